#include <doctest/doctest.h>

#include <random>
#include <string>

#include "report/kept_words.h"
#include "report/shortest_edit.h"

using namespace travaux::report;

namespace {

std::string random_text(std::mt19937& random, std::size_t words, std::size_t vocabulary) {
  static constexpr const char* marks[] = {" ", " ", " ", ", ", ". ", "\n\n", " — ", " («"};
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    text += "w" + std::to_string(random() % vocabulary) + marks[random() % std::size(marks)];
  }
  return text;
}

std::string edited(std::string text, std::mt19937& random) {
  for (std::size_t edits = random() % 8; edits > 0 && !text.empty(); --edits) {
    const std::size_t at = text.find(' ', random() % text.size());
    if (at == std::string::npos) continue;
    if (random() % 2 == 0) {
      text.insert(at, " x" + std::to_string(random() % 5));
    } else {
      text.erase(at, 1 + random() % 40);
    }
  }
  return text;
}

// Returns how many bytes are kept.
std::size_t check_kept(const std::string& before, const std::string& after) {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t bytes = 0;
  for (const KeptBytes& kept : kept_words(before, after)) {
    REQUIRE(kept.size > 0);
    REQUIRE(kept.before >= from);
    REQUIRE(kept.after >= to);
    from = kept.before + kept.size;
    to = kept.after + kept.size;
    REQUIRE(from <= before.size());
    REQUIRE(to <= after.size());
    REQUIRE(before.substr(kept.before, kept.size) == after.substr(kept.after, kept.size));
    bytes += kept.size;
  }
  return bytes;
}

// The length of a longest common subsequence, by the textbook's table.
std::size_t longest_common(const TokenIds& one, const TokenIds& other) {
  std::vector<std::size_t> row(other.size() + 1, 0);
  for (const std::uint32_t token : one) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = token == other[j - 1] ? diagonal + 1 : std::max(above, row[j - 1]);
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

TEST_CASE("what is kept is the same in both texts, in order") {
  std::mt19937 random(28);
  for (int round = 0; round < 400; ++round) {
    CAPTURE(round);
    const std::string before = random_text(random, random() % 300, 1 + random() % 200);
    const std::string after =
        round % 4 == 0 ? random_text(random, random() % 300, 50) : edited(before, random);
    check_kept(before, after);
    check_kept(after, before);
    CHECK(check_kept(before, before) == before.size());
  }
  CHECK(kept_words("", "").empty());
  CHECK(kept_words("", "one word").empty());
  CHECK(kept_words("one word", "").empty());
}

TEST_CASE("a smallest diff keeps as much as there is to keep") {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    CAPTURE(round);
    TokenIds before(random() % 40);
    TokenIds after(random() % 40);
    const std::size_t kinds = 1 + random() % 12;
    for (auto& token : before) token = static_cast<std::uint32_t>(random() % kinds);
    for (auto& token : after) token = static_cast<std::uint32_t>(random() % kinds);
    std::vector<std::size_t> places(after.size(), unmatched);
    keep_most(before, after, {0, before.size(), 0, after.size()}, 1000, places);
    std::size_t kept = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i] == unmatched) continue;
      REQUIRE(places[i] >= next);
      REQUIRE(before[places[i]] == after[i]);
      next = places[i] + 1;
      ++kept;
    }
    REQUIRE(kept == longest_common(before, after));
  }
}

TEST_CASE("words kept by chance between two rewritten passages are new") {
  const std::string before = "The guarantor states shall meet in Kyiv and report to the Council?";
  const std::string after = "A commission of nine elders resides near Odesa and hears no appeals.";
  CHECK(kept_words(before, after).empty());
}

TEST_CASE("long texts of few words, and texts without anything in common, take no long time") {
  std::string same;
  std::string other;
  for (int i = 0; i < 50'000; ++i) {
    same += "to be ";
    other += i % 2 == 0 ? "or not " : "be or ";
  }
  check_kept(same, other);
  std::mt19937 random(9);
  check_kept(random_text(random, 50'000, 3), random_text(random, 50'000, 3));
  check_kept(random_text(random, 50'000, 250'000), random_text(random, 50'000, 250'000));
}
