#include "document/block.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "document/segment.h"
#include "travaux/error.h"

namespace travaux::document {
namespace {

constexpr std::string_view spaces = "                ";

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

std::string marker_of(const Block& block) {
  switch (block.kind) {
    case Block::Kind::heading:
      return std::string(block.level, '#') + ' ';
    case Block::Kind::bullet:
      return std::string(spaces.substr(0, std::size_t{2} * block.level)) + "- ";
    case Block::Kind::plain:
      break;
  }
  return needs_escape(block.words) ? "\\" : "";
}

// A bullet can be only one step deeper than the one before it, or CommonMark would read code.
void settle_depths(std::vector<Block>& blocks) {
  unsigned deepest = 0;
  for (Block& block : blocks) {
    if (block.kind != Block::Kind::bullet) {
      deepest = 0;
      continue;
    }
    block.level = std::min({block.level, deepest, 7U});
    deepest = block.level + 1;
  }
}

// A reader that mistakes a place must not make the map turn back.
void add_anchor(Document::Parts& parts, Document::Anchor anchor) {
  if (!parts.source_map.empty()) {
    anchor.source = std::max(anchor.source, parts.source_map.back().source);
  }
  parts.source_map.push_back(anchor);
}

void print_block(const Block& block, Document::Parts& parts) {
  if (!parts.text.empty()) parts.text += '\n';
  Clause clause;
  clause.id = parts.clauses.size();
  clause.span.start = parts.text.size();
  clause.source = block.source;
  clause.line = block.line;
  clause.paragraph = block.paragraph;
  clause.page = block.page;
  add_anchor(parts, {parts.text.size(), block.source.start});
  parts.text += marker_of(block);
  const std::size_t words = parts.text.size();
  for (const Document::Anchor& anchor : block.anchors) {
    add_anchor(parts, {words + anchor.text, anchor.source});
  }
  parts.text += block.words;
  clause.span.end = parts.text.size();
  clause.words = {words, parts.text.size()};
  clause.label_span = {words, words};
  parts.text += '\n';
  parts.clauses.push_back(std::move(clause));
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

void Block::append_token(std::string_view token, std::size_t from) {
  if (gap && !words.empty()) words += ' ';
  gap = false;
  if (anchors.empty() || anchors.back().source + (words.size() - anchors.back().text) != from) {
    anchors.push_back({words.size(), from});
  }
  words += token;
}

void Block::append(std::string_view bytes, std::size_t source_offset) {
  if (bytes.empty()) return;
  const base::Bytes look = base::look_at_bytes(bytes);
  const bool as_it_is = look.ascii || base::is_nfc(bytes);
  if (look.tidy && as_it_is) return append_token(bytes, source_offset);
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (is_white(bytes[at])) {
      gap = true;
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < bytes.size() && !is_white(bytes[end])) ++end;
    const std::string_view token = bytes.substr(at, end - at);
    if (as_it_is) {
      append_token(token, source_offset + at);
    } else {
      append_token(base::to_nfc(token), source_offset + at);
    }
    at = end;
  }
}

// A mark that composes with the run before it ("e" and an emphasised accent) is seen only here.
void Block::finish() {
  if (base::is_nfc(words)) return;
  std::string whole = base::to_nfc(words);
  if (whole == words) return;
  words = std::move(whole);
  anchors.resize(std::min<std::size_t>(anchors.size(), 1));
}

void add_block(Reading& reading, Block block) {
  block.finish();
  if (block.words.empty()) return;
  if (reading.blocks.size() >= most_clauses) {
    throw Error(Trouble::unsupported,
                "more than " + std::to_string(most_clauses) + " clauses are not read",
                "record the text in parts");
  }
  reading.blocks.push_back(std::move(block));
}

Document::Parts assemble(Reading reading, const Source& source) {
  settle_depths(reading.blocks);
  Document::Parts parts;
  parts.text.reserve(source.bytes.size() + 4 * reading.blocks.size());
  parts.clauses.reserve(reading.blocks.size());
  for (const Block& block : reading.blocks) print_block(block, parts);
  segment(reading.blocks, parts.clauses);
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
