#include "render/changelog.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "render/page.h"
#include "render/redline.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::Fragments;
using render::Ink;
using render::Page;
using render::Table;

constexpr std::size_t quoted_words = 60;

Ink ink_of(Section section) {
  if (section == Section::added) return Ink::added;
  return section == Section::removed ? Ink::removed : Ink::bold;
}

std::string label_of(const ChangelogLine& line) {
  return printable(render::both_labels(line, "→"));
}

void append_place(Fragments& text, const ChangelogLine::Words& words) {
  using render::Part;
  text.push_back({printable(words.lead)});
  if (!words.before.empty()) render::append_marked(text, {Part::Kind::removed, words.before});
  if (!words.before.empty() && !words.after.empty()) text.push_back({" "});
  if (!words.after.empty()) render::append_marked(text, {Part::Kind::added, words.after});
  text.push_back({printable(words.trail)});
}

Fragments text_of(const ChangelogLine& line) {
  Fragments text;
  if (!line.text.empty()) text = render::quoted(line.text, quoted_words);
  for (const ChangelogLine::Words& words : line.words) {
    if (!text.empty() && !words.adjoining) text.push_back({" … "});
    append_place(text, words);
  }
  if (!line.note.empty()) {
    if (!text.empty()) text.push_back({"; "});
    text.push_back({printable(line.note), Ink::dim});
  }
  const std::string severity = render::severity_in_short(line);
  if (!severity.empty()) text.push_back({" (" + severity + ")", Ink::dim});
  return text;
}

std::string upper(std::string_view word) {
  std::string result(word);
  for (char& c : result) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return result;
}

void add_head(Page& page, const ChangelogStep& step) {
  page.add({{printable(step.before_ref + " → " + step.after_ref + ": " + headline_of(step)),
             Ink::bold}});
  std::string line = render::date_in_short(step.date);
  const std::string statistics = render::statistics_in_short(step);
  if (!line.empty() && !statistics.empty()) line += "; ";
  line += statistics;
  if (!line.empty()) page.add({{printable(line), Ink::dim}});
  for (const RecordedClaim* claim : render::claims_apart(step)) {
    const std::string about = claim->clause.empty() ? "" : " (about " + claim->clause + ")";
    page.add({{"source: ", Ink::dim},
              {printable(describe(claim->claim) + about + render::details_in_short(*claim))}});
  }
}

void add_gaps(Page& page, const ChangelogStep& step) {
  for (const std::string& note : step.notes) page.add({{"note: ", Ink::dim}, {printable(note)}});
  for (const std::string& item : step.not_compared) {
    page.add_behind({{"NOT COMPARED  ", Ink::alarm}}, 14, {{printable(item)}});
  }
  const std::string not_judged = render::not_judged_in_short(step);
  if (!not_judged.empty()) {
    page.add_behind({{"NOT JUDGED  ", Ink::alarm}}, 12, {{printable(not_judged)}});
  }
}

void add_lines(Page& page, const ChangelogStep& step) {
  Table table;
  for (const ChangelogLine& line : step.lines) {
    if (line.section == Section::renumbered) continue;
    const std::string tag = upper(name_of(line.section));
    std::string note = render::effects_in_short(line);
    const std::string claims = render::claims_in_short(step, line);
    if (!note.empty() && !claims.empty()) note += "; ";
    note += claims;
    std::vector<Fragments> notes;
    if (!note.empty()) notes.push_back({{printable(note)}});
    table.add({{tag, ink_of(line.section)}, label_of(line), text_of(line), std::move(notes)});
  }
  table.print(page);
  const std::string renumbered = render::renumbered_in_short(step, " → ");
  if (!renumbered.empty()) {
    page.add({{"renumbered: ", Ink::dim}, {printable(renumbered)}});
  }
}

void add_document(Page& page, const Changelog& changelog, const DocumentChangelog& document) {
  if (document.steps.empty()) {
    const bool only = changelog.documents.size() == 1;
    const std::string head = only ? "" : printable(document.document) + ": ";
    if (!only) page.add_blank();
    page.add({{head + render::no_steps(changelog)}});
  }
  for (auto step = document.steps.rbegin(); step != document.steps.rend(); ++step) {
    page.add_blank();
    add_head(page, *step);
    add_gaps(page, *step);
    add_lines(page, *step);
  }
  if (!document.notes.empty() && !document.steps.empty()) page.add_blank();
  for (const std::string& note : document.notes) {
    page.add({{"not in it: ", Ink::dim}, {printable(note)}});
  }
}

}  // namespace

std::string changelog_to_terminal(const Changelog& changelog, const Screen& screen) {
  Page page(screen);
  page.add({{"changelog of " + printable(render::subject_of(changelog)), Ink::bold}});
  for (const DocumentChangelog& document : changelog.documents) {
    add_document(page, changelog, document);
  }
  return page.take();
}

}  // namespace travaux
