#include "document/web_lists.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/utf8.h"
#include "document/block.h"
#include "document/label.h"
#include "document/roman.h"

namespace travaux::document {
namespace {

constexpr long largest_roman = 3999;

std::string letters(long value, char32_t first, long count, bool skips_final_sigma) {
  std::u32string digits;
  for (; value > 0; value = (value - 1) / count) {
    auto digit = static_cast<char32_t>((value - 1) % count);
    if (skips_final_sigma && digit >= 17) ++digit;
    digits.insert(digits.begin(), first + digit);
  }
  std::string result;
  for (const char32_t digit : digits) base::append_code_point(result, digit);
  return result;
}

// The attribute "type" of a list or an item: its letters differ by case.
std::string style_of_type(const GumboNode& element) {
  const std::string_view type = trimmed(attribute_of(element, "type").value_or(""));
  if (type == "1") return "decimal";
  if (type == "a") return "lower-alpha";
  if (type == "A") return "upper-alpha";
  if (type == "i") return "lower-roman";
  if (type == "I") return "upper-roman";
  const std::string word = lower_attribute(element, "type");
  return word == "disc" || word == "circle" || word == "square" || word == "none" ? word : "";
}

bool is_mark(std::string_view style) {
  return style == "disc" || style == "circle" || style == "square";
}

bool is_number(std::string_view style) {
  constexpr std::array<std::string_view, 10> known{
      "decimal",     "decimal-leading-zero", "lower-alpha", "upper-alpha", "lower-latin",
      "upper-latin", "lower-roman",          "upper-roman", "lower-greek", "cjk-decimal"};
  return std::find(known.begin(), known.end(), style) != known.end();
}

// "list-style: none inside" names a style among other words.
std::string style_in_shorthand(const std::string& value) {
  std::string_view rest = value;
  while (!(rest = trimmed(rest)).empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    if (word == "none" || is_mark(word) || is_number(word)) return std::string(word);
    rest.remove_prefix(word.size());
  }
  return "";
}

std::string declared_style(const GumboNode& element, const std::string& sheets = "") {
  std::string style = style_of(element, "list-style-type");
  if (style.empty()) style = style_in_shorthand(style_of(element, "list-style"));
  if (style.empty()) style = style_in_shorthand(sheets);
  if (style.empty() && is_html(element, GUMBO_TAG_OL)) style = sheets;  // said to be unknown
  return style.empty() ? style_of_type(element) : style;
}

std::optional<long> whole_number(const GumboNode& element, const char* name) {
  std::string_view text = trimmed(attribute_of(element, name).value_or(""));
  if (text.starts_with('+')) text.remove_prefix(1);
  long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  constexpr long most = 1'000'000'000;  // so that counting on cannot overflow
  if (error != std::errc() || value > most || value < -most) return std::nullopt;
  return value;
}

std::string first_words(const GumboNode& item) {
  constexpr std::size_t enough = 80;
  const std::string words = words_inside(item);
  return std::string(trimmed(trimmed(words).substr(0, enough)));
}

}  // namespace

std::string list_number(long value, std::string_view style) {
  constexpr long latin = 26;
  constexpr long greek = 24;
  if (value > 0) {
    if (style == "lower-alpha" || style == "lower-latin") return letters(value, 'a', latin, false);
    if (style == "upper-alpha" || style == "upper-latin") return letters(value, 'A', latin, false);
    if (style == "lower-greek") return letters(value, U'α', greek, true);
    const bool upper = style == "upper-roman";
    if ((upper || style == "lower-roman") && value <= largest_roman)
      return roman(static_cast<unsigned>(value), upper);
    if (style == "decimal-leading-zero" && value < 10) return "0" + std::to_string(value);
  }
  return std::to_string(value);
}

ListNumbers::ListNumbers(const GumboNode& list, const std::string& sheets) {
  const bool ordered = is_html(list, GUMBO_TAG_OL);
  const std::string style = declared_style(list, sheets);
  if (style == "none") {
    marks_ = Marks::none;
  } else if (is_mark(style) || (!ordered && style.empty())) {
    marks_ = items_have_labels(list) ? Marks::none : Marks::bullets;
  } else {
    marks_ = Marks::numbers;
    if (!style.empty()) style_ = style;
    unknown_style_ = !is_number(style_);
  }
  long count = 0;
  for (const GumboNode& child : children_of(list)) count += is_html(child, GUMBO_TAG_LI) ? 1 : 0;
  if (attribute_of(list, "reversed")) {
    step_ = -1;
    value_ = count;
  }
  value_ = whole_number(list, "start").value_or(value_);
  if (marks_ == Marks::numbers && items_print_their_own(list)) marks_ = Marks::none;
}

std::string ListNumbers::next(const GumboNode& item) {
  value_ = whole_number(item, "value").value_or(value_);
  const long value = value_;
  value_ += step_;
  if (marks_ != Marks::numbers) return "";
  const std::string own = declared_style(item);
  if (own == "none" || is_mark(own)) return "";
  return list_number(value, own.empty() ? style_ : own) + '.';
}

bool ListNumbers::items_print_their_own(const GumboNode& list) const {
  long value = value_;
  bool any = false;
  for (const GumboNode& item : children_of(list)) {
    if (!is_html(item, GUMBO_TAG_LI)) continue;
    const std::string words = first_words(item);
    const Label label = parse_label(words, Place::running);
    value = whole_number(item, "value").value_or(value);
    const bool same = label && label.word == nullptr &&
                      static_cast<long>(ordinal_of(label.number, label.numbering)) == value;
    if (!same) return false;
    any = true;
    value += step_;
  }
  return any;
}

bool ListNumbers::items_have_labels(const GumboNode& list) {
  bool any = false;
  for (const GumboNode& item : children_of(list)) {
    if (!is_html(item, GUMBO_TAG_LI)) continue;
    const std::string words = first_words(item);
    const Label label = parse_label(words, Place::running);
    if (!label || label.word != nullptr) return false;
    any = true;
  }
  return any;
}

}  // namespace travaux::document
