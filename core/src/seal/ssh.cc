#include "seal/ssh.h"

#include <algorithm>

#include "seal/digest.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using seal_room::view;

constexpr std::string_view magic = "SSHSIG";
constexpr std::string_view key_type = "ssh-ed25519";
constexpr std::string_view hash_name = "sha512";
constexpr std::string_view armour_begin = "-----BEGIN SSH SIGNATURE-----\n";
constexpr std::string_view armour_end = "-----END SSH SIGNATURE-----\n";
constexpr std::size_t armour_columns = 70;
constexpr std::size_t largest_armour = 4096;

std::string number(std::uint32_t value) {
  std::string bytes;
  for (unsigned shift = 32; shift > 0; shift -= 8) {
    bytes += static_cast<char>(value >> (shift - 8) & 0xFFU);
  }
  return bytes;
}

// RFC 4251 "string": a length and the bytes.
std::string field(std::string_view bytes) {
  return number(static_cast<std::uint32_t>(bytes.size())) + std::string(bytes);
}

std::string signed_bytes(std::string_view message, std::string_view name_space) {
  return std::string(magic) + field(name_space) + field("") + field(hash_name) +
         field(seal_room::sha512(message));
}

std::string armour(const PublicKey& key, std::string_view name_space, const Signature& signature) {
  const std::string blob = std::string(magic) + number(1) + field(seal_room::ssh_key_blob(key)) +
                           field(name_space) + field("") + field(hash_name) +
                           field(field(key_type) + field(view(signature.bytes)));
  const std::string encoded = to_base64(blob);
  std::string text(armour_begin);
  for (std::size_t at = 0; at < encoded.size(); at += armour_columns) {
    text += encoded.substr(at, armour_columns) + "\n";
  }
  return text.append(armour_end);
}

// The last 64 bytes of the blob. Whether the rest is right is settled by printing it again.
std::optional<Signature> signature_in(std::string_view armoured) {
  if (armoured.size() > largest_armour || !armoured.starts_with(armour_begin) ||
      !armoured.ends_with(armour_end) ||
      armoured.size() < armour_begin.size() + armour_end.size()) {
    return std::nullopt;
  }
  armoured.remove_prefix(armour_begin.size());
  armoured.remove_suffix(armour_end.size());
  std::string encoded(armoured);
  encoded.erase(std::remove(encoded.begin(), encoded.end(), '\n'), encoded.end());
  const std::optional<std::string> blob = from_base64(encoded);
  Signature signature;
  if (!blob || blob->size() < signature.bytes.size()) {
    return std::nullopt;
  }
  std::copy(blob->end() - static_cast<std::ptrdiff_t>(signature.bytes.size()), blob->end(),
            signature.bytes.begin());
  return signature;
}

}  // namespace

namespace seal_room {

std::string ssh_key_blob(const PublicKey& key) {
  return field(key_type) + field(view(key.bytes));
}

}  // namespace seal_room

std::string ssh_signature(std::string_view message, std::string_view name_space,
                          const Signer& signer) {
  if (name_space.empty() || name_space.size() > 64) {
    throw Error(Trouble::usage, "an SSH signature needs a namespace of 1 to 64 bytes");
  }
  return armour(signer.public_key(), name_space, signer.sign(signed_bytes(message, name_space)));
}

bool verify_ssh(std::string_view armoured, std::string_view message, std::string_view name_space,
                const PublicKey& key) {
  const std::optional<Signature> signature = signature_in(armoured);
  return signature && !name_space.empty() && armour(key, name_space, *signature) == armoured &&
         verify(key, signed_bytes(message, name_space), *signature);
}

std::string allowed_signer(const Owner& signer, std::optional<Time> until) {
  if (!valid_identity(signer.identity)) {
    throw Error(Trouble::usage, "not an identity: '" + signer.identity + "'");
  }
  std::string limit;
  if (until) {
    // "2025-11-25T21:00:00Z" without its punctuation.
    for (const char character : print_time(*until)) {
      if ((character >= '0' && character <= '9') || character == 'Z') limit += character;
    }
    limit = ",valid-before=\"" + limit + "\"";
  }
  return signer.identity + " namespaces=\"git\"" + limit + " " + ssh_public_key(signer.key) + "\n";
}

}  // namespace travaux
