// looks.h: words that are read as the rest, and that are seen otherwise or say more than they show.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "document/block.h"

namespace travaux::document {

class Looks {
 public:
  // `look` is told of the words at `place`, counted in all words that were read so far. `what` is
  // the name that it is told under, each once for the whole file.
  void add(std::string_view what, std::string_view look, std::string_view words, Span place,
           std::size_t line);
  // Each with its words, cut where they are many, and with a hash of all looks and their places:
  // two files that give the same look to other words are not told alike.
  void finish(Reading& reading) const;

 private:
  struct Group {
    std::size_t line = 0;  // of the first
    std::string told;
    std::string places;
  };
  std::map<std::string, Group, std::less<>> groups_;
};

// What is told of words: their beginning.
inline constexpr std::size_t most_told = 60;
std::string beginning_of(std::string_view words);

// All words that were read: those of the reading, and of the block that is still open.
class WordsRead {
 public:
  WordsRead(const Reading& reading, const Block* open) : reading_(reading), open_(open) {}
  std::size_t size() const;
  // What stands from `start` on, as much of it as is told.
  std::string from(std::size_t start) const;

 private:
  const Reading& reading_;
  const Block* open_;
};

}  // namespace travaux::document
