#include "document/phrases.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"

namespace travaux::document {
namespace {

constexpr std::size_t widest_signatory = 64;  // longer lines are sentences
constexpr std::size_t widest_opening = 120;

// Folding the first bytes is enough: the phrases are short.
std::string folded_start(std::string_view words) {
  std::size_t end = std::min<std::size_t>(words.size(), 48);
  while (end < words.size() && end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) {
    --end;
  }
  return base::fold_case(words.substr(0, end));
}

template <std::size_t count>
bool starts_with_any(std::string_view words, const std::array<std::string_view, count>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    if (words.substr(0, phrase.size()) != phrase) return false;
    std::size_t behind = phrase.size();
    return behind == words.size() || !base::is_letter(base::next_code_point(words, behind));
  });
}

std::string_view without_colon(std::string_view words) {
  while (!words.empty() && (words.back() == ':' || words.back() == '.')) words.remove_suffix(1);
  return words;
}

}  // namespace

std::size_t width_of(std::string_view words) {
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  }));
}

char closing_mark(std::string_view words) {
  constexpr std::array<std::string_view, 10> closing{"”", "’", "»", "\"", "'",
                                                     ")", "]", "*", "_",  "“"};
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

bool ends_sentence(std::string_view words) {
  const char mark = closing_mark(words);
  return mark == '.' || mark == ';' || mark == ':' || mark == '!' || mark == '?' ||
         words.ends_with("…");
}

bool is_preamble(std::string_view words) {
  constexpr std::array<std::string_view, 6> names{"preamble", "преамбула", "préambule",
                                                  "präambel", "preámbulo", "preambule"};
  if (words.size() > 24) return false;
  const std::string folded = folded_start(without_colon(words));
  return std::find(names.begin(), names.end(), folded) != names.end();
}

bool opens_preamble(std::string_view words) {
  constexpr std::array<std::string_view, 3> subjects{"part", "contracting", "states"};
  if (words.empty() || words.back() != ',' || words.size() > widest_opening) return false;
  const std::string folded = base::fold_case(words);
  return folded.starts_with("the ") &&
         std::any_of(subjects.begin(), subjects.end(), [&](std::string_view subject) {
           return folded.find(subject) != std::string::npos;
         });
}

bool closes_preamble(std::string_view words) {
  constexpr std::array<std::string_view, 4> phrases{"have agreed", "hereby agree",
                                                    "agree as follows", "have decided"};
  return starts_with_any(folded_start(words), phrases);
}

bool is_recital(std::string_view words) {
  constexpr std::array<std::string_view, 48> openings{
      "whereas",         "recalling",   "noting",      "having",      "considering",
      "recognizing",     "recognising", "desiring",    "conscious",   "convinced",
      "determined",      "bearing in",  "reaffirming", "affirming",   "acknowledging",
      "mindful",         "aware",       "emphasizing", "emphasising", "guided",
      "stressing",       "taking note", "taking into", "welcoming",   "wishing",
      "being",           "believing",   "concerned",   "seeking",     "resolved",
      "reiterating",     "underlining", "deeply",      "in view of",  "acting",
      "appreciating",    "expressing",  "realizing",   "realising",   "confirming",
      "intending",       "striving",    "respecting",  "further",     "also",
      "proceeding from", "observing",   "hoping"};
  return starts_with_any(folded_start(words), openings);
}

bool opens_signatures(std::string_view words) {
  constexpr std::array<std::string_view, 2> sentences{"in witness whereof", "in faith whereof"};
  constexpr std::array<std::string_view, 9> lines{
      "signatories",           "signatures", "signed by",  "signed for", "signed",
      "for the government of", "підписи",    "підписанти", "signataires"};
  const std::string folded = folded_start(words);
  if (starts_with_any(folded, sentences)) return true;
  if (folded.starts_with("done at ") || folded.starts_with("done in ")) return true;
  return width_of(words) <= widest_signatory && starts_with_any(folded, lines) &&
         (words.back() == ':' || !ends_sentence(words));
}

bool may_sign(std::string_view words) {
  return width_of(words) <= widest_signatory && !ends_sentence(words);
}

}  // namespace travaux::document
