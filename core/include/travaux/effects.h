// effects.h: what a change means: which duty grew weaker, which sum rose, which reference now
// points at another provision.
//
// RULES. Each rule is one row of a table (src/effects/rules.cc): an id that scripts rely on, a
// group, a severity, the question that it answers, and a pair of texts for which it fires. Rules
// read words, not meanings: what words stand for is said by tables of `language`, one set of rows
// for each language, so a rule has no code for any language. A rule that has no words in the
// language of the texts is not applied, and that is told: "not judged" is not "no effect".
// The idea of stable rules with severities and gates is that of linters and of oasdiff.
//
// LAWS, each held by a property test on random documents:
//   * a text compared with itself has no effect;
//   * the spans of an effect lie in clauses of its change (a `definition-ripple` and a reference
//     may name further clauses in `elsewhere`);
//   * a change that has no other effect and is not `unchanged` has one of the drafting rules: no
//     change of words is passed over;
//   * settings choose among effects and their severities, and change nothing else.
//
// All functions are pure and thread-safe. Cost is linear in the words of changed clauses, and of
// all clauses that hold a reference or a defined term.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/compare.h"
#include "travaux/document.h"
#include "travaux/language.h"

namespace travaux {

enum class Severity : std::uint8_t { editorial, minor, major, critical };

inline constexpr std::array all_severities = {Severity::editorial, Severity::minor, Severity::major,
                                              Severity::critical};

std::string_view name_of(Severity severity);  // "major"

enum class RuleGroup : std::uint8_t {
  obligations,
  figures,
  time,
  who,
  lists,
  terms,
  references,
  drafting
};

inline constexpr std::array all_rule_groups = {
    RuleGroup::obligations, RuleGroup::figures, RuleGroup::time,       RuleGroup::who,
    RuleGroup::lists,       RuleGroup::terms,   RuleGroup::references, RuleGroup::drafting};

std::string_view name_of(RuleGroup group);  // "obligations"

struct Rule {
  std::string_view id;  // "modality-weakened"
  RuleGroup group = RuleGroup::drafting;
  Severity severity = Severity::minor;  // unless settings say another
  std::string_view question;            // "Does a duty bind less than it did?"
  // Two plain texts, a line for each clause, whose comparison has this effect.
  std::string_view before;
  std::string_view after;
};

// All rules, by group. The order is that of output.
std::span<const Rule> all_rules();

// Nothing for an unknown id.
const Rule* rule_named(std::string_view id);

struct Effect {
  const Rule* rule = nullptr;
  Severity severity = Severity::minor;
  std::string message;  // one line for people: "shall -> may", "600,000 -> 800,000: +33 %"
  // The words concerned, in the canonical texts; empty where they have none on that side.
  Span before;
  Span after;
  // The values of figures, where the effect is about some.
  std::optional<Figure> before_value = {};
  std::optional<Figure> after_value = {};
  // Further clauses of the after text that it is about: where a reference points, which clauses
  // use a definition.
  std::vector<std::size_t> elsewhere = {};
};

// Severities that differ from the table's; nothing: the rule is switched off.
struct RuleSettings {
  std::map<std::string, std::optional<Severity>, std::less<>> rules;

  // The severity that a rule has by these settings; nothing: it is off.
  std::optional<Severity> severity_of(const Rule& rule) const;
};

// Reads a rules file: a line for each rule, "RULE SEVERITY" or "RULE off"; empty lines and what
// follows "#" are passed over. Throws Error(malformed) with the line and the nearest known name.
RuleSettings read_rule_settings(std::string_view text);

struct JudgeOptions {
  RuleSettings settings = {};
  std::optional<Language> language = {};  // nothing: told by the words of the texts
};

struct Judgement {
  // The language by whose words the changes were judged. Of texts in several languages it is that
  // of the whole or of most changed clauses, and each clause is judged by its own.
  Language language = Language::unknown;
  // One list for each change of the comparison, the gravest first, then by place. An `unchanged`
  // change may have some: a term that it uses was defined anew, a reference went stale.
  std::vector<std::vector<Effect>> effects;
  // Ids of rules that have no words in this language, or in that of some edited clauses, in the
  // order of the table.
  std::vector<std::string_view> not_judged;
  // Edited clauses in other languages than `language`, to which some rules were not applied.
  std::size_t unjudged = 0;

  // The gravest severity of a change; nothing for a change without effects.
  std::optional<Severity> gravest(std::size_t change) const;
};

// Judges compare(before, after). The Comparison must be of these Documents. What is ignored in it
// (Comparison::ignored) is judged all the same.
Judgement judge(const Comparison& comparison, const Document& before, const Document& after,
                const JudgeOptions& options = {});

// -------------------------------------------------------------------------------- definitions
// A term, what it means, and the clause that says so: '"Ship" means ...', 'the term ship refers to
// ...', 'the Reconstruction Fund (hereinafter "the Fund")'.
struct Definition {
  std::size_t clause = 0;  // id
  Span term;               // in the canonical text, quotation marks apart
  Span meaning;
};

// In the order of the text. Without words for "means" in the language only short names in brackets
// are found. Cost is linear in the text.
std::vector<Definition> definitions_of(const Document& document, Language language);

// --------------------------------------------------------------------------------- references
// What became of a reference when its provision was looked for in the text itself.
enum class ReferenceStatus : std::uint8_t {
  found,
  partly,      // the provision around it: "Article 5(2)" of an article whose points are no clauses
  missing,     // the text numbers such provisions, from this number or a lower one on, and lacks it
  not_here,    // nothing of the kind is numbered here: the text may be a part of another
  several,     // more than one clause may be meant
  other_text,  // a provision of another text
  // The place is said by words ("the preceding paragraph") that fit no clause.
  no_place
};

std::string_view name_of(ReferenceStatus status);  // "found"; "no such provision"

struct ReferenceTo {
  std::size_t clause = 0;  // id of the clause that refers
  Span span;               // in the canonical text
  std::string value;       // "article 5(2)(a)", however it is printed
  ReferenceStatus status = ReferenceStatus::found;
  // Ids, ascending: of a range all that the text has between its ends, on the range's second end.
  std::vector<std::size_t> targets;
};

// The references of a text, in its order. Nothing in a language that has no words for them.
std::vector<ReferenceTo> references_of(const Document& document, Language language);

// What a labelled clause was called before, and is called after. Clauses that were split or merged
// have an entry for each label of theirs.
struct Equivalence {
  std::optional<std::size_t> before;  // ids; nothing: it came
  std::optional<std::size_t> after;   // nothing: it went
  std::string before_label;           // "Article 5(2)(a)"
  std::string after_label;
  bool moved = false;  // it stands elsewhere among the others
};

// A table of equivalences as treaties have when they are renumbered: of every labelled clause whose
// label in full or whose place differs, and of those that came and went. In the order of the
// comparison. The Comparison must be of these Documents.
std::vector<Equivalence> equivalences(const Comparison& comparison, const Document& before,
                                      const Document& after);
// ---------------------------------------------------------------------------------------- weight
// How much a change counts: as its gravest effect does, unless somebody has reviewed it or it is
// to be ignored. From grave to light.
enum class Weight : std::uint8_t {
  critical,
  major,
  minor,
  editorial,
  renumbered,  // editorial, and nothing but the printed label differs
  ignored,     // Comparison::ignored leaves nothing of it
  off,         // all that it does was switched off by the settings
  reviewed,
  unchanged
};

inline constexpr std::array all_weights = {
    Weight::critical, Weight::major, Weight::minor,    Weight::editorial, Weight::renumbered,
    Weight::ignored,  Weight::off,   Weight::reviewed, Weight::unchanged};

std::string_view name_of(Weight weight);  // "major"
Weight weight_of(Severity severity);
// Whether it has the weight of an effect: not reviewed, ignored, switched off or unchanged.
bool counts(Weight weight);

// Whether an effect of the rule says no more than that words, place or label differ.
bool is_last_resort(const Rule& rule);

// Fingerprints of changes (compare.h) that need no further look.
using Fingerprints = std::set<std::string, std::less<>>;

// Reads a list of reviewed changes: lines of a fingerprint and, behind it, a note; empty lines and
// what follows "#" are passed over. Throws Error(malformed) with the line.
Fingerprints read_reviewed(std::string_view text);

// One for each change. An ignored change whose effects say more than that it differs (a reference
// in it went stale) has their weight all the same. A fingerprint is made of words: of a clause
// whose own words are the same it covers whatever befalls that clause.
std::vector<Weight> weigh(const Comparison& comparison, const Judgement& judgement,
                          const Document& before, const Document& after,
                          const Fingerprints& reviewed = {});

// What is to make a comparison fail, and what did.
struct Gate {
  std::optional<Severity> severity;  // this one and graver; nothing: what was not compared
  std::vector<std::size_t> changes;  // those that fired it, ascending
  std::vector<std::string> reasons;  // what was not compared or judged, for people
  bool fired() const { return !changes.empty() || !reasons.empty(); }
};

std::string_view name_of(const Gate& gate);  // "major", "not-compared"

// Fired by changes with a weight that counts; what was switched off or reviewed fires none.
Gate try_gate(Severity severity, const std::vector<Weight>& weights);
// Fired by whatever stood in a text and was not read, and by rules that could not be judged.
Gate try_not_compared(const Document& before, const Document& after, const Judgement& judgement);

}  // namespace travaux
