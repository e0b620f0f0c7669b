#include "article/passage.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/split_words.h"
#include "base/utf8.h"

namespace travaux::quoting {
namespace {

using namespace std::string_view_literals;

constexpr std::array grammar = {
    "a"sv,    "all"sv, "an"sv,   "and"sv, "any"sv,   "are"sv,  "as"sv,   "at"sv,  "be"sv,
    "by"sv,   "das"sv, "de"sv,   "der"sv, "des"sv,   "die"sv,  "en"sv,   "et"sv,  "for"sv,
    "from"sv, "has"sv, "have"sv, "in"sv,  "is"sv,    "it"sv,   "its"sv,  "la"sv,  "le"sv,
    "les"sv,  "of"sv,  "on"sv,   "or"sv,  "shall"sv, "such"sv, "that"sv, "the"sv, "their"sv,
    "this"sv, "to"sv,  "und"sv,  "was"sv, "which"sv, "will"sv, "with"sv};
static_assert(std::is_sorted(grammar.begin(), grammar.end()));

constexpr std::array negations = {
    "aucun"sv,  "aucune"sv,  "barring"sv, "cannot"sv, "except"sv, "excepting"sv, "excluding"sv,
    "jamais"sv, "kein"sv,    "keine"sv,   "keinem"sv, "keinen"sv, "keiner"sv,    "keines"sv,
    "ne"sv,     "neither"sv, "never"sv,   "ni"sv,     "nicht"sv,  "nie"sv,       "niemals"sv,
    "no"sv,     "nobody"sv,  "none"sv,    "nor"sv,    "not"sv,    "nothing"sv,   "nowhere"sv,
    "ohne"sv,   "pas"sv,     "sans"sv,    "sauf"sv,   "unless"sv, "weder"sv,     "without"sv};
static_assert(std::is_sorted(negations.begin(), negations.end()));

bool is_negation(std::string_view folded_word) {
  return std::binary_search(negations.begin(), negations.end(), folded_word) ||
         folded_word.ends_with("n't") || folded_word.starts_with("n'");
}

std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash ^ (hash >> 29U);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// Case, forms of the apostrophe and invisible hyphens say nothing about which word it is.
std::string folded(std::string_view word) {
  std::string result = base::fold_case(base::to_nfc(word));
  replace_all(result, "\u2019", "'");
  replace_all(result, "\u02BC", "'");
  replace_all(result, "\u00AD", "");
  return result;
}

TextWord make_word(std::string_view text, std::size_t start, std::size_t end) {
  const std::string key = folded(text.substr(start, end - start));
  TextWord word{.start = start, .end = end, .key = hash_of(key)};
  word.common = std::binary_search(grammar.begin(), grammar.end(), std::string_view(key));
  word.negation = is_negation(key);
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
    last.end = end;
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

}  // namespace

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

DraftWords::DraftWords(const Document& document) : document_(&document) {
  const std::string_view text = document.text();
  const auto& clauses = document.clauses();
  std::size_t next = 0;
  for (const base::Word& piece : base::split_words(text)) {
    if (!piece.is_word) continue;
    while (next < clauses.size() && clauses[next].span.end <= piece.start) ++next;
    TextWord word = make_word(text, piece.start, piece.end);
    word.label = next < clauses.size() && piece.start >= clauses[next].span.start &&
                 piece.start < clauses[next].words.start;
    places_[word.key].push_back(static_cast<std::uint32_t>(words_.size()));
    words_.push_back(word);
  }
}

const std::vector<std::uint32_t>& DraftWords::places(std::uint64_t key) const {
  const auto found = places_.find(key);
  return found == places_.end() ? nowhere_ : found->second;
}

const Clause& DraftWords::clause_at(std::size_t offset) const {
  const auto& clauses = document_->clauses();
  const auto behind =
      std::upper_bound(clauses.begin(), clauses.end(), offset,
                       [](std::size_t at, const Clause& clause) { return at < clause.span.start; });
  return behind == clauses.begin() ? clauses.front() : *(behind - 1);
}

}  // namespace travaux::quoting
