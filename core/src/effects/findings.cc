#include <algorithm>
#include <tuple>
#include <utility>

#include "effects/rule.h"

namespace travaux::judging {

void Findings::add(std::string_view rule, std::string message, Span before, Span after) {
  Effect effect;
  effect.message = std::move(message);
  effect.before = before;
  effect.after = after;
  add(rule, std::move(effect));
}

void Findings::add(std::string_view rule, Effect effect) {
  found_.push_back(rule);
  effect.rule = rule_named(rule);
  const auto severity = settings_->severity_of(*effect.rule);
  if (!severity) return;
  effect.severity = *severity;
  effects_.push_back(std::move(effect));
}

bool Findings::has(std::string_view rule) const {
  return std::find(found_.begin(), found_.end(), rule) != found_.end();
}

bool Findings::says_how() const {
  return std::any_of(found_.begin(), found_.end(), [](std::string_view rule) {
    return rule != "definition-ripple" && !rule.starts_with("reference-");
  });
}

std::vector<Effect> Findings::take() {
  const auto rank = [](const Effect& effect) {
    return std::make_tuple(-static_cast<int>(effect.severity), effect.after.start,
                           effect.before.start);
  };
  std::stable_sort(effects_.begin(), effects_.end(),
                   [&](const Effect& a, const Effect& b) { return rank(a) < rank(b); });
  return std::move(effects_);
}

}  // namespace travaux::judging
