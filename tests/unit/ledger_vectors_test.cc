// tests/vectors/chains.json: short ledgers of which the last entry is judged by the rules between
// entries (core/FORMAT.md).
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "ledger/rules.h"
#include "ledger_fixture.h"

using namespace ledger_test;

namespace {

class Judging {
 public:
  // The checks that an entry at this place fails; it is taken in all the same.
  std::vector<std::string> take(const std::string& bytes) {
    const Envelope envelope = parse_envelope(bytes);
    const Statement statement = parse_statement(envelope.payload);
    const bool first = chronicle_.empty();
    const ledger::Keyring keys =
        first ? ledger::Keyring(std::get<Founding>(statement.body)) : chronicle_.keys();
    std::optional<Owner> signer;
    std::vector<ledger::Breach> found =
        ledger::signature_breaches(envelope, statement, keys, signer);
    if (!first) {
      const PublicKey key = signer ? signer->key : PublicKey{};
      for (ledger::Breach& breach : ledger::breaches(statement, key, chronicle_)) {
        found.push_back(std::move(breach));
      }
    }
    chronicle_.add(chronicle_.size(), sha256(bytes), statement);
    std::vector<std::string> checks;
    for (const ledger::Breach& breach : found) checks.push_back(breach.check);
    return checks;
  }

 private:
  ledger::Chronicle chronicle_;
};

}  // namespace

TEST_CASE("every chain of entries gets its verdict") {
  const auto vectors = nlohmann::json::parse(base::read_file(fs::path(VECTORS) / "chains.json"));
  std::size_t accepted = 0;
  std::size_t refused = 0;
  for (const auto& each : vectors.at("cases")) {
    CAPTURE(each.at("why").get<std::string>());
    Judging judging;
    for (const auto& entry : vectors.at("first")) CHECK(judging.take(entry).empty());
    const auto& then = each.at("then");
    for (std::size_t i = 0; i + 1 < then.size(); ++i) CHECK(judging.take(then[i]).empty());
    const std::vector<std::string> checks = judging.take(then.back());
    const std::string verdict = each.at("verdict");
    if (verdict == "accepted") {
      CHECK(checks.empty());
      ++accepted;
    } else {
      // For this reason alone: a vector that is refused for another shows nothing.
      REQUIRE(!checks.empty());
      CHECK(std::all_of(checks.begin(), checks.end(),
                        [&](const std::string& check) { return check == verdict; }));
      ++refused;
    }
  }
  CHECK(accepted >= 15);
  CHECK(refused >= 50);
}
