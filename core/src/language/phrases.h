// phrases.h: the phrases of each language, as tables. Data only.
#pragma once

#include <span>
#include <string_view>

#include "travaux/language.h"

namespace travaux::language {

// `forms` are separated by "|", the words of one by spaces, in small letters and without hyphens:
//   word*   a word that begins so, whatever its ending
//   *word   a word that ends so; never the first of a form
//   #       a word that begins with a digit
//   ~       any one word
//   of/in   either word; "any/" before a space: the word may be absent
// A phrase with the value `nothing` takes its words away from the others of its kind, so that "may
// 2026" permits nothing.
struct PhraseRow {
  PhraseKind kind;
  int value;
  std::string_view forms;
};

inline constexpr int nothing = -100;

std::span<const PhraseRow> english_phrases();
std::span<const PhraseRow> english_obligations();  // modality, negation, condition
std::span<const PhraseRow> english_scope();        // scope, status
std::span<const PhraseRow> english_times();        // triggers, promptness, the life of a text
std::span<const PhraseRow> ukrainian_phrases();
std::span<const PhraseRow> ukrainian_obligations();  // modality to status
std::span<const PhraseRow> ukrainian_times();

// The nouns of parties, and the small words beside them.
std::span<const PhraseRow> english_parties();

// One row for each state or organisation: its names, as `forms` above.
std::span<const std::string_view> english_names();

}  // namespace travaux::language
