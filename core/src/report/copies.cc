#include "report/copies.h"

#include <bitset>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/split_words.h"
#include "base/utf8.h"

namespace travaux::report {
namespace {

constexpr std::size_t seed_tokens = 8;
constexpr std::size_t passage_words = 20;
constexpr std::size_t passage_bytes = 100;

// Of so many bytes one is looked for at every half of them: cheaper than the words of a whole text.
constexpr std::size_t shared_bytes = 32;

// Whether some bytes of the passage stand in the text, by a rolling hash (Karp & Rabin 1987).
bool share_bytes(std::string_view text, std::string_view passage) {
  constexpr std::uint64_t base = 0x100000001B3ULL;
  std::uint64_t leaving = 1;
  for (std::size_t i = 0; i < shared_bytes; ++i) leaving *= base;
  const auto hash_of = [](std::string_view bytes) {
    std::uint64_t hash = 0;
    for (const char byte : bytes) hash = hash * base + static_cast<unsigned char>(byte);
    return hash;
  };
  std::bitset<65'536> some;  // most places of the text are told apart by it alone
  std::unordered_set<std::uint64_t> hashes;
  for (std::size_t at = 0; at + shared_bytes <= passage.size(); at += shared_bytes / 2) {
    const std::uint64_t hash = hash_of(passage.substr(at, shared_bytes));
    some.set(hash >> 48U);
    hashes.insert(hash);
  }
  std::uint64_t hash = hash_of(text.substr(0, shared_bytes));
  for (std::size_t end = shared_bytes; end <= text.size(); ++end) {
    if (some[hash >> 48U] && hashes.contains(hash)) return true;
    if (end == text.size()) break;
    hash = hash * base + static_cast<unsigned char>(text[end]) -
           leaving * static_cast<unsigned char>(text[end - shared_bytes]);
  }
  return false;
}

struct Token {
  std::size_t start = 0;
  std::size_t end = 0;
  std::uint32_t id = 0;
  bool is_word = false;
};

class CopyFinder {
 public:
  CopyFinder(std::string_view before, std::string_view after) : before_(before), after_(after) {}

  void look_in(Span span) {
    if (span.size() < passage_bytes) return;
    const std::vector<Token> fresh = tokens_of(after_, span);
    if (words_in(fresh, 0, fresh.size()) < passage_words) return;
    if (!share_bytes(before_, after_.substr(span.start, span.size()))) return;
    if (known_.empty()) learn();
    for (std::size_t at = 0; at + seed_tokens <= fresh.size();) {
      const auto found = seeds_.find(seed_at(fresh, at));
      const std::size_t count = found == seeds_.end() ? 0 : equal_tokens(found->second, fresh, at);
      if (is_passage(fresh, at, count)) {
        copy(found->second, fresh, at, count);
        at += count;
      } else {
        ++at;
      }
    }
  }

  std::vector<KeptBytes> take() { return std::move(copied_); }

 private:
  std::vector<Token> tokens_of(std::string_view text, Span span) {
    const std::string_view part = text.substr(span.start, span.size());
    std::vector<Token> tokens;
    for (const base::Word& word : base::split_words(part)) {
      std::size_t at = word.start;
      if (!word.is_word && base::is_space(base::next_code_point(part, at))) continue;
      const std::string_view bytes = part.substr(word.start, word.end - word.start);
      const auto next = static_cast<std::uint32_t>(ids_.size());
      tokens.push_back({span.start + word.start, span.start + word.end,
                        ids_.try_emplace(bytes, next).first->second, word.is_word});
    }
    return tokens;
  }

  static std::uint64_t seed_at(const std::vector<Token>& tokens, std::size_t at) {
    std::uint64_t seed = 0;
    for (std::size_t i = at; i < at + seed_tokens; ++i) {
      seed = (seed ^ (tokens[i].id + 1)) * 0x9E3779B97F4A7C15ULL;
      seed ^= seed >> 29U;
    }
    return seed;
  }

  static std::size_t words_in(const std::vector<Token>& tokens, std::size_t at, std::size_t count) {
    std::size_t words = 0;
    for (std::size_t i = at; i < at + count; ++i) words += tokens[i].is_word ? 1 : 0;
    return words;
  }

  void learn() {
    known_ = tokens_of(before_, {0, before_.size()});
    for (std::size_t i = 0; i + seed_tokens <= known_.size(); ++i) {
      seeds_.try_emplace(seed_at(known_, i), i);
    }
  }

  std::size_t equal_tokens(std::size_t from, const std::vector<Token>& fresh,
                           std::size_t at) const {
    std::size_t count = 0;
    while (from + count < known_.size() && at + count < fresh.size() &&
           known_[from + count].id == fresh[at + count].id) {
      ++count;
    }
    return count;
  }

  static bool is_passage(const std::vector<Token>& fresh, std::size_t at, std::size_t count) {
    return count >= seed_tokens && words_in(fresh, at, count) >= passage_words &&
           fresh[at + count - 1].end - fresh[at].start >= passage_bytes;
  }

  void copy(std::size_t from, const std::vector<Token>& fresh, std::size_t at, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      const Token& source = known_[from + i];
      const Token& token = fresh[at + i];
      if (i > 0 && goes_on(source, token)) {
        copied_.back().size = token.end - copied_.back().after;
      } else {
        copied_.push_back({source.start, token.start, token.end - token.start});
      }
    }
  }

  // The spaces between the token before and this one are the same, too.
  bool goes_on(const Token& source, const Token& token) const {
    const KeptBytes& last = copied_.back();
    const std::size_t from = last.before + last.size;
    const std::size_t to = last.after + last.size;
    return before_.substr(from, source.start - from) == after_.substr(to, token.start - to);
  }

  std::string_view before_;
  std::string_view after_;
  std::unordered_map<std::string_view, std::uint32_t> ids_;
  std::vector<Token> known_;  // of the text before
  std::unordered_map<std::uint64_t, std::size_t> seeds_;
  std::vector<KeptBytes> copied_;
};

}  // namespace

std::vector<KeptBytes> copied_words(std::string_view before, std::string_view after,
                                    const std::vector<Span>& fresh) {
  CopyFinder finder(before, after);
  for (const Span& span : fresh) finder.look_in(span);
  return finder.take();
}

}  // namespace travaux::report
