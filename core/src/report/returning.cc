#include "report/returning.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/split_words.h"
#include "base/utf8.h"

namespace travaux::report {
namespace {

constexpr std::size_t seed_tokens = 3;
constexpr std::size_t phrase_words = 3;  // moved within one step
constexpr std::size_t phrase_bytes = 18;
constexpr std::size_t phrase_copies = 2;        // more often removed, it is a formula
constexpr std::size_t phrase_removed = 20'000;  // among more removed tokens it may be chance
constexpr std::size_t passage_words = 6;        // back after it was gone
constexpr std::size_t passage_bytes = 40;
constexpr std::size_t most_candidates = 64;      // places tried for one seed, newest first
constexpr std::size_t most_removed = 2'000'000;  // tokens held; the oldest half is forgotten
constexpr std::size_t few_used = 1'000;
constexpr std::uint32_t unknown_word = 0xFFFFFFFF;

template <typename TokenAt>
std::uint64_t seed_of(std::size_t at, std::size_t count, const TokenAt& id_at) {
  if (at + seed_tokens > count) return 0;
  std::uint64_t seed = 0;
  for (std::size_t i = at; i < at + seed_tokens; ++i) {
    const std::uint32_t id = id_at(i);
    if (id == 0 || id == unknown_word) return 0;
    seed = (seed ^ id) * 0x9E3779B97F4A7C15ULL;
    seed ^= seed >> 29U;
  }
  return seed;
}

template <typename Visit>
void each_word(std::string_view text, const Piece& piece, const Visit& visit) {
  const std::string_view part = text.substr(piece.start, piece.end - piece.start);
  for (const base::Word& word : base::split_words(part)) {
    std::size_t at = word.start;
    if (!word.is_word && base::is_space(base::next_code_point(part, at))) continue;
    visit(piece.start + word.start, piece.start + word.end, word.is_word);
  }
}

// A passage goes on from one piece to the next if only spaces stand between them.
bool only_blanks(std::string_view text, std::size_t from, std::size_t to) {
  return from <= to && text.substr(from, to - from).find_first_not_of(" \n") == text.npos;
}

}  // namespace

std::uint32_t RemovedWords::id_of(std::string_view word, bool is_word) {
  const auto next = static_cast<std::uint32_t>(is_word_.size());
  const auto [place, added] = ids_.try_emplace(std::string(word), next);
  if (added) is_word_.push_back(is_word);
  return place->second;
}

void RemovedWords::append(std::string_view text, const Piece& piece, std::size_t& goes_on_at,
                          std::uint32_t place) {
  if (tokens_.back().id != passage_end && !only_blanks(text, goes_on_at, piece.start)) {
    tokens_.emplace_back();
  }
  each_word(text, piece, [&](std::size_t start, std::size_t end, bool is_word) {
    const std::uint32_t id = id_of(text.substr(start, end - start), is_word);
    tokens_.push_back({id, piece.version, piece.claims, place});
    goes_on_at = end;
  });
}

void RemovedWords::add(const TracedText& text, const std::vector<Piece>& gone,
                       const std::vector<ClausePath>& paths, std::uint32_t version) {
  if (used_ > few_used && 2 * used_ > tokens_.size()) forget_used();
  if (tokens_.size() > most_removed) {
    const std::size_t half = tokens_.size() / 2;
    for (std::size_t i = 0; i < half; ++i) tokens_[i].used = true;
    forget_used();
  }
  recent_ = tokens_.size();
  std::size_t goes_on_at = 0;
  std::size_t clause = 0;
  std::size_t place_of = paths.size();  // no clause
  for (const Piece& piece : gone) {
    while (clause + 1 < text.clauses.size() && text.clauses[clause].span.end <= piece.start) {
      ++clause;
    }
    if (place_of != clause) {
      place_of = clause;
      places_.push_back({paths[clause], static_cast<std::uint32_t>(clause), version});
    }
    append(text.text, piece, goes_on_at, static_cast<std::uint32_t>(places_.size() - 1));
  }
  if (tokens_.back().id != passage_end) tokens_.emplace_back();
  add_seeds();
}

// Of the latest step.
void RemovedWords::add_seeds() {
  const auto id_at = [&](std::size_t i) { return tokens_[i].id; };
  for (std::size_t i = recent_; i < tokens_.size(); ++i) {
    const std::uint64_t hash = seed_of(i, tokens_.size(), id_at);
    if (hash == 0) continue;
    Seed& seed = seeds_[hash];
    tokens_[i].earlier = std::exchange(seed.latest, static_cast<std::uint32_t>(i));
    ++seed.count;
  }
}

// Words that came back are in the text: the memory for what was removed is for what is not.
void RemovedWords::forget_used() {
  std::vector<Token> kept = {{}};
  std::vector<Place> places;
  std::uint32_t place_of = unknown_word;
  for (const Token& token : tokens_) {
    if (token.used || token.id == passage_end) {
      if (kept.back().id != passage_end) kept.emplace_back();
      continue;
    }
    if (token.place != place_of) {
      place_of = token.place;
      places.push_back(std::move(places_[token.place]));
      places_[token.place] = places.back();
    }
    kept.push_back(
        {token.id, token.version, token.claims, static_cast<std::uint32_t>(places.size() - 1)});
  }
  tokens_ = std::move(kept);
  places_ = std::move(places);
  seeds_.clear();
  used_ = 0;
  recent_ = 1;
  add_seeds();
}

std::vector<RemovedWords::NewToken> RemovedWords::new_tokens(const std::vector<Piece>& pieces,
                                                             std::string_view text,
                                                             std::uint32_t version) const {
  std::vector<NewToken> fresh;
  std::string word;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (piece.version != version) continue;
    if (!fresh.empty() && !only_blanks(text, fresh.back().end, piece.start)) fresh.emplace_back();
    each_word(text, piece, [&](std::size_t start, std::size_t end, bool) {
      word.assign(text, start, end - start);
      const auto known = ids_.find(word);
      fresh.push_back({start, end, i, known == ids_.end() ? unknown_word : known->second});
    });
  }
  return fresh;
}

// Every longest common run that begins at a seed; a run is met once, at its first token.
std::vector<RemovedWords::Match> RemovedWords::matches_of(
    const std::vector<NewToken>& fresh) const {
  std::vector<Match> matches;
  const auto id_at = [&](std::size_t i) { return fresh[i].id; };
  const auto same = [&](std::size_t old_at, std::size_t new_at) {
    const Token& token = tokens_[old_at];
    return !token.used && token.id != passage_end && token.id == fresh[new_at].id;
  };
  for (std::size_t at = 0; at < fresh.size(); ++at) {
    const auto found = seeds_.find(seed_of(at, fresh.size(), id_at));
    if (found == seeds_.end()) continue;
    std::size_t old_at = found->second.latest;
    for (std::size_t tried = 0; old_at != 0 && tried < most_candidates; ++tried) {
      const std::size_t first = std::exchange(old_at, tokens_[old_at].earlier);
      if (at > 0 && same(first - 1, at - 1)) continue;
      std::size_t count = 0;
      while (at + count < fresh.size() && first + count < tokens_.size() &&
             same(first + count, at + count)) {
        ++count;
      }
      if (count == 0) continue;
      matches.push_back(
          {fresh[at + count - 1].end - fresh[at].start, first, at, count, found->second.count});
    }
  }
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return std::tuple(b.bytes, b.old_token, a.new_token) <
           std::tuple(a.bytes, a.old_token, b.new_token);
  });
  return matches;
}

void RemovedWords::take(const Match& match, std::vector<NewToken>& fresh) {
  const auto is_free = [&](std::size_t i) {
    return !tokens_[match.old_token + i].used && fresh[match.new_token + i].old_token == 0;
  };
  for (std::size_t first = 0; first < match.tokens;) {
    std::size_t end = first;
    while (end < match.tokens && is_free(end)) ++end;
    if (end > first && long_enough(match, first, end, fresh)) {
      for (std::size_t i = first; i < end; ++i) {
        tokens_[match.old_token + i].used = true;
        fresh[match.new_token + i].old_token = static_cast<std::uint32_t>(match.old_token + i);
        ++used_;
      }
    }
    first = end + 1;
  }
}

bool RemovedWords::long_enough(const Match& match, std::size_t first, std::size_t end,
                               const std::vector<NewToken>& fresh) const {
  std::size_t words = 0;
  for (std::size_t i = first; i < end; ++i) words += is_word_[fresh[match.new_token + i].id];
  const std::size_t bytes =
      fresh[match.new_token + end - 1].end - fresh[match.new_token + first].start;
  const bool moved = match.old_token + first >= recent_ && match.copies <= phrase_copies &&
                     tokens_.size() - recent_ <= phrase_removed;
  return words >= (moved ? phrase_words : passage_words) &&
         bytes >= (moved ? phrase_bytes : passage_bytes);
}

RemovedWords::Restored RemovedWords::restore(const std::vector<Piece>& pieces,
                                             std::string_view text, std::uint32_t version) {
  Restored restored;
  std::vector<NewToken> fresh = new_tokens(pieces, text, version);
  for (const Match& match : matches_of(fresh)) take(match, fresh);
  for (std::size_t i = 0; i < fresh.size(); ++i) {
    const NewToken& token = fresh[i];
    if (token.old_token == 0) continue;
    const Token& old = tokens_[token.old_token];
    const std::size_t before = i == 0 ? 0 : fresh[i - 1].old_token;
    const bool goes_on =
        before != 0 && before + 1 == token.old_token && fresh[i - 1].piece == token.piece;
    const Token& last = tokens_[before];
    if (goes_on && last.version == old.version && last.claims == old.claims) {
      restored.pieces.back().end = token.end;
    } else {
      restored.pieces.push_back({token.start, token.end, old.version, old.claims});
    }
    if (goes_on && last.place == old.place) {
      restored.places.back().span.end = token.end;
    } else {
      const Place& place = places_[old.place];
      restored.places.push_back(
          {{token.start, token.end}, place.path, place.clause, place.removed});
    }
  }
  return restored;
}

}  // namespace travaux::report
