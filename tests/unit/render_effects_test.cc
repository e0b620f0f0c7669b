// What a page and a record show of effects: which changes, in which order, and what is left out.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "render_fixture.h"

using namespace travaux;
using namespace travaux::shown;
using Json = nlohmann::json;

namespace {

const std::string old_text =
    "1. The Council shall meet in the spring.\n\n2. The Parties shall inform the Commission.\n\n"
    "3. Observers watch the line.\n";
const std::string new_text =
    "1. The Council shall gather in the spring.\n\n2. The Parties may inform the Commission.\n\n"
    "3. Observers watch the line.\n";
const Screen wide{200, false};

std::string fingerprint(const Pair& pair, std::size_t change) {
  return fingerprint_of(pair.comparison.changes[change], pair.before, pair.after);
}

}  // namespace

TEST_CASE("the gravest change stands first, with what it means under its words") {
  const std::string page = Pair(old_text, new_text).page({}, wide);
  CHECK(first_line(page) == "plan@1 → plan@2: 1 major, 1 minor");
  CHECK(contains(page,
                 "MAJOR  2  The Parties [-shall-] {+may+} inform the Commission.\n"
                 "          modality-weakened: shall -> may\n"
                 "MINOR  1  reworded: The Council shall [-meet-] {+gather+} in the spring.\n"
                 "folded: 1 unchanged (--all shows them)\n"));
}

TEST_CASE("a severity chooses changes, and says how many are left out") {
  const std::string page = Pair(old_text, new_text).page({.least = Severity::major}, wide);
  CHECK(contains(page, "MAJOR  2"));
  CHECK(!contains(page, "MINOR"));
  CHECK(contains(page, "left out: 1 minor, 1 unchanged (--severity and --only choose)\n"));
  CHECK(contains(first_line(page), "1 major, 1 minor"));
}

TEST_CASE("rules choose effects; a change with none of theirs is left out") {
  const Pair pair(old_text, new_text);
  const std::string page = pair.page({.only = {"reworded"}}, wide);
  CHECK(contains(page, "MINOR  1  reworded"));
  CHECK(!contains(page, "modality-weakened"));
  CHECK(contains(page, "left out: 1 major, 1 unchanged"));
  CHECK(contains(pair.page({.only = {"date-changed"}}, wide), "left out: 1 major, 1 minor"));
}

TEST_CASE("a reviewed change is counted and folded, and shown with all others if asked") {
  const Pair first(old_text, new_text);
  const Pair pair(old_text, new_text, {}, {}, {fingerprint(first, 1)});
  const std::string page = pair.page({.fingerprints = true}, wide);
  CHECK(first_line(page) == "plan@1 → plan@2: 1 minor, 1 reviewed");
  CHECK(!contains(page, "modality-weakened"));
  CHECK(contains(page, "\n          " + fingerprint(first, 0) + "\n"));
  CHECK(contains(page, "folded: 1 reviewed, 1 unchanged"));
  CHECK(contains(pair.page({.all = true}, wide), "REVIEWED   2  The Parties"));
  const Json json = Json::parse(comparison_to_json(pair.view()));
  CHECK(json["reviewed"] == 1);
  CHECK(json["severities"]["major"] == 0);
  CHECK(json["changes"][1]["reviewed"] == true);
  CHECK(json["changes"][1]["effects"][0]["rule"] == "modality-weakened");
}

TEST_CASE("what the settings switched off is still a difference, and said to be off") {
  RuleSettings settings = read_rule_settings("modality-weakened off\nreworded off\n");
  const Pair pair(old_text, new_text, {}, settings);
  const std::string page = pair.page({}, wide);
  CHECK(first_line(page) == "plan@1 → plan@2: 2 switched off");
  CHECK(contains(page, "folded: 2 switched off, 1 unchanged"));
  CHECK(contains(pair.page({.all = true}, wide), "OFF        2  The Parties [-shall-] {+may+}"));
}

TEST_CASE("an unknown language is said in one line, and so is a language without words") {
  Pair pair(old_text, new_text);
  pair.judged.judgement.not_judged = {"modality-weakened"};
  pair.judged.judgement.language = Language::unknown;
  CHECK(contains(pair.page({}, wide),
                 "\neffects not judged: the language of the texts is not known; --language en "
                 "judges by English words\n"));
  pair.judged.judgement.language = Language::polish;
  CHECK(
      contains(pair.page({}, wide), "\nnot judged in Polish: modality-weakened (it has no words"));
}

TEST_CASE("a gate says whether it fired, by what, and what it could not see") {
  Pair pair(old_text, new_text);
  pair.judged.judgement.not_judged.clear();
  pair.judged.gates = {try_gate(Severity::critical, pair.judged.weights),
                       try_gate(Severity::minor, pair.judged.weights)};
  CHECK(contains(pair.page({}, wide),
                 "\ngate critical: not fired\ngate minor: fired by 2 changes: 1; 2\n"));
  CHECK(contains(pair.page({.summary_only = true}, wide), "gate minor: fired"));
  pair.judged.judgement.not_judged = {"scope-widened"};
  CHECK(contains(gates_to_terminal(pair.view(), wide),
                 "gate critical: not fired, but 1 rule was not judged\n"));
  const Json json = Json::parse(comparison_to_json(pair.view()));
  CHECK(json["gates"][1]["fired"] == true);
  CHECK(json["gates"][1]["changes"] == Json({0, 1}));
  CHECK(json["not_judged"] == Json({"scope-widened"}));
}

TEST_CASE("the record holds the values of figures and the clauses elsewhere that are concerned") {
  Pair pair(old_text, new_text);
  Effect effect;
  effect.rule = rule_named("amount-changed");
  effect.severity = Severity::major;
  effect.message = "5 -> 6";
  effect.before_value = Figure{{}, FigureKind::money, "5", "USD"};
  effect.after_value = Figure{{}, FigureKind::money, "6", "USD"};
  effect.elsewhere = {2};
  pair.judged.judgement.effects[0] = {effect};
  const Json json = Json::parse(comparison_to_json(pair.view()));
  const Json& shown = json["changes"][0]["effects"][0];
  CHECK(shown["values"]["after"] == Json({{"kind", "money"}, {"value", "6"}, {"unit", "USD"}}));
  CHECK(shown["elsewhere"] == Json({2}));
  CHECK(!json["changes"][1]["effects"][0].contains("values"));
}

TEST_CASE("a clause that did not change shows what befell it") {
  Pair pair(old_text, new_text);
  Effect stale;
  stale.rule = rule_named("reference-stale");
  stale.severity = Severity::major;
  stale.message = "Article 7: now Article 8";
  pair.judged.judgement.effects[2] = {stale};
  pair.judged.weights = weigh(pair.comparison, pair.judged.judgement, pair.before, pair.after);
  const std::string page = pair.page({}, wide);
  CHECK(contains(page,
                 "MAJOR  3  \"Observers watch the line.\"\n"
                 "          reference-stale: Article 7: now Article 8\n"));
}

TEST_CASE("the list of rules shows each with its question, its example and its severity in force") {
  const std::string page = rules_to_terminal(read_rule_settings("modality-weakened off"), wide);
  for (const Rule& rule : all_rules()) {
    CAPTURE(rule.id);
    REQUIRE(contains(page, rule.question));
    REQUIRE(contains(page, "  " + std::string(rule.id) + "  "));
  }
  CHECK(contains(page, "OFF       modality-weakened"));
  CHECK(contains(page, "(usually major)"));
  CHECK(contains(page, "[-shall-] {+may+} inform"));
  const Json json = Json::parse(rules_to_json(read_rule_settings("modality-weakened off")));
  CHECK(json["rules"].size() == all_rules().size());
  CHECK(json["rules"][1]["severity"].is_null());
  CHECK(json["rules"][1]["usual_severity"] == "major");
  CHECK(contains(rules_to_markdown({}), "\n| `modality-weakened` | major | "));
}
