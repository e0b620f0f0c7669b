// Who is concerned, and who signs: parties are recognised without a list of all names.
#include <doctest/doctest.h>

#include "effects_judged.h"

using namespace travaux;

namespace {

std::string who(std::string_view before, std::string_view after) {
  return judged::told(before, after, {RuleGroup::who});
}

}  // namespace

TEST_CASE("parties are known by name, by the noun that heads them, and by what they shall do") {
  CHECK(who("1. Poland shall host the patrols of the coalition.",
            "1. Poland and Romania shall host the patrols of the coalition.") ==
        "party-added: + Romania");
  CHECK(who("1. The plan is drawn up by the Ministry of Justice each year.",
            "1. The plan is drawn up by the Ministry of Labour each year.") ==
        "party-replaced: Ministry of Justice -> Ministry of Labour");
  CHECK(who("1. The lessee and the surety shall return the vessel in time.",
            "1. The lessee shall return the vessel in time.") == "party-removed: - surety");
  CHECK(who("1. At noon the Woodcutter shall close the gate of the park.",
            "1. At noon the Falconer shall close the gate of the park.") ==
        "party-replaced: Woodcutter -> Falconer");
  // Beside a party in an enumeration stands another.
  CHECK(who("1. They shall work with the Council and the Special Prosecutor.",
            "1. They shall work with the Council, Zedjust and the Special Prosecutor.") ==
        "party-added: + Zedjust");
}

TEST_CASE("two that swap their places are one replacement; a new order is none") {
  CHECK(who("1. The Seller shall notify the Buyer of the name of the ship.",
            "1. The Buyer shall notify the Seller of the name of the ship.") ==
        "party-replaced: Seller -> Buyer");
  CHECK(who("1. Austria, Bulgaria, Hungary and Romania shall set up a service.",
            "1. Bulgaria, Romania, Austria and Hungary shall set up a service.")
            .empty());
  CHECK(who("1. The Registrar shall send a copy to the applicant.",
            "1. A copy shall be sent to the applicant by the Registrar.")
            .empty());
}

TEST_CASE("the same one in other words is no other") {
  for (const auto& [before, after] :
       {std::pair{"The United States of America", "The USA"},
        {"The North Atlantic Treaty Organization", "NATO"},
        {"The Licencing Office", "The Licensing Office"},
        {"The International Grain Agency", "The IGA"},
        {"The Government of Norway", "Norway"},
        {"The European Commission", "The Commission"},
        {"The High Contracting Parties", "The Contracting Parties"}}) {
    CAPTURE(std::string(before));
    const std::string rest = " shall deliver the goods before the winter begins.";
    CHECK(who("1. " + std::string(before) + rest, "1. " + std::string(after) + rest).empty());
  }
  CHECK(who("1. The budget is adopted by the Director at the end of the year.",
            "1. The budget is adopted by the Deputy Director at the end of the year.") ==
        "party-replaced: Director -> Deputy Director");
}

TEST_CASE("things with capitals, pronouns and sums of money are no parties") {
  for (const auto& [before, after] :
       {std::pair{"Each month the Works shall be inspected.",
                  "Each month the Site shall be inspected."},
        {"The Bank shall repay it when the Bank is asked.", "The Bank shall repay it when asked."},
        {"They open with US$ 2 million of capital.", "They open with EUR 2 million of capital."},
        {"All Parties shall meet.", "Each State Party shall meet."}}) {
    CAPTURE(before);
    CHECK(who("1. " + std::string(before), "1. " + std::string(after)).empty());
  }
}

TEST_CASE("those who sign are told by their block alone") {
  const std::string done = "1. They shall meet.\n\nDone at Geneva in one copy.\n\n";
  CHECK(who(done + "For Poland:\n\nFor Romania:", done + "For Poland:\n\nFor Latvia:") ==
        "signatories-changed: For Romania: -> For Latvia:");
  CHECK(
      who(done + "For Poland:", "1. They shall meet.\n\nDone at Vienna in one copy.\n\nFor Poland:")
          .empty());
  CHECK(who("1. For the purposes of this Part, Poland shall meet Latvia.",
            "1. For the purposes of this Part, Poland shall meet Spain.") ==
        "party-replaced: Latvia -> Spain");
}

TEST_CASE("those who sign are told by a sentence about the text, too") {
  CHECK(who("This Lease is signed by the Director.", "This Lease is signed by the Treasurer.") ==
        "signatories-changed: Director -> Treasurer");
  CHECK(who("The receipt is signed by the Director.", "The receipt is signed by the Treasurer.") ==
        "party-replaced: Director -> Treasurer");
  const std::string done = "1. They shall meet.\n\nDone at Bern.\n\n";
  CHECK(who(done + "For the Republic of Poland:", done + "For Poland:").empty());
}

TEST_CASE("who is nobody in particular, or part of the name of something, is no party") {
  CHECK(who("They sell to shops.", "They sell under contracts with a consignee.").empty());
  CHECK(who("They recall their duties.", "They recall the Charter of the United Nations.").empty());
  CHECK(who("It covers the northern coast.", "It covers the Gulf of Mexico.").empty());
  CHECK(who("Any employee may enter.", "Certain employees may enter.").empty());
  CHECK(who("The fee is US $ 14.00 or more.", "The fee is as set out in the table.").empty());
}

TEST_CASE("a sentence that was turned names the one who stands for another") {
  CHECK(who("The board of trustees elects the director.",
            "The director is elected by the general assembly.") ==
        "party-replaced: board of trustees -> general assembly");
  CHECK(
      who("The coastal State shall remove wrecks.", "Wrecks shall be removed by the flag State.") ==
      "party-replaced: coastal State -> flag State");
}

TEST_CASE("another role in the same place is another party, another quality of it is none") {
  CHECK(who("The shipowner bears the cost.", "The charterer bears the cost.") ==
        "party-replaced: shipowner -> charterer");
  CHECK(who("They are examined by an internal auditor elected by them.",
            "They are examined by an outside auditor elected by them.")
            .empty());
}

TEST_CASE("initials name the same, and who is joined to a party is one") {
  CHECK(who("They admit the Office of the High Commissioner to it.", "They admit OHC to it.")
            .empty());
  CHECK(who("It is witnessed by the Purchaser and an independent inspector.",
            "It is witnessed by the Purchaser.")
            .starts_with("party-removed"));
  CHECK(who("It needs the consent of both the Exporting State and the Agency.",
            "It needs the consent of the Agency.")
            .starts_with("party-removed"));
}

TEST_CASE("who is named in an event that came with it is told by that") {
  CHECK(who("The rent falls due in May.",
            "The rent falls due in May, provided that the Buyer has seen the house.") ==
        "party-added: + Buyer");
  CHECK(
      who("They sell the house.", "They sell the house following the death of the Owner.").empty());
  CHECK(who("They sell the house to him.", "They sell the house to the Owner.")
            .starts_with("party-"));
}

TEST_CASE("a line of a signature block changes those who sign, a person too") {
  const std::string done = "Done at Bern on 1 May 2026.\n\nFor the Council\n\nThe President\n\n";
  CHECK(
      who(done + "For Malta: Roe\n", done + "For Malta: Doe\n").starts_with("signatories-changed"));
  CHECK(who("The deeds are deposited with the Government of Malta, designated the depositary.",
            "The deeds are deposited with the Government of Spain, designated the depositary.")
            .starts_with("signatories-changed"));
}

TEST_CASE("a line that begins with \"For\" and names nobody signs nothing") {
  CHECK(who("1. They meet.\n\nFor litigation\n", "1. They meet.\n\nFor lawsuits\n").empty());
  CHECK(who("1. They meet.\n\nFor Windows users, turn it off\n",
            "1. They meet.\n\nFor Windows users, turn it on\n")
            .empty());
  CHECK(who("They pay Harbour Holdings Ltd for it.", "They pay Harbour Holdings Limited for it.")
            .empty());
  CHECK(who("1. They meet.\n\nFor the Council\n", "1. They meet.\n\nFor the Board\n")
            .starts_with("signatories-changed"));
}

TEST_CASE("a word of a program is nobody") {
  CHECK(who("It is counted by the RST_STREAM sender of the frame.",
            "It is counted by the RESET_STREAM sender of the frame.")
            .empty());
}

TEST_CASE("a role is told by the last of its nouns") {
  CHECK(who("The notary keeps the deed of the heirs.",
            "The land registry keeps the deed of the heirs.") ==
        "party-replaced: notary -> land registry");
}
