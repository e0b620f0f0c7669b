#include "compare/candidates.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "base/in_parallel.h"
#include "compare/keyed.h"

namespace travaux::comparing {
namespace {

constexpr std::size_t few_repeats = 64;
constexpr std::size_t longest_line = 80;      // bytes
constexpr std::ptrdiff_t places_between = 8;  // clauses that may have come or gone between two
constexpr double alike_between_settled = 0.6;
constexpr double alike_beside_settled = 0.75;

void add_near(std::vector<std::size_t>& ranks, std::size_t middle, std::size_t count) {
  for (std::size_t rank = middle < 2 ? 0 : middle - 2; rank < std::min(count, middle + 3); ++rank) {
    ranks.push_back(rank);
  }
}

void add_equal(Pool& pool, const Sides& sides, Id a, Id b) {
  const Item& x = sides.a[a];
  const Item& y = sides.b[b];
  if (x.words != y.words) return;  // only their hashes were equal
  pool.candidates.push_back(
      {.a = a, .b = b, .score = equal_words_score(x, y), .found_by = Matcher::same_words});
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
      std::sort(ranks.begin(), ranks.end());
      ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
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

using Anchor = std::pair<Id, Id>;

bool stands_by(const Anchor& x, const Anchor& y) {
  const auto offset = [](const Anchor& pair) {
    return static_cast<std::ptrdiff_t>(pair.second) - static_cast<std::ptrdiff_t>(pair.first);
  };
  return std::abs(offset(x) - offset(y)) <= places_between;
}

// "Resolution 1384 (1982)", "born 1990": four figures in a row, and nothing that makes sums of
// them. Years, and the numbers of resolutions, come to the same by no chance.
bool holds_year(std::string_view words) {
  constexpr std::string_view figures = "0123456789";
  bool year = false;
  for (std::size_t at = words.find_first_of(figures); at != std::string_view::npos;) {
    const std::size_t end = std::min(words.find_first_not_of(figures, at), words.size());
    const bool grouped = end + 1 < words.size() && (words[end] == ',' || words[end] == '.') &&
                         figures.find(words[end + 1]) != std::string_view::npos;
    const bool spaced = at > 0 && (words[at - 1] == '(' || words[at - 1] == ' ');
    if (grouped || (at > 0 && !spaced)) return false;
    year = year || end - at == 4;
    at = words.find_first_of(figures, end);
  }
  return year;
}

// "TOTAL $53,327,000" where neither neighbour says that it stands there: more likely another sum
// that came to the same amount than the same sum, moved.
bool lone_amount(const Sides& sides, const std::vector<Anchor>& anchors, std::size_t i) {
  const std::string_view words = sides.a[anchors[i].first].words;
  if (words.size() > longest_line) return false;
  if (words.find_first_of("0123456789") == std::string_view::npos) return false;
  if (holds_year(words)) return false;
  return !(i > 0 && stands_by(anchors[i - 1], anchors[i])) &&
         !(i + 1 < anchors.size() && stands_by(anchors[i], anchors[i + 1]));
}

// Walks from settled pairs into what lies between them, in one direction.
class PlaceWalker {
 public:
  PlaceWalker(Pool& pool, const Sides& sides, const Scorer& scorer)
      : pool_(pool), scorer_(scorer), of_a_(sides.a.size(), none), of_b_(sides.b.size(), none) {
    for (const Candidate& pair : pool.candidates) {
      if (pool.settled_a[pair.a]) note(pair.a, pair.b);
    }
  }

  void walk() {
    const Id count = static_cast<Id>(of_a_.size());
    for (Id a = 1; a < count; ++a) {
      if (of_a_[a - 1] != none && of_a_[a - 1] + 1 < of_b_.size()) try_pair(a, of_a_[a - 1] + 1);
    }
    for (Id next = count; next-- > 1;) {
      if (of_a_[next] != none && of_a_[next] > 0) try_pair(next - 1, of_a_[next] - 1);
    }
  }

 private:
  void note(Id a, Id b) {
    of_a_[a] = b;
    of_b_[b] = a;
  }

  bool enclosed(Id a, Id b) const {
    return a > 0 && b > 0 && a + 1 < of_a_.size() && b + 1 < of_b_.size() &&
           of_a_[a - 1] == b - 1 && of_a_[a + 1] == b + 1;
  }

  void try_pair(Id a, Id b) {
    if (of_a_[a] != none || of_b_[b] != none) return;
    Candidate candidate = scorer_.score(a, b);
    candidate.found_by = Matcher::in_place;
    if (candidate.score < (enclosed(a, b) ? alike_between_settled : alike_beside_settled)) return;
    note(a, b);
    pool_.candidates.push_back(candidate);
    pool_.in_place_a[a] = true;
    pool_.in_place_b[b] = true;
  }

  Pool& pool_;
  const Scorer& scorer_;
  std::vector<Id> of_a_;
  std::vector<Id> of_b_;
};

}  // namespace

void add_pair(Pool& pool, const Scorer& scorer, Id a, Id b, Matcher found_by) {
  if (pool.settled_a[a] || pool.settled_b[b]) return;
  Candidate candidate = scorer.score(a, b);
  candidate.found_by = found_by;
  if (candidate.score >= least_score) pool.candidates.push_back(candidate);
}

void add_pairs(Pool& pool, const Scorer& scorer, std::vector<IdPair> pairs, Matcher found_by) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  auto known = pool.candidates.begin();
  std::erase_if(pairs, [&](const IdPair& pair) {
    while (known != pool.candidates.end() && IdPair(known->a, known->b) < pair) ++known;
    return known != pool.candidates.end() && IdPair(known->a, known->b) == pair;
  });
  std::vector<Candidate> scored(pairs.size());
  constexpr std::size_t pairs_at_a_time = 512;
  base::in_parallel(pairs.size(), pairs_at_a_time, [&](std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
      scored[i] = scorer.score(pairs[i].first, pairs[i].second);
      scored[i].found_by = found_by;
    }
  });
  std::copy_if(scored.begin(), scored.end(), std::back_inserter(pool.candidates),
               [](const Candidate& candidate) { return candidate.score >= least_score; });
  tidy(pool);
}

void tidy(Pool& pool) {
  const auto before = [](const Candidate& x, const Candidate& y) {
    if (x.a != y.a) return x.a < y.a;
    return x.b != y.b ? x.b < y.b : x.found_by < y.found_by;
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
  pool.in_place_a.assign(sides.a.size(), false);
  pool.in_place_b.assign(sides.b.size(), false);
  const auto text = [](const Item& item) { return item.text; };
  const Keyed a = sorted_by(sides.a, pool.settled_a, text);
  const Keyed b = sorted_by(sides.b, pool.settled_b, text);
  std::vector<Anchor> anchors;
  for_equal_keys(a, b, [&](std::size_t i, std::size_t end_a, std::size_t j, std::size_t end_b) {
    const Item& x = sides.a[a[i].second];
    if (end_a - i > 1 || end_b - j > 1 || x.wordless) {
      add_repeats(pool, sides, a, b, i, end_a, j, end_b);
    } else if (x.words == sides.b[b[j].second].words) {
      anchors.emplace_back(a[i].second, b[j].second);
    }
  });
  std::sort(anchors.begin(), anchors.end());
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const auto& [x, y] = anchors[i];
    const double score = equal_words_score(sides.a[x], sides.b[y]);
    const bool certain = !lone_amount(sides, anchors, i);
    pool.candidates.push_back(
        {.a = x, .b = y, .score = score, .certain = certain, .found_by = Matcher::same_text});
    pool.settled_a[x] = certain;
    pool.settled_b[y] = certain;
  }
  for (const auto& [x, y] : anchors) walk_from(pool, sides, x, y);
  tidy(pool);
  return pool;
}

void add_in_place(Pool& pool, const Sides& sides, const Scorer& scorer) {
  PlaceWalker(pool, sides, scorer).walk();
  tidy(pool);
}

}  // namespace travaux::comparing
