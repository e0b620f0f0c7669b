#include "article/draft_store.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>
#include <set>

#include "base/utf8.h"

namespace travaux::quoting {
namespace {

// A clause that stands more often is boilerplate: what stands around all of it is not looked at.
constexpr std::size_t most_standings = 20'000;

constexpr std::uint32_t narrow(std::size_t number) {
  return static_cast<std::uint32_t>(number);
}

// Between clauses there is nothing but line ends; where a text was recorded with more, that belongs
// to the clause before.
std::size_t end_of_clause(const Document& document, std::size_t i) {
  const auto& clauses = document.clauses();
  const std::size_t end = clauses[i].span.end;
  const std::size_t next =
      i + 1 < clauses.size() ? std::size_t{clauses[i + 1].span.start} : document.text().size();
  if (next <= end) return end;
  const std::size_t last = document.text().find_last_not_of('\n', next - 1);
  return last == std::string::npos ? end : std::max(end, last + 1);
}

bool in_word(char32_t c) {
  return base::is_letter(c) || base::is_digit(c);
}

// True where a letter or digit stands on both sides.
bool inside_word(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  std::size_t before = at - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) --before;
  return in_word(base::next_code_point(text, before)) && in_word(base::next_code_point(text, at));
}

}  // namespace

const ClauseBounds& Excerpt::clause_at(std::size_t offset) const {
  const auto behind = std::upper_bound(
      clauses_.begin(), clauses_.end(), offset,
      [](std::size_t at, const ClauseBounds& clause) { return at < clause.start; });
  return behind == clauses_.begin() ? clauses_.front() : *(behind - 1);
}

DraftStore::DraftStore(const std::vector<std::uint64_t>& vocabulary)
    : numbers_(std::bit_ceil(2 * vocabulary.size() + 2), {0, none}) {
  std::uint32_t count = 0;
  for (const std::uint64_t key : vocabulary) {
    std::size_t at = key & (numbers_.size() - 1);
    while (numbers_[at].second != none && numbers_[at].first != key) {
      at = (at + 1) & (numbers_.size() - 1);
    }
    if (numbers_[at].second == none) numbers_[at] = {key, count++};
  }
  first_place_.assign(count + 1, 0);
}

bool DraftStore::asked_for_nothing() const {
  return first_place_.size() == 1;
}

std::size_t DraftStore::words_start(const At& at) const {
  return standing(at).start + labels_[standing(at).label].text.size();
}

void DraftStore::add(std::string ref, const Document& document) {
  const auto& clauses = document.clauses();
  const std::string_view text = document.text();
  Held held{std::move(ref), {}};
  held.clauses.reserve(clauses.size());
  const std::uint32_t draft = narrow(drafts_.size());
  // Most clauses stand as in the draft before, behind the one that the last one was.
  std::uint32_t expected = 0;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const Clause& clause = clauses[i];
    const std::size_t start = clause.span.start;
    const std::size_t label = clause.labelled() ? clause.label_span.start : clause.words.start;
    const std::size_t words = clause.words.start;
    const std::string_view own = text.substr(words, end_of_clause(document, i) - words);
    const bool known = draft > 0 && expected < drafts_.back().clauses.size();
    const Standing* before = known ? &drafts_.back().clauses[expected] : nullptr;
    const bool same = before != nullptr && text_of(before->block) == own;
    const std::uint32_t number = same ? before->block : block_for(own);
    const bool same_eid = before != nullptr && eids_[before->eid] == clause.eid;
    const Label lead{text.substr(start, words - start), narrow(label - start)};
    const bool same_label = before != nullptr && is(before->label, lead);
    held.clauses.push_back({number,
                            same_label ? before->label : label_for(lead),
                            narrow(start),
                            same_eid ? before->eid : eid_for(clause.eid),
                            {}});
    expected = same ? expected + 1 : behind(number, expected);
    note_standing(number, {draft, narrow(i)}, held);
  }
  drafts_.push_back(std::move(held));
}

// Where the draft before goes on behind this clause; if it does not have it, behind the next one.
std::uint32_t DraftStore::behind(std::uint32_t number, std::uint32_t expected) const {
  const At& last = blocks_[number].last;
  const bool in_last = last.draft != none && last.draft + 1 == drafts_.size();
  return in_last ? last.clause + 1 : expected + 1;
}

void DraftStore::note_standing(std::uint32_t number, const At& here, Held& held) {
  Block& block = blocks_[number];
  if (block.first.draft == none) {
    block.first = here;
  } else {
    auto& list = block.last.draft == here.draft ? held.clauses : drafts_[block.last.draft].clauses;
    list[block.last.clause].next = here;
  }
  block.last = here;
}

const std::string& DraftStore::eid(std::size_t draft, std::size_t clause) const {
  return eids_[drafts_[draft].clauses[clause].eid];
}

std::uint32_t DraftStore::eid_for(const std::string& eid) {
  const auto [found, added] = eid_numbers_.try_emplace(eid, narrow(eids_.size()));
  if (added) eids_.push_back(eid);
  return found->second;
}

bool DraftStore::is(std::uint32_t number, const Label& label) const {
  return labels_[number].printed == label.printed && labels_[number].text == label.text;
}

std::uint32_t DraftStore::label_for(const Label& label) {
  const auto [found, added] = label_numbers_.try_emplace(
      std::pair(std::string(label.text), label.printed), narrow(labels_.size()));
  if (!added) return found->second;
  HeldLabel held{std::string(label.text), label.printed, {}};
  if (!asked_for_nothing()) held.words = words_of(label.text);
  for (TextWord& word : held.words) word.label = true;
  labels_.push_back(std::move(held));
  return found->second;
}

std::uint32_t DraftStore::block_for(std::string_view text) {
  const auto [found, added] = by_hash_.try_emplace(std::hash<std::string_view>{}(text), none);
  for (std::uint32_t i = found->second; i != none; i = blocks_[i].same_hash) {
    if (text_of(i) == text) return i;
  }
  Block block{};
  block.start = texts_.size();
  block.size = narrow(text.size());
  block.same_hash = found->second;
  block.first_word = words_.size();
  if (!asked_for_nothing()) {
    const std::vector<TextWord> words = words_of(text);
    words_.insert(words_.end(), words.begin(), words.end());
  }
  block.words = narrow(words_.size() - block.first_word);
  texts_ += text;
  found->second = narrow(blocks_.size());
  blocks_.push_back(block);
  return found->second;
}

std::uint32_t DraftStore::number_of(std::uint64_t key) const {
  std::size_t at = key & (numbers_.size() - 1);
  while (numbers_[at].second != none && numbers_[at].first != key) {
    at = (at + 1) & (numbers_.size() - 1);
  }
  return numbers_[at].second;
}

// Counting sort by word.
void DraftStore::index() {
  std::fill(first_place_.begin(), first_place_.end(), 0);
  std::vector<std::uint32_t> numbers(words_.size());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    numbers[i] = number_of(words_[i].key);
    if (numbers[i] != none) ++first_place_[numbers[i] + 1];
  }
  std::partial_sum(first_place_.begin(), first_place_.end(), first_place_.begin());
  places_.resize(first_place_.back());
  std::vector<std::uint32_t> next = first_place_;
  for (std::uint32_t b = 0; b < blocks_.size(); ++b) {
    for (std::uint32_t w = 0; w < blocks_[b].words; ++w) {
      const std::uint32_t number = numbers[blocks_[b].first_word + w];
      if (number != none) places_[next[number]++] = {b, w};
    }
  }
}

std::span<const Place> DraftStore::places(std::uint64_t key) const {
  const std::uint32_t number = number_of(key);
  if (number == none) return {};
  return std::span(places_).subspan(first_place_[number],
                                    first_place_[number + 1] - first_place_[number]);
}

Excerpt DraftStore::inside(std::uint32_t number, std::size_t from, std::size_t to) const {
  const Block& block = blocks_[number];
  Excerpt excerpt;
  excerpt.text_ = text_of(number);
  excerpt.words_ = words_.data() + block.first_word + from;
  excerpt.count_ = to - from;
  excerpt.clauses_ = {{0, 0, 0, block.size, 0}};
  excerpt.draft_ = block.first.draft;
  excerpt.clause_ = block.first.clause;
  excerpt.offset_ = words_start(block.first);
  return excerpt;
}

DraftStore::Range DraftStore::range_around(const At& at, std::uint32_t word, std::size_t before,
                                           std::size_t behind) const {
  const auto& clauses = drafts_[at.draft].clauses;
  const auto words = [&](std::uint32_t clause) {
    return std::size_t{blocks_[clauses[clause].block].words};
  };
  Range range{at.clause, at.clause};
  for (std::size_t seen = word; seen < before && range.first > 0;) seen += words(--range.first);
  for (std::size_t seen = words(at.clause) - word;
       seen < behind && range.last + 1 < clauses.size();) {
    seen += words(++range.last);
  }
  return range;
}

// Appends a clause of which the label begins at `start`.
void DraftStore::append_clause(Excerpt& excerpt, const Standing& clause, std::size_t start) const {
  const HeldLabel& label = labels_[clause.label];
  const Block& block = blocks_[clause.block];
  const std::size_t words = start + label.text.size();
  excerpt.owned_text_.resize(start, '\n');
  excerpt.owned_text_.append(label.text).append(text_of(clause.block));
  excerpt.clauses_.push_back(
      {start, start + label.printed, words, words + block.size, narrow(excerpt.clauses_.size())});
  const auto append = [&](const TextWord* first, std::size_t count, std::size_t base) {
    const auto old = static_cast<std::ptrdiff_t>(excerpt.owned_words_.size());
    excerpt.owned_words_.insert(excerpt.owned_words_.end(), first, first + count);
    std::for_each(excerpt.owned_words_.begin() + old, excerpt.owned_words_.end(),
                  [&](TextWord& word) {
                    word.start += narrow(base);
                    word.end += narrow(base);
                  });
  };
  append(label.words.data(), label.words.size(), start);
  append(words_.data() + block.first_word, block.words, words);
}

Excerpt DraftStore::excerpt_of(const At& at, const Range& range, std::uint32_t word) const {
  const auto& clauses = drafts_[at.draft].clauses;
  Excerpt excerpt;
  excerpt.draft_ = at.draft;
  excerpt.clause_ = range.first;
  excerpt.offset_ = clauses[range.first].start;
  for (std::uint32_t i = range.first; i <= range.last; ++i) {
    if (i == at.clause) {
      excerpt.anchor_ = excerpt.owned_words_.size() + labels_[clauses[i].label].words.size() + word;
    }
    append_clause(excerpt, clauses[i], clauses[i].start - excerpt.offset_);
  }
  return excerpt;
}

std::vector<Excerpt> DraftStore::around(const Place& place, std::size_t before,
                                        std::size_t behind) const {
  std::vector<Excerpt> result;
  std::set<std::vector<std::uint32_t>> seen;
  std::size_t visited = 0;
  for (At at = blocks_[place.block].first; at.draft != none && visited < most_standings;
       at = standing(at).next, ++visited) {
    const Range range = range_around(at, place.word, before, behind);
    std::vector<std::uint32_t> surroundings = {at.clause - range.first};
    for (std::uint32_t i = range.first; i <= range.last; ++i) {
      const Standing& clause = drafts_[at.draft].clauses[i];
      surroundings.insert(surroundings.end(), {clause.label, clause.block});
    }
    if (seen.insert(std::move(surroundings)).second) {
      result.push_back(excerpt_of(at, range, place.word));
    }
  }
  return result;
}

bool DraftStore::stands_at(const At& at, std::size_t offset, std::string_view passage) const {
  const auto& clauses = drafts_[at.draft].clauses;
  std::size_t i = at.clause;
  while (i > 0 && clauses[i].start > offset) --i;
  std::size_t done = 0;
  for (; done < passage.size(); ++i) {
    if (i == clauses.size() || clauses[i].start > offset + done) return false;
    const std::string text =
        std::string(labels_[clauses[i].label].text).append(text_of(clauses[i].block));
    const std::size_t from = offset + done - clauses[i].start;
    if (from >= text.size()) return false;
    const std::size_t count = std::min(text.size() - from, passage.size() - done);
    if (std::string_view(text).substr(from, count) != passage.substr(done, count)) return false;
    if (done == 0 && inside_word(text, from)) return false;
    done += count;
    if (done == passage.size()) return !inside_word(text, from + count);
    while (done < passage.size() && passage[done] == '\n') ++done;
  }
  return true;
}

void DraftStore::mark_standings(std::uint32_t block, std::vector<bool>& holders) const {
  for (At at = blocks_[block].first; at.draft != none; at = standing(at).next) {
    holders[at.draft] = true;
  }
}

void DraftStore::mark_holders(const Excerpt& excerpt, Span passage, std::size_t word,
                              std::vector<bool>& holders) const {
  const std::string_view bytes = excerpt.text().substr(passage.start, passage.size());
  const std::size_t into = excerpt.word(word).start - passage.start;
  for (const Place& place : places(excerpt.word(word).key)) {
    const std::string_view text = text_of(place.block);
    const std::size_t at = this->word(place).start;
    if (at >= into && at - into + bytes.size() <= text.size()) {
      const std::size_t from = at - into;
      const bool whole = text.substr(from, bytes.size()) == bytes && !inside_word(text, from) &&
                         !inside_word(text, from + bytes.size());
      if (whole) mark_standings(place.block, holders);
      continue;
    }
    for (At one = blocks_[place.block].first; one.draft != none; one = standing(one).next) {
      const std::size_t offset = words_start(one) + at;
      if (offset >= into && stands_at(one, offset - into, bytes)) holders[one.draft] = true;
    }
  }
}

}  // namespace travaux::quoting
