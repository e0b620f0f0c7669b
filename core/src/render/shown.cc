#include "render/shown.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace travaux::render {
namespace {

Ink ink_of(Weight weight) {
  switch (weight) {
    case Weight::critical:
      return Ink::alarm;
    case Weight::major:
    case Weight::minor:
      return Ink::bold;
    default:
      return Ink::dim;
  }
}

// Being renumbered is editorial.
std::string word_of(Weight weight) {
  std::string word(name_of(weight == Weight::renumbered ? Weight::editorial : weight));
  for (char& c : word) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return word;
}

}  // namespace

std::string in_words(const WeightCounts& counts) {
  std::string result;
  for (const Weight weight : all_weights) {
    const std::size_t count = counts[static_cast<std::size_t>(weight)];
    if (count == 0) continue;
    if (!result.empty()) result += ", ";
    result += fmt::format("{} {}", count, weight == Weight::off ? "switched off" : name_of(weight));
  }
  return result;
}

WeightCounts count_weights(const std::vector<Weight>& weights) {
  WeightCounts counts{};
  for (const Weight weight : weights) ++counts[static_cast<std::size_t>(weight)];
  return counts;
}

bool Shown::chosen(const Effect& effect) const {
  const auto& only = detail_.only;
  return only.empty() || std::find(only.begin(), only.end(), effect.rule->id) != only.end();
}

Weight Shown::weight(std::size_t change) const {
  const Weight weight = view_.judged->weights[change];
  if (detail_.only.empty() || !counts(weight) || weight == Weight::renumbered) return weight;
  for (const Effect& effect : effects(change)) {  // the gravest first
    if (chosen(effect)) return weight_of(effect.severity);
  }
  return weight;
}

bool Shown::has(std::size_t change) const {
  if (detail_.all) return true;
  const auto& all = effects(change);
  const auto is_chosen = [this](const Effect& effect) { return chosen(effect); };
  if (!counts(weight(change)) || std::none_of(all.begin(), all.end(), is_chosen)) return false;
  const Severity least =
      detail_.least.value_or(detail_.only.empty() ? Severity::minor : Severity::editorial);
  return least == Severity::editorial || weight(change) <= weight_of(least);
}

Fragment Shown::tag(std::size_t change) const {
  return {word_of(weight(change)), ink_of(weight(change))};
}

std::vector<Fragments> Shown::meanings(std::size_t change) const {
  std::vector<Fragments> lines;
  for (const Effect& effect : effects(change)) {
    if (!chosen(effect) || is_last_resort(*effect.rule)) continue;
    std::string head(effect.rule->id);
    if (weight_of(effect.severity) != weight(change)) {
      head += fmt::format(" ({})", name_of(effect.severity));
    }
    lines.push_back({{head + ": ", Ink::bold}, {printable(effect.message)}});
  }
  if (detail_.fingerprints && view_.judged->weights[change] != Weight::unchanged) {
    lines.push_back(
        {{fingerprint_of(view_.comparison->changes[change], *view_.before, *view_.after),
          Ink::dim}});
  }
  return lines;
}

bool Shown::is_reworded(std::size_t change) const {
  const auto& all = effects(change);
  return std::any_of(all.begin(), all.end(), [this](const Effect& effect) {
    return chosen(effect) && effect.rule->id == "reworded";
  });
}

std::vector<std::size_t> Shown::by_weight() const {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < view_.judged->weights.size(); ++i) {
    if (has(i)) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [this](std::size_t a, std::size_t b) { return weight(a) < weight(b); });
  return order;
}

std::string Shown::folded() const {
  WeightCounts counts{};
  for (std::size_t i = 0; i < view_.judged->weights.size(); ++i) {
    if (!has(i)) ++counts[static_cast<std::size_t>(view_.judged->weights[i])];
  }
  std::string words = in_words(counts);
  if (words.empty()) return words;
  const bool narrowed = detail_.least || !detail_.only.empty();
  return narrowed ? "left out: " + words + " (--severity and --only choose)"
                  : "folded: " + words + " (--all shows them)";
}

}  // namespace travaux::render
