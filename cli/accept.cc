#include "accept.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "seen.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/report.h"
#include "words.h"

namespace travaux::cli {
namespace {

constexpr std::size_t longest_quote = 600;  // bytes of the article that are quoted
constexpr std::string_view how_to_pick = "the numbers as printed: --accept 1,3-5";

// One proposal as it will be signed.
struct Picked {
  std::size_t number = 0;
  Claim claim;
};

struct Recorded {
  std::size_t number = 0;
  std::uint64_t entry = 0;
};

std::size_t proposal_number(std::string_view text, std::size_t count) {
  const std::size_t number = parse_number(text, "--accept", how_to_pick);
  if (number >= 1 && number <= count) return number;
  throw Error(Trouble::usage, fmt::format("there is no proposal {}", number),
              count == 0 ? "nothing is proposed for this article"
                         : fmt::format("proposals 1 to {} are printed by travaux read", count));
}

// Ascending, each once.
std::set<std::size_t> picked_numbers(const std::string& picks, std::size_t count) {
  std::set<std::size_t> numbers;
  for (const std::string& pick : split_lists({picks})) {
    const auto dash = pick.find('-');
    const std::size_t first = proposal_number(std::string_view(pick).substr(0, dash), count);
    const std::size_t last = dash == std::string::npos
                                 ? first
                                 : proposal_number(std::string_view(pick).substr(dash + 1), count);
    if (last < first) {
      throw Error(Trouble::usage, fmt::format("--accept '{}' is empty", printable(pick)),
                  std::string(how_to_pick));
    }
    for (std::size_t number = first; number <= last; ++number) numbers.insert(number);
  }
  return numbers;
}

// What the user said yes to. Nobody who goes away has said so.
std::set<std::size_t> asked_numbers(World& world, const Reading& reading, const Screen& screen) {
  constexpr std::string_view unasked = "no answer: nothing is recorded";
  const std::string next = fmt::format("without a terminal, {}", how_to_pick);
  if (!world.terminal_in) throw Error(Trouble::refused, std::string(unasked), next);
  std::set<std::size_t> numbers;
  for (std::size_t number = 1; number <= reading.attributions.size();) {
    world.err << proposal_to_terminal(reading, number, screen);
    const auto answer = world.ask("record it? y(es), n(o), q(uit asking): ");
    if (!answer) throw Error(Trouble::refused, std::string(unasked), next);
    if (*answer == "q" || *answer == "quit") break;
    const bool yes = *answer == "y" || *answer == "yes";
    if (!yes && *answer != "n" && *answer != "no") continue;
    if (yes) numbers.insert(number);
    ++number;
  }
  return numbers;
}

Source source_of(const ArticleSource& source, bool inferred) {
  if (source.name.empty()) return {"", "unknown"};
  return {source.name, source.kind == "unknown" ? "unspecified" : source.kind, 0, inferred};
}

// From the first to the last word of holder, cue and content.
QuotedWords quote_of(std::string_view article, const ProposedAttribution& proposed) {
  Span span = proposed.cue.source;
  for (const Passage* part : {&proposed.holder, &proposed.content}) {
    // A holder in a sentence before is named beside.
    if (part->text.empty() || part->line != proposed.cue.line) continue;
    span = {std::min(span.start, part->source.start), std::max(span.end, part->source.end)};
  }
  if (span.size() > longest_quote) {
    span.end = span.start + longest_quote;
    while ((static_cast<unsigned char>(article[span.end]) & 0xC0U) == 0x80U) --span.end;
  }
  return quote_at(article, span);
}

// Where it stands, and what the links of the chain did: a claim has one relation for all.
std::string note_of(const ProposedAttribution& proposed) {
  std::string note = fmt::format("line {}", proposed.line);
  for (const ChainLink& link : proposed.chain)
    note += fmt::format("; {} {}", link.source.name, link.act);
  return note;
}

// Who was told of a text, wrote or signed it, is nobody whom the source has it from: that is left
// to the note.
bool is_told_by(const ChainLink& link) {
  return link.act != "received" && link.act != "drafted" && link.act != "signed";
}

Claim claim_of(std::string_view article, const ProposedAttribution& proposed,
               const AcceptOptions& options) {
  Claim claim;
  claim.relation = proposed.relation;
  claim.chain.push_back(source_of(proposed.source, proposed.inferred));
  for (const ChainLink& link : proposed.chain) {
    if (is_told_by(link)) claim.chain.push_back(source_of(link.source, link.inferred));
  }
  claim.url = options.url;
  claim.received = options.received;
  claim.note = note_of(proposed);
  claim.quote = quote_of(article, proposed);
  return claim;
}

bool keeps(const AcceptOptions& options, std::string_view field) {
  const auto& fields = options.kept_private.fields;
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

// The quoted words name the source: with the source they are kept private. Where nobody is named
// there is nothing to keep.
PrivateOptions private_fields(const AcceptOptions& options, const Claim& claim) {
  PrivateOptions kept = options.kept_private;
  if (!keeps(options, "from")) return kept;
  for (const char* field : {"note", "quote"}) {
    if (!keeps(options, field)) kept.fields.emplace_back(field);
  }
  if (!has_field(claim, "chain")) std::erase(kept.fields, "from");
  return kept;
}

// An address often has the source in it, and stays readable.
void refuse_telling_address(const AcceptOptions& options, const Claim& claim) {
  constexpr std::size_t shortest = 4;  // bytes of a word that is looked for
  if (options.url.empty() || !keeps(options, "from") || keeps(options, "url")) return;
  const std::string address = base::fold_case(options.url);
  for (const Source& source : claim.chain) {
    const std::string name = base::fold_case(source.name);
    for (std::size_t at = 0; at < name.size();) {
      const std::size_t end = std::min(name.find(' ', at), name.size());
      const std::string word = name.substr(at, end - at);
      if (word.size() >= shortest && address.find(word) != std::string::npos) {
        throw Error(Trouble::usage, "the address names a source that is to stay private",
                    "add --private url, or leave --url away");
      }
      at = end + 1;
    }
  }
}

Entry version_of(const Ledger& ledger, const std::string& word) {
  const auto reference = parse_reference(word);
  if (!reference || reference->first != reference->last) {
    throw Error(Trouble::usage, fmt::format("--to '{}' names no version", printable(word)),
                "a document and its version, such as plan-28@1");
  }
  return ledger.version(reference->document, reference->first);
}

std::vector<Picked> picked(World& world, const Parser& parser, const AcceptOptions& options,
                           std::string_view article, const Reading& reading) {
  const std::set<std::size_t> numbers =
      options.picks == "ask" ? asked_numbers(world, reading, parser.screen(world))
                             : picked_numbers(options.picks, reading.attributions.size());
  std::vector<Picked> all;
  all.reserve(numbers.size());
  for (const std::size_t number : numbers) {
    Picked one{number, claim_of(article, reading.attributions[number - 1], options)};
    refuse_telling_address(options, one.claim);
    private_fields(options, one.claim).require(one.claim);
    all.push_back(std::move(one));
  }
  return all;
}

// What stands when a pick in the middle fails.
Error told_apart(const Error& error, std::size_t number, const std::vector<Recorded>& done) {
  std::string next = error.next_step();
  if (!next.empty()) next += "; ";
  next += done.empty() ? "nothing is recorded" : "recorded and staying:";
  for (const Recorded& one : done)
    next += fmt::format(" proposal {} as e{}", one.number, one.entry);
  const bool stands = !done.empty() && done.back().number == number;
  const std::string what =
      stands ? std::string(error.what())
             : fmt::format("proposal {} is not recorded: {}", number, error.what());
  return {error.kind(), what, next};
}

void record(World& world, Ledger& ledger, const Entry& version, const Author& author,
            const AcceptOptions& options, const Picked& one, std::vector<Recorded>& done) {
  NewAttribution attribution;
  attribution.document = version.statement.document;
  attribution.target = version.hash;
  attribution.claim = one.claim;
  PrivateFile secrets(world, {ledger.id(), author.identity}, attribution.claim,
                      private_fields(options, one.claim));
  const Entry entry = ledger.attribute(attribution, author);
  secrets.keep();
  done.push_back({one.number, entry.index});
  world.out << fmt::format("recorded  e{}: {} {}; proposal {}\n", entry.index, ref_of(version),
                           printable(describe(attribution.claim)), one.number)
            << secrets.line();
  remember_recorded(world, ledger, entry);
}

}  // namespace

void AcceptOptions::add(Parser& parser) {
  parser.value("--accept", picks, "PICKS",
               "record these proposals, by their numbers: 1,3-5; without numbers each is asked "
               "for on the terminal");
  parser.value("--to", to, "REF", "the version that what is accepted is about");
  parser.value("--url", url, "URL", "where the article was found; never fetched");
  parser.value("--received", received, "DATE", "when you received it: 2025-11-20");
  kept_private.add(parser);
  passphrase.add(parser);
  parser.add_ledger();
}

void AcceptOptions::require(const Parser& parser) const {
  if (!given()) {
    const bool other =
        !to.empty() || !url.empty() || !received.empty() || !kept_private.fields.empty();
    if (!other) return;
    throw Error(Trouble::usage, "nothing is recorded without --accept",
                "travaux read ARTICLE prints the proposals; then --accept 1,3-5 --to REF");
  }
  if (to.empty()) {
    throw Error(Trouble::usage, "--accept records what is said about a version: --to is missing",
                "--to plan-28@1; a text that is not recorded yet: travaux record TEXT --as NAME");
  }
  if (parser.format() == "json" || parser.has_output()) {
    throw Error(Trouble::usage, "--accept prints what it recorded, and no proposals",
                "leave --format and -o away");
  }
  if (!received.empty() && !valid_date(received)) {
    throw Error(Trouble::usage, fmt::format("--received '{}' is no date", printable(received)),
                "write 2025-11-20 or 2025-11-20T09:10Z");
  }
}

Arguments with_bare_accept(const Arguments& arguments) {
  Arguments all = arguments;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool bare = i + 1 == all.size() || all[i + 1].starts_with("-");
    if (all[i] == "--accept" && bare) all[i] = "--accept=ask";
  }
  return all;
}

void accept(World& world, const Parser& parser, const AcceptOptions& options,
            std::string_view article, const Reading& reading) {
  Ledger ledger = open_ledger(world, parser.ledger());
  const Entry version = version_of(ledger, options.to);
  const std::vector<Picked> all = picked(world, parser, options, article, reading);
  if (all.empty()) {
    world.out << "nothing is recorded\n";
    return;
  }
  const std::unique_ptr<Signer> key = unlock(world, ledger.id(), options.passphrase);
  const Author author = author_of(world, ledger, *key);
  std::vector<Recorded> done;
  for (const Picked& one : all) {
    try {
      record(world, ledger, version, author, options, one, done);
    } catch (const Error& error) {
      throw told_apart(error, one.number, done);
    }
  }
  if (!stands(version)) {
    world.out << fmt::format("NOTE      {}: {}\n", ref_of(version),
                             printable(describe(standing_of(ledger.entries(), version))));
  }
}

}  // namespace travaux::cli
