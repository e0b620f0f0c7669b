#include "compare/words.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/split_words.h"
#include "base/utf8.h"
#include "compare/item.h"
#include "compare/units.h"

namespace travaux::comparing {
namespace {

using namespace std::string_view_literals;

// Words that carry no meaning alone, in the treaty languages written in Latin script. Modal verbs
// and negations are left out on purpose.
constexpr std::array stop_words = {
    "a"sv,    "al"sv,    "am"sv,    "an"sv,   "and"sv,   "any"sv, "are"sv,  "as"sv,  "at"sv,
    "au"sv,   "aus"sv,   "aux"sv,   "be"sv,   "been"sv,  "bei"sv, "by"sv,   "con"sv, "das"sv,
    "de"sv,   "del"sv,   "dem"sv,   "den"sv,  "der"sv,   "des"sv, "die"sv,  "du"sv,  "ein"sv,
    "eine"sv, "einer"sv, "el"sv,    "en"sv,   "et"sv,    "for"sv, "from"sv, "für"sv, "had"sv,
    "has"sv,  "have"sv,  "im"sv,    "in"sv,   "into"sv,  "is"sv,  "it"sv,   "its"sv, "la"sv,
    "las"sv,  "le"sv,    "les"sv,   "los"sv,  "mit"sv,   "of"sv,  "on"sv,   "or"sv,  "ou"sv,
    "par"sv,  "para"sv,  "por"sv,   "pour"sv, "que"sv,   "qui"sv, "such"sv, "sur"sv, "that"sv,
    "the"sv,  "their"sv, "there"sv, "this"sv, "to"sv,    "un"sv,  "una"sv,  "und"sv, "une"sv,
    "von"sv,  "vor"sv,   "was"sv,   "were"sv, "which"sv, "who"sv, "with"sv, "y"sv,   "zu"sv,
    "zum"sv,  "zur"sv};
static_assert(std::is_sorted(stop_words.begin(), stop_words.end()));

bool is_stop_word(std::string_view word) {
  if (word.size() > 5) return false;
  std::string folded(word);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return std::binary_search(stop_words.begin(), stop_words.end(), std::string_view(folded));
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool all_digits(std::string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

TokenClass mark_class(std::string_view mark) {
  if (mark == "." || mark == ";" || mark == ":" || mark == "?" || mark == "!") {
    return TokenClass::sentence_end;
  }
  if (mark == "(" || mark == "[" || mark == "{" || mark == "“" || mark == "«") {
    return TokenClass::opening;
  }
  if (mark == ")" || mark == "]" || mark == "}" || mark == "”" || mark == "»") {
    return TokenClass::closing;
  }
  return mark == "," ? TokenClass::comma : TokenClass::symbol;
}

// (a), (iv), (12): at most five letters or digits, letters only of one kind a list would use.
bool is_enumerator(std::string_view inner) {
  if (inner.empty() || inner.size() > 5) return false;
  if (all_digits(inner)) return inner.size() <= 3;
  if (inner.size() == 1) return true;
  const bool roman = inner.find_first_not_of("ivxlc") == std::string_view::npos;
  const bool doubled = inner.find_first_not_of(inner.front()) == std::string_view::npos;
  return roman || doubled;
}

// A sentence that is opened or joined changes the case of one letter only.
std::uint64_t folded_hash(std::string_view word, std::uint64_t hash) {
  const auto first = static_cast<unsigned char>(word.front());
  if (first < 0x80 && (first < 'A' || first > 'Z')) return hash;
  if (first < 0x80) {
    return hash_bytes(word.substr(1), fnv_step(fnv_start, static_cast<char>(first - 'A' + 'a')));
  }
  std::size_t behind = 0;
  base::next_code_point(word, behind);
  return hash_bytes(base::fold_case(word.substr(0, behind)) + std::string(word.substr(behind)));
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text), pieces_(base::split_words(text)) {}

  void append(std::vector<Token>& tokens, std::size_t shift) {
    for (std::size_t i = 0; i < pieces_.size();) {
      if (is_space(i)) {
        ++i;
        continue;
      }
      const std::size_t count = length_at(i);
      const std::size_t start = pieces_[i].start;
      const std::size_t end = pieces_[i + count - 1].end;
      const std::string_view bytes = text_.substr(start, end - start);
      const TokenClass kind = class_of(i, count, bytes);
      const std::uint64_t hash = hash_bytes(bytes);
      tokens.push_back({start + shift, end + shift, hash, folded_hash(bytes, hash), kind});
      i += count;
    }
  }

 private:
  std::string_view piece(std::size_t i) const {
    return i < pieces_.size() ? text_.substr(pieces_[i].start, pieces_[i].end - pieces_[i].start)
                              : std::string_view();
  }

  bool is_word(std::size_t i) const { return i < pieces_.size() && pieces_[i].is_word; }

  bool is_space(std::size_t i) const {
    if (i >= pieces_.size() || pieces_[i].is_word) return false;
    std::size_t at = pieces_[i].start;
    return base::is_space(base::next_code_point(text_, at));
  }

  TokenClass class_of(std::size_t i, std::size_t count, std::string_view bytes) const {
    if (count == 1 && !pieces_[i].is_word) return mark_class(bytes);
    // Edits begin and end beside it as beside a small word.
    if (bytes.front() == '[') return TokenClass::stop_word;
    if (bytes.front() == '(' || has_digit(bytes)) return TokenClass::number;
    return is_stop_word(bytes) ? TokenClass::stop_word : TokenClass::content;
  }

  // How many pieces from `i` on are one token.
  std::size_t length_at(std::size_t i) const {
    if (piece(i) == "(" && is_word(i + 1) && piece(i + 2) == ")" && is_enumerator(piece(i + 1))) {
      return 3;
    }
    if (is_option(i)) return 3;
    if (!is_word(i)) return 1;
    if (const std::size_t grouped = grouped_digits(i); grouped > 1) return grouped;
    std::size_t count = 1;
    while (is_word(i + count + 1) && joins(i + count)) count += 2;
    return count;
  }

  // "[shall]": a word that is not yet agreed is kept, or settled, with its brackets. An amount in
  // brackets is not: it must not seem to change when they go.
  bool is_option(std::size_t i) const {
    return piece(i) == "[" && is_word(i + 1) && piece(i + 2) == "]" && !has_digit(piece(i + 1));
  }

  bool joins(std::size_t i) const {
    const std::string_view mark = piece(i);
    if (mark == "-" || mark == "\u2010" || mark == "\u2011") return true;
    return mark == "/" && has_digit(piece(i - 1)) && has_digit(piece(i + 1));
  }

  // "600 000": one to three digits, then groups of exactly three, one space between.
  std::size_t grouped_digits(std::size_t i) const {
    if (!all_digits(piece(i)) || piece(i).size() > 3) return 1;
    std::size_t count = 1;
    while (is_digit_space(piece(i + count)) && all_digits(piece(i + count + 1)) &&
           piece(i + count + 1).size() == 3) {
      count += 2;
    }
    return count;
  }

  static bool is_digit_space(std::string_view space) {
    return space == " " || space == "\u00A0" || space == "\u202F" || space == "\u2009";
  }

  std::string_view text_;
  std::vector<base::Word> pieces_;
};

}  // namespace

void append_tokens(std::vector<Token>& tokens, std::string_view text, std::size_t shift) {
  const std::size_t first = tokens.size();
  Tokenizer(text).append(tokens, shift);
  bind_units(tokens, first, text, shift);
}

}  // namespace travaux::comparing
