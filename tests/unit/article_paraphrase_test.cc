// Words near to a draft's without quotation marks.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "travaux/article.h"

using namespace travaux;

namespace {

using Edits = std::vector<std::pair<std::string, std::string>>;  // in the article, in the draft

const std::string framework =
    "Article 1\n\n"
    "1. The United States affirms that a significant, intentional and prolonged armed attack by "
    "the neighbouring State beyond the agreed line shall be regarded as a threat to the peace of "
    "the whole community.\n\n"
    "2. The Fund receives $100 billion of the frozen assets, and 50% of the returns go to the "
    "victims.\n\n"
    "3. The Parties shall withdraw their heavy weapons from the regions listed in the annex within "
    "sixty days, and observers shall verify the withdrawal.\n";

std::vector<CheckedQuotation> close_to(const std::string& article,
                                       const std::string& draft = framework) {
  QuotationChecker checker(article);
  checker.add("framework@1", read_document(draft, "framework.txt"));
  const auto found = checker.paraphrases();
  for (const CheckedQuotation& one : found) {
    CHECK(one.kind == QuoteKind::paraphrase);
    const Span& source = one.quotation.source;
    CHECK(article.substr(source.start, source.size()) == one.quotation.text);
    CHECK(one.refs == std::vector<std::string>{"framework@1"});
  }
  return found;
}

Edits edits(const CheckedQuotation& checked) {
  Edits result;
  for (const WordChange& change : checked.edits) result.emplace_back(change.quoted, change.draft);
  return result;
}

}  // namespace

TEST_CASE("close wording without marks is told, and its changed words named") {
  const auto found = close_to(
      "First.\n\nOfficials say the parties must withdraw their heavy weapons from the regions "
      "listed in the annex within ninety days, which nobody believes.\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::altered);
  CHECK(found[0].quotation.line == 3);
  CHECK(found[0].clause == "art_1__para_3");
  CHECK(edits(found[0]) == Edits{{"must", "shall"}, {"ninety", "sixty"}});
}

TEST_CASE("the very words without marks are verbatim or format") {
  const std::string words =
      "observers shall verify the withdrawal. The Parties shall withdraw their heavy weapons from "
      "the regions listed in the annex within sixty days";
  const auto found = close_to("Now " + words + ".");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::verbatim);
  CHECK(found[0].edits.empty());
  const auto set = close_to(
      "A significant intentional, and prolonged armed attack by the neighbouring state was "
      "feared.");
  REQUIRE(set.size() == 1);
  CHECK(set[0].verdict == Verdict::format);
}

TEST_CASE("a sign of currency is no punctuation") {
  const auto found = close_to("So the Fund receives €100 billion of the frozen assets, he said.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::altered);
  CHECK(edits(found[0]) == Edits{{"€", "$"}});
}

TEST_CASE("what stands in marks is no paraphrase, and parts the sentence") {
  CHECK(close_to("It says “shall withdraw their heavy weapons from the regions listed in the annex "
                 "within sixty days” at last.")
            .empty());
  const auto found = close_to(
      "It says the parties “shall soon” withdraw their heavy weapons from the regions listed in "
      "the annex within sixty days.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].verdict == Verdict::altered);
}

TEST_CASE("ordinary reporting is no paraphrase") {
  for (const std::string article :
       {"The United States and the neighbouring State met in the annex of the whole community.",
        "The Parties shall withdraw.", "Heavy weapons were seen in the regions near the line.",
        "The United States affirms that it will attend, and the Parties shall decide within days.",
        "Frozen assets of $100 billion go to a fund, half of the returns to victims.",
        "An armed attack beyond the line would be regarded by all as the end of the peace."}) {
    CAPTURE(article);
    CHECK(close_to(article).empty());
  }
}

TEST_CASE("no draft, no sentence, no words") {
  QuotationChecker checker("The Parties shall withdraw their heavy weapons from the regions.");
  CHECK(checker.paraphrases().empty());
  CHECK(close_to("").empty());
  CHECK(close_to("“”\n\n. . .\n").empty());
}

TEST_CASE("a draft in another language is said") {
  const std::string article =
      "The parties withdrew their weapons from the line, and it was said that this is the end of "
      "the war in the region.";
  QuotationChecker checker(article);
  checker.add("english", read_document(framework, ""));
  CHECK(checker.not_checked().empty());
  const std::string ukrainian =
      "1. Сторони негайно припиняють вогонь уздовж усієї лінії, а спостерігачі мають до неї "
      "доступ, "
      "який надають обидві сторони на підставі цієї угоди та її додатків.\n";
  checker.add("ukrainian", read_document(ukrainian, ""));
  checker.add("again", read_document(ukrainian, ""));
  REQUIRE(checker.not_checked().size() == 1);
  CHECK(checker.not_checked()[0].starts_with("ukrainian and 1 more: "));
}
