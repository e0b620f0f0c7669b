// events.h: from which events on something applies: "upon signature", "30 days from receipt".
#pragma once

#include <string>
#include <vector>

#include "effects/clause_change.h"

namespace travaux::judging {

// Words are known by their beginnings: "signature" and "signed" are one. An event is named by a
// noun ("the signature of this Agreement") or told by a clause ("when the ceasefire begins").
struct Event {
  Span span;  // with the words that say when: "after the signature"
  bool clause = false;
  std::vector<std::string> words;  // at least one
  int stage = 0;                   // its beginning and its end are two events; 0: not said

  std::string name() const;  // all of them
};

// How far behind its trigger the name of an event is read, in bytes.
inline constexpr std::size_t longest_event = 160;

// Those named in the clause; "after ten years" and "from 1 May" name none.
std::vector<Event> events_of(const Side& side);

// Whether they may be one event in other words: "receipt", "when it receives the goods".
bool are_alike(const Event& one, const Event& other);

}  // namespace travaux::judging
