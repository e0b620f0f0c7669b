#include "compare/item.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/utf8.h"

namespace travaux::comparing {
namespace {

constexpr std::size_t longest_title = 120;
constexpr std::size_t longest_labelled_title = 65;
constexpr std::size_t longest_heading_words = 20;

bool is_ascii_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

// Scripts written without spaces (Thai, Chinese, Japanese, Korean): each character is a word.
bool stands_alone(char32_t c) {
  return (c >= 0x0E00 && c < 0x0F00) || c >= 0x2E80;
}

// Finds folded words; UAX #29 would be four times slower and similarity does not need it.
class WordScanner {
 public:
  explicit WordScanner(std::string_view text) : text_(text) {}

  bool next(std::string_view& word) {
    while (at_ < text_.size()) {
      const std::size_t start = at_;
      bool alone = false;
      while (at_ < text_.size() && step(start, alone)) {
        if (alone) break;
      }
      if (at_ > start) {
        word = text_.substr(start, at_ - start);
        return true;
      }
      skip();
    }
    return false;
  }

 private:
  bool step(std::size_t start, bool& alone) {
    const char c = text_[at_];
    if (static_cast<unsigned char>(c) < 0x80) {
      if (!is_ascii_alnum(c) && !inside_number()) return false;
      ++at_;
      return true;
    }
    std::size_t behind = at_;
    const char32_t point = base::next_code_point(text_, behind);
    if (!base::is_letter(point) && !base::is_digit(point)) return false;
    if (stands_alone(point)) {
      if (at_ != start) return false;
      alone = true;
    }
    at_ = behind;
    return true;
  }

  bool inside_number() const {
    return (text_[at_] == ',' || text_[at_] == '.') && at_ > 0 && at_ + 1 < text_.size() &&
           is_ascii_digit(text_[at_ - 1]) && is_ascii_digit(text_[at_ + 1]);
  }

  void skip() { base::next_code_point(text_, at_); }

  std::string_view text_;
  std::size_t at_ = 0;
};

class Vocabulary {
 public:
  Id number(std::string_view word) {
    const auto [entry, fresh] = numbers_.try_emplace(hash_bytes(word), static_cast<Id>(size()));
    if (fresh) {
      numeric_.push_back(std::any_of(word.begin(), word.end(), is_ascii_digit));
      frequency_.push_back(0);
      last_.push_back(none);
    }
    return entry->second;
  }

  void count(Id token, Id clause) {
    if (last_[token] == clause) return;
    last_[token] = clause;
    ++frequency_[token];
  }

  std::size_t size() const { return numeric_.size(); }
  bool numeric(Id token) const { return numeric_[token]; }

  std::vector<double> rarity(std::size_t clauses) const {
    std::vector<double> result(size());
    for (std::size_t i = 0; i < size(); ++i) {
      const double ratio = (static_cast<double>(clauses) + 1) / (frequency_[i] + 0.5);
      result[i] = std::max(0.05, std::log(ratio));
    }
    return result;
  }

 private:
  std::unordered_map<std::uint64_t, Id> numbers_;
  std::vector<bool> numeric_;
  std::vector<Id> frequency_;
  std::vector<Id> last_;
};

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::vector<Id> tokens_of(std::string_view text, Vocabulary& vocabulary) {
  std::string folded;
  if (is_ascii(text)) {
    folded.assign(text);
    for (char& c : folded) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
  } else {
    folded = base::fold_case(text);
  }
  std::vector<Id> tokens;
  WordScanner scanner(folded);
  for (std::string_view word; scanner.next(word);) tokens.push_back(vocabulary.number(word));
  return tokens;
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

// A title is the first of several lines, a heading's words, or a short labelled line that is no
// sentence.
std::string_view title_of(std::string_view words, bool heading, bool labelled) {
  const std::size_t line_end = words.find('\n');
  if (line_end != std::string_view::npos) {
    return line_end <= longest_title ? words.substr(0, line_end) : std::string_view();
  }
  if (heading) return words.size() <= longest_title ? words : std::string_view();
  if (!labelled || words.empty() || words.size() > longest_labelled_title) return {};
  return std::string_view(".;:,").find(words.back()) == std::string_view::npos ? words
                                                                               : std::string_view();
}

void fill_hashes(Item& item, const Vocabulary& vocabulary) {
  item.text = hash_bytes(item.words);
  std::uint64_t masked = 1;
  for (const Id token : item.tokens) {
    const bool number = vocabulary.numeric(token);
    item.plain_words += number ? 0 : 1;
    masked = mix(masked ^ (number ? none : token));
  }
  item.masked = masked;
  if (item.title_tokens == 0) return;
  std::uint64_t title = 2;
  for (std::size_t i = 0; i < item.title_tokens; ++i) title = mix(title ^ item.tokens[i]);
  item.title = title | 1U;
}

Item make_item(const Document& document, const Clause& clause, Vocabulary& vocabulary) {
  Item item;
  item.words = document.words_of(clause);
  item.label = label_number(document.label_of(clause));
  item.tokens = tokens_of(item.words, vocabulary);
  if (clause.parent) item.parent = static_cast<Id>(*clause.parent);
  const bool marked = document.text_of(clause).starts_with('#');
  item.heading = (marked || is_container(clause.kind)) &&
                 item.tokens.size() <= longest_heading_words &&
                 item.words.find('\n') == std::string_view::npos;
  const auto title = title_of(item.words, item.heading, clause.labelled());
  item.title_tokens =
      title.size() == item.words.size() ? item.tokens.size() : tokens_of(title, vocabulary).size();
  fill_hashes(item, vocabulary);
  return item;
}

std::vector<Item> make_items(const Document& document, Vocabulary& vocabulary, Id& clause_number) {
  std::vector<Item> items;
  items.reserve(document.clauses().size());
  for (const Clause& clause : document.clauses()) {
    items.push_back(make_item(document, clause, vocabulary));
    for (const Id token : items.back().tokens) vocabulary.count(token, clause_number);
    ++clause_number;
  }
  return items;
}

void fill_mass(std::vector<Item>& items, const std::vector<double>& rarity) {
  for (Item& item : items) {
    for (const Id token : item.tokens) item.mass += rarity[token];
  }
  for (std::size_t i = items.size(); i-- > 0;) {
    if (items[i].parent == none) continue;
    Item& parent = items[items[i].parent];
    parent.has_children = true;
    parent.subtree += items[i].mass + items[i].subtree;
  }
}

bool is_label_mark(char c) {
  return static_cast<unsigned char>(c) < 0x80 && !is_ascii_alnum(c);
}

// The word in front of the number: "Article 5" -> "Article", "(a)" -> "".
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
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  return mix(hash);
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
  Vocabulary vocabulary;
  Id clause_number = 0;
  Sides sides;
  sides.a = make_items(a, vocabulary, clause_number);
  sides.b = make_items(b, vocabulary, clause_number);
  sides.rarity = vocabulary.rarity(clause_number);
  fill_mass(sides.a, sides.rarity);
  fill_mass(sides.b, sides.rarity);
  return sides;
}

void fill_bags(Item& item, const std::vector<double>& rarity) {
  if (!item.unigrams.empty()) return;
  const auto by_key = [](const Term& x, const Term& y) { return x.key < y.key; };
  for (std::size_t i = 0; i < item.tokens.size(); ++i) {
    const Id token = item.tokens[i];
    item.unigrams.push_back({token, rarity[token]});
    if (i == 0) continue;
    const Id previous = item.tokens[i - 1];
    // The top bit keeps pairs and single words apart in one index.
    const std::uint64_t key = (std::uint64_t{1} << 63U) | (std::uint64_t{previous} << 32U) | token;
    item.bigrams.push_back({key, (rarity[token] + rarity[previous]) / 2});
    item.bigram_mass += item.bigrams.back().weight;
  }
  std::sort(item.unigrams.begin(), item.unigrams.end(), by_key);
  std::sort(item.bigrams.begin(), item.bigrams.end(), by_key);
}

}  // namespace travaux::comparing
