#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

#include "report_chains.h"

using namespace travaux;
using namespace travaux::chains;

namespace {

std::vector<ChangelogLine> lines_between(const Document& before, const Document& after) {
  return changelog_lines(compare(before, after), before, after);
}

std::vector<ChangelogLine> lines_between(const std::string& before, const std::string& after) {
  return lines_between(read_document(before, "a.txt"), read_document(after, "b.txt"));
}

std::string label_of(const std::string& text, std::string_view wanted) {
  const Document document = read_document(text, "plan.txt");
  const Clause* clause = document.find(wanted);
  REQUIRE(clause != nullptr);
  return display_label(document, *clause);
}

}  // namespace

TEST_CASE("labels are what people say") {
  const std::string text =
      "Article 5 — Cooperation\n\n1. The Parties shall:\n\n(a) meet;\n\n(b) talk.\n\nArticle 6\n\n"
      "1. It lasts.\n";
  CHECK(label_of(text, "Article 5") == "Article 5");
  CHECK(label_of(text, "5(1)") == "Article 5(1)");
  CHECK(label_of(text, "5(1)(b)") == "Article 5(1)(b)");
  CHECK(label_of("1. One.\n\n2. Two:\n\n(a) alpha;\n", "2") == "2");
  CHECK(label_of("1. One.\n\n2. Two:\n\n(a) alpha;\n", "2(a)") == "2(a)");
}

TEST_CASE("a clause without a label is named by its first words, or at least by its eId") {
  const Document document = read_document(
      "The governments of the two neighbouring states met in the capital on Monday.\n", "a.txt");
  const std::string label = display_label(document, document.clauses().front());
  CHECK(label.starts_with("\"The governments"));
  CHECK(label.ends_with(" …\""));
  CHECK(label.size() < 40);
}

TEST_CASE("every change is listed exactly once, and nothing that did not change") {
  std::mt19937 random(41);
  for (int round = 0; round < 150; ++round) {
    CAPTURE(round);
    const auto documents = read_all(random_chain(random));
    const Document& before = documents.front();
    const Document& after = documents.back();
    const Comparison comparison = compare(before, after);
    const auto lines = changelog_lines(comparison, before, after);
    REQUIRE(lines.size() + comparison.count(ChangeKind::unchanged) == comparison.changes.size());
    REQUIRE(std::is_sorted(lines.begin(), lines.end(),
                           [](const auto& a, const auto& b) { return a.section < b.section; }));
    for (const ChangelogLine& line : lines) {
      const bool labelled = !line.before_label.empty() || !line.after_label.empty();
      REQUIRE(labelled);
      if (line.section == Section::added || line.section == Section::removed) {
        REQUIRE(!line.text.empty());
      }
      if (line.section == Section::changed) {
        const bool said = !line.words.empty() || !line.note.empty();
        REQUIRE(said);
      }
    }
    REQUIRE(lines_between(before, before).empty());
  }
}

TEST_CASE("the words that changed, neighbours as one, labels left out") {
  const auto lines = lines_between("7. Ukraine shall adopt the rules of the market by June.\n",
                                   "8. Ukraine may not adopt the rules of the market by July.\n");
  REQUIRE(lines.size() == 1);
  const ChangelogLine& line = lines.front();
  CHECK(line.section == Section::changed);
  CHECK(line.before_label == "7");
  CHECK(line.after_label == "8");
  CHECK(line.note == "also renumbered");
  REQUIRE(line.words.size() == 2);
  CHECK(line.words[0].before == "shall");
  CHECK(line.words[0].after == "may not");
  CHECK(line.words[0].lead == "Ukraine ");
  CHECK(line.words[0].trail == " adopt the rules of");
  CHECK(line.words[1].before == "June");
  CHECK(line.words[1].after == "July");
  CHECK(line.words[1].lead == " the market by ");
  CHECK(line.words[1].adjoining);
}

TEST_CASE("a word that came alone has nothing before it") {
  const auto lines =
      lines_between("1. Assets shall be used for aid.\n", "1. Assets shall not be used for aid.\n");
  REQUIRE(lines.size() == 1);
  REQUIRE(lines.front().words.size() == 1);
  CHECK(lines.front().words.front().before.empty());
  CHECK(lines.front().words.front().after.find("not") != std::string::npos);
}

TEST_CASE("clauses that were cut or joined say so, and whether a word changed on the way") {
  const std::string fund = "A Fund shall be created to pay for roads, railways and new bridges.";
  const std::string board = "Its board of nine members shall meet in Odesa every spring.";
  const std::string joined = "1. " + fund + " " + board + "\n";
  const std::string apart = "1. " + fund + "\n\n2. " + board + "\n";
  const auto split = lines_between(joined, apart);
  REQUIRE(split.size() == 1);
  CHECK(split.front().note == "split in two; words unchanged");
  CHECK(split.front().after_label == "1, 2");
  const auto merged = lines_between(apart, joined);
  REQUIRE(merged.size() == 1);
  CHECK(merged.front().note == "merged from two; words unchanged");
  std::string edited = apart;
  edited.replace(edited.find("nine"), 4, "eleven");
  const auto both = lines_between(joined, edited);
  REQUIRE(both.size() == 1);
  REQUIRE(both.front().words.size() == 1);
  CHECK(both.front().words.front().before == "nine");
  CHECK(both.front().words.front().after == "eleven");
}

TEST_CASE("a step with something unread says so; a version that is no text leaves no silent gap") {
  const std::vector<Document> documents = {
      read_document("1. Words of the first draft.\n", "a.txt"),
      read_document(std::string("%PDF-1.7\n\0\1\2\xff", 13), "b.pdf"),
      read_document("1. Words of the third draft.\n", "c.txt")};
  REQUIRE(!documents[1].readable());
  const auto steps = make_changelog(history_of(documents));
  REQUIRE(steps.size() == 2);
  CHECK(steps[0].lines.empty());
  CHECK(steps[0].unchanged == 0);
  REQUIRE(!steps[0].not_compared.empty());
  CHECK(steps[0].not_compared.front() == "plan@2: could not be read as text");
  CHECK(steps[1].before_ref == "plan@1");  // compared across the gap
  CHECK(steps[1].lines.size() == 1);
  REQUIRE(!steps[1].not_compared.empty());
  CHECK(steps[1].not_compared.front().starts_with("plan@2: stands between"));
}

TEST_CASE("no first text, no comparison, and still it is said") {
  const std::vector<Document> documents = {read_document(std::string("\0\1", 2), "a.bin"),
                                           read_document("1. Words.\n", "b.txt")};
  const auto steps = make_changelog(history_of(documents));
  REQUIRE(steps.size() == 1);
  CHECK(steps[0].lines.empty());
  CHECK(steps[0].not_compared.front() == "plan@1: could not be read as text");
  CHECK(make_changelog({}).empty());
  CHECK(make_changelog(history_of({documents.back()})).empty());
}

TEST_CASE("a step names the sources of its new version only") {
  const auto documents = read_all({"1. One word.\n", "1. Two words.\n"});
  History history = history_of(documents);
  history.claims = {claim_about("plan@1", "", "Nexta"), claim_about("plan@2", "", "The Courier")};
  const auto steps = make_changelog(history);
  REQUIRE(steps.size() == 1);
  REQUIRE(steps.front().claims.size() == 1);
  CHECK(steps.front().claims.front().claim.chain.front().name == "The Courier");
}

TEST_CASE("where a clause stands") {
  const Document document = read_document(
      "Article 5 — Talks\n\n1. First.\n\n2. Second.\n\nArticle 6\n\n1. Third.\n", "a.txt");
  const auto place = [&](const char* label) { return place_of(document, *document.find(label)); };
  CHECK(place("Article 5") == "first");
  CHECK(place("5(1)") == "first under Article 5");
  CHECK(place("5(2)") == "after Article 5(1)");
  CHECK(place("Article 6") == "after Article 5");
  CHECK(place("6(1)") == "first under Article 6");
}
