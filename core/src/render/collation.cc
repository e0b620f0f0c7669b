#include "render/collation.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "render/beside.h"

namespace travaux {
namespace {

using render::Fragment;
using render::Fragments;
using render::Ink;
using render::Page;
using render::Sigla;
using render::Table;
using render::Texts;
using render::Weight;

constexpr std::size_t most_groupings = 6;
constexpr std::size_t unrelated_share = 10;  // fewer than one clause in ten has a partner
constexpr std::size_t unrelated_clauses = 3;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

void append(std::string& list, const std::string& item) {
  list += (list.empty() ? "" : ", ") + item;
}

template <typename Is>
std::size_t count_rows(const CollationView& view, const Is& is) {
  const auto& rows = view.collation->rows;
  return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), is));
}

std::size_t count_weight(const CollationView& view, Weight weight) {
  return count_rows(view,
                    [&](const CollationRow& row) { return render::weight_of(row) == weight; });
}

// ------------------------------------------------------------------------------------ summary
std::string in_short(const CollationView& view) {
  std::string counts =
      counted(count_rows(view, [](const CollationRow& row) { return row.alike(); }), "clause",
              "clauses") +
      " alike in all";
  const auto add = [&](std::size_t count, std::string_view what) {
    if (count > 0) append(counts, fmt::format("{} {}", count, what));
  };
  add(count_rows(
          view,
          [](const CollationRow& row) { return row.wordings.size() > 1 || !row.marked.empty(); }),
      view.collation->base ? "worded otherwise" : "differ in words");
  add(count_rows(view, [](const CollationRow& row) { return row.missing_somewhere(); }),
      "missing somewhere");
  add(count_rows(view, [](const CollationRow& row) { return row.moved; }), "moved");
  add(count_weight(view, Weight::number), "differ in numbers only");
  return counts;
}

std::string rivals_in_short(const CollationView& view) {
  std::string text;
  const auto add = [&](Rivals rivals, std::string_view what) {
    const std::size_t count =
        count_rows(view, [&](const CollationRow& row) { return row.rivals == rivals; });
    if (count > 0) append(text, fmt::format("{} {}", count, what));
  };
  add(Rivals::conflict, "in conflict");
  add(Rivals::same, "changed alike by several");
  add(Rivals::compatible, "changed by several, not in conflict");
  return text;
}

std::string not_compared_in_short(const CollationView& view) {
  std::map<std::string, std::size_t> counts;
  for (const CollatedText& text : view.texts) {
    for (const NotRead& item : text.document->not_read()) ++counts[item.what];
  }
  std::string result;
  for (const auto& [what, count] : counts) {
    append(result, printable(what) + (count > 1 ? fmt::format(" ({})", count) : ""));
  }
  return result.empty() ? result : result + " NOT COMPARED";
}

std::string verdict(const CollationView& view) {
  if (!view.collation->all_alike()) return in_short(view);
  if (!all_same(view)) return "different bytes, no difference found";
  const std::size_t clauses = view.texts.front().document->clauses().size();
  return "the same, word for word: " + counted(clauses, "clause", "clauses");
}

void add_headline(Page& page, const CollationView& view) {
  Fragments line = {
      {counted(view.texts.size(), "text", "texts") + ": " + verdict(view), Ink::bold}};
  if (const std::string rivals = rivals_in_short(view); !rivals.empty()) {
    line.push_back({"; " + rivals, Ink::bold});
  }
  const std::string not_compared = not_compared_in_short(view);
  if (!not_compared.empty()) {
    line.push_back({"; ", Ink::bold});
    line.push_back({not_compared, Ink::alarm});
  }
  page.add(line);
  for (const std::string& note : view.notes) page.add({{printable(note)}});
}

// ---------------------------------------------------------------------------------- the texts
bool contains(const Texts& texts, std::size_t text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

// In how many rows it shares its words with no other text that has the clause; how many clauses
// only it has; how many it lacks.
struct Standout {
  std::size_t alone = 0;
  std::size_t only = 0;
  std::size_t lacks = 0;
  std::size_t shared = 0;  // rows that another text has, too
};

Standout standout_of(const CollationView& view, std::size_t text) {
  Standout result;
  for (const CollationRow& row : view.collation->rows) {
    if (row.clauses[text].empty()) {
      ++result.lacks;
      continue;
    }
    const bool others = std::any_of(row.wordings.begin(), row.wordings.end(), [&](const auto& w) {
      return w.texts.size() > 1 || w.texts.front() != text;
    });
    if (!others) ++result.only;
    if (others) ++result.shared;
    const bool alone = std::any_of(row.wordings.begin(), row.wordings.end(), [&](const auto& w) {
      return w.texts.size() == 1 && w.texts.front() == text;
    });
    if (others && alone) ++result.alone;
  }
  return result;
}

std::string standing_out(const Standout& standout, std::size_t texts) {
  std::string result;
  const auto add = [&](std::string_view what, std::size_t count) {
    if (count > 0) append(result, fmt::format("{} {}", what, count));
  };
  if (texts > 2) add("alone in the wording of", standout.alone);
  add("has by itself", standout.only);
  add("lacks", standout.lacks);
  return result;
}

std::string changes_by(const CollationView& view, std::size_t text) {
  std::string result;
  for (const ChangeKind kind : all_change_kinds) {
    if (kind == ChangeKind::unchanged) continue;
    const std::size_t count = count_rows(view, [&](const CollationRow& row) {
      const auto& kinds = row.changes[text];
      return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    });
    if (count > 0) append(result, fmt::format("{} {}", count, name_of(kind)));
  }
  return result.empty() ? "unchanged" : result;
}

bool looks_unrelated(const CollationView& view, const Standout& standout, std::size_t text) {
  const std::size_t clauses = view.texts[text].document->clauses().size();
  return clauses >= unrelated_clauses && standout.shared * unrelated_share < clauses;
}

std::string shortened(const Sigla& sigla, const Texts& texts) {
  constexpr std::size_t most = 4;
  if (texts.size() <= most) return sigla.of(texts);
  return fmt::format("{} and {} others", sigla.of(texts.front()), texts.size() - 1);
}

std::string about(const CollationView& view, const Sigla& sigla, std::size_t text) {
  const Collation& collation = *view.collation;
  std::string result = counted(view.texts[text].document->clauses().size(), "clause", "clauses");
  for (const Texts& same : collation.same) {
    if (!contains(same, text)) continue;
    Texts others = same;
    others.erase(std::find(others.begin(), others.end(), text));
    result += "; the same as " + shortened(sigla, others) + ", word for word";
  }
  if (collation.base == text) return result + "; the base";
  const Standout standout = standout_of(view, text);
  const std::string more =
      collation.base ? changes_by(view, text) : standing_out(standout, view.texts.size());
  if (!more.empty()) result += "; " + more;
  if (looks_unrelated(view, standout, text)) result += "; looks unrelated to the others";
  return result;
}

void add_texts(Page& page, const CollationView& view, const Sigla& sigla) {
  Table table;
  for (std::size_t i = 0; i < view.texts.size(); ++i) {
    table.add({{sigla.of(i), Ink::bold},
               "",
               {{printable(view.texts[i].ref)}, {": " + about(view, sigla, i), Ink::dim}}});
  }
  table.print(page);
}

void add_groupings(Page& page, const CollationView& view, const Sigla& sigla) {
  if (view.texts.size() < 3 || view.collation->base) return;
  const auto groupings = render::groupings_of(view, sigla);
  if (groupings.empty()) return;
  page.add({{"who shares a wording, where they differ (clauses: texts)", Ink::bold}});
  Table table;
  for (std::size_t i = 0; i < std::min(groupings.size(), most_groupings); ++i) {
    table.add({{fmt::format("{:>4}", groupings[i].rows)}, "", {{groupings[i].texts}}});
  }
  table.print(page);
  std::size_t rest = 0;
  for (std::size_t i = most_groupings; i < groupings.size(); ++i) rest += groupings[i].rows;
  if (rest > 0) {
    page.add({{fmt::format(
                   "and {} in {}", counted(rest, "clause", "clauses"),
                   counted(groupings.size() - most_groupings, "other grouping", "other groupings")),
               Ink::dim}});
  }
}

// --------------------------------------------------------------------------- what is beside it
// What is told alike of several texts is told once.
void add_told(Table& table, const Sigla& sigla, std::size_t texts, const Fragment& tag,
              const std::vector<std::pair<std::string, Texts>>& told) {
  for (const auto& [words, of] : told) {
    const std::string who = of.size() == texts ? "all texts" : sigla.of(of);
    table.add({tag, "", {{who + words}}});
  }
}

void tell(std::vector<std::pair<std::string, Texts>>& told, const std::string& words,
          std::size_t text) {
  for (auto& [known, texts] : told) {
    if (known != words || contains(texts, text)) continue;
    texts.push_back(text);
    return;
  }
  told.push_back({words, {text}});
}

void add_not_compared(Page& page, const CollationView& view, const Sigla& sigla) {
  std::vector<std::pair<std::string, Texts>> not_read;
  std::vector<std::pair<std::string, Texts>> warnings;
  for (std::size_t i = 0; i < view.texts.size(); ++i) {
    const Document& document = *view.texts[i].document;
    for (const NotRead& item : document.not_read()) tell(not_read, render::words_of(item), i);
    for (const std::string& warning : document.warnings()) {
      tell(warnings, ": " + printable(warning), i);
    }
  }
  Table table;
  add_told(table, sigla, view.texts.size(), {"NOT COMPARED", Ink::alarm}, not_read);
  add_told(table, sigla, view.texts.size(), {"WARNING", Ink::alarm}, warnings);
  table.print(page);
}

void add_in_file(Page& page, const CollationView& view, const Sigla& sigla) {
  std::vector<std::pair<std::string, Texts>> told;
  for (std::size_t i = 0; i < view.texts.size(); ++i) {
    for (const InFile& item : view.texts[i].document->in_file()) {
      tell(told, ": " + printable(item.what) + ": " + printable(item.value), i);
    }
  }
  std::erase_if(told, [&](const auto& item) { return item.second.size() == view.texts.size(); });
  Table table;
  add_told(table, sigla, view.texts.size(), {"IN FILE", Ink::dim}, told);
  table.print(page);
}

// ----------------------------------------------------------------------------------- the rows
void add_rows(Page& page, const CollationView& view, const Sigla& sigla, bool all) {
  const auto& rows = view.collation->rows;
  std::vector<std::size_t> shown;
  std::size_t numbers = 0;
  std::size_t alike = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Weight weight = render::weight_of(rows[i]);
    if (all || weight < Weight::number) shown.push_back(i);
    if (weight == Weight::number) ++numbers;
    if (weight == Weight::none) ++alike;
  }
  std::stable_sort(shown.begin(), shown.end(), [&](std::size_t a, std::size_t b) {
    return render::weight_of(rows[a]) < render::weight_of(rows[b]);
  });
  Table table;
  for (const std::size_t index : shown) {
    for (Table::Row& row : render::lines_of(view, sigla, rows[index])) table.add(std::move(row));
  }
  table.print(page);
  if (all) return;
  std::string folded;
  if (numbers > 0) append(folded, fmt::format("{} numbered otherwise only", numbers));
  if (alike > 0) append(folded, fmt::format("{} alike in all", alike));
  if (!folded.empty()) page.add({{"folded: " + folded + " (--all shows them)", Ink::dim}});
}

}  // namespace

namespace render {

Sigla::Sigla(const CollationView& view) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  static_assert(most_collated <= letters.size());
  std::string document;
  bool versions = true;
  for (const CollatedText& text : view.texts) {
    const auto at = text.ref.rfind('@');
    const std::string name = text.ref.substr(0, at);
    versions = versions && at != std::string::npos && (document.empty() || document == name) &&
               text.ref.find_first_not_of("0123456789", at + 1) == std::string::npos;
    document = name;
  }
  for (std::size_t i = 0; i < view.texts.size(); ++i) {
    const std::string& ref = view.texts[i].ref;
    names_.push_back(versions ? ref.substr(ref.rfind('@')) : std::string(1, letters[i]));
  }
}

std::string Sigla::of(const Texts& texts) const {
  std::string result;
  for (const std::size_t text : texts) result += (result.empty() ? "" : " ") + names_[text];
  return result;
}

}  // namespace render

bool all_same(const CollationView& view) {
  return std::all_of(view.texts.begin(), view.texts.end(), [&](const CollatedText& text) {
    return text.document->text() == view.texts.front().document->text();
  });
}

std::string collation_to_terminal(const CollationView& view, const ComparisonDetail& detail,
                                  const Screen& screen) {
  Page page(screen);
  const Sigla sigla(view);
  add_headline(page, view);
  add_texts(page, view, sigla);
  add_not_compared(page, view, sigla);
  add_groupings(page, view, sigla);
  if (detail.summary_only) return page.take();
  if (detail.all || !view.collation->all_alike()) {
    page.add_blank();
    add_rows(page, view, sigla, detail.all);
  }
  add_in_file(page, view, sigla);
  return page.take();
}

}  // namespace travaux
