#include "compare/row_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace travaux::comparing {
namespace {

// For each row, which of its texts stand in one place: a small union-find.
class SamePlace {
 public:
  SamePlace(std::size_t rows, std::size_t texts) : texts_(texts), of_(rows * texts) {
    for (std::size_t i = 0; i < of_.size(); ++i) of_[i] = static_cast<Id>(i % texts);
  }

  void join(Id row, Id x, Id y) {
    const Id from = of(row, x);
    const Id to = of(row, y);
    for (std::size_t text = 0; text < texts_; ++text) {
      Id& place = of_[row * texts_ + text];
      if (place == from) place = to;
    }
  }

  Id of(Id row, Id text) const { return of_[row * texts_ + text]; }

 private:
  std::size_t texts_;
  std::vector<Id> of_;
};

class Placer {
 public:
  Placer(const Ties& ties, const Rows& rows, const std::vector<std::size_t>& weights,
         std::optional<std::size_t> base)
      : ties_(ties), rows_(rows), weights_(weights), base_(base) {}

  Layout run() {
    layout_.moved.assign(rows_.size(), false);
    group();
    layout_.backbone = base_ ? *base_ : most_agreeing();
    for (TextGroups& groups : layout_.places) sort_groups(groups);
    return std::move(layout_);
  }

 private:
  void group() {
    SamePlace same(rows_.size(), ties_.texts());
    for (const Tie& tie : ties_.all()) {
      const Id row = rows_.of[tie.a];
      if (row != rows_.of[tie.b]) continue;
      if (tie.moved) layout_.moved[row] = true;
      if (!tie.moved && may_join(tie)) {
        same.join(row, ties_.text_of(tie.a), ties_.text_of(tie.b));
      }
    }
    layout_.places.resize(rows_.size());
    for (Id row = 0; row < rows_.size(); ++row) {
      for (const Id text : texts_of(row)) add(layout_.places[row], same, row, text);
    }
  }

  // What a draft moved in its base stands elsewhere, whatever its rivals did.
  bool may_join(const Tie& tie) const {
    return !base_ || tie.of_base || moved_in_draft(tie.a) == moved_in_draft(tie.b);
  }

  bool moved_in_draft(Node node) const {
    const Tie* tie = ties_.tie_to(node, *base_);
    return tie != nullptr && tie->moved;
  }

  std::vector<Id> texts_of(Id row) const {
    std::vector<Id> texts;
    for (const Node node : rows_.nodes[row]) {
      if (texts.empty() || texts.back() != ties_.text_of(node)) {
        texts.push_back(ties_.text_of(node));
      }
    }
    return texts;
  }

  static void add(TextGroups& groups, const SamePlace& same, Id row, Id text) {
    for (auto& group : groups) {
      if (same.of(row, group.front()) != same.of(row, text)) continue;
      group.push_back(text);
      return;
    }
    groups.push_back({text});
  }

  std::size_t weight(const std::vector<Id>& group) const {
    std::size_t sum = 0;
    for (const Id text : group) sum += weights_[text];
    return sum;
  }

  // The text whose rows most others have, and in its place.
  std::size_t most_agreeing() const {
    std::vector<std::size_t> score(ties_.texts(), 0);
    for (const TextGroups& groups : layout_.places) {
      for (const auto& group : groups) {
        for (const Id text : group) score[text] += weight(group);
      }
    }
    const auto best = std::max_element(score.begin(), score.end());
    return static_cast<std::size_t>(best - score.begin());
  }

  void sort_groups(TextGroups& groups) const {
    const auto has = [](const std::vector<Id>& group, std::size_t text) {
      return std::find(group.begin(), group.end(), text) != group.end();
    };
    std::stable_sort(groups.begin(), groups.end(), [&](const auto& x, const auto& y) {
      if (base_ && has(x, *base_) != has(y, *base_)) return has(x, *base_);
      if (weight(x) != weight(y)) return weight(x) > weight(y);
      return has(x, layout_.backbone) && !has(y, layout_.backbone);
    });
  }

  const Ties& ties_;
  const Rows& rows_;
  const std::vector<std::size_t>& weights_;
  std::optional<std::size_t> base_;
  Layout layout_;
};

// The backbone's rows in its order; between them each other row behind what it follows in the texts
// where it stands in its usual place.
class Sequence {
 public:
  Sequence(const Ties& ties, const Rows& rows, const Layout& layout)
      : ties_(ties),
        rows_(rows),
        layout_(layout),
        position_(rows.size(), none),
        slot_(rows.size(), 0),
        rank_(rows.size(), 0),
        follows_(rows.size()),
        done_(rows.size(), false) {}

  std::vector<Id> run() {
    set_positions();
    std::vector<std::size_t> texts(ties_.texts());
    std::iota(texts.begin(), texts.end(), std::size_t{0});
    std::swap(texts[0], texts[layout_.backbone]);
    std::sort(texts.begin() + 1, texts.end());
    for (const std::size_t text : texts) settle(text);
    for (std::size_t round = 0; round < texts.size() && changed_; ++round) {
      changed_ = false;
      for (const std::size_t text : texts) settle(text);
    }
    return in_order();
  }

 private:
  void set_positions() {
    Id next = 1;  // slot 0 is before everything
    const std::size_t text = layout_.backbone;
    for (Node node = ties_.first_of(text); node < ties_.end_of(text); ++node) {
      const Id row = rows_.of[node];
      if (position_[row] != none) continue;
      position_[row] = next;
      slot_[row] = next++;
    }
  }

  bool in_usual_place(Id row, Id text) const {
    const auto& usual = layout_.places[row].front();
    return std::find(usual.begin(), usual.end(), text) != usual.end();
  }

  // One reading of one text: what stands in a moved part is not where the text has it.
  void settle(std::size_t text) {
    const Node first = ties_.first_of(text);
    std::vector<bool> displaced(ties_.end_of(text) - first);
    Id last = none;      // the row before, of those in their usual place
    Id previous = none;  // the row before
    Id slot = 0;
    for (Node node = first; node < ties_.end_of(text); ++node) {
      const Id row = rows_.of[node];
      const bool elsewhere = !in_usual_place(row, static_cast<Id>(text));
      const auto parent = ties_.clause(node).parent;
      const bool carried = parent && displaced[*parent];
      displaced[node - first] = elsewhere || carried;
      if (!elsewhere && !carried) {
        if (position_[row] != none) {
          slot = position_[row];
        } else {
          put(row, slot, last);
          slot = slot_[row];
        }
        last = row;
      } else if (!elsewhere && position_[row] == none && previous != none) {
        put(row, slot_[previous], previous);
      }
      previous = row;
    }
  }

  void put(Id row, Id slot, Id behind) {
    if (behind != none && behind != row && position_[behind] == none) {
      auto& before = follows_[row];
      if (std::find(before.begin(), before.end(), behind) == before.end()) before.push_back(behind);
    }
    if (rank_[row] == 0) {
      rank_[row] = ++ranks_;
    } else if (slot <= slot_[row]) {
      return;
    }
    slot_[row] = std::max(slot_[row], slot);
    changed_ = true;
  }

  std::vector<Id> in_order() {
    std::vector<Id> by_slot(rows_.size());
    std::iota(by_slot.begin(), by_slot.end(), Id{0});
    std::sort(by_slot.begin(), by_slot.end(), [&](Id x, Id y) {
      return std::tuple(slot_[x], rank_[x], x) < std::tuple(slot_[y], rank_[y], y);
    });
    for (const Id row : by_slot) emit(row);
    return std::move(order_);
  }

  // What it follows first, if that stands in the same slot. Without recursion: a slot may hold a
  // whole text.
  void emit(Id start) {
    std::vector<Id> open = {start};
    while (!open.empty()) {
      const Id row = open.back();
      if (done_[row]) {
        open.pop_back();
        continue;
      }
      Id next = none;
      while (next == none && !follows_[row].empty()) {
        const Id before = follows_[row].back();
        follows_[row].pop_back();
        if (!done_[before] && slot_[before] == slot_[row]) next = before;
      }
      if (next != none) {
        open.push_back(next);
        continue;
      }
      done_[row] = true;
      order_.push_back(row);
      open.pop_back();
    }
  }

  const Ties& ties_;
  const Rows& rows_;
  const Layout& layout_;
  std::vector<Id> position_;  // in the backbone, from 1; none for other rows
  std::vector<Id> slot_;      // the position that it stands behind
  std::vector<Id> rank_;      // when it was first met; the backbone's come first
  std::vector<std::vector<Id>> follows_;
  std::vector<bool> done_;
  std::vector<Id> order_;
  Id ranks_ = 0;
  bool changed_ = true;
};

}  // namespace

Layout lay_out(const Ties& ties, const Rows& rows, const std::vector<std::size_t>& weights,
               std::optional<std::size_t> base) {
  Layout layout = Placer(ties, rows, weights, base).run();
  layout.order = Sequence(ties, rows, layout).run();
  return layout;
}

}  // namespace travaux::comparing
