#include <fmt/format.h>

#include "command.h"
#include "keys.h"
#include "options.h"
#include "private.h"
#include "seen.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux erase plan-28@3 --reason \"a court's order\"         asks first\n"
    "  travaux erase plan-28@3 --reason \"a court's order\" --yes   without a terminal\n"
    "  travaux erase --finish      after an interruption: deletes what is left over\n";

struct EraseOptions {
  std::string word;
  std::string reason;
  bool yes = false;
  bool finish = false;
  PassphraseOptions passphrase;
};

// An erasure names its version by number: the newest one of today may be another tomorrow.
const Entry& version_to_erase(const Ledger& ledger, const std::string& word) {
  const Entry& target = entry_to_mend(ledger, word, "erase");
  if (target.version == 0) {
    throw Error(Trouble::usage,
                fmt::format("{} is an attribution: it has no bytes to erase", short_id(target)),
                fmt::format("travaux withdraw {} --reason WHY", short_id(target)));
  }
  if (target.erased_by) {
    throw Error(Trouble::conflict,
                fmt::format("{} was erased before, by e{}", ref_of(target), *target.erased_by),
                "travaux erase --finish deletes what an interruption left over");
  }
  return target;
}

// Nothing when the bytes cannot be read.
std::optional<Held> try_read(const Ledger& ledger, const Entry& version) {
  try {
    return ledger.read(version);
  } catch (const Error&) {
    return std::nullopt;
  }
}

std::string what_leaves(const std::optional<Held>& held) {
  if (!held) return "LEAVES    what is left of its files: they cannot be read\n";
  std::string text = fmt::format("LEAVES    the original ({} bytes)", held->original.size());
  if (held->text) text += fmt::format(", its text ({} bytes)", held->text->size());
  return text +
         ", the list of what was not read, and the salts: nobody can test a guess any more\n";
}

void add_claim(std::string& text, const char* head, const Claim& claim) {
  text += fmt::format("  {:<8}{}\n", head, printable(in_full(claim)));
  const std::string kept = private_note(claim);
  if (!kept.empty()) text += fmt::format("  {:<8}{}\n", "private", printable(kept));
}

void add_words(std::string& text, const std::string& head, const std::string& words) {
  if (!words.empty()) text += fmt::format("  {:<8}{}\n", head, printable(words));
}

// Every word of the entries that speak of this one, and of those that speak of these.
void add_what_was_said(std::string& text, const Ledger& ledger, const Entry& target,
                       std::size_t depth = 0) {
  if (depth > deepest_attribution) return;  // the ledger is refuted by its rules
  for (const std::size_t place : ledger.entries().naming(target)) {
    const Entry& entry = ledger.entries()[place];
    const std::string id = short_id(entry);
    if (const auto* said = std::get_if<Attribution>(&entry.statement.body)) {
      if (said->target != target.hash) continue;
      add_claim(text, id.c_str(), said->claim);
      if (said->words) add_words(text, "words", said->words->exact);
      add_what_was_said(text, ledger, entry, depth + 1);
    } else if (const auto* taken = std::get_if<Withdrawal>(&entry.statement.body)) {
      if (taken->target == target.hash) add_words(text, id, taken->reason);
    } else if (const auto* mended = std::get_if<Correction>(&entry.statement.body)) {
      if (mended->target != target.hash) continue;
      if (mended->title) add_words(text, id, *mended->title);
      if (mended->claim) add_claim(text, id.c_str(), *mended->claim);
      add_words(text, id, mended->reason);
    }
  }
}

// Every word that can still be read afterwards, in all entries that speak of the version.
std::string what_stays(const Ledger& ledger, const Entry& target) {
  const auto& record = std::get<VersionRecord>(target.statement.body);
  std::string text =
      fmt::format("STAYS     the signed entry {}, with these words, which no command removes:\n",
                  short_id(target));
  text += fmt::format("  {:<8}{}, {}\n", "author", printable(target.statement.author),
                      print_time(target.statement.time));
  add_words(text, "title", record.title);
  if (record.claim) add_claim(text, "source", *record.claim);
  add_what_was_said(text, ledger, target);
  return text;
}

std::string other_holders(const Ledger& ledger, const Entry& target) {
  std::string text;
  for (const Entry* other : ledger.versions_with_same_bytes(target)) {
    text += fmt::format("ALSO IN   {}: it holds the same original or text, which stays there\n",
                        ref_of(*other));
  }
  return text;
}

std::string private_values(const PrivateFiles& files) {
  std::string text;
  for (const auto& file : files.own) {
    text += fmt::format("LEAVES    its private values on this machine: {}\n", file.string());
  }
  for (const auto& file : files.others) {
    text += fmt::format("ALSO HERE private values of what else was said stay: {}\n", file.string());
  }
  return text;
}

void delete_private_values(const PrivateFiles& files) {
  for (const auto& file : files.own) {
    std::error_code code;
    std::filesystem::remove(file, code);
    if (!code) continue;
    throw Error(Trouble::system,
                "the erasure is recorded, but its private values stay: " + code.message(),
                "delete the file")
        .within(file.string());
  }
}

// The entry that erased it; null while none did.
const Entry* by_whom(const Ledger& ledger, const Entry& target) {
  const Entry* now = ledger.by_hash(target.hash);
  return now->erased_by ? &ledger.entries()[*now->erased_by] : nullptr;
}

// What this machine has to keep, and what it must not.
void conclude(const World& world, const Ledger& ledger, const Entry& target,
              const PrivateFiles& secrets) {
  remember_recorded(world, ledger, *by_whom(ledger, target));
  delete_private_values(secrets);
}

void confirm(World& world, const Entry& target, bool yes) {
  if (yes) return;
  const std::string ref = ref_of(target);
  if (!world.terminal_in || !world.ask) {
    throw Error(Trouble::usage, "nothing was erased: there is no terminal to ask on",
                fmt::format("to erase {} for good, add --yes", ref));
  }
  const auto answer = world.ask(fmt::format("Type {} to erase it for good: ", ref));
  if (answer == ref) return;
  throw Error(Trouble::refused, "nothing was erased");
}

int finish(World& world, Ledger& ledger) {
  const std::size_t count = ledger.erase_leftovers();
  world.out << (count == 0 ? std::string("done: no object is left over, and no unfinished file\n")
                           : fmt::format("deleted   {} object{} that no entry names\n", count,
                                         count == 1 ? "" : "s"));
  return 0;
}

void require_arguments(const EraseOptions& options) {
  if (options.word.empty()) {
    throw Error(Trouble::usage, "nothing to erase", "travaux erase plan-28@3 --reason WHY");
  }
  if (options.reason.empty()) {
    throw Error(Trouble::usage, "--reason is missing: why is it erased?",
                fmt::format("travaux erase {} --reason WHY", printable(options.word)));
  }
}

}  // namespace

int run_erase(const Arguments& arguments, World& world) {
  EraseOptions options;
  Parser parser("erase", "erase REF@N --reason WHY | erase --finish",
                "remove a version's bytes from the ledger for good", examples);
  parser.word("REF", options.word, "a version with its number");
  parser.value("--reason", options.reason, "TEXT", "why, signed; it stays readable");
  parser.flag("--yes", options.yes, "do not ask");
  parser.flag("--finish", options.finish, "only delete what an interrupted erasure left over");
  options.passphrase.add(parser);
  parser.add_ledger();
  if (!parser.parse(arguments, world)) return 0;
  if (options.finish && !options.word.empty()) {
    throw Error(Trouble::usage, "--finish names no version: it only deletes what is left over");
  }
  if (!options.finish) require_arguments(options);

  Ledger ledger = open_ledger(world, parser.ledger());
  if (options.finish) return finish(world, ledger);
  const Entry target = version_to_erase(ledger, options.word);
  const std::optional<Held> held = try_read(ledger, target);
  const PrivateFiles secrets = private_files_of(world, ledger, target);
  world.out << fmt::format("erase     {}, for good: no command brings it back\n", ref_of(target))
            << what_leaves(held) << what_stays(ledger, target) << private_values(secrets)
            << "BEYOND    copies elsewhere: clones, remotes, backups, exported files\n"
            << other_holders(ledger, target);
  world.out.flush();
  confirm(world, target, options.yes);
  const std::unique_ptr<Signer> key = unlock(world, ledger.id(), options.passphrase);
  const Author author = author_of(world, ledger, *key);
  try {
    ledger.erase(Erasure{target.hash, options.reason}, author);
  } catch (const Error&) {
    // It may be recorded although not everything could be deleted.
    if (by_whom(ledger, target) != nullptr) conclude(world, ledger, target, secrets);
    throw;
  }
  const Entry entry = *by_whom(ledger, target);
  conclude(world, ledger, target, secrets);
  world.out << fmt::format("erased    {} by {}: {}\n", ref_of(target), short_id(entry),
                           printable(options.reason));
  return 0;
}

}  // namespace travaux::cli
