#include "compare/row_words.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/in_parallel.h"
#include "compare/classify.h"
#include "compare/rivals.h"

namespace travaux::comparing {
namespace {

using Ids = std::vector<std::size_t>;
using Pieces = std::vector<std::string_view>;

// Texts (the different ones) that print the same.
struct Alike {
  Pieces pieces;
  std::vector<Id> texts;
};

class RowDescriber {
 public:
  RowDescriber(const Ties& ties, const Rows& rows, const Layout& layout, const Copies& copies,
               std::size_t count, std::optional<std::size_t> base)
      : ties_(ties), rows_(rows), layout_(layout), copies_(copies), count_(count), given_(base) {
    for (std::size_t text = 0; base && text < copies.size(); ++text) {
      if (std::binary_search(copies[text].begin(), copies[text].end(), *base)) base_ = text;
    }
  }

  CollationRow row(Id index) const {
    CollationRow row;
    std::vector<Ids> clauses(ties_.texts());
    for (const Node node : rows_.nodes[index]) {
      clauses[ties_.text_of(node)].push_back(ties_.clause_of(node));
    }
    row.clauses.resize(count_);
    for (std::size_t text = 0; text < clauses.size(); ++text) {
      for (const std::size_t copy : copies_[text]) row.clauses[copy] = clauses[text];
    }
    row.moved = layout_.moved[index];
    for (const auto& group : layout_.places[index]) row.places.push_back(as_given(group));
    set_wordings(row, clauses);
    set_doubtful(row, index, clauses);
    if (base_) set_changes(row, index, clauses);
    return row;
  }

 private:
  Ids as_given(const std::vector<Id>& texts) const {
    Ids result;
    for (const Id text : texts) {
      result.insert(result.end(), copies_[text].begin(), copies_[text].end());
    }
    std::sort(result.begin(), result.end());
    return result;
  }

  template <typename Read>
  std::vector<Alike> group(const std::vector<Ids>& clauses, const Read& read) const {
    std::vector<Alike> groups;
    for (std::size_t text = 0; text < clauses.size(); ++text) {
      if (clauses[text].empty()) continue;
      const Document& document = ties_.text(text);
      Pieces pieces;
      for (const std::size_t id : clauses[text]) {
        pieces.push_back(read(document, document.clauses()[id]));
      }
      const auto same = std::find_if(groups.begin(), groups.end(),
                                     [&](const Alike& alike) { return alike.pieces == pieces; });
      if (same == groups.end()) {
        groups.push_back({std::move(pieces), {static_cast<Id>(text)}});
      } else {
        same->texts.push_back(static_cast<Id>(text));
      }
    }
    return groups;
  }

  std::size_t weight(const Alike& alike) const {
    std::size_t sum = 0;
    for (const Id text : alike.texts) sum += copies_[text].size();
    return sum;
  }

  static bool has(const Alike& alike, std::size_t text) {
    return std::find(alike.texts.begin(), alike.texts.end(), text) != alike.texts.end();
  }

  // `first` is the text whose group comes first in any case; of equal groups the backbone's does.
  void sort_groups(std::vector<Alike>& groups, std::optional<std::size_t> first) const {
    std::sort(groups.begin(), groups.end(), [&](const Alike& x, const Alike& y) {
      const auto rank = [&](const Alike& alike) {
        const bool is_first = first && has(alike, *first);
        return std::tuple<bool, std::size_t, bool, const Pieces&>(
            !is_first, count_ - weight(alike), !has(alike, layout_.backbone), alike.pieces);
      };
      return rank(x) < rank(y);
    });
  }

  // The base, or else a text that prints the clause as most of these do.
  Id shown_of(const Alike& alike, const std::vector<Ids>& clauses) const {
    if (base_ && has(alike, *base_)) return static_cast<Id>(*base_);
    std::vector<Ids> of_these(clauses.size());
    for (const Id text : alike.texts) of_these[text] = clauses[text];
    std::vector<Alike> printed = group(
        of_these,
        [](const Document& document, const Clause& clause) { return document.text_of(clause); });
    sort_groups(printed, std::nullopt);
    const Alike& most = printed.front();
    return has(most, layout_.backbone) ? static_cast<Id>(layout_.backbone) : most.texts.front();
  }

  void set_wordings(CollationRow& row, const std::vector<Ids>& clauses) const {
    std::vector<Alike> groups = group(clauses, [](const Document& document, const Clause& clause) {
      return document.words_of(clause);
    });
    sort_groups(groups, base_);
    row.majority = groups.size() == 1 || weight(groups[0]) > weight(groups[1]);
    const Id reference = shown_of(groups.front(), clauses);
    for (const Alike& alike : groups) {
      const Id shown = shown_of(alike, clauses);
      Wording wording;
      wording.texts = as_given(alike.texts);
      wording.shown = copies_[shown].front();
      wording.edits = edits_between(ties_.text(reference), clauses[reference], ties_.text(shown),
                                    clauses[shown]);
      row.wordings.push_back(std::move(wording));
      add_marked(row, alike, clauses, shown);
    }
    std::sort(row.marked.begin(), row.marked.end());
    set_labels(row, clauses, reference);
  }

  void add_marked(CollationRow& row, const Alike& alike, const std::vector<Ids>& clauses,
                  Id shown) const {
    for (const Id text : alike.texts) {
      bool edited = false;
      for (std::size_t i = 0; i < clauses[text].size() && text != shown; ++i) {
        const Document& x = ties_.text(shown);
        const Document& y = ties_.text(text);
        edited =
            edited ||
            difference(x, x.clauses()[clauses[shown][i]], y, y.clauses()[clauses[text][i]]).edited;
      }
      if (edited) row.marked.insert(row.marked.end(), copies_[text].begin(), copies_[text].end());
    }
  }

  void set_labels(CollationRow& row, const std::vector<Ids>& clauses, Id reference) const {
    std::vector<Alike> groups = group(clauses, [](const Document& document, const Clause& clause) {
      return document.label_of(clause);
    });
    sort_groups(groups, reference);
    for (const Alike& alike : groups) row.labels.push_back(as_given(alike.texts));
  }

  void set_doubtful(CollationRow& row, Id index, const std::vector<Ids>& clauses) const {
    for (std::size_t text = 0; text < clauses.size(); ++text) {
      if (!clauses[text].empty()) continue;
      std::vector<Node> found;
      for (const Node node : rows_.nodes[index]) {
        const Tie* tie = ties_.tie_to(node, text);
        if (tie != nullptr) found.push_back(ties_.text_of(tie->a) == text ? tie->a : tie->b);
      }
      std::sort(found.begin(), found.end());
      found.erase(std::unique(found.begin(), found.end()), found.end());
      for (const std::size_t copy : copies_[text]) {
        for (const Node node : found) row.doubtful.push_back({copy, ties_.clause_of(node)});
      }
    }
    std::sort(row.doubtful.begin(), row.doubtful.end(), [](const Doubtful& x, const Doubtful& y) {
      return std::tuple(x.text, x.clause) < std::tuple(y.text, y.clause);
    });
  }

  void set_changes(CollationRow& row, Id index, const std::vector<Ids>& clauses) const {
    row.changes.resize(count_);
    for (std::size_t text = 0; text < clauses.size(); ++text) {
      const std::vector<ChangeKind> kinds = kinds_of(index, text, clauses);
      for (const std::size_t copy : copies_[text]) row.changes[copy] = kinds;
    }
    row.changes[*given_].clear();
    row.rivals = rivals_in(row, *given_);
  }

  // What compare(base, text) says of the row; where several of its changes share the row, all.
  std::vector<ChangeKind> kinds_of(Id index, std::size_t text,
                                   const std::vector<Ids>& clauses) const {
    const bool before = !clauses[*base_].empty();
    const bool after = !clauses[text].empty();
    if (!before && !after) return {};
    if (!before) return {ChangeKind::added};
    if (!after) return {ChangeKind::removed};
    if (text == *base_) return {ChangeKind::unchanged};
    unsigned kinds = 0;
    bool alone = false;
    for (const Node node : rows_.nodes[index]) {
      const bool of_base = ties_.text_of(node) == *base_;
      if (!of_base && ties_.text_of(node) != text) continue;
      const Tie* tie = ties_.tie_to(node, of_base ? text : *base_);
      if (tie == nullptr) {
        alone = true;
      } else {
        kinds |= tie->kinds;
      }
    }
    if (alone) kinds |= bit_of(ChangeKind::edited);
    std::vector<ChangeKind> result;
    for (const ChangeKind kind : all_change_kinds) {
      if (kind != ChangeKind::unchanged && (kinds & bit_of(kind)) != 0) result.push_back(kind);
    }
    if (result.empty()) result.push_back(ChangeKind::unchanged);
    return result;
  }

  const Ties& ties_;
  const Rows& rows_;
  const Layout& layout_;
  const Copies& copies_;
  std::size_t count_;
  std::optional<std::size_t> given_;  // the base among the texts given
  std::optional<std::size_t> base_;   // and among the different ones
};

}  // namespace

std::vector<CollationRow> describe_rows(const Ties& ties, const Rows& rows, const Layout& layout,
                                        const Copies& copies, std::size_t count,
                                        std::optional<std::size_t> base) {
  const RowDescriber describer(ties, rows, layout, copies, count, base);
  std::vector<CollationRow> result(rows.size());
  constexpr std::size_t grain = 256;
  base::in_parallel(rows.size(), grain, [&](std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) result[i] = describer.row(layout.order[i]);
  });
  return result;
}

}  // namespace travaux::comparing
