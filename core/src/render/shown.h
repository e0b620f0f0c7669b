// shown.h: what of a judged comparison is shown, under which word, and what is folded.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/page.h"
#include "travaux/render.h"

namespace travaux::render {

// How many changes of each weight.
using WeightCounts = std::array<std::size_t, all_weights.size()>;
// "4 renumbered, 28 unchanged"; empty for none.
std::string in_words(const WeightCounts& counts);
WeightCounts count_weights(const std::vector<Weight>& weights);

class Shown {
 public:
  // Both must outlive it.
  Shown(const ComparisonView& view, const ComparisonDetail& detail)
      : view_(view), detail_(detail) {}

  bool has(std::size_t change) const;
  // By what is to be shown of it; what is not chosen has its weight all the same.
  Weight weight(std::size_t change) const;
  Fragment tag(std::size_t change) const;  // "MAJOR"
  // One line for each effect that says more than the words do; then, if asked, the fingerprint.
  std::vector<Fragments> meanings(std::size_t change) const;
  bool is_reworded(std::size_t change) const;
  // The changes that are shown, the gravest first, then in reading order.
  std::vector<std::size_t> by_weight() const;
  // "folded: 2 editorial, 28 unchanged (--all shows them)"; empty when all is shown.
  std::string folded() const;

 private:
  bool chosen(const Effect& effect) const;
  const std::vector<Effect>& effects(std::size_t change) const {
    return view_.judged->judgement.effects[change];
  }

  const ComparisonView& view_;
  const ComparisonDetail& detail_;
};

}  // namespace travaux::render
