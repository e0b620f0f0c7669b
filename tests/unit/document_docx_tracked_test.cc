#include <doctest/doctest.h>

#include "document_docx.h"
#include "document_laws.h"

using namespace travaux;

namespace {

// The accepted text, a bar, the rejected one; without the line end of each.
std::string both(const std::string& body, const std::map<std::string, std::string>& parts = {}) {
  const WordFile file{body, parts};
  std::string result;
  for (const Tracked tracked : {Tracked::accept, Tracked::reject}) {
    const Document document = file.read(tracked);
    CHECK(law_broken(document) == "");
    std::string text = document.text();
    if (!text.empty()) text.pop_back();
    for (std::size_t at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n", at)) {
      text.replace(at, 2, "/");
    }
    result += (tracked == Tracked::reject ? "|" : "") + text;
  }
  return result;
}

std::string moved_from(const std::string& words) {
  return changed("moveFrom", run(words));
}

std::string moved_to(const std::string& words) {
  return changed("moveTo", run(words));
}

std::string one_row(const std::string& words, const std::string& properties = "") {
  const std::string inside = properties.empty() ? "" : "<w:trPr>" + properties + "</w:trPr>";
  return "<w:tr>" + inside + "<w:tc>" + par(run(words)) + "</w:tc><w:tc>" + par(run("x")) +
         "</w:tc></w:tr>";
}

const std::map<std::string, std::string> lists{
    {"numbering", abstract_list(0, level(0, "decimal", "%1.")) + list(1, 0)}};

}  // namespace

TEST_CASE("DOCX tracked: the reader's name tells which text was read") {
  const WordFile file{par(run("a")), {}};
  CHECK(file.read(Tracked::accept).reader().name == "docx");
  CHECK(file.read(Tracked::reject).reader().name == "docx-rejected");
}

TEST_CASE("DOCX tracked: insertions, deletions, one inside the other, moves") {
  CHECK(both(par(run("a ") + deleted("old") + inserted("new") + run(" z"))) == "a new z|a old z");
  CHECK(both(par(run("x ") + changed("ins", run("new ") + deleted("text ")) + run("y"))) ==
        "x new y|x y");
  CHECK(both(par(moved_from("m"), mark("moveFrom")) + par(run("a")) +
             par(moved_to("m"), mark("moveTo")) + par(run("b"))) == "a/m/b|m/a/b");
  CHECK(both(par(changed("ins", "<w:hyperlink>" + run("link") + "</w:hyperlink>") + run("a"))) ==
        "linka|a");
}

TEST_CASE("DOCX tracked: a paragraph whose mark is gone runs on into the next") {
  CHECK(both(par(run("One"), mark("del")) + par(run(" two."))) == "One two.|One/two.");
  CHECK(both(par(run("One"), mark("ins")) + par(run(" two."))) == "One/two.|One two.");
  CHECK(both(par(run("One.")) + par(inserted("New."), mark("ins")) + par(run("Two."))) ==
        "One./New./Two.|One./Two.");
  CHECK(both(par(run("One.")) + par(deleted("Old."), mark("del")) + par(run("Two."))) ==
        "One./Two.|One./Old./Two.");
  // The words go and the mark stays: an empty paragraph, which is no block.
  CHECK(both(par(run("One.")) + par(deleted("Two.")) + par(run("Three."))) ==
        "One./Three.|One./Two./Three.");
  CHECK(both(par(run("a"), mark("del")) + par(deleted("b"), mark("del")) + par(run("c"))) ==
        "ac|a/b/c");
}

TEST_CASE(
    "DOCX tracked: a mark that is gone at the end of a text or before a table joins nothing") {
  CHECK(both(par(run("One.")) + par(inserted("Two."), mark("ins"))) == "One./Two.|One.");
  const std::string table = "<w:tbl>" + one_row("cell") + "</w:tbl>";
  CHECK(both(par(deleted("Two."), mark("del")) + table + par(run("End."))) ==
        "cell | x/End.|Two./cell | x/End.");
  CHECK(both(par(run("Two."), mark("del")) + table) == "Two./cell | x|Two./cell | x");
}

TEST_CASE("DOCX tracked: rows and cells that were put in or taken out") {
  const std::string table = "<w:tbl>" + one_row("kept") + one_row("new", changed("ins", "")) +
                            one_row("old", changed("del", "")) + "</w:tbl>";
  CHECK(both(table) == "kept | x/new | x|kept | x/old | x");
  const auto cell = [](const std::string& how, const std::string& words) {
    return "<w:tc><w:tcPr>" + changed(how, "") + "</w:tcPr>" + par(run(words)) + "</w:tc>";
  };
  CHECK(both("<w:tbl><w:tr><w:tc>" + par(run("a")) + "</w:tc><w:tc>" + par(run("b")) + "</w:tc>" +
             cell("cellIns", "new") + cell("cellDel", "old") + "</w:tr></w:tbl>") ==
        "a | b | new|a | b | old");
}

TEST_CASE("DOCX tracked: numbers count what is in the text that is read") {
  const std::string in_list = listed(1, 0);
  CHECK(both(par(run("one"), in_list) + par(inserted("new"), in_list + mark("ins")) +
                 par(deleted("old"), in_list + mark("del")) + par(run("last"), in_list),
             lists) == "1. one/2. new/3. last|1. one/2. old/3. last");
  const std::string joined_list =
      "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/>" + changed("ins", "") + "</w:numPr>";
  CHECK(both(par(run("a"), joined_list), lists) == "1. a|a");
  CHECK(both(par(run("a"),
                 "<w:pPrChange w:author=\"x\"><w:pPr>" + in_list + "</w:pPr></w:pPrChange>"),
             lists) == "a|1. a");
}

TEST_CASE("DOCX tracked: properties of joined paragraphs are those of the first with words") {
  const std::string in_list = listed(1, 0);
  CHECK(both(par(deleted("old"), mark("del")) + par(run("kept"), in_list), lists) ==
        "1. kept|old/1. kept");
  CHECK(both(par(run("head"), in_list + mark("del")) + par(run(" tail")), lists) ==
        "1. head tail|1. head/tail");
}

TEST_CASE("DOCX tracked: notes with a mark that was put in or taken out") {
  const std::string note = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
  const std::string other = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
  const std::map<std::string, std::string> notes{
      {"footnotes", "<w:footnote w:id=\"1\">" + par(run("New.")) +
                        "</w:footnote><w:footnote w:id="
                        "\"2\">" +
                        par(run("Art. ") + deleted("5") + inserted("6")) + "</w:footnote>"}};
  CHECK(both(par(run("a") + changed("ins", note) + run("b") + other), notes) ==
        "a[^1]b[^2]/[^1]: New./[^2]: Art. 6|ab[^1]/[^1]: Art. 5");
}

TEST_CASE("DOCX tracked: hidden words that were shown before") {
  const std::string change =
      "<w:rPr><w:vanish/><w:rPrChange w:author=\"x\"><w:rPr/></w:rPrChange></w:rPr>";
  CHECK(both(par(run("a") + "<w:r>" + change + "<w:t>b</w:t></w:r>")) == "a|ab");
}
