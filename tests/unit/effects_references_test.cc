// The rules about references: where they fire, and, more often, where they must not.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "travaux/effects.h"

using namespace travaux;

namespace {

Document text(std::string_view words) {
  ReadOptions options;
  options.kind = InputKind::text;
  return read_document(words, "", options);
}

// "stale: article 5 is now Article 6", one line for each effect about a reference.
std::string judged(std::string_view before, std::string_view after,
                   Language language = Language::english) {
  const Document one = text(before);
  const Document other = text(after);
  JudgeOptions options;
  options.language = language;
  const Judgement judgement = judge(compare(one, other), one, other, options);
  std::string all;
  for (const auto& effects : judgement.effects) {
    for (const Effect& effect : effects) {
      if (effect.rule->group != RuleGroup::references) continue;
      all += (all.empty() ? "" : "; ") + std::string(effect.rule->id.substr(10)) + ": ";
      all += effect.message;
    }
  }
  return all;
}

constexpr std::string_view three =
    "Article 1\nThe Parties open their ports to merchant ships.\nArticle 2\nThe Parties publish "
    "the tariffs of their ports each year.\nArticle 3\nShips pay the tariffs under Article 2 "
    "before they leave.\n";

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result(text);
  return result.replace(result.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("a reference in a clause that did not change goes stale") {
  const std::string four =
      "Article 1\nThe Parties open their ports to merchant ships.\nArticle 2\nWarships give "
      "notice of every visit a week ahead.\nArticle 3\nThe Parties publish the tariffs of their "
      "ports each year.\nArticle 4\nShips pay the tariffs under Article 2 before they leave.\n";
  CHECK(judged(three, four) == "stale: Article 2 is now Article 3");
  CHECK(judged(three, replaced(four, "under Article 2", "under Article 3")) ==
        "consequential: Article 2 -> Article 3");
}

TEST_CASE("another provision, or none") {
  CHECK(judged(three, replaced(three, "under Article 2", "under Article 1")) ==
        "retargeted: Article 2 -> Article 1");
  CHECK(judged(three, replaced(three, "under Article 2", "under Article 7")) ==
        "dangling: no Article 7");
}

TEST_CASE("other texts are left alone") {
  const std::string treaty = replaced(three, "under Article 2", "under Article 2 of the Ports Act");
  CHECK(judged(treaty, replaced(treaty, "Article 2 of", "Article 7 of")).empty());
  // The text is called otherwise, so "the Convention" is another one.
  const std::string convention =
      replaced(three, "under Article 2", "under Article 2 of the Convention");
  CHECK(judged(convention, replaced(convention, "Article 2 of", "Article 7 of")).empty());
  CHECK(judged("Ports Convention\n\n" + convention,
               "Ports Convention\n\n" + replaced(convention, "Article 2 of", "Article 7 of")) ==
        "dangling: no Article 7");
}

TEST_CASE("the same provision in other words") {
  const std::string named =
      "1. The Parties open their ports.\n2. The ports under paragraph 1 are "
      "free.\n";
  CHECK(judged(named, replaced(named, "paragraph 1", "the preceding paragraph")).empty());
  CHECK(judged(three, replaced(three, "under Article 2", "under this Article")).empty());
  const std::string parts =
      "Article 1\n1. The Parties open their ports.\n2. Ships pay tariffs.\nArticle 2\nThe tariffs "
      "under Article 1(2) are public.\n";
  CHECK(judged(parts, replaced(parts, "Article 1(2)", "paragraph 2 of Article 1")).empty());
  CHECK(judged(parts, replaced(parts, "Article 1(2)", "Article 1")).empty());
}

TEST_CASE("where nothing of the kind is numbered, nothing is said") {
  const std::string_view before = "3. The carrier keeps a journal.\n4. The owner pays.\n";
  const std::string_view after =
      "3. The carrier keeps a journal.\n4. The owner pays under Article "
      "19.\n";
  CHECK(judged(before, after).empty());
}

TEST_CASE("a part of a text that begins later is counted from there") {
  const std::string part =
      "6. Each Party shall protect migratory birds.\n7. Exceptions from paragraph 6 may be granted "
      "for research.\n";
  CHECK(judged(part, replaced(part, "paragraph 6", "paragraph 16")) == "dangling: no paragraph 16");
  CHECK(judged(part, replaced(part, "paragraph 6", "paragraph 2")).empty());
  CHECK(judged(part, replaced(part, "paragraph 6", "Article 16")).empty());
}

TEST_CASE("a provision that was written anew under its number is still the one meant") {
  CHECK(judged(three, replaced(three, "The Parties publish the tariffs of their ports each year.",
                               "Harbour masters alone fix what is owed for berths and cranes."))
            .empty());
}

TEST_CASE("points are those of the list that the reference stands in") {
  const std::string_view before =
      "1. The Fund pays for:\n(a) schools;\n(b) bridges;\n(c) engineers for the works under point "
      "(b).\n2. The Bank pays for:\n(a) ports;\n(b) roads.\n";
  const std::string_view after =
      "1. The Fund pays for:\n(a) schools;\n(b) bridges;\n(c) engineers for the works under point "
      "(b).\n2. The Bank pays for:\n(a) canals;\n(b) ports;\n(c) roads.\n";
  CHECK(judged(before, after).empty());
}

TEST_CASE("Ukrainian") {
  const std::string before =
      "Стаття 1. Сторони утворюють комісію.\nСтаття 2. Спори вирішуються переговорами.\nСтаття 3. "
      "Після переговорів за статтею 2 спір передається до суду.\n";
  CHECK(judged(before, replaced(before, "статтею 2", "статтею 1"), Language::ukrainian) ==
        "retargeted: статтею 2 -> статтею 1");
  const std::string code = replaced(before, "статтею 2", "статтею 2 Цивільного кодексу");
  CHECK(judged(code, replaced(code, "статтею 2", "статтею 1"), Language::ukrainian).empty());
}

TEST_CASE("references of a text, with where they lead") {
  const Document document = text(
      "Article 1\nThe Parties open their ports.\nArticle 2\nShips pay.\nArticle 3\nArticles 1 to 3 "
      "and 9 bind all, as does Article 4 of the Ports Act.\n");
  std::string all;
  for (const ReferenceTo& reference : references_of(document, Language::english)) {
    all += reference.value + " " + std::string(name_of(reference.status)) + " " +
           std::to_string(reference.targets.size()) + "; ";
  }
  CHECK(all ==
        "article 1 found 1; article 3 found 3; article 9 no such provision 0; article 4 "
        "another text 0; ");
  CHECK(references_of(document, Language::unknown).empty());
}

TEST_CASE("a table of equivalences") {
  const Document before = text(
      "Article 1\n1. Ports are open.\n2. Ships pay.\n3. Reports are "
      "public.\nArticle 2\nThe Treaty is in force.\n");
  const Document after = text(
      "Article 1\n1. Ports are open.\n2. Warships give notice a week "
      "ahead.\n3. Ships pay.\nArticle 3\nThe Treaty is in force.\n");
  std::string all;
  for (const Equivalence& row : equivalences(compare(before, after), before, after)) {
    all +=
        (row.before ? row.before_label : "-") + " = " + (row.after ? row.after_label : "-") + "; ";
  }
  CHECK(all ==
        "- = Article 1(2); Article 1(2) = Article 1(3); Article 1(3) = -; Article 2 = "
        "Article 3; ");
}
