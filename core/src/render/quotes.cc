#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

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

std::string headline(const std::vector<CheckedQuotation>& quotes) {
  if (quotes.empty()) return "no quotation found";
  std::string counts;
  for (const Verdict verdict : verdicts) {
    const auto count = std::count_if(quotes.begin(), quotes.end(), [&](const CheckedQuotation& q) {
      return q.verdict == verdict;
    });
    if (count == 0) continue;
    if (!counts.empty()) counts += ", ";
    counts += fmt::format("{} {}", count, name_of(verdict));
  }
  return fmt::format("{} {}: {}", quotes.size(), quotes.size() == 1 ? "quotation" : "quotations",
                     counts);
}

std::string place_of_passage(const CheckedQuotation& quote) {
  if (quote.ref.empty()) return {};
  std::string refs = printable(quote.ref);
  for (const std::string& ref : quote.refs) {
    if (ref != quote.ref) refs += ", " + printable(ref);
  }
  return " (" + refs + (quote.clause.empty() ? "" : ", " + printable(quote.clause)) + ")";
}

std::string in_words(const WordChange& edit) {
  const std::string said = "\"" + printable(edit.quoted) + "\"";
  const std::string stands = "\"" + printable(edit.draft) + "\"";
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

}  // namespace

std::string quotes_to_terminal(const std::vector<CheckedQuotation>& quotes, const Screen& screen) {
  Page page(screen);
  page.add({{headline(quotes), Ink::bold}});
  Table table;
  for (const CheckedQuotation& quote : quotes) {
    table.add({{std::string(tag_of(quote.verdict)), ink_of(quote.verdict)},
               fmt::format("line {}", quote.quotation.line),
               text_of(quote)});
  }
  table.print(page);
  return page.take();
}

}  // namespace travaux
