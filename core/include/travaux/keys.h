// keys.h: hashes, keys, names and salted commitments: what a statement is made of.
//
// A part of the door of the seal room; seal.h includes it. Pure functions are thread-safe; a Signer
// may be used from one thread at a time.
//
// Sources: SHA-256 FIPS 180-4; Ed25519 RFC 8032; HMAC RFC 2104; PKCS#8 RFC 5958 with scrypt RFC
// 7914.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
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

}  // namespace travaux
