// passage.h: quotations and drafts as words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace travaux::quoting {

// One word; offsets in the text it was taken from.
struct TextWord {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
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

// The words of a draft's clause, without those marks of its own.
std::vector<TextWord> words_of(std::string_view text);

// Small letters, one form of apostrophe, no invisible hyphens: what `key` is made of.
std::string folded(std::string_view word);

// Words that look alike and are written with letters of different scripts.
bool look_alike(std::string_view word, std::string_view other);

// True for "…", and for "..." at this place; `length` is the length of the mark.
bool is_omission(std::string_view text, std::size_t at, std::size_t& length);

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
  bool found = false;    // enough is, to call it the same passage
};

}  // namespace travaux::quoting
