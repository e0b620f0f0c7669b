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

TEST_CASE("what the cue interrupts is its longest piece") {
  const auto one = only("“It is late,” said Olena Marchenko. “We shall read every comma again.”");
  CHECK(one.content.text == "“We shall read every comma again.”");
  REQUIRE(one.more.size() == 1);
  CHECK(one.more[0].text == "“It is late,”");
  CHECK(said("The plan, officials say, is dead and will not come back.") ==
        Said{"officials | say | is dead and will not come back"});
}

TEST_CASE("what is set apart names the holder or does not") {
  CHECK(only("Olena Marchenko, the head of the office, said it was late.").holder.text ==
        "Olena Marchenko, the head of the office");
  CHECK(only("An official, speaking in Rome, said it was late.").holder.text == "An official");
  CHECK(only("The move angered activists, who said it was illegal.").holder.text == "activists");
}

TEST_CASE("what somebody wants ends before what somebody else does") {
  CHECK(said("Rome asked for a delay, and Paris said it would not wait.") ==
        Said{"Rome | asked for | a delay", "Paris | said | it would not wait"});
  CHECK(said("The aide described the text as vague and said nobody had signed it.") ==
        Said{"The aide | described | the text as vague", "The aide | said | nobody had signed it"});
}

TEST_CASE("phrases name sources, too") {
  CHECK(said("As Axios first reported, the annex lists 12 sites.") ==
        Said{"Axios | reported | the annex lists 12 sites"});
  CHECK(said("In Warsaw’s view, the text is too vague.") ==
        Said{"Warsaw | view | the text is too vague"});
  CHECK(said("The tax is 3 euros per tonne.").empty());
}

TEST_CASE("who passed a text on is a link of who tells it") {
  const auto told = only("The draft was leaked via Nexta, citing the deputy Oleksiy Honcharenko.");
  CHECK(told.relation == "leaked");
  CHECK(told.source.name == "Nexta");
  REQUIRE(told.chain.size() == 1);
  CHECK(told.chain[0].source.name == "Oleksiy Honcharenko");
  CHECK(told.chain[0].act == "cited");
  const auto sent = only("The document was delivered to the president on Thursday, officials say.");
  REQUIRE(sent.chain.size() == 1);
  CHECK(sent.chain[0].act == "received");
}

TEST_CASE("a later name is the one introduced before") {
  const auto reading = read_article(
      "The Ministry of Trade said it was late.\nSenator Odile Brassac denied it.\n"
      "The ministry said no more.\nThe senator insisted that she was right.\nBrassac said so.");
  std::vector<std::string> names;
  for (const auto& one : reading.attributions) names.push_back(one.source.name);
  CHECK(names == std::vector<std::string>{"Ministry of Trade", "Odile Brassac", "Ministry of Trade",
                                          "Odile Brassac", "Odile Brassac"});
}

TEST_CASE("the printed text of a treaty states nothing, and points of lists are terms") {
  CHECK(said("The Text of the Framework in Full\n"
             "The United States affirms that any attack will be considered a threat.")
            .empty());
  CHECK(said("- Both sides commit not to alter borders by force.").empty());
}

TEST_CASE("the author is no source") {
  CHECK(said("I think we should wait. We asked for a copy.").empty());
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
  CHECK(said("A draft framework has 28 points.").empty());
  CHECK(said("Inside the quotation “he said that it was over” nobody is asked.").empty());
}

TEST_CASE("users add words") {
  const std::string article = "The ministry flagged that the list was incomplete.";
  CHECK(said(article).empty());
  ReadingOptions options;
  options.cues = {"flag"};
  CHECK_FALSE(said(article, options).empty());
}

TEST_CASE("a noun with its doer behind it is no cue") {
  CHECK(
      said("Any sustained armed attack by the northern state shall be answered at once.").empty());
  CHECK(said("Critics attack the plan.") != std::vector<std::string>());
}

TEST_CASE("other languages are said to be not read") {
  const auto reading = read_article(
      "Der Minister sagte am Montag, dass die Gespräche über den Entwurf gescheitert seien und "
      "dass "
      "niemand mehr mit einer Einigung rechne, weil die andere Seite nicht bereit sei.");
  CHECK(reading.attributions.empty());
  REQUIRE(reading.not_read.size() == 1);
  CHECK(reading.not_read[0].find("German") != std::string::npos);
  CHECK(reading.not_read[0].find("contradictions") != std::string::npos);
}

TEST_CASE("what is not looked for, and a language that nothing tells, are said") {
  const auto english = read_article("The minister said that the talks about the draft had failed.");
  CHECK(english.findings.empty());
  REQUIRE(english.not_read.size() == 1);
  CHECK(english.not_read[0].find("contradictions") != std::string::npos);
  const auto unknown = read_article("この文書。");
  CHECK(unknown.attributions.empty());
  REQUIRE(unknown.not_read.size() == 2);
  CHECK(unknown.not_read[1].find("not known") != std::string::npos);
}

TEST_CASE("an article has a size") {
  CHECK_THROWS_AS(read_article(std::string(largest_article + 1, 'a')), Error);
  CHECK(read_article("").attributions.empty());
}
