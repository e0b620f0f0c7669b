#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "render/json.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using Json = nlohmann::json;

Json name(const std::string& qualified) {
  return {{"$", qualified}, {"type", "prov:QUALIFIED_NAME"}};
}

void put(Json& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}

std::string type_of(const Source& source) {
  if (source.kind == "person" || source.kind == "unnamed") return "prov:Person";
  if (source.kind == "outlet" || source.kind == "institution") return "prov:Organization";
  return {};
}

class Writer {
 public:
  Writer(const Entries& entries, std::vector<RecordedClaim> claims)
      : entries_(entries), claims_(std::move(claims)), same_(claims_) {}

  std::string write(const Hash& ledger, std::string_view document) {
    if (document.empty()) {
      for (std::size_t place = 0; place < entries_.size(); ++place) add_entry(entries_[place]);
    } else {
      for (const std::size_t place : entries_.of_document(document)) add_entry(entries_[place]);
    }
    for (std::size_t i = 0; i < claims_.size(); ++i) add_claim(i);
    Json record = {{"prefix",
                    {{"travaux", "urn:travaux:provenance#"},
                     {"ledger", "urn:travaux:ledger:" + to_hex(ledger) + ":"}}}};
    for (const char* kind : {"entity", "activity", "agent", "wasGeneratedBy", "used",
                             "wasInvalidatedBy", "wasDerivedFrom", "alternateOf", "hadMember",
                             "wasAttributedTo", "wasAssociatedWith", "wasInfluencedBy"}) {
      if (records_.contains(kind)) record[kind] = std::move(records_[kind]);
    }
    return render::print_json(record);
  }

 private:
  static std::string local(const std::string& id) { return "ledger:" + id; }
  static std::string id_of(const Entry& entry) { return local(short_id(entry)); }

  void add_entry(const Entry& entry) {
    if (entry.version > 0) add_version(entry);
    add_ending(entry);
  }

  void add(const char* kind, const std::string& id, Json json) {
    records_[kind][id] = std::move(json);
  }
  void relate(const char* kind, Json json) {
    const std::string id = "_:" + std::string(kind) + std::to_string(++relations_);
    records_[kind][id] = std::move(json);
  }

  std::string signer(const std::string& identity) {
    const auto [found, fresh] =
        signers_.emplace(identity, local("signer_" + std::to_string(signers_.size() + 1)));
    if (fresh) {
      add("agent", found->second,
          {{"prov:type", name("travaux:signer")}, {"prov:label", identity}});
    }
    return found->second;
  }

  // Who recorded the entry, and when by their clock: a claim of theirs, so no prov:time.
  void add_recording(const Entry& entry) {
    const std::string id = id_of(entry) + "_recording";
    add("activity", id,
        {{"prov:type", name("travaux:recording")},
         {"travaux:statedTime", print_time(entry.statement.time)}});
    relate("wasGeneratedBy", {{"prov:entity", id_of(entry)}, {"prov:activity", id}});
    relate("wasAssociatedWith",
           {{"prov:activity", id}, {"prov:agent", signer(entry.statement.author)}});
  }

  void set_standing(Json& json, const Entry& entry) const {
    put(json, "travaux:standing", describe(standing_of(entries_, entry)));
    std::string corrected;
    for (const std::uint64_t by : entry.corrected_by) {
      corrected += (corrected.empty() ? "e" : ", e") + std::to_string(by);
    }
    put(json, "travaux:correctedBy", corrected);
  }

  void add_version(const Entry& entry) {
    const VersionRecord& version = version_of(entry);
    Json json = {{"prov:type", name("prov:Collection")},
                 {"prov:label", ref_of(entry)},
                 {"travaux:document", entry.statement.document},
                 {"travaux:version", std::to_string(entry.version)},
                 {"travaux:entry", "sha256:" + to_hex(entry.hash)}};
    put(json, "travaux:title", version.title);
    set_standing(json, entry);
    add("entity", id_of(entry), std::move(json));
    add_recording(entry);
    const Entry* of = version.lineage.of ? entries_.find(*version.lineage.of) : nullptr;
    if (of == nullptr) return;
    add_outside(*of);
    if (version.lineage.kind == LineageKind::same_draft_as) {
      relate("alternateOf", {{"prov:alternate1", id_of(entry)}, {"prov:alternate2", id_of(*of)}});
      return;
    }
    const bool follows = version.lineage.kind == LineageKind::follows;
    relate(
        "wasDerivedFrom",
        {{"prov:generatedEntity", id_of(entry)},
         {"prov:usedEntity", id_of(*of)},
         {"prov:type", name(follows ? "prov:Revision"
                                    : "travaux:" + std::string(name_of(version.lineage.kind)))}});
  }

  // A version of another document that one of this names.
  void add_outside(const Entry& entry) {
    if (records_["entity"].contains(id_of(entry))) return;
    add("entity", id_of(entry),
        {{"prov:label", ref_of(entry)}, {"travaux:entry", "sha256:" + to_hex(entry.hash)}});
  }

  void add_ending(const Entry& entry) {
    const Hash* target = nullptr;
    std::string reason;
    if (const auto* taken = std::get_if<Withdrawal>(&entry.statement.body)) {
      target = &taken->target;
      reason = taken->reason;
    } else if (const auto* erased = std::get_if<Erasure>(&entry.statement.body)) {
      target = &erased->target;
      reason = erased->reason;
    }
    const Entry* of = target == nullptr ? nullptr : entries_.find(*target);
    if (of == nullptr) return;
    add("activity", id_of(entry),
        {{"prov:type", name("travaux:" + std::string(kind_of(entry.statement)))},
         {"travaux:reason", reason},
         {"travaux:statedTime", print_time(entry.statement.time)}});
    relate("wasInvalidatedBy", {{"prov:entity", id_of(*of)}, {"prov:activity", id_of(entry)}});
    relate("wasAssociatedWith",
           {{"prov:activity", id_of(entry)}, {"prov:agent", signer(entry.statement.author)}});
  }

  // What a claim is about: the version, a clause or words of it, or another claim.
  std::string target_of(const RecordedClaim& recorded, const Entry& entry) {
    const auto* attribution = std::get_if<Attribution>(&entry.statement.body);
    const Entry* target = attribution == nullptr ? &entry : entries_.find(attribution->target);
    if (target == nullptr) return {};
    if (recorded.clause.empty()) {
      // The claim that was recorded with a version is an entity of its own.
      return id_of(*target);
    }
    std::string& clause = clauses_[{target->index, recorded.clause}];
    if (clause.empty()) {
      clause = id_of(*target) + "_clause_" + std::to_string(clauses_.size());
      add("entity", clause,
          {{"prov:type", name("travaux:clause")},
           {"prov:label", ref_of(*target) + " " + recorded.clause},
           {"travaux:eid", recorded.clause}});
      relate("hadMember", {{"prov:collection", id_of(*target)}, {"prov:entity", clause}});
    }
    if (!recorded.words) return clause;
    std::string words = local(recorded.entry) + "_words";
    add("entity", words,
        {{"prov:type", name("travaux:words")},
         {"prov:value", recorded.words->exact},
         {"travaux:start", std::to_string(recorded.words->start)}});
    relate("wasDerivedFrom", {{"prov:generatedEntity", words},
                              {"prov:usedEntity", clause},
                              {"prov:type", name("prov:Quotation")}});
    return words;
  }

  std::string agent(std::size_t claim, std::size_t place) {
    const RecordedClaim& recorded = claims_[claim];
    const auto [found, fresh] = agents_.emplace(
        same_.id(claim, place), local(recorded.entry + "_source_" + std::to_string(place + 1)));
    if (!fresh) return found->second;
    const Source& source = recorded.claim.chain[place];
    Json json = Json::object();
    const std::string type = type_of(source);
    if (!type.empty()) json["prov:type"] = name(type);
    put(json, "prov:label", source.name);
    json["travaux:kind"] = source.kind;
    if (source.count > 0) json["travaux:count"] = std::to_string(source.count);
    add("agent", found->second, std::move(json));
    return found->second;
  }

  Json claim_entity(const RecordedClaim& recorded, const Entry& entry) const {
    const Claim& claim = recorded.claim;
    Json json = {{"prov:type", name("travaux:attribution")},
                 {"prov:label", describe(claim)},
                 {"travaux:relation", claim.relation},
                 {"travaux:entry", "sha256:" + to_hex(entry.hash)}};
    put(json, "travaux:reliability", claim.reliability);
    put(json, "travaux:credibility", claim.credibility);
    put(json, "travaux:url", claim.url);
    put(json, "travaux:dated", claim.dated);
    put(json, "travaux:printed", claim.printed);
    put(json, "travaux:resolvedBy", claim.resolved_by);
    put(json, "travaux:received", claim.received);
    put(json, "travaux:note", claim.note);
    if (claim.quote) json["travaux:quote"] = claim.quote->exact;
    std::string kept;
    for (const PrivateField& field : claim.private_fields) {
      kept += (kept.empty() ? "" : ", ") + field.field;
    }
    put(json, "travaux:keptPrivate", kept);
    set_standing(json, entry);
    return json;
  }

  void add_claim(std::size_t index) {
    const RecordedClaim& recorded = claims_[index];
    const Entry& entry = entries_[std::stoull(recorded.entry.substr(1))];
    const bool with_a_version = entry.version > 0;
    const std::string claim = id_of(entry) + (with_a_version ? "_claim" : "");
    const std::string target = target_of(recorded, entry);
    if (target.empty()) return;
    add("entity", claim, claim_entity(recorded, entry));
    if (!with_a_version) add_recording(entry);
    relate("wasAttributedTo",
           {{"prov:entity", claim}, {"prov:agent", signer(entry.statement.author)}});
    if (!recorded.standing.corrected_by.empty()) {
      const std::string& by = recorded.standing.corrected_by.back();
      const std::string& author = entries_[std::stoull(by.substr(1))].statement.author;
      if (author != entry.statement.author) {
        relate("wasAttributedTo", {{"prov:entity", claim}, {"prov:agent", signer(author)}});
      }
    }
    const std::string deed = local(recorded.entry) + "_deed";
    add("activity", deed, {{"prov:type", name("travaux:" + recorded.claim.relation)}});
    relate("used", {{"prov:activity", deed}, {"prov:entity", target}});
    relate("wasInfluencedBy", {{"prov:influencee", claim}, {"prov:influencer", deed}});
    for (std::size_t place = 0; place < recorded.claim.chain.size(); ++place) {
      add_source(index, place, deed);
    }
  }

  // The nearest source did it; each further one is whom the one before it cites.
  void add_source(std::size_t index, std::size_t place, const std::string& deed) {
    const Source& source = claims_[index].claim.chain[place];
    Json json = {{"prov:activity", deed}, {"prov:agent", agent(index, place)}};
    json["prov:role"] =
        place == 0 ? std::string("nearest") : "cited, step " + std::to_string(place);
    json["travaux:basis"] = source.inferred ? "inferred" : "stated";
    relate("wasAssociatedWith", std::move(json));
  }

  const Entries& entries_;
  std::vector<RecordedClaim> claims_;
  SameSources same_;
  std::map<std::string, Json> records_;
  std::map<std::string, std::string> signers_;
  std::map<std::size_t, std::string> agents_;
  std::map<std::pair<std::uint64_t, std::string>, std::string> clauses_;
  std::size_t relations_ = 0;
};

}  // namespace

std::string provenance_to_json(const Entries& entries, std::string_view document,
                               const Hash& ledger) {
  return Writer(entries, claims_about(entries, document)).write(ledger, document);
}

}  // namespace travaux
