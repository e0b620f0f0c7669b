// Where the quotations of an article begin and end.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/split_words.h"
#include "base/utf8.h"
#include "travaux/article.h"

namespace travaux {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_wrapped_line = 100;  // bytes; longer lines are whole paragraphs

struct Marks {
  std::string_view open;
  std::array<std::string_view, 2> close;  // the second may be empty
};

constexpr std::array marks = {
    Marks{"\u201E", {"\u201C", "\u201D"}}, Marks{"\u201C", {"\u201D", ""}},
    Marks{"\u00AB", {"\u00BB", ""}},       Marks{"\"", {"\"", ""}},
    Marks{"\u2018", {"\u2019", ""}},       Marks{"'", {"'", ""}}};
// Words that begin with an apostrophe, and open nothing.
constexpr std::array shortened = {"bout"sv, "cause"sv, "em"sv, "n"sv, "til"sv, "tis"sv, "twas"sv};

bool is_plain_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool is_block_quote(std::string_view text, std::size_t line) {
  const std::size_t first = text.find_first_not_of(' ', line);
  return first != std::string_view::npos && first - line <= 3 && text[first] == '>';
}

// The article with the marks of block quotations replaced by spaces: offsets stay what they are.
std::string without_block_marks(std::string_view article) {
  std::string text(article);
  for (std::size_t line = 0; line < text.size();) {
    if (is_block_quote(article, line)) {
      for (std::size_t at = line; at < text.size() && (text[at] == ' ' || text[at] == '>'); ++at) {
        text[at] = ' ';
      }
    }
    const std::size_t end = text.find('\n', line);
    line = end == std::string::npos ? text.size() : end + 1;
  }
  return text;
}

// One paragraph: up to an empty line, a list item, a block quotation, or the end of a line too long
// to be wrapped. `text` is without block marks.
std::size_t paragraph_end(std::string_view text, std::string_view article, std::size_t start) {
  const bool block = is_block_quote(article, start);
  std::size_t at = start;
  while (at < text.size()) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    if (line_end == text.size() || line_end - at > longest_wrapped_line) return line_end;
    const std::size_t next = text.find_first_not_of(" \t\r", line_end + 1);
    if (next == std::string_view::npos || text[next] == '\n') return line_end;
    if (!block && is_block_quote(article, line_end + 1)) return line_end;
    const std::string_view rest = text.substr(next);
    if (rest.starts_with("- ") || rest.starts_with("* ") || rest.starts_with("#")) return line_end;
    at = line_end + 1;
  }
  return at;
}

class ParagraphReader {
 public:
  ParagraphReader(std::string_view text, std::size_t start, std::size_t end)
      : text_(text), start_(start), end_(end) {}

  // Returns the mark that is still open at the end of the paragraph, if any.
  const Marks* read(std::vector<Quotation>& found, std::size_t from) const {
    for (std::size_t at = from; at < end_;) {
      const Marks* mark = opening_at(at);
      if (mark == nullptr) {
        base::next_code_point(text_, at);
        continue;
      }
      const std::size_t inside = at + mark->open.size();
      std::size_t length = 0;
      const std::optional<std::size_t> close = closing(inside, *mark, length);
      if (is_single(*mark) && close && !has_two_words(inside, *close)) {
        at = inside;
        continue;
      }
      append(found, inside, close.value_or(end_));
      if (!close) return mark;
      at = *close + length;
    }
    return nullptr;
  }

  bool begins_with_mark() const {
    const std::size_t first = text_.find_first_not_of(" \t\r\n", start_);
    return first < end_ && opening_at(first) != nullptr;
  }

  void read_whole(std::vector<Quotation>& found) const { append(found, start_, end_); }

  // How a quotation left open before this paragraph goes on in it.
  enum class Continuation { closes, stays_open, none };

  Continuation continuation(const Marks& open, std::size_t& close, std::size_t& length) const {
    if (is_single(open)) return Continuation::none;
    for (std::size_t at = start_; at < end_; base::next_code_point(text_, at)) {
      const Marks* opening = opening_at(at);
      if (opening != nullptr && !is_single(*opening)) return Continuation::none;
      for (const std::string_view mark : open.close) {
        if (!stands(at, mark) || at == start_) continue;
        close = at;
        length = mark.size();
        return Continuation::closes;
      }
    }
    return Continuation::stays_open;
  }

  void append_until(std::vector<Quotation>& found, std::size_t end) const {
    append(found, start_, end);
  }

 private:
  static bool is_single(const Marks& mark) { return mark.open == "\u2018" || mark.open == "'"; }

  bool has_two_words(std::size_t from, std::size_t to) const {
    const auto words = base::split_words(text_.substr(from, to - from));
    return std::count_if(words.begin(), words.end(),
                         [](const base::Word& word) { return word.is_word; }) >= 2;
  }

  bool stands(std::size_t at, std::string_view mark) const {
    return !mark.empty() && at + mark.size() <= end_ && text_.substr(at, mark.size()) == mark;
  }

  bool word_at(std::size_t at) const {
    if (at >= end_) return false;
    const char32_t c = base::next_code_point(text_, at);
    return base::is_letter(c) || base::is_digit(c);
  }

  bool word_before(std::size_t at) const {
    if (at == start_) return false;
    std::size_t back = at - 1;
    while (back > start_ && (static_cast<unsigned char>(text_[back]) & 0xC0U) == 0x80U) --back;
    return word_at(back);
  }

  const Marks* opening_at(std::size_t at) const {
    for (const Marks& mark : marks) {
      if (!stands(at, mark.open)) continue;
      const std::size_t behind = at + mark.open.size();
      const bool plain = mark.open == "\"" || is_single(mark);
      // 5" and ’tis are no openings, nor is a mark before a space.
      if (plain && (word_before(at) || behind >= end_ || is_plain_space(text_[behind]))) continue;
      if (is_single(mark) && (!may_open_single(at) || is_apostrophe(behind))) continue;
      return &mark;
    }
    return nullptr;
  }

  // Behind a space, a bracket or a dash; a mark behind other marks closes.
  bool may_open_single(std::size_t at) const {
    if (at == start_ || is_plain_space(text_[at - 1])) return true;
    std::size_t back = at - 1;
    while (back > start_ && (static_cast<unsigned char>(text_[back]) & 0xC0U) == 0x80U) --back;
    const std::string_view before = text_.substr(back, at - back);
    constexpr std::array opening = {"("sv,      "["sv,      "\u00A0"sv, "\u2013"sv,
                                    "\u2014"sv, "\u201C"sv, "\u00AB"sv};
    return std::find(opening.begin(), opening.end(), before) != opening.end();
  }

  // '90s, 'em
  bool is_apostrophe(std::size_t behind) const {
    std::size_t end = behind;
    while (end < end_ && static_cast<unsigned char>(text_[end]) < 0x80 && word_at(end)) ++end;
    const std::string word = base::fold_case(text_.substr(behind, end - behind));
    if (word.size() >= 2 && word.size() <= 3 && word[0] <= '9' && word[1] <= '9') return true;
    return std::find(shortened.begin(), shortened.end(), word) != shortened.end();
  }

  std::optional<std::size_t> closing(std::size_t from, const Marks& mark,
                                     std::size_t& length) const {
    int depth = 0;
    for (std::size_t at = from; at < end_; base::next_code_point(text_, at)) {
      for (const std::string_view close : mark.close) {
        if (!stands(at, close) || !closes(at, close)) continue;
        length = close.size();
        if (depth == 0) return at;
        --depth;
        break;
      }
      if (mark.open != "\"" && !is_single(mark) && stands(at, mark.open)) ++depth;
    }
    return std::nullopt;
  }

  bool closes(std::size_t at, std::string_view close) const {
    if (close == "\"") return closes_plain(at);
    if (close != "\u2019" && close != "'") return true;
    const std::size_t behind = at + close.size();
    if (word_at(behind) || is_plain_space(text_[at - 1])) return false;
    return !possessive(at, behind, close);
  }

  // A straight mark closes unless it could only open: a space before it and a word behind.
  bool closes_plain(std::size_t at) const {
    return !(is_plain_space(text_[at - 1]) && word_at(at + 1));
  }

  // "the parties’ rights": the plural's apostrophe closes nothing if a closing mark comes later.
  bool possessive(std::size_t at, std::size_t behind, std::string_view close) const {
    if (text_[at - 1] != 's' || behind + 1 >= end_ || text_[behind] != ' ') return false;
    if (!word_at(behind + 1)) return false;
    for (std::size_t next = behind; next < end_; base::next_code_point(text_, next)) {
      const Marks* opening = opening_at(next);
      if (opening != nullptr && is_single(*opening)) return false;
      if (stands(next, close) && !word_at(next + close.size())) return true;
    }
    return false;
  }

  void append(std::vector<Quotation>& found, std::size_t start, std::size_t end) const {
    const auto space_at = [&](std::size_t at) {
      return base::is_space(base::next_code_point(text_, at));
    };
    while (start < end && space_at(start)) base::next_code_point(text_, start);
    while (end > start) {
      std::size_t last = end - 1;
      while (last > start && (static_cast<unsigned char>(text_[last]) & 0xC0U) == 0x80U) --last;
      if (!space_at(last)) break;
      end = last;
    }
    if (start == end) return;
    const auto before = text_.substr(0, start);
    const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    found.push_back({{start, end}, line, std::string(text_.substr(start, end - start))});
  }

  std::string_view text_;
  std::size_t start_;
  std::size_t end_;
};

// Reads an article paragraph by paragraph.
class ArticleReader {
 public:
  explicit ArticleReader(std::string_view article)
      : article_(article), text_(without_block_marks(article)) {}

  std::vector<Quotation> read() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = end_of(at);
      const Marks* open = read_paragraph(at, at, end);
      at = end + 1;
      while (open != nullptr) open = go_on(*open, at);
    }
    return std::move(found_);
  }

 private:
  std::size_t end_of(std::size_t start) const { return paragraph_end(text_, article_, start); }

  const Marks* read_paragraph(std::size_t start, std::size_t from, std::size_t end) {
    const ParagraphReader paragraph(text_, start, end);
    if (from > start || !is_block_quote(article_, start) || paragraph.begins_with_mark()) {
      return paragraph.read(found_, from);
    }
    paragraph.read_whole(found_);
    return nullptr;
  }

  // A quotation left open goes on in the paragraphs behind if one of them closes it before anything
  // is opened there. Reads these, and moves `at` behind them.
  const Marks* go_on(const Marks& open, std::size_t& at) {
    std::vector<Span> between;
    for (std::size_t start = at; start < text_.size();) {
      const std::size_t end = end_of(start);
      const ParagraphReader paragraph(text_, start, end);
      std::size_t close = 0;
      std::size_t length = 0;
      const auto how = paragraph.continuation(open, close, length);
      if (how == ParagraphReader::Continuation::none) return nullptr;
      if (how == ParagraphReader::Continuation::closes) {
        for (const Span& span : between) {
          ParagraphReader(text_, span.start, span.end).read_whole(found_);
        }
        paragraph.append_until(found_, close);
        at = end + 1;
        return read_paragraph(start, close + length, end);
      }
      between.push_back({start, end});
      start = end + 1;
    }
    return nullptr;
  }

  std::string_view article_;
  std::string text_;
  std::vector<Quotation> found_;
};

}  // namespace

std::vector<Quotation> find_quotations(std::string_view article) {
  return ArticleReader(article).read();
}

}  // namespace travaux
