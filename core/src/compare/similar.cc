#include <algorithm>
#include <numeric>
#include <utility>

#include "base/in_parallel.h"
#include "compare/candidates.h"
#include "compare/keyed.h"

namespace travaux::comparing {
namespace {

constexpr std::size_t most_title_copies = 20;
constexpr std::size_t common_term = 120;  // terms in more clauses than this find nobody
constexpr std::size_t best_kept = 8;

void add_equal_titles(Pool& pool, const Sides& sides, const Scorer& scorer) {
  const auto title = [](const Item& item) { return item.title; };
  const Keyed a = sorted_by(sides.a, pool.settled_a, title);
  const Keyed b = sorted_by(sides.b, pool.settled_b, title);
  for_equal_keys(a, b, [&](std::size_t i, std::size_t end_a, std::size_t j, std::size_t end_b) {
    if (end_a - i > most_title_copies || end_b - j > most_title_copies) return;
    for (std::size_t x = i; x < end_a; ++x) {
      for (std::size_t y = j; y < end_b; ++y) {
        add_pair(pool, scorer, a[x].second, b[y].second, Matcher::same_title);
      }
    }
  });
}

// A set of mixed keys that may hold more than it was given (Bloom 1970, with one hash). It is small
// enough for a cache, and most questions end there.
class TermFilter {
 public:
  TermFilter() : bits_(std::size_t{1} << 22U) {}

  void add(std::uint64_t key) { bits_[key >> 42U] = true; }
  bool may_hold(std::uint64_t key) const { return bits_[key >> 42U]; }

 private:
  std::vector<bool> bits_;
};

// Calls visit(term) for each different one of a sorted list.
template <typename Terms, typename Visit>
void for_different(const Terms& terms, Visit visit) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i == 0 || terms[i] != terms[i - 1]) visit(terms[i]);
  }
}

// Calls visit(mixed key, weight) for each different term of a clause. Keys are mixed, so that their
// upper bits say nearly where they stand among all.
template <typename Visit>
void for_terms(const Item& item, const Rarity& rarity, Visit visit) {
  const auto each = [&](const auto term) { visit(mix(term), rarity.of(term)); };
  for_different(item.unigrams, each);
  for_different(item.bigrams, each);
}

// Which clauses of side b hold a term that not too many hold: all terms of clauses that are not in
// place; of the others those that a clause of side a which is not in place may ask for.
class TermIndex {
 public:
  TermIndex(const Pool& pool, const Sides& sides)
      : pool_(pool), sides_(sides), starts_(buckets + 1) {
    for (std::size_t a = 0; a < sides.a.size(); ++a) {
      if (pool.settled_a[a] || pool.in_place_a[a]) continue;
      for_terms(sides.a[a], sides.rarity, [&](std::uint64_t key, double) { asked_.add(key); });
    }
    count_holders();
    for_indexed([&](std::uint64_t key, Id b) {
      if (!pool.in_place_b[b]) of_free_.add(key);
      ++starts_[bucket_of(key) + 1];
    });
    for (std::size_t i = 0; i < buckets; ++i) starts_[i + 1] += starts_[i];
    entries_.resize(starts_[buckets]);
    std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
    for_indexed([&](std::uint64_t key, Id b) { entries_[next[bucket_of(key)]++] = {key, b}; });
    sort_buckets();
    drop_common();
  }

  // Whether a clause that is not in place may hold the term.
  bool free_clause_may_hold(std::uint64_t key) const { return of_free_.may_hold(key); }

  // The clauses that hold the term.
  std::pair<const Keyed::value_type*, const Keyed::value_type*> find(std::uint64_t key) const {
    if (!held_.may_hold(key)) return {nullptr, nullptr};
    const auto* first = entries_.data() + starts_[bucket_of(key)];
    const auto* end = entries_.data() + starts_[bucket_of(key) + 1];
    first = std::lower_bound(first, end, std::pair(key, Id{0}));
    const auto* last = first;
    while (last != end && last->first == key) ++last;
    return {first, last};
  }

 private:
  static constexpr std::size_t buckets = std::size_t{1} << 16U;

  static std::size_t bucket_of(std::uint64_t key) { return key >> 48U; }

  bool is_asked(std::uint64_t key, Id b) const {
    return !pool_.in_place_b[b] || asked_.may_hold(key);
  }

  // Most single words of a clause are words that too many hold: they are not even sorted.
  void count_holders() {
    Id words = 0;
    for (const Item& item : sides_.b) {
      if (!item.unigrams.empty()) words = std::max(words, item.unigrams.back() + 1);
    }
    holders_.resize(words);
    for (Id b = 0; b < sides_.b.size(); ++b) {
      if (pool_.settled_b[b]) continue;
      for_different(sides_.b[b].unigrams, [&](Id word) {
        if (is_asked(mix(word), b)) ++holders_[word];
      });
    }
  }

  // Calls visit(key, clause of b) with the terms that are indexed. They are gone through twice
  // rather than kept: they would take more memory than all else.
  template <typename Visit>
  void for_indexed(Visit visit) const {
    for (Id b = 0; b < sides_.b.size(); ++b) {
      if (pool_.settled_b[b]) continue;
      const auto offer = [&](std::uint64_t key) {
        if (is_asked(key, b)) visit(key, b);
      };
      for_different(sides_.b[b].unigrams, [&](Id word) {
        if (holders_[word] <= common_term) offer(mix(word));
      });
      for_different(sides_.b[b].bigrams, [&](std::uint64_t pair) { offer(mix(pair)); });
    }
  }

  void sort_buckets() {
    constexpr std::size_t buckets_at_a_time = buckets / 64;
    base::in_parallel(buckets, buckets_at_a_time, [&](std::size_t first, std::size_t end) {
      for (std::size_t i = first; i < end; ++i) {
        std::sort(entries_.begin() + starts_[i], entries_.begin() + starts_[i + 1]);
      }
    });
  }

  void drop_common() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < buckets; ++i) {
      const auto first = entries_.begin() + starts_[i];
      const auto end = entries_.begin() + starts_[i + 1];
      starts_[i] = static_cast<std::uint32_t>(kept);
      for (auto run = first; run != end;) {
        const auto behind =
            std::find_if(run, end, [&](const auto& entry) { return entry.first != run->first; });
        kept += keep_run(run, behind, entries_.begin() + static_cast<std::ptrdiff_t>(kept));
        run = behind;
      }
    }
    starts_[buckets] = static_cast<std::uint32_t>(kept);
    entries_.resize(kept);
  }

  std::size_t keep_run(Keyed::iterator first, Keyed::iterator end, Keyed::iterator to) {
    const auto count = static_cast<std::size_t>(end - first);
    if (count > common_term) return 0;
    held_.add(first->first);
    std::move(first, end, to);
    return count;
  }

  const Pool& pool_;
  const Sides& sides_;
  std::vector<std::uint32_t> holders_;  // of each word: clauses of b
  TermFilter asked_;
  TermFilter of_free_;
  TermFilter held_;
  Keyed entries_;
  std::vector<std::uint32_t> starts_;  // of each bucket, and the end
};

class SimilarFinder {
 public:
  SimilarFinder(const Pool& pool, const Sides& sides, const TermIndex& index)
      : pool_(pool), sides_(sides), index_(index), shared_(sides.b.size(), 0) {}

  std::vector<Candidate> best_for(Id a, const Scorer& scorer) {
    const Item& item = sides_.a[a];
    const bool only_free = pool_.in_place_a[a];
    collect_rare(item, only_free);
    touched_.clear();
    for (const Found& term : rare_) {
      for (const auto* entry = term.first; entry != term.last; ++entry) {
        if (only_free && pool_.in_place_b[entry->second]) continue;
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
    for (const Id b : touched_) shared_[b] = 0;
    std::vector<Candidate> best;
    for (std::size_t i = 0; i < kept; ++i) {
      Candidate candidate = scorer.score(a, touched_[i]);
      candidate.found_by = Matcher::similar;
      if (candidate.score >= least_score) best.push_back(candidate);
    }
    return best;
  }

 private:
  struct Found {
    const Keyed::value_type* first;
    const Keyed::value_type* last;
    double weight;
  };

  void collect_rare(const Item& item, bool only_free) {
    rare_.clear();
    for_terms(item, sides_.rarity, [&](std::uint64_t key, double weight) {
      if (only_free && !index_.free_clause_may_hold(key)) return;
      const auto [first, last] = index_.find(key);
      if (first != last) rare_.push_back({first, last, weight});
    });
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

  const Pool& pool_;
  const Sides& sides_;
  const TermIndex& index_;
  std::vector<double> shared_;
  std::vector<Id> touched_;
  std::vector<Found> rare_;
};

// The best partners of each clause of side a.
std::vector<std::vector<Candidate>> find_similar(const Pool& pool, const Sides& sides,
                                                 const Scorer& scorer) {
  const TermIndex index(pool, sides);
  std::vector<std::vector<Candidate>> found(sides.a.size());
  constexpr std::size_t grain = 4096;
  base::in_parallel(sides.a.size(), grain, [&](std::size_t first, std::size_t end) {
    SimilarFinder finder(pool, sides, index);
    for (auto a = static_cast<Id>(first); a < end; ++a) {
      if (!pool.settled_a[a]) found[a] = finder.best_for(a, scorer);
    }
  });
  return found;
}

}  // namespace

void add_similar(Pool& pool, const Sides& sides, const Scorer& scorer) {
  add_equal_titles(pool, sides, scorer);
  const auto found = find_similar(pool, sides, scorer);
  const auto count = [](std::size_t sum, const auto& some) { return sum + some.size(); };
  pool.candidates.reserve(
      std::accumulate(found.begin(), found.end(), pool.candidates.size(), count));
  for (const auto& candidates : found) {
    pool.candidates.insert(pool.candidates.end(), candidates.begin(), candidates.end());
  }
  tidy(pool);
}

}  // namespace travaux::comparing
