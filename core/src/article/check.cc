#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "article/passage.h"
#include "article/verdict.h"
#include "base/split_words.h"
#include "base/utf8.h"
#include "travaux/article.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using quoting::DraftWords;
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

bool letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char32_t c = base::next_code_point(text, at);
  return base::is_letter(c) || base::is_digit(c);
}

// True where a letter or digit stands on both sides.
bool inside_word(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t before = at - 1;
  while (before > 0 && !is_boundary(text, before)) --before;
  return letter_at(text, before) && letter_at(text, at);
}

// The same bytes, not as part of longer words.
bool holds_passage(std::string_view text, std::string_view passage) {
  for (std::size_t at = text.find(passage); at != std::string_view::npos;
       at = text.find(passage, at + 1)) {
    if (!inside_word(text, at) && !inside_word(text, at + passage.size())) return true;
  }
  return false;
}

class Checker {
 public:
  Checker(std::string_view article, const std::vector<Draft>& drafts)
      : article_(article), drafts_(drafts) {
    for (const Draft& draft : drafts) {
      require_readable(draft);
      words_.emplace_back(*draft.document);
    }
  }

  CheckedQuotation check(Quotation quotation) const {
    CheckedQuotation result;
    const auto words = quoting::quoted_words(quotation.text);
    Finding best;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      Finding finding = quoting::check_against(quotation.text, words, words_[i]);
      if (!finding.nearer_than(best)) continue;
      best = std::move(finding);
      chosen = i;
    }
    if (best.verdict == Verdict::not_found) {
      result.verdict = unmatched(article_, quotation, words);
    } else {
      result.verdict = best.verdict;
      if (words.size() < fewest_words && best.rank() <= 1) {
        result.verdict = Verdict::brief;
        best.edits.clear();
      }
      fill(result, best, chosen);
    }
    result.quotation = std::move(quotation);
    return result;
  }

 private:
  // Nothing is found in bytes without text, and "not found" would be no answer.
  static void require_readable(const Draft& draft) {
    if (draft.document == nullptr) throw Error(Trouble::usage, draft.ref + " has no text given");
    if (draft.document->readable()) return;
    throw Error(Trouble::unsupported,
                "a quotation cannot be checked against bytes that are no text")
        .within(draft.ref);
  }

  void fill(CheckedQuotation& result, const Finding& finding, std::size_t chosen) const {
    const Document& document = *drafts_[chosen].document;
    result.ref = drafts_[chosen].ref;
    result.clause = words_[chosen].clause_at(finding.span.start).eid;
    result.span = finding.span;
    result.draft_text = document.text().substr(finding.span.start, finding.span.size());
    result.edits = finding.edits;
    for (const Draft& draft : drafts_) {
      if (holds_passage(draft.document->text(), result.draft_text))
        result.refs.push_back(draft.ref);
    }
  }

  std::string_view article_;
  const std::vector<Draft>& drafts_;
  std::vector<DraftWords> words_;
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

std::vector<CheckedQuotation> check_quotations(std::string_view article,
                                               const std::vector<Draft>& drafts) {
  const Checker checker(article, drafts);
  std::vector<CheckedQuotation> result;
  for (Quotation& quotation : find_quotations(article)) {
    result.push_back(checker.check(std::move(quotation)));
  }
  return result;
}

}  // namespace travaux
