// noise.h: what was to be ignored, said.
#pragma once

#include <string>

#include "travaux/compare.h"

namespace travaux::render {

// "case", "case or punctuation".
std::string in_words(const NoiseSet& noise);

// The comparison with only those kinds that remain: a change that has none is ignored altogether.
Comparison without_noise(const Comparison& comparison);

// How many changes are ignored altogether, and how many edits in what remains.
struct IgnoredCount {
  std::size_t changes = 0;
  std::size_t edits = 0;
  NoiseSet of_changes;
  NoiseSet of_edits;
};
IgnoredCount count_ignored(const Comparison& comparison);

// "ignored: 4 changes of case or punctuation only, 2 edits of case in others"; empty for nothing.
std::string in_short(const IgnoredCount& count);

}  // namespace travaux::render
