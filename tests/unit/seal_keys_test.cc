#include <doctest/doctest.h>

#include <map>

#include "seal_samples.h"
#include "travaux/seal.h"

using namespace travaux;
using namespace travaux::samples;

namespace {

struct Known {
  const char* seed;
  const char* key;
  const char* message;
  const char* signature;
};

// RFC 8032 section 7.1, tests 1 to 3.
const Known rfc8032[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9"
     "b46bd25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f1"
     "1d8c387b2eaeb4302aeeb00d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984d"
     "c6594a7c15e9716ed28dc027beceea1ec40a"}};

// The order of the group, little-endian: added to S it gives a second signature that a careless
// verifier accepts.
const char* const order = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";

Signature plus_order(Signature signature) {
  const std::string addend = bytes_of_hex(order);
  unsigned carry = 0;
  for (std::size_t i = 0; i < 32; ++i) {
    carry += signature.bytes[32 + i] + static_cast<unsigned char>(addend[i]);
    signature.bytes[32 + i] = static_cast<std::uint8_t>(carry);
    carry >>= 8U;
  }
  return signature;
}

Trouble trouble_of(const std::string& pem, const std::optional<std::string>& passphrase) {
  try {
    SigningKey::from_pem(pem, passphrase);
  } catch (const Error& error) {
    return error.kind();
  }
  FAIL("the key was accepted");
  return Trouble::usage;
}

}  // namespace

TEST_CASE("signatures give the published answers") {
  for (const Known& known : rfc8032) {
    const auto key = SigningKey::from_seed(record_of<Hash>(bytes_of_hex(known.seed)).bytes);
    const std::string message = bytes_of_hex(known.message);
    const auto expected = record_of<Signature>(bytes_of_hex(known.signature));
    CHECK(key.public_key() == record_of<PublicKey>(bytes_of_hex(known.key)));
    CHECK(key.sign(message) == expected);
    CHECK(verify(key.public_key(), message, expected));
    CHECK(!verify(key.public_key(), message + "x", expected));
    CHECK(!verify(key.public_key(), message, plus_order(expected)));
  }
}

TEST_CASE("no changed bit of a signature or key verifies") {
  const SigningKey key = key_number(1);
  const Signature good = key.sign("text");
  for (std::size_t bit = 0; bit < 512; ++bit) {
    Signature bad = good;
    bad.bytes[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
    CHECK(!verify(key.public_key(), "text", bad));
  }
  for (std::size_t bit = 0; bit < 256; ++bit) {
    PublicKey bad = key.public_key();
    bad.bytes[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
    CHECK(!verify(bad, "text", good));
  }
  CHECK(!verify(key_number(2).public_key(), "text", good));
}

TEST_CASE("weak keys are refused, whatever they seem to sign") {
  const char* const weak[] = {"0000000000000000000000000000000000000000000000000000000000000000",
                              "0000000000000000000000000000000000000000000000000000000000000080",
                              "0100000000000000000000000000000000000000000000000000000000000000",
                              "0100000000000000000000000000000000000000000000000000000000000080",
                              "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                              "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                              "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                              "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                              "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                              "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                              "f1ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                              "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                              "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                              "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                              "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                              "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"};
  // R = identity and S = 0 satisfies the equation for the identity as key, for every message.
  Signature forged;
  forged.bytes[0] = 1;
  for (const char* hex : weak) {
    CAPTURE(hex);
    const auto key = record_of<PublicKey>(bytes_of_hex(hex));
    CHECK(!acceptable(key));
    for (const char* message : {"a", "b", "c", "d", "e", "f", "g", "h"}) {
      CHECK(!verify(key, message, forged));
    }
  }
  Random random(4);
  for (int round = 0; round < 50; ++round) {
    CHECK(acceptable(SigningKey::from_seed(random_hash(random).bytes).public_key()));
  }
}

TEST_CASE("a key is made from the randomness it is given") {
  const Randomness pinned = [](std::uint8_t* bytes, std::size_t count) {
    std::fill(bytes, bytes + count, std::uint8_t{7});
  };
  CHECK(SigningKey::generate(pinned).public_key() == key_number(7).public_key());
  const Randomness random = system_randomness();
  CHECK(SigningKey::generate(random).public_key() != SigningKey::generate(random).public_key());
}

TEST_CASE("key files open with their passphrase only") {
  const SigningKey key = key_number(3);
  const std::string plain = key.to_pem(std::nullopt);
  const std::string sealed = key.to_pem("correct horse");
  CHECK(!SigningKey::needs_passphrase(plain));
  CHECK(SigningKey::needs_passphrase(sealed));
  CHECK(SigningKey::from_pem(plain, std::nullopt).public_key() == key.public_key());
  const SigningKey opened = SigningKey::from_pem(sealed, "correct horse");
  CHECK(opened.public_key() == key.public_key());
  CHECK(opened.sign("text") == key.sign("text"));
  CHECK(trouble_of(sealed, std::nullopt) == Trouble::refused);
  CHECK(trouble_of(sealed, "") == Trouble::refused);
  for (int round = 0; round < 5; ++round) {
    CHECK(trouble_of(sealed, "wrong " + std::to_string(round)) == Trouble::refused);
  }
  CHECK_THROWS_AS(key.to_pem(""), Error);
  CHECK(key.to_pem("correct horse") != sealed);  // a salt of its own each time
}

// Made with openssl pkcs8 -topk8, passphrase "x".
constexpr const char* many_rounds =  // -iter 5000000
    "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
    "MIGcMFgGCSqGSIb3DQEFDTBLMCoGCSqGSIb3DQEFDDAdBAhgn3BBM6L8pQIDTEtA\n"
    "MAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBAIPMufiSaxV/6vwDe+xRvYBEC/\n"
    "stYnVxdqFW+M3BA8T7w3A/l/GLxYMBUx1CFNfN/BRaZx+8i2Am2QQKQa7p3Zk2AC\n"
    "OQDXZa2BAKVzDxNLzuiw\n"
    "-----END ENCRYPTED PRIVATE KEY-----\n";
constexpr const char* many_lanes =  // -scrypt_N 16 -scrypt_r 1 -scrypt_p 200000
    "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
    "MIGUMFAGCSqGSIb3DQEFDTBDMCIGCSsGAQQB2kcECzAVBAiXDeFxQWC6GwIBEAIB\n"
    "AQIDAw1AMB0GCWCGSAFlAwQBKgQQgxGL5myd5Bp2o4E+Ctc9ZwRAwmCMqOz6GXcK\n"
    "duryHknmXyaeR2tA3dqUGgGvOXLllPNz8dm6edqJQMP880DW2HEVgAQ8ChN8wYN1\n"
    "zQQWaJR+5w==\n"
    "-----END ENCRYPTED PRIVATE KEY-----\n";
constexpr const char* old_way =  // -v1 PBE-SHA1-3DES
    "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
    "MFgwHAYKKoZIhvcNAQwBAzAOBAjY+9vR3MgQ2wICA+gEOOpN6ve7yahLmlMFrYGi\n"
    "t8LmFUakQTU+bSwUoM0bd9V8ec499mfjaJKLJIx1JnJYJdQZYSczhLYf\n"
    "-----END ENCRYPTED PRIVATE KEY-----\n";
constexpr const char* usual_rounds =  // -iter 600000
    "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
    "MIGcMFgGCSqGSIb3DQEFDTBLMCoGCSqGSIb3DQEFDDAdBAhbpWFoUbd41AIDCSfA\n"
    "MAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBAmHiacnyKhmxzjeDG4/EltBEB+\n"
    "K4BLGhOZQPuBJS6llDqXmh7ReC2epcMF1Vq58pAedPdoBP1+QLMQqyBzUYbKBtJY\n"
    "kel+rLdk7xIRD7LWA9GC\n"
    "-----END ENCRYPTED PRIVATE KEY-----\n";

TEST_CASE("a key file that asks for endless work is refused before any is done") {
  for (const char* file : {many_rounds, many_lanes, old_way}) {
    CAPTURE(file);
    try {
      SigningKey::from_pem(file, "x");
      FAIL("opened");
    } catch (const Error& error) {
      CHECK(error.kind() == Trouble::unsupported);
      CHECK(error.next_step().find("openssl pkcs8") != std::string::npos);
    }
  }
  CHECK_NOTHROW(SigningKey::from_pem(usual_rounds, "x"));
}

TEST_CASE("what is no Ed25519 key file is refused") {
  const std::string plain = key_number(3).to_pem(std::nullopt);
  // The object identifier of X25519 instead of Ed25519's: well-formed, but no signing key.
  std::string other = plain;
  other.replace(other.find("K2Vw"), 4, "K2Vu");
  CHECK(trouble_of(other, std::nullopt) == Trouble::malformed);
  CHECK(trouble_of("", std::nullopt) == Trouble::malformed);
  CHECK(trouble_of("ssh-ed25519 AAAA", std::nullopt) == Trouble::malformed);
  CHECK(trouble_of(plain.substr(0, plain.size() / 2), std::nullopt) == Trouble::malformed);
  CHECK(trouble_of(plain + std::string(20000, '\n'), std::nullopt) == Trouble::malformed);
  CHECK(trouble_of(pem_public_key(key_number(3).public_key()), std::nullopt) == Trouble::malformed);
  CHECK(trouble_of("-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE "
                   "KEY-----\n",
                   "x") == Trouble::malformed);
}

TEST_CASE("public forms are the published ones") {
  // From the documentation of Go's golang.org/x/mod/sumdb/note.
  const std::string known = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  const auto key = record_of<PublicKey>(from_base64(known.substr(22))->substr(1));
  CHECK(note_verifier_key("PeterNeumann", key) == known);
  CHECK_THROWS_AS(note_verifier_key("Peter Neumann", key), Error);
  CHECK(ssh_public_key(key).starts_with("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI"));
  CHECK(pem_public_key(key).starts_with("-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA"));
  CHECK(key_id(key) == sha256({reinterpret_cast<const char*>(key.bytes.data()), 32}));
}
