#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "claim_options.h"
#include "command.h"
#include "keys.h"
#include "lineage.h"
#include "options.h"
#include "pdf_program.h"
#include "private.h"
#include "reading.h"
#include "seen.h"
#include "texts.h"
#include "travaux/compare.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace fs = std::filesystem;

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux record plan.txt --as plan-28 --from outlet:Nexta --relation leaked\n"
    "  travaux record other.txt --as plan-28 --same-draft-as 1    another outlet's text of it\n"
    "  travaux record article.txt --lines 9-18 --as framework     a part of a capture\n"
    "  travaux record plan.pdf --as plan-28 --from withheld       no name is stored\n"
    "  travaux record report.pdf --pages 3-12 --as plan-28        a part of a PDF\n"
    "  travaux record scan.pdf --as plan-28 --as-bytes            pages that are images\n"
    "  travaux record leak.txt --as plan-28 --from Nexta --private from  only its hash stays\n"
    "  travaux record typed.txt --as plan-28 --text-of 3          the text of unreadable bytes\n";

constexpr const char* default_relation = "received";

struct RecordOptions {
  std::string file;
  std::string document;
  std::string lines;
  PagesOption pages;
  bool as_bytes = false;
  std::string title;
  TrackedOption tracked;
  LineageOptions lineage;
  ClaimOptions claim;
  PrivateOptions kept_private;
  PassphraseOptions passphrase;
};

void add_options(Parser& parser, RecordOptions& options) {
  parser.word("FILE", options.file, "the file as received");
  parser.value("--as", options.document, "DOC", "the document it is a draft of, such as plan-28");
  parser.value("--lines", options.lines, "9-18",
               "only these lines are the draft; the file stays whole");
  options.pages.add(parser);
  parser.flag("--as-bytes", options.as_bytes, "read no text from it, as of a scan: its bytes only");
  options.tracked.add(parser, true);
  options.lineage.add(parser, "the newest draft");
  parser.value("--title", options.title, "TEXT", "a title for this version");
  options.claim.add(parser, default_relation);
  options.kept_private.add(parser);
  options.passphrase.add(parser);
}

Lineage choose_lineage(const Ledger& ledger, const RecordOptions& options) {
  if (const auto chosen = options.lineage.chosen(ledger, options.document)) return *chosen;
  const Entry* newest = newest_draft(ledger, options.document);
  return newest == nullptr ? Lineage{} : Lineage{LineageKind::follows, newest->hash};
}

std::string extension_of(const std::string& file) {
  std::string extension = fs::path(file).extension().string();
  if (!extension.empty()) extension.erase(0, 1);
  std::transform(extension.begin(), extension.end(), extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const bool plain = std::all_of(extension.begin(), extension.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  });
  constexpr std::size_t longest = 8;
  return !plain || extension.empty() || extension.size() > longest ? "bin" : extension;
}

void refuse_same_bytes(const Ledger& ledger, const NewVersion& version) {
  const Entry* same = ledger.same_bytes(version);
  if (same == nullptr) return;
  // The other text of a file with tracked changes is another draft.
  std::vector<const Entry*> all = ledger.versions_with_same_bytes(*same);
  all.push_back(same);
  const auto same_text = std::find_if(all.begin(), all.end(), [&](const Entry* entry) {
    const auto& record = std::get<VersionRecord>(entry->statement.body);
    const bool both = record.reader == version.reader + "-rejected" ||
                      version.reader == record.reader + "-rejected";
    return entry->statement.document == version.document && record.lines == version.lines &&
           record.pages == version.pages && !both;
  });
  if (same_text == all.end()) return;
  same = *same_text;
  throw Error(Trouble::conflict,
              fmt::format("these very bytes are already recorded as {}", ref_of(*same)),
              fmt::format("to add a source to it: travaux attribute {} --from NAME --relation WHAT",
                          ref_of(*same)));
}

std::optional<Claim> claim_of(const World& world, const Ledger& ledger,
                              const RecordOptions& options) {
  ClaimOptions claim = options.claim;
  if (claim.relation == default_relation) claim.relation.clear();
  if (!claim.any() && options.kept_private.fields.empty()) return std::nullopt;
  claim.relation = options.claim.relation;
  // What is said about a source that was not named is said about an unknown one.
  if (!claim.given()) claim.from = {"unknown"};
  Claim made = claim.claim(world, ledger);
  options.kept_private.require(made);
  return made;
}

NewVersion make_version(const World& world, const Ledger& ledger, const RecordOptions& options,
                        const std::string& bytes, const Document& document) {
  NewVersion version;
  version.document = options.document;
  version.original = bytes;
  version.extension = extension_of(options.file);
  if (document.readable()) {
    version.text = document.text();
    version.segment_ends = document.segment_ends();
  }
  version.reader = document.reader().name;
  version.reader_version = document.reader().version;
  version.not_read = list_to_record(document);
  if (!options.lines.empty()) version.lines = parse_range(options.lines, "line");
  if (const auto pages = options.pages.range()) version.pages = {pages->first, pages->last};
  version.lineage = choose_lineage(ledger, options);
  version.title = options.title;
  version.claim = claim_of(world, ledger, options);
  return version;
}

std::size_t count_kind(const Document& document, ClauseKind kind) {
  return static_cast<std::size_t>(
      std::count_if(document.clauses().begin(), document.clauses().end(),
                    [kind](const Clause& clause) { return clause.kind == kind; }));
}

std::string size_of(const Document& document) {
  if (!document.readable()) return "BYTES ONLY, no text and no clauses";
  const std::size_t articles = count_kind(document, ClauseKind::article);
  const std::size_t clauses = document.clauses().size();
  std::string text;
  if (articles > 0) text = fmt::format("{} article{}, ", articles, articles == 1 ? "" : "s");
  return text + fmt::format("{} clause{}", clauses, clauses == 1 ? "" : "s");
}

std::string change_summary(const Ledger& ledger, const Entry& entry, const Document& document) {
  const Entry* before = default_before(ledger.entries(), entry);
  if (before == nullptr || !document.readable()) return {};
  const Text earlier = read_version(ledger, *before);
  if (!earlier.document.readable()) {
    return fmt::format("NOT COMPARED: {} has no text\n", earlier.ref);
  }
  const Comparison comparison = compare(earlier.document, document);
  std::string text;
  for (const ChangeKind kind : all_change_kinds) {
    const std::size_t count = comparison.count(kind);
    if (count == 0 || kind == ChangeKind::unchanged) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, name_of(kind));
  }
  if (text.empty()) text = "nothing";
  return fmt::format("{}: travaux diff {} {}\n", text, earlier.ref, ref_of(entry));
}

void say_recorded(World& world, const Ledger& ledger, const Entry& entry, const Document& document,
                  const PrivateFile& secrets) {
  const auto& version = std::get<VersionRecord>(entry.statement.body);
  world.out << fmt::format("recorded  {} (e{}): {}\n", ref_of(entry), entry.index,
                           size_of(document));
  if (version.lineage.of) {
    const Entry* of = ledger.by_hash(*version.lineage.of);
    world.out << fmt::format("lineage   {} {}\n", name_of(version.lineage.kind), ref_of(*of));
    if (!stands(*of)) {
      world.out << fmt::format("NOTE      {}: {}\n", ref_of(*of),
                               printable(describe(standing_of(ledger.entries(), *of))));
    }
  }
  world.out << "source    " << (version.claim ? printable(describe(*version.claim)) : "none given")
            << '\n'
            << secrets.line();
  world.out << told_of(document);
  world.out << fmt::format("time      {}, as this machine's clock says; not provable\n",
                           print_time(entry.statement.time));
  const std::string changed = change_summary(ledger, entry, document);
  if (!changed.empty()) world.out << "changed   " << changed;
}

void require_arguments(const RecordOptions& options) {
  if (options.file.empty()) {
    throw Error(Trouble::usage, "no file to record", "travaux record FILE --as DOCUMENT");
  }
  if (options.document.empty()) {
    throw Error(Trouble::usage, "--as is missing: which document is this a draft of?",
                fmt::format("travaux record {} --as plan-28", options.file));
  }
  if (!valid_document_id(options.document)) {
    throw Error(Trouble::usage,
                fmt::format("'{}' cannot be a document id", printable(options.document)),
                "small letters, digits and hyphens, at most 64, such as plan-28; "
                "log, main, master and head are taken");
  }
}

Document read_file(const RecordOptions& options, const std::string& bytes, Tracked tracked) {
  ReadOptions reading;
  reading.pdf_program = pdf_program();
  reading.as_bytes = options.as_bytes;
  reading.tracked = tracked;
  if (!options.lines.empty()) {
    const auto [first, last] = parse_range(options.lines, "line");
    reading.lines = LineRange{first, last};
  }
  reading.pages = options.pages.range();
  try {
    Document document = read_document(bytes, options.file, reading);
    if (!options.as_bytes) require_readable(document);
    options.tracked.require_sense(document);
    return document;
  } catch (Error& error) {
    throw error.within(printable(options.file));
  }
}

// One text of the file. Of two texts the second follows the first.
Entry record_text(World& world, Ledger& ledger, const RecordOptions& options, NewVersion version,
                  const Document& document, const Signer& key) {
  const Author author = author_of(world, ledger, key);
  Claim none;
  PrivateFile secrets(world, {ledger.id(), author.identity}, version.claim ? *version.claim : none,
                      options.kept_private);
  Entry entry = ledger.record(version, author, world.random);
  secrets.keep();
  remember_recorded(world, ledger, entry);
  say_recorded(world, ledger, entry, document, secrets);
  return entry;
}

void record_both(World& world, Ledger& ledger, const RecordOptions& options,
                 const std::string& bytes) {
  const Document before = read_file(options, bytes, Tracked::reject);
  const Document after = read_file(options, bytes, Tracked::accept);
  if (before.text() == after.text()) {
    throw Error(Trouble::usage, "its tracked changes change no words: both texts are one",
                "record it without --tracked")
        .within(printable(options.file));
  }
  NewVersion first = make_version(world, ledger, options, bytes, before);
  NewVersion second = make_version(world, ledger, options, bytes, after);
  refuse_same_bytes(ledger, first);
  refuse_same_bytes(ledger, second);
  const std::unique_ptr<Signer> key = unlock(world, ledger.id(), options.passphrase);
  const Entry entry = record_text(world, ledger, options, std::move(first), before, *key);
  second.lineage = {LineageKind::follows, entry.hash};
  record_text(world, ledger, options, std::move(second), after, *key);
}

}  // namespace

int run_record(const Arguments& arguments, World& world) {
  RecordOptions options;
  Parser parser("record", "record FILE --as DOC [--from NAME]...",
                "record a draft as a signed version", examples);
  parser.add_ledger();
  add_options(parser, options);
  if (!parser.parse(arguments, world)) return 0;
  require_arguments(options);

  Ledger ledger = open_ledger(world, parser.ledger());
  const std::string bytes = base::read_file(options.file);
  if (options.tracked.both()) {
    record_both(world, ledger, options, bytes);
    return 0;
  }
  const Document document = read_file(options, bytes, options.tracked.tracked());
  NewVersion version = make_version(world, ledger, options, bytes, document);
  refuse_same_bytes(ledger, version);
  const std::unique_ptr<Signer> key = unlock(world, ledger.id(), options.passphrase);
  record_text(world, ledger, options, std::move(version), document, *key);
  return 0;
}

}  // namespace travaux::cli
