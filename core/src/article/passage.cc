#include "article/passage.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/split_words.h"
#include "base/utf8.h"

namespace travaux::quoting {
namespace {

using namespace std::string_view_literals;

constexpr std::array grammar = {
    "a"sv,       "about"sv,   "all"sv,    "also"sv,  "an"sv,    "and"sv,     "any"sv,  "are"sv,
    "as"sv,      "at"sv,      "be"sv,     "been"sv,  "being"sv, "between"sv, "both"sv, "but"sv,
    "by"sv,      "can"sv,     "could"sv,  "das"sv,   "de"sv,    "der"sv,     "des"sv,  "die"sv,
    "do"sv,      "does"sv,    "each"sv,   "en"sv,    "et"sv,    "every"sv,   "for"sv,  "from"sv,
    "had"sv,     "has"sv,     "have"sv,   "he"sv,    "her"sv,   "his"sv,     "i"sv,    "if"sv,
    "in"sv,      "into"sv,    "is"sv,     "it"sv,    "its"sv,   "la"sv,      "le"sv,   "les"sv,
    "may"sv,     "me"sv,      "more"sv,   "must"sv,  "my"sv,    "no"sv,      "not"sv,  "of"sv,
    "on"sv,      "one"sv,     "only"sv,   "or"sv,    "other"sv, "our"sv,     "out"sv,  "over"sv,
    "shall"sv,   "she"sv,     "should"sv, "so"sv,    "some"sv,  "such"sv,    "than"sv, "that"sv,
    "the"sv,     "their"sv,   "then"sv,   "there"sv, "these"sv, "they"sv,    "this"sv, "those"sv,
    "through"sv, "to"sv,      "und"sv,    "under"sv, "until"sv, "up"sv,      "upon"sv, "was"sv,
    "we"sv,      "were"sv,    "what"sv,   "when"sv,  "where"sv, "which"sv,   "who"sv,  "will"sv,
    "with"sv,    "without"sv, "would"sv,  "you"sv,   "your"sv};

constexpr std::array negations = {
    "aucun"sv,  "aucune"sv,  "barring"sv, "cannot"sv, "except"sv, "excepting"sv, "excluding"sv,
    "jamais"sv, "kein"sv,    "keine"sv,   "keinem"sv, "keinen"sv, "keiner"sv,    "keines"sv,
    "ne"sv,     "neither"sv, "never"sv,   "ni"sv,     "nicht"sv,  "nie"sv,       "niemals"sv,
    "no"sv,     "nobody"sv,  "none"sv,    "nor"sv,    "not"sv,    "nothing"sv,   "nowhere"sv,
    "ohne"sv,   "pas"sv,     "sans"sv,    "sauf"sv,   "unless"sv, "weder"sv,     "without"sv};
constexpr std::uint64_t hash_start = 14695981039346656037ULL;

constexpr std::uint64_t hash_on(std::uint64_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
}

constexpr std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = hash_start;
  for (const char c : bytes) hash = hash_on(hash, c);
  return hash ^ (hash >> 29U);
}

template <std::size_t Count>
constexpr std::array<std::uint64_t, Count> keys_of(
    const std::array<std::string_view, Count>& words) {
  std::array<std::uint64_t, Count> keys{};
  std::transform(words.begin(), words.end(), keys.begin(), hash_of);
  std::sort(keys.begin(), keys.end());
  return keys;
}

constexpr auto grammar_keys = keys_of(grammar);
constexpr auto negation_keys = keys_of(negations);

// Most words are in neither table, which one bit of their key tells.
constexpr std::size_t sieve_bits = 1024;

constexpr auto sieve = [] {
  std::array<bool, sieve_bits> bits{};
  for (const std::uint64_t key : grammar_keys) bits[key % sieve_bits] = true;
  for (const std::uint64_t key : negation_keys) bits[key % sieve_bits] = true;
  return bits;
}();

bool is_one_of(const auto& keys, std::uint64_t key) {
  return sieve[key % sieve_bits] && std::binary_search(keys.begin(), keys.end(), key);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

TextWord make_word(std::string_view text, std::size_t start, std::size_t end) {
  const std::string small = folded(text.substr(start, end - start));
  TextWord word{.start = static_cast<std::uint32_t>(start),
                .end = static_cast<std::uint32_t>(end),
                .key = hash_of(small)};
  word.common = is_one_of(grammar_keys, word.key);
  word.negation =
      is_one_of(negation_keys, word.key) || small.ends_with("n't") || small.starts_with("n'");
  return word;
}

// Marks brackets and omissions around the words of a quotation.
class QuotationReader {
 public:
  explicit QuotationReader(std::string_view text) : text_(text), pieces_(base::split_words(text)) {}

  std::vector<TextWord> read() {
    for (const base::Word& piece : pieces_) {
      if (piece.is_word) {
        add_word(piece);
      } else {
        note_mark(piece);
      }
    }
    return words_;
  }

 private:
  void add_word(const base::Word& piece) {
    if (joins_bracketed(piece.start)) {
      join(piece.end);
      return;
    }
    TextWord word = make_word(text_, piece.start, piece.end);
    word.bracketed = depth_ > 0;
    word.after_gap = gap_;
    gap_ = false;
    words_.push_back(word);
  }

  // "[t]he": a letter changed to fit the sentence.
  bool joins_bracketed(std::size_t start) const {
    return depth_ == 0 && !words_.empty() && words_.back().bracketed && start > 0 &&
           text_[start - 1] == ']' && words_.back().end + 1 == start;
  }

  void join(std::size_t end) {
    TextWord& last = words_.back();
    const std::string whole = std::string(text_.substr(last.start, last.end - last.start)) +
                              std::string(text_.substr(last.end + 1, end - last.end - 1));
    last.key = hash_of(folded(whole));
    last.end = static_cast<std::uint32_t>(end);
  }

  void note_mark(const base::Word& piece) {
    const char mark = text_[piece.start];
    std::size_t length = 0;
    if (is_omission(text_, piece.start, length)) {
      gap_ = true;
    } else if (mark == '[') {
      ++depth_;
    } else if (mark == ']' && depth_ > 0) {
      --depth_;
    }
  }

  std::string_view text_;
  std::vector<base::Word> pieces_;
  std::vector<TextWord> words_;
  int depth_ = 0;
  bool gap_ = false;
};

bool is_latin(char32_t c) {
  constexpr char32_t behind_latin = 0x250;
  return c < behind_latin && base::is_letter(c);
}

}  // namespace

std::string folded(std::string_view word) {
  if (base::is_ascii(word)) return base::fold_case(word);
  std::string result = base::fold_case(base::to_nfc(word));
  replace_all(result, "\u2019", "'");
  replace_all(result, "\u02BC", "'");
  replace_all(result, "\u00AD", "");
  return result;
}

bool look_alike(std::string_view word, std::string_view other) {
  if (word == other || (base::is_ascii(word) && base::is_ascii(other))) return false;
  bool same_letter = false;
  std::size_t at = 0;
  std::size_t there = 0;
  while (at < word.size() && there < other.size()) {
    const char32_t c = base::next_code_point(word, at);
    const char32_t d = base::next_code_point(other, there);
    if (c == d) {
      same_letter = true;
    } else if (!base::is_letter(c) || !base::is_letter(d) || is_latin(c) == is_latin(d)) {
      return false;
    }
  }
  return same_letter && at == word.size() && there == other.size();
}

bool is_omission(std::string_view text, std::size_t at, std::size_t& length) {
  for (const std::string_view mark : {"\u2026"sv, "..."sv, ". . ."sv}) {
    if (text.substr(at).starts_with(mark)) {
      length = mark.size();
      return true;
    }
  }
  return false;
}

std::vector<TextWord> quoted_words(std::string_view quotation) {
  return QuotationReader(quotation).read();
}

std::vector<TextWord> words_of(std::string_view text) {
  std::vector<TextWord> words;
  const auto pieces = base::split_words(text);
  words.reserve(pieces.size() / 2 + 1);
  for (const base::Word& piece : pieces) {
    if (piece.is_word) words.push_back(make_word(text, piece.start, piece.end));
  }
  return words;
}

}  // namespace travaux::quoting
