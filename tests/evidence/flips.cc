// flips LEDGER: flips bits of a ledger's files and has each flip verified, for tamper_matrix.py.
//
// Reads lines "PLACE BIT NAME" (a byte's place, a mask, a file below LEDGER) and answers each with
// a line: what verify finds that it did not find in the untouched ledger, "refuted", "incomplete"
// or "nothing", or what stopped it, "signal N" or "error". It is the library's verify, without the
// command line around it: a process for each of 100,000 flips costs more than what it checks.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "base/file.h"
#include "travaux/error.h"
#include "travaux/ledger.h"

namespace {

namespace fs = std::filesystem;
using travaux::Finding;

enum Answer { nothing = 0, refuted = 1, incomplete = 2, error = 3 };
constexpr unsigned patience_seconds = 20;

std::vector<Finding> findings_in(const fs::path& ledger) {
  return travaux::Ledger::verify(ledger, {}).findings;
}

Answer judge(const fs::path& ledger, const std::vector<Finding>& untouched) {
  Answer answer = nothing;
  for (const Finding& finding : findings_in(ledger)) {
    if (std::find(untouched.begin(), untouched.end(), finding) != untouched.end()) continue;
    if (finding.severity == "refuted") return refuted;
    answer = incomplete;
  }
  return answer;
}

// In a process of its own: a crash or a flip that keeps verify busy for ever ends only that.
int status_of(const fs::path& ledger, const std::vector<Finding>& untouched) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::alarm(patience_seconds);
    try {
      ::_exit(judge(ledger, untouched));
    } catch (const std::exception&) {
      ::_exit(error);
    }
  }
  int status = 0;
  if (child < 0 || ::waitpid(child, &status, 0) != child) ::_exit(error);
  return status;
}

std::string answer_for(int status) {
  constexpr const char* words[] = {"nothing", "refuted", "incomplete", "error"};
  if (WIFSIGNALED(status)) return "signal " + std::to_string(WTERMSIG(status));
  return words[std::min(WEXITSTATUS(status), static_cast<int>(error))];
}

// In the file itself, so that nothing else about it changes, not even its number on disk.
void overwrite(const fs::path& file, std::string_view bytes) {
  std::FILE* stream = std::fopen(file.c_str(), "r+b");
  if (stream == nullptr || std::fwrite(bytes.data(), 1, bytes.size(), stream) != bytes.size() ||
      std::fclose(stream) != 0) {
    throw travaux::Error(travaux::Trouble::system, "cannot write " + file.string());
  }
}

void run(const fs::path& ledger) {
  constexpr std::size_t largest_file = std::size_t{1} << 24U;
  const std::vector<Finding> untouched = findings_in(ledger);
  std::size_t place = 0;
  unsigned bit = 0;
  std::string name;
  while (std::cin >> place >> bit && std::getline(std::cin >> std::ws, name)) {
    const std::string whole = travaux::base::read_file(ledger / name, largest_file);
    std::string changed = whole;
    changed.at(place) = static_cast<char>(static_cast<unsigned char>(changed[place]) ^ bit);
    overwrite(ledger / name, changed);
    const int status = status_of(ledger, untouched);
    overwrite(ledger / name, whole);
    std::cout << answer_for(status) << std::endl;
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: flips LEDGER < FLIPS\n", stderr);
    return 2;
  }
  try {
    run(argv[1]);
    return 0;
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "flips: %s\n", problem.what());
    return 1;
  }
}
