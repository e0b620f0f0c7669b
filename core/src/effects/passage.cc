#include "effects/passage.h"

#include <algorithm>

#include "base/utf8.h"

namespace travaux::judging {
namespace {

constexpr std::string_view between_words = " -\t\n.,;:()\"";
constexpr std::string_view sentence_ends = ".;!?";
// How far around a phrase is looked, so that a clause of any length costs no more for each phrase.
constexpr std::size_t bytes_around = 600;

Span near(Span span, std::size_t at) {
  const std::size_t from = at > bytes_around ? at - bytes_around : 0;
  return {std::min(std::max(span.start, from), span.end), std::min(span.end, at + bytes_around)};
}

std::string_view first_word(std::string_view text) {
  const std::size_t start = text.find_first_not_of(between_words);
  if (start == std::string_view::npos) return {};
  text.remove_prefix(start);
  return text.substr(0, text.find_first_of(between_words));
}

std::string_view last_word(std::string_view text) {
  const std::size_t end = text.find_last_not_of(between_words);
  if (end == std::string_view::npos) return {};
  text = text.substr(0, end + 1);
  const std::size_t before = text.find_last_of(between_words);
  return before == std::string_view::npos ? text : text.substr(before + 1);
}

// "inform", "informs".
bool have_one_stem(std::string_view one, std::string_view other) {
  constexpr std::size_t letters = 4;
  const std::string first = base::fold_case(one);
  const std::string second = base::fold_case(other);
  std::size_t at = 0;
  for (std::size_t i = 0; i < letters; ++i) {
    if (at >= first.size()) return false;
    base::next_code_point(first, at);
  }
  return second.compare(0, at, first, 0, at) == 0;
}

// Whether so many times more is said than on the other side.
bool is_new_beside(std::string_view own, std::string_view other, std::size_t times) {
  return words_in(other) * times < words_in(own);
}

}  // namespace

std::size_t words_in(std::string_view text) {
  std::size_t words = 0;
  for (std::string_view word = first_word(text); !word.empty(); word = first_word(text)) {
    ++words;
    text.remove_prefix(static_cast<std::size_t>(word.data() - text.data()) + word.size());
  }
  return words;
}

Passage::Passage(const ClauseChange& change, Of of, Span phrase)
    : side_(of == Of::before ? &change.before() : &change.after()),
      other_side_(of == Of::before ? &change.after() : &change.before()),
      phrase_(phrase) {
  const std::size_t block =
      of == Of::before ? change.block_before(phrase) : change.block_after(phrase);
  if (block >= change.blocks().size()) return;
  const Block& around = change.blocks()[block];
  own_ = near(of == Of::before ? around.before : around.after, phrase.start);
  other_ = of == Of::before ? around.after : around.before;
  other_ = near(other_, other_.start + (phrase.start - own_.start));
  const auto clause = std::find_if(
      side_->words.begin(), side_->words.end(),
      [&](const Span& words) { return words.start <= phrase.start && phrase.start <= words.end; });
  clause_ = clause == side_->words.end() ? own_ : *clause;
}

bool Passage::is_sentence() const {
  if (empty()) return false;
  std::size_t start = own_.start;
  for (std::size_t at = phrase_.start; at > own_.start; --at) {
    if (!ends_sentence(at - 1)) continue;
    start = at;
    break;
  }
  std::size_t end = phrase_.end;
  while (end < own_.end && !ends_sentence(end)) ++end;
  return (start > own_.start || starts_sentence(start)) &&
         (end < own_.end || end >= clause_.end || ends_sentence(end)) &&
         is_new_beside(side_->text({start, end}), other_words(), 4);
}

bool Passage::ends_sentence(std::size_t at) const {
  const std::string& text = side_->document->text();
  return sentence_ends.find(text[at]) != std::string_view::npos &&
         (at + 1 >= clause_.end || text[at + 1] == ' ');
}

bool Passage::starts_sentence(std::size_t at) const {
  const std::string& text = side_->document->text();
  while (at > clause_.start && text[at - 1] == ' ') --at;
  return at <= clause_.start || ends_sentence(at - 1);
}

bool Passage::is_subordinate() const {
  if (empty() || own_.start >= phrase_.start) return false;
  const auto starts_before = [](std::size_t at) {
    return [at](const Phrase& phrase) { return phrase.span.start < at; };
  };
  const auto first = std::partition_point(side_->phrases().begin(), side_->phrases().end(),
                                          starts_before(own_.start));
  const auto last =
      std::partition_point(first, side_->phrases().end(), starts_before(phrase_.start));
  const auto opened_by = [&](PhraseKind kind) {
    return std::any_of(first, last, [&](const Phrase& phrase) { return phrase.kind == kind; });
  };
  if (opened_by(PhraseKind::condition) && !stands_for(PhraseKind::condition)) return true;
  return (opened_by(PhraseKind::condition) || opened_by(PhraseKind::subordinate)) &&
         is_new_beside(side_->text(own_), other_words(), 2);
}

bool Passage::keeps_next_word() const {
  if (phrase_.end >= own_.end) return true;
  const std::string_view next = first_word(side_->text({phrase_.end, own_.end}));
  return next.empty() || knows(next);
}

bool Passage::keeps_word_before() const {
  if (phrase_.start <= own_.start) return true;
  const std::string_view before = last_word(side_->text({own_.start, phrase_.start}));
  return before.empty() || knows(before);
}

bool Passage::is_addition_from_phrase() const {
  return !empty() && first_word(other_words()).empty() &&
         first_word(side_->text({own_.start, std::max(own_.start, phrase_.start)})).empty();
}

bool Passage::stands_for(PhraseKind kind) const {
  const auto& phrases = other_side_->phrases();
  const auto first =
      std::partition_point(phrases.begin(), phrases.end(),
                           [&](const Phrase& phrase) { return phrase.span.start < other_.start; });
  const auto last = std::partition_point(
      first, phrases.end(), [&](const Phrase& phrase) { return phrase.span.start < other_.end; });
  return std::any_of(first, last, [&](const Phrase& phrase) { return phrase.kind == kind; });
}

bool Passage::is_put_into_statement() const {
  constexpr std::size_t most_replaced = 2;
  constexpr std::size_t most_between = 2;  // words: "efforts to ensure"
  if (empty() || own_.start < phrase_.start) return false;
  const std::size_t others = words_in(other_words());
  const std::size_t beside = words_in(side_->text(own_)) - words_in(side_->text(phrase_));
  if (others <= most_replaced && beside == others) return true;
  const std::string_view verb = first_word(other_words());
  std::string_view behind = side_->text({phrase_.end, std::max(own_.end, phrase_.end)});
  for (std::size_t i = 0; i <= most_between; ++i) {
    const std::string_view word = first_word(behind);
    if (word.empty()) return false;
    if (have_one_stem(word, verb)) return true;
    behind.remove_prefix(static_cast<std::size_t>(word.data() - behind.data()) + word.size());
  }
  return false;
}

bool Passage::is_mostly_phrase() const {
  const std::size_t times = first_word(other_words()).empty() ? 3 : 2;
  return words_in(side_->text(phrase_)) * times >= words_in(side_->text(own_));
}

bool Passage::knows(std::string_view word) const {
  const std::string folded = base::fold_case(word);
  std::string_view text = other_words();
  for (std::string_view other = first_word(text); !other.empty(); other = first_word(text)) {
    if (base::fold_case(other) == folded) return true;
    text.remove_prefix(static_cast<std::size_t>(other.data() - text.data()) + other.size());
  }
  return false;
}

}  // namespace travaux::judging
