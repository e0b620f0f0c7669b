#include "render/beside.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace travaux::render {
namespace {

void count_not_read(std::map<std::string, std::size_t>& counts, const Document& document) {
  for (const NotRead& item : document.not_read()) ++counts[item.what];
}

// What is told alike of both sides, a running head or a picture in the same place, is told once.
void add_not_compared(Table& table, const ComparisonView& view) {
  const auto add = [&table](const std::string& text) {
    table.add({{"NOT COMPARED", Ink::alarm}, "", {{text}}});
  };
  std::map<std::string, std::size_t> after;
  for (const NotRead& item : view.after->not_read()) ++after[words_of(item)];
  std::map<std::string, std::size_t> told;
  for (const NotRead& item : view.before->not_read()) {
    const std::string words = words_of(item);
    const auto same = after.find(words);
    const bool both = same != after.end() && same->second > told[words];
    if (both) ++told[words];
    add((both ? "both sides" : printable(view.before_ref)) + words);
  }
  for (const NotRead& item : view.after->not_read()) {
    const std::string words = words_of(item);
    const auto once = told.find(words);
    if (once != told.end() && once->second > 0) {
      --once->second;
    } else {
      add(printable(view.after_ref) + words);
    }
  }
}

void add_warnings(Table& table, const std::string& ref, const Document& document) {
  if (!document.readable()) return;  // its only warning says why it is not compared
  for (const std::string& warning : document.warnings()) {
    table.add({{"WARNING", Ink::alarm}, "", {{ref + ": " + printable(warning)}}});
  }
}

void add_in_file(Table& table, const std::string& ref, const Document& document,
                 const Document& other) {
  for (const InFile& item : document.in_file()) {
    const auto& others = other.in_file();
    if (std::find(others.begin(), others.end(), item) != others.end()) continue;
    const std::string text = ref + ": " + printable(item.what) + ": " + printable(item.value);
    table.add({{"IN FILE", Ink::dim}, "", {{text}}});
  }
}

}  // namespace

std::string words_of(const NotRead& item) {
  std::string text;
  if (const std::string place = place_of(item); !place.empty()) text += ", " + place;
  text += ": " + printable(item.what);
  if (!item.detail.empty()) text += "; " + printable(item.detail);
  return text;
}

std::string not_compared_in_short(const ComparisonView& view) {
  std::map<std::string, std::size_t> counts;
  count_not_read(counts, *view.before);
  count_not_read(counts, *view.after);
  std::string result;
  for (const auto& [what, count] : counts) {
    if (!result.empty()) result += ", ";
    result += printable(what);
    if (count > 1) result += fmt::format(" ({})", count);
  }
  return result.empty() ? result : result + " NOT COMPARED";
}

void add_not_compared(Page& page, const ComparisonView& view) {
  Table table;
  add_not_compared(table, view);
  add_warnings(table, printable(view.before_ref), *view.before);
  add_warnings(table, printable(view.after_ref), *view.after);
  table.print(page);
}

void add_in_file(Page& page, const ComparisonView& view) {
  Table table;
  add_in_file(table, printable(view.before_ref), *view.before, *view.after);
  add_in_file(table, printable(view.after_ref), *view.after, *view.before);
  table.print(page);
}

std::string label_of(const Document& document, const std::vector<std::size_t>& ids) {
  std::string result;
  for (const std::size_t id : ids) {
    const Clause& clause = document.clauses()[id];
    if (!result.empty()) result += ", ";
    result += clause.labelled() ? printable(display_label(document, clause))
                                : std::string(name_of(clause.kind));
  }
  return result;
}

}  // namespace travaux::render
