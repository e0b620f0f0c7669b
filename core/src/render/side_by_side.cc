#include "render/side_by_side.h"

#include <fmt/format.h>

#include <utility>

#include "render/beside.h"
#include "render/comparison_rows.h"
#include "render/noise.h"
#include "render/reasons.h"
#include "render/redline.h"

namespace travaux::render {
namespace {

constexpr std::size_t quoted_words = 60;
constexpr std::size_t folded_words = 8;  // of what is named and did not change

void append(Fragments& list, Fragments more) {
  for (Fragment& fragment : more) list.push_back(std::move(fragment));
}

class Columns {
 public:
  Columns(Page& page, const ComparisonView& view, const Shown& shown)
      : page_(page), view_(view), shown_(shown), rows_(view, shown) {}

  void add_names() {
    page_.add_beside({{printable(view_.before_ref), Ink::bold}},
                     {{printable(view_.after_ref), Ink::bold}});
  }

  void add(std::size_t index) {
    const Change& change = view_.comparison->changes[index];
    Fragments head = {shown_.tag(index)};
    const std::string circumstances = rows_.circumstances(change, index);
    if (!circumstances.empty()) head.push_back({"  " + circumstances, Ink::dim});
    page_.add(head);
    auto [left, right] = words(change, index);
    page_.add_beside(with_label(*view_.before, change.before, std::move(left)),
                     with_label(*view_.after, change.after, std::move(right)));
    for (const Fragments& note : rows_.notes(index)) page_.add(note, 2, 4);
  }

 private:
  // The words of both sides; a side without clauses stays empty.
  BothSides words(const Change& change, std::size_t index) const {
    if (change.before.empty()) return {{}, placed(*view_.after, change.after.front())};
    if (change.after.empty()) return {placed(*view_.before, change.before.front()), {}};
    const Ignored* ignored = rows_.ignored_in(index);
    const auto parts =
        redline(change, *view_.before, *view_.after, change.kinds.empty() ? nullptr : ignored);
    BothSides sides;
    if (words_differ(parts)) {
      const bool nameless = !view_.before->clauses()[change.before.front()].labelled();
      sides = in_columns(parts, nameless);
    } else {
      sides = {start_of(*view_.before, change.before.front()),
               start_of(*view_.after, change.after.front())};
    }
    if (change.is(ChangeKind::moved)) {
      sides.before.push_back({" " + stood(change), Ink::dim});
      sides.after.push_back({" " + stands(change), Ink::dim});
    }
    return sides;
  }

  std::string stood(const Change& change) const {
    const Clause& clause = view_.before->clauses()[change.before.front()];
    return "(stood " + printable(place_of(*view_.before, clause)) + ")";
  }

  std::string stands(const Change& change) const {
    const Clause& clause = view_.after->clauses()[change.after.front()];
    return "(now " + printable(place_of(*view_.after, clause)) + ")";
  }

  static Fragments start_of(const Document& document, std::size_t id) {
    const Clause& clause = document.clauses()[id];
    const std::string_view all = document.words_of(clause);
    return all.empty() ? Fragments() : quoted(all, folded_words);
  }

  static Fragments placed(const Document& document, std::size_t id) {
    const Clause& clause = document.clauses()[id];
    const std::string_view all = document.words_of(clause);
    Fragments text = all.empty() ? Fragments() : quoted(all, quoted_words);
    text.push_back({" (" + printable(place_of(document, clause)) + ")", Ink::dim});
    return text;
  }

  static Fragments with_label(const Document& document, const std::vector<std::size_t>& ids,
                              Fragments words) {
    Fragments cell;
    if (ids.empty()) return cell;
    cell.push_back({label_of(document, ids), Ink::bold});
    cell.push_back({"  "});
    append(cell, std::move(words));
    return cell;
  }

  Page& page_;
  const ComparisonView& view_;
  const Shown& shown_;
  Rows rows_;
};

}  // namespace

void add_side_by_side(Page& page, const ComparisonView& view, const Shown& shown) {
  Columns columns(page, view, shown);
  columns.add_names();
  WeightCounts folded{};
  const auto add_folded = [&] {
    const std::string line = in_words(std::exchange(folded, WeightCounts{}));
    if (!line.empty()) page.add({{"… " + line, Ink::dim}});
  };
  for (std::size_t i = 0; i < view.comparison->changes.size(); ++i) {
    if (!shown.has(i)) {
      ++folded[static_cast<std::size_t>(view.judged->weights[i])];
      continue;
    }
    add_folded();
    columns.add(i);
  }
  add_folded();
}

}  // namespace travaux::render
