#include "language/whole_references.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "language/references.h"
#include "language/words.h"

namespace travaux::language {
namespace {

// Lists in lists beyond so many stay in parts.
constexpr std::size_t most_combined = 64;

enum class Link { none, of, comma };

// The numbers behind one name of a provision.
using Names = std::vector<Figure>;

struct Chain {
  std::vector<Names> parts;  // as printed
  Link last_link = Link::none;
  std::size_t at = 0;  // the word behind it
};

// From the outermost in.
int depth_of(const Names& names) {
  const std::string_view unit = names.front().unit;
  if (unit == "article") return 1;
  return unit == "paragraph" || unit == "point" ? 2 : 0;
}

// "Article 5, paragraph 2" is one provision, "point 2, point 3" and "point 2, Article 5" are two.
bool belong_together(const Names& first, Link link, const Names& second) {
  const int from = depth_of(first);
  const int to = depth_of(second);
  const bool like = from == to && from != 1;
  const bool other_name = first.front().unit != second.front().unit;
  if (link == Link::comma) return to > from || (like && other_name);
  if (link == Link::of) return to < from || like;
  return to != from || like;
}

std::pair<Link, std::size_t> link_at(const WordsOf& words, std::size_t at) {
  if (words.word(at) == ",") return {Link::comma, at + 1};
  if (words.meaning(at, Sense::of) != nullptr) return {Link::of, at + 1};
  return {Link::none, at};
}

// "(3)" of "Article 5(2) and (3)" is "5(3)"; "(b)" there would begin something else.
std::optional<std::size_t> take_sibling(const WordsOf& words, std::size_t at, Names& names) {
  const std::string& last = names.back().value;
  const std::size_t bracket = last.rfind('(');
  const std::string_view label = words.word(at + 2);
  const bool bracketed = words.word(at + 1) == "(" && words.word(at + 3) == ")" &&
                         words.glued(at + 2) && words.glued(at + 3) && label.size() <= 5;
  if (bracket == std::string::npos || !bracketed ||
      words.meaning(at, Sense::connector) == nullptr) {
    return std::nullopt;
  }
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (is_digit(last[bracket + 1]) != is_digit(label.front())) return std::nullopt;
  Figure sibling = names.back();
  sibling.span = {words.words[at + 1].start, words.words[at + 3].end};
  sibling.value = last.substr(0, bracket) + '(' + plain_word(label) + ')';
  names.push_back(std::move(sibling));
  return at + 4;
}

std::optional<Chain> chain_at(const WordsOf& words, std::size_t at) {
  Chain chain;
  Link link = Link::none;
  for (std::size_t next = at;;) {
    Names names;
    auto behind = read_references(words, next, names);
    if (!behind) break;
    while (const auto sibling = take_sibling(words, *behind, names)) behind = sibling;
    if (!chain.parts.empty()) {
      if (!belong_together(chain.parts.back(), link, names)) break;
      chain.last_link = link;
    }
    chain.parts.push_back(std::move(names));
    chain.at = *behind;
    std::tie(link, next) = link_at(words, *behind);
  }
  return chain.parts.empty() ? std::nullopt : std::optional(std::move(chain));
}

void put_outermost_first(Chain& chain, const Habits& habits) {
  const int first = depth_of(chain.parts.front());
  const int last = depth_of(chain.parts.back());
  const bool part_first =
      chain.last_link == Link::of || (chain.last_link == Link::none && habits.part_before_whole);
  if (first > last || (first == last && part_first)) {
    std::reverse(chain.parts.begin(), chain.parts.end());
  }
  std::stable_sort(chain.parts.begin(), chain.parts.end(),
                   [](const Names& x, const Names& y) { return depth_of(x) < depth_of(y); });
}

// "2(b)" inside of "5" is "5(2)(b)", and so is "(2)(b)".
std::string inside(const std::string& whole, const std::string& part) {
  const std::size_t brackets = std::min(part.find('('), part.size());
  const std::string head = part.substr(0, brackets);
  return whole + (head.empty() ? "" : '(' + head + ')') + part.substr(brackets);
}

// Every name of a part inside of every name of what is around it.
Names combined(const std::vector<Names>& parts, const Span& span) {
  Names whole = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    Names deeper;
    for (const Figure& around : whole) {
      for (const Figure& part : parts[i]) {
        deeper.push_back(around);
        deeper.back().value = inside(around.value, part.value);
      }
    }
    whole = std::move(deeper);
  }
  for (Figure& figure : whole) figure.span = span;
  return whole;
}

}  // namespace

std::optional<std::size_t> read_whole_references(const WordsOf& words, std::size_t at,
                                                 std::vector<Figure>& figures) {
  auto chain = chain_at(words, at);
  if (!chain) return std::nullopt;
  std::size_t combinations = 1;
  for (const Names& names : chain->parts) {
    combinations = std::min(combinations * names.size(), most_combined + 1);
  }
  const auto add = [&](const Names& names) {
    figures.insert(figures.end(), names.begin(), names.end());
  };
  if (chain->parts.size() == 1 || combinations > most_combined) {
    for (const Names& names : chain->parts) add(names);
  } else {
    put_outermost_first(*chain, words.habits);
    add(combined(chain->parts, {words.words[at].start, words.words[chain->at - 1].end}));
  }
  return chain->at;
}

}  // namespace travaux::language
