#include <algorithm>

#include "base/in_parallel.h"
#include "effects/definitions.h"
#include "effects/rule.h"
#include "travaux/effects.h"

namespace travaux {
namespace {

using judging::Asked;
using judging::ChangeFinder;
using judging::ClauseChange;
using judging::ComparisonFinder;
using judging::Context;
using judging::Findings;
using judging::Readers;

constexpr std::size_t changes_at_a_time = 64;

// A sentence or two tell less surely than a text does, which is enough for reading them.
Language told(const Document& document) {
  const Language sure = language_of(document.text());
  return sure == Language::unknown ? language_hint(document.text()) : sure;
}

Language language_of_both(const Document& before, const Document& after) {
  const Language one = told(before);
  const Language other = told(after);
  if (one == Language::unknown) return other;
  return other == Language::unknown || other == one ? one : Language::unknown;
}

template <typename Finder>
bool can_judge(const Finder& finder, const Readers& readers) {
  return std::all_of(finder.needs.begin(), finder.needs.end(),
                     [&](PhraseKind kind) { return readers.phrases.knows(kind); });
}

bool is_of_kind(const ClauseChange& change, std::initializer_list<ClauseKind> kinds) {
  const auto any = [&](const judging::Side& side) {
    return std::any_of(side.clauses.begin(), side.clauses.end(), [&](std::size_t id) {
      const ClauseKind kind = side.document->clauses()[id].kind;
      return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    });
  };
  return any(change.before()) || any(change.after());
}

bool is_asked(Asked asked, const ClauseChange& change, bool defines) {
  if (asked == Asked::all_changes) return true;
  if (change.added() || change.removed() || !change.words_differ()) return false;
  if (is_of_kind(change, {ClauseKind::signatures, ClauseKind::signatory})) return false;
  return asked == Asked::any_words || !defines;
}

class Judge {
 public:
  Judge(const Context& context, const RuleSettings& settings)
      : context_(context), findings_(context.comparison.changes.size(), Findings(settings)) {}

  void run(Judgement& judgement) {
    std::vector<ComparisonFinder> last;
    for (ComparisonFinder& finder : judging::comparison_finders()) {
      const bool knows = finder.knows == nullptr || finder.knows(context_.readers);
      if (!note(finder, judgement, knows)) continue;
      if (finder.last) {
        last.push_back(std::move(finder));
      } else {
        finder.find(context_, findings_);
      }
    }
    for (ChangeFinder& finder : judging::change_finders()) {
      if (note(finder, judgement)) finders_.push_back(std::move(finder));
    }
    base::in_parallel(findings_.size(), changes_at_a_time, [&](std::size_t first, std::size_t end) {
      for (std::size_t i = first; i < end; ++i) look_at(i);
    });
    for (const ComparisonFinder& finder : last) finder.find(context_, findings_);
    for (Findings& findings : findings_) judgement.effects.push_back(findings.take());
  }

 private:
  // Whether it can judge; its rules are noted otherwise.
  template <typename Finder>
  bool note(const Finder& finder, Judgement& judgement, bool knows = true) const {
    if (knows && can_judge(finder, context_.readers)) return true;
    judgement.not_judged.insert(judgement.not_judged.end(), finder.rules.begin(),
                                finder.rules.end());
    return false;
  }

  void look_at(std::size_t i) {
    const Change& change = context_.comparison.changes[i];
    // Of what is kept free nothing else is said.
    if (change.is(ChangeKind::unchanged) || findings_[i].has("reserved")) return;
    const ClauseChange seen(change, context_.before, context_.after, context_.readers);
    const bool defines = judging::changes_definitions_only(seen, context_.readers);
    for (const ChangeFinder& finder : finders_) {
      if (is_asked(finder.asked, seen, defines)) finder.find(seen, context_, findings_[i]);
    }
  }

  Context context_;
  std::vector<Findings> findings_;
  std::vector<ChangeFinder> finders_;
};

}  // namespace

std::optional<Severity> Judgement::gravest(std::size_t change) const {
  if (effects[change].empty()) return std::nullopt;
  return effects[change].front().severity;
}

std::size_t Judgement::count(Severity severity) const {
  std::size_t changes = 0;
  for (std::size_t i = 0; i < effects.size(); ++i) changes += gravest(i) == severity ? 1 : 0;
  return changes;
}

Judgement judge(const Comparison& comparison, const Document& before, const Document& after,
                const JudgeOptions& options) {
  Judgement judgement;
  judgement.language = options.language.value_or(language_of_both(before, after));
  const Readers readers(judgement.language);
  Judge({comparison, before, after, readers}, options.settings).run(judgement);
  // In the order of the table.
  std::vector<std::string_view> in_order;
  for (const Rule& rule : all_rules()) {
    const auto& not_judged = judgement.not_judged;
    const bool noted = std::find(not_judged.begin(), not_judged.end(), rule.id) != not_judged.end();
    if (noted) in_order.push_back(rule.id);
  }
  judgement.not_judged = std::move(in_order);
  return judgement;
}

}  // namespace travaux
