#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "compare/long_text.h"
#include "travaux/compare.h"

using namespace travaux;

namespace {

std::vector<std::string> random_words(std::mt19937& random, std::size_t count,
                                      unsigned vocabulary) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < count; ++i)
    words.push_back("w" + std::to_string(random() % vocabulary));
  return words;
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const std::string& word : words) {
    text += word;
    text += between;
  }
  return text;
}

// Replaces, drops and adds a few words.
std::vector<std::string> edited(std::mt19937& random, std::vector<std::string> words, int edits) {
  for (int i = 0; i < edits && !words.empty(); ++i) {
    const auto at = static_cast<std::ptrdiff_t>(random() % words.size());
    const auto how = random() % 3;
    if (how == 0) words[static_cast<std::size_t>(at)] = "other";
    if (how == 1) words.erase(words.begin() + at);
    if (how == 2) words.insert(words.begin() + at, "more");
  }
  return words;
}

void check_stretches(std::string_view x, std::string_view y) {
  Span equal_x;
  Span equal_y;
  const auto end_equal = [&](std::size_t end_x, std::size_t end_y) {
    REQUIRE(end_x >= equal_x.start);
    REQUIRE(end_y >= equal_y.start);
    CHECK((x.substr(equal_x.start, end_x - equal_x.start) ==
           y.substr(equal_y.start, end_y - equal_y.start)));
  };
  for (const auto& [a, b] : comparing::differing_stretches(x, y)) {
    end_equal(a.start, b.start);
    CHECK((x.substr(a.start, a.size()) != y.substr(b.start, b.size())));
    equal_x.start = a.end;
    equal_y.start = b.end;
  }
  end_equal(x.size(), y.size());
}

}  // namespace

TEST_CASE("between two stretches that differ the bytes are the same") {
  std::mt19937 random(11);
  for (int round = 0; round < 60; ++round) {
    const unsigned vocabulary = round % 3 == 0 ? 2 : 1000;
    const auto words = random_words(random, 200 + random() % 8000, vocabulary);
    const auto others = edited(random, words, static_cast<int>(random() % 9));
    const std::string_view between = round % 4 == 0 ? "\u3002" : " ";
    check_stretches(joined(words, between), joined(others, between));
    check_stretches(joined(words, ""), joined(others, ""));
    check_stretches(joined(words, " "), joined(random_words(random, 3000, 1000), " "));
  }
  check_stretches("", "");
  check_stretches("", "a");
  check_stretches("a ", "");
}

TEST_CASE("a very long clause with a few changes has just these edits") {
  std::mt19937 random(12);
  auto words = random_words(random, 150'000, 5000);
  auto others = words;
  for (std::size_t i = 1; i <= 20; ++i) others[i * 7000] = "changed";
  const std::string x = joined(words, " ");
  const std::string y = joined(others, " ");
  const auto stretches = comparing::differing_stretches(x, y);
  CHECK(stretches.size() == 20);
  for (const auto& [a, b] : stretches) CHECK(a.size() + b.size() < 8192);
  const std::vector<Edit> edits = word_edits(x, y);
  CHECK(edits.size() == 40);
  CHECK(apply_edits(x, y, edits) == y);
  for (const Edit& edit : edits) {
    if (edit.op == Edit::Op::insert) {
      CHECK(y.substr(edit.after.start, edit.after.size()) == "changed");
    }
  }
  CHECK(word_edits(y, x).size() == 40);
}

TEST_CASE("very long clauses that share nothing, or hold one word for ever, have edits that fit") {
  std::mt19937 random(13);
  const std::string one = joined(random_words(random, 60'000, 3), " ");
  const std::string other = joined(random_words(random, 60'000, 3), " ");
  CHECK(apply_edits(one, other, word_edits(one, other)) == other);
  std::string huge;
  huge.resize(9'000'000, 'a');
  const std::string huge_too = "b" + huge;
  const auto edits = word_edits(huge, huge_too);
  CHECK(apply_edits(huge, huge_too, edits) == huge_too);
}
