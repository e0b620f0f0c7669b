// Ed25519 signatures that look good to somebody (tests/vectors/ed25519.json, made by
// tests/vectors/signatures.py), and what has the wrong length to be one.
//
// verify() answers as RFC 8032 does without the cofactor, and refuses weak keys before that. Three
// kinds of answers need a word:
//
// - Weak keys. OpenSSL accepts them, and with each of the 14 encodings there is a message that
//   nobody signed and a signature that OpenSSL finds good. These are forgeries; acceptable() is
//   what stops them.
// - R is the neutral point. Accepted by OpenSSL, refused here and by libsodium. No forgery: only
// the
//   holder of the key can make it, and whoever sees it can compute the secret.
// - A key with a part of small order. acceptable() does not see it, as finding it costs a
//   multiplication. It signs for its holder alone, like any key; but a verifier that multiplies by
//   the cofactor accepts more of its signatures than we do, so its holder can make a signature that
//   we refuse and others accept. The reverse does not exist: what we accept, they accept.
#include <doctest/doctest.h>
#include <openssl/evp.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "base/handle.h"
#include "seal_samples.h"
#include "travaux/seal.h"

using namespace travaux;
using namespace travaux::samples;

namespace {

struct Case {
  std::string why;
  PublicKey key;
  std::string message;
  Signature signature;
  bool valid = false;
  bool library = false;
};

std::vector<Case> cases() {
  const auto path = std::filesystem::path(VECTORS) / "ed25519.json";
  std::vector<Case> read;
  for (const auto& each : nlohmann::json::parse(base::read_file(path))) {
    const auto bytes = [&](const char* name) {
      return bytes_of_hex(each.at(name).get<std::string>());
    };
    read.push_back({each.at("why"), record_of<PublicKey>(bytes("key")), bytes("message"),
                    record_of<Signature>(bytes("signature")), each.at("valid"),
                    each.at("library")});
  }
  return read;
}

bool openssl_accepts(const Case& each) {
  const base::Handle<EVP_PKEY, EVP_PKEY_free> key(EVP_PKEY_new_raw_public_key(
      EVP_PKEY_ED25519, nullptr, each.key.bytes.data(), each.key.bytes.size()));
  const base::Handle<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
  REQUIRE(EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1);
  return EVP_DigestVerify(context.get(), each.signature.bytes.data(), each.signature.bytes.size(),
                          reinterpret_cast<const unsigned char*>(each.message.data()),
                          each.message.size()) == 1;
}

std::string raw(const Signature& signature) {
  return {reinterpret_cast<const char*>(signature.bytes.data()), signature.bytes.size()};
}

std::string swap_once(std::string text, const std::string& old, const std::string& replacement) {
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), replacement);
}

// The bytes cut to each shorter length, and made longer.
std::vector<std::string> wrong_lengths(const std::string& bytes) {
  std::vector<std::string> wrong;
  for (std::size_t size = 0; size < bytes.size(); ++size) wrong.push_back(bytes.substr(0, size));
  for (const std::size_t more : {1U, 3U, 32U, 64U}) {
    wrong.push_back(bytes + std::string(more, '\0'));
    wrong.push_back(std::string(more, '\0') + bytes);
  }
  return wrong;
}

}  // namespace

TEST_CASE("every signature gets the answer that is due to it") {
  std::size_t valid = 0;
  std::size_t invalid = 0;
  for (const Case& each : cases()) {
    CAPTURE(each.why);
    CHECK(verify(each.key, each.message, each.signature) == each.valid);
    ++(each.valid ? valid : invalid);
  }
  CHECK(valid == 4);
  CHECK(invalid > 100);
}

TEST_CASE("OpenSSL alone would accept forgeries, and nothing valid is refused by it") {
  std::size_t forgeries = 0;
  Signature neutral{};
  neutral.bytes.front() = 1;
  for (const Case& each : cases()) {
    CAPTURE(each.why);
    // The model in the vectors is OpenSSL's behaviour: what they show is no theory.
    CHECK(openssl_accepts(each) == each.library);
    if (each.valid) CHECK(each.library);
    if (!each.library || each.valid) continue;
    const bool adds_nothing =
        std::equal(neutral.bytes.begin(), neutral.bytes.begin() + 32, each.signature.bytes.begin());
    if (adds_nothing && acceptable(each.key)) continue;  // refused for its R
    ++forgeries;
    CHECK(!acceptable(each.key));  // the only other reason for which we refuse what OpenSSL accepts
  }
  CHECK(forgeries >= 14);
}

TEST_CASE("no other signature of the valid ones verifies") {
  for (const Case& each : cases()) {
    if (!each.valid || each.message.size() > 100) continue;
    CAPTURE(each.why);
    for (std::size_t bit = 0; bit < 512; ++bit) {
      Signature bad = each.signature;
      bad.bytes[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
      CHECK(!verify(each.key, each.message, bad));
    }
    for (std::size_t bit = 0; bit < 8 * each.message.size(); ++bit) {
      std::string bad = each.message;
      bad[bit / 8] = static_cast<char>(bad[bit / 8] ^ (1 << (bit % 8)));
      CHECK(!verify(each.key, bad, each.signature));
    }
  }
}

// verify() takes arrays of the right length only: a wrong length must end in the parsers.
TEST_CASE("a signature of another length is read from no record") {
  const SigningKey key = key_number(1);
  const std::string signature = raw(key.sign("text"));
  const Envelope envelope{"text", {{key_id(key.public_key()), key.sign("text")}}};
  const std::string line = print_envelope(envelope);
  const std::string note = sign_checkpoint({"here", 1, Hash()}, key);
  const std::string noted = note.substr(note.rfind(' ') + 1, note.size() - note.rfind(' ') - 2);
  const std::string hint = from_base64(noted)->substr(0, 4);
  CHECK(accepted(parse_envelope, line));
  for (const std::string& wrong : wrong_lengths(signature)) {
    CHECK(!accepted(parse_envelope, swap_once(line, to_base64(signature), to_base64(wrong))));
    CHECK(!accepted(parse_checkpoint, swap_once(note, noted, to_base64(hint + wrong))));
  }
}

TEST_CASE("a key of another length is read from no record") {
  const PublicKey key = key_number(1).public_key();
  const std::string bytes(reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size());
  const auto field = [](const std::string& data) {
    return std::string("\0\0\0", 3) + static_cast<char>(data.size()) + data;
  };
  const auto line = [&](const std::string& data) {
    return "ssh-ed25519 " + to_base64(field("ssh-ed25519") + field(data));
  };
  const std::string founding = print_statement({std::nullopt, "", std::nullopt, "a@example.org", 0,
                                                Founding{"here", {{"a@example.org", key}}}});
  CHECK(parse_ssh_public_key(line(bytes)) == key);
  CHECK(accepted(parse_statement, founding));
  for (const std::string& wrong : wrong_lengths(bytes)) {
    CHECK(!parse_ssh_public_key(line(wrong)));
    CHECK(!accepted(parse_statement, swap_once(founding, to_base64(bytes), to_base64(wrong))));
  }
}

TEST_CASE("no weak key is read from any record") {
  std::size_t weak = 0;
  for (const Case& each : cases()) {
    if (acceptable(each.key)) continue;
    ++weak;
    CHECK(!parse_ssh_public_key(ssh_public_key(each.key)));
    CHECK_THROWS_AS(print_statement({std::nullopt, "", std::nullopt, "a@example.org", 0,
                                     Founding{"here", {{"a@example.org", each.key}}}}),
                    Error);
  }
  CHECK(weak >= 28);
}
