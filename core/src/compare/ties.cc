#include "compare/ties.h"

#include <algorithm>
#include <numeric>

namespace travaux::comparing {
namespace {

constexpr float same_words = 2;

// The share of the bytes that the edits leave.
float alike(const Change& change, const Document& before, const Document& after) {
  std::size_t size = 0;
  for (const std::size_t id : change.before) size += before.clauses()[id].span.size();
  for (const std::size_t id : change.after) size += after.clauses()[id].span.size();
  std::size_t changed = 0;
  for (const Edit& edit : change.edits) changed += edit.before.size() + edit.after.size();
  if (size == 0) return 1;
  return 1 - static_cast<float>(std::min(changed, size)) / static_cast<float>(size);
}

float likeness(const Change& change, const Document& before, const Document& after) {
  if (change.before.size() == 1 && change.after.size() == 1) {
    const auto x = before.words_of(before.clauses()[change.before.front()]);
    const auto y = after.words_of(after.clauses()[change.after.front()]);
    if (x == y) return same_words;
  }
  return alike(change, before, after);
}

// As compare(base, text) says it: what is cut one way is joined the other way.
Kinds kinds_of(const Change& change, bool mirrored) {
  unsigned kinds = 0;
  for (const ChangeKind kind : change.kinds) {
    const bool cut = kind == ChangeKind::split;
    const bool joined = kind == ChangeKind::merged;
    kinds |= bit_of(mirrored && cut      ? ChangeKind::merged
                    : mirrored && joined ? ChangeKind::split
                                         : kind);
  }
  return static_cast<Kinds>(kinds);
}

std::vector<Node> nodes_of(const std::vector<std::size_t>& ids, Node first) {
  std::vector<Node> nodes;
  nodes.reserve(ids.size());
  for (const std::size_t id : ids) nodes.push_back(first + static_cast<Node>(id));
  return nodes;
}

}  // namespace

Ties::Ties(const std::vector<const Document*>& texts, std::optional<std::size_t> base)
    : texts_(texts) {
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    first_.push_back(static_cast<Node>(text_of_.size()));
    text_of_.insert(text_of_.end(), texts_[i]->clauses().size(), static_cast<Id>(i));
  }
  first_.push_back(static_cast<Node>(text_of_.size()));
  tie_of_.assign(text_of_.size() * texts_.size(), none);
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    for (std::size_t j = i + 1; j < texts_.size(); ++j) {
      add_pair(i, j, base);
    }
  }
}

void Ties::add_pair(std::size_t i, std::size_t j, std::optional<std::size_t> base) {
  const Comparison comparison = compare(*texts_[i], *texts_[j]);
  for (const Change& change : comparison.changes) {
    if (!change.before.empty() && !change.after.empty()) add_change(change, i, j, base);
  }
}

void Ties::add_change(const Change& change, std::size_t i, std::size_t j,
                      std::optional<std::size_t> base) {
  const std::vector<Node> a = nodes_of(change.before, first_[i]);
  const std::vector<Node> b = nodes_of(change.after, first_[j]);
  Tie tie;
  tie.a = a.front();
  tie.b = b.front();
  tie.alike = likeness(change, *texts_[i], *texts_[j]);
  tie.moved = change.is(ChangeKind::moved);
  tie.of_base = base == i || base == j;
  tie.kinds = kinds_of(change, base == j);
  remember(tie, a, b);
}

void Ties::remember(Tie tie, const std::vector<Node>& a, const std::vector<Node>& b) {
  const auto number = static_cast<Id>(ties_.size());
  if (a.size() > 1 || b.size() > 1) {
    tie.joined = static_cast<Id>(joined_.size());
    joined_.push_back({a, b});
  }
  const std::size_t text_a = text_of_[tie.a];
  const std::size_t text_b = text_of_[tie.b];
  for (const Node node : a) tie_of_[node * texts_.size() + text_b] = number;
  for (const Node node : b) tie_of_[node * texts_.size() + text_a] = number;
  ties_.push_back(tie);
}

std::span<const Node> Ties::side_a(const Tie& tie) const {
  if (tie.joined == none) return {&tie.a, 1};
  return joined_[tie.joined].a;
}

std::span<const Node> Ties::side_b(const Tie& tie) const {
  if (tie.joined == none) return {&tie.b, 1};
  return joined_[tie.joined].b;
}

const Tie* Ties::tie_to(Node node, std::size_t other_text) const {
  const Id number = tie_of_[node * texts_.size() + other_text];
  return number == none ? nullptr : &ties_[number];
}

bool Ties::holds(const Tie& tie, Node node) const {
  const Id text_a = text_of_[tie.a];
  const Id text_b = text_of_[tie.b];
  if (text_of_[node] == text_a) return tie_to(node, text_b) == &tie;
  return text_of_[node] == text_b && tie_to(node, text_a) == &tie;
}

bool Ties::cut_or_joined(Node x, Node y) const {
  for (std::size_t other = 0; other < texts_.size(); ++other) {
    const Tie* tie = tie_to(x, other);
    if (tie != nullptr && tie == tie_to(y, other)) return true;
  }
  return false;
}

}  // namespace travaux::comparing
