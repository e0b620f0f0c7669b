#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

#include "report_chains.h"
#include "travaux/error.h"

using namespace travaux;
using namespace travaux::chains;

namespace {

// Only a run of markup, which files as received have, may be empty in the canonical text.
void check_cover(const Origins& origins, const Document& last, bool received = false) {
  std::size_t at = 0;
  std::size_t source = last.source().start;
  for (const Run& run : origins.runs) {
    REQUIRE(run.span.start == at);
    REQUIRE(run.span.end + (received ? 1U : 0U) > run.span.start);
    REQUIRE(run.source.start == source);
    REQUIRE(run.source.end >= run.source.start);
    REQUIRE(run.span.size() + run.source.size() > 0);
    at = run.span.end;
    source = run.source.end;
  }
  REQUIRE(at == last.text().size());
  if (!origins.runs.empty()) REQUIRE(source == last.source().end);
}

void check_merged(const Origins& origins) {
  for (std::size_t i = 1; i < origins.runs.size(); ++i) {
    const Run& before = origins.runs[i - 1];
    const Run& run = origins.runs[i];
    const bool differ = before.version != run.version || before.claims != run.claims;
    REQUIRE(differ);
  }
}

// The version that a byte of the last text is said to come from.
std::size_t version_at(const Origins& origins, std::size_t offset) {
  for (const Run& run : origins.runs) {
    if (offset < run.span.end) return run.version.value();
  }
  FAIL("no run covers the offset");
  return 0;
}

// Words say in which draft they were written (see fresh_word).
void check_words(const Origins& origins, const std::string& text, const std::string& first_text) {
  for (std::size_t at = text.find('k'); at != std::string::npos; at = text.find('k', at + 1)) {
    const auto written = static_cast<std::size_t>(text[at + 1] - '0');
    REQUIRE(version_at(origins, at) + 1 >= written);
  }
  if (text == first_text) {
    for (const Run& run : origins.runs) REQUIRE(run.version == 0U);
  }
}

// Compared with what a reader of the whole chain would say, word by word.
std::size_t words_dated_too_late(const Origins& origins, const std::string& text) {
  std::size_t late = 0;
  for (std::size_t at = text.find('k'); at != std::string::npos; at = text.find('k', at + 1)) {
    const auto written = static_cast<std::size_t>(text[at + 1] - '0');
    if (version_at(origins, at) + 1 > written) ++late;
  }
  return late;
}

}  // namespace

TEST_CASE("runs cover the text once and their sources tile the file, whatever happened") {
  std::mt19937 random(20251120);
  std::size_t words = 0;
  std::size_t late = 0;
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    const auto texts = random_chain(random);
    const auto documents = read_all(texts, round % 2 == 0 ? "draft.txt" : "draft.md");
    const bool received = round % 3 != 0;
    const History history = received ? history_of(documents, texts) : history_of(documents);
    const Origins origins = trace_origins(history);
    const Document& last = documents.back();
    check_cover(origins, last, received);
    check_merged(origins);
    check_words(origins, last.text(), documents.front().text());
    late += words_dated_too_late(origins, last.text());
    words += static_cast<std::size_t>(std::count(last.text().begin(), last.text().end(), 'k'));
    REQUIRE(origins.clauses.size() == last.clauses().size());
  }
  // A word may be dated too late when its clause was rewritten around it; that must stay rare.
  CHECK(words > 5000);
  CHECK(late * 100 < words);
}

TEST_CASE("markup of a file as received has an origin of its own") {
  const std::vector<std::string> texts = {
      "# Plan\n\nThe Parties shall meet in Kyiv every spring.\n",
      "# Plan\n\nThe Parties *shall* meet in Kyiv every spring.\n"};
  const auto documents = read_all(texts, "plan.md");
  const Origins origins = trace_origins(history_of(documents, texts));
  check_cover(origins, documents.back(), true);
  std::string second;
  for (const Run& run : origins.runs) {
    if (run.version == 1U) second += texts[1].substr(run.source.start, run.source.size()) + "|";
  }
  CHECK(second == "*|*|");
  CHECK(version_at(origins, documents.back().text().find("shall")) == 0);
}

TEST_CASE("a file in UTF-16 and one of bytes that are cut short are traced in the canonical text") {
  const std::vector<std::string> texts = {"The Parties shall meet.\n", "The Parties may meet.\n"};
  const auto documents = read_all(texts);
  for (const std::string& received : {std::string("\xFF\xFET\0h\0", 6), std::string("The")}) {
    History history = history_of(documents, texts);
    history.versions.back().received = received;
    const Origins origins = trace_origins(history);
    check_cover(origins, documents.back());
    CHECK(version_at(origins, documents.back().text().find("may")) == 1);
    CHECK(version_at(origins, documents.back().text().find("Parties")) == 0);
  }
}

TEST_CASE("a text that never changed is all of the first version") {
  std::mt19937 random(7);
  for (int round = 0; round < 40; ++round) {
    const std::string text = text_of(first_draft(random));
    const auto documents = read_all({text, text, text});
    const Origins origins = trace_origins(history_of(documents));
    REQUIRE(origins.runs.size() == 1);
    CHECK(origins.runs.front().version == 0U);
    for (const ClauseOrigin& origin : origins.clauses) {
      CHECK(origin.first_version == 0U);
      CHECK(origin.last_changed == 0U);
    }
  }
}

TEST_CASE("one word that came, came with its version; all others stay") {
  const auto documents = read_all({"1. The Parties shall meet every year in Kyiv.\n",
                                   "1. The Parties may meet every year in Kyiv.\n",
                                   "1. The Parties may meet every second year in Kyiv.\n"});
  const std::string& text = documents.back().text();
  const Origins origins = trace_origins(history_of(documents));
  CHECK(version_at(origins, text.find("Parties")) == 0);
  CHECK(version_at(origins, text.find("may")) == 1);
  CHECK(version_at(origins, text.find("every")) == 0);
  CHECK(version_at(origins, text.find("second")) == 2);
  CHECK(version_at(origins, text.find("Kyiv")) == 0);
  CHECK(origins.clauses.front().first_version == 0U);
  CHECK(origins.clauses.front().last_changed == 2U);
}

TEST_CASE("a clause that moved, was renumbered, cut or joined keeps its words' origin") {
  const std::string fund = "A Fund shall be created to pay for roads, railways and new bridges.";
  const std::string board = "Its board of nine members shall meet in Odesa every spring.";
  const std::string other = "No troops of either side shall be kept inside the northern zone.";
  const auto documents = read_all({"1. " + fund + " " + board + "\n\n2. " + other + "\n",
                                   "1. " + fund + "\n\n2. " + board + "\n\n3. " + other + "\n",
                                   "1. " + other + "\n\n2. " + fund + " " + board + "\n"});
  const std::string& text = documents.back().text();
  const Origins origins = trace_origins(history_of(documents));
  for (const char* word : {"Fund", "bridges", "board", "Odesa", "troops", "zone"}) {
    CAPTURE(word);
    CHECK(version_at(origins, text.find(word)) == 0);
  }
  for (const ClauseOrigin& origin : origins.clauses) CHECK(origin.last_changed == 0U);
}

TEST_CASE("a passage that was gone for a while comes back with its origin; a phrase does not") {
  const std::string passage = "no fortification shall stand within ten kilometres of the old mill";
  const std::string rest = "The Parties meet each spring in the capital of the chair.";
  const auto documents = read_all(
      {"1. " + rest + "\n\n2. From then on " + passage + ".\n", "1. " + rest + "\n",
       "1. " + rest + "\n\n2. Observers note that " + passage + ", as " + "they see it.\n"});
  const std::string& text = documents.back().text();
  const Origins origins = trace_origins(history_of(documents));
  CHECK(version_at(origins, text.find("fortification")) == 0);
  CHECK(version_at(origins, text.find("mill")) == 0);
  CHECK(version_at(origins, text.find("Observers")) == 2);
  CHECK(version_at(origins, text.find("as they")) == 2);
  check_cover(origins, documents.back());

  const auto phrases = read_all(
      {"1. " + rest + "\n\n2. Ships sail in accordance with Article 5.\n", "1. " + rest + "\n",
       "1. " + rest + "\n\n2. Aid is given in accordance with Article 5.\n"});
  const Origins later = trace_origins(history_of(phrases));
  CHECK(version_at(later, phrases.back().text().find("accordance")) == 2);
}

TEST_CASE("a part of a file is tiled exactly") {
  const std::string capture = "head\n\n1. First words of the plan.\n\n2. Second words.\n\ntail\n";
  ReadOptions part;
  part.lines = LineRange{3, 5};
  const std::vector<Document> documents = {read_document("1. First words.\n", "a.txt"),
                                           read_document(capture, "b.txt", part)};
  const Origins origins = trace_origins(history_of(documents));
  check_cover(origins, documents.back());
  CHECK(origins.runs.front().source.start == capture.find("1. First"));
  CHECK(origins.runs.back().source.end <= capture.find("\n\ntail") + 2);
}

TEST_CASE("who spoke of a draft stands behind its words, not behind a full stop that stayed") {
  const std::vector<std::string> texts = {
      "1. The Parties meet each spring in the capital of the chair.\n\n2. Ferries run daily.\n",
      "1. The Parties meet each spring in the capital of the chair.\n\n2. Ferries run daily.\n\n"
      "3. Yearly accounts go to the parliament.\n"};
  const auto documents = read_all(texts);
  for (const bool received : {false, true}) {
    CAPTURE(received);
    History history = received ? history_of(documents, texts) : history_of(documents);
    history.claims = {claim_about("plan@1", "", "Nexta")};
    const Origins origins = trace_origins(history);
    REQUIRE(origins.clauses.size() == 3);
    CHECK(origins.clauses[1].claims == std::vector<std::size_t>{0});
    CHECK(origins.clauses[2].first_version == 1U);
    CHECK(origins.clauses[2].claims.empty());
  }
}

TEST_CASE("claims cover the words of their version, and of their clause only") {
  const auto documents =
      read_all({"1. The line runs along the river.\n\n2. The belt is open.\n",
                "1. The line runs along the river bank.\n\n2. The belt is open.\n"});
  History history = history_of(documents);
  const std::string second = documents.front().clauses().back().eid;
  history.claims = {claim_about("plan@1", "", "Nexta"),
                    claim_about("plan@1", second, "The Courier"),
                    claim_about("plan@2", "", "The Herald"), claim_about("other@1", "", "Nobody")};
  const Origins origins = trace_origins(history);
  check_cover(origins, documents.back());
  check_merged(origins);
  const std::string& text = documents.back().text();
  for (const Run& run : origins.runs) {
    const std::string words = text.substr(run.span.start, run.span.size());
    CAPTURE(words);
    if (words.find("bank") != std::string::npos) CHECK(run.claims == std::vector<std::size_t>{2});
    if (words.find("belt") != std::string::npos) {
      CHECK(run.claims == std::vector<std::size_t>{0, 1});
    }
    if (words.find("river") != std::string::npos) CHECK(run.claims == std::vector<std::size_t>{0});
  }
  CHECK(origins.clauses.front().claims == std::vector<std::size_t>{0, 2});
}

TEST_CASE("what cannot be traced is refused, never guessed") {
  CHECK_THROWS_AS(trace_origins({}), Error);
  const std::vector<Document> documents = {read_document("1. Words.\n", "a.txt"),
                                           read_document(std::string("\0\xff\x01", 3), "b.pdf")};
  REQUIRE(!documents.back().readable());
  CHECK_THROWS_WITH_AS(trace_origins(history_of(documents)), "plan@2 could not be read as text",
                       Error);
  CHECK_THROWS_AS(OriginTracer().last(), Error);
}
