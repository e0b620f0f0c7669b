#include "document/web_style.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "document/block.h"
#include "document/excerpt.h"
#include "document/web_sheet.h"

namespace travaux::document {
namespace {

// Sheets in sheets: "@media" in "@supports" in "@layer".
constexpr std::size_t deepest_sheet = 8;

bool is_zero(std::string_view value) {
  const std::size_t end = value.find_first_not_of("0.");
  const std::string_view unit = value.substr(std::min(end, value.size()));
  return !value.empty() && end != 0 &&
         (unit.empty() || unit == "px" || unit == "em" || unit == "pt" || unit == "rem" ||
          unit == "%");
}

bool hides_words(std::string_view name, std::string_view value) {
  if (name == "display") return value == "none";
  return name == "visibility" && (value == "hidden" || value == "collapse");
}

// "-9999px": far outside of the page.
bool is_far_outside(std::string_view value) {
  const std::size_t digits = value.find_first_not_of("-0123456789");
  return value.starts_with('-') && std::min(digits, value.size()) >= 4;
}

// Properties that a page may hide words with, and scripts show them again: the words are read, and
// this is said.
constexpr std::array<std::string_view, 11> hiding_properties{
    "opacity",   "font-size", "text-indent", "left",       "top",  "clip",
    "clip-path", "transform", "height",      "max-height", "color"};

bool may_hide_words(std::string_view name, std::string_view value) {
  if (name == "opacity" || name == "font-size" || name == "height" || name == "max-height") {
    return is_zero(value);
  }
  if (name == "text-indent" || name == "left" || name == "top") return is_far_outside(value);
  if (name == "clip") return value.starts_with("rect(");
  if (name == "clip-path") return value.starts_with("inset(") || value.starts_with("circle(0");
  return name == "transform" && value.starts_with("scale(0");
}

// White words are no longer seen on white paper. That of a sheet is mostly the colour of a button.
bool may_be_unseen(std::string_view name, std::string_view value) {
  return name == "color" &&
         (value == "white" || value == "#fff" || value == "#ffffff" || value == "transparent" ||
          value == "rgb(255,255,255)" || value == "rgb(255, 255, 255)");
}

bool is_name_byte(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  const char small = static_cast<char>(byte | 0x20);
  return code >= 0x80 || (small >= 'a' && small <= 'z') || (byte >= '0' && byte <= '9') ||
         byte == '-' || byte == '_';
}

// The name at the start of `rest`, which is taken off.
std::string_view take_name(std::string_view& rest) {
  std::size_t end = 0;
  while (end < rest.size() && is_name_byte(rest[end])) ++end;
  const std::string_view name = rest.substr(0, end);
  rest.remove_prefix(end);
  return name;
}

// Where the last compound of a selector begins: of "div > p.a" the "p.a".
std::size_t last_compound(std::string_view selector) {
  std::size_t start = 0;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < selector.size(); ++at) {
    const char byte = selector[at];
    if (byte == '(' || byte == '[') ++depth;
    if ((byte == ')' || byte == ']') && depth > 0) --depth;
    const bool parts = is_white(byte) || byte == '>' || byte == '+' || byte == '~';
    if (parts && depth == 0) start = at + 1;
  }
  return start;
}

// Whether a sheet for these media is for whoever reads the page on a screen, at any width.
bool is_for_all(std::string_view media) {
  const std::string folded = base::fold_case(trimmed(media));
  return folded.empty() || folded == "all" || folded == "screen";
}

bool is_sheet(const GumboNode& element) {
  const std::string type = lower_attribute(element, "type");
  return is_html(element, GUMBO_TAG_STYLE) && (type.empty() || type == "text/css");
}

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    if (base::is_letter(c) || (c >= U'0' && c <= U'9')) return true;
  }
  return false;
}

}  // namespace

WebStyles::WebStyles(const WebPage& page) : quirks_(page.has_quirks()) {
  read_sheets(page.document());
  apply(page.document(), false);
  tell();
}

bool WebStyles::hides(const GumboNode& element) const {
  if (hidden_.contains(&element)) return true;
  if (element.v.element.attributes.length == 0) return false;
  if (attribute_of(element, "hidden")) return true;
  return hides_words("display", style_of(element, "display")) ||
         hides_words("visibility", style_of(element, "visibility"));
}

void WebStyles::read_sheets(const GumboNode& node) {
  for (const GumboNode& child : children_of(node)) {
    if (!is_element(child)) continue;
    if (is_sheet(child)) {
      const std::string css = without_css_comments(words_inside(child));
      sheets_ += css;
      sheets_ += attribute_of(child, "media").value_or("");
      read_sheet(css, is_for_all(attribute_of(child, "media").value_or("")), 0);
    } else if (child.type != GUMBO_NODE_TEMPLATE) {
      read_sheets(child);
    }
  }
}

void WebStyles::read_sheet(std::string_view css, bool always, std::size_t depth) {
  for (const SheetPart& part : sheet_parts(css)) {
    if (!part.head.starts_with('@')) {
      read_rule(part.head, part.body, always);
      continue;
    }
    std::string_view rest = part.head.substr(1);
    const std::string name = base::fold_case(take_name(rest));
    if (depth == deepest_sheet) {
      too_many_ = true;
    } else if (name == "media") {
      read_sheet(part.body, always && is_for_all(rest), depth + 1);
    } else if (name == "supports" || name == "layer" || name == "container" || name == "scope") {
      read_sheet(part.body, false, depth + 1);
    }
  }
}

void WebStyles::read_rule(std::string_view selectors, std::string_view body, bool always) {
  for (const Declaration& one : declarations_of(body)) {
    const std::string value = base::fold_case(one.value);
    if (one.name == "content") {
      const std::string words = css_strings(one.value);
      const bool counts =
          value.find("attr(") != std::string::npos || value.find("counter") != std::string::npos;
      if (!has_letters(words) && !counts) continue;
      printed_ +=
          std::string(selectors) + ' ' + (words.empty() ? one.value : '"' + words + '"') + "; ";
    }
    add_looks(selectors, one, always);
    const bool display = one.name == "display";
    const bool known = display || one.name == "visibility";
    const bool may_hide = may_hide_words(one.name, value);
    if (!known && !may_hide) continue;
    Rule rule;
    rule.property = display ? Property::display : known ? Property::visibility : Property::other;
    rule.hides = may_hide || hides_words(one.name, value);
    rule.important = one.important;
    for (const std::string_view selector : split_css(selectors, ',')) {
      add_rule(selector, rule, always);
    }
  }
}

void WebStyles::add_looks(std::string_view selectors, const Declaration& declaration, bool always) {
  Rule rule;
  rule.look.name =
      declaration.name == "text-decoration-line" ? "text-decoration" : declaration.name;
  rule.look.value = excerpt(base::fold_case(declaration.value));
  if (!is_watched_in_sheets(declaration.name, rule.look.value)) return;
  rule.property = Property::look;
  rule.important = declaration.important;
  for (const std::string_view selector : split_css(selectors, ',')) {
    add_rule(selector, rule, always);
  }
}

void WebStyles::add_rule(std::string_view selector, Rule rule, bool always) {
  std::vector<Rule>& rules = rule.property == Property::look ? look_rules_ : rules_;
  if (rules.size() == most_style_rules) {
    too_many_ = true;
    return;
  }
  rule.selector = selector;
  const std::size_t start = last_compound(selector);
  std::string_view rest = selector.substr(start);
  rule.simple = always && start == 0 && rule.property != Property::other;
  if (rest.starts_with('*')) rest.remove_prefix(1);
  rule.tag = base::fold_case(take_name(rest));
  while (!rest.empty()) {
    const char mark = rest.front();
    if (mark != '.' && mark != '#') break;
    rest.remove_prefix(1);
    std::string name = folded(take_name(rest));
    if (mark == '#') {
      rule.id = std::move(name);
    } else {
      rule.classes.push_back(std::move(name));
    }
  }
  // ".a::before" is no ".a"; of ".a:hover" it cannot be told when.
  if (rest.find("::") != std::string_view::npos || rest.starts_with(":before") ||
      rest.starts_with(":after")) {
    return;
  }
  rule.simple = rule.simple && rest.empty();
  rules.push_back(std::move(rule));
}

std::string WebStyles::folded(std::string_view name) const {
  return quirks_ ? base::fold_case(name) : std::string(name);
}

std::vector<std::string> WebStyles::words_of(std::string_view names) const {
  std::vector<std::string> words;
  while (!(names = trimmed(names)).empty()) {
    std::size_t end = 0;
    while (end < names.size() && !is_white(names[end])) ++end;
    words.push_back(folded(names.substr(0, end)));
    names.remove_prefix(end);
  }
  return words;
}

bool WebStyles::matches(const Rule& rule, const Names& names) {
  if (!rule.tag.empty() && rule.tag != names.tag) return false;
  if (!rule.id.empty() && rule.id != names.id) return false;
  return std::all_of(rule.classes.begin(), rule.classes.end(), [&](const std::string& name) {
    return std::find(names.classes.begin(), names.classes.end(), name) != names.classes.end();
  });
}

void WebStyles::apply(const GumboNode& node, bool in_doubt) {
  for (const GumboNode& child : children_of(node)) {
    if (!is_element(child) || is_sheet(child) || is_html(child, GUMBO_TAG_HEAD)) continue;
    const Verdict verdict = judge(child);
    if (verdict == Verdict::hidden) {
      hidden_.insert(&child);
      continue;
    }
    bool doubtful = in_doubt;
    if (verdict == Verdict::doubtful && !in_doubt) {
      const std::string words = words_inside(child);
      doubtful = !trimmed(words).empty();
      if (doubtful) doubtful_words_ += words + ' ';
    }
    if (verdict == Verdict::doubtful && doubtful) doubtful_.insert(hiding_.begin(), hiding_.end());
    apply(child, doubtful);
  }
}

std::string WebStyles::not_applied() const {
  if (!too_many_) return not_applied_;
  return not_applied_ + (not_applied_.empty() ? "" : "; ") + "more rules than are read";
}

WebStyles::Names WebStyles::names_of(const GumboNode& element) const {
  return {tag_of(element), folded(attribute_of(element, "id").value_or("")),
          words_of(attribute_of(element, "class").value_or(""))};
}

bool WebStyles::can_match(const Names& names, std::size_t rules) {
  const std::size_t work = rules * (names.classes.size() + 1);
  too_many_ = too_many_ || work > left_;
  if (work > left_) return false;
  left_ -= work;
  return true;
}

// Rules of one property that say different things are none of them sure: which of them is the
// stronger is not worked out.
std::vector<SheetLook> WebStyles::looks_of(const GumboNode& element) {
  std::vector<SheetLook> looks;
  if (look_rules_.empty()) return looks;
  const Names names = names_of(element);
  if (!can_match(names, look_rules_.size())) return looks;
  for (const Rule& rule : look_rules_) {
    if (!matches(rule, names)) continue;
    bool known = false;
    for (SheetLook& other : looks) {
      if (other.name != rule.look.name) continue;
      if (other.value != rule.look.value) {
        other.sure = false;
      } else {
        other.sure = other.sure || rule.simple;
        known = true;
      }
    }
    const bool alone = std::none_of(looks.begin(), looks.end(), [&](const SheetLook& other) {
      return other.name == rule.look.name;
    });
    if (!known && looks.size() == most_looks) too_many_ = true;
    if (!known && looks.size() < most_looks)
      looks.push_back({rule.look.name, rule.look.value, alone && rule.simple});
  }
  return looks;
}

// For each property: hidden by a rule that surely applies, and shown again by none that may.
WebStyles::Verdict WebStyles::judge(const GumboNode& element) {
  Verdict verdict = Verdict::shown;
  hiding_.clear();
  if (attribute_of(element, "style")) {
    for (const std::string_view name : hiding_properties) {
      const std::string value = style_of(element, name);
      if (!may_hide_words(name, value) && !may_be_unseen(name, value)) continue;
      hiding_.push_back("style=\"" + std::string(name) + ": " + excerpt(value) + '"');
      verdict = Verdict::doubtful;
    }
  }
  if (may_be_unseen("color", lower_attribute(element, "color"))) {
    hiding_.push_back("color=\"" + lower_attribute(element, "color") + '"');
    verdict = Verdict::doubtful;
  }
  if (rules_.empty()) return verdict;
  const Names names = names_of(element);
  if (!can_match(names, rules_.size())) return verdict;
  for (const Property property : {Property::display, Property::visibility, Property::other}) {
    const Verdict one = judge(element, names, property);
    if (one == Verdict::hidden) return one;
    if (one == Verdict::doubtful) verdict = one;
  }
  return verdict;
}

WebStyles::Verdict WebStyles::judge(const GumboNode& element, const Names& names,
                                    Property property) {
  const char* name = property == Property::display ? "display" : "visibility";
  const bool own = property != Property::other && !style_of(element, name).empty();
  bool sure = false;
  bool shown = false;
  const std::size_t before = hiding_.size();
  for (const Rule& rule : rules_) {
    if (rule.property != property || !matches(rule, names)) continue;
    if (!rule.hides) {
      shown = true;
    } else if (!own || rule.important) {
      sure = sure || rule.simple;
      hiding_.push_back(rule.selector);
    }
  }
  if (hiding_.size() == before) return Verdict::shown;
  return sure && !shown ? Verdict::hidden : Verdict::doubtful;
}

void WebStyles::tell() {
  std::string selectors;
  for (const std::string& selector : doubtful_) {
    selectors += (selectors.empty() ? "" : ", ") + selector;
  }
  if (!selectors.empty()) {
    not_applied_ = excerpt(selectors) + ": \"" + excerpt(doubtful_words_) + '"';
  }
}

}  // namespace travaux::document
