#include "seal/statement.h"

#include <array>

#include "seal/claim_json.h"
#include "seal/digest.h"

namespace travaux {
namespace {

using seal_room::Json;
using seal_room::put;
using seal_room::subject;
using seal_room::view;

// The two members of a statement that depend on its kind, besides the predicate's common fields.
struct Parts {
  const char* type;
  Json::Array subjects;
  Json::Object predicate;
};

Json print(const Lineage& lineage) {
  Json::Object object{{"kind", {std::string(name_of(lineage.kind))}}};
  if (lineage.of) {
    object["of"] = {to_hex(*lineage.of)};
  }
  return {std::move(object)};
}

Json range(const std::pair<std::uint64_t, std::uint64_t>& ends) {
  return {Json::Array{{ends.first}, {ends.second}}};
}

Parts parts_of(const Founding& founding) {
  Parts parts{seal_room::founding_type, {}, {}};
  Json::Array owners;
  for (const Owner& owner : founding.owners) {
    parts.subjects.push_back(subject("key", key_id(owner.key)));
    owners.push_back({Json::Object{{"identity", {owner.identity}},
                                   {"key", {to_base64(view(owner.key.bytes))}}}});
  }
  parts.predicate["origin"] = {founding.origin};
  parts.predicate["owners"] = {std::move(owners)};
  if (founding.succeeds) {
    parts.predicate["succeeds"] = {Json::Object{{"ledger", {to_hex(founding.succeeds->ledger)}},
                                                {"origin", {founding.succeeds->origin}},
                                                {"root", {to_hex(founding.succeeds->root)}},
                                                {"size", {founding.succeeds->size}}}};
  }
  return parts;
}

Parts parts_of(const VersionRecord& version) {
  Parts parts{seal_room::version_type, {}, {}};
  const Commitments& sealed = version.commitments;
  parts.subjects.push_back(subject("original", sealed.original));
  parts.subjects.push_back(subject("not-read", sealed.not_read));
  if (sealed.text) {
    parts.subjects.push_back(subject("text", *sealed.text));
    parts.subjects.push_back(subject("segments", *sealed.segments));
    parts.predicate["segments"] = {sealed.segment_count};
  }
  parts.predicate["lineage"] = print(version.lineage);
  put(parts.predicate, "title", version.title);
  parts.predicate["extension"] = {version.extension};
  parts.predicate["reader"] = {
      Json::Object{{"name", {version.reader}}, {"version", {version.reader_version}}}};
  if (version.lines) parts.predicate["lines"] = range(*version.lines);
  if (version.pages) parts.predicate["pages"] = range(*version.pages);
  if (version.claim) {
    parts.predicate["claim"] = seal_room::print(*version.claim);
  }
  return parts;
}

Parts parts_of(const Attribution& attribution) {
  Parts parts{seal_room::attribution_type, {}, {}};
  parts.subjects.push_back(subject("entry", attribution.target));
  put(parts.predicate, "clause", attribution.clause);
  if (attribution.words) {
    parts.predicate["words"] = {
        Json::Object{{"exact", {attribution.words->exact}}, {"start", {attribution.words->start}}}};
  }
  parts.predicate["claim"] = seal_room::print(attribution.claim);
  return parts;
}

Parts parts_of(const KeyEvent& event) {
  Parts parts{seal_room::key_type, {}, {}};
  parts.subjects.push_back(subject("key", key_id(event.key)));
  parts.predicate["action"] = {std::string(name_of(event.action))};
  parts.predicate["identity"] = {event.identity};
  parts.predicate["key"] = {to_base64(view(event.key.bytes))};
  if (event.possession) {
    parts.predicate["possession"] = {to_base64(view(event.possession->bytes))};
    parts.predicate["role"] = {std::string(name_of(event.role))};
  }
  if (event.since) parts.predicate["since"] = {to_hex(*event.since)};
  put(parts.predicate, "reason", event.reason);
  return parts;
}

// The kinds that speak of one earlier entry.
Parts about(const char* type, const Hash& target, const std::string& reason) {
  Parts parts{type, {}, {}};
  parts.subjects.push_back(subject("entry", target));
  put(parts.predicate, "reason", reason);
  return parts;
}

Parts parts_of(const Correction& correction) {
  Parts parts = about(seal_room::correction_type, correction.target, correction.reason);
  if (correction.lineage) parts.predicate["lineage"] = print(*correction.lineage);
  if (correction.title) parts.predicate["title"] = {*correction.title};
  if (correction.claim) parts.predicate["claim"] = seal_room::print(*correction.claim);
  return parts;
}

Parts parts_of(const Withdrawal& withdrawal) {
  return about(seal_room::withdrawal_type, withdrawal.target, withdrawal.reason);
}

Parts parts_of(const Erasure& erasure) {
  return about(seal_room::erasure_type, erasure.target, erasure.reason);
}

}  // namespace

namespace seal_room {

Json subject(std::string name, const Hash& digest) {
  return {Json::Object{{"digest", {Json::Object{{"sha256", {to_hex(digest)}}}}},
                       {"name", {std::move(name)}}}};
}

}  // namespace seal_room

std::string print_statement(const Statement& statement) {
  seal_room::check(statement, Trouble::usage);
  Parts parts = std::visit([](const auto& body) { return parts_of(body); }, statement.body);
  put(parts.predicate, "document", statement.document);
  if (statement.ledger) {
    parts.predicate["ledger"] = {to_hex(*statement.ledger)};
  }
  if (statement.previous) {
    parts.predicate["previous"] = {to_hex(*statement.previous)};
  }
  parts.predicate["author"] = {statement.author};
  parts.predicate["time"] = {print_time(statement.time)};
  return seal_room::print_json({Json::Object{{"_type", {std::string(seal_room::statement_type)}},
                                             {"predicate", {std::move(parts.predicate)}},
                                             {"predicateType", {std::string(parts.type)}},
                                             {"subject", {std::move(parts.subjects)}}}});
}

std::string_view kind_of(const Statement& statement) {
  static constexpr std::array<std::string_view, std::variant_size_v<Statement::Body>> names = {
      "founding", "version", "attribution", "key", "correction", "withdrawal", "erasure"};
  return names.at(statement.body.index());
}

std::string_view name_of(KeyAction action) {
  switch (action) {
    case KeyAction::enrol:
      return "enrol";
    case KeyAction::retire:
      return "retire";
    case KeyAction::compromised:
      return "compromised";
  }
  return "compromised";
}

std::string_view name_of(KeyRole role) {
  return role == KeyRole::owner ? "owner" : "signer";
}

}  // namespace travaux
