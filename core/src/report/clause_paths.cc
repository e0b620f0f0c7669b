#include "report/clause_paths.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace travaux::report {
namespace {

// A clause goes on in another if a third of the shorter one's words do.
constexpr std::size_t part_that_goes_on = 3;
// It ended in another, or is a copy of it, if half of it went there.
constexpr std::size_t part_that_ends = 2;
constexpr std::size_t kept_when_cut = most_path_steps / 2;

// Bytes of a clause after that come from a clause before.
struct Share {
  std::size_t after = 0;
  std::size_t before = 0;
  std::size_t stayed = 0;
  std::size_t moved = 0;
  std::size_t copied = 0;

  std::size_t went() const { return stayed + moved; }
};

std::size_t overlap(Span one, Span other) {
  const std::size_t start = std::max(one.start, other.start);
  const std::size_t end = std::min(one.end, other.end);
  return end > start ? end - start : 0;
}

// The first clause whose body ends behind the place.
std::size_t clause_at(const TracedText& text, std::size_t place) {
  const auto found =
      std::partition_point(text.clauses.begin(), text.clauses.end(),
                           [&](const TracedClause& clause) { return clause.body().end <= place; });
  return static_cast<std::size_t>(found - text.clauses.begin());
}

class Shares {
 public:
  Shares(const TracedText& before, const TracedText& after) : before_(before), after_(after) {}

  std::vector<Share> of(const Ancestry& ancestry, std::size_t version) {
    for (const KeptBytes& kept : ancestry.stayed) add(kept, &Share::stayed);
    for (const KeptBytes& kept : ancestry.moved) add(kept, &Share::moved);
    for (const KeptBytes& kept : ancestry.copied) add(kept, &Share::copied);
    for (const Returned& returned : ancestry.returned) {
      if (returned.removed == version) add_moved(returned);
    }
    return merged();
  }

 private:
  void add(const KeptBytes& kept, std::size_t Share::*how) {
    const std::size_t behind = kept.after + kept.size;
    for (std::size_t i = clause_at(after_, kept.after); i < after_.clauses.size(); ++i) {
      const Span body = after_.clauses[i].body();
      if (body.start >= behind) break;
      const Span source{std::max(body.start, kept.after) - kept.after + kept.before,
                        std::min(body.end, behind) - kept.after + kept.before};
      for (std::size_t j = clause_at(before_, source.start); j < before_.clauses.size(); ++j) {
        const Span other = before_.clauses[j].body();
        if (other.start >= source.end) break;
        if (const std::size_t bytes = overlap(source, other); bytes > 0) {
          Share share{i, j};
          share.*how = bytes;
          shares_.push_back(share);
        }
      }
    }
  }

  void add_moved(const Returned& returned) {
    for (std::size_t i = clause_at(after_, returned.span.start); i < after_.clauses.size(); ++i) {
      const std::size_t bytes = overlap(after_.clauses[i].body(), returned.span);
      if (bytes == 0) break;
      Share share{i, returned.clause};
      share.moved = bytes;
      shares_.push_back(share);
    }
  }

  // One for each pair, in order.
  std::vector<Share> merged() {
    std::sort(shares_.begin(), shares_.end(), [](const Share& one, const Share& other) {
      return std::tie(one.after, one.before) < std::tie(other.after, other.before);
    });
    std::vector<Share> result;
    for (const Share& share : shares_) {
      if (result.empty() || result.back().after != share.after ||
          result.back().before != share.before) {
        result.push_back({share.after, share.before});
      }
      result.back().stayed += share.stayed;
      result.back().moved += share.moved;
      result.back().copied += share.copied;
    }
    return result;
  }

  const TracedText& before_;
  const TracedText& after_;
  std::vector<Share> shares_;
};

// Clauses with the same hash have the same displayed label; with others they may.
std::vector<std::uint64_t> hashes_of_labels(const Document& document) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(document.clauses().size());
  for (const Clause& clause : document.clauses()) {
    std::uint64_t hash = clause.parent ? hashes[*clause.parent] : 0;
    if (clause.labelled()) {
      hash =
          (hash ^ std::hash<std::string_view>()(document.label_of(clause))) * 0x9E3779B97F4A7C15ULL;
      hash += static_cast<std::uint64_t>(clause.kind) + 1;
    } else {
      hash =
          hash * 0x9E3779B97F4A7C15ULL + 0x51;  // not that of the clause above, which has a label
    }
    hashes.push_back(hash);
  }
  return hashes;
}

std::string label_in(const Document& document, const Clause& clause) {
  return clause.labelled() ? display_label(document, clause) : std::string();
}

// The first step and the newest ones, for one more to come.
ClausePath shortened(const ClausePath& path) {
  std::vector<const PathNode*> newest;
  const PathNode* node = path.get();
  for (; newest.size() < kept_when_cut; node = node->before.get()) newest.push_back(node);
  while (node->before) node = node->before.get();
  auto result = std::make_shared<const PathNode>(PathNode{nullptr, 1, true, node->step});
  for (auto next = newest.rbegin(); next != newest.rend(); ++next) {
    result =
        std::make_shared<const PathNode>(PathNode{result, result->steps + 1, true, (*next)->step});
  }
  return result;
}

ClausePath with_step(const ClausePath& path, PathStep step) {
  if (!path) return std::make_shared<const PathNode>(PathNode{nullptr, 1, false, std::move(step)});
  const ClausePath before = path->steps < most_path_steps ? path : shortened(path);
  return std::make_shared<const PathNode>(
      PathNode{before, before->steps + 1, before->cut, std::move(step)});
}

// Finds what each clause of one text was in the text before.
class Stepper {
 public:
  Stepper(const TracedText& before, const TracedText& after, const Document& document,
          const Ancestry& ancestry, std::size_t version)
      : before_(before),
        after_(after),
        document_(document),
        ancestry_(ancestry),
        version_(version),
        shares_(Shares(before, after).of(ancestry, version)),
        successors_(before.clauses.size(), 0) {
    find_origins();
  }

  ClausePath path_of(std::size_t clause, const std::vector<ClausePath>& paths,
                     const std::vector<std::uint64_t>& old_labels,
                     const std::vector<std::uint64_t>& labels) const {
    const Origin& origin = origins_[clause];
    const Clause& now = document_.clauses()[after_.clauses[clause].id];
    PathStep step{version_, {}, now.eid, {}};
    if (origin.share != nullptr) {
      const std::size_t old = origin.share->before;
      const std::string& label = paths[old]->step.label;
      step.label = old_labels[old] == labels[clause] ? label : label_in(document_, now);
      if (step.label != label) step.events.push_back(PathEvent::renumbered);
      add_events(step, *origin.share);
      add_merged(step, origin, paths);
      return step.events.empty() ? paths[old] : with_step(paths[old], std::move(step));
    }
    step.label = label_in(document_, now);
    if (origin.returned == nullptr) {
      step.events = {PathEvent::began};
      return with_step(nullptr, std::move(step));
    }
    const ClausePath& old = origin.returned->path;
    if (old->step.label != step.label) step.events.push_back(PathEvent::renumbered);
    step.events.push_back(PathEvent::returned);
    step.removed = origin.returned->removed;
    return with_step(old, std::move(step));
  }

 private:
  struct Origin {
    const Share* share = nullptr;  // with the clause that it was, or is a copy of
    const Share* first = nullptr;  // its shares
    const Share* behind = nullptr;
    const Returned* returned = nullptr;
    bool copied = false;
  };

  std::size_t size_before(std::size_t clause) const {
    return before_.clauses[clause].body().size();
  }
  std::size_t size_after(std::size_t clause) const { return after_.clauses[clause].body().size(); }

  bool goes_on(const Share& share) const {
    const std::size_t shorter = std::min(size_before(share.before), size_after(share.after));
    return share.went() > 0 && share.went() * part_that_goes_on >= shorter;
  }

  void find_origins() {
    origins_.resize(after_.clauses.size());
    const Share* next = shares_.data();
    const Share* const end = next + shares_.size();
    for (std::size_t i = 0; i < origins_.size(); ++i) {
      Origin& origin = origins_[i];
      origin.first = next;
      while (next != end && next->after == i) ++next;
      origin.behind = next;
      choose(origin);
    }
    add_returned();
    for (const Origin& origin : origins_) {
      if (origin.share != nullptr && origin.share->went() > 0) ++successors_[origin.share->before];
    }
  }

  void choose(Origin& origin) const {
    for (const Share* share = origin.first; share != origin.behind; ++share) {
      const bool better = origin.share == nullptr || share->went() > origin.share->went();
      if (better && goes_on(*share)) origin.share = share;
    }
    if (origin.share != nullptr) return;
    for (const Share* share = origin.first; share != origin.behind; ++share) {
      const bool better = origin.share == nullptr || share->copied > origin.share->copied;
      if (better && share->copied * part_that_ends >= size_after(share->after)) {
        origin.share = share;
      }
    }
  }

  // What was gone for a while.
  void add_returned() {
    for (const Returned& returned : ancestry_.returned) {
      if (returned.removed == version_) continue;
      const std::size_t clause = clause_at(after_, returned.span.start);
      if (clause == origins_.size()) continue;
      Origin& origin = origins_[clause];
      const std::size_t bytes = overlap(after_.clauses[clause].body(), returned.span);
      const std::size_t other = origin.share != nullptr ? origin.share->went() : 0;
      const bool longer = origin.returned == nullptr || bytes > origin.returned->span.size();
      if (longer && bytes > other && bytes * part_that_goes_on >= size_after(clause)) {
        origin.returned = &returned;
        origin.share = nullptr;
      }
    }
  }

  void add_events(PathStep& step, const Share& share) const {
    if (share.went() == 0) step.events.push_back(PathEvent::copied);
    if (share.moved > share.stayed) step.events.push_back(PathEvent::moved);
    if (share.went() > 0 && successors_[share.before] > 1) step.events.push_back(PathEvent::split);
  }

  void add_merged(PathStep& step, const Origin& origin,
                  const std::vector<ClausePath>& paths) const {
    for (const Share* share = origin.first; share != origin.behind; ++share) {
      const bool ended = share != origin.share && successors_[share->before] == 0 &&
                         share->went() * part_that_ends >= size_before(share->before) &&
                         share->went() > 0;
      if (!ended) continue;
      const PathStep& other = paths[share->before]->step;
      step.merged.push_back(other.label.empty() ? other.eid : other.label);
    }
    if (step.merged.empty()) return;
    const auto place = std::find(step.events.begin(), step.events.end(), PathEvent::copied);
    step.events.insert(place, PathEvent::merged);
  }

  const TracedText& before_;
  const TracedText& after_;
  const Document& document_;
  const Ancestry& ancestry_;
  std::size_t version_;
  std::vector<Share> shares_;
  std::vector<Origin> origins_;
  std::vector<std::size_t> successors_;  // of each clause before
};

}  // namespace

void ClausePaths::begin(const TracedText& text, const Document& document) {
  labels_ = hashes_of_labels(document);
  paths_.clear();
  paths_.reserve(text.clauses.size());
  for (const TracedClause& traced : text.clauses) {
    const Clause& clause = document.clauses()[traced.id];
    paths_.push_back(
        with_step(nullptr, {0, {PathEvent::began}, clause.eid, label_in(document, clause)}));
  }
}

void ClausePaths::step(const TracedText& before, const TracedText& after, const Document& document,
                       const Ancestry& ancestry, std::size_t version) {
  std::vector<std::uint64_t> labels = hashes_of_labels(document);
  const Stepper stepper(before, after, document, ancestry, version);
  std::vector<ClausePath> next;
  next.reserve(after.clauses.size());
  for (std::size_t i = 0; i < after.clauses.size(); ++i) {
    next.push_back(stepper.path_of(i, paths_, labels_, labels));
  }
  paths_ = std::move(next);
  labels_ = std::move(labels);
}

std::vector<PathStep> steps_of(const ClausePath& path) {
  std::vector<PathStep> steps;
  steps.reserve(path ? path->steps : 0);
  for (const PathNode* node = path.get(); node != nullptr; node = node->before.get()) {
    steps.push_back(node->step);
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

}  // namespace travaux::report
