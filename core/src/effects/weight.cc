#include <algorithm>
#include <array>
#include <string>

#include "travaux/effects.h"
#include "travaux/error.h"

namespace travaux {
namespace {

constexpr std::size_t fingerprint_size = 12;

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view blanks = " \t\r";
  line = line.substr(0, line.find('#'));
  line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
  return line.substr(0, line.find_last_not_of(blanks) + 1);
}

std::string fingerprint_in(std::string_view line, std::size_t number) {
  const std::string_view word = line.substr(0, line.find_first_of(" \t"));
  if (word.size() == fingerprint_size &&
      word.find_first_not_of("0123456789abcdef") == std::string_view::npos) {
    return std::string(word);
  }
  throw Error(Trouble::malformed, "no fingerprint of a change: 12 digits 0-9a-f are expected",
              "travaux diff ... --reviewed FILE shows the fingerprint of each change")
      .within("line " + std::to_string(number));
}

bool is_ignored(const Comparison& comparison, std::size_t change) {
  if (comparison.ignored.empty()) return false;
  const Ignored& ignored = comparison.ignored[change];
  return !ignored.whole.empty() && ignored.remaining.empty();
}

bool is_renumbered_only(const Change& change) {
  return change.kinds.size() == 1 && change.is(ChangeKind::renumbered);
}

Weight weigh_one(const Comparison& comparison, const std::vector<Effect>& effects, std::size_t i) {
  const Change& change = comparison.changes[i];
  const bool ignored = is_ignored(comparison, i);
  for (const Effect& effect : effects) {  // the gravest first
    if (ignored && is_last_resort(*effect.rule)) continue;
    const Weight weight = weight_of(effect.severity);
    return weight == Weight::editorial && is_renumbered_only(change) ? Weight::renumbered : weight;
  }
  if (ignored) return Weight::ignored;
  return change.is(ChangeKind::unchanged) ? Weight::unchanged : Weight::off;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace

std::string_view name_of(Weight weight) {
  constexpr std::array<std::string_view, all_weights.size()> names = {
      "critical", "major", "minor",    "editorial", "renumbered",
      "ignored",  "off",   "reviewed", "unchanged"};
  return names[static_cast<std::size_t>(weight)];
}

Weight weight_of(Severity severity) {
  constexpr std::array weights = {Weight::editorial, Weight::minor, Weight::major,
                                  Weight::critical};
  return weights[static_cast<std::size_t>(severity)];
}

bool counts(Weight weight) {
  return weight <= Weight::renumbered;
}

bool is_last_resort(const Rule& rule) {
  constexpr std::array<std::string_view, 6> ids = {"provision-added", "provision-removed",
                                                   "reordered-only",  "renumbered-only",
                                                   "reworded",        "editorial"};
  return std::find(ids.begin(), ids.end(), rule.id) != ids.end();
}

Fingerprints read_reviewed(std::string_view text) {
  Fingerprints found;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    if (!line.empty()) found.insert(fingerprint_in(line, number));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return found;
}

std::vector<Weight> weigh(const Comparison& comparison, const Judgement& judgement,
                          const Document& before, const Document& after,
                          const Fingerprints& reviewed) {
  std::vector<Weight> weights;
  for (std::size_t i = 0; i < comparison.changes.size(); ++i) {
    Weight weight = weigh_one(comparison, judgement.effects[i], i);
    if (counts(weight) && !reviewed.empty() &&
        reviewed.contains(fingerprint_of(comparison.changes[i], before, after))) {
      weight = Weight::reviewed;
    }
    weights.push_back(weight);
  }
  return weights;
}

std::string_view name_of(const Gate& gate) {
  return gate.severity ? name_of(*gate.severity) : "not-compared";
}

Gate try_gate(Severity severity, const std::vector<Weight>& weights) {
  Gate gate{severity, {}, {}};
  const Weight least = severity == Severity::editorial ? Weight::renumbered : weight_of(severity);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] <= least) gate.changes.push_back(i);
  }
  return gate;
}

Gate try_not_compared(const Document& before, const Document& after, const Judgement& judgement) {
  Gate gate;
  const std::size_t things = before.not_read().size() + after.not_read().size();
  if (things > 0) gate.reasons.push_back(counted(things, "thing", "things") + " not compared");
  const std::size_t rules = judgement.not_judged.size();
  if (rules > 0) gate.reasons.push_back(counted(rules, "rule", "rules") + " not judged");
  return gate;
}

}  // namespace travaux
