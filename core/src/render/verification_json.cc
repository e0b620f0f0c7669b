#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "render/json.h"
#include "travaux/render.h"

namespace travaux {

std::string verification_to_json(const Verification& verification) {
  using Json = nlohmann::ordered_json;
  Json findings = Json::array();
  for (const Finding& finding : verification.findings) {
    findings.push_back({{"check", finding.check},
                        {"where", finding.where},
                        {"expected", finding.expected},
                        {"found", finding.found},
                        {"severity", finding.severity}});
  }
  Json record = {{"format", "travaux.verification/1"},
                 {"verdict", name_of(verification.verdict())},
                 {"entries", verification.entries},
                 {"ledger", nullptr},
                 {"keys_confirmed", verification.keys_confirmed},
                 {"findings", std::move(findings)},
                 {"checked", verification.checked},
                 {"not_proven", verification.not_proven}};
  if (verification.ledger) record["ledger"] = "sha256:" + to_hex(*verification.ledger);
  return render::print_json(record);
}

}  // namespace travaux
