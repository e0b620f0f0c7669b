// languages.h: by whose words each change is judged.
#pragma once

#include <vector>

#include "travaux/compare.h"
#include "travaux/document.h"
#include "travaux/language.h"

namespace travaux::judging {

struct Languages {
  Language main = Language::unknown;
  // One for each change, where the texts are in more than one language; empty: all are in `main`.
  std::vector<Language> of_changes = {};

  Language of(std::size_t change) const { return of_changes.empty() ? main : of_changes[change]; }
};

// Of texts in several languages each changed clause is told by its own words; one that is too short
// to tell is in the main language, which is that of the whole or else of most changed clauses.
Languages languages_of(const Comparison& comparison, const Document& before, const Document& after);

}  // namespace travaux::judging
