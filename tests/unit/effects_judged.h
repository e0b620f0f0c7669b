// What rules of one group say of two texts.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/effects.h"

namespace judged {

inline travaux::Document text(std::string_view words) {
  travaux::ReadOptions options;
  options.kind = travaux::InputKind::text;
  return travaux::read_document(words, "", options);
}

inline travaux::Judgement judgement(std::string_view before, std::string_view after) {
  travaux::JudgeOptions options;
  options.language = travaux::Language::english;
  const travaux::Document one = text(before);
  const travaux::Document other = text(after);
  return travaux::judge(travaux::compare(one, other), one, other, options);
}

// "rule: message; ...", in the order of changes.
inline std::string told(std::string_view before, std::string_view after,
                        std::initializer_list<travaux::RuleGroup> groups) {
  std::string list;
  for (const auto& effects : judgement(before, after).effects) {
    for (const travaux::Effect& effect : effects) {
      const auto group = effect.rule->group;
      if (std::find(groups.begin(), groups.end(), group) == groups.end()) continue;
      if (!list.empty()) list += "; ";
      list.append(effect.rule->id).append(": ").append(effect.message);
    }
  }
  return list;
}

}  // namespace judged
