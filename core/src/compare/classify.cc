#include "compare/classify.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>

#include "base/in_parallel.h"
#include "base/utf8.h"
#include "compare/redline.h"

namespace travaux::comparing {
namespace {

std::string_view slice(const Document& document, std::size_t start, std::size_t end) {
  return std::string_view(document.text()).substr(start, end - start);
}

// Everything of a clause but its label: the marker in front, the separator and the words.
struct Bare {
  std::string_view marker;
  std::string_view separator;
  std::string_view words;
};

Bare bare(const Document& document, const Clause& clause) {
  const std::size_t words = std::clamp(clause.words.start, clause.span.start, clause.span.end);
  const auto rest = slice(document, words, clause.span.end);
  if (clause.label_span.size() == 0) return {slice(document, clause.span.start, words), {}, rest};
  return {slice(document, clause.span.start, clause.label_span.start),
          slice(document, clause.label_span.end, words), rest};
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A label without what print may change at will: case, spaces, brackets around it and separators
// behind it. "Article 5." and "ARTICLE 5" are one; "Annex 5" is another.
std::string label_core(std::string_view label) {
  const std::string folded = base::fold_case(label);
  std::string core;
  bool space = false;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t start = at;
    if (base::is_space(base::next_code_point(folded, at))) {
      space = true;
      continue;
    }
    // "1 1" is not "11".
    if (space && !core.empty() && is_digit(core.back()) && is_digit(folded[start])) core += ' ';
    core.append(folded, start, at - start);
    space = false;
  }
  core.erase(0, core.find_first_not_of("(["));
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view mark : {".", ")", "]", ":", ";", ",", "-", "–", "—"}) {
      if (!core.ends_with(mark)) continue;
      core.resize(core.size() - mark.size());
      more = true;
    }
  }
  return core;
}

}  // namespace

Difference difference(const Document& before, const Clause& x, const Document& after,
                      const Clause& y) {
  if (before.text_of(x) == after.text_of(y)) return {};
  const auto label_x = before.label_of(x);
  const auto label_y = after.label_of(y);
  const Bare bare_x = bare(before, x);
  const Bare bare_y = bare(after, y);
  Difference result;
  result.renumbered = label_core(label_x) != label_core(label_y);
  // A heading takes its level from its label: the level comes and goes with it.
  const bool levels =
      result.renumbered && bare_x.marker.starts_with('#') && bare_y.marker.starts_with('#');
  result.edited = (bare_x.marker != bare_y.marker && !levels) || bare_x.words != bare_y.words;
  // A separator without a label on the other side comes and goes with the label.
  if (!label_x.empty() && !label_y.empty()) {
    result.edited = result.edited || bare_x.separator != bare_y.separator;
  }
  // The bytes differ, so one of the two must be said.
  if (!result.renumbered) result.edited = true;
  return result;
}

namespace {

std::vector<Piece> pieces_of(const Document& document, const std::vector<std::size_t>& ids) {
  std::vector<Piece> pieces;
  for (const std::size_t id : ids) {
    const Clause& clause = document.clauses()[id];
    pieces.push_back({document.text_of(clause), clause.span.start});
  }
  return pieces;
}

// The words alone, spaces apart, to say whether a split changed anything but the cut.
std::string squeezed_words(const Document& document, const std::vector<Id>& ids) {
  std::string result;
  for (const Id id : ids) {
    for (const char c : document.words_of(document.clauses()[id])) {
      if (c != ' ' && c != '\n') result += c;
    }
  }
  return result;
}

class Classifier {
 public:
  Classifier(const Document& before, const Document& after, const Grouping& grouping,
             const Places& places, NoiseSet ignore)
      : before_(before), after_(after), grouping_(grouping), places_(places), ignore_(ignore) {}

  Comparison run() {
    const std::vector<Id> order = reading_order();
    std::vector<std::size_t> index(grouping_.groups.size());
    for (std::size_t i = 0; i < order.size(); ++i) index[order[i]] = i;
    Comparison comparison;
    comparison.changes.resize(order.size());
    if (!ignore_.empty()) comparison.ignored.resize(order.size());
    constexpr std::size_t grain = 256;
    base::in_parallel(order.size(), grain, [&](std::size_t first, std::size_t end) {
      for (std::size_t i = first; i < end; ++i) {
        comparison.changes[i] = change_of(order[i]);
        const Id carrier = places_.with[order[i]];
        if (carrier != none) comparison.changes[i].moved_with = index[carrier];
        if (!ignore_.empty()) comparison.ignored[i] = ignored_of(comparison.changes[i]);
      }
    });
    return comparison;
  }

 private:
  // By `after`; what was removed follows what it followed, if that stayed where it was.
  std::vector<Id> reading_order() const {
    std::vector<std::tuple<std::size_t, std::size_t, Id>> keys;
    for (Id i = 0; i < grouping_.groups.size(); ++i) {
      const auto& b = grouping_.groups[i].b;
      if (!b.empty()) keys.emplace_back(2 * std::size_t{b.front()} + 1, 0, i);
    }
    std::size_t last = 0;
    for (std::size_t a = 0; a < grouping_.of_a.size(); ++a) {
      const Id i = grouping_.of_a[a];
      const Group& group = grouping_.groups[i];
      if (group.b.empty()) {
        keys.emplace_back(last, a, i);
      } else if (!places_.moved[i] && places_.with[i] == none) {
        last = 2 * std::size_t{group.b.back()} + 2;
      }
    }
    std::sort(keys.begin(), keys.end());
    std::vector<Id> order;
    order.reserve(keys.size());
    for (const auto& key : keys) order.push_back(std::get<2>(key));
    return order;
  }

  Change change_of(Id index) const {
    const Group& group = grouping_.groups[index];
    Change change;
    change.before.assign(group.a.begin(), group.a.end());
    change.after.assign(group.b.begin(), group.b.end());
    if (group.a.empty()) {
      change.kinds = {ChangeKind::added};
    } else if (group.b.empty()) {
      change.kinds = {ChangeKind::removed};
    } else if (group.a.size() == 1 && group.b.size() == 1) {
      describe_pair(change, places_.moved[index]);
    } else {
      describe_joined(change, group, places_.moved[index]);
    }
    return change;
  }

  void describe_pair(Change& change, bool moved) const {
    const Clause& x = before_.clauses()[change.before.front()];
    const Clause& y = after_.clauses()[change.after.front()];
    const Difference found = difference(before_, x, after_, y);
    if (found.edited) change.kinds.push_back(ChangeKind::edited);
    if (moved) change.kinds.push_back(ChangeKind::moved);
    if (found.renumbered) change.kinds.push_back(ChangeKind::renumbered);
    if (change.kinds.empty()) change.kinds.push_back(ChangeKind::unchanged);
    change.edits = edits_between(before_, change.before, after_, change.after);
  }

  void describe_joined(Change& change, const Group& group, bool moved) const {
    if (squeezed_words(before_, group.a) != squeezed_words(after_, group.b)) {
      change.kinds.push_back(ChangeKind::edited);
    }
    if (moved) change.kinds.push_back(ChangeKind::moved);
    if (group.b.size() > 1) change.kinds.push_back(ChangeKind::split);
    if (group.a.size() > 1) change.kinds.push_back(ChangeKind::merged);
    change.edits = edits_between(before_, change.before, after_, change.after);
  }

  // Only single pairs can consist of noise. Their edits are found anew: what is to be ignored
  // shall not hide that the words beside it are the same.
  Ignored ignored_of(Change& change) const {
    Ignored ignored;
    ignored.edits.resize(change.edits.size());
    ignored.remaining = change.kinds;
    const bool single = change.before.size() == 1 && change.after.size() == 1;
    if (change.is(ChangeKind::unchanged)) ignored.remaining.clear();
    if (!single || change.edits.empty()) return ignored;
    const Clause& x = before_.clauses()[change.before.front()];
    const Clause& y = after_.clauses()[change.after.front()];
    JudgedEdits judged = judged_edits(before_, x, after_, y, ignore_);
    change.edits = std::move(judged.edits);
    ignored.edits = std::move(judged.noise);
    if (judged.head_is_noise) std::erase(ignored.remaining, ChangeKind::renumbered);
    const bool label_says_it = judged.head_is_label && change.is(ChangeKind::renumbered);
    if (judged.words_are_noise && (judged.head_is_noise || label_says_it)) {
      std::erase(ignored.remaining, ChangeKind::edited);
    }
    if (judged.head_is_noise && judged.words_are_noise) {
      for (const NoiseSet& noise : ignored.edits) ignored.whole.add(noise);
    }
    return ignored;
  }

  const Document& before_;
  const Document& after_;
  const Grouping& grouping_;
  const Places& places_;
  NoiseSet ignore_;
};

}  // namespace

std::vector<Edit> edits_between(const Document& before, const std::vector<std::size_t>& old_ids,
                                const Document& after, const std::vector<std::size_t>& new_ids) {
  if (old_ids.size() > 1 || new_ids.size() > 1) {
    return joined_edits(pieces_of(before, old_ids), pieces_of(after, new_ids));
  }
  const Clause& x = before.clauses()[old_ids.front()];
  const Clause& y = after.clauses()[new_ids.front()];
  if (before.text_of(x) == after.text_of(y)) return {};
  return clause_edits(before, x, after, y);
}

Comparison classify(const Document& before, const Document& after, const Grouping& grouping,
                    const Places& places, NoiseSet ignore) {
  return Classifier(before, after, grouping, places, ignore).run();
}

}  // namespace travaux::comparing
