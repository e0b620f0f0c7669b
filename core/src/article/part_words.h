// part_words.h: the words that tell the parts of an article. Data, and how it is looked up.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "article/tokens.h"

namespace travaux::reading {

// "Read also", "Share this", "Subscribe to": what belongs to the page.
bool begins_furniture(const Paragraph& paragraph);

// "My reading is", "To my eye", "I expect": at the beginning of the sentence.
bool begins_as_own_view(const Paragraph& paragraph, const Stretch& sentence);

// Verbs of treaties and declarations in the present: "affirm", "undertakes".
bool is_word_of_treaties(const std::string& folded);

// "welcome" of "the ministers"; `holder` is the last word of who does.
bool is_word_of_signers(const std::string& folded, std::string_view holder);

// "is said to", "reportedly": what a document never says of itself.
bool is_word_of_rumour(std::string_view folded);

bool is_word_of_gain(std::string_view folded);  // "gains", "losers"

std::span<const std::string_view> words_of_analysis();  // of headings: "analysis", "takeaways"
std::span<const std::string_view> words_of_digests();   // of headings: "points", "in short"

}  // namespace travaux::reading
