// Keys as files: PKCS#8 for the private key, SSH, SPKI and C2SP for the public one.
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include <climits>

#include "seal/digest.h"
#include "seal/note.h"
#include "seal/protection.h"
#include "seal/secret.h"
#include "seal/ssh.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using seal_room::KeyHandle;
using seal_room::view;
using Bio = base::Handle<BIO, BIO_free_all>;
using PrivateInfo = base::Handle<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;
using Encrypted = base::Handle<X509_SIG, X509_SIG_free>;

constexpr std::size_t largest_key_file = 16'384;
constexpr std::string_view plain_header = "-----BEGIN PRIVATE KEY-----";
constexpr std::string_view encrypted_header = "-----BEGIN ENCRYPTED PRIVATE KEY-----";
constexpr std::uint64_t scrypt_cost = 1U << 14U;  // OpenSSL 3.0 refuses more at r = 8
constexpr std::uint64_t scrypt_block = 8;
constexpr std::uint64_t scrypt_lanes = 1;

[[noreturn]] void fail(const char* action) {
  ERR_clear_error();
  throw Error(Trouble::system, std::string("the cryptographic library could not ") + action);
}

[[noreturn]] void not_a_key() {
  ERR_clear_error();
  throw Error(Trouble::malformed, "not an Ed25519 private key in PKCS#8 PEM",
              "make a key with travaux init");
}

Bio memory() {
  // Secure memory where the system has it; wiped when freed in any case.
  Bio bio(BIO_new(BIO_s_secmem()));
  if (!bio) {
    fail("get memory");
  }
  return bio;
}

std::string contents(const Bio& bio) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio.get(), &data);
  return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

// Without this the library would ask at the terminal when a file uses PEM's own old encryption.
int no_prompt(char* /*buffer*/, int /*size*/, int /*writing*/, void* /*context*/) {
  return -1;
}

Encrypted encrypt(PKCS8_PRIV_KEY_INFO* info, const std::string& passphrase) {
  base::Handle<X509_ALGOR, X509_ALGOR_free> method(PKCS5_pbe2_set_scrypt(
      EVP_aes_256_cbc(), nullptr, 0, nullptr, scrypt_cost, scrypt_block, scrypt_lanes));
  if (!method) {
    fail("prepare the encryption of a key");
  }
  Encrypted sealed(
      PKCS8_set0_pbe(passphrase.data(), static_cast<int>(passphrase.size()), info, method.get()));
  if (!sealed) {
    fail("encrypt a key");
  }
  static_cast<void>(method.release());  // now part of `sealed`
  return sealed;
}

PrivateInfo decrypt(BIO* bio, const std::optional<std::string>& passphrase) {
  const Encrypted sealed(PEM_read_bio_PKCS8(bio, nullptr, no_prompt, nullptr));
  if (!sealed) {
    not_a_key();
  }
  if (!passphrase) {
    throw Error(Trouble::refused, "the key is protected and no passphrase was given",
                "give the passphrase it was made with");
  }
  seal_room::refuse_endless_derivation(sealed.get());
  PrivateInfo info(
      PKCS8_decrypt(sealed.get(), passphrase->data(), static_cast<int>(passphrase->size())));
  if (!info) {
    ERR_clear_error();
    throw Error(Trouble::refused, "the passphrase does not open the key (or the file is damaged)");
  }
  return info;
}

}  // namespace

std::string SigningKey::to_pem(const std::optional<std::string>& passphrase) const {
  if (passphrase && (passphrase->empty() || passphrase->size() > largest_key_file)) {
    throw Error(Trouble::usage, "an empty passphrase protects nothing",
                "give a passphrase, or say that there is none");
  }
  const PrivateInfo info(EVP_PKEY2PKCS8(secret_->key.get()));
  if (!info) {
    fail("write a key");
  }
  const Bio bio = memory();
  const bool written =
      passphrase ? PEM_write_bio_PKCS8(bio.get(), encrypt(info.get(), *passphrase).get()) == 1
                 : PEM_write_bio_PKCS8_PRIV_KEY_INFO(bio.get(), info.get()) == 1;
  if (!written) {
    fail("write a key");
  }
  return contents(bio);
}

bool SigningKey::needs_passphrase(std::string_view pem) {
  return pem.starts_with(encrypted_header);
}

SigningKey SigningKey::from_pem(std::string_view pem,
                                const std::optional<std::string>& passphrase) {
  const bool encrypted = needs_passphrase(pem);
  if (pem.size() > largest_key_file || (!encrypted && !pem.starts_with(plain_header))) {
    not_a_key();
  }
  const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  if (!bio) {
    fail("get memory");
  }
  const PrivateInfo info =
      encrypted
          ? decrypt(bio.get(), passphrase)
          : PrivateInfo(PEM_read_bio_PKCS8_PRIV_KEY_INFO(bio.get(), nullptr, no_prompt, nullptr));
  KeyHandle key(info ? EVP_PKCS82PKEY(info.get()) : nullptr);
  if (!key || EVP_PKEY_get_id(key.get()) != EVP_PKEY_ED25519) {
    not_a_key();
  }
  return SigningKey(std::make_unique<Secret>(Secret{std::move(key)}));
}

std::string ssh_public_key(const PublicKey& key) {
  return "ssh-ed25519 " + to_base64(seal_room::ssh_key_blob(key));
}

std::string pem_public_key(const PublicKey& key) {
  const KeyHandle handle(
      EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.bytes.data(), key.bytes.size()));
  const Bio bio = memory();
  if (!handle || PEM_write_bio_PUBKEY(bio.get(), handle.get()) != 1) {
    fail("write a public key");
  }
  return contents(bio);
}

std::string note_verifier_key(std::string_view origin, const PublicKey& key) {
  if (!valid_origin(origin)) {
    throw Error(Trouble::usage, "not an origin: '" + std::string(origin) + "'");
  }
  constexpr std::string_view digits = "0123456789abcdef";
  const std::uint32_t hint = seal_room::note_key_id(origin, key);
  std::string text = std::string(origin) + "+";
  for (unsigned shift = 32; shift > 0; shift -= 4) {
    text += digits[hint >> (shift - 4) & 15U];
  }
  return text + "+" + to_base64(seal_room::note_algorithm + std::string(view(key.bytes)));
}

}  // namespace travaux
