#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "render/changelog.h"
#include "render/markdown.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::escape_markdown;

std::string in_quotes(const std::string& words) {
  return "“" + escape_markdown(words) + "”";
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return text;
  return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

// “shall” became “may” (… Ukraine may adopt …)
std::string place_in_words(const ChangelogLine::Words& words) {
  const std::string before = in_quotes(trimmed(words.before));
  const std::string after = in_quotes(trimmed(words.after));
  std::string result;
  if (words.before.empty()) {
    result = after + " was added";
  } else if (words.after.empty()) {
    result = before + " was removed";
  } else {
    result = before + " became " + after;
  }
  if (words.lead.empty() && words.trail.empty()) return result;
  const std::string now = words.after.empty() ? " […] " : words.after;
  return result + " (… " + escape_markdown(trimmed(words.lead + now + words.trail)) + " …)";
}

void append(std::string& text, const std::string& more, std::string_view separator) {
  if (!text.empty() && !more.empty()) text += separator;
  text += more;
}

std::string item(const ChangelogLine& line) {
  std::string text;
  if (!line.text.empty()) text = in_quotes(line.text);
  for (const ChangelogLine::Words& words : line.words) append(text, place_in_words(words), "; ");
  append(text, escape_markdown(line.note), "; ");
  const std::string label = render::both_labels(line, " → ");
  std::string result = label.empty() ? "" : "**" + escape_markdown(label) + "**";
  append(result, text, ": ");
  return "- " + result + "\n";
}

std::string title(Section section) {
  std::string word(name_of(section));
  word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

std::string section_of(const ChangelogStep& step, Section section) {
  std::string items;
  for (const ChangelogLine& line : step.lines) {
    if (line.section == section) items += item(line);
  }
  return items.empty() ? items : "\n### " + title(section) + "\n\n" + items;
}

std::string sources_of(const ChangelogStep& step) {
  std::string result;
  for (const RecordedClaim& claim : step.claims) {
    result += result.empty() ? "\nSources:\n\n" : "";
    result += "- " + escape_markdown(describe(claim.claim));
    if (!claim.clause.empty()) result += " (about " + escape_markdown(claim.clause) + ")";
    if (!claim.claim.url.empty()) result += ", " + escape_markdown(claim.claim.url);
    result += escape_markdown(render::corrections_in_short(claim)) + "\n";
  }
  if (result.empty()) result = "\nNo source is recorded.\n";
  for (const std::string& note : step.notes) {
    result += "\nNote: " + escape_markdown(note) + ".\n";
  }
  return result;
}

std::string not_compared_of(const ChangelogStep& step) {
  if (step.not_compared.empty()) return {};
  std::string result = "\n### Not compared\n\n";
  for (const std::string& line : step.not_compared) result += "- " + escape_markdown(line) + "\n";
  return result;
}

std::string markdown_of(const ChangelogStep& step) {
  std::string result = "\n## " + escape_markdown(step.after_ref) + "\n\n";
  result += "Compared with " + escape_markdown(step.before_ref) + ": **" +
            escape_markdown(render::step_in_short(step)) + "**.\n";
  result += sources_of(step);
  for (const Section section :
       {Section::added, Section::changed, Section::removed, Section::moved, Section::renumbered}) {
    result += section_of(step, section);
  }
  return result + not_compared_of(step);
}

}  // namespace

std::string changelog_to_markdown(std::string_view document,
                                  const std::vector<ChangelogStep>& steps) {
  std::string result = "# Changelog of " + escape_markdown(document) + "\n";
  if (steps.empty()) result += "\nThere is no earlier draft to compare with.\n";
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) result += markdown_of(*step);
  return result;
}

}  // namespace travaux
