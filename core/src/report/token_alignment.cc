#include "report/token_alignment.h"

#include <algorithm>
#include <array>

#include "report/shortest_edit.h"

namespace travaux::report {
namespace {

// Lengths of runs that are looked for, one after the other; the short ones only in passages too
// large for a smallest diff, where rare words are all that can be had at a price.
constexpr std::array<std::size_t, 6> run_lengths = {32, 16, 8, 4, 2, 1};
constexpr std::size_t long_runs = 3;
constexpr std::size_t small_gap = 4'000;  // tokens of both sides
constexpr std::size_t most_edits = 600;
constexpr std::size_t most_rounds = 12;  // with runs of one length inside of each other

struct Run {
  std::size_t before = 0;
  std::size_t after = 0;
  std::size_t size = 0;
};

struct Hashed {
  std::uint64_t hash = 0;
  std::size_t place = 0;
};

// Runs of `size` tokens that occur once in the range, by hash.
std::vector<Hashed> single_runs(const TokenIds& tokens, std::size_t begin, std::size_t end,
                                std::size_t size) {
  constexpr std::uint64_t base = 0x100000001B3ULL;
  std::vector<Hashed> all;
  if (end - begin < size) return all;
  all.reserve(end - begin - size + 1);
  std::uint64_t leaving = 1;
  for (std::size_t i = 0; i < size; ++i) leaving *= base;
  std::uint64_t hash = 0;
  for (std::size_t i = begin; i < end; ++i) {
    hash = hash * base + tokens[i] + 1;
    if (i >= begin + size) hash -= leaving * (tokens[i - size] + 1);
    if (i + 1 >= begin + size) all.push_back({hash, i + 1 - size});
  }
  std::sort(all.begin(), all.end(), [](const Hashed& one, const Hashed& other) {
    return one.hash != other.hash ? one.hash < other.hash : one.place < other.place;
  });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t next = i + 1;
    while (next < all.size() && all[next].hash == all[i].hash) ++next;
    if (next == i + 1) all[kept++] = all[i];
    i = next;
  }
  all.resize(kept);
  return all;
}

class Aligner {
 public:
  Aligner(const TokenIds& before, const TokenIds& after)
      : before_(before), after_(after), places_(after.size(), unmatched) {}

  std::vector<std::size_t> align() {
    std::vector<Task> tasks{{{0, before_.size(), 0, after_.size()}, 0, 0}};
    while (!tasks.empty()) {
      const Task task = tasks.back();
      tasks.pop_back();
      if (is_empty(task.gap)) continue;
      if (!split(task, tasks)) keep_most(before_, after_, task.gap, most_edits, places_);
    }
    slide_insertions();
    return std::move(places_);
  }

  std::vector<std::size_t> align_single() {
    const TokenGap all{0, before_.size(), 0, after_.size()};
    for (const Run& run : heaviest_chain(runs_in(all, 1))) match(run);
    return std::move(places_);
  }

 private:
  struct Task {
    TokenGap gap;
    std::size_t level = 0;  // of run_lengths
    std::size_t round = 0;
  };

  static bool is_empty(const TokenGap& gap) {
    return gap.before_begin == gap.before_end || gap.after_begin == gap.after_end;
  }

  static std::size_t size_of(const TokenGap& gap) {
    return gap.before_end - gap.before_begin + gap.after_end - gap.after_begin;
  }

  // Matches anchors, and leaves what lies between them as tasks.
  bool split(const Task& task, std::vector<Task>& tasks) {
    const std::size_t levels =
        size_of(task.gap) > small_gap ? run_lengths.size() : std::size_t{long_runs};
    for (std::size_t level = task.level; level < levels; ++level) {
      const std::size_t round = level == task.level ? task.round : 0;
      if (round >= most_rounds) continue;
      const std::vector<Run> chain = heaviest_chain(runs_in(task.gap, run_lengths[level]));
      if (chain.empty()) continue;
      TokenGap rest = task.gap;
      for (const Run& run : chain) {
        match(run);
        tasks.push_back(
            {{rest.before_begin, run.before, rest.after_begin, run.after}, level, round + 1});
        rest.before_begin = run.before + run.size;
        rest.after_begin = run.after + run.size;
      }
      tasks.push_back({rest, level, round + 1});
      return true;
    }
    return false;
  }

  void match(const Run& run) {
    for (std::size_t i = 0; i < run.size; ++i) places_[run.after + i] = run.before + i;
  }

  // Anchors grow to both sides, so that of ". A ." between two sentences the wrong mark may be new:
  // what was only inserted stands as late as it can.
  void slide_insertions() {
    for (std::size_t begin = 0; begin < places_.size();) {
      if (places_[begin] != unmatched) {
        ++begin;
        continue;
      }
      std::size_t end = begin;
      while (end < places_.size() && places_[end] == unmatched) ++end;
      const std::size_t place = begin == 0 ? 0 : places_[begin - 1] + 1;
      const bool only_inserts = end < places_.size() && places_[end] == place;
      while (only_inserts && end < places_.size() && places_[end] != unmatched &&
             after_[begin] == after_[end]) {
        places_[begin++] = places_[end];
        places_[end++] = unmatched;
        if (end < places_.size() && places_[end] != places_[begin - 1] + 1) break;
      }
      begin = end;
    }
  }

  std::vector<Run> runs_in(const TokenGap& gap, std::size_t size) const {
    const auto one = single_runs(before_, gap.before_begin, gap.before_end, size);
    const auto other = single_runs(after_, gap.after_begin, gap.after_end, size);
    std::vector<Run> seeds;
    auto at = other.begin();
    for (const Hashed& run : one) {
      while (at != other.end() && at->hash < run.hash) ++at;
      if (at == other.end()) break;
      if (at->hash == run.hash) seeds.push_back({run.place, at->place, size});
    }
    std::sort(seeds.begin(), seeds.end(),
              [](const Run& a, const Run& b) { return a.after < b.after; });
    return grown(seeds, gap);
  }

  // Seeds of one diagonal that lie in one another's run are one.
  std::vector<Run> grown(const std::vector<Run>& seeds, const TokenGap& gap) const {
    std::vector<Run> runs;
    for (const Run& seed : seeds) {
      const bool covered = !runs.empty() &&
                           seed.after - runs.back().after == seed.before - runs.back().before &&
                           seed.after + seed.size <= runs.back().after + runs.back().size;
      if (covered) continue;
      Run run = seed;
      std::size_t same = 0;
      while (same < run.size && before_[run.before + same] == after_[run.after + same]) ++same;
      if (same < run.size) continue;  // only their hashes are equal
      while (run.before > gap.before_begin && run.after > gap.after_begin &&
             before_[run.before - 1] == after_[run.after - 1]) {
        --run.before, --run.after, ++run.size;
      }
      while (run.before + run.size < gap.before_end && run.after + run.size < gap.after_end &&
             before_[run.before + run.size] == after_[run.after + run.size]) {
        ++run.size;
      }
      runs.push_back(run);
    }
    std::sort(runs.begin(), runs.end(),
              [](const Run& a, const Run& b) { return a.after < b.after; });
    return runs;
  }

  // Of runs in order of `after`, those in order of `before`, too, that hold the most tokens: by a
  // tree of the best chain up to a place (Fenwick 1994). What overlaps is cut from the later run.
  static std::vector<Run> heaviest_chain(const std::vector<Run>& runs) {
    std::vector<std::size_t> places;
    places.reserve(runs.size());
    for (const Run& run : runs) places.push_back(run.before);
    std::sort(places.begin(), places.end());
    struct Best {
      std::size_t tokens = 0;
      std::size_t run = unmatched;
    };
    std::vector<Best> tree(places.size() + 1);
    std::vector<std::size_t> before_it(runs.size(), unmatched);
    Best heaviest;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const auto rank = static_cast<std::size_t>(
          std::lower_bound(places.begin(), places.end(), runs[i].before) - places.begin());
      Best best;
      for (std::size_t x = rank; x > 0; x &= x - 1) {
        if (tree[x].tokens > best.tokens) best = tree[x];
      }
      before_it[i] = best.run;
      best = {best.tokens + runs[i].size, i};
      for (std::size_t x = rank + 1; x < tree.size(); x += x & (~x + 1)) {
        if (best.tokens > tree[x].tokens) tree[x] = best;
      }
      if (best.tokens > heaviest.tokens) heaviest = best;
    }
    std::vector<Run> chain;
    for (std::size_t i = heaviest.run; i != unmatched; i = before_it[i]) chain.push_back(runs[i]);
    std::reverse(chain.begin(), chain.end());
    return without_overlap(chain);
  }

  static std::vector<Run> without_overlap(const std::vector<Run>& chain) {
    std::vector<Run> result;
    std::size_t before = 0;
    std::size_t after = 0;
    for (Run run : chain) {
      const std::size_t cut = std::max(before > run.before ? before - run.before : 0,
                                       after > run.after ? after - run.after : 0);
      if (cut >= run.size) continue;
      run = {run.before + cut, run.after + cut, run.size - cut};
      before = run.before + run.size;
      after = run.after + run.size;
      result.push_back(run);
    }
    return result;
  }

  const TokenIds& before_;
  const TokenIds& after_;
  std::vector<std::size_t> places_;
};

}  // namespace

std::vector<std::size_t> align_tokens(const TokenIds& before, const TokenIds& after) {
  return Aligner(before, after).align();
}

std::vector<std::size_t> align_single_tokens(const TokenIds& before, const TokenIds& after) {
  return Aligner(before, after).align_single();
}

}  // namespace travaux::report
