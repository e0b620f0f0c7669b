// web_style.h: what the style sheets that stand in a page hide of it (CSS 2.2, chapters 4, 5, 6, 9
// and 11).
//
// A style sheet can hide a paragraph as well as an attribute can. Rules with simple selectors (a
// tag, a class, an id, and these together) are applied when nothing else in the sheets may show the
// words again. What cannot be judged so is not applied, and said.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "document/web_looks.h"
#include "document/web_sheet.h"
#include "document/web_tree.h"

namespace travaux::document {

// Rules that hide or show something; a large sheet has some hundred of them.
inline constexpr std::size_t most_style_rules = 2000;
// Comparisons of a rule with an element; beyond them no further rule is applied, which is said.
inline constexpr std::size_t most_style_matches = 200'000'000;

// Told of one element.
inline constexpr std::size_t most_looks = 8;

class WebStyles {
 public:
  explicit WebStyles(const WebPage& page);

  // No reader sees the element: by its own attributes or by a sheet of the page.
  bool hides(const GumboNode& element) const;

  // What rules declare of how the element's words look, as far as it is watched.
  std::vector<SheetLook> looks_of(const GumboNode& element);

  // All that the sheets say, for a hash.
  const std::string& sheets() const { return sheets_; }

  // Selectors of rules that may hide words of the page and were not applied, with those words.
  std::string not_applied() const;
  // What sheets print into the page: 'p::before "not "'.
  const std::string& printed() const { return printed_; }

 private:
  enum class Property { display, visibility, other, look };
  enum class Verdict { shown, doubtful, hidden };
  struct Names {
    std::string tag;
    std::string id;
    std::vector<std::string> classes;
  };
  struct Rule {
    std::string selector;  // as written
    std::string tag;       // of the last compound; empty for any
    std::string id;
    std::vector<std::string> classes;
    bool simple = true;  // one compound of these, at all times
    Property property = Property::display;
    bool hides = true;
    bool important = false;
    SheetLook look = {};
  };

  void read_sheets(const GumboNode& node);
  void read_sheet(std::string_view css, bool always, std::size_t depth);
  void read_rule(std::string_view selectors, std::string_view body, bool always);
  void add_looks(std::string_view selectors, const Declaration& declaration, bool always);
  void add_rule(std::string_view selector, Rule rule, bool always);
  void apply(const GumboNode& node, bool in_doubt);
  Names names_of(const GumboNode& element) const;
  bool can_match(const Names& names, std::size_t rules);
  Verdict judge(const GumboNode& element);
  Verdict judge(const GumboNode& element, const Names& names, Property property);
  static bool matches(const Rule& rule, const Names& names);
  std::vector<std::string> words_of(std::string_view names) const;
  std::string folded(std::string_view name) const;
  void tell();

  bool quirks_ = false;  // names of classes and ids are then the same in capitals
  std::vector<Rule> rules_;
  std::vector<Rule> look_rules_;
  std::string sheets_;
  std::size_t left_ = most_style_matches;
  bool too_many_ = false;
  std::unordered_set<const GumboNode*> hidden_;
  std::vector<std::string> hiding_;              // selectors that would hide the one that is judged
  std::set<std::string, std::less<>> doubtful_;  // those that were not applied
  std::string doubtful_words_;
  std::string not_applied_;
  std::string printed_;
};

}  // namespace travaux::document
