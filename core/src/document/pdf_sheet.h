// pdf_sheet.h: the words of a PDF's page as rows of upright text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/pdf_records.h"

namespace travaux::document {

// Words that stand close together on one base line. Lengths are thousandths of a point.
struct PdfSegment {
  std::int32_t x0 = 0;
  std::int32_t x1 = 0;
  std::int32_t first_x1 = 0;  // where its first word ends
  std::int32_t y = 0;         // of the base line
  std::int32_t size = 0;      // of the font that most of its letters are in
  bool bold = false;          // all of it
  std::string words;          // raised marks stand between raised_start and raised_end
};

inline constexpr char raised_start = '\x0E';
inline constexpr char raised_end = '\x0F';

struct PdfRow {
  bool cells = false;  // of a table: one segment
  std::int32_t y = 0;
  std::int32_t size = 0;
  std::vector<PdfSegment> segments;  // from left to right, at least one
};

struct PdfSheet {
  std::size_t number = 0;
  std::int32_t width = 0;  // as it is read: a page that lies on its side is turned
  std::int32_t height = 0;
  bool turned = false;
  std::vector<PdfRow> rows;  // from top to bottom
};

// What is on a page and not in its rows, or there only with a doubt.
struct PdfRemarks {
  std::vector<PdfNotice> not_read;
  std::size_t unknown_signs = 0;  // replacement characters among the words
  std::size_t first_unknown = 0;  // the page
  std::size_t pale_words = 0;     // in the text, and white or nearly so
  std::size_t first_pale = 0;     // the page
  std::string pale_example;
  std::size_t doubtful_words = 0;  // in the text, and perhaps not seen
  std::size_t first_doubtful = 0;  // the page
  std::string doubtful_example;
  std::vector<std::size_t> recognised;  // pages that consist of an image with invisible words
  std::size_t guessed_words = 0;        // in fonts that do not say which letters they show
  std::size_t first_guessed = 0;        // the page
  std::vector<std::size_t> tables;      // pages whose tables are read line by line
};

PdfSheet lay_out(const PdfPage& page, const std::vector<PdfFont>& fonts, PdfRemarks& remarks);

// A mark without anything to read beside it: it stands for a list's item or a rule.
bool is_label(std::string_view words);

// All of a row as it is read: cells that stand far apart are parted by " | ".
std::string words_of(const PdfRow& row);

}  // namespace travaux::document
