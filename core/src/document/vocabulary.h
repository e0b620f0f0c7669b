// vocabulary.h: the words by which labels, preambles, recitals, definitions and signatures are
// known, in every language that is read. The table is in vocabulary_table.h.
#pragma once

#include <string_view>

namespace travaux::document {

// What a word or phrase of the table is used for.
enum class Use : unsigned char {
  // words of labels: "Article 5", "Annex"
  article,
  clause,
  rule,
  regulation,
  section,
  upper_section,  // stands above chapters, as "Розділ" does
  subsection,
  paragraph_sign,
  part,
  book,
  title,
  chapter,
  annex,
  appendix,
  schedule,
  protocol,
  paragraph,
  point,
  recital,
  // words and phrases in the text
  ordinal,          // in order of value; forms of one are set apart by spaces
  number,           // likewise: "Section One"
  number_sign,      // "No."
  inner_part,       // "Absatz" of "§ 5 Absatz 2": what was a label is a reference
  before_number,    // at the end of a line: the number of a reference is still to come
  joins,            // "and", "or"
  preamble,         // the heading
  parties,          // opens a preamble with a comma at the end: "The Contracting Parties,"
  agreed,           // closes a preamble: "have agreed as follows"
  recital_opening,  // "Whereas"
  witness,          // opens signatures, as a sentence: "In witness whereof", "Done at"
  signature_line,   // opens signatures, on a line of its own: "Signed by"
  means             // behind a quoted term: "means"
};

// 1 for "First", "erster" and "one"; 0 for a word that is no number.
unsigned find_number_word(std::string_view word);

// Whether the words begin with a phrase of this use, as whole words, in any case of letters.
bool begins_with(std::string_view words, Use use);

// The bytes of that phrase; 0 when there is none.
std::size_t phrase_at(std::string_view words, Use use);

}  // namespace travaux::document
