// quote_marks.h: where quotation marks open and close in one paragraph. Whoever reads articles
// reads the marks here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "travaux/document.h"

namespace travaux::quoting {

enum class MarkPair : std::uint8_t {
  low_double,    // „ “ or „ ”
  curly,         // “ ”
  angle,         // « »
  turned_angle,  // » «
  right_double,  // ” ”
  straight,      // " "
  low_single,    // ‚ ‘ or ‚ ’
  curly_single,  // ‘ ’
  apostrophes    // ' '
};

constexpr bool is_single(MarkPair pair) {
  return pair >= MarkPair::low_single;
}

// Words in quotation marks; offsets are those of the text.
struct MarkedWords {
  MarkPair pair = MarkPair::curly;
  Span open;   // the mark
  Span close;  // the mark; empty, at the end of the paragraph, if none closes
  bool closed() const { return close.size() > 0; }
};

// What single marks must have around them to be no apostrophes.
enum class Singles : std::uint8_t {
  around_two_words,  // or open to the end of the paragraph
  around_any         // but closed
};

// The marks of text[start, end). The text must outlive this. Cost is linear in the paragraph.
class ParagraphMarks {
 public:
  ParagraphMarks(std::string_view text, std::size_t start, std::size_t end);

  // The outermost quotations, in order; only the last one may be left open. `from` is where to
  // begin.
  std::vector<MarkedWords> outermost(Singles singles, std::size_t from) const;

  bool begins_with_mark() const;

  // How a quotation left open before this paragraph goes on in it: closed by the mark given, by
  // none (`stays_open`), or not at all, since another is opened.
  enum class Continuation : std::uint8_t { closed, stays_open, none };
  Continuation continuation(MarkPair open, Span& close) const;

 private:
  struct Mark {
    std::size_t at;
    std::uint8_t length;
    std::uint8_t symbol;
    bool opens;
    bool closes;
    std::uint32_t words_before;  // in the paragraph
    std::size_t partner;         // of an opening mark: the index of what closes it, by nesting
  };
  class Scanner;

  void drop_possessives();
  void pair_nested();
  std::optional<std::size_t> closing(std::size_t opening,
                                     std::vector<std::size_t>& candidates) const;

  std::string_view text_;
  std::size_t start_;
  std::size_t end_;
  std::vector<Mark> marks_;
};

}  // namespace travaux::quoting
