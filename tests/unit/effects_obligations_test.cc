// Rules about what binds, is denied, hangs on a condition, applies to whom, and has which standing.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "travaux/effects.h"

using namespace travaux;

namespace {

Document text(std::string_view words) {
  ReadOptions options;
  options.kind = InputKind::text;
  return read_document(words, "", options);
}

// The rules of obligations that fire, in order and joined by spaces.
std::string found(std::string_view before, std::string_view after,
                  Language language = Language::english) {
  const Document one = text(before);
  const Document other = text(after);
  JudgeOptions options;
  options.language = language;
  std::set<std::string_view> rules;
  for (const auto& effects : judge(compare(one, other), one, other, options).effects) {
    for (const Effect& effect : effects) {
      if (effect.rule->group == RuleGroup::obligations) rules.insert(effect.rule->id);
    }
  }
  std::string joined;
  for (const std::string_view rule : rules) joined.append(joined.empty() ? "" : " ").append(rule);
  return joined;
}

std::string in_ukrainian(std::string_view before, std::string_view after) {
  return found(before, after, Language::ukrainian);
}

std::string sentence(std::string_view predicate) {
  return std::string("1. The Parties ").append(predicate).append(" the reports of the Commission.");
}

std::string of_force(std::string_view before, std::string_view after) {
  return found(sentence(before), sentence(after));
}

}  // namespace

TEST_CASE("force is that of the weakest word in a row") {
  CHECK(of_force("shall publish", "shall endeavour to publish") == "modality-weakened");
  CHECK(of_force("shall publish", "shall jointly seek to publish") == "modality-weakened");
  CHECK(of_force("shall publish", "shall use all reasonable efforts to publish") ==
        "modality-weakened");
  CHECK(of_force("shall publish", "shall be entitled to publish") == "modality-weakened");
  CHECK(of_force("are invited to publish", "undertake to publish") == "modality-strengthened");
  CHECK(of_force("will publish", "shall publish") == "modality-strengthened");
  CHECK(of_force("shall, where asked, publish", "shall, where asked, strive to publish") ==
        "modality-weakened");
}

TEST_CASE("words of one force may replace each other") {
  CHECK(of_force("shall publish", "must publish") == "");
  CHECK(of_force("shall publish", "are required to publish") == "");
  CHECK(of_force("shall publish", "are under an obligation to publish") == "");
  CHECK(of_force("may publish", "shall be free to publish") == "");
  CHECK(of_force("should publish", "shall make every effort to publish") == "");
  CHECK(of_force("shall not publish", "may not publish") == "");
  CHECK(of_force("shall not publish", "are prohibited from publishing") == "");
  CHECK(found("1. No Party shall publish the reports of the Commission.",
              "1. No Party may publish the reports of the Commission.") == "");
}

TEST_CASE("a month, a noun and an inversion bind nobody") {
  CHECK(found("1. The Parties shall meet in Geneva on 3 May of each year.",
              "1. The Parties shall meet in Geneva on 3 June of each year.") == "");
  CHECK(found("1. The Parties respect the will of the people of the region.",
              "1. The Parties respect the wishes of the people of the region.") == "");
  CHECK(found("1. If the Parties fail to agree, the Court decides the matter.",
              "1. Should the Parties fail to agree, the Court decides the matter.") == "");
}

TEST_CASE("a softened duty is an aim") {
  CHECK(of_force("shall publish", "shall, as far as possible, publish") == "modality-weakened");
  CHECK(of_force("should publish", "shall, as far as possible, publish") == "");
  CHECK(of_force("shall publish", "shall read, and strive to understand,") == "");
}

TEST_CASE("two forces that change their places are two changes, two that only move are none") {
  CHECK(found("1. The server should close the link and may write a log of it.",
              "1. The server may close the link and should write a log of it.") ==
        "modality-strengthened modality-weakened");
  CHECK(found("1. By day, the Parties shall patrol the line of contact.",
              "1. The Parties shall patrol the line of contact by day.") == "");
}

TEST_CASE("a sentence that came changes no force, no scope and no condition of the others") {
  CHECK(found("1. The Parties shall meet each year in Geneva.",
              "1. The Parties shall meet each year in Geneva. If all agree, they may not invite "
              "certain observers.") == "");
  CHECK(found("1. The Parties shall meet each year in Geneva.",
              "1. The Parties shall meet each year in Geneva; provided that the host agrees.") ==
        "condition-added");
}

TEST_CASE("a permission denied is a prohibition, a duty denied a choice") {
  CHECK(of_force("may publish", "may not publish") == "modality-strengthened negation-added");
  CHECK(of_force("may publish", "shall not publish") == "modality-strengthened negation-added");
  CHECK(of_force("shall publish", "need not publish") == "modality-weakened negation-added");
  CHECK(of_force("shall publish", "shall not publish") == "negation-added");
}

TEST_CASE("what negates no provision is no negation") {
  CHECK(of_force("shall publish within ten days", "shall publish not later than ten days after") ==
        "");
  CHECK(of_force("shall promptly publish", "shall publish without undue delay") == "");
  CHECK(of_force("shall both read and publish", "shall not only read but publish") == "");
  CHECK(of_force("shall refrain from publishing", "shall not publish") == "");
  CHECK(found("1. Nothing in this Act affects the rights of the owner of land.",
              "1. This Act does not affect the rights of the owner of land.") == "");
}

TEST_CASE("a prefix denies only the word that stood there") {
  CHECK(found("1. The owner is paid for a lawful taking of the land.",
              "1. The owner is paid for an unlawful taking of the land.") == "negation-added");
  CHECK(found("1. The owner is paid for a sudden taking of the land.",
              "1. The owner is paid for an unlawful taking of the land.") == "");
  CHECK(found("1. The owner is paid until the land is given back.",
              "1. The owner is paid under the law on land given back.") == "");
}

TEST_CASE("words of a new condition are not those of the provision") {
  CHECK(found("1. Ships may pass by day through the strait.",
              "1. Ships may pass by day through the strait, provided that no pilot objects and all "
              "significant cargo is declared.") == "condition-added");
  CHECK(found("1. If the Parties do not agree on another rule, the meetings are public.",
              "1. Meetings are public for the press.") == "condition-removed");
}

TEST_CASE("what names a kind of thing, and a condition turned around, deny and limit nothing") {
  CHECK(found("1. Ships may pass by day unless the weather is bad.",
              "1. Ships may pass by day if the weather is not bad.") == "");
  CHECK(found("1. Ships may pass by day if the weather is bad.",
              "1. Ships may pass by day if the weather is not bad.") == "negation-added");
  // What is denied anew is told, also where a condition went.
  CHECK(found("1. The Parties shall withdraw unless the Council objects.",
              "1. The Parties shall not withdraw.") == "condition-removed negation-added");
  CHECK(found("1. Ships shall not pass unless the weather is fair, and pilots are free.",
              "1. Ships shall not pass if the weather is fair, and pilots are not free.") ==
        "negation-added");
  CHECK(found("1. Each line shall have a non-return valve and a gauge for the deck.",
              "1. Each line shall have a check valve and a gauge for the deck.") == "");
  CHECK(found("1. The ministry shall buy climate-neutral cement for its buildings.",
              "1. The ministry shall buy low-carbon cement for its buildings.") == "");
  CHECK(found("1. A member which cannot meet its assessment shall inform the Treasurer.",
              "1. A member which is unable to meet its assessment shall inform the Treasurer.") ==
        "");
  CHECK(found("1. The symbol is printed on the packaging material in black ink.",
              "1. The symbol is printed on the packaging in black ink.") == "");
}

TEST_CASE("a condition in the place of another, or elsewhere, is no effect") {
  CHECK(found("1. If the pilot agrees, ships may pass through the strait.",
              "1. Ships may pass through the strait, provided that the pilot agrees.") == "");
  CHECK(found("1. Ships may pass in case of storm by day.",
              "1. Ships may pass in the event of storm by day.") == "");
  CHECK(found("1. Income of persons liable to tax is declared each year.",
              "1. Income of persons subject to tax is declared each year.") == "");
  CHECK(found("1. The Court of the port in which the ship lies decides the matter.",
              "1. The Court of the port where the ship lies decides the matter.") == "");
  CHECK(
      found("1. The Court may refuse extradition of the accused.",
            "1. The Court may refuse extradition of the accused where the offence is political.") ==
      "condition-added");
}

TEST_CASE("scope is about what the provision spoke of before") {
  CHECK(found("1. The Parties shall clear mines along the line.",
              "1. The Parties shall clear all mines along the line.") == "scope-widened");
  CHECK(found("1. The Parties shall clear mines along the line.",
              "1. The Parties shall clear mines and remove all fences of wire along the line.") ==
        "");
  CHECK(found("1. Any ship may pass by day through the strait.",
              "1. Every ship may pass by day through the strait.") == "");
  CHECK(found("1. All ships may pass by day through the strait.",
              "1. Certain ships may pass by day through the strait.") == "scope-narrowed");
  CHECK(found("1. Ships may pass by day through the strait.",
              "1. Ships, other than tankers of any flag, may pass by day through the strait.") ==
        "scope-narrowed");
  CHECK(found("1. Ships help them by day and by night.",
              "1. Ships help each other by day and by night.") == "");
}

TEST_CASE("a name has no standing in law, and neither has an instalment") {
  CHECK(found("1. The zone is patrolled by the Observer Force of the League.",
              "1. The zone is patrolled by the Interim Force of the League.") == "");
  CHECK(found("1. The client pays the last instalment upon delivery of the works.",
              "1. The client pays the final instalment upon delivery of the works.") == "");
  CHECK(found("1. The award of the arbitrators is provisional for both Parties.",
              "1. The award of the arbitrators is final for both Parties.") == "status-changed");
}

TEST_CASE("Ukrainian duties, negations and conditions") {
  CHECK(in_ukrainian("1. Сторони повинні надавати доступ до архівів.",
                     "1. Сторони можуть надавати доступ до архівів.") == "modality-weakened");
  CHECK(in_ukrainian("1. Сторони мають право надавати доступ до архівів.",
                     "1. Сторони мають надавати доступ до архівів.") == "modality-strengthened");
  CHECK(in_ukrainian("1. Сторони зобов'язані надавати доступ до архівів.",
                     "1. Сторони зобов’язуються надавати доступ до архівів.") == "");
  CHECK(in_ukrainian("1. Жодна Сторона не може закривати доступ до архівів.",
                     "1. Сторони не можуть закривати доступ до архівів.") == "");
  CHECK(in_ukrainian("1. Сторони надають доступ до архівів протягом року.",
                     "1. Сторони надають доступ до архівів не пізніше року.") == "");
  CHECK(in_ukrainian("1. Сторони надають доступ до архівів музею.",
                     "1. Сторони не надають доступ до архівів музею.") == "negation-added");
  CHECK(in_ukrainian("1. Сторони надають доступ до архівів музею.",
                     "1. Сторони надають доступ до архівів музею за умови, що власник згоден.") ==
        "condition-added");
  CHECK(in_ukrainian("1. У разі спору справу вирішує суд у Женеві.",
                     "1. У випадку спору справу вирішує суд у Женеві.") == "");
}

TEST_CASE("debt is sovereign by its name, and what is specified somewhere is no part of it") {
  CHECK(found("The sovereign debt shall be restructured.", "The public debt shall be restructured.")
            .empty());
  CHECK(found("The port specified in the contract is open.",
              "The port named in the contract is open.")
            .empty());
  CHECK(found("They shall keep the relevant papers.", "They shall keep the pertinent papers.")
            .empty());
  CHECK(found("It pays travel up to a total of GBP 45 to members.", "It pays travel to members.") ==
        "scope-widened");
}

TEST_CASE("a number before the verb is of a reference, and a month permits nothing") {
  CHECK(found("Aid under Article 7 may include boats.",
              "Aid under Article 7 shall include boats.") == "modality-strengthened");
  CHECK(found("The fair opens on 3 May 2027 in Riga.", "The fair opens on 3 June 2027 in Riga.")
            .empty());
}

TEST_CASE("a choice or an aim put into a statement makes it weaker") {
  CHECK(found("A copy is kept by the clerk.", "A copy may be kept by the clerk.") ==
        "modality-weakened");
  CHECK(found("The States promote the use of rail.",
              "The States seek to promote the use of rail.") == "modality-weakened");
  CHECK(found("It lists substances which harm fish.", "It lists substances which may harm fish.")
            .empty());
  CHECK(found("New Parts of the Engine", "Optional Parts of the Engine").find("modality") ==
        std::string::npos);
  CHECK(in_ukrainian(
            "1. Сторони забезпечують доступ спостерігачів до порту.",
            "1. Сторони докладають зусиль для забезпечення доступу спостерігачів до порту.") ==
        "modality-weakened");
}

TEST_CASE("a double negation and a limit in other words deny nothing less") {
  CHECK(found("Such a strike is not unlawful.", "Such a strike is lawful.").empty());
  CHECK(found("The fee shall not exceed EUR 5.", "The fee shall be at most EUR 5.").empty());
  CHECK(
      found("The fee may exceed EUR 5.", "The fee may not exceed EUR 5.").find("negation-added") !=
      std::string::npos);
  CHECK(found("They look into unjust fees.", "They look into whether fees are justified.").empty());
  CHECK(found("The limits for NO<sub>x</sub> apply.", "The limits apply.").empty());
}

TEST_CASE("a place is no condition, and a law is one where the sentence begins with it") {
  CHECK(found("It is sealed in the port at arrival.", "It is sealed in the port where it arrives.")
            .empty());
  CHECK(found("Subject to the law of the sea, ships may pass.", "Ships may pass.") ==
        "condition-removed");
  CHECK(found("He pays for the ships.", "He pays for the ships subject to the law of Malta.")
            .empty());
  CHECK(found("They may be naturalised.", "They may, upon application, be naturalised.") ==
        "condition-added");
}

TEST_CASE("a standing that is said of what stays is told") {
  CHECK(found("The records shall be kept in Geneva.",
              "The records shall be confidential and shall be kept in Geneva.") ==
        "status-changed");
  CHECK(found("The neutral conductor is blue.", "The middle conductor is blue.").empty());
}

TEST_CASE("a denial in its short form is the same one") {
  CHECK(found("The stream doesn't track states.", "The stream does not track states.")
            .find("negation") == std::string::npos);
  CHECK(found("The stream tracks states.", "The stream doesn't track states.")
            .find("negation-added") != std::string::npos);
  CHECK(found("The least significant bit is set.", "The low bit is set.").find("scope") ==
        std::string::npos);
}
