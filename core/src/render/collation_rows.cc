#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "render/beside.h"
#include "render/collation.h"
#include "render/redline.h"

namespace travaux::render {
namespace {

constexpr std::size_t quoted_words = 40;
constexpr std::size_t folded_words = 8;  // of what is alike in all, shown with --all

Texts missing_in(const CollationRow& row) {
  Texts texts;
  for (std::size_t text = 0; text < row.clauses.size(); ++text) {
    if (row.clauses[text].empty()) texts.push_back(text);
  }
  return texts;
}

std::size_t present(const CollationRow& row) {
  return row.clauses.size() - missing_in(row).size();
}

// What was done to a clause of the base, in the word of the heaviest kind.
std::string_view tag_of(const std::vector<ChangeKind>& kinds) {
  static constexpr std::pair<ChangeKind, std::string_view> tags[] = {
      {ChangeKind::removed, "REMOVED"},      {ChangeKind::added, "ADDED"},
      {ChangeKind::split, "SPLIT"},          {ChangeKind::merged, "MERGED"},
      {ChangeKind::edited, "EDITED"},        {ChangeKind::moved, "MOVED"},
      {ChangeKind::renumbered, "RENUMBERED"}};
  for (const auto& [kind, word] : tags) {
    if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) return word;
  }
  return "UNCHANGED";
}

class RowLines {
 public:
  RowLines(const CollationView& view, const Sigla& sigla, const CollationRow& row)
      : view_(view), sigla_(sigla), row_(row), base_(view.collation->base) {}

  std::vector<Table::Row> lines() {
    if (base_) {
      add_treatments();
    } else {
      add_wordings();
      add_missing();
      add_places();
    }
    add_numbers();
    add_marked();
    add_doubtful();
    lines_.front().tag = tag();
    lines_.front().label = label();
    return std::move(lines_);
  }

 private:
  const Document& document(std::size_t text) const { return *view_.texts[text].document; }
  const Clause& first_clause(std::size_t text) const {
    return document(text).clauses()[row_.clauses[text].front()];
  }

  // A clause may be cut into thousands.
  std::string labels_of(std::size_t text, const std::vector<std::size_t>& ids) const {
    constexpr std::size_t most = 6;
    if (ids.size() <= most) return label_of(document(text), ids);
    return label_of(document(text), {ids.front()}) + " … " +
           label_of(document(text), {ids.back()}) + fmt::format(" ({} clauses)", ids.size());
  }

  void add(const Texts& texts, Fragments text) {
    text.insert(text.begin(), {sigla_.of(texts) + ": ", Ink::bold});
    lines_.push_back({{""}, "", std::move(text)});
  }

  Fragment tag() const {
    const Weight weight = weight_of(row_);
    if (weight == Weight::none) return {base_ ? "UNCHANGED" : "ALIKE", Ink::dim};
    if (weight == Weight::number) return {base_ ? "RENUMBERED" : "NUMBERS", Ink::dim};
    if (weight == Weight::conflict) return {"CONFLICT", Ink::alarm};
    if (base_) return {tag_with_base(), Ink::bold};
    if (weight == Weight::place) return {"MOVED", Ink::bold};
    if (row_.wordings.size() > 1 || !row_.missing_somewhere()) return {"DIFFERS", Ink::bold};
    return {2 * present(row_) > row_.clauses.size() ? "MISSING" : "ONLY", Ink::bold};
  }

  std::string tag_with_base() const {
    if (row_.rivals == Rivals::compatible) return "SEVERAL";
    std::string_view word = "UNCHANGED";
    for (const auto& kinds : row_.changes) {
      if (kinds.empty()) continue;
      const std::string_view tag = tag_of(kinds);
      if (word == "UNCHANGED" || word == "RENUMBERED") word = tag;
    }
    return std::string(word);
  }

  std::string label() const {
    const std::size_t shown = row_.wordings.front().shown;
    return labels_of(shown, row_.clauses[shown]);
  }

  Fragments whole(std::size_t text, std::size_t most_words) const {
    std::string words;
    for (const std::size_t id : row_.clauses[text]) {
      const Clause& clause = document(text).clauses()[id];
      if (!words.empty()) words += " ¶ ";
      const auto own = document(text).words_of(clause);
      words += own.empty() ? document(text).label_of(clause) : own;
    }
    return quoted(words, most_words);
  }

  std::string place(std::size_t text) const {
    return printable(place_of(document(text), first_clause(text)));
  }

  // From the first wording to another.
  Fragments difference(const Wording& wording) const {
    const std::size_t from = row_.wordings.front().shown;
    const Change change{
        {ChangeKind::edited}, row_.clauses[from], row_.clauses[wording.shown], wording.edits, {}};
    return excerpt(redline(change, document(from), document(wording.shown)), false);
  }

  // ------------------------------------------------------------------------- without a base
  void add_wordings() {
    const Wording& first = row_.wordings.front();
    const bool alike = weight_of(row_) >= Weight::place;
    Fragments text = whole(first.shown, alike ? folded_words : quoted_words);
    const bool nameless = !first_clause(first.shown).labelled();
    if (nameless && weight_of(row_) == Weight::words) {
      text.push_back({"; " + place(first.shown), Ink::dim});
    }
    if (present(row_) == row_.clauses.size() && row_.wordings.size() == 1) {
      lines_.push_back({{""}, "", std::move(text)});
    } else {
      if (!row_.majority && view_.texts.size() > 2) text.push_back({" (no majority)", Ink::dim});
      add(first.texts, std::move(text));
    }
    for (std::size_t i = 1; i < row_.wordings.size(); ++i) {
      add(row_.wordings[i].texts, difference(row_.wordings[i]));
    }
  }

  void add_missing() {
    const Texts missing = missing_in(row_);
    if (missing.empty()) return;
    lines_.push_back({{""}, "", {{"not in " + sigla_.of(missing), Ink::bold}}});
  }

  void add_places() {
    if (!row_.moved) return;
    if (row_.places.size() == 1) {
      lines_.push_back({{""}, "", {{"the order around it differs", Ink::dim}}});
      return;
    }
    for (const Texts& texts : row_.places) {
      add(texts, {{"stands " + place(texts.front()), Ink::dim}});
    }
  }

  // ----------------------------------------------------------------------------- with a base
  using Treatment = CollationRow::Treatment;

  void add_treatments() {
    std::vector<std::pair<Treatment, Texts>> done;
    for (std::size_t text = 0; text < row_.clauses.size(); ++text) {
      const Treatment treatment = row_.treatment_by(text);
      if (treatment == row_.treatment_by(*base_)) continue;
      const auto same = std::find_if(done.begin(), done.end(),
                                     [&](const auto& other) { return other.first == treatment; });
      if (same == done.end()) {
        done.push_back({treatment, {text}});
      } else {
        same->second.push_back(text);
      }
    }
    if (done.empty()) {
      const std::size_t shown = row_.wordings.front().shown;
      lines_.push_back({{""}, "", whole(shown, folded_words)});
    }
    if (done.size() > 1 && !row_.clauses[*base_].empty()) {
      add({*base_}, whole(*base_, quoted_words));
    }
    for (const auto& [treatment, texts] : done) add(texts, told(treatment, texts));
  }

  Fragments told(const Treatment& treatment, const Texts& texts) const {
    const std::size_t text = texts.front();
    const bool in_base = !row_.clauses[*base_].empty();
    Fragments result;
    const std::string alike = texts.size() > 1 ? "alike: " : "";
    if (!in_base) {
      result = difference_or_whole(treatment, text);
      result.push_back({"; added " + place(text), Ink::dim});
    } else if (treatment.wording == 0) {
      result = {{"removed", Ink::bold}};
      if (weight_of(row_) != Weight::conflict) {
        result.push_back({": "});
        append(result, whole(*base_, quoted_words));
      }
    } else {
      if (treatment.place != row_.treatment_by(*base_).place) {
        result = {{"moved, now " + place(text) + "; ", Ink::dim}};
      }
      append(result, treatment.wording > 1 ? difference(row_.wordings[treatment.wording - 1])
                                           : same_words(treatment));
    }
    if (!alike.empty()) result.insert(result.begin(), {alike, Ink::dim});
    return result;
  }

  Fragments same_words(const Treatment& treatment) const {
    Fragments text = {
        {treatment.marked ? "another mark or level, words unchanged: " : "words unchanged: "}};
    append(text, whole(*base_, folded_words));
    return text;
  }

  Fragments difference_or_whole(const Treatment& treatment, std::size_t text) const {
    return treatment.wording > 1 ? difference(row_.wordings[treatment.wording - 1])
                                 : whole(text, quoted_words);
  }

  static void append(Fragments& to, Fragments from) {
    for (Fragment& fragment : from) to.push_back(std::move(fragment));
  }

  // ----------------------------------------------------------------------------------- both
  void add_numbers() {
    for (std::size_t i = 1; i < row_.labels.size(); ++i) {
      const Texts& texts = row_.labels[i];
      const std::size_t text = texts.front();
      const bool any =
          std::any_of(row_.clauses[text].begin(), row_.clauses[text].end(),
                      [&](std::size_t id) { return document(text).clauses()[id].labelled(); });
      const std::string words =
          any ? "numbered " + labels_of(text, row_.clauses[text]) : "without a number";
      add(texts, {{words, Ink::dim}});
    }
  }

  void add_marked() {
    if (base_ || row_.marked.empty()) return;
    add(row_.marked, {{"another list mark, heading level or style of number, the same words"}});
  }

  void add_doubtful() {
    std::map<std::size_t, Texts> of_text;
    for (const Doubtful& doubt : row_.doubtful) of_text[doubt.text].push_back(doubt.clause);
    std::map<std::string, Texts> by_label;
    for (const auto& [text, clauses] : of_text) {
      by_label[labels_of(text, clauses)].push_back(text);
    }
    for (const auto& [label, texts] : by_label) {
      add(texts, {{"perhaps " + label + ", listed by itself"}});
    }
  }

  const CollationView& view_;
  const Sigla& sigla_;
  const CollationRow& row_;
  std::optional<std::size_t> base_;
  std::vector<Table::Row> lines_;
};

}  // namespace

Weight weight_of(const CollationRow& row) {
  if (row.rivals == Rivals::conflict) return Weight::conflict;
  if (row.wordings.size() > 1 || row.missing_somewhere() || !row.marked.empty()) {
    return Weight::words;
  }
  if (row.moved || row.places.size() > 1) return Weight::place;
  if (row.labels.size() > 1) return Weight::number;
  return Weight::none;
}

std::vector<Table::Row> lines_of(const CollationView& view, const Sigla& sigla,
                                 const CollationRow& row) {
  return RowLines(view, sigla, row).lines();
}

std::vector<Grouping> groupings_of(const CollationView& view, const Sigla& sigla) {
  std::map<std::string, std::size_t> counts;
  for (const CollationRow& row : view.collation->rows) {
    if (row.wordings.size() < 2 && !row.missing_somewhere()) continue;
    std::vector<Texts> groups;
    for (const Wording& wording : row.wordings) groups.push_back(wording.texts);
    std::sort(groups.begin(), groups.end(), [](const Texts& x, const Texts& y) {
      return x.size() == y.size() ? x < y : x.size() > y.size();
    });
    std::string all;
    for (const Texts& group : groups) all += (all.empty() ? "" : " | ") + sigla.of(group);
    const Texts missing = missing_in(row);
    if (!missing.empty()) all += " | not in " + sigla.of(missing);
    ++counts[all];
  }
  std::vector<Grouping> groupings;
  groupings.reserve(counts.size());
  for (const auto& [texts, rows] : counts) groupings.push_back({texts, rows});
  std::stable_sort(groupings.begin(), groupings.end(),
                   [](const Grouping& x, const Grouping& y) { return x.rows > y.rows; });
  return groupings;
}

}  // namespace travaux::render
