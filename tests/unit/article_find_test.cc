// Where quotations begin and end.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "travaux/article.h"

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
