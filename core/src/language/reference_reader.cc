// The grammar of references: a provision's word and its numbers, what they are inside of, and of
// which text that is.
#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "language/decimal.h"
#include "language/reference_numbers.h"
#include "language/reference_text.h"
#include "language/reference_words.h"
#include "language/words.h"
#include "travaux/language.h"

namespace travaux {

struct ReferenceReader::Table : language::ReferenceWords {
  using ReferenceWords::ReferenceWords;
};

namespace {

using language::Item;
using language::ReferenceSense;
using language::ReferenceToken;
using language::ReferenceTokens;
using language::ReferenceWords;
using By = ReferenceStep::By;

// Those that come first hold those that come later.
bool holds(Provision outer, Provision inner) {
  return outer < inner && outer != Provision::any;
}

// One reference or a list, from the word of its provision on.
class Group {
 public:
  // What ends at `behind` belongs to another one.
  Group(std::string_view text, std::size_t start, std::size_t behind, const ReferenceWords& words)
      : text_(text), behind_(behind), words_(words), tokens_(text, start, words) {}

  // Adds the references and gives where they end; nothing when there are none.
  std::optional<std::size_t> read(std::vector<Reference>& references) {
    const bool bare = tokens_.at(0).kind == ReferenceToken::Kind::number;
    if (bare ? !read_bare() : !read_numbers() && !read_words()) return std::nullopt;
    while (read_inner()) {
    }
    while (read_outer()) {
    }
    const std::size_t first = items_.front().span.start;
    const auto said = language::text_named(text_, first, tokens_, at_, words_);
    for (Item& item : items_) {
      Reference reference{item.span, {}, said.text, said.called, item.through};
      reference.steps = outer_;
      reference.steps.insert(reference.steps.end(), item.steps.begin(), item.steps.end());
      references.push_back(std::move(reference));
    }
    return tokens_.at(at_ - 1).end;
  }

 private:
  // "set out in 5.2"
  bool read_bare() {
    const ReferenceToken before = language::token_before(text_, tokens_.at(0).start, words_);
    const ReferenceToken& behind = tokens_.at(1);
    if (!before.is(ReferenceSense::leads)) return false;
    const bool ends = behind.kind == ReferenceToken::Kind::end ||
                      (behind.kind == ReferenceToken::Kind::mark && !behind.is_mark("%"));
    if (!ends && !behind.is(ReferenceSense::follows)) return false;
    at_ = 0;
    return take_list(Provision::any, false);
  }

  bool take_list(Provision provision, bool plural) {
    auto items = language::read_numbers(tokens_, at_, provision, plural, words_);
    if (items.empty()) return false;
    items_ = std::move(items);
    items_.front().span.start = tokens_.at(0).start;
    return true;
  }

  bool read_numbers() {
    const auto& unit = *tokens_.at(0).word;
    at_ = 1;
    skip_dot(0, at_);
    while (tokens_.at(at_).is(ReferenceSense::number_sign)) {
      ++at_;
      skip_dot(at_ - 1, at_);
    }
    return take_list(unit.provision, unit.plural);
  }

  // Behind "Art", "para" and "ч".
  void skip_dot(std::size_t word, std::size_t& at) {
    const ReferenceToken& dot = tokens_.at(at);
    const std::string& plain = tokens_.at(word).plain;
    const bool ascii = static_cast<unsigned char>(plain[0]) < 0x80;
    if (dot.is_mark(".") && dot.glued && plain.size() <= (ascii ? 4U : 6U)) ++at;
  }

  // "this Article", "the first subparagraph", "частина друга".
  bool read_words() {
    const ReferenceToken& unit = tokens_.at(0);
    if (unit.word->plural) return false;
    at_ = 1;
    ReferenceToken before = language::token_before(text_, unit.start, words_);
    if (before.start < behind_) before = {};
    ReferenceStep step{unit.word->provision, By::own, ""};
    Span span{before.start, unit.end};
    if (before.is(ReferenceSense::ordinal)) {
      step = {unit.word->provision, By::ordinal, std::to_string(before.word->ordinal)};
    } else if (!words_.says_of() && tokens_.at(1).is(ReferenceSense::ordinal)) {
      step = {unit.word->provision, By::ordinal, std::to_string(tokens_.at(1).word->ordinal)};
      span = {unit.start, tokens_.at(1).end};
      at_ = 2;
    } else if (before.is(ReferenceSense::before)) {
      step.by = By::before;
    } else if (before.is(ReferenceSense::after)) {
      step.by = By::after;
    } else if (!before.is(ReferenceSense::own)) {
      return false;
    }
    items_ = {{span, {std::move(step)}, false}};
    return true;
  }

  // "Article 5, paragraph 2", "Article 5, first subparagraph".
  bool read_inner() {
    if (items_.size() != 1) return false;
    std::size_t at = at_;
    if (tokens_.at(at).is_mark(",")) ++at;
    const ReferenceToken& first = tokens_.at(at);
    const bool ordinal = first.is(ReferenceSense::ordinal);
    const ReferenceToken& unit = tokens_.at(ordinal ? at + 1 : at);
    if (!unit.is(ReferenceSense::provision)) return false;
    if (!holds(last_provision(), unit.word->provision)) return false;
    std::vector<Item> inner;
    if (ordinal) {
      inner.push_back({{first.start, unit.end},
                       {{unit.word->provision, By::ordinal, std::to_string(first.word->ordinal)}},
                       false});
      at += 2;
    } else {
      ++at;
      skip_dot(at - 1, at);
      inner = language::read_numbers(tokens_, at, unit.word->provision, unit.word->plural, words_);
      if (inner.empty()) return false;
    }
    const Item outer = items_.front();
    for (Item& item : inner) {
      item.steps.insert(item.steps.begin(), outer.steps.begin(), outer.steps.end());
    }
    inner.front().span.start = outer.span.start;
    items_ = std::move(inner);
    at_ = at;
    return true;
  }

  Provision last_provision() const {
    Provision provision = Provision::any;
    for (const ReferenceStep& step : items_.front().steps) {
      if (step.provision != Provision::any) provision = step.provision;
    }
    return provision;
  }

  Provision first_provision() const {
    const auto& steps = outer_.empty() ? items_.front().steps : outer_;
    return steps.front().provision;
  }

  // "of Article 5", "of this Article", "of the first paragraph", "to the Annex", "статті 5".
  bool read_outer() {
    std::size_t at = at_;
    const bool of = tokens_.at(at).is(ReferenceSense::of) || tokens_.at(at).is(ReferenceSense::in);
    if (words_.says_of() && !of) return false;
    if (of) ++at;
    const bool the = tokens_.at(at).is(ReferenceSense::the);
    if (the) ++at;
    ReferenceStep step{Provision::any, the ? By::only : By::number, ""};
    if (!take_position(step, at)) return false;
    const ReferenceToken& unit = tokens_.at(at);
    if (!unit.is(ReferenceSense::provision) || unit.word->plural) return false;
    if (words_.says_of() && !holds(unit.word->provision, first_provision())) return false;
    step.provision = unit.word->provision;
    ++at;
    std::vector<ReferenceStep> steps = {step};
    if (step.by == By::number || step.by == By::only) {
      if (!take_outer_number(steps, at)) return false;
    }
    outer_.insert(outer_.begin(), steps.begin(), steps.end());
    at_ = at;
    return true;
  }

  bool take_position(ReferenceStep& step, std::size_t& at) {
    const ReferenceToken& token = tokens_.at(at);
    if (token.is(ReferenceSense::other)) return false;
    if (token.is(ReferenceSense::own)) {
      step.by = By::own;
    } else if (token.is(ReferenceSense::before)) {
      step.by = By::before;
    } else if (token.is(ReferenceSense::ordinal)) {
      step = {Provision::any, By::ordinal, std::to_string(token.word->ordinal)};
    } else {
      return true;
    }
    ++at;
    return true;
  }

  // "5(2)" of "of Article 5(2)"; "the Annex" has none, and in "частини другої" an ordinal follows.
  bool take_outer_number(std::vector<ReferenceStep>& steps, std::size_t& at) {
    const Provision provision = steps.front().provision;
    skip_dot(at - 1, at);
    std::size_t behind = at;
    if (auto number = language::read_number(tokens_, behind, provision, false)) {
      steps = std::move(*number);
      at = behind;
      return true;
    }
    if (!words_.says_of() && tokens_.at(at).is(ReferenceSense::ordinal)) {
      steps = {{provision, By::ordinal, std::to_string(tokens_.at(at).word->ordinal)}};
      ++at;
      return true;
    }
    const bool may_be_only = provision <= Provision::schedule && steps.front().by == By::only;
    return may_be_only && !tokens_.at(at).is(ReferenceSense::of);
  }

  std::string_view text_;
  std::size_t behind_;
  const ReferenceWords& words_;
  ReferenceTokens tokens_;
  std::size_t at_ = 0;  // the token behind what was read
  std::vector<Item> items_;
  std::vector<ReferenceStep> outer_;
};

// "Article 31 and Article 32 of the Vienna Convention": what is said of the last is said of all.
void share_texts(std::string_view text, std::vector<Reference>& references,
                 const ReferenceWords& words) {
  for (std::size_t i = references.size(); i-- > 1;) {
    Reference& one = references[i - 1];
    const Reference& next = references[i];
    if (one.text != Reference::Text::unsaid || next.text == Reference::Text::unsaid) continue;
    ReferenceTokens between(text.substr(0, next.span.start), one.span.end, words);
    std::size_t at = 0;
    while (between.at(at).is_mark(",") || between.at(at).is(ReferenceSense::joins) ||
           between.at(at).is(ReferenceSense::of) || between.at(at).is(ReferenceSense::range)) {
      ++at;
    }
    if (at == 0 || between.at(at).kind != ReferenceToken::Kind::end) continue;
    one.text = next.text;
    one.called = next.called;
  }
}

}  // namespace

ReferenceReader::ReferenceReader(Language language)
    : table_(std::make_unique<const Table>(language)) {}

ReferenceReader::~ReferenceReader() = default;

bool ReferenceReader::knows() const {
  return !table_->empty();
}

std::vector<Reference> ReferenceReader::read(std::string_view text) const {
  std::vector<Reference> references;
  if (table_->empty()) return references;
  for (std::size_t at = table_->next_candidate(text, 0); at < text.size();) {
    const ReferenceToken first = language::token_at(text, at, *table_);
    std::size_t behind = first.end;
    if (first.kind == ReferenceToken::Kind::number || first.is(ReferenceSense::provision)) {
      const std::size_t last = references.empty() ? 0 : references.back().span.end;
      behind = Group(text, at, last, *table_).read(references).value_or(behind);
    }
    at = table_->next_candidate(text, behind);
  }
  share_texts(text, references, *table_);
  return references;
}

std::string_view name_of(Provision provision) {
  constexpr std::array<std::string_view, 19> names = {
      "",           "annex",   "appendix",  "schedule",     "protocol", "book",   "part",
      "title",      "chapter", "section",   "subsection",   "article",  "clause", "rule",
      "regulation", "recital", "paragraph", "subparagraph", "point"};
  return names[static_cast<std::size_t>(provision)];
}

std::string provision_number(std::string_view printed) {
  // A lone C, D, L or M is a letter.
  const bool roman = !printed.empty() &&
                     (printed.size() > 1 || printed == "I" || printed == "V" || printed == "X") &&
                     printed.find_first_not_of("IVXLC") == std::string_view::npos;
  if (const auto value = roman ? language::roman_value(printed) : std::nullopt) {
    return std::to_string(*value);
  }
  std::string number;
  const std::string plain = language::plain_word(printed);
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t start = at;
    const char32_t c = base::next_code_point(plain, at);
    const bool kept = base::is_letter(c) || base::is_digit(c) || c == U'.' || c == U'-';
    if (kept) number.append(plain, start, at - start);
  }
  const std::size_t last = number.find_last_not_of(".-");
  const std::size_t first = number.find_first_not_of(".-");
  return last == std::string::npos ? std::string() : number.substr(first, last + 1 - first);
}

std::string value_of(const Reference& reference) {
  constexpr std::array<std::string_view, 6> ways = {"", "", "this ", "preceding ", "next ", "the "};
  std::string value;
  const auto& steps = reference.steps;
  for (const ReferenceStep& step : steps) {
    const std::string name(name_of(step.provision));
    const std::string gap = value.empty() ? "" : ", ";
    const bool inner = !value.empty() &&
                       (step.provision == Provision::any || step.provision >= Provision::paragraph);
    if (step.by == By::own && &step != &steps.back()) continue;
    if (step.by == By::number && inner) {
      value += '(' + step.number + ')';
    } else if (step.by == By::number) {
      value += gap + name + (name.empty() ? "" : " ") + step.number;
    } else if (step.by == By::ordinal) {
      value += gap + name + " no. " + step.number;
    } else {
      value.append(gap).append(ways[static_cast<std::size_t>(step.by)]).append(name);
    }
  }
  return value;
}

}  // namespace travaux
