// Tables of contents of Word files: left out where they repeat the headings, and read where not.
#include <doctest/doctest.h>

#include "document_docx.h"
#include "document_laws.h"

using namespace travaux;

namespace {

Document read(const std::string& body, const std::string& styles = "") {
  const std::string headings =
      "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>";
  Document document = WordFile{body, {{"styles", headings + styles}}}.read();
  CHECK(law_broken(document) == "");
  return document;
}

std::string text_of(const std::string& body) {
  return read(body).text();
}

std::string said(const std::string& body, const std::string& what = "table of contents") {
  std::string result;
  const Document document = read(body);
  for (const NotRead& item : document.not_read()) {
    if (item.what == what) result += place_of(item) + "|" + item.detail + "\n";
  }
  return result;
}

std::string field_mark(const std::string& type) {
  return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
}

std::string opened(const std::string& instruction = "TOC \\o") {
  return field_mark("begin") + "<w:r><w:instrText>" + instruction + "</w:instrText></w:r>" +
         field_mark("separate");
}

std::string in_field(const std::string& lines) {
  return par(opened()) + lines + par(field_mark("end"));
}

std::string in_control(const std::string& lines) {
  return "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
         "</w:docPartObj></w:sdtPr><w:sdtContent>" +
         lines + "</w:sdtContent></w:sdt>";
}

std::string heading(const std::string& inside) {
  return par(inside, styled("H1"));
}

std::string line(const std::string& words, const std::string& page) {
  return par(run(words) + "<w:r><w:tab/></w:r>" + run(page));
}

}  // namespace

TEST_CASE("DOCX: a table of contents that repeats the headings is said, not read twice") {
  const std::string headings = heading(run("Article 1")) + par(run("Text.")) +
                               heading(run("Article 2") + "<w:r><w:tab/></w:r>" + run("Scope"));
  const std::string all = "# Article 1\n\nText.\n\n# Article 2 Scope\n";
  const std::string lines = par(run("Article 1 ... 3")) + line("Article 2 Scope", "xii");
  CHECK(text_of(in_field(lines) + headings) == all);
  CHECK(said(in_field(lines) + headings) == "paragraph 2|2 lines, which repeat the headings\n");
  CHECK(text_of(in_control(lines) + headings) == all);
  CHECK(said(in_control(lines) + headings) == "paragraph 1|2 lines, which repeat the headings\n");
  CHECK(text_of(in_control(in_field(lines)) + headings) == all);
  // Without pages, on one line with the marks of the field, behind the headings.
  const std::string bare =
      par(opened() + run("Article 1")) + par(run("Article 2Scope") + field_mark("end"));
  CHECK(text_of(headings + bare) == all);
  CHECK(said(headings + bare) == "paragraph 4|2 lines, which repeat the headings\n");
  CHECK(read(in_field(lines) + headings).clauses()[0].paragraph == 5);
}

TEST_CASE("DOCX: what a table of contents has besides the headings is read") {
  const std::string headings = heading(run("Article 1")) + heading(run("Article 2"));
  const std::string all = "# Article 1\n\n# Article 2\n";
  const std::string lines =
      par(run("Contents")) + line("Article 1", "3") + par(run("The Parties may attack."));
  for (const auto& contents : {in_field(lines), in_control(lines), in_control(in_field(lines))}) {
    CHECK(text_of(contents + headings) == "Contents\n\nThe Parties may attack.\n\n" + all);
    CHECK(said(contents + headings)
              .ends_with("|1 line, which repeats the headings; 2 others are read\n"));
  }
  const auto read_as = [&](const std::string& one) { return text_of(in_field(one) + headings); };
  CHECK(read_as(line("Article 1", "shall not")) == "Article 1 shall not\n\n" + all);
  CHECK(read_as(line("Article 1", "300000")) == "Article 1 300000\n\n" + all);
  CHECK(read_as(par(run("Article 1 30"))) == "Article 1 30\n\n" + all);
  // Another order, or one heading twice, is not what the headings say.
  CHECK(read_as(line("Article 2", "1") + line("Article 1", "2")) == "Article 1 2\n\n" + all);
  CHECK(read_as(line("Article 1", "1") + line("Article 1", "2")) == "Article 1 2\n\n" + all);
  CHECK(said(in_field(par(run("Nothing here"))) + headings) == "");
  // A provision is no heading, and neither is a line of the contents.
  CHECK(text_of(par(run("1. Peace.")) + in_field(par(run("1. Peace.")))) ==
        "1. Peace.\n\n1. Peace.\n");
  CHECK(text_of(in_field(heading(run("Article 9")) + heading(run("Article 9")))) ==
        "# Article 9\n\n# Article 9\n");
}

TEST_CASE("DOCX: contents list what Word marked for them, whatever its style") {
  const std::string mark = "<w:bookmarkStart w:id=\"1\" w:name=\"_Toc12\"/>";
  const std::string figure = par(mark + run("Figure 1: the line"));
  CHECK(text_of(in_field(line("Figure 1: the line", "8")) + figure) == "Figure 1: the line\n");
  CHECK(text_of(in_field(line("Figure 1: the line", "8")) + mark +
                par(run("Figure 1: the line"))) == "Figure 1: the line\n");
  const std::string noted = heading(run("Peace") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>");
  CHECK(text_of(in_field(line("Peace", "8")) + noted).starts_with("# Peace[^1]\n"));
}

TEST_CASE("DOCX: a table of contents without an end hides nothing") {
  const std::string body = par(opened("TOC") + run("Article 1")) + par(run("1. Peace.")) +
                           heading(run("Article 1")) + par(run("End."));
  CHECK(text_of(body) == "Article 1\n\n1. Peace.\n\n# Article 1\n\nEnd.\n");
  CHECK(said(body) == "");
  CHECK(said(body, "field without an end") == "paragraph 1|TOC; its words are read\n");
  const std::string hidden = par(opened() + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>");
  CHECK(said(hidden, "hidden text") == "paragraph 1|1 passage, \"x\"\n");
}
