// Tables of equivalences: what each clause was called, and is.
#include <algorithm>
#include <string>

#include "render/markdown.h"
#include "render/page.h"
#include "render/redline.h"
#include "travaux/effects.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::Ink;
using render::Page;
using render::Table;

constexpr std::string_view none = "—";
constexpr std::size_t quoted_columns = 40;

// The cells of one row, as they are in the texts.
struct Cells {
  std::string before;
  std::string after;
  std::string what;
  std::string words;
};

std::string what_of(const Equivalence& row) {
  if (!row.before) return "added";
  if (!row.after) return "removed";
  const bool renumbered = row.before_label != row.after_label;
  if (renumbered) return row.moved ? "renumbered, moved" : "renumbered";
  return row.moved ? "moved" : "in part";
}

// Its own words; those of the first clause in it, where it has none.
std::string words_of(const ComparisonView& view, const Equivalence& row) {
  const Document& document = row.after ? *view.after : *view.before;
  const std::size_t id = row.after ? *row.after : *row.before;
  std::string_view words = document.words_of(document.clauses()[id]);
  const bool holds = id + 1 < document.clauses().size() && document.clauses()[id + 1].parent == id;
  if (words.empty() && holds) words = document.words_of(document.clauses()[id + 1]);
  return render::beginning(words, quoted_columns);
}

std::vector<Cells> cells_of(const ComparisonView& view) {
  std::vector<Cells> cells;
  for (const Equivalence& row : equivalences(*view.comparison, *view.before, *view.after)) {
    const auto label = [](bool there, const std::string& printed) {
      return there && !printed.empty() ? printable(printed) : std::string(none);
    };
    cells.push_back({label(row.before.has_value(), row.before_label),
                     label(row.after.has_value(), row.after_label), what_of(row),
                     words_of(view, row)});
  }
  return cells;
}

// RFC 4180. A spreadsheet takes what begins like a formula for one.
std::string csv_cell(std::string text) {
  const bool formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
  if (formula) text.insert(0, "'");
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

}  // namespace

std::string equivalences_to_terminal(const ComparisonView& view, const Screen& screen) {
  const std::vector<Cells> rows = cells_of(view);
  Page page(screen);
  page.add({{printable(view.before_ref) + " → " + printable(view.after_ref), Ink::bold},
            {rows.empty() ? ": every clause has the label and the place that it had" : ""}});
  if (!view.note.empty()) page.add({{"NOTE ", Ink::alarm}, {printable(view.note)}});
  Table table;
  if (!rows.empty()) table.add({{"before", Ink::dim}, "after", {}});
  for (const Cells& row : rows) {
    table.add({{row.before, Ink::bold}, row.after, {{row.what + ": ", Ink::dim}, {row.words}}});
  }
  table.print(page);
  return page.take();
}

std::string equivalences_to_markdown(const ComparisonView& view) {
  std::string text = "| Before | After | What | Words |\n| --- | --- | --- | --- |\n";
  for (const Cells& row : cells_of(view)) {
    for (const std::string* cell : {&row.before, &row.after, &row.what, &row.words}) {
      text += "| " + render::escape_markdown(*cell) + ' ';
    }
    text += "|\n";
  }
  return text;
}

std::string equivalences_to_csv(const ComparisonView& view) {
  std::string text = "before,after,what,words\n";
  for (const Cells& row : cells_of(view)) {
    const auto label = [](const std::string& cell) { return cell == none ? "" : csv_cell(cell); };
    text += label(row.before) + ',' + label(row.after) + ',' + csv_cell(row.what) + ',' +
            csv_cell(row.words) + '\n';
  }
  return text;
}

}  // namespace travaux
