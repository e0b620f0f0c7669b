#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "base/file.h"
#include "command.h"
#include "options.h"
#include "private.h"
#include "seen.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/ledger.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux verify\n"
    "  travaux verify plan-28@3         one version only\n"
    "  travaux verify e12 --archived page.html   is it the copy that e12 was recorded with?\n"
    "  travaux verify --since old.checkpoint   nothing was cut off or rewritten since then\n"
    "  travaux verify --trust 3f9a...   the ledger id you were given by another way\n"
    "  travaux verify --ledger copy.travaux --format json\n";

int status_of(Verification::Verdict verdict) {
  switch (verdict) {
    case Verification::Verdict::intact:
      return 0;
    case Verification::Verdict::refuted:
      return 1;
    case Verification::Verdict::incomplete:
      return 2;
  }
  return 2;
}

std::function<void(std::uint64_t, std::uint64_t)> progress_on(World& world) {
  if (!world.terminal_err) return {};
  return [&world](std::uint64_t done, std::uint64_t total) {
    world.err << fmt::format("\rverifying {}/{} ", done, total);
    if (done == total) world.err << "\r\033[K";
    world.err.flush();
  };
}

// What a check that reads the original again says of one of the files made from it.
struct MadeFile {
  std::string check;
  std::string name;
  std::string another;  // "another text"
};

Look judge(const Entry& entry, FromOriginal found, const MadeFile& made) {
  const auto& record = std::get<VersionRecord>(entry.statement.body);
  const std::string where = ref_of(entry) + " " + made.name;
  const std::string by = record.reader + " " + std::to_string(record.reader_version);
  switch (found) {
    case FromOriginal::same:
      break;
    case FromOriginal::reader_changed:
      return {std::nullopt,
              made.check + ": reader changed: " + ref_of(entry) + " is as read by " + by};
    case FromOriginal::unknown_reader:
      return {Finding{made.check, where, "what a reader known here reads from the original",
                      made.another + ", as read by " + by, "incomplete"},
              ""};
    case FromOriginal::different:
      return {Finding{made.check, where,
                      "what the reader " + record.reader + " reads from the original", made.another,
                      "refuted"},
              ""};
  }
  return {};
}

// Whether the reader of today still reads the recorded text from the original, and leaves out what
// is recorded as left out. The ledger cannot ask that: it never looks into a text.
Look look_again(const Entry& entry, const Held& held) {
  const ReadAgain again = read_again(held, std::get<VersionRecord>(entry.statement.body));
  if (again.text != FromOriginal::same) {
    return judge(entry, again.text, {"text-from-original", "draft.md", "another text"});
  }
  return judge(entry, again.not_read,
               {"not-read-from-original", "not-read.json", "another list of what was not read"});
}

struct Asked {
  std::string version;  // empty: the whole ledger
  std::string trust;
  std::string since;
  std::string archived;
};

VerifyOptions options_of(World& world, const Asked& asked) {
  constexpr std::size_t largest_note = std::size_t{4} * 1024;
  VerifyOptions options;
  if (!asked.trust.empty()) {
    const std::string& trust = asked.trust;
    options.trusted_id = hash_from_hex(trust.starts_with("sha256:") ? trust.substr(7) : trust);
    if (!options.trusted_id) {
      throw Error(Trouble::usage, "a ledger id has 64 small hexadecimal digits",
                  "compare the whole id, not its beginning");
    }
  }
  if (!asked.since.empty()) {
    const std::string note = base::read_file(asked.since, largest_note);
    try {
      options.since = parse_checkpoint(note);
    } catch (Error& error) {
      throw error.within(asked.since);
    }
  }
  options.helpers = std::max(1U, std::thread::hardware_concurrency()) - 1;
  options.progress = progress_on(world);
  options.look = look_again;
  return options;
}

void print_result(World& world, const Parser& parser, const Verification& result) {
  parser.print(world, parser.format() == "json"
                          ? verification_to_json(result)
                          : verification_to_terminal(result, parser.screen(world)));
}

bool contradicts_memory(const Verification& result) {
  return std::any_of(result.findings.begin(), result.findings.end(), [](const Finding& finding) {
    return finding.check == "remembered-checkpoint" && finding.severity == "refuted";
  });
}

// A whole ledger may be put in the place of another, sound in itself. Its id, or a checkpoint of it
// from elsewhere, says that it is the right one.
void judge_place(const World& world, const std::filesystem::path& folder,
                 const VerifyOptions& options, Verification& result) {
  if (!result.ledger || ((options.trusted_id || options.since) && result.keys_confirmed)) return;
  const auto known = known_in(world, folder);
  if (!known || *known == *result.ledger) return;
  const std::string id = to_hex(*result.ledger);
  result.findings.insert(
      result.findings.begin(),
      {"remembered-ledger", folder.string(), "the ledger that you knew here: " + to_hex(*known),
       "ANOTHER LEDGER: " + id + "; if you know from elsewhere that it is right: travaux verify " +
           "--trust " + id + "; or " + how_to_forget_place(world, folder),
       "refuted"});
}

int verify_whole(World& world, const Parser& parser, const std::filesystem::path& folder,
                 VerifyOptions options) {
  // A damaged memory is no fault of the ledger.
  std::optional<Error> forgotten;
  options.remembered = [&](const Hash& id) -> std::optional<Checkpoint> {
    try {
      return remembered(world, id);
    } catch (const Error& error) {
      forgotten = error;
      return std::nullopt;
    }
  };
  std::string newest;
  options.on_checkpoint = [&newest](const std::string& note) { newest = note; };
  Verification result = Ledger::verify(folder, options);
  if (forgotten) throw Error(*forgotten);
  judge_place(world, folder, options, result);
  if (result.verdict() != Verification::Verdict::refuted) {
    result.checked.emplace_back("text-from-original");
  }
  print_result(world, parser, result);
  if (contradicts_memory(result) && result.ledger && !newest.empty()) {
    const auto kept = keep_fork(world, *result.ledger, newest);
    if (kept) {
      world.err << fmt::format(
          "the checkpoint that you saw and the one shown now, both signed, are kept in {}\n",
          kept->string());
    }
  }
  // What could not be checked is no reason to forget how far the log reached.
  if (result.verdict() != Verification::Verdict::refuted && result.keys_confirmed &&
      !newest.empty()) {
    remember(world, *result.ledger, newest);
    remember_place(world, folder, *result.ledger);
  }
  return status_of(result.verdict());
}

int verify_version(World& world, const Parser& parser, const std::string& word,
                   VerifyOptions options) {
  options.remembered = [&world](const Hash& id) { return remembered(world, id); };
  const Ledger ledger = open_ledger(world, parser.ledger());
  const auto reference = parse_reference(word);
  if (!reference || reference->first != reference->last) {
    throw Error(Trouble::usage, fmt::format("'{}' names no version", printable(word)),
                "travaux verify plan-28@3, or travaux verify for all of it");
  }
  const Entry& entry = ledger.version(reference->document, reference->first);
  const Verification result = ledger.verify(entry, options);
  print_result(world, parser, result);
  return status_of(result.verdict());
}

// The hash is private to whoever recorded it: elsewhere nothing can be said.
int verify_copy(World& world, const Parser& parser, const Asked& asked) {
  if (asked.version.empty()) {
    throw Error(Trouble::usage, "--archived: the copy of which entry?",
                "travaux verify e12 --archived FILE");
  }
  if (!asked.trust.empty() || !asked.since.empty() || parser.format() != "terminal" ||
      parser.has_output()) {
    throw Error(Trouble::usage, "--archived compares a file with an entry, and checks nothing else",
                "travaux verify e12 --archived FILE");
  }
  const Ledger ledger = open_ledger(world, parser.ledger());
  const Entry& entry = entry_to_mend(ledger, asked.version, "verify");
  const ComparedCopy copy = compare_copy(world, ledger, entry, asked.archived);
  const std::string id = short_id(entry);
  const std::string file = printable(asked.archived);
  const std::string also = copy.copy_of.empty() ? "" : "; it is the copy of " + copy.copy_of;
  switch (copy.state) {
    case CopyState::same:
      world.out << fmt::format("same: {} is the copy that {} was recorded with\n", file, id);
      return 0;
    case CopyState::changed:
      world.out << fmt::format("CHANGED since {}: {} has sha256 {}, the copy had {}{}\n", id, file,
                               copy.found, copy.expected, also);
      return 1;
    case CopyState::unknown:
      world.out << fmt::format(
          "NOT CHECKED {}: the hash of its copy is kept by {}, not in the "
          "ledger\n",
          id, printable(claimant_of(ledger, entry)));
      return 2;
    case CopyState::none:
      break;
  }
  throw Error(Trouble::missing, fmt::format("{} was recorded without a copy{}", id, also),
              "travaux sources shows which have one");
}

}  // namespace

int run_verify(const Arguments& arguments, World& world) {
  Asked asked;
  Parser parser("verify", "verify [REF] [--trust LEDGER-ID] [--since CHECKPOINT]",
                "check the whole ledger, or one version, from its bytes", examples);
  parser.word("REF", asked.version, "one version, such as plan-28@3 (default: everything)");
  parser.value("--archived", asked.archived, "FILE",
               "whether FILE is the copy that this entry was recorded with");
  parser.value("--trust", asked.trust, "ID",
               "the ledger id you know from elsewhere: confirms the keys");
  parser.value("--since", asked.since, "CHECKPOINT",
               "a file with a checkpoint of this ledger that you were given: refutes a rollback, "
               "confirms the keys");
  parser.add_ledger();
  parser.add_format({"terminal", "json"});
  parser.add_output();
  parser.add_color();
  if (!parser.parse(arguments, world)) return 0;

  if (!asked.archived.empty()) return verify_copy(world, parser, asked);
  const VerifyOptions options = options_of(world, asked);
  const auto folder = find_ledger(world, parser.ledger());
  if (!folder) throw no_ledger_found();
  if (!asked.version.empty()) return verify_version(world, parser, asked.version, options);
  return verify_whole(world, parser, *folder, options);
}

}  // namespace travaux::cli
