// The cases in tests/vectors/seal: one file each, with its verdict inside.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "base/file.h"
#include "seal_samples.h"
#include "travaux/seal.h"

using namespace travaux;
using namespace travaux::samples;

namespace {

const std::filesystem::path folder = std::filesystem::path(VECTORS) / "seal";

PublicKey key_of(const nlohmann::json& vector) {
  return record_of<PublicKey>(bytes_of_hex(vector.at("key").get<std::string>()));
}

const char* answer(bool verified) {
  return verified ? "accepted" : "not-verified";
}

const char* envelope_verdict(const nlohmann::json& vector, const std::string& bytes) {
  const auto envelope = accepted(parse_envelope, bytes);
  if (!envelope) return "refused";
  const PublicKey key = key_of(vector);
  const std::string message = pre_authentication(envelope->payload);
  return answer(std::all_of(envelope->signatures.begin(), envelope->signatures.end(),
                            [&](const EnvelopeSignature& signature) {
                              return signature.key == key_id(key) &&
                                     verify(key, message, signature.signature);
                            }));
}

const char* checkpoint_verdict(const nlohmann::json& vector, const std::string& bytes) {
  const auto note = accepted(parse_checkpoint, bytes);
  return note ? answer(verify(*note, key_of(vector))) : "refused";
}

const char* ssh_verdict(const nlohmann::json& vector, const std::string& bytes) {
  return verify_ssh(bytes, vector.at("message").get<std::string>(),
                    vector.at("namespace").get<std::string>(), key_of(vector))
             ? "accepted"
             : "refused";
}

const char* request_verdict(const std::string& bytes) {
  const auto request = accepted(parse_key_request, bytes);
  return request ? answer(verify(*request)) : "refused";
}

// The values of a private file, against the claim of the statement that commits to them.
const char* private_verdict(const nlohmann::json& vector, const std::string& bytes) {
  const auto values = accepted(parse_private, bytes);
  if (!values) return "refused";
  const Statement statement = parse_statement(vector.at("statement").get<std::string>());
  const Claimant claimant{statement.ledger.value(), statement.author};
  const Claim& claim = std::get<Attribution>(statement.body).claim;
  return answer(disclosed(claim, *values, claimant).has_value());
}

// The list of what was not read, against the version's statement that commits to it.
const char* not_read_verdict(const nlohmann::json& vector, const std::string& bytes) {
  if (!accepted(parse_not_read, bytes)) return "refused";
  const SaltSecret secret = parse_salts(vector.at("salts").get<std::string>());
  const Statement statement = parse_statement(vector.at("statement").get<std::string>());
  return answer(commitment(salt_for(secret, "not-read"), bytes) ==
                std::get<VersionRecord>(statement.body).commitments.not_read);
}

std::string verdict_on(const nlohmann::json& vector) {
  const std::string of = vector.at("of");
  const std::string bytes = from_base64(vector.at("base64").get<std::string>()).value();
  const auto parsed = [](bool read) { return read ? "accepted" : "refused"; };
  if (of == "statement") return parsed(accepted(parse_statement, bytes).has_value());
  if (of == "envelope") return envelope_verdict(vector, bytes);
  if (of == "checkpoint") return checkpoint_verdict(vector, bytes);
  if (of == "frontier") return parsed(accepted(Frontier::parse, bytes).has_value());
  if (of == "salts") return parsed(accepted(parse_salts, bytes).has_value());
  if (of == "segments") return parsed(accepted(parse_segments, bytes).has_value());
  if (of == "key") return parsed(acceptable(record_of<PublicKey>(bytes)));
  if (of == "key-request") return request_verdict(bytes);
  if (of == "not-read") return not_read_verdict(vector, bytes);
  if (of == "private") return private_verdict(vector, bytes);
  if (of == "ssh") return ssh_verdict(vector, bytes);
  return "no such subject: " + of;
}

}  // namespace

TEST_CASE("every vector gets its verdict") {
  std::set<std::string> accepted_subjects;
  std::size_t refused = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    CAPTURE(file.path().filename().string());
    const auto vector = nlohmann::json::parse(base::read_file(file.path()));
    CAPTURE(vector.at("why").get<std::string>());
    const std::string verdict = verdict_on(vector);
    CHECK(verdict == vector.at("verdict").get<std::string>());
    if (verdict == "accepted") {
      accepted_subjects.insert(vector.at("of").get<std::string>());
    } else {
      ++refused;
    }
  }
  // A parser that refuses everything would pass the negative cases: each subject has a good one.
  CHECK(accepted_subjects.size() == 11);
  CHECK(refused > 200);
}
