// Definitions, who uses them, brackets, and what is kept free.
#include <doctest/doctest.h>

#include "effects_judged.h"

using namespace travaux;

namespace {

std::string terms(std::string_view before, std::string_view after) {
  return judged::told(before, after, {RuleGroup::terms});
}

std::string drafting(std::string_view before, std::string_view after) {
  return judged::told(before, after, {RuleGroup::drafting});
}

// "term = meaning; ...".
std::string defined(std::string_view words) {
  const Document document = judged::text(words);
  std::string list;
  for (const Definition& definition : definitions_of(document, Language::english)) {
    const auto of = [&](Span span) { return document.text().substr(span.start, span.size()); };
    if (!list.empty()) list += "; ";
    list.append(of(definition.term)).append(" =").append(of(definition.meaning));
  }
  return list;
}

}  // namespace

TEST_CASE("definitions are found in all their dresses") {
  CHECK(defined("1. \"Ship\" means a boat.") == "Ship = a boat.");
  CHECK(defined("1. In this Act, “ship” shall mean a boat. It shall float.") == "ship = a boat");
  CHECK(defined("1. The term armed attack refers to an attack by land.") ==
        "armed attack = an attack by land");
  CHECK(defined("1. Armed Attack means an attack by land.") == "Armed Attack = an attack by land");
  CHECK(defined("1. They shall set up the Fund for the Rebuilding of Homes (hereinafter \"the "
                "Fund\") at once.") == "the Fund =Fund for the Rebuilding of Homes");
  CHECK(defined("1. Being a resident of a State means a duty to file a return.").empty());
  CHECK(defined("1. This means that the fee is lost.").empty());
  CHECK(defined("1. The Council includes \"observers\" of all kinds.").empty());
}

TEST_CASE("what changed in a definition is told as that alone") {
  CHECK(terms("1. \"Goods\" means cereals, sugar and tea.",
              "1. \"Goods\" means cereals, sugar, wine and tea.") ==
        "definition-changed: \"Goods\" is defined otherwise");
  CHECK(judged::told("1. \"Goods\" means cereals, sugar and tea.",
                     "1. \"Goods\" means cereals, sugar, wine and tea.", {RuleGroup::lists})
            .empty());
  CHECK(
      terms("1. \"Goods\" means cereals, and tea.", "1. \"Goods\" means cereals and tea.").empty());
  CHECK(
      terms("2. \"Goods\" means cereals and tea.", "3. \"Goods\" means cereals and tea.").empty());
}

TEST_CASE("clauses that did not change are told of a term defined anew") {
  const std::string before = "1. \"Delivery site\" means the northern quay.\n";
  const std::string after = "1. \"Delivery site\" means the southern quay.\n";
  const std::string changed = "definition-changed: \"Delivery site\" is defined otherwise";
  const std::string uses = "; definition-ripple: \"Delivery site\" means something else now";
  const auto ripples = [&](std::string_view use) {
    return terms(before + std::string(use), after + std::string(use));
  };
  CHECK(ripples("2. Guard the delivery sites by day and by night.") == changed + uses);
  CHECK(ripples("2. The Delivery Site's gate is shut, and the delivery site is dark.") ==
        changed + uses);
  CHECK(ripples("2. The site of delivery is shut, and so is the websites' hall.") == changed);
  // A clause that changed says so itself.
  CHECK(terms(before + "2. Guard the delivery site well.",
              after + "2. Watch the delivery site well.") == changed);
}

TEST_CASE("a clause that uses several changed terms has one effect") {
  const std::string before =
      "1. \"Ship\" means a boat.\n2. \"Port\" means a place for ships.\n3. A ship in port pays.\n";
  const std::string after =
      "1. \"Ship\" means any craft.\n2. \"Port\" means a quay for ships.\n3. A ship in port "
      "pays.\n";
  const Document one = judged::text(before);
  const Document other = judged::text(after);
  JudgeOptions options;
  options.language = Language::english;
  const Judgement judgement = judge(compare(one, other), one, other, options);
  REQUIRE(judgement.effects.size() == 3);
  REQUIRE(judgement.effects[2].size() == 1);
  CHECK(judgement.effects[2][0].elsewhere == std::vector<std::size_t>{0, 1});
}

TEST_CASE("brackets open, are resolved, or stay") {
  CHECK(drafting("1. They shall report in time.", "1. They shall report [in time].")
            .starts_with("bracket-opened"));
  CHECK(drafting("1. They [shall] [should] report.", "1. They shall report.")
            .starts_with("bracket-resolved"));
  CHECK(drafting("1. They shall pay [five] euros.", "1. They shall pay [six] euros.").empty());
  CHECK(drafting("1. They shall [mend] it.", "1. They shall [repair] it.").starts_with("reworded"));
}

TEST_CASE("what is kept free is told once, and of nothing else") {
  const std::string first = "1. They shall meet each year in the capital.\n";
  CHECK(
      drafting(first + "2. The hotline is tested by the staff on Monday.", first + "2. [Reserved]")
          .find("provision") == std::string::npos);
  CHECK(drafting("1. To be agreed.", "1. They shall meet.").starts_with("reserved"));
  CHECK(drafting("1. All rights are reserved.", "1. No rights are reserved.").find("reserved:") ==
        std::string::npos);
}

TEST_CASE("an entry of a list of terms says first of what kind the thing is") {
  CHECK(defined("2.4 critical joint: joint whose failure brings the roof down") ==
        "critical joint =joint whose failure brings the roof down");
  CHECK(defined("2.4 delivery: the seller shall deliver the goods to the port").empty());
  CHECK(defined("2.4 the following: roads, bridges and ports of the region").empty());
}

TEST_CASE("a definition that lost its quotation marks is the same") {
  CHECK(terms("1. \"Special area\" means a sea where ships burn no oil.",
              "1. Special area means a sea where ships burn no oil.")
            .empty());
}

TEST_CASE("figures in a definition are told besides, what else it says is not") {
  const auto all = [](std::string_view before, std::string_view after) {
    return judged::told(before, after,
                        {RuleGroup::terms, RuleGroup::figures, RuleGroup::time, RuleGroup::who});
  };
  CHECK(all("1. \"House\" means a home of three or more tenants.",
            "1. \"House\" means a home of five or more tenants.")
            .find("count-changed: three -> five") != std::string::npos);
  CHECK(all("1. \"Night\" means seven hours after sunset.",
            "1. \"Night\" means nine hours after sunset.")
            .find("duration-changed: seven hours -> nine hours") != std::string::npos);
  CHECK(all("1. \"Renewal Term\" means each period of one year for which this Lease is renewed.",
            "1. \"Renewal Term\" means each period of two years for which this Lease is renewed.")
            .find("renewal-changed") == std::string::npos);
  CHECK(all("1. \"Regulator\" means the Ministry of Justice.",
            "1. \"Regulator\" means the Ministry of Labour.")
            .find("party") == std::string::npos);
}

TEST_CASE("words between brackets that stay are judged as any") {
  const auto all = [](std::string_view before, std::string_view after) {
    return judged::told(
        before, after,
        {RuleGroup::figures, RuleGroup::time, RuleGroup::obligations, RuleGroup::drafting});
  };
  CHECK(all("1. The buyer pays EUR [400,000] for it.", "1. The buyer pays EUR [450,000] for it.")
            .starts_with("amount-changed"));
  CHECK(all("1. He pays within [30] days of it.", "1. He pays within [60] days of it.") ==
        "duration-changed: [30] days -> [60] days: twice as long");
  CHECK(all("1. He pays [5] per cent.", "1. He pays [6] per cent.")
            .starts_with("percentage-changed"));
  CHECK(all("1. They name [five] judges.", "1. They name [six] judges.") ==
        "count-changed: five -> six: +20 %");
  CHECK(all("1. The talks failed [30] and ended.", "1. The talks failed [31] and ended.")
            .find("changed") == std::string::npos);
  CHECK(all("1. The buyer [shall pay at once].", "1. The buyer [may pay at once].") ==
        "modality-weakened: shall -> may");
  CHECK(all("1. He pays within [30] [60] days of it.", "1. He pays within 60 days of it.")
            .starts_with("bracket-resolved"));
  CHECK(all("1. The buyer [shall] pay at once.", "1. The buyer may pay at once.")
            .starts_with("bracket-resolved"));
}
