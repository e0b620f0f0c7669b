// definitions.h: what terms mean, and which clauses use one that was defined anew.
#pragma once

#include "effects/rule.h"

namespace travaux::judging {

// The definitions in one clause: quoted terms with what they mean ('"Ship" means ...'), terms that
// are announced ("the term ship refers to ..."), terms in capitals at the beginning ("Armed Attack
// means ..."), and short names ('the Reconstruction Fund (hereinafter "the Fund")').
std::vector<Definition> definitions_in(const Document& document, const Clause& clause,
                                       const Readers& readers);

// Whether all that changed lies in definitions.
bool changes_definitions_only(const ClauseChange& change, const Context& context);

// definition-changed. The terms are noted in the findings.
void find_definitions(const ClauseChange& change, const Context& context, Findings& findings);

// definition-ripple, for the terms that were noted.
void find_ripples(const Context& context, std::vector<Findings>& findings);

}  // namespace travaux::judging
