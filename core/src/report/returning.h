// returning.h: words that went and came back, or went to another clause, keep their origin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "report/ancestry.h"
#include "report/clause_paths.h"

namespace travaux::report {

// Holds what was removed along a chain. What appears new is compared with it, longest runs first;
// each removed word serves once. A phrase that left one place and came to another in the same step
// has moved; what was gone for a while must be a passage to be known again, because "in accordance
// with Article 5" is nobody's in particular.
class RemovedWords {
 public:
  // `gone`: pieces of `text` that `version` does not keep; `paths`: of the text's clauses.
  void add(const TracedText& text, const std::vector<Piece>& gone,
           const std::vector<ClausePath>& paths, std::uint32_t version);

  struct Restored {
    std::vector<Piece> pieces;     // of what is new, in order
    std::vector<Returned> places;  // the same words, and where they stood last
  };
  // Of the pieces of `text` that are new in `version`: where their words come from.
  Restored restore(const std::vector<Piece>& pieces, std::string_view text, std::uint32_t version);

 private:
  static constexpr std::uint32_t passage_end = 0;  // an id, between passages

  struct Token {
    std::uint32_t id = passage_end;  // equal words have the same
    std::uint32_t version = 0;
    std::uint32_t claims = 0;
    std::uint32_t place = 0;    // into places_
    std::uint32_t earlier = 0;  // the token before that begins the same seed; 0: none
    bool used = false;
  };
  struct NewToken {
    std::size_t start = 0;
    std::size_t end = 0;
    std::size_t piece = 0;
    std::uint32_t id = passage_end;
    std::uint32_t old_token = 0;  // where it was found; 0: nowhere
  };
  struct Match {
    std::size_t bytes = 0;
    std::size_t old_token = 0;
    std::size_t new_token = 0;
    std::size_t tokens = 0;
    std::size_t copies = 0;  // how often its first words were removed, in all
  };
  struct Seed {
    std::uint32_t latest = 0;  // token
    std::uint32_t count = 0;
  };
  struct Place {
    ClausePath path;
    std::uint32_t clause = 0;  // of the text that it was removed from
    std::uint32_t removed = 0;
  };

  std::uint32_t id_of(std::string_view word, bool is_word);
  void append(std::string_view text, const Piece& piece, std::size_t& goes_on_at,
              std::uint32_t place);
  void add_seeds();
  void forget_used();
  std::vector<NewToken> new_tokens(const std::vector<Piece>& pieces, std::string_view text,
                                   std::uint32_t version) const;
  std::vector<Match> matches_of(const std::vector<NewToken>& fresh) const;
  bool long_enough(const Match& match, std::size_t first, std::size_t end,
                   const std::vector<NewToken>& fresh) const;
  // Takes what is still free of a match.
  void take(const Match& match, std::vector<NewToken>& fresh);

  std::unordered_map<std::string, std::uint32_t> ids_;
  std::vector<bool> is_word_ = {false};  // by id
  std::vector<Token> tokens_ = {{}};
  std::vector<Place> places_;
  std::size_t recent_ = 1;  // the first token removed in the latest step
  std::size_t used_ = 0;
  std::unordered_map<std::uint64_t, Seed> seeds_;
};

}  // namespace travaux::report
