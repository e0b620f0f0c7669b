#include "document_docx.h"

#include <doctest/doctest.h>

#include "document_laws.h"
#include "travaux/error.h"

using namespace travaux;

namespace {

std::string text_of(const std::string& body, Tracked tracked = Tracked::accept) {
  const Document document = WordFile{body, {}}.read(tracked);
  CHECK(law_broken(document) == "");
  return document.text();
}

std::string said_in(const Document& document) {
  std::string said;
  for (const NotRead& item : document.not_read()) {
    said += item.what + "|" + place_of(item) + "|" + item.detail + "\n";
  }
  return said;
}

std::string said(const std::string& body) {
  return said_in(WordFile{body, {}}.read());
}

std::string in_file(const Document& document, const std::string& what) {
  std::string found;
  for (const InFile& item : document.in_file()) {
    if (item.what == what) found += item.value + "\n";
  }
  return found;
}

std::string refused(const std::string& bytes) {
  try {
    read_document(bytes, "draft.docx");
  } catch (const Error& error) {
    return error.what();
  }
  return "read";
}

std::string advice(const std::string& bytes) {
  try {
    read_document(bytes, "draft.docx");
  } catch (const Error& error) {
    return error.next_step();
  }
  return "none";
}

std::string table(const std::string& rows) {
  return "<w:tbl><w:tblPr/>" + rows + "</w:tbl>";
}

std::string row(const std::vector<std::string>& cells, const std::string& properties = "") {
  std::string inside = properties.empty() ? "" : "<w:trPr>" + properties + "</w:trPr>";
  for (const std::string& cell : cells) inside += "<w:tc><w:tcPr/>" + cell + "</w:tc>";
  return "<w:tr>" + inside + "</w:tr>";
}

std::string field(const std::string& instruction, const std::string& result) {
  const std::string separate =
      result.empty() ? "" : "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result;
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction +
         "</w:instrText></w:r>" + separate + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

const std::string headings =
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
    "</w:style><w:style w:type=\"paragraph\" w:styleId=\"berschrift2\"><w:name w:val=\"heading "
    "2\"/>"
    "<w:basedOn w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Titel\">"
    "<w:name w:val=\"Title\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Own\">"
    "<w:name w:val=\"Clause head\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:name w:val=\"Secret\"/><w:rPr>"
    "<w:vanish/></w:rPr></w:style>";

}  // namespace

TEST_CASE("DOCX: paragraphs are blocks, runs are joined, white space is one space") {
  CHECK(text_of(par(run("The Par") + run("ties  shall\n")) + par("") + par(run("(a) agree."))) ==
        "The Parties shall\n\n(a) agree.\n");
  CHECK(text_of(par("<w:r><w:t> The </w:t></w:r><w:r><w:t>end </w:t></w:r>")) == "The end\n");
  CHECK(text_of(par(run("one") + "<w:r><w:tab/></w:r>" + run("two") + "<w:r><w:br/></w:r>" +
                    run("three"))) == "one two three\n");
  CHECK(text_of(par("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t>"
                    "</w:r>")) == "a\u2011b\u00ADc\n");
  CHECK(text_of(par(run("e\u0301"))) == "\u00E9\n");
  CHECK(text_of("") == "");
}

TEST_CASE("DOCX: a line broken by hand begins a clause only where a label stands") {
  const std::string line = "<w:r><w:br/></w:r>";
  CHECK(text_of(par(run("States:") + line + run("(a) first;") + line + run("going on") + line +
                    run("(b) second."))) == "States:\n\n(a) first; going on\n\n(b) second.\n");
}

TEST_CASE("DOCX: places are paragraphs, not bytes or lines") {
  const Document document = WordFile{par("") + par(run("One.")) + par(run("Two.")), {}}.read();
  REQUIRE(document.clauses().size() == 2);
  CHECK(place_of(document.clauses()[0]) == "paragraph 2");
  CHECK(place_of(document.clauses()[1]) == "paragraph 3");
  CHECK(document.clauses()[1].source == Span{});
  CHECK(document.clauses()[1].line == 0);
  CHECK(document.reader() == ReaderName{"docx", 2});
  CHECK_THROWS_WITH_AS(
      read_document(WordFile{par(run("x")), {}}.zip().bytes(), "", {InputKind::docx, LineRange{}}),
      "a file of the kind docx has no lines", Error);
}

TEST_CASE("DOCX: headings by name, by outline level and by title") {
  WordFile file{par(run("Plan"), styled("Titel")) + par(run("Scope"), styled("berschrift2")) +
                    par(run("Terms"), styled("Own")) +
                    par(run("Loose"), "<w:outlineLvl w:val=\"7\"/>") +
                    par(run("Body"), styled("berschrift2") + "<w:outlineLvl w:val=\"9\"/>") +
                    par(run("Unknown"), styled("Nowhere")),
                {{"styles", headings}}};
  CHECK(file.read().text() ==
        "# Plan\n\n## Scope\n\n### Terms\n\n###### Loose\n\nBody\n\nUnknown\n");
  const std::string sentence =
      "The Supplier shall deliver the Goods to the place that is named in Annex 1 within thirty "
      "days "
      "of the date of the order.";
  file.body = par(run(sentence), styled("berschrift2"));
  CHECK(file.read().text() == sentence + "\n");
}

TEST_CASE("DOCX: tables row by row, frames paragraph by paragraph") {
  CHECK(text_of(table(row({par(run("a")), par(run("b")), par("")}) +
                      row({par(""), par(run("c")) + par(run("d")), par(run("e"))}))) ==
        "a | b\n\n| c d | e\n");
  CHECK(text_of(table(row({par(run("(1) one.")) + par(run("(2) two."))}))) ==
        "(1) one.\n\n(2) two.\n");
  const std::string inner = table(row({par(run("x")), par(run("y"))}));
  CHECK(text_of(table(row({inner + par(""), par(run("z"))}))) == "x \\| y | z\n");
  CHECK(text_of(table("<w:sdt><w:sdtContent>" + row({par(run("a")), par(run("b"))}) +
                      "</w:sdtContent></w:sdt>")) == "a | b\n");
}

TEST_CASE("DOCX: footnotes and endnotes come at the end, in the order of their marks") {
  WordFile file;
  file.body =
      par(run("One") + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>" + run(" two") +
          "<w:r><w:endnoteReference w:id=\"2\"/></w:r>" + run(" three") +
          "<w:r><w:footnoteReference w:id=\"3\"/></w:r>" +
          "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"4\"/><w:t>*</w:t></w:r>");
  file.parts["footnotes"] = "<w:footnote w:id=\"3\">" + par(run("Second.")) + "</w:footnote>" +
                            "<w:footnote w:id=\"4\">" + par(run("Star.")) + "</w:footnote>" +
                            "<w:footnote w:id=\"7\">" + par(run("First.")) + par(run("More.")) +
                            "</w:footnote>";
  file.parts["endnotes"] = "<w:endnote w:id=\"2\">" + par(run("Last.")) + "</w:endnote>";
  const Document document = file.read();
  CHECK(document.text() ==
        "One[^1] two[^i] three[^2][^*]\n\n[^1]: First.\n\nMore.\n\n[^2]: Second.\n\n[^*]: Star.\n\n"
        "[^i]: Last.\n");
  CHECK(law_broken(document) == "");
  file.parts.erase("endnotes");
  CHECK(said_in(file.read()) == "endnotes||their part is missing in the file\n");
}

TEST_CASE("DOCX: notes that share an id, and parts that are missing, are said") {
  const std::string mark = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
  const auto note = [](const std::string& words) {
    return "<w:footnote w:id=\"2\">" + par(run(words)) + "</w:footnote>";
  };
  const Document document =
      WordFile{par(run("a") + mark), {{"footnotes", note("one") + note("two") + note("one")}}}
          .read();
  CHECK(document.text() == "a[^1]\n\n[^1]: one\n");
  CHECK(said_in(document) == "footnotes||2 more with an id that is taken; not read: \"two one\"\n");
  const std::string lost = par(run("a") + mark);
  CHECK(WordFile{lost, {{"footnotes", ""}}}.read().text() == "a[^1]\n\n[^1]:\n");
  CHECK(said_in(WordFile{lost, {{"footnotes", ""}}}.read()) ==
        "footnotes||[^1] is not in their part of the file\n");
}

TEST_CASE("DOCX: of a field the result is read, whatever is nested in its instruction") {
  CHECK(text_of(par(run("See ") + field(" REF _Ref1 \\r ", run("Article 3")) + run("."))) ==
        "See Article 3.\n");
  CHECK(text_of(par("<w:fldSimple w:instr=\"PAGEREF x\">" + run("12") + "</w:fldSimple>")) ==
        "12\n");
  CHECK(text_of(par(field(" IF " + std::string("</w:instrText></w:r>") +
                              field("DOCPROPERTY x", run("inner")) + "<w:r><w:instrText> = 1 ",
                          run("seen")))) == "seen\n");
  CHECK(text_of(par("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default "
                    "w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r>"
                    "<w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar "
                    "w:fldCharType=\"end\"/></w:r>" +
                    run(" yes"))) == "☒ yes\n");
  CHECK(text_of(par(field("MACROBUTTON NoMacro [Click here]", "") + run("."))) ==
        "[Click here].\n");
  CHECK(said(par(run("a") + field("XE \"entry\"", ""))) == "");
  CHECK(said(par(run("a") + field("AUTHOR", ""))) ==
        "field|paragraph 1|AUTHOR: it has no result yet\n");
}

TEST_CASE("DOCX: words behind a field that never ends are said") {
  const std::string body =
      par(run("a") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + run("lost")) +
      par(run("too"));
  CHECK(text_of(body) == "a\n");
  CHECK(said(body) == "field without an end|paragraph 2|losttoo\n");
  CHECK(text_of(par("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run("b"))) == "b\n");
}

TEST_CASE("DOCX: hidden words are listed, not read") {
  WordFile file{par(run("Seen") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>not this</w:t></w:r>" +
                    "<w:r><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr><w:t>nor that</w:t></w:r>" +
                    "<w:r><w:rPr><w:rStyle w:val=\"Secret\"/><w:vanish w:val=\"0\"/></w:rPr>"
                    "<w:t>.</w:t></w:r>"),
                {{"styles", headings}}};
  CHECK(file.read().text() == "Seen.\n");
  CHECK(in_file(file.read(), "hidden text") == "paragraph 1: not thisnor that\n");
  const std::string hidden = "<w:rPr><w:vanish/></w:rPr>";
  CHECK(text_of(par(run("One"), hidden) + par(run(" two"))) == "One two\n");
  CHECK(text_of(par(run("Head"), "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + par(run("text"))) ==
        "Head\n\ntext\n");
}

TEST_CASE("DOCX: what is on the page and not among the words is said") {
  const std::string box =
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:docPr name=\"Box 1\"/>"
      "<w:txbxContent>" +
      par(run("In the box")) +
      "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" +
      par(run("In the box")) +
      "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  CHECK(text_of(par(run("a") + box)) == "a\n");
  CHECK(said(par(run("a") + box)) == "text box|paragraph 1|In the box\n");
  CHECK(said(par("<w:r><w:drawing><wp:docPr name=\"Picture 1\" descr=\"A map\"/><a:blip "
                 "r:embed=\"x\"/></w:drawing></w:r>")) == "image|paragraph 1|A map\n");
  CHECK(said(par("<w:r><w:drawing><wp:docPr name=\"Line 4\"/></w:drawing></w:r>")) ==
        "drawing|paragraph 1|Line 4\n");
  CHECK(said("<w:altChunk r:id=\"x\"/>") == "embedded document||a part of the text\n");
  WordFile file{par(run("a")), {{"header", par(run("SECRET"))}, {"footer", par("")}}};
  CHECK(said_in(file.read()) == "header||SECRET\n");
}

TEST_CASE("DOCX: nothing that has words is dropped without a word") {
  CHECK(said(par("<w:novelty>words</w:novelty>")) == "element novelty|paragraph 1|words\n");
  CHECK(said(par("<w:novelty>" + run("words") + "</w:novelty>")) ==
        "element novelty|paragraph 1|words\n");
  CHECK(said("<w:novelty>" + par(run("words")) + "</w:novelty>") == "element novelty||words\n");
  CHECK(said("stray") == "stray characters||stray\n");
  CHECK(text_of(par("<w:smartTag>" + run("a") + "</w:smartTag><w:sdt><w:sdtContent>" + run("b") +
                    "</w:sdtContent></w:sdt><w:hyperlink w:anchor=\"x\">" + run("c") +
                    "</w:hyperlink>")) == "abc\n");
  CHECK(said(par("<w:hyperlink r:id=\"x\">" + run("c") + "</w:hyperlink>")) ==
        "link|paragraph 1|1 address of links; their words are read\n");
  CHECK(said(par("<w:bookmarkStart w:name=\"x\"/><w:proofErr/>" + run("a"))) == "");
}

TEST_CASE("DOCX: alternatives are read once, the newer one if it is known") {
  const auto alternatives = [](const std::string& needs) {
    return par("<w:r><mc:AlternateContent><mc:Choice Requires=\"" + needs +
               "\"><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback>"
               "</mc:AlternateContent></w:r>");
  };
  CHECK(text_of(alternatives("w14")) == "new\n");
  CHECK(text_of(alternatives("w16se")) == "old\n");
  CHECK(text_of(alternatives("w14 w16se")) == "old\n");
}

TEST_CASE("DOCX: symbols are looked up, formulas are read in one line") {
  CHECK(text_of(par("<w:r><w:sym w:font=\"Symbol\" w:char=\"F0A3\"/></w:r>")) == "≤\n");
  CHECK(text_of(par("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>")) == "✓\n");
  const std::string unknown = par("<w:r><w:sym w:font=\"Webdings\" w:char=\"F041\"/></w:r>");
  CHECK(text_of(unknown) == "\uFFFD\n");
  CHECK(said(unknown) == "symbol|paragraph 1|character F041 of the font Webdings\n");
  const std::string formula =
      par("<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:sSup><m:e><m:r><m:t>c"
          "</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:den></m:f>"
          "</m:oMath>");
  CHECK(text_of(formula) == "(a+b)/(c^2)\n");
  CHECK(said(formula) == "formula|paragraph 1|read in one line: (a+b)/(c^2)\n");
}

TEST_CASE("DOCX: what lies in the file besides its text is listed") {
  WordFile file{par(run("a") + deleted("b") + inserted("c")), {}};
  file.parts["comments"] =
      "<w:comment w:author=\"Reviewer\">" + par(run("Too far.")) + "</w:comment>";
  file.parts["settings"] = "<w:rsids><w:rsid w:val=\"1\"/><w:rsid w:val=\"2\"/></w:rsids>";
  file.parts["docProps/core.xml"] = "<p><creator>First Author</creator><modified></modified></p>";
  file.parts["docProps/app.xml"] = "<p><Company>Ministry</Company></p>";
  const Document document = file.read();
  CHECK(in_file(document, "author") == "First Author\n");
  CHECK(in_file(document, "company") == "Ministry\n");
  CHECK(in_file(document, "changed") == "");
  CHECK(in_file(document, "comment") == "Reviewer: Too far.\n");
  CHECK(in_file(document, "editing sessions") == "2 marked by Word\n");
  CHECK(in_file(document, "tracked changes") ==
        "Editor: 1 x deletion, 1 x insertion, 2025-11-20T10:00:00Z\n");
  CHECK(document.text() == "ac\n");
  CHECK(said_in(document) ==
        "tracked changes|paragraph 1|1 deletion and 1 insertion, read as if all were accepted; not "
        "read: \"b\"\n");
}

TEST_CASE("DOCX: what is no whole Word document is refused in one line") {
  const std::string whole = WordFile{par(run("a")), {}}.zip().bytes();
  CHECK(refused(whole) == "read");
  CHECK(refused(whole.substr(0, whole.size() - 1)).starts_with("the ZIP container is broken: "));
  Zip empty;
  empty.add("[Content_Types].xml", "<Types/>");
  CHECK(refused(empty.bytes()) == "a package of Office without a document in it");
  const auto package = [](const std::string& part, const std::string& bytes) {
    Zip zip;
    zip.add("[Content_Types].xml", "<Types/>");
    zip.add("_rels/.rels", WordFile::relations(WordFile::relation("officeDocument", part)));
    zip.add(part, bytes);
    return zip.bytes();
  };
  CHECK(refused(package("xl/workbook.xml", "<x/>")) == "a spreadsheet is not read");
  CHECK(refused(package("ppt/presentation.xml", "<x/>")) == "a presentation is not read");
  CHECK(refused(package("word/document.xml", "<x/>")) ==
        "word/document.xml: the document has no body");
  CHECK(refused(package("word/document.xml", "<x>")).starts_with("word/document.xml: "));
  CHECK(refused(package("word/document.xml", "<!DOCTYPE x><x/>")) ==
        "word/document.xml: line 1: XML with a DOCTYPE is not read: it can pull in other files");
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<w:sdt><w:sdtContent>";
  CHECK(refused(package("word/document.xml", WordFile::root("document", "<w:body>" + deep)))
            .find("nests deeper") != std::string::npos);
}

TEST_CASE("DOCX: what programs show in different ways is refused, with advice") {
  const std::string again =
      "save it again in Word or LibreOffice, or record its bytes alone with "
      "--as-bytes";
  const auto package = [](const std::string& document, const std::string& related = "") {
    Zip zip;
    zip.add("[Content_Types].xml", "<Types/>");
    zip.add("_rels/.rels",
            WordFile::relations(WordFile::relation("officeDocument", "word/document.xml")));
    zip.add("word/_rels/document.xml.rels", WordFile::relations(related));
    zip.add("word/document.xml", document);
    zip.add("word/comments.xml", "<w:comments>");
    return zip.bytes();
  };
  const std::string body = "<w:body>" + par(run("a")) + "</w:body>";
  CHECK(refused(package(WordFile::root("document", body))) == "read");
  const Document outside =
      read_document(package(WordFile::root("document", par(run("b")) + body)), "draft.docx");
  CHECK(said_in(outside) == "outside the body||b\n");
  const std::string twice = package(WordFile::root("document", body + body));
  CHECK(refused(twice) ==
        "word/document.xml: the document has 2 bodies, of which programs show one or all");
  CHECK(advice(twice) == again);
  const std::string broken = package("<w:document>");
  CHECK(refused(broken).starts_with("word/document.xml: line 1: no well-formed XML: "));
  CHECK(advice(broken) == again);
  const std::string comments = WordFile::relation("comments", "comments.xml");
  const std::string part = package(WordFile::root("document", body), comments);
  CHECK(refused(part).starts_with("word/comments.xml: line 1: no well-formed XML: "));
  CHECK(advice(part) == again);
  const std::string relations = package(WordFile::root("document", body), comments + comments);
  CHECK(refused(relations) == "word/document.xml: two relations have one id");
  CHECK(advice(relations) == again);
}

TEST_CASE("DOCX: the kind is found from the content, and other containers are said") {
  const std::string whole = WordFile{par(run("a")), {}}.zip().bytes();
  CHECK(read_document(whole, "plan.txt").text() == "a\n");
  Zip zip;
  zip.add("draft.docx", whole);
  CHECK(refused(zip.bytes()) == "a ZIP archive is not read");
  Zip other;
  other.add("mimetype", "application/vnd.oasis.opendocument.text");
  const Document held = read_document(other.bytes(), "draft.docx");
  CHECK_FALSE(held.readable());
}
