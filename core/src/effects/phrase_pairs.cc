#include "effects/phrase_pairs.h"

namespace travaux::judging {
namespace {

int value_of(const Phrase& phrase) {
  return phrase.value;
}

std::vector<Block> all_blocks(const ClauseChange& change) {
  std::vector<Block> blocks;
  for (const Edit& edit : change.change().edits) {
    const bool joins = !blocks.empty() && blocks.back().before.end == edit.before.start &&
                       blocks.back().after.end == edit.after.start;
    if (joins) {
      blocks.back().before.end = edit.before.end;
      blocks.back().after.end = edit.after.end;
    } else {
      blocks.push_back({edit.before, edit.after});
    }
  }
  return blocks;
}

// Where spans of the one text stand in the other. Asked in ascending order it is linear.
class Images {
 public:
  explicit Images(const ClauseChange& change) : blocks_(all_blocks(change)) {
    if (!blocks_.empty() || change.added() || change.removed()) return;
    const std::size_t start = change.before().words.front().start;
    blocks_.push_back(
        {{start, start}, {change.after().words.front().start, change.after().words.front().start}});
  }

  Span of(Span before) const {
    const std::size_t start = start_of(before.start);
    return {start, std::max(start, end_of(before.end))};
  }

 private:
  static std::size_t shifted(std::size_t at, std::size_t from, std::size_t to) {
    return at + to < from ? 0 : at + to - from;
  }

  std::size_t start_of(std::size_t at) const {
    const auto next = std::partition_point(
        blocks_.begin(), blocks_.end(), [&](const Block& block) { return block.before.end <= at; });
    if (next != blocks_.end() && next->before.start <= at) return next->after.start;
    if (next == blocks_.begin()) return shifted(at, next->before.start, next->after.start);
    return shifted(at, std::prev(next)->before.end, std::prev(next)->after.end);
  }

  std::size_t end_of(std::size_t at) const {
    const auto next = std::partition_point(
        blocks_.begin(), blocks_.end(), [&](const Block& block) { return block.before.end < at; });
    if (next != blocks_.end() && next->before.start < at) return next->after.end;
    if (next == blocks_.begin()) return shifted(at, next->before.start, next->after.start);
    return shifted(at, std::prev(next)->before.end, std::prev(next)->after.end);
  }

  std::vector<Block> blocks_;
};

struct Placed {
  Phrase phrase;
  std::size_t place = 0;
};

int placed_value(const Placed& placed) {
  return placed.phrase.value;
}

// Phrases of both sides, with the same place for those that stand at one.
void set_places(const Images& images, std::vector<Placed>& before, std::vector<Placed>& after) {
  std::size_t place = 0;
  std::size_t end = 0;  // of the place, in the after text
  auto one = before.begin();
  auto other = after.begin();
  while (one != before.end() || other != after.end()) {
    const Span image = one != before.end() ? images.of(one->phrase.span) : Span{};
    const bool takes_one =
        one != before.end() && (other == after.end() || image.start <= other->phrase.span.start);
    const Span next = takes_one ? image : other->phrase.span;
    if (next.start >= end) ++place;
    end = std::max(end, next.end);
    (takes_one ? one++ : other++)->place = place;
  }
}

Differences<Phrase> paired_by_place(const std::vector<Placed>& before,
                                    const std::vector<Placed>& after) {
  Differences<Phrase> found;
  auto one = before.begin();
  auto other = after.begin();
  while (one != before.end() || other != after.end()) {
    if (other == after.end() || (one != before.end() && one->place < other->place)) {
      found.gone.push_back((one++)->phrase);
    } else if (one == before.end() || other->place < one->place) {
      found.came.push_back((other++)->phrase);
    } else {
      found.replaced.emplace_back((one++)->phrase, (other++)->phrase);
    }
  }
  return found;
}

// Takes out of both lists what has one place and one value. They are in the order of the places, so
// that it costs no more than they are long.
void cancel_in_place(std::vector<Placed>& one, std::vector<Placed>& other) {
  const auto behind_place = [](const std::vector<Placed>& items, std::size_t at) {
    const std::size_t place = items[at].place;
    while (at < items.size() && items[at].place == place) ++at;
    return at;
  };
  const auto keep = [](std::vector<Placed>& kept, std::span<const Placed> items) {
    kept.insert(kept.end(), items.begin(), items.end());
  };
  std::vector<Placed> left;
  std::vector<Placed> right;
  std::size_t i = 0;
  std::size_t k = 0;
  while (i < one.size() && k < other.size()) {
    const std::size_t behind_i = one[i].place <= other[k].place ? behind_place(one, i) : i;
    const std::size_t behind_k = other[k].place <= one[i].place ? behind_place(other, k) : k;
    const bool single = behind_i == i + 1 && behind_k == k + 1;
    if (single && one[i].phrase.value == other[k].phrase.value) {
      // The same phrase, as most are.
    } else if (behind_i > i && behind_k > k) {
      std::vector<Placed> here;
      std::vector<Placed> there;
      keep(here, std::span(one).subspan(i, behind_i - i));
      keep(there, std::span(other).subspan(k, behind_k - k));
      cancel(here, there, placed_value);
      keep(left, here);
      keep(right, there);
    } else {
      keep(left, std::span(one).subspan(i, behind_i - i));
      keep(right, std::span(other).subspan(k, behind_k - k));
    }
    i = behind_i;
    k = behind_k;
  }
  keep(left, std::span(one).subspan(i));
  keep(right, std::span(other).subspan(k));
  one = std::move(left);
  other = std::move(right);
}

std::vector<Placed> placed(const std::vector<Phrase>& phrases) {
  std::vector<Placed> some;
  some.reserve(phrases.size());
  for (const Phrase& phrase : phrases) some.push_back({phrase, 0});
  return some;
}

std::vector<Phrase> outside_brackets(const std::vector<Block>& brackets, Span Block::*side,
                                     std::span<const Phrase> phrases) {
  const auto bracketed = [&](const Phrase& phrase) {
    const auto found = std::partition_point(
        brackets.begin(), brackets.end(),
        [&](const Block& block) { return (block.*side).end <= phrase.span.start; });
    return found != brackets.end() && ((*found).*side).start < phrase.span.end;
  };
  std::vector<Phrase> some(phrases.begin(), phrases.end());
  if (!brackets.empty()) std::erase_if(some, bracketed);
  return some;
}

}  // namespace

Differences<Phrase> phrase_differences(const ClauseChange& change,
                                       std::span<const Phrase> phrases_before,
                                       std::span<const Phrase> phrases_after, Moved moved) {
  if (phrases_before.empty() && phrases_after.empty()) return {};
  const auto& brackets = change.bracket_blocks();
  const std::vector<Phrase> before = outside_brackets(brackets, &Block::before, phrases_before);
  const std::vector<Phrase> after = outside_brackets(brackets, &Block::after, phrases_after);
  // Between the clauses of a split or merged one stands what is in no edit: places do not tell.
  if (change.before().clauses.size() != 1 || change.after().clauses.size() != 1) {
    return change.differences(before, after, value_of);
  }
  std::vector<Placed> gone = placed(before);
  std::vector<Placed> came = placed(after);
  set_places(Images(change), gone, came);
  cancel_in_place(gone, came);
  if (moved == Moved::first) cancel(gone, came, placed_value);
  Differences<Phrase> found = paired_by_place(gone, came);
  cancel(found.gone, found.came, value_of);
  return found;
}

}  // namespace travaux::judging
