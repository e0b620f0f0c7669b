// web_main.h: which parts of a page are its text, and which stand around it.
//
// The rule when in doubt is to read: a menu read as text is seen by whoever looks, an article taken
// for a menu is not. What is left out is said by the reader, with its first words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "document/web_style.h"
#include "document/web_tree.h"

namespace travaux::document {

class MainText {
 public:
  // Both must outlive the object.
  MainText(const WebPage& page, const WebStyles& styles);

  // Why the element is not part of the text: "navigation", "footer" ...; empty when it is.
  std::string_view left_out(const GumboNode& element) const;

 private:
  struct Weight {
    std::size_t words = 0;
    std::size_t linked = 0;  // of them inside links that lead elsewhere
    std::size_t links = 0;
    bool has_main = false;   // main, article
    bool has_title = false;  // h1
  };

  Weight weigh(const GumboNode& node, bool in_link);
  Weight weight_of(const GumboNode& node) const;
  std::string_view reason_for(const GumboNode& element) const;
  std::string_view by_tag(const GumboNode& element, const Weight& weight) const;
  std::string_view by_name(const GumboNode& element, const Weight& weight) const;
  bool only_links(const GumboNode& element, const Weight& weight) const;
  bool in_text(const GumboNode& element) const;
  void find_main(const GumboNode& body);
  void find_candidates(const GumboNode& node, std::size_t& mains, std::size_t& articles);
  std::size_t words_left(const GumboNode& node) const;

  const WebPage& page_;
  const WebStyles& styles_;
  std::unordered_map<const GumboNode*, Weight> weights_;
  Weight body_;
  const GumboNode* main_ = nullptr;  // holds the text, when the page says so
  const GumboNode* article_ = nullptr;
  bool main_decides_ = false;                               // and what is outside it is left out
  std::size_t first_title_ = static_cast<std::size_t>(-1);  // place of the first h1
};

}  // namespace travaux::document
