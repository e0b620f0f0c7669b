#include "effects/signing.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "base/utf8.h"

namespace travaux::judging {
namespace {

constexpr int opens = 1;      // values of PhraseKind::signing
constexpr int signed_by = 2;  // in a sentence, it opens a block
constexpr int before_name = 3;
constexpr int of_this_text = 4;
constexpr int keeps_original = 5;
constexpr std::size_t longest_line = 160;  // bytes; longer ones are provisions

bool is_in_block(const Side& side) {
  const auto& clauses = side.document->clauses();
  return std::all_of(side.clauses.begin(), side.clauses.end(),
                     [&](std::size_t id) { return clauses[id].kind == ClauseKind::signatory; });
}

// A line that is no sentence and no provision.
bool is_mere_line(const Document& document, const Clause& clause) {
  const std::string_view words = document.words_of(clause);
  return clause.kind == ClauseKind::paragraph && !clause.labelled() && !words.empty() &&
         words.size() <= longest_line && words.find_last_of(".;") != words.size() - 1;
}

// What follows "Signed by:" alone on its line, or further lines of a block.
bool follows_signatures(const Side& side) {
  constexpr std::size_t most_lines = 12;
  const auto& clauses = side.document->clauses();
  std::size_t id = side.clauses.front();
  if (clauses[id].kind != ClauseKind::paragraph || clauses[id].labelled()) return false;
  for (std::size_t lines = 0; id > 0 && lines < most_lines; ++lines) {
    if (clauses[--id].kind == ClauseKind::signatures) return true;
    if (!is_mere_line(*side.document, clauses[id])) return false;
  }
  return false;
}

// "For the Council", not "For litigation" nor "For Windows users, turn": a name follows soon, and
// no sentence behind it.
bool names_somebody(std::string_view behind) {
  constexpr std::size_t most_words = 3;
  const std::size_t comma = std::min(behind.find(", "), behind.size());
  if (comma + 2 < behind.size() && std::islower(static_cast<unsigned char>(behind[comma + 2])) != 0)
    return false;
  behind = behind.substr(0, comma);
  std::size_t at = 0;
  for (std::size_t i = 0; i < most_words; ++i) {
    at = behind.find_first_not_of(' ', at);
    if (at == std::string_view::npos) return false;
    std::size_t next = at;
    if (base::is_upper(base::next_code_point(behind, next))) return true;
    at = std::min(behind.find(' ', at), behind.size());
  }
  return false;
}

// What begins the words says of signing; 0: nothing.
int opening_of(const Side& side, Span words) {
  for (const Phrase& phrase : side.of(PhraseKind::signing)) {
    if (phrase.span.start != words.start) continue;
    const bool named =
        phrase.value != before_name || names_somebody(side.text({phrase.span.end, words.end}));
    return named ? phrase.value : 0;
  }
  return 0;
}

}  // namespace

Signing signing_of(const Side& side) {
  if (side.clauses.empty()) return Signing::none;
  if (is_in_block(side)) return Signing::line;
  const Clause& clause = side.document->clauses()[side.clauses.front()];
  const Span words = side.words.front();
  const bool of_block = clause.kind == ClauseKind::signatures || follows_signatures(side);
  // "## For Advertisers" heads a section.
  const bool headed = side.document->text()[clause.span.start] == '#';
  if (!of_block && (clause.labelled() || headed)) return Signing::none;
  const int opening = opening_of(side, words);
  const bool begins = opening != 0 && opening < of_this_text;
  if (!of_block && !begins) return Signing::none;
  const std::string_view text = side.text(words);
  const bool is_sentence = text.find_last_of(".;") == text.size() - 1 ||
                           side.has_in_sentence(PhraseKind::modality, words);
  if (opening == opens || (opening == signed_by && is_sentence)) return Signing::opening;
  if (of_block) return is_sentence ? Signing::opening : Signing::line;
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
