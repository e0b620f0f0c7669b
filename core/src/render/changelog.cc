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
  return text;
}

std::string upper(std::string_view word) {
  std::string result(word);
  for (char& c : result) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return result;
}

void add_step(Page& page, const ChangelogStep& step) {
  page.add({{printable(step.before_ref) + " → " + printable(step.after_ref) + ": " +
                 render::step_in_short(step),
             Ink::bold}});
  for (const RecordedClaim& claim : step.claims) {
    page.add({{"source: ", Ink::dim},
              {printable(describe(claim.claim)) + printable(render::corrections_in_short(claim))}});
  }
  for (const std::string& note : step.notes) page.add({{"note: ", Ink::dim}, {printable(note)}});
  for (const std::string& item : step.not_compared) {
    page.add_behind({{"NOT COMPARED  ", Ink::alarm}}, 14, {{printable(item)}});
  }
  Table table;
  for (const ChangelogLine& line : step.lines) {
    if (line.section == Section::renumbered) continue;
    const std::string tag = upper(name_of(line.section));
    table.add({{tag, ink_of(line.section)}, label_of(line), text_of(line)});
  }
  table.print(page);
  const std::string renumbered = render::renumbered_in_short(step, " → ");
  if (!renumbered.empty()) {
    page.add({{"renumbered: ", Ink::dim}, {printable(renumbered)}});
  }
}

}  // namespace

std::string changelog_to_terminal(std::string_view document,
                                  const std::vector<ChangelogStep>& steps, const Screen& screen) {
  Page page(screen);
  page.add({{"changelog of " + printable(document), Ink::bold}});
  if (steps.empty()) page.add({{"there is no earlier draft to compare with"}});
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    page.add_blank();
    add_step(page, *step);
  }
  return page.take();
}

}  // namespace travaux
