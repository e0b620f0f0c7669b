// rule.h: what a rule is made of inside of the room: a row of the table in rules.cc, and a function
// here that finds its effects. One function may serve several rules.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "effects/clause_change.h"
#include "effects/context.h"
#include "travaux/effects.h"

namespace travaux::judging {

// The effects found in one change.
class Findings {
 public:
  explicit Findings(const RuleSettings& settings) : settings_(&settings) {}

  // `rule` is an id of the table. What rules that are off find is left out at the end, so that
  // settings do not change what others find.
  void add(std::string_view rule, std::string message, Span before, Span after);
  void add(std::string_view rule, Effect effect);  // its `rule` is filled in

  bool has(std::string_view rule) const;
  // Whether some rule says how the words of the clause changed. Ripples and references do not: they
  // are about other clauses.
  bool says_how() const;

  const std::vector<Effect>& effects() const { return effects_; }
  // With their severities, but for those of rules that are off; the gravest first, then by
  // place.
  std::vector<Effect> take();

  // Terms that are defined otherwise than before, for those who look at the whole afterwards.
  void note_term(std::string term) { terms_.push_back(std::move(term)); }
  const std::vector<std::string>& terms() const { return terms_; }

 private:
  const RuleSettings* settings_;
  std::vector<Effect> effects_;
  std::vector<std::string> terms_;
};

// Which changes a function is asked about.
enum class Asked : std::uint8_t {
  words,       // clauses on both sides whose words differ; not definitions, not signature blocks
  any_words,   // the same, also definitions
  all_changes  // everything but `unchanged`, also what was added or removed, and signature blocks
};

// Looks at one change.
struct ChangeFinder {
  void (*find)(const ClauseChange&, const Context&, Findings&) = nullptr;
  Asked asked = Asked::words;
  std::vector<std::string_view> rules;  // the ids that it may find
  std::vector<PhraseKind> needs;        // without words of these kinds its rules are not judged
};

// Looks at the whole comparison, `unchanged` clauses included; one Findings for each change.
struct ComparisonFinder {
  void (*find)(const Context&, std::vector<Findings>&) = nullptr;
  std::vector<std::string_view> rules;
  std::vector<PhraseKind> needs;
  bool last = false;                        // after all changes were looked at
  bool (*knows)(const Readers&) = nullptr;  // whether there are the words that it needs besides
};

// In the order in which they are asked: later ones may look at what earlier ones found. The
// comparison finders come first, then for each change the change finders, then comparison finders
// that are `last`.
std::vector<ComparisonFinder> comparison_finders();
std::vector<ChangeFinder> change_finders();

}  // namespace travaux::judging
