#include "reading.h"

#include <fmt/format.h>

#include <vector>

#include "travaux/error.h"
#include "travaux/render.h"

namespace travaux::cli {

void TrackedOption::add(Parser& parser, bool both) {
  std::vector<std::string> known{"accept", "reject"};
  if (both) known.emplace_back("both");
  parser.choice(
      "--tracked", which, known, "WHICH",
      both ? "tracked changes: accept, reject or both" : "tracked changes: accept or reject");
}

void TrackedOption::refuse() const {
  if (which == "accept") return;
  throw Error(Trouble::usage, "--tracked is about files: a recorded version is one text",
              "travaux record FILE --as DOC --tracked both records both texts");
}

void TrackedOption::require_sense(const Document& document) const {
  const std::string& reader = document.reader().name;
  const bool tracks =
      reader.starts_with("docx") || reader.starts_with("html") || reader.starts_with("akoma-ntoso");
  if (which == "accept" || tracks) return;
  throw Error(Trouble::usage,
              "has no tracked changes: Word files, web pages and Akoma Ntoso are read for them",
              "leave out --tracked");
}

void PagesOption::add(Parser& parser) {
  parser.value("--pages", pages, "3-12", "these pages of a PDF only");
}

std::optional<PageRange> PagesOption::range() const {
  if (pages.empty()) return std::nullopt;
  const auto [first, last] = parse_range(pages, "page");
  return PageRange{first, last};
}

void PagesOption::refuse() const {
  if (pages.empty()) return;
  throw Error(Trouble::usage, "--pages is about files: a recorded version is one text",
              "leave out --pages");
}

std::string told_of(const Document& document) {
  std::string lines;
  for (const NotRead& missed : document.not_read()) {
    const std::string place = place_of(missed);
    lines += fmt::format("NOT READ  {}{}{}{}{}\n", place, place.empty() ? "" : ": ",
                         printable(missed.what), missed.detail.empty() ? "" : ": ",
                         printable(missed.detail));
  }
  for (const InFile& item : document.in_file()) {
    lines += fmt::format("IN FILE   {}: {}\n", printable(item.what), printable(item.value));
  }
  for (const std::string& warning : document.warnings()) {
    lines += "WARNING   " + printable(warning) + "\n";
  }
  return lines;
}

void require_readable(const Document& document) {
  if (document.readable()) return;
  const auto& missed = document.not_read();
  throw Error(Trouble::unsupported,
              "could not be read as text: " + (missed.empty() ? "unknown" : missed.front().detail),
              "save it as DOCX, PDF or plain text, or record its bytes alone with --as-bytes");
}

}  // namespace travaux::cli
