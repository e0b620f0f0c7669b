// Rules of figures and of time: what is told, and what is only near it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "travaux/effects.h"

using namespace travaux;

namespace {

Judgement judged(std::string_view before, std::string_view after, Language language) {
  ReadOptions options;
  options.kind = InputKind::text;
  JudgeOptions judging;
  judging.language = language;
  const Document one = read_document("1. " + std::string(before), "", options);
  const Document other = read_document("1. " + std::string(after), "", options);
  return judge(compare(one, other), one, other, judging);
}

// The messages of rules of figures and time, "rule: message; ...".
std::string told(std::string_view before, std::string_view after,
                 Language language = Language::english) {
  std::string list;
  for (const auto& effects : judged(before, after, language).effects) {
    for (const Effect& effect : effects) {
      const RuleGroup group = effect.rule->group;
      if (group != RuleGroup::figures && group != RuleGroup::time) continue;
      list += (list.empty() ? "" : "; ") + std::string(effect.rule->id) + ": " + effect.message;
    }
  }
  return list;
}

struct Row {
  std::string_view before;
  std::string_view after;
  std::string_view told;
};

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CAPTURE(row.after);
    CHECK(told(row.before, row.after) == row.told);
  }
}

}  // namespace

TEST_CASE("a figure that is another one is told with the difference") {
  check_rows({{"The army shall have 600,000 troops in peacetime.",
               "The army shall have 800,000 troops in peacetime.",
               "count-changed: 600,000 -> 800,000: +33 %"},
              {"The fund shall hold $100 billion for the rebuilding.",
               "The fund shall hold $80 billion for the rebuilding.",
               "amount-changed: $100 billion -> $80 billion: -20 %"},
              {"Half of the profits shall go to the owner of the land.",
               "Two thirds of the profits shall go to the owner of the land.",
               "percentage-changed: Half -> Two thirds: +17 points"},
              {"They shall answer within 30 days of the request made.",
               "They shall answer within 60 days of the request made.",
               "duration-changed: 30 days -> 60 days: twice as long"},
              {"They shall hold elections by 1 March 2026 in all districts.",
               "They shall hold elections by 1 June 2026 in all districts.",
               "date-changed: 1 March 2026 -> 1 June 2026: 92 days later"},
              {"The zone shall be 30 km wide on both sides of the line.",
               "The zone shall be 30 miles wide on both sides of the line.",
               "unit-changed: 30 km -> 30 miles"}});
}

TEST_CASE("both values go with the effect") {
  const Judgement judgement =
      judged("They shall answer within thirty (30) days in all cases.",
             "They shall answer within sixty days in all cases.", Language::english);
  REQUIRE(judgement.effects.at(0).size() == 1);
  const Effect& effect = judgement.effects[0][0];
  REQUIRE(effect.before_value);
  REQUIRE(effect.after_value);
  CHECK(effect.before_value->value == "30");
  CHECK(effect.after_value->value == "60");
}

TEST_CASE("the same value in another dress or place is no other value") {
  check_rows({{"They shall pay one half of the cost of the wall in spring.",
               "They shall pay 50 per cent of the cost of the wall in spring.", ""},
              {"The term of the bond is 12 months for all of the holders.",
               "The term of the bond is one year for all of the holders.", ""},
              {"It has 5 members who serve for 3 years in the city.",
               "For 3 years it has 5 members who serve in the city.", ""},
              {"It shall be done immediately by the clerk of the court.",
               "It shall be done promptly by the clerk of the court.", ""}});
}

TEST_CASE("numbers that name something count nothing") {
  check_rows({{"They recall Resolution 2202 (2015) on the peace in the region.",
               "They recall Resolution 2334 (2016) on the peace in the region.", ""},
              {"The steps in 5.2 shall be taken by the clerk of the court.",
               "The steps in 5.3 shall be taken by the clerk of the court.", ""},
              {"Refugees under the Convention of 1951 shall have papers of this kind.",
               "Refugees under the Convention of 1967 shall have papers of this kind.", ""}});
}

TEST_CASE("fields of a diagram count nothing, cells of a table do") {
  CHECK(told("The header is |0|K|1|0| of bits here.", "The header is |0|K|1|R| of bits here.")
            .empty());
  CHECK_FALSE(told("Rockets | 20 | in the north", "Rockets | 30 | in the north").empty());
}

TEST_CASE("fields of a diagram count nothing, cells of a table do") {
  CHECK(told("The header is |0|K|1|0| of bits here.", "The header is |0|K|1|R| of bits here.")
            .empty());
  CHECK_FALSE(told("Rockets | 20 | in the north", "Rockets | 30 | in the north").empty());
}

TEST_CASE("numbers of provisions and resolutions count nothing") {
  CHECK(told("It is read with Rules 13 ter.1, 33 and 39 of old.",
             "It is read with Rules 13 ter.1, 33, 39 and 45 bis of old.")
            .empty());
  CHECK(
      told("A code by resolution MSC.122(75) applies.", "A code by decision MSC applies.").empty());
  CHECK(told("A tank of 20 m<sup>3</sup> is large.", "A tank of 20 barrels is large.")
            .find("count-changed: - 3") == std::string::npos);
}

TEST_CASE("a sentence on the life of the text tells its times by its own rule") {
  check_rows(
      {{"This Treaty shall enter into force on the thirtieth day after its signature.",
        "This Treaty shall enter into force on the sixtieth day after its signature.",
        "entry-into-force-changed: thirtieth -> sixtieth"},
       {"This Agreement shall be renewed for periods of five years by the Parties.",
        "This Agreement shall be renewed for periods of two years by the Parties.",
        "renewal-changed: five years -> two years: -60 %"},
       {"A Party may denounce this Convention by giving six months' notice to the others.",
        "A Party may denounce this Convention by giving twelve months' notice to the others.",
        "termination-changed: six months -> twelve months: twice as long"},
       {"Withdrawal from the Union shall take effect three months after the notice.",
        "Withdrawal from the Union shall take effect six months after the notice.",
        "termination-changed: three months -> six months: twice as long"}});
}

TEST_CASE("two that are known count nothing new") {
  check_rows({{"The two Parties shall set up a body for the exchange of prisoners.",
               "The Parties shall set up a body for the exchange of prisoners.", ""},
              {"The work is guided by two engineers of the ministry in the capital.",
               "The work is guided by engineers of the ministry in the capital.",
               "count-changed: - two"}});
}

TEST_CASE("words of the life of a text that are about something else") {
  check_rows({{"They shall terminate their support to armed groups within 30 days in full.",
               "They shall terminate their support to armed groups within 10 days in full.",
               "duration-changed: 30 days -> 10 days: -67 %"},
              {"The Parties shall meet within 30 days after this Agreement enters into force.",
               "The Parties shall meet within 60 days after this Agreement enters into force.",
               "duration-changed: 30 days -> 60 days: twice as long"},
              {"The strip shall extend 15 kilometres on both banks of the river here.",
               "The strip shall extend 20 kilometres on both banks of the river here.",
               "count-changed: 15 kilometres -> 20 kilometres: +33 %"}});
}

TEST_CASE("another event is told, the same in other words is not") {
  check_rows({{"The blockade shall be lifted upon signature of the text of peace.",
               "The blockade shall be lifted upon ratification of the text of peace.",
               "trigger-changed: upon signature -> upon ratification"},
              {"Upon receipt of the goods, the buyer shall look at them closely.",
               "On receiving the goods, the buyer shall look at them closely.", ""},
              {"Money shall be paid once the Council has certified the works in writing.",
               "Money shall be paid once the Commission has certified the works in writing.", ""},
              {"Money shall be paid when the ceasefire begins and not before that.",
               "Money shall be paid after the withdrawal of the troops and not before that.",
               "trigger-changed: when the ceasefire begins -> after the withdrawal"}});
}

TEST_CASE("Ukrainian figures and times") {
  CHECK(told("Сторони відповідають протягом 30 днів з дня отримання запиту.",
             "Сторони відповідають протягом 60 днів з дня отримання запиту.",
             Language::ukrainian) == "duration-changed: 30 днів -> 60 днів: twice as long");
  CHECK(told("Санкції скасовуються після підписання цієї Угоди всіма державами.",
             "Санкції скасовуються після ратифікації цієї Угоди всіма державами.",
             Language::ukrainian) == "trigger-changed: після підписання -> після ратифікації");
  CHECK(told("Ця Угода набирає чинності через 30 днів після її підписання.",
             "Ця Угода набирає чинності через 90 днів після її підписання.", Language::ukrainian) ==
        "entry-into-force-changed: 30 днів -> 90 днів: 3 times as long");
}

TEST_CASE("the end of a text is told by what is ended and in which way") {
  // What permits stands behind the event: the sentence is about the end.
  check_rows(
      {{"After the first renewal either Party may terminate this contract with three months' "
        "notice.",
        "After the first renewal either Party may terminate this contract with two months' "
        "notice.",
        "termination-changed: three months -> two months: -33 %"},
       {"This Agreement shall terminate upon the accession of the State.",
        "This Agreement shall terminate ten years after the accession of the State.",
        "termination-changed: + ten years"},
       // Food ends, but no text.
       {"The donor shall deliver no medicine whose shelf life expires within six months.",
        "The donor shall deliver no medicine whose shelf life expires within nine months.",
        "duration-changed: six months -> nine months: +50 %"},
       // The same way in other words.
       {"A Party may terminate this Agreement by giving three months' written notice.",
        "A Party may terminate this Agreement by giving three months' notice in writing.", ""}});
}

TEST_CASE("an event has stages, and limits that are not its name") {
  CHECK(told("The measures shall be lifted when the withdrawal of foreign forces begins.",
             "The measures shall be lifted when the withdrawal of foreign forces is completed.")
            .starts_with("trigger-changed"));
  check_rows({{"Operators shall submit a report following any cyber incident.",
               "Operators shall submit a report following any significant cyber incident.", ""},
              {"The findings are legally binding upon the States concerned by them.",
               "The findings are advisory for the States concerned by them.", ""}});
}

TEST_CASE("the word behind a Ukrainian year is of the date") {
  CHECK(told("Особи, які прибули на 1 березня 2026 року, мають право на допомогу.",
             "Особи, які прибули на 01.03.2026, мають право на допомогу.", Language::ukrainian)
            .empty());
}

TEST_CASE("labels, names and degrees in other dress count nothing") {
  check_rows({{".1 the port is closed to ships of the fleet;",
               "the port is closed to ships of the fleet;", ""},
              {"The port stays open in the zone at 22°30' N of it.",
               "The port stays open in the zone at 22º30' N of it.", ""},
              {"They send it in a 0-RTT packet of the client.",
               "They send it in a Handshake packet of the client.", ""},
              {"The rule of notice of withdrawal in Rules 90 bis.1 applies.",
               "The rule of notice of withdrawal in Rules 90bis.1 applies.", ""}});
}

TEST_CASE("units of data and of working time") {
  check_rows({{"It holds at most 512 bytes in the buffer of the peer.",
               "It holds at most 512 bits in the buffer of the peer.",
               "unit-changed: 512 bytes -> 512 bits"},
              {"It holds at most 512 octets in the buffer of the peer.",
               "It holds at most 512 bytes in the buffer of the peer.", ""},
              {"It waits for 200 milliseconds before it asks again.",
               "It waits for 300 milliseconds before it asks again.",
               "duration-changed: 200 milliseconds -> 300 milliseconds: +50 %"}});
}

TEST_CASE("what is renewed, ended or enters into force is a text or a term") {
  check_rows({{"If the talks are renewed, they shall meet within 24 hours.",
               "If the talks are renewed, they shall meet within 48 hours.",
               "duration-changed: 24 hours -> 48 hours: twice as long"},
              {"The share of renewable energy shall be 20 per cent.",
               "The share of renewable energy shall be 30 per cent.",
               "percentage-changed: 20 per cent -> 30 per cent: +10 points"},
              {"A claim for the damage lapses after 90 days.",
               "A claim for the damage lapses after 60 days.",
               "duration-changed: 90 days -> 60 days: -33 %"},
              {"An amendment enters into force when two thirds have accepted it.",
               "An amendment enters into force when three fourths have accepted it.",
               "entry-into-force-changed: two thirds -> three fourths: +8.3 points"},
              {"They inform them of the date on which this Treaty enters into force.",
               "They inform them of the date on which this Treaty comes into force.", ""}});
}

TEST_CASE("drawing rights, degrees of either scale, and hours by their letter") {
  check_rows({{"He is liable for 113 100 Special Drawing Rights for each passenger.",
               "He is liable for 128 821 Special Drawing Rights for each passenger.",
               "amount-changed: 113 100 Special Drawing Rights -> 128 821 Special Drawing Rights: "
               "+14 %"},
              {"It is kept at 8 degrees Celsius by a sensor in the store.",
               "It is kept at 8 degrees Fahrenheit by a sensor in the store.",
               "unit-changed: 8 degrees Celsius -> 8 degrees Fahrenheit"},
              {"It is kept at 8 °C by a sensor in the store.",
               "It is kept at 8 °F by a sensor in the store.", "unit-changed: 8 °C -> 8 °F"},
              {"The panels are sprayed for 96 h and then rinsed with water.",
               "The panels are sprayed for 168 h and then rinsed with water.",
               "duration-changed: 96 h -> 168 h: +75 %"}});
}

TEST_CASE("what is done is the event, whoever does it") {
  check_rows({{"They go home as soon as the lists have been exchanged by the delegations.",
               "They go home as soon as the lists have been verified by the delegations.",
               "trigger-changed: as soon as the lists have been exchanged -> as soon as the lists "
               "have been verified"},
              {"Sanctions end once the Agency has verified the closure of mines.",
               "Sanctions end once the Agency has been notified of the closure of mines.",
               "trigger-changed: once the Agency has verified the closure of mines -> once "
               "the Agency has been notified of the closure of mines"},
              {"It is paid once the works have been approved by the engineer.",
               "It is paid once the engineer has approved the works.", ""},
              {"The clerk shall dismiss the employee with a notice of four weeks.",
               "The clerk shall dismiss the employee with a notice of six weeks.",
               "termination-changed: four weeks -> six weeks: +50 %"}});
}
