#include <doctest/doctest.h>

#include "document/zip.h"
#include "document_docx.h"
#include "travaux/error.h"

using namespace travaux;
using document::ZipFile;

namespace {

std::string refused(const std::string& bytes, const std::string& name = "a") {
  try {
    ZipFile(bytes).read(name);
  } catch (const Error& error) {
    return error.what();
  }
  return "read";
}

std::string with(std::string bytes, std::size_t at, const std::string& other) {
  REQUIRE(at + other.size() <= bytes.size());
  return bytes.replace(at, other.size(), other);
}

std::string one(std::uint16_t method, std::uint16_t flags = 0) {
  Zip zip;
  Zip::Entry& entry = zip.add("a", "words");
  entry.method = method;
  entry.flags = flags;
  return zip.bytes();
}

}  // namespace

TEST_CASE("ZIP: stored and deflated entries, by name in whatever case") {
  Zip zip;
  zip.add("word/A.xml", "stored");
  zip.deflate("b", std::string(1000, 'b'));
  zip.deflate("empty", "");
  const std::string bytes = zip.bytes();
  ZipFile file(bytes);
  CHECK(file.names() == std::vector<std::string>{"b", "empty", "word/A.xml"});
  CHECK(file.read("/Word/a.XML") == "stored");
  CHECK(file.read("b") == std::string(1000, 'b'));
  CHECK(file.read("empty").empty());
  CHECK_FALSE(file.has("c"));
}

TEST_CASE("ZIP: every cut and every changed byte of a container is refused or harmless") {
  Zip zip;
  zip.deflate("a", "the words of a part, the words of a part");
  const std::string bytes = zip.bytes();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK(refused(bytes.substr(0, size)) != "read");
  }
  std::size_t read = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string spoilt = bytes;
    spoilt[at] = static_cast<char>(spoilt[at] ^ 0x55);
    try {
      ZipFile file(spoilt);
      if (!file.has("a")) continue;
      const std::string words = file.read("a");
      ++read;
      CHECK(words == "the words of a part, the words of a part");
    } catch (const Error&) {
    }
  }
  CHECK(read < 80);  // versions, dates and attributes tell nothing of the words
}

TEST_CASE("ZIP: encrypted, split, ZIP64 and foreign methods are refused in one line") {
  CHECK(refused(one(0)) == "read");
  CHECK(refused(one(0, 1)) == "the ZIP container is encrypted");
  CHECK(refused(one(14)) == "a is packed in a way that is not read");
  const std::string bytes = one(0);
  CHECK(refused(with(bytes, bytes.size() - 18, "\1")) ==
        "a ZIP container in several volumes is not read");
  CHECK(refused(with(bytes, bytes.size() - 6, "\xFF\xFF\xFF\xFF")) ==
        "a ZIP64 container is not read");
}

TEST_CASE("ZIP: what the directory and the entries say of one another must agree") {
  const auto broken = [](const std::string& what) {
    return "the ZIP container is broken: " + what;
  };
  Zip twice;
  twice.add("a", "1");
  twice.add("A", "2");
  CHECK(refused(twice.bytes()) == broken("two entries have one name"));
  Zip other;
  other.add("a", "1");
  CHECK(refused(with(other.bytes(), 30, "b")) ==
        broken("an entry has another name than the directory says"));
  Zip large;
  large.add("a", "1").packed = 100;
  CHECK(refused(large.bytes()) == broken("an entry is larger than the file"));
  Zip wrong;
  wrong.add("a", "1").checksum = 5;
  CHECK(refused(wrong.bytes()) == broken("a does not match its checksum"));
  Zip longer;
  longer.deflate("a", "1234").inflated = 5;
  CHECK(refused(longer.bytes()) == broken("a does not unpack to the size it says"));
  Zip shorter;
  shorter.deflate("a", "1234").inflated = 3;
  CHECK(refused(shorter.bytes()) == broken("a does not unpack to the size it says"));
  CHECK(refused(one(0), "b") == broken("it has no b"));
}

TEST_CASE("ZIP: entries that share their bytes are refused") {
  Zip zip;
  zip.add("a", std::string(60, 'a'));
  zip.add("b", "b");
  std::string bytes = zip.bytes();
  // The directory entry of "b" is made to point at what it says is another "b" inside of "a".
  std::string inner = bytes.substr(bytes.find("PK\3\4", 4), 32);
  bytes.replace(31 + 5, inner.size(), inner);
  const std::size_t second = bytes.rfind("PK\1\2");
  bytes.replace(second + 42, 4, Zip::number(31 + 5, 4));
  CHECK(refused(bytes) == "the ZIP container is broken: its entries overlap");
}

TEST_CASE("ZIP: bombs are refused before they are unpacked") {
  Zip steep;
  steep.deflate("a", std::string(8 * 1024 * 1024, '\0'));
  CHECK(refused(steep.bytes()) == "the file grows beyond measure when it is unpacked");
  Zip claims;
  claims.deflate("a", "x").inflated = 0xFFFFFFFF;
  CHECK(refused(claims.bytes()) == "the file grows beyond measure when it is unpacked");
  Zip many;
  for (std::size_t i = 0; i <= document::most_zip_entries; ++i) many.add(std::to_string(i), "");
  CHECK(refused(many.bytes()) == "the ZIP container has 10001 entries; at most 10000 are read");
}
