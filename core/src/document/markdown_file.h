// markdown_file.h: a Markdown file as cmark parsed it, and where each node stands in it.
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

class MarkdownFile {
 public:
  explicit MarkdownFile(const Source& source);

  // Front matter, tables that are no tables: what the parse passed over.
  const std::vector<NotRead>& not_read() const { return not_read_; }
  cmark_node* root() const { return tree_.get(); }

  // What cmark parsed: as long as the source, byte for byte, but for the stand-in (see Words).
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
  void parse();
  std::optional<std::size_t> monstrous_table() const;
  std::size_t head_line(cmark_node* table) const;
  std::size_t first_line_of(cmark_node* node) const;
  std::size_t last_line_of(cmark_node* node) const;
  std::string_view line(std::size_t index) const {
    return std::string_view(bytes_).substr(lines_[index].start, lines_[index].size());
  }

  std::size_t first_line_;
  std::vector<Span> lines_;
  char stand_in_;
  std::string bytes_;
  std::size_t skipped_lines_ = 0;
  std::vector<NotRead> not_read_;
  MarkdownTree tree_;
};

// Whether the node is of a type that an extension of cmark defines: "table_row".
bool is_of_type(cmark_node* node, std::string_view type);

}  // namespace travaux::document
