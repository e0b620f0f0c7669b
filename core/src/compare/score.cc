#include "compare/score.h"

#include <algorithm>
#include <cmath>

namespace travaux::comparing {
namespace {

void count_titles(const std::vector<Item>& items,
                  std::unordered_map<std::uint64_t, std::size_t>& copies) {
  std::unordered_map<std::uint64_t, std::size_t> here;
  for (const Item& item : items) {
    if (item.title != 0) ++here[item.title];
  }
  for (const auto& [title, count] : here) {
    std::size_t& most = copies[title];
    most = std::max(most, count);
  }
}

double title_dice(const Item& x, const Item& y) {
  std::size_t shared = 0;
  std::vector<bool> used(y.title_words.size(), false);
  for (const Id word : x.title_words) {
    for (std::size_t j = 0; j < used.size(); ++j) {
      if (used[j] || word != y.title_words[j]) continue;
      used[j] = true;
      ++shared;
      break;
    }
  }
  return dice(static_cast<double>(shared), static_cast<double>(x.title_words.size()),
              static_cast<double>(y.title_words.size()));
}

bool equal_label(const Item& x, const Item& y) {
  return x.label != 0 && x.label == y.label;
}

// "Article 5" without a title: nothing but its number and its contents tell what it is.
double bare_score(const Item& x, const Item& y) {
  if (x.words != y.words) return 0;
  return equal_label(x, y) ? 0.70 : 0.45;
}

}  // namespace

double dice(double shared, double mass_x, double mass_y) {
  const double total = mass_x + mass_y;
  return total > 0 ? 2 * shared / total : 0;
}

double equal_words_score(const Item& x, const Item& y) {
  if (x.wordless) return bare_score(x, y);
  return equal_label(x, y) ? 0.97 + 0.03 * 0.03 : 0.97;
}

Scorer::Scorer(const Sides& sides) : sides_(sides) {
  count_titles(sides.a, copies_);
  count_titles(sides.b, copies_);
}

std::size_t Scorer::title_copies(std::uint64_t title) const {
  const auto found = copies_.find(title);
  return found == copies_.end() ? 1 : found->second;
}

double Scorer::words_score(const Item& x, const Item& y) const {
  const double shared = shared_mass(x.unigrams, y.unigrams, sides_.rarity);
  const double words = dice(shared, x.mass, y.mass);
  const double pairs =
      x.bigrams.empty() && y.bigrams.empty()
          ? words
          : dice(shared_mass(x.bigrams, y.bigrams, sides_.rarity), x.bigram_mass, y.bigram_mass);
  const double smaller = std::min(x.mass, y.mass);
  const double contained = smaller > 0 ? shared / smaller * smaller / (smaller + 12) : 0;
  const double blended = 0.6 * words + 0.4 * pairs;
  double score = 0.85 * blended + 0.15 * std::max(blended, contained);
  if (x.masked == y.masked) score += 0.3 * (1 - score);
  if (x.plain_words == 0 || y.plain_words == 0) score *= 0.3;
  return score;
}

double Scorer::with_titles(double score, const Item& x, const Item& y) const {
  if (x.title == 0 || y.title == 0) return score;
  if (x.title == y.title) {
    const auto copies = static_cast<double>(title_copies(x.title));
    return score + 0.85 * (1 - score) / std::sqrt(copies);
  }
  const double alike = title_dice(x, y);
  return alike < 0.2 ? 0.9 * score : score + 0.4 * (1 - score) * alike * alike;
}

double Scorer::common_words(Id a, Id b) const {
  const Item& x = sides_.a[a];
  const Item& y = sides_.b[b];
  if (x.words == y.words) return 1;  // of a settled clause nothing but that is known
  return dice(shared_mass(x.unigrams, y.unigrams, sides_.rarity), x.mass, y.mass);
}

Candidate Scorer::score(Id a, Id b) const {
  const Item& x = sides_.a[a];
  const Item& y = sides_.b[b];
  Candidate result{.a = a, .b = b};
  if (x.wordless && y.wordless) {
    result.score = bare_score(x, y);
  } else if (x.text == y.text && x.words == y.words) {
    result.score = equal_words_score(x, y);
  } else {
    result.score = with_titles(words_score(x, y), x, y);
    if (equal_label(x, y)) result.score += 0.03 * (1 - result.score);
    result.certain = x.title != 0 && x.title == y.title && title_copies(x.title) == 1;
  }
  return result;
}

}  // namespace travaux::comparing
