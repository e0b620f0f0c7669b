// markdown_file.h: a Markdown file as cmark parses it, part by part, and where each node stands.
#pragma once

#include <cmark-gfm.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/handle.h"
#include "document/block.h"

namespace travaux::document {

using MarkdownTree = base::Handle<cmark_node, cmark_node_free>;

// Bytes. The tree of a part is gone before the next is parsed: one of the whole file would take
// many times its memory.
inline constexpr std::size_t usual_part = std::size_t{128} * 1024;

// The source must outlive it.
class MarkdownFile {
 public:
  // A part ends at the first line behind `part_size` bytes where any Markdown would be parsed
  // alike without what stands before.
  explicit MarkdownFile(const Source& source, std::size_t part_size = usual_part);

  // Front matter, tables that are no tables: what the parse passes over.
  const std::vector<NotRead>& not_read() const { return not_read_; }

  // Parses the next part; false when there is none. Nodes of the part before are gone.
  bool next_part();
  cmark_node* root() const { return tree_.get(); }

  // What cmark parses: as long as the source, byte for byte, but for the stand-in (see Words).
  std::string_view bytes() const { return bytes_; }
  char stand_in() const { return stand_in_; }

  // Offsets in bytes(); lines as the file counts them. cmark's own places are right for blocks
  // only, and not for the heads of tables.
  std::size_t start_of(cmark_node* node) const;
  std::size_t end_of(cmark_node* node) const;
  std::size_t line_of(cmark_node* node) const;
  std::size_t line_at(std::size_t offset) const;

 private:
  void skip_front_matter();
  std::size_t part_end(std::size_t first) const;
  std::optional<std::size_t> monstrous_table() const;
  std::size_t head_line(cmark_node* table) const;
  std::size_t first_line_of(cmark_node* node) const;
  std::size_t last_line_of(cmark_node* node) const;
  std::string_view line(std::size_t index) const {
    return bytes_.substr(lines_[index].start, lines_[index].size());
  }

  void say_references_to_nothing();

  std::size_t first_line_;
  std::size_t part_size_;
  std::vector<Extent> lines_;
  char stand_in_ = '\0';
  std::string shielded_;  // empty when nothing is to be shielded
  std::string_view bytes_;
  bool divisible_ = true;
  bool has_tables_ = true;
  std::size_t part_ = 0;       // the index in lines_ of the first line of the part
  std::size_t next_part_ = 0;  // and of the next
  std::vector<NotRead> not_read_;
  MarkdownTree tree_;
};

// Whether the node is of a type that an extension of cmark defines: "table_row".
bool is_of_type(cmark_node* node, std::string_view type);

}  // namespace travaux::document
