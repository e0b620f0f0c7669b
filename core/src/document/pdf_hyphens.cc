#include "document/pdf_hyphens.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "document/phrases.h"

namespace travaux::document {
namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";
constexpr std::string_view true_hyphen = "\xE2\x80\x90";  // U+2010

// Bytes of the hyphen that ends the words behind a letter; 0 when there is none.
std::size_t hyphen_at_end(std::string_view words) {
  for (const std::string_view hyphen : {std::string_view("-"), soft_hyphen, true_hyphen}) {
    if (!words.ends_with(hyphen) || words.size() == hyphen.size()) continue;
    std::size_t at = words.size() - hyphen.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(words[at]) & 0xC0) == 0x80) --at;
    return base::is_letter(base::next_code_point(words, at)) ? hyphen.size() : 0;
  }
  return 0;
}

bool is_word_byte(std::string_view words, std::size_t at, std::size_t& next) {
  next = at;
  const char32_t point = base::next_code_point(words, next);
  return base::is_letter(point) || point == '-' || point == '\'' || point == 0x2019;
}

// Folded words, hyphens inside included.
std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  std::size_t start = 0;
  std::size_t at = 0;
  const auto take = [&] {
    std::string_view word = text.substr(start, at - start);
    while (word.starts_with('-')) word.remove_prefix(1);
    while (word.ends_with('-')) word.remove_suffix(1);
    if (!word.empty()) words.push_back(base::fold_case(word));
  };
  while (at < text.size()) {
    std::size_t next = at;
    if (!is_word_byte(text, at, next)) {
      take();
      start = next;
    }
    at = next;
  }
  take();
  return words;
}

std::string first_word(std::string_view text) {
  std::size_t at = 0;
  std::size_t next = 0;
  while (at < text.size() && is_word_byte(text, at, next)) at = next;
  return base::fold_case(text.substr(0, at));
}

std::string last_word(std::string_view text) {
  std::size_t start = text.find_last_of(' ');
  start = start == std::string_view::npos ? 0 : start + 1;
  std::size_t next = 0;
  while (start < text.size() && !is_word_byte(text, start, next)) start = next;
  return base::fold_case(text.substr(start));
}

// "pre- / and post-war": the word before is whole.
bool suspends(std::string_view line) {
  for (const std::string_view word : {"and ", "or ", "und ", "oder ", "et ", "ou ", "y ", "o ",
                                      "en ", "of ", "e ", "i ", "lub "}) {
    if (line.starts_with(word)) return true;
  }
  return false;
}

// "shared 50–" and "50": a range that was broken behind its dash.
bool is_range(const std::string& words, const std::string& line) {
  constexpr std::string_view dash = "\xE2\x80\x93";
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return words.size() > dash.size() && words.ends_with(dash) &&
         digit(words[words.size() - dash.size() - 1]) && !line.empty() && digit(line.front());
}

void drop_soft_hyphens(std::string& words) {
  std::size_t at = 0;
  while ((at = words.find(soft_hyphen, at)) != std::string::npos) words.erase(at, 2);
}

}  // namespace

bool breaks_at_end(const std::string& line) {
  return hyphen_at_end(line) > 0;
}

PdfHyphens::PdfHyphens(const std::vector<PdfLine>& lines) {
  const bool any = std::any_of(lines.begin(), lines.end(),
                               [](const PdfLine& line) { return hyphen_at_end(line.words) > 0; });
  if (!any) return;
  bool broken = false;
  for (const PdfLine& line : lines) {
    std::vector<std::string> words = words_in(line.words);
    const bool breaks = hyphen_at_end(line.words) > 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool part = (i == 0 && broken) || (i + 1 == words.size() && breaks);
      if (!part) ++known_[words[i]];
    }
    broken = breaks;
  }
}

void PdfHyphens::join(std::string& words, const std::string& line) {
  if (is_range(words, line)) {
    words += line;
    return;
  }
  const std::size_t hyphen = hyphen_at_end(words);
  if (hyphen == 0 || suspends(line)) {
    words += ' ';
    words += line;
    return;
  }
  const std::string_view before = std::string_view(words).substr(0, words.size() - hyphen);
  if (words.ends_with(soft_hyphen)) {
    words.resize(before.size());
    ++joined_;
  } else if (starts_small(line)) {
    const std::string head = last_word(before);
    const std::string tail = first_word(line);
    const auto whole = known_.find(head + tail);
    const auto parts = known_.find(head + '-' + tail);
    const std::size_t in_one = whole == known_.end() ? 0 : whole->second;
    const std::size_t with_hyphen = parts == known_.end() ? 0 : parts->second;
    if (in_one > with_hyphen) {
      words.resize(before.size());
      ++joined_;
    } else if (in_one == with_hyphen && unsure_++ == 0) {
      first_unsure_ = head + '-' + tail;
    }
  }
  words += line;
  drop_soft_hyphens(words);
}

}  // namespace travaux::document
