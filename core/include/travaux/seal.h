// seal.h: the door of the seal room: envelopes, the Merkle log, and what a verification answers. It
// includes its two other parts, keys.h (hashes, keys, commitments) and statement.h (what is
// signed).
//
// This is the evidence wing: it knows exact bytes and signatures, and nothing of clauses. The bytes
// themselves are specified, with a worked example, in core/FORMAT.md; this header names the shapes.
//
// Every printed record has exactly one accepted spelling: parse(print(x)) == x, and a parser
// refuses (Error, malformed) every byte string that print would not have produced. Pure functions
// are thread-safe; a Signer may be used from one thread at a time.
//
// Sources: Merkle tree RFC 6962 section 2.1; DSSE v1 (secure-systems-lab); in-toto Statement v1;
// signed note and checkpoint C2SP; SSHSIG (OpenSSH PROTOCOL.sshsig).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/keys.h"
#include "travaux/statement.h"

namespace travaux {

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
