#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/web_lists.h"
#include "document_laws.h"
#include "document_outline.h"
#include "travaux/document.h"
#include "travaux/error.h"

namespace travaux {
namespace {

Document read_page(std::string_view bytes, Tracked tracked = Tracked::accept) {
  Document document = read_document(bytes, "", {.kind = InputKind::html, .tracked = tracked});
  CHECK(law_broken(document) == "");
  return document;
}

// The blocks, one a line.
std::string blocks(std::string_view bytes) {
  std::string text = read_page(bytes).text();
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n' || i + 1 == text.size() || text[i + 1] != '\n') result += text[i];
  }
  return result;
}

std::string said(const Document& document) {
  std::string result;
  for (const NotRead& entry : document.not_read()) {
    result +=
        entry.what + ' ' + std::to_string(entry.line.value_or(0)) + ": " + entry.detail + '\n';
  }
  return result;
}

// "sha256 00112233445566778899aabbccddeeff" becomes "sha256 #".
std::string without_hashes(std::string text) {
  constexpr std::size_t digits = 32;
  for (std::size_t at = text.find("sha256 "); at != std::string::npos;
       at = text.find("sha256 ", at + 1)) {
    text.replace(at + 7, digits, "#");
  }
  return text;
}

std::string told(const Document& document) {
  std::string result;
  for (const InFile& entry : document.in_file()) result += entry.what + ": " + entry.value + '\n';
  return result;
}

std::string refusal(const std::string& bytes) {
  try {
    read_document(bytes, "", {.kind = InputKind::html});
  } catch (const Error& error) {
    return error.what();
  }
  return "read";
}

std::string repeated(std::string_view part, std::size_t count) {
  std::string result;
  result.reserve(part.size() * count);
  for (std::size_t i = 0; i < count; ++i) result += part;
  return result;
}

}  // namespace

TEST_CASE("a page is recognised by what it begins with") {
  for (const char* bytes :
       {"<!DOCTYPE html><p>words", "\n <!-- c --><HTML><p>words", "\xEF\xBB\xBF<html><p>words",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html><p>words", "<head></head>words",
        "<body class=a>words", "<title>t</title>words"}) {
    CAPTURE(bytes);
    CHECK(read_document(bytes, "").reader().name == "html");
    CHECK(read_document(bytes, "").text() == "words\n");
  }
  for (const char* bytes : {"# Words\n\n<html>\n", "<!-- words", "<htmlx>words\n",
                            "<header>words\n", "words <html>\n"}) {
    CAPTURE(bytes);
    CHECK(read_document(bytes, "").reader().name != "html");
  }
}

TEST_CASE("headings, paragraphs and words between tags") {
  CHECK(blocks("<h1>Pact</h1><h2>Article 1</h2><p>One <b>sh</b>all\n <i>pay</i>.<div>Two</div>three"
               "<h6 >Six</h6><p></p><p> </p>") ==
        "# Pact\n## Article 1\nOne shall pay.\nTwo\nthree\n###### Six\n");
  CHECK(blocks("<div role=heading aria-level=3>Head</div>x") == "### Head\nx\n");
  CHECK(blocks("<h2><div>Article 1</div><p>Scope</p></h2>x") == "## Article 1 Scope\nx\n");
  CHECK(blocks("<span style='display:block'>a</span><span>b</span> <my-own>c</my-own>") ==
        "a\nb c\n");
  CHECK(blocks("<p># no heading<p>- no bullet") == "\\# no heading\n\\- no bullet\n");
}

TEST_CASE("lists print their numbers as a browser does") {
  CHECK(blocks("<ol><li>a<li>b</ol>") == "1. a\n2. b\n");
  CHECK(blocks("<ol start=5><li>a<li value=9>b<li>c</ol>") == "5. a\n9. b\n10. c\n");
  CHECK(blocks("<ol reversed><li>a<li>b<li>c</ol>") == "3. a\n2. b\n1. c\n");
  CHECK(blocks("<ol type=a><li>x<li>y</ol>") == "a. x\nb. y\n");
  CHECK(blocks("<ol type=I start=4><li>x</ol>") == "IV. x\n");
  CHECK(blocks("<ol style='color:red; list-style-type : LOWER-ROMAN!important'><li>x<li>y</ol>") ==
        "i. x\nii. y\n");
  CHECK(blocks("<ol style='list-style: inside none'><li>x</ol>") == "x\n");
  CHECK(blocks("<ol><li style='list-style-type:none'>x<li>y</ol>") == "x\n2. y\n");
  CHECK(blocks("<ol start=x><li>a</ol><ol start='-1'><li>b<li>c</ol>") == "1. a\n-1. b\n0. c\n");
  CHECK(blocks("<ol><li hidden>a<li>b</ol>") == "1. b\n");
  CHECK(blocks("<ol><li></li><li>b</ol>") == "1.\n2. b\n");
}

TEST_CASE("numbers of lists in every style") {
  using document::list_number;
  CHECK(list_number(27, "lower-alpha") == "aa");
  CHECK(list_number(702, "upper-latin") == "ZZ");
  CHECK(list_number(703, "upper-alpha") == "AAA");
  CHECK(list_number(1994, "lower-roman") == "mcmxciv");
  CHECK(list_number(3999, "upper-roman") == "MMMCMXCIX");
  CHECK(list_number(4000, "upper-roman") == "4000");
  CHECK(list_number(0, "lower-alpha") == "0");
  CHECK(list_number(-3, "lower-roman") == "-3");
  CHECK(list_number(7, "decimal-leading-zero") == "07");
  CHECK(list_number(18, "lower-greek") == "σ");
  CHECK(list_number(2, "hangul") == "2");
}

TEST_CASE("lists in lists") {
  CHECK(blocks("<ul><li>a<ul><li>b<ul><li>c</ul><li>d</ul><li>e</ul>") ==
        "- a\n  - b\n    - c\n  - d\n- e\n");
  CHECK(blocks("<ol><li>a<ol><li>b</ol></ol>") == "1. a\n- 1. b\n");
  CHECK(blocks("<ol><li>a<ol type=a><li>b<li>c</ol><li>d</ol>") == "1. a\na. b\nb. c\n2. d\n");
  CHECK(blocks("<ol><li><ol><li>a</ol></ol>") == "1. 1. a\n");
  CHECK(blocks("<ol start=5><li><ul><li>a</ul></ol>") == "5.\n- a\n");
  CHECK(blocks("<ol><li><p>a</p><p>b</p></ol>") == "1. a\nb\n");
  CHECK(blocks("<li>a</li>") == "- a\n");
}

TEST_CASE("items that print their own labels are not numbered twice") {
  CHECK(blocks("<ol><li>(1) a<li>(2) b</ol>") == "(1) a\n(2) b\n");
  CHECK(blocks("<ul><li>(a) x<li>(b) y</ul>") == "(a) x\n(b) y\n");
  CHECK(blocks("<ol><li>(1) a<li>(3) b</ol>") == "1. (1) a\n2. (3) b\n");
  CHECK(blocks("<ul><li>(a) x<li>y</ul>") == "- (a) x\n- y\n");
}

TEST_CASE("a list style that is not known is said") {
  const Document document = read_page("<ol style='list-style-type:armenian'><li>x</ol>");
  CHECK(document.text() == "1. x\n");
  CHECK(said(document).starts_with("list numbers 1: armenian"));
}

TEST_CASE("breaks: two end a paragraph, one does before a label") {
  CHECK(blocks("<p>one<br>two<br/><br>three") == "one two\nthree\n");
  CHECK(blocks("<p>such as:<br>(a) x;<br>(b) y,<br>or z") == "such as:\n(a) x;\n(b) y, or z\n");
  CHECK(blocks("<h1>One<br>Two</h1>") == "# One Two\n");
  CHECK(blocks("<br><p><br>a<br></p>") == "a\n");
  const Document document = read_page("<p>\nsuch as:<br>\n(a) <b>x</b>;<br>\n<i>(b)</i> y");
  REQUIRE(document.clauses().size() == 3);
  CHECK(document.clauses()[1].line == 3);
  CHECK(document.clauses()[2].line == 4);
  CHECK(label_at(document, 2) == "(b)");
}

TEST_CASE("text that was set in lines") {
  CHECK(blocks("<pre>\n1. one\n   goes on\n2. two\n\nthree\n</pre>") ==
        "1. one goes on\n2. two\nthree\n");
  CHECK(blocks("<pre>a &amp; b\n\n&lt;c&gt;</pre>") == "a & b\n\\<c>\n");
}

TEST_CASE("lines of set text end as browsers have it, and each knows its place") {
  const std::string bytes = "<pre>a  b\r1. c\r\n\n2. d &gt;  e</pre>";
  const Document document = read_page(bytes);
  CHECK(document.text() == "a b\n\n1. c\n\n2. d > e\n");
  REQUIRE(document.clauses().size() == 3);
  CHECK(document.clauses()[1].line == 2);
  CHECK(document.clauses()[2].line == 4);
  for (const std::string_view word : {"b", "c", "d", "e"}) {
    CHECK(bytes[document.source_at(document.text().find(word))] == word[0]);
  }
  read_page("<pre>\n1. a  c\rpre>\n1. a  >");
}

TEST_CASE("tables are read row by row, as those of Markdown") {
  CHECK(blocks("<table><caption>Fees</caption><tr><th>Fee<th>Sum<tfoot><tr><td>all<td>9</tfoot>"
               "<tr><td><p>filing</p><td>330<tr><td><td>2<tr><td>only<td></table>") ==
        "Fees\nFee | Sum\nfiling | 330\n| 2\nonly\nall | 9\n");
  CHECK(blocks("<table><tr><td>1 | 2<td>a<br>b</table>") == "1 \\| 2 | a b\n");
  CHECK(blocks("<table><tr><td>1<td>2 | a b</table>") == "1 | 2 \\| a b\n");
}

TEST_CASE("a table that only sets labels beside words is those provisions") {
  CHECK(blocks("<table><tr><td>(a)<td><p>one:</p><table><tr><td>(i)<td>two</table>"
               "<tr><td>(b)<td>three</table>") == "(a) one:\n(i) two\n(b) three\n");
  CHECK(blocks("<table><tr><td>(a)<td>one<tr><td>cat<td>three</table>") ==
        "(a) | one\ncat | three\n");
  CHECK(blocks("<table><tr><th>(a)<td>one</table>") == "(a) | one\n");
}

TEST_CASE("a table that lays out a page is read cell by cell") {
  CHECK(blocks("<table><tr><td><h2>A</h2><p>x</p></td><td>y</td></table>") == "## A\nx\ny\n");
  CHECK(blocks("<table role=presentation><tr><td>x<td>y</table>") == "x\ny\n");
  CHECK(blocks("<table><tr><td><p>x<p>y<td>z</table>") == "x\ny\nz\n");
}

TEST_CASE("definitions, quotations, raised and lowered words") {
  CHECK(blocks("<dl><dt>Water<dd>means water.</dl><blockquote><p>Q</blockquote>") ==
        "Water\nmeans water.\nQ\n");
  CHECK(blocks("10<sup>3</sup> m<sub>2</sub> x<sup> </sup>") == "10<sup>3</sup> m<sub>2</sub> x\n");
  CHECK(blocks("<p>the <q>Fund</q>") == "the “Fund”\n");
}

TEST_CASE("notes stand at the end, as those of Markdown") {
  CHECK(blocks("<p>Due<a role=doc-noteref href='#f'><sup>1</sup></a>.<section role=doc-endnotes>"
               "<ol><li><p>In days. <a role=doc-backlink href='#r'>↩</a></ol></section><p>End") ==
        "Due[^1].\nEnd\n[^1]: In days.\n");
  CHECK(blocks("<a role=doc-noteref>1</a>") == "[^1]\n");
  CHECK(blocks("<ol><li></ol>") == "1.\n");
  read_page(std::string(10, '\0') + "\v");
  CHECK(blocks("<p>Due<sup><a class='footnote-ref' href='#f'>[2]</a></sup>") == "Due[^2]\n");
}

TEST_CASE("tracked changes are read as either text, and said") {
  const std::string bytes = "<p>He <del>may</del><ins>shall</ins> pay.</p>\n<del><p>Gone</p></del>";
  CHECK(read_page(bytes).text() == "He shall pay.\n");
  CHECK(read_page(bytes, Tracked::reject).text() == "He may pay.\n\nGone\n");
  CHECK(read_page(bytes, Tracked::reject).reader().name == "html-rejected");
  CHECK(said(read_page(bytes))
            .starts_with("tracked changes 1: 2 deletions and 1 insertion, read as if all were "
                         "accepted; not read: \"may Gone\"; where: sha256 "));
}

TEST_CASE("what is hidden is told and not read") {
  const Document document = read_page(
      "<p>a\n<p hidden>one<p style='Display : NONE'>two<p style='visibility:hidden;'>three"
      "<div style='display:block'>b</div><p style='x-display:none'>c<p data-hidden>d");
  CHECK(document.text() == "a\n\nb\n\nc\n\nd\n");
  CHECK(told(document) ==
        "hidden text: line 2: one\nhidden text: line 2: two\nhidden text: line 2: three\n");
}

TEST_CASE("who wrote it, with what and when, is told") {
  const Document document = read_page(
      "<title>Draft 3</title><meta name=Author content='A. Person'><meta name=generator content=G>"
      "<meta property='article:modified_time' content=2024><meta name=viewport content=x>"
      "<meta name=author content=''><!-- to do: check --><p>x");
  CHECK(told(document) ==
        "title: Draft 3\nauthor: A. Person\ngenerator: G\nmodified: 2024\ncomment: line 1: to do: "
        "check\n");
}

TEST_CASE("what cannot be read is said with its line") {
  const Document document = read_page(
      "<p>x\n<img src=a.png alt='A map'>\n<iframe src=b></iframe>\n<svg><text>in svg</text></svg>\n"
      "<math><mi>y</mi></math>\n<video src=c></video>\n<audio src=d></audio>\n"
      "<object data=e>instead</object>\n<canvas></canvas><script>1</script>\n<style>p{}</style>"
      "<a href=f>link</a>\n<noscript>no script</noscript>\n<button>Go</button>");
  CHECK(document.text() == "x link\n");
  CHECK(without_hashes(said(document)) ==
        "image 2: \"A map\" a.png\nframe 3: b (25 bytes, sha256 #)\ndrawing 4: \"in svg\" (30 "
        "bytes, sha256 #)\n"
        "formula 5: \"y\" <math><mi>y</mi></math>\nvideo 6: c (23 bytes, sha256 #)\n"
        "audio 7: d (23 bytes, sha256 #)\nobject 8: e \"instead\" (33 bytes, sha256 #)\ndrawing 9: "
        "(17 bytes, sha256 #)\n"
        "script 9: 1 script is not run; a browser might show other words; sha256 #\n"
        "style 10: 1 style sheet is read for what is hidden, raised or struck only; numbers may be "
        "printed\n"
        "style 10: the sheets, and the tags they may apply to, are told by their hash: sha256 #\n"
        "link 10: 1 address of links; their words are read\nnoscript 11: \"no script\"\n"
        "form 12: 1 button or field: \"Go\"\n");
}

TEST_CASE("what stands around the text is left out and said") {
  const std::string law = "<h1>Act</h1><p>" + repeated("words of the law ", 40) + "</p>";
  const auto around = [&](const std::string& before, const std::string& what) {
    const Document document = read_page("<body>" + before + law);
    CAPTURE(before);
    CHECK(document.text().starts_with("# Act\n"));
    CHECK(said(document).find(what + " 1: \"") != std::string::npos);
  };
  around("<nav>Home</nav>", "navigation");
  around("<div role=navigation>Home</div>", "navigation");
  around("<div class='cookie-banner'>We use cookies</div>", "cookie notice");
  around("<div id=cookieConsent role=dialog>We use cookies</div>", "cookie notice");
  around("<header>Site</header>", "header");
  around("<footer>Imprint</footer>", "footer");
  around("<aside>More</aside>", "aside");
  around("<div class=share>Share</div>", "share box");
  around("<form><label>Name</label><input></form>", "form");
  around("<div class=breadcrumb>Home</div>", "navigation");
  around("<section id=comments>Nice</section>", "comments");
  around("<div class=site-footer>Imprint</div>", "footer");
  around("<ul><li><a href=/a>A<li><a href=/b>B<li><a href=/c>C</ul>", "navigation");
}

TEST_CASE("what may be the text is read") {
  const std::string law = "<h1>Act</h1><p>" + repeated("words of the law ", 40) + "</p>";
  const auto kept = [&](const std::string& part, const std::string& words) {
    const Document document = read_page("<body>" + law + part);
    CAPTURE(part);
    CHECK(document.text().find(words) != std::string::npos);
  };
  kept("<article><p>x</p><footer>Done at Basel</footer></article>", "Done at Basel");
  kept("<ul><li><a href='#a'>Part A<li><a href='#b'>Part B<li><a href='#c'>Part C</ul>", "Part A");
  kept("<form><h1>Form</h1>Annex</form>", "Annex");
  kept("<form>" + repeated("annexed words ", 60) + "</form>", "annexed words");
  kept("<div class='share-capital'>" + repeated("the share capital is ", 8) + "</div>",
       "share capital");
  kept("<div class=cookie-policy>" + repeated("our cookie policy ", 150) + "</div>",
       "cookie policy");
  kept("<header><h1>Annex to the Act</h1></header>", "Annex to the Act");
  kept("<div class=summary>Summary</div>", "Summary");
  CHECK(blocks("<nav>Everything is in a menu here, strange as it is</nav>") ==
        "Everything is in a menu here, strange as it is\n");
  CHECK(blocks("<header><h1>Act</h1></header><main><p>" + repeated("x ", 30) + "</main>")
            .starts_with("# Act\nx x"));
}

TEST_CASE("main and article decide when most words are in them") {
  const std::string law = "<p>" + repeated("words of the law ", 40) + "</p>";
  const Document most = read_page("<p>Site of laws<main>" + law + "</main><p>Related");
  CHECK(most.text().starts_with("words of"));
  CHECK(said(most) ==
        "outside the main text 1: \"Site of laws\"\noutside the main text 1: \"Related\"\n");
  CHECK(read_page("<main><p>Menu</main>" + law).text().starts_with("Menu\n\nwords"));
  const Document two =
      read_page("<p>Law<article>" + law + "</article><article>" + law + "</article>");
  CHECK(two.text().starts_with("Law\n\nwords"));
  CHECK(two.not_read().empty());
}

TEST_CASE("encodings: by mark, by what the page says, and guessed aloud") {
  const std::string word = "\xD0\x9F\xD1\x80\xD0\xB0\xD0\xB2\xD0\xBE\n";
  const auto warned = [](std::string_view bytes) {
    const Document document = read_page(bytes);
    return document.warnings().empty() ? "" : document.warnings()[0];
  };
  CHECK(read_page("<meta charset=windows-1251><p>\xCF\xF0\xE0\xE2\xEE").text() == word);
  CHECK(read_page("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>"
                  "\xF0\xD2\xC1\xD7\xCF")
            .text() == word);
  CHECK(read_page("<?xml version='1.0' encoding='iso-8859-5'?><html><p>\xBF\xE0\xD0\xD2\xDE")
            .text() == word);
  CHECK(read_page("<!-- <meta charset=koi8-r> --><meta charset=utf-8><p>\xD0\x9F\xD1\x80").text() ==
        "\xD0\x9F\xD1\x80\n");
  CHECK(read_page(std::string("\xFF\xFE<\0p\0>\0\x1F\x04", 10)).text() == "\xD0\x9F\n");
  CHECK(read_page("<p>caf\xE9").text() == "caf\xC3\xA9\n");
  CHECK(warned("<p>caf\xE9").find("windows-1252") != std::string::npos);
  CHECK(warned("<meta charset=windows-1251><p>\xD0\x9F\xD1\x80\xD0\xB0\xD0\xB2").find("UTF-8") !=
        std::string::npos);
  CHECK(warned("<meta charset=utf-8>\n<p>a\xFF").find("on line 2") != std::string::npos);
  CHECK(read_page("<meta charset=utf-8><p>a\xFFz").text() == "a\xEF\xBF\xBDz\n");
  CHECK(warned("<meta charset=utf-8><p>fine").empty());
  CHECK(read_page("<meta charset=utf-16><p>fine").text() == "fine\n");
  CHECK(read_page("<meta charset=utf-7><p>+ADw-b+AD4-").text() == "+ADw-b+AD4-\n");
}

TEST_CASE("words know where they stood, behind references and in old encodings") {
  const std::string bytes = "<p>A&amp;B &eacute;t&eacute; <b>end</b>.\n<p>two";
  const Document document = read_page(bytes);
  CHECK(document.text() == "A&B \xC3\xA9t\xC3\xA9 end.\n\ntwo\n");
  const auto stands = [&](std::string_view word) {
    return bytes.substr(document.source_at(document.text().find(word)), word.size());
  };
  CHECK(stands("end") == "end");
  CHECK(stands("B ") == "B ");
  CHECK(stands("two") == "two");
  CHECK(document.clauses()[1].line == 2);
  const Span source = document.clauses()[0].source;
  CHECK(bytes.substr(source.start, source.size()) == "A&amp;B &eacute;t&eacute; <b>end</b>.");
  const std::string old = "<meta charset=koi8-r><p>\xF0\xD2\xC1\xD7\xCF \xF0\xD2\xC1<p>x";
  const Document read = read_page(old);
  const Span first = read.clauses()[0].source;
  CHECK(old.substr(first.start, first.size()) == "\xF0\xD2\xC1\xD7\xCF \xF0\xD2\xC1");
  CHECK(read.source_at(11) == first.start + 6);
}

TEST_CASE("broken pages are repaired as browsers do, and no word is lost") {
  CHECK(blocks("<p>a<b>b<p>c</b>d</i>e") == "ab\ncde\n");
  CHECK(blocks("<table>x<tr><td>y</table>") == "x\ny\n");
  CHECK(blocks("a < b && c <3 &unknown; &#x41;&#0;&#55296;") ==
        "a < b && c <3 &unknown; A\xEF\xBF\xBD\xEF\xBF\xBD\n");
  CHECK(blocks("<p>a<!-- no end") == "a\n");
  CHECK(blocks("<p>a<b") == "a\n");
  CHECK(blocks("</p>") == "");
}

TEST_CASE("hostile pages are refused or cost what they weigh") {
  CHECK(refusal(repeated("<div>", 100'000)).find("deeper than 512") != std::string::npos);
  CHECK(refusal(repeated("<b>", 100'000)).find("deeper than 512") != std::string::npos);
  CHECK(refusal(repeated("<table><tr><td>", 50'000)).find("deeper") != std::string::npos);
  CHECK(refusal(repeated("<svg><g>", 50'000)).find("deeper") != std::string::npos);
  CHECK(refusal(repeated("<ul><li>", 50'000)).find("deeper") != std::string::npos);
  std::string attributes = "<p ";
  for (int i = 0; i < 1'000'000; ++i) attributes += "a" + std::to_string(i) + " ";
  CHECK(refusal(attributes + ">x").find("1000 attributes") != std::string::npos);
  CHECK(refusal("<p>x</p " + attributes + ">").find("1000 attributes") != std::string::npos);
  std::string roots;
  for (int i = 0; i < 100'000; ++i) roots += "<html a" + std::to_string(i) + ">x";
  CHECK(refusal(roots).find("1000 attributes") != std::string::npos);
  CHECK(refusal(repeated("<p>", 200'000) + "x") == "read");
  CHECK(refusal(repeated("<br>x", 100'000)) == "read");
  CHECK(refusal("<p>" + repeated("<br>1. x", 100'000)) == "read");
  CHECK(refusal(repeated("<a href=x>y", 100'000)) == "read");
  CHECK(refusal(repeated("&amp;", 500'000)) == "read");
  CHECK(refusal(repeated("<li>x", 100'000)) == "read");
  CHECK(refusal(repeated("<!-- x -->", 100'000) + "x") == "read");
  CHECK(refusal(repeated("<p hidden>x</p>", 100'000)) == "read");
  CHECK(refusal(repeated("<!doctype html [<!ENTITY a 'b'>]>", 1000) + "&a;") == "read");
}

TEST_CASE("long names and words are not taken for elements, nor do they hide attributes") {
  // gumbo asks for as many bytes for them as for an element.
  CHECK(refusal("<p " + repeated("x=" + std::string(100, 'y') + " ", 10) + ">" +
                std::string(500, 'z')) == "read");
  for (std::size_t size = 80; size < 400; size += 7) {
    CHECK(refusal("<p title='" + std::string(size, '\xBF') + "'>" + std::string(size, '\xBF')) ==
          "read");
  }
  std::string attributes = "<p ";
  for (int i = 0; i < 20'000; ++i) attributes += std::string(170, 'a') + std::to_string(i) + " ";
  CHECK(refusal(attributes + ">x").find("1000 attributes") != std::string::npos);
}

TEST_CASE("formatting that is repaired in every paragraph meets a cap") {
  std::string bytes;
  for (int i = 0; i < 20'000; ++i) bytes += "<p><b x=" + std::to_string(i) + ">y</p>";
  CHECK(refusal(bytes).find("deeper than 512") != std::string::npos);
}

}  // namespace travaux
