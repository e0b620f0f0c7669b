// How much changes weigh, which of them were reviewed, and which gates they fire.
#include <doctest/doctest.h>

#include <string>

#include "travaux/effects.h"
#include "travaux/error.h"

using namespace travaux;

namespace {

struct Weighed {
  Weighed(const std::string& before_text, const std::string& after_text,
          const std::string& rules = "", const CompareOptions& options = {})
      : before(read_document(before_text, "a.txt")),
        after(read_document(after_text, "b.txt")),
        comparison(compare(before, after, options)),
        judgement(judge(comparison, before, after, {read_rule_settings(rules), Language::english})),
        weights(weigh(comparison, judgement, before, after)) {}

  Document before;
  Document after;
  Comparison comparison;
  Judgement judgement;
  std::vector<Weight> weights;
};

const std::string old_text =
    "1. The Parties shall inform the Commission.\n\n2. Observers shall watch the line.\n";
const std::string new_text =
    "1. The Parties may inform the Commission.\n\n2. Observers shall watch the line.\n";

std::string refusal_of(const std::string& list) {
  try {
    read_reviewed(list);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a change weighs as its gravest effect, and one without a change nothing") {
  const Weighed texts(old_text, new_text);
  CHECK(texts.weights == std::vector{Weight::major, Weight::unchanged});
  CHECK(Weighed(old_text, old_text).weights == std::vector{Weight::unchanged, Weight::unchanged});
}

TEST_CASE("settings move a change to another weight; one with nothing left is off, not unchanged") {
  CHECK(Weighed(old_text, new_text, "modality-weakened critical").weights.front() ==
        Weight::critical);
  const Weighed off(old_text, new_text, "modality-weakened off\nreworded off");
  CHECK(off.weights.front() == Weight::off);
  for (const Severity severity : all_severities) {
    CHECK(!try_gate(severity, off.weights).fired());
  }
}

TEST_CASE("what is to be ignored weighs nothing, but what its effects say beyond that counts") {
  NoiseSet noise;
  noise.add(Noise::letter_case);
  const std::string shouted =
      "1. The parties shall inform the Commission.\n\n2. Observers shall watch the line.\n";
  Weighed texts(old_text, shouted, "", {.ignore = noise});
  CHECK(texts.weights.front() == Weight::ignored);
  Effect stale;
  stale.rule = rule_named("reference-stale");
  stale.severity = Severity::major;
  texts.judgement.effects.front().push_back(stale);
  const auto weights = weigh(texts.comparison, texts.judgement, texts.before, texts.after);
  CHECK(weights.front() == Weight::major);
}

TEST_CASE("a reviewed change fires no gate, and its fingerprint survives renumbering") {
  const Weighed texts(old_text, new_text);
  const std::string fingerprint =
      fingerprint_of(texts.comparison.changes.front(), texts.before, texts.after);
  const Fingerprints reviewed = read_reviewed(fingerprint + " agreed on Monday\n");
  const auto weights =
      weigh(texts.comparison, texts.judgement, texts.before, texts.after, reviewed);
  CHECK(weights.front() == Weight::reviewed);
  CHECK(!try_gate(Severity::editorial, weights).fired());

  const Weighed renumbered("7. The Parties shall inform the Commission.\n",
                           "9. The Parties may inform the Commission.\n");
  CHECK(weigh(renumbered.comparison, renumbered.judgement, renumbered.before, renumbered.after,
              reviewed)
            .front() == Weight::reviewed);
  const Weighed further("1. The Parties shall inform the Commission.\n",
                        "1. The Parties may not inform the Commission.\n");
  CHECK(weigh(further.comparison, further.judgement, further.before, further.after, reviewed)
            .front() != Weight::reviewed);
}

TEST_CASE("a list of reviewed changes takes comments, notes and line ends of any kind") {
  CHECK(read_reviewed("").empty());
  const Fingerprints found = read_reviewed(
      "# seen by the legal service\r\n\r\n3fa9c01be27d\r\n  0123456789ab\tagreed # by all\n"
      "3fa9c01be27d");
  CHECK(found == Fingerprints{"0123456789ab", "3fa9c01be27d"});
}

TEST_CASE("a malformed fingerprint is refused with its line") {
  for (const char* bad : {"3fa9c01be27", "3fa9c01be27d0", "3FA9C01BE27D", "3fa9c01be27g", "note"}) {
    CAPTURE(bad);
    CHECK(refusal_of("# list\n3fa9c01be27d\n" + std::string(bad) + "\n").starts_with("line 3: "));
  }
}

TEST_CASE("a gate is fired by its severity and by graver ones") {
  const std::vector weights = {Weight::unchanged, Weight::minor, Weight::reviewed,
                               Weight::critical,  Weight::off,   Weight::renumbered};
  CHECK(try_gate(Severity::critical, weights).changes == std::vector<std::size_t>{3});
  CHECK(try_gate(Severity::major, weights).changes == std::vector<std::size_t>{3});
  CHECK(try_gate(Severity::minor, weights).changes == std::vector<std::size_t>{1, 3});
  CHECK(try_gate(Severity::editorial, weights).changes == std::vector<std::size_t>{1, 3, 5});
}

TEST_CASE("what was not read or not judged fires its own gate, and says how much") {
  Weighed texts(old_text, old_text);
  texts.judgement.not_judged.clear();
  CHECK(!try_not_compared(texts.before, texts.after, texts.judgement).fired());
  const Document with = read_document(old_text, "b.txt").with_not_read({{"image", 5, "a map"}});
  CHECK(try_not_compared(texts.before, with, texts.judgement).reasons ==
        std::vector<std::string>{"1 thing not compared"});
  texts.judgement.not_judged = {"modality-weakened", "scope-widened"};
  CHECK(try_not_compared(texts.before, texts.after, texts.judgement).reasons ==
        std::vector<std::string>{"2 rules not judged"});
}
