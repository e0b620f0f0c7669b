#include <algorithm>
#include <set>

#include "seal/digest.h"
#include "seal/json.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using seal_room::Json;
using seal_room::view;

constexpr std::string_view payload_type = "application/vnd.in-toto+json";
constexpr std::size_t most_signatures = 8;

// What is wrong with it, or nothing.
std::string problem_of(const Envelope& envelope) {
  std::set<Hash> keys;
  for (const EnvelopeSignature& signature : envelope.signatures) {
    keys.insert(signature.key);
  }
  if (envelope.signatures.empty() || envelope.signatures.size() > most_signatures) {
    return "an envelope has one to eight signatures";
  }
  return keys.size() == envelope.signatures.size() ? "" : "two signatures name the same key";
}

std::string spelling_of(const Envelope& envelope) {
  Json::Array signatures;
  for (const EnvelopeSignature& signature : envelope.signatures) {
    signatures.push_back({Json::Object{{"keyid", {to_hex(signature.key)}},
                                       {"sig", {to_base64(view(signature.signature.bytes))}}}});
  }
  return seal_room::print_json({Json::Object{{"payload", {to_base64(envelope.payload)}},
                                             {"payloadType", {std::string(payload_type)}},
                                             {"signatures", {std::move(signatures)}}}}) +
         "\n";
}

EnvelopeSignature parse_signature(const Json& json) {
  const std::optional<Hash> key = hash_from_hex(seal_room::text(field(json, "keyid")));
  const std::optional<std::string> bytes = from_base64(seal_room::text(field(json, "sig")));
  EnvelopeSignature result;
  if (!key || !bytes || bytes->size() != result.signature.bytes.size()) {
    throw Error(Trouble::malformed, "a signature is not a key id and 64 bytes in base64");
  }
  result.key = *key;
  std::copy(bytes->begin(), bytes->end(), result.signature.bytes.begin());
  return result;
}

Envelope parse(std::string_view bytes) {
  const Json json = seal_room::parse_json(bytes, largest_envelope);
  const std::optional<std::string> payload = from_base64(seal_room::text(field(json, "payload")));
  if (!payload) {
    throw Error(Trouble::malformed, "the payload is not padded base64");
  }
  Envelope envelope;
  envelope.payload = *payload;
  for (const Json& signature : seal_room::array(field(json, "signatures"))) {
    envelope.signatures.push_back(parse_signature(signature));
  }
  const std::string problem = problem_of(envelope);
  if (!problem.empty()) {
    throw Error(Trouble::malformed, problem);
  }
  if (spelling_of(envelope) != bytes) {
    throw Error(Trouble::malformed, "another spelling than the one that is printed");
  }
  return envelope;
}

}  // namespace

std::string pre_authentication(std::string_view payload) {
  return "DSSEv1 " + std::to_string(payload_type.size()) + " " + std::string(payload_type) + " " +
         std::to_string(payload.size()) + " " + std::string(payload);
}

std::string print_envelope(const Envelope& envelope) {
  const std::string problem = problem_of(envelope);
  if (!problem.empty()) {
    throw Error(Trouble::usage, problem);
  }
  std::string text = spelling_of(envelope);
  if (text.size() > largest_envelope) {
    throw Error(Trouble::usage,
                "the entry would have " + std::to_string(text.size()) + " bytes, the most is " +
                    std::to_string(largest_envelope),
                "shorten the note");
  }
  return text;
}

Envelope parse_envelope(std::string_view bytes) {
  try {
    return parse(bytes);
  } catch (Error& error) {
    throw error.within("envelope");
  }
}

std::string seal(const Statement& statement, const std::vector<const Signer*>& signers) {
  Envelope envelope;
  envelope.payload = print_statement(statement);
  const std::string signed_bytes = pre_authentication(envelope.payload);
  for (const Signer* signer : signers) {
    envelope.signatures.push_back({key_id(signer->public_key()), signer->sign(signed_bytes)});
  }
  return print_envelope(envelope);
}

}  // namespace travaux
