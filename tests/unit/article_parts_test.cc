// Which lines of an article are what.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "travaux/article.h"

using namespace travaux;

namespace {

// "1 heading, 2-4 report".
std::string outline(std::string_view article) {
  std::string lines;
  std::size_t next = 1;
  for (const ArticlePart& part : read_article(article).parts) {
    CHECK(part.first_line == next);
    CHECK(part.last_line >= part.first_line);
    next = part.last_line + 1;
    lines += lines.empty() ? "" : ", ";
    lines += std::to_string(part.first_line);
    if (part.last_line > part.first_line) lines += "-" + std::to_string(part.last_line);
    lines += " ";
    lines += name_of(part.kind);
  }
  return lines;
}

constexpr std::string_view story =
    "Ministers agree on a ferry to the islands\n"
    "The ministers of both countries agreed on a new ferry, an official said on Monday.\n"
    "The paper has four pages.\n";

}  // namespace

TEST_CASE("a title, and what the author tells") {
  CHECK(outline(story) == "1 heading, 2-3 report");
  CHECK(outline("The paper has four pages.") == "1 report");
  CHECK(outline("") == "");
}

TEST_CASE("empty lines belong to what stands before them, and every line is covered") {
  CHECK(outline("\n\nA title of a few words\n\nThe paper has four pages.\n\n") ==
        "1-4 heading, 5-6 report");
  CHECK(outline("\n\n\n") == "1-3 furniture");
  CHECK(outline("The paper has four pages.\r\n\r\nIt is blue.\r\n") == "1-3 report");
}

TEST_CASE("a document is printed under a heading that says so, up to where somebody speaks") {
  CHECK(outline(std::string(story) + "The Full Text of the Agreement\n"
                                     "The ferry sails twice a day between the two ports.\n"
                                     "Both states affirm that fares are paid in either currency.\n"
                                     "The mayor of Varn told reporters that he was content.\n"
                                     "The ferry is white.\n") ==
        "1 heading, 2-3 report, 4 heading, 5-6 text, 7-8 report");
  CHECK(outline(std::string(story) + "The text is printed below:\n"
                                     "- The Parties shall run a ferry.\n"
                                     "- Fares are paid in either currency.\n"
                                     "Nobody knows who pays for the ship.\n") ==
        "1 heading, 2-4 report, 5-6 text, 7 report");
}

TEST_CASE("whoever speaks is no part of a printed document") {
  for (const std::string_view line :
       {"Kyiv warned that the ferry would be late.", "The ferry sails on Friday, officials hope.",
        "According to two diplomats, the ferry is old.", "The harbour master fears a strike.",
        "The leaked draft has four pages.", "Brussels wants a second ferry.",
        "The union criticised plans to sell the ship.", "The ferry is expected to be late."}) {
    CAPTURE(line);
    const std::string article = std::string(story) + "Text of the agreement\n" + std::string(line) +
                                "\nThe ferry sails twice a day.\n";
    CHECK(outline(article).find("text") == std::string::npos);
  }
}

TEST_CASE("what only looks like it announces no printed text") {
  for (const std::string_view heading :
       {"What the text says", "Why the text of the treaty angers fishermen",
        "Text messages reveal a quarrel", "Full agreement is near", "The islands wait"}) {
    CAPTURE(heading);
    const std::string article = std::string(story) + std::string(heading) +
                                "\nThe ferry is old and slow.\nThe harbour is small.\n";
    CHECK(outline(article).find("text") == std::string::npos);
  }
}

TEST_CASE("a whole paragraph between quotation marks is a document if its words are those of law") {
  CHECK(outline(std::string(story) + "“The Parties shall run a ferry. It shall sail twice a day.”\n"
                                     "“We shall read every comma again. Nobody is in a hurry.”\n"
                                     "The lines that matter:\n"
                                     "“Article 4. Fares are paid in either currency.”\n") ==
        "1 heading, 2-3 report, 4 text, 5-6 report, 7 text");
}

TEST_CASE("points are a digest, and groups of them have headings that belong to it") {
  CHECK(outline(std::string(story) + "Key Elements of the Agreement\n"
                                     "Ports\n- A ferry sails twice a day.\n- Fares are low.\n"
                                     "Money\n- Each side pays half.\n"
                                     "Further provisions:\n- A flag for the ship.\n") ==
        "1 heading, 2-3 report, 4 heading, 5-11 digest");
  CHECK(outline(std::string(story) + "1. A ferry sails twice a day.\n2. Fares are low.\n") ==
        "1 heading, 2-3 report, 4-5 digest");
  // Points in which people speak are a report.
  CHECK(outline(std::string(story) + "- The mayor said that he was content.\n"
                                     "- The union told Radio Varn that it would strike.\n") ==
        "1 heading, 2-5 report");
}

TEST_CASE("names without bullets are a list under what announces them") {
  CHECK(outline(std::string(story) + "Text of the agreement\n"
                                     "The ferry sails twice a day between the two ports.\n"
                                     "Signatories:\nRepublic of Varn\nIslands of Sule\nThe Port\n"
                                     "What the islanders expect from the new ferry in winter\n"
                                     "The mayor said that he was content.\n") ==
        "1 heading, 2-3 report, 4 heading, 5-9 text, 10 heading, 11 report");
}

TEST_CASE("gains and losses, and the author's own view, are analysis") {
  CHECK(outline(std::string(story) + "What Each Side Gains and Loses\n"
                                     "Varn\n- A ferry.\nSule\n- Half of the fares.\n") ==
        "1 heading, 2-3 report, 4 heading, 5-8 analysis");
  CHECK(outline(std::string(story) + "My reading is that the islands gain most.\n") ==
        "1 heading, 2-3 report, 4 analysis");
  CHECK(outline(std::string(story) + "“I think it is too late,” the mayor said.\n") ==
        "1 heading, 2-4 report");
  CHECK(outline("Rovers win and United lose\nRovers won by three goals.\n- Five corners.\n") ==
        "1 heading, 2 report, 3 digest");
}

TEST_CASE("what belongs to the page is furniture") {
  CHECK(outline(std::string(story) + "Read also: How ferries are built\nShare\nWhatsApp\n") ==
        "1 heading, 2-3 report, 4-6 furniture");
  CHECK(outline(std::string(story) + "Ask me anything\nA few more words\n") ==
        "1 heading, 2-3 report, 4-5 furniture");
  // A sentence that begins alike is none.
  CHECK(
      outline(std::string(story) + "Share prices fell by 3 percent, the bank said on Monday.\n") ==
      "1 heading, 2-4 report");
}

TEST_CASE("what a printed document says is no statement of the article") {
  const std::string text =
      "The Parties recognise that fares are high.\nBoth states affirm that the ferry is safe.\n";
  CHECK(
      read_article(story).attributions.size() ==
      read_article(std::string(story) + "The text of the agreement\n" + text).attributions.size());
}

TEST_CASE("points of a plan may say what is expected") {
  CHECK(outline(std::string(story) + "Here is the full text of the plan:\n"
                                     "1. The ferry sails twice a day.\n"
                                     "2. It is expected that fares fall.\n"
                                     "The mayor said on Friday that he was content.\n") ==
        "1 heading, 2-4 report, 5-6 text, 7 report");
}

TEST_CASE("a numbered line by itself heads the paragraphs below, a byline nothing") {
  CHECK(outline(std::string(story) + "1. The port stays open\nIt is old, the mayor said.\n"
                                     "2. Fares go up\nThey are high, the union said.\n") ==
        "1 heading, 2-3 report, 4 heading, 5 report, 6 heading, 7 report");
  CHECK(outline(std::string(story) + "Analysis: a deal that buys time\nBy Karl Brenn\n"
                                     "This deal solves nothing.\n") ==
        "1 heading, 2-3 report, 4-5 heading, 6 analysis");
}

TEST_CASE("a line that goes on in the next is no heading") {
  CHECK(outline(std::string(story) + "The ferry sails between the harbours of the two\n"
                                     "islands and the port.\n") == "1 heading, 2-5 report");
}

TEST_CASE("another language has no parts, and that is said") {
  const auto reading = read_article(
      "Der Vertrag tritt am 1. Dezember 2026 in Kraft, und die Fähre fährt zwei Mal am Tag, weil "
      "die Häfen nicht größer sind.");
  CHECK(reading.parts.empty());
  CHECK(reading.not_read.back().find("parts") != std::string::npos);
}
