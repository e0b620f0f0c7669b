#include "claim_options.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "claim_sources.h"
#include "travaux/error.h"
#include "words.h"

namespace travaux::cli {
namespace {

constexpr std::size_t longest_date = 20;  // "2025-11-20T09:10:00Z"

// "2025-11-31" is no day; the last one of that month is.
std::string nearest_date(const std::string& value) {
  if (value.size() >= 10 && value.size() <= longest_date) {
    for (const char* day : {"31", "30", "29", "28"}) {
      std::string near = value.substr(0, 8) + day + value.substr(10);
      if (near.substr(8, 2) < value.substr(8, 2) && valid_date(near)) return near;
    }
  }
  for (const char* end : {"Z", ":00Z"}) {
    if (valid_date(value + end)) return value + end;
  }
  std::string digits = value;
  std::replace_if(
      digits.begin(), digits.end(), [](char c) { return c == '.' || c == '/' || c == ' '; }, '-');
  if (valid_date(digits)) return digits;
  // 20.11.2025: the day first, as it is written with dots.
  if (value.size() == 10 && value[2] == '.' && value[5] == '.') {
    std::string turned = value.substr(6) + "-" + value.substr(3, 2) + "-" + value.substr(0, 2);
    if (valid_date(turned)) return turned;
  }
  return {};
}

void check_date(const char* option, const std::string& value) {
  if (value.empty() || valid_date(value)) return;
  const std::string near = nearest_date(value);
  throw Error(Trouble::usage, fmt::format("{} '{}' is no date", option, printable(value)),
              near.empty() ? "write 2025-11-20 or 2025-11-20T09:10Z; a date as it is printed goes "
                             "to --printed"
                           : fmt::format("did you mean {}?", near));
}

// Either part may be told without the other: neither follows from the other.
void set_rating(Claim& claim, const std::string& rating) {
  std::string upper = rating;
  for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  const auto fits = [](const std::string& text) {
    const bool letter = !text.empty() && text[0] >= 'A' && text[0] <= 'F';
    const std::string rest = text.substr(letter ? 1 : 0);
    return !text.empty() &&
           (rest.empty() || (rest.size() == 1 && rest[0] >= '1' && rest[0] <= '6'));
  };
  if (!fits(rating)) {
    throw Error(Trouble::usage, fmt::format("rating '{}' is outside the scale", printable(rating)),
                fits(upper) ? fmt::format("did you mean {}?", upper)
                            : "a letter A to F for the source and a digit 1 to 6 for the "
                              "information, as in B2; or one of them alone");
  }
  for (const char part : rating) {
    (part >= 'A' ? claim.reliability : claim.credibility) = std::string(1, part);
  }
}

void set(std::string& part, const std::string& value) {
  if (!value.empty()) part = value;
}

void set_date(Claim& claim, const ClaimOptions& options) {
  check_date("--received", options.received);
  check_date("--dated", options.dated);
  set(claim.received, options.received);
  set(claim.dated, options.dated);
  set(claim.printed, options.printed);
  set(claim.resolved_by, options.resolved_by);
  if (claim.resolved_by.empty() || (!claim.dated.empty() && !claim.printed.empty())) return;
  throw Error(Trouble::usage, "--resolved-by says who made a date of words",
              "give both: --printed \"last Tuesday\" --dated 2025-11-18");
}

void set_evidence(Claim& claim, const ClaimOptions& options, const World& world) {
  if ((!options.prefix.empty() || !options.suffix.empty()) && options.quote.empty()) {
    throw Error(Trouble::usage, "--prefix and --suffix stand around quoted words",
                "--quote \"the words\"");
  }
  set(claim.url, options.url);
  set(claim.note, options.note);
  if (!options.quote.empty()) claim.quote = {options.quote, options.prefix, options.suffix};
  if (options.archived.empty()) return;
  const std::string bytes = base::read_file(options.archived);
  claim.archived = to_hex(sha256(bytes));
  if (claim.quote) claim.quote = quote_in_copy(*claim.quote, bytes, options.archived, world);
}

}  // namespace

void ClaimOptions::add(Parser& parser, const std::string& default_relation) {
  relation = default_relation;
  parser.values("--from", from, "NAME",
                "who it comes from, nearest first; repeat for a chain; withheld stores no name; "
                "KIND:NAME with a kind such as person, outlet, institution, document, unnamed; "
                "group:3 officials; inferred:NAME for a step that is your conclusion; e12 for the "
                "very source of entry e12, e12.2 for its second");
  parser.value("--relation", relation, "WHAT",
               default_relation.empty()
                   ? "what was done: leaked, published, confirmed, denied ..."
                   : "leaked, published, transmitted ... (default: " + default_relation + ")");
  parser.value("--rating", rating, "XN",
               "Admiralty rating, source A-F and information 1-6: B2; or one alone");
  parser.value("--url", url, "URL", "where it was found; never fetched");
  parser.value("--archived", archived, "FILE",
               "a copy of it that you keep: only a salted hash is signed, nothing of it is stored; "
               "travaux verify e12 --archived FILE compares");
  parser.value("--quote", quote, "WORDS",
               "its very words; in a copy given by --archived they are looked for");
  parser.value("--prefix", prefix, "WORDS", "what stands right before the quoted words");
  parser.value("--suffix", suffix, "WORDS", "what stands right behind them");
  parser.value("--received", received, "DATE",
               "when you received it: 2025-11-20 or 2025-11-20T09:10Z");
  parser.value("--dated", dated, "DATE", "the date the text itself bears");
  parser.value("--printed", printed, "WORDS",
               "the date as it is printed, such as \"last Tuesday\"; --dated says which day it is");
  parser.value("--resolved-by", resolved_by, "NAME", "who says so (default: you)");
  parser.value("--note", note, "TEXT", "a remark, signed with the rest");
}

bool ClaimOptions::any() const {
  const std::string* const texts[] = {&relation, &url,   &archived, &quote,       &prefix, &suffix,
                                      &received, &dated, &printed,  &resolved_by, &rating, &note};
  return given() || std::any_of(std::begin(texts), std::end(texts),
                                [](const std::string* text) { return !text->empty(); });
}

Claim ClaimOptions::claim(const World& world, const Ledger& ledger) const {
  if (relation.empty()) {
    throw Error(Trouble::usage, "--relation is missing: what did the source do?",
                "one of " + choices(relations()));
  }
  return changed({}, world, ledger);
}

Claim ClaimOptions::changed(Claim claim, const World& world, const Ledger& ledger) const {
  const auto& known = relations();
  if (!relation.empty() && std::find(known.begin(), known.end(), relation) == known.end()) {
    refuse_choice("relation", relation, known);
  }
  if (!from.empty()) claim.chain.clear();
  for (const std::string& text : from) claim.chain.push_back(parse_source(text, ledger));
  if (!rating.empty()) set_rating(claim, rating);
  set(claim.relation, relation);
  set_date(claim, *this);
  set_evidence(claim, *this, world);
  return claim;
}

}  // namespace travaux::cli
