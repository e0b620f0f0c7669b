#include "effects/clause_change.h"

#include <algorithm>
#include <iterator>

namespace travaux::judging {
namespace {

template <typename Reader, typename Item>
void read_into(std::vector<Item>& items, const Reader& reader, std::string_view text, Span words) {
  for (Item& item : reader.read(text)) {
    item.span = {item.span.start + words.start, item.span.end + words.start};
    items.push_back(std::move(item));
  }
}

constexpr std::size_t judged_whole = 32'768;     // bytes of a clause
constexpr std::size_t most_of_sentence = 2'000;  // bytes, before an edit and behind it

bool ends_sentence(std::string_view text, std::size_t at, std::size_t end) {
  return std::string_view(".;!?").find(text[at]) != std::string_view::npos &&
         (at + 1 >= end || text[at + 1] == ' ');
}

// From where the sentence begins that the span begins in, to where that ends which it ends in.
Span sentences_around(std::string_view text, Span span, Span words, std::size_t most) {
  Span around = span;
  const std::size_t first = span.start - std::min<std::size_t>(most, span.start - words.start);
  const std::size_t last = std::min<std::size_t>(span.end + most, words.end);
  while (around.start > first && !ends_sentence(text, around.start - 1, words.end)) --around.start;
  while (around.end < last && !ends_sentence(text, around.end, words.end)) ++around.end;
  return around;
}

// What is read of a long clause: the sentences that changed. A text without line ends is one
// clause, and to read all of it would take as long as everything else.
std::vector<Span> parts_read(std::string_view text, Span words, const std::vector<Edit>& edits,
                             Span Edit::*side) {
  std::vector<Span> parts;
  for (const Edit& edit : edits) {
    const Span span = edit.*side;
    if (span.start < words.start || span.end > words.end) continue;
    const Span next = sentences_around(text, span, words, most_of_sentence);
    if (!parts.empty() && next.start <= parts.back().end) {
      parts.back().end = std::max(parts.back().end, next.end);
    } else {
      parts.push_back(next);
    }
  }
  if (parts.empty()) parts.push_back({words.start, words.start});
  return parts;
}

// The first of the words that end at the place or behind it. Those of one clause are in order.
std::vector<Span>::const_iterator words_from(const Side& side, std::size_t place) {
  const auto ends_before = [&](const Span& words) { return words.end < place; };
  if (side.clauses.size() != 1) {
    return std::find_if_not(side.words.begin(), side.words.end(), ends_before);
  }
  return std::partition_point(side.words.begin(), side.words.end(), ends_before);
}

std::vector<Span> brackets_of(const Side& side) {
  std::vector<Span> brackets;
  for (const std::size_t id : side.clauses) {
    for (const Bracket& bracket : side.document->brackets_of(side.document->clauses()[id])) {
      // What lies inside of another is covered by it.
      if (!brackets.empty() && bracket.span.end <= brackets.back().end) continue;
      brackets.push_back(bracket.span);
    }
  }
  return brackets;
}

bool is_in(const std::vector<Span>& spans, Span span) {
  const auto found = std::partition_point(
      spans.begin(), spans.end(), [&](const Span& other) { return other.end <= span.start; });
  if (found == spans.end()) return false;
  return span.size() == 0 ? found->start < span.start : found->start < span.end;
}

// None of a bracket, or a whole one.
bool keeps_brackets(std::string_view text) {
  if (text.size() > 1 && text.front() == '[' && text.back() == ']') {
    text = text.substr(1, text.size() - 2);
  }
  return text.find_first_of("[]/") == std::string_view::npos;
}

// Both are inside of brackets, or are brackets: "[400,000]" and "[450,000]".
bool are_in_same_brackets(std::string_view before, std::string_view after) {
  return keeps_brackets(before) && keeps_brackets(after) &&
         before.starts_with('[') == after.starts_with('[');
}

// The part of the span that lies in the words of one of the clauses; where it is empty, the place
// in them that is nearest.
Span inside_words(Span span, const Side& side) {
  for (auto words = words_from(side, span.start); words != side.words.end(); ++words) {
    if (words->start <= span.end && span.start <= words->end) {
      return {std::max(span.start, words->start), std::min(span.end, words->end)};
    }
    if (side.clauses.size() == 1) break;
  }
  return {span.end, span.end};
}

bool is_of_label(const Edit& edit, const Side& before, const Side& after) {
  const bool removes = edit.op == Edit::Op::remove;
  const Side& side = removes ? before : after;
  const Span span = removes ? edit.before : edit.after;
  for (auto words = words_from(side, span.start + 1); words != side.words.end(); ++words) {
    if (span.start < words->end && span.end > words->start) return false;
    if (side.clauses.size() == 1) break;
  }
  return true;
}

template <typename Member>
std::size_t block_at(const std::vector<Block>& blocks, const Member& member, Span span) {
  const auto found = std::partition_point(blocks.begin(), blocks.end(), [&](const Block& block) {
    return (block.*member).end <= span.start;
  });
  if (found == blocks.end() || ((*found).*member).start >= span.end) return blocks.size();
  return static_cast<std::size_t>(found - blocks.begin());
}

}  // namespace

Side::Side(const Document& of, const Change& change, std::vector<std::size_t> Change::*own,
           const Readers& by)
    : document(&of), clauses(change.*own), readers_(&by) {
  const auto edited = own == &Change::before ? &Edit::before : &Edit::after;
  const bool one = change.before.size() == 1 && change.after.size() == 1;
  for (const std::size_t id : clauses) {
    const Span whole = of.clauses()[id].words;
    if (one && whole.size() > judged_whole) {
      words = parts_read(of.text(), whole, change.edits, edited);
      in_parts_ = true;
    } else {
      words.push_back(whole);
    }
  }
}

const std::vector<Phrase>& Side::phrases() const {
  if (!phrases_) {
    phrases_.emplace();
    for (const Span& own : words) read_into(*phrases_, readers_->phrases, text(own), own);
    sort_by_kind();
  }
  return *phrases_;
}

void Side::sort_by_kind() const {
  std::array<std::size_t, all_phrase_kinds.size()> next{};
  for (const Phrase& phrase : *phrases_) ++kinds_[static_cast<std::size_t>(phrase.kind) + 1];
  for (std::size_t kind = 0; kind < next.size(); ++kind) {
    kinds_[kind + 1] += kinds_[kind];
    next[kind] = kinds_[kind];
  }
  by_kind_.resize(phrases_->size());
  for (const Phrase& phrase : *phrases_) {
    by_kind_[next[static_cast<std::size_t>(phrase.kind)]++] = phrase;
  }
}

std::span<const Phrase> Side::of(PhraseKind kind) const {
  phrases();
  const auto index = static_cast<std::size_t>(kind);
  return std::span(by_kind_).subspan(kinds_[index], kinds_[index + 1] - kinds_[index]);
}

const std::vector<Figure>& Side::figures() const {
  if (!figures_) {
    figures_.emplace();
    for (const Span& own : words) read_into(*figures_, readers_->figures, text(own), own);
  }
  return *figures_;
}

std::vector<Figure> Side::of(FigureKind kind) const {
  std::vector<Figure> some;
  std::copy_if(figures().begin(), figures().end(), std::back_inserter(some),
               [&](const Figure& figure) { return figure.kind == kind; });
  return some;
}

const Phrase* Side::last_from(PhraseKind kind, std::size_t place) const {
  const std::span<const Phrase> some = of(kind);
  const auto behind = std::partition_point(
      some.begin(), some.end(), [&](const Phrase& phrase) { return phrase.span.start <= place; });
  return behind == some.begin() ? nullptr : &*std::prev(behind);
}

Span Side::sentence_at(Span span) const {
  for (auto own = words_from(*this, span.start); own != words.end(); ++own) {
    if (own->start <= span.start) {
      return sentences_around(document->text(), span, *own, document->text().size());
    }
    if (clauses.size() == 1) break;
  }
  return span;
}

bool Side::has_in_sentence(PhraseKind kind, Span span) const {
  const Span sentence = sentence_at(span);
  const auto some = of(kind);
  return std::any_of(some.begin(), some.end(), [&](const Phrase& phrase) {
    return phrase.span.start >= sentence.start && phrase.span.start < sentence.end;
  });
}

ClauseChange::ClauseChange(const Change& change, const Document& before, const Document& after,
                           const Readers& readers)
    : change_(&change),
      before_(before, change, &Change::before, readers),
      after_(after, change, &Change::after, readers) {
  if (added() || removed()) return;
  std::vector<Block> all;
  for (const Edit& edit : change.edits) {
    if (is_of_label(edit, before_, after_)) continue;
    const Block block{inside_words(edit.before, before_), inside_words(edit.after, after_)};
    const bool joins = !all.empty() && all.back().before.end >= block.before.start &&
                       all.back().after.end >= block.after.start;
    if (joins) {
      all.back().before.end = std::max(all.back().before.end, block.before.end);
      all.back().after.end = std::max(all.back().after.end, block.after.end);
    } else {
      all.push_back(block);
    }
  }
  const std::vector<Span> brackets_before = brackets_of(before_);
  const std::vector<Span> brackets_after = brackets_of(after_);
  for (const Block& block : all) {
    const bool in_before = is_in(brackets_before, block.before);
    const bool in_after = is_in(brackets_after, block.after);
    // Where brackets stay, their words are judged as any.
    const bool inside = in_before && in_after &&
                        are_in_same_brackets(before_.text(block.before), after_.text(block.after));
    const bool bracketed = (in_before || in_after) && !inside;
    (bracketed ? bracket_blocks_ : blocks_).push_back(block);
  }
}

std::size_t ClauseChange::block_before(Span span) const {
  return block_at(blocks_, &Block::before, span);
}

std::size_t ClauseChange::block_after(Span span) const {
  return block_at(blocks_, &Block::after, span);
}

bool ClauseChange::touches_before(Span span) const {
  return block_before(span) < blocks_.size();
}

bool ClauseChange::touches_after(Span span) const {
  return block_after(span) < blocks_.size();
}

}  // namespace travaux::judging
