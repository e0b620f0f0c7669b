#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/changelog.h"
#include "render/labels.h"

namespace travaux::render {
namespace {

constexpr std::array sections = {Section::changed, Section::added, Section::removed, Section::moved,
                                 Section::renumbered};

}  // namespace

std::string both_labels(const ChangelogLine& line, std::string_view arrow) {
  // Words in quotation marks stand in for a label; two of them would only repeat the change.
  const bool nameless_before = line.before_label.empty() || line.before_label.starts_with('"');
  const bool nameless_after = line.after_label.empty() || line.after_label.starts_with('"');
  const bool nameless = nameless_before && nameless_after;
  if (nameless && !line.text.empty()) return {};
  return from_to(nameless ? "" : line.before_label, line.after_label, arrow);
}

std::string step_in_short(const ChangelogStep& step) {
  std::string result;
  for (const Section section : sections) {
    const auto count =
        std::count_if(step.lines.begin(), step.lines.end(),
                      [&](const ChangelogLine& line) { return line.section == section; });
    if (count == 0) continue;
    if (!result.empty()) result += ", ";
    result += fmt::format("{} {}", count, name_of(section));
  }
  if (step.unchanged > 0) {
    result += fmt::format("{}{} unchanged", result.empty() ? "" : "; ", step.unchanged);
  }
  const std::size_t missing = step.not_compared.size();
  if (missing > 0) {
    result += fmt::format("{}{} NOT COMPARED", result.empty() ? "" : "; ",
                          missing == 1 ? "1 item" : fmt::format("{} items", missing));
  }
  return result.empty() ? "nothing to compare" : result;
}

std::string corrections_in_short(const RecordedClaim& claim) {
  std::string result;
  for (const std::string& by : claim.standing.corrected_by) {
    result += (result.empty() ? "; corrected by " : ", ") + by;
  }
  return result;
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

}  // namespace travaux::render
