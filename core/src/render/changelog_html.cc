#include <fmt/format.h>

#include <string>

#include "render/changelog.h"
#include "render/html.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::escape_html;

// System fonts and colours; what is added or removed is told by a line, too, never by colour alone.
constexpr std::string_view style = R"(
:root { --added: #0a5d2a; --removed: #8c1c13; --alarm: #8a4b00; --faint: #595959; --rule: #c8c8c8; }
@media (prefers-color-scheme: dark) {
  :root { --added: #7fd49b; --removed: #ff9d92; --alarm: #ffbf69; --faint: #a8a8a8; --rule: #4a4a4a; }
}
body { font: 1rem/1.5 Georgia, "Noto Serif", serif; margin: 0 auto; max-width: 44rem;
  padding: 1rem; overflow-wrap: break-word; }
h1, h2, h3, .label, .tag { font-family: system-ui, "Noto Sans", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { border-top: 2px solid var(--rule); font-size: 1.2rem; margin-top: 2rem; padding-top: 1rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
.headline { font-size: 1.1rem; font-weight: bold; margin: 0.5rem 0; }
.faint { color: var(--faint); font-size: 0.9rem; margin: 0.25rem 0; }
.alarm { border-left: 4px solid var(--alarm); padding-left: 0.75rem; }
ul { margin: 0.25rem 0; padding-left: 1.25rem; }
li { margin: 0.5rem 0; }
.label { font-weight: 600; }
.effect { margin: 0.1rem 0 0; }
.tag { border: 1px solid; border-radius: 0.25rem; font-size: 0.8rem; padding: 0 0.3rem; }
.critical, .major { color: var(--removed); font-weight: 600; }
ins { color: var(--added); text-decoration: underline; text-decoration-thickness: 2px; }
del { color: var(--removed); text-decoration: line-through; }
@media print {
  body { font-size: 10pt; max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  li { break-inside: avoid; }
}
)";

// Words of a document may be of another direction than the page.
std::string foreign(std::string_view element, std::string_view text) {
  return fmt::format("<{} dir=\"auto\">{}</{}>", element, escape_html(text), element);
}

std::string in_element(std::string_view element, std::string_view name, std::string_view html) {
  if (html.empty()) return {};
  return fmt::format("<{} class=\"{}\">{}</{}>\n", element, name, html, element);
}

std::string marked(std::string_view element, const std::string& words) {
  if (words.empty()) return {};
  const render::Marked parts = render::without_spaces(words);
  return parts.space_before + foreign(element, parts.words) + parts.space_after;
}

std::string place(const ChangelogLine::Words& words) {
  std::string html = escape_html(words.lead) + marked("del", words.before);
  if (!words.before.empty() && !words.after.empty()) html += " ";
  return html + marked("ins", words.after) + escape_html(words.trail);
}

std::string words_of(const ChangelogLine& line) {
  std::string html;
  if (!line.text.empty()) html = foreign(line.section == Section::added ? "ins" : "del", line.text);
  std::string places;
  for (const ChangelogLine::Words& words : line.words) {
    if (!words.adjoining) places += " … ";
    places += place(words);
  }
  if (!places.empty()) html += "<span dir=\"auto\">" + places + " …</span>";
  if (!line.note.empty()) html += (html.empty() ? "" : "; ") + escape_html(line.note);
  return html;
}

std::string tag(std::string_view severity) {
  return fmt::format("<span class=\"tag {}\">{}</span>", severity, severity);
}

std::string item(const ChangelogStep& step, const ChangelogLine& line) {
  std::string html;
  const std::string label = render::both_labels(line, " → ");
  if (!label.empty()) html = "<span class=\"label\">" + foreign("bdi", label) + "</span> ";
  const auto severity = line.severity();
  if (severity && line.section != Section::editorial) {
    html += tag(name_of(*severity)) + " ";
  }
  html += words_of(line);
  html += in_element("p", "effect", escape_html(render::effects_in_short(line)));
  html += in_element("p", "faint", escape_html(render::claims_in_short(step, line)));
  return "<li>" + html + "</li>\n";
}

std::string list(std::string_view title, const std::string& items, std::string_view name) {
  if (items.empty()) return {};
  return fmt::format("<section class=\"{}\">\n<h3>{}</h3>\n<ul>\n{}</ul>\n</section>\n", name,
                     title, items);
}

std::string section_of(const ChangelogStep& step, Section section) {
  if (section == Section::renumbered) {
    const std::string all = escape_html(render::renumbered_in_short(step, " → "));
    return list("Renumbered", all.empty() ? "" : "<li>" + all + "</li>\n", name_of(section));
  }
  std::string items;
  for (const ChangelogLine& line : step.lines) {
    if (line.section == section) items += item(step, line);
  }
  return list(render::title_of(section), items, name_of(section));
}

std::string sources_of(const ChangelogStep& step) {
  std::string html;
  for (const RecordedClaim* claim : render::claims_apart(step)) {
    std::string line = "Source: " + describe(claim->claim);
    if (!claim->clause.empty()) line += " (about " + claim->clause + ")";
    if (!claim->claim.url.empty()) line += ", " + claim->claim.url;
    html += in_element("p", "faint", escape_html(line + render::details_in_short(*claim)));
  }
  const bool recorded = step.after_file.empty();
  if (step.claims.empty() && recorded) html = in_element("p", "faint", "No source is recorded.");
  for (const std::string& note : step.notes) {
    html += in_element("p", "faint", "Note: " + escape_html(note));
  }
  return html;
}

std::string gaps_of(const ChangelogStep& step) {
  std::string items;
  for (const std::string& line : step.not_compared) {
    items += "<li>" + escape_html(line) + "</li>\n";
  }
  std::string html = list("Not compared", items, "alarm");
  const std::string not_judged = render::not_judged_in_short(step);
  if (!not_judged.empty()) {
    html += list("Not judged", "<li>" + escape_html(not_judged) + "</li>\n", "alarm");
  }
  return html;
}

std::string html_of(const ChangelogStep& step) {
  std::string html = "<article>\n<h2>" + foreign("bdi", step.after_ref) + "</h2>\n";
  html += in_element("p", "headline", escape_html(headline_of(step)) + ".");
  std::string about = "Compared with " + step.before_ref;
  const std::string date = render::date_in_short(step.date);
  if (!date.empty()) about += "; " + date;
  html += in_element("p", "faint", escape_html(about) + ".");
  html += in_element("p", "faint", escape_html(render::statistics_in_short(step)));
  html += sources_of(step) + gaps_of(step);
  for (const Section section : all_sections) html += section_of(step, section);
  return html + "</article>\n";
}

std::string html_of(const Changelog& changelog, const DocumentChangelog& document) {
  std::string html;
  if (document.steps.empty()) {
    html += "<p>" + escape_html(document.document + ": " + render::no_steps(changelog)) + ".</p>\n";
  }
  for (auto step = document.steps.rbegin(); step != document.steps.rend(); ++step) {
    html += html_of(*step);
  }
  std::string items;
  for (const std::string& note : document.notes) items += "<li>" + escape_html(note) + "</li>\n";
  return html + list("Not in these steps", items, "faint");
}

}  // namespace

std::string changelog_to_html(const Changelog& changelog) {
  const std::string title = "Changelog of " + render::subject_of(changelog);
  std::string body = "<main>\n<h1>" + escape_html(title) + "</h1>\n";
  for (const DocumentChangelog& document : changelog.documents) {
    body += html_of(changelog, document);
  }
  return render::html_page(title, style, body + "</main>\n");
}

}  // namespace travaux
