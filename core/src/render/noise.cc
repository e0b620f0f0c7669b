#include "render/noise.h"

#include <fmt/format.h>

#include <vector>

namespace travaux::render {

std::string in_words(const NoiseSet& noise) {
  std::vector<std::string_view> names;
  for (const Noise kind : all_noise) {
    if (noise.has(kind)) names.push_back(name_of(kind));
  }
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
}

Comparison without_noise(const Comparison& comparison) {
  Comparison result = comparison;
  for (std::size_t i = 0; i < result.ignored.size(); ++i) {
    Change& change = result.changes[i];
    if (!change.is(ChangeKind::unchanged)) change.kinds = result.ignored[i].remaining;
  }
  return result;
}

IgnoredCount count_ignored(const Comparison& comparison) {
  IgnoredCount count;
  for (const Ignored& change : comparison.ignored) {
    if (!change.whole.empty() && change.remaining.empty()) {
      ++count.changes;
      count.of_changes.add(change.whole);
      continue;
    }
    for (const NoiseSet& edit : change.edits) {
      if (edit.empty()) continue;
      ++count.edits;
      count.of_edits.add(edit);
    }
  }
  return count;
}

std::string in_short(const IgnoredCount& count) {
  std::string text;
  if (count.changes > 0) {
    text = fmt::format("{} {} of {} only", count.changes, count.changes == 1 ? "change" : "changes",
                       in_words(count.of_changes));
  }
  if (count.edits > 0) {
    text += fmt::format("{}{} {} of {} in other changes", text.empty() ? "" : ", ", count.edits,
                        count.edits == 1 ? "edit" : "edits", in_words(count.of_edits));
  }
  return text.empty() ? text : "ignored: " + text;
}

}  // namespace travaux::render
