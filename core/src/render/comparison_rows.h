// comparison_rows.h: one change of a comparison as a row for people.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/page.h"
#include "travaux/render.h"

namespace travaux::render {

struct Tag {
  std::string_view word;
  std::size_t rank;  // rows are shown by rank, then in reading order
  Ink ink;
};
Tag tag_of(const Change& change);
inline constexpr std::size_t last_shown_rank = 1;  // of what is not folded

// How many changes of each rank are not shown: "4 renumbered, 28 unchanged", empty for none.
using FoldedCounts = std::array<std::size_t, 5>;
std::string in_words(const FoldedCounts& counts);

// `view` holds what remains (see noise.h) and must outlive the rows.
class Rows {
 public:
  explicit Rows(const ComparisonView& view);

  Table::Row row(std::size_t index) const;
  // "now after Article 2, with the 2 clauses under it"; empty where nothing moved.
  std::string circumstances(const Change& change, std::size_t index) const;
  std::string note(std::size_t index) const;  // why it was paired, if that was asked
  const Ignored* ignored_in(std::size_t index) const;

 private:
  std::string label(const Change& change) const;
  Fragments text(const Change& change, std::size_t index) const;
  std::string words_kept(const Change& change, std::size_t index) const;

  const ComparisonView& view_;
  std::vector<std::size_t> companions_;  // for each change: how many moved with it
};

}  // namespace travaux::render
