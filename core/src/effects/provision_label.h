// provision_label.h: what a printed label says, in whatever language: a word, and a number.
#pragma once

#include <string>
#include <string_view>

#include "travaux/document.h"
#include "travaux/language.h"

namespace travaux::judging {

struct ProvisionLabel {
  std::string number;  // as provision_number() has it
  Provision word = Provision::any;
};

// Of a clause without a label both are empty. The word is known by the eId, which names provisions
// in one way in all languages.
ProvisionLabel read_label(const Document& document, const Clause& clause);

// The bytes of the word in front of the number: "Article", "§"; 0 of "5." and "iv)".
std::size_t word_size(std::string_view label);

// "5" of "5.", "a" of "(a)".
std::string_view printed_number(std::string_view label);

}  // namespace travaux::judging
