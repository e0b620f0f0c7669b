#include "article/verdict.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

#include "base/utf8.h"

namespace travaux::quoting {
namespace {

using namespace std::string_view_literals;

constexpr std::array quotes_and_dashes = {
    "\""sv,     "'"sv,      "\u2018"sv, "\u2019"sv, "\u201A"sv, "\u201B"sv, "\u201C"sv, "\u201D"sv,
    "\u201E"sv, "\u201F"sv, "\u00AB"sv, "\u00BB"sv, "\u2039"sv, "\u203A"sv, "-"sv,      "\u2010"sv,
    "\u2011"sv, "\u2012"sv, "\u2013"sv, "\u2014"sv, "\u2015"sv, "\u2212"sv};
constexpr std::string_view closing_punctuation = ".,;:!?";

bool is_space_at(std::string_view text, std::size_t at) {
  return base::is_space(base::next_code_point(text, at));
}

constexpr std::array hyphens = {"-"sv,      "\u2010"sv, "\u2011"sv, "\u2012"sv,
                                "\u2013"sv, "\u2014"sv, "\u2212"sv};

// The characters on both sides of a gap; '\0' where there is none.
struct Sides {
  char before = '\0';
  char behind = '\0';
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_hyphen(std::string_view mark) {
  return std::find(hyphens.begin(), hyphens.end(), mark) != hyphens.end();
}

bool is_word_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// "-5" and "5-10", but not "COVID-19": `from` to `to` is the hyphen.
bool signs_number(std::string_view gap, std::size_t from, std::size_t to, const Sides& sides) {
  if (!is_hyphen(gap.substr(from, to - from))) return false;
  const char before = from > 0 ? gap[from - 1] : sides.before;
  const char behind = to < gap.size() ? gap[to] : sides.behind;
  if (is_digit(sides.before) && is_digit(sides.behind)) return true;
  return is_digit(behind) && !is_word_byte(before);
}

// Marks that a newspaper may set in its own way are left out; what remains carries meaning.
std::string telling_marks(std::string_view gap, const Sides& sides) {
  std::string result;
  for (std::size_t at = 0; at < gap.size();) {
    std::size_t next = at;
    base::next_code_point(gap, next);
    const std::string_view mark = gap.substr(at, next - at);
    const bool plain = std::find(quotes_and_dashes.begin(), quotes_and_dashes.end(), mark) !=
                       quotes_and_dashes.end();
    if (signs_number(gap, at, next, sides)) {
      result += '-';
    } else if (!plain && !is_space_at(gap, at)) {
      result += mark;
    }
    at = next;
  }
  return result;
}

constexpr std::array signs_before = {"$"sv,      "\u20AC"sv, "\u00A3"sv, "\u00A5"sv,
                                     "\u20B4"sv, "\u20BD"sv, "\u20B9"sv};
constexpr std::array signs_behind = {"%"sv, "\u2030"sv, "\u00B0"sv};

// "$" of "$100".
std::string_view sign_before(std::string_view text) {
  const auto sign = std::find_if(signs_before.begin(), signs_before.end(),
                                 [&](std::string_view one) { return text.ends_with(one); });
  return sign == signs_before.end() ? std::string_view() : *sign;
}

// "%" of "50%" and "50 %".
std::string_view sign_behind(std::string_view text) {
  for (const std::string_view space : {" "sv, "\u00A0"sv, "\u202F"sv}) {
    if (text.starts_with(space)) text.remove_prefix(space.size());
  }
  const auto sign = std::find_if(signs_behind.begin(), signs_behind.end(),
                                 [&](std::string_view one) { return text.starts_with(one); });
  return sign == signs_behind.end() ? std::string_view() : *sign;
}

struct Stripped {
  std::string text;
  bool omission = false;
  bool bracket = false;
};

// Without the marks by which a quotation admits a change.
Stripped without_editorial(std::string_view gap) {
  Stripped result;
  for (std::size_t at = 0; at < gap.size();) {
    std::size_t length = 0;
    if (is_omission(gap, at, length)) {
      result.omission = true;
      at += length;
    } else if (gap[at] == '[' || gap[at] == ']') {
      result.bracket = true;
      ++at;
    } else {
      result.text += gap[at++];
    }
  }
  return result;
}

std::string trimmed(std::string_view text) {
  while (!text.empty() && is_space_at(text, 0)) {
    std::size_t next = 0;
    base::next_code_point(text, next);
    text.remove_prefix(next);
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return std::string(text);
}

// Goes through an alignment once and notes what differs, and how badly.
class Comparer {
 public:
  Comparer(std::string_view quotation, const std::vector<TextWord>& words, const Match& match)
      : quotation_(quotation),
        words_(words),
        draft_(match.excerpt),
        text_(match.excerpt.text()),
        steps_(match.alignment.steps) {
    finding_.agreement = match.alignment.agreement;
  }

  Finding compare() {
    for (std::size_t i = 0; i < steps_.size();) {
      if (steps_[i].equal) {
        compare_word(steps_[i]);
        const bool last = i + 1 == steps_.size();
        if (!last && steps_[i + 1].equal) compare_gap(steps_[i], steps_[i + 1]);
        if (!last && !steps_[i + 1].equal) compare_signs_behind(steps_[i]);
        if (i > 0 && !steps_[i - 1].equal) compare_signs_before(steps_[i]);
        ++i;
      } else {
        i = note_run(i);
      }
    }
    find_span();
    compare_start();
    compare_end();
    conclude();
    return finding_;
  }

 private:
  const TextWord& quoted(const Step& step) const { return words_[step.quoted]; }
  const TextWord& drafted(const Step& step) const { return draft_.word(step.draft); }

  std::string_view quoted_text(std::size_t start, std::size_t end) const {
    return quotation_.substr(start, end - start);
  }
  std::string_view draft_text(std::size_t start, std::size_t end) const {
    return text_.substr(start, end - start);
  }

  void compare_word(const Step& step) {
    const TextWord& q = quoted(step);
    const TextWord& d = drafted(step);
    const auto said = quoted_text(q.start, q.end);
    const auto stands = draft_text(d.start, d.end);
    if (said == stands || base::to_nfc(said) == stands) return;
    if (said.find(']') != std::string_view::npos) {
      bracketed_ = true;
      marked_edits_.push_back({"[" + std::string(said), std::string(stands)});
      return;
    }
    format_ = true;
    format_edits_.push_back({std::string(said), std::string(stands)});
  }

  // What stands between two neighbouring words of the draft, without what only lays out clauses.
  std::string draft_gap(const TextWord& left, const TextWord& right) const {
    if (right.start < left.end) return {};
    const ClauseBounds& first = draft_.clause_at(left.start);
    const ClauseBounds& second = draft_.clause_at(right.start);
    if (first.index == second.index) return std::string(draft_text(left.end, right.start));
    const std::size_t first_end = std::max<std::size_t>(left.end, first.end);
    const std::size_t second_start =
        right.label ? second.label : std::min<std::size_t>(second.words, right.start);
    const std::size_t from = std::min<std::size_t>(second_start, right.start);
    return std::string(draft_text(left.end, first_end)) + " " +
           std::string(draft_text(from, right.start));
  }

  void compare_gap(const Step& left, const Step& right) {
    const auto said = quoted_text(quoted(left).end, quoted(right).start);
    const Sides sides{quotation_[quoted(left).end - 1], quotation_[quoted(right).start]};
    judge_marks(said, draft_gap(drafted(left), drafted(right)), sides);
  }

  // Beside words that differ, the marks between are not compared; those that belong to the word
  // are.
  void compare_signs_before(const Step& step) {
    note_signs(sign_before(quotation_.substr(0, quoted(step).start)),
               sign_before(text_.substr(0, drafted(step).start)));
  }

  void compare_signs_behind(const Step& step) {
    note_signs(sign_behind(quotation_.substr(quoted(step).end)),
               sign_behind(text_.substr(drafted(step).end)));
  }

  void note_signs(std::string_view said, std::string_view stands) {
    if (said != stands) mark_edits_.push_back({std::string(said), std::string(stands)});
  }

  void judge_marks(std::string_view said, const std::string& stands, const Sides& sides) {
    if (said == stands) return;
    const WordChange change{trimmed(said), trimmed(stands)};
    if (telling_marks(said, sides) == telling_marks(stands, sides)) {
      format_ = true;
      if (change.quoted != change.draft) format_edits_.push_back(change);
      return;
    }
    const Stripped stripped = without_editorial(said);
    if (telling_marks(stripped.text, sides) == telling_marks(stands, sides)) {
      note_editorial(stripped);
    } else {
      mark_edits_.push_back(change);
    }
  }

  void note_editorial(const Stripped& stripped) {
    elided_ = elided_ || stripped.omission;
    bracketed_ = bracketed_ || stripped.bracket;
  }

  // A run of steps that are not equal; returns where it ends.
  std::size_t note_run(std::size_t i) {
    const std::size_t first = i;
    const bool marked = steps_[i].marked;
    bool reverses = false;
    Span said{SIZE_MAX, 0};
    Span stands{SIZE_MAX, 0};
    for (; i < steps_.size() && !steps_[i].equal && steps_[i].marked == marked; ++i) {
      const Step& step = steps_[i];
      if (step.quoted != Step::npos) {
        said.start = std::min<std::size_t>(said.start, quoted(step).start);
        said.end = std::max<std::size_t>(said.end, quoted(step).end);
        bracketed_ = bracketed_ || quoted(step).bracketed;
        reverses = reverses || quoted(step).negation;
      }
      if (step.draft != Step::npos) {
        stands.start = std::min<std::size_t>(stands.start, drafted(step).start);
        stands.end = std::max<std::size_t>(stands.end, drafted(step).end);
        reverses = reverses || drafted(step).negation;
      }
    }
    WordChange change;
    if (said.end > 0) change.quoted = quoted_text(said.start, said.end);
    if (stands.end > 0) change.draft = draft_text(stands.start, stands.end);
    if (!marked) {
      word_edits_.push_back(std::move(change));
    } else {
      if (change.quoted.empty()) elided_ = true;
      const bool crosses = change.quoted.empty() && leaves_clause(first, i);
      if (!change.quoted.empty()) change.quoted = "[" + change.quoted + "]";
      // A mark admits a change; it excuses none that may turn the meaning round.
      (reverses || crosses ? word_edits_ : marked_edits_).push_back(std::move(change));
    }
    return i;
  }

  // Whether the words on both sides of a run stand in different clauses.
  bool leaves_clause(std::size_t first, std::size_t end) const {
    if (first == 0 || end >= steps_.size()) return false;
    const Step& left = steps_[first - 1];
    const Step& right = steps_[end];
    if (left.draft == Step::npos || right.draft == Step::npos) return false;
    return draft_.clause_at(drafted(left).start).index !=
           draft_.clause_at(drafted(right).start).index;
  }

  void find_span() {
    Span& span = finding_.span;
    span = {SIZE_MAX, 0};
    for (const Step& step : steps_) {
      if (step.draft == Step::npos) continue;
      span.start = std::min<std::size_t>(span.start, drafted(step).start);
      span.end = std::max<std::size_t>(span.end, drafted(step).end);
    }
  }

  // Marks in front of the first word, such as a currency sign.
  void compare_start() {
    if (steps_.empty() || !steps_.front().equal) return;
    const std::size_t first = quoted(steps_.front()).start;
    const auto said = quoted_text(0, first);
    const std::size_t clause_start = draft_.clause_at(finding_.span.start).start;
    const auto stands =
        draft_text(std::min(clause_start, finding_.span.start), finding_.span.start);
    const Sides sides{'\0', quotation_[first]};
    if (has_sign(stands, sides) != has_sign(said, sides)) {
      mark_edits_.push_back({trimmed(said), has_sign(stands, sides) ? "-" : ""});
      return;
    }
    if (said.empty()) return;
    if (stands.ends_with(said)) {
      finding_.span.start -= said.size();
      return;
    }
    const std::string telling = telling_marks(said, sides);
    const Stripped stripped = without_editorial(said);
    const std::string left = telling_marks(stripped.text, sides);
    if (telling_marks(stands, sides).ends_with(telling)) {
      format_ = true;
    } else if (telling_marks(stands, sides).ends_with(left)) {
      note_editorial(stripped);
    } else {
      mark_edits_.push_back({trimmed(said), ""});
    }
  }

  // A minus directly before the first number, not the hyphen of a range or a compound.
  static bool has_sign(std::string_view text, const Sides& sides) {
    if (!is_digit(sides.behind) || text.empty()) return false;
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    return (last == 0 || !is_digit(text[last - 1])) && signs_number(text, last, text.size(), sides);
  }

  void compare_end() {
    if (steps_.empty() || !steps_.back().equal) return;
    const auto said = quoted_text(quoted(steps_.back()).end, quotation_.size());
    if (said.empty()) return;
    const std::size_t clause_end = draft_.clause_at(finding_.span.start).end;
    const auto stands =
        draft_text(finding_.span.end, std::max(finding_.span.end, last_clause_end(clause_end)));
    if (stands.starts_with(said)) {
      finding_.span.end += said.size();
      return;
    }
    const Stripped stripped = without_editorial(said);
    note_editorial(stripped);
    std::string left = telling_marks(stripped.text, {});
    const std::string there = telling_marks(stands, {});
    if (!stripped.omission && !stripped.bracket) format_ = true;
    if (there.starts_with(left)) return;
    std::erase_if(left,
                  [](char c) { return closing_punctuation.find(c) != std::string_view::npos; });
    if (!left.empty() && !there.starts_with(left)) mark_edits_.push_back({trimmed(said), ""});
  }

  std::size_t last_clause_end(std::size_t fallback) const {
    if (finding_.span.end == 0) return fallback;
    return draft_.clause_at(finding_.span.end - 1).end;
  }

  void conclude() {
    if (!word_edits_.empty()) {
      finding_.verdict = Verdict::altered;
      finding_.edits = word_edits_;
    } else if (!mark_edits_.empty()) {
      finding_.verdict = Verdict::altered;
      finding_.edits = mark_edits_;
    } else if (bracketed_ || elided_) {
      finding_.verdict = bracketed_ ? Verdict::bracketed : Verdict::elided;
      finding_.edits = marked_edits_;
    } else {
      // Whatever was overlooked above, only the very bytes are verbatim.
      const auto stands = draft_text(finding_.span.start, finding_.span.end);
      const bool same = quotation_ == stands || base::to_nfc(quotation_) == stands;
      finding_.verdict = same && !format_ ? Verdict::verbatim : Verdict::format;
      finding_.edits = format_edits_;
    }
  }

  std::string_view quotation_;
  const std::vector<TextWord>& words_;
  const Excerpt& draft_;
  std::string_view text_;
  const std::vector<Step>& steps_;
  Finding finding_;
  bool format_ = false;
  bool elided_ = false;
  bool bracketed_ = false;
  std::vector<WordChange> word_edits_;    // words changed without a mark
  std::vector<WordChange> mark_edits_;    // marks changed that carry meaning
  std::vector<WordChange> marked_edits_;  // admitted by [ ] or …
  std::vector<WordChange> format_edits_;
};

}  // namespace

int Finding::rank() const {
  switch (verdict) {
    case Verdict::verbatim:
      return 0;
    case Verdict::format:
      return 1;
    case Verdict::elided:
    case Verdict::bracketed:
      return 2;
    case Verdict::altered:
      return 3;
    default:
      return 4;
  }
}

bool Finding::nearer_than(const Finding& other) const {
  if (rank() != other.rank()) return rank() < other.rank();
  if (agreement != other.agreement) return agreement > other.agreement;
  if (verdict == Verdict::not_found) return false;
  return std::tuple(match.excerpt.draft(), match.excerpt.clause(), span.start) <
         std::tuple(other.match.excerpt.draft(), other.match.excerpt.clause(), other.span.start);
}

Finding check_against(std::string_view quotation, const std::vector<TextWord>& words,
                      const DraftStore& store) {
  Finding best;
  const auto take = [&](const Match& match) {
    Finding finding = Comparer(quotation, words, match).compare();
    finding.match = match;
    if (finding.nearer_than(best)) best = std::move(finding);
  };
  contiguous_passages(words, store, [&](const Match& match) {
    take(match);
    return best.rank() == 0;
  });
  if (best.rank() <= 1) return best;
  for (const Match& match : nearest_passages(quotation, words, store)) take(match);
  return best;
}

}  // namespace travaux::quoting
