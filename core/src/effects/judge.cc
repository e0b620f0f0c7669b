#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "base/in_parallel.h"
#include "effects/definitions.h"
#include "effects/languages.h"
#include "effects/rule.h"
#include "effects/sameness.h"
#include "travaux/effects.h"

namespace travaux {
namespace {

using judging::Asked;
using judging::ChangeFinder;
using judging::ClauseChange;
using judging::ComparisonFinder;
using judging::Context;
using judging::Findings;
using judging::Languages;
using judging::Readers;
using judging::Sameness;

constexpr std::size_t changes_at_a_time = 64;

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

// What is judged by the words of one language.
struct Tongue {
  Tongue(Language language, const Comparison& comparison, const Document& before,
         const Document& after)
      : readers(language),
        context{comparison,
                before,
                after,
                readers,
                {before, comparison, &Change::before, readers},
                {after, comparison, &Change::after, readers}} {
    for (ChangeFinder& finder : judging::change_finders()) {
      if (can_judge(finder, readers)) {
        finders.push_back(std::move(finder));
      } else {
        lacking.insert(finder.rules.begin(), finder.rules.end());
      }
    }
  }

  Readers readers;
  Context context;
  std::vector<ChangeFinder> finders;
  std::set<std::string_view> lacking;  // ids of rules for which it has no words
};

class Judge {
 public:
  Judge(const Comparison& comparison, const Document& before, const Document& after,
        const Languages& languages, const RuleSettings& settings)
      : comparison_(comparison),
        languages_(languages),
        findings_(comparison.changes.size(), Findings(settings)) {
    std::set<Language> all(languages.of_changes.begin(), languages.of_changes.end());
    all.insert(languages.main);
    for (const Language language : all) {
      tongues_[language] = std::make_unique<const Tongue>(language, comparison, before, after);
    }
  }

  void run(Judgement& judgement) {
    judgement.language = languages_.main;
    std::set<std::string_view> lacking;
    std::vector<ComparisonFinder> last;
    const Tongue& main = *tongues_.at(languages_.main);
    for (ComparisonFinder& finder : judging::comparison_finders()) {
      const bool knows = finder.knows == nullptr || finder.knows(main.readers);
      if (!knows || !can_judge(finder, main.readers)) {
        lacking.insert(finder.rules.begin(), finder.rules.end());
      } else if (finder.last) {
        last.push_back(std::move(finder));
      } else {
        finder.find(main.context, findings_);
      }
    }
    base::in_parallel(findings_.size(), changes_at_a_time, [&](std::size_t first, std::size_t end) {
      for (std::size_t i = first; i < end; ++i) look_at(i);
    });
    for (const ComparisonFinder& finder : last) finder.find(main.context, findings_);
    for (Findings& findings : findings_) judgement.effects.push_back(findings.take());
    count_lacking(judgement, lacking);
  }

 private:
  bool is_judged(std::size_t i) const {
    // Of what is kept free nothing else is said.
    return !comparison_.changes[i].is(ChangeKind::unchanged) && !findings_[i].has("reserved");
  }

  void look_at(std::size_t i) {
    if (!is_judged(i)) return;
    const Tongue& tongue = *tongues_.at(languages_.of(i));
    const ClauseChange seen(comparison_.changes[i], tongue.context.before, tongue.context.after,
                            tongue.readers);
    const bool defines = judging::changes_definitions_only(seen, tongue.context);
    const Sameness sameness = sameness_in(seen, tongue.readers);
    for (const ChangeFinder& finder : tongue.finders) {
      if (sameness == Sameness::editorial && !tells_print(finder)) continue;
      if (sameness == Sameness::reordered && finder.asked == Asked::words) continue;
      if (is_asked(finder.asked, seen, defines)) finder.find(seen, tongue.context, findings_[i]);
    }
  }

  static bool tells_print(const ChangeFinder& finder) {
    return std::find(finder.rules.begin(), finder.rules.end(), "editorial") != finder.rules.end();
  }

  // Of words that are the same in another spelling or order no rule about words has anything to
  // say.
  static Sameness sameness_in(const ClauseChange& change, const Readers& readers) {
    const bool alone = change.added() || change.removed();
    if (alone || !change.bracket_blocks().empty() || !change.words_differ()) {
      return Sameness::different;
    }
    if (judging::is_editorial(change, readers)) return Sameness::editorial;
    return judging::is_reordered(change) ? Sameness::reordered : Sameness::different;
  }

  void count_lacking(Judgement& judgement, std::set<std::string_view> lacking) const {
    const auto& of_main = tongues_.at(languages_.main)->lacking;
    lacking.insert(of_main.begin(), of_main.end());
    for (std::size_t i = 0; i < languages_.of_changes.size(); ++i) {
      const Change& change = comparison_.changes[i];
      const auto& own = tongues_.at(languages_.of(i))->lacking;
      // Words that came or went as a whole clause are not looked into in any language.
      if (languages_.of(i) == languages_.main || own.empty() || !change.is(ChangeKind::edited)) {
        continue;
      }
      ++judgement.unjudged;
      lacking.insert(own.begin(), own.end());
    }
    for (const Rule& rule : all_rules()) {
      if (lacking.count(rule.id) > 0) judgement.not_judged.push_back(rule.id);
    }
  }

  const Comparison& comparison_;
  const Languages& languages_;
  std::vector<Findings> findings_;
  std::map<Language, std::unique_ptr<const Tongue>> tongues_;
};

}  // namespace

std::optional<Severity> Judgement::gravest(std::size_t change) const {
  if (effects[change].empty()) return std::nullopt;
  return effects[change].front().severity;
}

Judgement judge(const Comparison& comparison, const Document& before, const Document& after,
                const JudgeOptions& options) {
  Judgement judgement;
  const Languages languages = options.language ? Languages{*options.language}
                                               : judging::languages_of(comparison, before, after);
  Judge(comparison, before, after, languages, options.settings).run(judgement);
  return judgement;
}

}  // namespace travaux
