// bench_read KIND FILE ROUNDS: reads the file to clauses. KIND is text, markdown or canonical.
// Prints the number of clauses, the bytes of memory that the first reading took at its peak (the
// file's own bytes included), and for each round the seconds of processor time of the reading
// and, for Markdown, of cmark-gfm parsing the same bytes and doing nothing with them.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <ctime>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "travaux/document.h"

namespace {

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// The peak since the last call of forget_peak: what getrusage tells begins with the parent's.
long peak_memory() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    long kibibytes = 0;
    if (word == "VmHWM:" && status >> kibibytes) return kibibytes * 1024;
  }
  throw std::runtime_error("no VmHWM in /proc/self/status");
}

void forget_peak() {
  std::ofstream("/proc/self/clear_refs") << 5 << std::flush;
}

std::string bytes_of(const char* path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  std::string bytes(static_cast<std::size_t>(file.tellg()), '\0');
  file.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file) throw std::runtime_error(std::string("cannot read ") + path);
  return bytes;
}

travaux::ReadOptions options_for(const std::string& kind) {
  travaux::ReadOptions options;
  options.kind = kind == "markdown"    ? travaux::InputKind::markdown
                 : kind == "canonical" ? travaux::InputKind::canonical
                                       : travaux::InputKind::text;
  return options;
}

double parse_by_cmark(const std::string& bytes) {
  const double start = processor_seconds();
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser, bytes.data(), bytes.size());
  cmark_node_free(cmark_parser_finish(parser));
  cmark_parser_free(parser);
  return processor_seconds() - start;
}

void measure(const std::string& kind, const char* path, int rounds) {
  const travaux::ReadOptions options = options_for(kind);
  travaux::read_document("1. Words.\n", "", options);  // what is loaded once is no reading's
  forget_peak();
  const long before = peak_memory();
  const std::string bytes = bytes_of(path);
  const std::size_t clauses = travaux::read_document(bytes, "", options).clauses().size();
  std::cout << clauses << ' ' << peak_memory() - before << '\n';
  for (int round = 0; round < rounds; ++round) {
    const double start = processor_seconds();
    const travaux::Document document = travaux::read_document(bytes, "", options);
    const double taken = processor_seconds() - start;
    std::cout << taken << ' ' << (kind == "markdown" ? parse_by_cmark(bytes) : 0.0) << '\n';
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) {
    std::cerr << "usage: bench_read text|markdown|canonical FILE ROUNDS\n";
    return 2;
  }
  try {
    measure(words[1], words[2], std::stoi(words[3]));
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
