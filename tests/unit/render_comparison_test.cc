#include <doctest/doctest.h>

#include <random>
#include <sstream>
#include <string>

#include "base/utf8.h"
#include "render_fixture.h"

using namespace travaux;
using namespace travaux::shown;

namespace {

std::size_t rows_of(const std::string& page) {
  std::istringstream lines(page);
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line);) {
    for (const char* tag :
         {"CRITICAL", "MAJOR", "MINOR", "EDITORIAL", "IGNORED", "OFF", "REVIEWED", "UNCHANGED"}) {
      if (line.starts_with(std::string(tag) + " ")) ++count;
    }
  }
  return count;
}

std::size_t folded_in(const std::string& page) {
  const std::size_t at = page.find("\nfolded: ");
  if (at == std::string::npos) return 0;
  std::istringstream line(page.substr(at + 9));
  std::size_t sum = 0;
  for (std::string word; line >> word && word.find('(') == std::string::npos;) {
    if (word.find_first_not_of("0123456789") == std::string::npos) sum += std::stoul(word);
  }
  return sum;
}

std::string words(std::size_t count, const std::string& stem) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += stem + std::to_string(i) + " ";
  return result;
}

}  // namespace

TEST_CASE("an edit that no eye could see names its code points") {
  const auto page = [](const std::string& before, const std::string& after) {
    return Pair("1. " + before + "\n", "1. " + after + "\n").page({.all = true});
  };
  CHECK(contains(page("Pay 5\u00A0000 euros.", "Pay 5 000 euros."), "<U+00A0>"));
  CHECK(contains(page("Pay 5\u00A0000 euros.", "Pay 5\u202F000 euros."), "<U+202F>"));
  CHECK(contains(page("For Russia to pay.", "For Russi\u0430 to pay."),
                 "[-Russia-] {+Russi<U+0430>+}"));
  CHECK(!contains(page("For Russia to pay.", "For Ukraine to pay."), "<U+"));
  CHECK(!contains(page("For Russia to pay.", "For \u0420\u043E\u0441\u0441\u0438\u044F to pay."),
                  "<U+"));
}

TEST_CASE("another word of the label is shown as the label's change, and marks of headings never") {
  const Pair pair("Annex 5\n\nThe Parties shall pay.\n", "Article 5\n\nThe Parties shall pay.\n");
  const std::string page = pair.page({false, true});
  CHECK(contains(page, "Annex 5→Article 5"));
  CHECK(!contains(page, "#"));
}

TEST_CASE("equal texts are unchanged, word for word, in one line") {
  const Pair pair("1. One.\n\n2. Two.\n", "1. One.\n\n2. Two.\n");
  CHECK(pair.page() == "plan@1 → plan@2: unchanged: 2 clauses, word for word\n");
}

TEST_CASE("`unchanged` is never said of different bytes, whatever a comparison claims") {
  Pair pair("1. One.\n", "1. Two.\n");
  pair.comparison.changes = {{{ChangeKind::unchanged}, {0}, {0}, {}, {}}};
  CHECK(!contains(first_line(pair.page()), "unchanged"));
}

TEST_CASE("words that went and came are marked, with or without colour") {
  const Pair pair("7. Ukraine shall adopt the rules of the market.\n",
                  "8. Ukraine may adopt the rules of the market.\n");
  const std::string page = pair.page();
  CHECK(first_line(page) == "plan@1 → plan@2: 1 major");
  CHECK(contains(page, "MAJOR  7→8  Ukraine [-shall-] {+may+} adopt"));
  const std::string colored = pair.page({}, {80, true});
  CHECK(contains(colored, "\x1b[31;9m[-shall-]"));
  CHECK(contains(colored, "\x1b[32m{+may+}"));
  CHECK(without_color(colored) == page);
}

TEST_CASE("what was not compared stands in the first line, even when nothing differs") {
  const std::string text = "# Title\n\nSome words.\n\n![map](map.png)\n";
  const Document before = read_document(text, "a.md");
  const Document after = read_document(text, "b.md");
  REQUIRE(!after.not_read().empty());
  const Comparison comparison = compare(before, after);
  const Judged unchanged = judged(comparison, before, after);
  const std::string page = comparison_to_terminal(
      {"a.md", &before, "b.md", &after, &comparison, &unchanged}, {}, {200, false});
  CHECK(contains(first_line(page), "NOT COMPARED"));
  CHECK(contains(first_line(page), before.not_read().front().what));
  CHECK(contains(page, "NOT COMPARED  both sides, line 5"));
}

TEST_CASE("what is not compared is told once where both sides say it, and of one side as often") {
  const NotRead map{"image", 5, "a map"};
  const NotRead sea{"image", 5, "a sea"};
  const NotRead elsewhere{"image", 6, "a map"};
  const auto with = [](std::vector<NotRead> list) {
    return read_document("1. Some words.\n", "a.txt").with_not_read(std::move(list));
  };
  const Document before = with({map, sea, map, map});
  const Document after = with({map, elsewhere, map});
  const Comparison comparison = compare(before, after);
  const Judged unchanged = judged(comparison, before, after);
  const ComparisonView view{"a", &before, "b", &after, &comparison, &unchanged};
  const std::string page = comparison_to_terminal(view, {}, {200, false});
  const std::string told = page.substr(page.find('\n') + 1);
  CHECK(told ==
        "NOT COMPARED  both sides, line 5: image; a map\n"
        "NOT COMPARED  a, line 5: image; a sea\n"
        "NOT COMPARED  both sides, line 5: image; a map\n"
        "NOT COMPARED  a, line 5: image; a map\n"
        "NOT COMPARED  b, line 6: image; a map\n");
  const std::string json = comparison_to_json(view);
  std::size_t listed = 0;
  for (std::size_t at = json.find("\"what\""); at != std::string::npos;
       at = json.find("\"what\"", at + 1)) {
    ++listed;
  }
  CHECK(listed == 7);
}

TEST_CASE("bytes that are no text are never called unchanged") {
  const Document raw = read_document(std::string("\0\1\2", 3), "a.bin");
  REQUIRE(!raw.readable());
  const Comparison nothing;
  for (const Comparison* comparison : {&nothing, static_cast<const Comparison*>(nullptr)}) {
    const std::string page = comparison_to_terminal({"a", &raw, "b", &raw, comparison}, {}, {});
    CHECK(contains(first_line(page), "NOTHING COMPARED"));
    CHECK(!contains(page, "unchanged"));
  }
}

TEST_CASE("in a long clause only the neighbourhood of what changed is shown") {
  const std::string long_text = words(60, "before") + "shall " + words(60, "behind");
  std::string changed = long_text;
  changed.replace(changed.find("shall"), 5, "may");
  const std::string page = Pair("1. " + long_text + "\n", "1. " + changed + "\n").page();
  CHECK(contains(page, "[-shall-] {+may+}"));
  CHECK(contains(page, "before59"));
  CHECK(contains(page, "behind0"));
  CHECK(!contains(page, "before40"));
  CHECK(!contains(page, "behind20"));
  CHECK(page.size() < 500);
}

TEST_CASE("a long new passage is shortened, and says by how many words") {
  const std::string page =
      Pair("1. One clause.\n", "1. One clause.\n\n2. " + words(200, "new") + "\n").page();
  CHECK(contains(page, "new0"));
  CHECK(!contains(page, "new150"));
  CHECK(contains(page, "(140 more words)"));
  const std::string kept = words(150, "same");
  const std::string inside =
      Pair("1. " + kept + "end.\n", "1. " + kept + words(120, "new") + "end.\n").page();
  CHECK(contains(inside, "(40 more words)"));
  CHECK(contains(inside, "new119+}"));
}

TEST_CASE("a space that changed is named, not left invisible") {
  const std::string page =
      Pair("1. ten\u00A0years of peace.\n", "1. ten years of peace.\n").page({.all = true});
  CHECK(contains(page, "[-<U+00A0>-] {+<U+0020>+}"));
}

TEST_CASE("a reason stands under its change, in one line of its own") {
  const std::string before = "1. The Council shall meet.\n\n2. Observers watch the whole line.\n";
  const std::string after =
      "1. The Council shall meet.\n\n2. Observers watch the long line.\n\n3. Oil is sold.\n";
  const std::string page = Pair(before, after, {.explain = true}).page({false, true}, {200, true});
  const std::string plain = without_color(page);
  CHECK(contains(plain,
                 "\n              because: the same words, which stand nowhere else; same number"));
  CHECK(contains(plain, "of the words in common; same number; neighbours agree "));
  CHECK(contains(plain, "because: nothing that is left on the other side is like it\n"));
  CHECK(contains(page, "\x1b[2mbecause:"));
  CHECK(!contains(Pair(before, after).page({false, true}), "because"));
}

TEST_CASE("what is ignored is counted in the first line and folded, and never called unchanged") {
  NoiseSet noise;
  noise.add(Noise::letter_case);
  noise.add(Noise::punctuation);
  const std::string before =
      "1. The Council shall meet.\n\n2. The Parties, however, shall watch the whole line.\n";
  const std::string slightly =
      "1. The council shall meet.\n\n2. The Parties, however, shall watch the whole line.\n";
  const Pair pair(before, slightly, {.ignore = noise});
  CHECK(first_line(pair.page({}, {200, false})) ==
        "plan@1 → plan@2: nothing else changed; ignored: 1 change of case only");
  CHECK(contains(pair.page(), "folded: 1 ignored, 1 unchanged (--all shows them)"));
  CHECK(contains(pair.page({false, true}, {200, false}),
                 "IGNORED    1  case only: The [-Council-] {+council+} shall meet."));
  const Pair both(
      before, "1. The council shall meet.\n\n2. The parties however may watch the whole line.\n",
      {.ignore = noise});
  const std::string page = both.page({}, {200, false});
  CHECK(first_line(page) ==
        "plan@1 → plan@2: 1 major; ignored: 1 change of case only, 3 edits of case or "
        "punctuation in other changes");
  CHECK(contains(page, "The parties however"));
  CHECK(contains(page, "{+may+} watch the whole line."));
}

TEST_CASE("what was cut or joined shows where") {
  const std::string fund = "A Fund shall be created to pay for roads, railways and new bridges.";
  const std::string board = "Its board of nine members shall meet in Odesa every spring.";
  const Pair pair("1. " + fund + " " + board + "\n", "1. " + fund + "\n\n2. " + board + "\n");
  CHECK(contains(pair.page({}, {200, false}), "1→1, 2  split"));
  CHECK(contains(pair.page({}, {200, false}), "new bridges. {+¶+} Its board"));
}

TEST_CASE("texts that share almost nothing are called unrelated, others are not") {
  std::string one;
  std::string other;
  for (int i = 1; i < 7; ++i) {
    one += std::to_string(i) + ". " + words(9, "apple" + std::to_string(i)) + "\n\n";
    other += std::to_string(i) + ". " + words(9, "pear" + std::to_string(i)) + "\n\n";
  }
  CHECK(contains(Pair(one, other).page(), "these look like unrelated texts"));
  CHECK(!contains(Pair(one, one + other).page(), "unrelated"));
}

TEST_CASE("every change is a row or folded, and folding is said") {
  std::mt19937 random(99);
  for (int round = 0; round < 150; ++round) {
    CAPTURE(round);
    const auto texts = chains::random_chain(random);
    const Pair pair(texts.front(), texts.back());
    const std::string page = pair.page();
    const std::size_t all = pair.comparison.changes.size();
    if (pair.comparison.all_unchanged()) {
      REQUIRE(contains(page, "word for word"));
      continue;
    }
    REQUIRE(rows_of(page) + folded_in(page) == all);
    REQUIRE(rows_of(pair.page({false, true})) == all);
    REQUIRE(rows_of(pair.page({true, false})) == 0);
  }
}

TEST_CASE("lines keep to the width, and colour changes no letter") {
  std::mt19937 random(5);
  for (int round = 0; round < 60; ++round) {
    const auto texts = chains::random_chain(random);
    const Pair pair(texts.front(), texts.back());
    const std::size_t width = 60 + random() % 100;
    const std::string page = pair.page({}, {width, false});
    REQUIRE(without_color(pair.page({}, {width, true})) == page);
    std::istringstream lines(page);
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      REQUIRE(base::columns(line) <= width);
    }
  }
}

TEST_CASE("a narrow or absurd width still prints everything") {
  const Pair pair("1. Ukraine shall adopt the rules.\n", "1. Ukraine may adopt the rules.\n");
  for (const std::size_t width : {0U, 1U, 39U}) {
    const std::string page = pair.page({}, {width, false});
    CHECK(contains(page, "[-shall-]"));
    CHECK(contains(page, "{+may+}"));
  }
}
