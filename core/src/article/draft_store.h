// draft_store.h: the words of many drafts, each different clause held once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "article/passage.h"
#include "travaux/document.h"

namespace travaux::quoting {

// A word of a clause text.
struct Place {
  std::uint32_t block = 0;
  std::uint32_t word = 0;
};

// Where a clause lies in the text of an excerpt.
struct ClauseBounds {
  std::size_t start = 0;
  std::size_t label = 0;  // the printed label; `words` where there is none
  std::size_t words = 0;  // behind marker and label
  std::size_t end = 0;
  std::uint32_t index = 0;  // in the excerpt
};

// Some neighbouring clauses of one draft, or the middle of one clause: what a quotation is held
// against. Refers to the store that made it.
class Excerpt {
 public:
  std::string_view text() const { return owned_text_.empty() ? text_ : owned_text_; }
  std::size_t size() const { return owned_words_.empty() ? count_ : owned_words_.size(); }
  const TextWord& word(std::size_t i) const {
    return owned_words_.empty() ? words_[i] : owned_words_[i];
  }
  // The clause that holds an offset of text().
  const ClauseBounds& clause_at(std::size_t offset) const;

  std::uint32_t draft() const { return draft_; }
  std::uint32_t clause() const { return clause_; }  // in the draft, the first one of the excerpt
  std::size_t offset() const { return offset_; }    // of text() in the draft's canonical text
  // The word of the excerpt that stands at the place it was made for.
  std::size_t anchor() const { return anchor_; }

 private:
  friend class DraftStore;
  std::string_view text_;
  std::string owned_text_;
  const TextWord* words_ = nullptr;
  std::size_t count_ = 0;
  std::vector<TextWord> owned_words_;
  std::vector<ClauseBounds> clauses_;
  std::uint32_t draft_ = 0;
  std::uint32_t clause_ = 0;
  std::size_t offset_ = 0;
  std::size_t anchor_ = 0;
};

class DraftStore {
 public:
  // `vocabulary` holds the keys of the words that places() will be asked for.
  explicit DraftStore(const std::vector<std::uint64_t>& vocabulary);

  // Keeps nothing of the document but what it has that no draft before had.
  void add(std::string ref, const Document& document);

  std::size_t drafts() const { return drafts_.size(); }
  const std::string& ref(std::size_t draft) const { return drafts_[draft].ref; }
  const std::string& eid(std::size_t draft, std::size_t clause) const;

  // Call it when all drafts are added: places() knows no others.
  void index();

  // Where words with this key stand, in the order in which the clauses were first met.
  std::span<const Place> places(std::uint64_t key) const;

  std::size_t words_in(std::uint32_t block) const { return blocks_[block].words; }
  const TextWord& word(const Place& place) const {
    return words_[blocks_[place.block].first_word + place.word];
  }
  std::string_view text_of(std::uint32_t block) const {
    return std::string_view(texts_).substr(blocks_[block].start, blocks_[block].size);
  }

  // The words [from, to) of one clause, without its label, in the first draft that has it.
  Excerpt inside(std::uint32_t block, std::size_t from, std::size_t to) const;

  // The different surroundings in which a place stands, each in the first draft that has it: at
  // least so many words before and behind it, labels not counted, as far as there are any.
  std::vector<Excerpt> around(const Place& place, std::size_t before, std::size_t behind) const;

  // Marks every draft that has these bytes as whole words; the passage holds the excerpt's word.
  void mark_holders(const Excerpt& excerpt, Span passage, std::size_t word,
                    std::vector<bool>& holders) const;

  // Number of clauses held, for those who keep a score of each.
  std::size_t blocks() const { return blocks_.size(); }

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  // One clause of one draft.
  struct At {
    std::uint32_t draft = none;
    std::uint32_t clause = 0;
  };
  // The words of a clause, without its label: a clause that is only numbered anew is the same.
  struct Block {
    std::size_t start;  // in texts_
    std::uint32_t size;
    std::size_t first_word;
    std::uint32_t words;
    std::uint32_t same_hash;  // an earlier block, or none
    At first;                 // where it stands first, and last
    At last;
  };
  // What stands before a clause's words: marker, label and what parts it from them.
  struct Label {
    std::string_view text;
    std::uint32_t printed;  // where in it the label begins; its size where there is none
  };
  struct HeldLabel {
    std::string text;
    std::uint32_t printed;
    std::vector<TextWord> words;
  };
  struct Standing {
    std::uint32_t block;
    std::uint32_t label;
    std::uint32_t start;  // of the label, in the canonical text
    std::uint32_t eid;
    At next;  // where the same block stands again
  };
  struct Held {
    std::string ref;
    std::vector<Standing> clauses;
  };
  struct Range {
    std::uint32_t first;
    std::uint32_t last;
  };

  bool asked_for_nothing() const;
  bool is(std::uint32_t number, const Label& label) const;
  std::uint32_t label_for(const Label& label);
  std::uint32_t block_for(std::string_view text);
  std::size_t words_start(const At& at) const;
  void append_clause(Excerpt& excerpt, const Standing& clause, std::size_t start) const;
  std::uint32_t behind(std::uint32_t number, std::uint32_t expected) const;
  void note_standing(std::uint32_t number, const At& here, Held& held);
  std::uint32_t number_of(std::uint64_t key) const;
  std::uint32_t eid_for(const std::string& eid);
  Range range_around(const At& at, std::uint32_t word, std::size_t before,
                     std::size_t behind) const;
  Excerpt excerpt_of(const At& at, const Range& range, std::uint32_t word) const;
  bool stands_at(const At& at, std::size_t offset, std::string_view passage) const;

  void mark_standings(std::uint32_t block, std::vector<bool>& holders) const;
  const Standing& standing(const At& at) const { return drafts_[at.draft].clauses[at.clause]; }

  std::string texts_;
  std::vector<TextWord> words_;
  std::vector<Block> blocks_;
  std::vector<HeldLabel> labels_;
  std::map<std::pair<std::string, std::uint32_t>, std::uint32_t> label_numbers_;
  std::vector<Held> drafts_;
  std::vector<std::string> eids_;
  std::unordered_map<std::string, std::uint32_t> eid_numbers_;
  std::unordered_map<std::size_t, std::uint32_t> by_hash_;  // the latest block
  // The vocabulary by open addressing, `none` being free; where each word's places begin, and that
  // of all of them.
  std::vector<std::pair<std::uint64_t, std::uint32_t>> numbers_;
  std::vector<std::uint32_t> first_place_;
  std::vector<Place> places_;
};

}  // namespace travaux::quoting
