#include <fmt/format.h>

#include <optional>
#include <string>

#include "render/changelog.h"
#include "travaux/render.h"

namespace travaux {
namespace {

// The workflow commands of GitHub Actions end at a line's end and read "%" as the start of an
// escape; their properties end at a comma or a colon, too.
std::string escape_message(std::string_view text) {
  std::string result;
  for (const char c : printable(text)) {
    if (c == '%') {
      result += "%25";
    } else {
      result += c;
    }
  }
  return result;
}

std::string escape_property(std::string_view text) {
  std::string result;
  for (const char c : escape_message(text)) {
    if (c == ':') {
      result += "%3A";
    } else if (c == ',') {
      result += "%2C";
    } else {
      result += c;
    }
  }
  return result;
}

std::string_view level_of(Severity severity) {
  if (severity == Severity::critical) return "error";
  return severity == Severity::major ? "warning" : "notice";
}

std::string command(std::string_view level, const std::string& place, const std::string& title,
                    const std::string& message) {
  return fmt::format("::{} {}{}title={}::{}\n", level, place, place.empty() ? "" : ",",
                     escape_property(title), escape_message(message));
}

std::string place_of(const ChangelogStep& step, const ChangelogLine& line) {
  const bool removed = line.section == Section::removed;
  const std::string& file = removed ? step.before_file : step.after_file;
  // Another name than the file's own would point nowhere.
  if (file.empty() || file != printable(file)) return {};
  std::string place = "file=" + escape_property(file);
  if (line.source_line > 0) place += fmt::format(",line={}", line.source_line);
  return place;
}

std::string marked(std::string_view open, const std::string& words, std::string_view close) {
  if (words.empty()) return {};
  const render::Marked parts = render::without_spaces(words);
  return fmt::format("{}{}{}{}{}", parts.space_before, open, parts.words, close, parts.space_after);
}

std::string words_of(const ChangelogLine& line) {
  std::string text;
  if (!line.text.empty()) text = "\"" + line.text + "\"";
  for (const ChangelogLine::Words& words : line.words) {
    if (!text.empty() && !words.adjoining) text += " … ";
    text += words.lead + marked("[-", words.before, "-]");
    if (!words.before.empty() && !words.after.empty()) text += " ";
    text += marked("{+", words.after, "+}") + words.trail;
  }
  if (!line.note.empty()) text += (text.empty() ? "" : "; ") + line.note;
  return text;
}

std::string annotation(const ChangelogStep& step, const ChangelogLine& line, Severity severity) {
  const std::string label = render::both_labels(line, " → ");
  std::string title = fmt::format("{} {}", name_of(severity), name_of(line.section));
  if (!label.empty()) title += " " + label;
  std::string message = render::effects_in_short(line);
  if (!message.empty()) message += ": ";
  message += words_of(line);
  // GitHub shows nothing for a command without a message.
  if (message.empty()) message = title;
  return command(level_of(severity), place_of(step, line), title, message);
}

std::string annotations_of(const ChangelogStep& step) {
  const std::string refs = step.before_ref + " → " + step.after_ref;
  std::string summary = headline_of(step);
  const std::string statistics = render::statistics_in_short(step);
  if (!statistics.empty()) summary += " (" + statistics + ")";
  std::string result = command("notice", "", refs, summary);
  for (const std::string& item : step.not_compared) {
    result += command("warning", "", "not compared", item);
  }
  const std::string not_judged = render::not_judged_in_short(step);
  if (!not_judged.empty()) result += command("notice", "", "not judged", not_judged);
  for (const std::string& note : step.notes) result += command("notice", "", refs, note);
  for (const ChangelogLine& line : step.lines) {
    const auto severity = line.severity();
    if (severity && *severity != Severity::editorial) result += annotation(step, line, *severity);
  }
  return result;
}

std::string annotations_of(const Changelog& changelog, const DocumentChangelog& document) {
  std::string result;
  if (document.steps.empty()) {
    result += command("notice", "", document.document, render::no_steps(changelog));
  }
  for (auto step = document.steps.rbegin(); step != document.steps.rend(); ++step) {
    result += annotations_of(*step);
  }
  for (const std::string& note : document.notes) {
    result += command("notice", "", document.document, "not in it: " + note);
  }
  return result;
}

// With what explains it: why nothing was compared, what was passed over.
std::string line_of(const ChangelogStep& step) {
  std::string line = step.before_ref + " → " + step.after_ref + ": " + headline_of(step);
  if (!step.compared && !step.not_compared.empty()) line += ": " + step.not_compared.front();
  for (const std::string& note : step.notes) line += "; " + note;
  return line;
}

std::string lines_of(const Changelog& changelog, const DocumentChangelog& document) {
  std::vector<std::string> lines;
  for (auto step = document.steps.rbegin(); step != document.steps.rend(); ++step) {
    lines.push_back(line_of(*step));
  }
  if (lines.empty()) lines.push_back(document.document + ": " + render::no_steps(changelog));
  // In the newest line, so that one step stays one line.
  for (const std::string& note : document.notes) lines.front() += "; not in it: " + note;
  std::string result;
  for (const std::string& line : lines) result += printable(line) + "\n";
  return result;
}

}  // namespace

std::string changelog_to_annotations(const Changelog& changelog) {
  std::string result;
  for (const DocumentChangelog& document : changelog.documents) {
    result += annotations_of(changelog, document);
  }
  return result;
}

std::string changelog_to_lines(const Changelog& changelog) {
  std::string result;
  for (const DocumentChangelog& document : changelog.documents) {
    result += lines_of(changelog, document);
  }
  return result;
}

}  // namespace travaux
