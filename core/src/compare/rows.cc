#include "compare/rows.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>

namespace travaux::comparing {
namespace {

// What more clauses would share is no row to read, and asking each of each costs their square. A
// clause may be cut into thousands.
constexpr std::size_t most_members = 10 * most_collated;
constexpr std::size_t most_pieces = 32;  // looked at, of a clause that was cut

// How far a tie is to be believed: what other texts say of it, then how alike the clauses are.
struct Trust {
  double disputed = 0;
  float alike = 0;
  Id agreeing = 0;
  Id tie = 0;  // in an order that depends on what the texts hold only

  bool operator<(const Trust& other) const {
    return std::tuple(disputed, -alike, other.agreeing, tie) <
           std::tuple(other.disputed, -other.alike, agreeing, other.tie);
  }
};

class Merger {
 public:
  Merger(const Ties& ties, std::optional<std::size_t> base)
      : ties_(ties), base_(base), row_(ties.nodes()), members_(ties.nodes()) {
    std::iota(row_.begin(), row_.end(), Node{0});
    for (Node node = 0; node < members_.size(); ++node) members_[node] = {node};
  }

  Rows run() {
    for (const Tie& tie : ties_.all()) {
      if (tie.of_base) join_all(tie);
    }
    for (const Trust& trust : by_trust()) {
      const Tie& tie = ties_.all()[trust.tie];
      if (may_join(tie)) join_all(tie);
    }
    return rows();
  }

 private:
  std::vector<Trust> by_trust() const {
    std::vector<Trust> order;
    for (Id i = 0; i < ties_.all().size(); ++i) {
      if (!ties_.all()[i].of_base) order.push_back(trust_in(i));
    }
    std::sort(order.begin(), order.end());
    return order;
  }

  // A third text agrees where both clauses are tied to the same clause of it.
  Trust trust_in(Id number) const {
    const Tie& tie = ties_.all()[number];
    const std::size_t text_a = ties_.text_of(tie.a);
    const std::size_t text_b = ties_.text_of(tie.b);
    Id agreeing = 0;
    Id against = 0;
    for (std::size_t third = 0; third < ties_.texts(); ++third) {
      if (third == text_a || third == text_b) continue;
      const Tie* from_a = ties_.tie_to(tie.a, third);
      const Tie* from_b = ties_.tie_to(tie.b, third);
      if (from_a == nullptr || from_b == nullptr) continue;
      ++(meet(*from_a, *from_b, third) ? agreeing : against);
    }
    const double disputed = static_cast<double>(against) / (1.0 + agreeing + against);
    return {disputed, tie.alike, agreeing, number};
  }

  bool meet(const Tie& x, const Tie& y, std::size_t text) const {
    for (const Node node : side_in(x, text)) {
      if (ties_.holds(y, node)) return true;
    }
    return false;
  }

  std::span<const Node> side_in(const Tie& tie, std::size_t text) const {
    return ties_.text_of(tie.a) == text ? ties_.side_a(tie) : ties_.side_b(tie);
  }

  Node row_of(Node node) const { return row_[node]; }

  std::vector<Node> rows_of(const Tie& tie) const {
    std::vector<Node> rows;
    for (const Node node : ties_.side_a(tie)) rows.push_back(row_of(node));
    for (const Node node : ties_.side_b(tie)) rows.push_back(row_of(node));
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
  }

  bool may_join(const Tie& tie) const {
    const std::vector<Node> rows = rows_of(tie);
    // Nothing but this tie's clauses: there is nothing to ask.
    const bool single = members_of(rows) == rows.size();
    if (!single && members_of(rows) > most_members) return false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows.size() > 1 && holds_base(rows[i])) return false;
      if (single) continue;
      for (std::size_t j = i + 1; j < rows.size(); ++j) {
        if (!may_join(rows[i], rows[j], rows, tie)) return false;
      }
    }
    return true;
  }

  std::size_t members_of(const std::vector<Node>& rows) const {
    std::size_t members = 0;
    for (const Node row : rows) members += members_[row].size();
    return members;
  }

  bool holds_base(Node row) const {
    return base_ && std::any_of(members_[row].begin(), members_[row].end(),
                                [&](Node node) { return ties_.text_of(node) == *base_; });
  }

  // Two of the rows that the tie would make one. Clauses of one text must belong together, and
  // across the rows at least as many clauses must be tied as are tied to others elsewhere.
  bool may_join(Node x, Node y, const std::vector<Node>& rows, const Tie& tie) const {
    std::size_t tied = 0;
    std::size_t elsewhere = 0;
    for (const Node a : members_[x]) {
      for (const Node b : members_[y]) {
        if (ties_.text_of(a) == ties_.text_of(b)) {
          const bool by_this = ties_.holds(tie, a) && ties_.holds(tie, b);
          if (!by_this && !cut_alike(a, b)) return false;
          continue;
        }
        const Tie* from_a = ties_.tie_to(a, ties_.text_of(b));
        if (from_a != nullptr && ties_.holds(*from_a, b)) {
          ++tied;
        } else if (leads_out(a, ties_.text_of(b), rows) || leads_out(b, ties_.text_of(a), rows)) {
          ++elsewhere;
        }
      }
    }
    return tied >= elsewhere;
  }

  bool leads_out(Node node, std::size_t text, const std::vector<Node>& rows) const {
    const Tie* tie = ties_.tie_to(node, text);
    if (tie == nullptr) return false;
    std::span<const Node> others = side_in(*tie, text);
    others = others.first(std::min(others.size(), most_pieces));
    return std::none_of(others.begin(), others.end(), [&](Node other) {
      return std::binary_search(rows.begin(), rows.end(), row_of(other));
    });
  }

  // Cut or joined by a comparison, or paired with two clauses of another text that are.
  bool cut_alike(Node x, Node y) const {
    if (ties_.cut_or_joined(x, y)) return true;
    for (std::size_t other = 0; other < ties_.texts(); ++other) {
      const Tie* from_x = ties_.tie_to(x, other);
      const Tie* from_y = ties_.tie_to(y, other);
      if (from_x == nullptr || from_y == nullptr) continue;
      if (ties_.cut_or_joined(side_in(*from_x, other).front(), side_in(*from_y, other).front())) {
        return true;
      }
    }
    return false;
  }

  void join_all(const Tie& tie) {
    const std::vector<Node> rows = rows_of(tie);
    for (std::size_t i = 1; i < rows.size(); ++i) join(row_of(rows.front()), row_of(rows[i]));
  }

  // The smaller into the larger.
  void join(Node x, Node y) {
    if (x == y) return;
    if (members_[x].size() < members_[y].size()) std::swap(x, y);
    for (const Node node : members_[y]) row_[node] = x;
    members_[x].insert(members_[x].end(), members_[y].begin(), members_[y].end());
    members_[y] = {};
  }

  Rows rows() {
    Rows result;
    result.of.assign(ties_.nodes(), none);
    for (Node row = 0; row < members_.size(); ++row) {
      if (members_[row].empty()) continue;
      std::sort(members_[row].begin(), members_[row].end());
      for (const Node node : members_[row]) result.of[node] = static_cast<Id>(result.size());
      result.nodes.push_back(std::move(members_[row]));
    }
    return result;
  }

  const Ties& ties_;
  std::optional<std::size_t> base_;
  std::vector<Node> row_;
  std::vector<std::vector<Node>> members_;
};

}  // namespace

Rows merge_into_rows(const Ties& ties, std::optional<std::size_t> base) {
  return Merger(ties, base).run();
}

}  // namespace travaux::comparing
