// cue_table.h: the words that attribute. A row lists words of one behaviour, in their base form;
// the forms that English makes of them are made here, and irregular ones are a table of their own.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "article/tokens.h"

namespace travaux::reading {

// What may follow a cue, or stand before it. A word may take several.
enum Frame : std::uint16_t {
  speech = 1U << 0U,     // a quotation on either side, a clause: say
  clause = 1U << 1U,     // a clause: argue, think
  recipient = 1U << 2U,  // somebody, then a clause: tell
  aim = 1U << 3U,        // to do something: refuse
  urging = 1U << 4U,     // somebody to do something: urge
  thing = 1U << 5U,      // somebody or something: criticise
  likening = 1U << 6U,   // something as something: describe
  unheld = 1U << 7U,     // no holder: seem; a passive: be expected
  noun = 1U << 8U,       // of somebody: claim
  adjective = 1U << 9U,  // be afraid
  deed = 1U << 10U,      // done to a text, and no statement: sign
  knowing = 1U << 11U,   // a deed: somebody comes to know a text: be informed of
  gauging = 1U << 12U,   // something at a number: put
  sharing = 1U << 13U    // a text with somebody: discuss
};

// Frames of what is no verb of saying or wanting.
inline constexpr std::uint16_t other_words = noun | adjective | deed | knowing;

struct CueRow {
  std::uint16_t frames;
  int strength;  // 3 attributes nearly always, 1 where the neighbours say so
  std::string_view relation;
  std::string_view words;  // ", " between; "point out" is one
};

std::span<const CueRow> cue_rows();

// Phrases before a holder: "according to". Always cues.
struct SourcePhrase {
  std::string_view relation;
  std::string_view words;
};
std::span<const SourcePhrase> source_phrases();
// Phrases between what somebody says and whom they have it from: "citing".
std::span<const SourcePhrase> citing_phrases();
// "asked not to be named": how somebody speaks, and nothing that he wants. Behind the cue.
std::span<const std::string_view> anonymity_phrases();
// The end of these words at a place; the place itself if others stand there.
std::size_t end_of_phrase(std::string_view words, const std::vector<Token>& tokens, std::size_t at,
                          std::size_t end);

// Words that are no cues by themselves, in small letters and in every form that is one of them.
bool is_done_by_outlets(std::string_view word);  // "Marca hears", "according to Marca"
bool is_view(std::string_view word);             // "in the minister’s view"
bool tells(std::string_view word);               // "said": somebody speaks, and no treaty

struct Cue {
  std::vector<std::string> rest;  // of a phrase, the words behind the first: "out"
  std::uint16_t frames = 0;
  int strength = 0;
  // By what is said: words or thoughts, what somebody is to do, a thing.
  std::string_view relation_of_words;
  std::string_view relation_of_aim;
  std::string_view relation_of_thing;
  // Forms a spelling can be: said is past and participle.
  bool base = false;
  bool third = false;
  bool past = false;
  bool participle = false;
  bool gerund = false;
};

// The cues by the first word of each of their forms, in small letters.
class CueTable {
 public:
  // `further` are base forms a user gave; they attribute as "say" does.
  explicit CueTable(const std::vector<std::string>& further);

  // The cues that begin with this word; the longest come first.
  const std::vector<Cue>& starting_with(const std::string& word) const;

 private:
  void add(std::string_view words, std::uint16_t frames, int strength, std::string_view relation);
  void add_past(const std::string& stem, const std::string& past, const std::string& participle,
                Cue cue);
  void add_form(const std::string& form, Cue cue);

  std::unordered_map<std::string, std::vector<Cue>> cues_;
  std::vector<Cue> none_;
};

}  // namespace travaux::reading
