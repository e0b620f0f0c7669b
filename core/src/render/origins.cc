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

std::string name_or_unknown(const History& history, const std::optional<std::size_t>& version) {
  return version ? short_name(history.versions[*version]) : "unknown";
}

std::string sources(const std::vector<std::size_t>& claims) {
  std::string result;
  for (const std::size_t claim : claims) result += fmt::format(" [{}]", claim + 1);
  return result;
}

std::string origin_name(const History& history, const ClauseOrigin& origin) {
  std::string from = name_or_unknown(history, origin.first_version);
  if (origin.last_changed == origin.first_version) return from;
  return from + " … " + name_or_unknown(history, origin.last_changed);
}

std::string label_of(const Document& document, const Clause& clause) {
  return clause.labelled() ? printable(display_label(document, clause))
                           : std::string(name_of(clause.kind));
}

// One line for each clause, so that the column of versions can be read down the page.
Table clause_table(const History& history, const Origins& origins, const Document& last,
                   std::size_t width) {
  std::size_t taken = 0;
  for (const ClauseOrigin& origin : origins.clauses) {
    const std::string label = label_of(last, last.clauses()[origin.clause]);
    taken = std::max(taken, origin_name(history, origin).size() + label.size() + 4);
  }
  Table table;
  for (const ClauseOrigin& origin : origins.clauses) {
    const Clause& clause = last.clauses()[origin.clause];
    const std::string_view words = last.words_of(clause);
    const std::string behind = sources(origin.claims);
    const std::size_t room = width > taken + behind.size() ? width - taken - behind.size() : 0;
    const std::string text = render::beginning(words.empty() ? last.label_of(clause) : words,
                                               std::max(room, least_text));
    table.add({{origin_name(history, origin), Ink::bold},
               label_of(last, clause),
               {{text}, {behind, Ink::dim}}});
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

Table run_table(const History& history, const Origins& origins, const Document& last) {
  Table table;
  const std::string_view text = last.text();
  for (const Run& run : origins.runs) {
    if (run.span.size() == 0) continue;  // markup only
    table.add({{name_or_unknown(history, run.version), Ink::bold},
               "",
               {{run_text(text.substr(run.span.start, run.span.size()))},
                {sources(run.claims), Ink::dim}}});
  }
  return table;
}

// "@2" of "plan-28@2".
std::string number_of(const std::string& ref) {
  const auto at = ref.rfind('@');
  return printable(at == std::string::npos ? ref : ref.substr(at));
}

void add_passed_over(Table& table, const HistoryVersion& version) {
  for (const PassedOver& passed : version.passed_over) {
    const std::string text = printable(passed.ref) + ": ";
    const std::string fate = printable(describe(passed.standing));
    if (passed.standing.erased_by.empty()) {
      table.add({{number_of(passed.ref), Ink::dim}, "", {{text + fate + "; passed over"}}});
    } else {
      table.add({{number_of(passed.ref), Ink::dim},
                 "",
                 {{text}, {"NOT COMPARED", Ink::alarm}, {": " + fate}}});
    }
  }
}

void add_versions(Page& page, const History& history, const Origins& origins) {
  Table table;
  for (std::size_t i = 0; i < history.versions.size(); ++i) {
    add_passed_over(table, history.versions[i]);
    const auto first =
        std::count_if(origins.clauses.begin(), origins.clauses.end(),
                      [&](const ClauseOrigin& origin) { return origin.first_version == i; });
    const auto changed = std::count_if(
        origins.clauses.begin(), origins.clauses.end(), [&](const ClauseOrigin& origin) {
          return origin.last_changed == i && origin.first_version != i;
        });
    std::string text = printable(history.versions[i].ref) +
                       fmt::format(": {} of {} clauses begin here", first, origins.clauses.size());
    if (changed > 0) text += fmt::format(", {} older ones last changed here", changed);
    if (!history.versions[i].standing.stands()) {
      text += "; " + printable(describe(history.versions[i].standing));
    }
    table.add({{short_name(history.versions[i]), Ink::bold}, "", {{text}}});
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

void add_claims(Page& page, const History& history) {
  if (history.claims.empty()) {
    page.add({{"no source is recorded", Ink::dim}});
    return;
  }
  std::string silent;
  for (const HistoryVersion& version : history.versions) {
    const bool spoken =
        std::any_of(history.claims.begin(), history.claims.end(),
                    [&](const RecordedClaim& recorded) { return recorded.ref == version.ref; });
    if (!spoken) silent += (silent.empty() ? "" : ", ") + printable(version.ref);
  }
  Table table;
  for (std::size_t i = 0; i < history.claims.size(); ++i) {
    table.add({{fmt::format("[{}]", i + 1), Ink::bold}, "", claim_text(history.claims[i])});
  }
  table.print(page);
  if (!silent.empty()) page.add({{"no source is recorded for " + silent, Ink::dim}});
}

}  // namespace

std::string origins_to_terminal(const History& history, const Origins& origins, bool words,
                                const Screen& screen) {
  Page page(screen);
  if (history.versions.empty()) return page.take();
  const Document& last = *history.versions.back().document;
  page.add({{"origins of " + printable(history.versions.back().ref), Ink::bold}});
  add_versions(page, history, origins);
  page.add_blank();
  (words ? run_table(history, origins, last) : clause_table(history, origins, last, page.width()))
      .print(page);
  for (const NotRead& item : last.not_read()) {
    std::string text = printable(item.what);
    if (const std::string place = place_of(item); !place.empty()) text.insert(0, place + ": ");
    if (!item.detail.empty()) text += "; " + printable(item.detail);
    page.add_behind({{"NOT READ  ", Ink::alarm}}, 10, {{text}});
  }
  page.add_blank();
  add_claims(page, history);
  return page.take();
}

}  // namespace travaux
