// Word edits: any text, byte for byte, and the way a person would mark them.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "travaux/compare.h"
#include "travaux/error.h"

using namespace travaux;

namespace {

using Marked = std::vector<std::pair<std::string, std::string>>;  // removed, inserted

Marked marked(const std::string& before, const std::string& after) {
  Marked result;
  const auto edits = word_edits(before, after);
  REQUIRE(apply_edits(before, after, edits) == after);
  for (std::size_t i = 0; i < edits.size(); ++i) {
    const Edit& edit = edits[i];
    if (edit.op == Edit::Op::remove) {
      result.emplace_back(before.substr(edit.before.start, edit.before.size()), "");
      continue;
    }
    const std::string came = after.substr(edit.after.start, edit.after.size());
    const bool replaces = i > 0 && edits[i - 1].op == Edit::Op::remove &&
                          edits[i - 1].before.end == edit.before.start;
    if (replaces) {
      result.back().second = came;
    } else {
      result.emplace_back("", came);
    }
  }
  return result;
}

std::string random_text(std::mt19937& random, std::size_t most) {
  static const std::vector<std::string> pieces = {"a",
                                                  "b",
                                                  "the",
                                                  "shall",
                                                  " ",
                                                  " ",
                                                  " ",
                                                  ",",
                                                  ".",
                                                  "(",
                                                  ")",
                                                  "é",
                                                  "e\u0301",
                                                  "日本語",
                                                  "ที่",
                                                  "🇪🇺",
                                                  "👩‍👩‍👧",
                                                  "\u00A0",
                                                  "\u200B",
                                                  "1,000",
                                                  "2",
                                                  "-",
                                                  "’",
                                                  "\n",
                                                  "'",
                                                  "–",
                                                  "Ж",
                                                  "מ",
                                                  "\t",
                                                  "_",
                                                  "5.3",
                                                  "“",
                                                  "\u2028"};
  std::string text;
  for (std::size_t i = 0, count = random() % most; i < count; ++i) {
    text += pieces[random() % pieces.size()];
  }
  return text;
}

}  // namespace

TEST_CASE("word edits turn any text into any other, at any offset") {
  std::mt19937 random(11);
  for (int round = 0; round < 4000; ++round) {
    const std::string before = random_text(random, 40);
    std::string after = random_text(random, 40);
    if (round % 2 == 0) after.insert(0, before, 0, before.size() / 2);
    if (round % 2 == 0 && before.size() / 2 < before.size() &&
        (static_cast<unsigned char>(before[before.size() / 2]) & 0xC0U) == 0x80U) {
      continue;  // half a character is no text
    }
    const auto edits = word_edits(before, after, 7, 1000);
    REQUIRE(apply_edits(before, after, edits, 7, 1000) == after);
    REQUIRE(edits.empty() == (before == after));
  }
}

TEST_CASE("one word is one edit") {
  CHECK(marked("The Parties shall consult.", "The Parties may consult.") ==
        Marked{{"shall", "may"}});
  CHECK(marked("any armed assault by a third State", "any armed attack by a third State") ==
        Marked{{"assault", "attack"}});
  CHECK(marked("a force of 600,000 personnel", "a force of 800,000 personnel") ==
        Marked{{"600,000", "800,000"}});
  CHECK(marked("a force of 600 000 personnel", "a force of 800 000 personnel") ==
        Marked{{"600 000", "800 000"}});
  CHECK(marked("the 28-point plan", "the 19-point plan") == Marked{{"28-point", "19-point"}});
  CHECK(marked("signed on 2025-11-21.", "signed on 2025-11-27.") ==
        Marked{{"2025-11-21", "2025-11-27"}});
  CHECK(marked("see point (a) below", "see point (b) below") == Marked{{"(a)", "(b)"}});
}

TEST_CASE("what was only added or removed keeps its neighbours") {
  CHECK(marked("The Parties shall consult.", "The Parties shall not consult.") ==
        Marked{{"", "not "}});
  CHECK(marked("The Parties shall not consult.", "The Parties shall consult.") ==
        Marked{{"not ", ""}});
  CHECK(marked("Ukraine and Poland", "Ukraine, Moldova and Poland") == Marked{{"", ", Moldova"}});
  CHECK(marked("", "New text.") == Marked{{"", "New text."}});
  CHECK(marked("Old text.", "") == Marked{{"Old text.", ""}});
  CHECK(marked("same", "same").empty());
}

TEST_CASE("an insertion of words that repeat starts where a person would start it") {
  CHECK(marked("The Council meets. The Council decides.",
               "The Council meets. The Council reports. The Council decides.") ==
        Marked{{"", "The Council reports. "}});
}

TEST_CASE(
    "where a sentence now begins elsewhere, the word that changes its case is an edit of its own") {
  CHECK(marked("The parties agree on terms.", "As stated above, the parties agree on terms.") ==
        Marked{{"", "As stated above, "}, {"The", "the"}});
  CHECK(marked("In addition, élus shall vote.", "Élus shall vote.") ==
        Marked{{"In addition, ", ""}, {"élus", "Élus"}});
  // Inside of a sentence a capital letter is a defined term: it stays one edit with its neighbours.
  CHECK(marked("pay each new party now", "pay any Party now") ==
        Marked{{"each new party", "any Party"}});
}

TEST_CASE("a date is not cut, but its year may change alone") {
  CHECK(marked("no later than June 30, 2025.", "no later than December 1, 2025.") ==
        Marked{{"June 30, 2025", "December 1, 2025"}});
  CHECK(marked("le 1er juin 2025 au plus tard", "le 2 juin 2025 au plus tard") ==
        Marked{{"1er juin 2025", "2 juin 2025"}});
  CHECK(marked("bis zum 30. Juni 2025 in Kraft", "bis zum 30. Juni 2026 in Kraft") ==
        Marked{{"2025", "2026"}});
  CHECK(marked("el 3 de mayo de 2025", "el 4 de mayo de 2025") ==
        Marked{{"3 de mayo de 2025", "4 de mayo de 2025"}});
  CHECK(marked("on 30 June 2025 it ends", "on 30 June, 2025 it ends") == Marked{{"", ","}});
  CHECK(marked("they may 30 days before", "they may 60 days before") == Marked{{"30", "60"}});
}

TEST_CASE("a reference to the same law is not cut") {
  CHECK(marked("as in section 942(6) of this act.", "as in section 934(6) of this act.") ==
        Marked{{"section 942(6) of this act", "section 934(6) of this act"}});
  CHECK(marked("in sections 606 through 611 of this act",
               "in sections 603 through 608 of this act") ==
        Marked{{"606 through 611 of this act", "603 through 608 of this act"}});
  CHECK(marked("under chapter 356, Laws of 2020.", "under chapter 332, Laws of 2021.") ==
        Marked{{"chapter 356, Laws of 2020", "chapter 332, Laws of 2021"}});
  CHECK(marked("Article 5 of the Treaty", "Article 6 of the Treaty") == Marked{{"5", "6"}});
}

TEST_CASE("a word in square brackets is settled as a whole, an amount is not") {
  CHECK(marked("The Parties [shall] [should] consult.", "The Parties shall consult.") ==
        Marked{{"[shall] [should]", "shall"}});
  CHECK(marked("use of marijuana [cannabis] and", "use of cannabis and") ==
        Marked{{"marijuana [cannabis]", "cannabis"}});
  CHECK(marked("a force of [600,000] personnel", "a force of 600,000 personnel") ==
        Marked{{"[", ""}, {"]", ""}});
}

TEST_CASE("a sentence keeps its end when another one follows") {
  CHECK(marked("to serve clients through the end of the year.",
               "to serve clients. Beginning in July, the rates shall fall every second month.") ==
        Marked{{" through the end of the year", ""},
               {"", " Beginning in July, the rates shall fall every second month."}});
}

TEST_CASE("an equal amount stays inside a rewritten sentence") {
  const auto edits = marked("The Fund pays EUR 50,000 each year to the victims of the war.",
                            "Every twelve months EUR 50,000 is granted by the Fund to victims.");
  for (const auto& [removed, inserted] : edits) {
    CHECK(removed.find("50,000") == std::string::npos);
    CHECK(inserted.find("50,000") == std::string::npos);
  }
}

TEST_CASE("a rewritten passage is no confetti") {
  const auto edits = marked(
      "The commission of the parties may adopt rules on the conduct of its business at any time.",
      "Each government reports annually, in writing, to the depositary on the steps it took.");
  CHECK(edits.size() <= 3);
}

TEST_CASE("a changed case, accent or look-alike letter is an edit") {
  CHECK(marked("the Party", "the party") == Marked{{"Party", "party"}});
  CHECK(marked("attack", "att\u0430ck") == Marked{{"attack", "att\u0430ck"}});
  CHECK(marked("resume", "résumé") == Marked{{"resume", "résumé"}});
}

TEST_CASE("large texts: unique, repetitive and unrelated ones") {
  std::mt19937 random(3);
  const auto text = [&](std::size_t count, std::size_t words) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i)
      result.append("w").append(std::to_string(random() % words)).append(" ");
    return result;
  };
  for (const std::size_t words : {2U, 50U, 100'000U}) {
    const std::string before = text(20'000, words);
    std::string after = "start " + before;
    after.insert(after.size() / 2, " middle ");
    CHECK(apply_edits(before, after, word_edits(before, after)) == after);
    const std::string other = text(15'000, words);
    CHECK(apply_edits(before, other, word_edits(before, other)) == other);
  }
}

TEST_CASE("a large text with few changes has few edits") {
  std::string before;
  for (int i = 0; i < 30'000; ++i)
    before.append("word").append(std::to_string(i % 7'000)).append(" ");
  std::string after = before;
  after.insert(1000, "X ");
  after.insert(after.size() - 1000, " Y");
  CHECK(word_edits(before, after).size() <= 4);
}

TEST_CASE("edits that do not fit are refused") {
  const std::string before = "one two three";
  const std::string after = "one 2 three";
  const auto edits = word_edits(before, after);
  REQUIRE(edits.size() == 2);
  CHECK_THROWS_AS(apply_edits("one", after, edits), Error);
  CHECK_THROWS_AS(apply_edits(before, "one", edits), Error);
  CHECK_THROWS_AS(apply_edits(before, after, edits, 1, 0), Error);
  CHECK_THROWS_AS(apply_edits(before, after, edits, 5, 0), Error);
  auto reversed = edits;
  std::swap(reversed[0], reversed[1]);
  CHECK_THROWS_AS(apply_edits(before, after, reversed), Error);
  auto both = edits;
  both[0].after = {4, 5};
  CHECK_THROWS_AS(apply_edits(before, after, both), Error);
  auto backwards = edits;
  backwards[0].before = {7, 4};
  CHECK_THROWS_AS(apply_edits(before, after, backwards), Error);
}
