// candidates.h: the words of a sentence that may attribute, each with its verb group and its score.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "article/cue_table.h"
#include "article/tokens.h"

namespace travaux::reading {

// Below it a candidate is more often wrong than right.
inline constexpr double enough_points = 1.5;

struct Candidate {
  const Cue* cue = nullptr;
  Stretch words;         // auxiliaries, the word itself, its particles
  std::size_t verb = 0;  // the word itself
  bool passive = false;
  bool infinitive = false;
  bool participle = false;  // "adding", "described by": without an auxiliary
  bool nominal = false;     // a noun
  double points = 0;

  bool takes(std::uint16_t frames) const { return (cue->frames & frames) != 0; }
};

// A sentence with its candidates: what those that look for contents work on. All must outlive it.
struct SentenceView {
  const Paragraph& paragraph;
  const std::vector<Token>& tokens;  // of the paragraph
  Stretch sentence;
  const std::vector<Candidate>& candidates;
  const CueTable& table;
};

// In the order of the words; of several readings of one word the one with most points.
std::vector<Candidate> candidates_in(const Paragraph& paragraph, const Stretch& sentence,
                                     const CueTable& table);

// Whether a subject and a verb of its own stand from here on, before any mark.
bool clause_follows(const Paragraph& paragraph, const Stretch& sentence, std::size_t at);

}  // namespace travaux::reading
