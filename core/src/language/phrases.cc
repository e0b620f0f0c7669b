#include "language/phrases.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/utf8.h"
#include "language/words.h"

namespace travaux {

namespace {

using language::PhraseRow;

struct Pattern {
  PhraseKind kind = PhraseKind::modality;
  int value = 0;
  std::vector<std::string_view> words;
};

struct Token {
  std::size_t start = 0;
  std::size_t end = 0;
  std::string plain;
  bool adjoins = false;  // only spaces and hyphens stand between it and the one before
};

std::span<const PhraseRow> phrases_of(Language of) {
  if (of == Language::english) return language::english_phrases();
  if (of == Language::ukrainian) return language::ukrainian_phrases();
  return {};
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2019 || c == 0x02BC;
}

bool joins_words(char32_t c) {
  return base::is_space(c) || c == U'-' || c == 0x2010 || c == 0x2011;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  bool next(Token& token) {
    token.adjoins = skip_to_word();
    if (at_ >= text_.size()) return false;
    token.start = at_;
    while (at_ < text_.size() && is_of_word(at_)) step();
    token.end = at_;
    token.plain = language::plain_word(text_.substr(token.start, token.end - token.start));
    return true;
  }

 private:
  char32_t peek() const {
    std::size_t at = at_;
    return base::next_code_point(text_, at);
  }

  void step() { base::next_code_point(text_, at_); }

  bool is_of_word(std::size_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) {
      return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
             (byte >= '0' && byte <= '9') || byte == '\'';
    }
    const char32_t c = base::next_code_point(text_, at);
    return base::is_letter(c) || base::is_digit(c) || is_apostrophe(c);
  }

  bool skip_to_word() {
    bool adjoins = true;
    while (at_ < text_.size() && !is_of_word(at_)) {
      adjoins = adjoins && joins_words(peek());
      step();
    }
    return adjoins;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool fits(std::string_view pattern, const std::string& word) {
  if (pattern == "~") return true;
  if (pattern == "#") return word.front() >= '0' && word.front() <= '9';
  if (pattern.back() == '*') return word.starts_with(pattern.substr(0, pattern.size() - 1));
  return pattern == word;
}

bool is_open(std::string_view pattern) {
  return pattern == "~" || pattern == "#" || pattern.back() == '*';
}

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = std::min(text.find(mark), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    if (end == text.size()) return parts;
    text.remove_prefix(end + 1);
  }
}

// Patterns whose first word is open are few and found by its first bytes.
constexpr std::size_t prefix_bytes = 2;

}  // namespace

struct PhraseReader::Table {
  explicit Table(Language of) {
    for (const PhraseRow& row : phrases_of(of)) {
      known[static_cast<std::size_t>(row.kind)] = true;
      for (const std::string_view form : split(row.forms, '|')) add(row, form);
    }
  }

  void add(const PhraseRow& row, std::string_view form) {
    Pattern pattern{row.kind, row.value, split(form, ' ')};
    const std::string_view first = pattern.words.front();
    longest = std::max(longest, pattern.words.size());
    if (!is_open(first)) {
      exact[std::string(first)].push_back(std::move(pattern));
    } else if (first.size() > prefix_bytes) {
      open[std::string(first.substr(0, prefix_bytes))].push_back(std::move(pattern));
    } else {
      open[std::string()].push_back(std::move(pattern));
    }
  }

  // Calls each(pattern) with those whose first word may be this one.
  template <typename Each>
  void for_each_candidate(const std::string& word, const Each& each) const {
    const auto in = [&](const auto& patterns, const std::string& key) {
      const auto found = patterns.find(key);
      if (found == patterns.end()) return;
      for (const Pattern& pattern : found->second) each(pattern);
    };
    in(exact, word);
    if (open.empty()) return;
    in(open, word.substr(0, prefix_bytes));
    in(open, std::string());
  }

  std::unordered_map<std::string, std::vector<Pattern>> exact;
  std::unordered_map<std::string, std::vector<Pattern>> open;
  std::array<bool, all_phrase_kinds.size()> known{};
  std::size_t longest = 1;
};

namespace {

bool stands_at(const Pattern& pattern, const std::vector<Token>& tokens, std::size_t at) {
  if (at + pattern.words.size() > tokens.size()) return false;
  for (std::size_t i = 0; i < pattern.words.size(); ++i) {
    const Token& token = tokens[at + i];
    if ((i > 0 && !token.adjoins) || !fits(pattern.words[i], token.plain)) return false;
  }
  return true;
}

}  // namespace

PhraseReader::PhraseReader(Language language) : table_(std::make_unique<const Table>(language)) {}

PhraseReader::~PhraseReader() = default;

bool PhraseReader::knows(PhraseKind kind) const {
  return table_->known[static_cast<std::size_t>(kind)];
}

std::vector<Phrase> PhraseReader::read(std::string_view text) const {
  std::vector<Phrase> phrases;
  if (table_->exact.empty() && table_->open.empty()) return phrases;
  std::vector<Token> tokens;
  Tokenizer tokenizer(text);
  for (Token token; tokenizer.next(token);) tokens.push_back(token);
  std::array<std::size_t, all_phrase_kinds.size()> behind{};  // the last phrase of each kind
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    std::array<const Pattern*, all_phrase_kinds.size()> best{};
    table_->for_each_candidate(tokens[at].plain, [&](const Pattern& pattern) {
      const auto kind = static_cast<std::size_t>(pattern.kind);
      if (behind[kind] > at || !stands_at(pattern, tokens, at)) return;
      const bool longer = best[kind] == nullptr || best[kind]->words.size() < pattern.words.size();
      if (longer) best[kind] = &pattern;
    });
    for (std::size_t kind = 0; kind < best.size(); ++kind) {
      if (best[kind] == nullptr) continue;
      behind[kind] = at + best[kind]->words.size();
      if (best[kind]->value == language::nothing) continue;
      phrases.push_back(
          {{tokens[at].start, tokens[behind[kind] - 1].end}, best[kind]->kind, best[kind]->value});
    }
  }
  return phrases;
}

}  // namespace travaux
