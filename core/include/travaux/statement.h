// statement.h: what is signed: who recorded which text, who says what about it, and who may sign.
//
// A part of the door of the seal room; seal.h includes it. The bytes are specified, with a worked
// example, in core/FORMAT.md; this header names the shapes.
//
// Every printed record has exactly one accepted spelling: parse(print(x)) == x, and a parser
// refuses (Error, malformed) every byte string that print would not have produced. Pure functions,
// thread-safe.
//
// Source: in-toto Statement v1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "travaux/keys.h"

namespace travaux {

// ---------------------------------------------------------------------------------------------
// Statements: what is signed

// Seconds since 1970-01-01 UTC, years 1970..9999; printed "2026-11-25T21:00:00Z". A time that a
// signer states is a claim, never evidence.
using Time = std::int64_t;
std::string print_time(Time time);
Time parse_time(std::string_view text);

// A date a person gives: "2025-11-20", "2025-11-20T09:10Z" or "2025-11-20T09:10:00Z".
bool valid_date(std::string_view text);

// A source that the claim of an earlier entry names. Two sources without a name are two, until a
// person says so that they are one.
struct SameSource {
  Hash entry;               // a version, an attribution or a correction, with a claim
  std::uint64_t place = 1;  // in its chain, from 1
  bool operator==(const SameSource&) const = default;
};

// Who says something. "unnamed" is one person and "group" several, of whom only is told what they
// are ("a senior official"). "withheld" (known to the recorder, named nowhere) and "unknown" have
// no name.
struct Source {
  std::string name;
  std::string kind;         // one of source_kinds()
  std::uint64_t count = 0;  // of a group: how many, at least 2; 0: not told
  bool inferred = false;    // the author concluded this step of the chain; else it is stated
  std::optional<SameSource> same_as = {};
  bool operator==(const Source&) const = default;
};
// person, outlet, institution, document, unnamed, group, unspecified, withheld, unknown
const std::vector<std::string>& source_kinds();

// drafted proposed transmitted received leaked published relayed cited quoted paraphrased reported
// stated assessed confirmed (not told what), confirmed-authenticity, confirmed-content, denied
// disputed signed listed-as-signatory
const std::vector<std::string>& relations();

// A field of a claim whose value is kept outside of the ledger: the statement holds only
// SHA-256(salt || value), with the salt of purpose "private FIELD LEDGER-ID AUTHOR".
struct PrivateField {
  std::string field;  // archived, chain, dated, note, printed, quote, received or url
  Hash commitment;
  bool operator==(const PrivateField&) const = default;
};

// Words as they stand in a text, with a little of what stands before and behind them, by which they
// are found there again: the TextQuoteSelector of the W3C's Web Annotation.
struct QuotedWords {
  std::string exact;
  std::string prefix = {};  // may be empty, and so may
  std::string suffix = {};
  bool operator==(const QuotedWords&) const = default;
};

// What is said about some words: who did what, by which chain. Empty strings are absent.
struct Claim {
  std::string relation;
  std::vector<Source> chain;  // nearest first; at least one
  std::string reliability;    // of the source, Admiralty "A".."F"; empty: not rated
  std::string credibility;    // of the information, Admiralty "1".."6"; empty: not rated
  std::string url;
  std::string dated;
  std::string received;
  std::string note;
  // By ascending name. Such a field is empty above; a private chain is one source "withheld".
  std::vector<PrivateField> private_fields = {};
  std::string printed = {};               // the date as the source prints it: "last Tuesday"
  std::string resolved_by = {};           // who made `dated` of that; empty: the author
  std::optional<QuotedWords> quote = {};  // of what the source says
  // SHA-256 of a copy that the author keeps, in hex. Always private: a salted hash is signed.
  std::string archived = {};
  bool operator==(const Claim&) const = default;
};

// What the recorder keeps of a claim's private fields: whoever holds it can show the values, and
// nobody else can test a guess. A chain's value is its JSON in the one spelling.
struct PrivateValues;

enum class LineageKind {
  first,
  follows,
  same_draft_as,
  translation_of,
  excerpt_of,
  digest_of,
  text_of
};
std::string_view name_of(LineageKind kind);  // "first", "follows", "same-draft-as", ...

struct Lineage {
  LineageKind kind = LineageKind::first;
  std::optional<Hash> of;  // entry hash of a version; absent exactly when kind is first
  bool operator==(const Lineage&) const = default;
};

struct Owner {
  std::string identity;
  PublicKey key;
  bool operator==(const Owner&) const = default;
};

// The end of another ledger, which this one continues because nobody can sign there any more.
struct Predecessor {
  Hash ledger;  // its id
  std::string origin;
  std::uint64_t size = 0;  // with root: its last checkpoint that the founder knew
  Hash root;
  bool operator==(const Predecessor&) const = default;
};

// The first entry of a ledger. Its hash is the ledger's id.
struct Founding {
  std::string origin;
  std::vector<Owner> owners;  // one to eight; every one of them signs this statement
  // What the founders say that this ledger continues: their word, no proof.
  std::optional<Predecessor> succeeds = {};
  bool operator==(const Founding&) const = default;
};

enum class KeyAction { enrol, retire, compromised };
std::string_view name_of(KeyAction action);
// Owners enrol others and may retire any key; signers record, and may retire their own.
enum class KeyRole { owner, signer };
std::string_view name_of(KeyRole role);

// A change in who may sign. It holds from the next entry on.
struct KeyEvent {
  KeyAction action = KeyAction::enrol;
  std::string identity;
  PublicKey key;
  // Enrolment only: the role given, and the new key's signature of its KeyRequest: nobody can
  // enrol a key that they do not hold.
  KeyRole role = KeyRole::signer;
  std::optional<Signature> possession;
  // Compromise only: from which entry on the key's signatures are doubted; absent: all of them.
  std::optional<Hash> since;
  std::string reason;  // may be empty; never for an enrolment
  bool operator==(const KeyEvent&) const = default;
};

// What the log says of one key.
struct SigningRight {
  Owner holder;
  KeyRole role = KeyRole::signer;
  std::uint64_t from = 0;                 // place of the entry that brought it
  std::optional<std::uint64_t> ended_by;  // place of the entry from which on it may not sign
  std::optional<Time> ended_at;           // as that entry's author says
  bool compromised = false;
  std::optional<std::uint64_t> compromised_by;
  // The first place where its signatures are doubted.
  std::optional<std::uint64_t> doubted_from;
  std::string reason;
};

// One recorded text.
struct VersionRecord {
  Lineage lineage;
  std::string title;      // may be empty
  std::string extension;  // of the original: [a-z0-9]{1,8}, "bin" when unknown
  std::string reader;     // name of the reader that made the text, "none" exactly without a text
  std::uint64_t reader_version = 1;
  // The part of the original that was recorded, from 1: lines or pages, never both.
  std::optional<std::pair<std::uint64_t, std::uint64_t>> lines;
  std::optional<std::pair<std::uint64_t, std::uint64_t>> pages;
  Commitments commitments;
  std::optional<Claim> claim;  // where this text comes from, when said at recording
  bool operator==(const VersionRecord&) const = default;
};

// Words of one clause.
struct WordsInText {
  std::string exact;
  std::uint64_t start = 0;  // in the version's canonical text, in bytes
  bool operator==(const WordsInText&) const = default;
};

// A denial of a denial of a report: so many attributions may stand upon one another, no more.
inline constexpr std::size_t deepest_attribution = 16;

// One attribution: a claim about a recorded version, a clause of it, words of a clause, or about
// what another attribution claims ("the Kremlin denies that it was leaked").
struct Attribution {
  Hash target;         // entry hash of a version or of an attribution
  std::string clause;  // eId in that version's text; empty: the whole version
  Claim claim;
  std::optional<WordsInText> words = {};  // never without a clause
  bool operator==(const Attribution&) const = default;
};

// Mends what an earlier entry says; the bytes that it covers stay. What is absent here stays as it
// was, what is present replaces it. Of two corrections the later one in the log counts.
struct Correction {
  Hash target;  // entry hash of a version, or of an attribution (then only `claim`)
  std::optional<Lineage> lineage;
  std::optional<std::string> title;  // empty: it has none
  std::optional<Claim> claim;
  std::string reason;  // may be empty
  bool operator==(const Correction&) const = default;
};

// Takes back a version or an attribution. Its number and bytes stay.
struct Withdrawal {
  Hash target;
  std::string reason;
  bool operator==(const Withdrawal&) const = default;
};

// Says that the original, the text, its segments and their salts were removed from the ledger.
struct Erasure {
  Hash target;  // entry hash of a version
  std::string reason;
  bool operator==(const Erasure&) const = default;
};

struct Statement {
  using Body =
      std::variant<Founding, VersionRecord, Attribution, KeyEvent, Correction, Withdrawal, Erasure>;
  std::optional<Hash> ledger;  // absent exactly in the first entry
  std::string document;        // empty for the founding and for key events
  // Newest entry of that document that the author knew; for key events the newest of those and the
  // founding.
  std::optional<Hash> previous;
  std::string author;  // identity
  Time time = 0;       // as the author's clock says
  Body body;
  bool operator==(const Statement&) const = default;
};

std::string print_statement(const Statement& statement);
Statement parse_statement(std::string_view payload);

// "founding", "version", "attribution", "key", "correction", "withdrawal" or "erasure": used in
// commit messages and on screens.
std::string_view kind_of(const Statement& statement);

// ---------------------------------------------------------------------------------------------
// Private fields

struct PrivateValues {
  SaltSecret secret;
  std::map<std::string, std::string> values;  // by field
  bool operator==(const PrivateValues&) const = default;
};

// Whose entry makes a claim, and in which ledger. A private value is committed to for them alone:
// in an entry of anybody else a copied commitment cannot be opened.
struct Claimant {
  Hash ledger;
  std::string identity;
};

// Moves the named fields out of the claim. Error(usage) for a field that is unknown or empty.
PrivateValues make_private(Claim& claim, const std::vector<std::string>& fields,
                           const Claimant& claimant, const Randomness& random);
// The claim with its values put back. Nothing when one of them is not what this claimant committed
// to.
std::optional<Claim> disclosed(const Claim& claim, const PrivateValues& values,
                               const Claimant& claimant);
std::string print_private(const PrivateValues& values);  // one spelling, as salts.json
PrivateValues parse_private(std::string_view bytes);

}  // namespace travaux
