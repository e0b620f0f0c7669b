// clause_paths.h: which clause of the text before each clause was, and what happened to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "report/kept_words.h"
#include "report/traced_text.h"
#include "travaux/report.h"

namespace travaux::report {

// A clause from the version on in which it came to be so. Clauses share what was before a split.
struct PathNode {
  std::shared_ptr<const PathNode> before;
  std::size_t steps = 1;  // up to here
  bool cut = false;       // some behind the first were left out
  PathStep step;
};
using ClausePath = std::shared_ptr<const PathNode>;

// Words of the text after that were removed before, or in this step, and where they stood.
struct Returned {
  Span span;
  ClausePath path;           // of the clause that they stood in
  std::uint32_t clause = 0;  // its id then
  std::uint32_t removed = 0;
};

// How the words of a text came to it from the text before.
struct Ancestry {
  std::vector<KeptBytes> stayed;
  std::vector<KeptBytes> moved;
  std::vector<KeptBytes> copied;
  std::vector<Returned> returned;
};

class ClausePaths {
 public:
  void begin(const TracedText& text, const Document& document);
  // `document` is that of the text after.
  void step(const TracedText& before, const TracedText& after, const Document& document,
            const Ancestry& ancestry, std::size_t version);

  // Of each clause of the last text.
  const std::vector<ClausePath>& paths() const { return paths_; }

 private:
  std::vector<ClausePath> paths_;
  std::vector<std::uint64_t> labels_;  // hashes; where they are equal, the displayed labels are
};

// Oldest first.
std::vector<PathStep> steps_of(const ClausePath& path);

}  // namespace travaux::report
