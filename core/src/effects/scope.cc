#include "effects/scope.h"

#include "base/utf8.h"
#include "effects/passage.h"
#include "effects/phrase_pairs.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

bool is(const Phrase& phrase, Reach reach) {
  return phrase.value == static_cast<int>(reach);
}

// Words that qualify others ("all", "significant") say something about the reach only if those
// others were there before; "and all tunnels" is something new.
bool qualifies_what_stays(const Passage& passage) {
  return passage.keeps_next_word() || passage.is_mostly_phrase();
}

// "the United Nations Interim Force": a name, in which no word says more than who is meant.
bool is_of_name(const Side& side, Span span) {
  const auto is_capital = [&](std::size_t at) {
    const std::string_view letter = side.text({at, std::min(at + 2, side.document->text().size())});
    return base::fold_case(letter) != letter;
  };
  const std::string& text = side.document->text();
  if (!is_capital(span.start)) return false;
  return span.start >= 2 && text[span.start - 1] == ' ' && text[span.start - 2] != '.' &&
         std::none_of(side.words.begin(), side.words.end(),
                      [&](const Span& words) { return words.start == span.start; });
}

// "climate-neutral", "permanent-magnet": a part of another word.
bool is_part_of_word(const Side& side, Span span) {
  const std::string& text = side.document->text();
  return (span.start > 0 && text[span.start - 1] == '-') ||
         (span.end < text.size() && text[span.end] == '-');
}

// "shall be confidential".
bool is_predicate(const Side& side, Span span) {
  constexpr std::size_t farthest = 10;  // bytes
  const Phrase* force = side.last_from(PhraseKind::modality, span.start);
  return force != nullptr && force->span.end <= span.start &&
         span.start - force->span.end <= farthest &&
         side.text({force->span.end, span.start}).find_first_of(",.;:()") == std::string_view::npos;
}

bool names_a_kind(const Side& side, Span span) {
  return is_of_name(side, span) || is_part_of_word(side, span);
}

bool counts(const ClauseChange& change, Passage::Of of, const Phrase& phrase) {
  const Passage passage(change, of, phrase.span);
  const Side& side = of == Passage::Of::before ? change.before() : change.after();
  if (names_a_kind(side, phrase.span)) return false;
  if (passage.is_sentence() || passage.is_subordinate()) return false;
  // "may not exceed" beside "may exceed" is told as a negation.
  const Phrase* denial = side.last_from(PhraseKind::negation, phrase.span.end - 1);
  if (denial != nullptr && denial->span.start >= phrase.span.start) return false;
  if (is(phrase, Reach::included) || is(phrase, Reach::excluded)) return true;
  // "Neither Party may" that became "each Party may" is about what is denied.
  if (is(phrase, Reach::whole) && passage.stands_for(PhraseKind::negation)) return false;
  // A ceiling came or went with its figure: "up to GBP 4,500".
  if (is(phrase, Reach::at_most) && passage.is_addition_from_phrase()) return true;
  if (is(phrase, Reach::nothing_else) && passage.keeps_word_before()) return true;
  return qualifies_what_stays(passage);
}

void add(const ClauseChange& change, int by, Span before, Span after, Findings& findings) {
  findings.add(by > 0 ? "scope-widened" : "scope-narrowed", from_to(change, before, after), before,
               after);
}

int direction(const Phrase& phrase) {
  return phrase.value > 0 ? 1 : -1;
}

}  // namespace

void find_scope(const ClauseChange& change, const Context&, Findings& findings) {
  const auto found = phrase_differences(change, change.before().of(PhraseKind::scope),
                                        change.after().of(PhraseKind::scope));
  for (const auto& [before, after] : found.replaced) {
    if (direction(before) == direction(after)) continue;
    add(change, direction(after), before.span, after.span, findings);
  }
  for (const Phrase& phrase : found.gone) {
    if (!counts(change, Passage::Of::before, phrase)) continue;
    add(change, -direction(phrase), phrase.span, {}, findings);
  }
  for (const Phrase& phrase : found.came) {
    if (!counts(change, Passage::Of::after, phrase)) continue;
    add(change, direction(phrase), {}, phrase.span, findings);
  }
}

void find_status(const ClauseChange& change, const Context&, Findings& findings) {
  const auto found = phrase_differences(change, change.before().of(PhraseKind::status),
                                        change.after().of(PhraseKind::status));
  const auto changed = [&](Span before, Span after) {
    findings.add("status-changed", from_to(change, before, after), before, after);
  };
  const auto counts_alone = [&](Passage::Of of, const Phrase& phrase) {
    const Passage passage(change, of, phrase.span);
    const Side& side = of == Passage::Of::before ? change.before() : change.after();
    if (names_a_kind(side, phrase.span)) return false;
    if (passage.is_sentence() || passage.is_subordinate()) return false;
    // "shall be confidential" is said of what stays.
    return qualifies_what_stays(passage) || is_predicate(side, phrase.span);
  };
  for (const auto& [before, after] : found.replaced) changed(before.span, after.span);
  for (const Phrase& phrase : found.gone) {
    if (counts_alone(Passage::Of::before, phrase)) changed(phrase.span, {});
  }
  for (const Phrase& phrase : found.came) {
    if (counts_alone(Passage::Of::after, phrase)) changed({}, phrase.span);
  }
}

}  // namespace travaux::judging
