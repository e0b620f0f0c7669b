// docx_styles.h: what a style makes of a paragraph or of a run (styles.xml).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "document/docx_words.h"

namespace travaux::document {

// Where a paragraph is in an automatic list.
struct ListPlace {
  std::string list;                  // numId; "0" takes it out of every list
  std::optional<std::size_t> level;  // from 0
};

struct ParagraphLooks {
  std::optional<unsigned> outline;  // 0 to 8; 9 is body text
  bool title = false;
  std::optional<ListPlace> place;
  std::string place_style;  // the style that put it there: a level of the list may name it
  std::optional<bool> hidden;
  // Of its runs, as they stand in the style.
  std::optional<std::string_view> vert_align;
  std::optional<std::string_view> position;
  std::optional<std::string_view> strike;
  std::optional<std::string_view> dstrike;
};

class Styles {
 public:
  // `file` may be nullptr: then there are no styles. It must outlive the object.
  explicit Styles(const XmlFile* file);

  // Of a style with all that it is based on. An unknown or empty id is the default paragraph style.
  const ParagraphLooks& paragraph(std::string_view id);
  // Whether a character style hides its words.
  std::optional<bool> hides(std::string_view id) const;
  // Of a property of runs ("vertAlign"), its value in a character style.
  std::optional<std::string_view> run_value(std::string_view id, std::string_view name) const;
  // The list that a numbering style stands for.
  std::optional<std::string> list_of(std::string_view numbering_style) const;

 private:
  struct Style {
    std::string name;
    std::string based_on;
    const XmlNode* node = nullptr;
  };
  void add_looks(ParagraphLooks& looks, const std::string& id, const Style& style) const;

  const XmlFile* file_;
  std::map<std::string, Style, std::less<>> styles_;
  std::string default_;
  std::map<std::string, ParagraphLooks, std::less<>> known_;
};

// numPr as it stands in a style or a paragraph; nothing when there is none.
std::optional<ListPlace> list_place(const XmlFile& file, const XmlNode* properties,
                                    Tracked tracked);

}  // namespace travaux::document
