#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "report_chains.h"

using namespace travaux;
using namespace travaux::chains;

namespace {

const std::string fund = "A Fund shall be created to pay for roads, railways and new bridges.";
const std::string board = "Its board of nine members shall meet in Odesa every spring.";
const std::string zone = "No troops of either side shall be kept inside the northern zone.";
const std::string talks = "The Parties shall open a standing dialogue on security by autumn.";
const std::string ferries = "Ferries between the two ports sail on each day but Sunday.";

// "1. one", "2. other" and so on, as a draft.
std::string numbered(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    text += std::to_string(i + 1) + ". " + words[i] + "\n\n";
  }
  return text;
}

struct Paths {
  explicit Paths(const std::vector<std::string>& texts)
      : documents(read_all(texts)), origins(trace_origins(history_of(documents))) {}

  // Of the clause that holds the words.
  const ClauseOrigin& of(const std::string& words) const {
    for (const ClauseOrigin& origin : origins.clauses) {
      const Document& last = documents.back();
      if (last.words_of(last.clauses()[origin.clause]).find(words) != std::string_view::npos) {
        return origin;
      }
    }
    FAIL("no clause has these words");
    return origins.clauses.front();
  }

  // "1 began 12 | 2 renumbered 4"
  std::string told(const std::string& words) const {
    std::string text;
    for (const PathStep& step : of(words).path) {
      text += (text.empty() ? "" : " | ") + std::to_string(step.version + 1);
      for (const PathEvent event : step.events) text += " " + std::string(name_of(event));
      if (step.removed) text += " " + std::to_string(*step.removed + 1);
      for (const std::string& merged : step.merged) text += " " + merged;
      text += " " + step.label;
    }
    return text;
  }

  std::vector<Document> documents;
  Origins origins;
};

}  // namespace

TEST_CASE("a clause that nothing happened to began, and that is all") {
  const Paths paths(
      {numbered({fund, zone}), numbered({fund, zone}),
       numbered({fund, "No troops of either side shall stay in the northern zone."})});
  CHECK(paths.told("Fund") == "1 began 1");
  CHECK(paths.told("troops") == "1 began 2");
  CHECK(!paths.of("troops").path_cut);
}

TEST_CASE("a number that changed is told with the version in which it did") {
  const Paths paths({numbered({fund, zone}), numbered({talks, fund, zone}),
                     numbered({ferries, talks, fund, zone})});
  CHECK(paths.told("Fund") == "1 began 1 | 2 renumbered 2 | 3 renumbered 3");
  CHECK(paths.told("dialogue") == "2 began 1 | 3 renumbered 2");
  CHECK(paths.told("Ferries") == "3 began 1");
}

TEST_CASE(
    "a point under a clause with a new number has a new number, a clause under a part has not") {
  const Paths points(
      {"1. The Parties shall\n\n(a) open the bridge over the river;\n\n(b) close it.\n",
       "1. " + talks + "\n\n2. The Parties shall\n\n(a) open the bridge over the " +
           "river;\n\n(b) close it.\n"});
  CHECK(points.told("bridge") == "1 began 1(a) | 2 renumbered 2(a)");
  const Paths articles(
      {"PART I\n\nArticle 1\n\n" + fund + "\n", "PART II\n\nArticle 1\n\n" + fund + "\n"});
  CHECK(articles.of("Fund").path.size() == 1);
}

TEST_CASE("a clause that moved says so, and those that stayed do not") {
  const Paths paths({numbered({fund, zone, talks, board}), numbered({zone, talks, board, fund})});
  CHECK(paths.told("Fund") == "1 began 1 | 2 renumbered moved 4");
  CHECK(paths.told("troops") == "1 began 2 | 2 renumbered 1");
  CHECK(paths.told("board") == "1 began 4 | 2 renumbered 3");
}

TEST_CASE("both parts of a clause that was cut say so, and so does one that was joined") {
  const Paths cut({numbered({fund + " " + board, zone}), numbered({fund, board, zone})});
  CHECK(cut.told("Fund") == "1 began 1 | 2 split 1");
  CHECK(cut.told("board") == "1 began 1 | 2 renumbered split 2");
  CHECK(cut.told("troops") == "1 began 2 | 2 renumbered 3");
  const Paths joined({numbered({fund, board, zone}), numbered({fund + " " + board, zone})});
  CHECK(joined.told("Fund") == "1 began 1 | 2 merged 2 1");
  CHECK(joined.told("troops") == "1 began 3 | 2 renumbered 2");
}

TEST_CASE("a clause that was removed and comes back is the same clause") {
  const Paths paths(
      {numbered({fund, zone}), numbered({fund}), numbered({fund}), numbered({zone, fund})});
  CHECK(paths.told("troops") == "1 began 2 | 4 renumbered returned 2 1");
  CHECK(paths.of("troops").first_version == 0U);
}

TEST_CASE("a copy of a clause that stayed says so, and keeps the first origin of its words") {
  const std::string rule =
      "Each Party shall tell the other in writing, by the fifth day of the month, "
      "what it has done to carry out this part.";
  const Paths paths({numbered({fund, rule, zone}), numbered({fund, rule, zone, talks, rule})});
  REQUIRE(paths.documents.back().clauses().size() == 5);
  const ClauseOrigin& copy = paths.origins.clauses.back();
  CHECK(copy.first_version == 0U);
  CHECK(copy.last_changed == 0U);
  REQUIRE(copy.path.size() == 2);
  CHECK(copy.path.back().events ==
        std::vector<PathEvent>{PathEvent::renumbered, PathEvent::copied});
  CHECK(paths.origins.clauses[1].path.size() == 1);
  // A formula of some words is nobody's in particular.
  const Paths formula({numbered({"Ships sail in accordance with Article 5.", fund}),
                       numbered({"Ships sail in accordance with Article 5.", fund,
                                 "Aid is given in accordance with Article 5."})});
  CHECK(formula.of("Aid").first_version == 1U);
}

TEST_CASE("a clause written anew around an old word begins where it was written") {
  const Paths paths({numbered({fund, "Kyiv hosts the secretariat of the joint commission."}),
                     numbered({fund,
                               "Observers from nine states watch the southern crossing of the "
                               "river by day, and the commission pays them."})});
  CHECK(paths.told("Observers").substr(0, 7) == "2 began");
}

TEST_CASE("a long path keeps its first step and the newest ones, and says that it was cut") {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < 3 * most_path_steps; ++i) {
    texts.push_back(i % 2 == 0 ? numbered({fund, zone}) : numbered({talks, fund, zone}));
  }
  const Paths paths(texts);
  const ClauseOrigin& origin = paths.of("Fund");
  CHECK(origin.path_cut);
  CHECK(origin.path.size() <= most_path_steps);
  CHECK(origin.path.front().version == 0);
  CHECK(origin.path.back().version == texts.size() - 1);
}

TEST_CASE("paths begin once, go forward, and end with what the clause is now") {
  std::mt19937 random(4);
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    const auto documents = read_all(random_chain(random));
    const Origins origins = trace_origins(history_of(documents));
    for (const ClauseOrigin& origin : origins.clauses) {
      REQUIRE(!origin.path.empty());
      const Clause& clause = documents.back().clauses()[origin.clause];
      const std::string label = clause.labelled() ? display_label(documents.back(), clause) : "";
      REQUIRE(origin.path.back().label == label);
      REQUIRE(origin.path.front().events == std::vector<PathEvent>{PathEvent::began});
      for (std::size_t i = 1; i < origin.path.size(); ++i) {
        const PathStep& step = origin.path[i];
        REQUIRE(step.version > origin.path[i - 1].version);
        REQUIRE(std::is_sorted(step.events.begin(), step.events.end()));
        REQUIRE(!step.events.empty());
        REQUIRE(step.events.front() != PathEvent::began);
        const bool returned = step.events.back() == PathEvent::returned;
        REQUIRE(step.removed.has_value() == returned);
        if (returned) {
          REQUIRE(*step.removed < step.version);
          REQUIRE(*step.removed > origin.path[i - 1].version);
        }
      }
    }
  }
}
