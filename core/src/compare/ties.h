// ties.h: what the comparisons of all pairs of texts say belongs together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "compare/item.h"
#include "travaux/compare.h"

namespace travaux::comparing {

// A clause of one of several texts, numbered through all of them.
using Node = Id;

// The kinds of a change as bits.
using Kinds = std::uint16_t;
inline Kinds bit_of(ChangeKind kind) {
  return static_cast<Kinds>(1U << static_cast<unsigned>(kind));
}

// Clauses of two texts that compare() put into one change.
struct Tie {
  Node a = none;     // the first clause of the earlier text
  Node b = none;     // the first clause of the later one
  Id joined = none;  // where a clause was cut or joined: index into Ties::joined
  float alike = 0;   // 0..1, of the bytes; 2 for the same words
  Kinds kinds = 0;   // with a base: as compare(base, text) says it
  bool moved = false;
  bool of_base = false;
};

struct JoinedClauses {
  std::vector<Node> a;
  std::vector<Node> b;
};

class Ties {
 public:
  // `texts` differ from each other and come in order (see order.h).
  Ties(const std::vector<const Document*>& texts, std::optional<std::size_t> base);

  std::size_t texts() const { return texts_.size(); }
  const Document& text(std::size_t index) const { return *texts_[index]; }
  std::size_t nodes() const { return text_of_.size(); }
  Id text_of(Node node) const { return text_of_[node]; }
  std::size_t clause_of(Node node) const { return node - first_[text_of_[node]]; }
  Node first_of(std::size_t text) const { return first_[text]; }
  Node end_of(std::size_t text) const { return first_[text + 1]; }
  const Clause& clause(Node node) const {
    return texts_[text_of_[node]]->clauses()[clause_of(node)];
  }

  const std::vector<Tie>& all() const { return ties_; }
  // Of a tie in all().
  std::span<const Node> side_a(const Tie& tie) const;
  std::span<const Node> side_b(const Tie& tie) const;
  // The tie of a clause to the other text; null where that comparison found none.
  const Tie* tie_to(Node node, std::size_t other_text) const;
  // Whether the tie, one of all(), holds this clause, on either side.
  bool holds(const Tie& tie, Node node) const;
  // Clauses of one text that some comparison found cut from, or joined to, one.
  bool cut_or_joined(Node x, Node y) const;

 private:
  void add_pair(std::size_t i, std::size_t j, std::optional<std::size_t> base);
  void add_change(const Change& change, std::size_t i, std::size_t j,
                  std::optional<std::size_t> base);
  void remember(Tie tie, const std::vector<Node>& a, const std::vector<Node>& b);

  std::vector<const Document*> texts_;
  std::vector<Node> first_;
  std::vector<Id> text_of_;
  std::vector<Tie> ties_;
  std::vector<JoinedClauses> joined_;
  std::vector<Id> tie_of_;  // by clause, then by other text
};

}  // namespace travaux::comparing
