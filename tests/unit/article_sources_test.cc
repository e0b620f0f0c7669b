// Who a holder is, and whom he has it from.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "travaux/article.h"

using namespace travaux;

namespace {

using Names = std::vector<std::string>;

// "name (kind)" of each.
Names sources(const std::string& article) {
  Names names;
  for (const ProposedAttribution& one : read_article(article).attributions) {
    names.push_back(one.source.name + " (" + one.source.kind + ")");
  }
  return names;
}

// "name act" of each link of the only attribution.
Names chain(const std::string& article) {
  const auto reading = read_article(article);
  REQUIRE(reading.attributions.size() == 1);
  Names links;
  for (const ChainLink& link : reading.attributions.front().chain) {
    links.push_back(link.source.name + " " + link.act);
  }
  return links;
}

}  // namespace

TEST_CASE("he and she are told apart") {
  CHECK(sources("Chairwoman Vesna Prill said it was late.\nHer colleague, Mr Joren Talk, said so.\n"
                "She added that nobody would sign.\nHe denied it.") ==
        Names{"Vesna Prill (person)", "Joren Talk (person)", "Vesna Prill (person)",
              "Joren Talk (person)"});
  // What the article itself says of somebody is learnt from it.
  CHECK(sources("The envoy, Imbre Sollat, said she had read the draft.\n"
                "General Ando Krupp said he had not.\nShe insisted that it was genuine.")[2] ==
        "Imbre Sollat (person)");
  CHECK(sources("The envoy, Imbre Sollat, said that it was late.\nShe insisted that it was "
                "genuine.")[1] == "Imbre Sollat (person)");
}

TEST_CASE("he may be somebody who has not spoken") {
  CHECK(sources("But chairman Colm Hathersage is going nowhere, and he told the club that it "
                "stays.") == Names{"Colm Hathersage (person)"});
  CHECK(sources("He said it was late.") == Names{" (unknown)"});
}

TEST_CASE("a role is whoever was introduced with it") {
  CHECK(sources("The text was handed over by the senator Odile Brassac.\nThe senator denied it.")
            .back() == "Odile Brassac (person)");
  CHECK(sources("The Norwegian daily Aftenposten has all six articles.\nA seventh was struck out, "
                "the daily notes.") == Names{"Aftenposten (outlet)"});
  CHECK(sources("The senator denied it.\nSenator Odile Brassac left.") ==
        Names{"senator (unnamed)"});
}

TEST_CASE("a headline is explained by what follows it") {
  CHECK(sources("Pact is a promise, says spokesperson\n"
                "Nothing is given away, spokesperson Liisa Kuuraja told a briefing.") ==
        Names{"Liisa Kuuraja (person)", "Liisa Kuuraja (person)"});
  const auto reading = read_article(
      "Axios notes that it is late.\nThe Text of the Framework Revealed by Axios\nIt is late.");
  REQUIRE(reading.attributions.size() == 2);
  CHECK(reading.attributions[1].source.name == "Axios");
  CHECK_FALSE(reading.attributions[1].inferred);
}

TEST_CASE("names of several are names of all of them") {
  CHECK(sources("Britain, France and Germany have urged the United States to share the text.") ==
        Names{"Britain, France and Germany (institution)"});
  CHECK(sources("Ministers of 17 coastal countries called for a levy.") ==
        Names{"Ministers of 17 coastal countries (group)"});
  CHECK(sources("Brann have warned that they will not sell.") == Names{"Brann (institution)"});
}

TEST_CASE("a paper is one by its capital") {
  CHECK(sources("The Sun says that it is late.") == Names{"Sun (outlet)"});
  CHECK(sources("A leaked standard says that it is late.") == Names{"leaked standard (document)"});
}

TEST_CASE("a link is who the content is said by") {
  CHECK(chain("Axios says the draft outlines security guarantees.") == Names{"draft stated"});
  CHECK(
      chain("The premiers said they would vote it down unless Berlin said it was sorry.").empty());
  CHECK(
      chain("She said that the money should go to harbours threatened by the rising sea.").empty());
  CHECK(chain("The senator insisted that nothing in the law required more.").empty());
  CHECK(chain("Hessenschau quotes a party source as saying that the post is open.") ==
        Names{"party source stated"});
}

TEST_CASE("the nearest link is whom the outlet cites") {
  CHECK(chain("The CBC, citing a Canadian negotiator, reported that the team sees the quota as an "
              "offer.") == Names{"Canadian negotiator cited", "team assessed"});
  CHECK(chain("Citing three officials, the Guardian reports that Europe is drafting a proposal.") ==
        Names{"three officials cited", "Europe drafted"});
}

TEST_CASE("who came to know a text is a link") {
  CHECK(chain("A senior official noted that Moscow has been informed of the draft.") ==
        Names{"Moscow received"});
  CHECK(chain("The envoy discussed the proposal last weekend with Zelensky’s adviser, Rustem "
              "Umerov.") == Names{"Rustem Umerov received"});
  CHECK(chain("BRT said that it came from a person close to the talks.") ==
        Names{"person close to the talks leaked"});
}

TEST_CASE("what nobody has done is no link") {
  CHECK(chain("The Financial Times reported that Washington is pushing President Olan Brud to sign "
              "the agreement by November.") == Names{"Washington proposed"});
  CHECK(chain("Officials say it is not clear who wrote the document.").empty());
  CHECK(chain("Bild claims the coalition wants the deal signed by Sunday.") ==
        Names{"coalition proposed"});
}

TEST_CASE("signatures are told of") {
  const auto reading =
      read_article("It is an agreement bearing the signatures of Ukraine, the U.S., and NATO.");
  REQUIRE(reading.attributions.size() == 1);
  CHECK(reading.attributions[0].relation == "signed");
  CHECK(reading.attributions[0].source.name == "Ukraine, the U.S., and NATO");
  CHECK(reading.attributions[0].content.text == "an agreement");
}

TEST_CASE("who asks not to be named says nothing by it") {
  CHECK(sources("“It is over,” said a lawmaker, who asked not to be named.") ==
        Names{"lawmaker (unnamed)"});
}

TEST_CASE("roles are told by their parts and endings, names by their places") {
  CHECK(
      sources("Ex-minister Joan Kell denied it.\nSkipper Hamish Corrigall called it a sell-out.") ==
      Names{"Joan Kell (person)", "Hamish Corrigall (person)"});
  CHECK(sources("One senior Tory said it was over.") == Names{"senior Tory (unnamed)"});
  CHECK(sources("Tarvia rejected the text.\nOfficials in Tarvia said so.").front() ==
        "Tarvia (institution)");
}

TEST_CASE("how something was said is nothing said") {
  CHECK(sources("The ministry said in a statement that talks would resume.") ==
        Names{"ministry (institution)"});
  CHECK(sources("In his first comments on the leak, Olaf Brandt vowed to find them.") ==
        Names{"Olaf Brandt (person)"});
  CHECK(read_article("Tarvia rejected the text on Monday.").attributions[0].content.text ==
        "the text");
}

TEST_CASE("a name that is set apart is no quotation, and may be known in full") {
  CHECK(sources("« It is a good text », estimates the deputy Paul Renard.\n"
                "The president of the commission, Mr Renard, deplored the leak.") ==
        Names{"Paul Renard (person)", "Paul Renard (person)"});
  CHECK(sources("The spokesperson of the government, Ana Reis, recalled that it was late.\n"
                "Asked by reporters, she ruled out a vote.") ==
        Names{"Ana Reis (person)", "Ana Reis (person)"});
}

TEST_CASE("tabloids blast and agencies communicate") {
  CHECK(sources("\"They've sold us down the river,\" the grandad-of-two blasted.") ==
        Names{"grandad-of-two (unnamed)"});
  CHECK(sources("As the agency Belta communicates, the talks will be continued.") ==
        Names{"Belta (outlet)"});
  CHECK(sources("According to a note seen by Politico, the talks go on.") ==
        Names{"note (document)"});
}

TEST_CASE("who is said to oppose something is a link, and so is who wrote a text") {
  CHECK(chain("Sweden is still said to oppose the panel of judges.") == Names{"Sweden assessed"});
  CHECK(chain("The plant is expected to open in June.").empty());
  CHECK(chain("Heise adds that the foundation’s lawyers wrote it over the summer.") ==
        Names{"foundation’s lawyers drafted"});
}

TEST_CASE("who is called as what, and by whom") {
  const auto quoted =
      read_article("The minister was quoted by the agency as saying that the talks had stalled.");
  REQUIRE(quoted.attributions.size() == 1);
  CHECK(quoted.attributions[0].content.text == "the talks had stalled");
  CHECK(chain("The minister was quoted by the agency as saying that the talks had stalled.") ==
        Names{"minister stated"});
  CHECK(sources("The leak, first reported by the Tribune, has infuriated negotiators.") ==
        Names{"Tribune (outlet)"});
  CHECK(sources("There was anger among farmers, who called the quota a betrayal.") ==
        Names{"farmers (group)"});
  CHECK(sources("The party is split, with some members openly calling for a new vote.") ==
        Names{"some members (group)"});
  CHECK(sources("Whether the deal survives is anyone's guess, admits one aide.") ==
        Names{"one aide (unnamed)"});
  CHECK(sources("The letter, a copy of which is here, asks the bank to delay the sale.") ==
        Names{"letter (document)"});
  CHECK(sources("What worries lawyers most is the second clause.").empty());
}

TEST_CASE("who wrote and who received a text is told of it") {
  CHECK(chain("The plan, authored by Kirill Markov and Steve Wilson, was delivered to Kyiv, the "
              "paper wrote.") == Names{"Kirill Markov and Steve Wilson drafted", "Kyiv received"});
  CHECK(chain("The agency wrote that the envoy received the draft in October.") ==
        Names{"envoy received"});
  CHECK(sources("The text has the backing of Washington, according to people who have read it.") ==
        Names{"people (group)"});
  CHECK(sources("A diplomat put the chances at fifty-fifty.") == Names{"diplomat (unnamed)"});
}
