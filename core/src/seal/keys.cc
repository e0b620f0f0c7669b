#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <sodium/crypto_sign.h>

#include <algorithm>
#include <array>

#include "base/handle.h"
#include "seal/digest.h"
#include "seal/secret.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using seal_room::KeyHandle;
using Encoding = std::array<std::uint8_t, 32>;
using DigestContext = base::Handle<EVP_MD_CTX, EVP_MD_CTX_free>;

constexpr std::uint8_t sign_bit = 0x80;

// 2^255 - 19, little-endian.
constexpr Encoding field_prime = [] {
  Encoding prime{};
  prime.fill(0xFF);
  prime.front() = 0xED;
  prime.back() = 0x7F;
  return prime;
}();

// The order of the base point, 2^252 + 27742317777372353535851937790883648493, little-endian.
constexpr Encoding group_order = {0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7,
                                  0xA2, 0xDE, 0xF9, 0xDE, 0x14, 0,    0,    0,    0,    0,    0,
                                  0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};

// The y of the two pairs of points of order eight; the other small orders have y = 0, 1 and p - 1.
constexpr Encoding order_eight = {0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4,
                                  0x89, 0xF2, 0xEF, 0x98, 0xF0, 0xD5, 0xDF, 0xAC, 0x05, 0xD3, 0xC6,
                                  0x33, 0x39, 0xB1, 0x38, 0x02, 0x88, 0x6D, 0x53, 0xFC, 0x05};
constexpr Encoding order_eight_too = {
    0xC7, 0x17, 0x6A, 0x70, 0x3D, 0x4D, 0xD8, 0x4F, 0xBA, 0x3C, 0x0B, 0x76, 0x0D, 0x10, 0x67, 0x0F,
    0x2A, 0x20, 0x53, 0xFA, 0x2C, 0x39, 0xCC, 0xC6, 0x4E, 0xC7, 0xFD, 0x77, 0x92, 0xAC, 0x03, 0x7A};

bool less(const std::uint8_t* number, const Encoding& bound) {
  return std::lexicographical_compare(std::make_reverse_iterator(number + bound.size()),
                                      std::make_reverse_iterator(number), bound.rbegin(),
                                      bound.rend());
}

bool small_order(const Encoding& y) {
  Encoding zero{};
  Encoding one{};
  one.front() = 1;
  Encoding minus_one = field_prime;
  minus_one.front() -= 1;
  return y == zero || y == one || y == minus_one || y == order_eight || y == order_eight_too;
}

[[noreturn]] void fail(const char* action) {
  throw Error(Trouble::system, std::string("the cryptographic library could not ") + action);
}

}  // namespace

Hash key_id(const PublicKey& key) {
  return sha256(seal_room::view(key.bytes));
}

bool acceptable(const PublicKey& key) {
  Encoding y = key.bytes;
  y.back() &= static_cast<std::uint8_t>(~sign_bit);
  return less(y.data(), field_prime) && !small_order(y);
}

// libsodium takes half the time that OpenSSL takes. It also refuses what acceptable() refuses and
// an R of small order; these rules are written here so that they do not depend on the library.
bool verify(const PublicKey& key, std::string_view message, const Signature& signature) {
  Encoding r{};
  std::copy_n(signature.bytes.begin(), r.size(), r.begin());
  r.back() &= static_cast<std::uint8_t>(~sign_bit);
  // A second spelling of a signature, S + order, is refused here and not left to the library.
  if (!acceptable(key) || small_order(r) || !less(signature.bytes.data() + 32, group_order)) {
    return false;
  }
  return crypto_sign_verify_detached(signature.bytes.data(),
                                     reinterpret_cast<const unsigned char*>(message.data()),
                                     message.size(), key.bytes.data()) == 0;
}

SigningKey::SigningKey(std::unique_ptr<Secret> secret) : secret_(std::move(secret)) {}
SigningKey::SigningKey(SigningKey&&) noexcept = default;
SigningKey& SigningKey::operator=(SigningKey&&) noexcept = default;
SigningKey::~SigningKey() = default;

SigningKey SigningKey::generate(const Randomness& random) {
  std::array<std::uint8_t, 32> seed{};
  const base::Handle<std::array<std::uint8_t, 32>, seal_room::wipe_seed> wiped(&seed);
  random(seed.data(), seed.size());
  return from_seed(seed);
}

SigningKey SigningKey::from_seed(const std::array<std::uint8_t, 32>& seed) {
  KeyHandle key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size()));
  if (!key) {
    fail("make a key");
  }
  return SigningKey(std::make_unique<Secret>(Secret{std::move(key)}));
}

PublicKey SigningKey::public_key() const {
  PublicKey key;
  std::size_t size = key.bytes.size();
  if (EVP_PKEY_get_raw_public_key(secret_->key.get(), key.bytes.data(), &size) != 1) {
    fail("read a key");
  }
  return key;
}

Signature SigningKey::sign(std::string_view message) const {
  const DigestContext context(EVP_MD_CTX_new());
  Signature signature;
  std::size_t size = signature.bytes.size();
  if (!context ||
      EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, secret_->key.get()) != 1 ||
      EVP_DigestSign(context.get(), signature.bytes.data(), &size,
                     reinterpret_cast<const unsigned char*>(message.data()), message.size()) != 1) {
    fail("sign");
  }
  return signature;
}

}  // namespace travaux
