#include "reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "travaux/error.h"
#include "travaux/render.h"

namespace travaux::cli {
namespace {

constexpr std::string_view cut_mark = "…";

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

// Words of a stranger's file as one line of at most so many bytes.
std::string one_line(std::string_view words, std::size_t most) {
  std::string line;
  for (std::size_t offset = 0; offset < words.size();) {
    const char32_t c = base::next_code_point(words, offset);
    const std::size_t before = line.size();
    base::append_code_point(line, is_control(c) ? U'\uFFFD' : c);
    if (line.size() <= most) continue;
    line.resize(before);
    while (line.size() + cut_mark.size() > most) {
      do line.pop_back();
      while (!line.empty() && (static_cast<unsigned char>(line.back()) & 0xC0U) == 0x80U);
    }
    return line.append(cut_mark);
  }
  return line;
}

// At most: each quote or backslash takes two bytes, and the names around it their own.
std::size_t printed_size(const Unread& item) {
  constexpr std::size_t names_and_numbers = 120;
  return 2 * (item.what.size() + item.detail.size()) + names_and_numbers;
}

}  // namespace

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

std::vector<Unread> list_to_record(const Document& document) {
  constexpr std::size_t room_for_the_last = 1'000;
  const std::vector<NotRead>& all = document.not_read();
  std::vector<Unread> items;
  std::size_t size = room_for_the_last;
  for (const NotRead& missed : all) {
    Unread item{one_line(missed.what, longest_unread_what),
                one_line(missed.detail, longest_unread_detail), missed.line.value_or(0),
                missed.page, missed.paragraph};
    if (item.what.empty()) item.what = "something";
    size += printed_size(item);
    const bool last_place = items.size() + 1 == most_unread && all.size() > most_unread;
    if (last_place || size > largest_not_read) {
      items.push_back(
          {"more", fmt::format("{} further items are not listed", all.size() - items.size())});
      break;
    }
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<NotRead> list_as_recorded(const std::vector<Unread>& items) {
  std::vector<NotRead> list;
  list.reserve(items.size());
  for (const Unread& item : items) {
    list.push_back({item.what, item.line == 0 ? std::nullopt : std::optional(item.line),
                    item.detail, item.paragraph, item.page});
  }
  return list;
}

bool is_utf16(const Document& document) {
  const auto& missed = document.not_read();
  return !missed.empty() && missed.front().detail.starts_with("looks like UTF-16");
}

std::string nothing_read(const Document& document) {
  std::string text = "no words could be read in it";
  const auto& missed = document.not_read();
  if (missed.empty()) return text;
  text += fmt::format("; not read: {}", printable(missed.front().what));
  if (missed.size() > 1) text += fmt::format(" and {} more", missed.size() - 1);
  return text;
}

void require_readable(const Document& document) {
  if (document.readable() && !document.clauses().empty()) return;
  if (document.readable()) {
    throw Error(Trouble::unsupported, nothing_read(document),
                "record its bytes alone with --as-bytes, or the file that holds the words");
  }
  const auto& missed = document.not_read();
  throw Error(
      Trouble::unsupported,
      "could not be read as text: " + (missed.empty() ? "unknown" : missed.front().detail),
      is_utf16(document)
          ? "save it as UTF-8, or record its bytes alone with --as-bytes"
          : "save it as DOCX, PDF or plain text, or record its bytes alone with --as-bytes");
}

}  // namespace travaux::cli
