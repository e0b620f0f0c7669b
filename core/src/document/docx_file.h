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

// How a section numbers its notes.
struct NoteNumbers {
  std::string format;
  unsigned start = 1;
  bool anew = false;      // it begins again with `start`
  bool on_pages = false;  // every page does, which a reader of the file cannot follow
};

// Footnotes or endnotes, in the order in which the text refers to them.
class Notes {
 public:
  explicit Notes(const NoteNumbers& first) : format_(first.format), count_(first.start - 1) {}
  // Labels other than those of `others`, whatever both formats are.
  Notes(const NoteNumbers& first, const Notes& others) : Notes(first) {
    if (format_ == others.format_) prefix_ = "e";
  }

  void begin_section(const NoteNumbers& numbers);

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

// Passages of one kind, told together.
struct Passages {
  void add(std::string_view words, std::size_t at_paragraph);
  std::string words;
  std::size_t count = 0;
  std::size_t first = 0;  // paragraph
  std::size_t last = 0;
};

struct DocxFile {
  DocxFile(std::string_view bytes, Tracked tracked_changes);

  void say(std::string what, std::string detail, std::size_t at_paragraph);
  // Words that the file hides; joined for each paragraph.
  void hide(std::string_view words, std::size_t at_paragraph);
  // The section of the body ends that is being read.
  void end_section();

  Tracked tracked;
  Package package;
  const XmlFile* main;
  const XmlFile* settings;  // may be nullptr
  Styles styles;
  Lists lists;
  std::vector<const XmlNode*> sections;  // properties, in order
  std::size_t section = 0;
  Notes footnotes;
  Notes endnotes;
  Reading reading;
  Passages struck;   // with a line through them
  Passages faint;    // white or tiny
  Passages changed;  // in the half of the tracked changes that is not read
  std::size_t deletions = 0;
  std::size_t insertions = 0;
  std::vector<std::pair<std::size_t, std::string>> hidden;  // paragraph and words
  std::size_t paragraphs = 0;                               // read so far
  std::size_t links = 0;                                    // with an address outside the file
  std::size_t first_link = 0;                               // paragraph
};

// What lies in the file besides its text: properties, people, changes, comments, hidden words.
std::vector<InFile> in_file_of(DocxFile& file);

}  // namespace travaux::document
