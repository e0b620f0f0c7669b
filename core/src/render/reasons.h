// reasons.h: why clauses were paired, in words.
#pragma once

#include <string>

#include "travaux/compare.h"
#include "travaux/document.h"

namespace travaux::render {

// "because: the same title; 62 % of the words in common". Printable.
std::string in_words(const Reason& reason, const Change& change, const Document& before,
                     const Document& after);

}  // namespace travaux::render
