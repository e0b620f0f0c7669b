#include "effects/printed.h"

#include <string>

#include "base/utf8.h"

namespace travaux::judging {
namespace {

constexpr char32_t end_of_text = 0x110000;  // no code point

bool is_print(char32_t c) {
  constexpr std::u32string_view marks =
      U".,;:!'\"()*\u201C\u201D\u201E\u2018\u2019\u00AB\u00BB\u2013\u2014-\u2010\u2011\u2026";
  return base::is_space(c) || marks.find(c) != std::u32string_view::npos;
}

char32_t in_small_letters(char32_t c, std::string_view printed) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c;
  const std::string folded = base::fold_case(printed);
  std::size_t at = 0;
  return folded.empty() ? c : base::next_code_point(folded, at);
}

// Gives out what counts, one by one, and then end_of_text.
class Counted {
 public:
  explicit Counted(std::string_view text) : text_(text) {}

  char32_t next() {
    while (at_ < text_.size()) {
      const std::size_t start = at_;
      const char32_t c = base::next_code_point(text_, at_);
      if (!is_print(c)) {
        last_ = in_small_letters(c, text_.substr(start, at_ - start));
        raw_ = false;
        return last_;
      }
      const char32_t behind = behind_print(at_);
      if (raw_ || (base::is_digit(last_) && base::is_digit(behind))) {
        raw_ = true;
        return c;
      }
      if (is_sign(c, start)) return c;
      if (base::is_letter(last_) && base::is_letter(behind)) {
        at_ = run_end_;
        return U' ';
      }
    }
    return end_of_text;
  }

 private:
  // What counts behind the run of print that reaches to here or farther. Each run is looked at
  // once.
  char32_t behind_print(std::size_t at) {
    if (at <= run_end_ && run_end_ > 0) return behind_run_;
    for (std::size_t next = at;; at = next) {
      if (next >= text_.size()) {
        behind_run_ = 0;
        run_end_ = text_.size();
        return 0;
      }
      behind_run_ = base::next_code_point(text_, next);
      if (!is_print(behind_run_)) break;
    }
    run_end_ = at;
    return behind_run_;
  }

  // "-5" behind a space.
  bool is_sign(char32_t c, std::size_t start) const {
    const bool apart = start == 0 || text_[start - 1] == ' ';
    return c == U'-' && apart && at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9';
  }

  std::string_view text_;
  std::size_t at_ = 0;
  char32_t last_ = 0;
  std::size_t run_end_ = 0;  // of the run of print that was looked at last
  char32_t behind_run_ = 0;
  bool raw_ = false;  // between two digits
};

}  // namespace

bool are_printed_alike(std::string_view one, std::string_view other) {
  Counted left(one);
  Counted right(other);
  for (;;) {
    const char32_t c = left.next();
    if (c != right.next()) return false;
    if (c == end_of_text) return true;
  }
}

}  // namespace travaux::judging
