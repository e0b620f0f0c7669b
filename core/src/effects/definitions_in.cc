#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/utf8.h"
#include "effects/definitions.h"

namespace travaux::judging {
namespace {

constexpr int means = 1;      // values of PhraseKind::defines
constexpr int announces = 2;  // "the term"

constexpr std::size_t longest_term = 120;    // bytes
constexpr std::size_t farthest_means = 120;  // bytes behind the term
constexpr std::size_t longest_aside = 60;    // bytes: (hereinafter referred to as "the Fund")
constexpr std::size_t longest_link = 3;      // bytes: "of", "the", inside of a long name

constexpr std::string_view apostrophe = "'";

struct Quotes {
  std::string_view open;
  std::string_view close;
};

constexpr std::array<Quotes, 7> all_quotes{{{"“", "”"},
                                            {"\"", "\""},
                                            {"«", "»"},
                                            {"„", "“"},
                                            {"„", "”"},
                                            {"‘", "’"},
                                            {apostrophe, apostrophe}}};

bool has_any(std::string_view text, std::string_view marks) {
  return text.find_first_of(marks) != std::string_view::npos;
}

bool starts_capital(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && base::is_upper(base::next_code_point(word, at));
}

// Of one clause, spans in its words.
struct Phrases {
  std::size_t small = 0;        // where a small word ends that the clause begins with
  std::vector<Phrase> defines;  // of PhraseKind::defines
};

class DefinitionReader {
 public:
  DefinitionReader(const Document& document, const Clause& clause, Phrases phrases)
      : text_(document.words_of(clause)),
        at_(clause.words.start),
        id_(clause.id),
        whole_(clause.kind == ClauseKind::definition),
        labelled_(clause.labelled()),
        small_(phrases.small),
        phrases_(std::move(phrases.defines)) {}

  std::vector<Definition> read() {
    read_quoted();
    if (found_.empty()) read_announced();
    if (found_.empty()) read_capitals();
    if (found_.empty()) read_entry();
    return std::move(found_);
  }

 private:
  std::string_view between(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  void add(Span term, Span meaning) {
    found_.push_back(
        {id_, {at_ + term.start, at_ + term.end}, {at_ + meaning.start, at_ + meaning.end}});
  }

  // Where the sentence ends that the place is in; a clause that is a definition is one.
  std::size_t end_of_sentence(std::size_t at) const {
    if (whole_) return text_.size();
    for (at = text_.find_first_of(".;", at); at != std::string_view::npos;
         at = text_.find_first_of(".;", at + 1)) {
      if (at + 1 == text_.size() || text_[at + 1] == ' ') return at;
    }
    return text_.size();
  }

  const Phrase* phrase_behind(std::size_t at) const {
    const auto found =
        std::partition_point(phrases_.begin(), phrases_.end(),
                             [&](const Phrase& phrase) { return phrase.span.start < at; });
    return found == phrases_.end() ? nullptr : &*found;
  }

  void read_quoted() {
    for (std::size_t at = 0; at < text_.size();) {
      const bool may_open =
          text_[at] == '"' || text_[at] == '\'' || static_cast<unsigned char>(text_[at]) >= 0x80;
      const std::size_t end = may_open ? read_quotation(at) : at;
      at = std::max(end, at + 1);
    }
  }

  // Returns where the quotation ends; `at` if none begins there.
  std::size_t read_quotation(std::size_t at) {
    for (const auto& [open, close] : all_quotes) {
      if (text_.substr(at, open.size()) != open) continue;
      if (open == apostrophe && at > 0 && text_[at - 1] != ' ' && text_[at - 1] != '(') continue;
      const std::size_t begin = at + open.size();
      std::size_t length = text_.substr(begin, longest_term).find(close);
      // "Buyer's" goes on.
      while (open == apostrophe && length != std::string_view::npos &&
             is_letter_at(begin + length + 1)) {
        length = text_.substr(begin, longest_term).find(close, length + 1);
      }
      if (length == std::string_view::npos || length == 0) continue;
      const Span term{begin, begin + length};
      const std::size_t behind = term.end + close.size();
      if (!read_meaning(term, behind)) read_short_name(at, term, behind);
      return behind;
    }
    return at;
  }

  bool is_letter_at(std::size_t at) const {
    return at < text_.size() && base::is_letter(static_cast<unsigned char>(text_[at]));
  }

  bool read_meaning(Span term, std::size_t behind) {
    const Phrase* phrase = phrase_behind(behind);
    while (phrase != nullptr && phrase->value == announces) {
      phrase = phrase_behind(phrase->span.start + 1);
    }
    if (phrase == nullptr || phrase->span.start > behind + farthest_means) return false;
    if (has_any(between(behind, phrase->span.start), ".;:()")) return false;
    add(term, {phrase->span.end, end_of_sentence(phrase->span.end)});
    return true;
  }

  // In brackets behind what it stands for.
  void read_short_name(std::size_t quote, Span term, std::size_t behind) {
    const std::size_t from = quote > longest_aside ? quote - longest_aside : 0;
    const std::size_t open = between(from, quote).rfind('(');
    if (open == std::string_view::npos || has_any(between(from + open, quote), ").;")) return;
    if (behind >= text_.size() || !has_any(text_.substr(behind, longest_aside), ")")) return;
    const std::size_t end = text_.find_last_not_of(' ', from + open - (from + open > 0 ? 1 : 0));
    if (end == std::string_view::npos || from + open == 0) return;
    const std::size_t begin = begin_of_name(end + 1);
    if (begin <= end) add(term, {begin, end + 1});
  }

  // Where words with capitals, and short ones between them, begin that end at `end`.
  std::size_t begin_of_name(std::size_t end) const {
    std::size_t begin = end + 1;
    for (std::size_t at = end; at > 0;) {
      const std::size_t space = text_.rfind(' ', at - 1);
      const std::size_t word = space == std::string_view::npos ? 0 : space + 1;
      const std::string_view own = between(word, at);
      if (at != end && !own.empty() && has_any(own.substr(own.size() - 1), ",;:.()")) break;
      if (starts_capital(own)) begin = word;
      if (!starts_capital(own) && own.size() > longest_link) break;
      if (word == 0) break;
      at = space;
    }
    return begin;
  }

  void read_announced() {
    for (const Phrase& phrase : phrases_) {
      if (phrase.value != announces) continue;
      const Phrase* next = phrase_behind(phrase.span.end);
      if (next == nullptr || next->value == announces) continue;
      const Span term{phrase.span.end + 1, next->span.start - 1};
      if (term.end <= term.start || term.size() > longest_term) continue;
      if (has_any(between(term.start, term.end), ".,;:()")) continue;
      add(term, {next->span.end, end_of_sentence(next->span.end)});
    }
  }

  // "2.4 critical joint: joint whose failure ...": an entry of a list of terms says first of what
  // kind the thing is.
  void read_entry() {
    constexpr std::string_view mark = ": ";
    const std::size_t colon = text_.substr(0, longest_term).find(mark);
    if (!labelled_ || colon == std::string_view::npos || has_any(between(0, colon), ".,;()"))
      return;
    const std::size_t space = text_.substr(0, colon).rfind(' ');
    if (space == std::string_view::npos || starts_capital(text_)) return;
    const std::size_t meaning = colon + mark.size();
    const std::size_t end = std::min(text_.find_first_of(" ,", meaning), text_.size());
    if (between(space + 1, colon) != between(meaning, end)) return;
    add({0, colon}, {meaning, text_.size()});
  }

  void read_capitals() {
    constexpr std::size_t most_words = 6;
    if (phrases_.empty() || phrases_.front().value != means) return;
    const std::size_t end = phrases_.front().span.start;
    // "This means that ..." defines nothing.
    if (end < 2 || end - 1 == small_ || end > longest_term || has_any(between(0, end), ".,;:()"))
      return;
    std::size_t words = 0;
    for (std::size_t at = 0; at + 1 < end;) {
      const std::size_t space = std::min(text_.find(' ', at), end);
      const std::string_view word = between(at, space);
      if (!starts_capital(word) && (at == 0 || word.size() > longest_link)) return;
      ++words;
      at = space + 1;
    }
    if (words > most_words) return;
    add({0, end - 1}, {phrases_.front().span.end, end_of_sentence(phrases_.front().span.end)});
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t id_;
  bool whole_;
  bool labelled_;
  std::size_t small_;
  std::vector<Phrase> phrases_;  // of PhraseKind::defines
  std::vector<Definition> found_;
};

// Those that begin in the span.
std::span<const Phrase> in(std::span<const Phrase> phrases, Span span) {
  const auto before = [](std::size_t place) {
    return [place](const Phrase& phrase) { return phrase.span.start < place; };
  };
  const auto first = std::partition_point(phrases.begin(), phrases.end(), before(span.start));
  return {first, std::partition_point(first, phrases.end(), before(span.end))};
}

Phrases phrases_of(const Side& side, Span words) {
  Phrases phrases;
  for (const Phrase& phrase : in(side.of(PhraseKind::defines), words)) {
    const Span span{phrase.span.start - words.start, phrase.span.end - words.start};
    phrases.defines.push_back({span, phrase.kind, phrase.value});
  }
  const auto small = in(side.of(PhraseKind::small_word), words);
  if (!small.empty() && small.front().span.start == words.start) {
    phrases.small = small.front().span.end - words.start;
  }
  return phrases;
}

}  // namespace

std::vector<Definition> definitions_in(const Document& document, const Clause& clause,
                                       const Readers& readers) {
  Phrases phrases;
  if (readers.phrases.knows(PhraseKind::defines)) {
    for (const Phrase& phrase : readers.phrases.read(document.words_of(clause))) {
      if (phrase.kind == PhraseKind::defines) phrases.defines.push_back(phrase);
      if (phrase.kind == PhraseKind::small_word && phrase.span.start == 0) {
        phrases.small = phrase.span.end;
      }
    }
  }
  return DefinitionReader(document, clause, std::move(phrases)).read();
}

const std::vector<Definition>& Side::definitions() const {
  if (!definitions_) definitions_ = read_definitions();
  return *definitions_;
}

std::vector<Definition> Side::read_definitions() const {
  std::vector<Definition> all;
  for (const std::size_t id : clauses) {
    const Clause& clause = document->clauses()[id];
    const std::vector<Definition> some =
        in_parts_ ? definitions_in(*document, clause, *readers_)
                  : DefinitionReader(*document, clause, phrases_of(*this, clause.words)).read();
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

}  // namespace travaux::judging

namespace travaux {

std::vector<Definition> definitions_of(const Document& document, Language language) {
  const judging::Readers readers(language);
  std::vector<Definition> all;
  for (const Clause& clause : document.clauses()) {
    const std::vector<Definition> some = judging::definitions_in(document, clause, readers);
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

}  // namespace travaux
