#include "effects/modality.h"

#include "effects/passage.h"
#include "effects/phrase_pairs.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

// "shall endeavour to", "shall jointly seek to": one follows on the other.
bool follows_on(const Side& side, const Phrase& first, const Phrase& next) {
  const std::string_view between = side.text({first.span.end, next.span.start});
  return between.find_first_of(".,;:()[]\n") == std::string_view::npos && words_in(between) <= 1;
}

// What a softening phrase belongs to stands near, in the same part of the sentence.
constexpr std::size_t reach = 300;
// The value of softening verbs, which do so only inside of what they soften: "shall, if need be,
// strive to".
constexpr int verb = 2;

bool softens(const Side& side, const Phrase& softening, const Phrase& force) {
  const bool behind = force.span.start < softening.span.start;
  const Span gap = behind ? Span{force.span.end, softening.span.start}
                          : Span{softening.span.end, force.span.start};
  if (gap.start >= gap.end) return behind;  // it is a part of the force
  if (gap.size() > reach) return false;
  const std::string_view between = side.text(gap);
  if (between.find_first_of(".;:\n") != std::string_view::npos) return false;
  return softening.value != verb || (behind && between.front() == ',');
}

void soften(const Side& side, std::vector<Phrase>& forces) {
  for (const Phrase& softening : side.of(PhraseKind::softening)) {
    const auto next = std::partition_point(forces.begin(), forces.end(), [&](const Phrase& force) {
      return force.span.start < softening.span.start;
    });
    const auto lower = [](Phrase& force) {
      force.value = std::min(force.value, static_cast<int>(Force::aim));
    };
    if (next != forces.begin() && softens(side, softening, *std::prev(next))) {
      lower(*std::prev(next));
    } else if (next != forces.end() && softens(side, softening, *next)) {
      lower(*next);
    }
  }
}

// "1 May", "May 2026". In a reference a number stands before the verb: "Article 2 may".
bool is_month(const Side& side, Span span) {
  const std::string& text = side.document->text();
  if (side.text(span) != "May") return false;
  const auto digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  return (span.start > 1 && digit(span.start - 2)) || digit(span.end + 1);
}

std::vector<Phrase> forces_of(const Side& side) {
  std::vector<Phrase> forces;
  for (const Phrase& phrase : side.of(PhraseKind::modality)) {
    if (is_month(side, phrase.span)) continue;
    if (!forces.empty() && follows_on(side, forces.back(), phrase)) {
      forces.back().span.end = phrase.span.end;
      forces.back().value = std::min(forces.back().value, phrase.value);
    } else {
      forces.push_back(phrase);
    }
  }
  soften(side, forces);
  return forces;
}

void add(const ClauseChange& change, int by, Span before, Span after, Findings& findings) {
  findings.add(by < 0 ? "modality-weakened" : "modality-strengthened",
               from_to(change, before, after), before, after);
}

std::vector<Phrase> without_sentences(const ClauseChange& change, Passage::Of of,
                                      std::vector<Phrase> phrases) {
  std::erase_if(phrases, [&](const Phrase& phrase) {
    const Passage passage(change, of, phrase.span);
    return passage.is_sentence() || passage.is_subordinate();
  });
  return phrases;
}

// "which may affect", "if the Parties can agree" bind nobody.
bool is_of_subordinate(const Side& side, Span span) {
  const auto opens = [&](PhraseKind kind) {
    const Phrase* opener = side.last_from(kind, span.start);
    return opener != nullptr && opener->span.end <= span.start &&
           side.text({opener->span.end, span.start}).find_first_of(".,;:") ==
               std::string_view::npos;
  };
  return opens(PhraseKind::subordinate) || opens(PhraseKind::condition);
}

// What is stated binds: a choice or an aim put into a statement makes it weaker, "a receipt is
// given" became "may be given".
bool weakens_statement(const ClauseChange& change, Passage::Of of, const Phrase& phrase) {
  if (phrase.value > static_cast<int>(Force::aim)) return false;
  const Side& side = of == Passage::Of::before ? change.before() : change.after();
  const Passage passage(change, of, phrase.span);
  // "Optional Parameters" is a heading.
  const bool first = std::any_of(side.words.begin(), side.words.end(), [&](const Span& words) {
    return words.start == phrase.span.start;
  });
  return !first && passage.is_put_into_statement() && !is_of_subordinate(side, phrase.span);
}

}  // namespace

void find_modality(const ClauseChange& change, const Context&, Findings& findings) {
  const auto found = phrase_differences(change, forces_of(change.before()),
                                        forces_of(change.after()), Moved::last);
  for (const auto& [before, after] : found.replaced) {
    add(change, after.value - before.value, before.span, after.span, findings);
  }
  // Those that stand elsewhere, because the sentence was turned, are the next of what is left.
  const auto gone = without_sentences(change, Passage::Of::before, found.gone);
  const auto came = without_sentences(change, Passage::Of::after, found.came);
  for (std::size_t i = 0; i < std::min(gone.size(), came.size()); ++i) {
    add(change, came[i].value - gone[i].value, gone[i].span, came[i].span, findings);
  }
  for (std::size_t i = came.size(); i < gone.size(); ++i) {
    if (!weakens_statement(change, Passage::Of::before, gone[i])) continue;
    add(change, 1, gone[i].span, {}, findings);
  }
  for (std::size_t i = gone.size(); i < came.size(); ++i) {
    if (!weakens_statement(change, Passage::Of::after, came[i])) continue;
    add(change, -1, {}, came[i].span, findings);
  }
}

}  // namespace travaux::judging
