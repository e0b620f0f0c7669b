#include "effects/signing.h"

#include <algorithm>
#include <string_view>

namespace travaux::judging {
namespace {

constexpr int opens = 1;      // values of PhraseKind::signing
constexpr int signed_by = 2;  // in a sentence, it opens a block
constexpr int of_this_text = 4;
constexpr int keeps_original = 5;
constexpr std::size_t longest_line = 160;  // bytes; longer ones are provisions

bool is_in_block(const Side& side) {
  const auto& clauses = side.document->clauses();
  return std::all_of(side.clauses.begin(), side.clauses.end(),
                     [&](std::size_t id) { return clauses[id].kind == ClauseKind::signatory; });
}

// "Signed by:" alone on its line, and what follows it.
bool follows_signatures(const Side& side) {
  const std::size_t id = side.clauses.front();
  const auto& clauses = side.document->clauses();
  return id > 0 && clauses[id - 1].kind == ClauseKind::signatures &&
         clauses[id].kind == ClauseKind::paragraph && !clauses[id].labelled();
}

// What begins the words says of signing; 0: nothing.
int opening_of(const Side& side, Span words) {
  for (const Phrase& phrase : side.of(PhraseKind::signing)) {
    if (phrase.span.start == words.start) return phrase.value;
  }
  return 0;
}

}  // namespace

Signing signing_of(const Side& side) {
  if (side.clauses.empty()) return Signing::none;
  if (is_in_block(side)) return Signing::line;
  const Clause& clause = side.document->clauses()[side.clauses.front()];
  const Span words = side.words.front();
  const int opening = opening_of(side, words);
  const bool of_block = clause.kind == ClauseKind::signatures || follows_signatures(side);
  const bool begins = opening != 0 && opening < of_this_text;
  if (!of_block && (clause.labelled() || !begins)) return Signing::none;
  const std::string_view text = side.text(words);
  const bool is_sentence = text.find_last_of(".;") == text.size() - 1 ||
                           side.has_in_sentence(PhraseKind::modality, words);
  if (opening == opens || (opening == signed_by && is_sentence)) return Signing::opening;
  if (of_block) return is_sentence || !begins ? Signing::opening : Signing::line;
  return is_sentence || text.size() > longest_line ? Signing::none : Signing::line;
}

bool signs_in_prose(const Side& side, Span span) {
  Span sentence = side.sentence_at(span);
  while (sentence.size() > 0 &&
         std::string_view(" .;").find(side.text(sentence).front()) != std::string_view::npos) {
    ++sentence.start;
  }
  const auto has = [&](int value, std::size_t from, std::size_t end) {
    const std::span<const Phrase> some = side.of(PhraseKind::signing);
    return std::any_of(some.begin(), some.end(), [&](const Phrase& phrase) {
      return phrase.value == value && phrase.span.start >= from && phrase.span.start < end;
    });
  };
  if (has(keeps_original, sentence.start, sentence.end)) return true;
  if (has(signed_by, sentence.start, sentence.start + 1)) return true;
  return has(of_this_text, sentence.start, sentence.start + 1) &&
         (has(signed_by, sentence.start, span.start) || has(opens, sentence.start, span.start)) &&
         !side.has_in_sentence(PhraseKind::modality, sentence);
}

}  // namespace travaux::judging
