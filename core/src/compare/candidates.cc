#include "compare/candidates.h"

#include <algorithm>
#include <utility>

namespace travaux::comparing {
namespace {

constexpr std::size_t few_repeats = 64;
constexpr std::size_t most_title_copies = 20;
constexpr std::size_t common_term = 120;  // terms in more clauses than this find nobody
constexpr std::size_t best_kept = 8;

using Keyed = std::vector<std::pair<std::uint64_t, Id>>;

template <typename Key>
Keyed sorted_by(const std::vector<Item>& items, const std::vector<bool>& skip, Key key) {
  Keyed result;
  for (Id i = 0; i < items.size(); ++i) {
    if (!skip[i] && key(items[i]) != 0) result.emplace_back(key(items[i]), i);
  }
  std::sort(result.begin(), result.end());
  return result;
}

std::size_t run_end(const Keyed& list, std::size_t start) {
  std::size_t end = start;
  while (end < list.size() && list[end].first == list[start].first) ++end;
  return end;
}

// Calls visit(first_a, end_a, first_b, end_b) for each key that occurs on both sides.
template <typename Visit>
void for_equal_keys(const Keyed& a, const Keyed& b, Visit visit) {
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].first < b[j].first) {
      ++i;
    } else if (b[j].first < a[i].first) {
      ++j;
    } else {
      const std::size_t end_a = run_end(a, i);
      const std::size_t end_b = run_end(b, j);
      visit(i, end_a, j, end_b);
      i = end_a;
      j = end_b;
    }
  }
}

void add_near(std::vector<std::size_t>& ranks, std::size_t middle, std::size_t count) {
  for (std::size_t rank = middle < 2 ? 0 : middle - 2; rank < std::min(count, middle + 3); ++rank) {
    ranks.push_back(rank);
  }
}

void add_equal(Pool& pool, const Sides& sides, Id a, Id b) {
  const Item& x = sides.a[a];
  const Item& y = sides.b[b];
  if (x.words != y.words) return;  // only their hashes were equal
  pool.candidates.push_back({.a = a, .b = b, .score = equal_words_score(x, y)});
}

// Of many copies only those of about the same rank are tried: from the start, from the end, in
// proportion. All pairs would be quadratic.
void add_repeats(Pool& pool, const Sides& sides, const Keyed& a, const Keyed& b, std::size_t i,
                 std::size_t end_a, std::size_t j, std::size_t end_b) {
  const std::size_t count_a = end_a - i;
  const std::size_t count_b = end_b - j;
  if (count_a == 0 || count_b == 0) return;
  const bool all = count_a * count_b <= few_repeats;
  std::vector<std::size_t> ranks;
  for (std::size_t x = 0; x < count_a; ++x) {
    ranks.clear();
    if (all) {
      for (std::size_t y = 0; y < count_b; ++y) ranks.push_back(y);
    } else {
      add_near(ranks, x, count_b);
      if (x + count_b >= count_a) add_near(ranks, x + count_b - count_a, count_b);
      add_near(ranks, x * count_b / count_a, count_b);
    }
    for (const std::size_t y : ranks) add_equal(pool, sides, a[i + x].second, b[j + y].second);
  }
}

void walk_from(Pool& pool, const Sides& sides, Id a, Id b) {
  const auto step = [&](Id x, Id y) {
    if (pool.settled_a[x] || pool.settled_b[y] || sides.a[x].text != sides.b[y].text) return false;
    add_equal(pool, sides, x, y);
    return true;
  };
  for (Id k = 1; k <= a && k <= b; ++k) {
    if (!step(a - k, b - k)) break;
  }
  for (Id k = 1; a + k < sides.a.size() && b + k < sides.b.size(); ++k) {
    if (!step(a + k, b + k)) break;
  }
}

void add_equal_titles(Pool& pool, const Sides& sides, const Scorer& scorer) {
  const auto title = [](const Item& item) { return item.title; };
  const Keyed a = sorted_by(sides.a, pool.settled_a, title);
  const Keyed b = sorted_by(sides.b, pool.settled_b, title);
  for_equal_keys(a, b, [&](std::size_t i, std::size_t end_a, std::size_t j, std::size_t end_b) {
    if (end_a - i > most_title_copies || end_b - j > most_title_copies) return;
    for (std::size_t x = i; x < end_a; ++x) {
      for (std::size_t y = j; y < end_b; ++y) add_pair(pool, scorer, a[x].second, b[y].second);
    }
  });
}

// Which clauses of side b hold a term. Entries are sorted by a mixed key, so that the key's upper
// bits say nearly where it stands.
class TermIndex {
 public:
  TermIndex(const std::vector<Item>& items, const std::vector<bool>& skip) : starts_(buckets + 1) {
    for (Id i = 0; i < items.size(); ++i) {
      if (skip[i]) continue;
      add(items[i].unigrams, i);
      add(items[i].bigrams, i);
    }
    std::sort(entries_.begin(), entries_.end());
    entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
    for (const auto& entry : entries_) ++starts_[bucket_of(entry.first) + 1];
    for (std::size_t i = 0; i < buckets; ++i) starts_[i + 1] += starts_[i];
  }

  // The clauses that hold the term; nothing if none or too many do.
  std::pair<const Keyed::value_type*, const Keyed::value_type*> find(std::uint64_t term) const {
    const std::uint64_t key = mix(term);
    const auto* first = entries_.data() + starts_[bucket_of(key)];
    const auto* end = entries_.data() + starts_[bucket_of(key) + 1];
    first = std::lower_bound(first, end, std::pair(key, Id{0}));
    const auto* last = first;
    while (last != end && last->first == key) {
      if (static_cast<std::size_t>(++last - first) > common_term) return {nullptr, nullptr};
    }
    return {first, last};
  }

 private:
  static constexpr std::size_t buckets = std::size_t{1} << 16U;

  static std::size_t bucket_of(std::uint64_t key) { return key >> 48U; }

  template <typename Terms>
  void add(const Terms& terms, Id item) {
    for (const auto term : terms) entries_.emplace_back(mix(term), item);
  }

  Keyed entries_;
  std::vector<std::size_t> starts_;  // of each bucket, and the end
};

class SimilarFinder {
 public:
  SimilarFinder(const Sides& sides, const TermIndex& index)
      : sides_(sides), index_(index), shared_(sides.b.size(), 0) {}

  std::vector<Id> best_for(const Item& item) {
    collect_rare(item);
    touched_.clear();
    for (const Found& term : rare_) {
      for (const auto* entry = term.first; entry != term.last; ++entry) {
        if (shared_[entry->second] == 0) touched_.push_back(entry->second);
        shared_[entry->second] += term.weight;
      }
    }
    const auto better = [&](Id x, Id y) {
      const double norm_x = shared_[x] / (1 + sides_.b[x].mass + item.mass);
      const double norm_y = shared_[y] / (1 + sides_.b[y].mass + item.mass);
      return norm_x != norm_y ? norm_x > norm_y : x < y;
    };
    const std::size_t kept = std::min(best_kept, touched_.size());
    std::partial_sort(touched_.begin(), touched_.begin() + static_cast<std::ptrdiff_t>(kept),
                      touched_.end(), better);
    std::vector<Id> best(touched_.begin(), touched_.begin() + static_cast<std::ptrdiff_t>(kept));
    for (const Id b : touched_) shared_[b] = 0;
    return best;
  }

 private:
  struct Found {
    const Keyed::value_type* first;
    const Keyed::value_type* last;
    double weight;
  };

  void collect_rare(const Item& item) {
    rare_.clear();
    add_terms(item.unigrams);
    add_terms(item.bigrams);
    const std::size_t wanted = 30 + item.unigrams.size() / 4;
    if (rare_.size() <= wanted) return;
    std::nth_element(rare_.begin(), rare_.begin() + static_cast<std::ptrdiff_t>(wanted),
                     rare_.end(), [](const Found& x, const Found& y) {
                       const auto size_x = x.last - x.first;
                       const auto size_y = y.last - y.first;
                       return size_x != size_y ? size_x < size_y : x.first < y.first;
                     });
    rare_.resize(wanted);
  }

  template <typename Terms>
  void add_terms(const Terms& terms) {
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (i > 0 && terms[i] == terms[i - 1]) continue;
      const auto [first, last] = index_.find(terms[i]);
      if (first != last) rare_.push_back({first, last, sides_.rarity.of(terms[i])});
    }
  }

  const Sides& sides_;
  const TermIndex& index_;
  std::vector<double> shared_;
  std::vector<Id> touched_;
  std::vector<Found> rare_;
};

}  // namespace

void add_pair(Pool& pool, const Scorer& scorer, Id a, Id b) {
  if (pool.settled_a[a] || pool.settled_b[b]) return;
  const Candidate candidate = scorer.score(a, b);
  if (candidate.score >= least_score) pool.candidates.push_back(candidate);
}

void tidy(Pool& pool) {
  const auto before = [](const Candidate& x, const Candidate& y) {
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  };
  const auto same = [](const Candidate& x, const Candidate& y) { return x.a == y.a && x.b == y.b; };
  auto& list = pool.candidates;
  std::sort(list.begin(), list.end(), before);
  list.erase(std::unique(list.begin(), list.end(), same), list.end());
}

Pool exact_candidates(const Sides& sides) {
  Pool pool;
  pool.settled_a.assign(sides.a.size(), false);
  pool.settled_b.assign(sides.b.size(), false);
  const auto text = [](const Item& item) { return item.text; };
  const Keyed a = sorted_by(sides.a, pool.settled_a, text);
  const Keyed b = sorted_by(sides.b, pool.settled_b, text);
  std::vector<std::pair<Id, Id>> anchors;
  for_equal_keys(a, b, [&](std::size_t i, std::size_t end_a, std::size_t j, std::size_t end_b) {
    const Item& x = sides.a[a[i].second];
    if (end_a - i > 1 || end_b - j > 1 || x.wordless) {
      add_repeats(pool, sides, a, b, i, end_a, j, end_b);
    } else if (x.words == sides.b[b[j].second].words) {
      anchors.emplace_back(a[i].second, b[j].second);
    }
  });
  for (const auto& [x, y] : anchors) {
    const double score = equal_words_score(sides.a[x], sides.b[y]);
    pool.candidates.push_back({.a = x, .b = y, .score = score, .certain = true});
    pool.settled_a[x] = true;
    pool.settled_b[y] = true;
  }
  for (const auto& [x, y] : anchors) walk_from(pool, sides, x, y);
  tidy(pool);
  return pool;
}

void add_similar(Pool& pool, const Sides& sides, const Scorer& scorer) {
  add_equal_titles(pool, sides, scorer);
  const TermIndex index(sides.b, pool.settled_b);
  SimilarFinder finder(sides, index);
  for (Id a = 0; a < sides.a.size(); ++a) {
    if (pool.settled_a[a]) continue;
    for (const Id b : finder.best_for(sides.a[a])) add_pair(pool, scorer, a, b);
  }
  tidy(pool);
}

}  // namespace travaux::comparing
