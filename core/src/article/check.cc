#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/draft_store.h"
#include "article/foreign.h"
#include "article/own_words.h"
#include "article/paraphrase.h"
#include "article/passage.h"
#include "article/unquoted.h"
#include "article/verdict.h"
#include "travaux/article.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using quoting::DraftStore;
using quoting::Finding;
using quoting::TextWord;

constexpr std::size_t fewest_words = 4;  // fewer prove nothing
// Nothing is found in bytes without text, and "not found" would be no answer.
void require_readable(const std::string& ref, const Document& document) {
  if (document.readable()) return;
  throw Error(Trouble::unsupported, "a quotation cannot be checked against bytes that are no text")
      .within(ref);
}

class Checker {
 public:
  Checker(std::string_view article, const DraftStore& store) : store_(store), own_words_(article) {}

  // Of somebody's own words, what he quotes is checked by itself.
  void check(const Quotation& quotation, std::vector<CheckedQuotation>& checked) {
    checked.push_back(check_one(quotation));
    if (checked.back().verdict != Verdict::not_draft &&
        checked.back().verdict != Verdict::not_found) {
      return;
    }
    for (const Quotation& inner : quotations_inside(quotation)) {
      CheckedQuotation one = check_one(inner);
      const bool found = one.verdict != Verdict::not_draft && one.verdict != Verdict::not_found;
      if (found && one.verdict != Verdict::brief) checked.push_back(std::move(one));
    }
  }

  CheckedQuotation paraphrase(Quotation words, const Finding& finding) const {
    CheckedQuotation result;
    result.kind = QuoteKind::paraphrase;
    result.quotation = std::move(words);
    fill(result, finding);
    return result;
  }

 private:
  static std::vector<Quotation> quotations_inside(const Quotation& outer) {
    std::vector<Quotation> inner = find_quotations(outer.text);
    for (Quotation& quotation : inner) {
      quotation.source.start += outer.source.start;
      quotation.source.end += outer.source.start;
      quotation.line += outer.line - 1;
    }
    return inner;
  }

  CheckedQuotation check_one(Quotation quotation) {
    CheckedQuotation result;
    const auto words = quoting::quoted_words(quotation.text);
    const Finding best = quoting::check_against(quotation.text, words, store_);
    if (best.verdict == Verdict::not_found) {
      result.verdict = own_words_.are(quotation, words) ? Verdict::not_draft : Verdict::not_found;
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

  void fill(CheckedQuotation& result, const Finding& finding) const {
    const quoting::Excerpt& excerpt = finding.match.excerpt;
    const std::size_t draft = excerpt.draft();
    const std::size_t base = excerpt.offset();
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

  const DraftStore& store_;
  quoting::OwnWords own_words_;
};

}  // namespace

std::string_view name_of(QuoteKind kind) {
  return kind == QuoteKind::quotation ? "quotation" : "paraphrase";
}

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
  bool indexed = false;
  // Drafts in another language or script than the article's, by what to say of them.
  std::map<std::string, std::vector<std::string>> foreign = {};

  const DraftStore& indexed_store() {
    if (!indexed) store.index();
    indexed = true;
    return store;
  }
};

QuotationChecker::QuotationChecker(std::string article) {
  std::vector<Quotation> quotations = find_quotations(article);
  std::vector<std::uint64_t> vocabulary;
  for (const TextWord& word : quoting::words_of(article)) vocabulary.push_back(word.key);
  // "[t]he" is one word of a quotation, and two of the article.
  for (const Quotation& quotation : quotations) {
    for (const TextWord& word : quoting::quoted_words(quotation.text)) {
      if (word.bracketed) vocabulary.push_back(word.key);
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
  if (const auto how = quoting::foreign_to(state_->article, document.text())) {
    state_->foreign[*how].push_back(ref);
  }
  state_->store.add(std::move(ref), document);
  state_->indexed = false;
}

std::vector<std::string> QuotationChecker::not_checked() const {
  std::vector<std::string> lines;
  for (const auto& [how, refs] : state_->foreign) {
    const std::string more =
        refs.size() > 1 ? " and " + std::to_string(refs.size() - 1) + " more" : std::string();
    lines.push_back(std::string(refs.front()).append(more).append(": ").append(how));
  }
  return lines;
}

std::vector<CheckedQuotation> QuotationChecker::check() const {
  Checker checker(state_->article, state_->indexed_store());
  std::vector<CheckedQuotation> result;
  result.reserve(state_->quotations.size());
  for (const Quotation& quotation : state_->quotations) checker.check(quotation, result);
  return result;
}

std::vector<CheckedQuotation> QuotationChecker::paraphrases() const {
  const std::string_view article = state_->article;
  std::vector<quoting::Paraphrase> found;
  const quoting::ParaphraseFinder finder(article, state_->indexed_store());
  for (const Span& sentence :
       quoting::unquoted_sentences(article, state_->quotations, fewest_words)) {
    finder.read(sentence, found);
  }
  Checker checker(article, state_->store);
  std::vector<CheckedQuotation> result;
  result.reserve(found.size());
  std::size_t line = 1;
  std::size_t counted_to = 0;
  for (const quoting::Paraphrase& one : found) {
    line += static_cast<std::size_t>(
        std::count(article.begin() + static_cast<std::ptrdiff_t>(counted_to),
                   article.begin() + static_cast<std::ptrdiff_t>(one.source.start), '\n'));
    counted_to = one.source.start;
    result.push_back(checker.paraphrase(
        {one.source, line, std::string(article.substr(one.source.start, one.source.size()))},
        one.finding));
  }
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
