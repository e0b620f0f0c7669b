#include "document/web_looks.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "document/block.h"
#include "document/excerpt.h"
#include "document/web_sheet.h"
#include "document/web_tags.h"

namespace travaux::document {
namespace {

// Whether the name stands in the list, in which each stands between spaces.
bool is_in(std::string_view list, std::string_view name) {
  if (name.empty() || name.find(' ') != std::string_view::npos) return false;
  return list.find(' ' + std::string(name) + ' ') != std::string_view::npos;
}

bool begins_with_one(std::string_view name, std::string_view list) {
  for (std::size_t at = 1; at < list.size();) {
    const std::size_t end = list.find(' ', at);
    if (name.starts_with(list.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

constexpr std::string_view judged_styles =
    " display visibility clip-path clip opacity height max-height unicode-bidi ";

constexpr std::string_view plain_styles =
    " font-weight font-style font-stretch font-family line-height letter-spacing word-spacing "
    "text-align text-align-last text-justify width min-width max-width min-height cursor "
    "list-style-position list-style-image widows orphans white-space box-sizing box-shadow "
    "table-layout caption-side empty-cells hyphens word-wrap overflow-wrap word-break clear "
    "vertical-spacing tab-stops tab-interval layout-grid-mode text-autospace punctuation-wrap "
    "text-underline text-underline-position text-rendering text-decoration-color "
    "text-decoration-style text-decoration-thickness page overflow overflow-x overflow-y zoom "
    "font-variant-ligatures font-kerning font-feature-settings transition color-scheme speak "
    "src size resize user-select pointer-events gap row-gap column-gap align-items align-self "
    "justify-content flex flex-grow flex-shrink flex-basis flex-wrap ";
constexpr std::string_view plain_beginnings =
    " border margin padding page-break break- outline mso-style mso-margin mso-border mso-padding "
    "mso-pagination mso-font mso-ascii mso-hansi mso-bidi mso-fareast mso-ansi mso-list "
    "mso-spacerun mso-tab mso-outline mso-layout mso-line mso-para mso-width mso-table mso-yfti "
    "mso-cellspacing mso-no-proof mso-element mso-special mso-footnote mso-endnote mso-comment "
    "mso-bookmark mso-field mso-height mso-add mso-themecolor mso-believe mso-effects "
    "mso-hyphenate mso-char mso-spacing ";
constexpr std::string_view plain_values =
    " none normal auto inherit initial unset revert static visible 0 0px 0pt 0cm 0in ";
constexpr std::string_view plain_colours =
    " black #000 #000000 windowtext inherit initial currentcolor ";
constexpr std::string_view plain_grounds = " none transparent white #fff #ffffff inherit initial ";

// Of "-9px", ".5em" and "80%" the number; nothing for what is none.
bool number_of(std::string_view value, double& number, std::string_view& unit) {
  if (value.starts_with('+')) value.remove_prefix(1);
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc()) return false;
  unit = value.substr(static_cast<std::size_t>(end - value.data()));
  return true;
}

// Large enough to be read, as far as its value tells.
bool is_readable_size(std::string_view value) {
  if (is_in(" small medium large x-large xx-large larger inherit initial ", value)) return true;
  double number = 0;
  std::string_view unit;
  if (!number_of(value, number, unit)) return false;
  if (unit == "px" || unit == "pt") return number >= 6;
  if (unit == "%") return number >= 75;
  return (unit == "em" || unit == "rem") && number >= 0.75;
}

// Computed, drawn or moved by an amount below nothing: what comes of it is not known here.
bool is_uncertain(std::string_view value) {
  for (const std::string_view mark : {"var(", "calc(", "url(", "attr(", "expression", "env("}) {
    if (value.find(mark) != std::string_view::npos) return true;
  }
  for (std::size_t at = value.find('-'); at != std::string_view::npos;
       at = value.find('-', at + 1)) {
    const bool starts = at == 0 || value[at - 1] == ' ';
    const bool digit = at + 1 < value.size() &&
                       (value[at + 1] == '.' || (value[at + 1] >= '0' && value[at + 1] <= '9'));
    if (starts && digit) return true;
  }
  return false;
}

bool is_list(const GumboNode& element) {
  return is_html(element, GUMBO_TAG_OL) || is_html(element, GUMBO_TAG_UL) ||
         is_html(element, GUMBO_TAG_LI);
}

bool is_raised_tag(const GumboNode& element) {
  return is_html(element, GUMBO_TAG_SUP) || is_html(element, GUMBO_TAG_SUB);
}

bool display_changes_nothing(const GumboNode& element, std::string_view value) {
  if (is_inline(element) || value == "none") return is_in(" inline inline-block none ", value);
  if (is_html(element, GUMBO_TAG_LI)) return value == "list-item";
  return value == "block" || value.starts_with("table");
}

// Only words in a line are raised: in a cell it says where its lines stand.
bool lift_changes_nothing(const GumboNode& element, std::string_view value) {
  if (is_raised_tag(element)) return value == (is_html(element, GUMBO_TAG_SUP) ? "super" : "sub");
  return !is_inline(element) || value == "baseline" || lift_of(value) != Lift::none;
}

}  // namespace

Lift lift_of(std::string_view value) {
  if (value == "super") return Lift::raised;
  if (value == "sub") return Lift::lowered;
  double number = 0;
  std::string_view unit;
  if (!number_of(value, number, unit) || number == 0) return Lift::none;
  return number > 0 ? Lift::raised : Lift::lowered;
}

bool changes_nothing(const GumboNode& element, std::string_view name, std::string_view value) {
  if (value.empty() || is_in(judged_styles, name)) {
    return name != "display" || display_changes_nothing(element, value);
  }
  if (name == "vertical-align") return lift_changes_nothing(element, value);
  if (name == "color" || name == "text-fill-color") return is_in(plain_colours, value);
  if (name.starts_with("background") || name == "fill") return is_in(plain_grounds, value);
  if (name == "font-size") return is_readable_size(value);
  if (name == "text-indent") return value.find('(') == std::string_view::npos;  // far ones: judged
  if (name.starts_with("list-style") && is_list(element)) return true;
  if (name == "text-decoration" || name == "text-decoration-line") {
    return value.find("blink") == std::string_view::npos;
  }
  if (name == "direction") return value == "ltr";
  if (name == "quotes" || name == "content") return false;
  if (is_in(plain_values, value)) return true;
  const bool plain = is_in(plain_styles, name) || begins_with_one(name, plain_beginnings);
  return plain && !is_uncertain(value);
}

bool is_watched_in_sheets(std::string_view name, std::string_view value) {
  if (name == "text-decoration" || name == "text-decoration-line") {
    return value.find("line-through") != std::string_view::npos;
  }
  if (name == "direction") return value == "rtl";
  if (name == "text-transform" || name == "flex-direction" || name == "text-security") {
    return value != "none" && value != "row" && value != "column";
  }
  return is_in(" vertical-align list-style list-style-type unicode-bidi order quotes ", name) ||
         name.starts_with("counter-");
}

namespace {

// Attributes that say nothing of what is seen, or that are read where the element is.
constexpr std::string_view plain_attributes =
    " id class style title name lang xml:lang href rel rev target headers scope width height "
    "border cellpadding cellspacing align nowrap clear noshade summary rules frame char charoff "
    "span role itemprop itemscope itemtype itemid itemref property typeof about resource vocab "
    "prefix content datatype datetime cite tabindex accesskey draggable spellcheck translate for "
    "download hreflang ping referrerpolicy compact axis abbr hidden face aria-label marginwidth "
    "marginheight leftmargin topmargin rightmargin bottommargin link vlink alink xmlns inlist "
    "aria-description aria-roledescription src alt action method nonce ";

bool attribute_changes_nothing(const GumboNode& element, std::string_view name,
                               std::string_view value) {
  if (is_in(plain_attributes, name) || name.starts_with("on") || name.starts_with("data-")) {
    return true;
  }
  if (name.starts_with("aria-")) return name != "aria-hidden" || value == "false";
  if (name == "type" || name == "value" || name == "start" || name == "reversed") {
    return is_list(element) || name == "type";
  }
  if (name == "bgcolor") return changes_nothing(element, "background-color", value);
  if (name == "color" || name == "text") return changes_nothing(element, "color", value);
  if (name == "colspan" || name == "rowspan") return value == "1";
  if (name == "size") return !is_html(element, GUMBO_TAG_FONT) || value == "3";
  if (name == "valign") return !is_inline(element);
  if (name == "dir") return value == "ltr" || turns_words(element);
  if (name == "open") return is_html(element, GUMBO_TAG_DETAILS);
  return name.find(':') != std::string_view::npos;  // of other namespaces: Office
}

std::string lowered(std::string_view text) {
  std::string result(trimmed(text));
  for (char& byte : result) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte | 0x20);
  }
  return result;
}

void add_sheets(const GumboNode& element, const std::vector<SheetLook>& sheets, WebLook& look) {
  for (const SheetLook& one : sheets) {
    const bool style_of_list = one.name.starts_with("list-style");
    const bool list = style_of_list && is_list(element) && !is_html(element, GUMBO_TAG_LI);
    if (list && one.sure) look.list_style = one.value;
    const bool lifts = one.name == "vertical-align" && one.sure && !is_raised_tag(element);
    if (lifts && is_inline(element)) look.lift = lift_of(one.value);
    const bool read = one.sure && list == style_of_list && one.name != "text-decoration" &&
                      changes_nothing(element, one.name, one.value);
    if (!read) look.told.push_back({"looks", one.name + ": " + one.value});
  }
}

void add_styles(const GumboNode& element, WebLook& look) {
  const auto style = attribute_of(element, "style");
  if (!style) return;
  for (const Declaration& one : declarations_of(without_css_comments(*style))) {
    std::string_view name = one.name;
    for (const std::string_view maker : {"-webkit-", "-moz-", "-ms-", "-o-"}) {
      if (name.starts_with(maker)) name.remove_prefix(maker.size());
    }
    if (name.starts_with("--")) continue;  // says something only where it is used
    const std::string value = lowered(one.value);
    const bool lifts = name == "vertical-align" && !is_raised_tag(element);
    if (lifts && is_inline(element)) look.lift = lift_of(value);
    if (!changes_nothing(element, name, value)) {
      look.told.push_back({"looks", excerpt(one.name + ": " + value)});
    }
  }
}

// Words that are shown when somebody points at the element, or that are spoken instead of it.
std::string hover_words(const GumboNode& element) {
  std::string words;
  for (const char* name : {"title", "aria-label", "aria-description", "aria-roledescription"}) {
    const std::string_view value = trimmed(attribute_of(element, name).value_or(""));
    if (!value.empty()) words += (words.empty() ? "" : ", ") + excerpt(value);
  }
  return words;
}

// Words struck through, turned round, or in letters of another font: read as they are written.
void add_by_tag(const GumboNode& element, WebLook& look) {
  if (is_struck(element)) look.told.push_back({"struck through", "read as the rest"});
  if (has_pictures_for_letters(element)) {
    look.told.push_back({"symbol", "letters of a font of pictures, read as letters"});
  }
  if (turns_words(element)) {
    std::string direction = lower_attribute(element, "dir");
    if (direction.empty()) direction = style_of(element, "direction");
    if (direction == "rtl" || direction == "ltr") {
      look.told.push_back(
          {"direction", std::string("shown from ") +
                            (direction == "rtl" ? "right to left" : "left to right") +
                            ", read as written"});
    }
  }
  if (is_html(element, GUMBO_TAG_SMALL)) look.told.push_back({"looks", "small"});
  if (is_html(element, GUMBO_TAG_DETAILS) && !attribute_of(element, "open")) {
    look.told.push_back({"looks", "shown when it is opened"});
  }
}

}  // namespace

WebLook look_at(const GumboNode& element, const std::vector<SheetLook>& sheets) {
  WebLook look;
  add_by_tag(element, look);
  add_sheets(element, sheets, look);
  add_styles(element, look);
  const GumboVector& attributes = element.v.element.attributes;
  for (unsigned i = 0; i < attributes.length; ++i) {
    const auto& one = *static_cast<const GumboAttribute*>(attributes.data[i]);
    const std::string name = lowered(one.name);
    if (attribute_changes_nothing(element, name, lowered(one.value))) continue;
    look.told.push_back({"looks", excerpt(name + "=\"" + one.value + '"')});
  }
  if (const std::string words = hover_words(element); !words.empty()) {
    look.told.push_back({"hover text", '"' + words + "\" on"});
  }
  return look;
}

}  // namespace travaux::document
