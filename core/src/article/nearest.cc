#include "article/nearest.h"

#include <algorithm>
#include <optional>

#include "article/align_words.h"
#include "article/place_vote.h"

namespace travaux::quoting {
namespace {

constexpr std::size_t most_votes = 3'000;        // rare words vote first
constexpr std::size_t most_cells = 4'000'000;    // of a quotation's alignments with single clauses
constexpr std::size_t fewest_candidates = 6;     // looked at whatever they cost, but for
constexpr std::size_t most_at_once = 8'000'000;  // those that are too large
constexpr std::size_t most_contiguous = 1000;    // passages that are as near as any
constexpr std::size_t most_walks = 200'000;
constexpr std::size_t omission_reach = 400;
constexpr std::size_t near_reach = 8;

// Walks from a place in one direction; false if a word differs. `edge` tells that the words gave
// out.
bool walk(const std::vector<TextWord>& quoted, const Excerpt& draft, Step from, int direction,
          std::vector<Step>& steps, bool& edge) {
  for (;;) {
    const bool done = direction > 0 ? from.quoted + 1 == quoted.size() : from.quoted == 0;
    if (done) return true;
    from.quoted = direction > 0 ? from.quoted + 1 : from.quoted - 1;
    for (;;) {
      edge = direction > 0 ? from.draft + 1 >= draft.size() : from.draft == 0;
      if (edge) return false;
      from.draft = direction > 0 ? from.draft + 1 : from.draft - 1;
      if (draft.word(from.draft).key == quoted[from.quoted].key) break;
      if (!draft.word(from.draft).label) return false;
    }
    steps.push_back({from.quoted, from.draft, true, false});
  }
}

// All quoted words around the one at `anchor`; `edge` as above.
std::optional<Alignment> walk_both_ways(const std::vector<TextWord>& quoted, const Excerpt& draft,
                                        std::size_t quoted_at, std::size_t anchor, bool& edge) {
  Alignment alignment;
  alignment.agreement = 1;
  alignment.found = true;
  const Step from{quoted_at, anchor, true, false};
  bool edge_before = false;
  bool edge_behind = false;
  const bool before = walk(quoted, draft, from, -1, alignment.steps, edge_before);
  std::reverse(alignment.steps.begin(), alignment.steps.end());
  alignment.steps.push_back(from);
  const bool behind = walk(quoted, draft, from, +1, alignment.steps, edge_behind);
  edge = (before || edge_before) && (behind || edge_behind) && !(before && behind);
  if (before && behind) return alignment;
  return std::nullopt;
}

class NearestFinder {
 public:
  NearestFinder(std::string_view quotation, const std::vector<TextWord>& quoted,
                const DraftStore& store)
      : quotation_(quotation), quoted_(quoted), store_(store) {
    const bool gaps = std::any_of(quoted.begin(), quoted.end(),
                                  [](const TextWord& word) { return word.after_gap; });
    const std::size_t length = std::min(quoted.size(), longest_at_once / 2);
    before_ = length + length / 4 + (gaps ? omission_reach : near_reach);
    behind_ = before_ + bucket;
    if (quoted.size() > longest_at_once) behind_ += quoted.size() + quoted.size() / 4;
  }

  std::vector<Match> find() {
    std::size_t cells = 0;
    std::size_t looked_at = 0;
    PlaceVote vote(quoted_, store_, most_votes);
    for (const Candidate& candidate : vote.count()) {
      if (cells > most_cells && looked_at >= fewest_candidates) break;
      // Of a passage in two places one holds half of the words.
      const double most = candidate.crosses ? 2 * candidate.heard : candidate.heard;
      if (most + vote.unheard() < agreement_ * vote.whole()) continue;
      cells += try_clause(candidate);
      ++looked_at;
    }
    if (agreement_ < 1) try_neighbours();
    return std::move(best_);
  }

 private:
  // A clause with a part of the quotation at one of its ends: the rest may stand in the next one.
  struct Torn {
    Candidate candidate;
    double shared;
    std::size_t before;  // quoted words to be looked for in front of the clause
    std::size_t behind;
  };

  // Returns the work done.
  std::size_t try_clause(const Candidate& candidate) {
    const std::size_t words = store_.words_in(candidate.block);
    const std::size_t at = std::size_t{candidate.bucket} * bucket;
    const std::size_t from = at > before_ ? at - before_ : 0;
    const std::size_t to = std::min(words, at + behind_);
    const std::size_t work = rows() * (to - from);
    if (work > most_at_once) return 0;
    Excerpt excerpt = store_.inside(candidate.block, from, to);
    Alignment alignment = align_with(quotation_, quoted_, excerpt, {0, excerpt.size()});
    const std::size_t before = from == 0 ? left_over(alignment, true, excerpt.size()) : 0;
    const std::size_t behind = to == words ? left_over(alignment, false, excerpt.size()) : 0;
    if (before + behind > 0) {
      torn_.push_back({candidate, shared_weight(alignment), before, behind});
    }
    keep(std::move(excerpt), std::move(alignment));
    return work;
  }

  std::size_t rows() const { return std::min(quoted_.size(), longest_at_once); }

  double shared_weight(const Alignment& alignment) const {
    double shared = 0;
    for (const Step& step : alignment.steps) {
      if (step.equal) shared += weight(quoted_[step.quoted]);
    }
    return shared;
  }

  // How many words at one end of the quotation differ, if that is so near to the clause's end that
  // they may stand in the next one.
  static std::size_t left_over(const Alignment& alignment, bool begin, std::size_t words) {
    const auto& steps = alignment.steps;
    std::size_t differing = 0;
    for (std::size_t n = 0; n < steps.size(); ++n) {
      const Step& step = begin ? steps[n] : steps[steps.size() - 1 - n];
      if (step.equal) {
        const std::size_t left = begin ? step.draft : words - 1 - step.draft;
        return left < differing + near_reach ? differing : 0;
      }
      differing += step.quoted != Step::npos ? 1 : 0;
    }
    return differing;
  }

  void try_neighbours() {
    std::stable_sort(torn_.begin(), torn_.end(),
                     [](const Torn& a, const Torn& b) { return a.shared > b.shared; });
    std::size_t cells = 0;
    for (const Torn& torn : torn_) {
      if (torn.shared < torn_.front().shared / 2 || cells > most_cells) break;
      cells += try_around(torn);
    }
  }

  std::size_t try_around(const Torn& torn) {
    const std::size_t words = store_.words_in(torn.candidate.block);
    const std::size_t begin = std::size_t{torn.candidate.bucket} * bucket;
    const std::size_t at = std::min(begin, std::max<std::size_t>(words, 1) - 1);
    const std::size_t reach = before_ - rows_voting();
    const std::size_t before = torn.before == 0 ? 0 : torn.before + torn.before / 4 + reach;
    const std::size_t behind = torn.behind == 0 ? 0 : torn.behind + torn.behind / 4 + reach;
    std::size_t work = 0;
    const Place place{torn.candidate.block, static_cast<std::uint32_t>(at)};
    for (Excerpt& excerpt : store_.around(place, at + before, words - at + behind)) {
      const std::size_t first = excerpt.anchor() - at;
      const std::size_t from = first > 2 * before ? first - 2 * before : 0;
      const std::size_t to = std::min(excerpt.size(), first + words + 2 * behind);
      work += rows() * (to - from);
      if (rows() * (to - from) > most_at_once) continue;
      Alignment alignment = align_with(quotation_, quoted_, excerpt, {from, to});
      keep(std::move(excerpt), std::move(alignment));
      if (work > most_cells) break;
    }
    return work;
  }

  std::size_t rows_voting() const { return std::min(quoted_.size(), longest_at_once / 2); }

  void keep(Excerpt excerpt, Alignment alignment) {
    if (!alignment.found || alignment.agreement < agreement_) return;
    if (alignment.agreement > agreement_) best_.clear();
    if (best_.size() == most_contiguous) return;
    agreement_ = alignment.agreement;
    best_.push_back({std::move(excerpt), std::move(alignment)});
  }

  std::string_view quotation_;
  const std::vector<TextWord>& quoted_;
  const DraftStore& store_;
  std::size_t before_ = 0;
  std::size_t behind_ = 0;
  double agreement_ = 0;
  std::vector<Match> best_;
  std::vector<Torn> torn_;
};

}  // namespace

std::size_t rarest_word(const std::vector<TextWord>& quoted, const DraftStore& store) {
  std::size_t best = 0;
  std::size_t fewest = SIZE_MAX;
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    const std::size_t count = store.places(quoted[i].key).size();
    if (count == 0 || count >= fewest) continue;
    fewest = count;
    best = i;
  }
  return best;
}

void contiguous_passages(const std::vector<TextWord>& quoted, const DraftStore& store,
                         const std::function<bool(const Match&)>& take) {
  if (quoted.empty()) return;
  for (const TextWord& word : quoted) {
    if (store.places(word.key).empty()) return;
  }
  const std::size_t rarest = rarest_word(quoted, store);
  std::size_t taken = 0;
  std::size_t walks = 0;
  for (const Place& place : store.places(quoted[rarest].key)) {
    if (taken >= most_contiguous || ++walks > most_walks) return;
    Excerpt inside = store.inside(place.block, 0, store.words_in(place.block));
    bool edge = false;
    if (auto found = walk_both_ways(quoted, inside, rarest, place.word, edge)) {
      ++taken;
      if (take({std::move(inside), std::move(*found)})) return;
    }
    if (!edge) continue;
    for (Excerpt& wide : store.around(place, rarest + 1, quoted.size() - rarest + 1)) {
      const std::size_t anchor = wide.anchor();
      auto found = walk_both_ways(quoted, wide, rarest, anchor, edge);
      if (!found) continue;
      ++taken;
      if (take({std::move(wide), std::move(*found)})) return;
    }
  }
}

std::vector<Match> nearest_passages(std::string_view quotation, const std::vector<TextWord>& quoted,
                                    const DraftStore& store) {
  return NearestFinder(quotation, quoted, store).find();
}

}  // namespace travaux::quoting
