#include <algorithm>

#include "seal/claim_json.h"
#include "seal/statement.h"

namespace travaux {
namespace {

using seal_room::field;
using seal_room::find;
using seal_room::hash_in;
using seal_room::Json;
using seal_room::parse_claim;
using seal_room::text;

[[noreturn]] void malformed(const std::string& what) {
  throw Error(Trouble::malformed, what);
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
  return {text(field(json, "identity")), seal_room::key_in(field(json, "key"))};
}

Founding parse_founding(const Json& predicate) {
  Founding founding;
  founding.origin = text(field(predicate, "origin"));
  for (const Json& owner : seal_room::array(field(predicate, "owners"))) {
    founding.owners.push_back(parse_owner(owner));
  }
  if (const Json* before = find(predicate, "succeeds")) {
    founding.succeeds = {hash_in(field(*before, "ledger")), text(field(*before, "origin")),
                         seal_room::number(field(*before, "size")),
                         hash_in(field(*before, "root"))};
  }
  return founding;
}

using Range = std::optional<std::pair<std::uint64_t, std::uint64_t>>;

Range range_in(const Json& predicate, const char* name) {
  const Json* found = find(predicate, name);
  if (found == nullptr) return {};
  const Json::Array& ends = seal_room::array(*found);
  if (ends.size() != 2) malformed(std::string("the ") + name + " are not a pair");
  return std::pair{seal_room::number(ends[0]), seal_room::number(ends[1])};
}

VersionRecord parse_version(const Json& predicate, const Json& subjects) {
  VersionRecord version;
  version.lineage = parse_lineage(field(predicate, "lineage"));
  version.title = seal_room::text_or_empty(predicate, "title");
  version.extension = text(field(predicate, "extension"));
  version.reader = text(field(field(predicate, "reader"), "name"));
  version.reader_version = seal_room::number(field(field(predicate, "reader"), "version"));
  version.lines = range_in(predicate, "lines");
  version.pages = range_in(predicate, "pages");
  version.commitments.original = digest_at(subjects, 0);
  version.commitments.not_read = digest_at(subjects, 1);
  if (const Json* count = find(predicate, "segments")) {
    version.commitments.text = digest_at(subjects, 2);
    version.commitments.segments = digest_at(subjects, 3);
    version.commitments.segment_count = seal_room::number(*count);
  }
  if (const Json* claim = find(predicate, "claim")) {
    version.claim = parse_claim(*claim);
  }
  return version;
}

Attribution parse_attribution(const Json& predicate, const Json& subjects) {
  Attribution attribution{digest_at(subjects, 0), seal_room::text_or_empty(predicate, "clause"),
                          parse_claim(field(predicate, "claim"))};
  if (const Json* words = find(predicate, "words")) {
    attribution.words = {text(field(*words, "exact")), seal_room::number(field(*words, "start"))};
  }
  return attribution;
}

// The word among those that `name_of` prints.
template <typename Word>
Word word_in(const Json& json, std::initializer_list<Word> words, const char* what) {
  for (const Word word : words) {
    if (name_of(word) == text(json)) return word;
  }
  malformed(std::string("the ") + what + " is not one of the known words");
}

KeyEvent parse_key_event(const Json& predicate) {
  KeyEvent event;
  event.action = word_in(field(predicate, "action"),
                         {KeyAction::enrol, KeyAction::retire, KeyAction::compromised}, "action");
  event.identity = text(field(predicate, "identity"));
  event.key = seal_room::key_in(field(predicate, "key"));
  if (const Json* role = find(predicate, "role")) {
    event.role = word_in(*role, {KeyRole::owner, KeyRole::signer}, "role");
  }
  if (const Json* possession = find(predicate, "possession")) {
    const std::optional<std::string> bytes = from_base64(text(*possession));
    Signature signature;
    if (!bytes || bytes->size() != signature.bytes.size()) {
      malformed("the proof of possession is not 64 bytes in base64");
    }
    std::copy(bytes->begin(), bytes->end(), signature.bytes.begin());
    event.possession = signature;
  }
  event.since = optional_hash(predicate, "since");
  event.reason = seal_room::text_or_empty(predicate, "reason");
  return event;
}

Correction parse_correction(const Json& predicate, const Json& subjects) {
  Correction correction;
  correction.target = digest_at(subjects, 0);
  if (const Json* lineage = find(predicate, "lineage"))
    correction.lineage = parse_lineage(*lineage);
  if (const Json* title = find(predicate, "title")) correction.title = text(*title);
  if (const Json* claim = find(predicate, "claim")) correction.claim = parse_claim(*claim);
  correction.reason = seal_room::text_or_empty(predicate, "reason");
  return correction;
}

Statement::Body parse_body(const std::string& type, const Json& predicate, const Json& subjects) {
  if (type == seal_room::version_type) return parse_version(predicate, subjects);
  if (type == seal_room::attribution_type) return parse_attribution(predicate, subjects);
  if (type == seal_room::founding_type) return parse_founding(predicate);
  if (type == seal_room::key_type) return parse_key_event(predicate);
  if (type == seal_room::correction_type) return parse_correction(predicate, subjects);
  const std::string reason = seal_room::text_or_empty(predicate, "reason");
  if (type == seal_room::withdrawal_type) return Withdrawal{digest_at(subjects, 0), reason};
  if (type == seal_room::erasure_type) return Erasure{digest_at(subjects, 0), reason};
  malformed("a kind of statement that is not known here: " + type);
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
  statement.body = parse_body(type, predicate, subjects);
  return statement;
}

}  // namespace

namespace seal_room {

PublicKey key_in(const Json& json) {
  const std::optional<std::string> bytes = from_base64(text(json));
  PublicKey key;
  if (!bytes || bytes->size() != key.bytes.size()) malformed("a key is not 32 bytes in base64");
  std::copy(bytes->begin(), bytes->end(), key.bytes.begin());
  return key;
}

}  // namespace seal_room

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
