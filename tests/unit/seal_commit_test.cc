// Commitments, salts.json, segments.json and not-read.json.
#include <doctest/doctest.h>

#include <set>

#include "seal_samples.h"
#include "travaux/seal.h"

using namespace travaux;
using namespace travaux::samples;

namespace {

const SaltSecret secret{sha256("a secret").bytes};

std::string bytes_of(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.bytes.data()), hash.bytes.size()};
}

}  // namespace

TEST_CASE("a commitment is the hash of salt and bytes") {
  const Hash salt = salt_for(secret, "original");
  CHECK(commitment(salt, "text") == sha256(bytes_of(salt) + "text"));
  CHECK(commitment(salt, "text") != sha256("text"));
  std::set<Hash> salts;
  for (const char* purpose :
       {"original", "not-read", "text", "segment 0", "segment 1", "segment 10"}) {
    salts.insert(salt_for(secret, purpose));
  }
  CHECK(salts.size() == 6);
  CHECK(salt_for(secret, "text") != salt_for(SaltSecret{}, "text"));
}

TEST_CASE("a version's commitments are those of its parts") {
  const std::string text = "Article 1\nArticle 2\nArticle 3\n";
  const std::vector<std::size_t> ends = {10, 20, 30};
  const Commitments sealed = commit(secret, "as received", "a list", text, ends);
  CHECK(sealed.original == commitment(salt_for(secret, "original"), "as received"));
  CHECK(sealed.not_read == commitment(salt_for(secret, "not-read"), "a list"));
  CHECK(sealed.text == commitment(salt_for(secret, "text"), text));
  std::vector<Hash> leaves;
  for (std::size_t i = 0; i < 3; ++i) {
    const Hash salt = salt_for(secret, "segment " + std::to_string(i));
    leaves.push_back(leaf_hash(bytes_of(commitment(salt, text.substr(10 * i, 10)))));
  }
  CHECK(sealed.segments == merkle_root(leaves));
  CHECK(sealed.segment_count == 3);

  const Commitments unread = commit(secret, "as received", "a list");
  CHECK(unread.original == sealed.original);
  CHECK(unread.not_read == sealed.not_read);
  CHECK(!unread.text);
  CHECK(!unread.segments);
}

TEST_CASE("the same words in other segments are another commitment") {
  const Commitments one = commit(secret, "o", "n", "abcdef", {2, 6});
  CHECK(commit(secret, "o", "n", "abcdef", {3, 6}).segments != one.segments);
  CHECK(commit(secret, "o", "n", "abcdef", {6}).segments != one.segments);
  CHECK(commit(secret, "o", "n", "abcdef", {3, 6}).text == one.text);
  CHECK(commit(SaltSecret{}, "o", "n", "abcdef", {2, 6}).segments != one.segments);
}

TEST_CASE("segments tile the text or nothing is committed to") {
  CHECK(commit(secret, "", "", "", {}).segments == merkle_root({}));
  const std::vector<std::vector<std::size_t>> wrong = {{},        {2},       {7},    {0, 6},
                                                       {3, 3, 6}, {4, 3, 6}, {6, 6}, {6, 0}};
  for (const auto& ends : wrong) {
    CHECK_THROWS_AS(commit(secret, "o", "n", "abcdef", ends), Error);
  }
  CHECK_THROWS_AS(commit(secret, "", "", "", {0}), Error);
}

TEST_CASE("salts.json has one spelling") {
  const std::string printed = print_salts(secret);
  CHECK(parse_salts(printed) == secret);
  CHECK(printed ==
        "{\"format\":\"travaux.salts/1\",\"secret\":\"" + to_hex(Hash{secret.bytes}) + "\"}\n");
  damage(printed, [&](const std::string& bytes) {
    const auto read = accepted(parse_salts, bytes);
    CHECK((!read || (*read != secret && print_salts(*read) == bytes)));
  });
}

TEST_CASE("segments.json has one spelling") {
  Random random(9);
  for (int round = 0; round < 100; ++round) {
    std::vector<std::size_t> ends;
    for (std::size_t i = below(random, 20); i > 0; --i) {
      ends.push_back((ends.empty() ? 0 : ends.back()) + 1 + below(random, 1000));
    }
    CHECK(parse_segments(print_segments(ends)) == ends);
  }
  CHECK(print_segments({}) == "{\"ends\":[],\"format\":\"travaux.segments/1\"}\n");
  const std::vector<std::size_t> ends = {5, 17, 120};
  damage(print_segments(ends), [&](const std::string& bytes) {
    const auto read = accepted(parse_segments, bytes);
    CHECK((!read || (*read != ends && print_segments(*read) == bytes)));
  });
  CHECK_THROWS_AS(print_segments({3, 3}), Error);
  CHECK_THROWS_AS(print_segments({0}), Error);
}

TEST_CASE("numbers and nesting in segments.json stay within bounds") {
  const auto file = [](const std::string& ends) {
    return "{\"ends\":[" + ends + "],\"format\":\"travaux.segments/1\"}\n";
  };
  CHECK(accepted(parse_segments, file("9007199254740991")));
  for (const char* bad : {"9007199254740992", "18446744073709551616", "-1", "-0", "1.0", "1e0",
                          "01", "null", "true", "\"1\"", "[1]", "2,1", "1,1", "0", "1,", ",1"}) {
    CAPTURE(bad);
    CHECK(!accepted(parse_segments, file(bad)));
  }
  const std::string deep(100000, '[');
  CHECK(!accepted(parse_segments, file(deep + std::string(100000, ']'))));
  CHECK(!accepted(parse_segments, deep));
}

TEST_CASE("not-read.json has one spelling") {
  CHECK(print_not_read({}) == "{\"format\":\"travaux.not-read/1\",\"items\":[]}\n");
  Random random(11);
  for (int round = 0; round < 100; ++round) {
    std::vector<Unread> items(below(random, 8));
    for (Unread& item : items) {
      item.what = random_words(random, 5);
      if (coin(random)) item.detail = random_words(random);
      item.line = below(random, 3);
      item.page = below(random, 3);
      item.paragraph = below(random, 3);
    }
    CHECK(parse_not_read(print_not_read(items)) == items);
  }
  const std::vector<Unread> items = {{"image", "a \"map\"", 3}, {"page", "", 0, 2, 1}};
  damage(print_not_read(items), [&](const std::string& bytes) {
    const auto read = accepted(parse_not_read, bytes);
    CHECK((!read || (*read != items && print_not_read(*read) == bytes)));
  });
}

TEST_CASE("not-read.json stays within its bounds") {
  const std::vector<Unread> most(most_unread, Unread{"image", ""});
  CHECK(parse_not_read(print_not_read(most)).size() == most_unread);
  std::vector<Unread> more = most;
  more.push_back({"image", ""});
  CHECK_THROWS_AS(print_not_read(more), Error);
  std::string bytes = print_not_read(most);
  bytes.insert(bytes.size() - 3, ",{\"what\":\"image\"}");
  CHECK(!accepted(parse_not_read, bytes));

  const std::string words(longest_unread_detail, 'x');
  CHECK_THROWS_AS(print_not_read(std::vector<Unread>(5'000, Unread{"image", words})), Error);
  CHECK(!accepted(parse_not_read, std::string(largest_not_read + 1, '[')));

  for (const Unread& wrong :
       {Unread{"", "a"}, Unread{"a\nb", ""}, Unread{"a", "\x1B[2J"}, Unread{"a", "\xFF"},
        Unread{"a", "\xC2\x9B"}, Unread{std::string(longest_unread_what + 1, 'x'), ""},
        Unread{"a", words + "x"}, Unread{"a", "", std::uint64_t{1} << 53U}}) {
    CAPTURE(wrong.what);
    CHECK_THROWS_AS(print_not_read({wrong}), Error);
  }
}
