#include "travaux/language.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

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

// What the words of a text say for and against each row of language::signs().
struct Tally {
  Counts hits{};       // words that are its small words or have its letters
  Counts different{};  // hits with another word
  Counts against{};    // words with letters that it lacks
  std::size_t words = 0;
  std::unordered_set<std::string> seen;

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
    std::size_t most = 0;
    for (std::size_t i = 0; i < hits.size(); ++i) {
      if (i != best()) most = std::max(most, weight(i));
    }
    return most;
  }
  bool leads(double by) const {
    const std::size_t most = weight(best());
    return static_cast<double>(most) >= static_cast<double>(next()) * by && most > next();
  }
};

using Rows = std::vector<std::size_t>;  // of language::signs()

void add(Rows& rows, std::size_t row) {
  if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
}

// Which rows have a letter.
class Letters {
 public:
  void add_all(std::string_view letters, std::size_t row) {
    for (std::size_t at = 0; at < letters.size();) {
      add(rows_[base::next_code_point(letters, at)], row);
    }
  }
  // Adds the rows that have any letter of the word.
  void find(std::string_view word, Rows& rows) const {
    for (std::size_t at = 0; at < word.size();) {
      const auto found = rows_.find(base::next_code_point(word, at));
      if (found == rows_.end()) continue;
      for (const std::size_t row : found->second) add(rows, row);
    }
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
          signs[i].words, [&](std::string_view word, int) { add(words_[std::string(word)], i); });
      own_.add_all(signs[i].letters, i);
      lacked_.add_all(signs[i].lacks, i);
    }
  }

  void count(std::string_view text, const base::Word& word, Tally& tally) const {
    const std::string plain = language::plain_word(text.substr(word.start, word.end - word.start));
    if (plain.front() >= '0' && plain.front() <= '9') return;
    ++tally.words;
    Rows rows;
    const auto found = words_.find(plain);
    if (found != words_.end()) rows = found->second;
    if (!base::is_ascii(plain)) {
      own_.find(plain, rows);
      Rows lacking;
      lacked_.find(plain, lacking);
      for (const std::size_t row : lacking) ++tally.against[row];
    }
    const bool fresh = !rows.empty() && tally.seen.insert(plain).second;
    for (const std::size_t row : rows) {
      ++tally.hits[row];
      if (fresh) ++tally.different[row];
    }
  }

  void count(std::string_view text, Tally& tally) const {
    for (const base::Word& word : base::split_words(text)) {
      if (word.is_word) count(text, word, tally);
    }
  }

 private:
  std::unordered_map<std::string, Rows> words_;
  Letters own_;
  Letters lacked_;
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
  Parts(std::string_view text, const SignReader& reader) : text_(text), reader_(reader) {}

  // Adds to each language the hits in the parts that it leads.
  void count(Counts& parts) {
    for (const base::Word& word : base::split_words(text_)) {
      const std::string_view piece = text_.substr(word.start, word.end - word.start);
      const bool ends = !word.is_word && piece.find_first_of(".;:|\t\n") != std::string_view::npos;
      const Script script = word.is_word ? script_of(piece) : Script::none;
      if (ends || (script != Script::none && script != script_)) finish(parts);
      if (script != Script::none) script_ = script;
      if (word.is_word) reader_.count(text_, word, part_);
    }
    finish(parts);
  }

 private:
  void finish(Counts& parts) {
    if (part_.leads(lead)) parts[part_.best()] += part_.weight(part_.best());
    part_ = {};
  }

  std::string_view text_;
  const SignReader& reader_;
  Tally part_;
  Script script_ = Script::none;
};

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
  const SignReader reader;
  Tally tally;
  for_each_sample(text, [&](std::string_view sample) { reader.count(sample, tally); });
  if (tally.weight(tally.best()) < fewest_hits || !tally.leads(lead)) return Language::unknown;
  return language::signs()[tally.best()].language;
}

Language sole_language_of(std::string_view text) {
  const Language language = language_of(text);
  if (language == Language::unknown) return language;
  const SignReader reader;
  Counts parts{};
  for_each_sample(text, [&](std::string_view sample) { Parts(sample, reader).count(parts); });
  std::size_t all = 0;
  std::size_t foreign = 0;
  for (std::size_t i = 0; i < language::signs().size(); ++i) {
    all += parts[i];
    if (language::signs()[i].language != language) foreign += parts[i];
  }
  return foreign * foreign_part > all ? Language::unknown : language;
}

Language language_hint(std::string_view text) {
  const Language language = language_of(text);
  if (language != Language::unknown) return language;
  const SignReader reader;
  Tally tally;
  for_each_sample(text, [&](std::string_view sample) { reader.count(sample, tally); });
  return is_hint(tally) ? language::signs()[tally.best()].language : Language::unknown;
}

}  // namespace travaux
