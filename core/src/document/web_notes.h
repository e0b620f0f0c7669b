// web_notes.h: what of a page is told besides its text.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/block.h"
#include "document/web_style.h"
#include "document/web_tree.h"

namespace travaux::document {

class WebNotes {
 public:
  explicit WebNotes(const WebPage& page);

  // Of the decoded text, which has as many lines as the file.
  std::size_t line_at(std::size_t place) const;
  std::size_t line_of(const GumboNode& node) const;

  // Whether the element is one whose content is never text (an image, a script), which is noted.
  bool takes(const GumboNode& element);
  void left_out(std::string_view reason, const GumboNode& element);
  void hidden(const GumboNode& element);
  void comment(const GumboNode& node);
  void link(const GumboNode& link);
  // `place`: of its words among all that are read.
  void tracked(const GumboNode& element, bool read, Span place);
  // Sheets may ask for anything in the tag of an element that is read.
  void markup(const GumboNode& element, Span place);
  void say(std::string what, const GumboNode& node, std::string detail);

  // Adds all of it to the reading, in the order of the file.
  void finish(Reading& reading, Tracked read, const WebStyles& styles);

 private:
  struct Count {
    std::size_t count = 0;
    std::size_t line = 0;
  };
  void count(std::string_view what, const GumboNode& node);
  void control(const GumboNode& element);
  void meta(const GumboNode& element);
  void image(const GumboNode& element);
  void embedded(std::string_view what, const GumboNode& element);
  void say_counts(Reading& reading, Tracked read) const;
  void say_styles(Reading& reading, const WebStyles& styles) const;
  void say_hidden(Reading& reading) const;
  Count counted(std::string_view what) const;

  const WebPage& page_;
  std::vector<std::size_t> lines_;  // where each begins
  std::vector<NotRead> not_read_;
  std::vector<InFile> in_file_;
  std::map<std::string, Count, std::less<>> counts_;
  std::string control_words_;
  std::string hidden_words_;
  std::string changed_words_;
  std::string changed_places_;  // of words that are read
  std::string scripts_;         // all of them, and the addresses of others
  std::string linked_sheets_;   // their addresses
  std::string markup_;
};

}  // namespace travaux::document
