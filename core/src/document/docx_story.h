// docx_story.h: the text of one story of a Word file (the body, a note, a text box) as blocks.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/docx_contents.h"
#include "document/docx_fields.h"
#include "document/docx_file.h"

namespace travaux::document {

class Story {
 public:
  // `in_text`: its paragraphs are counted and its lists go on counting; not so in a text box.
  Story(DocxFile& file, const XmlFile& xml, bool in_text)
      : file_(file), xml_(xml), in_text_(in_text) {}

  void read(const XmlNode& container);  // w:body, w:footnote, w:txbxContent
  std::vector<StoryBlock> take() { return std::move(blocks_); }
  std::string words() const;  // of all blocks, in one line

 private:
  // Paragraphs whose marks are deleted run together: the words met so far.
  struct Pending {
    std::string words;
    const XmlNode* properties = nullptr;    // of the paragraph that gave the first words
    const ParagraphLooks* looks = nullptr;  // likewise, once they are asked for
    std::string_view raised = {};           // "sup" or "sub", of the words from `raised_at` on
    std::size_t raised_at = 0;
    std::size_t paragraph = 0;
    std::size_t contents = 0;  // see StoryBlock
    bool listed = false;
    bool open = false;
  };

  // docx_story.cc: blocks
  void read_blocks(const XmlNode& container);
  void read_block(const XmlNode& node);
  void read_paragraph(const XmlNode& node);
  const XmlNode* properties_of(const XmlNode& paragraph) const;
  bool mark_is_gone(const XmlNode* properties) const;
  void count_mark(const XmlNode* mark);
  void end_paragraph();
  std::optional<ListLabel> label_of(const XmlNode* properties, const ParagraphLooks& looks);
  void add_lines(StoryBlock block, std::string_view words);
  void read_content_control(const XmlNode& node);
  void count_paragraphs(const XmlNode& container);
  std::size_t contents_here();
  void end_contents();

  // docx_table.cc
  void read_table(const XmlNode& table);
  void read_rows(const XmlNode& container);
  void read_row(const XmlNode& row);
  void hide_row(const XmlNode& row);
  std::string row_words(const XmlNode& row) const;
  void read_cells_apart(const XmlNode& row);
  bool is_covered(const XmlNode* properties) const;
  void read_cells(const XmlNode& container, std::vector<std::vector<StoryBlock>>& cells);
  bool is_row_left_out(const XmlNode& row) const;
  void add_row(std::vector<std::vector<StoryBlock>> cells);

  // docx_runs.cc: words
  void read_inlines(const XmlNode& container);
  void read_inline(const XmlNode& node);
  void read_run(const XmlNode& run);
  void read_run_part(const XmlNode& node);
  const XmlNode* looks_of(const XmlNode& run) const;
  std::optional<std::string_view> run_value(const XmlNode* looks, std::string_view name,
                                            std::optional<std::string_view> of_paragraph) const;
  const ParagraphLooks& paragraph_looks();
  bool is_hidden(const XmlNode* looks);
  bool is_struck(const XmlNode* looks);
  bool is_faint(const XmlNode* looks) const;
  bool leaves_out(const XmlNode& node);
  std::string_view raised_tag(const XmlNode* looks);
  void raise(std::string_view tag, bool at_end = false);
  void look_at_binding(const XmlNode& control);
  void read_hyperlink(const XmlNode& node);
  void read_simple_field(const XmlNode& node);
  void read_text(const XmlNode& node);
  void read_ruby(const XmlNode& node);
  void read_field_mark(const XmlNode& node);
  void end_field();
  void read_note_mark(const XmlNode& node);
  void read_symbol(const XmlNode& node);
  void read_formula(const XmlNode& node);
  void read_unknown(const XmlNode& node);
  void say_turned(const XmlNode& node);
  void read_loose(const XmlNode& node);
  void add_words(std::string_view words);
  void add_seen(std::string_view words);
  const XmlNode* chosen(const XmlNode& alternatives);

  // docx_pictures.cc
  struct Found {
    std::string name;  // what Word or its user calls it
    bool said = false;
  };
  void read_picture(const XmlNode& node);
  void look_into_picture(const XmlNode& node, Found& found);
  void read_text_box(const XmlNode& content);
  std::string parts_of(const XmlNode& node);
  std::string with_parts(std::string words, const XmlNode& node);
  void say_diagram(const XmlNode& node);
  void say_embedded(const XmlNode& node);

  void say(std::string what, std::string detail);
  std::string_view attribute(const XmlNode& node, std::string_view name) const {
    return xml_.attribute(node, name).value_or("");
  }

  DocxFile& file_;
  const XmlFile& xml_;
  bool in_text_;
  std::vector<StoryBlock> blocks_;
  Pending pending_;
  Fields fields_;
  std::size_t paragraph_ = 0;
  bool hidden_ = false;  // the run that is being read
  bool struck_ = false;
  bool faint_ = false;
  bool in_cell_ = false;        // whose paper may be dark
  std::string_view raised_;     // "sup", "sub"
  bool first_row_ = true;       // of the table that is being read
  bool own_mark_ = false;       // the note's mark in this run was its own, and was read
  std::string unseen_;          // words inside the instructions of open fields
  std::size_t contents_ = 0;    // tables of contents met so far
  std::size_t in_control_ = 0;  // the one whose control is being read
  std::size_t in_field_ = 0;    // the one whose field is open
  bool listed_next_ = false;    // a mark for contents stood before the next paragraph
};

}  // namespace travaux::document
