#include <algorithm>

#include "seal/agent.h"
#include "seal/digest.h"
#include "seal/ssh.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using seal_room::view;

// Message numbers and the key type, as the protocol names them.
constexpr char agent_failure = 5;
constexpr char request_identities = 11;
constexpr char identities_answer = 12;
constexpr char sign_request_number = 13;
constexpr char sign_response = 14;
constexpr std::string_view key_type = "ssh-ed25519";

[[noreturn]] void malformed(const std::string& what) {
  throw Error(Trouble::malformed, "the ssh-agent's answer cannot be read: " + what,
              "is SSH_AUTH_SOCK the socket of an ssh-agent? ssh-add -l tells");
}

std::string number(std::size_t value) {
  std::string bytes;
  for (unsigned shift = 32; shift > 0; shift -= 8) {
    bytes += static_cast<char>(value >> (shift - 8) & 0xFFU);
  }
  return bytes;
}

std::string field(std::string_view bytes) {
  return number(bytes.size()) + std::string(bytes);
}

// Takes the parts of an answer from its front.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  std::uint32_t take_number() {
    std::uint32_t value = 0;
    for (const char byte : take(4)) {
      value = value << 8U | static_cast<std::uint8_t>(byte);
    }
    return value;
  }
  std::string_view take_field() { return take(take_number()); }
  void require_end() const {
    if (!rest_.empty()) malformed("there are bytes behind its end");
  }

 private:
  std::string_view take(std::size_t count) {
    if (count > rest_.size()) malformed("it ends too early");
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  std::string_view rest_;
};

// The answer behind its message number.
Reader open(std::string_view answer, char expected, const Error& failure) {
  if (answer.size() > seal_room::largest_agent_message) malformed("it is too large");
  if (answer.empty()) malformed("it is empty");
  if (answer.front() == agent_failure && answer.size() == 1) throw failure;
  if (answer.front() != expected) malformed("it answers another request");
  return Reader(answer.substr(1));
}

template <typename Record>
Record exactly(std::string_view bytes, const std::string& name) {
  Record record;
  if (bytes.size() != record.bytes.size()) malformed(name + " has the wrong length");
  std::copy(bytes.begin(), bytes.end(), record.bytes.begin());
  return record;
}

// Nothing for a key of another type: an agent may hold any.
std::optional<PublicKey> ed25519_key(std::string_view blob) {
  Reader reader(blob);
  if (reader.take_field() != key_type) return std::nullopt;
  const PublicKey key = exactly<PublicKey>(reader.take_field(), "an Ed25519 key");
  reader.require_end();
  return key;
}

}  // namespace

namespace seal_room {

std::string identities_request() {
  return {request_identities};
}

std::string sign_request(const PublicKey& key, std::string_view message) {
  std::string request = sign_request_number + field(ssh_key_blob(key)) + field(message) + number(0);
  if (request.size() > largest_agent_message) {
    throw Error(Trouble::unsupported, "too large to be signed by an ssh-agent",
                "shorten what is said about it: the title or the note");
  }
  return request;
}

std::vector<PublicKey> parse_identities(std::string_view answer) {
  Reader reader = open(answer, identities_answer,
                       Error(Trouble::refused, "the ssh-agent does not list its keys",
                             "is it locked? ssh-add -X unlocks it"));
  std::vector<PublicKey> keys;
  for (std::uint32_t left = reader.take_number(); left > 0; --left) {
    const std::optional<PublicKey> key = ed25519_key(reader.take_field());
    reader.take_field();  // the comment: whatever whoever added the key wrote
    if (key && acceptable(*key) && std::find(keys.begin(), keys.end(), *key) == keys.end()) {
      keys.push_back(*key);
    }
  }
  reader.require_end();
  return keys;
}

Signature parse_agent_signature(std::string_view answer) {
  Reader reader = open(answer, sign_response,
                       Error(Trouble::refused, "the ssh-agent did not sign",
                             "ssh-add the key again, or say yes if the agent asks you"));
  Reader signature(reader.take_field());
  reader.require_end();
  if (signature.take_field() != key_type) malformed("the signature is of another type");
  const auto result = exactly<Signature>(signature.take_field(), "the signature");
  signature.require_end();
  return result;
}

}  // namespace seal_room

std::optional<PublicKey> parse_ssh_public_key(std::string_view line) {
  if (!line.empty() && line.back() == '\n') line.remove_suffix(1);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  const std::string prefix = std::string(key_type) + " ";
  if (!line.starts_with(prefix) || line.find('\n') != std::string_view::npos) return std::nullopt;
  line.remove_prefix(prefix.size());
  const std::optional<std::string> blob = from_base64(line.substr(0, line.find(' ')));
  PublicKey key;
  if (!blob || blob->size() < key.bytes.size()) return std::nullopt;
  std::copy(blob->end() - static_cast<std::ptrdiff_t>(key.bytes.size()), blob->end(),
            key.bytes.begin());
  const bool same = seal_room::ssh_key_blob(key) == *blob;
  return same && acceptable(key) ? std::optional(key) : std::nullopt;
}

std::string ssh_fingerprint(const PublicKey& key) {
  std::string digest = to_base64(view(sha256(seal_room::ssh_key_blob(key)).bytes));
  digest.erase(std::min(digest.find('='), digest.size()));
  return "SHA256:" + digest;
}

}  // namespace travaux
