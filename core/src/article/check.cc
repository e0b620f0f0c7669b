#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/draft_store.h"
#include "article/passage.h"
#include "article/verdict.h"
#include "base/split_words.h"
#include "base/utf8.h"
#include "travaux/article.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using quoting::DraftStore;
using quoting::Finding;
using quoting::TextWord;
using namespace std::string_view_literals;

constexpr std::size_t fewest_words = 4;  // fewer prove nothing
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

bool is_spoken(std::string_view article, const Span& source) {
  constexpr std::size_t reach = 70;
  const std::size_t from = source.start > reach ? source.start - reach : 0;
  std::string_view before = beside(article, from, source.start);
  if (const std::size_t line = before.rfind('\n'); line != std::string_view::npos) {
    before.remove_prefix(line + 1);
  }
  std::string_view behind = beside(article, source.end, source.end + reach);
  behind = behind.substr(0, behind.find_first_of("\n.;"));
  if (names_one_of(before, texts) || names_one_of(behind, texts)) return false;
  return names_one_of(before, speaking) || names_one_of(behind, speaking);
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

// Why nothing in the drafts need be like it.
Verdict unmatched(std::string_view article, const Quotation& quotation,
                  const std::vector<TextWord>& words) {
  const bool own = words.size() <= fewest_words || is_name(quotation.text, words) ||
                   names_one_of(quotation.text, first_person) ||
                   is_spoken(article, quotation.source);
  return own ? Verdict::not_draft : Verdict::not_found;
}

// Nothing is found in bytes without text, and "not found" would be no answer.
void require_readable(const std::string& ref, const Document& document) {
  if (document.readable()) return;
  throw Error(Trouble::unsupported, "a quotation cannot be checked against bytes that are no text")
      .within(ref);
}

class Checker {
 public:
  Checker(std::string_view article, const DraftStore& store) : article_(article), store_(store) {}

  CheckedQuotation check(Quotation quotation) const {
    CheckedQuotation result;
    const auto words = quoting::quoted_words(quotation.text);
    const Finding best = quoting::check_against(quotation.text, words, store_);
    if (best.verdict == Verdict::not_found) {
      result.verdict = unmatched(article_, quotation, words);
    } else {
      fill(result, best);
      if (words.size() < fewest_words && best.rank() <= 1) {
        result.verdict = Verdict::brief;
        result.edits.clear();
      }
    }
    result.quotation = std::move(quotation);
    return result;
  }

 private:
  void fill(CheckedQuotation& result, const Finding& finding) const {
    const quoting::Excerpt& excerpt = finding.match.excerpt;
    const std::size_t draft = excerpt.draft();
    const std::size_t base = store_.start_of(draft, excerpt.clause());
    const std::size_t clause = excerpt.clause() + excerpt.clause_at(finding.span.start).index;
    result.verdict = finding.verdict;
    result.ref = store_.ref(draft);
    result.clause = store_.eid(draft, clause);
    result.span = {base + finding.span.start, base + finding.span.end};
    result.draft_text = excerpt.text().substr(finding.span.start, finding.span.size());
    result.edits = finding.edits;
    std::vector<bool> holders(store_.drafts(), false);
    holders[draft] = true;
    store_.mark_holders(excerpt, finding.span, rarest_shared(finding), holders);
    for (std::size_t i = 0; i < holders.size(); ++i) {
      if (holders[i]) result.refs.push_back(store_.ref(i));
    }
  }

  // The word of the passage that stands in the fewest places.
  std::size_t rarest_shared(const Finding& finding) const {
    std::size_t best = 0;
    std::size_t fewest = SIZE_MAX;
    for (const quoting::Step& step : finding.match.alignment.steps) {
      if (!step.equal) continue;
      const auto key = finding.match.excerpt.word(step.draft).key;
      const std::size_t count = store_.places(key).size();
      if (count >= fewest) continue;
      fewest = count;
      best = step.draft;
    }
    return best;
  }

  std::string_view article_;
  const DraftStore& store_;
};

}  // namespace

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::verbatim:
      return "verbatim";
    case Verdict::format:
      return "format";
    case Verdict::elided:
      return "elided";
    case Verdict::bracketed:
      return "bracketed";
    case Verdict::altered:
      return "altered";
    case Verdict::brief:
      return "short";
    case Verdict::not_draft:
      return "not-draft";
    case Verdict::not_found:
      break;
  }
  return "not-found";
}

struct QuotationChecker::State {
  std::string article;
  std::vector<Quotation> quotations;
  DraftStore store;
};

QuotationChecker::QuotationChecker(std::string article) {
  std::vector<Quotation> quotations = find_quotations(article);
  std::vector<std::uint64_t> vocabulary;
  for (const Quotation& quotation : quotations) {
    for (const TextWord& word : quoting::quoted_words(quotation.text)) {
      vocabulary.push_back(word.key);
    }
  }
  state_ = std::make_unique<State>(
      State{std::move(article), std::move(quotations), DraftStore(vocabulary)});
}

QuotationChecker::~QuotationChecker() = default;
QuotationChecker::QuotationChecker(QuotationChecker&& other) noexcept = default;
QuotationChecker& QuotationChecker::operator=(QuotationChecker&& other) noexcept = default;

void QuotationChecker::add(std::string ref, const Document& document) {
  require_readable(ref, document);
  state_->store.add(std::move(ref), document);
}

std::vector<CheckedQuotation> QuotationChecker::check() const {
  const Checker checker(state_->article, state_->store);
  std::vector<CheckedQuotation> result;
  result.reserve(state_->quotations.size());
  for (const Quotation& quotation : state_->quotations) result.push_back(checker.check(quotation));
  return result;
}

std::vector<CheckedQuotation> check_quotations(std::string_view article,
                                               const std::vector<Draft>& drafts) {
  QuotationChecker checker{std::string(article)};
  for (const Draft& draft : drafts) {
    if (draft.document == nullptr) throw Error(Trouble::usage, draft.ref + " has no text given");
    checker.add(draft.ref, *draft.document);
  }
  return checker.check();
}

}  // namespace travaux
