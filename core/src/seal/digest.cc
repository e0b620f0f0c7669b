#include "seal/digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <sodium/crypto_auth_hmacsha256.h>

#include <climits>

#include "base/handle.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using DigestContext = base::Handle<EVP_MD_CTX, EVP_MD_CTX_free>;
using Method = base::Handle<EVP_MD, EVP_MD_free>;

// Looked up once: that takes as long as hashing a short record.
const EVP_MD* method() {
  static const Method fetched(EVP_MD_fetch(nullptr, "SHA256", nullptr));
  return fetched.get();
}

constexpr std::string_view hex_digits = "0123456789abcdef";

void require(bool done) {
  if (!done) {
    throw Error(Trouble::system, "the cryptographic library could not compute a hash");
  }
}

}  // namespace

namespace seal_room {

Hash sha256_of(std::initializer_list<std::string_view> pieces) {
  const DigestContext context(EVP_MD_CTX_new());
  require(context && EVP_DigestInit_ex(context.get(), method(), nullptr) == 1);
  for (const std::string_view piece : pieces) {
    require(EVP_DigestUpdate(context.get(), piece.data(), piece.size()) == 1);
  }
  Hash hash;
  require(EVP_DigestFinal_ex(context.get(), hash.bytes.data(), nullptr) == 1);
  return hash;
}

std::string sha512(std::string_view bytes) {
  std::array<unsigned char, 64> digest{};
  require(EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha512(), nullptr) ==
          1);
  return std::string(view(digest));
}

struct Hmac::State {
  crypto_auth_hmacsha256_state value;
};

Hmac::Hmac(std::string_view key) : keyed_(std::make_unique<State>()) {
  crypto_auth_hmacsha256_init(&keyed_->value, reinterpret_cast<const unsigned char*>(key.data()),
                              key.size());
}

Hmac::~Hmac() {
  OPENSSL_cleanse(keyed_.get(), sizeof(State));
}

Hash Hmac::of(std::string_view message) const {
  State state = *keyed_;
  Hash hash;
  crypto_auth_hmacsha256_update(
      &state.value, reinterpret_cast<const unsigned char*>(message.data()), message.size());
  crypto_auth_hmacsha256_final(&state.value, hash.bytes.data());
  OPENSSL_cleanse(&state, sizeof state);
  return hash;
}

}  // namespace seal_room

Hash sha256(std::string_view bytes) {
  return seal_room::sha256_of({bytes});
}

std::string to_hex(const Hash& hash) {
  std::string text;
  text.reserve(2 * hash.bytes.size());
  for (const std::uint8_t byte : hash.bytes) {
    text += hex_digits[byte >> 4U];
    text += hex_digits[byte & 15U];
  }
  return text;
}

std::optional<Hash> hash_from_hex(std::string_view hex) {
  Hash hash;
  if (hex.size() != 2 * hash.bytes.size()) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < hash.bytes.size(); ++i) {
    const std::size_t high = hex_digits.find(hex[2 * i]);
    const std::size_t low = hex_digits.find(hex[2 * i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) {
      return std::nullopt;
    }
    hash.bytes[i] = static_cast<std::uint8_t>(high << 4U | low);
  }
  return hash;
}

std::string to_base64(std::string_view bytes) {
  if (bytes.size() > std::size_t{INT_MAX} / 2) {
    throw Error(Trouble::unsupported, "more bytes than base64 is written for here");
  }
  // EVP_EncodeBlock ends its output with a zero byte, which a string has room for.
  std::string text((bytes.size() + 2) / 3 * 4, '\0');
  EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                  reinterpret_cast<const unsigned char*>(bytes.data()),
                  static_cast<int>(bytes.size()));
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  if (text.size() % 4 != 0 || text.size() > std::size_t{INT_MAX} / 2) {
    return std::nullopt;
  }
  std::string bytes(text.size() / 4 * 3, '\0');
  const int length = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                                     reinterpret_cast<const unsigned char*>(text.data()),
                                     static_cast<int>(text.size()));
  if (length < 0 || static_cast<std::size_t>(length) != bytes.size()) {
    return std::nullopt;
  }
  const bool padded = text.ends_with('=');
  bytes.resize(bytes.size() - (text.ends_with("==") ? 2U : padded ? 1U : 0U));
  // The library's decoder is lenient (blanks, stray bits before the padding): only what the
  // encoder prints is accepted.
  return to_base64(bytes) == text ? std::optional(bytes) : std::nullopt;
}

Randomness system_randomness() {
  return [](std::uint8_t* bytes, std::size_t count) {
    if (count > INT_MAX || RAND_bytes(bytes, static_cast<int>(count)) != 1) {
      throw Error(Trouble::system, "the system gives no random bytes");
    }
  };
}

}  // namespace travaux
