#include "compare/redline.h"

#include <algorithm>
#include <string>

#include "base/characters.h"
#include "base/utf8.h"
#include "compare/align.h"
#include "compare/item.h"
#include "compare/long_text.h"
#include "compare/noise.h"
#include "compare/words.h"

namespace travaux::comparing {
namespace {

bool is_plain_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// White space that both sides share at an end of a changed run is no part of the change.
void trim_spaces(std::string_view x, std::string_view y, Hunk& hunk) {
  Span& a = hunk.before;
  Span& b = hunk.after;
  while (a.size() > 0 && b.size() > 0 && x[a.start] == y[b.start] && is_plain_space(x[a.start])) {
    ++a.start;
    ++b.start;
  }
  while (a.size() > 0 && b.size() > 0 && x[a.end - 1] == y[b.end - 1] &&
         is_plain_space(x[a.end - 1])) {
    --a.end;
    --b.end;
  }
}

std::string_view cut(std::string_view text, const Span& span) {
  return text.substr(span.start, span.size());
}

std::string_view cut(std::string_view text, const Token& token) {
  return text.substr(token.start, token.end - token.start);
}

// What lies between kept tokens, where it differs; offsets count in the texts given.
std::vector<Hunk> hunks_of(std::string_view x, const std::vector<Token>& x_tokens,
                           std::string_view y, const std::vector<Token>& y_tokens) {
  std::vector<Hunk> hunks;
  Hunk open{};
  const auto close = [&](std::size_t x_end, std::size_t y_end) {
    open.before.end = x_end;
    open.after.end = y_end;
    if (cut(x, open.before) == cut(y, open.after)) return;
    trim_spaces(x, y, open);
    hunks.push_back(open);
  };
  for (const Kept& kept : align_tokens(x_tokens, y_tokens)) {
    const Token& in_x = x_tokens[kept.x];
    const Token& in_y = y_tokens[kept.y];
    close(in_x.start, in_y.start);
    // Another case at the start of a sentence, or tokens that only their hash made equal.
    if (cut(x, in_x) != cut(y, in_y)) {
      hunks.push_back({{in_x.start, in_x.end}, {in_y.start, in_y.end}});
    }
    open.before.start = in_x.end;
    open.after.start = in_y.end;
  }
  close(x.size(), y.size());
  return hunks;
}

void append_hunk(std::vector<Edit>& edits, const Hunk& hunk) {
  const Span& before = hunk.before;
  const Span& after = hunk.after;
  if (before.size() > 0) {
    edits.push_back({Edit::Op::remove, before, {after.start, after.start}});
  }
  if (after.size() > 0) edits.push_back({Edit::Op::insert, {before.end, before.end}, after});
}

std::vector<Edit> edits_of(const std::vector<Hunk>& hunks) {
  std::vector<Edit> edits;
  for (const Hunk& hunk : hunks) append_hunk(edits, hunk);
  return edits;
}

void append_run(std::vector<Hunk>& hunks, const Hunk& hunk) {
  if (!hunks.empty() && hunks.back().before.end == hunk.before.start &&
      hunks.back().after.end == hunk.after.start && hunks.back().noise == hunk.noise) {
    hunks.back().before.end = hunk.before.end;
    hunks.back().after.end = hunk.after.end;
  } else {
    hunks.push_back(hunk);
  }
}

// Marker, label and separator of a clause.
struct Head {
  Piece marker;
  Piece label;
  Piece separator;
  Piece words;
};

Piece piece_of(const Document& document, std::size_t start, std::size_t end) {
  return {std::string_view(document.text()).substr(start, end - start), start};
}

Head head_of(const Document& document, const Clause& clause) {
  const Span span = clause.span;
  const Span label = clause.label_span;
  const std::size_t words = std::clamp<std::size_t>(clause.words.start, span.start, span.end);
  const bool labelled = label.size() > 0 && span.start <= label.start && label.end <= words;
  const Span inside = labelled ? label : Span{words, words};
  return {piece_of(document, span.start, inside.start),
          piece_of(document, inside.start, inside.end), piece_of(document, inside.end, words),
          piece_of(document, words, span.end)};
}

Piece joined(const Piece& first, const Piece& second) {
  return {{first.text.data(), first.text.size() + second.text.size()}, first.at};
}

// A label changes in its number: what precedes the number and is equal stays.
void append_label(std::vector<Hunk>& hunks, const Piece& x, const Piece& y) {
  if (x.text == y.text) return;
  std::size_t keep = 0;
  for (std::size_t i = 0; i < x.text.size() && i < y.text.size() && x.text[i] == y.text[i]; ++i) {
    if (is_plain_space(x.text[i])) keep = i + 1;
  }
  append_run(hunks, {{x.at + keep, x.at + x.text.size()}, {y.at + keep, y.at + y.text.size()}});
}

// Words and their numbers take some twenty times their bytes.
constexpr std::size_t long_text = std::size_t{256} * 1024;
constexpr std::size_t longest_in_words = std::size_t{16} * 1024 * 1024;  // both

// Words that differ in case are one word to the alignment; whether that is noise is judged later.
void fold(std::vector<Token>& tokens, std::string_view text) {
  for (Token& token : tokens) {
    if (token.kind == TokenClass::number) continue;
    token.text = hash_bytes(base::fold_case(cut(text, token)));
    token.folded = token.text;
  }
}

void append_runs(std::vector<Hunk>& hunks, const Piece& before, const Piece& after,
                 NoiseSet ignore) {
  std::vector<Hunk> found;
  if (before.text.size() + after.text.size() > longest_in_words) {
    found.push_back({{0, before.text.size()}, {0, after.text.size()}});
    trim_spaces(before.text, after.text, found.back());
  } else {
    std::vector<Token> x;
    std::vector<Token> y;
    append_tokens(x, before.text, 0);
    append_tokens(y, after.text, 0);
    if (ignore.has(Noise::letter_case)) {
      fold(x, before.text);
      fold(y, after.text);
    }
    found = hunks_of(before.text, x, after.text, y);
  }
  for (const Hunk& hunk : found) {
    hunks.push_back({{hunk.before.start + before.at, hunk.before.end + before.at},
                     {hunk.after.start + after.at, hunk.after.end + after.at}});
  }
}

std::vector<Hunk> head_hunks(const Head& a, const Head& b) {
  std::vector<Hunk> hunks;
  append_label(hunks, a.marker, b.marker);
  if (a.label.text.empty() == b.label.text.empty()) {
    append_label(hunks, a.label, b.label);
    append_label(hunks, a.separator, b.separator);
  } else {
    append_label(hunks, joined(a.label, a.separator), joined(b.label, b.separator));
  }
  return hunks;
}

void append_words(std::vector<Hunk>& hunks, const std::vector<Hunk>& in_words) {
  for (std::size_t i = 0; i < in_words.size(); ++i) {
    // Only the first can adjoin the label; further ones that adjoin are edits of their own.
    if (i == 0) {
      append_run(hunks, in_words[i]);
    } else {
      hunks.push_back(in_words[i]);
    }
  }
}

// The heads differ in the printed label alone: the marks before it are the same, or are those of a
// heading, whose level comes with its label.
bool only_labels_differ(const Head& a, const Head& b) {
  const bool headings = a.marker.text.starts_with('#') && b.marker.text.starts_with('#');
  const bool comes_or_goes = a.label.text.empty() != b.label.text.empty();
  return (headings || a.marker.text == b.marker.text) && a.label.text != b.label.text &&
         (comes_or_goes || a.separator.text == b.separator.text);
}

// What stands behind a head: it must not be joined to it, nor the number in it go on there.
std::string_view first_word(const Piece& words) {
  return words.text.substr(0, std::min(words.text.find_first_of(" \n"), words.text.size()));
}

bool begins_with_number(const Piece& words) {
  std::size_t at = 0;
  return !words.text.empty() && base::is_number(base::next_code_point(words.text, at));
}

// Empty for equal heads; nothing where they differ in more than noise.
std::optional<NoiseSet> head_noise(const Head& a, const Head& b, NoiseSet ignore) {
  const Piece x = joined(joined(a.marker, a.label), a.separator);
  const Piece y = joined(joined(b.marker, b.label), b.separator);
  if (x.text == y.text) return NoiseSet();
  if (ignore.has(Noise::numbering) && only_labels_differ(a, b) &&
      numbered_alike(a.label.text, b.label.text) && !begins_with_number(a.words) &&
      !begins_with_number(b.words)) {
    NoiseSet numbering;
    numbering.add(Noise::numbering);
    return numbering;
  }
  std::optional<NoiseSet> found = NoiseSet();
  for (const Piece* words : {&a.words, &b.words}) {
    const std::string behind(first_word(*words));
    const auto here =
        NoiseJudge(ignore, std::string(x.text) + behind, std::string(y.text) + behind).of_whole();
    if (!here) return std::nullopt;
    found->add(*here);
  }
  return found;
}

Span moved_back(const Span& span, const Piece& piece) {
  return {span.start - piece.at, span.end - piece.at};
}

// Each run was judged in its surroundings, the clause as a whole: noise is only what both say.
void settle(std::vector<Hunk>& hunks, const std::optional<NoiseSet>& whole) {
  const bool all =
      std::all_of(hunks.begin(), hunks.end(), [](const Hunk& hunk) { return !hunk.noise.empty(); });
  for (Hunk& hunk : hunks) {
    if (whole && hunk.noise.empty()) hunk.noise = *whole;
    if (!whole && all) hunk.noise = {};
  }
}

// Texts of several clauses as one, and the way back to canonical offsets.
class Joined {
 public:
  explicit Joined(const std::vector<Piece>& pieces) : pieces_(pieces) {
    for (const Piece& piece : pieces) {
      append_tokens(tokens_, piece.text, text_.size());
      starts_.push_back(text_.size());
      text_ += piece.text;
    }
  }

  const std::string& text() const { return text_; }
  const std::vector<Token>& tokens() const { return tokens_; }

  // Where an empty span at this offset stands: between two clauses, at the end of the former.
  Span point(std::size_t offset) const {
    std::size_t piece = piece_at(offset);
    if (piece > 0 && starts_[piece] == offset) --piece;
    const std::size_t at = pieces_[piece].at + (offset - starts_[piece]);
    return {at, at};
  }

  std::vector<Span> spans(Span span) const {
    std::vector<Span> result;
    while (span.start < span.end) {
      const std::size_t piece = piece_at(span.start);
      const std::size_t end = std::min(span.end, starts_[piece] + pieces_[piece].text.size());
      const std::size_t shift = pieces_[piece].at - starts_[piece];
      result.push_back({span.start + shift, end + shift});
      span.start = end;
    }
    return result;
  }

 private:
  std::size_t piece_at(std::size_t offset) const {
    const auto behind = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return static_cast<std::size_t>(behind - starts_.begin()) - 1;
  }

  const std::vector<Piece>& pieces_;
  std::string text_;
  std::vector<std::size_t> starts_;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Hunk> changed_runs(const Piece& before, const Piece& after, NoiseSet ignore) {
  if (before.text == after.text) return {};
  std::vector<Hunk> hunks;
  if (before.text.size() < long_text || after.text.size() < long_text) {
    append_runs(hunks, before, after, ignore);
    return hunks;
  }
  for (const auto& [x, y] : differing_stretches(before.text, after.text)) {
    append_runs(hunks, {cut(before.text, x), before.at + x.start},
                {cut(after.text, y), after.at + y.start}, ignore);
  }
  return hunks;
}

std::vector<Edit> clause_edits(const Document& before, const Clause& x, const Document& after,
                               const Clause& y) {
  const Head a = head_of(before, x);
  const Head b = head_of(after, y);
  std::vector<Hunk> hunks = head_hunks(a, b);
  append_words(hunks, changed_runs(a.words, b.words));
  return edits_of(hunks);
}

JudgedEdits judged_edits(const Document& before, const Clause& x, const Document& after,
                         const Clause& y, NoiseSet ignore) {
  const Head a = head_of(before, x);
  const Head b = head_of(after, y);
  const std::optional<NoiseSet> head = head_noise(a, b, ignore);
  std::vector<Hunk> hunks = head_hunks(a, b);
  for (Hunk& hunk : hunks) hunk.noise = head.value_or(NoiseSet());

  const NoiseJudge judge(ignore, a.words.text, b.words.text);
  const std::optional<NoiseSet> words = judge.of_whole();
  std::vector<Hunk> in_words = changed_runs(a.words, b.words, ignore);
  for (Hunk& hunk : in_words) {
    const auto found =
        judge.of_run(moved_back(hunk.before, a.words), moved_back(hunk.after, b.words));
    hunk.noise = found.value_or(NoiseSet());
  }
  settle(in_words, words);
  append_words(hunks, in_words);

  JudgedEdits result;
  result.head_is_noise = head.has_value();
  result.words_are_noise = words.has_value();
  result.head_is_label = only_labels_differ(a, b);
  for (const Hunk& hunk : hunks) {
    append_hunk(result.edits, hunk);
    result.noise.resize(result.edits.size(), hunk.noise);
  }
  return result;
}

std::vector<Edit> joined_edits(const std::vector<Piece>& before, const std::vector<Piece>& after) {
  const Joined x(before);
  const Joined y(after);
  std::vector<Edit> edits;
  for (const Hunk& hunk : hunks_of(x.text(), x.tokens(), y.text(), y.tokens())) {
    for (const Span& span : x.spans(hunk.before)) {
      edits.push_back({Edit::Op::remove, span, y.point(hunk.after.start)});
    }
    for (const Span& span : y.spans(hunk.after)) {
      edits.push_back({Edit::Op::insert, x.point(hunk.before.end), span});
    }
  }
  return edits;
}

}  // namespace travaux::comparing
