// Who is said to say what.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "travaux/article.h"
#include "travaux/error.h"

using namespace travaux;

namespace {

// "holder | cue | content" of each.
std::vector<std::string> said(const std::string& article, const ReadingOptions& options = {}) {
  std::vector<std::string> result;
  for (const ProposedAttribution& one : read_article(article, options).attributions) {
    for (const Passage* passage : {&one.cue, &one.holder, &one.content}) {
      CHECK(article.substr(passage->source.start, passage->source.size()) == passage->text);
    }
    result.push_back(one.holder.text + " | " + one.cue.text + " | " + one.content.text);
  }
  return result;
}

ProposedAttribution only(const std::string& article) {
  const auto reading = read_article(article);
  REQUIRE(reading.attributions.size() == 1);
  return reading.attributions.front();
}

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("what is said stands behind the cue") {
  CHECK(said("A senior official noted that Moscow has been informed of the draft.") ==
        Said{"A senior official | noted that | Moscow has been informed of the draft"});
  CHECK(said("The minister told reporters on Monday that the talks had failed.") ==
        Said{"The minister | told reporters | the talks had failed"});
  CHECK(said("Rustem Umerov, the national security adviser, said: “We will not move.”") ==
        Said{"Rustem Umerov, the national security adviser | said | “We will not move.”"});
}

TEST_CASE("what is said stands before the cue") {
  CHECK(said("“We will not move,” said Rustem Umerov.") ==
        Said{"Rustem Umerov | said | “We will not move,”"});
  CHECK(said("The document was delivered on Thursday, U.S. officials say.") ==
        Said{"U.S. officials | say | The document was delivered on Thursday"});
  CHECK(said("The plan is dead, according to two diplomats.") ==
        Said{"two diplomats | according to | The plan is dead"});
}

TEST_CASE("only the outermost is proposed, what it holds are links") {
  const auto outer = only("Axios reports that the administration views the guarantee as a win.");
  CHECK(outer.relation == "reported");
  CHECK(outer.source.name == "Axios");
  CHECK(outer.source.kind == "outlet");
  REQUIRE(outer.chain.size() == 1);
  CHECK(outer.chain[0].source.name == "administration");
  CHECK(outer.chain[0].act == "assessed");
}

TEST_CASE("he is the last person named") {
  const auto reading = read_article(
      "Rustem Umerov said the talks had failed.\nHe added that nobody would sign the draft.");
  REQUIRE(reading.attributions.size() == 2);
  CHECK(reading.attributions[1].holder.text == "He");
  CHECK(reading.attributions[1].source.name == "Rustem Umerov");
  CHECK(reading.attributions[1].inferred);
}

TEST_CASE("nouns and deeds attribute nothing") {
  CHECK(said("The United States of America and the member states signed the plan.").empty());
  CHECK(said("The draft has 28 points.").empty());
  CHECK(said("Inside the quotation “he said that it was over” nobody is asked.").empty());
}

TEST_CASE("users add words") {
  const std::string article = "The ministry flagged that the list was incomplete.";
  CHECK(said(article).empty());
  ReadingOptions options;
  options.cues = {"flag"};
  CHECK_FALSE(said(article, options).empty());
}

TEST_CASE("other languages are said to be not read") {
  const auto reading = read_article(
      "Der Minister sagte am Montag, dass die Gespräche über den Entwurf gescheitert seien und "
      "dass "
      "niemand mehr mit einer Einigung rechne, weil die andere Seite nicht bereit sei.");
  CHECK(reading.attributions.empty());
  REQUIRE(reading.not_read.size() == 1);
  CHECK(reading.not_read[0].find("German") != std::string::npos);
}

TEST_CASE("an article has a size") {
  CHECK_THROWS_AS(read_article(std::string(largest_article + 1, 'a')), Error);
  CHECK(read_article("").attributions.empty());
}
