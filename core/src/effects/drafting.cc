#include "effects/drafting.h"

#include "effects/words.h"

namespace travaux::judging {
namespace {

Span all_of(const Side& side) {
  return side.words.empty() ? Span{} : Span{side.words.front().start, side.words.back().end};
}

}  // namespace

void find_drafting(const ClauseChange& change, const Context&, Findings& findings) {
  if (findings.says_how()) return;
  const Span before = all_of(change.before());
  const Span after = all_of(change.after());
  if (change.added()) {
    findings.add("provision-added", quoted(change.after().text(after)), before, after);
  } else if (change.removed()) {
    findings.add("provision-removed", quoted(change.before().text(before)), before, after);
  } else if (change.change().is(ChangeKind::edited) || change.change().edits.size() > 0) {
    findings.add("reworded", "words differ", before, after);
  } else {
    findings.add("reordered-only", "the words stand elsewhere", before, after);
  }
}

}  // namespace travaux::judging
