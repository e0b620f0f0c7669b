#include "compare/explain.h"

#include <algorithm>
#include <utility>

namespace travaux::comparing {
namespace {

class Explainer {
 public:
  Explainer(const Grouping& grouping, const Matching& matching, const Pool& pool,
            const Sides& sides, const Scorer& scorer)
      : grouping_(grouping),
        matching_(matching),
        pool_(pool),
        sides_(sides),
        scorer_(scorer),
        near_a_(sides.a.size(), nullptr),
        near_b_(sides.b.size(), nullptr) {
    for (const Candidate& candidate : pool.candidates) {
      keep_nearer(near_a_[candidate.a], candidate);
      keep_nearer(near_b_[candidate.b], candidate);
    }
    for (const Joined& joined : grouping.joined) {
      if (grouping.of_a[joined.a] == grouping.of_b[joined.b]) pieces_.push_back(joined);
    }
    std::stable_sort(pieces_.begin(), pieces_.end(),
                     [&](const Joined& x, const Joined& y) { return group_of(x) < group_of(y); });
  }

  std::vector<Reason> run() const {
    std::vector<Reason> reasons;
    for (Id id = 0; id < grouping_.groups.size(); ++id) {
      const Group& group = grouping_.groups[id];
      reasons.push_back(group.paired() ? of_pair(id) : of_single(group));
    }
    return reasons;
  }

 private:
  static void keep_nearer(const Candidate*& nearest, const Candidate& candidate) {
    if (nearest == nullptr || candidate.rank > nearest->rank) nearest = &candidate;
  }

  Id group_of(const Joined& joined) const { return grouping_.of_a[joined.a]; }

  Reason of_pair(Id id) const {
    const Group& group = grouping_.groups[id];
    const bool two = group.a.size() == 1 && group.b.size() == 1;
    if (two && find(group.a.front(), group.b.front()) != nullptr) {
      return of_two(group.a.front(), group.b.front());
    }
    const auto [first, end] =
        std::equal_range(pieces_.begin(), pieces_.end(), id,
                         [this](const auto& x, const auto& y) { return key_of(x) < key_of(y); });
    if (first == end) return of_two(group.a.front(), group.b.front());
    Reason reason = of_labels(first->a, first->b);
    reason.matcher = Matcher::piece;
    reason.words = 1;
    for (auto piece = first; piece != end; ++piece) {
      reason.words = std::min(reason.words, piece->share);
    }
    reason.likeness = reason.words;
    return reason;
  }

  Id key_of(Id group) const { return group; }
  Id key_of(const Joined& joined) const { return group_of(joined); }

  Reason of_two(Id a, Id b) const {
    Reason reason = of_labels(a, b);
    reason.words = scorer_.common_words(a, b);
    const bool enclosed = matching_.of_a[a] == b && std::binary_search(matching_.enclosed.begin(),
                                                                       matching_.enclosed.end(), a);
    const Candidate* candidate = find(a, b);
    if (enclosed || candidate == nullptr) {
      reason.matcher = Matcher::enclosed;
      reason.likeness = reason.words;
      return reason;
    }
    reason.matcher = candidate->found_by;
    reason.likeness = std::min(1.0, candidate->score);
    reason.neighbours = candidate->context;
    reason.in_order = candidate->on_chain;
    return reason;
  }

  Reason of_labels(Id a, Id b) const {
    const Item& x = sides_.a[a];
    const Item& y = sides_.b[b];
    Reason reason;
    reason.same_title = x.title != 0 && x.title == y.title;
    reason.same_label = x.label != 0 && x.label == y.label;
    return reason;
  }

  const Candidate* find(Id a, Id b) const {
    const auto before = [](const Candidate& candidate, const std::pair<Id, Id>& pair) {
      return std::pair(candidate.a, candidate.b) < pair;
    };
    const auto found =
        std::lower_bound(pool_.candidates.begin(), pool_.candidates.end(), std::pair(a, b), before);
    const bool known = found != pool_.candidates.end() && found->a == a && found->b == b;
    return known ? &*found : nullptr;
  }

  Reason of_single(const Group& group) const {
    Reason reason;
    const bool removed = group.b.empty();
    const Candidate* nearest = removed ? near_a_[group.a.front()] : near_b_[group.b.front()];
    if (nearest == nullptr) return reason;
    const Id other = removed ? nearest->b : nearest->a;
    const Id its_group = removed ? grouping_.of_b[other] : grouping_.of_a[other];
    Refusal refusal = nearest->doubtful ? Refusal::far_away : Refusal::too_little;
    if (grouping_.groups[its_group].paired()) refusal = Refusal::taken;
    reason.nearest = Reason::Nearest{other, std::min(1.0, nearest->score), refusal};
    return reason;
  }

  const Grouping& grouping_;
  const Matching& matching_;
  const Pool& pool_;
  const Sides& sides_;
  const Scorer& scorer_;
  std::vector<const Candidate*> near_a_;  // the best candidate of each clause
  std::vector<const Candidate*> near_b_;
  std::vector<Joined> pieces_;  // by group
};

}  // namespace

std::vector<Reason> explain(const Grouping& grouping, const Matching& matching, const Pool& pool,
                            const Sides& sides, const Scorer& scorer) {
  return Explainer(grouping, matching, pool, sides, scorer).run();
}

Reason reason_of_equality() {
  Reason reason;
  reason.matcher = Matcher::same_document;
  reason.likeness = 1;
  reason.words = 1;
  reason.neighbours = 1;
  reason.in_order = true;
  return reason;
}

}  // namespace travaux::comparing

namespace travaux {

std::string_view name_of(Matcher matcher) {
  switch (matcher) {
    case Matcher::same_document:
      return "same-document";
    case Matcher::same_text:
      return "same-text";
    case Matcher::same_words:
      return "same-words";
    case Matcher::in_place:
      return "in-place";
    case Matcher::same_title:
      return "same-title";
    case Matcher::similar:
      return "similar";
    case Matcher::between:
      return "between";
    case Matcher::contents:
      return "contents";
    case Matcher::enclosed:
      return "enclosed";
    case Matcher::piece:
      return "piece";
    case Matcher::nobody:
      break;
  }
  return "nobody";
}

std::string_view name_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::too_little:
      return "too-little";
    case Refusal::far_away:
      return "far-away";
    case Refusal::taken:
      break;
  }
  return "taken";
}

}  // namespace travaux
