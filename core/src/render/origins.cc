#include <fmt/format.h>

#include <algorithm>
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

constexpr std::size_t least_text = 20;  // columns

// "@3" for a recorded version, "#3" for the third file of a list.
std::string short_name(const HistoryVersion& version) {
  const std::string number = std::to_string(version.number);
  const bool recorded = version.ref.ends_with("@" + number);
  return (recorded ? "@" : "#") + number;
}

std::string name_or_unknown(const Origins& origins, const std::optional<std::size_t>& version) {
  return version ? short_name(origins.versions[*version]) : "unknown";
}

std::string sources(const std::vector<std::size_t>& claims) {
  std::string result;
  for (const std::size_t claim : claims) result += fmt::format(" [{}]", claim + 1);
  return result;
}

std::string origin_name(const Origins& origins, const ClauseOrigin& origin) {
  std::string from = name_or_unknown(origins, origin.first_version);
  if (origin.last_changed == origin.first_version) return from;
  return from + " … " + name_or_unknown(origins, origin.last_changed);
}

std::string label_of(const Document& document, const Clause& clause) {
  return clause.labelled() ? printable(display_label(document, clause))
                           : std::string(name_of(clause.kind));
}

// One line for each clause, so that the column of versions can be read down the page.
Table clause_table(const Origins& origins, const Document& last, std::size_t width) {
  std::size_t taken = 0;
  for (const ClauseOrigin& origin : origins.clauses) {
    const std::string label = label_of(last, last.clauses()[origin.clause]);
    taken = std::max(taken, origin_name(origins, origin).size() + label.size() + 4);
  }
  Table table;
  for (const ClauseOrigin& origin : origins.clauses) {
    const Clause& clause = last.clauses()[origin.clause];
    const std::string_view words = last.words_of(clause);
    const std::string behind = sources(origin.claims);
    const std::size_t room = width > taken + behind.size() ? width - taken - behind.size() : 0;
    const std::string text = render::beginning(words.empty() ? last.label_of(clause) : words,
                                               std::max(room, least_text));
    Table::Row row{{origin_name(origins, origin), Ink::bold},
                   label_of(last, clause),
                   {{text}, {behind, Ink::dim}}};
    if (std::string path = path_of(origins, origin); !path.empty()) {
      row.notes.push_back({{std::move(path)}});
    }
    table.add(std::move(row));
  }
  return table;
}

std::string run_text(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c != '\n') {
      result += c;
    } else if (!result.ends_with(" ¶ ")) {
      result += " ¶ ";
    }
  }
  if (result.ends_with(" ¶ ")) result.resize(result.size() - std::string_view(" ¶ ").size());
  return printable(result);
}

Table run_table(const Origins& origins, const Document& last) {
  Table table;
  const std::string_view text = last.text();
  for (const Run& run : origins.runs) {
    if (run.span.size() == 0) continue;  // markup only
    table.add({{name_or_unknown(origins, run.version), Ink::bold},
               "",
               {{run_text(text.substr(run.span.start, run.span.size()))},
                {sources(run.claims), Ink::dim}}});
  }
  return table;
}

// "@2" of "plan-28@2"; a file has no number here.
std::string number_of(const std::string& ref) {
  const auto at = ref.rfind('@');
  return at == std::string::npos ? "–" : printable(ref.substr(at));
}

void add_passed_over(Table& table, const HistoryVersion& version) {
  for (const PassedOver& passed : version.passed_over) {
    const std::string text = printable(passed.ref) + ": ";
    const std::string fate = printable(describe(passed.standing));
    Fragments said = {{text + fate + "; passed over"}};
    if (!passed.trouble.empty()) {
      said = {{text},
              {"NOT COMPARED", Ink::alarm},
              {": " + printable(passed.trouble) + "; its words count for the next"}};
    } else if (!passed.standing.erased_by.empty()) {
      said = {{text}, {"NOT COMPARED", Ink::alarm}, {": " + fate}};
    }
    table.add({{number_of(passed.ref), Ink::dim}, "", std::move(said)});
  }
}

void add_versions(Page& page, const Origins& origins) {
  Table table;
  for (std::size_t i = 0; i < origins.versions.size(); ++i) {
    const HistoryVersion& version = origins.versions[i];
    add_passed_over(table, version);
    const auto first =
        std::count_if(origins.clauses.begin(), origins.clauses.end(),
                      [&](const ClauseOrigin& origin) { return origin.first_version == i; });
    const auto changed = std::count_if(
        origins.clauses.begin(), origins.clauses.end(), [&](const ClauseOrigin& origin) {
          return origin.last_changed == i && origin.first_version != i;
        });
    std::string text = printable(version.ref) +
                       fmt::format(": {} of {} clauses begin here", first, origins.clauses.size());
    if (changed > 0) text += fmt::format(", {} older ones last changed here", changed);
    if (!version.standing.stands()) text += "; " + printable(describe(version.standing));
    table.add({{short_name(version), Ink::bold}, "", {{text}}});
  }
  table.print(page);
}

// What a claim says by now, and what became of it.
Fragments claim_text(const RecordedClaim& recorded) {
  std::string about = printable(recorded.ref);
  if (!recorded.clause.empty()) about += " " + printable(recorded.clause);
  if (recorded.words) about += " \"" + printable(recorded.words->exact) + "\"";
  const Standing& fate = recorded.standing.stands() ? recorded.version_standing : recorded.standing;
  const std::string said = printable(describe(recorded.claim));
  if (!fate.stands()) {
    return {{about + ": " + printable(describe(fate))}, {"; it said: " + said, Ink::dim}};
  }
  std::string corrected;
  for (const std::string& by : recorded.standing.corrected_by) {
    corrected += (corrected.empty() ? "; corrected by " : ", ") + printable(by);
  }
  return {{about + ": " + said + corrected}};
}

void add_claims(Page& page, const Origins& origins) {
  if (origins.claims.empty()) {
    page.add({{"no source is recorded", Ink::dim}});
    return;
  }
  std::string silent;
  for (const HistoryVersion& version : origins.versions) {
    const bool spoken =
        std::any_of(origins.claims.begin(), origins.claims.end(),
                    [&](const RecordedClaim& recorded) { return recorded.ref == version.ref; });
    if (!spoken) silent += (silent.empty() ? "" : ", ") + printable(version.ref);
  }
  Table table;
  for (std::size_t i = 0; i < origins.claims.size(); ++i) {
    table.add({{fmt::format("[{}]", i + 1), Ink::bold}, "", claim_text(origins.claims[i])});
  }
  table.print(page);
  if (!silent.empty()) page.add({{"no source is recorded for " + silent, Ink::dim}});
}

// Chronological, and each with the version in which it happened.
void append_events(std::string& text, const Origins& origins, const ClauseOrigin& clause) {
  const auto add = [&](std::string_view what, std::size_t version) {
    text += fmt::format("{}{} in {}", text.empty() ? "" : ", ", what,
                        short_name(origins.versions[version]));
  };
  for (const PathStep& step : clause.path) {
    for (const PathEvent event : step.events) {
      if (event == PathEvent::renumbered) continue;  // its labels were told
      if (event == PathEvent::began) {
        if (clause.first_version && step.version > *clause.first_version) {
          add("mostly new", step.version);
        }
      } else if (event == PathEvent::returned) {
        if (step.removed) add("removed", *step.removed);
        add("back", step.version);
      } else if (event == PathEvent::merged) {
        std::string what = "merged with";
        for (const std::string& other : step.merged) {
          what += (what.ends_with("with") ? " " : ", ") + printable(other);
        }
        add(what, step.version);
      } else {
        add(name_of(event), step.version);
      }
    }
  }
}

}  // namespace

std::string path_of(const Origins& origins, const ClauseOrigin& clause) {
  std::string text;
  const auto named = [](const std::string& label) {
    return label.empty() ? std::string("unnumbered") : printable(label);
  };
  for (std::size_t i = clause.path.size(); i-- > 1;) {
    const PathStep& step = clause.path[i];
    const PathStep& before = clause.path[i - 1];
    if (step.label == before.label) continue;
    if (text.empty()) text = named(step.label);
    const std::size_t changed = step.removed.value_or(step.version);
    text += fmt::format(" < {} in {}", named(before.label),
                        short_name(origins.versions[changed > 0 ? changed - 1 : 0]));
  }
  append_events(text, origins, clause);
  if (clause.path_cut) text += fmt::format(", only {} steps told", clause.path.size());
  return text;
}

std::string origins_to_terminal(const Origins& origins, const Document& last, bool words,
                                const Screen& screen) {
  Page page(screen);
  if (origins.versions.empty()) return page.take();
  page.add({{"origins of " + printable(origins.versions.back().ref), Ink::bold}});
  add_versions(page, origins);
  page.add_blank();
  (words ? run_table(origins, last) : clause_table(origins, last, page.width())).print(page);
  for (const NotRead& item : last.not_read()) {
    std::string text = printable(item.what);
    if (const std::string place = place_of(item); !place.empty()) text.insert(0, place + ": ");
    if (!item.detail.empty()) text += "; " + printable(item.detail);
    page.add_behind({{"NOT READ  ", Ink::alarm}}, 10, {{text}});
  }
  page.add_blank();
  add_claims(page, origins);
  return page.take();
}

}  // namespace travaux
