// returning.h: words that went and came back, or went to another clause, keep their origin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "report/ancestry.h"

namespace travaux::report {

// Holds what was removed along a chain. What appears new is compared with it, longest runs first;
// each removed word serves once. A phrase that left one place and came to another in the same step
// has moved; what was gone for a while must be a passage to be known again, because "in accordance
// with Article 5" is nobody's in particular.
class RemovedWords {
 public:
  // `gone`: pieces of `text` that the next version does not keep.
  void add(std::string_view text, const std::vector<Piece>& gone);

  // Gives the pieces that are new in `version` back to where their words come from.
  std::vector<Piece> restore(const std::vector<Piece>& pieces, std::string_view text,
                             std::size_t version);

 private:
  struct Token {
    std::size_t start = 0;  // in text_, or in the text given
    std::size_t size = 0;   // 0: the end of a passage
    std::uint64_t hash = 0;
    std::size_t version = 0;
    std::size_t clause = 0;
    bool is_word = false;
    bool used = false;
  };
  struct Match {
    std::size_t bytes = 0;
    std::size_t old_token = 0;
    std::size_t new_token = 0;
    std::size_t tokens = 0;
    std::size_t copies = 0;  // how often its first words were removed, in all
  };

  static void append(std::vector<Token>& tokens, std::string_view text, const Piece& piece);
  static std::uint64_t seed_at(const std::vector<Token>& tokens, std::size_t at);
  bool equal(const Token& old_token, const Token& new_token, std::string_view text) const;
  void find_matches(std::vector<Match>& matches, const std::vector<Token>& fresh,
                    std::string_view text) const;
  bool long_enough(const Match& match, std::size_t first, std::size_t end, std::size_t words,
                   const std::vector<Token>& fresh) const;
  // Takes what is still free of a match.
  void take(const Match& match, std::vector<Token>& fresh);

  std::string text_;
  std::vector<Token> tokens_;
  std::size_t recent_ = 0;  // the first token removed in the latest step
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> seeds_;
};

}  // namespace travaux::report
