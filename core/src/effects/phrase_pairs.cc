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

std::vector<Placed> placed(const std::vector<Phrase>& phrases) {
  std::vector<Placed> some;
  some.reserve(some.size() + phrases.size());
  for (const Phrase& phrase : phrases) some.push_back({phrase, 0});
  return some;
}

void leave_brackets(const std::vector<Block>& brackets, Span Block::*side,
                    std::vector<Phrase>& phrases) {
  const auto bracketed = [&](const Phrase& phrase) {
    const auto found = std::partition_point(
        brackets.begin(), brackets.end(),
        [&](const Block& block) { return (block.*side).end <= phrase.span.start; });
    return found != brackets.end() && ((*found).*side).start < phrase.span.end;
  };
  std::erase_if(phrases, bracketed);
}

}  // namespace

Differences<Phrase> phrase_differences(const ClauseChange& change, std::vector<Phrase> before,
                                       std::vector<Phrase> after, Moved moved) {
  leave_brackets(change.bracket_blocks(), &Block::before, before);
  leave_brackets(change.bracket_blocks(), &Block::after, after);
  // Between the clauses of a split or merged one stands what is in no edit: places do not tell.
  if (change.before().clauses.size() != 1 || change.after().clauses.size() != 1) {
    return change.differences(before, after, value_of);
  }
  std::vector<Placed> gone = placed(before);
  std::vector<Placed> came = placed(after);
  set_places(Images(change), gone, came);
  cancel(gone, came,
         [](const Placed& item) { return std::make_pair(item.place, item.phrase.value); });
  if (moved == Moved::first) cancel(gone, came, placed_value);
  Differences<Phrase> found = paired_by_place(gone, came);
  cancel(found.gone, found.came, value_of);
  return found;
}

}  // namespace travaux::judging
