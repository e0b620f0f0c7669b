#include <algorithm>

#include "seal/json.h"
#include "seal/statement.h"

namespace travaux {
namespace {

using seal_room::field;
using seal_room::find;
using seal_room::Json;
using seal_room::text;

[[noreturn]] void malformed(const std::string& what) {
  throw Error(Trouble::malformed, what);
}

Hash hash_in(const Json& json) {
  const std::optional<Hash> hash = hash_from_hex(text(json));
  if (!hash) {
    malformed("a hash is not 64 lower-case hexadecimal digits");
  }
  return *hash;
}

std::optional<Hash> optional_hash(const Json& object, const std::string& name) {
  const Json* found = find(object, name);
  return found == nullptr ? std::nullopt : std::optional(hash_in(*found));
}

// The digest of the subject at `place`. Its name is checked when the statement is printed again.
Hash digest_at(const Json& subjects, std::size_t place) {
  const Json::Array& list = seal_room::array(subjects);
  if (place >= list.size()) {
    malformed("a subject is missing");
  }
  return hash_in(field(field(list[place], "digest"), "sha256"));
}

Source parse_source(const Json& json) {
  return {seal_room::text_or_empty(json, "name"), text(field(json, "kind"))};
}

Claim parse_claim(const Json& json) {
  Claim claim;
  claim.relation = text(field(json, "relation"));
  for (const Json& source : seal_room::array(field(json, "chain"))) {
    claim.chain.push_back(parse_source(source));
  }
  claim.reliability = seal_room::text_or_empty(json, "reliability");
  claim.credibility = seal_room::text_or_empty(json, "credibility");
  claim.url = seal_room::text_or_empty(json, "url");
  claim.dated = seal_room::text_or_empty(json, "dated");
  claim.received = seal_room::text_or_empty(json, "received");
  claim.note = seal_room::text_or_empty(json, "note");
  return claim;
}

Lineage parse_lineage(const Json& json) {
  const std::string& word = text(field(json, "kind"));
  for (const LineageKind kind :
       {LineageKind::first, LineageKind::follows, LineageKind::same_draft_as,
        LineageKind::translation_of, LineageKind::excerpt_of, LineageKind::digest_of,
        LineageKind::text_of}) {
    if (name_of(kind) == word) {
      return {kind, optional_hash(json, "of")};
    }
  }
  malformed("the lineage is not one of the known words");
}

Owner parse_owner(const Json& json) {
  Owner owner;
  owner.identity = text(field(json, "identity"));
  const std::optional<std::string> key = from_base64(text(field(json, "key")));
  if (!key || key->size() != owner.key.bytes.size()) {
    malformed("an owner's key is not 32 bytes in base64");
  }
  std::copy(key->begin(), key->end(), owner.key.bytes.begin());
  return owner;
}

Founding parse_founding(const Json& predicate) {
  Founding founding;
  founding.origin = text(field(predicate, "origin"));
  for (const Json& owner : seal_room::array(field(predicate, "owners"))) {
    founding.owners.push_back(parse_owner(owner));
  }
  return founding;
}

VersionRecord parse_version(const Json& predicate, const Json& subjects) {
  VersionRecord version;
  version.lineage = parse_lineage(field(predicate, "lineage"));
  version.title = seal_room::text_or_empty(predicate, "title");
  version.extension = text(field(predicate, "extension"));
  version.reader = text(field(field(predicate, "reader"), "name"));
  version.reader_version = seal_room::number(field(field(predicate, "reader"), "version"));
  if (const Json* lines = find(predicate, "lines")) {
    const Json::Array& range = seal_room::array(*lines);
    if (range.size() != 2) {
      malformed("the lines are not a pair");
    }
    version.lines = {seal_room::number(range[0]), seal_room::number(range[1])};
  }
  version.commitments.original = digest_at(subjects, 0);
  if (const Json* count = find(predicate, "segments")) {
    version.commitments.text = digest_at(subjects, 1);
    version.commitments.segments = digest_at(subjects, 2);
    version.commitments.segment_count = seal_room::number(*count);
  }
  if (const Json* claim = find(predicate, "claim")) {
    version.claim = parse_claim(*claim);
  }
  return version;
}

Attribution parse_attribution(const Json& predicate, const Json& subjects) {
  return {digest_at(subjects, 0), seal_room::text_or_empty(predicate, "clause"),
          parse_claim(field(predicate, "claim"))};
}

Statement parse(std::string_view payload) {
  const Json json = seal_room::parse_json(payload, largest_envelope);
  const Json& predicate = field(json, "predicate");
  const Json& subjects = field(json, "subject");
  const std::string& type = text(field(json, "predicateType"));
  Statement statement;
  statement.ledger = optional_hash(predicate, "ledger");
  statement.document = seal_room::text_or_empty(predicate, "document");
  statement.previous = optional_hash(predicate, "previous");
  statement.author = text(field(predicate, "author"));
  statement.time = parse_time(text(field(predicate, "time")));
  if (type == seal_room::version_type) {
    statement.body = parse_version(predicate, subjects);
  } else if (type == seal_room::attribution_type) {
    statement.body = parse_attribution(predicate, subjects);
  } else if (type == seal_room::founding_type) {
    statement.body = parse_founding(predicate);
  } else {
    malformed("a kind of statement that is not known here: " + type);
  }
  return statement;
}

}  // namespace

Statement parse_statement(std::string_view payload) {
  try {
    Statement statement = parse(payload);
    seal_room::check(statement, Trouble::malformed);
    // Everything the fields above did not look at (unknown fields, empty ones, subject names,
    // blanks, escapes, the order of keys) shows here.
    if (print_statement(statement) != payload) {
      malformed("another spelling than the one that is printed");
    }
    return statement;
  } catch (Error& error) {
    throw error.within("statement");
  }
}

}  // namespace travaux
