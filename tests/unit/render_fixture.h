// render_fixture.h: hostile words and fixed results that several tests of the render room share.
#pragma once

#include <string>
#include <utility>

#include "report_chains.h"
#include "travaux/render.h"

namespace travaux::shown {

// Moves the cursor, reverses the line, hides letters, and is well-formed UTF-8 all the while.
inline const std::string hostile =
    "a\x1b[2Jb\x07\u202Ereversed\u200Bhidden\uFEFF\u2066\U000E0041 <script>alert(1)</script>";

inline Verification intact() {
  Verification verification;
  verification.entries = 41;
  verification.ledger = sha256("a ledger");
  verification.keys_confirmed = true;
  verification.checked = {"signature", "digests", "chain", "log", "checkpoint", "branches", "keys"};
  verification.not_proven = {"that any draft is genuine", "when: 41 entries without timestamp"};
  return verification;
}

inline Verification refuted() {
  Verification verification = intact();
  verification.findings = {{"text-digest", "plan@2 draft.md", "sha256:aa", "sha256:bb", "refuted"},
                           {"branches", "plan", "commit of e7", "", "incomplete"}};
  return verification;
}

inline std::vector<RecordedClaim> claims() {
  RecordedClaim first = chains::claim_about("plan@1", "", "Nexta");
  first.claim.chain.push_back({"A. Person", "person"});
  first.claim.url = "https://example.org/plan";
  RecordedClaim second = chains::claim_about("plan@2", "para_2", "");
  second.claim.chain.front().kind = "withheld";
  second.claim.reliability = "B";
  second.claim.credibility = "2";
  second.claim.dated = "2025-11-20";
  second.claim.received = "2025-11-21";
  second.claim.note = "seen on paper";
  return {first, second};
}

// Judged by English words, however short the texts are.
inline Judged judged(const Comparison& comparison, const Document& before, const Document& after,
                     RuleSettings settings = {}, const Fingerprints& reviewed = {}) {
  Judged result{judge(comparison, before, after, {std::move(settings), Language::english}), {}, {}};
  result.weights = weigh(comparison, result.judgement, before, after, reviewed);
  return result;
}

// Two texts, compared and judged.
struct Pair {
  Pair(const std::string& before_text, const std::string& after_text,
       const CompareOptions& options = {}, RuleSettings settings = {},
       const Fingerprints& reviewed = {})
      : before(read_document(before_text, "a.txt")),
        after(read_document(after_text, "b.txt")),
        comparison(compare(before, after, options)),
        judged(shown::judged(comparison, before, after, std::move(settings), reviewed)) {}

  ComparisonView view() const {
    return {"plan@1", &before, "plan@2", &after, &comparison, &judged};
  }
  std::string page(const ComparisonDetail& detail = {}, const Screen& screen = {}) const {
    return comparison_to_terminal(view(), detail, screen);
  }

  Document before;
  Document after;
  Comparison comparison;
  Judged judged;
};

inline Changelog changelog_with(std::vector<ChangelogStep> steps) {
  return {"plan", "", {{"plan", std::move(steps), {}}}};
}

inline std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

inline bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

inline std::string without_color(const std::string& page) {
  std::string result;
  for (std::size_t at = 0; at < page.size(); ++at) {
    if (page[at] == '\x1b') {
      at = page.find('m', at);
    } else {
      result += page[at];
    }
  }
  return result;
}

}  // namespace travaux::shown
