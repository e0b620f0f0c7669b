#include <fmt/format.h>

#include <algorithm>

#include "render/changelog.h"
#include "render/labels.h"

namespace travaux::render {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

void append(std::string& text, const std::string& more, std::string_view separator) {
  if (!text.empty() && !more.empty()) text += separator;
  text += more;
}

// Whether it says more than the section and the words that are shown do.
bool tells(const Effect& effect) {
  static constexpr std::array silent = {"provision-added", "provision-removed", "reworded",
                                        "reordered-only",  "renumbered-only",   "editorial"};
  return !effect.message.empty() &&
         std::find(silent.begin(), silent.end(), effect.rule->id) == silent.end();
}

// Rules write arrows in ASCII, for scripts.
std::string with_arrows(std::string message) {
  for (std::size_t at = message.find(" -> "); at != std::string::npos;
       at = message.find(" -> ", at)) {
    message.replace(at, 4, " → ");
  }
  return message;
}

std::string severities_in_short(const ChangelogStatistics& statistics) {
  std::string result;
  for (auto severity = all_severities.rbegin(); severity != all_severities.rend(); ++severity) {
    const std::size_t count = statistics.changes[static_cast<std::size_t>(*severity)];
    if (count > 0) append(result, fmt::format("{} {}", count, name_of(*severity)), ", ");
  }
  return result;
}

}  // namespace

std::string both_labels(const ChangelogLine& line, std::string_view arrow) {
  // Words in quotation marks stand in for a label; two of them would only repeat the change.
  const bool nameless_before = line.before_label.empty() || line.before_label.starts_with('"');
  const bool nameless_after = line.after_label.empty() || line.after_label.starts_with('"');
  const bool nameless = nameless_before && nameless_after;
  if (nameless && !line.text.empty()) return {};
  return from_to(nameless ? "" : line.before_label, line.after_label, arrow);
}

Marked without_spaces(const std::string& words) {
  const std::size_t first = words.find_first_not_of(' ');
  if (first == std::string::npos) return {"", words, ""};
  const std::size_t end = words.find_last_not_of(' ') + 1;
  return {words.substr(0, first), words.substr(first, end - first), words.substr(end)};
}

std::string title_of(Section section) {
  std::string word(name_of(section));
  word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

std::string statistics_in_short(const ChangelogStep& step) {
  if (!step.compared) return {};
  const ChangelogStatistics& statistics = step.statistics;
  std::string result = counted(statistics.clauses_after, "clause", "clauses");
  if (statistics.clauses_before != statistics.clauses_after) {
    result = fmt::format("from {} to {}", statistics.clauses_before, result);
  }
  result += fmt::format(", {} unchanged", statistics.unchanged);
  if (statistics.words_added + statistics.words_removed > 0) {
    result +=
        fmt::format("; {} added, {} removed", counted(statistics.words_added, "word", "words"),
                    statistics.words_removed);
  }
  append(result, severities_in_short(statistics), "; ");
  return result;
}

std::string effects_in_short(const ChangelogLine& line) {
  std::string result;
  std::optional<Severity> said;
  for (const ChangelogEffect& told : line.effects) {
    const Effect& effect = told.effect;
    if (!tells(effect)) continue;
    if (!result.empty()) result += "; ";
    if (said != effect.severity) result += fmt::format("{}: ", name_of(effect.severity));
    said = effect.severity;
    result += with_arrows(effect.message);
  }
  return result;
}

std::string severity_in_short(const ChangelogLine& line) {
  const auto severity = line.severity();
  const bool said = line.section == Section::editorial || line.section == Section::renumbered;
  if (!severity || said || !effects_in_short(line).empty()) return {};
  return std::string(name_of(*severity));
}

std::string renumbered_in_short(const ChangelogStep& step, std::string_view arrow) {
  std::string result;
  for (const ChangelogLine& line : step.lines) {
    if (line.section != Section::renumbered) continue;
    if (!result.empty()) result += ", ";
    result += both_labels(line, arrow);
    if (!line.note.empty()) result += " (" + line.note + ")";
  }
  return result;
}

std::string details_in_short(const RecordedClaim& claim) {
  std::string corrected;
  for (const std::string& by : claim.standing.corrected_by) {
    corrected += (corrected.empty() ? "; corrected by " : ", ") + by;
  }
  return (claim.words ? ", of the words \"" + claim.words->exact + "\"" : "") + corrected;
}

std::string claims_in_short(const ChangelogStep& step, const ChangelogLine& line) {
  std::string result;
  for (const std::size_t index : line.claims) {
    const RecordedClaim& claim = step.claims[index];
    append(result, describe(claim.claim) + details_in_short(claim), "; ");
  }
  return result;
}

std::vector<const RecordedClaim*> claims_apart(const ChangelogStep& step) {
  std::vector<bool> shown(step.claims.size());
  for (const ChangelogLine& line : step.lines) {
    for (const std::size_t index : line.claims) shown[index] = true;
  }
  std::vector<const RecordedClaim*> result;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (!shown[i]) result.push_back(&step.claims[i]);
  }
  return result;
}

std::string date_in_short(const VersionDate& date) {
  return date.date.empty() ? "" : fmt::format("{} {}", date.said_as, date.day());
}

std::string not_judged_in_short(const ChangelogStep& step) {
  if (!step.compared || step.lines.empty()) return {};
  if (step.language == Language::unknown) {
    return "effects: in which language the texts are is not known";
  }
  std::string rules;
  for (const std::string_view rule : step.not_judged) append(rules, std::string(rule), ", ");
  if (rules.empty()) return {};
  if (step.unjudged > 0) {
    return fmt::format("in {} edited {} in another language or one that is not known: {}",
                       step.unjudged, step.unjudged == 1 ? "clause" : "clauses", rules);
  }
  return fmt::format("for want of words in {}: {}", name_of(step.language), rules);
}

std::string subject_of(const Changelog& changelog) {
  return changelog.title + (changelog.period.empty() ? "" : ", " + changelog.period);
}

std::string no_steps(const Changelog& changelog) {
  return changelog.period.empty() ? "there is no earlier draft to compare with"
                                  : "no step in this period";
}

}  // namespace travaux::render
