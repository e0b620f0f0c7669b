// Which changes are told as editorial, reordered or renumbered, and which must never be.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "travaux/effects.h"

using namespace travaux;

namespace {

// The rules that fire for the clause "1. " before and after.
std::set<std::string_view> rules(const std::string& before, const std::string& after) {
  ReadOptions options;
  options.kind = InputKind::text;
  const Document one = read_document("1. " + before, "", options);
  const Document other = read_document("1. " + after, "", options);
  JudgeOptions judging;
  judging.language = Language::english;
  std::set<std::string_view> found;
  for (const auto& effects : judge(compare(one, other), one, other, judging).effects) {
    for (const Effect& effect : effects) found.insert(effect.rule->id);
  }
  return found;
}

const std::set<std::string_view> editorial = {"editorial"};
const std::set<std::string_view> reordered = {"reordered-only"};

}  // namespace

TEST_CASE("case, spelling, punctuation and spaces are editorial") {
  CHECK(rules("The organisation shall co-operate, fully.",
              "The Organization shall cooperate fully") == editorial);
  CHECK(rules("A cease-fire shall begin.", "A ceasefire shall begin.") == editorial);
  CHECK(rules("A cease fire shall begin.", "A cease-fire shall begin.") == editorial);
  CHECK(rules("The atack shall be reported.", "The attack shall be reported.") == editorial);
  CHECK(rules("They shall recieve it.", "They shall receive it.") == editorial);
  CHECK(rules("It holds 600,000 men.", "It holds six hundred thousand men.") == editorial);
  CHECK(rules("\"Zone\" is a word here.", "\u201CZone\u201D is a word here.") == editorial);
}

TEST_CASE("frequent errors and another dress of figures are editorial, and nothing else is said") {
  CHECK(rules("The goverment shall enter in to talks.", "The government shall enter into talks.") ==
        editorial);
  CHECK(rules("The Borower shall repay it, the Lender waits.",
              "The Borrower shall repay it; the Lender waits.") == editorial);
  CHECK(rules("\"Aquifer\" means a layer of rock wich holds water.",
              "\"Aquifer\" means a layer of rock which holds water.") == editorial);
  CHECK(rules("One half of the seats are reserved.", "50 per cent of the seats are reserved.") ==
        editorial);
}

TEST_CASE("what may mean something else is not editorial") {
  for (const auto& [before, after] :
       {std::pair{"The states are united by law.", "The states are untied by law."},
        {"The plans were signed.", "The plans were singed."},
        {"They complied with it.", "They compiled with it."},
        {"Their super rule stays.", "Their supper rule stays."},
        {"They resign the treaty.", "They re-sign the treaty."},
        {"The trial goes on.", "The trail goes on."},
        {"The fee is 10% of it.", "The fee is 10 of it."},
        {"The sum is 1.5 of it.", "The sum is 15 of it."},
        {"It is not lawful.", "It is now lawful."},
        {"The county pays.", "The country pays."},
        {"As under Article 2 of it.", "As under Article 22 of it."},
        {"Is it lawful.", "Is it lawful?"},
        {"An act of mercy.", "An act of mercy/grace."}}) {
    CAPTURE(before);
    CHECK(rules(before, after).count("editorial") == 0);
    CHECK_FALSE(rules(before, after).empty());
  }
}

TEST_CASE("items in another order are reordered, other words are not") {
  CHECK(rules("It covers wheat, barley and maize.", "It covers maize, wheat and barley.") ==
        reordered);
  CHECK(rules("If the sum is wrong, the receiver stops.",
              "The receiver stops if the sum is wrong.") == reordered);
  CHECK(rules("It consists of the Chair, the Clerk and the Scribe.",
              "It consists of the Scribe, the Chair and the Clerk.") == reordered);
  CHECK(rules("Within thirty days the Parties shall name their members.",
              "The Parties shall within thirty days name their members.") == reordered);
  CHECK(rules("It shall only be used for roads.", "It shall be used only for roads.") == reordered);
  CHECK(rules("The award is final and binding.", "The award is binding and final.") == reordered);
  CHECK(rules("All the heirs may not sue.", "Not all the heirs may sue.") != reordered);
  CHECK(rules("They water the garden, and the landlord prunes it.",
              "They water the garden; the landlord prunes it.") != reordered);
  CHECK(rules("The buyer sues the seller.", "The seller sues the buyer.") != reordered);
  CHECK(rules("It covers wheat, barley and maize.", "It covers maize, wheat and rye.") !=
        reordered);
}

TEST_CASE("spaces, emphasis and labels without a space are print, signs and points are not") {
  CHECK(rules("It is sent under Rules 90 bis.1 to 90 bis.4 of it.",
              "It is sent under Rules 90bis.1 to 90bis.4 of it.") == editorial);
  CHECK(rules("The title of the agent", "*The title of the agent *") == editorial);
  CHECK(rules("The limit is 2.5 of it.", "The limit is 25 of it.") != editorial);
  CHECK(rules("The limit is 5 of it.", "The limit is -5 of it.") != editorial);
  CHECK(rules("They re-sign it.", "They resign it.") != editorial);
  CHECK(rules("They pay [on time] for it.", "They pay on time for it.") != editorial);
  CHECK(rules("The limit is < 5 of it.", "The limit is > 5 of it.") != editorial);
  CHECK(rules("They pay EUR 50,000 for it.",
              "They pay EUR 50,000 (fifty thousand euros) for it.") == editorial);
  CHECK(rules("They pay EUR 50,000 for it.",
              "They pay EUR 50,000 (sixty thousand euros) for it.") != editorial);
}

TEST_CASE("a word that limits is reordered only where it stays near") {
  CHECK(rules("Only the heirs of the owner may sell it.",
              "The heirs of the owner may sell only it.") != reordered);
}
