#include "document/pdf_sheet.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include "base/utf8.h"
#include "document/block.h"
#include "document/label.h"
#include "document/pdf_grid.h"
#include "document/pdf_rows.h"
#include "document/pdf_strikes.h"

namespace travaux::document {
namespace {

// Parts of the size of the font.
constexpr double cell_gap = 3.0;  // more than that parts cells
constexpr double raised_least = 0.12;
constexpr double raised_most = 0.8;
constexpr double raised_size = 0.85;
constexpr double lowered_least = 0.08;
constexpr double lowered_most = 0.45;

constexpr std::size_t longest_excerpt = 80;     // bytes, in remarks
constexpr std::int32_t smallest_print = 1'500;  // a point and a half: nobody reads less

// 0 to the right, 1 down, 2 to the left, 3 up.
unsigned direction_of(const PdfWord& word) {
  const std::int32_t run = word.x1 - word.x0;
  const std::int32_t rise = word.y1 - word.y0;
  if (std::abs(run) >= std::abs(rise)) return run >= 0 ? 0 : 2;
  return rise >= 0 ? 1 : 3;
}

unsigned main_direction(const std::vector<const PdfWord*>& words) {
  std::array<std::size_t, 4> letters{};
  for (const PdfWord* word : words) letters.at(direction_of(*word)) += word->text.size();
  return static_cast<unsigned>(std::max_element(letters.begin(), letters.end()) - letters.begin());
}

// The word as it stands when the page is turned so that `direction` runs to the right.
Upright turned(const PdfWord& word, unsigned direction, const PdfPage& page) {
  Upright result;
  result.size = std::max(word.size, 1);
  result.space_after = word.space_after;
  result.text = word.text;
  switch (direction) {
    case 0:
      result.x0 = word.x0, result.x1 = word.x1, result.y = word.y0;
      break;
    case 1:
      result.x0 = word.y0, result.x1 = word.y1, result.y = page.width - word.x0;
      break;
    case 2:
      result.x0 = page.width - word.x0, result.x1 = page.width - word.x1;
      result.y = page.height - word.y0;
      break;
    default:
      result.x0 = page.height - word.y0, result.x1 = page.height - word.y1, result.y = word.x0;
  }
  if (result.x1 < result.x0) std::swap(result.x0, result.x1);
  return result;
}

std::string excerpt_of(const std::vector<const PdfWord*>& words) {
  std::string text;
  for (const PdfWord* word : words) {
    if (text.size() + word->text.size() > longest_excerpt) return text + " …";
    if (!text.empty()) text += ' ';
    text += word->text;
  }
  return text;
}

// "3 words: 'read this instead'"
void remark(PdfRemarks& remarks, std::size_t page, std::string_view what,
            const std::vector<const PdfWord*>& words, std::string_view how = "") {
  if (words.empty()) return;
  const std::string count = std::to_string(words.size()) + (words.size() == 1 ? " word" : " words");
  remarks.not_read.push_back(
      {page, std::string(what), count + std::string(how) + ": '" + excerpt_of(words) + "'"});
}

void remark_images(PdfRemarks& remarks, const PdfPage& page) {
  if (page.images == 0) return;
  remarks.not_read.push_back({page.number, page.images == 1 ? "image" : "images",
                              page.images == 1 ? "" : std::to_string(page.images)});
}

constexpr std::string_view invisible = "invisible text";
constexpr std::string_view covered = "covered text";

// Letters without width, which lie on top of one another.
bool is_squeezed(const PdfWord& word) {
  constexpr double narrowest = 0.04;  // of the size, for each
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.text.size();) {
    letters += base::is_letter(base::next_code_point(word.text, at));
  }
  const std::int64_t length = std::max(std::abs(std::int64_t{word.x1} - word.x0),
                                       std::abs(std::int64_t{word.y1} - word.y0));
  return letters > 0 && is_within(length, word.size, 0, narrowest * static_cast<double>(letters));
}

// Null for what is seen, and upright.
const char* why_unseen(const PdfWord& word, const std::vector<PdfFont>& fonts) {
  if (word.invisible) return invisible.data();
  if (word.outside) return "text outside of the page";
  if (word.cut_off) return "text cut off";
  if (word.covered) return covered.data();
  // The letters of a font that is made of drawings have any size.
  const bool drawn = word.font < fonts.size() && fonts[word.font].drawn;
  if ((word.size < smallest_print && !drawn) || (is_squeezed(word) && !word.guessed)) {
    return "text too small to be seen";
  }
  return word.slanted ? "slanted text" : nullptr;
}

// The words that a reader of the page sees, upright ones; the rest is remarked upon.
std::vector<const PdfWord*> seen_words(const PdfPage& page, const std::vector<PdfFont>& fonts,
                                       PdfRemarks& remarks) {
  std::vector<const PdfWord*> seen;
  std::vector<const PdfWord*> hidden;  // by an image, or where one is
  std::map<std::string_view, std::vector<const PdfWord*>> left_out;
  for (const PdfWord& word : page.words) {
    const char* why = why_unseen(word, fonts);
    if (why == nullptr) {
      seen.push_back(&word);
    } else {
      left_out[why].push_back(&word);
      if (word.invisible || word.covered) hidden.push_back(&word);
    }
  }
  remark_images(remarks, page);
  if (seen.empty() && !hidden.empty() && page.images > 0) {
    remarks.recognised.push_back(page.number);
    seen.swap(hidden);
    left_out.erase(invisible);
    left_out.erase(covered);
  }
  for (const auto& [why, words] : left_out) remark(remarks, page.number, why, words);
  return seen;
}

std::string excerpt_of(const PdfWord& word) {
  return word.text.size() > longest_excerpt ? "…" : std::string(word.text);
}

bool runs_left(char32_t point) {
  return (point >= 0x590 && point < 0x900) || (point >= 0xFB1D && point < 0xFE00) ||
         (point >= 0xFE70 && point < 0xFF00) || (point >= 0x10800 && point < 0x11000) ||
         (point >= 0x1E800 && point < 0x1F000);
}

bool runs_left(std::string_view text) {
  constexpr char first = '\xD6';  // of the bytes of these letters
  const auto may_run = [](char byte) {
    return static_cast<unsigned char>(byte) >= static_cast<unsigned char>(first);
  };
  if (std::none_of(text.begin(), text.end(), may_run)) return false;
  for (std::size_t at = 0; at < text.size();) {
    if (runs_left(base::next_code_point(text, at))) return true;
  }
  return false;
}

// What is in the text, with a doubt.
void remark_doubts(const PdfWord& word, const std::vector<PdfFont>& fonts, std::size_t page,
                   PdfRemarks& remarks) {
  const bool untold =
      word.font < fonts.size() && fonts[word.font].drawn && fonts[word.font].untabled;
  if ((word.guessed || untold) && remarks.guessed_words++ == 0) remarks.first_guessed = page;
  if (word.pale && remarks.pale_words++ == 0) {
    remarks.first_pale = page;
    remarks.pale_example = excerpt_of(word);
  }
  if (word.doubtful && remarks.doubtful_words++ == 0) {
    remarks.first_doubtful = page;
    remarks.doubtful_example = excerpt_of(word);
  }
}

std::vector<Upright> upright_words(const PdfPage& page, const std::vector<PdfFont>& fonts,
                                   PdfSheet& sheet, PdfRemarks& remarks) {
  const std::vector<const PdfWord*> seen = seen_words(page, fonts, remarks);
  const unsigned direction = main_direction(seen);
  if (direction % 2 == 1) std::swap(sheet.width, sheet.height);
  sheet.turned = direction != 0;
  std::vector<Upright> words;
  const PdfStrikes strikes(page.rules);
  std::vector<const PdfWord*> sideways;
  std::vector<const PdfWord*> struck;
  std::vector<const PdfWord*> leftward;
  words.reserve(seen.size());
  for (const PdfWord* word : seen) {
    const bool point = word->x0 == word->x1 && word->y0 == word->y1;
    if (!point && direction_of(*word) != direction) {
      sideways.push_back(word);
      continue;
    }
    words.push_back(turned(*word, direction, page));
    if (word->font < fonts.size()) {
      words.back().bold = fonts[word->font].bold;
    }
    if (strikes.goes_through(*word)) struck.push_back(word);
    if (runs_left(word->text)) leftward.push_back(word);
    remark_doubts(*word, fonts, page.number, remarks);
  }
  remark(remarks, page.number, "sideways text", sideways);
  remark(remarks, page.number, "struck through", struck, ", read as the rest");
  remark(remarks, page.number, "words written from right to left", leftward,
         ", their letters as they stand from left to right");
  return words;
}

bool hangs_below(const Upright& base, const Upright& word) {
  return !base.raised && !base.lowered && is_within(word.size, base.size, 0, raised_size) &&
         is_within(std::int64_t{word.y} - base.y, base.size, lowered_least, lowered_most) &&
         is_within(std::int64_t{word.x0} - base.x1, base.size, -0.2, 0.3);
}

// Words of one height that were parted, since signs of another font stand between them.
bool goes_on(const Upright& moved, std::int32_t drawn_at, const Upright& next) {
  return (moved.raised || moved.lowered) && is_within(next.size, moved.size, 0.5, 1.2) &&
         is_within(std::abs(std::int64_t{next.y} - drawn_at), moved.size, 0, 0.1) &&
         is_within(std::int64_t{next.x0} - moved.x1, moved.size, -0.2, 0.6);
}

// A small word above or below the base line of its neighbour is moved to it, and marked.
void level_words(std::vector<Upright>& words) {
  std::int32_t drawn_at = 0;  // the word before
  for (std::size_t i = 0; i < words.size(); ++i) {
    Upright& word = words[i];
    const std::int32_t here = word.y;
    const auto sits_on = [&](const Upright& base, std::int64_t gap, double most_gap) {
      return is_within(word.size, base.size, 0, raised_size) &&
             is_within(std::int64_t{base.y} - word.y, base.size, raised_least, raised_most) &&
             is_within(gap, base.size, -0.2, most_gap);
    };
    if (i > 0 && goes_on(words[i - 1], drawn_at, word)) {
      word.raised = words[i - 1].raised;
      word.lowered = words[i - 1].lowered;
      word.y = words[i - 1].y;
    } else if (i > 0 && hangs_below(words[i - 1], word)) {
      word.lowered = true;
      word.y = words[i - 1].y;
    } else if (i > 0 && !words[i - 1].raised && !words[i - 1].lowered &&
               sits_on(words[i - 1], std::int64_t{word.x0} - words[i - 1].x1, 0.6)) {
      word.raised = true;
      word.y = words[i - 1].y;
    } else if (i + 1 < words.size() &&
               sits_on(words[i + 1], std::int64_t{words[i + 1].x0} - word.x1, 2.0)) {
      word.raised = true;
      word.y = words[i + 1].y;
    }
    drawn_at = here;
  }
}

// The words of each cell, row by row; what stands in no grid is left.
class Tables {
 public:
  explicit Tables(std::vector<PdfGrid> grids) : grids_(std::move(grids)), words_(grids_.size()) {}

  void take(std::vector<Upright>& words) {
    std::erase_if(words, [this](const Upright& word) { return takes(word); });
  }

  std::vector<PdfRow> rows(PdfRemarks& remarks, std::size_t page) const {
    std::vector<PdfRow> result;
    for (std::size_t i = 0; i < grids_.size(); ++i) {
      for (const auto& [number, cells] : words_[i]) {
        result.push_back(row_of(grids_[i], cells, remarks, page));
      }
    }
    return result;
  }

 private:
  using Cells = std::map<std::size_t, std::vector<Upright>>;

  bool takes(const Upright& word) {
    const auto x = static_cast<std::int32_t>((std::int64_t{word.x0} + word.x1) / 2);
    const auto y = static_cast<std::int32_t>(word.y - word.size / 3);
    for (std::size_t i = 0; i < grids_.size(); ++i) {
      const auto cell = grids_[i].cell_at(x, y);
      if (!cell) continue;
      words_[i][cell->row][cell->column].push_back(word);
      return true;
    }
    return false;
  }

  static PdfRow row_of(const PdfGrid& grid, const Cells& cells, PdfRemarks& remarks,
                       std::size_t page) {
    PdfRow row;
    row.cells = true;
    PdfSegment all;
    all.bold = true;
    for (std::size_t column = 0; column + 1 < grid.xs.size(); ++column) {
      if (column > 0) all.words += " | ";
      const auto found = cells.find(column);
      if (found == cells.end()) continue;
      const std::vector<PdfRow> lines = rows_of(found->second, remarks, page);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = 0; j < lines[i].segments.size(); ++j) {
          if (i + j > 0) all.words += ' ';
          all.words += with_escaped_bars(lines[i].segments[j].words);
          all.bold = all.bold && lines[i].segments[j].bold;
        }
        all.size = std::max(all.size, lines[i].size);
        if (row.y == 0 || lines[i].y < row.y) row.y = lines[i].y;
      }
    }
    all.x0 = grid.xs.front();
    all.x1 = all.first_x1 = grid.xs.back();
    all.y = row.y;
    row.size = all.size;
    row.segments.push_back(std::move(all));
    return row;
  }

  std::vector<PdfGrid> grids_;
  std::vector<std::map<std::size_t, Cells>> words_;
};

}  // namespace

PdfSheet lay_out(const PdfPage& page, const std::vector<PdfFont>& fonts, PdfRemarks& remarks) {
  PdfSheet sheet;
  sheet.number = page.number;
  sheet.width = page.width;
  sheet.height = page.height;
  std::vector<Upright> words = upright_words(page, fonts, sheet, remarks);
  level_words(words);
  std::stable_sort(words.begin(), words.end(),
                   [](const Upright& one, const Upright& other) { return one.y < other.y; });
  PdfGrids grids = sheet.turned ? PdfGrids{} : find_grids(page.rules);
  Tables tables(std::move(grids.whole));
  tables.take(words);
  sheet.rows = rows_of(words, remarks, page.number);
  if (grids.irregular > 0 || (sheet.turned && !page.rules.empty())) {
    remarks.tables.push_back(page.number);
  }
  for (PdfRow& row : tables.rows(remarks, page.number)) sheet.rows.push_back(std::move(row));
  std::stable_sort(sheet.rows.begin(), sheet.rows.end(),
                   [](const PdfRow& one, const PdfRow& other) { return one.y < other.y; });
  return sheet;
}

bool is_label(std::string_view words) {
  const Label label = parse_label(words, Place::heading);
  return (label && label.end >= words.size()) || words == "•" || words == "–" || words == "-" ||
         words == "—";
}

std::string words_of(const PdfRow& row) {
  Block all;
  for (std::size_t i = 0; i < row.segments.size(); ++i) {
    const PdfSegment& segment = row.segments[i];
    if (i > 0) {
      const PdfSegment& before = row.segments[i - 1];
      const bool apart = is_within(std::int64_t{segment.x0} - before.x1,
                                   std::max(segment.size, before.size), cell_gap, 1e9);
      const bool cell = apart && !(i == 1 && is_label(before.words));
      if (cell) all.bars.push_back(all.words.size() + 1);
      all.words += cell ? " | " : " ";
    }
    all.words += segment.words;
  }
  if (!all.bars.empty()) all.end_row();
  return std::move(all.words);
}

}  // namespace travaux::document
