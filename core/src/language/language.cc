#include "travaux/language.h"

#include <algorithm>
#include <bitset>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/ascii.h"
#include "base/split_words.h"
#include "base/utf8.h"
#include "language/small_words.h"
#include "language/words.h"

namespace travaux {
namespace {

// Enough to tell a language by, and no more work for a long text than for a short one: pieces from
// all over the text, since a preface may be in another language.
constexpr std::size_t sampled_pieces = 16;
constexpr std::size_t sampled_bytes = 4096;  // of each piece

constexpr std::size_t fewest_hits = 5;
// By judgement: how often as many hits as the next language has, in a text and in a sentence.
constexpr double lead = 1.25;
constexpr double lead_of_hint = 1.5;
// A text with a larger part of its hits in another language is in two.
constexpr std::size_t foreign_part = 10;

using Counts = std::array<std::size_t, language::signs_count>;

using Rows = std::bitset<language::signs_count>;  // of language::signs()

// What one word says.
struct WordSigns {
  std::string plain;
  Rows own;      // it is one of their small words, or has their letters
  Rows lacking;  // it has letters that they lack
};

// What the words of a text say for and against each row of language::signs().
struct Tally {
  Counts hits{};       // words that are its small words or have its letters
  Counts different{};  // hits with another word
  Counts against{};    // words with letters that it lacks
  std::size_t words = 0;
  std::unordered_set<std::string> seen;

  void add(const WordSigns& word) {
    ++words;
    if (word.own.none() && word.lacking.none()) return;
    const bool fresh = word.own.any() && seen.insert(word.plain).second;
    for (std::size_t row = 0; row < hits.size(); ++row) {
      if (word.lacking[row]) ++against[row];
      if (!word.own[row]) continue;
      ++hits[row];
      if (fresh) ++different[row];
    }
  }

  std::size_t weight(std::size_t row) const {
    return hits[row] - std::min(hits[row], against[row]);
  }
  std::size_t best() const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < hits.size(); ++i) {
      if (weight(i) > weight(best)) best = i;
    }
    return best;
  }
  // The most of any other language.
  std::size_t next() const {
    const std::size_t first = best();
    std::size_t most = 0;
    for (std::size_t i = 0; i < hits.size(); ++i) {
      if (i != first) most = std::max(most, weight(i));
    }
    return most;
  }
  bool leads(double by) const {
    const std::size_t most = weight(best());
    const std::size_t second = next();
    return static_cast<double>(most) >= static_cast<double>(second) * by && most > second;
  }
};

// Which rows have a letter.
class Letters {
 public:
  void add_all(std::string_view letters, std::size_t row) {
    for (std::size_t at = 0; at < letters.size();) {
      rows_[base::next_code_point(letters, at)].set(row);
    }
  }
  // The rows that have any letter of the word.
  Rows of(std::string_view word) const {
    Rows rows;
    for (std::size_t at = 0; at < word.size();) {
      const auto found = rows_.find(base::next_code_point(word, at));
      if (found != rows_.end()) rows |= found->second;
    }
    return rows;
  }

 private:
  std::unordered_map<char32_t, Rows> rows_;
};

class SignReader {
 public:
  SignReader() {
    const auto signs = language::signs();
    for (std::size_t i = 0; i < signs.size(); ++i) {
      language::for_each_form(
          signs[i].words, [&](std::string_view word, int) { words_[std::string(word)].set(i); });
      own_.add_all(signs[i].letters, i);
      lacked_.add_all(signs[i].lacks, i);
    }
  }

  // Nothing of a number.
  std::optional<WordSigns> look_at(std::string_view text, const base::Word& word) const {
    WordSigns signs{language::plain_word(text.substr(word.start, word.end - word.start)), {}, {}};
    if (signs.plain.front() >= '0' && signs.plain.front() <= '9') return std::nullopt;
    const auto found = words_.find(signs.plain);
    if (found != words_.end()) signs.own = found->second;
    if (!base::is_ascii(signs.plain)) {
      signs.own |= own_.of(signs.plain);
      signs.lacking = lacked_.of(signs.plain);
    }
    return signs;
  }

  void count(std::string_view text, Tally& tally) const {
    for (const base::Word& word : base::split_words(text)) {
      if (!word.is_word) continue;
      if (const auto signs = look_at(text, word)) tally.add(*signs);
    }
  }

 private:
  std::unordered_map<std::string, Rows> words_;
  Letters own_;
  Letters lacked_;
};

const SignReader& sign_reader() {
  static const SignReader reader;
  return reader;
}

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

enum class Script : std::uint8_t { none, latin, cyrillic, other };

Script script_of(std::string_view word) {
  std::size_t at = 0;
  const char32_t first = base::next_code_point(word, at);
  if (!base::is_letter(first)) return Script::none;
  if (first < 0x0250) return Script::latin;
  return first >= 0x0400 && first < 0x0530 ? Script::cyrillic : Script::other;
}

// The sentences of a text, cut where another script begins: of two columns each line has both.
class Parts {
 public:
  explicit Parts(std::string_view text) : text_(text) {}

  // Counts the words of the text, and adds to each language the hits in the parts that it leads.
  void count(Tally& whole, Counts& parts) {
    for (const base::Word& word : base::split_words(text_)) {
      const std::string_view piece = text_.substr(word.start, word.end - word.start);
      const bool ends = !word.is_word && piece.find_first_of(".;:|\t\n") != std::string_view::npos;
      const Script script = word.is_word ? script_of(piece) : Script::none;
      if (ends || (script != Script::none && script != script_)) finish(parts);
      if (script != Script::none) script_ = script;
      if (!word.is_word) continue;
      if (const auto signs = sign_reader().look_at(text_, word)) {
        whole.add(*signs);
        part_.add(*signs);
      }
    }
    finish(parts);
  }

 private:
  void finish(Counts& parts) {
    if (part_.leads(lead)) parts[part_.best()] += part_.weight(part_.best());
    part_ = {};
  }

  std::string_view text_;
  Tally part_;
  Script script_ = Script::none;
};

Tally tally_of(std::string_view text) {
  Tally tally;
  for_each_sample(text, [&](std::string_view sample) { sign_reader().count(sample, tally); });
  return tally;
}

Language language_in(const Tally& tally) {
  if (tally.weight(tally.best()) < fewest_hits || !tally.leads(lead)) return Language::unknown;
  return language::signs()[tally.best()].language;
}

// Of a sentence or two: two small words tell, or a single one that is no chance.
bool is_hint(const Tally& tally) {
  constexpr std::size_t fewest_of_words = 10;  // one word in so many
  constexpr std::size_t fewest_if_alone = 8;
  const std::size_t hits = tally.weight(tally.best());
  if (!tally.leads(lead_of_hint)) return false;
  if (tally.different[tally.best()] > 1) return hits * fewest_of_words >= tally.words;
  const bool alone = std::all_of(tally.seen.begin(), tally.seen.end(),
                                 [](const std::string& word) { return word.size() > 2; });
  return tally.next() == 0 && alone && hits * fewest_if_alone >= tally.words;
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
  constexpr std::array<std::string_view, 10> names = {"number", "name",     "ordinal", "percentage",
                                                      "share",  "quantity", "money",   "duration",
                                                      "date",   "reference"};
  return names[static_cast<std::size_t>(kind)];
}

Language language_of(std::string_view text) {
  return language_in(tally_of(text));
}

Language sole_language_of(std::string_view text) {
  Tally tally;
  Counts parts{};
  for_each_sample(text, [&](std::string_view sample) { Parts(sample).count(tally, parts); });
  const Language language = language_in(tally);
  if (language == Language::unknown) return language;
  std::size_t all = 0;
  std::size_t foreign = 0;
  for (std::size_t i = 0; i < language::signs().size(); ++i) {
    all += parts[i];
    if (language::signs()[i].language != language) foreign += parts[i];
  }
  return foreign * foreign_part > all ? Language::unknown : language;
}

Language language_hint(std::string_view text) {
  const Tally tally = tally_of(text);
  const Language language = language_in(tally);
  if (language != Language::unknown) return language;
  return is_hint(tally) ? language::signs()[tally.best()].language : Language::unknown;
}

}  // namespace travaux
