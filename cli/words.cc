#include "words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "travaux/article.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

constexpr std::size_t shown_words = 160;  // bytes of a passage in a message
constexpr std::size_t surroundings = 40;  // bytes before and behind quoted words
constexpr std::size_t most_places = 5;    // named in a message

// At most so many bytes, cut between characters.
std::string shortened(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return std::string(text.substr(0, most)) + "...";
}

// The words as one quotation, whatever marks are in them.
std::string as_quotation(const std::string& words) {
  std::string line = "\xE2\x80\x9C";  // “
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t before = at;
    const char32_t c = base::next_code_point(words, at);
    const bool mark = c == U'"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB;
    if (base::is_space(c)) {
      line += ' ';
    } else if (!mark) {
      line.append(words, before, at - before);
    }
  }
  return line + "\xE2\x80\x9D";
}

// "nearest, in art_5: "..."", or where else to look.
std::string nearest(const std::string& words, const Document& document, const std::string& look) {
  if (base::first_invalid_utf8(words)) return "write the words in UTF-8";
  const auto checked = check_quotations(as_quotation(words), {{"", &document}});
  for (const CheckedQuotation& found : checked) {
    if (found.verdict == Verdict::not_found || found.draft_text.empty()) continue;
    return fmt::format("the nearest{}: \"{}\"",
                       found.clause.empty() ? "" : ", in " + printable(found.clause),
                       printable(shortened(found.draft_text, shown_words)));
  }
  return look;
}

bool stands_in(const Document& document, const Clause* clause, const Clause* within) {
  while (clause != nullptr && clause != within) {
    clause = clause->parent ? &document.clauses()[*clause->parent] : nullptr;
  }
  return clause != nullptr;
}

// "art_1, art_2__para_3 and 4 more"
std::string places(const std::vector<WordsFound>& found) {
  std::vector<std::string> names;
  for (const WordsFound& each : found) {
    if (names.empty() || names.back() != each.clause->eid) names.push_back(each.clause->eid);
  }
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), most_places); ++i) {
    text += (i == 0 ? "" : ", ") + names[i];
  }
  if (names.size() > most_places) text += fmt::format(" and {} more", names.size() - most_places);
  return text;
}

[[noreturn]] void refuse_several(const std::vector<WordsFound>& found, const std::string& words) {
  const bool one_clause = found.front().clause == found.back().clause;
  throw Error(Trouble::usage,
              fmt::format("the words \"{}\" stand {} times: in {}",
                          printable(shortened(words, shown_words)), found.size(), places(found)),
              one_clause ? "quote more of them, so that they stand there once"
                         : fmt::format("--clause {} chooses one", found.front().clause->eid));
}

bool fits(const std::string& text, Span span, const QuotedWords& quote) {
  const std::string_view before = std::string_view(text).substr(0, span.start);
  const std::string_view after = std::string_view(text).substr(span.end);
  return before.ends_with(quote.prefix) && after.starts_with(quote.suffix);
}

// What stands before the place, from the beginning of a word.
std::string before(std::string_view text, std::size_t end) {
  std::size_t start = end > surroundings ? end - surroundings : 0;
  while (start > 0 && start < end && text[start - 1] != ' ' && text[start - 1] != '\n') ++start;
  return std::string(text.substr(start, end - start));
}

std::string behind(std::string_view text, std::size_t start) {
  std::size_t end = std::min(start + surroundings, text.size());
  while (end > start && end < text.size() && text[end] != ' ' && text[end] != '\n') --end;
  return std::string(text.substr(start, end - start));
}

}  // namespace

WordsFound find_words(const Text& text, const std::string& words, const Clause* within) {
  const Document& document = text.document;
  const std::vector<Span> spans = travaux::find_words(document, words);
  if (spans.empty()) {
    throw Error(
        Trouble::missing,
        fmt::format("does not have the words \"{}\"", printable(shortened(words, shown_words))),
        nearest(words, document, fmt::format("travaux show {} prints it", text.ref)))
        .within(text.ref);
  }
  std::vector<WordsFound> all;
  std::vector<WordsFound> found;
  for (const Span& span : spans) {
    const Clause* clause = clause_at(document, span);
    if (clause == nullptr) continue;
    all.push_back({clause, span});
    if (within == nullptr || stands_in(document, clause, within)) found.push_back({clause, span});
  }
  if (all.empty()) {
    throw Error(Trouble::usage, "the words run over several clauses",
                "attribute those of each clause by themselves")
        .within(text.ref);
  }
  if (found.empty()) {
    throw Error(Trouble::missing, fmt::format("the words do not stand in {}", within->eid),
                fmt::format("they stand in {}", places(all)))
        .within(text.ref);
  }
  if (found.size() > 1) refuse_several(found, words);
  return found.front();
}

QuotedWords quote_at(std::string_view text, Span span) {
  return {std::string(text.substr(span.start, span.size())), before(text, span.start),
          behind(text, span.end)};
}

QuotedWords quote_in_copy(const QuotedWords& quote, const std::string& bytes,
                          const std::string& name, const World& world) {
  const Text copy = read_bytes(bytes, name, InputKind::automatic, {}, {});
  if (!copy.document.readable()) {
    world.err << fmt::format("NOT READ  {}: the quoted words were not looked for in it\n",
                             printable(name));
    return quote;
  }
  const std::string& text = copy.document.text();
  std::vector<Span> spans = travaux::find_words(copy.document, quote.exact);
  if (spans.empty()) {
    throw Error(Trouble::missing, "does not have the quoted words",
                nearest(quote.exact, copy.document, "quote its very words"))
        .within(printable(name));
  }
  const std::size_t all = spans.size();
  spans.erase(std::remove_if(spans.begin(), spans.end(),
                             [&](Span span) { return !fits(text, span, quote); }),
              spans.end());
  if (spans.size() != 1) {
    throw Error(Trouble::usage,
                fmt::format("has the quoted words {} times{}", all,
                            spans.empty() ? ", never between these others" : ""),
                "--prefix and --suffix say which: what stands right before and behind them")
        .within(printable(name));
  }
  QuotedWords found = quote_at(text, spans.front());
  if (!quote.prefix.empty()) found.prefix = quote.prefix;
  if (!quote.suffix.empty()) found.suffix = quote.suffix;
  return found;
}

}  // namespace travaux::cli
