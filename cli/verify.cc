#include <fmt/format.h>

#include "command.h"
#include "keys.h"
#include "options.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/ledger.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux verify\n"
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

// Whether the reader of today still reads the recorded text from the original. The ledger cannot
// ask that: it never looks into a text.
void check_texts(const Ledger& ledger, Verification& result) {
  result.checked.emplace_back("text-from-original");
  for (const Entry& entry : ledger.entries()) {
    if (entry.version == 0 || entry.erased_by) continue;  // verify() itself names erasures
    const auto& record = std::get<VersionRecord>(entry.statement.body);
    switch (text_from_original(ledger.read(entry), record)) {
      case TextFromOriginal::same:
        break;
      case TextFromOriginal::reader_changed:
        result.not_proven.push_back("text-from-original: reader changed: " + ref_of(entry) +
                                    " is as read by " + record.reader + " " +
                                    std::to_string(record.reader_version));
        break;
      case TextFromOriginal::different:
        result.findings.push_back({"text-from-original", ref_of(entry) + " draft.md",
                                   "what the reader " + record.reader + " reads from the original",
                                   "another text", "refuted"});
    }
  }
}

// What this user last saw of the ledger, if it can be opened far enough to know which it is.
std::optional<Checkpoint> last_seen(const World& world, const std::filesystem::path& folder) {
  std::optional<Hash> id;
  try {
    id = Ledger::open(folder).id();
  } catch (const Error&) {
    return std::nullopt;  // verify() itself finds and names what is wrong
  }
  return remembered(world, *id);
}

}  // namespace

int run_verify(const Arguments& arguments, World& world) {
  std::string trust;
  Parser parser("verify", "verify [--trust LEDGER-ID]", "check the whole ledger from its bytes",
                examples);
  parser.value("--trust", trust, "ID", "the ledger id you know from elsewhere: confirms the keys");
  parser.add_ledger();
  parser.add_format({"terminal", "json"});
  parser.add_output();
  parser.add_color();
  if (!parser.parse(arguments, world)) return 0;

  VerifyOptions options;
  if (!trust.empty()) {
    const std::string hex = trust.rfind("sha256:", 0) == 0 ? trust.substr(7) : trust;
    options.trusted_id = hash_from_hex(hex);
    if (!options.trusted_id) {
      throw Error(Trouble::usage, "a ledger id has 64 small hexadecimal digits",
                  "compare the whole id, not its beginning");
    }
  }
  const auto folder = find_ledger(world, parser.ledger());
  if (!folder) {
    throw Error(Trouble::missing, "no ledger here or in any folder above",
                "name one with --ledger");
  }
  options.remembered = last_seen(world, *folder);
  options.progress = progress_on(world);
  Verification result = Ledger::verify(*folder, options);
  if (result.verdict() != Verification::Verdict::refuted)
    check_texts(Ledger::open(*folder), result);
  parser.print(world, parser.format() == "json"
                          ? verification_to_json(result)
                          : verification_to_terminal(result, parser.screen(world)));
  if (result.verdict() == Verification::Verdict::intact && result.keys_confirmed) {
    const Ledger ledger = Ledger::open(*folder);
    remember(world, ledger.id(), ledger.checkpoint());
  }
  return status_of(result.verdict());
}

}  // namespace travaux::cli
