#include "document/web_main.h"

#include <algorithm>
#include <array>
#include <vector>

#include "document/block.h"

namespace travaux::document {
namespace {

constexpr std::size_t short_words = 15;    // a share box without links
constexpr std::size_t notice_words = 300;  // a cookie banner; a cookie policy is longer
constexpr std::size_t form_words = 100;    // a search box or a login; whole pages are forms, too
constexpr std::size_t fewest_links = 3;    // of a menu

const std::vector<std::string_view> cookie_words{"cookie", "cookies", "consent", "gdpr"};

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char byte : text) {
    const bool white = is_white(byte);
    count += !white && !inside ? 1 : 0;
    inside = !white;
  }
  return count;
}

bool is_one_of(std::string_view word, const std::vector<std::string_view>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "site-nav mainMenu" is site, nav, main, menu.
std::vector<std::string> name_parts(std::string_view names) {
  std::vector<std::string> parts(1);
  for (const char byte : names) {
    const bool upper = byte >= 'A' && byte <= 'Z';
    const bool lower = byte >= 'a' && byte <= 'z';
    if ((!upper && !lower) || (upper && !parts.back().empty())) parts.emplace_back();
    if (upper || lower) parts.back() += static_cast<char>(byte | 0x20);
  }
  return parts;
}

bool has_part(const std::vector<std::string>& parts, const std::vector<std::string_view>& words) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](const std::string& part) { return is_one_of(part, words); });
}

// What the page's author called the element.
std::string names_of(const GumboNode& element) {
  return std::string(attribute_of(element, "id").value_or("")) + ' ' +
         std::string(attribute_of(element, "class").value_or(""));
}

bool has_role(const GumboNode& element, const std::vector<std::string_view>& roles) {
  if (!attribute_of(element, "role")) return false;
  return is_one_of(lower_attribute(element, "role"), roles);
}

bool is_main(const GumboNode& node) {
  return is_html(node, GUMBO_TAG_MAIN) || (is_element(node) && has_role(node, {"main"}));
}

bool has_no_words(const GumboNode& node) {
  switch (node.v.element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_HEAD:
      return true;
    default:
      return false;
  }
}

bool is_block(const GumboNode& node) {
  switch (node.v.element.tag) {
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_TABLE:
      return true;
    default:
      return false;
  }
}

bool leads_elsewhere(const GumboNode& link) {
  const auto target = attribute_of(link, "href");
  return target && !trimmed(*target).starts_with('#');
}

const GumboNode* find_body(const GumboNode& node) {
  for (const GumboNode& html : children_of(node)) {
    if (!is_html(html, GUMBO_TAG_HTML)) continue;
    for (const GumboNode& child : children_of(html)) {
      if (is_html(child, GUMBO_TAG_BODY)) return &child;
    }
  }
  return nullptr;
}

bool is_inside(const GumboNode& node, const GumboNode& outer) {
  for (const GumboNode* at = &node; at != nullptr; at = at->parent) {
    if (at == &outer) return true;
  }
  return false;
}

bool is_in_title(const GumboNode& node) {
  for (const GumboNode* at = node.parent; at != nullptr; at = at->parent) {
    if (is_html(*at, GUMBO_TAG_H1)) return true;
  }
  return false;
}

}  // namespace

MainText::MainText(const WebPage& page, const WebStyles& styles) : page_(page), styles_(styles) {
  const GumboNode* body = find_body(page.document());
  if (body == nullptr) return;
  body_ = weigh(*body, false);
  find_main(*body);
}

MainText::Weight MainText::weigh(const GumboNode& node, bool in_link) {
  Weight weight;
  if (is_text(node)) {
    weight.words = count_words(node.v.text.text);
    weight.linked = in_link ? weight.words : 0;
    return weight;
  }
  if (!is_element(node) || has_no_words(node) || styles_.hides(node)) return weight;
  const bool link = is_html(node, GUMBO_TAG_A) && leads_elsewhere(node);
  weight.links = link ? 1 : 0;
  weight.has_main = is_main(node) || is_html(node, GUMBO_TAG_ARTICLE);
  weight.has_title = is_html(node, GUMBO_TAG_H1);
  if (weight.has_title) first_title_ = std::min(first_title_, page_.place_of(node).value_or(0));
  for (const GumboNode& child : children_of(node)) {
    const Weight part = weigh(child, in_link || link);
    weight.words += part.words;
    weight.linked += part.linked;
    weight.links += part.links;
    weight.has_main = weight.has_main || part.has_main;
    weight.has_title = weight.has_title || part.has_title;
  }
  weights_[&node] = weight;
  return weight;
}

MainText::Weight MainText::weight_of(const GumboNode& node) const {
  const auto found = weights_.find(&node);
  return found == weights_.end() ? Weight{} : found->second;
}

void MainText::find_candidates(const GumboNode& node, std::size_t& mains, std::size_t& articles) {
  if (!is_element(node) || has_no_words(node) || styles_.hides(node)) return;
  if (is_main(node)) {
    ++mains;
    main_ = &node;
  } else if (is_html(node, GUMBO_TAG_ARTICLE)) {
    ++articles;
    article_ = &node;
    return;
  }
  for (const GumboNode& child : children_of(node)) find_candidates(child, mains, articles);
}

// A page that names its main text is believed when most words that are no menu are in it.
void MainText::find_main(const GumboNode& body) {
  std::size_t mains = 0;
  std::size_t articles = 0;
  find_candidates(body, mains, articles);
  if (mains != 1) main_ = mains == 0 && articles == 1 ? article_ : nullptr;
  if (main_ == nullptr) return;
  main_decides_ = 2 * words_left(*main_) >= words_left(body);
  if (!main_decides_) main_ = nullptr;
}

std::size_t MainText::words_left(const GumboNode& node) const {
  if (is_text(node)) return count_words(node.v.text.text);
  if (!is_element(node) || has_no_words(node) || styles_.hides(node)) return 0;
  if (!reason_for(node).empty()) return 0;
  std::size_t words = 0;
  for (const GumboNode& child : children_of(node)) words += words_left(child);
  return words;
}

// Inside main, an article or a quotation a footer may be the foot of the text itself.
bool MainText::in_text(const GumboNode& element) const {
  for (const GumboNode* at = element.parent; at != nullptr; at = at->parent) {
    if (!is_element(*at)) continue;
    if (is_main(*at) || is_html(*at, GUMBO_TAG_ARTICLE) || is_html(*at, GUMBO_TAG_BLOCKQUOTE)) {
      return true;
    }
  }
  return false;
}

std::string_view MainText::by_tag(const GumboNode& element, const Weight& weight) const {
  if (is_html(element, GUMBO_TAG_NAV) || has_role(element, {"navigation", "menu", "menubar"})) {
    return "navigation";
  }
  if (has_role(element, {"search"})) return "form";
  if (has_role(element, {"dialog", "alertdialog"})) {
    const bool cookies = has_part(name_parts(names_of(element)), cookie_words);
    return cookies ? "cookie notice" : "dialog";
  }
  if (tag_of(element) == "dialog" && !attribute_of(element, "open")) return "dialog";
  const bool form = is_html(element, GUMBO_TAG_FORM);
  if (form && weight.words <= form_words && !weight.has_title) return "form";
  if (in_text(element)) return "";
  if (is_html(element, GUMBO_TAG_ASIDE) || has_role(element, {"complementary"})) return "aside";
  if (is_html(element, GUMBO_TAG_FOOTER) || has_role(element, {"contentinfo"})) return "footer";
  const bool header = is_html(element, GUMBO_TAG_HEADER) || has_role(element, {"banner"});
  return header && !weight.has_title ? "header" : "";
}

std::string_view MainText::by_name(const GumboNode& element, const Weight& weight) const {
  if (!is_block(element) || element.v.element.attributes.length == 0) return "";
  const std::vector<std::string> parts = name_parts(names_of(element));
  const bool mostly_links = 2 * weight.linked >= weight.words;
  const bool small = weight.words <= short_words || mostly_links;
  if (is_one_of(lower_attribute(element, "id"), {"comments", "disqus_thread", "respond"}) ||
      is_one_of(lower_attribute(element, "class"), {"comments", "comment-list", "comments-area"})) {
    return "comments";
  }
  if (small && has_part(parts, {"share", "sharing", "social", "addthis"})) return "share box";
  if (small && has_part(parts, {"breadcrumb", "breadcrumbs", "pagination", "pager", "nav", "navbar",
                                "navigation", "menu", "skip", "skiplink"})) {
    return "navigation";
  }
  if (in_text(element)) return "";
  if (weight.words <= notice_words && has_part(parts, cookie_words)) {
    return "cookie notice";
  }
  if (has_part(parts, {"sidebar", "newsletter", "subscribe", "advert", "advertisement"})) {
    return "aside";
  }
  if (has_part(parts, {"footer", "colophon"})) return "footer";
  return "";
}

// A list of links to other pages above the title.
bool MainText::only_links(const GumboNode& element, const Weight& weight) const {
  if (!is_block(element) || weight.links < fewest_links || in_text(element)) return false;
  const bool title_is_known = first_title_ != static_cast<std::size_t>(-1);
  const std::size_t place = page_.place_of(element).value_or(first_title_);
  return title_is_known && place < first_title_ && 10 * weight.linked >= 9 * weight.words;
}

// What names itself as something around the text, and is no large part of the page.
std::string_view MainText::reason_for(const GumboNode& element) const {
  const Weight weight = weight_of(element);
  if (weight.has_main || is_html(element, GUMBO_TAG_BODY)) return "";
  if (const std::string_view reason = by_tag(element, weight); !reason.empty()) {
    const bool most = 2 * weight.words > body_.words && weight.linked * 2 < weight.words;
    return most ? "" : reason;
  }
  const bool large = 3 * weight.words > body_.words;
  if (const std::string_view reason = by_name(element, weight); !reason.empty()) {
    const bool keeps =
        weight.has_title || (large && reason != "comments" && reason != "navigation");
    return keeps ? "" : reason;
  }
  return only_links(element, weight) ? "navigation" : "";
}

std::string_view MainText::left_out(const GumboNode& element) const {
  if (const std::string_view reason = reason_for(element); !reason.empty()) return reason;
  if (!main_decides_ || is_html(element, GUMBO_TAG_BODY)) return "";
  const Weight weight = weight_of(element);
  if (weight.words == 0 || is_inside(element, *main_) || is_inside(*main_, element)) return "";
  if (is_in_title(element)) return "";
  // The title may stand above the main text.
  if (weight.has_title && !weight_of(*main_).has_title) return "";
  return "outside the main text";
}

}  // namespace travaux::document
