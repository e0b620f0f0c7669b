// open_definitions.h: definitions that go on in the clauses below: '"Ship" means: (a) ...'.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "effects/readers.h"
#include "travaux/compare.h"
#include "travaux/document.h"
#include "travaux/effects.h"

namespace travaux::judging {

// Of one text. Each clause that has changed ones below it is read once, whatever their number.
class OpenDefinitions {
 public:
  // `of_changes` names the clauses of this text in a change.
  OpenDefinitions(const Document& document, const Comparison& comparison,
                  std::vector<std::size_t> Change::*of_changes, const Readers& readers);

  // The definitions in the clause above, of which one goes on below it; otherwise none.
  const std::vector<Definition>& above(const Clause& clause) const;

 private:
  void read(const Document& document, const Clause& clause, const Readers& readers);

  std::map<std::size_t, std::vector<Definition>> of_clauses_;
  std::vector<Definition> none_;
};

}  // namespace travaux::judging
