#include <fmt/format.h>

#include <algorithm>

#include "claim_options.h"
#include "command.h"
#include "keys.h"
#include "lineage.h"
#include "options.h"
#include "private.h"
#include "seen.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux correct plan-28@2 --dated 2025-11-21      the rest of what was said stays\n"
    "  travaux correct plan-28@3 --same-draft-as 2       it was no new draft\n"
    "  travaux correct plan-28@2 --title \"Second reading\" --reason \"wrong title\"\n"
    "  travaux correct e17 --from institution:Kremlin    an attribution\n"
    "  travaux correct e17 --without note\n";

struct CorrectOptions {
  std::string word;
  std::optional<std::string> title;
  std::string reason;
  bool first = false;
  LineageOptions lineage;
  ClaimOptions claim;
  std::vector<std::string> without;
  PrivateOptions kept_private;
  PassphraseOptions passphrase;

  bool changes_claim() const {
    return claim.any() || !without.empty() || !kept_private.fields.empty();
  }
};

void add_options(Parser& parser, CorrectOptions& options) {
  parser.word("REF", options.word, "a version with its number, or an entry");
  options.lineage.add(parser, "its lineage stays");
  parser.flag("--first", options.first, "it follows no earlier draft");
  parser.value("--title", options.title, "TEXT", "its title; \"\" takes it out");
  options.claim.add(parser, "");
  parser.values("--without", options.without, "PART",
                "take out the url, archived, quote, received, dated, printed, note or rating; "
                "repeat for more");
  options.kept_private.add(parser);
  parser.value("--reason", options.reason, "TEXT", "why, signed with the rest");
  options.passphrase.add(parser);
  parser.add_ledger();
}

void take_out(Claim& claim, const std::string& part) {
  if (part == "url") {
    claim.url.clear();
  } else if (part == "archived") {
    claim.archived.clear();
  } else if (part == "quote") {
    claim.quote.reset();
  } else if (part == "printed") {
    claim.printed.clear();
    claim.resolved_by.clear();
  } else if (part == "received") {
    claim.received.clear();
  } else if (part == "dated") {
    claim.dated.clear();
    claim.resolved_by.clear();
  } else if (part == "note") {
    claim.note.clear();
  } else if (part == "rating") {
    claim.reliability.clear();
    claim.credibility.clear();
  } else {
    const auto hint = did_you_mean(
        part, {"url", "archived", "quote", "received", "dated", "printed", "note", "rating"});
    throw Error(Trouble::usage,
                fmt::format("--without '{}' is no part to take out", printable(part)),
                hint ? fmt::format("did you mean --without {}?", *hint)
                     : "url, archived, quote, received, dated, printed, note or rating");
  }
}

Claim changed(const World& world, const Ledger& ledger, const CorrectOptions& options,
              Claim claim) {
  for (const std::string& part : options.without) take_out(claim, part);
  return options.claim.changed(std::move(claim), world, ledger);
}

// Whether the options speak of this field, as a statement calls it.
bool speaks_of(const CorrectOptions& options, const std::string& field) {
  if (std::find(options.without.begin(), options.without.end(), field) != options.without.end()) {
    return true;
  }
  const ClaimOptions& claim = options.claim;
  return (field == "chain" && claim.given()) || (field == "note" && !claim.note.empty()) ||
         (field == "url" && !claim.url.empty()) || (field == "dated" && !claim.dated.empty()) ||
         (field == "quote" && !claim.quote.empty()) ||
         (field == "printed" && !claim.printed.empty()) ||
         (field == "received" && !claim.received.empty());
}

// What was kept private stays so: a slip while mending must not publish it.
Claim corrected_claim(const World& world, const Ledger& ledger, const Entry& target,
                      const Claim& recorded, CorrectOptions& options) {
  if (recorded.private_fields.empty()) return changed(world, ledger, options, recorded);
  Claim whole = with_private_values(world, ledger, target, recorded);
  if (whole == recorded) {  // another machine holds the values: only what is public can change
    const bool touched =
        std::any_of(recorded.private_fields.begin(), recorded.private_fields.end(),
                    [&](const PrivateField& kept) { return speaks_of(options, kept.field); });
    if (touched || !options.kept_private.fields.empty() || !options.claim.archived.empty()) {
      throw Error(Trouble::refused,
                  "a part of this claim is private, and its values are not on this machine",
                  "correct it where it was recorded");
    }
    return changed(world, ledger, options, recorded);
  }
  whole.private_fields.clear();
  Claim claim = changed(world, ledger, options, whole);
  for (const PrivateField& kept : recorded.private_fields) {
    if (!has_field(claim, kept.field)) continue;
    options.kept_private.fields.push_back(kept.field == "chain" ? "from" : kept.field);
  }
  return claim;
}

std::optional<Claim> recorded_claim(const Entry& entry) {
  return entry.version > 0 ? version_of(entry).claim
                           : std::optional<Claim>(attribution_of(entry).claim);
}

std::optional<Lineage> corrected_lineage(const Ledger& ledger, const Entry& target,
                                         const CorrectOptions& options) {
  const auto chosen = options.lineage.chosen(ledger, target.statement.document);
  if (options.first && chosen) {
    throw Error(Trouble::usage,
                fmt::format("--first and --{} exclude each other", name_of(chosen->kind)));
  }
  if (options.first) return Lineage{};
  if (!chosen) return std::nullopt;
  const Entry* of = ledger.by_hash(*chosen->of);
  if (of->index < target.index) return chosen;
  throw Error(Trouble::usage,
              of->index == target.index
                  ? fmt::format("{} cannot be said to come from itself", ref_of(target))
                  : fmt::format("{} was recorded after {}", ref_of(*of), ref_of(target)),
              "a lineage points to what was recorded before");
}

Correction make_correction(const World& world, const Ledger& ledger, const Entry& target,
                           CorrectOptions& options) {
  Correction correction;
  correction.target = target.hash;
  correction.reason = options.reason;
  correction.title = options.title;
  if (target.version == 0 && (options.first || options.title || options.lineage.given())) {
    throw Error(
        Trouble::usage,
        fmt::format("{} is an attribution: it has no title and no lineage", short_id(target)),
        "--from, --relation, --rating, --url, --quote, --received, --dated, --note ...");
  }
  correction.lineage = corrected_lineage(ledger, target, options);
  if (options.changes_claim()) {
    const std::optional<Claim> recorded = recorded_claim(target);
    const Claim unknown{"received", {{"", "unknown"}}, "", "", "", "", "", ""};
    const Claim base = recorded.value_or(unknown);
    correction.claim = corrected_claim(world, ledger, target, base, options);
    options.kept_private.require(*correction.claim);
    if (options.kept_private.fields.empty() && correction.claim->archived.empty() &&
        correction.claim == recorded) {
      correction.claim.reset();
    }
  }
  if (target.version > 0 && correction.lineage == version_of(target).lineage) {
    correction.lineage.reset();
  }
  if (target.version > 0 && correction.title == version_of(target).title) correction.title.reset();
  if (!correction.lineage && !correction.title && !correction.claim) {
    throw Error(Trouble::usage, "nothing would change",
                "say what is to be corrected: travaux correct --help");
  }
  return correction;
}

// A private value is committed to for its author alone: signed by another it could never be shown.
void require_own_commitments(const Ledger& ledger, const Entry& target,
                             const Correction& correction, const Author& author) {
  if (!correction.claim || correction.claim->private_fields.empty()) return;
  const std::string claimant = claimant_of(ledger, target);
  if (claimant == author.identity) return;
  throw Error(Trouble::refused,
              fmt::format("a part of this claim is private to {}: only they can correct it",
                          printable(claimant)),
              fmt::format("travaux withdraw {}, or a further travaux attribute", short_id(target)));
}

void say_corrected(World& world, const Ledger& ledger, const Entry& target,
                   const Correction& correction, const Entry& entry) {
  world.out << fmt::format("corrected {} by {}\n", ref_of(target), short_id(entry));
  if (correction.lineage) {
    world.out << fmt::format("lineage   {}; was: {}\n", lineage_words(ledger, *correction.lineage),
                             lineage_words(ledger, version_of(target).lineage));
  }
  const auto shown = [](const std::string& title) {
    return title.empty() ? "none" : printable(title);
  };
  if (correction.title) {
    world.out << fmt::format("title     {}; was: {}\n", shown(*correction.title),
                             shown(version_of(target).title));
  }
  if (!correction.claim) return;
  const auto words = [&](const Entry& said, const Claim& claim) {
    return printable(in_full(with_private_values(world, ledger, said, claim)));
  };
  const auto before = recorded_claim(target);
  world.out << fmt::format("source    {}\n", words(entry, *correction.claim))
            << fmt::format("was       {}\n", before ? words(target, *before) : "no source");
}

}  // namespace

int run_correct(const Arguments& arguments, World& world) {
  CorrectOptions options;
  Parser parser("correct", "correct REF@N|ENTRY [--dated DATE]... [--reason WHY]",
                "mend what was said of a version, or an attribution", examples);
  add_options(parser, options);
  if (!parser.parse(arguments, world)) return 0;
  if (options.word.empty()) {
    throw Error(Trouble::usage, "nothing to correct", "travaux correct plan-28@2 --dated DATE");
  }

  Ledger ledger = open_ledger(world, parser.ledger());
  const Entry target = entry_to_mend(ledger, options.word, "correct");
  Correction correction = make_correction(world, ledger, target, options);
  const std::unique_ptr<Signer> key = unlock(world, ledger.id(), options.passphrase);
  const Author author = author_of(world, ledger, *key);
  Claim none;
  require_own_commitments(ledger, target, correction, author);
  PrivateFile secrets(world, {ledger.id(), author.identity},
                      correction.claim ? *correction.claim : none, options.kept_private);
  const Entry entry = ledger.correct(correction, author);
  secrets.keep();
  remember_recorded(world, ledger, entry);
  say_corrected(world, ledger, target, correction, entry);
  world.out << secrets.line()
            << fmt::format("stays     what {} signed: travaux {}\n", short_id(target),
                           target.version > 0 ? "show " + ref_of(target)
                                              : "sources " + target.statement.document + " --list");
  return 0;
}

}  // namespace travaux::cli
