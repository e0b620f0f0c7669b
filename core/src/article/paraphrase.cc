// A vote of rare words for a clause, then the words that agree best, by local alignment (Smith and
// Waterman 1981); these are checked as if they were quoted.
#include "article/paraphrase.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "article/align_words.h"
#include "article/place_vote.h"
#include "base/utf8.h"

namespace travaux::quoting {
namespace {

constexpr std::size_t fewest_common = 7;
constexpr std::size_t fewest_telling = 4;
constexpr std::size_t fewest_plain = 2;  // of the telling ones: no names
constexpr std::size_t fewest_in_a_row = 4;
constexpr double least_share = 0.7;
constexpr double least_heard = 3.5;        // weight of the words that vote for a clause
constexpr std::size_t most_votes = 1'000;  // of a sentence
constexpr std::size_t most_candidates = 8;
constexpr std::size_t longest_sentence = 200;  // words; what follows is not looked at

constexpr double cost_replaced = 0.8;
constexpr double cost_put_in = 0.7;
constexpr double cost_left_out = 0.6;

// A stretch of a sentence, half-open, and how well it agrees.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  double score = 0;
};

// The stretch of the words that agrees best with a part of an excerpt.
Stretch best_stretch(const std::vector<TextWord>& words, const Excerpt& excerpt) {
  struct Cell {
    double score = 0;
    std::uint32_t begin = 0;
  };
  Stretch best;
  std::vector<Cell> above(excerpt.size() + 1);
  std::vector<Cell> here(excerpt.size() + 1);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const double worth = weight(words[i]);
    here[0] = {};
    for (std::size_t j = 1; j <= excerpt.size(); ++j) {
      const TextWord& draft = excerpt.word(j - 1);
      const bool equal = draft.key == words[i].key;
      Cell cell = above[j - 1];
      if (cell.score <= 0) cell = {0, static_cast<std::uint32_t>(i)};
      cell.score += equal ? worth : -cost_replaced;
      if (const double score = above[j].score - cost_put_in; score > cell.score) {
        cell = {score, above[j].begin};
      }
      const double passed = draft.label ? 0 : cost_left_out;
      if (const double score = here[j - 1].score - passed; score > cell.score) {
        cell = {score, here[j - 1].begin};
      }
      here[j] = cell.score > 0 ? cell : Cell{};
      if (equal && cell.score > best.score) best = {cell.begin, i + 1, cell.score};
    }
    std::swap(above, here);
  }
  return best;
}

bool is_name(std::string_view text, const TextWord& word) {
  std::size_t at = word.start;
  return base::is_upper(base::next_code_point(text, at));
}

// Commas and the like are set by whoever writes; signs of currency are not.
bool is_punctuation(std::string_view marks) {
  return marks.find_first_not_of(" ,;:.()\n-") == std::string_view::npos;
}

void forgive_punctuation(Finding& finding) {
  if (finding.verdict != Verdict::altered) return;
  const bool only = std::all_of(finding.edits.begin(), finding.edits.end(), [](const auto& edit) {
    return is_punctuation(edit.quoted) && is_punctuation(edit.draft);
  });
  if (only) finding.verdict = Verdict::format;
}

}  // namespace

void ParaphraseFinder::read(Span sentence, std::vector<Paraphrase>& found) const {
  std::vector<TextWord> words = quoted_words(article_.substr(sentence.start, sentence.size()));
  if (words.size() > longest_sentence) words.resize(longest_sentence);
  read_words(sentence, words, found);
}

void ParaphraseFinder::read_words(Span sentence, const std::vector<TextWord>& words,
                                  std::vector<Paraphrase>& found) const {
  if (words.size() < fewest_common) return;
  Stretch best;
  std::size_t looked_at = 0;
  for (const Candidate& candidate : PlaceVote(words, store_, most_votes).count()) {
    if (candidate.heard < least_heard) continue;
    if (++looked_at > most_candidates) break;
    const std::size_t all = store_.words_in(candidate.block);
    const std::size_t at = std::size_t{candidate.bucket} * bucket;
    const std::size_t from = at > words.size() ? at - words.size() : 0;
    const std::size_t to = std::min(all, at + bucket + 2 * words.size());
    const Stretch one = best_stretch(words, store_.inside(candidate.block, from, to));
    if (one.score > best.score) best = one;
  }
  if (best.end - best.begin < fewest_common) return;
  const Span source{sentence.start + words[best.begin].start,
                    sentence.start + words[best.end - 1].end};
  const std::string_view text = article_.substr(source.start, source.size());
  const auto stretch = quoted_words(text);
  Finding finding = check_against(text, stretch, store_);
  forgive_punctuation(finding);
  if (finding.verdict == Verdict::not_found || !is_close(text, stretch, finding)) return;
  const auto middle = words.begin();
  read_words(sentence, {middle, middle + static_cast<std::ptrdiff_t>(best.begin)}, found);
  found.push_back({source, std::move(finding)});
  read_words(sentence, {middle + static_cast<std::ptrdiff_t>(best.end), words.end()}, found);
}

bool ParaphraseFinder::is_close(std::string_view text, const std::vector<TextWord>& words,
                                const Finding& finding) const {
  std::size_t common = 0;
  std::size_t differing = 0;
  std::size_t telling = 0;
  std::size_t plain = 0;
  std::size_t in_a_row = 0;
  std::size_t longest = 0;
  for (const Step& step : finding.match.alignment.steps) {
    in_a_row = step.equal ? in_a_row + 1 : 0;
    longest = std::max(longest, in_a_row);
    if (!step.equal) {
      ++differing;
      continue;
    }
    ++common;
    if (words[step.quoted].common) continue;
    ++telling;
    plain += is_name(text, words[step.quoted]) ? 0 : 1;
  }
  const double share = static_cast<double>(common) / static_cast<double>(common + differing);
  return common >= fewest_common && telling >= fewest_telling && plain >= fewest_plain &&
         longest >= fewest_in_a_row && share >= least_share;
}

}  // namespace travaux::quoting
