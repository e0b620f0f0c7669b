#include "document/block.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "document/segment.h"
#include "travaux/error.h"

namespace travaux::document {
namespace {

constexpr unsigned deepest_bullet = 7;
// Offsets are 32 bits wide, and each block may add a marker and two line ends. No file within
// largest_document comes near it, whatever is repeated when it is inflated.
constexpr std::size_t largest_words = std::size_t{2} * 1024 * 1024 * 1024;

bool is_one_of(char byte, std::string_view set) {
  return set.find(byte) != std::string_view::npos;
}

// "***", "- - -", "___": a rule in CommonMark.
bool is_rule(std::string_view words) {
  const char mark = words[0];
  if (!is_one_of(mark, "-*_")) return false;
  const auto count = std::count(words.begin(), words.end(), mark);
  const auto white = std::count(words.begin(), words.end(), ' ');
  return count >= 3 && static_cast<std::size_t>(count + white) == words.size();
}

// Whether a plain block must be escaped so that the canonical reader, and CommonMark, take its
// first character for a word.
bool needs_escape(std::string_view words) {
  const char first = words[0];
  const char second = words.size() > 1 ? words[1] : ' ';
  if (is_one_of(first, "#>\\") || is_rule(words)) return true;
  if (words.starts_with("\xEF\xBB\xBF")) return true;  // or it would be a byte order mark
  if (is_one_of(first, "-+*")) return second == ' ';
  if (first == '<')
    return is_one_of(second, "!?/") ||
           base::is_letter(static_cast<char32_t>(static_cast<unsigned char>(second)));
  return words.substr(0, 3) == "```" || words.substr(0, 3) == "~~~";
}

std::string_view marker_of(const Reading::Row& row, std::string_view words) {
  constexpr std::string_view hashes = "###### ";
  constexpr std::string_view bullet = "              - ";
  switch (row.kind) {
    case Block::Kind::heading:
      return hashes.substr(hashes.size() - row.level - 1);
    case Block::Kind::bullet:
      return bullet.substr(bullet.size() - 2 - std::size_t{2} * row.level);
    case Block::Kind::plain:
      break;
  }
  return needs_escape(words) ? "\\" : "";
}

// A bullet can be only one step deeper than the one before it, or CommonMark would read code.
void settle_depths(std::vector<Reading::Row>& rows) {
  unsigned deepest = 0;
  for (Reading::Row& row : rows) {
    if (row.kind != Block::Kind::bullet) {
      deepest = 0;
      continue;
    }
    row.level = static_cast<std::uint8_t>(std::min({unsigned{row.level}, deepest, deepest_bullet}));
    deepest = row.level + 1U;
  }
}

Clause clause_of(const Reading::Row& row, std::size_t id, std::size_t start, std::size_t words,
                 std::size_t end) {
  Clause clause;
  clause.id = static_cast<std::uint32_t>(id);
  clause.span = {start, end};
  clause.label_span = {words, words};
  clause.words = {words, end};
  clause.source = row.source;
  clause.line = row.line;
  clause.paragraph = row.paragraph;
  clause.page = row.page;
  return clause;
}

void make_clauses(const Reading& reading, Document::Parts& parts) {
  parts.clauses.reserve(reading.rows.size());
  std::size_t at = 0;
  for (std::size_t i = 0; i < reading.rows.size(); ++i) {
    const Reading::Row& row = reading.rows[i];
    const std::string_view words = reading.words_of(i);
    const std::size_t start = at + (i > 0 ? 1 : 0);
    const std::size_t begin = start + marker_of(row, words).size();
    parts.clauses.push_back(clause_of(row, i, start, begin, begin + words.size()));
    at = begin + words.size() + 1;
  }
}

// A reader that mistakes a place must not make the map turn back.
void make_source_map(const Reading& reading, Document::Parts& parts) {
  parts.source_map.reserve(reading.anchors.size() + reading.rows.size());
  std::uint32_t last = 0;
  const auto add = [&](std::uint32_t text, std::uint32_t source) {
    last = std::max(last, source);
    parts.source_map.emplace_back(text, last);
  };
  std::size_t anchor = 0;
  for (std::size_t i = 0; i < reading.rows.size(); ++i) {
    const Clause& clause = parts.clauses[i];
    const bool last_row = i + 1 == reading.rows.size();
    const std::size_t end = last_row ? reading.anchors.size() : reading.rows[i + 1].anchors;
    // The first words say it, too, unless a marker stands before them.
    const bool said = anchor < end && reading.anchors[anchor].text == 0 &&
                      reading.anchors[anchor].source == clause.source.start &&
                      clause.words.start == clause.span.start;
    if (!said) add(clause.span.start, clause.source.start);
    for (; anchor < end; ++anchor) {
      add(clause.words.start + reading.anchors[anchor].text, reading.anchors[anchor].source);
    }
  }
}

// The words move to where their clauses are, from the last to the first: a second copy of the
// whole text is never made.
std::string print(Reading& reading, const std::vector<Clause>& clauses) {
  std::string text = std::move(reading.words);
  if (clauses.empty()) return text;
  std::size_t end = text.size();
  text.resize(clauses.back().span.end + std::size_t{1});
  for (std::size_t i = clauses.size(); i-- > 0;) {
    const Clause& clause = clauses[i];
    const std::size_t start = reading.rows[i].words;
    const std::string_view words = std::string_view(text).substr(start, end - start);
    const std::string_view marker = marker_of(reading.rows[i], words);
    text[clause.span.end] = '\n';
    std::memmove(text.data() + clause.words.start, text.data() + start, end - start);
    std::memcpy(text.data() + clause.span.start, marker.data(), marker.size());
    if (i > 0) text[clause.span.start - std::size_t{1}] = '\n';
    end = start;
  }
  return text;
}

// Where the run of words ends that are printed as they stand: no two spaces, no control character.
std::size_t tidy_end(std::string_view bytes, std::size_t at) {
  for (; at + 8 < bytes.size(); at += 8) {
    const std::uint64_t spaces = base::below(base::eight_bytes(bytes.data() + at), 0x21);
    const std::uint64_t next = base::below(base::eight_bytes(bytes.data() + at + 1), 0x21);
    if (base::below(base::eight_bytes(bytes.data() + at), 0x20) != 0 || (spaces & next) != 0) break;
  }
  for (; at < bytes.size(); ++at) {
    if (!is_white(bytes[at])) continue;
    const bool single = bytes[at] == ' ' && at + 1 < bytes.size() && !is_white(bytes[at + 1]);
    if (!single) break;
  }
  return at;
}

}  // namespace

bool is_white(char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

std::string_view trimmed(std::string_view bytes) {
  while (!bytes.empty() && is_white(bytes.front())) bytes.remove_prefix(1);
  while (!bytes.empty() && is_white(bytes.back())) bytes.remove_suffix(1);
  return bytes;
}

void Appender::append_run(std::string_view run, std::size_t from, bool& gap) {
  if (gap && words.size() > start) words += ' ';
  gap = false;
  const std::size_t at = words.size() - start;
  const bool goes_on =
      anchors.size() > first_anchor && anchors.back().source + (at - anchors.back().text) == from;
  if (!goes_on) anchors.emplace_back(at, from);
  words += run;
}

void Appender::append(std::string_view bytes, std::size_t source_offset, bool& gap) {
  if (bytes.empty()) return;
  const base::Bytes look = base::look_at_bytes(bytes);
  const bool as_it_is = look.ascii || base::is_nfc(bytes);
  if (look.tidy && as_it_is) return append_run(bytes, source_offset, gap);
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (is_white(bytes[at])) {
      gap = true;
      ++at;
      continue;
    }
    std::size_t end = at;
    if (as_it_is) {
      end = tidy_end(bytes, at);
      append_run(bytes.substr(at, end - at), source_offset + at, gap);
    } else {
      while (end < bytes.size() && !is_white(bytes[end])) ++end;
      append_run(base::to_nfc(bytes.substr(at, end - at)), source_offset + at, gap);
    }
    at = end;
  }
}

void Block::append_bar(std::size_t source_offset) {
  gap = true;
  append("|", source_offset);
  bars.push_back(words.size() - 1);
  gap = true;
}

void Block::end_row() {
  const auto all = static_cast<std::size_t>(std::count(words.begin(), words.end(), '|'));
  if (all == bars.size()) return;
  const std::string cells = std::exchange(words, {});
  const std::vector<Document::Anchor> places = std::exchange(anchors, {});
  Document::Anchor run;
  std::size_t place = 0;
  std::size_t between = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (; place < places.size() && places[place].text <= i; ++place) {
      run = places[place];
      anchors.emplace_back(words.size(), run.source);
    }
    if (between < bars.size() && bars[between] == i) {
      bars[between++] = words.size();
    } else if (cells[i] == '|') {
      words += '\\';
      // In an old encoding a run has more bytes here than in the file.
      const std::size_t end = place < places.size() ? places[place].source : source.end;
      const std::size_t at = std::min<std::size_t>(run.source + (i - run.text), end);
      if (place > 0) anchors.emplace_back(words.size(), at);
    }
    words += cells[i];
  }
}

std::string with_escaped_bars(std::string_view cell) {
  Block block;
  block.words = cell;
  block.end_row();
  return std::move(block.words);
}

std::string_view Reading::words_of(std::size_t row) const {
  const std::size_t end = row + 1 < rows.size() ? rows[row + 1].words : words.size();
  return std::string_view(words).substr(rows[row].words, end - rows[row].words);
}

void open_row(Reading& reading, Reading::Row row) {
  row.words = static_cast<std::uint32_t>(reading.words.size());
  row.anchors = static_cast<std::uint32_t>(reading.anchors.size());
  reading.rows.push_back(row);
}

Appender last_row(Reading& reading) {
  const Reading::Row& row = reading.rows.back();
  return {reading.words, reading.anchors, row.words, row.anchors};
}

void close_row(Reading& reading) {
  const Reading::Row row = reading.rows.back();
  if (reading.words.size() == row.words) {
    reading.anchors.resize(row.anchors);
    return reading.rows.pop_back();
  }
  if (reading.rows.size() > most_clauses) {
    throw Error(Trouble::unsupported,
                "more than " + std::to_string(most_clauses) + " clauses are not read",
                "record the text in parts");
  }
  if (reading.words.size() > largest_words) {
    throw Error(Trouble::unsupported, "the words of this file are more than is read",
                "record the text in parts");
  }
  // A mark that composes with the run before it ("e" and an emphasised accent) is seen only here.
  const std::string_view words = std::string_view(reading.words).substr(row.words);
  if (base::is_nfc(words)) return;
  const std::string whole = base::to_nfc(words);
  if (whole == words) return;
  reading.words.replace(row.words, std::string::npos, whole);
  reading.anchors.resize(std::min<std::size_t>(reading.anchors.size(), row.anchors + 1U));
}

void add_block(Reading& reading, const Block& block) {
  Reading::Row row;
  row.source = block.source;
  row.line = static_cast<std::uint32_t>(block.line);
  row.paragraph = static_cast<std::uint32_t>(block.paragraph);
  row.page = static_cast<std::uint32_t>(block.page);
  row.kind = block.kind;
  row.level = static_cast<std::uint8_t>(block.level);
  open_row(reading, row);
  reading.words += block.words;
  reading.anchors.insert(reading.anchors.end(), block.anchors.begin(), block.anchors.end());
  close_row(reading);
}

void reserve(Reading& reading, const Source& source) {
  reading.words.reserve(2 * source.bytes.size());
}

void add_words(Reading& reading, std::string_view words) {
  const std::size_t place = reading.rows.back().source.start;
  bool gap = false;
  // Each at that one place: counting on from it would leave the file.
  while (!words.empty()) {
    const std::size_t end = std::min(words.find_first_of(" \t\r\n\f\v"), words.size() - 1);
    last_row(reading).append(words.substr(0, end + 1), place, gap);
    words.remove_prefix(end + 1);
  }
  close_row(reading);
}

Document::Parts assemble(Reading reading) {
  settle_depths(reading.rows);
  Document::Parts parts;
  make_clauses(reading, parts);
  make_source_map(reading, parts);
  std::vector<Document::Anchor>().swap(reading.anchors);
  parts.text = print(reading, parts.clauses);
  std::vector<Marker> markers;
  markers.reserve(reading.rows.size());
  for (const Reading::Row& row : reading.rows) markers.push_back({row.kind, row.level});
  std::vector<Reading::Row>().swap(reading.rows);
  segment(parts.text, markers, parts.clauses);
  parts.not_read = std::move(reading.not_read);
  parts.in_file = std::move(reading.in_file);
  parts.warnings = std::move(reading.warnings);
  return parts;
}

Block read_canonical_line(std::string_view line, std::size_t offset, std::size_t number) {
  Block block;
  const std::string_view words = trimmed(line);
  if (words.empty()) return block;
  const auto indent = static_cast<std::size_t>(words.data() - line.data());
  block.source = {offset + indent, offset + indent + words.size()};
  block.line = number;
  std::size_t marker = 0;
  const std::size_t hashes = std::min(words.find_first_not_of('#'), words.size());
  if (hashes >= 1 && hashes <= 6 && hashes < words.size() && is_white(words[hashes])) {
    block.kind = Block::Kind::heading;
    block.level = static_cast<unsigned>(hashes);
    marker = hashes;
  } else if (words.size() > 1 && words[0] == '-' && is_white(words[1])) {
    block.kind = Block::Kind::bullet;
    block.level = static_cast<unsigned>(std::min<std::size_t>(indent / 2, 7));
    marker = 1;
  } else if (words.size() > 1 && words[0] == '\\') {
    marker = 1;
  }
  block.append(words.substr(marker), block.source.start + marker);
  return block;
}

}  // namespace travaux::document
