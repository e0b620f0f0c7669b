// docx_file.h: what all stories of one Word file share: its parts, its lists, what is said of it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/block.h"
#include "document/docx_numbering.h"
#include "document/docx_package.h"
#include "document/docx_styles.h"

namespace travaux::document {

// Footnotes or endnotes, in the order in which the text refers to them.
class Notes {
 public:
  explicit Notes(std::string format) : format_(std::move(format)) {}
  // Labels other than those of `others`, whatever both formats are.
  Notes(std::string format, const Notes& others)
      : format_(std::move(format)), prefix_(format_ == others.format_ ? "e" : "") {}

  // "[^3]": the label of the note with this id. A note with a mark of its own is not counted.
  std::string label(const std::string& id, std::string_view mark);
  struct Met {
    std::string id;
    std::string label;
  };
  const std::vector<Met>& met() const { return met_; }

 private:
  std::string format_;
  std::string prefix_;
  unsigned count_ = 0;
  std::vector<Met> met_;
  std::map<std::string, std::string, std::less<>> labels_;
};

struct DocxFile {
  DocxFile(std::string_view bytes, Tracked tracked_changes);

  void say(std::string what, std::string detail, std::size_t at_paragraph);
  // Words that the file hides; joined for each paragraph.
  void hide(std::string_view words, std::size_t at_paragraph);

  Tracked tracked;
  Package package;
  const XmlFile* main;
  const XmlFile* settings;  // may be nullptr
  Styles styles;
  Lists lists;
  Notes footnotes;
  Notes endnotes;
  Reading reading;
  std::vector<std::pair<std::size_t, std::string>> hidden;  // paragraph and words
  std::size_t paragraphs = 0;                               // read so far
  std::size_t links = 0;                                    // with an address outside the file
  std::size_t first_link = 0;                               // paragraph
};

// What lies in the file besides its text: properties, people, changes, comments, hidden words.
std::vector<InFile> in_file_of(DocxFile& file);

}  // namespace travaux::document
