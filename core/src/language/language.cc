#include "travaux/language.h"

#include <algorithm>
#include <unordered_map>

#include "base/split_words.h"
#include "base/utf8.h"
#include "language/lexicon.h"
#include "language/words.h"

namespace travaux {
namespace {

// Enough to tell a language by, and no more work for a long text than for a short one: pieces from
// all over the text, since a preface may be in another language.
constexpr std::size_t sampled_pieces = 16;
constexpr std::size_t sampled_bytes = 4096;  // of each piece

constexpr std::size_t fewest_small_words = 5;
constexpr double lead = 1.25;  // how often as many small words as the next language: by judgement

using Counts = std::array<std::size_t, all_languages.size()>;

class SmallWords {
 public:
  SmallWords() {
    for (std::size_t i = 0; i < all_languages.size(); ++i) {
      language::for_each_form(language::small_words_of(all_languages[i]),
                              [&](std::string_view word, int) { of_[word].push_back(i); });
    }
  }

  void count(std::string_view text, Counts& counts) const {
    for (const base::Word& word : base::split_words(text)) {
      if (!word.is_word) continue;
      const auto found =
          of_.find(language::plain_word(text.substr(word.start, word.end - word.start)));
      if (found == of_.end()) continue;
      for (const std::size_t i : found->second) ++counts[i];
    }
  }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string_view, std::vector<std::size_t>, Hash, std::equal_to<>> of_;
};

std::size_t at_character(std::string_view text, std::size_t at) {
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

template <typename Each>
void for_each_sample(std::string_view text, const Each& each) {
  if (text.size() <= sampled_pieces * sampled_bytes) {
    each(text);
    return;
  }
  for (std::size_t i = 0; i < sampled_pieces; ++i) {
    const std::size_t start = at_character(text, text.size() / sampled_pieces * i);
    const std::size_t end = at_character(text, start + sampled_bytes);
    each(text.substr(start, end - start));
  }
}

}  // namespace

std::string_view name_of(Language language) {
  constexpr std::array<std::string_view, 11> names = {"unknown", "English", "Ukrainian", "Russian",
                                                      "French",  "German",  "Spanish",   "Italian",
                                                      "Polish",  "Dutch",   "Portuguese"};
  return names[static_cast<std::size_t>(language)];
}

std::string_view code_of(Language language) {
  constexpr std::array<std::string_view, 11> codes = {"und", "en", "uk", "ru", "fr", "de",
                                                      "es",  "it", "pl", "nl", "pt"};
  return codes[static_cast<std::size_t>(language)];
}

std::string_view name_of(FigureKind kind) {
  constexpr std::array<std::string_view, 7> names = {"number",   "ordinal", "percentage", "money",
                                                     "duration", "date",    "reference"};
  return names[static_cast<std::size_t>(kind)];
}

Language language_of(std::string_view text) {
  const SmallWords small;
  Counts counts{};
  for_each_sample(text, [&](std::string_view sample) { small.count(sample, counts); });
  const auto best = std::max_element(counts.begin(), counts.end());
  if (*best < fewest_small_words) return Language::unknown;
  const auto first = static_cast<std::size_t>(best - counts.begin());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (i != first && static_cast<double>(counts[i]) * lead > static_cast<double>(*best)) {
      return Language::unknown;
    }
  }
  return all_languages[first];
}

}  // namespace travaux
