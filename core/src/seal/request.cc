#include <algorithm>

#include "seal/claim_json.h"
#include "seal/digest.h"
#include "seal/statement.h"

namespace travaux {
namespace {

using seal_room::Json;
using seal_room::view;

constexpr const char* request_type = "urn:travaux:key-request:1";

// Whoever enrols a key can write this again from the enrolment alone, so only its signature is
// kept there.
std::string request_payload(const Hash& ledger, const std::string& identity, const PublicKey& key) {
  Json::Object predicate{{"identity", {identity}},
                         {"key", {to_base64(view(key.bytes))}},
                         {"ledger", {to_hex(ledger)}}};
  Json::Array subjects;
  subjects.push_back(seal_room::subject("key", key_id(key)));
  return seal_room::print_json({Json::Object{{"_type", {std::string(seal_room::statement_type)}},
                                             {"predicate", {std::move(predicate)}},
                                             {"predicateType", {std::string(request_type)}},
                                             {"subject", {std::move(subjects)}}}});
}

[[noreturn]] void malformed(const std::string& what) {
  throw Error(Trouble::malformed, "not a key request: " + what);
}

}  // namespace

KeyRequest request_key(const Hash& ledger, const std::string& identity, const Signer& signer) {
  if (!valid_identity(identity)) throw Error(Trouble::usage, "not an identity: '" + identity + "'");
  KeyRequest request{ledger, identity, signer.public_key(), {}};
  request.possession =
      signer.sign(pre_authentication(request_payload(ledger, identity, request.key)));
  return request;
}

bool verify(const KeyRequest& request) {
  return valid_identity(request.identity) && acceptable(request.key) &&
         verify(request.key,
                pre_authentication(request_payload(request.ledger, request.identity, request.key)),
                request.possession);
}

std::string print_key_request(const KeyRequest& request) {
  return print_envelope({request_payload(request.ledger, request.identity, request.key),
                         {{key_id(request.key), request.possession}}});
}

KeyRequest parse_key_request(std::string_view bytes) {
  const Envelope envelope = parse_envelope(bytes);
  const Json json = seal_room::parse_json(envelope.payload, largest_envelope);
  if (seal_room::text(field(json, "predicateType")) != request_type) {
    malformed("another kind of statement");
  }
  const Json& predicate = field(json, "predicate");
  KeyRequest request;
  request.ledger = seal_room::hash_in(field(predicate, "ledger"));
  request.identity = seal_room::text(field(predicate, "identity"));
  request.key = seal_room::key_in(field(predicate, "key"));
  request.possession = envelope.signatures.front().signature;
  if (!valid_identity(request.identity)) malformed("the name in it is no identity");
  if (!acceptable(request.key)) malformed("its key is weak or not canonical");
  if (print_key_request(request) != bytes) malformed("another spelling than the one printed");
  return request;
}

}  // namespace travaux
