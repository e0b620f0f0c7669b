#include "claim_sources.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "command.h"
#include "options.h"
#include "travaux/error.h"

namespace travaux::cli {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "e12" or "e12.2".
struct Pointer {
  std::uint64_t entry = 0;
  std::uint64_t place = 1;
};

std::optional<Pointer> parse_pointer(std::string_view text) {
  if (text.empty() || text.front() != 'e') return {};
  const std::size_t dot = std::min(text.find('.'), text.size());
  const std::string_view entry = text.substr(1, dot - 1);
  const std::string_view place = dot == text.size() ? "1" : text.substr(dot + 1);
  if (!is_number(entry) || !is_number(place)) return {};
  return Pointer{parse_number(entry, "entry"), parse_number(place, "source")};
}

bool keeps_its_chain(const Claim& claim) {
  return std::any_of(claim.private_fields.begin(), claim.private_fields.end(),
                     [](const PrivateField& kept) { return kept.field == "chain"; });
}

Source source_of(const Pointer& pointer, const std::string& text, const Ledger& ledger) {
  const Entries& entries = ledger.entries();
  if (pointer.entry >= entries.size()) {
    throw Error(Trouble::missing,
                fmt::format("--from {}: there is no entry e{}", text, pointer.entry),
                fmt::format("the last one is {}: travaux log", short_id(entries.back())));
  }
  const Entry& entry = entries[pointer.entry];
  const Claim* claim = claim_of(entry.statement.body);
  if (claim == nullptr) {
    throw Error(Trouble::usage, fmt::format("--from {}: {} names no source", text, short_id(entry)),
                "travaux sources lists who says what");
  }
  if (keeps_its_chain(*claim)) {
    throw Error(Trouble::refused,
                fmt::format("--from {}: the sources of {} are private, and a link to them would be "
                            "read by everybody",
                            text, short_id(entry)),
                "name the source again, with --private from");
  }
  if (pointer.place < 1 || pointer.place > claim->chain.size()) {
    throw Error(Trouble::missing,
                fmt::format("--from {}: {} names {} source{}", text, short_id(entry),
                            claim->chain.size(), claim->chain.size() == 1 ? "" : "s"),
                fmt::format("the last one is e{}.{}", pointer.entry, claim->chain.size()));
  }
  Source source = claim->chain[pointer.place - 1];
  source.inferred = false;
  source.same_as = {entry.hash, pointer.place};
  return source;
}

// "3 officials" are three; a group that begins with no number is of nobody knows how many.
Source group_of(const std::string& name) {
  const std::size_t space = std::min(name.find(' '), name.size());
  if (!is_number(std::string_view(name).substr(0, space)) || space + 1 >= name.size()) {
    return {name, "group"};
  }
  const std::uint64_t count = parse_number(name.substr(0, space), "group");
  if (count < 2) {
    throw Error(Trouble::usage, fmt::format("'{}' is no group", printable(name)),
                "one person without a name: unnamed:a senior official");
  }
  return {name.substr(space + 1), "group", count};
}

// A word before a colon that is nearly a kind is a slip: "outlt:Nexta" names no Nexta.
void refuse_slip(const std::string& word, const std::string& text) {
  std::vector<std::string> kinds = source_kinds();
  kinds.emplace_back("inferred");
  const auto hint = did_you_mean(word, kinds);
  if (!hint) return;
  throw Error(Trouble::usage,
              fmt::format("--from '{}': {} is no kind of source", printable(text), printable(word)),
              fmt::format("did you mean {0}:? a name with a colon is unspecified:{1}", *hint,
                          printable(text)));
}

}  // namespace

Source parse_source(const std::string& text, const Ledger& ledger) {
  constexpr std::string_view inferred = "inferred:";
  if (text.starts_with(inferred)) {
    Source source = parse_source(text.substr(inferred.size()), ledger);
    source.inferred = true;
    return source;
  }
  if (text == "withheld" || text == "unknown") return {"", text};
  if (const auto pointer = parse_pointer(text)) return source_of(*pointer, text, ledger);
  const auto colon = text.find(':');
  if (colon == std::string::npos) return {text, "unspecified"};
  const std::string kind = text.substr(0, colon);
  const auto& kinds = source_kinds();
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
    refuse_slip(kind, text);
    return {text, "unspecified"};
  }
  if (kind == "withheld" || kind == "unknown") {
    throw Error(Trouble::usage, fmt::format("a source that is {} has no name", kind));
  }
  const std::string name = text.substr(colon + 1);
  return kind == "group" ? group_of(name) : Source{name, kind};
}

}  // namespace travaux::cli
