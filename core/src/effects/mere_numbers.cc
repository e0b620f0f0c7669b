#include "effects/mere_numbers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace travaux::judging {
namespace {

// Calendar years that no word says to be some: "the Convention of 1951", "the 2019 Act".
bool looks_like_year(const Figure& figure, std::string_view printed) {
  const bool four = printed.size() == 4 && figure.value == printed;
  return four && figure.value >= "1900" && figure.value <= "2100" && !figure.value.ends_with("00");
}

// "(2)" is a label inside of the text.
bool is_label(const Side& side, Span span) {
  const std::string& text = side.document->text();
  constexpr std::size_t longest = 3;  // "[400,000]" is no number of a note, nor is "[six]"
  const char before = span.start > 0 ? text[span.start - 1] : ' ';
  const bool of_note = before == '[' && span.size() <= longest &&
                       std::isdigit(static_cast<unsigned char>(text[span.start])) != 0;
  const bool opened = before == '(' || before == '^' || of_note;
  return opened || (span.end < text.size() && text[span.end] == ')');
}

// "45 bis", in any language: a provision that was put between two others.
bool is_inserted_number(std::string_view behind) {
  static constexpr std::array<std::string_view, 5> insertions = {"bis", "ter", "quater",
                                                                 "quinquies", "sexies"};
  if (behind.starts_with(' ')) behind.remove_prefix(1);
  return std::any_of(insertions.begin(), insertions.end(), [&](std::string_view word) {
    return behind.starts_with(word) &&
           (behind.size() == word.size() ||
            std::isalpha(static_cast<unsigned char>(behind[word.size()])) == 0);
  });
}

// ".1", ".2." at the head of a line.
bool is_of_line(const Side& side, std::string_view before) {
  if (!before.ends_with('.')) return false;
  before.remove_suffix(1);
  return before.empty() || before.back() == ' ' || before.back() == '*' || before.back() == '\n' ||
         std::any_of(side.words.begin(), side.words.end(),
                     [&](const Span& words) { return words.start == before.size(); });
}

// "0-RTT", "25°30'".
bool is_of_name(std::string_view behind) {
  if (behind.starts_with("\u00B0") || behind.starts_with("\u00BA")) return true;
  return behind.size() > 1 && behind.front() == '-' &&
         std::isupper(static_cast<unsigned char>(behind[1])) != 0;
}

// "12:30" counts nothing, and "4.2" is a provision more often than things.
bool is_of_marks(const Side& side, const Figure& figure) {
  const std::string& text = side.document->text();
  const auto digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  const Span span = figure.span;
  const bool behind = span.start > 1 && text[span.start - 1] == ':' && digit(span.start - 2);
  const bool ahead = span.end < text.size() && text[span.end] == ':' && digit(span.end + 1);
  // A cell of a table has spaces in it, a field of a diagram has not.
  const bool of_diagram = span.start > 0 && text[span.start - 1] == '|' && span.end < text.size() &&
                          text[span.end] == '|';
  // "m<sup>3</sup>" is a unit, "MSC.122(75)" a resolution.
  const std::string_view before = std::string_view(text).substr(0, span.start);
  const bool raised = before.ends_with("<sup>") || before.ends_with("<sub>");
  const bool minutes = before.ends_with("\u00B0") || before.ends_with("\u00BA");
  const bool named = before.size() > 1 && before.back() == '.' &&
                     std::isalpha(static_cast<unsigned char>(before[before.size() - 2])) != 0;
  if (is_inserted_number(std::string_view(text).substr(span.end))) return true;
  if (is_of_line(side, before) || is_of_name(std::string_view(text).substr(span.end))) return true;
  return behind || ahead || of_diagram || raised || named || minutes ||
         figure.value.find('.') != std::string::npos;
}

}  // namespace

bool is_of_place(const Side& side, const Figure& figure) {
  if (figure.unit != "degree") return false;
  std::string_view behind = std::string_view(side.document->text()).substr(figure.span.end, 2);
  if (behind.starts_with(' ')) behind.remove_prefix(1);
  return !behind.empty() &&
         std::string_view("0123456789NSEW").find(behind.front()) != std::string_view::npos;
}

bool counts_nothing(const Side& side, const Figure& figure) {
  return looks_like_year(figure, side.text(figure.span)) || is_label(side, figure.span) ||
         is_of_marks(side, figure);
}

}  // namespace travaux::judging
