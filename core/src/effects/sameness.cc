#include "effects/sameness.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "base/split_words.h"
#include "base/utf8.h"
#include "effects/arithmetic.h"
#include "effects/figure_effects.h"
#include "effects/printed.h"

namespace travaux::judging {
namespace {

constexpr std::size_t most_shared = 4;   // words behind the last item that all items may share
constexpr std::size_t most_opening = 3;  // words that the first item may share with others: "the"

struct Token {
  std::string word;        // in small letters; of a figure its value
  bool separates = false;  // items of an enumeration: a comma, "and", "or"
  bool hyphened = false;   // a hyphen joins it to the one before
  bool punctuation = false;
  bool denies = false;
  bool limits = false;  // "only", "all"
};

bool is_punctuation(std::string_view mark) {
  static constexpr auto marks = std::to_array<std::string_view>(
      {",",      ";",      ":",      ".",      "!",      "'",      "\"",     "(",
       ")",      "\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "\u00AB", "\u00BB",
       "\u2013", "\u2014", "-",      "\u2010", "\u2011", "\u2026"});
  return std::find(marks.begin(), marks.end(), mark) != marks.end();
}

bool is_hyphen(std::string_view mark) {
  return mark == "-" || mark == "\u2010" || mark == "\u2011";
}

class Tokens {
 public:
  explicit Tokens(const Side& side) : side_(side) {
    for (const Span& words : side.words) read(words);
  }

  // Of a part of a clause, which neither begins nor ends inside of a word or a figure.
  Tokens(const Side& side, Span part) : side_(side) {
    const auto& figures = side.figures();
    const auto& phrases = side.phrases();
    const auto figure =
        std::partition_point(figures.begin(), figures.end(),
                             [&](const Figure& one) { return one.span.end <= part.start; });
    const auto phrase =
        std::partition_point(phrases.begin(), phrases.end(),
                             [&](const Phrase& one) { return one.span.start < part.start; });
    figure_ = static_cast<std::size_t>(figure - figures.begin());
    phrase_ = static_cast<std::size_t>(phrase - phrases.begin());
    read(part);
  }

  std::vector<Token> take() { return std::move(tokens_); }

 private:
  void read(Span words) {
    const std::string_view text = side_.text(words);
    bool hyphen = false;
    for (const base::Word& piece : base::split_words(text)) {
      const Span span{piece.start + words.start, piece.end + words.start};
      const std::string_view printed = text.substr(piece.start, piece.end - piece.start);
      if (!piece.is_word && is_blank(printed)) continue;
      if (take_figure(span)) continue;
      const bool mark = !piece.is_word && is_punctuation(printed);
      tokens_.push_back({mark ? std::string(printed) : spelling_of(printed, Language::unknown),
                         separates(span, printed), hyphen, mark, begins(span, PhraseKind::negation),
                         begins(span, PhraseKind::scope)});
      hyphen = is_hyphen(printed) && glued_to_words(span);
    }
  }

  static bool is_blank(std::string_view mark) {
    std::size_t at = 0;
    return base::is_space(base::next_code_point(mark, at));
  }

  bool glued_to_words(Span mark) const {
    const std::string& all = side_.document->text();
    return mark.start > 0 && all[mark.start - 1] != ' ' && mark.end < all.size() &&
           all[mark.end] != ' ';
  }

  // Whether the piece is of a figure; its first piece stands for all of it.
  bool take_figure(Span span) {
    while (figure_ < side_.figures().size() && side_.figures()[figure_].span.end <= span.start) {
      ++figure_;
    }
    if (figure_ == side_.figures().size()) return false;
    const Figure& figure = side_.figures()[figure_];
    if (figure.span.start > span.start) return false;
    if (figure.span.start == span.start && !repeats_another(side_, figure)) {
      const bool part = figure.kind == FigureKind::percentage || figure.kind == FigureKind::share;
      const std::string_view kind = part ? "part" : name_of(figure.kind);
      // The blank tells it from words.
      tokens_.push_back(
          {std::string(kind) + ' ' + key_of(figure), false, false, false, false, false});
    }
    return true;
  }

  bool separates(Span span, std::string_view printed) {
    return printed == "," || printed == ";" || begins(span, PhraseKind::conjunction);
  }

  bool begins(Span span, PhraseKind kind) {
    while (phrase_ < side_.phrases().size() && side_.phrases()[phrase_].span.start < span.start) {
      ++phrase_;
    }
    for (std::size_t i = phrase_;
         i < side_.phrases().size() && side_.phrases()[i].span.start == span.start; ++i) {
      if (side_.phrases()[i].kind == kind) return true;
    }
    return false;
  }

  const Side& side_;
  std::vector<Token> tokens_;
  std::size_t figure_ = 0;
  std::size_t phrase_ = 0;
};

// Words as they are compared: without punctuation, and what a hyphen joins as one word.
std::vector<std::string> words_of(const std::vector<Token>& tokens) {
  std::vector<std::string> words;
  for (const Token& token : tokens) {
    if (token.punctuation) continue;
    if (token.hyphened && !words.empty() && words.back() != "re") {
      words.back() += token.word;
    } else {
      words.push_back(token.word);
    }
  }
  return words;
}

// How many words of the other list, from `at` on, are this one word: "cease fire". Nothing where
// the list ends too early to tell, although more words follow.
std::optional<std::size_t> apart(const std::string& word, const std::vector<std::string>& other,
                                 std::size_t at, bool more_follow) {
  std::string joined;
  for (std::size_t count = 0; joined.size() < word.size();) {
    if (at + count == other.size())
      return more_follow ? std::nullopt : std::optional<std::size_t>(0);
    joined += other[at + count++];
    if (count > 1 && joined == word && other[at] != "re") return count;
  }
  return 0;
}

// Other spellings are asked for only where words differ: that is seldom, and dear.
bool is_same_word(const std::string& one, const std::string& other, Language language) {
  return one == other || spelling_of(one, language) == spelling_of(other, language);
}

// Nothing where it hangs on the words that follow.
std::optional<bool> same_words(const std::vector<std::string>& one,
                               const std::vector<std::string>& other, Language language,
                               bool more_follow) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < one.size() && j < other.size()) {
    if (is_same_word(one[i], other[j], language)) {
      ++i;
      ++j;
      continue;
    }
    const auto others = apart(one[i], other, j, more_follow);
    if (!others) return std::nullopt;
    if (*others > 0) {
      ++i;
      j += *others;
      continue;
    }
    const auto ones = apart(other[j], one, i, more_follow);
    if (!ones) return std::nullopt;
    if (*ones == 0) return false;
    i += *ones;
    ++j;
  }
  if (more_follow) return std::nullopt;
  return i == one.size() && j == other.size();
}

// The items of the tokens from `first` to `end`.
std::vector<std::string> items(const std::vector<Token>& tokens, std::size_t first,
                               std::size_t end) {
  std::vector<std::string> list(1);
  for (std::size_t i = first; i < end; ++i) {
    if (tokens[i].separates) {
      if (!list.back().empty()) list.emplace_back();
    } else if (!tokens[i].punctuation) {
      list.back() += tokens[i].word + ' ';
    }
  }
  if (list.back().empty()) list.pop_back();
  return list;
}

std::vector<std::string> sorted(std::vector<std::string> list) {
  std::sort(list.begin(), list.end());
  return list;
}

// "If A, B" and "B if A": both halves, the second first, and a comma between them on one side.
bool is_turned(const std::vector<Token>& one, const std::vector<Token>& other) {
  const std::vector<std::string> before = words_of(one);
  std::vector<std::string> after = words_of(other);
  if (before.size() != after.size() || before == after) return false;
  std::size_t words = 0;
  for (std::size_t i = 0; i + 1 < one.size(); ++i) {
    words += one[i].punctuation || one[i].hyphened ? 0 : 1;
    if (one[i].word != "," || words == 0 || words >= before.size()) continue;
    const auto cut = before.begin() + static_cast<std::ptrdiff_t>(words);
    if (std::equal(cut, before.end(), after.begin()) &&
        std::equal(before.begin(), cut, after.end() - static_cast<std::ptrdiff_t>(words))) {
      return true;
    }
  }
  return false;
}

// "Within 30 days the Parties shall nominate" and "The Parties shall within 30 days nominate": of
// what differs, the first part stands behind the second. "Not" alone that moves means something
// else, "only" does if it moves far, and so may an exchange around a third part ("the buyer sues
// the seller").
bool is_moved(const std::vector<Token>& one, const std::vector<Token>& other, std::size_t first,
              std::size_t kept) {
  const auto part = [&](const std::vector<Token>& tokens) {
    const auto start = tokens.begin() + static_cast<std::ptrdiff_t>(first);
    return words_of({start, tokens.end() - static_cast<std::ptrdiff_t>(kept)});
  };
  const std::vector<std::string> before = part(one);
  const std::vector<std::string> after = part(other);
  if (before.size() != after.size()) return false;
  constexpr std::size_t farthest = 2;  // words that "only" may pass
  const bool far = before.size() > farthest + 1;
  const auto weighs = [&](const std::string& word) {
    return std::any_of(one.begin(), one.end(), [&](const Token& token) {
      return (token.denies || (far && token.limits)) && token.word == word;
    });
  };
  for (std::size_t at = 1; at < after.size(); ++at) {
    const auto cut = after.begin() + static_cast<std::ptrdiff_t>(at);
    const auto rest = before.end() - static_cast<std::ptrdiff_t>(at);
    if (at == 1 && weighs(after.front())) continue;
    if (at + 1 == after.size() && weighs(before.front())) continue;
    if (*cut == before.front() && std::equal(cut, after.end(), before.begin(), rest) &&
        std::equal(after.begin(), cut, rest, before.end())) {
      return true;
    }
  }
  return false;
}

// Of the bytes of the words up to each token, whatever their order: two lists of the same words
// have the same sum, and hardly any others.
class ByteSums {
 public:
  ByteSums(const std::vector<Token>& tokens, bool separators) : sums_(1, 0) {
    sums_.reserve(tokens.size() + 1);
    for (const Token& token : tokens) {
      const bool counts = !token.punctuation && (separators || !token.separates);
      sums_.push_back(sums_.back() + (counts ? sum_of(token.word) : 0));
    }
  }

  std::uint64_t between(std::size_t first, std::size_t end) const {
    return sums_[end] - sums_[first];
  }
  std::uint64_t all() const { return sums_.back(); }

 private:
  // Of their cubes, to which others hardly add up.
  static std::uint64_t sum_of(std::string_view word) {
    std::uint64_t sum = 0;
    for (const char c : word) {
      const std::uint64_t byte = static_cast<unsigned char>(c);
      sum += byte * byte * byte;
    }
    return sum;
  }

  std::vector<std::uint64_t> sums_;
};

bool is_reordered(const std::vector<Token>& one, const std::vector<Token>& other) {
  const ByteSums words_one(one, true);
  const ByteSums words_other(other, true);
  const bool may_be_same = words_one.all() == words_other.all();
  if (may_be_same && (is_turned(one, other) || is_turned(other, one))) return true;
  const auto same = [](const Token& a, const Token& b) { return a.word == b.word; };
  const auto differ = std::mismatch(one.begin(), one.end(), other.begin(), other.end(), same);
  const auto first = static_cast<std::size_t>(differ.first - one.begin());
  std::size_t kept = 0;
  const std::size_t shorter = std::min(one.size(), other.size());
  while (kept < shorter - first &&
         same(one[one.size() - 1 - kept], other[other.size() - 1 - kept])) {
    ++kept;
  }
  // What is around them is the same.
  if (may_be_same && is_moved(one, other, first, kept)) return true;
  const ByteSums items_one(one, false);
  const ByteSums items_other(other, false);
  for (std::size_t opening = 0; opening <= std::min(first, most_opening); ++opening) {
    for (std::size_t shared = 0; shared <= std::min(kept, most_shared); ++shared) {
      const std::size_t end_one = one.size() - kept + shared;
      const std::size_t end_other = other.size() - kept + shared;
      if (items_one.between(first - opening, end_one) !=
          items_other.between(first - opening, end_other)) {
        continue;
      }
      const auto before = items(one, first - opening, end_one);
      const auto after = items(other, first - opening, end_other);
      // The same in the same order differ in what stands between them: "and", "or".
      if (before.size() > 1 && before != after && sorted(before) == sorted(after)) return true;
    }
  }
  return false;
}

bool is_of_plain_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Whether between the byte before and the one at the place one space stands, and letters or digits
// beside it: what is before it hangs in no way on what is behind.
bool is_between_words(std::string_view text, std::size_t at) {
  return at > 1 && at < text.size() && text[at - 1] == ' ' && is_of_plain_word(text[at - 2]) &&
         is_of_plain_word(text[at]);
}

// How many figures begin before the place; nothing where one reaches to it.
std::optional<std::size_t> figures_before(const Side& side, std::size_t place) {
  const auto& figures = side.figures();
  const auto behind =
      std::partition_point(figures.begin(), figures.end(),
                           [&](const Figure& figure) { return figure.span.start < place; });
  if (behind != figures.begin() && std::prev(behind)->span.end + 1 >= place) return std::nullopt;
  return static_cast<std::size_t>(behind - figures.begin());
}

// Where both clauses begin in the same words and the same figures, the last place between two words
// before they differ, counted from where they begin.
std::size_t same_beginning(const Side& before, const Side& after) {
  const std::string_view one = before.text(before.words.front());
  const std::string_view other = after.text(after.words.front());
  const auto differ = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  auto at = static_cast<std::size_t>(differ.first - one.begin());
  for (; at > 0; --at) {
    if (!is_between_words(one, at) || !is_between_words(other, at)) continue;
    const auto count = figures_before(before, before.words.front().start + at);
    if (!count || count != figures_before(after, after.words.front().start + at)) continue;
    const auto first = before.figures().begin();
    const bool same =
        std::equal(first, first + static_cast<std::ptrdiff_t>(*count), after.figures().begin(),
                   [&](const Figure& a, const Figure& b) {
                     return a.means(b) && a.span.start - before.words.front().start ==
                                              b.span.start - after.words.front().start;
                   });
    return same ? at : 0;
  }
  return 0;
}

// The part of the clause from there on, of about so many bytes, that is looked at first.
Span first_look(const Side& side, std::size_t from, std::size_t bytes) {
  const Span words = side.words.front();
  const std::string_view text = side.text(words);
  for (std::size_t end = from + bytes; end < text.size(); ++end) {
    if (is_between_words(text, end)) return {words.start + from, words.start + end};
  }
  return {words.start + from, words.end};
}

// Nothing where it takes more than a look.
std::optional<bool> editorial_at_a_look(const ClauseChange& change, const Readers& readers) {
  const Side& before = change.before();
  const Side& after = change.after();
  if (before.words.size() != 1 || after.words.size() != 1) return std::nullopt;
  const std::size_t from = same_beginning(before, after);
  for (const std::size_t bytes : {std::size_t{80}, std::size_t{300}}) {
    const Span one = first_look(before, from, bytes);
    const Span other = first_look(after, from, bytes);
    const bool all = one.end == before.words.front().end && other.end == after.words.front().end;
    const auto same = same_words(words_of(Tokens(before, one).take()),
                                 words_of(Tokens(after, other).take()), readers.language, !all);
    if (same) return same;
  }
  return std::nullopt;
}

// "a-ter. Where", "a-ter.Where": the label is read as words where no space follows it.
bool differs_in_print(const ClauseChange& change) {
  const Side& before = change.before();
  const Side& after = change.after();
  if (before.words.size() != 1 || after.words.size() != 1) return false;
  if (are_printed_alike(before.text(before.words.front()), after.text(after.words.front()))) {
    return true;
  }
  const auto whole = [](const Side& side) {
    const Span words = side.words.front();
    const Clause& clause = side.document->clauses()[side.clauses.front()];
    // Of a long clause only sentences are looked at.
    return words.start == clause.words.start && words.end == clause.words.end ? Span(clause.span)
                                                                              : words;
  };
  return are_printed_alike(before.text(whole(before)), after.text(whole(after)));
}

// Letters and digits of the words that differ, each in small letters counted.
std::array<std::size_t, 256> letters_of(const ClauseChange& change, const Side& side,
                                        Span Block::*own) {
  std::array<std::size_t, 256> counts{};
  for (const Block& block : change.blocks()) {
    for (const char c : side.text(block.*own)) {
      const bool capital = c >= 'A' && c <= 'Z';
      const auto byte = static_cast<unsigned char>(capital ? c + ('a' - 'A') : c);
      if (byte >= 0x80 || is_of_plain_word(c)) ++counts[byte];
    }
  }
  return counts;
}

}  // namespace

bool is_editorial(const ClauseChange& change, const Readers& readers) {
  if (differs_in_print(change)) return true;
  const auto seen = editorial_at_a_look(change, readers);
  if (seen) return *seen;
  return *same_words(words_of(Tokens(change.before()).take()),
                     words_of(Tokens(change.after()).take()), readers.language, false);
}

bool is_reordered(const ClauseChange& change) {
  if (letters_of(change, change.before(), &Block::before) !=
      letters_of(change, change.after(), &Block::after)) {
    return false;
  }
  return is_reordered(Tokens(change.before()).take(), Tokens(change.after()).take());
}

Sameness sameness_of(const ClauseChange& change, const Readers& readers) {
  if (is_editorial(change, readers)) return Sameness::editorial;
  return is_reordered(Tokens(change.before()).take(), Tokens(change.after()).take())
             ? Sameness::reordered
             : Sameness::different;
}

}  // namespace travaux::judging
