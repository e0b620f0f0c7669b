// clause_change.h: one change as rules look at it: its words before and after, without printed
// labels, and the places where they differ.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "effects/readers.h"
#include "travaux/compare.h"
#include "travaux/document.h"
#include "travaux/effects.h"

namespace travaux::judging {

// Words that were replaced, in the canonical texts: one of the spans may be empty. Edits with
// nothing between them on either side are one block.
struct Block {
  Span before;
  Span after;
};

// Spans of phrases and figures count in the canonical text. They are read when first asked for: a
// side is for one thread.
class Side {
 public:
  // `own` names the clauses of this text in the change.
  Side(const Document& of, const Change& change, std::vector<std::size_t> Change::*own,
       const Readers& by);

  const Document* document;
  std::vector<std::size_t> clauses;  // ids; none on one side of what was added or removed
  // Of each, label apart, in the canonical text. Of one long clause against another: of the
  // sentences that changed, in order.
  std::vector<Span> words;

  const std::vector<Phrase>& phrases() const;  // of all kinds, in order
  const std::vector<Figure>& figures() const;  // in order
  std::span<const Phrase> of(PhraseKind kind) const;
  std::vector<Figure> of(FigureKind kind) const;
  // Of whole clauses.
  const std::vector<Definition>& definitions() const;

  std::string_view text(Span span) const {
    return std::string_view(document->text()).substr(span.start, span.size());
  }
  // The last phrase of the kind that begins at or before the place.
  const Phrase* last_from(PhraseKind kind, std::size_t place) const;
  // The sentence of a clause that the span begins in: it ends with . ; ! ? before a space, or with
  // the clause.
  Span sentence_at(Span span) const;
  // Whether a phrase of the kind stands in the sentence.
  bool has_in_sentence(PhraseKind kind, Span span) const;

 private:
  using Phrases = std::vector<Phrase>;

  void sort_by_kind() const;

  std::vector<Definition> read_definitions() const;

  const Readers* readers_;
  bool in_parts_ = false;  // not all words of the clause are in `words`
  mutable std::optional<Phrases> phrases_;
  mutable std::optional<std::vector<Figure>> figures_;
  mutable std::optional<std::vector<Definition>> definitions_;
  mutable Phrases by_kind_;
  // Where in it the phrases of each kind begin, and those of the last one end.
  mutable std::array<std::size_t, all_phrase_kinds.size() + 1> kinds_{};
};

// Words of one side that differ from the other's: occurrences found in both texts, paired.
// T has a member `span`.
template <typename T>
struct Differences {
  std::vector<std::pair<T, T>> replaced;  // one stands where the other stood
  std::vector<T> gone;
  std::vector<T> came;
  bool empty() const { return replaced.empty() && gone.empty() && came.empty(); }
};

class ClauseChange {
 public:
  ClauseChange(const Change& change, const Document& before, const Document& after,
               const Readers& readers);

  const Change& change() const { return *change_; }
  const Side& before() const { return before_; }
  const Side& after() const { return after_; }
  // Where words differ; those in square brackets only if the brackets are the same.
  const std::vector<Block>& blocks() const { return blocks_; }
  // Where square brackets differ, or words that one side has in some.
  const std::vector<Block>& bracket_blocks() const { return bracket_blocks_; }

  bool added() const { return before_.clauses.empty(); }
  bool removed() const { return after_.clauses.empty(); }
  // Words other than the label differ.
  bool words_differ() const { return !blocks_.empty() || !bracket_blocks_.empty(); }

  // Whether a block begins, ends or lies inside of the span.
  bool touches_before(Span span) const;
  bool touches_after(Span span) const;
  // The block that touches it; blocks().size(): none.
  std::size_t block_before(Span span) const;
  std::size_t block_after(Span span) const;

  // Which occurrences differ: of those that blocks touch, those in one block that are the same
  // cancel out, others in one block stand for each other in order; of what is left, those
  // that are the same (they only stand elsewhere) cancel out, too. Those are the same whose
  // `key` is equal: anything that has an order.
  template <typename T, typename Key>
  Differences<T> differences(const std::vector<T>& before, const std::vector<T>& after,
                             const Key& key) const;

 private:
  const Change* change_;
  Side before_;
  Side after_;
  std::vector<Block> blocks_;
  std::vector<Block> bracket_blocks_;
};

// Takes out of both lists what is the same in them.
template <typename T, typename Key>
void cancel(std::vector<T>& one, std::vector<T>& other, const Key& key) {
  if (one.empty() || other.empty()) return;
  std::map<decltype(key(one.front())), std::size_t> left;
  for (const T& item : other) ++left[key(item)];
  std::map<decltype(key(one.front())), std::size_t> taken;
  const auto takes = [](auto& counts, const auto& value) {
    const auto found = counts.find(value);
    return found != counts.end() && found->second > 0 && found->second-- > 0;
  };
  const auto has_twin = [&](const T& item) {
    if (!takes(left, key(item))) return false;
    ++taken[key(item)];
    return true;
  };
  one.erase(std::remove_if(one.begin(), one.end(), has_twin), one.end());
  const auto was_taken = [&](const T& item) { return takes(taken, key(item)); };
  other.erase(std::remove_if(other.begin(), other.end(), was_taken), other.end());
}

template <typename T, typename Key>
Differences<T> ClauseChange::differences(const std::vector<T>& before, const std::vector<T>& after,
                                         const Key& key) const {
  Differences<T> found;
  const std::size_t none = blocks_.size();
  std::vector<std::vector<T>> gone(none);
  std::vector<std::vector<T>> came(none);
  for (const T& item : before) {
    const std::size_t block = block_before(item.span);
    if (block != none) gone[block].push_back(item);
  }
  for (const T& item : after) {
    const std::size_t block = block_after(item.span);
    if (block != none) came[block].push_back(item);
  }
  for (std::size_t i = 0; i < none; ++i) {
    cancel(gone[i], came[i], key);
    const std::size_t both = std::min(gone[i].size(), came[i].size());
    for (std::size_t k = 0; k < both; ++k) found.replaced.emplace_back(gone[i][k], came[i][k]);
    found.gone.insert(found.gone.end(), gone[i].begin() + static_cast<std::ptrdiff_t>(both),
                      gone[i].end());
    found.came.insert(found.came.end(), came[i].begin() + static_cast<std::ptrdiff_t>(both),
                      came[i].end());
  }
  cancel(found.gone, found.came, key);
  return found;
}

}  // namespace travaux::judging
