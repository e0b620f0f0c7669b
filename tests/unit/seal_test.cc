// Hashes, encodings, names and dates.
#include "travaux/seal.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "seal/digest.h"
#include "seal_samples.h"

using namespace travaux;
using namespace travaux::samples;

TEST_CASE("hashes give the published answers") {
  CHECK(to_hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(to_hex(sha256("abc")) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(to_hex(seal_room::sha256_of({"a", "", "bc"})) == to_hex(sha256("abc")));
  // RFC 4231, test case 2.
  CHECK(to_hex(seal_room::Hmac("Jefe").of("what do ya want for nothing?")) ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  // FIPS 180-4 example, the first and last bytes.
  const std::string digest = seal_room::sha512("abc");
  CHECK(digest.substr(0, 4) == bytes_of_hex("ddaf35a1"));
  CHECK(digest.substr(60) == bytes_of_hex("a54ca49f"));
}

TEST_CASE("hexadecimal has one spelling") {
  Random random(1);
  for (int round = 0; round < 200; ++round) {
    const Hash hash = random_hash(random);
    CHECK(hash_from_hex(to_hex(hash)) == hash);
  }
  const std::string hex = to_hex(sha256(""));
  CHECK(!hash_from_hex(hex.substr(1)));
  CHECK(!hash_from_hex(hex + "0"));
  CHECK(!hash_from_hex("E" + hex.substr(1)));
  CHECK(!hash_from_hex("g" + hex.substr(1)));
  CHECK(!hash_from_hex(" " + hex.substr(1)));
  CHECK(!hash_from_hex(""));
}

TEST_CASE("base64 has one spelling") {
  // RFC 4648 section 10.
  CHECK(to_base64("").empty());
  CHECK(to_base64("f") == "Zg==");
  CHECK(to_base64("fo") == "Zm8=");
  CHECK(to_base64("foo") == "Zm9v");
  CHECK(to_base64("foobar") == "Zm9vYmFy");
  Random random(2);
  for (int round = 0; round < 500; ++round) {
    std::string bytes(below(random, 70), '\0');
    std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>(random()); });
    CHECK(from_base64(to_base64(bytes)) == bytes);
  }
  for (const char* wrong : {"Zg", "Zg=", "Zh==", "Zm9=", "Z===", "====", "Zg==Zg==", " Zg==",
                            "Zg== ", "Zg==\n", "Zm9v\n", "Zm-_", "Zm9vYg=", "Z g=", "=g==",
                            "Zg=="
                            "="}) {
    CAPTURE(wrong);
    CHECK(!from_base64(wrong));
  }
  CHECK(from_base64("+/+/").has_value());
  CHECK(!from_base64("-_-_"));
}

TEST_CASE("the system's randomness fills what it is given") {
  const Randomness random = system_randomness();
  CHECK(new_salt_secret(random) != new_salt_secret(random));
}

TEST_CASE("document ids") {
  for (const char* good : {"plan-28", "a", "0", "a-", "9-b"}) {
    CAPTURE(good);
    CHECK(valid_document_id(good));
  }
  CHECK(valid_document_id(std::string(64, 'a')));
  CHECK(!valid_document_id(std::string(65, 'a')));
  for (const char* bad : {"", "-a", "A", "a_b", "a/b", "a.b", "a b", "log", "main", "master",
                          "head", "é", "a\n", "..", "a@1"}) {
    CAPTURE(bad);
    CHECK(!valid_document_id(bad));
  }
}

TEST_CASE("identities are one literal name") {
  for (const char* good :
       {"alice@example.org", "Ольга", "desk-7", "a", "a.b+c@example.org", "中"}) {
    CAPTURE(good);
    CHECK(valid_identity(good));
  }
  CHECK(valid_identity(std::string(128, 'a')));
  CHECK(!valid_identity(std::string(129, 'a')));
  for (const char* bad : {"",
                          " ",
                          "a b",
                          "a,b",
                          "\"a\"",
                          "o'x",
                          "*",
                          "a*",
                          "a?",
                          "!a",
                          "<a>",
                          "#a",
                          "-a",
                          "withheld",
                          "a\n",
                          "a\t",
                          "a\x7F",
                          "a\xC2\x85",
                          "a\xC2\xA0"
                          "b",
                          "a\xE2\x80\xAE",
                          "a\xE2\x80\x8B",
                          "\xEF\xBB\xBF"
                          "a",
                          "a\xFF"}) {
    CAPTURE(bad);
    CHECK(!valid_identity(bad));
  }
  CHECK(!valid_identity(std::string_view("a\0b", 3)));
}

TEST_CASE("origins keep checkpoints apart from everything else a key signs") {
  CHECK(valid_origin("travaux-3f9a"));
  CHECK(valid_origin("example.org/plan"));
  for (const char* bad : {"", "a b", "a+b", "DSSEv1 ", "a\n", "a\xE2\x80\xA8", "\x01"}) {
    CAPTURE(bad);
    CHECK(!valid_origin(bad));
  }
  CHECK(!valid_origin(std::string_view("SSHSIG\0", 7)));
  CHECK(!valid_origin(std::string(129, 'a')));
}

TEST_CASE("times round-trip and have one spelling") {
  CHECK(print_time(0) == "1970-01-01T00:00:00Z");
  CHECK(print_time(1764104400) == "2025-11-25T21:00:00Z");
  CHECK(print_time(253402300799) == "9999-12-31T23:59:59Z");
  CHECK_THROWS_AS(print_time(-1), Error);
  CHECK_THROWS_AS(print_time(253402300800), Error);
  CHECK_THROWS_AS(print_time(INT64_MAX), Error);
  CHECK_THROWS_AS(print_time(INT64_MIN), Error);
  std::mt19937_64 random(3);
  for (int round = 0; round < 2000; ++round) {
    const Time time = static_cast<Time>(random() % 253402300800ULL);
    CHECK(parse_time(print_time(time)) == time);
  }
  for (const char* bad : {"",
                          "2025-11-20",
                          "2025-11-20T09:10Z",
                          "2025-11-20t09:10:00Z",
                          "2025-11-20T09:10:00z",
                          "2025-11-20T09:10:00",
                          "2025-11-20T09:10:00+00:00",
                          "2025-11-20 09:10:00Z",
                          "2025-02-29T00:00:00Z",
                          "2025-13-01T00:00:00Z",
                          "2025-00-01T00:00:00Z",
                          "2025-11-00T00:00:00Z",
                          "2025-11-31T00:00:00Z",
                          "2025-11-20T24:00:00Z",
                          "2025-11-20T23:60:00Z",
                          "2025-11-20T23:59:60Z",
                          "1969-12-31T23:59:59Z",
                          "10000-01-01T00:00:00Z",
                          "2025-1-020T00:00:00Z",
                          "+025-11-20T00:00:00Z",
                          "2025-11-20T00:00:00Z ",
                          "2025-11-20T-1:00:00Z"}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(parse_time(bad), Error);
  }
}

TEST_CASE("dates that a person gives") {
  for (const char* good : {"2025-11-20", "2024-02-29", "1945-06-26", "0476-09-04",
                           "2025-11-20T09:10Z", "2025-11-20T09:10:59Z"}) {
    CAPTURE(good);
    CHECK(valid_date(good));
  }
  for (const char* bad : {"", "2025", "2025-11", "2025-11-2", "2025-02-29", "2025-11-20T", "T",
                          "2025-11-20Z", "2025-11-20TZ", "2025-11-20T09Z", "2025-11-20T09:10",
                          "2025-11-20T09:10:5Z", "2025-11-20T25:10Z", "20.11.2025", "0000-01-01",
                          "2025-11-20T09:10:00+01:00", "2025-11-20 09:10Z", "2025-11-20T09:10ZZ"}) {
    CAPTURE(bad);
    CHECK(!valid_date(bad));
  }
}

TEST_CASE("a verdict is never better than its worst finding") {
  Verification answer;
  CHECK(answer.verdict() == Verification::Verdict::intact);
  answer.findings.push_back({"time", "e1", "", "", "incomplete"});
  CHECK(answer.verdict() == Verification::Verdict::incomplete);
  answer.findings.push_back({"signature", "e2", "", "", "refuted"});
  answer.findings.push_back({"time", "e3", "", "", "incomplete"});
  CHECK(answer.verdict() == Verification::Verdict::refuted);
  CHECK(name_of(answer.verdict()) == "refuted");
  Verification unclear;
  unclear.findings.push_back({"other", "e1", "", "", "unheard-of"});
  CHECK(unclear.verdict() == Verification::Verdict::refuted);
}

TEST_CASE("entries are named by what they are") {
  Entry entry;
  entry.index = 42;
  entry.statement.document = "plan-28";
  CHECK(short_id(entry) == "e42");
  CHECK(ref_of(entry) == "e42");
  entry.version = 3;
  CHECK(ref_of(entry) == "plan-28@3");
}
