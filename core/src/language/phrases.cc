#include "language/phrases.h"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <string>
#include <unordered_map>

#include "base/utf8.h"
#include "language/words.h"

namespace travaux {

namespace {

using language::PhraseRow;

// The first bytes of a word in small letters: what begins otherwise is told apart at a glance.
using Head = std::uint32_t;
constexpr std::size_t head_bytes = sizeof(Head);

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
  Head head = 0;           // of the plain word
  bool adjoins = false;    // only spaces and hyphens stand between it and the one before
  bool ascii = true;
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

// The byte that stands at `index` of a word, where it stands in the head of the word.
Head head_byte(char c, std::size_t index) {
  return static_cast<Head>(static_cast<unsigned char>(c)) << (8 * index);
}

Head head_of(std::string_view plain) {
  Head head = 0;
  for (std::size_t i = 0; i < std::min(plain.size(), head_bytes); ++i) {
    head |= head_byte(plain[i], i);
  }
  return head;
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
    Head head = 0;
    token.ascii = true;
    while (at_ < text_.size() && is_of_word(at_)) {
      const char c = small(text_[at_]);
      if (at_ - token.start < head_bytes) head |= head_byte(c, at_ - token.start);
      token.ascii = token.ascii && static_cast<unsigned char>(c) < 0x80;
      hash = (hash ^ static_cast<unsigned char>(c)) * hash_prime;
      step();
    }
    token.end = at_;
    token.hash = hash;
    token.head = head;
    if (!token.ascii) look_closer(token);
    return true;
  }

 private:
  void look_closer(Token& token) const {
    const std::string plain =
        language::plain_word(text_.substr(token.start, token.end - token.start));
    token.hash = hash_of(plain);
    token.head = head_of(plain);
  }

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

// The tokens of a text, of which only some from the place that is looked at on are kept: all those
// of a text without paragraphs would take more memory than the text.
class TokenWindow {
 public:
  // So many are to be seen from a place on, where the text goes on.
  TokenWindow(std::string_view text, std::size_t seen) : tokenizer_(text), seen_(seen) {
    constexpr std::size_t bytes_for_word = 6;  // about
    tokens_.reserve(std::min(text.size() / bytes_for_word + 1, most_kept + seen));
    read_on();
  }

  // Where the last that was read ends.
  std::size_t end() const { return dropped_ + tokens_.size(); }
  const Token& operator[](std::size_t index) const { return tokens_[index - dropped_]; }

  // Those before the place are not asked for any more.
  void move_to(std::size_t place) {
    if (all_read_ || end() - place >= seen_) return;
    tokens_.erase(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(place - dropped_));
    dropped_ = place;
    read_on();
  }

 private:
  static constexpr std::size_t most_kept = 512;

  void read_on() {
    for (Token token; tokens_.size() < most_kept + seen_;) {
      all_read_ = !tokenizer_.next(token);
      if (all_read_) return;
      tokens_.push_back(token);
    }
  }

  Tokenizer tokenizer_;
  std::size_t seen_;
  std::vector<Token> tokens_;
  std::size_t dropped_ = 0;
  bool all_read_ = false;
};

bool is_open(std::string_view form) {
  return form == "~" || form == "#" || form.back() == '*' || form.front() == '*';
}

bool is_in_small(std::string_view word, std::string_view plain) {
  return std::equal(word.begin(), word.end(), plain.begin(), plain.end(),
                    [](char one, char other) { return small(one) == other; });
}

bool begins_with(const Token& token, std::string_view text, std::string_view plain) {
  const std::string_view word = text.substr(token.start, token.end - token.start);
  if (!token.ascii) return language::plain_word(word).starts_with(plain);
  return is_in_small(word.substr(0, plain.size()), plain);
}

bool ends_with(const Token& token, std::string_view text, std::string_view plain) {
  const std::string_view word = text.substr(token.start, token.end - token.start);
  if (!token.ascii) return language::plain_word(word).ends_with(plain);
  return word.size() >= plain.size() && is_in_small(word.substr(word.size() - plain.size()), plain);
}

bool fits(const PatternWord& pattern, const Token& token, std::string_view text) {
  if (!pattern.open) return pattern.hash == token.hash;
  if (pattern.form == "~") return true;
  if (pattern.form == "#") return text[token.start] >= '0' && text[token.start] <= '9';
  if (pattern.form.front() == '*') return ends_with(token, text, pattern.form.substr(1));
  return begins_with(token, text, pattern.form.substr(0, pattern.form.size() - 1));
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

// Where the first three bytes of a word are noted among all; some share a place.
constexpr std::size_t beginnings = 65536;

std::size_t place_of(Head three) {
  return (three & 0xFFFFFFU) * 0x9E3779B1U >> 16U;
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

bool stands_at(const Pattern& pattern, const TokenWindow& tokens, std::size_t at,
               std::string_view text) {
  if (at + pattern.words.size() > tokens.end()) return false;
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
    longest = std::max(longest, pattern.words.size());
    const PatternWord& first = pattern.words.front();
    Candidate candidate;
    if (pattern.words.size() > 1) {
      candidate.tells_second = !pattern.words[1].open;
      candidate.second = pattern.words[1].hash;
    }
    if (!first.open) {
      seen.set(first.hash % seen.size());
      candidate.pattern = std::move(pattern);
      exact[first.hash].push_back(std::move(candidate));
    } else if (first.form.back() == '*') {
      const std::string_view beginning = first.form.substr(0, first.form.size() - 1);
      const Head mask =
          beginning.size() >= head_bytes ? ~Head{0} : (Head{1} << (8 * beginning.size())) - 1;
      const auto byte = static_cast<unsigned char>(beginning.front());
      note_beginning(beginning);
      candidate.pattern = std::move(pattern);
      begun[byte].push_back({head_of(beginning), mask, std::move(candidate)});
    } else {
      candidate.pattern = std::move(pattern);
      open.push_back(std::move(candidate));
    }
  }

  // With whatever bytes may follow it up to the third.
  void note_beginning(std::string_view beginning) {
    const std::size_t told = std::min<std::size_t>(beginning.size(), 3);
    const Head head = head_of(beginning.substr(0, told));
    for (Head rest = 0; rest < Head{1} << (8 * (3 - told)); ++rest) {
      may_begin.set(place_of(head | rest << (8 * told)));
    }
  }

  // Calls each(pattern) with those whose first two words may stand there.
  template <typename Each>
  void for_each_candidate(const TokenWindow& tokens, std::size_t at, const Each& each) const {
    const Token& token = tokens[at];
    const bool joined = at + 1 < tokens.end() && tokens[at + 1].adjoins;
    const std::uint64_t second = joined ? tokens[at + 1].hash : 0;
    const auto offer = [&](const Candidate& candidate) {
      if (candidate.tells_second && candidate.second != second) return;
      if (joined || candidate.pattern.words.size() == 1) each(candidate.pattern);
    };
    if (seen.test(token.hash % seen.size())) {
      const auto found = exact.find(token.hash);
      if (found != exact.end()) {
        for (const Candidate& candidate : found->second) offer(candidate);
      }
    }
    if (may_begin.test(place_of(token.head))) {
      for (const Begun& candidate : begun[static_cast<unsigned char>(token.head)]) {
        if ((token.head & candidate.mask) == candidate.head) offer(candidate.candidate);
      }
    }
    for (const Candidate& candidate : open) offer(candidate);
  }

  bool empty() const {
    return std::none_of(known.begin(), known.end(), [](bool kind) { return kind; });
  }

  struct Candidate {
    std::uint64_t second = 0;   // the hash of its second word
    bool tells_second = false;  // there is one, and it is one word only
    Pattern pattern;
  };
  struct Begun {
    Head head = 0;
    Head mask = 0;  // which bytes of the head are told
    Candidate candidate;
  };

  std::unordered_map<std::uint64_t, std::vector<Candidate>> exact;
  std::bitset<65536> seen;  // the last bits of the hashes in `exact`: most words have others
  std::array<std::vector<Begun>, 256> begun;  // by the first byte of what a word begins with
  std::bitset<beginnings> may_begin;          // the beginnings in `begun`: most words have others
  std::vector<Candidate> open;
  std::size_t longest = 1;  // words of a pattern
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
  static_assert(all_phrase_kinds.size() <= 32);  // a bit of `kinds` for each
  TokenWindow tokens(text, std::max<std::size_t>(table_->longest, 2));
  std::array<std::size_t, all_phrase_kinds.size()> behind{};  // the last phrase of each kind
  std::array<const Pattern*, all_phrase_kinds.size()> best{};
  for (std::size_t at = 0; at < tokens.end(); ++at) {
    tokens.move_to(at);
    std::uint32_t kinds = 0;  // a bit for each that has a best one here
    table_->for_each_candidate(tokens, at, [&](const Pattern& pattern) {
      const auto kind = static_cast<std::size_t>(pattern.kind);
      if (behind[kind] > at || !stands_at(pattern, tokens, at, text)) return;
      const bool first = (kinds >> kind & 1U) == 0;
      if (first || best[kind]->words.size() < pattern.words.size()) best[kind] = &pattern;
      kinds |= 1U << kind;
    });
    for (; kinds != 0; kinds &= kinds - 1) {
      const auto kind = static_cast<std::size_t>(std::countr_zero(kinds));
      behind[kind] = at + best[kind]->words.size();
      if (best[kind]->value == language::nothing) continue;
      phrases.push_back(
          {{tokens[at].start, tokens[behind[kind] - 1].end}, best[kind]->kind, best[kind]->value});
    }
  }
  return phrases;
}

}  // namespace travaux
