// passage.h: drafts and quotations as words, and the passage nearest to a quotation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "travaux/document.h"

namespace travaux::quoting {

// One word; offsets in the text it was taken from.
struct TextWord {
  std::size_t start = 0;
  std::size_t end = 0;
  std::uint64_t key = 0;  // equal for words that differ in case or form of apostrophe only
  bool common = false;    // a word of grammar: sharing it says little
  bool label = false;     // draft only: part of a printed label, quoted or not at will
  bool negation =
      false;  // "not", "except": leaving it out or putting it in turns the meaning round
  bool bracketed = false;  // quotation only: inside [ ]
  bool after_gap = false;  // quotation only: the word follows a mark of omission
};

// The words of a quotation. `[t]he` is one word, marked as bracketed.
std::vector<TextWord> quoted_words(std::string_view quotation);

// True for "…", and for "..." at this place; `length` is the length of the mark.
bool is_omission(std::string_view text, std::size_t at, std::size_t& length);

// A draft as words, with the places of each.
class DraftWords {
 public:
  explicit DraftWords(const Document& document);

  const Document& document() const { return *document_; }
  const std::vector<TextWord>& words() const { return words_; }

  // Indices of the words with this key, ascending.
  const std::vector<std::uint32_t>& places(std::uint64_t key) const;

  // The clause that holds an offset of the canonical text.
  const Clause& clause_at(std::size_t offset) const;

 private:
  const Document* document_;
  std::vector<TextWord> words_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> places_;
  std::vector<std::uint32_t> nowhere_;
};

// One step of an alignment: indices of a quoted and a draft word, `npos` for none.
struct Step {
  static constexpr std::size_t npos = SIZE_MAX;
  std::size_t quoted = npos;
  std::size_t draft = npos;
  bool equal = false;   // same key
  bool marked = false;  // not equal, and the quotation says so by [ ] or a mark of omission
};

// Every quoted word is in exactly one step, in order. Draft words form one run from the first to
// the last, but for label words, which may be passed over.
struct Alignment {
  std::vector<Step> steps;
  double agreement = 0;  // 0..1, share of words in common
  bool found = false;
};

// Places where the quoted words stand one after another.
std::vector<Alignment> contiguous_passages(const std::vector<TextWord>& quoted,
                                           const DraftWords& draft);

// The nearest passage, or one not `found` if too little agrees to call it the same passage.
Alignment nearest_passage(const std::vector<TextWord>& quoted, const DraftWords& draft);

}  // namespace travaux::quoting
