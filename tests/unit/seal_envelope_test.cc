#include <doctest/doctest.h>

#include "seal_samples.h"
#include "travaux/seal.h"

using namespace travaux;
using namespace travaux::samples;

namespace {

bool signed_by(const Envelope& envelope, const PublicKey& key) {
  return envelope.signatures.size() == 1 && envelope.signatures[0].key == key_id(key) &&
         verify(key, pre_authentication(envelope.payload), envelope.signatures[0].signature);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("pre-authentication encoding is DSSE's") {
  CHECK(pre_authentication("hello") == "DSSEv1 28 application/vnd.in-toto+json 5 hello");
  CHECK(pre_authentication("é\n") == "DSSEv1 28 application/vnd.in-toto+json 3 é\n");
}

TEST_CASE("what is sealed verifies and says what was sealed") {
  Random random(11);
  const SigningKey first = key_number(1);
  const SigningKey second = key_number(2);
  for (int round = 0; round < 100; ++round) {
    const Statement statement = random_statement(random);
    const std::string bytes = seal(statement, {&first, &second});
    const Envelope envelope = parse_envelope(bytes);
    CHECK(print_envelope(envelope) == bytes);
    CHECK(parse_statement(envelope.payload) == statement);
    REQUIRE(envelope.signatures.size() == 2);
    const std::string message = pre_authentication(envelope.payload);
    CHECK(verify(first.public_key(), message, envelope.signatures[0].signature));
    CHECK(verify(second.public_key(), message, envelope.signatures[1].signature));
    CHECK(!verify(first.public_key(), message, envelope.signatures[1].signature));
  }
}

TEST_CASE("every damage of an envelope is refused or no longer verifies") {
  Random random(12);
  const SigningKey key = key_number(1);
  const std::string good = seal(random_statement(random), {&key});
  REQUIRE(signed_by(parse_envelope(good), key.public_key()));
  damage(good, [&](const std::string& bytes) {
    const auto read = accepted(parse_envelope, bytes);
    CHECK((!read || !signed_by(*read, key.public_key())));
  });
}

TEST_CASE("other spellings of an envelope are refused") {
  const SigningKey key = key_number(1);
  // A payload whose base64 uses both letters that the URL-safe alphabet spells differently.
  const Envelope envelope{"\xFB\xEF\xBF\xFF", {{key_id(key.public_key()), key.sign("x")}}};
  const std::string good = print_envelope(envelope);
  const std::string payload = to_base64(envelope.payload);
  REQUIRE(payload == "+++//w==");
  REQUIRE(accepted(parse_envelope, good) == envelope);
  const std::string line = good.substr(0, good.size() - 1);
  const std::string bad[] = {
      line,
      good + "\n",
      line + "\r\n",
      " " + good,
      replaced(good, payload, "---__w=="),
      replaced(good, payload, "+++//w"),
      replaced(good, payload, "+++//x=="),
      replaced(good, payload, "+++\\/\\/w=="),
      replaced(good, payload, "+++//w==\\n"),
      replaced(good, payload, "\\u002b++//w=="),
      replaced(good, "vnd.in-toto+json", "vnd.in-toto"),
      replaced(good, "vnd.in-toto+json", "VND.in-toto+json"),
      replaced(good, "{\"payload\"", "{\"a\":1,\"payload\""),
      replaced(good, "{\"payload\"", "{\"payload\":\"\",\"payload\""),
      replaced(good, "\"keyid\":\"", "\"cert\":\"\",\"keyid\":\""),
      replaced(good, to_hex(key_id(key.public_key())), ""),
      replaced(good, "\"signatures\":[", "\"signatures\":[ "),
      replaced(good, "}]}", "},{}]}"),
      "",
      "{}\n",
      "[]\n",
      "{\"payload\":\"\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[]}\n",
      std::string(70000, '['),
  };
  for (const std::string& bytes : bad) {
    CAPTURE(bytes.substr(0, 400));
    CHECK(!accepted(parse_envelope, bytes));
  }
}

TEST_CASE("an envelope has one to eight signatures by different keys") {
  Envelope envelope{"{}", {}};
  CHECK_THROWS_AS(print_envelope(envelope), Error);
  for (std::uint8_t number = 1; number <= 8; ++number) {
    envelope.signatures.push_back(
        {key_id(key_number(number).public_key()), key_number(number).sign("x")});
    CHECK(parse_envelope(print_envelope(envelope)) == envelope);
  }
  Envelope repeated = envelope;
  repeated.signatures[7] = repeated.signatures[0];
  CHECK_THROWS_AS(print_envelope(repeated), Error);
  envelope.signatures.push_back({Hash(), Signature()});
  CHECK_THROWS_AS(print_envelope(envelope), Error);
  // The same by hand, as a stranger would write it.
  envelope.signatures.pop_back();
  const std::string good = print_envelope(envelope);
  const std::size_t begin = good.find("{\"keyid\"");
  const std::string first = good.substr(begin, good.find('}', begin) + 1 - begin);
  CHECK(!accepted(parse_envelope, replaced(good, first, first + "," + first)));
  CHECK(!accepted(parse_envelope, replaced(good, "}]}", "}," + first + "]}")));
}

TEST_CASE("an envelope stays below the cap of a log entry") {
  Envelope envelope{"", {{Hash(), Signature()}}};
  const std::size_t empty = print_envelope(envelope).size();
  envelope.payload = std::string((largest_envelope - empty) / 4 * 3, 'x');
  const std::string largest = print_envelope(envelope);
  CHECK(largest.size() <= largest_envelope);
  CHECK(parse_envelope(largest) == envelope);
  envelope.payload += "xxxx";
  CHECK_THROWS_AS(print_envelope(envelope), Error);
  CHECK(!accepted(parse_envelope, largest + std::string(100, ' ')));
}

TEST_CASE("a statement too large to log is refused when it is sealed") {
  const SigningKey key = key_number(1);
  Statement statement;
  statement.ledger = Hash();
  statement.document = "plan-28";
  statement.previous = Hash();
  statement.author = "alice@example.org";
  Claim claim{"stated", {}, "", "", "", "", "", std::string(4000, '"')};
  claim.chain.assign(16, {std::string(300, '\\'), "person"});
  statement.body = Attribution{Hash(), std::string(500, 'a'), claim};
  // The largest statement that the rules allow fits: the caps of the fields see to it.
  CHECK(seal(statement, {&key}).size() <= largest_envelope);
}
