// seal.h: hashes, keys, statements, envelopes, the Merkle log, and what a verification answers.
//
// This is the evidence wing: it knows exact bytes and signatures, and nothing of clauses. The bytes
// themselves are specified, with a worked example, in core/FORMAT.md; this header names the shapes.
//
// Every printed record has exactly one accepted spelling: parse(print(x)) == x, and a parser
// refuses (Error, malformed) every byte string that print would not have produced. Pure functions
// are thread-safe; a Signer may be used from one thread at a time.
//
// Sources: SHA-256 FIPS 180-4; Ed25519 RFC 8032; HMAC RFC 2104; Merkle tree RFC 6962 section 2.1;
// DSSE v1 (secure-systems-lab); in-toto Statement v1; signed note and checkpoint C2SP; SSHSIG
// (OpenSSH PROTOCOL.sshsig); PKCS#8 RFC 5958 with scrypt RFC 7914.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace travaux {

// ---------------------------------------------------------------------------------------------
// Hashes and encodings

struct Hash {
  std::array<std::uint8_t, 32> bytes{};
  bool operator==(const Hash&) const = default;
  bool operator<(const Hash& other) const {
    return std::memcmp(bytes.data(), other.bytes.data(), bytes.size()) < 0;
  }
};

Hash sha256(std::string_view bytes);
std::string to_hex(const Hash& hash);                           // 64 lower-case digits
std::optional<Hash> hash_from_hex(std::string_view hex);        // exactly 64 lower-case digits
std::string to_base64(std::string_view bytes);                  // RFC 4648 section 4, padded
std::optional<std::string> from_base64(std::string_view text);  // only what to_base64 prints

// Fills the bytes with unpredictable ones. Randomness is an argument so that tests can pin it.
using Randomness = std::function<void(std::uint8_t* bytes, std::size_t count)>;
Randomness system_randomness();

// ---------------------------------------------------------------------------------------------
// Keys (Ed25519 only)

struct PublicKey {
  std::array<std::uint8_t, 32> bytes{};
  bool operator==(const PublicKey&) const = default;
  bool operator<(const PublicKey& other) const {
    return std::memcmp(bytes.data(), other.bytes.data(), bytes.size()) < 0;
  }
};

struct Signature {
  std::array<std::uint8_t, 64> bytes{};
  bool operator==(const Signature&) const = default;
};

// SHA-256 of the 32 key bytes: how statements and envelopes name a key.
Hash key_id(const PublicKey& key);

// False for encodings that are not canonical and for points of small order: with such a key a
// signature can be valid for messages that nobody signed.
bool acceptable(const PublicKey& key);

bool verify(const PublicKey& key, std::string_view message, const Signature& signature);

// Whatever can sign: a key in memory here, an agent elsewhere.
class Signer {
 public:
  virtual ~Signer() = default;
  virtual PublicKey public_key() const = 0;
  virtual Signature sign(std::string_view message) const = 0;
};

// A private key in memory, wiped when it goes. Move only.
class SigningKey final : public Signer {
 public:
  static SigningKey generate(const Randomness& random);
  static SigningKey from_seed(const std::array<std::uint8_t, 32>& seed);

  // PKCS#8 PEM. With a passphrase: PBES2, scrypt N=2^14 r=8 p=1, AES-256-CBC.
  std::string to_pem(const std::optional<std::string>& passphrase) const;
  // Error(refused) for a wrong or missing passphrase, Error(malformed) for anything that is not
  // an Ed25519 PKCS#8 key.
  static SigningKey from_pem(std::string_view pem, const std::optional<std::string>& passphrase);
  static bool needs_passphrase(std::string_view pem);

  SigningKey(SigningKey&&) noexcept;
  SigningKey& operator=(SigningKey&&) noexcept;
  ~SigningKey() override;

  PublicKey public_key() const override;
  Signature sign(std::string_view message) const override;

 private:
  struct Secret;
  explicit SigningKey(std::unique_ptr<Secret> secret);
  std::unique_ptr<Secret> secret_;
};

// Keys that an ssh-agent holds (draft-miller-ssh-agent), reached by its unix socket. The private
// key never leaves the agent, which signs the very bytes that a SigningKey would.
//
// Only its Ed25519 keys: not certificates, not keys on security tokens.
std::vector<PublicKey> agent_keys(const std::string& socket_path);
// Every signature is verified before it is returned; one that the key did not make is an
// Error(refused), as is the agent's own refusal. Signing waits up to two minutes, since the agent
// may ask a person.
std::unique_ptr<Signer> agent_signer(const std::string& socket_path, const PublicKey& key);

// A line such as a .pub file holds, with or without a comment; nothing for other types of key.
std::optional<PublicKey> parse_ssh_public_key(std::string_view line);
std::string ssh_fingerprint(const PublicKey& key);  // "SHA256:...", as ssh-add -l prints it

// Public forms of a key.
std::string ssh_public_key(const PublicKey& key);  // "ssh-ed25519 AAAA..."
std::string pem_public_key(const PublicKey& key);  // SubjectPublicKeyInfo
std::string note_verifier_key(std::string_view origin, const PublicKey& key);  // C2SP vkey

// ---------------------------------------------------------------------------------------------
// Names

// [a-z0-9][a-z0-9-]{0,63}, and none of log, main, master, head.
bool valid_document_id(std::string_view id);
// One literal address or pseudonym, 1..128 bytes of UTF-8: no space, control, invisible or
// direction-changing character, comma, quote, '*', '?', '!', '<', '>', no leading '#' or '-', not
// "withheld".
bool valid_identity(std::string_view identity);
// 1..128 bytes of UTF-8 without space, control, invisible character or '+': keeps checkpoints
// disjoint from every other text a key signs.
bool valid_origin(std::string_view origin);

// ---------------------------------------------------------------------------------------------
// Commitments: SHA-256(salt || bytes)

// The one secret of a version, from which every salt is derived:
// salt = HMAC-SHA-256(secret, "travaux salt " purpose), purpose "original", "not-read", "text",
// "segment N".
struct SaltSecret {
  std::array<std::uint8_t, 32> bytes{};
  bool operator==(const SaltSecret&) const = default;
};

SaltSecret new_salt_secret(const Randomness& random);
Hash salt_for(const SaltSecret& secret, std::string_view purpose);
Hash commitment(const Hash& salt, std::string_view bytes);

struct Commitments {
  Hash original;
  Hash not_read;  // not-read.json, which every version has
  // Both or neither: absent when the file could not be read as text.
  std::optional<Hash> text;
  std::optional<Hash> segments;  // Merkle root; leaf i = commitment of segment i
  std::uint64_t segment_count = 0;
  bool operator==(const Commitments&) const = default;
};

// `segment_ends` tile the text: each above the one before, none is 0, the last one is text.size()
// (none at all for an empty text). Error(usage) otherwise. `not_read` are the bytes of
// not-read.json.
Commitments commit(const SaltSecret& secret, std::string_view original, std::string_view not_read);
Commitments commit(const SaltSecret& secret, std::string_view original, std::string_view not_read,
                   std::string_view text, const std::vector<std::size_t>& segment_ends);

std::string print_salts(const SaltSecret& secret);  // salts.json
SaltSecret parse_salts(std::string_view bytes);
std::string print_segments(const std::vector<std::size_t>& segment_ends);  // segments.json
std::vector<std::size_t> parse_segments(std::string_view bytes);

// Something that was in the original and is in no segment of the text, as the reader told it. Its
// words may be those of the original: as secret as the text.
struct Unread {
  std::string what;             // "image"
  std::string detail;           // may be empty
  std::uint64_t line = 0;       // in the original, from 1; 0 where nothing is known
  std::uint64_t page = 0;       // likewise
  std::uint64_t paragraph = 0;  // likewise
  bool operator==(const Unread&) const = default;
};

// A hostile file can hold a million pictures, and nobody looks through so many lines.
inline constexpr std::size_t most_unread = 10'000;
inline constexpr std::size_t longest_unread_what = 100;      // bytes
inline constexpr std::size_t longest_unread_detail = 1'000;  // bytes: a cut excerpt has 350
inline constexpr std::size_t largest_not_read = std::size_t{4} * 1024 * 1024;  // of the file

// Error(usage) for an item without a `what`, with a control character or beyond a cap, and for a
// list beyond one.
std::string print_not_read(const std::vector<Unread>& items);  // not-read.json
std::vector<Unread> parse_not_read(std::string_view bytes);

// ---------------------------------------------------------------------------------------------
// Statements: what is signed

// Seconds since 1970-01-01 UTC, years 1970..9999; printed "2026-11-25T21:00:00Z". A time that a
// signer states is a claim, never evidence.
using Time = std::int64_t;
std::string print_time(Time time);
Time parse_time(std::string_view text);

// A date a person gives: "2025-11-20", "2025-11-20T09:10Z" or "2025-11-20T09:10:00Z".
bool valid_date(std::string_view text);

// Who says something. "withheld" (known to the recorder, named nowhere) and "unknown" have no name.
struct Source {
  std::string name;
  std::string kind;  // one of source_kinds()
  bool operator==(const Source&) const = default;
};
// person, outlet, institution, document, unnamed, unspecified, withheld, unknown
const std::vector<std::string>& source_kinds();

// drafted proposed transmitted received leaked published relayed cited quoted paraphrased reported
// stated assessed confirmed denied disputed signed listed-as-signatory
const std::vector<std::string>& relations();

// A field of a claim whose value is kept outside of the ledger: the statement holds only
// SHA-256(salt || value), with the salt of purpose "private FIELD LEDGER-ID AUTHOR".
struct PrivateField {
  std::string field;  // chain, dated, note, received or url
  Hash commitment;
  bool operator==(const PrivateField&) const = default;
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

// One attribution: a claim about a recorded version or about a clause of it.
struct Attribution {
  Hash target;         // entry hash of a version
  std::string clause;  // eId in that version's text; empty: the whole version
  Claim claim;
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

// ---------------------------------------------------------------------------------------------
// Key requests: what a newcomer gives to an owner

struct KeyRequest {
  Hash ledger;
  std::string identity;
  PublicKey key;
  Signature possession;  // by that key, of a statement that names the three above
  bool operator==(const KeyRequest&) const = default;
};
KeyRequest request_key(const Hash& ledger, const std::string& identity, const Signer& signer);
// True when the key itself signed for this identity in this ledger.
bool verify(const KeyRequest& request);
std::string print_key_request(const KeyRequest& request);  // a DSSE envelope, on one line
KeyRequest parse_key_request(std::string_view bytes);

// ---------------------------------------------------------------------------------------------
// Envelopes: DSSE, one spelling

// An entry has at most this many bytes: C2SP tiles count an entry's length in 16 bits.
inline constexpr std::size_t largest_envelope = 65'535;

struct EnvelopeSignature {
  Hash key;  // key_id, a hint
  Signature signature;
  bool operator==(const EnvelopeSignature&) const = default;
};

struct Envelope {
  std::string payload;
  std::vector<EnvelopeSignature> signatures;
  bool operator==(const Envelope&) const = default;
};

// DSSE pre-authentication encoding of an in-toto payload: the bytes that are signed.
std::string pre_authentication(std::string_view payload);
std::string print_envelope(const Envelope& envelope);
Envelope parse_envelope(std::string_view bytes);

// Prints, signs with every signer in order, wraps. Error(usage) if it grows beyond the cap.
std::string seal(const Statement& statement, const std::vector<const Signer*>& signers);

// ---------------------------------------------------------------------------------------------
// The log: RFC 6962 hashing

Hash leaf_hash(std::string_view leaf);
Hash node_hash(const Hash& left, const Hash& right);
Hash merkle_root(const std::vector<Hash>& leaf_hashes);

// The roots of the complete subtrees of a log, largest first: enough to append and to know the
// root without reading a leaf.
class Frontier {
 public:
  std::uint64_t size() const { return size_; }
  void append(const Hash& leaf);
  Hash root() const;
  std::string print() const;
  static Frontier parse(std::string_view bytes);
  bool operator==(const Frontier&) const = default;

 private:
  std::uint64_t size_ = 0;
  std::vector<Hash> peaks_;
};

struct Checkpoint {
  std::string origin;
  std::uint64_t size = 0;
  Hash root;
  bool operator==(const Checkpoint&) const = default;
};

struct SignedCheckpoint {
  Checkpoint checkpoint;
  std::uint32_t key_hint = 0;  // C2SP key id: SHA-256(name "\n" 0x01 key), first four bytes
  Signature signature;
};

std::string print_checkpoint(const Checkpoint& checkpoint);  // the text that is signed
std::string sign_checkpoint(const Checkpoint& checkpoint, const Signer& signer);  // a signed note
SignedCheckpoint parse_checkpoint(std::string_view note);
bool verify(const SignedCheckpoint& note, const PublicKey& key);

// ---------------------------------------------------------------------------------------------
// Proofs (RFC 6962 sections 2.1.1 and 2.1.2; checked as RFC 9162 sections 2.1.3.2 and 2.1.4.2)

// A proof has at most this many hashes: enough for every log of up to 2^62 entries.
inline constexpr std::size_t longest_proof = 63;

// How many leaves a tree has, and its root. Whether anybody signed them is told by a checkpoint.
struct TreeHead {
  std::uint64_t size = 0;
  Hash root;
  bool operator==(const TreeHead&) const = default;
};

// Error(usage) when there is no such leaf, or when the older tree is the larger one.
std::vector<Hash> prove_inclusion(const std::vector<Hash>& leaf_hashes, std::uint64_t index);
std::vector<Hash> prove_consistency(const std::vector<Hash>& leaf_hashes, std::uint64_t older_size);

// True when the tree has this leaf hash in this place.
bool verify_inclusion(const Hash& leaf, std::uint64_t index, const TreeHead& tree,
                      const std::vector<Hash>& proof);
// True when the older tree's leaves are the first ones of the newer. The empty tree, whose root is
// sha256(""), and a tree of the same size and root need a proof of no hashes.
bool verify_consistency(const TreeHead& older, const TreeHead& newer,
                        const std::vector<Hash>& proof);

// A C2SP tlog-proof: shows to whoever has an entry and the log's key that the log holds it.
inline constexpr std::size_t largest_proof_extra = 4096;
inline constexpr std::size_t largest_proof_file = 16'384;

struct LogProof {
  std::string extra;  // signed by nobody, and meaning nothing here; mostly empty
  std::uint64_t index = 0;
  std::vector<Hash> hashes;
  std::string checkpoint;  // the signed note
  bool operator==(const LogProof&) const = default;
};

// Error(usage) for what no proof file may hold.
std::string print_proof(const LogProof& proof);
LogProof parse_proof(std::string_view bytes);

// What is wrong; nothing when the log that `key` signs as `origin` holds these bytes at the
// proof's index. What the bytes are, and whether anybody signed them, is not looked at.
struct Finding;
std::vector<Finding> check_proof(const LogProof& proof, std::string_view entry,
                                 std::string_view origin, const PublicKey& key);

// ---------------------------------------------------------------------------------------------
// SSH signatures, for git

// Armoured as ssh-keygen does: 70 columns, each line ended by a newline.
std::string ssh_signature(std::string_view message, std::string_view name_space,
                          const Signer& signer);
// True only for the one armoured spelling of a valid signature (sha512, this namespace, this key).
bool verify_ssh(std::string_view armoured, std::string_view message, std::string_view name_space,
                const PublicKey& key);
// One line of an allowed_signers file. With `until`, ssh-keygen accepts only signatures of commits
// that say to be no later.
std::string allowed_signer(const Owner& signer, std::optional<Time> until);

// ---------------------------------------------------------------------------------------------
// What a ledger's reader holds, and what a verification answers

// One entry as read from a ledger.
struct Entry {
  std::uint64_t index = 0;  // place in the log, from 0; shown as "e<index>"
  Hash hash;                // SHA-256 of the envelope's bytes
  Statement statement;
  std::uint64_t version = 0;  // the number of a version within its document, from 1; 0 for others

  // What later entries say of this one, by their places in the log.
  std::optional<std::uint64_t> withdrawn_by = {};
  std::optional<std::uint64_t> erased_by = {};
  std::vector<std::uint64_t> corrected_by = {};
  std::optional<Statement::Body> corrected = {};  // what it says by now, if it was corrected
};

// What the entry says by now. Of a version entry, and of an attribution.
const VersionRecord& version_of(const Entry& entry);
const Attribution& attribution_of(const Entry& entry);
// The claim that a statement makes, with a version or by itself; null when it makes none.
const Claim* claim_of(const Statement::Body& body);
// Neither withdrawn nor erased.
bool stands(const Entry& entry);

std::string short_id(const Entry& entry);  // "e42"
std::string ref_of(const Entry& entry);    // "plan-28@3"; for an attribution its short id

// The entries of one log, in its order. A log may hold a hundred thousand: whoever keeps it may
// read each when it is asked for (Error(malformed) where that fails), so ask for those you need.
// References stay valid until the log grows. One thread at a time.
class Entries {
 public:
  virtual ~Entries() = default;
  virtual std::size_t size() const = 0;
  virtual const Entry& operator[](std::size_t place) const = 0;  // place < size()
  virtual const Entry* find(const Hash& hash) const = 0;         // null: not in this log
  // Places of the entries of one document, of any kind, in log order; with an empty name those of
  // the founding entry and the key events.
  virtual std::vector<std::size_t> of_document(std::string_view document) const = 0;
  // Places of the entries that name this one, in log order: what is said of it or mends it, and
  // versions that have it as their lineage, as signed or as a correction says.
  virtual std::vector<std::size_t> naming(const Entry& entry) const = 0;

  bool empty() const { return size() == 0; }
  const Entry& front() const { return (*this)[0]; }
  const Entry& back() const { return (*this)[size() - 1]; }

  // For those who really need all of them.
  class Iterator {
   public:
    Iterator(const Entries& entries, std::size_t place) : entries_(&entries), place_(place) {}
    const Entry& operator*() const { return (*entries_)[place_]; }
    Iterator& operator++() {
      ++place_;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return place_ != other.place_; }

   private:
    const Entries* entries_;
    std::size_t place_;
  };
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }
};

// Which entries a statement names: its target, and what its lineage is of.
std::vector<Hash> named_in(const Statement::Body& body);

struct Finding {
  std::string check;  // "text-digest", "signature", "chain", ...
  std::string where;  // "plan-28@2 draft.md", "e12", "log commit 5"
  std::string expected;
  std::string found;
  std::string severity;  // "refuted" or "incomplete"
  bool operator==(const Finding&) const = default;
};

struct Verification {
  enum class Verdict { intact, refuted, incomplete };
  Verdict verdict() const;  // refuted if any finding is, else incomplete if any is, else intact
  std::uint64_t entries = 0;
  std::optional<Hash> ledger;
  bool keys_confirmed = false;  // the ledger id or a checkpoint was known beforehand
  std::vector<Finding> findings;
  std::vector<std::string> checked;     // names of the checks that were made
  std::vector<std::string> not_proven;  // what no check here can show
};

std::string_view name_of(Verification::Verdict verdict);

}  // namespace travaux
