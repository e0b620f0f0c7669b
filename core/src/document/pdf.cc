// PDF: the pages' words come from a confined program of its own; what they make is found here.
#include "document/pdf.h"

#include <algorithm>
#include <string>
#include <utility>

#include "document/pdf_columns.h"
#include "document/pdf_hyphens.h"
#include "document/pdf_margins.h"
#include "document/pdf_notes.h"
#include "document/pdf_paragraphs.h"
#include "document/pdf_program.h"
#include "document/pdf_records.h"
#include "document/pdf_sheet.h"
#include "document/readers.h"
#include "travaux/error.h"

namespace travaux::document {
namespace {

// Raised whenever this reader would read an old file differently.
constexpr unsigned own_version = 4;

// Another poppler may read another text, so its version is a part of the reader's: 4221200 is
// version 4 of this reader with poppler 22.12.0.
unsigned version_with(const std::array<std::uint32_t, 3>& poppler) {
  const auto part = [](std::uint32_t value) { return std::min(value, 99U); };
  return own_version * 1'000'000 + part(poppler[0]) * 10'000 + part(poppler[1]) * 100 +
         part(poppler[2]);
}

NotRead not_read_of(const PdfNotice& notice) {
  NotRead missed;
  missed.what = notice.what;
  missed.detail = notice.detail;
  missed.page = notice.page;
  return missed;
}

// "3, 5-9"
std::string list_of(const std::vector<std::size_t>& pages) {
  std::string list;
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t last = i;
    while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
    list += (list.empty() ? "" : ", ") + std::to_string(pages[i]);
    if (last > i) list += "-" + std::to_string(pages[last]);
    i = last + 1;
  }
  return list;
}

std::string page_or_pages(const std::vector<std::size_t>& pages) {
  return (pages.size() == 1 ? "page " : "pages ") + list_of(pages);
}

class PdfReading {
 public:
  void add(const PdfPage& page, const std::vector<PdfFont>& fonts) {
    sheets_.push_back(lay_out(page, fonts, remarks_));
  }

  Reading finish(PdfFile file) {
    file_ = std::move(file);
    for (PdfNotice& notice : take_out_margins(sheets_)) missed_.push_back(std::move(notice));
    tell_empty_pages();
    std::vector<PdfLine> lines = lines_in_order(sheets_);
    tell_tables(lines);
    const std::vector<PdfNote> notes = take_out_notes(lines);
    PdfHyphens hyphens(lines);
    std::vector<PdfParagraph> paragraphs = join_lines(lines, hyphens);
    infer_headings(paragraphs);
    for (PdfParagraph& paragraph : paragraphs) {
      add_block(reading_, paragraph.unit.block);
    }
    for (const PdfNote& note : notes) add_note(note, hyphens);
    tell_missed();
    warn(hyphens);
    reading_.in_file = std::move(file_.information);
    return std::move(reading_);
  }

 private:
  void tell_tables(const std::vector<PdfLine>& lines) {
    std::vector<std::size_t>& pages = remarks_.tables;
    for (const std::size_t page : pages_with_loose_cells(lines)) pages.push_back(page);
    std::sort(pages.begin(), pages.end());
    pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
  }

  void tell_empty_pages() {
    std::size_t images = 0;
    std::size_t empty = 0;
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      if (!sheets_[i].rows.empty()) continue;
      tell_empty(file_.read[i]);
      images += file_.read[i].images;
      ++empty;
    }
    if (empty < sheets_.size()) return;
    throw Error(Trouble::unsupported,
                "no page holds text, and they hold " + std::to_string(images) +
                    (images == 1 ? " image" : " images") + (images > 0 ? ": it is a scan" : ""),
                "record it with --as-bytes; its text, once typed, with --text-of N");
  }

  void tell_empty(const PdfPage& page) {
    std::erase_if(remarks_.not_read, [&page](const PdfNotice& notice) {
      return notice.page == page.number && notice.what.starts_with("image");
    });
    const std::string images = std::to_string(page.images);
    missed_.push_back(
        {page.number, "page", "no text, " + images + (page.images == 1 ? " image" : " images")});
  }

  void add_note(const PdfNote& note, PdfHyphens& hyphens) {
    std::string words = note.mark + ":";
    for (std::size_t i = 0; i < note.lines.size(); ++i) {
      if (i == 0) {
        words += ' ' + note.lines[i].words;
      } else {
        hyphens.join(words, note.lines[i].words);
      }
    }
    Block block;
    block.append(words, 0);
    block.anchors.clear();
    block.page = note.lines.front().page;
    add_block(reading_, block);
  }

  void tell_missed() {
    for (PdfNotice& notice : remarks_.not_read) missed_.push_back(std::move(notice));
    for (PdfNotice& notice : file_.notices) {
      if (notice.what == "damage") {
        damage_.push_back(std::move(notice));
      } else {
        missed_.push_back(std::move(notice));
      }
    }
    std::stable_sort(missed_.begin(), missed_.end(),
                     [](const auto& one, const auto& other) { return one.page < other.page; });
    for (const PdfNotice& notice : missed_) reading_.not_read.push_back(not_read_of(notice));
  }

  void warn(const PdfHyphens& hyphens) {
    auto& warnings = reading_.warnings;
    if (!damage_.empty()) {
      warnings.push_back("the file is damaged, words may be missing; the first complaint" +
                         (damage_.front().page > 0
                              ? " is of page " + std::to_string(damage_.front().page)
                              : std::string()) +
                         ": " + damage_.front().detail);
    }
    if (!remarks_.recognised.empty()) {
      warnings.push_back(page_or_pages(remarks_.recognised) +
                         ": an image; its words were recognised by a machine and are not checked");
    }
    if (remarks_.unknown_signs > 0) {
      warnings.push_back(std::to_string(remarks_.unknown_signs) +
                         " signs of fonts without a known alphabet, shown as \xEF\xBF\xBD, the "
                         "first on page " +
                         std::to_string(remarks_.first_unknown));
    }
    if (remarks_.guessed_words > 0) {
      warnings.push_back(std::to_string(remarks_.guessed_words) +
                         " words are in fonts that do not say which letters they show, so they "
                         "may be others; the first is on page " +
                         std::to_string(remarks_.first_guessed));
    }
    if (remarks_.pale_words > 0) {
      warnings.push_back(
          std::to_string(remarks_.pale_words) +
          " words of the text have nearly the colour of what they stand on, the first on page " +
          std::to_string(remarks_.first_pale) + ": '" + remarks_.pale_example + "'");
    }
    if (remarks_.doubtful_words > 0) {
      warnings.push_back(std::to_string(remarks_.doubtful_words) +
                         " words of the text may not be seen: they stand on or below a picture, or "
                         "behind a mask; the first on page " +
                         std::to_string(remarks_.first_doubtful) + ": '" +
                         remarks_.doubtful_example + "'");
    }
    if (!remarks_.tables.empty()) {
      warnings.push_back(page_or_pages(remarks_.tables) +
                         ": a table, or parts of lines that stand apart, read line by line; cells "
                         "of several lines may be mixed up");
    }
    if (hyphens.joined() > 0) {
      warnings.push_back(std::to_string(hyphens.joined()) +
                         " words broken at the end of a line were joined");
    }
    if (hyphens.unsure() > 0) {
      warnings.push_back(
          std::to_string(hyphens.unsure()) +
          " words broken at the end of a line keep their hyphen, since nothing shows "
          "whether it is theirs; the first is '" +
          hyphens.first_unsure() + "'");
    }
  }

  PdfFile file_;
  std::vector<PdfSheet> sheets_;
  PdfRemarks remarks_;
  std::vector<PdfNotice> missed_;
  std::vector<PdfNotice> damage_;
  Reading reading_;
};

PdfAnswer answer_to(PdfReading& reading) {
  return PdfAnswer([&reading](const PdfPage& page, const std::vector<PdfFont>& fonts) {
    reading.add(page, fonts);
  });
}

}  // namespace

Reading read_pdf_records(std::string_view printed) {
  PdfReading reading;
  PdfAnswer answer = answer_to(reading);
  answer.add(printed.substr(0, printed.size() / 2));
  answer.add(printed.substr(printed.size() / 2));
  return reading.finish(answer.finish());
}

bool is_pdf(std::string_view bytes) {
  return bytes.starts_with("%PDF-");
}

Document::Parts read_pdf(const Source& source) {
  PdfReading reading;
  PdfAnswer answer = answer_to(reading);
  run_pdf_program(source.options.pdf_program, source.bytes, source.options.pages, PdfLimits{},
                  [&answer](std::string_view part) { answer.add(part); });
  PdfFile file = answer.finish();
  const unsigned version = version_with(file.poppler);
  Document::Parts parts = assemble(reading.finish(std::move(file)));
  parts.reader = {"pdf", version};
  return parts;
}

}  // namespace travaux::document
