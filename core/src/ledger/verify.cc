#include "ledger/log.h"

namespace travaux {

Verification Ledger::verify(const std::filesystem::path& folder, const VerifyOptions&) {
  Verification result;
  result.findings.push_back({"ledger", folder.string(), "a check", "none yet", "incomplete"});
  return result;
}

}  // namespace travaux
