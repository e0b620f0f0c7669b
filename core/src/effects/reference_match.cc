#include "effects/reference_match.h"

#include <algorithm>

namespace travaux::judging {
namespace {

// In a clause with more pairs to look at, those with the same value are taken one by one.
constexpr std::size_t most_looked_at = 250'000;

// Bytes beside a reference that stayed: two or three words.
constexpr std::size_t least_kept = 10;

using References = std::vector<const FoundReference*>;

// Where words were replaced: numbers of the places that a span touches, from `first` to `end`.
struct Touched {
  std::size_t first = 0;
  std::size_t end = 0;
};

struct Place {
  Span before;
  Span after;
};

std::vector<Place> places_of(const Change& change) {
  std::vector<Place> places;
  for (const Edit& edit : change.edits) {
    const bool joins = !places.empty() && places.back().before.end >= edit.before.start &&
                       places.back().after.end >= edit.after.start;
    if (!joins) {
      places.push_back({edit.before, edit.after});
      continue;
    }
    places.back().before.end = std::max(places.back().before.end, edit.before.end);
    places.back().after.end = std::max(places.back().after.end, edit.after.end);
  }
  return places;
}

template <typename Member>
Touched touched(const std::vector<Place>& places, const Member& member, Span span) {
  const auto first = std::partition_point(places.begin(), places.end(), [&](const Place& place) {
    return (place.*member).end <= span.start;
  });
  const auto end = std::partition_point(
      first, places.end(), [&](const Place& place) { return (place.*member).start < span.end; });
  return {static_cast<std::size_t>(first - places.begin()),
          static_cast<std::size_t>(end - places.begin())};
}

class Matcher {
 public:
  Matcher(const References& before, const References& after, const Change& change,
          const SameClause& same)
      : before_(before), after_(after), places_(places_of(change)), same_(same) {
    for (const FoundReference* one : before) {
      touched_before_.push_back(touched(places_, &Place::before, one->reference.span));
      values_before_.push_back(value_of(one->reference));
    }
    for (const FoundReference* one : after) {
      touched_after_.push_back(touched(places_, &Place::after, one->reference.span));
      values_after_.push_back(value_of(one->reference));
    }
  }

  std::vector<ReferencePair> run() {
    const std::size_t columns = after_.size() + 1;
    std::vector<unsigned> best((before_.size() + 1) * columns, 0);
    for (std::size_t i = before_.size(); i-- > 0;) {
      for (std::size_t k = after_.size(); k-- > 0;) {
        const unsigned likeness = likeness_of(i, k);
        const unsigned paired = likeness > 0 ? likeness + best[(i + 1) * columns + k + 1] : 0;
        best[i * columns + k] =
            std::max({paired, best[(i + 1) * columns + k], best[i * columns + k + 1]});
      }
    }
    std::vector<ReferencePair> pairs;
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < before_.size() || k < after_.size()) {
      const bool both = i < before_.size() && k < after_.size();
      const unsigned likeness = both ? likeness_of(i, k) : 0;
      const unsigned here = best[i * columns + k];
      if (likeness > 0 && here == likeness + best[(i + 1) * columns + k + 1]) {
        pairs.push_back({before_[i++], after_[k++]});
      } else if (k == after_.size() ||
                 (i < before_.size() && here == best[(i + 1) * columns + k])) {
        pairs.push_back({before_[i++], nullptr});
      } else {
        pairs.push_back({nullptr, after_[k++]});
      }
    }
    return pairs;
  }

 private:
  unsigned likeness_of(std::size_t i, std::size_t k) const {
    const Destination& from = before_[i]->destination;
    const Destination& to = after_[k]->destination;
    const bool same_value = values_before_[i] == values_after_[k];
    const bool same_clause = from.clause && to.clause && same_(*from.clause, *to.clause);
    if (same_clause) return same_value ? 5 : 4;
    if (same_value) return 3;
    return is_replaced(i, k) ? 1 : 0;
  }

  // Words of one were replaced by words of the other, and the words before or behind stayed: a
  // reference in a sentence that was written anew is another one.
  bool is_replaced(std::size_t i, std::size_t k) const {
    const std::size_t first = std::max(touched_before_[i].first, touched_after_[k].first);
    const std::size_t end = std::min(touched_before_[i].end, touched_after_[k].end);
    if (first >= end) return false;
    const Span own = before_[i]->reference.span;
    const std::size_t left = first == 0 ? 0 : places_[first - 1].before.end;
    const std::size_t right =
        end == places_.size() ? own.end + least_kept : places_[end].before.start;
    const bool begins_in = places_[first].before.start >= own.start;
    const bool ends_in = places_[end - 1].before.end <= own.end;
    return (begins_in && own.start >= left + least_kept) ||
           (ends_in && right >= own.end + least_kept);
  }

  const References& before_;
  const References& after_;
  std::vector<Place> places_;
  const SameClause& same_;
  std::vector<Touched> touched_before_;
  std::vector<Touched> touched_after_;
  std::vector<std::string> values_before_;
  std::vector<std::string> values_after_;
};

std::vector<ReferencePair> one_by_one(const References& before, const References& after) {
  std::vector<ReferencePair> pairs;
  for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
    const bool same = value_of(before[i]->reference) == value_of(after[i]->reference);
    if (same) pairs.push_back({before[i], after[i]});
  }
  return pairs;
}

}  // namespace

std::vector<ReferencePair> pair_references(const References& before, const References& after,
                                           const Change& change, const SameClause& same) {
  const bool unchanged = change.is(ChangeKind::unchanged) && before.size() == after.size();
  if (unchanged || before.size() * after.size() > most_looked_at) {
    return one_by_one(before, after);
  }
  return Matcher(before, after, change, same).run();
}

}  // namespace travaux::judging
