#include "effects/signing.h"

namespace travaux::judging {
namespace {

constexpr int opens = 1;                   // values of PhraseKind::signing
constexpr int signed_by = 2;               // in a sentence, it opens a block
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
  if (!of_block && (clause.labelled() || opening == 0)) return Signing::none;
  const std::string_view text = side.text(words);
  const bool is_sentence = text.find_last_of(".;") == text.size() - 1 ||
                           side.has_in_sentence(PhraseKind::modality, words);
  if (opening == opens || (opening == signed_by && is_sentence)) return Signing::opening;
  if (of_block) return is_sentence || opening == 0 ? Signing::opening : Signing::line;
  return is_sentence || text.size() > longest_line ? Signing::none : Signing::line;
}

}  // namespace travaux::judging
