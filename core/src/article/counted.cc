#include "article/counted.h"

#include <algorithm>
#include <array>

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::array nouns = {"points"sv,     "articles"sv,   "clauses"sv,      "rules"sv,
                              "conditions"sv, "demands"sv,    "provisions"sv,   "paragraphs"sv,
                              "chapters"sv,   "principles"sv, "commandments"sv, "items"sv};

std::string_view noun_of(std::string_view word) {
  const auto found = std::find_if(nouns.begin(), nouns.end(), [&](std::string_view noun) {
    return word == noun || word == noun.substr(0, noun.size() - 1);
  });
  return found == nouns.end() ? std::string_view() : *found;
}

bool is_one_of(const Token& token, const auto& words) {
  return std::find(words.begin(), words.end(), token.folded) != words.end();
}

// "four of the nine points", "the first nine points", "nine more points": not of the whole.
bool is_partial(const Paragraph& paragraph, std::size_t at) {
  constexpr std::array parts = {"first"sv,  "last"sv, "other"sv, "another"sv, "further"sv,
                                "next"sv,   "more"sv, "about"sv, "some"sv,    "nearly"sv,
                                "almost"sv, "over"sv, "than"sv,  "of"sv,      "least"sv,
                                "only"sv,   "up"sv,   "these"sv};
  constexpr std::array passed = {"the"sv, "its"sv, "their"sv, "these"sv, "those"sv};
  std::size_t back = at;
  while (back > 0 && is_one_of(paragraph.tokens[back - 1], passed)) --back;
  if (back == 0) return false;
  const Token& before = paragraph.tokens[back - 1];
  if (before.folded == "of" && back > 1) return paragraph.tokens[back - 2].folded != "all";
  return is_one_of(before, parts);
}

// "its nine points", "all nine points": there are no others.
bool is_definite(const Paragraph& paragraph, std::size_t at) {
  constexpr std::array words = {"the"sv, "its"sv, "all"sv};
  return at > 0 && is_one_of(paragraph.tokens[at - 1], words);
}

// "28-point"; "nine points" and "nine short points".
std::optional<CountMention> mention_at(const Paragraph& paragraph, std::size_t number,
                                       std::size_t at, const FigureReader& reader) {
  const auto& tokens = paragraph.tokens;
  const std::string_view word = tokens[at].folded;
  const std::size_t hyphen = word.rfind('-');
  if (hyphen != std::string_view::npos && !noun_of(word.substr(hyphen + 1)).empty()) {
    const std::string_view noun = noun_of(word.substr(hyphen + 1));
    const auto count = number_of(word.substr(0, hyphen), reader);
    if (!count) return std::nullopt;
    const bool followed = at + 1 < tokens.size() && tokens[at + 1].is_word();
    const Stretch words = {at, followed ? at + 2 : at + 1};
    return CountMention{{number, words}, *count, std::string(noun), true, false};
  }
  for (std::size_t next = at + 1; next < std::min(at + 3, tokens.size()); ++next) {
    const std::string_view noun = noun_of(tokens[next].folded);
    if (!tokens[next].is_word() || tokens[next].is(preposition | coordinator)) break;
    if (noun.empty() || !tokens[next].folded.ends_with('s')) continue;
    const auto count = number_of(word, reader);
    if (!count) return std::nullopt;
    return CountMention{{number, {at, next + 1}},
                        *count,
                        std::string(noun),
                        is_definite(paragraph, at),
                        is_partial(paragraph, at)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> number_of(std::string_view folded, const FigureReader& reader) {
  constexpr std::size_t longest = 4;  // digits: what is counted by hand
  const auto figures = reader.read(folded);
  if (figures.size() != 1 || figures[0].kind != FigureKind::number) return std::nullopt;
  const std::string& value = figures[0].value;
  const bool whole = figures[0].span.size() == folded.size() && value.size() <= longest &&
                     value.find_first_not_of("0123456789") == std::string::npos;
  return whole ? std::optional(std::stoul(value)) : std::nullopt;
}

std::vector<CountMention> counts_of(const Statements& statements) {
  std::vector<CountMention> mentions;
  const auto paragraphs = statements.paragraphs();
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    for (std::size_t at = 0; at < paragraphs[i].tokens.size(); ++at) {
      if (auto mention = mention_at(paragraphs[i], i, at, statements.figures()))
        mentions.push_back(std::move(*mention));
    }
  }
  return mentions;
}

}  // namespace travaux::reading
