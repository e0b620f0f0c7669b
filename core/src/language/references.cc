#include "language/references.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "language/decimal.h"
#include "language/words.h"

namespace travaux::language {
namespace {

struct Label {
  std::string value;
  std::size_t at = 0;  // the word behind it
};

bool is_one_letter(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && base::is_letter(base::next_code_point(word, at)) && at == word.size();
}

// "(2)", "(a)", glued to what is before.
void take_brackets(const WordsOf& words, Label& label) {
  while (words.word(label.at) == "(" && words.glued(label.at) && words.word(label.at + 2) == ")" &&
         words.glued(label.at + 1) && words.word(label.at + 1).size() <= 5) {
    label.value += '(' + plain_word(words.word(label.at + 1)) + ')';
    label.at += 3;
  }
}

// "5", "5a", "4.2.1", "IV"; one letter of an annex, "a)" and "(a)" of a point.
std::optional<Label> label_at(const WordsOf& words, std::size_t at, bool lettered) {
  if (at >= words.words.size()) return std::nullopt;
  const std::string_view word = words.word(at);
  Label label{"", at + 1};
  if (const auto roman = roman_value(word)) {
    label.value = std::to_string(*roman);
  } else if (words.words[at].digits || (lettered && is_one_letter(word))) {
    label.value = plain_word(word);
  } else if (lettered && word == "(" && words.word(at + 2) == ")") {
    label.value = '(' + plain_word(words.word(at + 1)) + ')';
    if (words.word(at + 1).size() > 5) return std::nullopt;
    label.at = at + 3;
  } else {
    return std::nullopt;
  }
  take_brackets(words, label);
  return label;
}

// "Article 5 and 10 days": the second number is something else.
bool counts_something(const WordsOf& words, std::size_t behind) {
  for (const Sense sense :
       {Sense::unit, Sense::scale, Sense::currency, Sense::percent, Sense::month, Sense::measure}) {
    if (words.meaning(behind, sense) != nullptr) return true;
  }
  return false;
}

// The word of the list's next number: behind ", ", "and", "–".
std::optional<std::size_t> next_of_list(const WordsOf& words, std::size_t at) {
  const std::string_view mark = words.word(at);
  const bool list = mark == "," || mark == "-" || mark == "\u2013" ||
                    words.meaning(at, Sense::connector) != nullptr;
  if (!list) return std::nullopt;
  std::size_t next = at + 1;
  if (mark == "," && words.meaning(next, Sense::connector) != nullptr) ++next;
  const bool number = next < words.words.size() && words.words[next].digits;
  return number ? std::optional(next) : std::nullopt;
}

}  // namespace

std::optional<std::size_t> read_references(const WordsOf& words, std::size_t at,
                                           std::vector<Figure>& figures) {
  const Meaning* provision = words.meaning(at, Sense::provision);
  if (provision == nullptr) return std::nullopt;
  const std::string_view unit = provisions[static_cast<std::size_t>(provision->value)];
  const bool lettered = unit == "annex" || unit == "point" || unit == "paragraph";
  std::size_t first = at + 1;
  for (const std::string_view mark : {".", "№"}) {
    if (words.word(first) == mark) ++first;
  }
  auto label = label_at(words, first, lettered);
  if (!label) return std::nullopt;
  std::size_t start = words.words[at].start;
  for (;;) {
    figures.push_back({{start, words.words[label->at - 1].end},
                       FigureKind::reference,
                       label->value,
                       std::string(unit)});
    const auto next = next_of_list(words, label->at);
    if (!next) return label->at;
    const std::size_t before = label->at;
    auto more = label_at(words, *next, lettered);
    if (!more || counts_something(words, more->at)) return before;
    start = words.words[*next].start;
    label = std::move(more);
  }
}

}  // namespace travaux::language
