#include "document/pdf_paragraphs.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "document/label.h"
#include "document/phrases.h"
#include "document/sign.h"

namespace travaux::document {
namespace {

// Parts of the size of the font.
constexpr double same_size = 0.08;  // sizes that differ less are one
constexpr double indented = 0.8;
constexpr double centre_slack = 1.0;
constexpr double room_left = 0.8;  // a space, and what a ragged edge leaves
constexpr double usual_leading = 1.2;

constexpr double wide_gap = 1.25;  // of the usual distance of base lines: parts paragraphs

bool is_more(std::int64_t value, std::int64_t size, double part) {
  return static_cast<double>(value) > part * static_cast<double>(size);
}

// The bullet and the spaces behind it.
std::size_t bullet_at(std::string_view words) {
  constexpr std::array<std::string_view, 12> marks{"-", "*", "–", "—", "•", "·",
                                                   "◦", "▪", "‣", "●", "",  "■"};
  for (const std::string_view mark : marks) {
    if (mark.empty() || !words.starts_with(mark)) continue;
    const std::size_t next = words.find_first_not_of(' ', mark.size());
    if (next != std::string_view::npos && next > mark.size()) return next;
  }
  return 0;
}

std::string_view last_word(std::string_view words) {
  return words.substr(words.find_last_of(' ') + 1);
}

// "in accordance with Article": the number that follows is no label.
bool awaits_number(std::string_view words) {
  constexpr std::array<std::string_view, 12> small{"of",   "to",  "under", "in", "with", "by",
                                                   "from", "no.", "nos.",  "or", "and",  "see"};
  const std::string last = base::fold_case(last_word(words));
  return find_label_word(last) != nullptr ||
         std::find(small.begin(), small.end(), last) != small.end();
}

// The usual distance of base lines, for each size of font.
class Leading {
 public:
  explicit Leading(const std::vector<PdfLine>& lines) {
    std::map<std::int32_t, std::map<std::int32_t, std::size_t>> seen;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const PdfLine& line = lines[i];
      const std::int32_t gap = line.y - lines[i - 1].y;
      const bool near = line.page == lines[i - 1].page && line.column == lines[i - 1].column &&
                        gap > line.size / 2 && gap < 2 * line.size;
      if (near) ++seen[line.size / 500][gap / 250];
    }
    for (const auto& [size, gaps] : seen) usual_[size] = most_common(gaps);
  }

  std::int32_t of(const PdfLine& line) const {
    const auto found = usual_.find(line.size / 500);
    if (found != usual_.end() && found->second > 0) return found->second;
    return static_cast<std::int32_t>(usual_leading * line.size);
  }

 private:
  // Lists of one-line items must not make the gap between paragraphs the usual one: a smaller gap
  // that is common, too, is that of lines.
  static std::int32_t most_common(const std::map<std::int32_t, std::size_t>& gaps) {
    std::size_t most = 0;
    std::size_t all = 0;
    for (const auto& [gap, count] : gaps) {
      most = std::max(most, count);
      all += count;
    }
    if (all < 3) return 0;
    for (const auto& [gap, count] : gaps) {
      if (count * 4 >= most) return (gap + 1) * 250;
    }
    return 0;
  }

  std::map<std::int32_t, std::int32_t> usual_;
};

bool is_centred(const PdfLine& line) {
  const std::int64_t before = std::int64_t{line.x0} - line.left;
  const std::int64_t behind = std::int64_t{line.right} - line.x1;
  return is_more(before, line.size, 2.0) &&
         !is_more(std::abs(before - behind), line.size, 2 * centre_slack);
}

// Whether the first word of the next line, and the space before it, had no room on this one.
bool is_full(const PdfLine& line, const PdfLine& next) {
  if (breaks_at_end(line.words)) return true;
  const std::int64_t room = std::int64_t{line.right} - line.x1;
  if (!is_more(room - (next.first_x1 - next.x0), line.size, room_left)) return true;
  // Where the right edge is ragged the longest line does not tell the width of the column.
  const bool long_enough =
      is_more(std::int64_t{line.x1} - line.x0, std::int64_t{line.right} - line.left, 0.7);
  return long_enough && starts_small(next.words) && !ends_sentence(line.words);
}

bool is_one_size(const PdfLine& line, const PdfLine& next) {
  return !is_more(std::abs(std::int64_t{line.size} - next.size), line.size, same_size);
}

struct Open {  // the paragraph that lines are added to
  std::size_t lines = 0;
  std::int32_t first_x = 0;
  std::int32_t second_x = 0;
  bool item = false;  // begins with a label or a bullet
};

class Joiner {
 public:
  Joiner(const std::vector<PdfLine>& lines, PdfHyphens& hyphens)
      : lines_(lines), hyphens_(hyphens), leading_(lines) {}

  std::vector<PdfParagraph> run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i > 0 && goes_on(lines_[i - 1], lines_[i])) {
        add(lines_[i]);
      } else {
        start(i);
      }
    }
    return std::move(paragraphs_);
  }

 private:
  static bool is_item(const PdfLine& line) {
    return bullet_at(line.words) > 0 || parse_label(line.words, Place::running);
  }

  bool is_apart(const PdfLine& line, const PdfLine& next) const {
    return is_more(std::int64_t{next.y} - line.y, leading_.of(next), wide_gap) || next.y <= line.y;
  }

  bool goes_on(const PdfLine& line, const PdfLine& next) const {
    if (!is_one_size(line, next) || line.cells || next.cells) return false;
    const bool together = line.page == next.page && line.column == next.column;
    const bool full = is_full(line, next);
    if (line.bold != next.bold && (!full || line.bold)) {
      // A line that is all bold by chance, in a paragraph that is not, is a full one.
      if (!full || !together || open_.lines == 1) return false;
    }
    if (is_item(next) && begins_item(line, next, full)) return false;
    if (!together) return goes_over(line, next, full);
    if (is_apart(line, next)) return false;
    if (is_centred(line) && is_centred(next)) return true;
    if (!full) return false;
    return !is_set_off(next);
  }

  bool begins_item(const PdfLine& line, const PdfLine& next, bool full) const {
    if (bullet_at(next.words) > 0) return !full || !is_inside(next);
    if (ends_sentence(line.words) || line.words.ends_with(',')) return true;
    // "... under point / 22.": a number alone on its line, of a sentence that goes on, ends it.
    if (full && next.words.find(' ') == std::string::npos) return false;
    if (line.words.ends_with(" and") || line.words.ends_with(" or"))
      return !full || !is_inside(next);
    return !(full && (awaits_number(line.words) || is_inside(next)));
  }

  // Stands where the further lines of the open paragraph stand.
  bool is_inside(const PdfLine& next) const {
    if (open_.lines < 2) return false;
    return !is_more(std::abs(std::int64_t{next.x0} - open_.second_x), next.size, 0.3) &&
           is_more(std::abs(std::int64_t{open_.first_x} - open_.second_x), next.size, 0.3);
  }

  // An indent, or the end of one, that parts paragraphs without a gap.
  bool is_set_off(const PdfLine& next) const {
    if (open_.lines == 1) {
      const std::int64_t shift = std::int64_t{next.x0} - open_.first_x;
      return is_more(shift, next.size, indented) && !open_.item;
    }
    const std::int64_t shift = std::int64_t{next.x0} - open_.second_x;
    return is_more(std::abs(shift), next.size, indented);
  }

  // Into the next column or page, where no gap can be measured.
  bool goes_over(const PdfLine& line, const PdfLine& next, bool full) const {
    if (is_centred(line) || is_centred(next) || !full) {
      return !full && starts_small(next.words) && !ends_sentence(line.words) && !is_centred(line);
    }
    if (!ends_sentence(line.words)) return true;
    const std::int64_t shift = std::int64_t{next.x0} - next.left;
    const std::int64_t before =
        std::int64_t{open_.lines > 1 ? open_.second_x : open_.first_x} - line.left;
    return starts_small(next.words) && !is_more(std::abs(shift - before), next.size, indented);
  }

  void start(std::size_t i) {
    const PdfLine& line = lines_[i];
    PdfParagraph made;
    made.size = line.size;
    made.bold = line.bold;
    made.centred = is_centred(line);
    made.unit.blank_before = i == 0 || lines_[i - 1].page != line.page ||
                             lines_[i - 1].column != line.column || is_apart(lines_[i - 1], line);
    made.unit.indent =
        static_cast<std::size_t>(std::max(0, line.x0 - line.left) / std::max(line.size / 2, 1));
    made.unit.block.page = line.page;
    made.unit.block.words = line.words;
    if (bullet_at(line.words) > 0) {
      made.unit.block.kind = Block::Kind::bullet;
      const std::size_t mark = bullet_at(line.words);
      const std::string_view words = line.words;
      if (!keeps_mark(words.substr(0, mark), words.substr(mark))) {
        made.unit.block.words.erase(0, mark);
      }
    }
    open_ = {1, line.x0, line.x0, is_item(line)};
    paragraphs_.push_back(std::move(made));
  }

  void add(const PdfLine& line) {
    PdfParagraph& paragraph = paragraphs_.back();
    if (open_.lines == 1 ||
        lines_[static_cast<std::size_t>(&line - lines_.data()) - 1].page != line.page) {
      open_.second_x = line.x0;
    }
    ++open_.lines;
    ++paragraph.unit.lines;
    paragraph.bold = paragraph.bold && line.bold;
    hyphens_.join(paragraph.unit.block.words, line.words);
  }

  const std::vector<PdfLine>& lines_;
  PdfHyphens& hyphens_;
  Leading leading_;
  Open open_;
  std::vector<PdfParagraph> paragraphs_;
};

void settle_words(Block& block) {
  Block clean;
  clean.append(block.words, 0);
  block.words = std::move(clean.words);
}

class FontHeadings {
 public:
  explicit FontHeadings(std::vector<PdfParagraph>& paragraphs) : paragraphs_(paragraphs) {
    std::map<std::int32_t, std::size_t> letters;
    std::size_t all = 0;
    std::size_t bold = 0;
    for (const PdfParagraph& paragraph : paragraphs) {
      const std::size_t size = paragraph.unit.block.words.size();
      letters[paragraph.size / 500] += size;
      all += size;
      if (paragraph.bold) bold += size;
    }
    std::size_t most = 0;
    for (const auto& [size, count] : letters) {
      if (count <= most) continue;
      most = count;
      main_size_ = size * 500;
    }
    mostly_bold_ = bold * 2 > all;
  }

  void run() {
    std::size_t printed = 0;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) printed += stands_out(i) && may_head(i);
    for (std::size_t i = paragraphs_.size(); i-- > 0;) {
      Block& block = paragraphs_[i].unit.block;
      if (block.kind == Block::Kind::plain && stands_out(i) && may_head(i)) promote(i);
    }
    // Where headings are printed as such, a short line that is not is none.
    constexpr std::size_t enough = 3;
    if (printed < enough) return;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      if (paragraphs_[i].unit.block.kind == Block::Kind::heading && !keeps(i)) {
        paragraphs_[i].unit.block.kind = Block::Kind::plain;
        paragraphs_[i].unit.block.level = 0;
      }
    }
  }

 private:
  std::string_view words(std::size_t i) const { return paragraphs_[i].unit.block.words; }

  bool stands_out(std::size_t i) const {
    const PdfParagraph& paragraph = paragraphs_[i];
    const bool larger =
        is_more(std::int64_t{paragraph.size} - main_size_, main_size_, 2 * same_size);
    return larger || (paragraph.bold && !mostly_bold_);
  }

  bool may_head(std::size_t i) const {
    constexpr std::size_t widest = 160;
    const std::string_view text = words(i);
    const char mark = closing_mark(text);
    const Label label = parse_label(text, Place::heading);
    const bool point = label && label.word == nullptr &&
                       (label.form == Form::bracket || label.form == Form::brackets);
    return paragraphs_[i].unit.lines <= 4 && width_of(text) <= widest && mark != ';' &&
           mark != ',' && (mark != '.' || label) && !point && i + 1 < paragraphs_.size() &&
           text.find(" | ") == std::string_view::npos;
  }

  void promote(std::size_t i) {
    Block& block = paragraphs_[i].unit.block;
    const Label label = parse_label(block.words, Place::heading);
    constexpr unsigned plain_level = 3;
    constexpr unsigned inner_level = 6;
    block.kind = Block::Kind::heading;
    if (label) {
      const auto dots = std::count(label.number.begin(), label.number.end(), '.');
      block.level = std::min(2U + static_cast<unsigned>(dots), inner_level);
    } else {
      const bool caption = i > 0 && paragraphs_[i - 1].unit.block.kind == Block::Kind::heading;
      block.level = plain_level;
      if (i == 0) block.level = 1;  // the text's own name
      if (caption) block.level = std::min(paragraphs_[i - 1].unit.block.level + 1, inner_level);
    }
  }

  bool keeps(std::size_t i) const {
    const std::string_view text = words(i);
    return stands_out(i) || paragraphs_[i].centred || is_preamble(text) || opens_signatures(text) ||
           static_cast<bool>(parse_label(text, Place::heading)) || base::fold_case(text) == text ||
           i == 0;
  }

  std::vector<PdfParagraph>& paragraphs_;
  std::int32_t main_size_ = 0;
  bool mostly_bold_ = false;
};

}  // namespace

std::vector<PdfParagraph> join_lines(const std::vector<PdfLine>& lines, PdfHyphens& hyphens) {
  std::vector<PdfParagraph> paragraphs = Joiner(lines, hyphens).run();
  for (PdfParagraph& paragraph : paragraphs) settle_words(paragraph.unit.block);
  std::erase_if(paragraphs,
                [](const PdfParagraph& paragraph) { return paragraph.unit.block.words.empty(); });
  BulletDepth depth;
  for (PdfParagraph& paragraph : paragraphs) {
    Block& block = paragraph.unit.block;
    const unsigned level = depth.take(block.kind, paragraph.unit.indent);
    if (block.kind == Block::Kind::bullet) block.level = level;
  }
  return paragraphs;
}

void infer_headings(std::vector<PdfParagraph>& paragraphs) {
  std::vector<Unit> units;
  units.reserve(paragraphs.size());
  for (const PdfParagraph& paragraph : paragraphs) {
    const PdfUnit& unit = paragraph.unit;
    units.push_back({.words = unit.block.words,
                     .lines = static_cast<std::uint32_t>(unit.lines),
                     .kind = unit.block.kind,
                     .level = static_cast<std::uint8_t>(unit.block.level),
                     .blank_before = unit.blank_before});
  }
  infer_headings(units);
  for (std::size_t i = 0; i < units.size(); ++i) {
    Block& block = paragraphs[i].unit.block;
    const bool row = block.words.find(" | ") != std::string::npos;
    if (row && units[i].kind == Block::Kind::heading) units[i].kind = Block::Kind::plain;
    block.kind = units[i].kind;
    block.level = block.kind == Block::Kind::plain ? 0 : units[i].level;
  }
  FontHeadings(paragraphs).run();
}

}  // namespace travaux::document
