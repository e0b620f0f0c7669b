#include "compare/item.h"

#include <algorithm>
#include <cstring>

#include "base/in_parallel.h"
#include "compare/word_scanner.h"

namespace travaux::comparing {
namespace {

bool is_ascii_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_label_mark(char c) {
  return static_cast<unsigned char>(c) < 0x80 && !is_ascii_alnum(c);
}

bool is_container(ClauseKind kind) {
  switch (kind) {
    case ClauseKind::title:
    case ClauseKind::part:
    case ClauseKind::chapter:
    case ClauseKind::section:
    case ClauseKind::article:
    case ClauseKind::annex:
    case ClauseKind::heading:
    case ClauseKind::preamble:
    case ClauseKind::signatures:
      return true;
    default:
      return false;
  }
}

// Eight bytes at a time: this reads every byte of both texts.
std::uint64_t hash_fast(std::string_view bytes) {
  constexpr std::size_t step = sizeof(std::uint64_t);
  std::uint64_t hash = bytes.size();
  std::uint64_t block = 0;
  std::size_t at = 0;
  for (; at + step <= bytes.size(); at += step) {
    std::memcpy(&block, bytes.data() + at, step);
    hash = (hash ^ block) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 32U;
  }
  block = 0;
  std::memcpy(&block, bytes.data() + at, bytes.size() - at);
  return mix(hash ^ block) | 1U;
}

Item make_item(const Document& document, const Clause& clause) {
  Item item;
  item.words = document.words_of(clause);
  item.text = hash_fast(item.words);
  item.wordless = !has_words(item.words);
  item.labelled = clause.labelled();
  if (item.labelled) {
    const std::string number = label_number(document.label_of(clause));
    item.label = number.empty() ? 0 : hash_bytes(number) | 1U;
  }
  if (clause.parent) item.parent = static_cast<Id>(*clause.parent);
  item.heading = (document.text_of(clause).starts_with('#') || is_container(clause.kind)) &&
                 item.words.find('\n') == std::string_view::npos;
  return item;
}

std::vector<Item> make_items(const Document& document) {
  std::vector<Item> items;
  items.reserve(document.clauses().size());
  for (const Clause& clause : document.clauses()) items.push_back(make_item(document, clause));
  return items;
}

}  // namespace

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 30U;
  value *= 0xBF58476D1CE4E5B9ULL;
  value ^= value >> 27U;
  value *= 0x94D049BB133111EBULL;
  return value ^ (value >> 31U);
}

std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t hash = seed;
  for (const char c : bytes) hash = fnv_step(hash, c);
  return mix(hash);
}

std::string_view label_word(std::string_view label) {
  std::size_t start = 0;
  while (start < label.size() && is_label_mark(label[start])) ++start;
  std::size_t end = start;
  while (end < label.size() && !is_label_mark(label[end])) {
    if (is_ascii_digit(label[end])) return {};
    ++end;
  }
  const bool more = std::any_of(label.begin() + static_cast<std::ptrdiff_t>(end), label.end(),
                                [](char c) { return !is_label_mark(c); });
  return more && end < label.size() && label[end] == ' ' ? label.substr(start, end - start)
                                                         : std::string_view();
}

std::string label_number(std::string_view label) {
  const std::string_view word = label_word(label);
  if (!word.empty()) {
    label = label.substr(static_cast<std::size_t>(word.data() - label.data()) + word.size());
  }
  std::string number;
  for (const char c : label) {
    if (!is_label_mark(c)) {
      number += c;
    } else if (!number.empty() && number.back() != ' ') {
      number += ' ';
    }
  }
  if (!number.empty() && number.back() == ' ') number.pop_back();
  return number;
}

Sides make_sides(const Document& a, const Document& b) {
  Sides sides;
  constexpr std::size_t worth_a_thread = 2000;
  const bool many = a.clauses().size() + b.clauses().size() > worth_a_thread;
  base::in_parallel(2, many ? 1 : 2, [&](std::size_t first, std::size_t end) {
    if (first == 0) sides.a = make_items(a);
    if (end == 2) sides.b = make_items(b);
  });
  return sides;
}

}  // namespace travaux::comparing
