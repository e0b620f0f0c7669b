#include "seal/private.h"

#include <algorithm>
#include <utility>

#include "seal/claim_json.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using seal_room::Json;

constexpr std::string_view format = "travaux.private/1";
constexpr std::size_t largest_private = std::size_t{64} * 1024;

// The member that a private field stands for; nothing for those that are more than a text.
std::string Claim::*text_member(std::string_view field) {
  if (field == "archived") return &Claim::archived;
  if (field == "dated") return &Claim::dated;
  if (field == "note") return &Claim::note;
  if (field == "printed") return &Claim::printed;
  if (field == "received") return &Claim::received;
  if (field == "url") return &Claim::url;
  return nullptr;
}

Hash commit_to(const SaltSecret& secret, const std::string& field, const Claimant& claimant,
               std::string_view value) {
  // None of them holds a blank, so no two can be taken for two others.
  return commitment(salt_for(secret, "private " + field + " " + to_hex(claimant.ledger) + " " +
                                         claimant.identity),
                    value);
}

std::string take_out(Claim& claim, const std::string& field) {
  std::string value = seal_room::open_value(claim, field);
  if (field == "chain") {
    claim.chain = seal_room::withheld_chain();
  } else if (field == "quote") {
    claim.quote.reset();
  } else if (const auto member = text_member(field)) {
    (claim.*member).clear();
  }
  return value;
}

// False when the value cannot be one.
bool put_back(Claim& claim, const std::string& field, const std::string& value) {
  if (const auto member = text_member(field)) {
    claim.*member = value;
    return true;
  }
  try {
    const Json json = seal_room::parse_json(value, largest_private);
    if (field == "chain") claim.chain = seal_room::parse_chain(json);
    if (field == "quote") claim.quote = seal_room::parse_quote(json);
    return field == "chain" || field == "quote";
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

namespace seal_room {

const std::vector<std::string>& private_field_names() {
  static const std::vector<std::string> names = {"archived", "chain", "dated",    "note",
                                                 "printed",  "quote", "received", "url"};
  return names;
}

std::string open_value(const Claim& claim, std::string_view field) {
  if (const auto member = text_member(field)) return claim.*member;
  if (field == "chain" && !claim.chain.empty() && claim.chain != withheld_chain()) {
    return print_json(print(claim.chain));
  }
  if (field == "quote" && claim.quote) return print_json(print(*claim.quote));
  return {};
}

std::vector<Source> withheld_chain() {
  return {{"", "withheld"}};
}

}  // namespace seal_room

PrivateValues make_private(Claim& claim, const std::vector<std::string>& fields,
                           const Claimant& claimant, const Randomness& random) {
  PrivateValues kept{new_salt_secret(random), {}};
  const std::vector<std::string>& known = seal_room::private_field_names();
  for (const std::string& field : fields) {
    if (std::find(known.begin(), known.end(), field) == known.end()) {
      throw Error(Trouble::usage, "'" + field + "' cannot be kept private",
                  "archived, chain, dated, note, printed, quote, received and url can");
    }
    if (kept.values.contains(field)) continue;
    std::string value = take_out(claim, field);
    if (value.empty()) {
      throw Error(Trouble::usage, "there is no " + field + " to keep private");
    }
    kept.values.emplace(field, std::move(value));
  }
  for (const auto& [field, value] : kept.values) {
    claim.private_fields.push_back({field, commit_to(kept.secret, field, claimant, value)});
  }
  return kept;
}

std::optional<Claim> disclosed(const Claim& claim, const PrivateValues& values,
                               const Claimant& claimant) {
  Claim whole = claim;
  for (const PrivateField& kept : claim.private_fields) {
    const auto value = values.values.find(kept.field);
    if (value == values.values.end() ||
        commit_to(values.secret, kept.field, claimant, value->second) != kept.commitment ||
        !put_back(whole, kept.field, value->second)) {
      return {};
    }
  }
  whole.private_fields.clear();
  return whole;
}

std::string print_private(const PrivateValues& values) {
  Json::Object fields;
  for (const auto& [field, value] : values.values) fields[field] = {value};
  return seal_room::print_json({Json::Object{{"format", {std::string(format)}},
                                             {"secret", {to_hex(Hash{values.secret.bytes})}},
                                             {"values", {std::move(fields)}}}}) +
         "\n";
}

PrivateValues parse_private(std::string_view bytes) {
  const Json json = seal_room::parse_json(bytes, largest_private);
  PrivateValues kept;
  kept.secret.bytes = seal_room::hash_in(field(json, "secret")).bytes;
  const auto* fields = std::get_if<Json::Object>(&field(json, "values").value);
  if (fields == nullptr) throw Error(Trouble::malformed, "the private values are no object");
  for (const auto& [field, value] : *fields) kept.values.emplace(field, seal_room::text(value));
  if (print_private(kept) != bytes) {
    throw Error(Trouble::malformed, "private values that are not in their one spelling");
  }
  return kept;
}

}  // namespace travaux
