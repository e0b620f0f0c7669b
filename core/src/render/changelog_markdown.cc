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

std::string item(const ChangelogStep& step, const ChangelogLine& line) {
  std::string text;
  if (!line.text.empty()) text = in_quotes(line.text);
  for (const ChangelogLine::Words& words : line.words) append(text, place_in_words(words), "; ");
  append(text, escape_markdown(line.note), "; ");
  const std::string label = render::both_labels(line, " → ");
  std::string result = label.empty() ? "" : "**" + escape_markdown(label) + "**";
  append(result, text, ": ");
  const std::string severity = render::severity_in_short(line);
  if (!severity.empty()) result += " (" + severity + ")";
  append(result, escape_markdown(render::effects_in_short(line)), ". Effect: ");
  append(result, escape_markdown(render::claims_in_short(step, line)), ". Source: ");
  return "- " + result + "\n";
}

std::string section_of(const ChangelogStep& step, Section section) {
  std::string items;
  for (const ChangelogLine& line : step.lines) {
    if (line.section == section) items += item(step, line);
  }
  return items.empty() ? items : "\n### " + render::title_of(section) + "\n\n" + items;
}

std::string sources_of(const ChangelogStep& step) {
  std::string result;
  for (const RecordedClaim* claim : render::claims_apart(step)) {
    result += result.empty() ? "\nSources:\n\n" : "";
    result += "- " + escape_markdown(describe(claim->claim));
    if (!claim->clause.empty()) result += " (about " + escape_markdown(claim->clause) + ")";
    if (!claim->claim.url.empty()) result += ", " + escape_markdown(claim->claim.url);
    result += escape_markdown(render::details_in_short(*claim)) + "\n";
  }
  const bool recorded = step.after_file.empty();
  if (step.claims.empty() && recorded) result = "\nNo source is recorded.\n";
  for (const std::string& note : step.notes) {
    result += "\nNote: " + escape_markdown(note) + ".\n";
  }
  return result;
}

std::string gaps_of(const ChangelogStep& step) {
  std::string result;
  for (const std::string& line : step.not_compared) {
    result += result.empty() ? "\n### Not compared\n\n" : "";
    result += "- " + escape_markdown(line) + "\n";
  }
  const std::string not_judged = render::not_judged_in_short(step);
  if (!not_judged.empty()) {
    result += "\n### Not judged\n\n- " + escape_markdown(not_judged) + "\n";
  }
  return result;
}

std::string markdown_of(const ChangelogStep& step) {
  std::string result = "\n## " + escape_markdown(step.after_ref);
  if (!step.date.date.empty()) {
    result +=
        " - " + escape_markdown(step.date.day()) + " (" + std::string(step.date.said_as) + ")";
  }
  result += "\n\n**" + escape_markdown(headline_of(step)) + ".**\n";
  result += "\nCompared with " + escape_markdown(step.before_ref);
  append(result, escape_markdown(render::statistics_in_short(step)), ": ");
  result += ".\n" + sources_of(step);
  for (const Section section : all_sections) result += section_of(step, section);
  return result + gaps_of(step);
}

std::string markdown_of(const Changelog& changelog, const DocumentChangelog& document) {
  std::string result;
  if (document.steps.empty()) {
    std::string sentence = render::no_steps(changelog);
    if (changelog.documents.size() > 1)
      sentence = document.document + ": " + sentence;
    else
      sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
    result += "\n" + escape_markdown(sentence) + ".\n";
  }
  for (auto step = document.steps.rbegin(); step != document.steps.rend(); ++step) {
    result += markdown_of(*step);
  }
  if (document.notes.empty()) return result;
  result += "\n## Not in these steps\n\n";
  for (const std::string& note : document.notes) result += "- " + escape_markdown(note) + "\n";
  return result;
}

}  // namespace

std::string changelog_to_markdown(const Changelog& changelog) {
  std::string result = "# Changelog of " + escape_markdown(render::subject_of(changelog)) + "\n";
  for (const DocumentChangelog& document : changelog.documents) {
    result += markdown_of(changelog, document);
  }
  return result;
}

}  // namespace travaux
