#include "article/tokens.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "article/quote_marks.h"
#include "base/utf8.h"

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019';
}

bool is_dash(char32_t c) {
  return c == U'\u2013' || c == U'\u2014' || c == U'\u2012' || c == U'\u2015';
}

// Words whose full stop ends no sentence.
constexpr std::array abbreviations = {
    "mr"sv,  "mrs"sv, "ms"sv,  "dr"sv,   "sen"sv,  "rep"sv,  "gov"sv,  "gen"sv,   "lt"sv, "col"sv,
    "jan"sv, "feb"sv, "aug"sv, "sep"sv,  "sept"sv, "oct"sv,  "nov"sv,  "dec"sv,   "st"sv, "jr"sv,
    "sr"sv,  "vs"sv,  "inc"sv, "corp"sv, "co"sv,   "sens"sv, "reps"sv, "approx"sv};

// No newspaper's is longer; what is, is cut, so that the cost of a sentence has a limit.
constexpr std::size_t longest_sentence = 500;  // words and marks

class LineReader {
 public:
  LineReader(std::string_view article, std::size_t start, std::size_t end)
      : article_(article),
        start_(start),
        end_(end),
        marked_(quoting::ParagraphMarks(article, start, end)
                    .outermost(quoting::Singles::around_any, start)) {}

  // What is opened and not closed is a quotation to the paragraph's end. One that goes on in the
  // next paragraph is opened there anew, as newspapers print it.
  void read(Paragraph& paragraph) {
    for (std::size_t at = start_; at < end_;) {
      const std::size_t from = at;
      const char32_t c = base::next_code_point(article_, at);
      if (base::is_space(c)) continue;
      if (quote(paragraph.tokens, from, at)) continue;
      if (base::is_letter(c) || base::is_digit(c) || starts_clitic(from, at, c)) {
        at = word_end(from, at);
        add_words(paragraph.tokens, from, at);
      } else {
        add_mark(paragraph.tokens, from, at, c);
      }
    }
  }

 private:
  char32_t peek(std::size_t at) const {
    if (at >= end_) return U'\0';
    return base::next_code_point(article_, at);
  }

  char32_t before(std::size_t at) const {
    if (at == start_) return U' ';
    std::size_t back = at - 1;
    while (back > start_ && (static_cast<unsigned char>(article_[back]) & 0xC0U) == 0x80U) --back;
    return base::next_code_point(article_, back);
  }

  bool letter_at(std::size_t at) const {
    const char32_t c = peek(at);
    return base::is_letter(c) || base::is_digit(c);
  }

  // What the reader of marks says of this place.
  bool quote(std::vector<Token>& tokens, std::size_t from, std::size_t& at) {
    if (next_ == marked_.size()) return false;
    const quoting::MarkedWords& marked = marked_[next_];
    if (!open_ && from == marked.open.start) {
      at = marked.open.end;
      push(tokens, from, at, Mark::open_quote);
      open_ = true;
      return true;
    }
    if (!open_ || !marked.closed() || from != marked.close.start) return false;
    open_ = false;
    ++next_;
    at = marked.close.end;
    push(tokens, from, at, Mark::close_quote);
    return true;
  }

  // "’s" behind a closing mark or bracket.
  bool starts_clitic(std::size_t from, std::size_t at, char32_t c) const {
    return is_apostrophe(c) && peek(at) == U's' && !letter_at(at + 1) &&
           !base::is_space(before(from));
  }

  // A word holds hyphens, full stops and apostrophes between letters, and commas between digits.
  std::size_t word_end(std::size_t from, std::size_t at) const {
    bool abbreviated = false;
    while (at < end_) {
      std::size_t next = at;
      const char32_t c = base::next_code_point(article_, next);
      if (base::is_letter(c) || base::is_digit(c)) {
        at = next;
        continue;
      }
      const bool inner = letter_at(next);
      const bool digits = base::is_digit(peek(next)) && base::is_digit(before(at));
      if (inner && (c == U'-' || is_apostrophe(c) || c == U'\u2011')) {
        if (open_ && is_apostrophe(c) && !base::is_letter(peek(next))) break;
        at = next;
      } else if (inner && (c == U'.' && (digits || single_letter(from, at)))) {
        at = next;
        abbreviated = true;
      } else if ((c == U',' || c == U'.') && digits) {
        at = next;
      } else {
        // "U.S.", "Mr." and "J." keep their last full stop.
        const bool kept = abbreviated || is_abbreviation(from, at);
        if (c == U'.' && kept && !base::is_digit(before(at))) at = next;
        break;
      }
    }
    return at;
  }

  bool is_abbreviation(std::size_t from, std::size_t at) const {
    const std::string_view text = article_.substr(from, at - from);
    if (text.size() == 1)
      return text[0] >= 'A' && text[0] <= 'Z' && at + 1 < end_ && text[0] != 'I';
    if (text.size() > 6) return false;
    const std::string folded = base::fold_case(text);
    return std::find(abbreviations.begin(), abbreviations.end(), folded) != abbreviations.end();
  }

  // What stands since the last full stop is one letter: "U.S", "a.m".
  bool single_letter(std::size_t from, std::size_t at) const {
    std::size_t back = at;
    std::size_t letters = 0;
    while (back > from && article_[back - 1] != '.' && letters < 3) {
      --back;
      ++letters;
    }
    return letters == 1;
  }

  void add_words(std::vector<Token>& tokens, std::size_t from, std::size_t to) {
    const std::string_view text = article_.substr(from, to - from);
    const std::size_t curly = text.rfind("\u2019s");
    const std::size_t straight = text.rfind("'s");
    std::size_t cut = to;
    if (curly != std::string_view::npos && curly + 4 == text.size()) cut = from + curly;
    if (straight != std::string_view::npos && straight + 2 == text.size()) cut = from + straight;
    if (cut > from) push(tokens, from, cut, Mark::word);
    if (cut < to) push(tokens, cut, to, Mark::word);
  }

  void add_mark(std::vector<Token>& tokens, std::size_t from, std::size_t at, char32_t c) {
    Mark mark = Mark::other;
    if (c == U'.' || c == U'!' || c == U'?' || c == U'\u2026') mark = Mark::stop;
    if (c == U',') mark = Mark::comma;
    if (c == U':') mark = Mark::colon;
    if (c == U';') mark = Mark::semicolon;
    // "U.S.–Russia" has no dash.
    const bool glued = c == U'\u2013' && !base::is_space(before(from));
    if ((is_dash(c) && !glued) || (c == U'-' && base::is_space(before(from)))) mark = Mark::dash;
    if (c == U'(' || c == U'[') mark = Mark::open_bracket;
    if (c == U')' || c == U']') mark = Mark::close_bracket;
    const bool own = is_apostrophe(c) && !tokens.empty() && tokens.back().is_word();
    if (own) mark = Mark::word;  // "officials’"
    push(tokens, from, at, mark);
    if (own) tokens.back().classes = possessive;
  }

  void push(std::vector<Token>& tokens, std::size_t from, std::size_t to, Mark mark) const {
    Token token;
    token.source = {from, to};
    token.mark = mark;
    token.quoted = open_;
    const std::string_view text = article_.substr(from, to - from);
    if (mark == Mark::word) {
      token.folded = base::fold_case(text);
      for (std::size_t at = 0; (at = token.folded.find("\u2019", at)) != std::string::npos;) {
        token.folded.replace(at, 3, 1, '\'');
      }
      // "mr" of "Mr.", "u.s" of "U.S."
      if (token.folded.ends_with('.')) token.folded.pop_back();
      std::size_t first = from;
      token.capital = base::is_upper(base::next_code_point(article_, first));
      token.classes = token.folded == "'s" ? possessive : classes_of(token.folded);
      if (text[0] >= '0' && text[0] <= '9') token.classes |= number;
    } else {
      token.folded = std::string(text);
    }
    tokens.push_back(std::move(token));
  }

  std::string_view article_;
  std::size_t start_;
  std::size_t end_;
  std::vector<quoting::MarkedWords> marked_;  // in order
  std::size_t next_ = 0;                      // the first that is not yet closed
  bool open_ = false;
};

// A closing mark ends a sentence when the quotation does, and no cue can follow: a capital does.
bool ends_sentence(const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.quoted) return false;
  const bool last = at + 1 >= tokens.size();
  if (token.mark == Mark::stop) {
    if (last) return true;
    const Token& next = tokens[at + 1];
    return next.mark != Mark::close_quote && next.mark != Mark::close_bracket &&
           next.mark != Mark::stop && next.mark != Mark::comma &&
           (!next.is_word() || next.capital || next.is(number));
  }
  if (token.mark != Mark::close_quote && token.mark != Mark::close_bracket) return last;
  if (last) return true;
  const bool ended = at > 0 && tokens[at - 1].mark == Mark::stop;
  const Token& next = tokens[at + 1];
  return ended && (next.mark == Mark::open_quote || (next.is_word() && next.capital));
}

void split_sentences(Paragraph& paragraph) {
  const auto& tokens = paragraph.tokens;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!ends_sentence(tokens, at) && at - begin < longest_sentence) continue;
    paragraph.sentences.push_back({begin, at + 1});
    begin = at + 1;
  }
  if (begin < tokens.size()) paragraph.sentences.push_back({begin, tokens.size()});
}

constexpr std::uint32_t grammar = determiner | owner | subject | object | preposition |
                                  coordinator | subordinator | that | question | auxiliary |
                                  negation | adverb | to | gerund;

// Capitals that no beginning of a sentence explains are names, and so are the same words there.
void mark_names(Paragraph& paragraph, std::unordered_set<std::string>& names) {
  for (const Stretch& sentence : paragraph.sentences) {
    bool first = true;
    for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
      Token& token = paragraph.tokens[at];
      if (!token.is_word()) {
        if (token.mark == Mark::open_quote) first = true;
        continue;
      }
      // Mid-sentence an ending says nothing of a capital: "Kelly", "Sterling".
      if (token.capital && !first && !paragraph.capitals && is_by_ending(token.folded)) {
        token.classes &= ~(adverb | gerund | past);
      }
      const bool known = token.is(grammar) || (token.is(day) && token.folded != "may");
      if (token.capital && first && token.is(adverb) && is_by_ending(token.folded)) {
        token.classes |= doubtful;
        const bool owns = at + 1 < sentence.end && paragraph.tokens[at + 1].is(possessive);
        if (owns) token.classes = name;
      }
      if (token.capital && !known && !paragraph.capitals) {
        token.classes |= name;
        if (first) token.classes |= doubtful;
        if (!first) names.insert(token.folded);
      }
      first = false;
    }
  }
}

// "Obras do Tejo": small words between capitals are no verbs.
void mark_particles(Paragraph& paragraph) {
  auto& tokens = paragraph.tokens;
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    if (tokens[at].folded != "do" && tokens[at].folded != "as") continue;
    if (tokens[at - 1].is(name) && tokens[at + 1].is(name) && tokens[at].folded == "do") {
      tokens[at].classes = preposition;
    }
  }
}

// "last night", "next week": days, of a kind.
void mark_times(Paragraph& paragraph) {
  constexpr std::array spans = {"night"sv,  "week"sv,    "weekend"sv, "month"sv,
                                "year"sv,   "summer"sv,  "autumn"sv,  "winter"sv,
                                "spring"sv, "evening"sv, "morning"sv};
  auto& tokens = paragraph.tokens;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    const bool points =
        tokens[at].folded == "last" || tokens[at].folded == "next" || tokens[at].folded == "this";
    if (!points || std::find(spans.begin(), spans.end(), tokens[at + 1].folded) == spans.end())
      continue;
    tokens[at].classes = day;
    tokens[at + 1].classes = day;
  }
}

// A plural or what looks like an adverb at the beginning of a sentence is a name if it is one
// elsewhere: "Sanders", "Officials".
void doubt_names(Paragraph& paragraph, const std::unordered_set<std::string>& names) {
  for (Token& token : paragraph.tokens) {
    if (!token.is(doubtful)) continue;
    const bool named = names.contains(token.folded);
    if (token.is(plural) && !named) token.classes &= ~name;
    if (token.is(adverb) && named) token.classes = name;
  }
}

void judge_form(Paragraph& paragraph) {
  const auto& tokens = paragraph.tokens;
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (const Token& token : tokens) {
    if (!token.is_word() || token.quoted) continue;
    ++words;
    if (token.capital || token.is(number | preposition | determiner | coordinator)) ++capitals;
  }
  const bool stops = !tokens.empty() && tokens.back().mark == Mark::stop;
  paragraph.headline = !paragraph.item && words > 0 && words <= 25 && !stops &&
                       !(tokens.size() > 1 && tokens.back().mark == Mark::close_quote &&
                         tokens[tokens.size() - 2].mark == Mark::stop);
  paragraph.capitals = paragraph.headline && words >= 4 && capitals * 10 >= words * 8;
}

}  // namespace

std::vector<Paragraph> paragraphs_of(std::string_view article) {
  std::vector<Paragraph> paragraphs;
  std::unordered_set<std::string> names;
  std::size_t line = 0;
  for (std::size_t at = 0; at < article.size();) {
    const std::size_t end = std::min(article.find('\n', at), article.size());
    Paragraph paragraph;
    paragraph.line = ++line;
    std::size_t start = std::min(article.find_first_not_of(" \t\r", at), end);
    const std::string_view text = article.substr(start, end - start);
    paragraph.item = text.starts_with("- ") || text.starts_with("* ") || text.starts_with("\u2022");
    if (paragraph.item) start = std::min(start + (text[0] == '-' || text[0] == '*' ? 2U : 3U), end);
    paragraph.source = {start, end};
    LineReader(article, start, end).read(paragraph);
    at = end + 1;
    if (paragraph.tokens.empty()) continue;
    judge_form(paragraph);
    split_sentences(paragraph);
    mark_names(paragraph, names);
    mark_particles(paragraph);
    mark_times(paragraph);
    paragraphs.push_back(std::move(paragraph));
  }
  for (Paragraph& paragraph : paragraphs) doubt_names(paragraph, names);
  return paragraphs;
}

}  // namespace travaux::reading
