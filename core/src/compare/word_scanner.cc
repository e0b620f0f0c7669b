#include "compare/word_scanner.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "compare/item.h"

namespace travaux::comparing {
namespace {

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

// The small letter or digit that a character stands for; 0 for anything else.
constexpr std::array<char, 256> folded_ascii = [] {
  std::array<char, 256> table{};
  for (char c = '0'; c <= '9'; ++c) table[static_cast<unsigned char>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c) {
    table[static_cast<unsigned char>(c)] = c;
    table[static_cast<unsigned char>(c - 'a' + 'A')] = c;
  }
  return table;
}();

char fold(char c) {
  return folded_ascii[static_cast<unsigned char>(c)];
}

bool inside_number(std::string_view text, std::size_t at) {
  return (text[at] == ',' || text[at] == '.') && at > 0 && at + 1 < text.size() &&
         is_ascii_digit(text[at - 1]) && is_ascii_digit(text[at + 1]);
}

bool stands_alone(char32_t c) {
  return (c >= 0x0E00 && c < 0x0F00) || c >= 0x2E80;
}

class Scanner {
 public:
  // `text` has been folded, or is plain ASCII.
  explicit Scanner(std::string_view text) : text_(text) {}

  bool next(ScannedWord& word) {
    while (at_ < text_.size()) {
      const std::size_t start = at_;
      word = {};
      hash_ = fnv_start;
      while (at_ < text_.size() && step(start, word)) {
      }
      if (at_ > start) {
        word.hash = mix(hash_);
        return true;
      }
      base::next_code_point(text_, at_);
    }
    return false;
  }

 private:
  bool step(std::size_t start, ScannedWord& word) {
    if (alone_) {
      alone_ = false;
      return false;
    }
    const char c = text_[at_];
    if (static_cast<unsigned char>(c) < 0x80) {
      const char folded = fold(c);
      if (folded == 0 && !inside_number(text_, at_)) return false;
      word.numeric = word.numeric || is_ascii_digit(c);
      add(folded == 0 ? c : folded);
      ++at_;
      return true;
    }
    return step_beyond_ascii(start);
  }

  bool step_beyond_ascii(std::size_t start) {
    std::size_t behind = at_;
    const char32_t point = base::next_code_point(text_, behind);
    if (!base::is_letter(point) && !base::is_digit(point)) return false;
    if (stands_alone(point)) {
      if (at_ != start) return false;
      alone_ = true;
    }
    for (; at_ < behind; ++at_) add(text_[at_]);
    return true;
  }

  void add(char c) { hash_ = fnv_step(hash_, c); }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint64_t hash_ = 0;
  bool alone_ = false;  // the character just read is a word of its own
};

}  // namespace

namespace {

void append_words(std::string_view folded, std::vector<ScannedWord>& words) {
  Scanner scanner(folded);
  for (ScannedWord word; scanner.next(word);) words.push_back(word);
}

}  // namespace

void scan_words(std::string_view text, std::vector<ScannedWord>& words) {
  constexpr std::size_t bytes_for_word = 6;    // about
  constexpr std::size_t folded_at_once = 256;  // bytes, where letters beyond ASCII follow closely
  words.clear();
  words.reserve(text.size() / bytes_for_word + 1);
  // No word holds a space, so that what lies between two can be folded alone.
  while (!text.empty()) {
    const std::size_t odd = base::next_beyond_ascii(text, 0);
    const std::size_t plain = odd == text.size() ? odd : text.substr(0, odd).rfind(' ') + 1;
    append_words(text.substr(0, plain), words);
    text.remove_prefix(plain);
    const std::size_t end = std::min(text.find(' ', odd - plain + folded_at_once), text.size());
    if (end > 0) append_words(base::fold_case(text.substr(0, end)), words);
    text.remove_prefix(end);
  }
}

bool has_words(std::string_view text) {
  if (std::any_of(text.begin(), text.end(), [](char c) { return fold(c) != 0; })) return true;
  ScannedWord word;
  return !base::is_ascii(text) && Scanner(text).next(word);
}

}  // namespace travaux::comparing
