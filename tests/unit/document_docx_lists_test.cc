#include <doctest/doctest.h>

#include "document/docx_number.h"
#include "document_docx.h"
#include "document_laws.h"

using namespace travaux;

namespace {

// The labels of the paragraphs, each of which has the word "x", with spaces between.
std::string labels(const std::string& numbering, const std::vector<std::pair<int, int>>& places,
                   const std::string& styles = "") {
  WordFile file;
  for (const auto& [number, depth] : places) file.body += par(run("x"), listed(number, depth));
  file.parts["numbering"] = numbering;
  if (!styles.empty()) file.parts["styles"] = styles;
  const Document document = file.read();
  CHECK(law_broken(document) == "");
  std::string result;
  for (const Clause& clause : document.clauses()) {
    const std::string words(document.text_of(clause));
    result += (result.empty() ? "" : "; ") + words.substr(0, words.rfind('x'));
  }
  return result;
}

const std::string outline_list =
    abstract_list(0, level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") +
                         level(2, "lowerRoman", "%1.%2.%3"));

}  // namespace

TEST_CASE("DOCX lists: levels count on and start anew below another one") {
  CHECK(labels(outline_list + list(1, 0), {{1, 0}, {1, 1}, {1, 1}, {1, 2}, {1, 0}, {1, 1}}) ==
        "1. ; (a) ; (b) ; 1.b.i ; 2. ; (a) ");
}

TEST_CASE("DOCX lists: lists of one abstract list count on, unless one starts anew") {
  const std::string anew =
      "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
  CHECK(labels(outline_list + list(1, 0) + list(2, 0), {{1, 0}, {2, 0}, {1, 0}}) ==
        "1. ; 2. ; 3. ");
  CHECK(labels(outline_list + list(1, 0) + list(2, 0, anew), {{1, 0}, {2, 0}, {2, 0}, {1, 0}}) ==
        "1. ; 5. ; 6. ; 7. ");
  const std::string own =
      "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperRoman", "Article %1") + "</w:lvlOverride>";
  CHECK(labels(outline_list + list(1, 0, own), {{1, 0}, {1, 0}}) == "Article I ; Article II ");
}

TEST_CASE("DOCX lists: a level may never start anew, or only below a higher one") {
  const auto with = [](const std::string& restart) {
    return abstract_list(0, level(0, "decimal", "%1.") + level(1, "decimal", "%2)") +
                                level(2, "decimal", "[%3]", restart)) +
           list(1, 0);
  };
  const std::vector<std::pair<int, int>> places{{1, 0}, {1, 1}, {1, 2}, {1, 1},
                                                {1, 2}, {1, 0}, {1, 1}, {1, 2}};
  CHECK(labels(with(""), places) == "1. ; 1) ; [1] ; 2) ; [1] ; 2. ; 1) ; [1] ");
  CHECK(labels(with("<w:lvlRestart w:val=\"0\"/>"), places) ==
        "1. ; 1) ; [1] ; 2) ; [2] ; 2. ; 1) ; [3] ");
  CHECK(labels(with("<w:lvlRestart w:val=\"1\"/>"), places) ==
        "1. ; 1) ; [1] ; 2) ; [2] ; 2. ; 1) ; [1] ");
}

TEST_CASE("DOCX lists: legal numbers are digits on all levels") {
  const std::string legal = abstract_list(0, level(0, "upperRoman", "%1.") +
                                                 level(1, "lowerLetter", "%1.%2", "<w:isLgl/>")) +
                            list(1, 0);
  CHECK(labels(legal, {{1, 0}, {1, 0}, {1, 1}}) == "I. ; II. ; 2.1 ");
}

TEST_CASE("DOCX lists: what stands between label and words") {
  const std::string glued =
      abstract_list(0, level(0, "decimal", "§%1", "<w:suff w:val=\"nothing\"/>")) + list(1, 0);
  CHECK(labels(glued, {{1, 0}}) == "§1");
}

TEST_CASE("DOCX lists: bullets have depth and no label") {
  WordFile file;
  file.body = par(run("one"), listed(1, 0)) + par(run("two"), listed(1, 1)) +
              par("", listed(1, 0)) + par(run("no sign"), listed(2, 0)) +
              par(run("word"), listed(3, 0));
  file.parts["numbering"] =
      abstract_list(0, level(0, "bullet", "\uF0B7") + level(1, "bullet", "o")) +
      abstract_list(1, level(0, "bullet", " ")) + abstract_list(2, level(0, "bullet", "NOTE")) +
      list(1, 0) + list(2, 1) + list(3, 2);
  CHECK(file.read().text() == "- one\n\n  - two\n\nno sign\n\nNOTE word\n");
}

TEST_CASE("DOCX lists: an empty paragraph in a list prints its number") {
  WordFile file;
  file.body = par("", listed(1, 0)) + par(run("x"), listed(1, 0));
  file.parts["numbering"] = outline_list + list(1, 0);
  CHECK(file.read().text() == "1.\n\n2. x\n");
}

TEST_CASE("DOCX lists: by style, by a level that names the style, out of the list by zero") {
  const auto style = [](const std::string& id, const std::string& properties,
                        const std::string& based_on = "") {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + id +
           "\"/><w:basedOn w:val=\"" + based_on + "\"/><w:pPr>" + properties + "</w:pPr></w:style>";
  };
  const std::string in_list = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
  WordFile file;
  file.parts["styles"] = style("One", in_list) + style("Two", in_list) + style("Deep", "", "Two") +
                         style("Deeper", "<w:numPr><w:ilvl w:val=\"2\"/></w:numPr>", "Two") +
                         style("Loop", "", "Loop");
  file.parts["numbering"] =
      abstract_list(0, level(0, "decimal", "%1.", "<w:pStyle w:val=\"One\"/>") +
                           level(1, "lowerLetter", "(%2)", "<w:pStyle w:val=\"Two\"/>") +
                           level(2, "lowerRoman", "(%3)")) +
      list(1, 0);
  file.body = par(run("x"), styled("One")) + par(run("x"), styled("Two")) +
              par(run("x"), styled("Deep")) + par(run("x"), styled("Deeper")) +
              par(run("x"), styled("Two") + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
              par(run("x"), styled("Loop"));
  CHECK(file.read().text() == "1. x\n\n(a) x\n\n(b) x\n\n(i) x\n\nx\n\nx\n");
}

TEST_CASE("DOCX lists: a list that stands for a numbering style") {
  const std::string styles =
      "<w:style w:type=\"numbering\" w:styleId=\"Legal\"><w:name w:val=\"Legal\"/><w:pPr><w:numPr>"
      "<w:numId w:val=\"9\"/></w:numPr></w:pPr></w:style>";
  const std::string numbering =
      abstract_list(0, level(0, "upperLetter", "%1)") + "<w:styleLink w:val=\"Legal\"/>") +
      abstract_list(1, "<w:numStyleLink w:val=\"Legal\"/>") + list(9, 0) + list(1, 1);
  CHECK(labels(numbering, {{1, 0}, {1, 0}}, styles) == "A) ; B) ");
}

TEST_CASE("DOCX lists: a list or a level that is not there numbers nothing") {
  CHECK(labels(outline_list + list(1, 7), {{1, 0}, {4, 0}}) == "");
  CHECK(labels(outline_list + list(1, 0), {{1, 8}}) == "");
  CHECK(labels("", {{1, 0}}) == "");
}

TEST_CASE("DOCX lists: a format that is not known is said") {
  WordFile file;
  file.body = par(run("x"), listed(1, 0));
  file.parts["numbering"] = abstract_list(0, level(0, "thaiCounting", "%1.")) + list(1, 0);
  const Document document = file.read();
  CHECK(document.text() == "1. x\n");
  REQUIRE(document.not_read().size() == 1);
  CHECK(document.not_read()[0].detail == "of the format thaiCounting are read as 1, 2, 3");
}

TEST_CASE("printed numbers") {
  using document::printed_number;
  const auto print = [](unsigned number, std::string_view format) {
    return printed_number(number, format).value_or("unknown");
  };
  CHECK(print(4, "decimal") == "4");
  CHECK(print(4, "decimalZero") == "04");
  CHECK(print(1994, "upperRoman") == "MCMXCIV");
  CHECK(print(48, "lowerRoman") == "xlviii");
  CHECK(print(26, "lowerLetter") == "z");
  CHECK(print(27, "lowerLetter") == "aa");
  CHECK(print(53, "upperLetter") == "AAA");
  CHECK(print(0, "lowerLetter") == "0");
  CHECK(print(99'999'999, "lowerLetter") == "99999999");
  CHECK(print(99'999'999, "lowerRoman") == "99999999");
  CHECK(print(11, "ordinal") == "11th");
  CHECK(print(22, "ordinal") == "22nd");
  CHECK(print(113, "ordinal") == "113th");
  CHECK(print(21, "cardinalText") == "Twenty-one");
  CHECK(print(40, "ordinalText") == "Fortieth");
  CHECK(print(12, "ordinalText") == "Twelfth");
  CHECK(print(100, "ordinalText") == "unknown");
  CHECK(print(30, "russianLower") == "аа");
  CHECK(print(5, "chicago") == "**");
  CHECK(print(7, "001, 002, 003, ...") == "007");
  CHECK(print(3, "none") == "");
  CHECK(print(3, "koreanLegal") == "unknown");
}
