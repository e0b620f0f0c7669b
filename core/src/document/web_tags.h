// web_tags.h: what the elements of a page are to its text.
#pragma once

#include <string>

#include "document/web_tree.h"

namespace travaux::document {

// 1 to 6; 0 for what is no heading.
unsigned heading_level(const GumboNode& element);

// Flows with the words around it; anything else stands on lines of its own.
bool is_inline(const GumboNode& element);

// Its words are shown with a line through them.
bool is_struck(const GumboNode& element);

// Its words are shown in the direction that it names, whatever theirs is.
bool turns_words(const GumboNode& element);

// Set in a font that has pictures or Greek in the place of letters ("Symbol", "Wingdings").
bool has_pictures_for_letters(const GumboNode& element);

// A link to a footnote, the link back from it, and the element that holds the footnotes.
bool is_note_reference(const GumboNode& link);
// The number of a link to a footnote, without brackets around it.
std::string note_number(const GumboNode& link);
bool holds_note_reference(const GumboNode& element);
bool is_way_back(const GumboNode& link);
bool holds_notes(const GumboNode& element);

}  // namespace travaux::document
