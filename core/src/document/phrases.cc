#include "document/phrases.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "document/vocabulary.h"

namespace travaux::document {
namespace {

constexpr std::size_t widest_signatory = 64;  // longer lines are sentences
constexpr std::size_t widest_opening = 120;
constexpr std::size_t longest_term = 120;    // bytes; of a term that is defined
constexpr std::size_t farthest_means = 120;  // bytes behind the term
constexpr std::size_t longest_name = 24;     // bytes; "Preamble" and its like

std::string_view without_colon(std::string_view words) {
  while (!words.empty() && (words.back() == ':' || words.back() == '.')) words.remove_suffix(1);
  return words;
}

// "It ends.[^2]" ends as "It ends." does.
std::string_view without_note_marks(std::string_view words) {
  while (words.ends_with("]")) {
    const std::size_t open = words.rfind('[');
    if (open == std::string_view::npos || words.substr(open, 2) != "[^") break;
    words = words.substr(0, open);
  }
  return words;
}

}  // namespace

std::size_t width_of(std::string_view words) {
  return base::count_characters(words);
}

char closing_mark(std::string_view words) {
  constexpr std::array<std::string_view, 10> closing{"”", "’", "»", "\"", "'",
                                                     ")", "]", "*", "_",  "“"};
  const char last = words.empty() ? '.' : words.back();
  if (last == '.' || last == ',' || (last >= 'a' && last <= 'z')) {
    return words.empty() ? '\0' : last;
  }
  words = without_note_marks(words);
  bool again = true;
  while (again && !words.empty()) {
    again = false;
    for (const std::string_view mark : closing) {
      if (words.size() >= mark.size() && words.substr(words.size() - mark.size()) == mark) {
        words.remove_suffix(mark.size());
        again = true;
      }
    }
  }
  return words.empty() ? '\0' : words.back();
}

bool starts_small(std::string_view words) {
  std::size_t at = 0;
  if (words.empty()) return false;
  const char32_t first = base::next_code_point(words, at);
  return base::is_letter(first) && !base::is_upper(first);
}

bool ends_sentence(std::string_view words) {
  const char mark = closing_mark(words);
  return mark == '.' || mark == ';' || mark == ':' || mark == '!' || mark == '?' ||
         words.ends_with("…");
}

bool is_preamble(std::string_view words) {
  if (words.size() > longest_name) return false;
  const std::string_view name = without_colon(words);
  const std::size_t length = phrase_at(name, Use::preamble);
  return length > 0 && length == name.size();
}

bool opens_preamble(std::string_view words) {
  constexpr std::array<std::string_view, 3> subjects{"part", "contracting", "states"};
  if (words.empty() || words.back() != ',' || words.size() > widest_opening) return false;
  if (begins_with(words, Use::parties)) return true;
  const std::string folded = base::fold_case(words);
  return folded.starts_with("the ") &&
         std::any_of(subjects.begin(), subjects.end(), [&](std::string_view subject) {
           return folded.find(subject) != std::string::npos;
         });
}

bool closes_preamble(std::string_view words) {
  return begins_with(words, Use::agreed);
}

bool is_recital(std::string_view words) {
  return begins_with(words, Use::recital_opening);
}

bool opens_signatures(std::string_view words) {
  if (begins_with(words, Use::witness)) return true;
  return begins_with(words, Use::signature_line) && width_of(words) <= widest_signatory &&
         (words.back() == ':' || !ends_sentence(words));
}

bool is_definition(std::string_view words) {
  struct Quotes {
    std::string_view open;
    std::string_view close;
  };
  constexpr std::array<Quotes, 6> quotes{
      {{"“", "”"}, {"\"", "\""}, {"«", "»"}, {"„", "“"}, {"„", "”"}, {"‘", "’"}}};
  const bool quoted =
      !words.empty() && (words[0] == '"' || static_cast<unsigned char>(words[0]) >= 0x80);
  if (!quoted) return false;
  for (const auto& [open, close] : quotes) {
    if (!words.starts_with(open)) continue;
    const std::size_t end = words.substr(0, longest_term).find(close, open.size());
    if (end == std::string_view::npos || end == open.size()) continue;
    // “Ship”, in relation to oil, means ...
    const std::string_view rest = words.substr(end + close.size(), farthest_means);
    for (std::size_t at = rest.find(' '); at != std::string_view::npos; at = rest.find(' ', at)) {
      if (rest.substr(0, at).find_first_of(".;:") != std::string_view::npos) break;
      if (begins_with(rest.substr(++at), Use::means)) return true;
    }
  }
  return false;
}

bool may_sign(std::string_view words) {
  return width_of(words) <= widest_signatory && !ends_sentence(words);
}

}  // namespace travaux::document
