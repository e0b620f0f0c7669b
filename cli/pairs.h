// pairs.h: which two texts `diff` compares.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "texts.h"
#include "travaux/language.h"

namespace travaux::cli {

struct Pair {
  Text before;
  Text after;
  std::string note;
};

// BEFORE AFTER, or a document alone: its newest version and what that follows. Error(usage) for
// anything else.
Pair read_pair(TextFinder& finder, const std::vector<std::string>& words);

// The two texts of one file with tracked changes.
Pair read_both(TextFinder& finder, const std::string& word, InputKind kind);

// Error(unsupported) for a file without words, of which nothing can be said: its pictures may hold
// the draft. One text of tracked changes may be empty, as where all was inserted.
void require_words(const Pair& pair, bool both_of_one_file);

// What is to be said of the two before they are compared; may be empty.
std::string notes_of(const Pair& pair);

// By --translation: nothing where the words of both can be compared, as also of a draft in two
// languages, since a like draft has both, too.
std::optional<std::pair<Language, Language>> two_languages(const Pair& pair,
                                                           const std::string& asked);

// Translations that were not told are shown as replaced from end to end: that helps nobody. Empty
// for others.
std::string hint_of_translation(const Pair& pair);

}  // namespace travaux::cli
