#include <doctest/doctest.h>

#include <string>

#include "document_laws.h"
#include "document_outline.h"
#include "travaux/document.h"

namespace travaux {
namespace {

Document read_markdown_of(std::string_view bytes) {
  Document document = read_as(bytes, InputKind::markdown);
  CHECK(law_broken(document) == "");
  return document;
}

std::string said(const Document& document) {
  std::string result;
  for (const NotRead& entry : document.not_read()) {
    result += entry.what + ' ' + std::to_string(entry.line.value_or(0)) + ' ';
  }
  return result;
}

TEST_CASE("blocks of Markdown") {
  const Document document = read_markdown_of(
      "# Pact\n\nArticle 1\n---------\n\n1) One *shall*\n   pay.\n2) Two [may](x) `not`.\n\n* a\n  "
      "- b\n\n"
      "> quoted\n\n***\n\n    code  block\n");
  CHECK(
      document.text() ==
      "# Pact\n\n## Article 1\n\n1) One shall pay.\n\n2) Two may not.\n\n- a\n\n  - b\n\nquoted\n\n"
      "code block\n");
  CHECK(said(document) == "link 8 ");
}

TEST_CASE("ordered items keep the numbers that were printed") {
  CHECK(read_markdown_of("5. a\n5. b\n9. c\n").text() == "5. a\n\n5. b\n\n9. c\n");
  CHECK(read_markdown_of("- 1. a\n  2. b\n").text() == "- 1. a\n\n  - 2. b\n");
  CHECK(read_markdown_of("6.\n\n7. b\n").text() == "6.\n\n7. b\n");
}

TEST_CASE("every label of items inside items is kept") {
  const auto check = [](std::string_view bytes, std::string_view text) {
    const Document document = read_markdown_of(bytes);
    CHECK(document.text() == text);
    CHECK(same_reading_broken(document, read_as(text, InputKind::markdown)) == "");
  };
  check("5. 1. The Council shall decide.\n", "5. 1. The Council shall decide.\n");
  check("6. 1. The Council shall decide.\n", "6. 1. The Council shall decide.\n");
  check("5. 1. 7) a\n", "5. 1. 7) a\n");
  check("5. 1.\n", "5. 1.\n");
  check("5. - a\n   - b\n", "5.\n\n- a\n\n- b\n");
  check("- 5. a\n", "- 5. a\n");
  CHECK(label_at(read_markdown_of("5. 1. The Council\n"), 0) == "5.");
}

TEST_CASE("the first heading stays the title when others of its level follow") {
  for (const std::string_view title : {"# Treaty\n\n", "Treaty\n======\n\n"}) {
    const std::string body =
        std::string(title) + "## Article 1\n\nWords.\n\n## Article 2\n\nMore.\n";
    const std::string before = outline(read_markdown_of(body));
    const std::string after = outline(read_markdown_of(body + "\n# Annex\n\nAdded.\n"));
    CHECK(before.starts_with("title title | Treaty\narticle art_1 | "));
    CHECK(after == before + "annex annex | \nparagraph annex__p_1 | Added.\n");
    CHECK(outline(read_markdown_of(body + "\n# Other\n")).starts_with(before));
  }
  CHECK(eids(read_markdown_of("## A\n\nx\n\n## B\n\ny\n")) == "hdg_1 hdg_1__p_1 hdg_2 hdg_2__p_1");
  CHECK(eids(read_markdown_of("# Part I\n\nx\n\n# Part II\n")) == "part_I part_I__p_1 part_II");
}

TEST_CASE("headings without a space are headings, between lines of text as well") {
  CHECK(read_markdown_of("5. Items\n###Section 1 Ships\nText of it.\n##*Oil*\n").text() ==
        "5. Items\n\n### Section 1 Ships\n\nText of it.\n\n## Oil\n");
}

TEST_CASE("an indented list is no code") {
  const Document document = read_markdown_of(
      "11b. Persons who\n\n    a)  work; or\n\n\n    b)  rest\n        for long,\n    c) or "
      "both\n");
  CHECK(document.text() == "11b. Persons who\n\na) work; or\n\nb) rest for long,\n\nc) or both\n");
  CHECK(document.clauses()[2].line == 6);
  CHECK(document.clauses()[3].line == 8);
}

TEST_CASE("tables are read row by row, also cells beyond the head") {
  const Document document =
      read_markdown_of("before\nFee | Sum\n--- | ---\nfiling | 1 | 330\n|| 2\nonly\n\nafter\n");
  CHECK(document.text() == "before\n\nFee | Sum\n\nfiling | 1 | 330\n\n| 2\n\nonly\n\nafter\n");
  CHECK(document.clauses()[1].line == 2);
  CHECK(document.clauses()[2].line == 4);
  CHECK(document.not_read().empty());
}

TEST_CASE("what has no words is said") {
  const Document document = read_markdown_of(
      "---\ntitle: x\n---\n\na ![plan](p.png) b <sub>2</sub><br>c\n\n<div>lost</div>\n\n"
      "<!-- hidden -->\n\nx <a title=\"words\">y</a>\n");
  CHECK(document.text() == "a b <sub>2</sub> c\n\n\\<div>lost</div>\n\nx y\n");
  CHECK(said(document) == "front matter 1 image 5 html 7 html 9 html 11 html 11 ");
}

TEST_CASE("front matter is told with what it says") {
  const Document document =
      read_markdown_of("---\nfee: 100\nseat: France\n---\n\nThe fee is due.\n");
  REQUIRE(document.not_read().size() == 1);
  CHECK(document.not_read()[0].detail == "4 lines before the text: fee: 100 seat: France");
}

TEST_CASE("what stands behind a code fence is said, in whatever words") {
  for (const std::string_view info :
       {"The\tParties\tshall\tnot", "The-Parties-shall-not", "The\u00A0Parties", "yaml"}) {
    CAPTURE(info);
    for (const std::string_view inside : {"", "words\n"}) {
      const std::string text =
          "Words.\n\n~~~" + std::string(info) + '\n' + std::string(inside) + "~~~\n";
      const Document document = read_markdown_of(text);
      REQUIRE(document.not_read().size() == 1);
      CHECK(document.not_read()[0].what == "code fence");
    }
  }
  CHECK(read_markdown_of("Words.\n\n~~~\nwords\n~~~\n").not_read().empty());
}

TEST_CASE("no word of a link reference definition is lost") {
  const Document document = read_markdown_of("[Annex 1]: all-of-it 'and more'\n\nsee [Annex 1]\n");
  CHECK(document.text() == "[Annex 1]: all-of-it 'and more'\n\nsee [Annex 1]\n");
  CHECK(document.not_read().empty());
  CHECK(read_markdown_of("[x]: <The Parties pay>\n").text() == "[x]: <The Parties pay>\n");
}

TEST_CASE("inline tags that may carry meaning are words, and no two texts are read alike") {
  const auto check = [](std::string_view one, std::string_view other) {
    const Document document = read_markdown_of(one);
    CHECK(document.text() == one);
    CHECK(document.not_read().empty());
    CHECK(document.text() != read_markdown_of(other).text());
    CHECK(same_reading_broken(document, read_as(document.text(), InputKind::markdown)) == "");
  };
  check("pay 10<sup>3</sup> tons\n", "pay 103 tons\n");
  check("pay <del>shall not</del> it\n", "pay shall not it\n");
  check("Cede it to <Ukraine>.\n", "Cede it to <Russia>.\n");
  check("If x<y and z>w\n", "If x<q and z>w\n");
  check("H<sub>2</sub> <s>x</s> <ins>y</ins>\n", "H2 x y\n");
  check("a <?x y?> b\n", "a <?x z?> b\n");
  CHECK(read_markdown_of("a <x\ny> b\n").text() == "a <x y> b\n");
  CHECK(read_markdown_of("> a <x\n> y> b\n").text() == "a <x y> b\n");
}

TEST_CASE("a tag that nothing closes is a placeholder") {
  const auto text = [](std::string_view bytes) {
    return read_as(bytes, InputKind::markdown).text();
  };
  CHECK(text("The <A> pays <B>.\n") == "The <A> pays <B>.\n");
  CHECK(text("The <b>A</b> pays <I>.\n") == "The A pays <I>.\n");
  CHECK(text("The <A> pays <a href=x>B</a>.\n") == "The pays B.\n");
  CHECK(text("one<br>two <p>three\n") == "one two three\n");
}

TEST_CASE("inline tags of presentation are left out and said") {
  const Document document =
      read_markdown_of("<B>a</B>, <span\nx=\"not\">b</span> c<br/>d<BR>e one<p>two\n");
  CHECK(document.text() == "a, b c d e one two\n");
  CHECK(said(document) == "html 1 html 1 html 1 html 1 ");
  CHECK(document.not_read()[0].detail == "<span x=\"not\">");
}

TEST_CASE("no word of an HTML block is lost") {
  const Document document =
      read_markdown_of("<div>\nUkraine  cedes\nDonetsk.\n</div>\n\n1. <table><tr><td>x\n\nend\n");
  CHECK(document.text() == "\\<div> Ukraine cedes Donetsk. </div>\n\n1. <table><tr><td>x\n\nend\n");
  CHECK(said(document) == "html 1 html 6 ");
  CHECK(label_at(document, 1) == "1.");
  CHECK(same_reading_broken(document, read_as(document.text(), InputKind::markdown)) == "");
}

TEST_CASE("an HTML block of bare tags is no clause, and is said") {
  const Document document = read_markdown_of(
      "<meta content='x' />\n\n# Title\n\n<hr>\n<a name=\"y\"></a>\n\n<Ukraine>\n\n</div>\n");
  CHECK(outline(document) == "title title | Title\nparagraph p_1 | <Ukraine>\n");
  CHECK(said(document) == "html 1 html 5 html 8 html 10 ");
  CHECK(document.not_read()[1].detail == "<hr> <a name=\"y\"></a>");
}

TEST_CASE("comments are left out, and their words are said") {
  const Document document = read_markdown_of(
      "<!-- Ukraine\n cedes [x]: --> It <!-- not --> pays.\n\na <!-- b\nc --> d\n\n<!-- e -->\n");
  CHECK(document.text() == "It pays.\n\na d\n");
  REQUIRE(document.not_read().size() == 5);
  CHECK(said(document) == "html 1 html 1 html 2 html 4 html 7 ");
  CHECK(document.not_read()[1].detail == "<!-- Ukraine cedes [x]: -->");
  CHECK(document.not_read()[2].detail == "<!-- not -->");
  CHECK(document.not_read()[3].detail == "<!-- b c -->");
  CHECK(read_markdown_of("<!-- it never\n\nends\n").text() == "\\<!-- it never ends\n");
  CHECK(read_markdown_of("<!--> shown -->\n").text() == "shown -->\n");
}

TEST_CASE("what is said of long comments and images tells them apart") {
  const auto detail = [](const std::string& bytes) {
    const Document document = read_markdown_of("words\n\n" + bytes + "\n");
    REQUIRE(document.not_read().size() == 1);
    return document.not_read()[0].detail;
  };
  const std::string fits(291, 'x');
  CHECK(detail("<!-- " + fits.substr(0, 291) + "-->") == "<!-- " + fits + "-->");
  const std::string one = detail("<!-- " + fits + "é 1 -->");
  const std::string other = detail("<!-- " + fits + "é 2 -->");
  CHECK(one.starts_with("<!-- " + fits));
  CHECK(one.find("… (304 bytes, sha256 ") != std::string::npos);
  CHECK(one != other);
  CHECK(detail("![the *map*\nof `it`](map.png \"by us\")") ==
        "\"the map of it\" map.png \"by us\"");
}

TEST_CASE("Markdown: a bar in a cell is told from one between cells") {
  const std::string head = "| a | b |\n|---|---|\n";
  const auto row = [&](const std::string& cells) {
    const std::string text = read_markdown_of(head + cells + "\n").text();
    CHECK(text.starts_with("a | b\n\n"));
    return text.substr(7);
  };
  CHECK(row("| x \\| y | d |") == "x \\| y | d\n");
  CHECK(row("| x | y \\| d |") == "x | y \\| d\n");
  CHECK(row("| x `\\|` y |") == "x \\| y\n");
  CHECK(row("| x | y | d |") == "x | y | d\n");
  const Document document = read_markdown_of(head + "| x \\| y | d |\n");
  const std::size_t bar = document.text().find("\\|");
  CHECK(document.source_at(bar + 1) == head.size() + 5);
  CHECK(document.source_at(bar + 3) == head.size() + 7);
}

TEST_CASE("deleted words are not read as if they stood") {
  CHECK(read_markdown_of("The Parties ~~shall~~ may pay.\n").text() ==
        "The Parties ~~shall~~ may pay.\n");
}

TEST_CASE("headings without the space, provisions on lines of one paragraph") {
  CHECK(read_markdown_of("##Title\n\n####Sub *x*\n\n#tag\n").text() ==
        "## Title\n\n#### Sub x\n\n\\#tag\n");
  CHECK(eids(read_markdown_of("### Article 1\n\n####Scope\n\n(1). One.\n(2). Two\n(3) three.\n")) ==
        "art_1 art_1__hdg_1 art_1__para_1 art_1__para_2 art_1__para_3");
}

TEST_CASE("lines of one paragraph that begin with labels are clauses, as in a plain text") {
  const std::string_view lines =
      "1. Russia shall pay:\n   a) one\n   b) two\n   c) three\n2. Next.\n";
  CHECK(eids(read_markdown_of(lines)) ==
        "para_1 para_1__point_a para_1__point_b para_1__point_c para_2");
  CHECK(eids(read_markdown_of(lines)) == eids(read_as(lines, InputKind::text)));
  CHECK(eids(read_markdown_of("> The list\n> (a) one\n> (b) two\n")) == "p_1 point_a point_b");
  const std::string file = "x\r\n\r\n(a) *one*,\r\n(b) two\r\n(c) three\r\n";
  const Document document = read_markdown_of(file);
  CHECK(document.clauses()[3].line == 5);
  CHECK(file.substr(document.clauses()[3].source.start, 9) == "(c) three");
}

TEST_CASE("references and amounts at the start of a line of Markdown are words") {
  for (const std::string_view words :
       {"The Parties shall comply with all that is said in Article\n5. The Council decides.\n",
        "as is said in point\n(a) of it\n", "The price of the gas rose by\n3.5 euros\n",
        "The price of the gas rose\n3.5 euros\n"}) {
    CAPTURE(words);
    CHECK(read_markdown_of(words).clauses().size() == (words.starts_with("as is") ? 2 : 1));
  }
}

TEST_CASE("entities and escapes are words, and places lead back to the file") {
  const std::string file = "# T\n\n1. a &amp; b \\*c **shall** [pay](http://example.org/x) *all*\n";
  const Document document = read_markdown_of(file);
  CHECK(document.text() == "# T\n\n1. a & b *c shall pay all\n");
  for (const std::string_view word : {"b", "c", "shall", "pay", "all"}) {
    const std::size_t at = document.text().rfind(word);
    CHECK(file.substr(document.source_at(at), word.size()) == word);
  }
}

TEST_CASE("canonical text is the same Markdown") {
  const std::string text =
      "# Pact\n\n## Article 1 — Scope\n\n1. It holds:\n\n(a) here;\n\n(b) there.\n\nFlush text.\n\n"
      "- one\n\n  - two\n\n- (c) three\n\n\\# no heading\n\n\\- no bullet\n\n\\> no quotation\n\n"
      "\\\\ backslash\n\n\\---\n\n1986. A year.\n\n[x]: no definition\n";
  const Document canonical = read_as(text, InputKind::canonical);
  CHECK(canonical.text() == text);
  CHECK(same_reading_broken(canonical, read_as(text, InputKind::markdown)) == "");
}

TEST_CASE("a mark before a number stays as it was written") {
  const auto text = [](std::string_view line) {
    return read_markdown_of("Quotas:\n\n" + std::string(line) + "\n").text().substr(9);
  };
  CHECK(text("- 5 for wheat") == "- 5 for wheat\n");
  CHECK(text("+ 5 for wheat") == "- + 5 for wheat\n");
  CHECK(text("* **5** per cent") == "- * 5 per cent\n");
  CHECK(text("+ wheat\n  + 5 tonnes") == "- wheat\n\n  - + 5 tonnes\n");
  CHECK(text("+ wheat") == "- wheat\n");
  CHECK(text("+ 5.") == "- + 5.\n");
  CHECK(text("+ (5)") == "- + (5)\n");
  CHECK(text("+\n  5") == "- + 5\n");
}

}  // namespace
}  // namespace travaux
