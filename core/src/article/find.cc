// Where the quotations of an article begin and end.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/paragraphs.h"
#include "article/quote_marks.h"
#include "base/utf8.h"
#include "travaux/article.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using quoting::MarkedWords;
using quoting::MarkPair;
using quoting::ParagraphMarks;
using quoting::Singles;
using Continuation = ParagraphMarks::Continuation;

// Reads an article paragraph by paragraph.
class ArticleReader {
 public:
  explicit ArticleReader(std::string_view article)
      : article_(article), text_(quoting::without_block_marks(article)) {}

  std::vector<Quotation> read() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = end_of(at);
      auto open = read_paragraph(at, at, end);
      at = end + 1;
      while (open) open = go_on(*open, at);
    }
    return std::move(found_);
  }

 private:
  std::size_t end_of(std::size_t start) const {
    return quoting::paragraph_end(text_, article_, start);
  }

  // Returns which marks are still open at the end of the paragraph, if any.
  std::optional<MarkPair> read_paragraph(std::size_t start, std::size_t from, std::size_t end) {
    const ParagraphMarks marks(text_, start, end);
    if (from == start && quoting::is_block_quote(article_, start) && !marks.begins_with_mark()) {
      append({start, end});
      return std::nullopt;
    }
    std::optional<MarkPair> open;
    for (const MarkedWords& marked : marks.outermost(Singles::around_two_words, from)) {
      append({marked.open.end, marked.close.start});
      if (!marked.closed()) open = marked.pair;
    }
    return open;
  }

  // A quotation left open goes on in the paragraphs behind if one of them closes it before anything
  // is opened there. Reads these, and moves `at` behind them.
  std::optional<MarkPair> go_on(MarkPair open, std::size_t& at) {
    std::vector<Span> between;
    for (std::size_t start = at; start < text_.size();) {
      const std::size_t end = end_of(start);
      Span close;
      const auto how = ParagraphMarks(text_, start, end).continuation(open, close);
      if (how == Continuation::none) return std::nullopt;
      if (how == Continuation::closed) {
        for (const Span& paragraph : between) append(paragraph);
        append({start, close.start});
        at = end + 1;
        return read_paragraph(start, close.end, end);
      }
      between.push_back({start, end});
      start = end + 1;
    }
    return std::nullopt;
  }

  bool space_at(std::size_t at) const { return base::is_space(base::next_code_point(text_, at)); }

  void append(Span inside) {
    while (inside.start < inside.end && space_at(inside.start)) {
      base::next_code_point(text_, inside.start);
    }
    while (inside.end > inside.start) {
      std::size_t last = inside.end - 1;
      while (last > inside.start && (static_cast<unsigned char>(text_[last]) & 0xC0U) == 0x80U) {
        --last;
      }
      if (!space_at(last)) break;
      inside.end = last;
    }
    if (inside.size() == 0) return;
    if (found_.size() == most_quotations) {
      throw Error(Trouble::unsupported,
                  "holds more than " + std::to_string(most_quotations) + " quotations");
    }
    found_.push_back({inside, line_of(inside.start), text_.substr(inside.start, inside.size())});
  }

  // Quotations are found in reading order.
  std::size_t line_of(std::size_t offset) {
    const auto first = text_.begin() + static_cast<std::ptrdiff_t>(counted_to_);
    const auto last = text_.begin() + static_cast<std::ptrdiff_t>(offset);
    line_ += static_cast<std::size_t>(std::count(first, last, '\n'));
    counted_to_ = offset;
    return line_;
  }

  std::string_view article_;
  std::string text_;
  std::vector<Quotation> found_;
  std::size_t line_ = 1;
  std::size_t counted_to_ = 0;
};

}  // namespace

std::vector<Quotation> find_quotations(std::string_view article) {
  if (article.size() > largest_article) {
    throw Error(Trouble::unsupported, "is larger than 8 MB: no article");
  }
  return ArticleReader(article).read();
}

}  // namespace travaux
