// Plain text: lines, joined where the text was wrapped, bullets, and headings that nothing marks.
#include <algorithm>
#include <string_view>
#include <utility>

#include "document/headings.h"
#include "document/phrases.h"
#include "document/readers.h"
#include "document/wrapping.h"

namespace travaux::document {
namespace {

bool goes_on(const Line& line, const Line& next, const Unit& unit, const Wrapping& wrapping) {
  if (next.words.empty() || line.words.empty()) return false;
  const bool dash = next.words.starts_with("–") || next.words.starts_with("—");
  if (next.marker > 0 && !dash) return false;
  const bool item = next.labelled || next.marker > 0;
  if (item) return !begins_provision(line, next, unit.lines > 1, wrapping);
  const bool hangs = unit.block.kind == Block::Kind::bullet && next.indent >= unit.indent + 2;
  return wrapping.joins(line, next) || breaks_word(line) || (hangs && !ends_sentence(line.words));
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

void add_line(Unit& unit, const Line& line, bool breaks) {
  unit.block.gap = !breaks;
  unit.block.append(line.words, line.offset);
  unit.block.source.end = line.offset + line.words.size();
  ++unit.lines;
}

// At least as many as there will be, without room for lines that are certainly none.
std::size_t count_units(const std::vector<Line>& lines) {
  return static_cast<std::size_t>(std::count_if(
      lines.begin(), lines.end(), [](const Line& line) { return !line.words.empty(); }));
}

std::vector<Unit> join_lines(const std::vector<Line>& lines, const Wrapping& wrapping) {
  std::vector<Unit> units;
  units.reserve(count_units(lines));
  bool blank = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.words.empty()) {
      blank = true;
      continue;
    }
    if (!blank && !units.empty() && goes_on(lines[i - 1], line, units.back(), wrapping)) {
      add_line(units.back(), line, breaks_word(lines[i - 1]) && !suspends(line));
    } else {
      units.push_back(start_unit(line));
      units.back().blank_before = blank;
    }
    blank = false;
  }
  return units;
}

std::vector<Unit> read_units(const Source& source) {
  const std::vector<Line> lines = look_at_all(source);
  const bool part = source.bytes.size() != source.file.size();
  const Wrapping wrapping(part ? look_at_all({source.file, 0, 1, source.file}) : lines);
  return join_lines(lines, wrapping);
}

}  // namespace

Document::Parts read_text(const Source& source) {
  std::vector<Unit> units = read_units(source);
  for (Unit& unit : units) unit.block.finish();
  std::erase_if(units, [](const Unit& unit) { return unit.block.words.empty(); });
  BulletDepth depth;
  for (Unit& unit : units) depth.take(unit);
  infer_headings(units);
  Reading reading;
  reading.blocks.reserve(units.size());
  for (Unit& unit : units) add_block(reading, std::move(unit.block));
  units = {};
  return assemble(std::move(reading), source);
}

}  // namespace travaux::document
