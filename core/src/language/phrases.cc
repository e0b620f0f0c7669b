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

struct PatternWord {
  std::string_view form;
  std::uint64_t hash = 0;
  bool open = false;  // fits several words: "#", "~", "word*", "*word"
};

struct Pattern {
  PhraseKind kind = PhraseKind::modality;
  int value = 0;
  std::vector<PatternWord> words;
};

// Hashes stand for words: most words of a text begin no phrase, and need no string of their own.
struct Token {
  std::size_t start = 0;
  std::size_t end = 0;
  std::uint64_t hash = 0;  // of the plain word
  bool adjoins = false;    // only spaces and hyphens stand between it and the one before
};

// FNV-1a (Fowler, Noll, Vo). Two words of a table and a text with one hash would be taken for each
// other: with 64 bits that is not to be expected.
constexpr std::uint64_t hash_start = 0xcbf29ce484222325;
constexpr std::uint64_t hash_prime = 0x100000001b3;

std::uint64_t hash_of(std::string_view plain) {
  std::uint64_t hash = hash_start;
  for (const char c : plain) hash = (hash ^ static_cast<unsigned char>(c)) * hash_prime;
  return hash;
}

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::vector<std::span<const PhraseRow>> phrases_of(Language of) {
  if (of == Language::english) {
    return {language::english_phrases(), language::english_obligations(), language::english_scope(),
            language::english_times(), language::english_parties()};
  }
  if (of == Language::ukrainian) {
    return {language::ukrainian_phrases(), language::ukrainian_obligations(),
            language::ukrainian_times()};
  }
  return {};
}

std::span<const std::string_view> names_of(Language of) {
  if (of == Language::english) return language::english_names();
  return {};
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2019 || c == 0x02BC;
}

bool joins_words(char32_t c) {
  return base::is_space(c) || c == U'-' || c == U'/' || c == 0x2010 || c == 0x2011;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  bool next(Token& token) {
    token.adjoins = skip_to_word();
    if (at_ >= text_.size()) return false;
    token.start = at_;
    std::uint64_t hash = hash_start;
    bool ascii = true;
    while (at_ < text_.size() && is_of_word(at_)) {
      const char c = text_[at_];
      ascii = ascii && static_cast<unsigned char>(c) < 0x80;
      hash = (hash ^ static_cast<unsigned char>(small(c))) * hash_prime;
      step();
    }
    token.end = at_;
    const std::string_view word = text_.substr(token.start, token.end - token.start);
    token.hash = ascii ? hash : hash_of(language::plain_word(word));
    return true;
  }

 private:
  char32_t peek() const {
    std::size_t at = at_;
    return base::next_code_point(text_, at);
  }

  void step() {
    if (static_cast<unsigned char>(text_[at_]) < 0x80) {
      ++at_;
    } else {
      base::next_code_point(text_, at_);
    }
  }

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

bool is_open(std::string_view form) {
  return form == "~" || form == "#" || form.back() == '*' || form.front() == '*';
}

bool fits(const PatternWord& pattern, const Token& token, std::string_view text) {
  if (!pattern.open) return pattern.hash == token.hash;
  if (pattern.form == "~") return true;
  if (pattern.form == "#") return text[token.start] >= '0' && text[token.start] <= '9';
  const std::string plain = language::plain_word(text.substr(token.start, token.end - token.start));
  if (pattern.form.front() == '*') return plain.ends_with(pattern.form.substr(1));
  return plain.starts_with(pattern.form.substr(0, pattern.form.size() - 1));
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

// Calls each(words) with every choice among the alternatives of a form.
template <typename Each>
void for_each_wording(const std::vector<std::string_view>& form,
                      std::vector<std::string_view>& words, std::size_t at, const Each& each) {
  if (at == form.size()) {
    each(words);
    return;
  }
  std::string_view rest = form[at];
  for (bool more = true; more;) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    if (end > 0) words.push_back(rest.substr(0, end));
    for_each_wording(form, words, at + 1, each);
    if (end > 0) words.pop_back();
    more = end < rest.size();
    rest.remove_prefix(more ? end + 1 : end);
  }
}

Pattern pattern_of(const PhraseRow& row, const std::vector<std::string_view>& words) {
  Pattern pattern{row.kind, row.value, {}};
  for (const std::string_view word : words) {
    pattern.words.push_back({word, hash_of(word), is_open(word)});
  }
  return pattern;
}

bool stands_at(const Pattern& pattern, const std::vector<Token>& tokens, std::size_t at,
               std::string_view text) {
  if (at + pattern.words.size() > tokens.size()) return false;
  for (std::size_t i = 0; i < pattern.words.size(); ++i) {
    const Token& token = tokens[at + i];
    if ((i > 0 && !token.adjoins) || !fits(pattern.words[i], token, text)) return false;
  }
  return true;
}

}  // namespace

struct PhraseReader::Table {
  explicit Table(Language of) {
    for (const auto& rows : phrases_of(of)) {
      for (const PhraseRow& row : rows) add(row);
    }
    int number = 0;
    for (const std::string_view forms : names_of(of)) {
      add({PhraseKind::party_name, ++number, forms});
    }
  }

  void add(const PhraseRow& row) {
    known[static_cast<std::size_t>(row.kind)] = true;
    for (const std::string_view form : split(row.forms, '|')) {
      std::vector<std::string_view> words;
      for_each_wording(
          split(form, ' '), words, 0,
          [&](const std::vector<std::string_view>& wording) { add(pattern_of(row, wording)); });
    }
  }

  void add(Pattern pattern) {
    const PatternWord& first = pattern.words.front();
    if (!first.open) {
      exact[first.hash].push_back(std::move(pattern));
    } else if (first.form.back() == '*') {
      begun[static_cast<unsigned char>(first.form.front())].push_back(std::move(pattern));
    } else {
      open.push_back(std::move(pattern));
    }
  }

  // Calls each(pattern) with those whose first word may be this one.
  template <typename Each>
  void for_each_candidate(const Token& token, std::string_view text, const Each& each) const {
    const auto found = exact.find(token.hash);
    if (found != exact.end()) {
      for (const Pattern& pattern : found->second) each(pattern);
    }
    for (const Pattern& pattern : begun[first_byte(token, text)]) each(pattern);
    for (const Pattern& pattern : open) each(pattern);
  }

  // Small and capital letters beyond ASCII mostly differ in their first byte, too.
  static unsigned char first_byte(const Token& token, std::string_view text) {
    if (static_cast<unsigned char>(text[token.start]) < 0x80) {
      return static_cast<unsigned char>(small(text[token.start]));
    }
    const std::string plain =
        language::plain_word(text.substr(token.start, token.end - token.start));
    return static_cast<unsigned char>(plain.front());
  }

  bool empty() const {
    return std::none_of(known.begin(), known.end(), [](bool kind) { return kind; });
  }

  std::unordered_map<std::uint64_t, std::vector<Pattern>> exact;
  std::array<std::vector<Pattern>, 256> begun;  // by the first byte of what a word begins with
  std::vector<Pattern> open;
  std::array<bool, all_phrase_kinds.size()> known{};
};

PhraseReader::PhraseReader(Language language) : table_(std::make_unique<const Table>(language)) {}

PhraseReader::~PhraseReader() = default;

bool PhraseReader::knows(PhraseKind kind) const {
  return table_->known[static_cast<std::size_t>(kind)];
}

std::vector<Phrase> PhraseReader::read(std::string_view text) const {
  std::vector<Phrase> phrases;
  if (table_->empty()) return phrases;
  std::vector<Token> tokens;
  Tokenizer tokenizer(text);
  for (Token token; tokenizer.next(token);) tokens.push_back(token);
  std::array<std::size_t, all_phrase_kinds.size()> behind{};  // the last phrase of each kind
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    std::array<const Pattern*, all_phrase_kinds.size()> best{};
    table_->for_each_candidate(tokens[at], text, [&](const Pattern& pattern) {
      const auto kind = static_cast<std::size_t>(pattern.kind);
      if (behind[kind] > at || !stands_at(pattern, tokens, at, text)) return;
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
