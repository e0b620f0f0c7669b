#include "effects/sameness.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/split_words.h"
#include "base/utf8.h"
#include "effects/arithmetic.h"

namespace travaux::judging {
namespace {

constexpr std::size_t most_shared = 4;   // words behind the last item that all items may share
constexpr std::size_t most_opening = 2;  // words that the first item may share with others: "the"
constexpr std::size_t least_moved = 2;   // words of a part of a sentence that moved

struct Token {
  std::string word;        // in small letters; of a figure its value
  bool separates = false;  // items of an enumeration: a comma, "and", "or"
  bool hyphened = false;   // a hyphen joins it to the one before
  bool punctuation = false;
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
                         separates(span, printed), hyphen, mark});
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
    while (figure_ < side_.figures.size() && side_.figures[figure_].span.end <= span.start) {
      ++figure_;
    }
    if (figure_ == side_.figures.size()) return false;
    const Figure& figure = side_.figures[figure_];
    if (figure.span.start > span.start) return false;
    if (figure.span.start == span.start) {
      const bool part = figure.kind == FigureKind::percentage || figure.kind == FigureKind::share;
      const std::string_view kind = part ? "part" : name_of(figure.kind);
      // The blank tells it from words.
      tokens_.push_back({std::string(kind) + ' ' + key_of(figure), false, false, false});
    }
    return true;
  }

  bool separates(Span span, std::string_view printed) {
    if (printed == "," || printed == ";") return true;
    while (phrase_ < side_.phrases.size() && side_.phrases[phrase_].span.start < span.start) {
      ++phrase_;
    }
    for (std::size_t i = phrase_;
         i < side_.phrases.size() && side_.phrases[i].span.start == span.start; ++i) {
      if (side_.phrases[i].kind == PhraseKind::conjunction) return true;
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

// How many words of the other list, from `at` on, are this one word: "cease fire".
std::size_t apart(const std::string& word, const std::vector<std::string>& other, std::size_t at) {
  std::string joined;
  for (std::size_t count = 0; at + count < other.size() && joined.size() < word.size();) {
    joined += other[at + count++];
    if (count > 1 && joined == word && other[at] != "re") return count;
  }
  return 0;
}

// Other spellings are asked for only where words differ: that is seldom, and dear.
bool is_same_word(const std::string& one, const std::string& other, Language language) {
  return one == other || spelling_of(one, language) == spelling_of(other, language);
}

bool same_words(const std::vector<std::string>& one, const std::vector<std::string>& other,
                Language language) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < one.size() && j < other.size()) {
    if (is_same_word(one[i], other[j], language)) {
      ++i;
      ++j;
    } else if (const std::size_t others = apart(one[i], other, j)) {
      ++i;
      j += others;
    } else if (const std::size_t ones = apart(other[j], one, i)) {
      i += ones;
      ++j;
    } else {
      return false;
    }
  }
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
// what differs, the first part stands behind the second. A word alone that moves ("only") may
// mean something else, and so may an exchange around a third part ("the buyer sues the seller").
bool is_moved(const std::vector<Token>& one, const std::vector<Token>& other, std::size_t first,
              std::size_t kept) {
  const auto part = [&](const std::vector<Token>& tokens) {
    const auto start = tokens.begin() + static_cast<std::ptrdiff_t>(first);
    return words_of({start, tokens.end() - static_cast<std::ptrdiff_t>(kept)});
  };
  const std::vector<std::string> before = part(one);
  const std::vector<std::string> after = part(other);
  if (before.size() != after.size() || before.size() < 2 * least_moved) return false;
  for (std::size_t at = least_moved; at + least_moved <= after.size(); ++at) {
    const auto cut = after.begin() + static_cast<std::ptrdiff_t>(at);
    const auto rest = before.end() - static_cast<std::ptrdiff_t>(at);
    if (*cut == before.front() && std::equal(cut, after.end(), before.begin(), rest) &&
        std::equal(after.begin(), cut, rest, before.end())) {
      return true;
    }
  }
  return false;
}

bool is_reordered(const std::vector<Token>& one, const std::vector<Token>& other) {
  if (is_turned(one, other) || is_turned(other, one)) return true;
  const auto same = [](const Token& a, const Token& b) { return a.word == b.word; };
  const auto differ = std::mismatch(one.begin(), one.end(), other.begin(), other.end(), same);
  const auto first = static_cast<std::size_t>(differ.first - one.begin());
  std::size_t kept = 0;
  const std::size_t shorter = std::min(one.size(), other.size());
  while (kept < shorter - first &&
         same(one[one.size() - 1 - kept], other[other.size() - 1 - kept])) {
    ++kept;
  }
  if (is_moved(one, other, first, kept)) return true;
  for (std::size_t opening = 0; opening <= std::min(first, most_opening); ++opening) {
    for (std::size_t shared = 0; shared <= std::min(kept, most_shared); ++shared) {
      const auto before = items(one, first - opening, one.size() - kept + shared);
      const auto after = items(other, first - opening, other.size() - kept + shared);
      // The same in the same order differ in what stands between them: "and", "or".
      if (before.size() > 1 && before != after && sorted(before) == sorted(after)) return true;
    }
  }
  return false;
}

}  // namespace

Sameness sameness_of(const ClauseChange& change, const Readers& readers) {
  const std::vector<Token> before = Tokens(change.before()).take();
  const std::vector<Token> after = Tokens(change.after()).take();
  if (same_words(words_of(before), words_of(after), readers.language)) return Sameness::editorial;
  return is_reordered(before, after) ? Sameness::reordered : Sameness::different;
}

}  // namespace travaux::judging
