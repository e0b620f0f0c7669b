#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "render/page.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::Ink;
using render::Page;

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
  std::string result;
  for (const std::string& item : items) {
    if (!result.empty()) result += separator;
    result += printable(item);
  }
  return result;
}

// Names only what was in fact checked.
std::string agreement(const std::vector<std::string>& checked) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> words = {
      {{"digests", "bytes"},
       {"signature", "signatures"},
       {"keys", "keys"},
       {"log", "log"},
       {"branches", "branches"}}};
  std::vector<std::string> agreeing;
  for (const auto& [check, word] : words) {
    if (std::find(checked.begin(), checked.end(), check) != checked.end()) {
      agreeing.emplace_back(word);
    }
  }
  if (agreeing.empty()) return checked.empty() ? "nothing was checked" : "all checks passed";
  if (agreeing.size() == 1) return agreeing.front() + " checked";
  const std::string last = agreeing.back();
  agreeing.pop_back();
  return joined(agreeing, ", ") + " and " + last + " agree";
}

std::size_t count_of(const Verification& verification, std::string_view severity) {
  const auto count =
      std::count_if(verification.findings.begin(), verification.findings.end(),
                    [&](const Finding& finding) { return finding.severity == severity; });
  return static_cast<std::size_t>(count);
}

std::string plural(std::uint64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string headline(const Verification& verification) {
  const std::string entries = plural(verification.entries, "entry", "entries");
  switch (verification.verdict()) {
    case Verification::Verdict::refuted:
      return "REFUTED: " + plural(count_of(verification, "refuted"), "finding", "findings") +
             " in " + entries;
    case Verification::Verdict::incomplete:
      return "INCOMPLETE: " + plural(verification.findings.size(), "thing", "things") +
             " could not be confirmed in " + entries;
    case Verification::Verdict::intact:
      break;
  }
  if (verification.keys_confirmed) {
    return "intact: " + entries + "; " + agreement(verification.checked);
  }
  return "intact, keys unconfirmed: " + entries + "; the keys are the ledger's own";
}

void add_finding(Page& page, const Finding& finding) {
  const bool refuted = finding.severity != "incomplete";
  page.add_blank();
  page.add({{refuted ? "REFUTED " : "UNCHECKED ", Ink::alarm},
            {printable(finding.check) + " ", Ink::bold},
            {printable(finding.where)}});
  if (!finding.expected.empty()) {
    page.add_behind({{"  expected  ", Ink::dim}}, 12, {{printable(finding.expected)}});
  }
  if (!finding.found.empty()) {
    page.add_behind({{"  found     ", Ink::dim}}, 12, {{printable(finding.found)}});
  }
}

}  // namespace

std::string verification_to_terminal(const Verification& verification, const Screen& screen) {
  Page page(screen);
  const bool intact = verification.verdict() == Verification::Verdict::intact;
  page.add({{headline(verification), intact ? Ink::bold : Ink::alarm}});
  for (const Finding& finding : verification.findings) add_finding(page, finding);
  if (!verification.findings.empty()) page.add_blank();
  const std::string checked = joined(verification.checked, ", ");
  page.add({{"checked: " + (checked.empty() ? "nothing" : checked)}});
  if (!verification.not_proven.empty()) {
    page.add({{"not shown: " + joined(verification.not_proven, "; ")}});
  }
  return page.take();
}

}  // namespace travaux
