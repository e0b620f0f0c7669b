// bench_quotes ARTICLE ROUNDS FILE...: reads the files, and reads them and checks the article
// against them one after the other. Prints how much was found, and for each round the seconds of
// the reading alone and of both, each by the clock on the wall and of the processor.
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "base/heap.h"
#include "desk.h"
#include "travaux/article.h"
#include "travaux/document.h"

namespace {

std::size_t read_all(const std::vector<std::string>& paths) {
  std::size_t clauses = 0;
  for (const std::string& path : paths) {
    clauses += travaux::read_document(bench::read_file(path), path).clauses().size();
  }
  return clauses;
}

std::size_t check_all(const std::string& article, const std::vector<std::string>& paths) {
  travaux::QuotationChecker checker(article);
  for (const std::string& path : paths) {
    checker.add(path, travaux::read_document(bench::read_file(path), path));
  }
  return checker.check().size() + checker.paraphrases().size();
}

void run(const std::string& article, int rounds, const std::vector<std::string>& paths) {
  const std::size_t clauses = read_all(paths);
  std::cout << clauses << ' ' << check_all(article, paths) << '\n';
  for (int round = 0; round < rounds; ++round) {
    const bench::Stopwatch reading;
    read_all(paths);
    const std::string read = reading.seconds();
    const bench::Stopwatch checking;
    check_all(article, paths);
    std::cout << read << ' ' << checking.seconds() << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  try {
    travaux::base::grow_heap_in_large_pages();  // as the command does
    run(bench::read_file(argv[1]), std::stoi(argv[2]), {argv + 3, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
