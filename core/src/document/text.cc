// Plain text: lines, joined where the text was wrapped, bullets, and headings that nothing marks.
#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "document/headings.h"
#include "document/phrases.h"
#include "document/readers.h"
#include "document/sign.h"
#include "document/wrapping.h"

namespace travaux::document {
namespace {

bool goes_on(const Line& line, const Line& next, const Unit& unit, std::size_t unit_indent,
             const Wrapping& wrapping) {
  if (next.words.empty() || line.words.empty()) return false;
  const bool dash = next.words.starts_with("–") || next.words.starts_with("—");
  if (next.marker > 0 && !dash) return false;
  const bool item = next.labelled || next.marker > 0;
  if (item) return !begins_provision(line, next, unit.lines > 1, wrapping);
  const bool hangs = unit.kind == Block::Kind::bullet && next.indent >= unit_indent + 2;
  return wrapping.joins(line, next) || breaks_word(line) || (hangs && !ends_sentence(line.words));
}

// At least as many as there will be, without room for lines that are certainly none.
std::size_t count_units(const std::vector<Line>& lines) {
  return static_cast<std::size_t>(std::count_if(
      lines.begin(), lines.end(), [](const Line& line) { return !line.words.empty(); }));
}

// Joins lines to units, and puts their words into the reading.
class Joiner {
 public:
  explicit Joiner(const Source& source) : lines_(look_at_all(source)) {
    const bool part = source.bytes.size() != source.file.size();
    if (part) {
      wrapping_.emplace(look_at_all({source.file, 0, 1, source.file}));
    } else {
      wrapping_.emplace(lines_);
    }
    const std::size_t most = count_units(lines_);
    units_.reserve(most);
    reading_.rows.reserve(std::min(most, most_clauses));
    reserve(reading_, source);
  }

  void run() {
    bool blank = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.words.empty()) {
        blank = true;
        continue;
      }
      if (open_ && !blank && goes_on(lines_[i - 1], line, unit_, indent_, *wrapping_)) {
        add_line(line, breaks_word(lines_[i - 1]) && !suspends(line));
      } else {
        end_unit();
        start_unit(line, blank);
      }
      blank = false;
    }
    end_unit();
    std::vector<Line>().swap(lines_);
  }

  Reading finish() {
    for (std::size_t i = 0; i < units_.size(); ++i) units_[i].words = reading_.words_of(i);
    infer_headings(units_);
    for (std::size_t i = 0; i < units_.size(); ++i) {
      reading_.rows[i].kind = units_[i].kind;
      reading_.rows[i].level = units_[i].level;
    }
    return std::move(reading_);
  }

 private:
  void start_unit(const Line& line, bool blank) {
    open_ = true;
    unit_ = Unit{};
    unit_.blank_before = blank;
    indent_ = line.indent;
    Reading::Row row;
    row.line = line.number;
    row.source = {line.offset, line.offset + line.words.size()};
    if (line.marker > 0) unit_.kind = Block::Kind::bullet;
    gap_ = false;
    open_row(reading_, row);
    const std::string_view mark = line.words.substr(0, line.marker);
    const bool kept = line.marker > 0 && keeps_mark(mark, line.words.substr(line.marker));
    const std::uint32_t cut = kept ? 0 : line.marker;
    last_row(reading_).append(line.words.substr(cut), line.offset + cut, gap_);
  }

  void add_line(const Line& line, bool breaks) {
    gap_ = !breaks;
    last_row(reading_).append(line.words, line.offset, gap_);
    Reading::Row& row = reading_.rows.back();
    row.source = {row.source.start, line.offset + line.words.size()};
    ++unit_.lines;
  }

  void end_unit() {
    if (!std::exchange(open_, false)) return;
    const std::size_t before = reading_.rows.size() - 1;
    close_row(reading_);
    if (reading_.rows.size() == before) return;
    unit_.level = static_cast<std::uint8_t>(depth_.take(unit_.kind, indent_));
    units_.push_back(unit_);
  }

  std::vector<Line> lines_;
  std::optional<Wrapping> wrapping_;
  Reading reading_;
  std::vector<Unit> units_;
  BulletDepth depth_;
  // Of the unit that is being read.
  bool open_ = false;
  Unit unit_;
  std::size_t indent_ = 0;
  bool gap_ = false;
};

Reading read(const Source& source) {
  Joiner joiner(source);
  joiner.run();
  return joiner.finish();
}

}  // namespace

Document::Parts read_text(const Source& source) {
  return assemble(read(source));
}

}  // namespace travaux::document
