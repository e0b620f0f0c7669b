// life.h: which sentences of a clause say when a text begins, goes on and ends. The times in them
// are told by rules of their own.
#pragma once

#include <cstdint>
#include <vector>

#include "effects/clause_change.h"

namespace travaux::judging {

enum class Topic : std::uint8_t { none, entry_into_force, renewal, termination };

// The id of the rule about a topic.
std::string_view rule_of(Topic topic);

// The words that say so: "may denounce this Convention".
struct Mark {
  Span span;
  Topic topic = Topic::none;
  bool provisional = false;
  int force = 0;  // of the modality that goes with it; 0: none
  bool negated = false;
};

class Life {
 public:
  explicit Life(const Side& side);

  const std::vector<Mark>& marks() const { return marks_; }

  // What the sentence at the span is about: by the nearest mark before it, or else behind it.
  Topic at(Span span) const;
  // Whether a mark of the topic stands before the span in its sentence.
  bool is_behind(Topic topic, Span span) const;

 private:
  Span sentence_of(Span span) const;

  std::vector<std::size_t> ends_;  // of sentences
  std::vector<Mark> marks_;        // in order
};

}  // namespace travaux::judging
