#include "travaux/effects.h"

namespace travaux {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::editorial:
      return "editorial";
    case Severity::minor:
      return "minor";
    case Severity::major:
      return "major";
    case Severity::critical:
      return "critical";
  }
  return "";
}

std::string_view name_of(RuleGroup group) {
  switch (group) {
    case RuleGroup::obligations:
      return "obligations";
    case RuleGroup::figures:
      return "figures";
    case RuleGroup::time:
      return "time";
    case RuleGroup::who:
      return "who";
    case RuleGroup::lists:
      return "lists";
    case RuleGroup::terms:
      return "terms";
    case RuleGroup::references:
      return "references";
    case RuleGroup::drafting:
      return "drafting";
  }
  return "";
}

}  // namespace travaux
