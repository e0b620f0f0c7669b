// The passage of a draft nearest to a quotation: a vote of rare words for a place, then words
// against words by dynamic programming with free ends in the draft (Sellers 1980).
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

#include "article/passage.h"

namespace travaux::quoting {
namespace {

constexpr std::size_t most_places = 400;     // words in more places vote only if nothing else does
constexpr std::size_t best_places = 6;       // windows looked at closely
constexpr std::size_t omission_reach = 400;  // words that a mark of omission may stand for
constexpr std::size_t most_cells = 20'000'000;
constexpr std::size_t longest_at_once = 1500;  // longer quotations are aligned in parts
constexpr std::size_t most_contiguous = 1000;

constexpr double marked_cost = 0.01;
// A word left out between equal ones is nearer than a changed one; at an end, a changed word is
// nearer than an added one.
constexpr double cost_replace = 1.05;
constexpr double cost_added = 1.1;

// How far two words of the quotation and the draft may be aligned: half-open range of the draft.
struct Window {
  std::size_t start = 0;
  std::size_t end = 0;
};

enum Way : std::uint8_t { stop, equal, replace, put_in, leave_out };

class WindowAligner {
 public:
  WindowAligner(const std::vector<TextWord>& quoted, const std::vector<TextWord>& draft,
                const Window& window)
      : quoted_(quoted),
        draft_(draft),
        window_(window),
        rows_(quoted.size()),
        columns_(window.end - window.start),
        way_((rows_ + 1) * (columns_ + 1), stop) {}

  Alignment align() {
    std::vector<double> above(columns_ + 1, 0);
    std::vector<double> here(columns_ + 1, 0);
    for (std::size_t i = 1; i <= rows_; ++i) {
      fill_row(i, above, here);
      std::swap(above, here);
    }
    const auto best = std::min_element(above.begin(), above.end());
    return trace(static_cast<std::size_t>(best - above.begin()));
  }

 private:
  const TextWord& draft_word(std::size_t j) const { return draft_[window_.start + j - 1]; }
  std::uint8_t& way(std::size_t i, std::size_t j) { return way_[i * (columns_ + 1) + j]; }

  bool same(std::size_t i, std::size_t j) const { return quoted_[i - 1].key == draft_word(j).key; }

  double cost_put_in(std::size_t i) const {
    return quoted_[i - 1].bracketed ? marked_cost : cost_added;
  }

  double cost_replaced(std::size_t i, std::size_t j) const {
    if (!quoted_[i - 1].bracketed) return cost_replace;
    return draft_word(j).label ? 2 * cost_replace : marked_cost;
  }

  // Leaving out the draft word j between the quoted words i and i + 1.
  double cost_leave_out(std::size_t i, std::size_t j) const {
    if (draft_word(j).label) return 0;
    const bool behind_bracket = quoted_[i - 1].bracketed;
    const bool before_bracket = i < rows_ && quoted_[i].bracketed;
    const bool at_gap = i < rows_ && quoted_[i].after_gap;
    if (at_gap) return marked_cost / 100;
    return behind_bracket || before_bracket ? 2 * marked_cost : 1;
  }

  void fill_row(std::size_t i, const std::vector<double>& above, std::vector<double>& here) {
    here[0] = above[0] + cost_put_in(i);
    way(i, 0) = put_in;
    for (std::size_t j = 1; j <= columns_; ++j) {
      double best = above[j - 1];
      Way chosen = equal;
      if (!same(i, j)) {
        best += cost_replaced(i, j);
        chosen = replace;
      }
      if (const double cost = above[j] + cost_put_in(i); cost < best) {
        best = cost;
        chosen = put_in;
      }
      if (const double cost = here[j - 1] + cost_leave_out(i, j); cost < best) {
        best = cost;
        chosen = leave_out;
      }
      here[j] = best;
      way(i, j) = chosen;
    }
  }

  Alignment trace(std::size_t j) {
    Alignment result;
    for (std::size_t i = rows_; i > 0;) {
      const std::uint8_t taken = way(i, j);
      Step step;
      if (taken != put_in) step.draft = window_.start + j - 1;
      if (taken != leave_out) step.quoted = i - 1;
      step.equal = taken == equal;
      step.marked = !step.equal && explained(taken, i, j);
      const bool passed_label = taken == leave_out && draft_word(j).label;
      if (!passed_label) result.steps.push_back(step);
      if (taken != put_in) --j;
      if (taken != leave_out) --i;
    }
    std::reverse(result.steps.begin(), result.steps.end());
    return result;
  }

  bool explained(std::uint8_t taken, std::size_t i, std::size_t j) const {
    if (taken == leave_out) return cost_leave_out(i, j) < 1;
    return quoted_[i - 1].bracketed;
  }

  const std::vector<TextWord>& quoted_;
  const std::vector<TextWord>& draft_;
  Window window_;
  std::size_t rows_;
  std::size_t columns_;
  std::vector<std::uint8_t> way_;
};

double weight(const TextWord& word) {
  return word.common ? 0.3 : 1;
}

// Shared weight over the larger side's, and whether that is enough to be the same passage.
void judge(Alignment& alignment, const std::vector<TextWord>& quoted,
           const std::vector<TextWord>& draft) {
  double shared = 0;
  double only_quoted = 0;
  double only_draft = 0;
  std::size_t equal_words = 0;
  std::size_t telling = 0;
  std::size_t own = 0;
  for (const Step& step : alignment.steps) {
    const bool put_in = step.quoted != Step::npos && quoted[step.quoted].bracketed;
    own += step.quoted != Step::npos && !put_in ? 1 : 0;
    if (step.marked) continue;
    if (step.equal) {
      shared += weight(quoted[step.quoted]);
      ++equal_words;
      telling += quoted[step.quoted].common ? 0 : 1;
    } else {
      if (step.quoted != Step::npos) only_quoted += weight(quoted[step.quoted]);
      if (step.draft != Step::npos) only_draft += weight(draft[step.draft]);
    }
  }
  const double total = shared + std::max(only_quoted, only_draft);
  alignment.agreement = total > 0 ? shared / total : 0;
  const bool enough_words = 2 * equal_words >= own && equal_words >= 2 && telling >= 2;
  // Of three words two must agree, of two both: "Peace Board" is no misquoted "Peace Council".
  const double least = own <= 4 ? 0.6 : 0.5;
  alignment.found = enough_words && alignment.agreement >= least;
}

// Rare words of the quotation vote for where in the draft it would begin.
class PlaceFinder {
 public:
  PlaceFinder(const std::vector<TextWord>& quoted, const DraftWords& draft)
      : quoted_(quoted), draft_(draft), width_(std::max<std::size_t>(8, quoted.size() / 2)) {}

  std::vector<Window> windows() {
    vote(most_places);
    if (votes_.empty()) vote(SIZE_MAX);
    std::vector<std::pair<double, std::size_t>> order;
    for (const auto& [bucket, votes] : votes_) {
      const auto next = votes_.find(bucket + 1);
      order.emplace_back(-votes - (next == votes_.end() ? 0 : next->second), bucket);
    }
    const std::size_t kept = std::min(best_places, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept),
                      order.end());
    std::vector<Window> result;
    for (std::size_t i = 0; i < kept; ++i) result.push_back(window(order[i].second));
    return result;
  }

 private:
  void vote(std::size_t limit) {
    for (std::size_t i = 0; i < quoted_.size(); ++i) {
      const auto& places = draft_.places(quoted_[i].key);
      if (places.empty() || places.size() > limit) continue;
      const double rarity =
          weight(quoted_[i]) / (1 + std::log2(static_cast<double>(places.size())));
      for (const std::uint32_t place : places) {
        // Shifted by the quotation's length so that no start is negative.
        votes_[(place + quoted_.size() - i) / width_] += rarity;
      }
    }
  }

  Window window(std::size_t bucket) const {
    const bool gaps = std::any_of(quoted_.begin(), quoted_.end(),
                                  [](const TextWord& word) { return word.after_gap; });
    const std::size_t reach = gaps ? omission_reach : 8;
    const std::size_t length = quoted_.size();
    const std::size_t shifted = bucket * width_;
    const std::size_t before = length + length / 4 + reach;
    const std::size_t start = shifted > before ? shifted - before : 0;
    const std::size_t end = shifted + 2 * width_ + length / 4 + reach;
    return {start, std::min(end, draft_.words().size())};
  }

  const std::vector<TextWord>& quoted_;
  const DraftWords& draft_;
  std::size_t width_;
  std::map<std::size_t, double> votes_;
};

// The word of the quotation that stands in the fewest places.
std::size_t rarest_word(const std::vector<TextWord>& quoted, const DraftWords& draft) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < quoted.size(); ++i) {
    if (draft.places(quoted[i].key).size() < draft.places(quoted[best].key).size()) best = i;
  }
  return best;
}

// Walks from a place in one direction; false if a word differs.
bool walk(const std::vector<TextWord>& quoted, const std::vector<TextWord>& draft,
          std::size_t quoted_at, std::size_t draft_at, int direction, std::vector<Step>& steps) {
  for (;;) {
    const bool done = direction > 0 ? quoted_at + 1 == quoted.size() : quoted_at == 0;
    if (done) return true;
    quoted_at = direction > 0 ? quoted_at + 1 : quoted_at - 1;
    for (;;) {
      if (direction > 0 ? draft_at + 1 >= draft.size() : draft_at == 0) return false;
      draft_at = direction > 0 ? draft_at + 1 : draft_at - 1;
      if (draft[draft_at].key == quoted[quoted_at].key) break;
      if (!draft[draft_at].label) return false;
    }
    steps.push_back({quoted_at, draft_at, true, false});
  }
}

Alignment nearest_short(const std::vector<TextWord>& quoted, const DraftWords& draft) {
  Alignment best;
  if (quoted.empty()) return best;
  for (const Window& window : PlaceFinder(quoted, draft).windows()) {
    if (quoted.size() * (window.end - window.start) > most_cells) continue;
    Alignment alignment = WindowAligner(quoted, draft.words(), window).align();
    judge(alignment, quoted, draft.words());
    const bool better =
        alignment.found != best.found ? alignment.found : alignment.agreement > best.agreement;
    if (better) best = std::move(alignment);
  }
  return best;
}

// Draft words used by an alignment: half-open range, empty if none is.
Window range_of(const Alignment& alignment) {
  Window range;
  bool any = false;
  for (const Step& step : alignment.steps) {
    if (step.draft == Step::npos) continue;
    if (!any) range.start = step.draft;
    range.end = step.draft + 1;
    any = true;
  }
  return range;
}

// A long quotation goes part by part, each looked for behind the one before.
Alignment nearest_in_parts(const std::vector<TextWord>& quoted, const DraftWords& draft) {
  Alignment whole;
  std::size_t behind = 0;
  for (std::size_t at = 0; at < quoted.size(); at += longest_at_once) {
    const auto first = quoted.begin() + static_cast<std::ptrdiff_t>(at);
    const std::size_t count = std::min(longest_at_once, quoted.size() - at);
    const std::vector<TextWord> part(first, first + static_cast<std::ptrdiff_t>(count));
    Alignment aligned;
    if (whole.steps.empty()) {
      aligned = nearest_short(part, draft);
      if (!aligned.found) return {};
    } else {
      const std::size_t end = std::min(draft.words().size(), behind + 2 * count + omission_reach);
      aligned = WindowAligner(part, draft.words(), {behind, end}).align();
      const Window used = range_of(aligned);
      for (std::size_t j = behind; used.end > 0 && j < used.start; ++j) {
        if (!draft.words()[j].label) whole.steps.push_back({Step::npos, j, false, false});
      }
    }
    for (Step step : aligned.steps) {
      if (step.quoted != Step::npos) step.quoted += at;
      whole.steps.push_back(step);
    }
    behind = std::max(behind, range_of(aligned).end);
  }
  judge(whole, quoted, draft.words());
  return whole;
}

}  // namespace

std::vector<Alignment> contiguous_passages(const std::vector<TextWord>& quoted,
                                           const DraftWords& draft) {
  std::vector<Alignment> result;
  if (quoted.empty()) return result;
  const std::size_t rarest = rarest_word(quoted, draft);
  for (const std::uint32_t place : draft.places(quoted[rarest].key)) {
    if (result.size() == most_contiguous) break;
    Alignment alignment;
    alignment.agreement = 1;
    alignment.found = true;
    if (!walk(quoted, draft.words(), rarest, place, -1, alignment.steps)) continue;
    std::reverse(alignment.steps.begin(), alignment.steps.end());
    alignment.steps.push_back({rarest, place, true, false});
    if (!walk(quoted, draft.words(), rarest, place, +1, alignment.steps)) continue;
    result.push_back(std::move(alignment));
  }
  return result;
}

Alignment nearest_passage(const std::vector<TextWord>& quoted, const DraftWords& draft) {
  if (quoted.size() > longest_at_once) return nearest_in_parts(quoted, draft);
  return nearest_short(quoted, draft);
}

}  // namespace travaux::quoting
