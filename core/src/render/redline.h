// redline.h: one change as kept, removed and added words, and the neighbourhood of what changed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/page.h"
#include "travaux/compare.h"
#include "travaux/document.h"

namespace travaux::render {

struct Part {
  enum class Kind { kept, removed, added };
  Kind kind = Kind::kept;
  std::string text;
  std::string before = {};  // of what is kept: as it stood before, which noise may make another
};

// The words of a paired change; printed labels are left out (the label column shows them). Where
// several clauses stand on a side, "¶" marks where one ends and the next begins. Edits that are to
// be ignored count as kept.
std::vector<Part> redline(const Change& change, const Document& before, const Document& after,
                          const Ignored* ignored = nullptr);

// The same for any two texts, which clauses end in as lines do.
std::vector<Part> redline(std::string_view before, std::string_view after);

bool words_differ(const std::vector<Part>& parts);

// "… words around [-removed-] {+added+} words around …". With `opening`, the first words of the
// clause are shown in any case: they name a clause that has no label.
Fragments excerpt(const std::vector<Part>& differences, bool opening);

// The same in two columns: what was removed on the left, what was added on the right.
struct BothSides {
  Fragments before;
  Fragments after;
};
BothSides in_columns(const std::vector<Part>& differences, bool opening);

// Appends "[-removed-]" or "{+added+}"; spaces at the ends of the part stay outside of the marks.
void append_marked(Fragments& result, const Part& part);

// The text in quotation marks, at most `most_words` of it; what is left out is counted.
Fragments quoted(std::string_view text, std::size_t most_words);

// The first words of the text, as many as fit into so many columns.
std::string beginning(std::string_view text, std::size_t columns);

}  // namespace travaux::render
