// collation.h: the parts that the page of a collation is made of.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/page.h"
#include "travaux/render.h"

namespace travaux::render {

using Texts = std::vector<std::size_t>;

// What texts are called in the rows.
class Sigla {
 public:
  explicit Sigla(const CollationView& view);

  const std::string& of(std::size_t text) const { return names_[text]; }
  std::string of(const Texts& texts) const;  // "A C D"

 private:
  std::vector<std::string> names_;
};

// How weighty what a row tells is: rows are shown by it, then in reading order.
enum class Weight {
  conflict,  // rivals clash
  words,     // words differ, or the row is missing somewhere
  place,     // it stands elsewhere
  number,    // printed numbers differ, and nothing else
  none       // alike in all
};
Weight weight_of(const CollationRow& row);

// One row as lines of a table: the first with tag and label.
std::vector<Table::Row> lines_of(const CollationView& view, const Sigla& sigla,
                                 const CollationRow& row);

// Which texts share a wording, in how many rows: the commonest groupings first.
struct Grouping {
  std::string texts;  // "A C | B | not in D"
  std::size_t rows = 0;
};
std::vector<Grouping> groupings_of(const CollationView& view, const Sigla& sigla);

}  // namespace travaux::render
