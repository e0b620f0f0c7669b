#include "effects/tokens.h"

#include "base/split_words.h"
#include "base/utf8.h"

namespace travaux::judging {
namespace {

Gap gap_of(std::string_view mark, bool before_space) {
  if (mark == "," || mark == "،") return Gap::comma;
  const bool ends = mark == "." || mark == ";" || mark == ":" || mark == "!" || mark == "?";
  if (ends) return before_space ? Gap::sentence : Gap::none;
  if (mark == "-" || mark == "‐" || mark == "‑" || mark == "/") return Gap::none;
  return Gap::other;
}

bool is_capital(std::string_view word) {
  std::size_t at = 0;
  return base::is_upper(base::next_code_point(word, at));
}

Cover* cover_of(Token& token, PhraseKind kind) {
  if (kind == PhraseKind::party_name) return &token.name;
  if (kind == PhraseKind::party_noun) return &token.noun;
  if (kind == PhraseKind::small_word) return &token.small;
  if (kind == PhraseKind::conjunction) return &token.conjunction;
  if (kind == PhraseKind::modality) return &token.modality;
  return nullptr;
}

void cover(std::vector<Token>& tokens, const Phrase& phrase) {
  auto at = std::partition_point(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.span.end <= phrase.span.start;
  });
  const auto first = at;
  std::uint16_t words = 0;
  for (; at != tokens.end() && at->span.start < phrase.span.end; ++at, ++words) {
    if (Cover* of = cover_of(*at, phrase.kind)) of->value = static_cast<std::int16_t>(phrase.value);
  }
  if (words == 0) return;
  if (Cover* of = cover_of(*first, phrase.kind)) of->words = words;
}

}  // namespace

std::vector<Token> tokens_of(const Side& side, Span words) {
  constexpr std::size_t bytes_for_word = 6;  // about
  std::vector<Token> tokens;
  const std::string_view text = side.text(words);
  tokens.reserve(text.size() / bytes_for_word + 1);
  Gap gap = Gap::sentence;
  for (const base::Word& word : base::split_words(text)) {
    const std::string_view piece = text.substr(word.start, word.end - word.start);
    if (word.is_word) {
      Token token;
      token.span = {words.start + word.start, words.start + word.end};
      token.printed = piece;
      token.gap = gap;
      token.capital = is_capital(piece);
      tokens.push_back(token);
      gap = Gap::none;
    } else if (piece != " ") {
      const bool before_space = word.end == text.size() || text[word.end] == ' ';
      const Gap here = gap_of(piece, before_space);
      if (gap != Gap::sentence && here != Gap::none) gap = here;
    }
  }
  const auto begin =
      std::partition_point(side.phrases().begin(), side.phrases().end(),
                           [&](const Phrase& phrase) { return phrase.span.start < words.start; });
  for (auto at = begin; at != side.phrases().end() && at->span.start < words.end; ++at) {
    cover(tokens, *at);
  }
  return tokens;
}

}  // namespace travaux::judging
