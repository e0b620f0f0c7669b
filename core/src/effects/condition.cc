#include "effects/condition.h"

#include "effects/passage.h"
#include "effects/phrase_pairs.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

// The value of phrases that set a condition only where a part of a sentence begins.
constexpr int only_behind_mark = 2;
// The same, and where words that came or went begin is no such place.
constexpr int strictly_behind_mark = 4;

bool stands_behind_mark(const Side& side, Span span) {
  const std::string& text = side.document->text();
  std::size_t at = span.start;
  while (at > 0 && text[at - 1] == ' ') --at;
  return at == 0 || std::string_view(".,;:()[]\n").find(text[at - 1]) != std::string_view::npos;
}

bool stands_first(const Side& side, Span span) {
  return std::any_of(side.words.begin(), side.words.end(),
                     [&](const Span& words) { return words.start == span.start; });
}

// What is said of a new sentence is no condition of the ones that stood; but one behind a semicolon
// is: "...; provided that".
bool is_of_what_stands(const ClauseChange& change, Passage::Of of, const Phrase& phrase) {
  if (!Passage(change, of, phrase.span).is_sentence()) return true;
  const Side& side = of == Passage::Of::before ? change.before() : change.after();
  const std::string& text = side.document->text();
  std::size_t at = phrase.span.start;
  while (at > 0 && text[at - 1] == ' ') --at;
  return at > 0 && text[at - 1] == ';';
}

bool sets_condition(const ClauseChange& change, Passage::Of of, const Phrase& phrase) {
  const Side& side = of == Passage::Of::before ? change.before() : change.after();
  const bool anywhere = phrase.value != only_behind_mark && phrase.value != strictly_behind_mark;
  if (anywhere || stands_behind_mark(side, phrase.span)) return true;
  if (stands_first(side, phrase.span)) return true;
  return phrase.value == only_behind_mark &&
         Passage(change, of, phrase.span).is_addition_from_phrase();
}

void keep_conditions(const ClauseChange& change, Passage::Of of, std::vector<Phrase>& phrases) {
  std::erase_if(phrases, [&](const Phrase& phrase) {
    return !sets_condition(change, of, phrase) || !is_of_what_stands(change, of, phrase);
  });
}

}  // namespace

void find_conditions(const ClauseChange& change, const Context&, Findings& findings) {
  auto found = phrase_differences(change, change.before().of(PhraseKind::condition),
                                  change.after().of(PhraseKind::condition));
  keep_conditions(change, Passage::Of::before, found.gone);
  keep_conditions(change, Passage::Of::after, found.came);
  // One that went to another place, in other words.
  cancel(found.gone, found.came, [](const Phrase&) { return 0; });
  for (const Phrase& phrase : found.gone) {
    findings.add("condition-removed", from_to(change, phrase.span, {}), phrase.span, {});
  }
  for (const Phrase& phrase : found.came) {
    findings.add("condition-added", from_to(change, {}, phrase.span), {}, phrase.span);
  }
}

}  // namespace travaux::judging
