#include "article/align_words.h"

#include <algorithm>

namespace travaux::quoting {
namespace {

constexpr double marked_cost = 0.01;
// A word left out between equal ones is nearer than a changed one; at an end, a changed word is
// nearer than an added one.
constexpr double cost_replace = 1.05;
constexpr double cost_added = 1.1;
constexpr std::size_t omission_reach = 400;  // words that a mark of omission may stand for

enum Way : std::uint8_t { stop, equal, replace, put_in, leave_out };

class WindowAligner {
 public:
  WindowAligner(const std::vector<TextWord>& quoted, const Excerpt& excerpt, const Task& task)
      : quoted_(quoted),
        excerpt_(excerpt),
        task_(task),
        rows_(task.count),
        columns_(task.window.end - task.window.start),
        way_((rows_ + 1) * (columns_ + 1), stop) {
    keys_.reserve(columns_);
    labels_.reserve(columns_);
    for (std::size_t j = 1; j <= columns_; ++j) {
      keys_.push_back(draft(j).key);
      labels_.push_back(draft(j).label ? 1 : 0);
    }
  }

  std::vector<Step> align() {
    std::vector<double> above(columns_ + 1, 0);
    std::vector<double> here(columns_ + 1, 0);
    for (std::size_t j = 1; task_.fixed && j <= columns_; ++j) {
      above[j] = above[j - 1] + (draft(j).label ? 0 : cost_leave_out(0));
      way(0, j) = leave_out;
    }
    for (std::size_t i = 1; i <= rows_; ++i) {
      fill_row(i, above, here);
      std::swap(above, here);
    }
    const auto best = std::min_element(above.begin(), above.end());
    return trace(static_cast<std::size_t>(best - above.begin()));
  }

 private:
  const TextWord& quoted(std::size_t i) const { return quoted_[task_.first + i - 1]; }
  const TextWord& draft(std::size_t j) const { return excerpt_.word(task_.window.start + j - 1); }
  std::uint8_t& way(std::size_t i, std::size_t j) { return way_[i * (columns_ + 1) + j]; }
  bool is_last(std::size_t i) const { return task_.first + i >= quoted_.size(); }

  double cost_put_in(std::size_t i) const { return quoted(i).bracketed ? marked_cost : cost_added; }

  // Leaving out a draft word between the quoted words i and i + 1; a label costs nothing.
  double cost_leave_out(std::size_t i) const {
    const bool behind_bracket = i > 0 && quoted(i).bracketed;
    const bool before_bracket = !is_last(i) && quoted(i + 1).bracketed;
    if (!is_last(i) && quoted(i + 1).after_gap) return marked_cost / 100;
    return behind_bracket || before_bracket ? 2 * marked_cost : 1;
  }

  void fill_row(std::size_t i, const std::vector<double>& above, std::vector<double>& here) {
    const std::uint64_t key = quoted(i).key;
    const bool bracketed = quoted(i).bracketed;
    const double cost_replaced = bracketed ? marked_cost : cost_replace;
    const double cost_label = bracketed ? 2 * cost_replace : cost_replace;
    const double cost_in = cost_put_in(i);
    const double cost_out = cost_leave_out(i);
    std::uint8_t* ways = way_.data() + i * (columns_ + 1);
    double left = here[0] = above[0] + cost_in;
    ways[0] = put_in;
    for (std::size_t j = 1; j <= columns_; ++j) {
      const bool label = labels_[j - 1] != 0;
      double best = above[j - 1];
      Way chosen = equal;
      if (key != keys_[j - 1]) {
        best += label ? cost_label : cost_replaced;
        chosen = replace;
      }
      if (const double cost = above[j] + cost_in; cost < best) {
        best = cost;
        chosen = put_in;
      }
      if (const double cost = left + (label ? 0 : cost_out); cost < best) {
        best = cost;
        chosen = leave_out;
      }
      left = here[j] = best;
      ways[j] = chosen;
    }
  }

  std::vector<Step> trace(std::size_t j) {
    std::vector<Step> steps;
    for (std::size_t i = rows_; i > 0 || (task_.fixed && j > 0);) {
      const std::uint8_t taken = way(i, j);
      Step step;
      if (taken != put_in) step.draft = task_.window.start + j - 1;
      if (taken != leave_out) step.quoted = task_.first + i - 1;
      step.equal = taken == equal;
      step.marked = !step.equal && explained(taken, i);
      const bool passed_label = taken == leave_out && draft(j).label;
      if (!passed_label) steps.push_back(step);
      if (taken != put_in) --j;
      if (taken != leave_out) --i;
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
  }

  bool explained(std::uint8_t taken, std::size_t i) const {
    if (taken == leave_out) return cost_leave_out(i) < 1;
    return quoted(i).bracketed;
  }

  const std::vector<TextWord>& quoted_;
  const Excerpt& excerpt_;
  Task task_;
  std::size_t rows_;
  std::size_t columns_;
  std::vector<std::uint8_t> way_;
  std::vector<std::uint64_t> keys_;   // of the window's words
  std::vector<std::uint8_t> labels_;  // 1 for a label
};

// Goes along where words are equal, and aligns only where they are not.
class LongAligner {
 public:
  LongAligner(const std::vector<TextWord>& quoted, const Excerpt& excerpt)
      : quoted_(quoted), excerpt_(excerpt) {}

  std::vector<Step> align(const Window& window) {
    constexpr std::size_t part = longest_at_once / 2;
    constexpr std::size_t beginning = 4 * part + 2 * omission_reach;
    const std::size_t near = std::min(window.end, window.start + beginning);
    take(align_words(quoted_, excerpt_, {0, part, {window.start, near}, false}), window.start);
    while (at_ < quoted_.size()) {
      if (go_along()) continue;
      const std::size_t count = std::min(part, quoted_.size() - at_);
      const std::size_t reach = 2 * count + omission_reach;
      const std::size_t end = std::min(window.end, draft_at_ + reach);
      take(align_words(quoted_, excerpt_, {at_, count, {draft_at_, end}, true}), draft_at_);
    }
    return std::move(steps_);
  }

 private:
  // One equal word.
  bool go_along() {
    std::size_t next = draft_at_;
    while (next < excerpt_.size() && excerpt_.word(next).label &&
           excerpt_.word(next).key != quoted_[at_].key) {
      ++next;
    }
    if (next >= excerpt_.size() || excerpt_.word(next).key != quoted_[at_].key) return false;
    steps_.push_back({at_++, next, true, false});
    draft_at_ = next + 1;
    return true;
  }

  // Keeps of a part what stands before its last run of equal words, which may go on behind it.
  void take(std::vector<Step> steps, std::size_t draft_start) {
    constexpr std::size_t enough = 8;
    std::size_t kept = steps.size();
    std::size_t run = 0;
    const bool last = steps.empty() || steps.back().quoted + 1 >= quoted_.size();
    for (std::size_t i = steps.size(); !last && i-- > 0;) {
      run = steps[i].equal ? run + 1 : 0;
      if (run < enough) continue;
      kept = i + enough;
      break;
    }
    draft_at_ = std::max(draft_at_, draft_start);
    for (std::size_t i = 0; i < kept; ++i) {
      if (steps[i].quoted != Step::npos) at_ = steps[i].quoted + 1;
      if (steps[i].draft != Step::npos) draft_at_ = steps[i].draft + 1;
      steps_.push_back(steps[i]);
    }
  }

  const std::vector<TextWord>& quoted_;
  const Excerpt& excerpt_;
  std::vector<Step> steps_;
  std::size_t at_ = 0;
  std::size_t draft_at_ = 0;
};

// Shared weight over the larger side's, and whether that is enough to be the same passage.
class Judge {
 public:
  Judge(std::string_view quotation, const std::vector<TextWord>& quoted, const Excerpt& excerpt)
      : quotation_(quotation), quoted_(quoted), excerpt_(excerpt) {}

  void judge(Alignment& alignment) {
    for (const Step& step : alignment.steps) count(step);
    const double total = shared_ + std::max(only_quoted_, only_draft_);
    alignment.agreement = total > 0 ? shared_ / total : 0;
    const bool enough_words = 2 * alike_words_ >= own_ && alike_words_ >= 2 && telling_ >= 2;
    // Of three words two must agree, of two both: "Peace Board" is no misquoted "Peace Council".
    const double least = own_ <= 4 ? 0.6 : 0.5;
    const double alike = total > 0 ? (shared_ + looks_shared_) / total : 0;
    alignment.found = enough_words && alike >= least;
  }

 private:
  void count(const Step& step) {
    const bool put_in = step.quoted != Step::npos && quoted_[step.quoted].bracketed;
    own_ += step.quoted != Step::npos && !put_in ? 1 : 0;
    if (step.marked) return;
    if (step.equal || looks_equal(step)) {
      const TextWord& word = quoted_[step.quoted];
      (step.equal ? shared_ : looks_shared_) += weight(word);
      ++alike_words_;
      telling_ += word.common ? 0 : 1;
      if (step.equal) return;
    }
    if (step.quoted != Step::npos) only_quoted_ += weight(quoted_[step.quoted]);
    if (step.draft != Step::npos) only_draft_ += weight(excerpt_.word(step.draft));
  }

  // Letters of another script make it no other passage: that it is not the same is to be said.
  bool looks_equal(const Step& step) const {
    if (step.quoted == Step::npos || step.draft == Step::npos) return false;
    const TextWord& q = quoted_[step.quoted];
    const TextWord& d = excerpt_.word(step.draft);
    return look_alike(quotation_.substr(q.start, q.end - q.start),
                      excerpt_.text().substr(d.start, d.end - d.start));
  }

  std::string_view quotation_;
  const std::vector<TextWord>& quoted_;
  const Excerpt& excerpt_;
  double shared_ = 0;
  double looks_shared_ = 0;
  double only_quoted_ = 0;
  double only_draft_ = 0;
  std::size_t alike_words_ = 0;
  std::size_t telling_ = 0;
  std::size_t own_ = 0;
};

}  // namespace

std::vector<Step> align_words(const std::vector<TextWord>& quoted, const Excerpt& excerpt,
                              const Task& task) {
  return WindowAligner(quoted, excerpt, task).align();
}

Alignment align_with(std::string_view quotation, const std::vector<TextWord>& quoted,
                     const Excerpt& excerpt, const Window& window) {
  Alignment alignment;
  if (quoted.size() <= longest_at_once) {
    alignment.steps = align_words(quoted, excerpt, {0, quoted.size(), window, false});
  } else {
    alignment.steps = LongAligner(quoted, excerpt).align(window);
  }
  Judge(quotation, quoted, excerpt).judge(alignment);
  return alignment;
}

}  // namespace travaux::quoting
