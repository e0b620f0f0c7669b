#include "effects/clause_change.h"

namespace travaux::judging {
namespace {

template <typename Reader, typename Item>
void read_into(std::vector<Item>& items, const Reader& reader, std::string_view text, Span words) {
  for (Item& item : reader.read(text)) {
    item.span = {item.span.start + words.start, item.span.end + words.start};
    items.push_back(std::move(item));
  }
}

Side side_of(const Document& document, const std::vector<std::size_t>& clauses,
             const Readers& readers) {
  Side side{&document, clauses, {}, {}, {}};
  for (const std::size_t id : clauses) {
    const Span words = document.clauses()[id].words;
    side.words.push_back(words);
    read_into(side.phrases, readers.phrases, side.text(words), words);
    read_into(side.figures, readers.figures, side.text(words), words);
  }
  return side;
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

// The part of the span that lies in the words of one of the clauses; where it is empty, the place
// in them that is nearest.
Span inside_words(Span span, const Side& side) {
  for (const Span& words : side.words) {
    if (span.start > words.end || span.end < words.start) continue;
    return {std::max(span.start, words.start), std::min(span.end, words.end)};
  }
  return {span.end, span.end};
}

bool is_of_label(const Edit& edit, const Side& before, const Side& after) {
  const bool removes = edit.op == Edit::Op::remove;
  const Side& side = removes ? before : after;
  const Span span = removes ? edit.before : edit.after;
  return std::none_of(side.words.begin(), side.words.end(), [&](const Span& words) {
    return span.start < words.end && span.end > words.start;
  });
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

std::vector<Phrase> Side::of(PhraseKind kind) const {
  std::vector<Phrase> some;
  std::copy_if(phrases.begin(), phrases.end(), std::back_inserter(some),
               [&](const Phrase& phrase) { return phrase.kind == kind; });
  return some;
}

std::vector<Figure> Side::of(FigureKind kind) const {
  std::vector<Figure> some;
  std::copy_if(figures.begin(), figures.end(), std::back_inserter(some),
               [&](const Figure& figure) { return figure.kind == kind; });
  return some;
}

Span Side::sentence_at(Span span) const {
  const auto clause = std::find_if(words.begin(), words.end(), [&](const Span& own) {
    return own.start <= span.start && span.start <= own.end;
  });
  if (clause == words.end()) return span;
  const std::string& all = document->text();
  const auto ends = [&](std::size_t at) {
    return std::string_view(".;!?").find(all[at]) != std::string_view::npos &&
           (at + 1 >= clause->end || all[at + 1] == ' ');
  };
  Span sentence = span;
  while (sentence.start > clause->start && !ends(sentence.start - 1)) --sentence.start;
  while (sentence.end < clause->end && !ends(sentence.end)) ++sentence.end;
  return sentence;
}

bool Side::has_in_sentence(PhraseKind kind, Span span) const {
  const Span sentence = sentence_at(span);
  return std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
    return phrase.kind == kind && phrase.span.start >= sentence.start &&
           phrase.span.start < sentence.end;
  });
}

ClauseChange::ClauseChange(const Change& change, const Document& before, const Document& after,
                           const Readers& readers)
    : change_(&change),
      before_(side_of(before, change.before, readers)),
      after_(side_of(after, change.after, readers)) {
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
    const bool bracketed =
        is_in(brackets_before, block.before) || is_in(brackets_after, block.after);
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
