#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "ledger/store.h"
#include "ledger/tree_changes.h"

namespace travaux::ledger {
namespace {

constexpr std::size_t most_compared = 32;  // files on each side; among more, bytes alone decide
constexpr std::size_t largest_compared = std::size_t{1} << 20U;
constexpr double least_alike = 0.5;

// How often each pair of neighbouring words stands in a text, by hash.
struct WordPairs {
  std::unordered_map<std::size_t, std::size_t> counts;
  std::size_t sum = 0;
};

WordPairs word_pairs(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  WordPairs pairs;
  std::string_view last;
  for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::hash<std::string_view> hash;
    ++pairs.counts[hash(last) * 31 + hash(word)];
    ++pairs.sum;
    last = word;
    at = text.find_first_not_of(blanks, end);
  }
  return pairs;
}

double likeness(const WordPairs& one, const WordPairs& other) {
  std::size_t common = 0;
  for (const auto& [pair, count] : one.counts) {
    const auto found = other.counts.find(pair);
    if (found != other.counts.end()) common += std::min(count, found->second);
  }
  const std::size_t sum = one.sum + other.sum;
  return sum == 0 ? 0 : 2.0 * static_cast<double>(common) / static_cast<double>(sum);
}

class Renames {
 public:
  Renames(const ObjectReader& objects, std::vector<RepositoryChange>& changes)
      : objects_(objects), changes_(changes), taken_(changes.size(), false) {}

  void find() {
    list();
    pair_same_bytes();
    list();
    if (gone_.size() <= most_compared && come_.size() <= most_compared) pair_alike();
    join();
  }

 private:
  void list() {
    gone_.clear();
    come_.clear();
    for (std::size_t i = 0; i < changes_.size(); ++i) {
      if (taken_[i]) continue;
      if (!changes_[i].after) gone_.push_back(i);
      if (!changes_[i].before) come_.push_back(i);
    }
  }

  void pair_same_bytes() {
    std::multimap<std::string, std::size_t> by_blob;
    for (const std::size_t i : gone_) by_blob.emplace(changes_[i].before->blob, i);
    for (const std::size_t i : come_) {
      const auto same = by_blob.find(changes_[i].after->blob);
      if (same == by_blob.end()) continue;
      pair(same->second, i);
      by_blob.erase(same);
    }
  }

  // The most alike first.
  void pair_alike() {
    std::vector<WordPairs> old_words;
    for (const std::size_t i : gone_) old_words.push_back(words_of(*changes_[i].before));
    std::vector<std::tuple<double, std::size_t, std::size_t>> ways;
    for (const std::size_t i : come_) {
      const WordPairs words = words_of(*changes_[i].after);
      for (std::size_t k = 0; k < gone_.size(); ++k) {
        const double alike = likeness(old_words[k], words);
        if (alike >= least_alike) ways.emplace_back(-alike, gone_[k], i);
      }
    }
    std::sort(ways.begin(), ways.end());
    for (const auto& [alike, from, to] : ways) {
      if (!taken_[from] && !taken_[to]) pair(from, to);
    }
  }

  WordPairs words_of(const RepositoryFile& file) const {
    const auto id = object_id_from_hex(file.blob);
    const std::string bytes = objects_.read(*id, ObjectKind::blob, largest_original);
    // Bytes that are no text have no words to compare.
    const bool text = bytes.size() <= largest_compared && bytes.find('\0') == std::string::npos;
    return text ? word_pairs(bytes) : WordPairs();
  }

  void pair(std::size_t from, std::size_t to) {
    taken_[from] = taken_[to] = true;
    partners_.emplace_back(from, to);
  }

  void join() {
    std::vector<bool> gone(changes_.size(), false);
    for (const auto& [from, to] : partners_) {
      changes_[to].before = changes_[from].before;
      gone[from] = true;
    }
    std::vector<RepositoryChange> left;
    for (std::size_t i = 0; i < changes_.size(); ++i) {
      if (!gone[i]) left.push_back(std::move(changes_[i]));
    }
    changes_ = std::move(left);
  }

  const ObjectReader& objects_;
  std::vector<RepositoryChange>& changes_;
  std::vector<bool> taken_;
  std::vector<std::size_t> gone_;
  std::vector<std::size_t> come_;
  std::vector<std::pair<std::size_t, std::size_t>> partners_;
};

}  // namespace

void find_renames(const ObjectReader& objects, std::vector<RepositoryChange>& changes) {
  Renames(objects, changes).find();
}

}  // namespace travaux::ledger
