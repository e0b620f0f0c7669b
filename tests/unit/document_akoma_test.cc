#include <doctest/doctest.h>

#include <string>

#include "document_laws.h"
#include "document_outline.h"
#include "travaux/document.h"
#include "travaux/error.h"

namespace travaux {
namespace {

constexpr std::string_view space = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

std::string law(std::string_view body, std::string_view meta = "") {
  return "<akomaNtoso xmlns=\"" + std::string(space) + "\"><act><meta>" + std::string(meta) +
         "</meta><body>" + std::string(body) + "</body></act></akomaNtoso>";
}

Document read_law(std::string_view bytes, Tracked tracked = Tracked::accept) {
  Document document = read_document(bytes, "", {.tracked = tracked});
  CHECK(document.reader().name ==
        (tracked == Tracked::accept ? "akoma-ntoso" : "akoma-ntoso-rejected"));
  CHECK(law_broken(document) == "");
  return document;
}

std::string blocks(std::string_view body) {
  const std::string text = read_law(law(body)).text();
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n' || i + 1 == text.size() || text[i + 1] != '\n') result += text[i];
  }
  return result;
}

std::string refusal(const std::string& bytes) {
  try {
    return "read as " + read_document(bytes, "").reader().name;
  } catch (const Error& error) {
    return error.what();
  }
}

std::string repeated(std::string_view part, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += part;
  return result;
}

}  // namespace

TEST_CASE("Akoma Ntoso: the hierarchy, with its numbers printed") {
  const Document document = read_law(law(
      "<part eId='p'><num>Part I</num><heading>General</heading>"
      "<article><num>Article 1</num><heading>Scope</heading>"
      "<paragraph><num>1.</num><content><p>This Act applies.</p></content></paragraph>"
      "<paragraph><num>2.</num><list><intro><p>It covers:</p></intro>"
      "<point><num>(a)</num><content><p>water;</p></content></point>"
      "<point><num>(b)</num><list><intro><p>air:</p></intro><point><num>(i)</num><content><p>hot,"
      "</p></content></point></list></point><wrapUp><p>but not fire.</p></wrapUp></list>"
      "</paragraph></article></part>"));
  CHECK(document.text() ==
        "## Part I General\n\n### Article 1 Scope\n\n1. This Act applies.\n\n2. It covers:\n\n(a) "
        "water;\n\n(b) air:\n\n(i) hot,\n\nbut not fire.\n");
  CHECK(eids(document) ==
        "part_I part_I__art_1 part_I__art_1__para_1 part_I__art_1__para_2 "
        "part_I__art_1__para_2__point_a part_I__art_1__para_2__point_b "
        "part_I__art_1__para_2__point_b__point_i part_I__art_1__para_2__point_b__wrap_1");
}

TEST_CASE("Akoma Ntoso: title, preamble, recitals, conclusions, annexes") {
  const std::string bytes =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<an:akomaNtoso xmlns:an=\"" +
      std::string(space) +
      "\"><an:act><an:preface><an:p><an:docType>Act</an:docType> on "
      "<an:docTitle>Water</an:docTitle>"
      "</an:p></an:preface><an:preamble><an:formula><an:p>The Parties,</an:p></an:formula>"
      "<an:recitals><an:recital><an:p>Whereas water flows,</an:p></an:recital>"
      "</an:recitals></an:preamble><an:body><an:article><an:num>Article "
      "1</an:num><an:content><an:p>"
      "It flows.</an:p></an:content></an:article></an:body><an:conclusions><an:p>Done at "
      "Basel.</an:p>"
      "</an:conclusions><an:attachments><an:attachment><an:heading>Annex</"
      "an:heading><an:doc><an:meta/>"
      "<an:mainBody><an:p>A "
      "map.</an:p></an:mainBody></an:doc></an:attachment></an:attachments></an:act>"
      "</an:akomaNtoso>";
  CHECK(outline(read_law(bytes)) ==
        "title title | Act on Water\npreamble preamble | The Parties,\nrecital preamble__rec_1 | "
        "Whereas water flows,\narticle art_1 | \nparagraph art_1__p_1 | It flows.\nsignatures "
        "signatures | Done at Basel.\nannex annex | \nparagraph annex__p_1 | A map.\n");
}

TEST_CASE("Akoma Ntoso 2.0 and numbers without headings") {
  const std::string bytes =
      "<akomaNtoso xmlns='http://www.akomantoso.org/2.0'><act><body><section><num>1.</num><content>"
      "<p>One.</p></content></section><section><num>2.</num><heading>Two</heading><content><p>x</p>"
      "</content></section><paragraph><num>3.</num></paragraph></body></act></akomaNtoso>";
  CHECK(read_law(bytes).text() == "1. One.\n\n## 2. Two\n\nx\n\n3.\n");
}

TEST_CASE("Akoma Ntoso: lists of blocks, bullets, tables, raised words") {
  CHECK(
      blocks("<p>x</p><blockList><listIntroduction>Such as:</listIntroduction><item><num>(a)</num>"
             "<p>one</p></item><listWrapUp>and so on</listWrapUp></blockList>") ==
      "x\nSuch as:\n(a) one\nand so on\n");
  CHECK(blocks("<ul><li>a<ul><li>b</li></ul></li></ul><ol><li value='1'>c</li></ol>") ==
        "- a\n  - b\n1. c\n");
  CHECK(blocks("<table><caption>Fees</caption><tr><th><p>Fee</p></th><th>Sum</th></tr><tr><td/><td>"
               "<p>1</p><p>2</p></td></tr></table>") == "Fees\nFee | Sum\n| 1 2\n");
  CHECK(blocks("<table><tr><td><p>a | b</p></td><td><p>c</p></td></tr></table>") ==
        "a \\| b | c\n");
  CHECK(blocks("<p>10<sup>3</sup> m<sub>2</sub></p>") == "10<sup>3</sup> m<sub>2</sub>\n");
  CHECK(blocks("<p>one<eol/>two<br/> three</p>") == "one two three\n");
}

TEST_CASE("Akoma Ntoso: notes at the end, in notes and in the metadata") {
  CHECK(blocks("<p>Due<authorialNote marker='a'><p>In days<authorialNote><p>Or weeks.</p>"
               "</authorialNote>.</p></authorialNote>.</p><p>End</p>") ==
        "Due[^a].\nEnd\n[^a]: In days[^2].\n[^2]: Or weeks.\n");
  const std::string noted = law("<p>Due<noteRef href='#n1' marker='7'/>.</p>",
                                "<notes><note eId='n1'><p>In days.</p></note></notes>");
  CHECK(read_law(noted).text() == "Due[^7].\n\n[^7]: In days.\n");
  CHECK(blocks("<p><authorialNote/></p>") == "[^1]\n");
  CHECK(blocks("<p>Due<noteRef href='#none'/>.</p>") == "Due.\n");
}

TEST_CASE("Akoma Ntoso: what is quoted is no article of the law") {
  CHECK(blocks("<p>In Article 2, <quotedText startQuote='«' endQuote='»'>may</quotedText> is "
               "<quotedText>shall</quotedText>.</p>") == "In Article 2, «may» is “shall”.\n");
  const Document document = read_law(law(
      "<article><num>Article 1</num><content><p>Insert:<mod><quotedStructure><article><num>Article "
      "9</num><heading>New</heading><content><p>Words.</p></content></article></quotedStructure>"
      "</mod></p></content></article>"));
  CHECK(document.text() == "## Article 1\n\nInsert:\n\n“Article 9 New\n\nWords.”\n");
  CHECK(eids(document).find("art_9") == std::string::npos);
}

TEST_CASE("Akoma Ntoso: tracked changes are read as either text, and said") {
  const std::string bytes = law("<p>He <del>may</del><ins>shall</ins> pay.</p>");
  CHECK(read_law(bytes).text() == "He shall pay.\n");
  CHECK(read_law(bytes, Tracked::reject).text() == "He may pay.\n");
  REQUIRE(read_law(bytes).not_read().size() == 1);
  CHECK(read_law(bytes).not_read()[0].detail.starts_with(
      "1 deletion and 1 insertion, read as if all were accepted; not read: \"may\"; where: "
      "sha256 "));
}

TEST_CASE("Akoma Ntoso: cells that reach over rows keep the columns of the rows below") {
  CHECK(blocks("<table><tr><td rowspan='2'><p>a</p></td><td><p>1</p></td></tr>"
               "<tr><td><p>2</p></td></tr><tr><td><p>b</p></td></tr></table>") ==
        "a | 1\n| 2\nb\n");
  CHECK(blocks("<table><tr><td><p>a</p></td><td/><td rowspan='3'><p>1</p></td></tr>"
               "<tr><td><p>b</p></td></tr><tr><td><p>c</p></td><td/><td><p>2</p></td></tr>"
               "<tr><td><p>d</p></td><td/><td><p>3</p></td></tr></table>") ==
        "a | | 1\nb\nc | | | 2\nd | | 3\n");
}

TEST_CASE("Akoma Ntoso: words that may be shown otherwise are read, aloud") {
  const auto said = [](const std::string& body) {
    const Document document = read_law(law(body));
    return document.not_read().empty()
               ? ""
               : document.not_read()[0].what + ": " + document.not_read()[0].detail;
  };
  CHECK(said("<p status='removed'>not <b status='removed'>now</b></p>")
            .starts_with("looks: status=\"removed\": \"now\"; status=\"removed\": \"not now\"; "
                         "where: sha256 "));
  CHECK(said("<p>x<span style='display:none'>not</span></p>")
            .starts_with("looks: style=\"display:none\": \"not\"; where: sha256 "));
  CHECK(said("<p status='edited'>x</p>") == "");
}

TEST_CASE("Akoma Ntoso: what is not read is said, what the metadata tell is told") {
  const Document document = read_law(
      law("<p>x<img src='a.png'/></p>\n<foreign><m>y</m></foreign><toc><tocItem>z</tocItem></toc>",
          "<FRBRauthor href='#house'/><FRBRauthor href='#house'/><FRBRdate date='2024-01-02'/>"
          "<FRBRdate date=''/>"));
  CHECK(document.text() == "x\n");
  REQUIRE(document.not_read().size() == 3);
  CHECK(document.not_read()[0].what == "image");
  CHECK(document.not_read()[1].what == "foreign markup");
  CHECK(document.not_read()[1].line == 2);
  CHECK(document.not_read()[2].detail == "\"z\"");
  REQUIRE(document.in_file().size() == 2);
  CHECK(document.in_file()[0].value == "#house");
}

TEST_CASE("Akoma Ntoso: words know where they stood, in old encodings too") {
  const std::string bytes = law("<p>A &amp; B\n<b>end</b></p>");
  const Document document = read_law(bytes);
  const std::size_t at = document.source_at(document.text().find("end"));
  CHECK(bytes.substr(at, 3) == "end");
  CHECK(document.clauses()[0].line == 1);
  const std::string old =
      "<?xml version='1.0' encoding='windows-1251'?>" + law("<p>\xCF\xF0 \xE0</p>");
  const Document read = read_law(old);
  CHECK(read.text() == "\xD0\x9F\xD1\x80 \xD0\xB0\n");
  const Span source = read.clauses()[0].source;
  CHECK(old.substr(source.start, source.size()) == "\xCF\xF0 \xE0");
  CHECK(read_law("\xEF\xBB\xBF<?xml version='1.0'?>" + law("<p>x</p>")).text() == "x\n");
}

TEST_CASE("other XML, and what only looks like it, is refused in one line") {
  CHECK(refusal("<?xml version='1.0'?><rss><p>x</p></rss>") ==
        "XML is read as Akoma Ntoso only; this is <rss>");
  CHECK(refusal("<?xml version='1.0'?><akomaNtoso xmlns='urn:other'><p>x</p></akomaNtoso>")
            .find("this is <akomaNtoso>") != std::string::npos);
  CHECK(refusal("<?xml version='1.0'?><akomaNtoso>").starts_with("line 1: no well-formed XML"));
  CHECK(refusal("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>").find("DOCTYPE") !=
        std::string::npos);
  CHECK(refusal("<?xml version='1.0' encoding='utf-7'?><a/>").find("utf-7") != std::string::npos);
  CHECK(refusal("<?xml version='1.0'?>\xFF<a/>").find("no character") != std::string::npos);
  CHECK(refusal("<?xml version='1.0'?>" + law(repeated("<p>", 100'000))).find("deeper") !=
        std::string::npos);
  CHECK(refusal("<akomaNtoso> is an element of XML\n").find("XML") != std::string::npos);
  CHECK(refusal("<?xmlish words\n") == "read as none");
  CHECK(refusal("An <akomaNtoso> element\n") == "read as text");
}

TEST_CASE("Akoma Ntoso: hostile files cost what they weigh") {
  const auto read = [](const std::string& body) {
    return read_document(law(body), "").text().size();
  };
  CHECK(read(repeated("<p>x</p>", 50'000)) == 150'000 - 1);
  CHECK(read("<p>" + repeated("x<authorialNote><p>y</p></authorialNote>", 5'000) + "</p>") >
        50'000);
  CHECK(read(repeated("<paragraph><num>1.</num></paragraph>", 20'000)) > 60'000);
  CHECK(read(repeated("<quotedStructure>", 150) + "<p>x</p>" +
             repeated("</quotedStructure>", 150)) > 1);
}

TEST_CASE("the words of a picture are told, and a DOCTYPE is refused without a declaration") {
  const Document document = read_law(
      law("<paragraph eId='p'><content><p>See <img src='a.png' alt='a map'/>.</p></content>"
          "</paragraph>"));
  REQUIRE(document.not_read().size() == 1);
  CHECK(document.not_read()[0].detail == "\"a map\" a.png");
  CHECK(refusal("<!DOCTYPE akomaNtoso>\n" + law("<p>x</p>")).find("DOCTYPE") != std::string::npos);
}

}  // namespace travaux
