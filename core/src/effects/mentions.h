// mentions.h: who is named in a provision.
#pragma once

#include <string>
#include <vector>

#include "effects/tokens.h"

namespace travaux::judging {

// A state, an organisation, a body, or a role with duties.
struct Mention {
  Span span;
  std::vector<std::string> words;    // in their base form; a known name is one word: "#12"
  std::string head;                  // the noun that says what it is, or the name
  std::vector<std::string> spelled;  // the words of a known name as they are written
  bool deputy = false;               // "Deputy Director" is another than "Director"
  // Not: words with capitals of which nothing says what they are. They count only where a sure one
  // stands on the other side.
  bool sure = true;
  std::string letters;   // in small letters, of one word: "unhcr"
  std::string initials;  // of words with capitals
  bool role = false;     // a noun in small letters: "the lessee"
  bool anyone = false;   // the same, behind "a": nobody in particular
  bool bound = false;    // what it shall or may do follows at once
};

// By known names ("Poland", "NATO"), by the noun at the head of words with capitals ("Ministry of
// Energy"), by nouns of roles ("the lessee"), and else by position: words with capitals that are
// bound to something ("the Mason shall") or stand beside a party in an enumeration.
std::vector<Mention> mentions_of(const std::vector<Token>& tokens, Language language);

// Whether both name the same one: "the European Commission" and "the Commission", "NATO" and "the
// North Atlantic Treaty Organization".
bool are_same(const Mention& one, const Mention& other);

}  // namespace travaux::judging
