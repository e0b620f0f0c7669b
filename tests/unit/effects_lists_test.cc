// What is listed in a sentence or as points, and how it is joined.
#include <doctest/doctest.h>

#include "effects_judged.h"

using namespace travaux;

namespace {

std::string lists(std::string_view before, std::string_view after) {
  return judged::told(before, after, {RuleGroup::lists});
}

}  // namespace

TEST_CASE("an item of an enumeration came or went, wherever it stood") {
  CHECK(lists("1. It covers wheat, maize and rice from the ports.",
              "1. It covers wheat, maize, barley and rice from the ports.") ==
        "item-added: + barley");
  CHECK(lists("1. It covers platforms and buoys in the zone.",
              "1. It covers platforms, buoys and cable ships in the zone.") ==
        "item-added: + cable ships");
  CHECK(lists("1. They shall restore water, electricity and telephone services there.",
              "1. They shall restore water and electricity services there.") ==
        "item-removed: - telephone");
  CHECK(lists("1. Grants are given in medicine, law, history and engineering to students.",
              "1. Grants are given in engineering, history and law to students.")
            .starts_with("item-removed"));
}

TEST_CASE("an item may tell of what it is a part") {
  CHECK(lists("It has a map, a copy of the code and a list.", "It has a map and a list.") ==
        "item-removed: - a copy of the code");
}

TEST_CASE("what only stands between commas, qualifies an item, or is another's is no item") {
  for (const auto& [before, after] :
       {std::pair{"It covers ships and boats of the fleet.",
                  "It covers ships and boats, except tugs, of the fleet."},
        {"It is done as in regulations 4 and 6 of it.",
         "It is done as in regulations 4, 5 and 6 of it."},
        {"They shall inspect the roof, the cellar and the lift each month.",
         "They shall inspect the lift, the roof and the cellar each month."},
        {"They shall keep the logs in one place and show them to us.",
         "They shall keep the logs in one place for seven years and show them to us."},
        {"They shall open the sites, the stores and the records.",
         "They shall, upon request, open the sites, the stores and the records."},
        {"It asks for safe passage to the port.",
         "It asks for safe and secure passage to the port."},
        {"The sum is one hundred thousand dollars.",
         "The sum is two hundred and fifty thousand dollars."},
        {"It is sent to Sweden and Estonia.", "It is sent to Sweden, Latvia and Estonia."},
        {"They water the garden, and he prunes the trees.",
         "They water the garden; he prunes the trees."}}) {
    CAPTURE(before);
    CHECK(lists("1. " + std::string(before), "1. " + std::string(after)).empty());
  }
}

TEST_CASE("points are items where words that stay introduce them") {
  const std::string intro = "1. The report shall state:\n";
  const std::string first = "(a) the machine that was serviced;\n";
  CHECK(lists(intro + first + "(b) the hours worked.",
              intro + first + "(b) the oil that was used;\n(c) the hours worked.") ==
        "item-added: + the oil that was used;");
  CHECK(
      lists("1. The zone is closed.", "1. The zone is closed.\n2. Ships may pass by day.").empty());
}

TEST_CASE("a conjunction counts between the same items only") {
  CHECK(lists("1. The request shall be signed by the owner and the tenant.",
              "1. The request shall be signed by the owner or the tenant.") ==
        "conjunction-changed: and -> or");
  CHECK(lists("1. They may suspend it or impose a fine.",
              "1. They may suspend it and/or impose a fine.") ==
        "conjunction-changed: or -> and/or");
  CHECK(lists("1. Tell his or her family at once.", "1. Tell his and her family at once.").empty());
  CHECK(lists("1. They shall tell the time and also the place.",
              "1. They shall tell the time as well as the place.")
            .empty());
}

TEST_CASE("an item is one only where its neighbours stay, and where it is new") {
  for (const auto& [before, after] :
       {std::pair{"It lists the forms. See the manual of the port or its later issues. It is free.",
                  "It lists the forms. It is free."},
        {"A parcel of 2 kilograms is sent at once.",
         "A parcel of 2 kilograms or less is sent at once."},
        {"The letter shall be irrevocable, payable at sight and sealed.",
         "The letter shall be payable at sight and sealed."},
        {"It covers ports east of it, and northward of the cape.",
         "It covers ports east of it and northwards of the cape."},
        {"The code is signed by him and copied to the crew.",
         "The code is copied by him to the crew."}}) {
    CAPTURE(before);
    CHECK(lists(before, after).empty());
  }
}

TEST_CASE("a whole sentence below words that say nothing of what is done is a provision") {
  const std::string head = "1. Language of Amendments\n(a) It is sent in French.\n";
  CHECK(lists(head, head + "(b) The clerk keeps a copy of it.\n").empty());
  const std::string list = "1. At the end of each year the clerk shall,\n(a) keep a copy of it.\n";
  CHECK(lists(list, list + "(b) send the list to him.\n").starts_with("item-added"));
}
