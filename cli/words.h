// words.h: words that a person quotes, looked for in a text.
#pragma once

#include <string>
#include <string_view>

#include "command.h"
#include "texts.h"
#include "travaux/seal.h"

namespace travaux::cli {

struct WordsFound {
  const Clause* clause = nullptr;  // of the text's document
  Span span;                       // in its canonical text
};

// Where the very words stand in the version: once, in one clause (`within`, if that is given, or a
// part of it). Error(missing) with the nearest passage when they do not, Error(usage) when they
// stand there several times or run over clauses.
WordsFound find_words(const Text& text, const std::string& words, const Clause* within);

// The words of a span with what stands around them.
QuotedWords quote_at(std::string_view text, Span span);

// Words of a copy with what stands around them in it. Error(missing) with the nearest passage when
// they are not in it. Where the copy cannot be read that is said, and the words stay as they are.
QuotedWords quote_in_copy(const QuotedWords& quote, const std::string& bytes,
                          const std::string& name, const World& world);

}  // namespace travaux::cli
