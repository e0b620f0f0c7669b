#include "effects/lists.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/utf8.h"
#include "effects/enumeration.h"
#include "effects/mentions.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

// Items that are not the same word by word are held against each other only if they are few.
constexpr std::size_t most_unlike = 64;
constexpr std::size_t longest_item = 12;  // words; longer ones are parts of sentences
constexpr std::size_t longest_new = 6;    // words that made two items of what was one

using Words = std::vector<std::string>;

bool begins_with(const Words& words, const Words& other) {
  return !other.empty() && words.size() >= other.size() &&
         std::equal(other.begin(), other.end(), words.begin());
}

bool ends_with(const Words& words, const Words& other) {
  return !other.empty() && words.size() >= other.size() &&
         std::equal(other.rbegin(), other.rend(), words.rbegin());
}

// Of the words of both, how many both have.
bool mostly_alike(const Words& one, const Words& other) {
  Words left = one;
  Words right = other;
  std::sort(left.begin(), left.end());
  std::sort(right.begin(), right.end());
  Words both;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(both));
  return !both.empty() && 2 * both.size() >= std::max(left.size(), right.size());
}

// Whether the words end as the other begins: the last of one text and the first of another.
bool run_over(const Words& ends, const Words& begins) {
  constexpr std::size_t shortest_word = 3;
  return !ends.empty() && !begins.empty() && ends.back() == begins.front() &&
         ends.back().size() >= shortest_word;
}

bool are_alike(const Item& one, const Item& other) {
  if (one.words.empty() || other.words.empty()) return false;
  if (one.first && ends_with(one.words, other.words)) return true;
  if (other.first && ends_with(other.words, one.words)) return true;
  if (one.last && begins_with(one.words, other.words)) return true;
  if (other.last && begins_with(other.words, one.words)) return true;
  if (one.first && other.first) {
    return one.words.back() == other.words.back() || begins_with(one.words, other.words) ||
           begins_with(other.words, one.words);
  }
  if (one.last && other.last) return one.words.front() == other.words.front();
  if (one.first && other.last) return run_over(one.words, other.words);
  if (one.last && other.first) return run_over(other.words, one.words);
  return mostly_alike(one.words, other.words);
}

struct Listed {
  std::vector<Item> items;
  std::vector<bool> matched;
  std::vector<bool> kept;  // for each enumeration: one of its items is in both texts
  std::vector<Token> tokens;
  std::vector<std::size_t> parts;  // where in them the words of each clause begin
  std::vector<Mention> mentions;   // read only where something was listed or left out
};

Listed listed_in(const Side& side) {
  Listed listed;
  for (const Span& words : side.words) {
    std::vector<Token> tokens = tokens_of(side, words);
    const std::size_t number = listed.items.empty() ? 0 : listed.items.back().enumeration + 1;
    std::vector<Item> items = items_of(tokens, number);
    std::move(items.begin(), items.end(), std::back_inserter(listed.items));
    listed.parts.push_back(listed.tokens.size());
    if (listed.tokens.empty()) {
      listed.tokens = std::move(tokens);
    } else {
      listed.tokens.insert(listed.tokens.end(), tokens.begin(), tokens.end());
    }
  }
  listed.matched.assign(listed.items.size(), false);
  return listed;
}

void read_mentions(Listed& listed, Language language) {
  for (std::size_t i = 0; i < listed.parts.size(); ++i) {
    const bool last = i + 1 == listed.parts.size();
    const auto first = listed.tokens.begin() + static_cast<std::ptrdiff_t>(listed.parts[i]);
    const auto end = last
                         ? listed.tokens.end()
                         : listed.tokens.begin() + static_cast<std::ptrdiff_t>(listed.parts[i + 1]);
    std::vector<Mention> mentions = listed.parts.size() == 1
                                        ? mentions_of(listed.tokens, language)
                                        : mentions_of(std::vector<Token>(first, end), language);
    std::move(mentions.begin(), mentions.end(), std::back_inserter(listed.mentions));
  }
}

void match_same(Listed& before, Listed& after) {
  std::map<Words, std::vector<std::size_t>> places;
  for (std::size_t i = after.items.size(); i-- > 0;) places[after.items[i].words].push_back(i);
  for (std::size_t i = 0; i < before.items.size(); ++i) {
    const auto found = places.find(before.items[i].words);
    if (found == places.end() || found->second.empty()) continue;
    before.matched[i] = after.matched[found->second.back()] = true;
    found->second.pop_back();
  }
}

std::vector<std::size_t> unmatched(const Listed& listed) {
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < listed.items.size(); ++i) {
    if (!listed.matched[i]) left.push_back(i);
  }
  return left;
}

// Both begin their enumerations in sentences that begin alike, or end them alike.
bool are_in_place(const Item& one, const Item& other) {
  if (one.words.empty() || other.words.empty()) return false;
  if (one.first && other.first) return one.words.front() == other.words.front();
  return one.last && other.last && one.words.back() == other.words.back();
}

// Returns whether all could be looked at.
bool match(Listed& before, Listed& after, bool (*fit)(const Item&, const Item&)) {
  const std::vector<std::size_t> left = unmatched(before);
  const std::vector<std::size_t> right = unmatched(after);
  if (left.size() > most_unlike || right.size() > most_unlike) return false;
  for (const std::size_t i : left) {
    for (const std::size_t k : right) {
      if (after.matched[k] || !fit(before.items[i], after.items[k])) continue;
      before.matched[i] = after.matched[k] = true;
      break;
    }
  }
  return true;
}

void mark_kept(Listed& listed) {
  if (listed.items.empty()) return;
  listed.kept.assign(listed.items.back().enumeration + 1, false);
  for (std::size_t i = 0; i < listed.items.size(); ++i) {
    if (listed.matched[i]) listed.kept[listed.items[i].enumeration] = true;
  }
}

// One side, as seen from it: what of it the other lacks.
struct View {
  const Side& side;
  const Side& other_side;
  const Listed& listed;
  const std::vector<Block>& blocks;
  Span Block::*own;
  Span Block::*other;
  std::size_t (ClauseChange::*block_of)(Span) const;
};

// Phrases of rules of their own. "A copy of the code" may stand among other items, although "of"
// opens an event behind a duration.
bool holds_other_rule(const std::vector<Phrase>& phrases, Span span, bool among_others) {
  using K = PhraseKind;
  constexpr std::array kinds = {K::modality, K::condition, K::trigger, K::negation};
  auto at = std::partition_point(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
    return phrase.span.start < span.start;
  });
  for (; at != phrases.end() && at->span.start < span.end; ++at) {
    const bool idle = among_others && at->kind == PhraseKind::trigger &&
                      at->value == static_cast<int>(TriggerKind::behind_duration);
    if (!idle && std::find(kinds.begin(), kinds.end(), at->kind) != kinds.end()) return true;
  }
  return false;
}

// "except ambulance helicopters", "including buses", "less" of "or less".
bool is_of_limit(const Side& side, Span span) {
  const Phrase* limit = side.last_from(PhraseKind::scope, span.start);
  if (limit == nullptr) return false;
  if (limit->span.start < span.start) return span.end <= limit->span.end;
  return limit->value == static_cast<int>(Reach::excluded) ||
         limit->value == static_cast<int>(Reach::included);
}

// "irrevocable, payable at sight": its standing is told by a rule of its own.
bool is_of_standing(const Side& side, Span span) {
  const Phrase* status = side.last_from(PhraseKind::status, span.start);
  return status != nullptr && status->span.start == span.start;
}

// "5" of "regulations 4, 5 or 6", "(iv)", "b)", "[^2]".
bool is_number_or_label(const Side& side, Span span) {
  const std::string& text = side.document->text();
  const std::string_view words = side.text(span);
  const bool letters = std::any_of(words.begin(), words.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 ||
           std::isalpha(static_cast<unsigned char>(c)) != 0;
  });
  const bool marked =
      span.start > 0 && (text[span.start - 1] == '(' || text[span.start - 1] == '^');
  const bool closed = span.end < text.size() && (text[span.end] == ')' || text[span.end] == ']');
  constexpr std::size_t longest_label = 4;  // "viii"
  return !letters || (marked && closed) ||
         (span.size() <= longest_label && span.end < text.size() && text[span.end] == ')');
}

bool names_party(const std::vector<Mention>& mentions, Span span) {
  const auto at =
      std::partition_point(mentions.begin(), mentions.end(),
                           [&](const Mention& mention) { return mention.span.end <= span.start; });
  return at != mentions.end() && at->span.start < span.end && at->sure;
}

const Token* token_behind(const std::vector<Token>& tokens, std::size_t place) {
  const auto at = std::partition_point(
      tokens.begin(), tokens.end(), [&](const Token& token) { return token.span.start < place; });
  return at == tokens.end() ? nullptr : &*at;
}

// "wheat" became "wheat and barley": the words that came end where something else goes on.
bool made_two_of_one(const View& view, const Item& item, const Block& block) {
  const Span own = block.*(view.own);
  if (!item.last || (block.*(view.other)).size() > 0 || own.start >= item.span.start) return false;
  const Token* next = token_behind(view.listed.tokens, own.end);
  const bool stops = next == nullptr || next->gap != Gap::none || next->small.value > 0 ||
                     next->conjunction.value > 0 || next->modality.value > 0;
  return stops;
}

std::size_t count_words(const std::vector<Token>& tokens, Span span) {
  const auto behind = [&](std::size_t place) {
    return std::partition_point(tokens.begin(), tokens.end(),
                                [&](const Token& token) { return token.span.start < place; });
  };
  return static_cast<std::size_t>(behind(span.end) - behind(span.start));
}

// It is more than small words ("it"), and does not introduce the sentence ("within ten days").
bool names_something(const std::vector<Token>& tokens, Span span) {
  const auto at = std::partition_point(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.span.start < span.start;
  });
  if (at == tokens.end()) return false;
  if (at->gap == Gap::sentence && at->small.value > 0) return false;
  return std::any_of(
      at,
      std::partition_point(at, tokens.end(),
                           [&](const Token& token) { return token.span.start < span.end; }),
      [](const Token& token) { return token.small.value == 0; });
}

// A small word begins an item only where it begins others: "to the buyer and to the seller".
bool begins_alike(const Listed& listed, const Item& item) {
  const Token* token = token_behind(listed.tokens, item.span.start);
  constexpr int article = 1;
  if (item.first || token == nullptr || token->small.value <= article) return true;
  return std::any_of(listed.items.begin(), listed.items.end(), [&](const Item& other) {
    const bool beside = other.enumeration == item.enumeration && &other != &item;
    return beside && !other.words.empty() && other.words.front() == token->plain();
  });
}

bool is_inside_figure(const std::vector<Figure>& figures, Span span) {
  const auto at = std::partition_point(figures.begin(), figures.end(), [&](const Figure& figure) {
    return figure.span.end <= span.start;
  });
  return at != figures.end() && at->span.start < span.start;
}

// The enumeration came or went with more than the item: with the one before it, or behind the
// first.
bool goes_with_neighbour(const View& view, std::size_t index, const Block& block) {
  const auto beside = [&](std::size_t other) {
    return other < view.listed.items.size() && !view.listed.matched[other] &&
           view.listed.items[other].enumeration == view.listed.items[index].enumeration;
  };
  const Span own = block.*(view.own);
  if (view.listed.items[index].first) {
    return beside(index + 1) && view.listed.items[index + 1].span.end <= own.end;
  }
  return index > 0 && beside(index - 1) && own.start <= view.listed.items[index - 1].span.start;
}

// "northward" became "northwards": another form of what stood there.
bool is_another_form(const View& view, Span own, const Block& block) {
  constexpr std::size_t same_letters = 5;
  const std::string one = base::fold_case(view.side.text(own));
  const std::string other = base::fold_case(view.other_side.text(block.*(view.other)));
  return one.size() >= same_letters && other.size() >= same_letters &&
         one.compare(0, same_letters, other, 0, same_letters) == 0;
}

// What came or went in other places of the clause has these words: they moved.
bool stands_elsewhere(const View& view, Span own) {
  const std::string words = base::fold_case(view.side.text(own));
  return std::any_of(view.blocks.begin(), view.blocks.end(), [&](const Block& block) {
    const std::string other = base::fold_case(view.other_side.text(block.*(view.other)));
    return other.find(words) != std::string::npos;
  });
}

// The words of the item that only this side has; empty: it is none.
Span own_words(const ClauseChange& change, const View& view, std::size_t index) {
  const Item& item = view.listed.items[index];
  const std::size_t at = (change.*(view.block_of))(item.span);
  if (at == view.blocks.size()) return {};
  const Block& block = view.blocks[at];
  Span own{std::max(item.span.start, (block.*(view.own)).start),
           std::min(item.span.end, (block.*(view.own)).end)};
  while (own.size() > 0 && view.side.text(own).back() == ' ') --own.end;
  while (own.size() > 0 && view.side.text(own).front() == ' ') ++own.start;
  if (names_party(view.listed.mentions, own)) return {};
  // Of the first the end is known, of the others the beginning.
  const bool covered = item.first ? own.end == item.span.end : own.start == item.span.start;
  if (!covered || !names_something(view.listed.tokens, own)) return {};
  if (is_number_or_label(view.side, own)) return {};
  if (!begins_alike(view.listed, item) || is_inside_figure(view.side.figures(), own)) return {};
  if (goes_with_neighbour(view, index, block)) return {};
  const bool kept = view.listed.kept[item.enumeration];
  if (count_words(view.listed.tokens, own) > (kept ? longest_item : longest_new)) return {};
  if (!kept && !made_two_of_one(view, item, block)) return {};
  const bool other_rule = holds_other_rule(view.side.phrases(), own, kept && !item.first) ||
                          is_of_limit(view.side, own) || is_of_standing(view.side, own);
  const bool known = stands_elsewhere(view, own) || is_another_form(view, own, block);
  return other_rule || known ? Span{} : own;
}

bool has_unmatched(const Listed& listed, const ClauseChange& change,
                   bool (ClauseChange::*touches)(Span) const) {
  for (std::size_t i = 0; i < listed.items.size(); ++i) {
    if (!listed.matched[i] && (change.*touches)(listed.items[i].span)) return true;
  }
  return false;
}

std::vector<Span> own_items(const ClauseChange& change, const View& view) {
  std::vector<Span> own;
  for (const std::size_t index : unmatched(view.listed)) {
    const Span words = own_words(change, view, index);
    if (words.size() > 0) own.push_back(words);
  }
  return own;
}

}  // namespace

void find_items(const ClauseChange& change, const Context& context, Findings& findings) {
  Listed before = listed_in(change.before());
  Listed after = listed_in(change.after());
  match_same(before, after);
  if (!match(before, after, are_alike) || !match(before, after, are_in_place)) return;
  if (!has_unmatched(before, change, &ClauseChange::touches_before) &&
      !has_unmatched(after, change, &ClauseChange::touches_after)) {
    return;
  }
  read_mentions(before, context.readers.language);
  read_mentions(after, context.readers.language);
  mark_kept(before);
  mark_kept(after);
  const std::vector<Block>& blocks = change.blocks();
  std::vector<Span> gone =
      own_items(change, {change.before(), change.after(), before, blocks, &Block::before,
                         &Block::after, &ClauseChange::block_before});
  std::vector<Span> came =
      own_items(change, {change.after(), change.before(), after, blocks, &Block::after,
                         &Block::before, &ClauseChange::block_after});
  // "Article 5 and Rule 44": what it refers to has rules of its own.
  const auto leave_references = [&](const Side& side, std::vector<Span>& items) {
    std::erase_if(items, [&](Span item) {
      const auto some = context.readers.references.read(side.text(item));
      return !some.empty() && some.front().span.start == 0;
    });
  };
  leave_references(change.before(), gone);
  leave_references(change.after(), came);
  // An item that stands where another stood is another wording of it.
  const std::size_t both = std::min(gone.size(), came.size());
  for (std::size_t i = both; i < gone.size(); ++i) {
    findings.add("item-removed", from_to(change, gone[i], {}), gone[i], {});
  }
  for (std::size_t i = both; i < came.size(); ++i) {
    findings.add("item-added", from_to(change, {}, came[i]), {}, came[i]);
  }
}

void find_conjunctions(const ClauseChange& change, const Context&, Findings& findings) {
  const auto only_one = [](std::span<const Phrase> phrases, Span block) -> const Phrase* {
    const auto at = std::partition_point(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
      return phrase.span.end < block.start;
    });
    if (at == phrases.end() || at->span.start > block.end) return nullptr;
    // Other words than the conjunction differ, too.
    const bool covers = at->span.start <= block.start + 1 && block.end <= at->span.end + 1;
    return covers ? &*at : nullptr;
  };
  const std::span<const Phrase> before = change.before().of(PhraseKind::conjunction);
  const std::span<const Phrase> after = change.after().of(PhraseKind::conjunction);
  for (const Block& block : change.blocks()) {
    const Phrase* from = only_one(before, block.before);
    const Phrase* to = only_one(after, block.after);
    if (from == nullptr || to == nullptr || from->value == to->value) continue;
    findings.add("conjunction-changed", from_to(change, from->span, to->span), from->span,
                 to->span);
  }
}

}  // namespace travaux::judging
