#include "article/figure_nouns.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t grammar = determiner | owner | subject | object | preposition |
                                  coordinator | subordinator | that | question | auxiliary |
                                  negation | to | possessive | finite;

constexpr std::array plurals_without_s = {"people"sv, "women"sv,    "men"sv,       "children"sv,
                                          "police"sv, "feet"sv,     "teeth"sv,     "media"sv,
                                          "data"sv,   "criteria"sv, "servicemen"sv};

bool in_bounds(const Paragraph& paragraph, std::size_t at) {
  return at < paragraph.tokens.size();
}

bool is_plural(const Token& token) {
  const bool known = std::find(plurals_without_s.begin(), plurals_without_s.end(), token.folded) !=
                     plurals_without_s.end();
  const bool letters = token.capital && token.folded.size() == 3 && token.folded.ends_with('s');
  return known || token.is(plural) || token.folded.ends_with("men") || letters;  // "MPs"
}

bool is_letters(const Token& token) {
  return token.is_word() && !token.is(number) && token.folded != "'s";
}

// Behind "of the", "of his own", "of these".
std::size_t behind_of(const Paragraph& paragraph, std::size_t at) {
  if (!in_bounds(paragraph, at + 1) || paragraph.tokens[at].folded != "of") return at;
  std::size_t next = at + 1;
  if (!paragraph.tokens[next].is(determiner | owner)) return at;
  ++next;
  if (in_bounds(paragraph, next) && paragraph.tokens[next].folded == "own") ++next;
  return next;
}

}  // namespace

std::size_t behind_noun(const Paragraph& paragraph, std::size_t at) {
  constexpr std::size_t reach = 4;
  const auto& tokens = paragraph.tokens;
  const std::size_t from = behind_of(paragraph, at);
  for (std::size_t i = from; i < std::min(from + reach, tokens.size()); ++i) {
    const Token& token = tokens[i];
    if (!is_letters(token) || token.is(grammar | day)) break;
    if (!is_plural(token)) continue;
    // "Sanders supporters"
    const bool more = token.capital && in_bounds(paragraph, i + 1) && is_plural(tokens[i + 1]) &&
                      is_letters(tokens[i + 1]);
    if (!more) return i + 1;
  }
  if (from != at || !in_bounds(paragraph, at)) return at;
  const Token& next = tokens[at];
  const bool plain =
      is_letters(next) && !next.capital && !next.is(grammar | day | past | adverb | gerund);
  return plain ? at + 1 : at;
}

std::size_t behind_word(const Paragraph& paragraph, std::size_t at) {
  return in_bounds(paragraph, at) && is_letters(paragraph.tokens[at]) ? at + 1 : at;
}

bool counts_nothing(const Paragraph& paragraph, const Stretch& number) {
  const auto& tokens = paragraph.tokens;
  const Token& first = tokens[number.begin];
  const Token* before = number.begin > 0 ? &tokens[number.begin - 1] : nullptr;
  const bool glued = before != nullptr && before->source.end == first.source.start;
  // "20:30", "2024/25", "@user1", "#1"
  if (glued && "/#@:_="sv.find(before->folded) != std::string_view::npos) return true;
  const Token* next = in_bounds(paragraph, number.end) ? &tokens[number.end] : nullptr;
  const bool clock = next != nullptr && next->mark == Mark::colon &&
                     tokens[number.end - 1].source.end == next->source.start &&
                     in_bounds(paragraph, number.end + 1) &&
                     tokens[number.end + 1].source.start == next->source.end;
  if (clock) return true;
  if (before == nullptr || !before->is(name) || paragraph.capitals) return false;
  const bool counted = behind_noun(paragraph, number.end) != number.end;
  const bool digits = first.source.size() > 0 && first.folded[0] >= '0' && first.folded[0] <= '9';
  return digits ? !counted : first.capital;
}

bool counts_one(const Paragraph& paragraph, std::size_t at) {
  const auto& tokens = paragraph.tokens;
  if (at > 0) {
    const Token& before = tokens[at - 1];
    if (before.is(determiner | owner | possessive) || before.folded == "no") return false;
  }
  if (!in_bounds(paragraph, at + 1)) return false;
  const Token& next = tokens[at + 1];
  if (next.folded == "of") return in_bounds(paragraph, at + 2) && tokens[at + 2].is(relative);
  return is_letters(next) && !next.capital && !is_plural(next) &&
         !next.is(grammar | day | past | adverb | gerund);
}

bool ranks(const Paragraph& paragraph, const Stretch& ordinal) {
  const auto& tokens = paragraph.tokens;
  const Token& first = tokens[ordinal.begin];
  if (first.folded[0] >= '0' && first.folded[0] <= '9') return true;
  if (first.capital && first.is(name) && !first.is(doubtful) && !paragraph.capitals) return false;
  if (ordinal.begin == 0) return false;
  const Token& before = tokens[ordinal.begin - 1];
  return before.is(determiner | owner | possessive | number | having);
}

}  // namespace travaux::reading
