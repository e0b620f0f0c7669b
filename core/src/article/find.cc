// Where the quotations of an article begin and end.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/utf8.h"
#include "travaux/article.h"

namespace travaux {
namespace {

constexpr std::size_t longest_wrapped_line = 100;  // bytes; longer lines are whole paragraphs

struct Marks {
  std::string_view open;
  std::array<std::string_view, 2> close;  // the second may be empty
};

constexpr std::array marks = {Marks{"\u201E", {"\u201C", "\u201D"}},
                              Marks{"\u201C", {"\u201D", ""}}, Marks{"\u00AB", {"\u00BB", ""}},
                              Marks{"\"", {"\"", ""}}, Marks{"\u2018", {"\u2019", ""}}};

bool is_plain_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// One paragraph: up to an empty line, a list item, or the end of a line too long to be wrapped.
std::size_t paragraph_end(std::string_view text, std::size_t start) {
  std::size_t at = start;
  while (at < text.size()) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    if (line_end == text.size() || line_end - at > longest_wrapped_line) return line_end;
    std::size_t next = line_end + 1;
    while (next < text.size() && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) {
      ++next;
    }
    if (next == text.size() || text[next] == '\n') return line_end;
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

  void read(std::vector<Quotation>& found) const {
    for (std::size_t at = start_; at < end_;) {
      const Marks* mark = opening_at(at);
      if (mark == nullptr) {
        base::next_code_point(text_, at);
        continue;
      }
      const std::size_t inside = at + mark->open.size();
      std::size_t length = 0;
      const std::optional<std::size_t> close = closing(inside, *mark, length);
      if (!close && !runs_on(*mark)) {
        at = inside;
        continue;
      }
      append(found, inside, close.value_or(end_));
      at = close ? *close + length : end_;
    }
  }

 private:
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
      const bool plain = mark.open == "\"" || mark.open == "\u2018";
      const std::size_t behind = at + mark.open.size();
      // 5" and ’tis are no openings, nor is a mark before a space.
      if (plain && (word_before(at) || behind >= end_ || is_plain_space(text_[behind]))) continue;
      return &mark;
    }
    return nullptr;
  }

  // English prose leaves the mark open when the next paragraph goes on quoting; a lone inch or
  // apostrophe does not quote the rest of the paragraph.
  static bool runs_on(const Marks& mark) { return mark.open != "\"" && mark.open != "\u2018"; }

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
      if (mark.open != "\"" && mark.open != "\u2018" && stands(at, mark.open)) ++depth;
    }
    return std::nullopt;
  }

  bool closes(std::size_t at, std::string_view close) const {
    if (close == "\"") return closes_plain(at);
    if (close != "\u2019") return true;
    const std::size_t behind = at + close.size();
    if (word_at(behind)) return false;
    return !possessive(at, behind);
  }

  // A straight mark closes unless it could only open: a space before it and a word behind.
  bool closes_plain(std::size_t at) const {
    return !(is_plain_space(text_[at - 1]) && word_at(at + 1));
  }

  // "the parties’ rights": the plural's apostrophe closes nothing if a closing mark comes later.
  bool possessive(std::size_t at, std::size_t behind) const {
    if (text_[at - 1] != 's' || behind + 1 >= end_ || text_[behind] != ' ') return false;
    if (!word_at(behind + 1)) return false;
    for (std::size_t next = behind; next < end_; base::next_code_point(text_, next)) {
      if (stands(next, "\u2018")) return false;
      if (stands(next, "\u2019") && !word_at(next + 3)) return true;
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

}  // namespace

std::vector<Quotation> find_quotations(std::string_view article) {
  std::vector<Quotation> found;
  for (std::size_t at = 0; at < article.size();) {
    const std::size_t end = paragraph_end(article, at);
    ParagraphReader(article, at, end).read(found);
    at = end + 1;
  }
  return found;
}

}  // namespace travaux
