#include "compare/match.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "compare/chain.h"

namespace travaux::comparing {
namespace {

constexpr double least_rank = 0.40;
constexpr Id reach = 4;  // how far a matched neighbour may stand to say where a clause belongs

Matching empty_matching(const Sides& sides) {
  return {std::vector<Id>(sides.a.size(), none), std::vector<Id>(sides.b.size(), none)};
}

Matching chain_matching(const Pool& pool, const Sides& sides) {
  Matching result = empty_matching(sides);
  for (const Candidate& candidate : pool.candidates) {
    if (!candidate.on_chain) continue;
    result.of_a[candidate.a] = candidate.b;
    result.of_b[candidate.b] = candidate.a;
  }
  return result;
}

// How well the nearest matched clause on one side of `from` predicts `to`: 1 exactly, 0 not at all.
struct Prediction {
  double closeness = 0;
  int known = 0;
};

void predict(const std::vector<Id>& partner, Id from, Id to, int direction, Prediction& result) {
  for (Id k = 1; k <= reach; ++k) {
    if (direction < 0 && k > from) return;
    const Id neighbour = direction < 0 ? from - k : from + k;
    if (neighbour >= partner.size()) return;
    if (partner[neighbour] == none) continue;
    const auto expected =
        static_cast<double>(partner[neighbour]) - direction * static_cast<double>(k);
    const double distance = std::abs(expected - static_cast<double>(to));
    result.closeness += 1 / (1 + distance / 3);
    ++result.known;
    return;
  }
}

double context_of(const Matching& matching, const Sides& sides, const Candidate& candidate) {
  Prediction prediction;
  predict(matching.of_a, candidate.a, candidate.b, -1, prediction);
  predict(matching.of_a, candidate.a, candidate.b, +1, prediction);
  predict(matching.of_b, candidate.b, candidate.a, -1, prediction);
  predict(matching.of_b, candidate.b, candidate.a, +1, prediction);
  const double near = prediction.known == 0 ? 0.5 : prediction.closeness / prediction.known;
  const Id parent_a = sides.a[candidate.a].parent;
  const Id parent_b = sides.b[candidate.b].parent;
  if (parent_a == none && parent_b == none) return near;
  const bool agree = parent_a != none && parent_b != none && matching.of_a[parent_a] == parent_b;
  return (2 * near + (agree ? 1 : 0)) / 3;
}

bool both_neighbours(const Matching& matching, const Candidate& candidate) {
  return candidate.a > 0 && candidate.b > 0 && candidate.a + 1 < matching.of_a.size() &&
         candidate.b + 1 < matching.of_b.size() &&
         matching.of_a[candidate.a - 1] == candidate.b - 1 &&
         matching.of_a[candidate.a + 1] == candidate.b + 1;
}

void rank(Pool& pool, const Sides& sides, const Matching& matching) {
  for (Candidate& candidate : pool.candidates) {
    candidate.context = context_of(matching, sides, candidate);
    candidate.rank = candidate.score + 0.15 * (candidate.context - 0.5) +
                     (candidate.on_chain ? 0.08 : -0.05) +
                     (both_neighbours(matching, candidate) ? 0.05 : 0);
  }
}

// The two best scores of each clause, to see whether a pair has a rival.
class Rivals {
 public:
  Rivals(const Pool& pool, const Sides& sides) : a_(sides.a.size()), b_(sides.b.size()) {
    for (const Candidate& candidate : pool.candidates) {
      note(a_[candidate.a], candidate.score);
      note(b_[candidate.b], candidate.score);
    }
  }

  bool has_rival(const Candidate& candidate) const {
    return rivalled(a_[candidate.a], candidate.score) || rivalled(b_[candidate.b], candidate.score);
  }

 private:
  struct Top {
    double first = 0;
    double second = 0;
  };

  static void note(Top& top, double score) {
    if (score > top.first) {
      top.second = top.first;
      top.first = score;
    } else {
      top.second = std::max(top.second, score);
    }
  }

  static bool rivalled(const Top& top, double score) {
    const double other = score >= top.first ? top.second : top.first;
    return other >= score - 0.02;
  }

  std::vector<Top> a_;
  std::vector<Top> b_;
};

// Few or common words far from their neighbours are no evidence of a move.
bool doubtful_move(const Candidate& candidate, const Sides& sides, const Rivals& rivals) {
  if (candidate.on_chain || candidate.certain || candidate.context >= 0.6) return false;
  const Item& x = sides.a[candidate.a];
  const Item& y = sides.b[candidate.b];
  if (x.wordless && candidate.score >= 0.8) return false;  // decided by its contents
  return std::min(x.plain_words, y.plain_words) < 4 || std::min(x.mass, y.mass) < 8 ||
         rivals.has_rival(candidate);
}

Matching choose(Pool& pool, const Sides& sides, const Matching& known) {
  rank(pool, sides, known);
  const Rivals rivals(pool, sides);
  std::vector<const Candidate*> order;
  for (Candidate& candidate : pool.candidates) {
    if (candidate.rank < least_rank) continue;
    candidate.doubtful = doubtful_move(candidate, sides, rivals);
    if (!candidate.doubtful) order.push_back(&candidate);
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const Candidate* x, const Candidate* y) { return x->rank > y->rank; });
  Matching result = empty_matching(sides);
  for (const Candidate* candidate : order) {
    if (result.of_a[candidate->a] != none || result.of_b[candidate->b] != none) continue;
    result.of_a[candidate->a] = candidate->b;
    result.of_b[candidate->b] = candidate->a;
  }
  return result;
}

using Votes = std::unordered_map<std::uint64_t, double>;

std::uint64_t pair_key(Id a, Id b) {
  return (std::uint64_t{a} << 32U) | b;
}

Votes votes_of(const Matching& matching, const Sides& sides) {
  Votes votes;
  for (Id a = 0; a < matching.of_a.size(); ++a) {
    const Id b = matching.of_a[a];
    if (b == none) continue;
    const double mass = (sides.a[a].mass + sides.b[b].mass) / 2;
    Id up_a = sides.a[a].parent;
    Id up_b = sides.b[b].parent;
    while (up_a != none && up_b != none) {
      votes[pair_key(up_a, up_b)] += mass;
      up_a = sides.a[up_a].parent;
      up_b = sides.b[up_b].parent;
    }
  }
  return votes;
}

// Contents vote for what holds them: a part whose articles all found their partner in one other
// part is that part, however its title was rewritten.
void apply_votes(Pool& pool, const Sides& sides, const Votes& votes) {
  for (Candidate& candidate : pool.candidates) {
    const Item& x = sides.a[candidate.a];
    const Item& y = sides.b[candidate.b];
    if (!x.has_children || !y.has_children) continue;
    const auto found = votes.find(pair_key(candidate.a, candidate.b));
    const double vote = found == votes.end() ? 0 : dice(found->second, x.subtree, y.subtree);
    const double raised = 0.85 * (1 - candidate.score) * vote * vote;
    if (raised > candidate.score) candidate.found_by = Matcher::contents;
    candidate.score += raised;
    if (x.wordless && vote < 0.1) candidate.score *= 0.6;
  }
}

void add_voted(Pool& pool, const Scorer& scorer, const Votes& votes) {
  std::vector<std::uint64_t> keys;
  for (const auto& [key, mass] : votes) keys.push_back(key);
  std::sort(keys.begin(), keys.end());
  for (const std::uint64_t key : keys) {
    const Id a = static_cast<Id>(key >> 32U);
    const Id b = static_cast<Id>(key & UINT32_MAX);
    if (pool.settled_a[a] || pool.settled_b[b]) continue;
    // Kept whatever its own words score: the votes are the evidence.
    pool.candidates.push_back(scorer.score(a, b));
    pool.candidates.back().found_by = Matcher::contents;
  }
  tidy(pool);
}

double plain_dice(const Words& x, const Words& y) {
  std::vector<Id> shared;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(shared));
  return dice(static_cast<double>(shared.size()), static_cast<double>(x.size()),
              static_cast<double>(y.size()));
}

// Among boilerplate every shared word is common and rarity blind; a clause alone between two
// settled neighbours is judged by its plain words.
void pair_enclosed(Matching& matching, const Sides& sides) {
  constexpr double least_plain = 0.4;
  const Id count_a = static_cast<Id>(sides.a.size());
  const Id count_b = static_cast<Id>(sides.b.size());
  for (Id a = 0; a < count_a; ++a) {
    if (matching.of_a[a] != none) continue;
    const Id b = a == 0 ? 0 : matching.of_a[a - 1] + 1;
    if ((a > 0 && b == 0) || b >= count_b || matching.of_b[b] != none) continue;
    const bool ends = a + 1 == count_a && b + 1 == count_b;
    const bool closed = a + 1 < count_a && b + 1 < count_b && matching.of_a[a + 1] == b + 1;
    if (!ends && !closed) continue;
    if (plain_dice(sides.a[a].unigrams, sides.b[b].unigrams) < least_plain) continue;
    matching.of_a[a] = b;
    matching.of_b[b] = a;
    matching.enclosed.push_back(a);
  }
}

}  // namespace

Matching match(Pool& pool, const Sides& sides, const Scorer& scorer) {
  const Matching first = choose(pool, sides, chain_matching(pool, sides));
  const Votes votes = votes_of(first, sides);
  add_voted(pool, scorer, votes);
  apply_votes(pool, sides, votes);
  mark_chain(pool, sides);
  Matching result = choose(pool, sides, first);
  pair_enclosed(result, sides);
  return result;
}

}  // namespace travaux::comparing
