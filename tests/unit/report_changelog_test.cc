#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

#include "report_chains.h"

using namespace travaux;
using namespace travaux::chains;

namespace {

std::vector<ChangelogLine> lines_between(const Document& before, const Document& after) {
  const Comparison comparison = compare(before, after);
  return changelog_lines(comparison, judge(comparison, before, after), before, after);
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
    const Judgement judgement = judge(comparison, before, after);
    const auto lines = changelog_lines(comparison, judgement, before, after);
    std::size_t told = 0;
    for (std::size_t i = 0; i < comparison.changes.size(); ++i) {
      const bool silent = comparison.changes[i].is(ChangeKind::unchanged);
      told += silent && judgement.effects[i].empty() ? 0 : 1;
    }
    REQUIRE(lines.size() == told);
    REQUIRE(std::is_sorted(lines.begin(), lines.end(), [](const auto& a, const auto& b) {
      return a.section == b.section ? a.severity() > b.severity() : a.section < b.section;
    }));
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
  const auto steps = changelog_of(history_of(documents));
  REQUIRE(steps.size() == 2);
  CHECK(steps[0].lines.empty());
  CHECK(!steps[0].compared);
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
  const auto steps = changelog_of(history_of(documents));
  REQUIRE(steps.size() == 1);
  CHECK(steps[0].lines.empty());
  CHECK(steps[0].not_compared.front() == "plan@1: could not be read as text");
  CHECK(changelog_of({}).empty());
  CHECK(changelog_of(history_of({documents.back()})).empty());
}

TEST_CASE("a step names the sources of its new version only") {
  const auto documents = read_all({"1. One word.\n", "1. Two words.\n"});
  History history = history_of(documents);
  history.claims = {claim_about("plan@1", "", "Nexta"), claim_about("plan@2", "", "The Courier")};
  const auto steps = changelog_of(history);
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

namespace {

ChangelogLine line_with(std::string_view rule, std::string label) {
  ChangelogLine line;
  line.before_label = line.after_label = std::move(label);
  line.effects.push_back({{rule_named(rule), rule_named(rule)->severity, "", {}, {}}, "", ""});
  return line;
}

std::string headline_with(std::vector<ChangelogLine> lines) {
  ChangelogStep step;
  step.compared = true;
  step.language = Language::english;
  step.lines = std::move(lines);
  return headline_of(step);
}

ChangelogLine figure_line(std::string_view rule, const Figure& before, const Figure& after,
                          const std::string& old_words, const std::string& new_words,
                          const std::string& arithmetic) {
  ChangelogLine line = line_with(rule, "20(a)");
  ChangelogEffect& told = line.effects.front();
  told.before_words = old_words;
  told.after_words = new_words;
  told.effect.message = old_words + " -> " + new_words + arithmetic;
  told.effect.before_value = before;
  told.effect.after_value = after;
  return line;
}

}  // namespace

TEST_CASE("a headline has words for every rule") {
  for (const Rule& rule : all_rules()) {
    CAPTURE(rule.id);
    const std::string headline = headline_with({line_with(rule.id, "7(b)")});
    CHECK(headline.find("effect of") == std::string::npos);
    CHECK(headline.find("7(b)") != std::string::npos);
    CHECK(headline_with({line_with(rule.id, "7(b)"), line_with(rule.id, "9")})
              .ends_with(" (7(b), 9)"));
  }
}

TEST_CASE("a headline begins with the gravest, counts, and says what it leaves out") {
  std::vector<ChangelogLine> lines;
  for (int i = 0; i < 3; ++i) lines.push_back(line_with("modality-weakened", "1"));
  lines.push_back(line_with("editorial", "2"));
  lines.push_back(line_with("negation-added", "3"));
  CHECK(headline_with(lines) ==
        "negation added in 3, 3 provisions weakened (1), clause 2 edited in form only");
  for (const char* rule : {"party-added", "date-changed", "reworded", "item-added"}) {
    lines.push_back(line_with(rule, "4"));
  }
  CHECK(headline_with(lines) ==
        "negation added in 3, 3 provisions weakened (1), date changed in 4, party added in 4, "
        "and 3 further changes");
  CHECK(headline_with({}) == "no change found");
}

TEST_CASE("one figure is told with its values, and never more than they say") {
  const Figure less{{}, FigureKind::number, "600000", ""};
  const Figure more{{}, FigureKind::number, "800000", ""};
  CHECK(
      headline_with({figure_line("count-changed", less, more, "600,000", "800,000", ": +33 %")}) ==
      "number in 20(a) raised from 600,000 to 800,000 (+33 %)");
  CHECK(headline_with({figure_line("count-changed", more, less, "800,000", "600,000", "")}) ==
        "number in 20(a) lowered from 800,000 to 600,000");
  const Figure days{{}, FigureKind::duration, "30", "day"};
  const Figure months{{}, FigureKind::duration, "2", "month"};
  CHECK(headline_with({figure_line("duration-changed", days, months, "30 days", "2 months", "")}) ==
        "period in 20(a) changed from 30 days to 2 months");
  const Figure ninety{{}, FigureKind::duration, "90.5", "day"};
  CHECK(headline_with({figure_line("duration-changed", days, ninety, "30 days", "90.5 days",
                                   "")}) == "period in 20(a) lengthened from 30 days to 90.5 days");
}

TEST_CASE("one effect is told with its place and its words, if these are few") {
  ChangelogLine line = line_with("modality-weakened", "Article 6");
  line.effects.front().before_words = "shall";
  line.effects.front().after_words = "may";
  CHECK(headline_with({line}) == "provision weakened in Article 6 (shall → may)");
  line.effects.front().before_words = "may";
  CHECK(headline_with({line}) == "provision weakened in Article 6 (may)");
  line.effects.front().after_words = std::string(60, 'x');
  CHECK(headline_with({line}) == "provision weakened in Article 6");
  CHECK(headline_with({line_with("reworded", "Article 6")}) == "Article 6 reworded");
  CHECK(headline_with({line_with("reworded", "\"Energy\"")}) == "clause \"Energy\" reworded");
  ChangelogLine gone = line_with("party-removed", "");
  gone.before_label = "4";
  gone.effects.front().before_words = "the Russian Federation";
  CHECK(headline_with({gone}) == "party removed in 4 (- the Russian Federation)");
  CHECK(headline_with({gone, gone}).ends_with(" (4)"));
  CHECK(headline_with({gone, gone, gone, gone}) == "4 parties removed");
}

TEST_CASE("a bare number is told in the words around it") {
  const Figure less{{}, FigureKind::number, "600000", ""};
  const Figure more{{}, FigureKind::number, "800000", ""};
  ChangelogLine line = figure_line("count-changed", less, more, "600,000", "800,000", "");
  line.words.push_back({"600,000", "800,000", " forces shall not exceed ", " persons; ", false});
  CHECK(headline_with({line}) ==
        "number in 20(a) raised from 600,000 to 800,000: \"forces shall not exceed 800,000 "
        "persons\"");
  line.words.front().adjoining = true;
  CHECK(headline_with({line}) == "number in 20(a) raised from 600,000 to 800,000");
}

TEST_CASE("a larger clause that went is counted once, with what it held") {
  const auto lines = lines_between(
      "Article 1\n\n1. The Parties shall meet each year in the capital of one of them.\n\n"
      "Article 2\n\n1. Observers shall report on the ceasefire line every single week.\n\n"
      "2. The reports of the observers shall be published by the joint secretariat.\n",
      "Article 1\n\n1. The Parties shall meet each year in the capital of one of them.\n");
  REQUIRE(lines.size() == 3);
  CHECK(headline_with(lines) == "1 article removed (Article 2)");
}

TEST_CASE("words that stayed are a line all the same where their meaning changed") {
  const Document text = read_document("1. Article 9 of this text applies to ships.\n", "a.txt");
  const Comparison comparison = compare(text, text);
  Judgement judgement = judge(comparison, text, text);
  judgement.effects.front().push_back(
      {rule_named("definition-ripple"), Severity::minor, "ships", {}, {}});
  const auto lines = changelog_lines(comparison, judgement, text, text);
  REQUIRE(lines.size() == 1);
  CHECK(lines.front().section == Section::changed);
  CHECK(lines.front().note == "words unchanged");
}

TEST_CASE("a text without a word, and one in another language, are not called changed") {
  const std::string english =
      "1. The Parties shall meet in the capital of each of them every year and report.\n\n"
      "2. The reports of the Parties shall be made public by the secretariat of the treaty.\n";
  const std::string french =
      "1. Les Parties se réunissent chaque année dans la capitale de chacune d'elles.\n\n"
      "2. Les rapports des Parties sont rendus publics par le secrétariat du traité.\n";
  const std::vector<Document> documents = {
      read_document(english, "a.txt"), read_document("![a page as an image](a.png)\n", "b.md"),
      read_document(english, "c.txt"), read_document(french, "d.txt")};
  REQUIRE(documents[1].clauses().empty());
  const auto steps = changelog_of(history_of(documents));
  REQUIRE(steps.size() == 3);
  CHECK(!steps[0].compared);
  CHECK(steps[0].not_compared.front() == "plan@2: no word could be read in it");
  CHECK(steps[1].same_text);
  CHECK(headline_of(steps[1]).starts_with("no change found; "));
  CHECK(!steps[2].compared);
  CHECK(headline_of(steps[2]) == "nothing was compared");
  CHECK(steps[2].not_compared.front().starts_with("the words: English and French"));
}

TEST_CASE("what could not be had stands in the changelog with the reason") {
  ChangelogMaker maker;
  ChangelogVersion first;
  first.ref = "plan@1";
  first.document = read_document("1. One word.\n", "a.txt");
  ChangelogVersion lost;
  lost.ref = "plan@2";
  lost.trouble = "erased by e5: an order";
  ChangelogVersion last;
  last.ref = "plan@3";
  last.document = read_document("1. Two words.\n", "b.txt");
  CHECK(!maker.next(first));
  const auto to_lost = maker.next(lost);
  REQUIRE(to_lost);
  CHECK(!to_lost->compared);
  CHECK(to_lost->not_compared == std::vector<std::string>{"plan@2: erased by e5: an order"});
  const auto across = maker.next(last);
  REQUIRE(across);
  CHECK(across->before_ref == "plan@1");
  CHECK(across->compared);
  CHECK(across->not_compared ==
        std::vector<std::string>{"plan@2: stands between, erased by e5: an order"});
}
