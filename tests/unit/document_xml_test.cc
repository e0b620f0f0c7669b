#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "document/xml.h"
#include "travaux/document.h"
#include "travaux/error.h"

using namespace travaux;
using document::next_in;
using document::XmlFile;
using document::XmlNode;

namespace {

// "<a(text)<b()>>", with the lines when asked for.
std::string drawing(const XmlNode& node, bool lines = false) {
  if (node.is_text()) return '"' + std::string(node.text) + '"';
  std::string result(node.name);
  if (lines) result += '@' + std::to_string(node.line);
  result += '(';
  for (const XmlNode* child = node.first_child; child != nullptr; child = child->next) {
    result += (child == node.first_child ? "" : " ") + drawing(*child, lines);
  }
  return result + ')';
}

std::string refused(const std::string& bytes) {
  try {
    const XmlFile file(bytes);
  } catch (const Error& error) {
    return error.what();
  }
  return "read";
}

std::string repeated(std::string_view part, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += part;
  return result;
}

}  // namespace

TEST_CASE("xml: elements, characters, attributes and namespaces") {
  const std::string bytes =
      "<?xml version=\"1.0\"?>\n<a xmlns=\"urn:one\" xmlns:t=\"urn:two\" id=\"1\">"
      "words<!-- none --> go on<t:b t:id=\"2\" id='3 &amp; 4'/><![CDATA[<raw>]]></a>";
  const XmlFile file(bytes);
  CHECK(drawing(file.root()) == "a(\"words\" \" go on\" b() \"<raw>\")");
  CHECK(file.root().space == "urn:one");
  const XmlNode& inner = *file.root().first_child->next->next;
  CHECK(inner.space == "urn:two");
  CHECK(file.attribute(inner, "urn:two", "id") == "2");
  CHECK(file.attribute(inner, "", "id") == "3 & 4");
  CHECK_FALSE(file.attribute(inner, "name").has_value());
  CHECK_FALSE(file.attribute(inner, "urn:one", "id").has_value());
  CHECK(file.attributes_of(inner).size() == 2);
  CHECK(file.text_in(file.root()) == "words go on<raw>");
  CHECK(bytes.substr(inner.start, inner.end - inner.start) == "<t:b t:id=\"2\" id='3 &amp; 4'/>");
}

TEST_CASE("xml: every node knows its place and line") {
  const std::string bytes = "<a>\n<b\n x='1'>one &amp; two</b>\r\n<c/>\xD0\x86 &#x406;\n</a>";
  const XmlFile file(bytes);
  CHECK(drawing(file.root(), true) ==
        "a@1(\"\n\" b@2(\"one \" \"&\" \" two\") \"\n\" c@4() \"\xD0\x86 \" \"\xD0\x86\" \"\n\")");
  for (const XmlNode* at = &file.root(); at != nullptr; at = next_in(file.root(), *at)) {
    const std::string stands = bytes.substr(at->start, at->end - at->start);
    if (!at->is_text()) {
      CHECK(stands.starts_with('<'));
      CHECK(stands.ends_with('>'));
    } else if (stands.find('&') == std::string::npos && stands.find('\r') == std::string::npos) {
      CHECK(stands == at->text);
    }
  }
}

TEST_CASE("xml: places stay right in a file larger than the buffers of libxml2") {
  std::string bytes = "<a>";
  for (int i = 0; i < 20000; ++i)
    bytes += "<p n='" + std::to_string(i) + "'>w\xC3\xA4rds &lt; x</p>\n";
  bytes += "</a>";
  const XmlFile file(bytes);
  std::size_t wrong = 0;
  std::size_t paragraphs = 0;
  for (const XmlNode* at = file.root().first_child; at != nullptr; at = at->next) {
    if (at->is_text()) continue;
    ++paragraphs;
    const std::string stands = bytes.substr(at->start, at->end - at->start);
    const bool right = stands.starts_with("<p n='") && stands.ends_with("</p>") &&
                       at->line == paragraphs && at->first_child->text == "w\xC3\xA4rds " &&
                       bytes.substr(at->first_child->start, 7) == "w\xC3\xA4rds ";
    wrong += right ? 0 : 1;
  }
  CHECK(paragraphs == 20000);
  CHECK(wrong == 0);
}

TEST_CASE("xml: views stay good when the file is moved") {
  XmlFile file("<a x='1'>w</a>");
  const XmlFile moved = std::move(file);
  CHECK(moved.root().name == "a");
  CHECK(moved.root().first_child->text == "w");
  CHECK(moved.attribute(moved.root(), "x") == "1");
}

TEST_CASE("xml: a DOCTYPE is refused, wherever and whatever it is") {
  const std::string laughs =
      "<?xml version='1.0'?>\n<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n"
      "<a>&b;</a>";
  CHECK(refused(laughs).starts_with("line 2: XML with a DOCTYPE"));
  CHECK(refused("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>").find("DOCTYPE") !=
        std::string::npos);
  CHECK(refused("<!-- --><!doctype a><a/>").find("DOCTYPE") != std::string::npos);
  CHECK(refused("<a><!ENTITY b 'c'></a>").find("DOCTYPE") != std::string::npos);
  CHECK(refused("<a><!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE a>]]></a>") == "read");
}

TEST_CASE("xml: no entity but the five of XML") {
  CHECK(refused("<a>&nbsp;</a>").find("nbsp") != std::string::npos);
  CHECK(refused("<a b='&x;'/>") != "read");
  CHECK(refused("<a>&lt;&gt;&amp;&quot;&apos;</a>") == "read");
}

TEST_CASE("xml: depth, attributes and size have caps") {
  CHECK(refused(repeated("<a>", 199) + repeated("</a>", 199)) == "read");
  CHECK(refused(repeated("<a>", 201) + repeated("</a>", 201)).find("deeper than 200") !=
        std::string::npos);
  CHECK(refused(repeated("<a>", 100'000)).find("deeper than 200") != std::string::npos);
  std::string many = "<a\n";
  for (int i = 0; i < 1'000'000; ++i) many += "a" + std::to_string(i) + "='' ";
  CHECK(refused("<b>\n" + many + "/></b>") == "line 2: an element has more than 512 attributes");
  std::string spaces = "<a";
  for (int i = 0; i < 600; ++i) spaces += " xmlns:a" + std::to_string(i) + "='u'";
  CHECK(refused(spaces + "/>").find("attributes") != std::string::npos);
  CHECK(refused("<a>" + std::string(largest_document, ' ') + "</a>").find("at most") !=
        std::string::npos);
}

TEST_CASE("xml: what is not well-formed is refused with its line") {
  CHECK(refused("<a>\n<b>\n</a>").starts_with("line 3: no well-formed XML"));
  for (const char* bytes : {"", " \n", "words", "<a", "<a>", "<a></a><b/>", "<a b='1' b='2'/>",
                            "<a b='<'/>", "<x:a/>", "<a>\x01</a>", "<a>&#0;</a>", "<a>]]></a>",
                            "<a><!-- -- --></a>", "<a>\xFF</a>", "<a><![CDATA[ </a>"}) {
    CAPTURE(bytes);
    CHECK(refused(bytes) != "read");
  }
}

TEST_CASE("xml: what the file says of its encoding does not change how its bytes are read") {
  const std::string bytes = "<?xml version='1.0' encoding='windows-1251'?><a>\xD0\x86</a>";
  CHECK(XmlFile(bytes).root().first_child->text == "\xD0\x86");
}

TEST_CASE("xml: includes and instructions fetch nothing") {
  const std::string bytes =
      "<?xml-stylesheet href='http://127.0.0.1/x'?><a xmlns:xi='http://www.w3.org/2001/XInclude'>"
      "<xi:include href='/etc/passwd'/></a>";
  CHECK(drawing(XmlFile(bytes).root()) == "a(include())");
}

TEST_CASE("xml: a million small references cost what they weigh") {
  const std::string bytes = "<a>" + repeated("&amp;", 1'000'000) + "</a>";
  CHECK(XmlFile(bytes).text_in(XmlFile("<a>x</a>").root()) == "x");
  const XmlFile file(bytes);
  CHECK(file.text_in(file.root()).size() == 1'000'000);
}

TEST_CASE("xml: threads parse at once") {
  const std::string bytes = "<a>" + repeated("<p>words</p>", 2000) + "</a>";
  std::vector<std::size_t> sizes(4);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    threads.emplace_back([&, i] {
      const XmlFile file(bytes);
      sizes[i] = file.text_in(file.root()).size();
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::size_t size : sizes) CHECK(size == 10'000);
}
