#include "compare/describe.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "base/in_parallel.h"
#include "compare/hash_numbers.h"
#include "compare/word_scanner.h"

namespace travaux::comparing {
namespace {

constexpr std::size_t longest_title = 120;
constexpr std::size_t longest_labelled_title = 65;
constexpr std::size_t longest_heading_words = 20;

constexpr std::size_t sampled_bytes = std::size_t{1} << 19U;  // of settled clauses, on one side

// A title is the first of several lines, a heading's words, or a short labelled line that is no
// sentence.
std::string_view title_of(std::string_view words, bool heading, bool labelled) {
  const std::size_t line_end = words.find('\n');
  if (line_end != std::string_view::npos) {
    return line_end <= longest_title ? words.substr(0, line_end) : std::string_view();
  }
  if (heading) return words.size() <= longest_title ? words : std::string_view();
  if (!labelled || words.empty() || words.size() > longest_labelled_title) return {};
  return std::string_view(".;:,").find(words.back()) == std::string_view::npos ? words
                                                                               : std::string_view();
}

// Words as small numbers.
class Vocabulary {
 public:
  Id number(const ScannedWord& word) {
    const Id number = numbers_.number(word.hash);
    if (number == frequency_.size()) {
      numeric_.push_back(word.numeric);
      frequency_.push_back(0);
      last_.push_back(none);
    }
    return number;
  }

  bool numeric(Id token) const { return numeric_[token]; }

  // Each word of a clause once, for that many clauses like it.
  void count(const std::vector<Id>& tokens, double clauses) {
    for (const Id token : tokens) {
      if (last_[token] == counted_) continue;
      last_[token] = counted_;
      frequency_[token] += clauses;
    }
    ++counted_;
  }

  Rarity rarity(std::size_t clauses) const {
    std::vector<double> result(frequency_.size());
    for (std::size_t i = 0; i < result.size(); ++i) {
      const double ratio = (static_cast<double>(clauses) + 1) / (frequency_[i] + 0.5);
      result[i] = std::max(0.05, std::log(ratio));
    }
    return Rarity(std::move(result));
  }

 private:
  static constexpr std::size_t expected_words = std::size_t{1} << 11U;

  HashNumbers numbers_{expected_words};
  std::vector<bool> numeric_;
  std::vector<double> frequency_;
  std::vector<Id> last_;  // the clause that counted each word last
  Id counted_ = 0;
};

double mass_of(const std::vector<Id>& tokens, const Rarity& rarity) {
  double mass = 0;
  for (const Id token : tokens) mass += rarity.of(token);
  return mass;
}

void fill_subtrees(std::vector<Item>& items) {
  for (std::size_t i = items.size(); i-- > 0;) {
    if (items[i].parent == none) continue;
    Item& parent = items[items[i].parent];
    parent.has_children = true;
    parent.subtree += items[i].mass + items[i].subtree;
  }
}

Pairs pairs_of(const std::vector<Id>& tokens) {
  Pairs pairs;
  if (tokens.size() > 1) pairs.reserve(tokens.size() - 1);
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    pairs.push_back(Rarity::pair_of(tokens[i - 1], tokens[i]));
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

class Describer {
 public:
  Describer(Sides& sides, const Pool& pool) : sides_(sides), pool_(pool) {}

  void run() {
    read(sides_.a, pool_.settled_a);
    read(sides_.b, pool_.settled_b);
    count_settled();
    sides_.rarity = vocabulary_.rarity(sides_.a.size() + sides_.b.size());
    finish(sides_.a, pool_.settled_a);
    finish(sides_.b, pool_.settled_b);
    weigh_settled();
    fill_subtrees(sides_.a);
    fill_subtrees(sides_.b);
  }

 private:
  struct Sampled {
    Id a = 0;
    std::vector<Id> tokens;
  };

  std::vector<Id> tokens_of(std::string_view text) {
    std::vector<Id> tokens;
    scan_words(text, scanned_);
    tokens.reserve(scanned_.size());
    for (const ScannedWord& word : scanned_) tokens.push_back(vocabulary_.number(word));
    return tokens;
  }

  void read(std::vector<Item>& items, const std::vector<bool>& settled) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (settled[i]) {
        read_title(items[i]);
      } else {
        read_words(items[i]);
      }
    }
  }

  // Words get their numbers in the order of the texts; the rest is left to `finish`.
  void read_words(Item& item) {
    std::vector<Id> tokens = tokens_of(item.words);
    vocabulary_.count(tokens, 1);
    item.heading = item.heading && tokens.size() <= longest_heading_words;
    const auto title = title_of(item.words, item.heading, item.labelled);
    item.title_words = title.size() == item.words.size() ? tokens : tokens_of(title);
    item.title = hash_title(item.title_words);
    item.unigrams = std::move(tokens);
  }

  void read_title(Item& item) {
    item.heading = item.heading && item.words.size() <= longest_title;
    if (item.heading) {
      scan_words(item.words, scanned_);
      item.heading = scanned_.size() <= longest_heading_words;
    }
    const auto title = title_of(item.words, item.heading, item.labelled);
    if (title.empty()) return;
    item.title = hash_title(tokens_of(title));
  }

  static std::uint64_t hash_title(const Words& words) {
    if (words.empty()) return 0;
    std::uint64_t title = 2;
    for (const Id word : words) title = mix(title ^ word);
    return title | 1U;
  }

  // The partners of settled clauses hold the same words: one reading counts for both.
  void count_settled() {
    std::size_t bytes = 0;
    for (std::size_t a = 0; a < sides_.a.size(); ++a) {
      if (pool_.settled_a[a]) bytes += sides_.a[a].words.size();
    }
    const std::size_t every = 1 + bytes / sampled_bytes;
    for (std::size_t a = 0; a < sides_.a.size(); ++a) {
      if (!pool_.settled_a[a] || sides_.a[a].text % every != 0) continue;
      sample_.push_back({static_cast<Id>(a), tokens_of(sides_.a[a].words)});
      vocabulary_.count(sample_.back().tokens, 2.0 * static_cast<double>(every));
    }
  }

  void finish(std::vector<Item>& items, const std::vector<bool>& settled) const {
    constexpr std::size_t items_at_a_time = 256;
    base::in_parallel(items.size(), items_at_a_time, [&](std::size_t first, std::size_t end) {
      for (std::size_t i = first; i < end; ++i) {
        if (!settled[i]) finish(items[i]);
      }
    });
  }

  // The words still stand in the order of the text.
  void finish(Item& item) const {
    Words& tokens = item.unigrams;
    item.masked = 1;
    for (const Id token : tokens) {
      const bool number = vocabulary_.numeric(token);
      item.plain_words += number ? 0 : 1;
      item.masked = mix(item.masked ^ (number ? none : token));
    }
    item.bigrams = pairs_of(tokens);
    std::sort(tokens.begin(), tokens.end());
    item.mass = mass_of(tokens, sides_.rarity);
    for (const std::uint64_t pair : item.bigrams) item.bigram_mass += sides_.rarity.of(pair);
  }

  void weigh_settled() {
    double mass = 0;
    double bytes = 0;
    for (const Sampled& clause : sample_) {
      Item& item = sides_.a[clause.a];
      item.mass = mass_of(clause.tokens, sides_.rarity);
      mass += item.mass;
      bytes += static_cast<double>(item.words.size());
    }
    for (const Candidate& pair : pool_.candidates) {
      if (!pool_.settled_a[pair.a]) continue;
      Item& item = sides_.a[pair.a];
      if (item.mass <= 0 && bytes > 0) {
        item.mass = static_cast<double>(item.words.size()) * mass / bytes;
      }
      sides_.b[pair.b].mass = item.mass;
    }
  }

  Sides& sides_;
  const Pool& pool_;
  Vocabulary vocabulary_;
  std::vector<ScannedWord> scanned_;
  std::vector<Sampled> sample_;
};

}  // namespace

void describe(Sides& sides, const Pool& pool) {
  Describer(sides, pool).run();
}

}  // namespace travaux::comparing
