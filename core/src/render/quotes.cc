#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "render/lookalike.h"
#include "render/page.h"
#include "render/redline.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::Fragments;
using render::Ink;
using render::Page;
using render::Table;

constexpr std::size_t quoted_words = 24;
constexpr std::size_t most_refs = 5;
constexpr std::size_t few_paraphrases = 4;    // are all shown
constexpr std::size_t most_paraphrases = 12;  // of more

// What a reader must act on comes first in the headline.
constexpr std::array verdicts = {Verdict::altered,   Verdict::not_found, Verdict::bracketed,
                                 Verdict::elided,    Verdict::format,    Verdict::brief,
                                 Verdict::not_draft, Verdict::verbatim};

std::string_view tag_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::verbatim:
      return "VERBATIM";
    case Verdict::format:
      return "FORMAT";
    case Verdict::elided:
      return "ELIDED";
    case Verdict::bracketed:
      return "BRACKETED";
    case Verdict::altered:
      return "ALTERED";
    case Verdict::brief:
      return "SHORT";
    case Verdict::not_draft:
      return "NOT DRAFT";
    case Verdict::not_found:
      break;
  }
  return "NOT FOUND";
}

Ink ink_of(Verdict verdict) {
  if (verdict == Verdict::altered || verdict == Verdict::not_found) return Ink::alarm;
  return verdict == Verdict::verbatim ? Ink::added : Ink::bold;
}

using Quotes = std::vector<const CheckedQuotation*>;

Quotes of_kind(const std::vector<CheckedQuotation>& quotes, QuoteKind kind) {
  Quotes result;
  for (const CheckedQuotation& quote : quotes) {
    if (quote.kind == kind) result.push_back(&quote);
  }
  return result;
}

std::string counts_of(const Quotes& quotes) {
  std::string counts;
  for (const Verdict verdict : verdicts) {
    const auto count = std::count_if(quotes.begin(), quotes.end(), [&](const CheckedQuotation* q) {
      return q->verdict == verdict;
    });
    if (count == 0) continue;
    if (!counts.empty()) counts += ", ";
    counts += fmt::format("{} {}", count, name_of(verdict));
  }
  return counts;
}

std::string headline(const Quotes& quotes) {
  if (quotes.empty()) return "no quotation found";
  return fmt::format("{} {}: {}", quotes.size(), quotes.size() == 1 ? "quotation" : "quotations",
                     counts_of(quotes));
}

std::string place_of_passage(const CheckedQuotation& quote) {
  if (quote.ref.empty()) return {};
  std::string refs = printable(quote.ref);
  std::size_t named = 1;
  for (const std::string& ref : quote.refs) {
    if (ref != quote.ref && named++ < most_refs) refs += ", " + printable(ref);
  }
  if (named > most_refs) refs += fmt::format(" and {} more", named - most_refs);
  return " (" + refs + (quote.clause.empty() ? "" : ", " + printable(quote.clause)) + ")";
}

std::string in_words(const WordChange& edit) {
  const bool alike = render::look_alike(edit.quoted, edit.draft);
  const auto shown = [&](const std::string& words) {
    return "\"" + printable(alike ? render::with_code_points(words) : words) + "\"";
  };
  const std::string said = shown(edit.quoted);
  const std::string stands = shown(edit.draft);
  if (edit.quoted.empty()) return "left out " + stands;
  if (edit.draft.empty()) return "added " + said + ", the draft does not have it";
  return "quoted " + said + ", the draft says " + stands;
}

Fragments text_of(const CheckedQuotation& quote) {
  Fragments text = render::quoted(quote.quotation.text, quoted_words);
  const std::string place = place_of_passage(quote);
  if (quote.edits.empty()) {
    text.push_back({place});
    return text;
  }
  text.push_back({": "});
  std::string differences;
  for (const WordChange& edit : quote.edits) {
    if (!differences.empty()) differences += "; ";
    differences += in_words(edit);
  }
  text.push_back({differences, Ink::bold});
  text.push_back({place});
  return text;
}

void print_rows(Page& page, const Quotes& quotes) {
  Table table;
  for (const CheckedQuotation* quote : quotes) {
    table.add({{std::string(tag_of(quote->verdict)), ink_of(quote->verdict)},
               fmt::format("line {}", quote->quotation.line),
               text_of(*quote)});
  }
  if (!table.empty()) table.print(page);
}

// Those to look at: not the very words, and not too many.
Quotes worth_showing(const Quotes& paraphrases) {
  if (paraphrases.size() <= few_paraphrases) return paraphrases;
  Quotes shown;
  for (const CheckedQuotation* one : paraphrases) {
    const bool same = one->verdict == Verdict::verbatim || one->verdict == Verdict::format;
    if (!same && shown.size() < most_paraphrases) shown.push_back(one);
  }
  return shown;
}

void print_paraphrases(Page& page, const Quotes& paraphrases, bool all) {
  if (paraphrases.empty()) return;
  const std::size_t count = paraphrases.size();
  page.add_blank();
  page.add({{fmt::format("without quotation marks, in words close to a draft's: {} {}: {}", count,
                         count == 1 ? "passage" : "passages", counts_of(paraphrases)),
             Ink::bold}});
  const Quotes shown = all ? paraphrases : worth_showing(paraphrases);
  print_rows(page, shown);
  if (shown.size() == count) return;
  page.add({{fmt::format("{} of them not shown, most in a draft's very words: --all shows them",
                         count - shown.size()),
             Ink::dim}});
}

}  // namespace

std::string quotes_to_terminal(const std::vector<CheckedQuotation>& quotes, const Screen& screen,
                               const QuotesDetail& detail) {
  Page page(screen);
  const Quotes quotations = of_kind(quotes, QuoteKind::quotation);
  page.add({{headline(quotations), Ink::bold}});
  for (const std::string& item : detail.not_checked) {
    page.add({{"NOT CHECKED", Ink::alarm}, {"  " + printable(item)}});
  }
  print_rows(page, quotations);
  print_paraphrases(page, of_kind(quotes, QuoteKind::paraphrase), detail.all);
  return page.take();
}

}  // namespace travaux
