#include "report/kept_words.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/split_words.h"
#include "base/utf8.h"
#include "report/token_alignment.h"
#include "travaux/document.h"

namespace travaux::report {
namespace {

// What a kept word says against its having been written anew: a number more than a word, a mark
// less, a comma nothing.
constexpr double weight_of_number = 3;
constexpr double weight_of_word = 1;
constexpr double weight_of_mark = 0.6;
constexpr std::size_t longest_island = 60;  // tokens that may be given up
// Kept words between two passages that were replaced are chance if they weigh less than grows with
// the root of the lighter passage; less so beside one that only came or only went.
constexpr double between_replaced = 1.15;
constexpr double beside_replaced = 0.65;
constexpr double at_least = 0.13;
constexpr std::size_t bytes_of_small_word = 3;
constexpr std::size_t bytes_of_telling_line = 40;
constexpr std::size_t bytes_of_label = 5;

struct Token {
  std::size_t start = 0;
  std::size_t end = 0;
  double weight = 0;
  bool small = false;  // a mark or a word of some letters
};

bool is_mark_without_weight(std::string_view mark) {
  return mark == "," || mark == "،" || mark == "、" || mark == "，";
}

Token token_of(std::string_view bytes, std::size_t start, bool is_word, char32_t first) {
  Token token{start, start + bytes.size(), weight_of_word, false};
  if (is_word && base::is_digit(first)) {
    token.weight = weight_of_number;
  } else if (is_word) {
    token.small = bytes.size() <= bytes_of_small_word;
  } else {
    token.weight = is_mark_without_weight(bytes) ? 0 : weight_of_mark;
    token.small = true;
  }
  return token;
}

// "17." and "b)" at the beginning of a line, "(b)" anywhere: a label is new or kept as a whole.
void join_label(std::vector<Token>& tokens, std::string_view text) {
  const std::size_t count = tokens.size();
  const Token& mark = tokens.back();
  if (count < 2 || mark.end - mark.start != 1) return;
  const Token& word = tokens[count - 2];
  const bool closes = text[mark.start] == ')';
  if ((!closes && text[mark.start] != '.') || word.end != mark.start || word.weight == 0 ||
      word.end - word.start > bytes_of_label) {
    return;
  }
  const auto stands_behind = [&](const Token& token, std::string_view marks) {
    return token.start == 0 || marks.find(text[token.start - 1]) != std::string_view::npos;
  };
  std::size_t first = count - 1;
  if (closes && count > 2 && tokens[count - 3].end == word.start && stands_behind(word, "(")) {
    first = count - 3;
  } else if (stands_behind(word, "\n")) {
    first = count - 2;
  } else {
    return;
  }
  tokens[first].end = mark.end;
  tokens[first].weight = weight_of_number;
  tokens[first].small = false;
  tokens.resize(first + 1);
}

// Words and marks without spaces.
std::vector<Token> tokens_of(std::string_view text, Span span) {
  const std::string_view part = text.substr(span.start, span.size());
  std::vector<Token> tokens;
  for (const base::Word& word : base::split_words(part)) {
    const std::string_view bytes = part.substr(word.start, word.end - word.start);
    std::size_t at = 0;
    const char32_t first = base::next_code_point(bytes, at);
    if (!word.is_word && base::is_space(first)) continue;
    tokens.push_back(token_of(bytes, span.start + word.start, word.is_word, first));
    join_label(tokens, text);
  }
  return tokens;
}

// Numbers equal tokens alike.
class Numbering {
 public:
  TokenIds ids_of(std::string_view text, const std::vector<Token>& tokens) {
    TokenIds ids;
    ids.reserve(tokens.size());
    for (const Token& token : tokens) {
      const std::string_view bytes = text.substr(token.start, token.end - token.start);
      const auto next = static_cast<std::uint32_t>(numbers_.size());
      ids.push_back(numbers_.try_emplace(bytes, next).first->second);
    }
    return ids;
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

std::vector<double> sums_of(const std::vector<Token>& tokens) {
  std::vector<double> sums{0};
  sums.reserve(tokens.size() + 1);
  for (const Token& token : tokens) sums.push_back(sums.back() + token.weight);
  return sums;
}

// Tokens that were not kept, between two that were.
struct Replaced {
  std::size_t before_begin = 0;
  std::size_t before_end = 0;
  std::size_t after_begin = 0;
  std::size_t after_end = 0;

  bool deletes() const { return before_begin < before_end; }
  bool inserts() const { return after_begin < after_end; }
};

std::vector<Replaced> replaced_between(const std::vector<std::size_t>& places,
                                       std::size_t before_size) {
  std::vector<Replaced> all;
  std::size_t before = 0;
  std::size_t after = 0;
  for (std::size_t i = 0; i <= places.size(); ++i) {
    const bool end = i == places.size();
    if (!end && places[i] == unmatched) continue;
    const std::size_t place = end ? before_size : places[i];
    if (before < place || after < i) all.push_back({before, place, after, i});
    before = place + 1;
    after = i + 1;
  }
  return all;
}

class Islands {
 public:
  Islands(const std::vector<Token>& before, const std::vector<Token>& after)
      : after_(after), before_sums_(sums_of(before)), after_sums_(sums_of(after)) {}

  // Takes what chance kept out of `places`.
  void give_up(std::vector<std::size_t>& places, std::size_t before_size) const {
    std::vector<Replaced> open;
    for (Replaced next : replaced_between(places, before_size)) {
      while (!open.empty() && is_chance(open.back(), next)) {
        next.before_begin = open.back().before_begin;
        next.after_begin = open.back().after_begin;
        open.pop_back();
      }
      open.push_back(next);
    }
    for (const Replaced& one : open) {
      std::fill(places.begin() + static_cast<std::ptrdiff_t>(one.after_begin),
                places.begin() + static_cast<std::ptrdiff_t>(one.after_end), unmatched);
    }
  }

 private:
  double weight(const Replaced& one) const {
    return std::max(before_sums_[one.before_end] - before_sums_[one.before_begin],
                    after_sums_[one.after_end] - after_sums_[one.after_begin]);
  }

  bool is_chance(const Replaced& one, const Replaced& other) const {
    const std::size_t size = other.after_begin - one.after_end;
    if (size > longest_island) return false;
    if (size == 1 && after_[one.after_end].small && one.inserts() && other.inserts()) return true;
    const bool both = one.deletes() && one.inserts() && other.deletes() && other.inserts();
    const bool either = (one.deletes() && one.inserts()) || (other.deletes() && other.inserts());
    if (!either) return false;
    const double root = std::sqrt(std::min(weight(one), weight(other)));
    const double kept = after_sums_[other.after_begin] - after_sums_[one.after_end];
    return kept < (both ? between_replaced * root + at_least : beside_replaced * root);
  }

  const std::vector<Token>& after_;
  std::vector<double> before_sums_;
  std::vector<double> after_sums_;
};

bool is_blank(char byte) {
  return byte == ' ' || byte == '\n';
}

// Bytes that begin both texts, up to behind a space.
std::size_t equal_beginning(std::string_view before, std::string_view after) {
  const std::size_t most = std::min(before.size(), after.size());
  const auto differs = std::mismatch(
      before.begin(), before.begin() + static_cast<std::ptrdiff_t>(most), after.begin());
  auto size = static_cast<std::size_t>(differs.first - before.begin());
  if (size == before.size() && size == after.size()) return size;
  while (size > 0 && !is_blank(before[size - 1])) --size;
  return size;
}

// Bytes that end both texts behind `skipped` ones, from a space on.
std::size_t equal_end(std::string_view before, std::string_view after, std::size_t skipped) {
  const std::size_t most = std::min(before.size(), after.size()) - skipped;
  std::size_t size = 0;
  while (size < most && before[before.size() - 1 - size] == after[after.size() - 1 - size]) ++size;
  while (size > 0 && !is_blank(before[before.size() - size])) --size;
  return size;
}

void keep(std::vector<KeptBytes>& kept, std::string_view before, std::string_view after,
          std::size_t from_before, std::size_t from_after, std::size_t size) {
  const KeptBytes next{from_before, from_after, size};
  if (!kept.empty()) {
    KeptBytes& last = kept.back();
    const std::size_t from = last.before + last.size;
    const std::size_t to = last.after + last.size;
    const std::size_t between = next.after - to;
    if (next.before - from == between &&
        before.substr(from, between) == after.substr(to, between)) {
      last.size += between + next.size;
      return;
    }
  }
  kept.push_back(next);
}

// The two texts, or parts of them.
struct Part {
  Span before;
  Span after;
};

void keep_words_in(std::string_view before, std::string_view after, const Part& part,
                   std::vector<KeptBytes>& kept) {
  if (part.before.size() == 0 || part.after.size() == 0) return;
  const std::vector<Token> one = tokens_of(before, part.before);
  const std::vector<Token> other = tokens_of(after, part.after);
  Numbering numbering;
  const TokenIds before_ids = numbering.ids_of(before, one);
  const TokenIds after_ids = numbering.ids_of(after, other);
  std::vector<std::size_t> places = align_tokens(before_ids, after_ids);
  Islands(one, other).give_up(places, one.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i] == unmatched) continue;
    keep(kept, before, after, one[places[i]].start, other[i].start, other[i].end - other[i].start);
  }
}

std::vector<Span> lines_of(std::string_view text, Span part) {
  std::vector<Span> lines;
  for (std::size_t at = part.start; at < part.end;) {
    const std::size_t end = std::min<std::size_t>(text.find('\n', at), part.end - 1) + 1;
    lines.push_back({at, end});
    at = end;
  }
  return lines;
}

// Short lines may be anybody's: they are given numbers that no other has.
TokenIds ids_of_lines(std::string_view text, const std::vector<Span>& lines,
                      std::unordered_map<std::string_view, std::uint32_t>& numbers,
                      std::uint32_t& next) {
  TokenIds ids;
  ids.reserve(lines.size());
  for (const Span& line : lines) {
    const std::string_view bytes = text.substr(line.start, line.size());
    const bool telling = line.size() >= bytes_of_telling_line;
    ids.push_back(telling ? numbers.try_emplace(bytes, next).first->second : next);
    ++next;
  }
  return ids;
}

// Lines that occur once on both sides are kept without a look at their words.
void keep_lines_in(std::string_view before, std::string_view after, const Part& part,
                   std::vector<KeptBytes>& kept) {
  const std::vector<Span> one = lines_of(before, part.before);
  const std::vector<Span> other = lines_of(after, part.after);
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  std::uint32_t next = 0;
  const TokenIds before_ids = ids_of_lines(before, one, numbers, next);
  const TokenIds after_ids = ids_of_lines(after, other, numbers, next);
  const std::vector<std::size_t> places = align_single_tokens(before_ids, after_ids);
  Part rest = part;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i] == unmatched) continue;
    const Span& line = one[places[i]];
    keep_words_in(before, after,
                  {{rest.before.start, line.start}, {rest.after.start, other[i].start}}, kept);
    keep(kept, before, after, line.start, other[i].start, line.size());
    rest.before.start = line.end;
    rest.after.start = other[i].end;
  }
  keep_words_in(before, after, rest, kept);
}

}  // namespace

std::vector<KeptBytes> kept_words(std::string_view before, std::string_view after) {
  const std::size_t beginning = equal_beginning(before, after);
  const std::size_t end = equal_end(before, after, beginning);
  std::vector<KeptBytes> kept;
  if (beginning > 0) kept.push_back({0, 0, beginning});
  keep_lines_in(before, after, {{beginning, before.size() - end}, {beginning, after.size() - end}},
                kept);
  if (end > 0) kept.push_back({before.size() - end, after.size() - end, end});
  return kept;
}

}  // namespace travaux::report
