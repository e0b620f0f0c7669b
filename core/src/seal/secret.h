// secret.h: what a SigningKey holds. OpenSSL wipes an Ed25519 private key when it frees it.
#pragma once

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>

#include "base/handle.h"
#include "travaux/seal.h"

namespace travaux {
namespace seal_room {

using KeyHandle = base::Handle<EVP_PKEY, EVP_PKEY_free>;

inline void wipe_seed(std::array<std::uint8_t, 32>* seed) {
  OPENSSL_cleanse(seed->data(), seed->size());
}

}  // namespace seal_room

struct SigningKey::Secret {
  seal_room::KeyHandle key;
};

}  // namespace travaux
