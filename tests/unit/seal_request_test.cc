// Key requests: nobody can ask for a key that they do not hold, nor for another name or ledger.
#include <doctest/doctest.h>

#include "seal_samples.h"
#include "travaux/seal.h"

using namespace travaux;
using namespace travaux::samples;

namespace {

const Hash ledger = sha256("ledger");

KeyRequest bobs_request() {
  return request_key(ledger, "bob@example.org", key_number(7));
}

}  // namespace

TEST_CASE("a request is printed, read and verified") {
  for (const char* identity : {"bob", "bob@example.org", "Ольга", "desk-7"}) {
    const KeyRequest request = request_key(ledger, identity, key_number(3));
    CHECK(request.key == key_number(3).public_key());
    CHECK(verify(request));
    const std::string printed = print_key_request(request);
    CHECK(printed.find('\n') == printed.size() - 1);
    CHECK(parse_key_request(printed) == request);
  }
  for (const char* identity : {"", "*", "two words", "withheld", "-bob"}) {
    CHECK_THROWS_AS(request_key(ledger, identity, key_number(3)), Error);
  }
}

TEST_CASE("the proof holds for this name, this ledger and this key only") {
  KeyRequest request = bobs_request();
  request.identity = "alice@example.org";
  CHECK(!verify(request));
  request = bobs_request();
  request.ledger = sha256("another");
  CHECK(!verify(request));
  request = bobs_request();
  request.key = key_number(8).public_key();
  CHECK(!verify(request));
  request = bobs_request();
  request.possession = request_key(ledger, "bob@example.org", key_number(8)).possession;
  CHECK(!verify(request));
  request = bobs_request();
  request.key = PublicKey{};  // of small order
  CHECK(!verify(request));
  request = bobs_request();
  request.possession.bytes[5] ^= 1U;
  CHECK(!verify(request));
}

TEST_CASE("a request is no entry, and an entry no request") {
  const std::string printed = print_key_request(bobs_request());
  CHECK(!accepted(parse_statement, parse_envelope(printed).payload));

  const SigningKey key = key_number(7);
  Statement statement;
  statement.author = "bob@example.org";
  Founding founding;
  founding.origin = "desk";
  founding.owners = {{statement.author, key.public_key()}};
  statement.body = founding;
  CHECK(!accepted(parse_key_request, seal(statement, {&key})));
}

TEST_CASE("a request with two signatures is refused") {
  Envelope envelope = parse_envelope(print_key_request(bobs_request()));
  envelope.signatures.push_back({key_id(key_number(8).public_key()), {}});
  CHECK(!accepted(parse_key_request, print_envelope(envelope)));
}

TEST_CASE("every damaged request is refused, or its proof fails") {
  const std::string printed = print_key_request(bobs_request());
  std::size_t refused = 0;
  std::size_t unproven = 0;
  damage(printed, [&](const std::string& damaged) {
    if (damaged == printed) return;
    const auto request = accepted(parse_key_request, damaged);
    if (!request) {
      ++refused;
      return;
    }
    ++unproven;
    CHECK(print_key_request(*request) == damaged);
    CHECK(!verify(*request));
  });
  CHECK(refused > printed.size());
  CHECK(unproven > 0);  // else the proof was never put to the test
}
