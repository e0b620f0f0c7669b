#include "report/returning.h"

#include <algorithm>
#include <functional>
#include <tuple>

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
constexpr std::size_t most_removed = 2'000'000;  // tokens held; later removals are forgotten

}  // namespace

// A passage goes on from one piece to the next if only spaces stand between them.
void RemovedWords::append(std::vector<Token>& tokens, std::string_view text, const Piece& piece) {
  const std::size_t from = tokens.empty() ? 0 : tokens.back().start + tokens.back().size;
  const bool goes_on =
      !tokens.empty() && from <= piece.start &&
      text.substr(from, piece.start - from).find_first_not_of(" \n") == std::string_view::npos;
  if (!tokens.empty() && !goes_on) tokens.push_back({});
  const std::string_view part = text.substr(piece.start, piece.end - piece.start);
  for (const base::Word& word : base::split_words(part)) {
    std::size_t at = word.start;
    if (!word.is_word && base::is_space(base::next_code_point(part, at))) continue;
    const std::string_view bytes = part.substr(word.start, word.end - word.start);
    tokens.push_back({piece.start + word.start, bytes.size(), std::hash<std::string_view>()(bytes),
                      piece.version, piece.clause, word.is_word, false});
  }
}

std::uint64_t RemovedWords::seed_at(const std::vector<Token>& tokens, std::size_t at) {
  std::uint64_t seed = 0;
  for (std::size_t i = at; i < at + seed_tokens; ++i) {
    if (i >= tokens.size() || tokens[i].size == 0) return 0;
    seed = seed * 0x9E3779B97F4A7C15ULL + tokens[i].hash;
  }
  return seed;
}

void RemovedWords::add(std::string_view text, const std::vector<Piece>& gone) {
  recent_ = tokens_.size();
  std::vector<Token> removed;
  for (const Piece& piece : gone) {
    if (tokens_.size() + removed.size() > most_removed) break;
    append(removed, text, piece);
  }
  for (Token& token : removed) {
    const std::size_t start = text_.size();
    if (token.size > 0) text_ += text.substr(token.start, token.size);
    token.start = start;
  }
  removed.push_back({});
  tokens_.insert(tokens_.end(), removed.begin(), removed.end());
  for (std::size_t i = recent_; i < tokens_.size(); ++i) {
    if (const std::uint64_t seed = seed_at(tokens_, i); seed != 0) seeds_[seed].push_back(i);
  }
}

bool RemovedWords::equal(const Token& old_token, const Token& new_token,
                         std::string_view text) const {
  if (old_token.size == 0 || old_token.size != new_token.size) return false;
  return std::string_view(text_).substr(old_token.start, old_token.size) ==
         text.substr(new_token.start, new_token.size);
}

// Every longest common run that begins at a seed; a run is met once, at its first token.
void RemovedWords::find_matches(std::vector<Match>& matches, const std::vector<Token>& fresh,
                                std::string_view text) const {
  for (std::size_t at = 0; at < fresh.size(); ++at) {
    const auto found = seeds_.find(seed_at(fresh, at));
    if (found == seeds_.end()) continue;
    const std::vector<std::size_t>& places = found->second;
    const std::size_t tried = std::min(places.size(), most_candidates);
    for (std::size_t k = 1; k <= tried; ++k) {
      const std::size_t old_at = places[places.size() - k];
      if (tokens_[old_at].used) continue;
      if (at > 0 && old_at > 0 && !tokens_[old_at - 1].used &&
          equal(tokens_[old_at - 1], fresh[at - 1], text)) {
        continue;
      }
      std::size_t count = 0;
      while (at + count < fresh.size() && old_at + count < tokens_.size() &&
             !tokens_[old_at + count].used &&
             equal(tokens_[old_at + count], fresh[at + count], text)) {
        ++count;
      }
      if (count == 0) continue;
      const Token& last = fresh[at + count - 1];
      matches.push_back(
          {last.start + last.size - fresh[at].start, old_at, at, count, places.size()});
    }
  }
}

void RemovedWords::take(const Match& match, std::vector<Token>& fresh) {
  std::size_t first = 0;
  while (first < match.tokens) {
    std::size_t end = first;
    std::size_t words = 0;
    while (end < match.tokens && !tokens_[match.old_token + end].used &&
           !fresh[match.new_token + end].used) {
      words += fresh[match.new_token + end].is_word ? 1 : 0;
      ++end;
    }
    if (end > first && long_enough(match, first, end, words, fresh)) {
      for (std::size_t i = first; i < end; ++i) {
        Token& old_token = tokens_[match.old_token + i];
        Token& new_token = fresh[match.new_token + i];
        old_token.used = new_token.used = true;
        new_token.version = old_token.version;
        new_token.clause = old_token.clause;
      }
    }
    first = end + 1;
  }
}

bool RemovedWords::long_enough(const Match& match, std::size_t first, std::size_t end,
                               std::size_t words, const std::vector<Token>& fresh) const {
  const Token& last = fresh[match.new_token + end - 1];
  const std::size_t bytes = last.start + last.size - fresh[match.new_token + first].start;
  const bool moved = match.old_token + first >= recent_ && match.copies <= phrase_copies &&
                     tokens_.size() - recent_ <= phrase_removed;
  return words >= (moved ? phrase_words : passage_words) &&
         bytes >= (moved ? phrase_bytes : passage_bytes);
}

std::vector<Piece> RemovedWords::restore(const std::vector<Piece>& pieces, std::string_view text,
                                         std::size_t version) {
  std::vector<Token> fresh;
  for (const Piece& piece : pieces) {
    if (piece.version == version) append(fresh, text, piece);
  }
  std::vector<Match> matches;
  find_matches(matches, fresh, text);
  if (matches.empty()) return pieces;
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return std::tuple(b.bytes, b.old_token, a.new_token) <
           std::tuple(a.bytes, a.old_token, b.new_token);
  });
  for (const Match& match : matches) take(match, fresh);
  std::vector<Piece> result;
  auto token = fresh.begin();
  for (const Piece& piece : pieces) {
    result.push_back(piece);
    if (piece.version != version) continue;
    for (; token != fresh.end() && token->start < piece.end; ++token) {
      if (token->size == 0) continue;
      const Piece& open = result.back();
      if (open.version == token->version && open.clause == token->clause) continue;
      result.push_back({token->start, piece.end, token->version, token->clause});
      result[result.size() - 2].end = token->start;
      if (result[result.size() - 2].start == token->start) {
        result.erase(result.end() - 2);
      }
    }
  }
  return result;
}

}  // namespace travaux::report
