#include "document_laws.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

#include "document/markdown_file.h"
#include "document/readers.h"
#include "document_outline.h"
#include "travaux/document.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using Random = std::mt19937;

template <std::size_t count>
std::string_view pick(const std::array<std::string_view, count>& from, Random& random) {
  return from[std::uniform_int_distribution<std::size_t>(0, count - 1)(random)];
}

// Pieces of which drafts, and mistakes in drafts, are made.
std::string random_draft(Random& random) {
  constexpr std::array<std::string_view, 44> pieces{"Article 5",
                                                    " – Scope",
                                                    "PART II",
                                                    "# ",
                                                    "## ",
                                                    "- ",
                                                    "  - ",
                                                    "(a) ",
                                                    "(i) ",
                                                    "(ii) ",
                                                    "1. ",
                                                    "1.2 ",
                                                    "2) ",
                                                    ".1 ",
                                                    "A. ",
                                                    "words",
                                                    " shall pay",
                                                    ":",
                                                    ".",
                                                    ";",
                                                    "\n",
                                                    "\n\n",
                                                    "\r\n",
                                                    "\r",
                                                    "\t",
                                                    "  ",
                                                    "\\",
                                                    "> ",
                                                    "| a | b |",
                                                    "\n|---|---|\n",
                                                    "```\n",
                                                    "<br>",
                                                    "&amp;",
                                                    "**x**",
                                                    "[y](z)",
                                                    "Annex A",
                                                    "Preamble",
                                                    "Signatories:",
                                                    "The Parties,",
                                                    "Recalling it,",
                                                    "e\xCC\x81",
                                                    "\xEF\xBB\xBF",
                                                    "\xC2\xA0",
                                                    "§ 3 "};
  std::string draft;
  const int count = std::uniform_int_distribution<int>(1, 60)(random);
  for (int i = 0; i < count; ++i) draft += pick(pieces, random);
  return draft;
}

TEST_CASE("the laws hold for every reading of random drafts") {
  Random random(20250101);
  int read = 0;
  for (int round = 0; round < 1500; ++round) {
    const std::string draft = random_draft(random);
    for (const InputKind kind :
         {InputKind::text, InputKind::markdown, InputKind::canonical, InputKind::clause_lines}) {
      try {
        const Document document = read_as(draft, kind);
        CAPTURE(draft);
        CAPTURE(document.text());
        REQUIRE(law_broken(document) == "");
        ++read;
      } catch (const Error& error) {
        REQUIRE(error.kind() == Trouble::usage);  // nothing but white space
      }
    }
  }
  CHECK(read > 5000);
}

TEST_CASE("a Markdown file is read alike in parts of any size") {
  constexpr std::array<std::string_view, 19> usual{
      "# Heading\n", "\n",       "\n\n",          "Words.\n",    "- item\n",
      "  - inner\n", "1. one\n", "12) two\n",     "> said\n",    "    code\n",
      "  words\n",   "***\n",    "Setext\n---\n", "| a | b |\n", "|---|---|\n",
      "\f\n",        "\v\n",     "<div>\n",       "*Open "};
  constexpr std::array<std::string_view, 7> going_on{"```\n",   "~~~ x\n",  "<!-- a\n", "-->\n",
                                                     "<pre>\n", "</pre>\n", "[x]: y\n"};
  Random random(77);
  std::size_t several = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string draft = "Text\n";
    const int count = std::uniform_int_distribution<int>(1, 30)(random);
    for (int i = 0; i < count; ++i) {
      draft += round % 2 == 1 && i % 4 == 3 ? pick(going_on, random) : pick(usual, random);
    }
    const document::Source source{draft, 0, 1, draft, {}};
    const Document whole(document::read_markdown_in(draft.size(), source));
    const Document parts(document::read_markdown_in(1, source));
    CAPTURE(draft);
    REQUIRE(same_reading_broken(whole, parts) == "");
    for (std::size_t i = 0; i < whole.clauses().size(); ++i) {
      REQUIRE(whole.clauses()[i].line == parts.clauses()[i].line);
      REQUIRE(whole.clauses()[i].source == parts.clauses()[i].source);
    }
    REQUIRE(whole.not_read() == parts.not_read());
    document::MarkdownFile file(source, 1);
    std::size_t read = 0;
    while (file.next_part()) ++read;
    several += read > 1 ? 1 : 0;
  }
  CHECK(several > 300);
}

// The letters and digits of a text, in order: what no reader may lose or invent.
std::string letters(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    const bool kept = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
                      (byte >= 'A' && byte <= 'Z') || (byte & 0x80) != 0;
    if (kept) result += byte;
  }
  return result;
}

TEST_CASE("plain text and canonical text keep every letter in order") {
  Random random(7);
  for (int round = 0; round < 1500; ++round) {
    std::string draft = "x ";
    for (const char byte : random_draft(random)) {
      if ((byte & 0x80) == 0) draft += byte;  // normalization changes others, as it should
    }
    CAPTURE(draft);
    REQUIRE(letters(read_as(draft, InputKind::text).text()) == letters(draft));
    REQUIRE(letters(read_as(draft, InputKind::canonical).text()) == letters(draft));
  }
}

TEST_CASE("runs of the text that are found in the file are at the place that is told") {
  Random random(11);
  for (int round = 0; round < 300; ++round) {
    std::string draft;
    for (int i = 0; i < 40; ++i) {
      draft += "w" + std::to_string(i * 7919 + round) + "x";
      draft += pick(std::array<std::string_view, 5>{" ", "  ", "\n", "\r\n\r\n", "\t"}, random);
    }
    const Document document = read_as(draft, InputKind::text);
    for (int i = 0; i < 40; ++i) {
      const std::string word = "w" + std::to_string(i * 7919 + round) + "x";
      const std::size_t at = document.text().find(word);
      REQUIRE(at != std::string::npos);
      REQUIRE(draft.substr(document.source_at(at), word.size()) == word);
    }
  }
}

TEST_CASE("nesting is bounded however deep a text pretends to be") {
  std::string draft;
  for (int i = 0; i < 3000; ++i)
    draft += std::string(static_cast<std::size_t>(i), ' ') + "- a:\n(1) b:\n";
  const Document document = read_as(draft, InputKind::text);
  for (const Clause& clause : document.clauses()) {
    std::size_t depth = 1;
    for (auto parent = clause.parent; parent; parent = document.clauses()[*parent].parent) ++depth;
    REQUIRE(depth <= deepest_clause);
  }
}

}  // namespace
}  // namespace travaux
