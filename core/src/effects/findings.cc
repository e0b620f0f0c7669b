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
  effect.rule = rule_named(rule);
  effects_.push_back(std::move(effect));
}

bool Findings::has(std::string_view rule) const {
  return std::any_of(effects_.begin(), effects_.end(),
                     [&](const Effect& effect) { return effect.rule->id == rule; });
}

bool Findings::says_how() const {
  return std::any_of(effects_.begin(), effects_.end(), [](const Effect& effect) {
    return effect.rule->id != "definition-ripple" && effect.rule->group != RuleGroup::references;
  });
}

std::vector<Effect> Findings::take() {
  const auto is_off = [&](Effect& effect) {
    const auto severity = settings_->severity_of(*effect.rule);
    effect.severity = severity.value_or(effect.severity);
    return !severity;
  };
  effects_.erase(std::remove_if(effects_.begin(), effects_.end(), is_off), effects_.end());
  const auto rank = [](const Effect& effect) {
    return std::make_tuple(-static_cast<int>(effect.severity), effect.after.start,
                           effect.before.start);
  };
  std::stable_sort(effects_.begin(), effects_.end(),
                   [&](const Effect& a, const Effect& b) { return rank(a) < rank(b); });
  return std::move(effects_);
}

}  // namespace travaux::judging
