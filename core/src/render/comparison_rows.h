// comparison_rows.h: one change of a comparison as a row for people.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/page.h"
#include "render/shown.h"
#include "travaux/render.h"

namespace travaux::render {

// "7→8": the printed labels of a change, before and after.
std::string label_of(const ComparisonView& view, const Change& change);

// `view` holds what remains (see noise.h); it and `shown` must outlive the rows.
class Rows {
 public:
  Rows(const ComparisonView& view, const Shown& shown);

  Table::Row row(std::size_t index) const;
  // "moved, now after Article 2, with the 2 clauses under it", "added", "reworded"; empty where
  // the words say it all.
  std::string circumstances(const Change& change, std::size_t index) const;
  // What it means, and why it was paired, if that was asked.
  std::vector<Fragments> notes(std::size_t index) const;
  const Ignored* ignored_in(std::size_t index) const;

 private:
  Fragments text(const Change& change, std::size_t index) const;
  Fragments words(const Change& change, std::size_t index) const;
  std::string words_kept(const Change& change, std::size_t index) const;
  std::string move_of(const Change& change, std::size_t index) const;

  const ComparisonView& view_;
  const Shown& shown_;
  std::vector<std::size_t> companions_;  // for each change: how many moved with it
};

}  // namespace travaux::render
