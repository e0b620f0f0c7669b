#include "base/split_words.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>

#include "base/handle.h"
#include "base/utf8.h"
#include "travaux/error.h"

namespace travaux::base {
namespace {

void require(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw Error(Trouble::system,
                std::string("finding word boundaries failed: ") + u_errorName(status));
  }
}

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::unique_ptr<icu::BreakIterator> word_breaker() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> breaker(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  require(status);
  return breaker;
}

// Spaces that follow one another are one piece, as UAX #29 rule WB3d has it for plain spaces only.
void append_word(std::vector<Word>& words, std::string_view text, std::size_t start,
                 std::size_t end, bool is_word) {
  std::size_t offset = start;
  const bool space = is_space(next_code_point(text, offset));
  if (space && !words.empty() && words.back().end == start && !words.back().is_word) {
    std::size_t previous = words.back().start;
    if (is_space(next_code_point(text, previous))) {
      words.back().end = end;
      return;
    }
  }
  words.push_back({start, end, is_word});
}

// The Word_Break classes that matter to words.
enum class Break : std::uint8_t {
  other,
  letter,
  digit,
  low_line,
  between_digits,
  between_both,
  unknown  // for ICU to say
};

constexpr std::size_t index_of(char c) {
  return static_cast<unsigned char>(c);
}

constexpr std::array<Break, 128> ascii_breaks = [] {
  std::array<Break, 128> table{};
  for (char c = 'a'; c <= 'z'; ++c) table[index_of(c)] = Break::letter;
  for (char c = 'A'; c <= 'Z'; ++c) table[index_of(c)] = Break::letter;
  for (char c = '0'; c <= '9'; ++c) table[index_of(c)] = Break::digit;
  table['_'] = Break::low_line;
  table[','] = table[';'] = Break::between_digits;
  table['.'] = table['\''] = Break::between_both;
  return table;
}();

struct Character {
  Break kind = Break::other;
  std::size_t size = 0;  // bytes; 0 behind the end
};

// The other letters of European languages that are written in Latin or Cyrillic: U+00C0 to U+017F
// but for the signs of multiplication and division, U+0400 to U+047F.
bool is_european_letter(std::string_view two) {
  if (two.size() < 2 || (index_of(two[1]) & 0xC0U) != 0x80) return false;
  const std::size_t lead = index_of(two[0]);
  if (lead == 0xC3) return index_of(two[1]) != 0x97 && index_of(two[1]) != 0xB7;
  return lead == 0xC4 || lead == 0xC5 || lead == 0xD0 || lead == 0xD1;
}

Character character_beyond_ascii(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 3);
  if (is_european_letter(rest)) return {Break::letter, 2};
  for (const std::string_view quote : {"\u2018", "\u2019"}) {
    if (rest == quote) return {Break::between_both, quote.size()};
  }
  for (const std::string_view mark : {"\u201C", "\u201D", "\u2013", "\u2014"}) {
    if (rest == mark) return {Break::other, mark.size()};
  }
  return {Break::unknown, 1};
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<Word> split() {
    constexpr std::size_t bytes_for_piece = 3;  // about: words and spaces take turns
    words_.reserve(text_.size() / bytes_for_piece + 1);
    while (at_ < text_.size()) {
      const Character first = character_at(at_);
      if (first.kind == Break::unknown) {
        split_by_icu();
      } else if (in_word(first.kind)) {
        take_word(first);
      } else {
        take_mark(first);
      }
    }
    return std::move(words_);
  }

 private:
  bool ascii(std::size_t at) const { return static_cast<unsigned char>(text_[at]) < 0x80; }

  Character character_at(std::size_t at) const {
    if (at >= text_.size()) return {};
    return ascii(at) ? Character{ascii_breaks[index_of(text_[at])], 1}
                     : character_beyond_ascii(text_, at);
  }

  static bool in_word(Break kind) {
    return kind == Break::letter || kind == Break::digit || kind == Break::low_line;
  }

  // UAX #29, WB5 to WB13b.
  void take_word(Character last) {
    std::size_t end = at_ + last.size;
    for (Character here = character_at(end);; here = character_at(end)) {
      if (here.kind == Break::unknown) return split_by_icu();
      if (!in_word(here.kind)) {
        const bool joins =
            (here.kind == Break::between_both && last.kind == Break::letter) ||
            ((here.kind == Break::between_both || here.kind == Break::between_digits) &&
             last.kind == Break::digit);
        if (!joins) break;
        const Character next = character_at(end + here.size);
        if (next.kind == Break::unknown) return split_by_icu();
        if (next.kind != last.kind) break;
        end += here.size;
        here = next;
      }
      end += here.size;
      last = here;
    }
    words_.push_back({at_, end, text_.substr(at_, end - at_) != "_"});
    at_ = end;
  }

  void take_mark(Character mark) {
    const bool line_end = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
    const std::size_t end = at_ + (line_end ? 2 : mark.size);
    if (character_at(end).kind == Break::unknown) return split_by_icu();
    if (words_.empty() || words_.back().is_word) {
      words_.push_back({at_, end, false});
    } else {
      append_word(words_, text_, at_, end, false);
    }
    at_ = end;
  }

  // Between a space and an ASCII character that is no white space there is always a boundary,
  // whatever stands around them; so ICU sees only what lies between two such places.
  bool boundary_for_certain(std::size_t at) const {
    return at == text_.size() ||
           (text_[at - 1] == ' ' && ascii(at) && !is_space(static_cast<char32_t>(text_[at])));
  }

  void split_by_icu() {
    std::size_t start = at_;
    while (start > 0 && !boundary_for_certain(start)) --start;
    while (!words_.empty() && words_.back().end > start) words_.pop_back();
    std::size_t end = at_ + 1;
    while (!boundary_for_certain(end)) ++end;
    if (!breaker_) breaker_ = word_breaker();
    append_breaks(start, end);
    at_ = end;
  }

  void append_breaks(std::size_t from, std::size_t to) {
    UErrorCode status = U_ZERO_ERROR;
    const auto length = static_cast<std::int64_t>(to - from);
    const Handle<UText, utext_close> source(
        utext_openUTF8(nullptr, text_.data() + from, length, &status));
    require(status);
    breaker_->setText(source.get(), status);
    require(status);
    auto start = static_cast<std::size_t>(breaker_->first());
    for (std::int32_t next = breaker_->next(); next != icu::BreakIterator::DONE;
         next = breaker_->next()) {
      const auto end = static_cast<std::size_t>(next);
      const bool is_word =
          breaker_->getRuleStatus() >= UBRK_WORD_NONE_LIMIT || is_ascii_word(text_[from + start]);
      append_word(words_, text_, from + start, from + end, is_word);
      start = end;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Word> words_;
  std::unique_ptr<icu::BreakIterator> breaker_;
};

}  // namespace

std::vector<Word> split_words(std::string_view text) {
  return Splitter(text).split();
}

}  // namespace travaux::base
