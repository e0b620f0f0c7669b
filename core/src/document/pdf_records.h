// pdf_records.h: what the program travaux-read-pdf prints, read as any stranger's bytes are.
//
// The format, version 2, is specified in src/read_pdf/records.h, which stays on its side of the
// pipe. All lengths are thousandths of a point, from the upper left corner of the page.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/document.h"

namespace travaux::document {

struct PdfFont {
  bool bold = false;
  bool italic = false;
  bool drawn = false;     // Type 3: each sign is a drawing
  bool untabled = false;  // no table to Unicode in the file
  std::string name;
};

struct PdfWord {
  std::uint32_t font = 0;
  bool invisible = false;
  bool pale = false;
  bool outside = false;  // of the page
  bool space_after = false;
  bool slanted = false;
  bool cut_off = false;   // by a clip
  bool covered = false;   // by what is painted later
  bool doubtful = false;  // perhaps not seen: behind a mask, on or below a picture
  bool guessed = false;   // its letters are not told by its font
  std::int32_t size = 0;
  std::int32_t x0 = 0;  // the base line runs from (x0, y0) to (x1, y1)
  std::int32_t y0 = 0;
  std::int32_t x1 = 0;
  std::int32_t y1 = 0;
  std::string_view text;  // into what was parsed
};

struct PdfRule {  // a thin line, level or upright, as the box around it
  std::int32_t x0 = 0;
  std::int32_t y0 = 0;
  std::int32_t x1 = 0;
  std::int32_t y1 = 0;
};

struct PdfPage {
  std::size_t number = 0;
  std::int32_t width = 0;
  std::int32_t height = 0;
  std::vector<PdfWord> words;  // in the order in which they are drawn
  std::vector<PdfRule> rules;
  std::size_t images = 0;  // of those that are more than a rule or an ornament
};

struct PdfNotice {
  std::size_t page = 0;  // 0: the whole document
  std::string what;
  std::string detail;
};

struct PdfFile {
  std::array<std::uint32_t, 3> poppler{};
  std::size_t pages = 0;  // of the file, also when fewer were read
  bool encrypted = false;
  std::vector<InFile> information;
  std::vector<PdfFont> fonts;
  std::vector<PdfPage> read;
  std::vector<PdfNotice> notices;
};

// Error(malformed) for anything that does not follow the format, and an Error with the reason that
// the program gave when it gave up. `printed` must outlive the result.
PdfFile parse_pdf_records(std::string_view printed);

// The same as the answer comes in, page by page, so that no more than a page of it is held.
class PdfAnswer {
 public:
  class Parser;
  // The words point into bytes that last no longer than the call; the page that is kept has neither
  // words nor rules.
  using TakePage = std::function<void(const PdfPage&, const std::vector<PdfFont>&)>;

  explicit PdfAnswer(TakePage take_page);
  ~PdfAnswer();

  void add(std::string_view part);
  PdfFile finish();

 private:
  std::unique_ptr<Parser> parser_;
  std::string waiting_;  // what belongs to no whole page yet
  std::size_t looked_at_;
};

}  // namespace travaux::document
