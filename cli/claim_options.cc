#include "claim_options.h"

#include <fmt/format.h>

#include <algorithm>

#include "travaux/error.h"

namespace travaux::cli {

void ClaimOptions::add(Parser& parser, const std::string& default_relation) {
  relation = default_relation;
  parser.values("--from", from, "NAME",
                "who it comes from, nearest first; repeat for a chain; withheld stores no name; "
                "KIND:NAME with a kind such as person, outlet, institution, document, unnamed");
  parser.value("--relation", relation, "WHAT",
               default_relation.empty()
                   ? "what was done: leaked, published, confirmed, denied ..."
                   : "leaked, published, transmitted ... (default: " + default_relation + ")");
  parser.value("--rating", rating, "XN", "Admiralty rating, source A-F and information 1-6: B2");
  parser.value("--url", url, "URL", "where it was found; never fetched");
  parser.value("--received", received, "DATE",
               "when you received it: 2025-11-20 or 2025-11-20T09:10Z");
  parser.value("--dated", dated, "DATE", "the date the text itself bears");
  parser.value("--note", note, "TEXT", "a remark, signed with the rest");
}

namespace {

Source parse_source(const std::string& text) {
  if (text == "withheld" || text == "unknown") return {"", text};
  const auto colon = text.find(':');
  if (colon != std::string::npos) {
    const std::string kind = text.substr(0, colon);
    const auto& kinds = source_kinds();
    if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) {
      const bool nameless = kind == "withheld" || kind == "unknown";
      if (nameless)
        throw Error(Trouble::usage, fmt::format("a source that is {} has no name", kind));
      return {text.substr(colon + 1), kind};
    }
  }
  return {text, "unspecified"};
}

void check_date(const char* option, const std::string& value) {
  if (value.empty() || valid_date(value)) return;
  throw Error(Trouble::usage, fmt::format("{} '{}' is no date", option, printable(value)),
              "write 2025-11-20 or 2025-11-20T09:10Z");
}

}  // namespace

bool ClaimOptions::any() const {
  return given() || !relation.empty() || !url.empty() || !received.empty() || !dated.empty() ||
         !rating.empty() || !note.empty();
}

Claim ClaimOptions::claim() const {
  if (relation.empty()) {
    throw Error(Trouble::usage, "--relation is missing: what did the source do?",
                "one of " + choices(relations()));
  }
  return changed({});
}

Claim ClaimOptions::changed(Claim claim) const {
  const auto& known = relations();
  if (!relation.empty() && std::find(known.begin(), known.end(), relation) == known.end()) {
    refuse_choice("relation", relation, known);
  }
  if (!from.empty()) claim.chain.clear();
  for (const std::string& text : from) claim.chain.push_back(parse_source(text));
  if (!rating.empty()) {
    if (rating.size() != 2 || rating[0] < 'A' || rating[0] > 'F' || rating[1] < '1' ||
        rating[1] > '6') {
      throw Error(
          Trouble::usage, fmt::format("rating '{}' is outside the scale", printable(rating)),
          "a letter A to F for the source and a digit 1 to 6 for the information, as in B2");
    }
    claim.reliability = rating.substr(0, 1);
    claim.credibility = rating.substr(1, 1);
  }
  check_date("--received", received);
  check_date("--dated", dated);
  const auto set = [](std::string& part, const std::string& value) {
    if (!value.empty()) part = value;
  };
  set(claim.relation, relation);
  set(claim.url, url);
  set(claim.received, received);
  set(claim.dated, dated);
  set(claim.note, note);
  return claim;
}

}  // namespace travaux::cli
