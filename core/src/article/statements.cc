#include "article/statements.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t shortest_stem = 4;  // letters that an ending leaves

constexpr std::uint32_t small = determiner | owner | subject | object | preposition | coordinator |
                                subordinator | that | question | auxiliary | negation | number |
                                day | finite;

bool is_small(const Token& token) {
  if (token.is(name) && !token.is(doubtful)) return false;
  return token.is(small) || (token.is(adverb) && !is_by_ending(token.folded));
}

bool cut(std::string& word, std::string_view ending) {
  if (word.size() < ending.size() + shortest_stem || !word.ends_with(ending)) return false;
  word.resize(word.size() - ending.size());
  return true;
}

void cut_plural(std::string& word) {
  if (word.ends_with("ies") && word.size() > 4) {
    word.resize(word.size() - 2);
  } else if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") &&
             !word.ends_with("us") && !word.ends_with("is")) {
    word.pop_back();
  }
}

// "commit" of "committed": a doubled letter was doubled by the ending.
void undouble(std::string& word) {
  const std::size_t size = word.size();
  const bool doubled = size > shortest_stem && word[size - 1] == word[size - 2];
  if (doubled && "bdgmnprt"sv.find(word.back()) != std::string_view::npos) word.pop_back();
}

template <typename Each>
void for_each_part(std::string_view word, const Each& each) {
  if (word.starts_with("non-") || word.starts_with("anti-")) return each(word);
  while (!word.empty()) {
    const std::size_t end = std::min(word.find('-'), word.size());
    if (end > 0) each(word.substr(0, end));
    word.remove_prefix(std::min(end + 1, word.size()));
  }
}

void add_terms(const Paragraph& paragraph, const Stretch& words, std::vector<Term>& terms) {
  for (std::size_t at = words.begin; at < words.end; ++at) {
    const Token& token = paragraph.tokens[at];
    if (!token.is_word() || token.is(possessive) || is_small(token)) continue;
    if (token.folded.find_first_of("0123456789") == 0) continue;
    for_each_part(token.folded, [&](std::string_view part) {
      if (part.size() > 1 &&
          (part.size() == token.folded.size() || (classes_of(part) & small) == 0))
        terms.push_back({stem_of(part), at});
    });
  }
}

}  // namespace

std::string stem_of(std::string_view folded) {
  std::string word(folded);
  cut_plural(word);
  if (word.ends_with('y') && word.size() > 3) word.back() = 'i';
  if (cut(word, "li")) cut(word, "al");
  if (word.ends_with("eed")) {
    word.pop_back();
  } else if (cut(word, "ed") || cut(word, "ing")) {
    undouble(word);
  }
  constexpr std::array endings = {"ment"sv, "able"sv, "ible"sv, "ation"sv, "ition"sv, "ion"sv,
                                  "al"sv,   "ance"sv, "ence"sv, "ive"sv,   "iti"sv};
  for (const std::string_view ending : endings) {
    if (cut(word, ending)) break;
  }
  if (word.size() > 3 && word.ends_with('e')) word.pop_back();
  return word;
}

Statements::Statements(std::string_view text, std::span<const Paragraph> paragraphs)
    : text_(text),
      paragraphs_(paragraphs),
      phrases_(Language::english),
      figures_(Language::english) {
  first_of_.reserve(paragraphs.size() + 1);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::size_t first = all_.size();
    first_of_.push_back(first);
    const Paragraph& paragraph = paragraphs[i];
    if (paragraph.item || paragraph.headline) {
      add(i, {0, paragraph.tokens.size()});
    } else {
      for (const Stretch& sentence : paragraph.sentences) add(i, sentence);
    }
    add_phrases(i, first);
  }
  first_of_.push_back(all_.size());
}

void Statements::add(std::size_t paragraph, const Stretch& words) {
  Statement statement;
  statement.paragraph = paragraph;
  statement.words = words;
  add_terms(paragraphs_[paragraph], words, statement.terms);
  const auto number = static_cast<std::uint32_t>(all_.size());
  for (const Term& term : statement.terms) {
    auto& places = places_[term.stem];
    if (places.empty() || places.back() != number) places.push_back(number);
  }
  all_.push_back(std::move(statement));
}

// A paragraph is read at once: each phrase and figure goes to the statement in which it begins.
void Statements::add_phrases(std::size_t paragraph, std::size_t first) {
  if (first == all_.size()) return;
  const Span source = paragraphs_[paragraph].source;
  const std::string_view words = text_.substr(source.start, source.size());
  const auto holder = [&](std::size_t start) -> Statement& {
    std::size_t at = first;
    while (at + 1 < all_.size() &&
           paragraphs_[paragraph].tokens[all_[at + 1].words.begin].source.start <= start)
      ++at;
    return all_[at];
  };
  for (Phrase phrase : phrases_.read(words)) {
    phrase.span = {phrase.span.start + source.start, phrase.span.end + source.start};
    holder(phrase.span.start).phrases.push_back(phrase);
  }
  for (Figure& figure : figures_.read(words)) {
    figure.span = {figure.span.start + source.start, figure.span.end + source.start};
    holder(figure.span.start).figures.push_back(std::move(figure));
  }
}

const std::vector<std::uint32_t>& Statements::places(const std::string& stem) const {
  static const std::vector<std::uint32_t> nowhere;
  const auto found = places_.find(stem);
  return found == places_.end() ? nowhere : found->second;
}

std::pair<std::size_t, std::size_t> Statements::of_paragraph(std::size_t paragraph) const {
  return {first_of_[paragraph], first_of_[paragraph + 1]};
}

Span Statements::span_of(std::size_t paragraph, const Stretch& words) const {
  const auto& tokens = paragraphs_[paragraph].tokens;
  return {tokens[words.begin].source.start, tokens[words.end - 1].source.end};
}

std::vector<Term> shared_terms(const Statement& one, const Statement& other) {
  std::unordered_set<std::string_view> stems;
  for (const Term& term : other.terms) stems.insert(term.stem);
  std::vector<Term> shared;
  for (const Term& term : one.terms) {
    if (stems.erase(term.stem) > 0) shared.push_back(term);
  }
  return shared;
}

}  // namespace travaux::reading
