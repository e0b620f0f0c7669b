#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "render/claim_line.h"
#include "render/page.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::Fragments;
using render::Ink;
using render::Page;
using render::Table;

constexpr std::size_t most_labels = 12;  // of a folded list

std::string plural(std::size_t count, const char* word) {
  return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
}

class Writer {
 public:
  Writer(const VersionSources& sources, bool all, const Screen& screen)
      : sources_(sources), all_(all), page_(screen) {
    for (std::size_t i = 0; i < sources.claims.size(); ++i) {
      const RecordedClaim& recorded = sources.claims[i];
      if (recorded.about_a_claim() && recorded.stands()) said_of_[recorded.ref].push_back(i);
    }
  }

  std::string write() {
    head();
    Table table;
    for (const SourceConflict& conflict : sources_.conflicts) add(table, conflict);
    add_counts(table);
    table.print(page_);
    Table claims;
    add_claims(claims);
    if (all_) add_clauses(claims);
    claims.print(page_);
    foot();
    return page_.take();
  }

 private:
  const RecordedClaim& claim(std::size_t index) const { return sources_.claims[index]; }

  std::string label(std::size_t clause) const {
    return printable(display_label(*sources_.document, sources_.document->clauses()[clause]));
  }

  void head() {
    const auto& claims = sources_.claims;
    const auto standing = static_cast<std::size_t>(
        std::count_if(claims.begin(), claims.end(),
                      [](const RecordedClaim& recorded) { return recorded.standing.stands(); }));
    std::string text = printable(sources_.ref) + ": ";
    text += sources_.document == nullptr ? std::string("no text")
                                         : plural(sources_.clauses.size(), "clause");
    text += standing == 0 ? std::string("; no source is recorded")
                          : "; " + plural(standing, "attribution");
    if (claims.size() > standing) {
      text += fmt::format("; {} taken back: --list", claims.size() - standing);
    }
    page_.add({{text}});
  }

  // "7, 9(2), 12 and 31 more"
  std::string labels(const std::vector<std::size_t>& clauses) const {
    std::string text;
    const std::size_t shown = all_ ? clauses.size() : std::min(clauses.size(), most_labels);
    for (std::size_t i = 0; i < shown; ++i) text += (i == 0 ? "" : ", ") + label(clauses[i]);
    if (clauses.size() > shown) text += fmt::format(" and {} more", clauses.size() - shown);
    return text;
  }

  std::string place_of(const SourceConflict& conflict) const {
    if (conflict.kind == ConflictKind::claim_denied) {
      return "what " + printable(claim(conflict.one.front()).entry) + " says is denied";
    }
    const std::string where = conflict.clauses.empty() ? "all of it" : labels(conflict.clauses);
    return where + (conflict.kind == ConflictKind::two_chains ? ": two chains for one text"
                                                              : ": confirmed and denied");
  }

  // With the words, where it is about words only: the labels do not tell them.
  Fragments side(const char* lead, std::size_t index) const {
    const RecordedClaim& recorded = claim(index);
    Fragments text = {{lead, Ink::bold}};
    if (recorded.words) text.push_back({"\"" + printable(recorded.words->exact) + "\" "});
    const Fragments said = render::standing_claim(recorded);
    text.insert(text.end(), said.begin(), said.end());
    return text;
  }

  void add(Table& table, const SourceConflict& conflict) const {
    std::vector<Fragments> notes;
    for (const std::size_t index : conflict.one) notes.push_back(side("", index));
    for (const std::size_t index : conflict.other) notes.push_back(side("against: ", index));
    table.add({{"CONFLICT", Ink::alarm}, "", {{place_of(conflict)}}, std::move(notes)});
  }

  void add_counts(Table& table) const {
    static constexpr std::pair<Backing, const char*> rows[] = {{Backing::one, "ONE SOURCE"},
                                                               {Backing::unnamed, "UNNAMED ONLY"},
                                                               {Backing::none, "NO SOURCE"},
                                                               {Backing::several, "SEVERAL"}};
    for (const auto& [backing, tag] : rows) {
      std::vector<std::size_t> clauses;
      for (const ClauseSources& clause : sources_.clauses) {
        if (clause.backing == backing) clauses.push_back(clause.clause);
      }
      if (clauses.empty()) continue;
      const bool every = clauses.size() == sources_.clauses.size();
      table.add({{tag, Ink::bold},
                 "",
                 {{every && !all_ ? std::string("every clause")
                                  : plural(clauses.size(), "clause") + ": " + labels(clauses)}}});
    }
  }

  // A claim, and below it what is said of it.
  void add_claim(Table& table, const std::string& place, std::size_t index,
                 std::size_t depth = 0) const {
    table.add({{}, place, side("", index)});
    const auto said = said_of_.find(claim(index).entry);
    if (said == said_of_.end() || depth >= deepest_attribution) return;
    for (const std::size_t later : said->second) {
      add_claim(table, "of " + printable(claim(index).entry), later, depth + 1);
    }
  }

  void add_claims(Table& table) const {
    for (const std::size_t index : sources_.whole) add_claim(table, "all of it", index);
    for (const ClauseSources& clause : sources_.clauses) {
      for (const std::size_t index : clause.own) add_claim(table, label(clause.clause), index);
    }
    for (const std::size_t index : sources_.unplaced) {
      add_claim(table, printable(claim(index).clause), index);
    }
  }

  std::string entries(const std::vector<std::size_t>& claims) const {
    std::string text;
    for (const std::size_t index : claims) {
      text += (text.empty() ? "" : ", ") + printable(claim(index).entry);
    }
    return text;
  }

  void add_clauses(Table& table) const {
    for (const ClauseSources& clause : sources_.clauses) {
      std::string text = entries(clause.own);
      std::vector<std::size_t> inherited = sources_.whole;
      inherited.insert(inherited.end(), clause.inherited.begin(), clause.inherited.end());
      if (!inherited.empty()) {
        text += (text.empty() ? "inherited: " : "; inherited: ") + entries(inherited);
      }
      table.add({{}, label(clause.clause), {{text.empty() ? "no source" : text}}});
    }
  }

  void foot() {
    if (!sources_.unplaced.empty() && sources_.document != nullptr) {
      page_.add(
          {{"NOT PLACED ", Ink::alarm},
           {entries(sources_.unplaced) + ": the text has no such clause as it is read today"}});
    }
    if (!all_ && !sources_.whole.empty() && !sources_.clauses.empty()) {
      page_.add(
          {{"what is said of all of it is inherited by every clause: --all shows each", Ink::dim}});
    }
    if (sources_.elsewhere == 0) return;
    page_.add({{fmt::format("not counted: {} about other versions, which say nothing of this one: "
                            "--list",
                            plural(sources_.elsewhere, "attribution")),
                Ink::dim}});
  }

  const VersionSources& sources_;
  bool all_;
  Page page_;
  std::map<std::string, std::vector<std::size_t>> said_of_;  // by the entry of the claim
};

}  // namespace

std::string sources_to_terminal(const VersionSources& sources, bool all, const Screen& screen) {
  return Writer(sources, all, screen).write();
}

}  // namespace travaux
