#include "article/draft_store.h"

#include <algorithm>
#include <functional>
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

DraftStore::DraftStore(const std::vector<std::uint64_t>& vocabulary) {
  for (const std::uint64_t key : vocabulary) places_.try_emplace(key);
}

void DraftStore::add(std::string ref, const Document& document) {
  const auto& clauses = document.clauses();
  const std::string_view text = document.text();
  Held held{std::move(ref), {}};
  held.clauses.reserve(clauses.size());
  const std::uint32_t draft = narrow(drafts_.size());
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const Clause& clause = clauses[i];
    const std::size_t start = clause.span.start;
    const auto own = text.substr(start, end_of_clause(document, i) - start);
    const At here{draft, narrow(i)};
    const std::size_t label = clause.labelled() ? clause.label_span.start : clause.words.start;
    const std::uint32_t number =
        block_for(own, narrow(label - start), narrow(clause.words.start - start));
    held.clauses.push_back({number, narrow(start), eid_for(clause.eid), {}});
    Block& block = blocks_[number];
    if (block.first.draft == none) {
      block.first = here;
    } else {
      auto& list = block.last.draft == draft ? held.clauses : drafts_[block.last.draft].clauses;
      list[block.last.clause].next = here;
    }
    block.last = here;
  }
  drafts_.push_back(std::move(held));
}

const std::string& DraftStore::eid(std::size_t draft, std::size_t clause) const {
  return eids_[drafts_[draft].clauses[clause].eid];
}

std::uint32_t DraftStore::eid_for(const std::string& eid) {
  const auto [found, added] = eid_numbers_.try_emplace(eid, narrow(eids_.size()));
  if (added) eids_.push_back(eid);
  return found->second;
}

std::uint32_t DraftStore::block_for(std::string_view text, std::uint32_t label,
                                    std::uint32_t words) {
  const std::size_t hash = std::hash<std::string_view>{}(text) + words;
  const auto [found, added] = by_hash_.try_emplace(hash, none);
  for (std::uint32_t i = found->second; i != none; i = blocks_[i].same_hash) {
    const Block& block = blocks_[i];
    if (block.label_start == label && block.words_start == words && text_of(i) == text) return i;
  }
  Block block{};
  block.start = texts_.size();
  block.size = narrow(text.size());
  block.label_start = label;
  block.words_start = words;
  block.same_hash = found->second;
  read_words(block, text);
  texts_ += text;
  found->second = narrow(blocks_.size());
  blocks_.push_back(block);
  return found->second;
}

void DraftStore::read_words(Block& block, std::string_view text) {
  block.first_word = words_.size();
  if (places_.empty()) return;  // nothing will be asked for
  const std::uint32_t number = narrow(blocks_.size());
  for (TextWord word : words_of(text)) {
    word.label = word.start < block.words_start;
    block.labels += word.label ? 1 : 0;
    const auto known = places_.find(word.key);
    if (known != places_.end()) known->second.push_back({number, block.words});
    ++block.words;
    words_.push_back(word);
  }
}

const std::vector<Place>& DraftStore::places(std::uint64_t key) const {
  const auto found = places_.find(key);
  return found == places_.end() ? nowhere_ : found->second;
}

Excerpt DraftStore::inside(std::uint32_t number, std::size_t from, std::size_t to) const {
  const Block& block = blocks_[number];
  Excerpt excerpt;
  excerpt.text_ = text_of(number);
  excerpt.words_ = words_.data() + block.first_word + from;
  excerpt.count_ = to - from;
  excerpt.clauses_ = {{0, block.label_start, block.words_start, block.size, 0}};
  excerpt.draft_ = block.first.draft;
  excerpt.clause_ = block.first.clause;
  return excerpt;
}

DraftStore::Range DraftStore::range_around(const At& at, std::uint32_t word, std::size_t before,
                                           std::size_t behind) const {
  const auto& clauses = drafts_[at.draft].clauses;
  const auto own_words = [&](std::uint32_t clause) {
    const Block& block = blocks_[clauses[clause].block];
    return std::size_t{block.words - block.labels};
  };
  Range range{at.clause, at.clause};
  const Block& middle = blocks_[clauses[at.clause].block];
  for (std::size_t seen = word > middle.labels ? word - middle.labels : 0;
       seen < before && range.first > 0;) {
    seen += own_words(--range.first);
  }
  for (std::size_t seen = middle.words - word; seen < behind && range.last + 1 < clauses.size();) {
    seen += own_words(++range.last);
  }
  return range;
}

Excerpt DraftStore::excerpt_of(const At& at, const Range& range, std::uint32_t word) const {
  const auto& clauses = drafts_[at.draft].clauses;
  Excerpt excerpt;
  excerpt.draft_ = at.draft;
  excerpt.clause_ = range.first;
  const std::size_t base = clauses[range.first].start;
  for (std::uint32_t i = range.first; i <= range.last; ++i) {
    const Block& block = blocks_[clauses[i].block];
    const std::size_t start = clauses[i].start - base;
    excerpt.owned_text_.resize(start, '\n');
    excerpt.owned_text_ += text_of(clauses[i].block);
    excerpt.clauses_.push_back({start, start + block.label_start, start + block.words_start,
                                start + block.size, i - range.first});
    if (i == at.clause) excerpt.anchor_ = excerpt.owned_words_.size() + word;
    const auto first = words_.begin() + static_cast<std::ptrdiff_t>(block.first_word);
    const std::size_t old = excerpt.owned_words_.size();
    excerpt.owned_words_.insert(excerpt.owned_words_.end(), first,
                                first + static_cast<std::ptrdiff_t>(block.words));
    for (std::size_t w = old; w < excerpt.owned_words_.size(); ++w) {
      excerpt.owned_words_[w].start += narrow(start);
      excerpt.owned_words_[w].end += narrow(start);
    }
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
      surroundings.push_back(drafts_[at.draft].clauses[i].block);
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
  for (std::size_t done = 0; done < passage.size(); ++i) {
    if (i == clauses.size() || clauses[i].start > offset + done) return false;
    const std::string_view text = text_of(clauses[i].block);
    const std::size_t from = offset + done - clauses[i].start;
    if (from >= text.size()) return false;
    const std::size_t count = std::min(text.size() - from, passage.size() - done);
    if (text.substr(from, count) != passage.substr(done, count)) return false;
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
      const std::size_t offset = standing(one).start + at;
      if (offset >= into && stands_at(one, offset - into, bytes)) holders[one.draft] = true;
    }
  }
}

}  // namespace travaux::quoting
