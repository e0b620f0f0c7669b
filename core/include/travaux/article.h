// article.h: what an article about a draft quotes from it.
//
// Finds the passages between quotation marks in an article and checks each, word by word, against
// given drafts. Nothing is guessed from memory: a quotation is `verbatim` only if its very words
// stand in the draft.
//
// QUOTATION MARKS: “ ”, " ", « », „ “, and ‘ ’ or ' ' around two words or more when they are not
// apostrophes. A paragraph of a block quotation ("> ") that opens with no such mark is one
// quotation. What is opened and not closed in its paragraph is a quotation to the paragraph's end;
// the paragraphs behind are too, up to the mark that closes it, each by itself. Pure functions,
// thread-safe. Offsets are bytes of the article as received.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/document.h"

namespace travaux {

enum class Verdict {
  verbatim,   // the very words, as they stand in the draft
  format,     // only case, spacing, quotation marks, dashes or closing punctuation differ
  elided,     // words left out, and marked as left out (… or ...)
  bracketed,  // words put in, and marked as put in ([ ])
  altered,    // words differ, were dropped or added without a mark; or, mark or not, a negation was
              // ("not", "unless"), or an omission leads from one clause into another
  brief,      // equal, but under four words: proves nothing (JSON: "short")
  not_draft,  // a name, a title, a scare quote or somebody's own words
  not_found   // no draft given has anything like it
};

std::string_view name_of(Verdict verdict);

struct Quotation {
  Span source;  // in the article, quotation marks left out
  std::size_t line = 0;
  std::string text;  // the marks of a block quotation are spaces
};

// All quotations of an article, in reading order. `article` must be well-formed UTF-8.
std::vector<Quotation> find_quotations(std::string_view article);

// One draft to check against; the Document must outlive the call only.
struct Draft {
  std::string ref;  // "framework@1" or a file name
  const Document* document = nullptr;
};

struct WordChange {
  std::string quoted;  // empty where a word of the draft was dropped
  std::string draft;   // empty where a word was added
};

struct CheckedQuotation {
  Quotation quotation;
  Verdict verdict = Verdict::not_found;
  // The nearest passage, for every verdict but not_draft and not_found.
  std::string ref;
  std::string clause;  // eId
  Span span;           // in the draft's canonical text
  std::string draft_text;
  std::vector<std::string> refs;  // every draft given in which the same passage stands
  // Runs of changed words. If only marks that carry meaning differ (a comma inside, a currency
  // sign), those marks.
  std::vector<WordChange> edits;  // for `altered`, `bracketed`, `elided` and `format`
};

// Checks every quotation of the article against every draft; drafts earlier in the list win ties.
// Throws Error(unsupported) for a draft that is not readable: nothing could be found in it.
std::vector<CheckedQuotation> check_quotations(std::string_view article,
                                               const std::vector<Draft>& drafts);

}  // namespace travaux
