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

// The Word_Break classes of ASCII that matter to words.
enum class Break : std::uint8_t { other, letter, digit, low_line, between_digits, between_both };

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

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<Word> split() {
    constexpr std::size_t bytes_for_piece = 3;  // about: words and spaces take turns
    words_.reserve(text_.size() / bytes_for_piece + 1);
    while (at_ < text_.size()) {
      const std::size_t end = end_of_word(at_);
      const bool goes_on_beyond_ascii = end > at_ && end < text_.size() && !ascii(end);
      if (!ascii(at_) || goes_on_beyond_ascii) {
        split_by_icu();
      } else if (end == at_) {
        append_mark();
      } else {
        words_.push_back({at_, end, text_.substr(at_, end - at_) != "_"});
        at_ = end;
      }
    }
    return std::move(words_);
  }

 private:
  bool ascii(std::size_t at) const { return static_cast<unsigned char>(text_[at]) < 0x80; }

  Break class_at(std::size_t at) const {
    return at < text_.size() && ascii(at) ? ascii_breaks[index_of(text_[at])] : Break::other;
  }

  static bool in_word(Break kind) {
    return kind == Break::letter || kind == Break::digit || kind == Break::low_line;
  }

  // UAX #29, WB5 to WB13b; `at` itself if no word begins there. A word that goes on behind ASCII
  // ends at the first other character.
  std::size_t end_of_word(std::size_t at) const {
    if (!in_word(class_at(at))) return at;
    for (std::size_t i = at + 1;; ++i) {
      const Break here = class_at(i);
      if (in_word(here)) continue;
      const Break left = class_at(i - 1);
      const bool joins =
          (here == Break::between_both && left == Break::letter) ||
          ((here == Break::between_both || here == Break::between_digits) && left == Break::digit);
      if (!joins) return i;
      // Whatever stands there may be a letter: for ICU to say.
      if (i + 1 < text_.size() && !ascii(i + 1)) return i + 1;
      if (class_at(i + 1) != left) return i;
    }
  }

  void append_mark() {
    const bool line_end = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
    const std::size_t end = at_ + (line_end ? 2 : 1);
    if (end < text_.size() && !ascii(end)) {
      split_by_icu();
      return;
    }
    append_word(words_, text_, at_, end, false);
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
