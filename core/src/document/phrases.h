// phrases.h: openings that mark a preamble, a recital or a signature block.
#pragma once

#include <string_view>

namespace travaux::document {

// "Preamble", alone on its line.
bool is_preamble(std::string_view words);

// "The High Contracting Parties," alone on its line.
bool opens_preamble(std::string_view words);

// "Have agreed as follows:"
bool closes_preamble(std::string_view words);

// "Whereas ...", "Recalling ...".
bool is_recital(std::string_view words);

// "Signatories:", "Signed by", "IN WITNESS WHEREOF ...", "Done at ...".
bool opens_signatures(std::string_view words);

// “Ship” means ...: a quoted term and, in the same sentence, what it means.
bool is_definition(std::string_view words);

// Short enough, and no sentence: one line of a signature block.
bool may_sign(std::string_view words);

// Begins with a letter that is no capital; in scripts without capitals with any letter.
bool starts_small(std::string_view words);

// Whether the words end a sentence, closing quotation marks and brackets aside.
bool ends_sentence(std::string_view words);

// The last character that is no closing quotation mark or bracket; 0 when there is none.
char closing_mark(std::string_view words);

// Characters, for rough widths of lines.
std::size_t width_of(std::string_view words);

}  // namespace travaux::document
