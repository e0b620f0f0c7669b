// The answer of travaux-read-pdf, as a program that is not what it should be might print it.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "document/pdf_records.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using document::parse_pdf_records;
using document::PdfAnswer;
using document::PdfFile;
using document::PdfFont;
using document::PdfPage;
using document::PdfWord;

std::string number(std::uint32_t value) {
  std::string bytes;
  for (unsigned i = 0; i < 4; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
  return bytes;
}

std::string text(const std::string& words) {
  std::string bytes;
  bytes += static_cast<char>(words.size() & 0xFF);
  bytes += static_cast<char>(words.size() >> 8 & 0xFF);
  return bytes + words;
}

std::string record(char kind, const std::string& fields) {
  return kind + number(static_cast<std::uint32_t>(fields.size())) + fields;
}

std::string head() {
  return "travaux-pdf\x02" + record('P', number(22) + number(12) + number(0));
}

std::string document(std::uint32_t pages = 2) {
  return record('D', number(pages) + number(0));
}

std::string font() {
  return record('F', number(1) + text("Helvetica-Bold"));
}

std::string page(std::uint32_t page_number = 1) {
  return record('B', number(page_number) + number(612'000) + number(792'000));
}

std::string word(const std::string& words = "Words", std::uint32_t in_font = 0,
                 std::uint32_t flags = 8) {
  return record('W', number(in_font) + number(flags) + number(12'000) + number(72'000) +
                         number(100'000) + number(99'000) + number(100'000) + text(words));
}

std::string page_end(std::uint32_t words = 1) {
  return record('E', number(words));
}

std::string end(std::uint32_t pages = 1, std::uint32_t words = 1) {
  return record('Z', number(pages) + number(words));
}

std::string error_of(const std::string& printed) {
  try {
    parse_pdf_records(printed);
  } catch (const Error& error) {
    return error.what();
  }
  return "read";
}

std::string whole() {
  return head() + document() + font() + record('I', text("author") + text("A. Drafter")) + page() +
         word() + record('G', number(200'000) + number(100'000)) +
         record('N', number(1) + text("annotation") + text("note")) + page_end() + end();
}

TEST_CASE("a whole answer is read") {
  const std::string printed = whole();
  const PdfFile file = parse_pdf_records(printed);
  CHECK(file.poppler[1] == 12);
  CHECK(file.pages == 2);
  REQUIRE(file.fonts.size() == 1);
  CHECK(file.fonts[0].bold);
  REQUIRE(file.read.size() == 1);
  CHECK(file.read[0].images == 1);
  REQUIRE(file.read[0].words.size() == 1);
  CHECK(file.read[0].words[0].text == "Words");
  CHECK(file.read[0].words[0].space_after);
  CHECK_FALSE(file.read[0].words[0].invisible);
  CHECK(file.information == std::vector<InFile>{{"author", "A. Drafter"}});
  REQUIRE(file.notices.size() == 1);
  CHECK(file.notices[0].page == 1);
}

TEST_CASE("an answer that comes in parts gives each page once, and holds none of its words") {
  const std::string printed = head() + document() + font() + page() + word("One") + page_end() +
                              page(2) + word("Two") + word("Three") + page_end(2) + end(2, 3);
  for (std::size_t size = 1; size <= printed.size(); ++size) {
    std::string words;
    PdfAnswer answer([&words](const PdfPage& given, const std::vector<PdfFont>& fonts) {
      words += std::to_string(given.number) + " of " + std::to_string(fonts.size()) + ":";
      for (const PdfWord& each : given.words) words += " " + std::string(each.text);
      words += "\n";
    });
    for (std::size_t at = 0; at < printed.size(); at += size) answer.add(printed.substr(at, size));
    const PdfFile file = answer.finish();
    CHECK(words == "1 of 1: One\n2 of 1: Two Three\n");
    REQUIRE(file.read.size() == 2);
    CHECK(file.read[1].words.empty());
  }
}

TEST_CASE("no part of an answer passes for a whole one, and nothing follows it") {
  const std::string printed = whole();
  for (std::size_t size = 0; size < printed.size(); ++size) {
    CHECK(error_of(printed.substr(0, size)) != "read");
  }
  CHECK(error_of(printed + '\0') != "read");
  CHECK(error_of(printed + printed) != "read");
}

TEST_CASE("another format or version is refused") {
  std::string printed = whole();
  printed[11] = '\x01';
  CHECK(error_of(printed).find("another format or version") != std::string::npos);
  CHECK(error_of("") != "read");
  CHECK(error_of("hello") != "read");
}

TEST_CASE("records out of their place, wrong counts, unknown things") {
  const std::string start = head() + document() + font();
  const std::string sound = start + page() + word() + page_end() + end();
  REQUIRE(error_of(sound) == "read");
  for (const std::string& printed :
       {head() + end(0, 0),                                 // no document
        head() + head(),                                    // twice
        "travaux-pdf\x02" + document() + end(0, 0),         // no version
        start + document() + end(0, 0),                     // two documents
        start + word() + end(0, 1),                         // a word outside of a page
        start + page() + page() + page_end(0) + end(1, 0),  // a page within a page
        start + page() + word() + end(),                    // the page has no end
        start + page() + word() + page_end(2) + end(),      // words are missing
        start + page() + word() + page_end() + end(2, 1),   // a page is missing
        start + page() + word() + page_end() + end(1, 2),   // words are missing
        start + page(0) + page_end(0) + end(1, 0),          // no page 0
        start + page(3) + page_end(0) + end(1, 0),          // no page 3
        start + page(2) + page_end(0) + page(1) + page_end(0) + end(2, 0),  // backwards
        start + page(1) + page_end(0) + page(1) + page_end(0) + end(2, 0),  // again
        start + page() + word("W", 1) + page_end() + end(),                 // no such font
        start + page() + word("W", 0, 512) + page_end() + end(),            // unknown flag
        start + page() + word("") + page_end() + end(),                     // no letters
        start + page() + word("\xFF") + page_end() + end(),                 // no UTF-8
        start + page() + word("\xED\xA0\x80") + page_end() + end(),         // half of a pair
        start + page() + record('W', "short") + page_end() + end(),
        start + page() + record('W', word().substr(5) + "x") + page_end() + end(),  // too long
        start + record('Q', "") + end(0, 0),                                        // unknown kind
        start + record('N', number(9) + text("a") + text("b")) + end(0, 0),         // no page 9
        start + record('F', number(64) + text("F")) + end(0, 0),                    // unknown flag
        start + record('B', number(1) + number(0x7FFFFFFF) + number(1)) + page_end(0) + end(1, 0),
        start + record('I', std::string(300'000, 'x')) + end(0, 0)}) {
    CHECK(error_of(printed) != "read");
  }
}

TEST_CASE("a size beyond the end is refused before anything is taken") {
  CHECK(error_of(head() + "D" + number(0xFFFFFFFF)) != "read");
  CHECK(error_of(head() + "D" + number(8) + number(1)) != "read");
}

TEST_CASE("a page that could not be found counts as one that was told") {
  CHECK(error_of(head() + document() + record('N', number(1) + text("page") + text("lost")) +
                 page(2) + page_end(0) + end(2, 0)) == "read");
}

TEST_CASE("why the program gave up") {
  const auto gives_up = [](std::uint32_t reason) {
    return error_of(head() + record('X', number(reason) + text("12")));
  };
  CHECK(gives_up(1) == "the PDF is broken (12)");
  CHECK(gives_up(2) == "the PDF is encrypted and asks for a password");
  CHECK(gives_up(3) == "the PDF has 12 pages, which are too many");
  CHECK(gives_up(4) == "the pages hold more than 12 words");
  CHECK(gives_up(5) == "these pages are not in the PDF, which has 12");
  CHECK(gives_up(6) == "this machine cannot confine the PDF reader (12)");
  CHECK(gives_up(0).find("cannot be understood") != std::string::npos);
  CHECK(gives_up(7).find("cannot be understood") != std::string::npos);
}

}  // namespace
}  // namespace travaux
