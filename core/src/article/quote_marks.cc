#include "article/quote_marks.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"

namespace travaux::quoting {
namespace {

using namespace std::string_view_literals;

enum Symbol : std::uint8_t {
  low_double_mark,
  left_double,
  right_double_mark,
  left_angle,
  right_angle,
  straight_double,
  low_single_mark,
  left_single,
  right_single,
  straight_single,
  symbols
};

constexpr std::array<char32_t, symbols> characters = {U'\u201E', U'\u201C', U'\u201D', U'\u00AB',
                                                      U'\u00BB', U'"',      U'\u201A', U'\u2018',
                                                      U'\u2019', U'\''};

struct PairRow {
  Symbol open;
  std::array<Symbol, 2> close;
};

// In the order of MarkPair.
constexpr std::array pairs = {PairRow{low_double_mark, {left_double, right_double_mark}},
                              PairRow{left_double, {right_double_mark, right_double_mark}},
                              PairRow{left_angle, {right_angle, right_angle}},
                              PairRow{right_angle, {left_angle, left_angle}},
                              PairRow{right_double_mark, {right_double_mark, right_double_mark}},
                              PairRow{straight_double, {straight_double, straight_double}},
                              PairRow{low_single_mark, {left_single, right_single}},
                              PairRow{left_single, {right_single, right_single}},
                              PairRow{straight_single, {straight_single, straight_single}}};

constexpr const PairRow& row_of(MarkPair pair) {
  return pairs[static_cast<std::size_t>(pair)];
}

constexpr bool closes_pair(const PairRow& row, std::uint8_t symbol) {
  return symbol == row.close[0] || symbol == row.close[1];
}

// Of two marks that look apart: a quotation inside of another one may have the same.
constexpr bool nests(MarkPair pair) {
  return pair <= MarkPair::angle;
}

constexpr bool is_single_symbol(std::uint8_t symbol) {
  return symbol >= low_single_mark;
}

MarkPair pair_opened_by(std::uint8_t symbol) {
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (pairs[i].open == symbol) return static_cast<MarkPair>(i);
  }
  return MarkPair::straight;
}

bool is_opener(std::uint8_t symbol) {
  return std::any_of(pairs.begin(), pairs.end(),
                     [&](const PairRow& row) { return row.open == symbol; });
}

// Words that begin with an apostrophe, and open nothing.
constexpr std::array shortened = {"bout"sv, "cause"sv, "em"sv, "n"sv, "til"sv, "tis"sv, "twas"sv};

// A mark behind one of these may open; behind other marks it closes.
constexpr std::u32string_view before_openings = U"([\u2012\u2013\u2014\u2015\u201C\u00AB\u201E";

bool in_word(char32_t c) {
  return base::is_letter(c) || base::is_digit(c);
}

// French marks have a space of another kind inside.
bool is_plain_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\r' || c == U'\n';
}

}  // namespace

// One pass over the characters of a paragraph.
class ParagraphMarks::Scanner {
 public:
  Scanner(std::string_view text, std::size_t start, std::size_t end)
      : text_(text.substr(0, end)), at_(start) {}

  std::vector<Mark> scan() {
    while (at_ < text_.size()) {
      const std::size_t from = at_;
      const char32_t c = base::next_code_point(text_, at_);
      const auto* symbol = std::find(characters.begin(), characters.end(), c);
      if (symbol != characters.end()) {
        note(from, static_cast<std::uint8_t>(symbol - characters.begin()));
      } else if (in_word(c)) {
        words_ += inside_word_ ? 0 : 1;
        inside_word_ = true;
      } else {
        inside_word_ = false;
      }
      before_ = c;
    }
    return std::move(marks_);
  }

 private:
  char32_t behind() const {
    std::size_t next = at_;
    return next < text_.size() ? base::next_code_point(text_, next) : U'\0';
  }

  void note(std::size_t from, std::uint8_t symbol) {
    const bool apostrophe = symbol == right_single || symbol == straight_single;
    inside_word_ = inside_word_ && apostrophe && in_word(behind());
    marks_.push_back({from, static_cast<std::uint8_t>(at_ - from), symbol, may_open(symbol),
                      may_close(symbol), words_, SIZE_MAX});
  }

  bool may_open(std::uint8_t symbol) const {
    if (symbol <= left_double || symbol == left_angle) return true;
    if (!is_opener(symbol)) return false;
    // 5" and ’tis are no openings, nor is a mark before a space.
    const char32_t next = behind();
    if (in_word(before_) || next == U'\0' || is_plain_space(next)) return false;
    if (symbol == straight_double) return true;
    const bool free =
        base::is_space(before_) || before_openings.find(before_) != std::u32string_view::npos;
    return free && (!is_single_symbol(symbol) || !begins_shortened());
  }

  bool may_close(std::uint8_t symbol) const {
    // A straight mark closes unless it could only open: a space before it and a word behind.
    if (symbol == straight_double) return !(is_plain_space(before_) && in_word(behind()));
    if (!is_single_symbol(symbol)) return true;
    return !in_word(behind()) && !is_plain_space(before_);
  }

  // '90s, 'em
  bool begins_shortened() const {
    std::size_t end = at_;
    const auto in_ascii_word = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    constexpr std::size_t longest = 6;
    while (end < text_.size() && end - at_ < longest && in_ascii_word(text_[end])) ++end;
    const std::string word = base::fold_case(text_.substr(at_, end - at_));
    const bool share = end < text_.size() && text_[end] == '%';
    if (word.size() >= 2 && word.size() <= 3 && word[0] <= '9' && word[1] <= '9') return !share;
    return std::find(shortened.begin(), shortened.end(), word) != shortened.end();
  }

  std::string_view text_;
  std::size_t at_;
  char32_t before_ = U' ';
  bool inside_word_ = false;
  std::uint32_t words_ = 0;
  std::vector<Mark> marks_;
};

ParagraphMarks::ParagraphMarks(std::string_view text, std::size_t start, std::size_t end)
    : text_(text), start_(start), end_(end), marks_(Scanner(text, start, end).scan()) {
  drop_possessives();
  pair_nested();
}

// "the parties’ rights": the plural's apostrophe closes nothing if a closing mark comes later,
// before another quotation is opened.
void ParagraphMarks::drop_possessives() {
  std::array<bool, symbols> closed_later{};
  for (std::size_t i = marks_.size(); i-- > 0;) {
    Mark& mark = marks_[i];
    if (!is_single_symbol(mark.symbol)) continue;
    const std::size_t behind = mark.at + mark.length;
    const bool plural =
        mark.at > start_ && text_[mark.at - 1] == 's' && behind + 1 < end_ && text_[behind] == ' ';
    std::size_t next = behind + 1;
    const bool goes_on = plural && in_word(base::next_code_point(text_, next));
    const bool later = closed_later[mark.symbol];
    if (mark.opens) closed_later.fill(false);
    if (!mark.opens && mark.closes) closed_later[mark.symbol] = true;
    if (goes_on && later && mark.symbol != left_single) mark.closes = false;
  }
}

void ParagraphMarks::pair_nested() {
  for (const MarkPair pair : {MarkPair::low_double, MarkPair::curly, MarkPair::angle}) {
    const PairRow& row = row_of(pair);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (marks_[i].symbol == row.open) {
        open.push_back(i);
      } else if (closes_pair(row, marks_[i].symbol) && !open.empty()) {
        marks_[open.back()].partner = i;
        open.pop_back();
      }
    }
  }
}

// `candidates` holds, for each symbol, the first mark of it that has not been passed.
std::optional<std::size_t> ParagraphMarks::closing(std::size_t opening,
                                                   std::vector<std::size_t>& candidates) const {
  const MarkPair pair = pair_opened_by(marks_[opening].symbol);
  if (nests(pair)) {
    if (marks_[opening].partner == SIZE_MAX) return std::nullopt;
    return marks_[opening].partner;
  }
  std::size_t first = SIZE_MAX;
  for (const Symbol symbol : row_of(pair).close) {
    std::size_t& at = candidates[symbol];
    at = std::max(at, opening + 1);
    while (at < marks_.size() && (marks_[at].symbol != symbol || !marks_[at].closes)) ++at;
    first = std::min(first, at);
  }
  if (first >= marks_.size()) return std::nullopt;
  return first;
}

std::vector<MarkedWords> ParagraphMarks::outermost(Singles singles, std::size_t from) const {
  std::vector<MarkedWords> found;
  std::vector<std::size_t> candidates(symbols, 0);
  const std::uint32_t fewest = singles == Singles::around_two_words ? 2 : 1;
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    const Mark& mark = marks_[i];
    if (mark.at < from || !mark.opens) continue;
    const MarkPair pair = pair_opened_by(mark.symbol);
    const auto close = closing(i, candidates);
    const bool few = close && marks_[*close].words_before - mark.words_before < fewest;
    const bool doubtful = few || (!close && singles == Singles::around_any);
    if (is_single(pair) && doubtful) continue;
    const std::size_t inside = mark.at + mark.length;
    if (!close) {
      found.push_back({pair, {mark.at, inside}, {end_, end_}});
      return found;
    }
    const Mark& last = marks_[*close];
    found.push_back({pair, {mark.at, inside}, {last.at, last.at + last.length}});
    i = *close;
  }
  return found;
}

bool ParagraphMarks::begins_with_mark() const {
  const std::size_t first = text_.substr(0, end_).find_first_not_of(" \t\r\n", start_);
  return !marks_.empty() && marks_.front().at == first && marks_.front().opens;
}

ParagraphMarks::Continuation ParagraphMarks::continuation(MarkPair open, Span& close) const {
  if (is_single(open)) return Continuation::none;
  for (const Mark& mark : marks_) {
    if (mark.opens && !is_single_symbol(mark.symbol)) return Continuation::none;
    if (!closes_pair(row_of(open), mark.symbol) || mark.at == start_) continue;
    close = {mark.at, mark.at + mark.length};
    return Continuation::closed;
  }
  return Continuation::stays_open;
}

}  // namespace travaux::quoting
