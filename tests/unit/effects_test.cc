// The rules of effects.h on their own example pairs, and its laws on random treaties.
#include "travaux/effects.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "compare_drafts.h"
#include "travaux/error.h"

using namespace travaux;

namespace {

Document text(std::string_view words) {
  ReadOptions options;
  options.kind = InputKind::text;
  return read_document(words, "", options);
}

Judgement judged(const Document& before, const Document& after, const JudgeOptions& options = {}) {
  return judge(compare(before, after), before, after, options);
}

JudgeOptions in_english() {
  JudgeOptions options;
  options.language = Language::english;
  return options;
}

bool has(const Judgement& judgement, std::string_view rule) {
  return std::any_of(judgement.effects.begin(), judgement.effects.end(), [&](const auto& effects) {
    return std::any_of(effects.begin(), effects.end(),
                       [&](const Effect& effect) { return effect.rule->id == rule; });
  });
}

std::size_t count_of(const Judgement& judgement) {
  std::size_t count = 0;
  for (const auto& effects : judgement.effects) count += effects.size();
  return count;
}

bool lies_in(Span span, const Document& document, const std::vector<std::size_t>& clauses) {
  if (span == Span{}) return true;
  return std::any_of(clauses.begin(), clauses.end(), [&](std::size_t id) {
    const Clause& clause = document.clauses()[id];
    return span.start >= clause.span.start && span.start <= clause.span.end;
  });
}

}  // namespace

TEST_CASE("each rule fires for its example, and its id is its own") {
  for (const Rule& rule : all_rules()) {
    CAPTURE(rule.id);
    CHECK_FALSE(rule.question.empty());
    CHECK(rule_named(rule.id) == &rule);
    REQUIRE_FALSE(rule.before.empty());
    const Document before = text(rule.before);
    const Document after = text(rule.after);
    CHECK(has(judged(before, after, in_english()), rule.id));
    CHECK(count_of(judged(before, before, in_english())) == 0);
    CHECK(count_of(judged(after, after, in_english())) == 0);
  }
  CHECK(rule_named("no-such-rule") == nullptr);
}

TEST_CASE("laws of effects on random drafts") {
  for (unsigned seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    drafts::Drafter drafter(seed);
    auto nodes = drafter.treaty();
    const Document before = drafts::document(nodes);
    for (std::size_t i = 0, count = 1 + drafter.below(6); i < count; ++i) drafter.change(nodes);
    const Document after = drafts::document(nodes);
    const Comparison comparison = compare(before, after);
    const Judgement judgement = judge(comparison, before, after, in_english());
    REQUIRE(judgement.effects.size() == comparison.changes.size());
    for (std::size_t i = 0; i < comparison.changes.size(); ++i) {
      const Change& change = comparison.changes[i];
      CHECK((change.is(ChangeKind::unchanged) || !judgement.effects[i].empty()));
      for (const Effect& effect : judgement.effects[i]) {
        CHECK_FALSE(effect.message.empty());
        CHECK(lies_in(effect.before, before, change.before));
        CHECK(lies_in(effect.after, after, change.after));
      }
    }
    CHECK(count_of(judged(after, after, in_english())) == 0);
  }
}

TEST_CASE("settings choose effects and their severities") {
  const Document before = text("1. The Parties shall meet each year in Geneva.");
  const Document after = text("1. The Parties may meet each year in Geneva.");
  JudgeOptions options = in_english();
  options.settings = read_rule_settings("# ours\nmodality-weakened critical # gravest\n\n");
  CHECK(judged(before, after, options).gravest(0) == Severity::critical);
  options.settings = read_rule_settings("modality-weakened off\r\n");
  CHECK(count_of(judged(before, after, options)) == 0);
}

TEST_CASE("a rules file that says nothing known is refused with its line") {
  const auto refusal = [](std::string_view rules) -> std::string {
    try {
      read_rule_settings(rules);
    } catch (const Error& error) {
      return std::string(error.what()) + " / " + error.next_step();
    }
    return "accepted";
  };
  CHECK(refusal("modality-weakened major\nmodality-weekened minor\n") ==
        "line 2: rule 'modality-weekened' is unknown / did you mean modality-weakened? travaux "
        "rules lists them all");
  CHECK(refusal("reworded majr") ==
        "line 1: severity 'majr' is unknown / did you mean major? travaux rules lists them all");
  CHECK(refusal("reworded") ==
        "line 1: a rule and a severity are expected / write for example: modality-weakened "
        "critical");
  CHECK(refusal("reworded off\nreworded off").starts_with("line 2: rule 'reworded' is set twice"));
  CHECK(refusal("gibberish-qxz major") ==
        "line 1: rule 'gibberish-qxz' is unknown / travaux rules lists them all");
  CHECK(refusal(std::string(100000, 'x')).starts_with("line 1:"));
}

TEST_CASE("a sentence is enough to tell by whose words it is judged") {
  const Document before = text("1. The Parties shall withdraw all of their forces from the zone.");
  const Document after = text("1. The Parties may withdraw all of their forces from the zone.");
  CHECK(judged(before, after).language == Language::english);
  CHECK(has(judged(before, after), "modality-weakened"));
}

TEST_CASE("of two languages side by side each clause is judged by its own words") {
  const std::string english =
      "1. The Parties shall withdraw all of their forces from the zone within the time that the "
      "Commission has set for each of them.\n";
  const std::string dutch =
      "2. De partijen zullen al hun strijdkrachten uit de zone terugtrekken binnen de tijd die de "
      "commissie voor elk van hen heeft bepaald.\n";
  std::string both;
  for (int i = 0; i < 4; ++i) both += english + dutch;
  std::string other = both;
  other.replace(other.find("shall"), 5, "may");
  other.replace(other.find("zullen"), 6, "kunnen");
  const Judgement judgement = judged(text(both), text(other));
  CHECK(judgement.language == Language::english);
  CHECK(has(judgement, "modality-weakened"));
  CHECK(judgement.unjudged == 1);
  const auto& rules = judgement.not_judged;
  CHECK(std::find(rules.begin(), rules.end(), "modality-weakened") != rules.end());
  CHECK(judged(text(both), text(both)).unjudged == 0);
}

TEST_CASE("what has no words in the language is said to be not judged") {
  const Document before = text("1. Qvxz bnmk wrtp lkjh tarn.");
  const Document after = text("1. Qvxz bnmk wrtp lkjh gorm.");
  const Judgement judgement = judged(before, after);
  CHECK(judgement.language == Language::unknown);
  const auto& rules = judgement.not_judged;
  CHECK(std::find(rules.begin(), rules.end(), "modality-weakened") != rules.end());
  CHECK(std::find(rules.begin(), rules.end(), "reworded") == rules.end());
  CHECK(has(judgement, "reworded"));
}

TEST_CASE("of a clause without end the sentences that changed are judged") {
  std::string filler;
  while (filler.size() < 100'000) filler += "The Parties shall keep the records of each meeting. ";
  const auto clause = [&](const std::string& first, const std::string& second) {
    return text("1. " + filler + first + " " + filler + second + " " + filler + "\n");
  };
  const Document before = clause("Each side shall withdraw.", "The force has 600,000 men.");
  const Document after = clause("Each side may withdraw.", "The force has 800,000 men.");
  const Judgement judgement = judged(before, after, in_english());
  REQUIRE(judgement.effects.size() == before.clauses().size());
  CHECK(count_of(judgement) == 2);
  CHECK(has(judgement, "modality-weakened"));
  CHECK(has(judgement, "count-changed"));
  for (std::size_t i = 0; i < judgement.effects.size(); ++i) {
    for (const Effect& effect : judgement.effects[i]) {
      CHECK(effect.before.start > 100'000);
      CHECK(effect.after.start > 100'000);
    }
  }
}
