// render_fixture.h: hostile words and fixed results that several tests of the render room share.
#pragma once

#include <string>

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
