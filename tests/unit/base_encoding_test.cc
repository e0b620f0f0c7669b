#include <doctest/doctest.h>

#include <string>

#include "base/encoding.h"
#include "travaux/error.h"

using travaux::base::decode;
using travaux::base::Decoded;
using travaux::base::encoding_named;

TEST_CASE("encodings go by many names") {
  CHECK(encoding_named("windows-1251") == "windows-1251");
  CHECK(encoding_named(" CP_1251 ") == "windows-1251");
  CHECK(encoding_named("ISO-8859-1") == "windows-1252");
  CHECK(encoding_named("Latin1") == "windows-1252");
  CHECK(encoding_named("UTF8") == "utf-8");
  CHECK(encoding_named("koi8-u") == "KOI8-U");
  CHECK(encoding_named("koi8-r") == "KOI8-R");
  for (const char* name : {"", "utf-7", "none", "scsu", "bocu-1", "x", "windows", "1251"}) {
    CAPTURE(name);
    CHECK(encoding_named(name).empty());
  }
}

TEST_CASE("every encoding that has a name is read") {
  for (const char* name :
       {"utf-8",        "utf-16le",     "utf-16be",     "windows-1250",   "windows-1251",
        "windows-1252", "windows-1253", "windows-1254", "windows-1255",   "windows-1256",
        "windows-1257", "windows-1258", "windows-874",  "iso-8859-2",     "iso-8859-3",
        "iso-8859-4",   "iso-8859-5",   "iso-8859-6",   "iso-8859-7",     "iso-8859-8",
        "iso-8859-10",  "iso-8859-13",  "iso-8859-14",  "iso-8859-15",    "koi8-r",
        "koi8-u",       "ibm866",       "macintosh",    "x-mac-cyrillic", "gb18030",
        "big5",         "euc-jp",       "shift_jis",    "euc-kr"}) {
    CAPTURE(name);
    REQUIRE_FALSE(encoding_named(name).empty());
    const std::string bytes = std::string(name).starts_with("utf-16") ? "" : "Article 1";
    CHECK(decode(bytes, encoding_named(name)).text == bytes);
  }
}

TEST_CASE("Cyrillic in four encodings, each character where it stood") {
  const std::string word = "\xD0\x9F\xD1\x80\xD0\xB0\xD0\xB2\xD0\xBE 5";  // Право 5
  CHECK(decode("\xCF\xF0\xE0\xE2\xEE 5", "windows-1251").text == word);
  CHECK(decode("\xF0\xD2\xC1\xD7\xCF 5", "KOI8-R").text == word);
  CHECK(decode("\xBF\xE0\xD0\xD2\xDE 5", "ISO-8859-5").text == word);
  const std::string wide("\x1F\x04\x40\x04\x30\x04\x32\x04\x3E\x04\x20\x00\x35\x00", 14);
  CHECK(decode(wide, "utf-16le").text == word);
  const Decoded narrow = decode("\xCF\xF0\xE0\xE2\xEE 5", "windows-1251");
  CHECK(narrow.source_at(0) == 0);
  CHECK(narrow.source_at(2) == 1);
  CHECK(narrow.source_at(8) == 4);
  CHECK(narrow.source_at(10) == 5);
  CHECK(narrow.source_at(11) == 6);
  CHECK(narrow.source_at(12) == 7);
  CHECK(decode(wide, "utf-16le").source_at(11) == 12);
  CHECK(narrow.unmapped == 0);
}

TEST_CASE("what stands for no character is counted and placed") {
  const Decoded broken = decode("ab\xFFz\xC3", "utf-8");
  CHECK(broken.text == "ab\xEF\xBF\xBDz\xEF\xBF\xBD");
  CHECK(broken.unmapped == 2);
  CHECK(broken.unmapped_at == 2);
  CHECK(broken.source_at(5) == 3);
  CHECK(broken.source_at(6) == 4);
  const Decoded odd = decode("a\xA5z", "ISO-8859-7");  // may or may not be mapped, never lost
  CHECK(odd.text.size() >= 3);
  const Decoded hole = decode("a\xD2z", "ISO-8859-7");
  CHECK(hole.unmapped == 1);
  CHECK(hole.unmapped_at == 1);
  const Decoded half = decode(std::string("a\0b", 3), "utf-16le");
  CHECK(half.unmapped == 1);
}

TEST_CASE("pairs of UTF-16 across the converter's buffer, and halves of them") {
  std::string bytes("x\0", 2);
  std::string text = "x";
  for (int i = 0; i < 5000; ++i) {
    bytes += std::string("\x3D\xD8\x00\xDE", 4);
    text += "\xF0\x9F\x98\x80";
  }
  const Decoded pairs = decode(bytes, "utf-16le");
  CHECK((pairs.text == text));
  CHECK(pairs.unmapped == 0);
  CHECK(pairs.source_at(1 + 4 * 4321) == 2 + 4 * 4321);
  const Decoded half = decode(std::string("\x3D\xD8\x41\x00", 4), "utf-16le");
  CHECK(half.unmapped >= 1);
  CHECK(half.text.ends_with('A'));
}

TEST_CASE("old encodings have a cap, UTF-8 has another") {
  const std::string large(travaux::base::largest_foreign + 1, 'a');
  CHECK_THROWS_AS(decode(large, "windows-1251"), travaux::Error);
  CHECK(decode(large, "utf-8").text.size() == large.size());
}
