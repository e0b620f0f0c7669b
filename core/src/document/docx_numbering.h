// docx_numbering.h: the automatic numbers of Word's lists (numbering.xml; ECMA-376, part 1, 17.9).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/docx_styles.h"

namespace travaux::document {

inline constexpr std::size_t list_levels = 9;  // Word has no more

// What is printed before the words of a paragraph in a list.
struct ListLabel {
  std::string text;  // "Article 5", "(a)"; empty for a bullet, or when nothing is printed
  bool bullet = false;
  bool apart = true;      // a space or a tab stands between label and words
  std::size_t level = 0;  // from 0
};

class Lists {
 public:
  // `file` may be nullptr: then there are no lists. It must outlive the object.
  Lists(const XmlFile* file, const Styles& styles);

  // Counts one paragraph and tells its label. To be called in reading order, once for each
  // paragraph that is in the text. Nothing for a list that does not exist.
  std::optional<ListLabel> next(const std::string& list, std::size_t level);
  // The level that names this paragraph style as its own.
  std::optional<std::size_t> level_of_style(const std::string& list,
                                            const std::string& style) const;
  // Formats of numbers that were met and are not known: their numbers are printed as 1, 2, 3.
  const std::set<std::string>& unknown_formats() const { return unknown_; }

 private:
  struct Level {
    unsigned start = 0;  // Word takes a level without one for a level from 0
    std::string format = "decimal";
    std::string text;
    std::string style;
    std::optional<unsigned> restart;  // 0: never; n: when one of the first n levels counts
    bool apart = true;
    bool legal = false;    // the numbers of all levels are printed as 1, 2, 3
    bool picture = false;  // a bullet that is a picture
  };
  using Levels = std::array<Level, list_levels>;
  struct Abstract {
    Levels levels;
    std::string link;  // the numbering style whose list this is
    std::array<std::optional<unsigned>, list_levels> counts;
  };
  struct List {
    std::string abstract;
    std::map<std::size_t, Level> own;          // levels that replace those of the abstract list
    std::map<std::size_t, unsigned> restarts;  // where the first paragraph starts anew
    bool begun = false;
  };

  void read_abstract(const XmlNode& node);
  void read_list(const XmlNode& node);
  Level read_level(const XmlNode& node) const;
  void follow_links(const Styles& styles);
  const Level& level(const List& list, const Abstract& abstract, std::size_t index) const;
  unsigned start(const List& list, const Abstract& abstract, std::size_t index) const;
  std::string label_text(const List& list, const Abstract& abstract, std::size_t index);
  std::string number_text(const Level& level, unsigned number, bool legal);

  const XmlFile* file_;
  std::map<std::string, Abstract, std::less<>> abstracts_;
  std::map<std::string, List, std::less<>> lists_;
  std::set<std::string> unknown_;
};

}  // namespace travaux::document
