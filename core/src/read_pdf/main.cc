// SPDX-License-Identifier: GPL-2.0-or-later
// travaux-read-pdf: reads a PDF from descriptor 0 and prints the words of its pages and where they
// stand, as records.h says, to descriptor 1. It is started by the library and is a program of its
// own for two reasons: a PDF is a program in a large language, so it is confined (confine.h); and
// poppler, which reads it, is under the GPL, and so is this program. The rest of travaux is not.
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <poppler-config.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include "confine.h"
#include "page_words.h"
#include "records.h"
#include "surroundings.h"

namespace travaux::read_pdf {
namespace {

struct Asked {
  std::size_t first = 1;
  std::size_t last = 0;  // 0: the last one
  std::size_t most_pages = 10'000;
  std::size_t most_words = 10'000'000;
  std::size_t most_bytes = std::size_t{64} * 1024 * 1024;
  Limits limits;
};

bool parse(int count, char** words, Asked& asked) {
  struct Row {
    std::string_view name;
    std::size_t* value;
  };
  const Row rows[] = {{"--first", &asked.first},           {"--last", &asked.last},
                      {"--most-pages", &asked.most_pages}, {"--most-words", &asked.most_words},
                      {"--most-bytes", &asked.most_bytes}, {"--seconds", &asked.limits.seconds},
                      {"--memory", &asked.limits.memory}};
  for (int i = 1; i < count; i += 2) {
    std::size_t* value = nullptr;
    for (const Row& row : rows) {
      if (row.name == words[i]) value = row.value;
    }
    if (value == nullptr || i + 1 == count) return false;
    const char* end = words[i + 1] + std::strlen(words[i + 1]);
    const auto [stop, error] = std::from_chars(words[i + 1], end, *value);
    if (error != std::errc{} || stop != end) return false;
  }
  return true;
}

// One byte more than allowed tells that there was more. Room that is not needed is not asked for:
// to touch it takes longer than to read a short file.
std::string read_input(std::size_t most) {
  struct stat file {};
  const bool known = ::fstat(STDIN_FILENO, &file) == 0 && file.st_size > 0;
  const std::size_t part = std::clamp(known ? static_cast<std::size_t>(file.st_size) + 1 : 0,
                                      std::size_t{64} * 1024, std::size_t{8} * 1024 * 1024);
  std::string bytes;
  std::size_t size = 0;
  for (;;) {
    if (bytes.size() == size) bytes.resize(size + part);
    const ssize_t got = ::read(STDIN_FILENO, bytes.data() + size, bytes.size() - size);
    if (got <= 0 || size > most) break;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  return bytes;
}

// poppler complains to a function without a place of its own.
struct Complaints {
  std::size_t count = 0;
  std::string first;
  std::string alphabet;  // that would be needed for words of the page
};
Complaints complaints;

void note_complaint(ErrorCategory category, Goffset, const char* message) {
  if (category == errSyntaxWarning || category == errConfig) return;
  const std::string_view said = message;
  constexpr std::string_view missing = "Missing language pack for '";
  if (said.starts_with(missing)) {
    complaints.alphabet =
        said.substr(missing.size(), said.find('\'', missing.size()) - missing.size());
    return;
  }
  // What follows from it.
  const bool known = said.starts_with("Unknown font tag") || said.starts_with("No font in show");
  if (known && !complaints.alphabet.empty()) return;
  if (complaints.count++ == 0) complaints.first = std::string(message).substr(0, 200);
}

void tell_program(Records& records) {
  records.begin('P');
  unsigned part = 0;
  unsigned parts = 0;
  for (const char* c = POPPLER_VERSION;; ++c) {
    if (*c >= '0' && *c <= '9') {
      part = part * 10 + static_cast<unsigned>(*c - '0');
      continue;
    }
    records.number(part);
    part = 0;
    if (++parts == 3 || *c == '\0') break;
  }
  for (; parts < 3; ++parts) records.number(0);
  records.end();
}

bool stop_at_cap(void* words) {
  return static_cast<PageWords*>(words)->too_many();
}

bool draw_no_annotation(Annot*, void*) {
  return false;  // they are told one by one instead
}

void tell_complaints(unsigned page, Records& records) {
  if (!complaints.alphabet.empty()) {
    records.notice(page, "words of an unknown alphabet", complaints.alphabet);
  }
  if (complaints.count > 0) records.notice(page, "damage", complaints.first);
}

void read_pages(PDFDoc& document, const Asked& asked, std::size_t last, Records& records) {
  PageWords words(records, asked.most_words);
  for (std::size_t page = asked.first; page <= last; ++page) {
    complaints = {};
    const int number = static_cast<int>(page);
    if (document.getPage(number) == nullptr) {
      records.notice(static_cast<unsigned>(page), "page", "it cannot be found in the file");
      continue;
    }
    constexpr double points_per_inch = 72;
    document.displayPage(&words, number, points_per_inch, points_per_inch, 0, false, true, false,
                         stop_at_cap, &words, draw_no_annotation, nullptr, true);
    words.finish();
    if (words.too_many()) {
      records.fail(Reason::many_words, std::to_string(asked.most_words));
    }
    tell_annotations(document, number, records);
    tell_complaints(static_cast<unsigned>(page), records);
  }
  records.begin('Z');
  records.number(static_cast<std::uint32_t>(last + 1 - asked.first));
  records.number(static_cast<std::uint32_t>(words.words()));
  records.end();
  records.flush();
}

void read(const std::string& bytes, const Asked& asked, Records& records) {
  globalParams = std::make_unique<GlobalParams>("");
  setErrorCallback(note_complaint);
  bool guessed = false;
  PDFDoc document(
      new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull)), {}, {},
      nullptr, [&guessed] { guessed = true; });
  if (!document.isOk()) {
    const bool locked = document.getErrorCode() == errEncrypted;
    records.fail(locked ? Reason::locked : Reason::broken, complaints.first);
  }
  const int counted = document.getNumPages();
  if (counted < 1) {
    records.fail(Reason::broken, complaints.count > 0 ? complaints.first : "it has no pages");
  }
  const auto pages = static_cast<std::size_t>(counted);
  const std::size_t last = asked.last == 0 ? pages : asked.last;
  if (pages > asked.most_pages && last + 1 - asked.first > asked.most_pages) {
    records.fail(Reason::many_pages, std::to_string(pages));
  }
  if (asked.first < 1 || asked.first > last || last > pages) {
    records.fail(Reason::no_such_page, std::to_string(pages));
  }
  records.begin('D');
  records.number(static_cast<std::uint32_t>(pages));
  records.number(document.isEncrypted() ? 1 : 0);
  records.end();
  if (guessed) records.notice(0, "damage", "the places of its parts had to be guessed");
  if (complaints.count > 0) records.notice(0, "damage", complaints.first);
  tell_document(document, bytes, records);
  read_pages(document, asked, last, records);
  // Taking the document apart can fail on what it is made of, and nobody needs it any more.
  ::_exit(0);
}

}  // namespace
}  // namespace travaux::read_pdf

int main(int count, char** words) {
  using namespace travaux::read_pdf;
  Asked asked;
  if (!parse(count, words, asked)) return 2;
  Records records;
  tell_program(records);
  std::string problem = limit(asked.limits);
  if (!problem.empty()) records.fail(Reason::not_confined, problem);
  const std::string bytes = read_input(asked.most_bytes);
  problem = confine();
  if (!problem.empty()) records.fail(Reason::not_confined, problem);
  if (bytes.size() > asked.most_bytes) records.fail(Reason::broken, "it is too large");
  try {
    read(bytes, asked, records);
  } catch (...) {
    // Out of memory, or out of what poppler was made for.
  }
  ::_exit(1);
}
