#include "seal/statement.h"

#include "seal/digest.h"
#include "seal/json.h"

namespace travaux {
namespace {

using seal_room::Json;
using seal_room::view;

// The two members of a statement that depend on its kind, besides the predicate's common fields.
struct Parts {
  const char* type;
  Json::Array subjects;
  Json::Object predicate;
};

Json subject(std::string name, const Hash& digest) {
  return {Json::Object{{"digest", {Json::Object{{"sha256", {to_hex(digest)}}}}},
                       {"name", {std::move(name)}}}};
}

void put(Json::Object& object, const char* name, const std::string& value) {
  if (!value.empty()) {
    object[name] = {value};
  }
}

Json print(const Source& source) {
  Json::Object object{{"kind", {source.kind}}};
  put(object, "name", source.name);
  return {std::move(object)};
}

Json print(const Claim& claim) {
  Json::Array chain;
  for (const Source& source : claim.chain) {
    chain.push_back(print(source));
  }
  Json::Object object{{"chain", {std::move(chain)}}, {"relation", {claim.relation}}};
  put(object, "reliability", claim.reliability);
  put(object, "credibility", claim.credibility);
  put(object, "url", claim.url);
  put(object, "dated", claim.dated);
  put(object, "received", claim.received);
  put(object, "note", claim.note);
  return {std::move(object)};
}

Json print(const Lineage& lineage) {
  Json::Object object{{"kind", {std::string(name_of(lineage.kind))}}};
  if (lineage.of) {
    object["of"] = {to_hex(*lineage.of)};
  }
  return {std::move(object)};
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
  return parts;
}

Parts parts_of(const VersionRecord& version) {
  Parts parts{seal_room::version_type, {}, {}};
  const Commitments& sealed = version.commitments;
  parts.subjects.push_back(subject("original", sealed.original));
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
  if (version.lines) {
    parts.predicate["lines"] = {Json::Array{{version.lines->first}, {version.lines->second}}};
  }
  if (version.claim) {
    parts.predicate["claim"] = print(*version.claim);
  }
  return parts;
}

Parts parts_of(const Attribution& attribution) {
  Parts parts{seal_room::attribution_type, {}, {}};
  parts.subjects.push_back(subject("entry", attribution.target));
  put(parts.predicate, "clause", attribution.clause);
  parts.predicate["claim"] = print(attribution.claim);
  return parts;
}

}  // namespace

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
  if (std::holds_alternative<Founding>(statement.body)) {
    return "founding";
  }
  return std::holds_alternative<VersionRecord>(statement.body) ? "version" : "attribution";
}

}  // namespace travaux
