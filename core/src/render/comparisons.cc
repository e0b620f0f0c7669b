#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "render/comparison.h"
#include "render/page.h"
#include "render/shown.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::Fragments;
using render::Ink;
using render::Page;
using render::Table;

constexpr std::size_t short_name = 12;
constexpr std::size_t most_named = 8;

void append(std::string& list, const std::string& item, std::string_view separator) {
  if (item.empty()) return;
  if (!list.empty()) list += separator;
  list += item;
}

std::string count_files(const ComparisonsView& view) {
  static constexpr std::array<std::string_view, 4> known = {"changed", "renamed", "added",
                                                            "deleted"};
  std::string counts;
  for (const std::string_view status : known) {
    const auto count =
        std::count_if(view.files.begin(), view.files.end(),
                      [&](const ComparedFile& file) { return status_of(file) == status; });
    if (count > 0) append(counts, fmt::format("{} {}", count, status), ", ");
  }
  if (counts.empty()) return "no file differs";
  return fmt::format("{} {}: {}", view.files.size(), view.files.size() == 1 ? "file" : "files",
                     counts);
}

// What was added or deleted as a whole is counted as files.
std::string count_weights(const ComparisonsView& view) {
  render::WeightCounts sum{};
  for (const ComparedFile& file : view.files) {
    if (!file.compared() || !file.on_both_sides()) continue;
    for (const Weight weight : file.comparison.judged->weights) {
      if (weight != Weight::unchanged) ++sum[static_cast<std::size_t>(weight)];
    }
  }
  return render::in_words(sum);
}

void add_headline(Page& page, const ComparisonsView& view) {
  std::string line = printable(view.before_ref) + " → " + printable(view.after_ref);
  if (view.parted) line += " since " + view.before_commit.substr(0, short_name);
  line += ": " + count_files(view);
  append(line, count_weights(view), "; ");
  Fragments headline = {{line, Ink::bold}};
  const auto missed = std::count_if(view.files.begin(), view.files.end(),
                                    [](const ComparedFile& file) { return !file.compared(); });
  if (missed > 0) {
    headline.push_back({"; ", Ink::bold});
    headline.push_back(
        {fmt::format("{} {} NOT COMPARED", missed, missed == 1 ? "file" : "files"), Ink::alarm});
  }
  page.add(headline);
}

std::string paths_of(const ComparedFile& file) {
  if (file.before.path.empty()) return printable(file.after.path);
  if (file.after.path.empty() || file.before.path == file.after.path) {
    return printable(file.before.path);
  }
  return printable(file.before.path) + " → " + printable(file.after.path);
}

std::string clauses_of(const Document& document) {
  const std::size_t count = document.clauses().size();
  return fmt::format("{} {}", count, count == 1 ? "clause" : "clauses");
}

// Files of which there is no more to say than a line.
void add_lines(Page& page, const ComparisonsView& view, const ComparisonDetail& detail) {
  Table table;
  for (const ComparedFile& file : view.files) {
    if (!file.compared()) {
      table.add({{"NOT COMPARED", Ink::alarm},
                 "",
                 {{fmt::format("{} ({}): {}", paths_of(file), status_of(file),
                               printable(file.not_compared))}}});
    } else if (!file.on_both_sides() && !detail.all) {
      const bool added = file.before.path.empty();
      const Document& document = added ? *file.comparison.after : *file.comparison.before;
      table.add({{added ? "ADDED" : "DELETED", added ? Ink::added : Ink::removed},
                 "",
                 {{paths_of(file) + ": " + clauses_of(document)}}});
    }
  }
  for (const std::string& path : view.other) {
    table.add({{"NOT COMPARED", Ink::alarm}, "", {{printable(path) + ": a link or a submodule"}}});
  }
  table.print(page);
}

std::string in_words(const Gate& gate, const ComparisonsView& view) {
  const std::string head = fmt::format("gate {}: ", name_of(gate));
  if (!gate.fired()) return head + "not fired";
  std::string reasons;
  for (const std::string& reason : gate.reasons) append(reasons, reason, ", ");
  std::string names;
  const std::size_t shown = std::min(gate.changes.size(), most_named);
  for (std::size_t i = 0; i < shown; ++i) {
    append(names, paths_of(view.files[gate.changes[i]]), "; ");
  }
  if (shown < gate.changes.size())
    names += fmt::format(" and {} more", gate.changes.size() - shown);
  append(reasons, names, ": ");
  return head + "fired: " + reasons;
}

void add_gates(Page& page, const ComparisonsView& view) {
  for (const Gate& gate : view.gates) {
    page.add({{in_words(gate, view), gate.fired() ? Ink::alarm : Ink::plain}});
  }
}

}  // namespace

std::string_view status_of(const ComparedFile& file) {
  if (file.before.path.empty()) return "added";
  if (file.after.path.empty()) return "deleted";
  return file.before.path == file.after.path ? "changed" : "renamed";
}

std::string comparisons_to_terminal(const ComparisonsView& view, const ComparisonDetail& detail,
                                    const Screen& screen) {
  Page page(screen);
  add_headline(page, view);
  add_lines(page, view, detail);
  for (const ComparedFile& file : view.files) {
    if (!file.compared() || (!file.on_both_sides() && !detail.all)) continue;
    page.add_blank();
    render::add_comparison(page, file.comparison, detail);
  }
  if (!view.gates.empty()) page.add_blank();
  add_gates(page, view);
  return page.take();
}

std::string gates_to_terminal(const ComparisonsView& view, const Screen& screen) {
  Page page(screen);
  add_gates(page, view);
  return page.take();
}

}  // namespace travaux
