#include "travaux/document.h"

#include <doctest/doctest.h>

#include <string>

#include "document_laws.h"
#include "document_outline.h"
#include "travaux/error.h"

namespace travaux {
namespace {

Trouble trouble_of(std::string_view bytes, const ReadOptions& options) {
  try {
    read_document(bytes, "", options);
  } catch (const Error& error) {
    return error.kind();
  }
  FAIL("nothing was thrown");
  return Trouble::system;
}

void check_bytes_only(std::string_view bytes, std::string_view reason) {
  const Document document = read_document(bytes, "plan.txt");
  CHECK_FALSE(document.readable());
  CHECK(document.clauses().empty());
  CHECK(document.text().empty());
  CHECK(document.source() == Span{0, bytes.size()});
  REQUIRE(document.not_read().size() == 1);
  CHECK(document.not_read()[0].what == "raw bytes");
  REQUIRE(document.warnings().size() == 1);
  CHECK(document.warnings()[0].find(reason) != std::string::npos);
}

TEST_CASE("what is no text is held as bytes and said") {
  using namespace std::string_view_literals;
  check_bytes_only("%PDF-1.7 1. The Parties"sv, "PDF");
  check_bytes_only("PK\3\4word/document.xml"sv, "DOCX");
  check_bytes_only("\x1f\x8b\x08 text"sv, "gzip");
  check_bytes_only("\xd0\xcf\x11\xe0 text"sv, "OLE");
  check_bytes_only("\x89PNG text"sv, "PNG");
  check_bytes_only("{\\rtf1 The Parties}"sv, "RTF");
  check_bytes_only("The Part\0ies"sv, "NUL byte at byte 8");
  check_bytes_only("The \xff Parties"sv, "broken UTF-8 at byte 4");
  check_bytes_only("over\xc0\xaflong"sv, "broken UTF-8 at byte 4");
  check_bytes_only("surrogate \xed\xa0\x80"sv, "broken UTF-8 at byte 10");
  check_bytes_only("cut \xe2\x80"sv, "broken UTF-8 at byte 4");
}

TEST_CASE("a container stays unread whatever kind is asked for, markup is text when asked") {
  CHECK_FALSE(read_as("%PDF-1.7", InputKind::text).readable());
  CHECK(read_as("<html> shall", InputKind::text).readable());
  CHECK(read_document("<html> shall\n", "a.md").reader().name == "html");
}

TEST_CASE("empty input is an error and not an empty document") {
  for (const std::string_view bytes : {"", " \n\t\r\n", "\xEF\xBB\xBF\n"}) {
    CHECK(trouble_of(bytes, {}) == Trouble::usage);
  }
}

TEST_CASE("input beyond the caps is refused") {
  CHECK(trouble_of(std::string(largest_document + 1, 'a'), {}) == Trouble::unsupported);
  std::string lines;
  for (std::size_t i = 0; i <= most_clauses; ++i) lines += "x\n";
  CHECK(trouble_of(lines, {InputKind::clause_lines, std::nullopt}) == Trouble::unsupported);
}

TEST_CASE("the kind follows the content, then the file name") {
  CHECK(read_document("1. One\n", "").reader().name == "text");
  CHECK(read_document("# Plan\n\n1. One\n", "").reader().name == "markdown");
  CHECK(read_document("1. One\n", "plan.MD").reader().name == "markdown");
  CHECK(read_document("#1 is no heading\n", "plan.txt").reader().name == "text");
  CHECK(read_document("words\n# 5 follows a line\n", "").reader().name == "text");
}

TEST_CASE("lines choose a part of the file, places still count in all of it") {
  const std::string file = "page head\n1. One.\n2. Two.\n\n3. Three.\npage foot\n";
  const Document part = read_document(file, "", {InputKind::text, LineRange{2, 5}});
  CHECK(eids(part) == "para_1 para_2 para_3");
  CHECK(part.clauses()[2].line == 5);
  CHECK(part.clauses()[0].source == Span{10, 17});
  CHECK(part.source() == Span{10, 37});
  CHECK(file.substr(part.source_at(part.clauses()[2].span.start), 2) == "3.");
  for (const LineRange range :
       {LineRange{0, 2}, LineRange{3, 2}, LineRange{2, 7}, LineRange{9, 9}}) {
    CHECK(trouble_of(file, {InputKind::text, range}) == Trouble::usage);
  }
  CHECK(trouble_of(file, {InputKind::text, LineRange{4, 4}}) == Trouble::usage);
  CHECK_THROWS_WITH(read_document(file, "", {InputKind::text, LineRange{1, 99}}),
                    "lines 1-99 are not in the file, which has 6");
}

TEST_CASE("characters that hide on a screen are kept and said") {
  const Document document = read_as("1. One.\n2. T\xE2\x80\x8Bwo \xE2\x80\xAE.\n", InputKind::text);
  REQUIRE(document.warnings().size() == 2);
  CHECK(document.warnings()[0] ==
        "1 direction-changing character, the first in line 2: \"<U+202E>\"");
  CHECK(document.warnings()[1] == "1 invisible character, the first in line 2: \"T<U+200B>wo\"");
  CHECK(document.text().find("\xE2\x80\x8B") != std::string::npos);
  CHECK(read_as("1. na\xC3\xAFve.\n", InputKind::text).warnings().empty());
}

TEST_CASE("words of letters of two scripts are told and kept") {
  const std::string file = "1. One.\n2. Russi\u0430n and \u043Face.\n";
  const Document document = read_as(file, InputKind::text);
  REQUIRE(document.warnings().size() == 1);
  CHECK(document.warnings()[0] ==
        "2 words that mix letters of two scripts, the first in line 2: \"Russi<U+0430>n\"");
  CHECK(document.text().find("Russi\u0430n") != std::string::npos);
  const auto warned = [](std::string_view text) {
    return !read_as(text, InputKind::text).warnings().empty();
  };
  CHECK(warned("Europ\u03B1 pays.\n"));
  CHECK(warned("\u043F\u0430\u0440o\u043C.\n"));
  CHECK(warned("red \033[31m text.\n"));
  CHECK(warned("so\u00ADft.\n"));
  CHECK_FALSE(warned("The word мир is not English.\n"));
  CHECK_FALSE(warned("EU-РФ, naïve, 5 \u00B5m, e\u0301te\u0301.\n"));
  // Letters drawn as Latin ones, alone in a word or of scripts that stand beside no other.
  CHECK(warned("The parties shall re\u0251d it.\n"));
  CHECK(warned("They \u0585wn it; p\u0585or.\n"));
  CHECK(warned("The \uFF30arty pays.\n"));
  CHECK(warned("This is \u0430 state.\n"));
  CHECK(read_as("This is \u0430 state.\n", InputKind::text).warnings() ==
        std::vector<std::string>{
            "1 word of another script that looks Latin, the first in line 1: \"<U+0430>\""});
  CHECK_FALSE(warned("Ст. 5 \u0430 6.\n"));
  CHECK_FALSE(warned("мир \u0430 state\n"));
  CHECK_FALSE(warned("\u0430) word\n"));
  CHECK_FALSE(warned("The \u03BB value, \u0259 too.\n"));
  CHECK_FALSE(warned("中文 ok \u2764\uFE0F\n"));
}

std::string brackets(std::string_view text) {
  const Document document = read_as(text, InputKind::text);
  std::string result;
  for (const Clause& clause : document.clauses()) {
    for (const Bracket& bracket : document.brackets_of(clause)) {
      const auto at = [&](Span span) { return document.text().substr(span.start, span.size()); };
      result += std::string(name_of(bracket.kind)) + at(bracket.span) +
                (bracket.tag.size() > 0 ? " by " + at(bracket.tag) : "") + '\n';
    }
  }
  return result;
}

TEST_CASE("brackets of a negotiated text") {
  CHECK(brackets(
            "1. It [shall/should] pay [within thirty days].\n2. It [may][shall] [EU: not] go.\n") ==
        "alternatives[shall/should]\nopen[within thirty days]\nalternatives[may]\n"
        "alternatives[shall]\nproposal[EU: not] by EU\n");
  CHECK(brackets("1. They [Ukraine proposal: [shall/must] leave] go.\n") ==
        "proposal[Ukraine proposal: [shall/must] leave] by Ukraine proposal\n"
        "alternatives[shall/must]\n");
  CHECK(brackets(
            "See [1], [^2], [RFC2119], [...], [QUIC-TLS], [x](https://a.example/b) and ]a[.\n") ==
        "");
  CHECK(brackets("1. It pays [400,000] or [2.5] at [06:00], see [1,2] and [1, 2].\n") ==
        "open[400,000]\nopen[2.5]\nopen[06:00]\n");
  CHECK(brackets("1. It pays within [30] [60] days of it, see [12] [13].\n") ==
        "alternatives[30]\nalternatives[60]\n");
  CHECK(brackets("1. It [goes\n2. on] here.\n") == "");
}

TEST_CASE("brackets are found to a depth that no text needs, and those around it stay whole") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + "they shall" + std::string(depth, ']') + " and [may]";
  };
  CHECK(read_as(nested(most_nested_brackets), InputKind::text).brackets().size() ==
        most_nested_brackets + 1);
  const Document deep = read_as(nested(200'000), InputKind::text);
  CHECK(deep.brackets().size() == most_nested_brackets + 1);
  CHECK(deep.text().substr(deep.brackets().back().span.start) == "[may]\n");
}

TEST_CASE("definitions and rows of tables") {
  const auto kinds = [](std::string_view text) {
    std::string result;
    const Document document = read_as(text, InputKind::markdown);
    for (const Clause& clause : document.clauses()) {
      result += std::string(name_of(clause.kind)) + ' ' + clause.eid + '\n';
    }
    return result;
  };
  CHECK(kinds("For this Pact:\n\n(1) “Ship”, in relation to oil, means a vessel.\n\n(2) “Oil” is "
              "black.\n\n(3) \"Port\" shall mean a harbour.\n\n“Lake” refers to the lake.\n") ==
        "paragraph p_1\ndefinition p_1__para_1\nparagraph p_1__para_2\ndefinition p_1__para_3\n"
        "definition p_1__para_3__p_1\n");
  CHECK(kinds("| Fee | Sum |\n|---|---|\n| boat | 5 |\n\nEnd.\n") ==
        "table-row p_1\ntable-row p_2\nparagraph p_3\n");
}

const char* const treaty =
    "# Pact\n\n## Article 5\n\n1. One.\n\n2. Two:\n\n(a) first;\n\n(b) second.\n\n"
    "## Article 6\n\n2. Two:\n\n(a) other.\n\n## Annex A\n\nLine.\n";

TEST_CASE("find reads labels from the outside in") {
  const Document document = read_as(treaty, InputKind::canonical);
  const auto found = [&](std::string_view query) {
    const Clause* clause = document.find(query);
    return clause == nullptr ? std::string("none") : clause->eid;
  };
  CHECK(found("5(2)(a)") == "art_5__para_2__point_a");
  CHECK(found("Article 5(2)(b)") == "art_5__para_2__point_b");
  CHECK(found("Art. 6 (2) (a)") == "art_6__para_2__point_a");
  CHECK(found("art_5__para_2") == "art_5__para_2");
  CHECK(found(" 5 ") == "art_5");
  CHECK(found("Annex A") == "annex_A");
  CHECK(found("1.") == "art_5__para_1");
  CHECK(found("(b)") == "art_5__para_2__point_b");
}

TEST_CASE("find answers nothing rather than something near") {
  const Document document = read_as(treaty, InputKind::canonical);
  for (const std::string_view query :
       {"", "7", "5(3)", "5(2)(c)", "Article 5 paragraph 9", "Section 5", "art_5__para_3",
        "Annex B", "(B)", "Article", "6(1)"}) {
    CAPTURE(query);
    CHECK(document.find(query) == nullptr);
  }
}

TEST_CASE("find names all that fit when several do") {
  const Document document = read_as(treaty, InputKind::canonical);
  CHECK_THROWS_WITH(document.find("2(a)"),
                    "\"2(a)\" fits 2 clauses: art_5__para_2__point_a, art_6__para_2__point_a");
  CHECK_THROWS_AS(document.find("2."), Error);
  CHECK_THROWS_AS(document.find("(a)"), Error);
}

TEST_CASE("clause lines: each line is a clause, empty ones too") {
  const Document document = read_as("Article 5 Scope\n\n  (a) x\r\nplain", InputKind::clause_lines);
  CHECK(eids(document) == "line_0 line_1 line_2 line_3");
  CHECK(label_at(document, 0) == "Article 5");
  CHECK(document.clauses()[1].span.size() == 0);
  CHECK(document.text_of(document.clauses()[2]) == "  (a) x");
  CHECK(label_at(document, 2) == "(a)");
  CHECK(document.clauses()[3].line == 4);
  CHECK(law_broken(document).empty());
}

TEST_CASE("clause JSON: strings with newlines, escapes and their places") {
  const std::string file = "[\n \"1.2 a\\nb\",\n \"caf\\u00e9 \\ud83d\\ude00\", \"\"]\n";
  const Document document = read_as(file, InputKind::clause_json);
  REQUIRE(document.clauses().size() == 3);
  CHECK(document.text_of(document.clauses()[0]) == "1.2 a\nb");
  CHECK(label_at(document, 0) == "1.2");
  CHECK(document.text_of(document.clauses()[1]) == "café 😀");
  CHECK(document.clauses()[1].line == 3);
  CHECK(file[document.source_at(document.clauses()[0].span.end - 1)] == 'b');
  CHECK(law_broken(document).empty());
}

TEST_CASE("clause JSON that is no array of strings is malformed") {
  for (const std::string_view bytes :
       {"{}", "[1]", "[\"a\"", "[\"a\",]", "[\"a\"] x", "[\"a]", "[\"\\x\"]", "[\"\\u12\"]",
        "[\"\\ud800\"]", "[\"\\ud800\\u0041\"]", "[\"\\udc00\"]", "[\"\\u0000\"]", "[\"a\tb\"]",
        "[[\"a\"]]", "\"a\"", "[\"a\" \"b\"]", "null"}) {
    CAPTURE(bytes);
    CHECK(trouble_of(bytes, {InputKind::clause_json, std::nullopt}) == Trouble::malformed);
  }
}

}  // namespace
}  // namespace travaux
