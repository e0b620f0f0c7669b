#include "article/unquoted.h"

#include <algorithm>
#include <string>

#include "article/paragraphs.h"
#include "base/split_words.h"
#include "base/utf8.h"

namespace travaux::quoting {
namespace {

std::size_t count_words(std::string_view text) {
  const auto words = base::split_words(text);
  return static_cast<std::size_t>(std::count_if(
      words.begin(), words.end(), [](const base::Word& word) { return word.is_word; }));
}

// Cuts one paragraph.
class SentenceCutter {
 public:
  SentenceCutter(std::string_view text, std::vector<Span>& sentences)
      : text_(text), sentences_(sentences) {}

  void cut(std::size_t start, std::size_t end) {
    std::size_t begin = start;
    for (std::size_t at = start; at < end;) {
      const std::size_t from = at;
      const char32_t c = base::next_code_point(text_, at);
      if (!ends_sentence(c, from, at, end)) continue;
      add(begin, at);
      begin = at;
    }
    add(begin, end);
  }

 private:
  bool ends_sentence(char32_t c, std::size_t from, std::size_t behind, std::size_t end) const {
    if (c != U'.' && c != U'!' && c != U'?') return false;
    if (behind >= end) return true;
    std::size_t next = behind;
    if (!base::is_space(base::next_code_point(text_, next)) || next >= end) return false;
    const char32_t first = base::next_code_point(text_, next);
    const bool opens = base::is_upper(first) || base::is_digit(first) || !base::is_letter(first);
    return opens && (c != U'.' || !is_abbreviation(from));
  }

  // "U.S.", "J.", "No.", "Mr.", "Art."
  bool is_abbreviation(std::size_t stop) const {
    std::size_t start = stop;
    constexpr std::size_t longest = 3;
    while (start > 0 && text_[start - 1] != ' ' && text_[start - 1] != '\n') --start;
    const std::string_view word = text_.substr(start, stop - start);
    const bool capital = !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
    return word.find('.') != std::string_view::npos || word.size() == 1 ||
           (capital && word.size() <= longest && word != "EU" && word != "UN" && word != "US");
  }

  void add(std::size_t begin, std::size_t end) {
    while (begin < end && (text_[begin] == ' ' || text_[begin] == '\n')) ++begin;
    if (begin < end) sentences_.push_back({begin, end});
  }

  std::string_view text_;
  std::vector<Span>& sentences_;
};

}  // namespace

std::vector<Span> unquoted_sentences(std::string_view article,
                                     const std::vector<Quotation>& quotations, std::size_t few) {
  const std::string text = without_block_marks(article);
  std::vector<Span> sentences;
  SentenceCutter cutter(text, sentences);
  std::size_t next = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = paragraph_end(text, article, start);
    std::size_t begin = start;
    for (; next < quotations.size() && quotations[next].source.start < end; ++next) {
      const Quotation& quotation = quotations[next];
      if (count_words(quotation.text) < few) continue;
      cutter.cut(begin, std::max(begin, quotation.source.start));
      begin = std::max(begin, std::min(quotation.source.end, end));
    }
    cutter.cut(begin, end);
    start = end + 1;
  }
  return sentences;
}

}  // namespace travaux::quoting
