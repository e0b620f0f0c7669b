// Places of an article that cannot both be right.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "travaux/article.h"
#include "travaux/document.h"

using namespace travaux;

namespace {

using Found = std::vector<std::string>;

// "kind line line" of each; every passage is the article's own bytes.
Found found(const std::string& article) {
  Found result;
  for (const ArticleFinding& finding : read_article(article).findings) {
    CHECK(finding.evidence.size() >= 2);
    CHECK_FALSE(finding.message.empty());
    std::string one = finding.kind;
    for (const Passage& passage : finding.evidence) {
      CHECK(article.substr(passage.source.start, passage.source.size()) == passage.text);
      CHECK_FALSE(passage.text.empty());
      one += " " + std::to_string(passage.line);
    }
    result.push_back(one);
  }
  return result;
}

bool nothing(const std::string& article) {
  const Found all = found(article);
  for (const std::string& one : all) MESSAGE(one);
  return all.empty();
}

std::string message(const std::string& article) {
  const auto findings = read_article(article).findings;
  return findings.empty() ? "" : findings.front().message;
}

}  // namespace

TEST_CASE("a stated number of points, and another number listed") {
  const std::string article =
      "The four-point plan was leaked on Monday, a diplomat said.\n"
      "Here are all four points.\n- Ferries return.\n- Guards pull back.\n- Monitors arrive.\n";
  CHECK(found(article) == Found{"count 1 2 3 5"});
  CHECK(message(article) == "line 2 says 4 points; 3 are listed in lines 3 to 5");
  CHECK(found("A 5-point plan is out, Reuters reported.\nTHE FIVE RULES\n- No phones.\n- No "
              "cars.\n- No dogs.\n") == Found{"count 1 2 3 5"});
  CHECK(found("The paper has five clauses, an official said.\nAll five clauses word for word\nThe "
              "Parties shall cease fire at noon.\nThe Parties shall exchange all prisoners.\nThe "
              "council met.\n- A list.\n")
            .empty());
  CHECK(found("All five clauses word for word\nThe Parties shall cease fire at noon.\nThe Parties "
              "shall exchange all prisoners.\nWhat next\n") == Found{"count 1 2 3"});
}

TEST_CASE("numbers of points that hold") {
  CHECK(
      nothing("The three-point plan is out.\nIts three points:\n- One pier.\n- Two ships.\n- A "
              "port.\n"));
  // Of more than what is listed here, or of another list.
  CHECK(nothing("The ten-point plan is out.\nThe main points:\n- One pier.\n- Two ships.\n"));
  CHECK(
      nothing("The daily printed the 12-point plan in full.\nIn short:\n- One pier.\n- Two "
              "ships.\n"));
  CHECK(
      nothing("The plan has ten points, he said.\nThree of the ten points:\n- One pier.\n- Two "
              "ships.\n- A port.\n"));
  CHECK(
      nothing("“We came with a plan for eighteen paragraphs,” she said.\nThe text is as "
              "follows:\n- One pier.\n- Two ships.\n"));
  CHECK(nothing("The team won by 28 points.\nWhat we learned:\n- They run.\n- They pass.\n"));
  CHECK(nothing("The 12-page paper is out in full.\nThe text:\n- One pier.\n- Two ships.\n"));
  // Four chapters with lists of their own.
  CHECK(nothing("All two chapters:\nLand\n- A pier.\n- A port.\nSea\n- A ship.\n- A buoy.\n"));
}

TEST_CASE("points that the list called full has not") {
  const std::string plan =
      "The full set of points was leaked on Monday.\nWhat the plan says\nLand\n- Crops are shared "
      "between farmers.\n- Rivers stay open to ships.\nMoney\n- Frozen deposits rebuild the "
      "ports.\n";
  CHECK(found(plan + "Who gains what\nTarvia\n- Open rivers for ships.\n- Frozen deposits for "
                     "ports.\n- Reduced armies without tanks.\n") == Found{"list 1 12"});
  CHECK(found(plan + "Additional provisions:\n- Prisoners go home by January.\n") ==
        Found{"list 1 9"});
  CHECK(nothing(plan + "Who gains what\nTarvia\n- Open rivers for ships.\n- Shared crops.\n"));
  // Mostly no points: the author's own words.
  CHECK(nothing(plan +
                "Who gains what\n- Tarvia wins time.\n- Oslo wins tonnage.\n- Open rivers for "
                "ships.\n"));
}

TEST_CASE("two lists of those who sign") {
  const std::string first =
      "The pact bears the signatures of the Liberals, the Christian List, the Farmers and the "
      "Seniors.\n";
  CHECK(found(first + "The four signatories – the Liberals, the Christian List, the Farmers and "
                      "Forward Frisia – meet again.\n") == Found{"list 1 2"});
  CHECK(nothing(first + "The four signatories – the Christian List, the Farmers, the Liberals and "
                        "the Seniors – meet again.\n"));
  CHECK(
      nothing("A text bearing the signatures of Ukraine, the U.S., the EU, NATO, and "
              "Russia.\nSignatories:\nUkraine\nRussian Federation\nUnited States of "
              "America\nEuropean Union\nNATO\n"));
  // Another text, signed by others.
  CHECK(nothing(first + "The treaty of 1996 bears the signatures of France, Spain and Italy.\n"));
  CHECK(found("The agreement between the four centre parties is out.\nSignatories\n- Liberals\n- "
              "People’s Party\n- Social Centre\n") == Found{"count 1 2 5"});
  CHECK(
      nothing("Four parties have not signed the agreement.\nSignatories\n- Liberals\n- People’s "
              "Party\n- Social Centre\n"));
}

TEST_CASE("what standing a text has") {
  CHECK(
      found("The ministry defended the non-binding declaration.\nThe declaration is binding on all "
            "six states.\n") == Found{"status 2 1"});
  CHECK(found("The government has already signed the agreement.\nHe insisted that it remained an "
              "unsigned draft.\n") == Found{"status 1 2"});
  CHECK(found("The text bears the signatures of both sides.\nThe proposal must still be discussed "
              "and may undergo changes.\n") == Found{"status 1 2 2"});
  CHECK(found("- The agreement is legally binding.\nThe draft may still change.\n") ==
        Found{"status 1 2"});
}

TEST_CASE("standing that holds, or is none") {
  CHECK(
      nothing("The declaration is non-binding.\nThe opposition wants it to be legally binding.\n"));
  CHECK(nothing("The declaration is non-binding.\nThe treaty is legally binding.\n"));
  CHECK(nothing("The text bears the signatures of both sides.\nViews may change.\n"));
  CHECK(nothing("The president signed the law.\nThe draft may still change.\n"));
  CHECK(
      nothing("Once they have signed the agreement, it is binding.\nThe draft may still change "
              "before that.\n"));
  CHECK(nothing("The text is not final.\nThe document is not legally binding.\n"));
  CHECK(nothing("A working paper without signature leaked.\nThe treaty shall run 15 years.\n"));
  CHECK(nothing("They signed the agreement in 2015.\nThe new draft may still change.\n"));
}

TEST_CASE("a signature that is said to be borne, and said to be unsure") {
  CHECK(found("An agreement bearing the signatures of Ukraine and Russia. Moscow knows the draft, "
              "though it is unclear whether its signature is required.\n") == Found{"status 1 1"});
  CHECK(
      nothing("An agreement bearing the signatures of Ukraine and Poland. It is unclear whether "
              "Moscow will sign.\n"));
}

TEST_CASE("all of them, and some of them") {
  CHECK(found("- Ferries return to all harbours of the strait.\nFerries return to certain harbours "
              "only, she noted.\n") == Found{"scope 1 2"});
  CHECK(found("The text obliges both to withdraw weapons from all regions.\n“The Parties shall "
              "withdraw weapons from the regions listed in the annex.”\n") == Found{"scope 1 2"});
  CHECK(nothing("- Ferries return to all harbours.\n- Certain lorries use the port.\n"));
  CHECK(nothing("All members voted for the pact.\nSome members said the pact was weak.\n"));
  CHECK(
      nothing("He acted without any condition of weather.\nCertain conditions of weather hold.\n"));
  CHECK(nothing("All disputes go to a panel.\nNorway opens certain fjords.\n"));
  CHECK(nothing("Trade in all goods is free.\nTrade in all goods is free, he said.\n"));
}

TEST_CASE("with a condition and without") {
  CHECK(found("The move is unconditional: Quintero flies on Sunday.\nHe flies only if they sign a "
              "replacement.\n") == Found{"condition 1 2"});
  CHECK(found("The water may be drawn freely, the daily notes.\nArticle 1. The water may be drawn "
              "with the agreement of the two cantons.\n") == Found{"condition 1 2"});
  CHECK(
      found("It lasts ten years, renewable by mutual consent.\nIt is valid for ten years, with the "
            "possibility of renewal.\n") == Found{"condition 1 2"});
  CHECK(
      nothing("It lasts ten years, renewable by mutual consent.\nThe lease is for five years, with "
              "the possibility of renewal.\n"));
  CHECK(nothing("The move is unconditional.\nThe bank lends only if rates fall.\n"));
  CHECK(nothing("He spoke freely about the treaty.\nShe signs only if he asks.\n"));
}

TEST_CASE("one point with a word that limits it, and without") {
  CHECK(
      found(
          "Plan\n- Return to the G8.\n- Rivers stay open.\nGains\n- Gradual return to the G8.\n") ==
      Found{"condition 5 2"});
  CHECK(found("Plan\n- Crimea and Donetsk are recognized de facto.\nLosses\n- Crimea and Donetsk "
              "recognized.\n") == Found{"status 2 4"});
  CHECK(
      nothing("Plan\n- Gradual lifting of sanctions.\nGains\n- Step-by-step lifting of "
              "sanctions.\n"));
  CHECK(nothing("Plan\n- Return to the G8.\nGains\n- Return to the G8.\n"));
  CHECK(nothing("Plan\n- Return of prisoners.\nGains\n- Gradual return to the G8.\n"));
  CHECK(nothing("He spoke of a return to the G8.\nIt would be a gradual return to the G8.\n"));
}

TEST_CASE("bound to act, and free to decide") {
  CHECK(
      found("It would commit U.S. forces to defending Ukraine.\nThe U.S. president will determine "
            "the necessary measures. These may include armed force.\n") == Found{"condition 1 2"});
  CHECK(nothing("Russia legally commits to peace.\nThe measures may include armed force.\n"));
  CHECK(nothing("The law commits German cities to saving.\nParking measures may include fees.\n"));
}

TEST_CASE("two figures for one thing") {
  CHECK(found("The parties expect a budget gap of 9 billion euros.\n- The budget gap is put at 7 "
              "billion euros.\n") == Found{"number 1 2"});
  CHECK(found("It would cut pensions by €4 billion, while Bild puts the cut at €6 billion.\n") ==
        Found{"number 1 1"});
  CHECK(
      found("Article 3. The treaty lasts twelve years.\nFor farmers, the treaty is a guarantee of "
            "20 years.\n") == Found{"number 1 2"});
}

TEST_CASE("figures that both hold") {
  CHECK(
      nothing("- $100 billion in frozen assets rebuild the land.\n- Europe adds another $100 "
              "billion.\n- $200 billion for rebuilding (including $100 billion in frozen "
              "assets).\n"));
  CHECK(
      nothing("The budget gap of 9 billion euros grew.\nLast year the budget gap was 7 billion "
              "euros.\n"));
  CHECK(
      nothing("In Hesse the budget gap is 9 billion euros.\nIn Bavaria the budget gap is 7 billion "
              "euros.\n"));
  CHECK(nothing("A fine of $5 million for the bank.\nA fine of $7 million for the airline.\n"));
  CHECK(nothing("The treaty lasts ten years.\nThe treaty is valid for ten years.\n"));
  CHECK(nothing("The treaty lasts ten years.\nThe port is leased for 15 years.\n"));
  CHECK(nothing(
      "The police dug up 1,200 drivers and another 1,200 loaders, 2,400 workers in all.\n"));
}

TEST_CASE("a number of points in any words") {
  std::string plan = "The full twenty-two-point plan:\n";
  for (const char* point : {"Ferries return", "Troops leave", "Prisoners go home"})
    plan.append("- ").append(point).append(" to the northern harbours this winter.\n");
  CHECK(found(plan) == Found{"count 1 2 4"});
}

TEST_CASE("a quotation and the text that is printed beside it") {
  CHECK(
      found(
          "The text speaks of “significant, deliberate and sustained armed assault by Russia”, he "
          "said.\nThe Text of the Framework\nAny significant, deliberate and sustained armed "
          "attack by Russia is answered.\n") == Found{"wording 1 3"});
  CHECK(nothing(
      "The text speaks of “significant, deliberate and sustained armed attack by Russia”, he "
      "said.\nThe Text of the Framework\nAny significant, deliberate and sustained armed "
      "attack by Russia is answered.\n"));
  CHECK(
      nothing("“We have never been this near to a settlement,” he said.\nThe Text of the "
              "Framework\nAny significant armed attack by Russia is answered.\n"));
}

TEST_CASE("two bodies for one task, and one thing that goes two ways") {
  CHECK(found("A committee led by European partners will oversee compliance.\n- Oversight is "
              "handled by "
              "a council chaired by Donald Trump.\n") == Found{"list 1 2"});
  CHECK(nothing(
      "A committee led by European partners will oversee compliance.\n- Oversight is handled "
      "by a committee led by the European partners.\n"));
  CHECK(nothing(
      "A committee led by Finland monitors the elections.\nA mission led by Kenya monitors the "
      "ceasefire.\n"));
  CHECK(found("The deal\n- Fuel tax up by 12 per cent.\nWho wins\n- Farmers: fuel tax frozen.\n") ==
        Found{"list 2 4"});
  CHECK(nothing(
      "The deal\n- Fuel tax up by 12 per cent.\nWho wins\n- Fuel tax up.\n- Income tax cut.\n"));
}

TEST_CASE("an article against drafts") {
  const std::string text =
      "Plan for the strait\n\n1. Elections shall be held on the southern shore within 100 days of "
      "signature.\n\n2. Frozen deposits of $2 billion shall be used for rebuilding the "
      "harbours.\n\n3. "
      "The strait shall be recognised de facto as belonging to Tarvia.\n";
  std::string later = text;
  later.replace(later.find("100"), 3, "90");
  const Document first = read_document(text, "first.txt");
  const Document second = read_document(later, "second.txt");
  const auto against = [&](const std::string& article, std::vector<Draft> drafts) {
    ReadingOptions options;
    options.drafts = std::move(drafts);
    Found result;
    for (const ArticleFinding& finding : read_article(article, options).findings) {
      REQUIRE(finding.evidence.size() == 2);
      const FindingEvidence& words = finding.evidence[1];
      CHECK(words.line == 0);
      CHECK(first.text().substr(words.source.start, words.source.size()) == words.text);
      result.push_back(finding.kind + " " + words.ref);
    }
    return result;
  };
  const std::vector<Draft> one = {{"first", &first}};
  const std::vector<Draft> both = {{"first", &first}, {"second", &second}};
  const std::string days = "- Elections on the southern shore 90 days after signature.\n";
  CHECK(against(days, one) == Found{"number first"});
  CHECK(against(days, both).empty());  // the second agrees
  CHECK(against("- Frozen deposits of $3 billion for rebuilding the harbours.\n", both) ==
        Found{"number first"});
  CHECK(against("- The strait is recognised as belonging to Tarvia.\n", one) ==
        Found{"status first"});
  CHECK(against("The five-point plan is out.\n", one) == Found{"count first"});
  CHECK(against("It says that deposits “shall be used for building the harbours”.\n", one) ==
        Found{"wording first"});
  CHECK(against("The three-point plan is out.\n", one).empty());
  CHECK(against("- Frozen deposits of $2 billion for rebuilding the harbours.\n", one).empty());
  CHECK(against("- Elections for the council in 30 days, Oslo says.\n", one).empty());
  CHECK(
      against("It says that deposits “shall be used for rebuilding the harbours”.\n", one).empty());
  CHECK(against("“We shall go home and use our own harbours,” he said.\n", one).empty());
  CHECK(against("The 12-point plan is out, not the 3-point one.\n", one).empty());
}

TEST_CASE("a long article is read for contradictions at its beginning only") {
  std::string article = "The declaration is non-binding.\nThe declaration is legally binding.\n";
  while (article.size() < 1100 * 1024)
    article += "The minister said that the talks go on for now.\n";
  const auto reading = read_article(article);
  CHECK(reading.findings.size() == 1);
  CHECK(reading.not_read.back().find("too long") != std::string::npos);
}

TEST_CASE("what the article corrects itself is none") {
  CHECK(nothing(
      "The parties expect a budget gap of 9 billion euros.\nCorrection: the budget gap is put "
      "at 7 billion euros.\n"));
}

TEST_CASE("the same bytes give the same findings, the gravest first") {
  const std::string article =
      "The four-point plan is legally binding.\nThe plan may still change.\nAll four points:\n- "
      "Ferries return to all harbours.\n- Guards go.\nFerries return to certain harbours.\n";
  const Found first = found(article);
  CHECK(first == found(article));
  REQUIRE(first.size() == 3);
  CHECK(first[0].starts_with("status"));
  CHECK(first[1].starts_with("scope"));
  CHECK(first[2].starts_with("count"));
}
