#include <algorithm>
#include <bitset>
#include <unordered_map>

#include "base/ascii.h"
#include "base/in_parallel.h"
#include "base/split_words.h"
#include "base/utf8.h"
#include "effects/definitions.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

constexpr std::size_t changes_at_a_time = 256;

struct Term {
  std::string name;                   // as defined
  std::vector<std::string> words;     // in their base form
  bool letters_only = false;          // "UN": never in small letters
  std::optional<std::size_t> clause;  // of the new text, that defines it
};

bool is_capital(std::string_view word) {
  std::size_t at = 0;
  return base::is_upper(base::next_code_point(word, at));
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The first letters of words, whatever their case: a base form has those of its word.
class Beginnings {
 public:
  // Of a word in small letters.
  void add(std::string_view word) {
    if (const auto place = place_of(word)) {
      known_.set(*place);
    } else {
      any_ = true;
    }
  }

  // Whether a word that begins so may have the base form of one that was added.
  bool may_hold(std::string_view word) const {
    if (any_ || !base::is_ascii(word.substr(0, told))) return true;
    const auto place = place_of(word);
    return place && known_.test(*place);
  }

  // The same of any word in the text.
  bool may_stand_in(std::string_view text) const {
    if (any_) return true;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const auto byte = static_cast<unsigned char>(text[at]);
      // Small letters of ASCII may stand for others: the Kelvin sign for k.
      if (byte >= 0xC0 && text.substr(at, 2) != "\xE2\x80") return true;
      if (!is_ascii_letter(text[at]) || (at > 0 && is_ascii_letter(text[at - 1]))) continue;
      const auto place = place_of(text.substr(at, told));
      if (place && known_.test(*place)) return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t told = 3;

  // Nothing for words that do not begin with so many letters of ASCII.
  static std::optional<std::size_t> place_of(std::string_view word) {
    if (word.size() < told) return std::nullopt;
    std::size_t place = 0;
    for (const char c : word.substr(0, told)) {
      if (!is_ascii_letter(c)) return std::nullopt;
      place = place * 32 + (static_cast<unsigned char>(c) & 31U);
    }
    return place;
  }

  std::bitset<std::size_t{32} * 32 * 32> known_;
  bool any_ = false;
};

// The terms by their first words.
class Terms {
 public:
  explicit Terms(Language language) : language_(language) {}

  void add(const std::string& name, std::optional<std::size_t> clause) {
    Term term{name, {}, base::fold_case(name) != name, clause};
    for (const base::Word& word : base::split_words(name)) {
      if (!word.is_word) continue;
      const std::string_view own = std::string_view(name).substr(word.start, word.end - word.start);
      term.letters_only = term.letters_only && own.size() > 1 && is_capital(own.substr(1));
      term.words.push_back(base_form(own, language_));
    }
    if (term.words.empty()) return;
    begins_.add(term.words.front());
    terms_[term.words.front()].push_back(std::move(term));
  }

  bool empty() const { return terms_.empty(); }
  bool may_stand_in(std::string_view text) const { return begins_.may_stand_in(text); }

  // Calls each(term, span) with the terms that begin at the word, spans count in the text.
  template <typename Each>
  void at(std::string_view text, const std::vector<base::Word>& words, std::size_t index,
          const Each& each) const {
    const std::string_view first = word_at(text, words[index]);
    if (!begins_.may_hold(first)) return;
    const auto found = terms_.find(base_form(first, language_));
    if (found == terms_.end()) return;
    for (const Term& term : found->second) {
      const std::size_t end = end_of(term, text, words, index);
      if (end > 0) each(term, Span{words[index].start, end});
    }
  }

 private:
  static std::string_view word_at(std::string_view text, const base::Word& word) {
    return text.substr(word.start, word.end - word.start);
  }

  // Where the term that begins at the word ends; 0: it does not stand there.
  std::size_t end_of(const Term& term, std::string_view text, const std::vector<base::Word>& words,
                     std::size_t index) const {
    std::size_t end = 0;
    std::size_t matched = 0;
    for (; index < words.size() && matched < term.words.size(); ++index) {
      const std::string_view word = word_at(text, words[index]);
      if (!words[index].is_word) {
        if (word == " " || word == "-") continue;
        return 0;
      }
      if (term.letters_only && !is_capital(word)) return 0;
      if (base_form(word, language_) != term.words[matched]) return 0;
      ++matched;
      end = words[index].end;
    }
    return matched == term.words.size() ? end : 0;
  }

  Language language_;
  std::unordered_map<std::string, std::vector<Term>> terms_;
  Beginnings begins_;
};

// One effect for a clause, whatever number of changed terms it uses: the first is shown.
void find_uses(const Document& document, std::size_t id, const Terms& terms, Findings& findings) {
  const Clause& clause = document.clauses()[id];
  const std::string_view text = document.words_of(clause);
  if (!terms.may_stand_in(text)) return;
  const std::vector<base::Word> words = base::split_words(text);
  std::vector<const Term*> used;
  Span shown;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].is_word) continue;
    terms.at(text, words, i, [&](const Term& term, Span span) {
      if (std::find(used.begin(), used.end(), &term) != used.end()) return;
      if (used.empty()) shown = {clause.words.start + span.start, clause.words.start + span.end};
      used.push_back(&term);
    });
  }
  if (used.empty()) return;
  Effect effect;
  effect.message = "\"" + used.front()->name + "\" means something else now";
  if (used.size() > 1) {
    effect.message.append(", and ").append(std::to_string(used.size() - 1)).append(" more terms");
  }
  effect.after = shown;
  for (const Term* term : used) {
    if (term->clause) effect.elsewhere.push_back(*term->clause);
  }
  findings.add("definition-ripple", std::move(effect));
}

}  // namespace

void find_ripples(const Context& context, std::vector<Findings>& findings) {
  const auto& changes = context.comparison.changes;
  Terms terms(context.readers.language);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    std::optional<std::size_t> clause;
    if (!changes[i].after.empty()) clause = changes[i].after.front();
    for (const std::string& name : findings[i].terms()) terms.add(name, clause);
  }
  if (terms.empty()) return;
  base::in_parallel(changes.size(), changes_at_a_time, [&](std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
      if (!changes[i].edits.empty() || changes[i].before.empty()) continue;
      for (const std::size_t id : changes[i].after) {
        find_uses(context.after, id, terms, findings[i]);
      }
    }
  });
}

}  // namespace travaux::judging
