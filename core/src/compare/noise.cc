#include "compare/noise.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/characters.h"
#include "base/utf8.h"
#include "compare/item.h"

namespace travaux::comparing {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t shortest_caps = 5;    // letters of a word that needs no others around it
constexpr std::size_t fewest_caps = 3;      // words of a line in capitals
constexpr std::size_t longest_unit = 3;     // letters
constexpr std::size_t longest_line = 2000;  // bytes

// Words that in capitals are the short names of states, bodies and treaties.
constexpr std::array other_in_capitals = {"aids"sv,  "is"sv, "it"sv, "salt"sv,
                                          "start"sv, "un"sv, "us"sv, "who"sv};

char32_t point_at(std::string_view text, std::size_t at) {
  return at < text.size() ? base::next_code_point(text, at) : U' ';
}

char32_t point_before(std::string_view text, std::size_t at) {
  if (at == 0) return U'\n';
  std::size_t start = at - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
  return base::next_code_point(text, start);
}

bool is_quote(char32_t c) {
  return c == U'"' || (c >= U'\u201C' && c <= U'\u201F') || c == U'\u00AB' || c == U'\u00BB';
}

bool is_stop(char32_t c) {
  return c == U',' || c == U';' || c == U':' || c == U'.' || c == U'\u060C' || c == U'\u061B';
}

bool is_dash(char32_t c) {
  return c == U'-' || c == U'\u2013' || c == U'\u2014';
}

// A dash between words, with a space on either side. At the start of a line it may be a list's.
bool is_free_dash(std::string_view text, std::size_t at, std::size_t behind) {
  const char32_t left = point_before(text, at);
  return behind < text.size() && left != U'\n' && base::is_space(left) &&
         base::is_space(point_at(text, behind));
}

// Everything between spaces and the marks that may be noise: words, numbers, and all signs that
// never are.
std::vector<Span> words_of(std::string_view text) {
  std::vector<Span> words;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = base::next_code_point(text, at);
    const bool gap = base::is_space(c) || is_stop(c) || is_quote(c) ||
                     (is_dash(c) && is_free_dash(text, start, at));
    if (!gap && !open) words.push_back({start, start});
    if (!gap) words.back().end = at;
    open = !gap;
  }
  return words;
}

std::string_view cut(std::string_view text, const Span& span) {
  return text.substr(span.start, span.size());
}

// A digit, or nothing but letters that Roman numerals are written in.
bool has_number(std::string_view word) {
  if (word.find_first_not_of("IVXLCDM") == std::string_view::npos) return true;
  for (std::size_t at = 0; at < word.size();) {
    if (base::is_number(base::next_code_point(word, at))) return true;
  }
  return false;
}

bool has_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (base::is_letter(base::next_code_point(word, at))) return true;
  }
  return false;
}

bool only_brackets(std::string_view word) {
  return word.find_first_not_of("()[]{}") == std::string_view::npos;
}

// Letters in a row, with the marks on them.
struct Letters {
  std::string_view bytes;
  std::size_t count = 0;
  std::size_t capitals = 0;
  bool first_is_capital = false;

  bool small() const { return capitals == 0; }
  bool all_capitals() const { return count > 1 && capitals == count; }
  bool capitalised() const { return capitals == 1 && first_is_capital && count > 1; }
};

template <typename Visit>
void for_letters(std::string_view text, Visit visit) {
  Letters letters;
  std::size_t start = 0;
  const auto close = [&](std::size_t end) {
    letters.bytes = text.substr(start, end - start);
    if (letters.count > 0) visit(letters, start);
    letters = {};
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = base::next_code_point(text, at);
    if (base::is_letter(c)) {
      if (letters.count == 0) start = here;
      const bool capital = base::is_upper(c);
      letters.first_is_capital = letters.first_is_capital || (capital && letters.count == 0);
      letters.capitals += capital ? 1 : 0;
      ++letters.count;
    } else if (!base::is_mark(c)) {
      close(here);
    }
  }
  close(text.size());
}

// A line without a small letter tells nothing by its capitals. Of a long one nothing is said.
bool in_line_of_capitals(std::string_view text, std::size_t at) {
  const std::size_t shift = at - std::min(at, longest_line);
  text = text.substr(shift, 2 * longest_line);
  at -= shift;
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view line =
      text.substr(start, std::min(text.find('\n', at), text.size()) - start);
  // At this length the window may have cut it, and a character with it.
  if (line.size() >= longest_line) return false;
  std::size_t words = 0;
  std::size_t longest = 0;
  bool mixed = false;
  for_letters(line, [&](const Letters& letters, std::size_t) {
    mixed = mixed || letters.capitals < letters.count;
    words += letters.count > 1 ? 1 : 0;
    longest = std::max(longest, letters.count);
  });
  return !mixed && (words >= fewest_caps || longest >= shortest_caps);
}

bool may_be_another(std::string_view capitals) {
  const std::string small = base::fold_case(capitals);
  return std::find(other_in_capitals.begin(), other_in_capitals.end(), small) !=
         other_in_capitals.end();
}

// A text, and where it stands in the one that it was cut from.
struct Excerpt {
  std::string_view text;
  std::string_view from;
  std::size_t at = 0;       // of what changed, in `from`
  std::size_t context = 0;  // bytes of `text` before what changed
  std::size_t place(std::size_t offset) const {
    return offset >= context ? std::min(at + (offset - context), from.size()) : at;
  }
};

// Two letters in a row that differ in case: whether they are one word all the same.
bool same_word(const Letters& x, std::size_t x_at, const Excerpt& in_x, const Letters& y,
               std::size_t y_at, const Excerpt& in_y) {
  const auto plain = [](const Letters& word, std::size_t at, const Excerpt& in) {
    if (word.count < 2) return false;
    if (word.small() || word.capitalised()) return true;
    return word.all_capitals() && !may_be_another(word.bytes) &&
           in_line_of_capitals(in.from, in.place(at));
  };
  return plain(x, x_at, in_x) && plain(y, y_at, in_y);
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2018' || c == U'\u2019';
}

bool is_hyphen(char32_t c) {
  return c == U'-' || c == U'\u2010' || c == U'\u2011';
}

class Comparer {
 public:
  Comparer(NoiseSet asked, const Excerpt& x, const Excerpt& y) : asked_(asked), x_(x), y_(y) {}

  std::optional<NoiseSet> run() {
    const std::vector<Span> a = words_of(x_.text);
    const std::vector<Span> b = words_of(y_.text);
    if (a.size() != b.size()) return std::nullopt;
    for (std::size_t i = 0; i <= a.size(); ++i) {
      if (!same_gap(a, b, i)) return std::nullopt;
      if (i < a.size() && !same(a[i], b[i], i > 0 && ends_in_number(cut(x_.text, a[i - 1])))) {
        return std::nullopt;
      }
    }
    return found_;
  }

 private:
  bool note(Noise noise) {
    if (!asked_.has(noise)) return false;
    found_.add(noise);
    return true;
  }

  static bool ends_in_number(std::string_view word) {
    return base::is_number(point_before(word, word.size()));
  }

  // ------------------------------------------------------------------------------------- words
  bool same(const Span& a, const Span& b, bool behind_number) {
    const std::string_view x = cut(x_.text, a);
    const std::string_view y = cut(y_.text, b);
    if (x == y) return true;
    if (has_number(x) || has_number(y)) return false;
    bool in_case = false;
    bool in_marks = false;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < x.size() && j < y.size()) {
      const bool inside = i > 0 && base::is_letter(point_before(x, i));
      const char32_t c = base::next_code_point(x, i);
      const char32_t d = base::next_code_point(y, j);
      if (c == d) continue;
      const bool variants = (is_apostrophe(c) && is_apostrophe(d)) ||
                            (is_hyphen(c) && is_hyphen(d) && base::is_letter(point_at(x, i)));
      if (base::differ_in_case(c, d)) {
        in_case = true;
      } else if (variants && inside) {
        in_marks = true;
      } else {
        return false;
      }
    }
    if (i < x.size() || j < y.size()) return false;
    if (in_marks && !note(Noise::punctuation)) return false;
    return !in_case || (note(Noise::letter_case) && same_letters(a, b, behind_number));
  }

  bool same_letters(const Span& a, const Span& b, bool behind_number) const {
    struct Found {
      Letters letters;
      std::size_t at;
    };
    const auto list = [](std::string_view text, const Span& span) {
      std::vector<Found> found;
      for_letters(cut(text, span), [&](const Letters& letters, std::size_t at) {
        found.push_back({letters, span.start + at});
      });
      return found;
    };
    const std::vector<Found> p = list(x_.text, a);
    const std::vector<Found> q = list(y_.text, b);
    if (p.size() != q.size()) return false;
    for (std::size_t k = 0; k < p.size(); ++k) {
      if (p[k].letters.bytes == q[k].letters.bytes) continue;
      // "5 MW" and "5 mW" are far apart.
      if (behind_number && p[k].letters.count <= longest_unit) return false;
      if (!same_word(p[k].letters, p[k].at, x_, q[k].letters, q[k].at, y_)) return false;
    }
    return true;
  }

  // -------------------------------------------------------------------------------------- gaps
  struct Gap {
    std::string marks;
    std::string spaces;
    bool ellipsis = false;
    bool plain = true;  // no space but U+0020
  };

  static Gap read_gap(std::string_view text) {
    Gap gap;
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t start = at;
      const char32_t c = base::next_code_point(text, at);
      const std::string_view bytes = text.substr(start, at - start);
      if (base::is_space(c)) {
        gap.spaces += bytes;
        gap.plain = gap.plain && c == U' ';
      } else {
        gap.marks += bytes;
        gap.ellipsis = gap.ellipsis || (c == U'.' && last == U'.');
      }
      last = c;
    }
    return gap;
  }

  static std::string_view gap_at(std::string_view text, const std::vector<Span>& words,
                                 std::size_t i) {
    const std::size_t start = i == 0 ? 0 : words[i - 1].end;
    const std::size_t end = i == words.size() ? text.size() : words[i].start;
    return text.substr(start, end - start);
  }

  // Beside a number, or a sign that may belong to one.
  bool is_beside_number(const std::vector<Span>& words, std::size_t i) const {
    const auto says_something_else = [&](const Span& span) {
      const std::string_view word = cut(x_.text, span);
      return has_number(word) || (!has_letter(word) && !only_brackets(word));
    };
    return (i > 0 && says_something_else(words[i - 1])) ||
           (i < words.size() && says_something_else(words[i]));
  }

  bool same_gap(const std::vector<Span>& a, const std::vector<Span>& b, std::size_t i) {
    const std::string_view x = gap_at(x_.text, a, i);
    const std::string_view y = gap_at(y_.text, b, i);
    if (x == y) return true;
    if (is_beside_number(a, i)) return false;
    const bool at_end = i == 0 || i == a.size();
    const Gap p = read_gap(x);
    const Gap q = read_gap(y);
    if (p.ellipsis || q.ellipsis) return false;
    const bool open = at_end || (!p.spaces.empty() && !q.spaces.empty());
    if (!open) return same_quotes(x, y) && note(Noise::punctuation);
    if (p.marks != q.marks && !note(Noise::punctuation)) return false;
    if (p.marks == q.marks) return note(Noise::space);
    // The spaces that a mark brings along go with it.
    return p.spaces == q.spaces || (p.plain && q.plain) || note(Noise::space);
  }

  // The same marks but for the shape of the quotation marks.
  static bool same_quotes(std::string_view x, std::string_view y) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < x.size() && j < y.size()) {
      const char32_t c = base::next_code_point(x, i);
      const char32_t d = base::next_code_point(y, j);
      if (c != d && !(is_quote(c) && is_quote(d))) return false;
    }
    return i == x.size() && j == y.size();
  }

  NoiseSet asked_;
  const Excerpt& x_;
  const Excerpt& y_;
  NoiseSet found_;
};

// From the start of the word before what is touched to the end of the one behind it.
Span around(std::string_view text, const std::vector<Span>& words, const Span& run) {
  const auto first = std::partition_point(words.begin(), words.end(),
                                          [&](const Span& word) { return word.end < run.start; });
  const auto last = std::partition_point(words.begin(), words.end(),
                                         [&](const Span& word) { return word.start <= run.end; });
  return {first == words.begin() ? 0 : (first - 1)->start,
          last == words.end() ? text.size() : last->end};
}

std::string replaced(std::string_view context, const Span& whole, const Span& run,
                     std::string_view by) {
  return std::string(context.substr(whole.start, run.start - whole.start)) + std::string(by) +
         std::string(context.substr(run.end, whole.end - run.end));
}

}  // namespace

NoiseJudge::NoiseJudge(NoiseSet asked, std::string_view before, std::string_view after)
    : asked_(asked),
      before_(before),
      after_(after),
      words_before_(words_of(before)),
      words_after_(words_of(after)) {}

std::optional<NoiseSet> NoiseJudge::of_whole() const {
  const Excerpt x{before_, before_, 0, 0};
  const Excerpt y{after_, after_, 0, 0};
  return Comparer(asked_, x, y).run();
}

// What stands around a run may have changed as well: it is judged in both surroundings.
std::optional<NoiseSet> NoiseJudge::of_run(const Span& before, const Span& after) const {
  NoiseSet all;
  for (const bool early : {true, false}) {
    const std::string_view context = early ? before_ : after_;
    const Span& run = early ? before : after;
    const Span whole = around(context, early ? words_before_ : words_after_, run);
    const std::string in_x = replaced(context, whole, run, cut(before_, before));
    const std::string in_y = replaced(context, whole, run, cut(after_, after));
    const std::size_t lead = run.start - whole.start;
    const Excerpt x{in_x, before_, before.start, lead};
    const Excerpt y{in_y, after_, after.start, lead};
    const auto found = Comparer(asked_, x, y).run();
    if (!found) return std::nullopt;
    all.add(*found);
  }
  return all;
}

bool numbered_alike(std::string_view before, std::string_view after) {
  const auto word = [](std::string_view label) { return base::fold_case(label_word(label)); };
  return before.empty() || after.empty() || word(before) == word(after);
}

}  // namespace travaux::comparing
