// Where quotations begin and end.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "travaux/article.h"
#include "travaux/error.h"

using namespace travaux;

namespace {

std::vector<std::string> texts(const std::string& article) {
  std::vector<std::string> result;
  for (const Quotation& quotation : find_quotations(article)) {
    CHECK(article.substr(quotation.source.start, quotation.source.size()) == quotation.text);
    result.push_back(quotation.text);
  }
  return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("each pair of marks") {
  CHECK(texts("He said “one two” and left.") == Texts{"one two"});
  CHECK(texts("He said \"one two\" and left.") == Texts{"one two"});
  CHECK(texts("Il dit « un deux » et partit.") == Texts{"un deux"});
  CHECK(texts("Il dit «\u00A0un deux\u00A0» et partit.") == Texts{"un deux"});
  CHECK(texts("Er sagte „eins zwei“ und ging.") == Texts{"eins zwei"});
  CHECK(texts("He said ‘one two’ and left.") == Texts{"one two"});
  CHECK(texts("“One”, “two” and \"three\".") == Texts{"One", "two", "three"});
}

TEST_CASE("apostrophes and inches are no quotation marks") {
  CHECK(texts("Russia’s plan and the parties’ rights").empty());
  CHECK(texts("the parties' rights aren't listed").empty());
  CHECK(texts("a 5\" pipe").empty());
  CHECK(texts("back in the ’90s, it’s said").empty());
  CHECK(texts("He called it ‘Russia’s plan’ twice.") == Texts{"Russia’s plan"});
  CHECK(texts("He called it ‘the parties’ plan’ twice.") == Texts{"the parties’ plan"});
}

TEST_CASE("a quotation inside a quotation belongs to the outer one") {
  CHECK(texts("“He said ‘no’ to us,” she wrote.") == Texts{"He said ‘no’ to us,"});
  CHECK(texts("« Il dit “non” hier »") == Texts{"Il dit “non” hier"});
}

TEST_CASE("a quotation ends with its paragraph at the latest") {
  CHECK(texts("“It goes on\n\nand the next “ends here” at once.") ==
        Texts{"It goes on", "ends here"});
  const std::string longer(120, 'x');
  CHECK(texts("“first " + longer + "\nsecond line") == Texts{"first " + longer});
  CHECK(texts("a wrapped “quotation that\ngoes on” here") == Texts{"quotation that\ngoes on"});
  CHECK(texts("- an item “left open\n- another item") == Texts{"left open"});
  CHECK(texts("a stray \" mark\n\nand text").empty());
  CHECK(texts("He says \"shall not pay, then left.") == Texts{"shall not pay, then left."});
  CHECK(texts("He says ‘shall not pay, then left.") == Texts{"shall not pay, then left."});
  CHECK(texts("He says 'shall not pay, then left.") == Texts{"shall not pay, then left."});
}

TEST_CASE("a quotation over several paragraphs is read to its end") {
  CHECK(texts("“shall not pay\n\nany sum” he said “in euros”.") ==
        Texts{"shall not pay", "any sum", "in euros"});
  CHECK(texts("\"shall not pay\n\nany sum\" he said.") == Texts{"shall not pay", "any sum"});
  CHECK(texts("“shall not pay\n\nany sum\n\nin euros” he said.") ==
        Texts{"shall not pay", "any sum", "in euros"});
  CHECK(texts("“shall not pay\n\n“any sum\n\n“in euros.” He left.") ==
        Texts{"shall not pay", "any sum", "in euros."});
  CHECK(texts("“shall not pay\n\nHe said no.\n\n“in euros”") == Texts{"shall not pay", "in euros"});
}

TEST_CASE("straight single marks quote at least two words, and apostrophes none") {
  CHECK(texts("The draft says 'shall not pay'.") == Texts{"shall not pay"});
  CHECK(texts("('shall not pay')—'or else'") == Texts{"shall not pay", "or else"});
  CHECK(texts("'the Parties' rights' and 'it's theirs'") ==
        Texts{"the Parties' rights", "it's theirs"});
  CHECK(texts("rock 'n' roll of the '90s, 'tis said, the parties' rights").empty());
  CHECK(texts("a 'special' case, a ‘special’ one").empty());
}

TEST_CASE("a block quotation is one") {
  const auto found = find_quotations("He writes:\n\n> The Parties shall\n> not pay.\n\nHe left.\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == "The Parties shall\n  not pay.");
  CHECK(found[0].line == 3);
  CHECK(texts("> one two\n>\n> three four\n") == Texts{"one two", "three four"});
  CHECK(texts("Text:\n> one two\n") == Texts{"one two"});
  CHECK(texts("> “one two” he said\n") == Texts{"one two"});
  CHECK(texts("a > b and 5 > 3").empty());
}

TEST_CASE("nothing between the marks is no quotation") {
  CHECK(texts("“” and \"\" and «  »").empty());
  CHECK(texts("").empty());
  CHECK(texts("no marks at all\n").empty());
}

TEST_CASE("lines count from one") {
  const auto found = find_quotations("first\n\n“third”\nfourth “here”\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].line == 3);
  CHECK(found[1].line == 4);
}

TEST_CASE("marks of other countries") {
  CHECK(texts("Er sagte »eins zwei« und ging.") == Texts{"eins zwei"});
  CHECK(texts("Hon sade ”ett två” och gick.") == Texts{"ett två"});
  CHECK(texts("Er sagte ‚eins zwei‘ und ging.") == Texts{"eins zwei"});
  CHECK(texts("Home » News » Politics").empty());
  CHECK(texts("he said.”He left").empty());
}

TEST_CASE("hostile articles cost no more for each byte") {
  std::string marks;
  for (const std::string one : {"“", "‘a ", "'s ", "(' ", "„a “b ", "\"a\n"}) {
    CAPTURE(one);
    marks.clear();
    while (marks.size() + one.size() <= largest_article / 4) marks += one;
    try {
      find_quotations(marks);
    } catch (const Error& error) {
      CHECK(error.kind() == Trouble::unsupported);
    }
  }
  CHECK_THROWS_AS(find_quotations(std::string(largest_article + 1, '"')), Error);
  std::string many;
  for (std::size_t i = 0; i <= most_quotations; ++i) many += "“a” ";
  CHECK_THROWS_AS(find_quotations(many), Error);
}
