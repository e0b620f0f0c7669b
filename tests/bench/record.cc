// bench_record LEDGER: makes a ledger, then records as "plan" each file that a line of the input
// names, and answers each line with the seconds from the file's bytes in memory to the entry on
// disk: reading it as text, four signatures (envelope, two commits, checkpoint) and the flushes.
#include <exception>
#include <iostream>
#include <optional>
#include <string>

#include "desk.h"

namespace {

void serve(const std::string& folder) {
  const travaux::SigningKey key = bench::key();
  const travaux::Author author{std::string(bench::identity), &key, 1'700'000'000};
  const travaux::Randomness random = travaux::system_randomness();
  travaux::Ledger ledger = bench::found(folder, author, "bench");
  std::optional<travaux::Hash> before;
  for (std::string path; std::getline(std::cin, path);) {
    std::string bytes = bench::read_file(path);
    const bench::Stopwatch watch;
    travaux::NewVersion version = bench::version_of("plan", std::move(bytes));
    bench::follow(version, before ? &*before : nullptr);
    before = ledger.record(version, author, random).hash;
    std::cout << watch.seconds() << std::endl;
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    std::cerr << "usage: bench_record LEDGER < FILES\n";
    return 2;
  }
  try {
    serve(words[1]);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "bench_record: " << error.what() << '\n';
    return 2;
  }
}
