// figure_phrase.h: a changed figure as a headline tells it.
#pragma once

#include <string>
#include <string_view>

#include "travaux/report.h"

namespace travaux::report {

// "article", "articles"
struct ClauseWords {
  std::string_view one;
  std::string_view many;
};

// "number in 20(a) raised from 600,000 to 800,000 (+33 %)"; nothing where the effect is not about
// one figure that took the place of another.
std::string figure_phrase(const ChangelogEffect& told, std::string_view noun,
                          const ChangelogLine& line);

}  // namespace travaux::report
