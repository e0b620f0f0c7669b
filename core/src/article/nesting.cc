#include "article/nesting.h"

#include <algorithm>
#include <utility>

#include "article/deeds.h"
#include "article/noun_phrases.h"

namespace travaux::reading {

std::vector<Attribution> Nesting::finish() {
  link_cited();
  link_deeds();
  std::stable_sort(found_.begin(), found_.end(), [](const Attribution& a, const Attribution& b) {
    return a.cue.begin < b.cue.begin;
  });
  return std::move(found_);
}

// "leaked via X, citing Y", "X reported C, citing Y": Y is a link of what stands before.
void Nesting::link_cited() {
  for (std::size_t at = sentence_.begin; at < sentence_.end; ++at) {
    for (const SourcePhrase& phrase : citing_phrases()) {
      const std::size_t end = end_of_phrase(phrase.words, tokens_, at, sentence_.end);
      if (end > at) link_cited(phrase.relation, {at, end});
    }
  }
}

void Nesting::link_cited(std::string_view relation, const Stretch& cue) {
  Attribution link;
  link.cue = cue;
  link.holder = agent_from(paragraph_, sentence_, cue.end);
  link.relation = relation;
  if (link.holder.empty()) return;
  Attribution* outer = before(cue.begin);
  // "Bild, quoting an insider, claims"
  if (outer == nullptr) outer = behind(cue.end);
  if (outer == nullptr) return;
  outer->inside.insert(outer->inside.begin(), std::move(link));
  std::erase_if(found_, [&](const Attribution& one) {
    return one.cue.overlaps(cue) && one.cue.begin >= cue.begin;
  });
}

// "adds that the lawyers wrote it": the link is there, and now told better.
bool Nesting::is_linked(const Attribution& done) {
  for (Attribution& outer : found_) {
    for (Attribution& inner : outer.inside) {
      if (!inner.cue.overlaps(done.cue) || inner.holder.empty()) continue;
      inner.relation = done.relation;
      return true;
    }
  }
  return false;
}

// Deeds are links of who tells them. Those that nobody tells are the author's, but for drafting,
// which is what a draft has sources for.
void Nesting::link_deeds() {
  for (Attribution& done : deeds_in(paragraph_, sentence_, table_)) {
    const bool known = std::any_of(found_.begin(), found_.end(), [&](const Attribution& one) {
      return one.cue.overlaps(done.cue) && !one.holder.empty();
    });
    if (known || is_linked(done)) continue;
    const bool told = std::any_of(found_.begin(), found_.end(), [&](const Attribution& one) {
      return one.content.holds(done.cue.begin);
    });
    if (told || (done.relation == "drafted" && !paragraph_.item)) accept(std::move(done));
  }
}

Attribution* Nesting::behind(std::size_t at) {
  Attribution* first = nullptr;
  for (Attribution& one : found_) {
    if (one.cue.begin >= at && (first == nullptr || one.cue.begin < first->cue.begin)) first = &one;
  }
  return first;
}

// The last attribution whose cue stands before a place.
Attribution* Nesting::before(std::size_t at) {
  Attribution* latest = nullptr;
  for (Attribution& one : found_) {
    if (one.cue.begin < at && (latest == nullptr || one.cue.begin > latest->cue.begin))
      latest = &one;
  }
  return latest;
}

bool Nesting::taken(const Candidate& candidate) const {
  return std::any_of(found_.begin(), found_.end(), [&](const Attribution& outer) {
    // "said in a statement that": what stands between cue and content is how it was said.
    const bool between = candidate.nominal && candidate.verb > outer.cue.begin &&
                         candidate.verb < outer.content.begin;
    const bool linked =
        std::any_of(outer.inside.begin(), outer.inside.end(),
                    [&](const Attribution& inner) { return inner.cue.overlaps(candidate.words); });
    return between || linked || outer.cue.overlaps(candidate.words) ||
           outer.holder.holds(candidate.verb);
  });
}

void Nesting::accept(Attribution found) {
  for (Attribution& outer : found_) {
    const bool held = std::any_of(outer.more.begin(), outer.more.end(), [&](const Stretch& piece) {
      return piece.holds(found.cue.begin);
    });
    if ((!held && !outer.content.holds(found.cue.begin)) || outer.cue == found.cue) continue;
    if (leads(outer, found)) outer.inside.push_back(std::move(found));
    return;
  }
  found_.push_back(std::move(found));
}

// "nothing in the law"
bool Nesting::is_nobody(const Stretch& holder) const {
  const std::string_view word = tokens_[holder.begin].folded;
  return word == "nothing" || word == "nobody" || word == "no" || word == "none" ||
         word == "neither";
}

// "reports that the administration views it as a win": the content is hers, and nothing of it is
// said before her. Who speaks further on, in a clause of it, is no link.
bool Nesting::leads(const Attribution& outer, const Attribution& inner) const {
  constexpr std::size_t reach = 6;
  const bool passed = inner.relation != "stated" && inner.relation != "assessed" &&
                      inner.relation != "proposed" && inner.relation != "reported";
  const bool phrased = !inner.content.empty() && inner.content.begin < inner.cue.begin &&
                       tokens_[inner.cue.end - 1].folded != "by";
  if (passed || phrased) return true;
  if (inner.holder.empty() || is_nobody(inner.holder)) return false;
  if (inner.nominal) return tokens_[inner.cue.end - 1].is(that);
  std::size_t at = outer.content.begin;
  for (const Stretch& piece : outer.more) {
    if (piece.holds(inner.holder.begin)) at = piece.begin;
  }
  if (inner.holder.begin < at || inner.holder.begin > at + reach) return false;
  if (tokens_[at].is(question)) return false;
  return std::none_of(tokens_.begin() + static_cast<std::ptrdiff_t>(at),
                      tokens_.begin() + static_cast<std::ptrdiff_t>(inner.holder.begin),
                      [](const Token& token) { return token.is(auxiliary | finite | that); });
}

}  // namespace travaux::reading
