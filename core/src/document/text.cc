// Plain text: lines, joined where the text was wrapped, bullets, and headings that nothing marks.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "document/headings.h"
#include "document/lines.h"
#include "document/phrases.h"
#include "document/readers.h"

namespace travaux::document {
namespace {

constexpr std::size_t widest_wrap = 100;  // columns; longer lines are paragraphs, not wrapped text
constexpr std::size_t tab_width = 4;

struct Line {
  std::string_view words;  // trimmed; empty for a blank line
  std::size_t offset = 0;  // of words[0] in the file
  std::size_t number = 0;
  std::size_t indent = 0;  // columns before the words
  std::size_t width = 0;   // columns to the end of the words
  std::size_t marker = 0;  // bytes of a bullet and its space, 0 for none
  bool labelled = false;
};

bool is_blank_rule(std::string_view words) {
  return words.size() >= 3 && words.find_first_not_of("-=_*~ ") == std::string_view::npos;
}

// The bullet and the space behind it. A round bullet is one even without a space.
std::size_t bullet_at(std::string_view words) {
  constexpr std::array<std::string_view, 11> marks{"-", "*", "+", "–", "—", "•",
                                                   "·", "◦", "▪", "‣", "●"};
  for (const std::string_view mark : marks) {
    if (!words.starts_with(mark) || words.size() == mark.size()) continue;
    std::size_t next = mark.size();
    const bool space = base::is_space(base::next_code_point(words, next));
    if (space) return next;
    if (mark == "•" || mark == "●" || mark == "▪") return mark.size();
  }
  return 0;
}

Line look_at(std::string_view bytes, const Source& source, Span span, std::size_t number) {
  const std::string_view raw = bytes.substr(span.start, span.size());
  Line line{.words = trimmed(raw), .number = number};
  if (is_blank_rule(line.words)) line.words = {};
  if (line.words.empty()) return line;
  const auto white = static_cast<std::size_t>(line.words.data() - raw.data());
  line.offset = source.offset + span.start + white;
  for (const char byte : raw.substr(0, white)) {
    line.indent += byte == '\t' ? tab_width - line.indent % tab_width : 1;
  }
  line.width = line.indent + width_of(line.words);
  line.marker = bullet_at(line.words);
  line.labelled = line.marker == 0 && parse_label(line.words, Place::running);
  return line;
}

std::vector<Line> look_at_all(const Source& source) {
  std::vector<Line> lines;
  std::size_t number = source.first_line;
  for (const Span span : split_lines(source.bytes)) {
    lines.push_back(look_at(source.bytes, source, span, number++));
  }
  return lines;
}

std::size_t first_word_width(std::string_view words) {
  return width_of(words.substr(0, std::min(words.size(), words.find(' '))));
}

// How the file was wrapped. A line is full when the first word of the next did not fit on it.
class Wrapping {
 public:
  explicit Wrapping(const std::vector<Line>& lines) {
    std::vector<std::size_t> widths;
    for (const Line& line : lines) {
      if (!line.words.empty()) widths.push_back(line.width);
    }
    if (widths.empty()) return;
    // A few over-long lines (addresses, tables) do not make a wrapped text another kind of text.
    const auto high = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 49 / 50);
    std::nth_element(widths.begin(), high, widths.end());
    if (*high > widest_wrap) return;
    width_ = *high;
    std::size_t full = 0;
    std::size_t unfinished = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (!is_full(lines[i - 1], lines[i]) || lines[i].marker > 0 || lines[i].labelled) continue;
      ++full;
      if (!ends_sentence(lines[i - 1].words)) ++unfinished;
    }
    wrapped_ = full > 0 && unfinished * 3 >= full;
  }

  bool joins(const Line& line, const Line& next) const { return wrapped_ && is_full(line, next); }

 private:
  bool is_full(const Line& line, const Line& next) const {
    if (line.words.empty() || next.words.empty()) return false;
    return line.width + 1 + first_word_width(next.words) > width_;
  }

  std::size_t width_ = 0;
  bool wrapped_ = false;
};

// "in accordance with / Article 5. The" goes on; "; and / (b) the" and "stops. / (2) It" do not.
bool may_precede_label(std::string_view words) {
  return ends_sentence(words) || words.ends_with(',') || words.ends_with(" and") ||
         words.ends_with(" or") || words.ends_with("–") || words.ends_with("—");
}

bool goes_on(const Line& line, const Line& next, const Unit& unit, const Wrapping& wrapping) {
  if (next.words.empty() || line.words.empty()) return false;
  const bool dash = next.words.starts_with("–") || next.words.starts_with("—");
  if (next.marker > 0 && !dash) return false;
  const bool item = next.labelled || next.marker > 0;
  const bool full = wrapping.joins(line, next);
  if (item) return full && !may_precede_label(line.words) && line.words.size() > 20;
  const bool hangs = unit.block.kind == Block::Kind::bullet && next.indent >= unit.indent + 2;
  return full || (hangs && !ends_sentence(line.words));
}

Unit start_unit(const Line& line) {
  Unit unit;
  unit.indent = line.indent;
  unit.block.line = line.number;
  unit.block.source = {line.offset, line.offset + line.words.size()};
  if (line.marker > 0) unit.block.kind = Block::Kind::bullet;
  unit.block.append(line.words.substr(line.marker), line.offset + line.marker);
  return unit;
}

void add_line(Unit& unit, const Line& line) {
  unit.block.gap = true;
  unit.block.append(line.words, line.offset);
  unit.block.source.end = line.offset + line.words.size();
  ++unit.lines;
}

std::vector<Unit> join_lines(const std::vector<Line>& lines, const Wrapping& wrapping) {
  std::vector<Unit> units;
  bool blank = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.words.empty()) {
      blank = true;
      continue;
    }
    if (!blank && !units.empty() && goes_on(lines[i - 1], line, units.back(), wrapping)) {
      add_line(units.back(), line);
    } else {
      units.push_back(start_unit(line));
      units.back().blank_before = blank;
    }
    blank = false;
  }
  return units;
}

// Depth of bullets from how far they are indented against those before them.
void nest_bullets(std::vector<Unit>& units) {
  std::vector<std::size_t> indents;
  for (Unit& unit : units) {
    if (unit.block.kind != Block::Kind::bullet) {
      indents.clear();
      continue;
    }
    while (!indents.empty() && unit.indent < indents.back()) indents.pop_back();
    if (indents.empty() || unit.indent > indents.back() + 1) indents.push_back(unit.indent);
    unit.block.level = static_cast<unsigned>(std::min<std::size_t>(indents.size() - 1, 7));
  }
}

}  // namespace

Document::Parts read_text(const Source& source) {
  const std::vector<Line> lines = look_at_all(source);
  const bool part = source.bytes.size() != source.file.size();
  const Wrapping wrapping(part ? look_at_all({source.file, 0, 1, source.file}) : lines);
  std::vector<Unit> units = join_lines(lines, wrapping);
  for (Unit& unit : units) unit.block.finish();
  std::erase_if(units, [](const Unit& unit) { return unit.block.words.empty(); });
  nest_bullets(units);
  infer_headings(units);
  Reading reading;
  reading.blocks.reserve(units.size());
  for (Unit& unit : units) add_block(reading, std::move(unit.block));
  return assemble(std::move(reading), source);
}

}  // namespace travaux::document
