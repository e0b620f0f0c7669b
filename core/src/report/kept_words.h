// kept_words.h: which words of a text its next draft keeps, whatever clauses they stand in.
//
// Made for telling where words come from, not for reading: a redline joins what a reader wants to
// see as one change, and would call words new that were kept. Steps: runs of 32, 16 and then 8
// tokens that occur once on both sides are anchors, of which the heaviest chain in order is taken
// (Hunt & Szymanski 1977, with weights; the idea of unique anchors is patience diff's, Cohen); what
// lies between them has a smallest word diff (Myers, "An O(ND) Difference Algorithm and Its
// Variations", 1986, section 4b); then kept words that are fewer than chance would leave between
// two rewritten passages are given up. Linear in the text, but for n log n of the anchors.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace travaux::report {

// The same bytes in both texts.
struct KeptBytes {
  std::size_t before = 0;  // where they begin
  std::size_t after = 0;
  std::size_t size = 0;
};

// In order, without overlap on either side; borders lie between words. A text kept whole is one.
std::vector<KeptBytes> kept_words(std::string_view before, std::string_view after);

}  // namespace travaux::report
