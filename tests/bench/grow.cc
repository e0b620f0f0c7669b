// bench_grow LEDGER KEY DOCUMENTS ENTRIES BYTES: a ledger with ENTRIES versions of about BYTES
// bytes, in turn of plan-1 to plan-DOCUMENTS, and its unprotected key in the file KEY. After each
// 10,000 it tells how many there are and waits for a line, so that they can be packed meanwhile.
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <string>

#include "desk.h"

namespace {

struct Plan {
  std::uint64_t documents = 1;
  std::uint64_t entries = 1;
  std::size_t bytes = 100;
};

// Each version changes one clause of many, as drafts do.
std::string draft(std::uint64_t document, std::uint64_t version, std::size_t bytes) {
  std::string text;
  for (std::uint64_t clause = 1; text.size() < bytes; ++clause) {
    text += std::to_string(clause) + ". The parties of plan " + std::to_string(document) +
            " shall, within " + std::to_string(clause * 7) +
            " days, agree on the terms of article ";
    text += std::to_string(clause % 9 == version % 9 ? version + 100 : clause) + ".\n\n";
  }
  return text + "Draft " + std::to_string(version) + " of plan " + std::to_string(document) + ".\n";
}

void wait_for_packing(std::uint64_t entries) {
  std::cout << entries << std::endl;
  std::string line;
  std::getline(std::cin, line);
}

void grow(const std::string& folder, const Plan& plan, const travaux::SigningKey& key) {
  constexpr std::uint64_t step = 10'000;
  travaux::Author author{std::string(bench::identity), &key, 1'700'000'000};
  const travaux::Randomness random = travaux::system_randomness();
  // A name for each size: the same founding entry would make them one and the same ledger.
  const std::string origin = "bench-" + std::to_string(plan.entries);
  travaux::Ledger ledger = bench::found(folder, author, origin);
  std::map<std::string, travaux::Hash> newest;
  for (std::uint64_t index = 0; index < plan.entries; ++index) {
    if (index > 0 && index % step == 0) wait_for_packing(index);
    const std::uint64_t number = index % plan.documents + 1;
    const std::string document = "plan-" + std::to_string(number);
    travaux::NewVersion version =
        bench::version_of(document, draft(number, index / plan.documents + 1, plan.bytes));
    const auto before = newest.find(document);
    bench::follow(version, before == newest.end() ? nullptr : &before->second);
    author.time += 60;
    newest[document] = ledger.record(version, author, random).hash;
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 6) {
    std::cerr << "usage: bench_grow LEDGER KEY DOCUMENTS ENTRIES BYTES\n";
    return 2;
  }
  try {
    const travaux::SigningKey key = bench::key();
    std::ofstream(words[2], std::ios::binary) << key.to_pem({});
    grow(words[1], {std::stoull(words[3]), std::stoull(words[4]), std::stoull(words[5])}, key);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "bench_grow: " << error.what() << '\n';
    return 2;
  }
}
