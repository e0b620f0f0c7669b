// PDFs that show other words than they hold.
#include <doctest/doctest.h>

#include <string>

#include "document_pdf.h"
#include "pdf_maker.h"
#include "travaux/document.h"

namespace travaux {
namespace {

// A page with one honest line, which draws with the resources.
Document read_drawn(const std::string& content, const std::string& resources = "") {
  PdfMaker maker;
  maker.add_page(pdf_line(72, 700, "Seen words.") + content, "", resources);
  return read_pdf(maker.build());
}

const std::string secret = pdf_line(72, 600, "secret words");
const std::string left_out = "2 words: 'secret words'\n";

void check_left_out(const Document& document, const std::string& why) {
  CHECK(document.text() == "Seen words.\n");
  CHECK(missed(document) == "page 1: " + why + ": " + left_out);
}

TEST_CASE("words in the colour of what they stand on are not seen") {
  check_left_out(read_drawn("1 1 1 rg " + secret), "invisible text");
  check_left_out(read_drawn("0 0 1 rg 60 590 200 30 re f " + secret), "invisible text");
  check_left_out(read_drawn("1 0 0 rg 60 590 200 30 re f q .5 .2 .2 rg Q " + secret),
                 "invisible text");
  check_left_out(read_drawn("1 1 1 RG 1 Tr " + secret), "invisible text");
}

TEST_CASE("white words on a dark box are seen") {
  const Document document = read_drawn("0 g 60 590 200 30 re f 1 g " + secret);
  CHECK(document.text() == "Seen words.\n\nsecret words\n");
  CHECK(missed(document) == "");
  CHECK(warnings(document) == "");
}

TEST_CASE("words in nearly the colour of what they stand on are read, with a warning") {
  const Document document = read_drawn(".95 g " + secret);
  CHECK(document.text() == "Seen words.\n\nsecret words\n");
  CHECK(holds(warnings(document), "2 words of the text have nearly the colour of what they"));
  CHECK(holds(warnings(document), "page 1: 'secret'"));
}

TEST_CASE("words below a box are not seen") {
  check_left_out(read_drawn(secret + "0 g 60 590 200 30 re f"), "covered text");
  check_left_out(read_drawn(secret + "1 g 60 590 m 260 590 l 260 640 l 60 640 l h f*"),
                 "covered text");
  CHECK(read_drawn(secret + "60 590 200 30 re S").text() == "Seen words.\n\nsecret words\n");
  CHECK(read_drawn("1 g 60 590 200 30 re f 0 g " + secret).text() ==
        "Seen words.\n\nsecret words\n");
}

TEST_CASE("a frame covers nothing inside of it") {
  const Document document = read_drawn(secret + "50 580 300 50 re 60 590 280 30 re f*");
  CHECK(document.text() == "Seen words.\n\nsecret words\n");
  CHECK(missed(document) == "");
}

TEST_CASE("what lets through or hides a part of a word is a doubt") {
  const Document half = read_drawn(secret + "0 g 60 590 30 30 re f");
  CHECK(half.text() == "Seen words.\n\nsecret words\n");
  CHECK(holds(warnings(half), "1 words of the text may not be seen"));
  const Document pale =
      read_drawn(secret + "/G gs 60 590 200 30 re f", "/ExtGState<</G<</ca .8>>>>");
  CHECK(holds(warnings(pale), "2 words of the text may not be seen"));
  const Document marked =
      read_drawn(secret + "/G gs 1 1 0 rg 60 590 200 30 re f", "/ExtGState<</G<</BM/Multiply>>>>");
  CHECK(warnings(marked) == "");
}

TEST_CASE("words below a picture are not seen, words on one are a doubt") {
  const std::string picture = "q 200 0 0 60 60 580 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7F EI Q\n";
  const Document below = read_drawn(secret + picture);
  CHECK(below.text() == "Seen words.\n");
  CHECK(holds(missed(below), "page 1: covered text: " + left_out));
  const Document on = read_drawn(picture + secret);
  CHECK(on.text() == "Seen words.\n\nsecret words\n");
  CHECK(holds(warnings(on), "2 words of the text may not be seen: they stand on"));
}

TEST_CASE("words that are cut off are not seen") {
  check_left_out(read_drawn("q 0 0 10 10 re W n " + secret + "Q"), "text cut off");
  check_left_out(read_drawn("q 0 0 m 600 0 l 0 600 l h 60 100 m 61 100 l 60 101 l h W n " +
                            pdf_line(500, 500, "secret words") + "Q"),
                 "text cut off");
  CHECK(read_drawn("q 0 500 600 200 re W n " + secret + "Q").text() ==
        "Seen words.\n\nsecret words\n");
}

TEST_CASE("words too small for anybody are not seen") {
  check_left_out(read_drawn("BT /F1 .5 Tf 72 600 Td (secret words) Tj ET\n"),
                 "text too small to be seen");
}

TEST_CASE("words without width are not seen") {
  check_left_out(read_drawn("1 Tz " + secret), "text too small to be seen");
}

TEST_CASE("what is painted through letters covers no words") {
  const Document document =
      read_drawn("q BT 7 Tr /F1 12 Tf 72 600 Td (clip) Tj ET 0 0 612 792 re f Q\n");
  CHECK(document.text() == "Seen words.\n");
  CHECK(holds(warnings(document), "2 words of the text may not be seen"));
}

TEST_CASE("drawings nested more deeply than is read are said") {
  PdfMaker maker;
  constexpr std::size_t depth = 120;
  for (std::size_t i = 0; i < depth; ++i) {
    maker.add_stream(i + 1 < depth ? "/X Do" : secret,
                     "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>"
                     "/XObject<</X " +
                         std::to_string(i + 6) + " 0 R>>>>");
  }
  maker.add_page(pdf_line(72, 700, "Seen words.") + "/X Do", "", "/XObject<</X 5 0 R>>");
  CHECK(missed(read_pdf(maker.build())) ==
        "page 1: drawing: nested too deeply to be read to its end\n");
}

TEST_CASE("words in a group that is drawn without ink are not seen") {
  PdfMaker maker;
  const std::size_t form = maker.add_stream(
      secret,
      "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Group<</S/Transparency/I true>>"
      "/Resources<</Font<</F1 3 0 R>>>>");
  const std::string forms = "/XObject<</X " + std::to_string(form) + " 0 R>>";
  maker.add_page(pdf_line(72, 700, "Seen words.") + "/G gs /X Do", "",
                 forms + "/ExtGState<</G<</ca 0>>>>");
  check_left_out(read_pdf(maker.build()), "invisible text");
}

TEST_CASE("words in and behind a mask") {
  PdfMaker maker;
  const std::size_t form = maker.add_stream(
      pdf_line(72, 500, "mask words"),
      "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Group<</S/Transparency/CS/DeviceGray>>"
      "/Resources<</Font<</F1 3 0 R>>>>");
  maker.add_page(pdf_line(72, 700, "Seen words.") + "q /G gs " + secret + "Q " +
                     pdf_line(72, 400, "More words."),
                 "",
                 "/ExtGState<</G<</SMask<</S/Luminosity/G " + std::to_string(form) + " 0 R>>>>>>");
  const Document document = read_pdf(maker.build());
  CHECK(document.text() == "Seen words.\n\nsecret words\n\nMore words.\n");
  CHECK(missed(document) == "page 1: invisible text: 2 words: 'mask words'\n");
  CHECK(holds(warnings(document), "2 words of the text may not be seen"));
}

TEST_CASE("drawings that may be words are said, rules and boxes are not") {
  CHECK(missed(read_drawn("72 500 m 300 500 l S 72 400 200 50 re f\n")) == "");
  CHECK(
      missed(read_drawn("72 500 m 80 520 l 90 500 l S 100 500 m 100 520 120 520 120 500 c f\n")) ==
      "page 1: drawing: 2 shapes\n");
  std::string dots;
  for (int i = 0; i < 150; ++i) dots += std::to_string(72 + 3 * i) + " 500 2 2 re f\n";
  CHECK(missed(read_drawn(dots)) == "page 1: drawing: 150 shapes\n");
}

TEST_CASE("words in a pattern are not read, and that is said") {
  PdfMaker maker;
  const std::size_t tile = maker.add_stream(
      secret,
      "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 612 792]/XStep 612/YStep 792"
      "/Resources<</Font<</F1 3 0 R>>>>");
  maker.add_page(pdf_line(72, 700, "Seen words.") + "/Pattern cs /P scn 0 0 612 650 re f", "",
                 "/Pattern<</P " + std::to_string(tile) + " 0 R>>");
  const Document document = read_pdf(maker.build());
  CHECK(document.text() == "Seen words.\n");
  CHECK(holds(missed(document), "page 1: drawing: "));
}

// A font F3 whose table to Unicode says `table`, and a line in it.
Document read_in_font(const std::string& font, const std::string& words, const std::string& table,
                      PdfMaker maker = {}) {
  std::string entries = font;
  if (!table.empty()) {
    const std::size_t map = maker.add_stream(
        "/CIDInit/ProcSet findresource begin begincmap 1 begincodespacerange <00><FF> "
        "endcodespacerange " +
        table + " endcmap end");
    entries += "/ToUnicode " + std::to_string(map) + " 0 R";
  }
  const std::size_t made = maker.add("<</Type/Font" + entries + ">>");
  maker.fonts = "/F3 " + std::to_string(made) + " 0 R";
  maker.add_page(pdf_line(72, 700, "Seen words.") + pdf_line(72, 600, words, 12, 3));
  return read_pdf(maker.build());
}

TEST_CASE("a table that gives other letters than the signs are named for") {
  const std::string font = "/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding";
  const Document other = read_in_font(font, "attack", "1 beginbfchar <74><0073> endbfchar");
  CHECK(holds(other.text(), "assack"));
  CHECK(missed(other) ==
        "page 1: letters told twice: 1 word, first: 'assack', whose signs are named 'attack'\n");
  const Document none =
      read_in_font(font, "a not b", "3 beginbfchar <6E><0020> <6F><0020> <74><0020> endbfchar");
  CHECK(holds(none.text(), "a \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD b"));
  CHECK(holds(missed(none), "whose signs are named 'not'"));
  const Document unnamed = read_in_font("/Subtype/TrueType/BaseFont/Some", "attack",
                                        "1 beginbfchar <74><0434> endbfchar");
  CHECK(missed(unnamed) == "");
  const Document same = read_in_font(font, "attack", "1 beginbfrange <61><7A><0061> endbfrange");
  CHECK(missed(same) == "");
}

TEST_CASE("a drawing that is told to be a space is no space") {
  PdfMaker maker;
  maker.add_stream("900 0 d0 0 0 500 900 re f");
  maker.add_stream("900 0 d0");
  const Document document = read_in_font(
      "/Subtype/Type3/FontBBox[0 0 900 900]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 97/LastChar 99"
      "/Widths[900 900 900]/Encoding<</Differences[97/one/two/three]>>/Resources<<>>"
      "/CharProcs<</one 5 0 R/two 6 0 R/three 5 0 R>>",
      "caab", "3 beginbfchar <61><0020> <62><0020> <63><0063> endbfchar", maker);
  CHECK(document.text() == "Seen words.\n\nc\xEF\xBF\xBD\xEF\xBF\xBD\n");
}

TEST_CASE("one sign for a sentence") {
  const Document document =
      read_in_font("/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding", ".",
                   "1 beginbfchar <2E><0073006500630072006500740073> endbfchar");
  CHECK(holds(warnings(document), "1 words are in fonts that do not say which letters they show"));
}

TEST_CASE("names of signs that say nothing are no letters") {
  const Document document = read_in_font(
      "/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[97/g66/g67/g68]>>", "abc", "");
  CHECK(holds(warnings(document) + missed(document), "1"));
  CHECK_FALSE(warnings(document).empty());
}

// A line in a font of that collection of signs, without a table to Unicode.
Document read_in_collection(const std::string& ordering) {
  PdfMaker one;
  const std::string collection =
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(" + ordering + ")/Supplement 0>>";
  const std::size_t inner =
      one.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/Some" + collection +
              "/FontDescriptor<</Type/FontDescriptor/FontName/Some/Flags 4>>>>");
  const std::size_t made =
      one.add("<</Type/Font/Subtype/Type0/BaseFont/Some/Encoding/Identity-H/DescendantFonts[" +
              std::to_string(inner) + " 0 R]>>");
  one.fonts = "/F3 " + std::to_string(made) + " 0 R";
  one.add_page(pdf_line(72, 700, "Seen words.") + "BT /F3 12 Tf 72 600 Td <00480049> Tj ET\n");
  return read_pdf(one.build());
}

TEST_CASE("numbers of signs that nothing makes letters") {
  const Document document = read_in_collection("Identity");
  CHECK(document.text() == "Seen words.\n\nHI\n");
  CHECK(holds(warnings(document), "1 words are in fonts that do not say which letters they show"));
}

TEST_CASE("words of an alphabet that is not known here are said") {
  for (const char* ordering : {"Japan1", "GB1", "CNS1", "Korea1"}) {
    const Document document = read_in_collection(ordering);
    CHECK(document.text() == "Seen words.\n");
    CHECK(missed(document) ==
          "page 1: words of an unknown alphabet: Adobe-" + std::string(ordering) + "\n");
    CHECK(warnings(document) == "");
  }
}

TEST_CASE("text for copying that stands for signs without a meaning is a doubt") {
  PdfMaker maker;
  maker.encoding = "/Encoding<</Type/Encoding/Differences[1/nosuchname]>>";
  maker.add_page("/Span<</ActualText(assault)>>BDC\n" + pdf_line(72, 700, "\x01\x01") + "EMC\n");
  const Document document = read_pdf(maker.build());
  CHECK(document.text() == "assault\n");
  CHECK(holds(warnings(document), "1 words are in fonts that do not say which letters they show"));
}

TEST_CASE("text for copying behind several lines does not glue them") {
  const Document document =
      read_drawn("/Span<</ActualText(one two three four)>>BDC\n" + pdf_line(72, 600, "one two") +
                 pdf_line(72, 560, "three four") + "EMC\n");
  CHECK(document.text() == "Seen words.\n\none two\n\nthree four\n");
}

TEST_CASE("a link that is drawn is said, a plain one is not") {
  PdfMaker maker;
  const std::size_t look = maker.add_stream(secret, "/Type/XObject/Subtype/Form/BBox[0 0 612 792]");
  maker.add_page(pdf_line(72, 700, "Words."),
                 "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/AP<</N " + std::to_string(look) +
                     " 0 R>>>><</Type/Annot/Subtype/Link/Rect[0 0 9 9]>>]");
  CHECK(missed(read_pdf(maker.build())) == "page 1: annotation: Link\n");
}

TEST_CASE("layers that are off, and layers that are shown in some uses only") {
  PdfMaker maker;
  const std::size_t layer = maker.add("<</Type/OCG/Name(Other text)>>");
  const std::string name = std::to_string(layer) + " 0 R";
  maker.catalog = "/OCProperties<</OCGs[" + name + "]/D<</OFF[" + name +
                  "]/AS[<</Event/Print"
                  "/Category[/Print]/OCGs[" +
                  name + "]>>]>>>>";
  maker.add_page(pdf_line(72, 700, "Seen words.") + "/OC /L BDC\n" + secret + "EMC\n", "",
                 "/Properties<</L " + name + ">>");
  const Document document = read_pdf(maker.build());
  CHECK(document.text() == "Seen words.\n");
  CHECK(missed(document) ==
        "layer that is not shown: 1, such as 'Other text'\n"
        "layers: some are shown or not as the file is viewed, printed or exported\n");
}

TEST_CASE("files and scripts that only the catalog names") {
  PdfMaker maker;
  maker.catalog = "/AF[<</Type/Filespec/F(secret.txt)>>]/OpenAction<</S/JavaScript/JS(1)>>";
  maker.add_page(pdf_line(72, 700, "Words."));
  CHECK(missed(read_pdf(maker.build())) ==
        "attached file: of the whole document\nscript: runs as the document is opened\n");
}

TEST_CASE("words that are written from right to left are said, whatever their letters") {
  for (const char* letter : {"05D0", "0627", "FE8D", "FB50", "FB2A"}) {
    const Document document =
        read_in_font("/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding", "!",
                     "1 beginbfchar <21><" + std::string(letter) + "> endbfchar");
    CHECK(holds(missed(document),
                "page 1: words written from right to left: 1 word, their letters as they stand "
                "from left to right: '"));
  }
}

TEST_CASE("a file that was changed in place says so") {
  PdfMaker maker;
  maker.add_page(pdf_line(72, 700, "Words."));
  std::string bytes = maker.build();
  CHECK(read_pdf(bytes).in_file().empty());
  const std::size_t table = bytes.rfind("xref\n0");
  bytes += "xref\n0 0\ntrailer<</Size 7/Root 1 0 R/Prev " + std::to_string(table) +
           ">>\nstartxref\n" + std::to_string(bytes.size()) + "\n%%EOF\n";
  const std::vector<InFile> expected = {
      {"changed in place", "1 times; earlier states may still be in the file"}};
  CHECK(read_pdf(bytes).in_file() == expected);
}

}  // namespace
}  // namespace travaux
