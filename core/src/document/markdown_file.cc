#include "document/markdown_file.h"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

#include "document/excerpt.h"
#include "document/lines.h"
#include "document/markdown_words.h"
#include "travaux/error.h"

namespace travaux::document {
namespace {

using Parser = base::Handle<cmark_parser, cmark_parser_free>;

// "|---|:--|": the line under the head of a table.
bool is_table_rule(std::string_view line) {
  return !trimmed(line).empty() && line.find_first_not_of("-:| \t>") == std::string_view::npos;
}

// As CommonMark has it (2.1): a form feed is not blank.
bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

std::vector<Extent> lines_of(std::string_view bytes) {
  std::vector<Extent> all;
  all.reserve(static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 1);
  Lines lines(bytes);
  while (const std::optional<Span> line = lines.next()) all.emplace_back(*line);
  return all;
}

// Fenced code, and HTML that ends only where it says so (CommonMark 0.29, 4.5 and 4.6). They may
// also stand in words, which does no harm.
bool may_go_on_behind_blank_line(std::string_view bytes) {
  for (const std::string_view fence : {"```", "~~~"}) {
    if (bytes.find(fence) != std::string_view::npos) return true;
  }
  const auto small = [](char byte) { return byte >= 'A' && byte <= 'Z' ? byte + ' ' : byte; };
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos;
       at = bytes.find('<', at + 1)) {
    const std::string_view behind = bytes.substr(at + 1);
    for (const std::string_view tag : {"!", "?", "pre", "script", "style", "textarea"}) {
      const std::string_view name = behind.substr(0, tag.size());
      if (std::equal(name.begin(), name.end(), tag.begin(), tag.end(),
                     [&](char one, char other) { return small(one) == other; })) {
        return true;
      }
    }
  }
  return false;
}

// The size of "&#0;" at the start of `rest`; 0 for a reference to a character, or none.
std::size_t size_of_reference_to_nothing(std::string_view rest) {
  std::size_t at = 2;
  const bool hex = at < rest.size() && (rest[at] | 0x20) == 'x';
  at += hex ? 1 : 0;
  std::uint32_t code = 0;
  const std::size_t most = at + (hex ? 6 : 7);  // digits, as CommonMark has it
  const auto [end, error] =
      std::from_chars(rest.data() + std::min(at, rest.size()),
                      rest.data() + std::min(most, rest.size()), code, hex ? 16 : 10);
  const auto size = static_cast<std::size_t>(end - rest.data());
  if (error != std::errc() || size >= rest.size() || rest[size] != ';') return 0;
  const bool known = code != 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return known ? 0 : size + 1;
}

}  // namespace

bool is_of_type(cmark_node* node, std::string_view type) {
  return type == cmark_node_get_type_string(node);
}

MarkdownFile::MarkdownFile(const Source& source, std::size_t part_size)
    : first_line_(source.first_line),
      part_size_(part_size),
      lines_(lines_of(source.bytes)),
      bytes_(source.bytes) {
  if (bytes_.find("]:") != std::string_view::npos) {
    stand_in_ = free_character(bytes_);
    shielded_ = shielded(bytes_, stand_in_);
    bytes_ = shielded_;
    if (stand_in_ == '\0') {
      not_read_.push_back(
          {"link definition", std::nullopt, "addresses of links, perhaps with words"});
    }
  }
  divisible_ = (stand_in_ != '\0' || shielded_.empty()) && !may_go_on_behind_blank_line(bytes_);
  skip_front_matter();
  say_references_to_nothing();
  if (const auto row = monstrous_table()) {
    has_tables_ = false;
    not_read_.push_back({"table", first_line_ + *row, "too wide; tables are read as running text"});
  }
}

// YAML between "---" lines at the start: what a site generator is told, not the text.
void MarkdownFile::skip_front_matter() {
  if (first_line_ != 1 || lines_.size() < 3 || trimmed(line(0)) != "---") return;
  if (line(1).find(':') == std::string_view::npos) return;
  std::size_t end = 1;
  while (end < lines_.size() && !line(end).starts_with("---") && trimmed(line(end)) != "...") ++end;
  if (end == lines_.size()) return;
  const bool closed = trimmed(line(end)) == "---" || trimmed(line(end)) == "...";
  next_part_ = closed ? end + 1 : end;
  std::string told = std::to_string(next_part_) + " lines before the text: ";
  const Span between{lines_[1].start, lines_[end].start};
  told.append(excerpt(bytes_.substr(between.start, between.size())));
  not_read_.push_back({"front matter", 1, std::move(told)});
}

// "&#0;" and the like are read as U+FFFD, as CommonMark has it: each is told as it is written.
void MarkdownFile::say_references_to_nothing() {
  if (bytes_.find("&#") == std::string_view::npos) return;
  for (std::size_t i = next_part_; i < lines_.size(); ++i) {
    std::string written;
    const std::string_view all = line(i);
    for (std::size_t at = all.find("&#"); at != std::string_view::npos;
         at = all.find("&#", at + 2)) {
      const std::size_t size = size_of_reference_to_nothing(all.substr(at));
      if (size == 0) continue;
      written += (written.empty() ? "" : ", ") + std::string(all.substr(at, size)) + " at " +
                 std::to_string(at + 1);
    }
    if (written.empty()) continue;
    not_read_.push_back({"character", first_line_ + i, "none that is known: " + excerpt(written)});
  }
}

// A head of thousands of columns over short rows: cmark would make a cell for each of them.
std::optional<std::size_t> MarkdownFile::monstrous_table() const {
  if (bytes_.find('|') == std::string::npos) return std::nullopt;
  std::size_t columns = 0;
  std::size_t cells = 0;
  std::size_t size = 0;
  for (std::size_t i = next_part_; i < lines_.size(); ++i) {
    const std::string_view row = line(i);
    const auto bars = static_cast<std::size_t>(std::count(row.begin(), row.end(), '|'));
    if (trimmed(row).empty()) {
      columns = cells = size = 0;
    } else if (is_table_rule(row)) {
      columns = std::max(columns, bars + 1);
    }
    cells += columns;
    size += row.size() + 1;
    if (cells > 2 * size + 1000) return i;
  }
  return std::nullopt;
}

// A word at the start of a line behind an empty one goes on with no list, quotation or table, and
// with no paragraph.
std::size_t MarkdownFile::part_end(std::size_t first) const {
  if (!divisible_) return lines_.size();
  const std::size_t least = lines_[first].start + part_size_;
  for (std::size_t i = first + 1; i < lines_.size(); ++i) {
    if (lines_[i].start < least || !is_blank(line(i - 1)) || line(i).empty()) continue;
    const char byte = line(i).front();
    if (byte == '#' || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) return i;
  }
  return lines_.size();
}

bool MarkdownFile::next_part() {
  if (next_part_ >= lines_.size()) return false;
  part_ = next_part_;
  next_part_ = part_end(part_);
  tree_.reset();
  cmark_gfm_core_extensions_ensure_registered();
  const Parser parser(cmark_parser_new(CMARK_OPT_DEFAULT));
  cmark_syntax_extension* tables = cmark_find_syntax_extension("table");
  if (tables == nullptr) throw Error(Trouble::system, "cmark-gfm has no table extension");
  if (has_tables_) cmark_parser_attach_syntax_extension(parser.get(), tables);
  const std::size_t start = lines_[part_].start;
  const std::size_t end = next_part_ < lines_.size() ? lines_[next_part_].start : bytes_.size();
  cmark_parser_feed(parser.get(), bytes_.data() + start, end - start);
  tree_.reset(cmark_parser_finish(parser.get()));
  if (!tree_) throw Error(Trouble::system, "cmark-gfm made no document");
  return true;
}

// The index in lines_ of the head of a table. cmark gives the place of the paragraph that the head
// was the last line of, and to what is left of that paragraph no place at all.
std::size_t MarkdownFile::head_line(cmark_node* table) const {
  cmark_node* head = cmark_node_first_child(table);
  cmark_node* row = head == nullptr ? nullptr : cmark_node_next(head);
  const std::size_t below = row == nullptr ? last_line_of(table) + 1 : first_line_of(row);
  return below >= 2 ? below - 2 : 0;
}

std::size_t MarkdownFile::first_line_of(cmark_node* node) const {
  if (is_of_type(node, "table_header")) return head_line(cmark_node_parent(node));
  const int printed = cmark_node_get_start_line(node);
  if (printed == 0 && cmark_node_next(node) != nullptr) return first_line_of(cmark_node_next(node));
  const auto skipped = static_cast<std::size_t>(std::max(printed, 1)) - 1;
  return std::min(part_ + skipped, lines_.size() - 1);
}

std::size_t MarkdownFile::last_line_of(cmark_node* node) const {
  const std::size_t first = first_line_of(node);
  if (is_of_type(node, "table_header")) return first;
  const int printed = cmark_node_get_end_line(node);
  if (printed == 0 && cmark_node_next(node) != nullptr) {
    return std::max(head_line(cmark_node_next(node)), first + 1) - 1;
  }
  const auto skipped = static_cast<std::size_t>(std::max(printed, 1)) - 1;
  return std::clamp(part_ + skipped, first, lines_.size() - 1);
}

std::size_t MarkdownFile::line_of(cmark_node* node) const {
  return first_line_ + first_line_of(node);
}

std::size_t MarkdownFile::start_of(cmark_node* node) const {
  const Extent place = lines_[first_line_of(node)];
  if (is_of_type(node, "table_header")) return place.start;
  const auto column = static_cast<std::size_t>(std::max(cmark_node_get_start_column(node), 1));
  return std::min<std::size_t>(place.start + column - 1, place.end);
}

std::size_t MarkdownFile::end_of(cmark_node* node) const {
  return std::max<std::size_t>(lines_[last_line_of(node)].end, start_of(node));
}

std::size_t MarkdownFile::line_at(std::size_t offset) const {
  const auto behind =
      std::upper_bound(lines_.begin(), lines_.end(), offset,
                       [](std::size_t place, Extent line) { return place < line.start; });
  return first_line_ + static_cast<std::size_t>(behind - lines_.begin()) - 1;
}

}  // namespace travaux::document
