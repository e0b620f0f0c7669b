// What Word shows otherwise than the words of the file say: raised, struck, covered, bound to data.
#include <doctest/doctest.h>

#include "document_docx.h"
#include "document_laws.h"

using namespace travaux;

namespace {

Document read(const std::string& body, const std::map<std::string, std::string>& parts = {},
              Tracked tracked = Tracked::accept) {
  Document document = WordFile{body, parts}.read(tracked);
  CHECK(law_broken(document) == "");
  return document;
}

std::string text_of(const std::string& body, const std::map<std::string, std::string>& parts = {},
                    Tracked tracked = Tracked::accept) {
  return read(body, parts, tracked).text();
}

std::string said(const Document& document, const std::string& what) {
  std::string result;
  for (const NotRead& item : document.not_read()) {
    if (item.what == what) result += place_of(item) + "|" + item.detail + "\n";
  }
  return result;
}

std::string said(const std::string& body, const std::string& what) {
  return said(read(body), what);
}

std::string looks(const std::string& properties, const std::string& words) {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + words +
         "</w:t></w:r>";
}

std::string raised(const std::string& words) {
  return looks("<w:vertAlign w:val=\"superscript\"/>", words);
}

std::string row(const std::string& cells, const std::string& properties = "") {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

std::string cell(const std::string& words, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + par(run(words)) + "</w:tc>";
}

}  // namespace

TEST_CASE("DOCX: raised and lowered words keep their marks where they say something else") {
  CHECK(text_of(par(run("10") + raised("3") + run(" m") + raised("2 ") + run("each"))) ==
        "10<sup>3</sup> m<sup>2</sup> each\n");
  CHECK(text_of(par(run("10") + raised("1") + raised("2") + run("."))) == "10<sup>12</sup>.\n");
  CHECK(text_of(par(run("CO") + looks("<w:vertAlign w:val=\"subscript\"/>", "2"))) ==
        "CO<sub>2</sub>\n");
  CHECK(text_of(par(run("Article 5") + raised("bis") + run(" the 1") + raised("st") + run(" x") +
                    raised("n"))) == "Article 5bis the 1st x<sup>n</sup>\n");
  CHECK(text_of(par(run("x") + raised(" ") + run("y") +
                    looks("<w:vertAlign w:val=\"baseline\"/>", "2"))) == "x y2\n");
  const std::map<std::string, std::string> styles{
      {"styles",
       "<w:style w:type=\"character\" w:styleId=\"Up\"><w:rPr><w:vertAlign w:val=\"superscript\"/>"
       "</w:rPr></w:style>"}};
  CHECK(text_of(par(run("10") + looks("<w:rStyle w:val=\"Up\"/>", "3")), styles) ==
        "10<sup>3</sup>\n");
  const std::map<std::string, std::string> notes{
      {"footnotes", "<w:footnote w:id=\"1\">" + par(run("N")) + "</w:footnote>"}};
  CHECK(text_of(par(run("a") + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
                               "<w:footnoteReference w:id=\"1\"/></w:r>"),
                notes) == "a[^1]\n\n[^1]: N\n");
}

TEST_CASE("DOCX: words that are moved up or down clearly are raised or lowered") {
  const auto moved = [](int half_points, const std::string& words) {
    return looks("<w:position w:val=\"" + std::to_string(half_points) + "\"/>", words);
  };
  CHECK(text_of(par(run("10") + moved(12, "3") + run(" men"))) == "10<sup>3</sup> men\n");
  CHECK(text_of(par(run("CO") + moved(-6, "2"))) == "CO<sub>2</sub>\n");
  CHECK(text_of(par(run("CO") + moved(-2, "2") + moved(0, "3"))) == "CO23\n");
  CHECK(text_of(par(run("a") + looks("<w:position w:val=\"12\"/><w:vertAlign w:val=\"subscript\"/>",
                                     "2"))) == "a<sub>2</sub>\n");
  // Where all of a paragraph is moved, no words stand above others.
  CHECK(text_of(par(moved(6, "Article ") + moved(6, "5"))) == "Article 5\n");
  CHECK(text_of(par(raised("2 ") + run("each"))) == "\\<sup>2</sup> each\n");
  const std::map<std::string, std::string> styles{
      {"styles",
       "<w:style w:type=\"paragraph\" w:styleId=\"High\"><w:rPr><w:position w:val=\"12\"/></w:rPr>"
       "</w:style><w:style w:type=\"character\" w:styleId=\"Up\"><w:rPr><w:position w:val=\"12\"/>"
       "</w:rPr></w:style>"}};
  CHECK(text_of(par(run("10") + looks("<w:rStyle w:val=\"Up\"/>", "3")), styles) ==
        "10<sup>3</sup>\n");
  CHECK(text_of(par(moved(0, "10") + run("3"), styled("High")), styles) == "10<sup>3</sup>\n");
  CHECK(text_of(par(run("10 men"), styled("High")), styles) == "10 men\n");
}

TEST_CASE("DOCX: words with a line through them are said") {
  const std::string struck = looks("<w:strike/>", "may");
  CHECK(text_of(par(run("He ") + struck + run(" shall"))) == "He may shall\n");
  CHECK(said(par(run("He ") + struck + looks("<w:dstrike/>", " not")) + par(struck),
             "struck through") == "paragraph 1|2 passages, read as the rest: \"may not may\"\n");
  CHECK(said(par(looks("<w:strike w:val=\"0\"/>", "may")), "struck through") == "");
  const std::map<std::string, std::string> styles{
      {"styles",
       "<w:style w:type=\"paragraph\" w:styleId=\"Out\"><w:rPr><w:strike/></w:rPr></w:style>"}};
  const std::string out = par(run("He ") + looks("<w:strike w:val=\"0\"/>", "may"), styled("Out"));
  CHECK(said(read(out, styles), "struck through") ==
        "paragraph 1|1 passage, read as the rest: \"He\"\n");
}

TEST_CASE("DOCX: words that are white or tiny are said") {
  const std::string white = looks("<w:color w:val=\"FFFFFF\"/>", "not");
  CHECK(text_of(par(run("He ") + white)) == "He not\n");
  CHECK(said(par(run("He ") + white + looks("<w:sz w:val=\"2\"/>", " now")), "barely seen") ==
        "paragraph 1|1 passage, white or tiny, read as the rest: \"not now\"\n");
  CHECK(said(par(white, "<w:shd w:fill=\"000000\"/>"), "barely seen") == "");
  CHECK(said("<w:tbl>" + row("<w:tc>" + par(white) + "</w:tc>") + "</w:tbl>", "barely seen") == "");
  CHECK(said(par(looks("<w:sz w:val=\"20\"/>", "x")), "barely seen") == "");
}

TEST_CASE("DOCX tracked: what the other text has is said") {
  const std::string body = par(run("He ") + deleted("may") + inserted("shall") + run(" pay"));
  CHECK(said(body, "tracked changes") ==
        "paragraph 1|1 deletion and 1 insertion, read as if all were accepted; not read: "
        "\"may\"\n");
  CHECK(said(read(body, {}, Tracked::reject), "tracked changes") ==
        "paragraph 1|1 deletion and 1 insertion, read as if all were rejected; not read: "
        "\"shall\"\n");
  CHECK(said(par(run("a"), mark("ins")) + par(run("b")), "tracked changes") ==
        "paragraph 1|0 deletions and 1 insertion, read as if all were accepted\n");
  CHECK(
      said("<w:tbl>" + row(cell("a") + cell("b")) + row(cell("c") + cell("d"), "<w:del/>") +
               "</w:tbl>",
           "tracked changes") ==
      "paragraph 3|1 deletion and 0 insertions, read as if all were accepted; not read: \"c d\"\n");
  CHECK(said(par(run("a")), "tracked changes") == "");
}

TEST_CASE("DOCX: hidden words are told to whoever compares, too") {
  const Document document =
      read(par(run("a") + looks("<w:vanish/>", "secret")) + par(looks("<w:vanish/>", "more")));
  CHECK(said(document, "hidden text") == "paragraph 1|2 passages, \"secret more\"\n");
}

TEST_CASE("DOCX: rows and cells that Word does not show are not read, aloud") {
  const Document document =
      read("<w:tbl>" + row(cell("a") + cell("b")) + row(cell("c") + cell("d"), "<w:hidden/>") +
           "</w:tbl>" + par(run("end")));
  CHECK(document.text() == "a | b\n\nend\n");
  CHECK(said(document, "hidden text") == "paragraph 4|1 passage, \"c | d\"\n");
  CHECK(document.clauses().back().paragraph == 5);
  const std::string covered = "<w:tbl>" +
                              row(cell("a", "<w:vMerge w:val=\"restart\"/>") + cell("b")) +
                              row(cell("c", "<w:vMerge/>") + cell("d")) + "</w:tbl>";
  CHECK(text_of(covered) == "a | b\n\n| d\n");
  CHECK(said(covered, "covered cell") == "paragraph 3|c\n");
  // Nothing reaches over a cell of the first row.
  CHECK(text_of("<w:tbl>" + row(cell("a", "<w:vMerge/>") + cell("b")) + "</w:tbl>") == "a | b\n");
}

TEST_CASE("DOCX: a bar in a cell is told from one between cells") {
  const auto one_row = [](const std::string& cells) { return "<w:tbl>" + row(cells) + "</w:tbl>"; };
  CHECK(text_of(one_row(cell("a | b") + cell("c"))) == "a \\| b | c\n");
  CHECK(text_of(one_row(cell("a") + cell("b | c"))) == "a | b \\| c\n");
  CHECK(text_of(one_row(cell("a \\") + cell("|"))) == "a \\ | \\|\n");
  CHECK(text_of(one_row(cell("") + cell("| b"))) == "| \\| b\n");
  // A row in a cell, and what is a bar in a cell of that row.
  const std::string inner = "<w:tc>" + one_row(cell("x") + cell("y | z")) + "</w:tc>";
  CHECK(text_of(one_row(cell("a") + inner)) == "a | x \\| y \\\\| z\n");
  CHECK(text_of(par(run("a | b"))) == "a | b\n");
}

TEST_CASE("DOCX tracked: cells that were merged or parted") {
  const std::string merged =
      "<w:tbl>" + row(cell("a") + cell("b")) +
      row(cell("c", "<w:cellMerge w:author=\"x\" w:vMerge=\"cont\" w:vMergeOrig=\"rest\"/>") +
          cell("d")) +
      "</w:tbl>";
  CHECK(text_of(merged) == "a | b\n\n| d\n");
  CHECK(text_of(merged, {}, Tracked::reject) == "a | b\n\nc | d\n");
}

TEST_CASE("DOCX: a large first letter belongs to its word") {
  CHECK(text_of(par(run("T"), "<w:framePr w:dropCap=\"drop\"/>") + par(run("he Parties"))) ==
        "The Parties\n");
  CHECK(text_of(par(run("T"), "<w:framePr w:w=\"9\"/>") + par(run("he"))) == "T\n\nhe\n");
}

TEST_CASE("DOCX: other files that are put in, and what Word computes, are said") {
  CHECK(said(par(run("a") + "<w:subDoc r:id=\"x\"/>"), "embedded document") ==
        "paragraph 1|a part of the text\n");
  CHECK(said(par(run("a") + "<w:r><w:pgNum/></w:r>"), "field") ==
        "paragraph 1|pgNum: what Word computes here is not read\n");
  CHECK(said(par(run("a") + "<w:r><w:contentPart/></w:r>"), "drawing") == "paragraph 1|by hand\n");
  CHECK(said(par("<w:bdo w:val=\"rtl\">" + run("12") + "</w:bdo>"), "direction") ==
        "paragraph 1|shown from right to left, read as written: 12\n");
  CHECK(said("<w:p><w:t>loose</w:t></w:p>", "element t") == "paragraph 1|loose\n");
  CHECK(said(par("<w:dir w:val=\"rtl\">" + run("12") + "</w:dir>"), "direction") == "");
}

TEST_CASE("DOCX: pictures and objects are told apart by what is in them") {
  const auto told = [](const std::string& inside, std::map<std::string, std::string> files) {
    const Document document =
        WordFile{par("<w:r>" + inside + "</w:r>"), {}, std::move(files)}.read();
    std::string result;
    for (const NotRead& item : document.not_read()) result += item.what + '|' + item.detail + '\n';
    return result;
  };
  const std::string image =
      "<w:drawing><wp:docPr name=\"x\" descr=\"scan\"/><a:blip r:embed=\"a.png\"/></w:drawing>";
  CHECK(told(image, {{"a.png", "one"}}) ==
        "image|scan (3 bytes, sha256 7692c3ad3540bb803c020b3aee66cd88)\n");
  CHECK(told(image, {{"a.png", "two"}}) ==
        "image|scan (3 bytes, sha256 3fc4ccfe745870e2c0d99f71f30ff065)\n");
  CHECK(told(image, {}) == "image|scan\n");
  const std::string object =
      "<w:object><v:imagedata r:id=\"p.png\"/><o:OLEObject "
      "xmlns:o=\"urn:schemas-microsoft-com:office:office\" r:id=\"o.bin\" "
      "ProgID=\"Word.Document\"/></w:object>";
  CHECK(told(object, {{"o.bin", "one"}, {"p.png", "two"}}) ==
        "image|(3 bytes, sha256 3fc4ccfe745870e2c0d99f71f30ff065)\n"
        "embedded object|Word.Document (3 bytes, sha256 7692c3ad3540bb803c020b3aee66cd88)\n");
  const std::string both =
      "<w:drawing><a:blip r:embed=\"a.png\"><a:ext><a:svgBlip "
      "r:embed=\"b.svg\"/></a:ext></a:blip></w:drawing>";
  CHECK(told(both, {{"a.png", "one"}, {"b.svg", "two"}}) ==
        "image|(3 bytes, sha256 7692c3ad3540bb803c020b3aee66cd88), "
        "(3 bytes, sha256 3fc4ccfe745870e2c0d99f71f30ff065)\n");
}

TEST_CASE("DOCX: a picture that cannot be unpacked keeps nobody from reading the text") {
  const std::string body =
      par(run("a") + "<w:r><w:drawing><a:blip r:embed=\"a.png\"/></w:drawing></w:r>");
  Zip zip = WordFile{body, {}, {{"a.png", "one"}}}.zip();
  zip.entry("word/a.png").checksum ^= 1;
  const Document document = read_document(zip.bytes(), "draft.docx");
  CHECK(document.text() == "a\n");
  CHECK(said(document, "image").starts_with("paragraph 1|packed (5 bytes, sha256 "));
}

TEST_CASE("DOCX: of a date that Word computes anew, this is said") {
  const auto dated = [](const std::string& name) {
    return par("<w:fldSimple w:instr=\" " + name + " \">" + run("3 May 2031") + "</w:fldSimple>");
  };
  CHECK(text_of(dated("DATE \\@ d")) == "3 May 2031\n");
  CHECK(said(dated("DATE \\@ d"), "field") ==
        "paragraph 1|DATE: Word shows the present one; read as it was saved\n");
  CHECK(said(dated("SAVEDATE"), "field") == "");
}

TEST_CASE("DOCX: alternatives with other words are said") {
  const auto alternatives = [](const std::string& one, const std::string& other) {
    return par("<mc:AlternateContent><mc:Choice Requires=\"w14\">" + run(one) +
               "</mc:Choice><mc:Fallback>" + run(other) + "</mc:Fallback></mc:AlternateContent>");
  };
  CHECK(text_of(alternatives("shall", "may")) == "shall\n");
  CHECK(said(alternatives("shall", "may"), "alternative") == "paragraph 1|may\n");
  CHECK(said(alternatives("shall", "shall"), "alternative") == "");
}

TEST_CASE("DOCX: a number whose looks are hidden is not printed") {
  const std::map<std::string, std::string> lists{
      {"numbering",
       abstract_list(0, level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")) + list(1, 0)}};
  CHECK(text_of(par(run("one"), listed(1, 0)), lists) == "one\n");
}

TEST_CASE("DOCX: notes that begin anew in each section print their numbers") {
  const auto note = [](int id) {
    return "<w:r><w:footnoteReference w:id=\"" + std::to_string(id) + "\"/></w:r>";
  };
  const auto section = [](const std::string& restart) {
    return "<w:sectPr><w:footnotePr><w:numRestart w:val=\"" + restart +
           "\"/></w:footnotePr></w:sectPr>";
  };
  std::string footnotes;
  for (int id = 1; id <= 3; ++id) {
    footnotes += "<w:footnote w:id=\"" + std::to_string(id) + "\">" +
                 par(run("n" + std::to_string(id))) + "</w:footnote>";
  }
  const auto body = [&](const std::string& restart) {
    return par(run("a") + note(1) + run(" b") + note(2), section(restart)) +
           par(run("c") + note(3)) + section(restart);
  };
  const Document anew = read(body("eachSect"), {{"footnotes", footnotes}});
  CHECK(anew.text() == "a[^1] b[^2]\n\nc[^1]\n\n[^1]: n1\n\n[^2]: n2\n\n[^1]: n3\n");
  CHECK(said(anew, "note numbers") == "|begin anew in each section\n");
  const Document through = read(body("continuous"), {{"footnotes", footnotes}});
  CHECK(through.text() == "a[^1] b[^2]\n\nc[^3]\n\n[^1]: n1\n\n[^2]: n2\n\n[^3]: n3\n");
  CHECK(said(through, "note numbers") == "");
  const Document pages = read(body("eachPage"), {{"footnotes", footnotes}});
  CHECK(said(pages, "note numbers") == "|begin anew on each page; read as counted through\n");
}

TEST_CASE("DOCX: of a control that is bound to data, other words in the data are said") {
  const auto file = [](const std::string& path, const std::string& more = "") {
    const std::string control = "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"" + path +
                                "\" w:storeItemID=\"{AB}\"/>" + more + "</w:sdtPr><w:sdtContent>" +
                                run("ten") + "</w:sdtContent></w:sdt>";
    Zip zip;
    zip.add("[Content_Types].xml", "<Types/>");
    zip.add("_rels/.rels",
            WordFile::relations(WordFile::relation("officeDocument", "word/document.xml")));
    zip.add("word/_rels/document.xml.rels",
            WordFile::relations(WordFile::relation("customXml", "../customXml/item1.xml")));
    zip.add("customXml/_rels/item1.xml.rels",
            WordFile::relations(WordFile::relation("customXmlProps", "itemProps1.xml")));
    zip.add("customXml/itemProps1.xml", "<d:datastoreItem xmlns:d=\"d\" d:itemID=\"{ab}\"/>");
    zip.add("customXml/item1.xml",
            "<x:law xmlns:x=\"x\"><x:sum>five</x:sum><x:sum no=\"ten\">ten</x:sum><e/></x:law>");
    zip.add("word/document.xml",
            WordFile::root("document", "<w:body>" + par(control + run(" euros")) + "</w:body>"));
    return read_document(zip.bytes(), "draft.docx");
  };
  CHECK(file("/p:law[1]/p:sum[1]").text() == "ten euros\n");
  CHECK(said(file("/p:law[1]/p:sum[1]"), "bound control") ==
        "paragraph 1|Word shows \"five\", from data in the file\n");
  CHECK(said(file("/p:law[1]/p:sum[2]"), "bound control") == "");
  CHECK(said(file("/p:law[1]/p:sum[2]/@no"), "bound control") == "");
  CHECK(said(file("/p:law[1]/p:e[1]"), "bound control") == "");
  CHECK(said(file("/p:law[1]/p:none[1]"), "bound control") == "");
  CHECK(said(file("//p:sum"), "bound control") == "paragraph 1|data at //p:sum not looked up\n");
  CHECK(said(file("/p:law/p:sum",
                  "<w:dropDownList><w:listItem w:displayText=\"ten\" "
                  "w:value=\"five\"/></w:dropDownList>"),
             "bound control") == "");
}
