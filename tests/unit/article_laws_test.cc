// Quotations planted with known changes in random drafts.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "travaux/article.h"

using namespace travaux;

namespace {

using Words = std::vector<std::string>;

class Planter {
 public:
  explicit Planter(unsigned seed) : random_(seed) {
    std::string text;
    for (std::size_t i = 0, count = 3 + below(10); i < count; ++i) {
      clauses_.push_back(sentence());
      text.append(std::to_string(i + 1) + ". " + joined(clauses_.back())).append(".\n\n");
    }
    text_ = text;
  }

  const std::string& text() const { return text_; }
  std::size_t below(std::size_t limit) { return random_() % limit; }

  // At least eight words from the middle of some clause.
  Words passage() {
    const Words& clause = clauses_[below(clauses_.size())];
    const std::size_t length = 8 + below(clause.size() - 8);
    const std::size_t start = below(clause.size() - length + 1);
    const auto first = clause.begin() + static_cast<std::ptrdiff_t>(start);
    return {first, first + static_cast<std::ptrdiff_t>(length)};
  }

  static std::string joined(const Words& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
  }

 private:
  Words sentence() {
    Words words;
    while (words.size() < 14 + below(20)) {
      std::string word = "w" + std::to_string(below(400)) + "x";
      if (words.empty() || words.back() != word) words.push_back(word);
    }
    return words;
  }

  std::mt19937 random_;
  std::vector<Words> clauses_;
  std::string text_;
};

struct Planted {
  std::string quotation;
  Verdict verdict;
  std::string quoted;
  std::string draft;
};

std::ptrdiff_t inside(Planter& planter, const Words& words) {
  return static_cast<std::ptrdiff_t>(2 + planter.below(words.size() - 4));
}

Planted plant(Planter& planter, int kind) {
  Words words = planter.passage();
  const std::ptrdiff_t at = inside(planter, words);
  const std::string word = words[static_cast<std::size_t>(at)];
  std::string& there = words[static_cast<std::size_t>(at)];
  switch (kind) {
    case 0:
      return {Planter::joined(words), Verdict::verbatim, "", ""};
    case 1:
      there = "zebra";
      return {Planter::joined(words), Verdict::altered, "zebra", word};
    case 2:
      words.erase(words.begin() + at);
      return {Planter::joined(words), Verdict::altered, "", word};
    case 3:
      words.insert(words.begin() + at, "zebra");
      return {Planter::joined(words), Verdict::altered, "zebra", ""};
    case 4:
      there[0] = 'W';
      return {Planter::joined(words), Verdict::format, there, word};
    case 5:
      there = "…";
      return {Planter::joined(words), Verdict::elided, "", word};
    default:
      words.insert(words.begin() + at, "[zebra]");
      return {Planter::joined(words), Verdict::bracketed, "[zebra]", ""};
  }
}

}  // namespace

TEST_CASE("planted quotations get their verdict and exactly the changed words") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    Planter planter(seed);
    const Document draft = read_document(planter.text(), "draft.txt");
    for (int kind = 0; kind < 7; ++kind) {
      const Planted planted = plant(planter, kind);
      CAPTURE(seed);
      CAPTURE(planted.quotation);
      const auto result = check_quotations("It says “" + planted.quotation + "”.", {{"d", &draft}});
      REQUIRE(result.size() == 1);
      REQUIRE(result[0].verdict == planted.verdict);
      if (planted.verdict == Verdict::verbatim) {
        REQUIRE(result[0].edits.empty());
        REQUIRE(result[0].draft_text == planted.quotation);
        continue;
      }
      REQUIRE(result[0].edits.size() == 1);
      REQUIRE(result[0].edits[0].quoted == planted.quoted);
      REQUIRE(result[0].edits[0].draft == planted.draft);
    }
  }
}

TEST_CASE("verbatim is never said of words that do not stand in the draft") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    Planter planter(seed);
    const Document draft = read_document(planter.text(), "draft.txt");
    Words words = planter.passage();
    for (std::size_t i = 0, count = 1 + planter.below(4); i < count; ++i) {
      const std::size_t at = planter.below(words.size());
      const std::size_t other = planter.below(words.size());
      std::swap(words[at], words[other]);
    }
    const std::string quotation = Planter::joined(words);
    const auto result = check_quotations("“" + quotation + "”", {{"d", &draft}});
    const bool stands = draft.text().find(quotation) != std::string::npos;
    REQUIRE((result.at(0).verdict == Verdict::verbatim) == stands);
  }
}

TEST_CASE("a very long quotation with one changed word") {
  std::string draft = "1. ";
  for (int i = 0; i < 6000; ++i)
    draft.append("w").append(std::to_string(i * 7919 % 6007)).append("x ");
  draft += "end.\n";
  const Document document = read_document(draft, "draft.txt");
  std::string quotation = draft.substr(3, draft.size() - 5);
  const auto whole = check_quotations("“" + quotation + "”", {{"d", &document}});
  CHECK(whole.at(0).verdict == Verdict::verbatim);
  const std::size_t at = quotation.find(' ', 20'000);
  quotation.insert(at, " zebra");
  const auto altered = check_quotations("“" + quotation + "”", {{"d", &document}});
  REQUIRE(altered.at(0).verdict == Verdict::altered);
  REQUIRE(altered.at(0).edits.size() == 1);
  CHECK(altered.at(0).edits[0].quoted == "zebra");
}
