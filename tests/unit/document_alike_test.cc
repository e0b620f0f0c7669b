// Two files that differ in what is seen are never read and told alike: `diff` would say
// "unchanged".
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document_laws.h"
#include "travaux/document.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

// All that a comparison has of a file.
std::string told(const std::string& bytes, InputKind kind) {
  const Document document = read_document(bytes, "", {.kind = kind});
  CHECK(law_broken(document) == "");
  std::string result = document.text();
  for (const NotRead& one : document.not_read()) {
    result += std::to_string(one.line.value_or(0)) + ' ' + one.what + ": " + one.detail + '\n';
  }
  return result;
}

void check_all_differ(const Pairs& pairs, InputKind kind) {
  for (const auto& [one, other] : pairs) {
    CAPTURE(one);
    CAPTURE(other);
    CHECK(told(one, kind) != told(other, kind));
    CHECK(told(one, kind) == told(one, kind));
  }
}

std::string read_web(const std::string& bytes) {
  return read_document(bytes, "", {.kind = InputKind::html}).text();
}

std::string sheet(const std::string& css, const std::string& body) {
  return "<!DOCTYPE html><style>" + css + "</style><body>" + body;
}

const std::string plain = "<p>10<span>3</span> and 103";

std::string law(const std::string& body) {
  return "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><act><body>" + body +
         "</body></act></akomaNtoso>";
}

}  // namespace

TEST_CASE("web: raised and lowered words are kept apart, however the page raises them") {
  for (const char* style :
       {"vertical-align:super", "Vertical-Align: SUPER !important", "vertical-align: 5px",
        "/**/vertical-align:.4em", "color:black; vertical-align:30%"}) {
    CAPTURE(style);
    CHECK(read_web(std::string("<p>10<span style='") + style + "'>3</span>") == "10<sup>3</sup>\n");
    CHECK(read_web(std::string("<p>10<font style='") + style + "'>3</font>") == "10<sup>3</sup>\n");
    CHECK(read_web(sheet(std::string(".up{") + style + "}", "<p>10<b class=up>3</b>")) ==
          "10<sup>3</sup>\n");
  }
  for (const char* style : {"vertical-align:sub", "vertical-align:-2pt"}) {
    CAPTURE(style);
    CHECK(read_web(std::string("<p>H<span style='") + style + "'>2</span>O") == "H<sub>2</sub>O\n");
  }
  for (const char* style :
       {"vertical-align:baseline", "vertical-align:0", "x-vertical-align:sub"}) {
    CAPTURE(style);
    CHECK(read_web(std::string("<p>10<span style='") + style + "'>3</span>") == "103\n");
  }
  // Of a cell it says where its lines stand.
  CHECK(read_web("<table><tr><td style='vertical-align:super'>10<td>3</table>") == "10 | 3\n");
  CHECK(read_web("<p>10<sup style='vertical-align:super'>3</sup>") == "10<sup>3</sup>\n");
  CHECK(read_web("<table><tr><td>a<td><sup>3</sup>b</table>") == "a | <sup>3</sup>b\n");
}

TEST_CASE("web: what may raise words, or not, is told") {
  const std::string flat = "<p>10<span>3</span>";
  check_all_differ(
      {{"<p>10<span valign=super>3</span>", flat},
       {"<p>10<font size=1>3</font>", "<p>10<font>3</font>"},
       {"<p>10<span style='vertical-align:text-top'>3</span>", flat},
       {"<p>10<span style='position:relative;top:-.5em'>3</span>", flat},
       {"<p>10<span style='font-size:60%'>3</span>", flat},
       {"<p>10<small>3</small>", "<p>103"},
       {"<p>10<sup style='vertical-align:baseline'>3</sup>", "<p>10<sup>3</sup>"},
       {sheet("p .up{vertical-align:super}", "<p>10<b class=up>3</b>"),
        sheet("p .up{vertical-align:super}", "<p>10<b>3</b>")},
       {sheet(".up{vertical-align:super}p.x{vertical-align:0}", "<p>10<b class=up>3</b>"),
        sheet(".up{vertical-align:super}p.x{vertical-align:0}", "<p>10<b>3</b>")},
       {"<p>10<ruby>3<rt>4</rt></ruby>", "<p>1034"},
       {"<p>10<div style='display:inline'>3</div>", "<p>10<div>3</div>"}},
      InputKind::html);
}

TEST_CASE("web: words that look otherwise, or say more than they show, are told") {
  check_all_differ(
      {{"<p><abbr title='European Union'>EU</abbr>", "<p><abbr title='Euratom'>EU</abbr>"},
       {"<p><span title='not'>may</span>", "<p><span>may</span>"},
       {"<p><span title=not>may</span> may", "<p>may <span title=not>may</span>"},
       {"<p><b aria-label=not>may</b>", "<p><b>may</b>"},
       {"<p><span style='text-transform:uppercase'>us</span>", "<p><span>us</span>"},
       {"<p><span style='text-transform:uppercase'>us</span> us",
        "<p>us <span style='text-transform:uppercase'>us</span>"},
       {"<p>us<s>us</s> us", "<p>us us<s>us</s>"},
       {"<p>He <s>may</s> or may", "<p>He may or <s>may</s>"},
       {"<p><span style='-webkit-text-security:disc'>a</span>", "<p><span>a</span>"},
       {"<p><span style='color:#eee;background:#eee'>not</span>", "<p><span>not</span>"},
       {"<p><span style='font-size:1px'>not</span>", "<p><span>not</span>"},
       {"<p><span style='/**/display:none'>not</span>may", "<p><span>not</span>may"},
       {"<p>He may <ins>not</ins> go", "<p>He <ins>may</ins> not go"},
       {"<p dir=rtl>5 - 3", "<p>5 - 3"},
       {"<p><span aria-hidden=true>not</span> x", "<p><span>not</span> x"},
       {"<details><summary>a</summary>b</details>",
        "<details open><summary>a</summary>b</details>"},
       {"<p><span style='display:none'>not</span>may", "<p>may"},
       {"<p><bdo dir=rtl>12</bdo>", "<p>12"},
       {"<p>x<img src=a title=b>", "<p>x<img src=a title=c>"},
       {"<p><q style='quotes:none'>x</q>", "<p><q>x</q>"}},
      InputKind::html);
}

TEST_CASE("web: what the sheets of a page do to words is told") {
  const std::string body = "<p>He <b class=a>may</b> <b class=b>not</b> go";
  for (const char* css :
       {".a{text-decoration:line-through}", ".a{text-decoration-line : line-through}",
        ".a{display:none}", ".a{visibility:hidden}", ".a::before{content:'not '}",
        ".a::after{content:attr(data-x)}", ".a{text-transform:uppercase}", ".a{font-size:0}",
        ".a{color:transparent}", ".a{position:absolute;left:-9999px}", "b{direction:rtl}",
        ".a{vertical-align:super}", "b:nth-of-type(1){text-transform:uppercase}"}) {
    CAPTURE(css);
    check_all_differ({{sheet(css, body), sheet("", body)}}, InputKind::html);
  }
  const std::string css = ".a{text-decoration:line-through}.b::before{content:'not '}";
  check_all_differ({{sheet(css, body), sheet(css, "<p>He <b>may</b> <b class=b>not</b> go")},
                    {sheet(css, body), sheet(css, "<p>He <b class=a>may</b> <b>not</b> go")},
                    {sheet("b::before{content:attr(data-x)}", "<b data-x=may>x</b>"),
                     sheet("b::before{content:attr(data-x)}", "<b data-x=shall>x</b>")},
                    {"<link rel=stylesheet href=a><p><b class=x>y</b>",
                     "<link rel=stylesheet href=a><p><b class=z>y</b>"},
                    {"<link rel=stylesheet href=a><p>y", "<link rel=stylesheet href=b><p>y"},
                    {"<p>x<script>a()</script>", "<p>x<script>b()</script>"}},
                   InputKind::html);
  const std::string said = told(sheet(css, body), InputKind::html);
  CHECK(said.find("looks: text-decoration: line-through: \"may\"") != std::string::npos);
}

TEST_CASE("web: a sheet numbers lists, as far as it is surely applied") {
  const std::string list = "<ol class=l><li>x<li>y</ol>";
  CHECK(read_web(sheet(".l{list-style-type:lower-alpha}", list)) == "a. x\n\nb. y\n");
  CHECK(read_web(sheet("ol{list-style:upper-roman inside}", list)) == "I. x\n\nII. y\n");
  CHECK(read_web(sheet("", list)) == "1. x\n\n2. y\n");
  check_all_differ({{sheet("body .l{list-style-type:lower-alpha}", list), sheet("", list)},
                    {sheet("li{list-style-type:none}", list), sheet("", list)},
                    {sheet("li::before{content:counter(x)}", list), sheet("", list)},
                    {"<ol reversed><li>x<li>y</ol>", "<ol><li>x<li>y</ol>"},
                    {"<ol start=4><li>x<li>y</ol>", "<ol><li>x<li>y</ol>"},
                    {"<ol><li value=4>x<li>y</ol>", "<ol><li>x<li>y</ol>"},
                    {"<ol type=a><li>x<li>y</ol>", "<ol><li>x<li>y</ol>"},
                    {"<ol><li style='text-transform:uppercase'>x</ol>", "<ol><li>x</ol>"},
                    {"<ol><li style='list-style-type:lower-roman'>x</ol>", "<ol><li>x</ol>"}},
                   InputKind::html);
}

TEST_CASE("web: cells, fields, formulas and frames that differ are told") {
  const std::string below = "<td>1<tr><td><td>2</table>";
  check_all_differ(
      {{"<table><tr><td rowspan=2>a<td>1<tr><td>2</table>", "<table><tr><td>a" + below},
       {"<table><tr><td colspan=2>a<tr><td>b<td>c</table>",
        "<table><tr><td>a<tr><td>b<td>c</table>"},
       {"<table><tbody hidden><tr><td>a<td>b</tbody></table>x",
        "<table><tbody><tr><td>a<td>b</tbody></table>x"},
       {"<table><tbody style='text-transform:uppercase'><tr><td>a<td>b</tbody></table>x",
        "<table><tbody><tr><td>a<td>b</tbody></table>x"},
       {"x<select><option>a<option selected>b</select>",
        "x<select><option selected>a<option>b</select>"},
       {"x<input type=checkbox checked>", "x<input type=checkbox>"},
       {"x<input type=radio checked><input type=radio>",
        "x<input type=radio><input type=radio checked>"},
       {"x<input value=1>", "x<input value=2>"},
       {"x<input value=1 placeholder=2>", "x<input value=1 placeholder=3>"},
       {"x<textarea>1</textarea>", "x<textarea>2</textarea>"},
       {"x<meter value=1 max=10></meter>", "x<meter value=2 max=10></meter>"},
       {"x<progress value=1></progress>", "x<progress value=2></progress>"},
       {"x<math><msup><mi>x</mi><mn>2</mn></msup></math>",
        "x<math><msub><mi>x</mi><mn>2</mn></msub></math>"},
       {"x<math><mfrac><mi>x</mi><mn>2</mn></mfrac></math>",
        "x<math><mrow><mi>x</mi><mn>2</mn></mrow></math>"},
       {"x<svg><text>a</text></svg>", "x<svg><text>b</text></svg>"},
       {"x<svg><path d='M1'/></svg>", "x<svg><path d='M2'/></svg>"},
       {"x<iframe srcdoc=a></iframe>", "x<iframe srcdoc=b></iframe>"},
       {"x<object data=a></object>", "x<object data=b></object>"},
       {"x<object><param value=a></object>", "x<object><param value=b></object>"},
       {"x<canvas>a</canvas>", "x<canvas>b</canvas>"},
       {"x<template>a</template>", "x<template>b</template>"},
       {"x<noscript>a</noscript>", "x<noscript>b</noscript>"},
       {"<p>x<p hidden>a", "<p>x<p hidden>b"}},
      InputKind::html);
  CHECK(told("x<math><msup><mi>x</mi><mn>2</mn></msup></math>", InputKind::html)
            .find("<math><msup><mi>x</mi><mn>2</mn></msup></math>") != std::string::npos);
}

TEST_CASE("web: what only sets a page says nothing") {
  for (const char* page :
       {"<p class=a id=b style='margin:0 2em;font-weight:bold;color:black;text-align:left'>x",
        "<table width=1 border=0 cellpadding=2><tr valign=top><td align=left style='vertical-align:"
        "top'>x<td>y</table>",
        "<p lang=en data-x=y onclick=z><b rel=u target=v></b>x", "<ol><li><p>x</ol>",
        "<p style='text-indent:-18pt;font-family:Arial;mso-style-name:x'>x",
        "<span style='text-transform:uppercase' title=t></span>x"}) {
    CAPTURE(page);
    CHECK(read_document(page, "", {.kind = InputKind::html}).not_read().empty());
  }
}

TEST_CASE("Akoma Ntoso: what is seen otherwise is read otherwise, or told") {
  const auto one = [](const std::string& body, const std::string& other) {
    return std::pair(law(body), law(other));
  };
  const std::string below = "<td>1</td></tr><tr><td/><td>2</td></tr></table>";
  check_all_differ(
      {one("<p>x<noteRef href='#n' marker='7'/></p>", "<p>x<noteRef href='#n' marker='8'/></p>"),
       one("<p>x<noteRef href='#n' marker='7'/></p>", "<p>x<noteRef href='#n'/></p>"),
       one("<p>x<authorialNote marker='a'><p>y</p></authorialNote></p>",
           "<p>x<authorialNote marker='b'><p>y</p></authorialNote></p>"),
       one("<p>x<authorialNote marker='a' placement='side'><p>y</p></authorialNote></p>",
           "<p>x<authorialNote marker='a' placement='inline'><p>y</p></authorialNote></p>"),
       one("<quotedStructure startQuote='«'><p>x</p></quotedStructure>",
           "<quotedStructure><p>x</p></quotedStructure>"),
       one("<quotedStructure endQuote='»'><p>x</p></quotedStructure>",
           "<quotedStructure><p>x</p></quotedStructure>"),
       one("<quotedStructure startQuote='«'><quotedStructure startQuote='‹'><p>x</p>"
           "</quotedStructure></quotedStructure>",
           "<quotedStructure startQuote='„'><quotedStructure startQuote='‹'><p>x</p>"
           "</quotedStructure></quotedStructure>"),
       one("<p>x<omissis/></p>", "<p>x</p>"),
       one("<p>x<omissis>…</omissis></p>", "<p>x</p>"),
       one("<p>x<placeholder originalText='a'>y</placeholder></p>",
           "<p>x<placeholder originalText='b'>y</placeholder></p>"),
       one("<p>x<placeholder originalText='a'/></p>", "<p>x<placeholder originalText='b'/></p>"),
       one("<table><tr><td rowspan='2'>a</td><td>1</td></tr><tr><td>2</td></tr></table>",
           "<table><tr><td>a</td>" + below),
       one("<table><tr><td colspan='2'>a</td></tr></table>", "<table><tr><td>a</td></tr></table>"),
       one("<p>10<sup>3</sup></p>", "<p>103</p>"),
       one("<p>10<sup>3</sup></p>", "<p>10<sub>3</sub></p>"),
       one("<p>He <ins>may</ins> not go</p>", "<p>He may <ins>not</ins> go</p>"),
       one("<p>He <del>may</del> go</p>", "<p>He <del>not</del> go</p>"),
       one("<remark>a</remark>", "<remark>b</remark>"),
       one("<remark title='a'>x</remark>", "<remark title='b'>x</remark>"),
       one("<p>a<eol breakWord='-'/>b</p>", "<p>a<eol/>b</p>"),
       one("<p>a<eol/>b</p>", "<p>ab</p>"),
       one("<p>x<img src='a' title='b'/></p>", "<p>x<img src='a' title='c'/></p>"),
       one("<p>x<img src='a'/></p>", "<p>x<img src='b'/></p>"),
       one("<p><inline name='strike'>x</inline> x</p>", "<p><inline name='bold'>x</inline> x</p>"),
       one("<p><inline name='strike'>x</inline> x</p>",
           "<p>x <inline name='strike'>x</inline></p>"),
       one("<p><span class='strike'>x</span></p>", "<p><span class='under'>x</span></p>"),
       one("<p status='removed'>x</p><p>x</p>", "<p>x</p><p status='removed'>x</p>"),
       one("<p><span style='text-transform:uppercase'>x</span></p>", "<p><span>x</span></p>"),
       one("<p><abbr title='a'>x</abbr></p>", "<p><abbr title='b'>x</abbr></p>"),
       one("<paragraph><num title='a'>1.</num></paragraph>",
           "<paragraph><num>1.</num></paragraph>"),
       one("<ol type='a'><li>x</li></ol>", "<ol><li>x</li></ol>")},
      InputKind::akoma_ntoso);
  const Document quiet = read_document(
      law("<article eId='art_1' class='a'><num>1.</num><content><p eId='p'><ref href='#x'>x</ref>"
          "</p></content></article>"),
      "");
  CHECK(quiet.not_read().empty());
  CHECK(read_document(law("<table><tr><td>a</td><td><sup>3</sup>b</td></tr></table>"), "").text() ==
        "a | <sup>3</sup>b\n");
}

TEST_CASE("markdown: references to no character are told as they are written") {
  check_all_differ({{"a &#0; b", "a &#xFFFD; b"},
                    {"a &#xD800; b", "a &#xDFFF; b"},
                    {"a &#0; b", "a &#00; b"},
                    {"a &#0; b &#xFFFD;", "a &#xFFFD; b &#0;"},
                    {"a &#x110000;", "a &#1114112;"}},
                   InputKind::markdown);
  for (const char* text :
       {"a &#65; &#xFFFD; &#x10FFFF;", "&#", "&#x", "&#;", "&#0", "&#00000000;"}) {
    CAPTURE(text);
    CHECK(read_document(text, "", {.kind = InputKind::markdown}).not_read().empty());
  }
}

TEST_CASE("Akoma Ntoso: a refusal says what to do next") {
  const auto next = [](const std::string& bytes) {
    try {
      read_document(bytes, "", {.kind = InputKind::akoma_ntoso});
    } catch (const Error& error) {
      return error.next_step();
    }
    return std::string("read");
  };
  CHECK(next("<!DOCTYPE a><a/>").starts_with("take a copy"));
  CHECK(next("<akomaNtoso><b></akomaNtoso>").starts_with("open it in the program"));
  CHECK(next("<rss/>").starts_with("save its text as a web page"));
}

TEST_CASE("words that are printed from attributes or marks keep the laws of a text") {
  std::string marks = "<p>a<a role=doc-noteref href=#n>1";
  for (int i = 0; i < 80; ++i) marks += " \x8c\x8c\x8c";  // one byte here, two in UTF-8
  const Document page = read_document(marks + "</a>", "", {.kind = InputKind::html});
  CHECK(law_broken(page) == "");
  const std::string long_one = std::string(300, 'q') + "  " + std::string(300, 'r') + " ›";
  for (const std::string& quote : {std::string("  a   b ›"), std::string("\xCC\x81"),
                                   std::string(" "), std::string(300, ' ') + long_one}) {
    CAPTURE(quote);
    const std::string body =
        std::string("<quotedStructure endQuote='") + quote + "'><p>e</p></quotedStructure><p>x</p>";
    CHECK(law_broken(read_document(law(body), "")) == "");
  }
}

TEST_CASE("bars in cells of a file in an old encoding keep their place in it") {
  // One byte each in the file, two in UTF-8.
  const std::string cell = std::string(400, '\xFE') + "||" + std::string(200, '\xFE') + "|";
  const std::string bytes = "<?xml version='1.0' encoding='windows-1251'?>" +
                            law("<table><tr><td>a</td><td>" + cell + "</td></tr></table>");
  CHECK(law_broken(read_document(bytes, "")) == "");
}

}  // namespace travaux
