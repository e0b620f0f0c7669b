#include <doctest/doctest.h>

#include <algorithm>

#include "seal_samples.h"
#include "travaux/seal.h"

using namespace travaux;
using namespace travaux::samples;

TEST_CASE("an SSH signature is armoured as ssh-keygen armours it") {
  const SigningKey key = key_number(1);
  const std::string armoured = ssh_signature("commit text", "git", key);
  CHECK(
      armoured.starts_with("-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1"));
  CHECK(armoured.ends_with("\n-----END SSH SIGNATURE-----\n"));
  const std::size_t first = armoured.find('\n') + 1;
  CHECK(armoured.find('\n', first) - first == 70);
  CHECK(verify_ssh(armoured, "commit text", "git", key.public_key()));
}

TEST_CASE("an SSH signature holds for one message, namespace and key") {
  const SigningKey key = key_number(1);
  const std::string armoured = ssh_signature("commit text", "git", key);
  CHECK(!verify_ssh(armoured, "commit text ", "git", key.public_key()));
  CHECK(!verify_ssh(armoured, "commit text", "file", key.public_key()));
  CHECK(!verify_ssh(armoured, "commit text", "", key.public_key()));
  CHECK(!verify_ssh(armoured, "commit text", "git", key_number(2).public_key()));
  CHECK(!verify_ssh(ssh_signature("commit text", "file", key), "commit text", "git",
                    key.public_key()));
  CHECK_THROWS_AS(ssh_signature("text", "", key), Error);
}

TEST_CASE("every damage of an SSH signature is refused") {
  const SigningKey key = key_number(1);
  damage(ssh_signature("commit text", "git", key), [&](const std::string& armoured) {
    CHECK(!verify_ssh(armoured, "commit text", "git", key.public_key()));
  });
}

TEST_CASE("re-armoured signatures are refused, though ssh-keygen takes them") {
  const SigningKey key = key_number(1);
  const std::string armoured = ssh_signature("commit text", "git", key);
  const std::size_t begin = armoured.find('\n') + 1;
  const std::size_t end = armoured.find("-----END");
  std::string body = armoured.substr(begin, end - begin);
  std::string one_line = body;
  one_line.erase(std::remove(one_line.begin(), one_line.end(), '\n'), one_line.end());
  std::string carriage_returns = armoured;
  for (std::size_t at = 0; (at = carriage_returns.find('\n', at)) != std::string::npos; at += 2) {
    carriage_returns.insert(at, 1, '\r');
  }
  const std::string head = armoured.substr(0, begin);
  const std::string tail = armoured.substr(end);
  for (const std::string& other :
       {head + one_line + "\n" + tail, head + "\n" + body + tail, carriage_returns,
        armoured + armoured, head + body + tail.substr(0, tail.size() - 1), std::string(),
        head + tail, head.substr(0, head.size() - 1), std::string(5000, 'A')}) {
    CAPTURE(other);
    CHECK(!verify_ssh(other, "commit text", "git", key.public_key()));
  }
}

TEST_CASE("an allowed signer is named literally, and no later than it says") {
  const Owner owner{"alice@example.org", key_number(1).public_key()};
  const std::string key = ssh_public_key(owner.key);
  CHECK(allowed_signer(owner, {}) == "alice@example.org namespaces=\"git\" " + key + "\n");
  CHECK(allowed_signer(owner, parse_time("2025-11-25T21:05:09Z")) ==
        "alice@example.org namespaces=\"git\",valid-before=\"20251125210509Z\" " + key + "\n");
  for (const char* pattern : {"*", "a,b", "!a", "a b", "#a", "\"a\""}) {
    CHECK_THROWS_AS(allowed_signer({pattern, owner.key}, {}), Error);
  }
}
