// SPDX-License-Identifier: GPL-2.0-or-later
// records.h: what this program prints: one stream of records for a program, not for people.
//
// The bytes "travaux-pdf" and the version byte 2; then records: one byte of kind, four bytes of
// size, that many bytes. Numbers are little-endian; lengths on the page are thousandths of a point,
// counted from its upper left corner; a string is two bytes of size and UTF-8.
//
//   P  program      three u32: poppler's version
//   D  document     u32 pages, u32 flags (1 encrypted)
//   I  information  string what, string value: author, producer, ...
//   F  font         u32 flags (1 bold, 2 italic, 4 drawn by hand (Type 3), 8 without a table to
//                   Unicode), string name; numbered 0, 1, ... in the order they come
//   B  page begins  u32 number, i32 width, i32 height
//   W  word         u32 font, u32 flags, i32 size, i32 x0, i32 y0, i32 x1, i32 y1, string words:
//                   the base line runs from 0 to 1; flags: 1 invisible, 2 pale, 4 outside of the
//                   page, 8 a space follows, 16 slanted base line, 32 cut off by a clip, 64 covered
//                   by what is painted later, 128 perhaps not seen (behind a mask, on or below a
//                   picture), 256 its letters are guessed
//   G  image        i32 width, i32 height, as drawn
//   L  rule         i32 x0, i32 y0, i32 x1, i32 y1: a thin upright or level line, as the box around
//   it N  notice       u32 page or 0, string what, string detail: what is no text of the page E
//   page ends    u32 words X  failed       u32 reason (1 broken, 2 locked, 3 too many pages, 4 too
//   many words, 5 no such
//                   page, 6 not confined), string detail; the last record
//   Z  done         u32 pages, u32 words; the last record
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace travaux::read_pdf {

enum class Reason : std::uint32_t {
  broken = 1,
  locked = 2,
  many_pages = 3,
  many_words = 4,
  no_such_page = 5,
  not_confined = 6
};

// Collects one record at a time and writes to descriptor 1. When nobody reads any more the process
// ends.
class Records {
 public:
  Records();

  void begin(char kind);
  void number(std::uint32_t value);
  void length(double points);  // what is no number, or beyond all pages, is cut
  void text(std::string_view utf8);
  void end();
  void flush();

  void notice(unsigned page, std::string_view what, std::string_view detail);
  [[noreturn]] void fail(Reason reason, std::string_view detail);

 private:
  std::string buffer_;
  std::size_t size_at_ = 0;
};

// Appends one code point as UTF-8; what is none becomes U+FFFD.
void append_utf8(std::string& text, std::uint32_t code_point);

// A PDF text string (UTF-16 or PDFDocEncoding) as UTF-8, on one line, cut behind `most` bytes.
std::string from_pdf_string(const std::string& bytes, std::size_t most = 2000);

}  // namespace travaux::read_pdf
