#include "article/own_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "article/proposals.h"
#include "base/split_words.h"
#include "base/utf8.h"

namespace travaux::quoting {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_words_of_nothing = 4;  // so few may be anybody's
constexpr std::size_t longest_name = 8;

constexpr std::array speaking = {"added"sv,    "adds"sv,   "argued"sv,  "asked"sv,
                                 "insisted"sv, "posted"sv, "replied"sv, "said"sv,
                                 "says"sv,     "told"sv,   "tweeted"sv, "wrote"sv};
constexpr std::array texts = {"agreement"sv, "article"sv,   "clause"sv, "document"sv, "draft"sv,
                              "framework"sv, "paragraph"sv, "plan"sv,   "point"sv,    "proposal"sv,
                              "provision"sv, "text"sv,      "treaty"sv};
constexpr std::array first_person = {"i"sv,   "i'm"sv, "i’m"sv, "me"sv,    "my"sv,
                                     "our"sv, "us"sv,  "we"sv,  "we're"sv, "we’re"sv};

template <typename List>
bool names_one_of(std::string_view text, const List& list) {
  const std::string folded = base::fold_case(text);
  const auto words = base::split_words(folded);
  return std::any_of(words.begin(), words.end(), [&](const base::Word& word) {
    const auto bytes = std::string_view(folded).substr(word.start, word.end - word.start);
    return std::find(list.begin(), list.end(), bytes) != list.end();
  });
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

// The sentence part around a quotation that could say who speaks.
std::string_view beside(std::string_view article, std::size_t from, std::size_t to) {
  to = std::min(to, article.size());
  while (from < to && !is_boundary(article, from)) ++from;
  while (to > from && !is_boundary(article, to)) --to;
  return article.substr(from, to - from);
}

// `attributed`: to a person or an institution, by the reading of the article.
bool is_spoken(std::string_view article, const Span& source, bool attributed) {
  constexpr std::size_t reach = 70;
  const std::size_t from = source.start > reach ? source.start - reach : 0;
  std::string_view before = beside(article, from, source.start);
  if (const std::size_t line = before.rfind('\n'); line != std::string_view::npos) {
    before.remove_prefix(line + 1);
  }
  std::string_view behind = beside(article, source.end, source.end + reach);
  behind = behind.substr(0, behind.find_first_of("\n.;"));
  if (names_one_of(before, texts) || names_one_of(behind, texts)) return false;
  return attributed || names_one_of(before, speaking) || names_one_of(behind, speaking);
}

// "Monroe Doctrine": every word but those of grammar begins with a capital.
bool is_name(std::string_view quotation, const std::vector<TextWord>& words) {
  if (words.size() > longest_name) return false;
  return std::all_of(words.begin(), words.end(), [&](const TextWord& word) {
    std::size_t at = word.start;
    const char32_t first = base::next_code_point(quotation, at);
    return word.common || base::is_upper(first) || base::is_digit(first);
  });
}

}  // namespace

bool OwnWords::are(const Quotation& quotation, const std::vector<TextWord>& words) {
  return words.size() <= most_words_of_nothing || is_name(quotation.text, words) ||
         names_one_of(quotation.text, first_person) ||
         is_spoken(article_, quotation.source, attributed(quotation.source));
}

bool OwnWords::attributed(const Span& source) {
  if (!read_) {
    for (const ProposedAttribution& one : reading::proposals_of(article_)) {
      if (one.source.kind == "document" || one.source.kind == "unknown") continue;
      spoken_.push_back(one.content.source);
      for (const Passage& more : one.more) spoken_.push_back(more.source);
    }
    std::sort(spoken_.begin(), spoken_.end(),
              [](const Span& a, const Span& b) { return a.start < b.start; });
    read_ = true;
  }
  // Contents do not overlap: that of the last one to begin before the quotation's end.
  const auto behind =
      std::upper_bound(spoken_.begin(), spoken_.end(), source.end,
                       [](std::size_t at, const Span& span) { return at < span.start; });
  return behind != spoken_.begin() && (behind - 1)->end > source.start;
}

}  // namespace travaux::quoting
