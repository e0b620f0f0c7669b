// What a style sheet hides, what is shown with a line through it, cells that reach over others.
#include <doctest/doctest.h>

#include <string>

#include "document_laws.h"
#include "document_outline.h"
#include "travaux/document.h"

namespace travaux {
namespace {

Document read_page(const std::string& bytes) {
  Document document = read_document(bytes, "", {.kind = InputKind::html});
  CHECK(law_broken(document) == "");
  return document;
}

std::string text_of(const std::string& bytes) {
  return read_page(bytes).text();
}

// What is said under this name.
std::string said(const std::string& bytes, const std::string& what) {
  std::string result;
  const Document document = read_page(bytes);
  for (const NotRead& entry : document.not_read()) {
    if (entry.what == what) result += entry.detail + '\n';
  }
  return result;
}

std::string with_sheet(const std::string& css, const std::string& body = "") {
  return "<!DOCTYPE html><style>" + css + "</style><body>" +
         (body.empty() ? "<p>kept</p><p class='a b' id=c>gone</p>" : body);
}

// The same without the hash of its places.
std::string looked(const std::string& bytes, const std::string& what) {
  const std::string all = said(bytes, what);
  const std::size_t hash = all.find("; where: sha256 ");
  CHECK((all.empty() || hash != std::string::npos));
  return all.substr(0, hash);
}

const std::string in_doubt = "these may hide words that are read, ";

}  // namespace

TEST_CASE("web: a sheet of the page hides by tag, class and id") {
  for (const char* css :
       {".a{display:none}", "#c { visibility : hidden }", "p.a.b{display:none !important}",
        "p#c,x{display:none}", "/* . */ .a{color:red;display:none}", "@media all{.a{display:none}}",
        "@media screen { .a{display:none} }", ".a{display:none", "p.a { DISPLAY: None }",
        ".x{content:'}'} .a{display:none}", "*.a{display:none}"}) {
    CAPTURE(css);
    const Document document = read_page(with_sheet(css));
    CHECK(document.text() == "kept\n");
    CHECK(said(with_sheet(css), "hidden text") == "1 passage, \"gone\"\n");
  }
}

TEST_CASE("web: what does not hide is read, and nothing is said of it") {
  for (const char* css :
       {".A{display:none}", ".ab{display:none}", "p.x{display:none}", "#a{display:none}",
        ".a{display:block}", ".a::before{display:none}", ".a{x-display:none}", ".a{color:red}",
        "/* .a{display:none} */", ".x .y{display:none}", "@font-face{display:none}",
        "li.a{display:none}"}) {
    CAPTURE(css);
    CHECK(text_of(with_sheet(css)) == "kept\n\ngone\n");
    CHECK(said(with_sheet(css), "hidden text") == "");
    CHECK(said(with_sheet(css), "style")
              .starts_with(
                  "1 style sheet is read for what is hidden, raised or struck only; numbers "
                  "may be printed\n"
                  "the sheets, and the tags they may apply to, are told by their hash: sha256 "));
    CHECK(said(with_sheet(css), "style").find(in_doubt) == std::string::npos);
  }
  CHECK(text_of("<style>.A{display:none}</style><p class=a>in quirks</p><p>x") == "x\n");
}

TEST_CASE("web: what a sheet may hide is read, and said") {
  for (const char* css :
       {"div .a{display:none}", ".a:not(.x){display:none}", "[id]{display:none}",
        "@media print{.a{display:none}}", "@media (max-width:9px){#c{display:none}}",
        "@supports (x:y){.a{display:none}}", ".a{opacity:0}", ".a{font-size:0px}",
        ".a{display:none} .b{display:block}", ".a{display:none} p:hover{display:block}",
        ".a{display:none} @media print{p{display:block}}"}) {
    CAPTURE(css);
    CHECK(text_of(with_sheet(css)) == "kept\n\ngone\n");
    CHECK(said(with_sheet(css), "style").find(in_doubt) != std::string::npos);
    CHECK(said(with_sheet(css), "style").find("gone\"") != std::string::npos);
  }
  CHECK(said(with_sheet("", "<p style='opacity:0'>pale"), "style").find(in_doubt) !=
        std::string::npos);
  CHECK(said("<p style='opacity:0'>pale", "style").find(in_doubt) != std::string::npos);
  CHECK(said("<p style='opacity:0.5'>pale", "style") == "");
  for (const char* style :
       {"text-indent:-9999px", "position:absolute; left:-1000em", "height:0", "clip:rect(0,0,0,0)",
        "clip-path:inset(50%)", "transform:scale(0)", "color:#FFF", "color: white"}) {
    CAPTURE(style);
    const std::string page = std::string("<p style='") + style + "'>pale";
    CHECK(text_of(page) == "pale\n");
    CHECK(said(page, "style").find(": \"pale\"") != std::string::npos);
  }
  for (const char* style : {"text-indent:-9px", "left:0", "height:5em", "color:red"}) {
    CHECK(said(std::string("<p style='") + style + "'>x", "style") == "");
  }
  CHECK(said("<font color=#FFFFFF>pale</font>", "style").find("pale") != std::string::npos);
  // Its own attribute decides, unless the sheet insists.
  const std::string own = "<p>kept<p class=a style='display:block'>own";
  CHECK(text_of(with_sheet(".a{display:none}", own)) == "kept\n\nown\n");
  CHECK(text_of(with_sheet(".a{display:none!important}", own)) == "kept\n");
}

TEST_CASE("web: what a sheet prints is said") {
  const auto printed = [](const std::string& css) {
    const std::string all = said(with_sheet(css), "style");
    const std::size_t at = all.find("what style sheets print is not read: ");
    return at == std::string::npos ? "" : all.substr(at + 37, all.find('\n', at) - at - 37);
  };
  CHECK(printed(".a::before{content:\"not \"}") == ".a::before \"not \";");
  CHECK(printed("p:after { content : 'n\\6ft' }") == "p:after \"not\";");
  CHECK(printed("p:after{content:counter(x)'.'}") == "p:after \".\";");
  CHECK(printed("i::before{content:'\\f101'}") == "");
  CHECK(printed("i::before{content:''} b::after{content:'\\201C'}") == "");
}

TEST_CASE("web: hostile sheets are left, aloud") {
  std::string css;
  for (int i = 0; i < 3000; ++i) css += ".x" + std::to_string(i) + "{display:none}";
  CHECK(said(with_sheet(css), "style").find("more rules than are read") != std::string::npos);
  std::string looks;
  for (int i = 0; i < 2000; ++i) looks += "p{vertical-align:" + std::to_string(i) + "px}";
  std::string many;
  for (int i = 0; i < 2'000; ++i) many += "<p style='x:" + std::to_string(i) + "'>x</p>";
  CHECK(said(with_sheet(looks, many), "style").find("more rules than are read") !=
        std::string::npos);
  CHECK(said(with_sheet(looks, many), "looks").size() < 1000);
  CHECK(said(with_sheet(looks, many), "looks") !=
        said(with_sheet(looks, many + "<p style='x:y'>x</p>"), "looks"));
  std::string nested;
  for (int i = 0; i < 2000; ++i) nested += "@media all{";
  CHECK(text_of(with_sheet(nested + ".a{display:none}")) == "kept\n\ngone\n");
  CHECK(text_of(with_sheet("{{{}}}\"'\\")) == "kept\n\ngone\n");
}

TEST_CASE("web: cells that reach over rows keep the columns of the rows below") {
  CHECK(text_of("<table><tr><td rowspan=2>a<td>1<tr><td>2<tr><td>b<td>3</table>") ==
        "a | 1\n\n| 2\n\nb | 3\n");
  CHECK(text_of("<table><tr><td>a<td rowspan=0>1<td>x<tr><td>b<td>y<tr><td>c<td>z</table>") ==
        "a | 1 | x\n\nb | | y\n\nc | | z\n");
  CHECK(text_of("<table><tr><td colspan=2 rowspan=2>a<td>1<tr><td>2</table>") == "a | 1\n\n| 2\n");
  // Not beyond the part of the table that the cell stands in.
  CHECK(text_of("<table><tbody><tr><td rowspan=9>a<td>1<tbody><tr><td>b<td>2</table>") ==
        "a | 1\n\nb | 2\n");
  std::string rows = "<table>";
  for (int i = 0; i < 3000; ++i) rows += "<tr><td rowspan=65534>a<td>b";
  CHECK(read_page(rows).clauses().size() == 3000);
}

TEST_CASE("web: words with a line through them, and words turned round, are said") {
  CHECK(looked("<p>He <s>may</s> shall", "struck through") == "read as the rest: \"may\"");
  CHECK(looked("<p>He <strike>may <s>not</s></strike>", "struck through") ==
        "read as the rest: \"not\"; read as the rest: \"may not\"");
  CHECK(looked("<p>He <span style='text-decoration: line-through red'>may</span>",
               "struck through") == "read as the rest: \"may\"");
  CHECK(looked("<p>He <u>may</u>", "struck through") == "");
  CHECK(looked("<p><font face='Symbol'>a</font>", "symbol") ==
        "letters of a font of pictures, read as letters: \"a\"");
  CHECK(looked("<p><span style=\"font-family:'Wingdings'\">a</span>", "symbol") ==
        "letters of a font of pictures, read as letters: \"a\"");
  CHECK(looked("<p><font face=Arial>a</font>", "symbol") == "");
  CHECK(looked("<p><span style='unicode-bidi:bidi-override;direction:rtl'>12</span>",
               "direction") == "shown from right to left, read as written: \"12\"");
  CHECK(looked("<p><bdo dir=rtl>12</bdo>", "direction") ==
        "shown from right to left, read as written: \"12\"");
}

TEST_CASE("web: what is shown inside of frames, pictures and fields is told apart") {
  CHECK(said("<iframe srcdoc='<p>not'></iframe>x", "frame").starts_with("\"<p>not\" ("));
  CHECK(said("<img src=a srcset='b 2x'>x", "image") == "a, or b 2x\n");
  CHECK(said("<p>x<input type=checkbox checked>", "form") == "1 button or field: \"☒\"\n");
  CHECK(said("<p>x<input type=checkbox value=on>", "form") == "1 button or field: \"☐\"\n");
  CHECK(said("<picture><source srcset='b 2x'><img src=a></picture>x", "image") == "b 2x\na\n");
  CHECK(said("<p>x<input placeholder=name>", "form") == "1 button or field: \"name\"\n");
}

TEST_CASE("web: a part of a page is recognised by its first element") {
  const auto reader = [](const std::string& bytes, const std::string& name = "") {
    return read_document(bytes, name).reader().name;
  };
  for (const char* bytes : {"<p>words</p>\n", "<DIV class=x>words</DIV>", "<h1>words</h1>",
                            "<table><tr><td>words</table>x</p>", "<!-- c --> <p>a<p>b"}) {
    CAPTURE(bytes);
    CHECK(reader(bytes) == "html");
    CHECK(reader(bytes, "page.md") == "markdown");
  }
  // Laws on GitHub begin so.
  const std::string law = "<meta http-equiv='Content-Type' content='text/html'/>\n\n## One\n\nA.\n";
  CHECK(reader(law, "law.md") == "markdown");
  CHECK(read_document(law, "law.md").clauses().size() == 2);
  CHECK(reader("<html><p>words", "law.md") == "html");
  for (const char* bytes :
       {"<p> words", "<pre>words</pre>", "<parties> agree </parties>", "words <p>x</p>"}) {
    CAPTURE(bytes);
    CHECK(reader(bytes) == "text");
  }
}

}  // namespace travaux
