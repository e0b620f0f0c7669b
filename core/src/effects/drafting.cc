#include "effects/drafting.h"

#include <algorithm>

#include "effects/sameness.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

Span all_of(const Side& side) {
  return side.words.empty() ? Span{} : Span{side.words.front().start, side.words.back().end};
}

// What people see of a clause that holds nothing but its label.
std::string words_or_label(const Side& side) {
  const Document& document = *side.document;
  std::string words = quoted(side.text(all_of(side)));
  if (!words.empty()) return words;
  const std::string label(document.label_of(document.clauses()[side.clauses.front()]));
  return label.empty() ? "a clause without words" : label;
}

std::string_view label_of(const Side& side) {
  return side.document->label_of(side.document->clauses()[side.clauses.front()]);
}

void find_one_sided(const ClauseChange& change, Findings& findings) {
  if (change.added()) {
    findings.add("provision-added", words_or_label(change.after()), {}, all_of(change.after()));
  } else {
    findings.add("provision-removed", words_or_label(change.before()), all_of(change.before()), {});
  }
}

void find_same_words(const ClauseChange& change, Findings& findings) {
  const Span before = all_of(change.before());
  const Span after = all_of(change.after());
  const Change& seen = change.change();
  const auto count = [](const Side& side) { return std::to_string(side.clauses.size()); };
  if (change.before().clauses.size() != 1 || change.after().clauses.size() != 1) {
    findings.add("reordered-only",
                 count(change.before())
                     .append(" clause(s) became ")
                     .append(count(change.after()))
                     .append(", words unchanged"),
                 before, after);
  } else if (seen.is(ChangeKind::moved)) {
    findings.add("reordered-only", "words unchanged, in another place", before, after);
  } else if (seen.is(ChangeKind::renumbered)) {
    findings.add(
        "renumbered-only",
        std::string(label_of(change.before())) + " -> " + std::string(label_of(change.after())),
        before, after);
  } else {
    findings.add("editorial", "the print of the label or the kind of the clause", before, after);
  }
}

// Whether every place that differs is one that a rule about references has explained.
bool references_say_it(const ClauseChange& change, const Findings& findings) {
  if (!change.bracket_blocks().empty()) return false;
  const auto explains = [](Span reference, Span block) {
    return block.size() == 0 ? reference.start <= block.start && block.start <= reference.end
                             : reference.start <= block.start && block.end <= reference.end;
  };
  return std::all_of(change.blocks().begin(), change.blocks().end(), [&](const Block& block) {
    return std::any_of(
        findings.effects().begin(), findings.effects().end(), [&](const Effect& effect) {
          return effect.rule->group == RuleGroup::references && explains(effect.after, block.after);
        });
  });
}

}  // namespace

void find_drafting(const ClauseChange& change, const Context& context, Findings& findings) {
  if (findings.says_how()) return;
  if (change.added() || change.removed()) {
    find_one_sided(change, findings);
  } else if (!change.words_differ()) {
    find_same_words(change, findings);
  } else if (!references_say_it(change, findings)) {
    const Span before = all_of(change.before());
    const Span after = all_of(change.after());
    switch (sameness_of(change, context.readers)) {
      case Sameness::editorial:
        findings.add("editorial", "case, spelling, punctuation or spaces", before, after);
        break;
      case Sameness::reordered:
        findings.add("reordered-only", "the same items in another order", before, after);
        break;
      case Sameness::different:
        findings.add("reworded", "words differ", before, after);
        break;
    }
  }
}

}  // namespace travaux::judging
