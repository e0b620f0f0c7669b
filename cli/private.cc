#include "private.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/file.h"
#include "keys.h"
#include "travaux/error.h"

namespace fs = std::filesystem;

namespace travaux::cli {
namespace {

constexpr std::size_t largest_private_file = std::size_t{64} * 1024;

// As on the command line; the ledger calls the sources of a claim its chain.
struct Field {
  const char* option;
  const char* stored;
  const char* shown;
};
constexpr Field fields[] = {{"from", "chain", "source"},
                            {"note", "note", "note"},
                            {"url", "url", "url"},
                            {"quote", "quote", "quote"},
                            {"dated", "dated", "dated"},
                            {"printed", "printed", "printed date"},
                            {"received", "received", "received"},
                            {"archived", "archived", "archived copy"}};

const Field& field_of(const std::string& option) {
  std::vector<std::string> known;
  for (const Field& field : fields) {
    if (field.option == option) return field;
    known.emplace_back(field.option);
  }
  const auto hint = did_you_mean(option, known);
  throw Error(Trouble::usage, fmt::format("--private '{}' is no field", printable(option)),
              hint ? fmt::format("did you mean --private {}?", *hint)
                   : "from, note, url, quote, dated and received can be kept private");
}

bool named(const std::vector<Source>& chain) {
  return std::any_of(chain.begin(), chain.end(),
                     [](const Source& source) { return !source.name.empty(); });
}

// "note, source"
std::string names_of(const std::vector<PrivateField>& kept) {
  std::vector<std::string> names;
  for (const PrivateField& one : kept) {
    const auto* field = std::find_if(std::begin(fields), std::end(fields),
                                     [&](const Field& each) { return each.stored == one.field; });
    names.emplace_back(field == std::end(fields) ? one.field : field->shown);
  }
  std::sort(names.begin(), names.end());
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

// A date and how it is printed are one secret; the hash of a copy always is one.
std::vector<std::string> stored_fields(const Claim& claim, const PrivateOptions& options) {
  std::vector<std::string> stored;
  for (const std::string& option : options.fields) {
    stored.emplace_back(field_of(option).stored);
    if (option == "dated" && !claim.printed.empty()) stored.emplace_back("printed");
  }
  if (!claim.archived.empty()) stored.emplace_back("archived");
  return stored;
}

fs::path private_file(const World& world, const Hash& ledger, const Claim& claim) {
  return config_folder(world) / "private" / to_hex(ledger) /
         (to_hex(claim.private_fields.front().commitment) + ".json");
}

bool shares_commitment(const Claim& one, const Claim& other) {
  return std::any_of(one.private_fields.begin(), one.private_fields.end(), [&](const auto& mine) {
    return std::any_of(other.private_fields.begin(), other.private_fields.end(),
                       [&](const auto& theirs) { return mine.commitment == theirs.commitment; });
  });
}

// Commitments can be read, and copied, by everybody: the entry of another author with one of these,
// if there is one.
const Entry* also_signed_by(const Ledger& ledger, const Claim& claim, const std::string& author) {
  for (const Entry& entry : ledger.entries()) {
    const Claim* found = claim_of(entry.statement.body);
    if (found == nullptr || entry.statement.author == author) continue;
    if (shares_commitment(claim, *found)) return &entry;
  }
  return nullptr;
}

Claim put_back(const Ledger& ledger, const std::string& author, const Claim& claim,
               const fs::path& file) {
  auto whole = disclosed(claim, parse_private(base::read_file(file, largest_private_file)),
                         {ledger.id(), author});
  if (!whole) {
    const Entry* other = also_signed_by(ledger, claim, author);
    throw Error(Trouble::malformed,
                other == nullptr ? "holds other values than were signed"
                                 : fmt::format("{} signs a commitment that {} made, in {}", author,
                                               other->statement.author, short_id(*other)))
        .within(file.string());
  }
  whole->private_fields = claim.private_fields;
  return *whole;
}

}  // namespace

bool has_field(const Claim& claim, const std::string& field) {
  if (field == "chain") return named(claim.chain);
  if (field == "note") return !claim.note.empty();
  if (field == "url") return !claim.url.empty();
  if (field == "quote") return claim.quote.has_value();
  if (field == "printed") return !claim.printed.empty();
  if (field == "archived") return !claim.archived.empty();
  if (field == "dated") return !claim.dated.empty();
  return !claim.received.empty();
}

void PrivateOptions::add(Parser& parser) {
  parser.values("--private", fields, "FIELD",
                "keep this out of the ledger: from, note, url, quote, dated or received; only a "
                "salted hash of it is signed, the value stays on this machine; repeat for more");
}

void PrivateOptions::require(const Claim& claim) const {
  for (const std::string& option : fields) {
    const Field& field = field_of(option);
    if (has_field(claim, field.stored)) continue;
    if (option == "from" && !claim.chain.empty()) {
      throw Error(Trouble::usage, "--private from: no source is named",
                  "withheld and unknown store no name: there is nothing to keep private");
    }
    throw Error(Trouble::usage, fmt::format("--private {0}: there is no --{0}", option));
  }
}

PrivateFile::PrivateFile(const World& world, const Claimant& claimant, Claim& claim,
                         const PrivateOptions& options) {
  options.require(claim);
  const std::vector<std::string> stored = stored_fields(claim, options);
  if (stored.empty()) return;
  const PrivateValues values = make_private(claim, stored, claimant, world.random);
  names_ = names_of(claim.private_fields);
  const fs::path file = private_file(world, claimant.ledger, claim);
  make_private_folder(file.parent_path());
  base::write_new_file(file, print_private(values));
  file_ = file;
}

PrivateFile::~PrivateFile() {
  std::error_code code;
  if (!kept_ && !file_.empty()) fs::remove(file_, code);
}

std::string PrivateFile::line() const {
  if (file_.empty()) return {};
  return fmt::format("private   {}: in {}, not in the ledger\n", names_, file_.string());
}

std::string claimant_of(const Ledger& ledger, const Entry& entry) {
  std::string author = entry.statement.author;
  for (const std::uint64_t by : entry.corrected_by) {
    const Statement& mending = ledger.entries()[by].statement;
    if (claim_of(mending.body) != nullptr) author = mending.author;
  }
  return author;
}

Claim with_private_values(const World& world, const Ledger& ledger, const Entry& entry,
                          const Claim& claim) {
  if (claim.private_fields.empty()) return claim;
  const fs::path file = private_file(world, ledger.id(), claim);
  std::error_code code;
  if (!fs::exists(file, code) && !code) return claim;
  try {
    return put_back(ledger, claimant_of(ledger, entry), claim, file);
  } catch (const Error& error) {
    const std::string what = error.what();
    const std::string place =
        what.find(file.string()) == std::string::npos ? file.string() + ": " : "";
    world.err << fmt::format("WARNING   private values left out: {}\n", printable(place + what));
    return claim;
  }
}

namespace {

// What this user holds of the hash of the copy; nothing where the claim has none.
std::optional<std::string> hash_of_copy(const World& world, const Ledger& ledger,
                                        const Entry& entry) {
  const Claim* claim = claim_of(entry.corrected ? *entry.corrected : entry.statement.body);
  if (claim == nullptr) return std::nullopt;
  const bool kept = std::any_of(claim->private_fields.begin(), claim->private_fields.end(),
                                [](const PrivateField& each) { return each.field == "archived"; });
  if (!kept) return std::nullopt;
  return with_private_values(world, ledger, entry, *claim).archived;
}

}  // namespace

ComparedCopy compare_copy(const World& world, const Ledger& ledger, const Entry& entry,
                          const fs::path& file) {
  ComparedCopy copy;
  copy.found = to_hex(sha256(base::read_file(file)));
  const auto expected = hash_of_copy(world, ledger, entry);
  copy.expected = expected.value_or("");
  copy.state = !expected                     ? CopyState::none
               : expected->empty()           ? CopyState::unknown
               : copy.found == copy.expected ? CopyState::same
                                             : CopyState::changed;
  if (copy.state != CopyState::none && copy.state != CopyState::changed) return copy;
  for (const std::size_t place : ledger.entries().of_document(entry.statement.document)) {
    const Entry& other = ledger.entries()[place];
    const auto theirs = hash_of_copy(world, ledger, other);
    if (theirs && *theirs == copy.found) copy.copy_of = short_id(other);
  }
  return copy;
}

PrivateFiles private_files_of(const World& world, const Ledger& ledger, const Entry& version) {
  std::set<fs::path> own;
  std::set<fs::path> elsewhere;  // of claims about anything else
  std::set<fs::path> attributed;
  std::set<Hash> spoken_of;  // the attributions to it
  for (std::size_t place = 0; place < ledger.entries().size(); ++place) {
    const Entry& entry = ledger.entries()[place];
    const auto* said = std::get_if<Attribution>(&entry.statement.body);
    const auto* mended = std::get_if<Correction>(&entry.statement.body);
    const bool about_it = said != nullptr && said->target == version.hash;
    // What is said of such an attribution is said of the version's record, too.
    if (about_it || (said != nullptr && spoken_of.contains(said->target))) {
      spoken_of.insert(entry.hash);
    }
    const Claim* claim = claim_of(entry.statement.body);
    if (claim == nullptr || claim->private_fields.empty()) continue;
    const fs::path file = private_file(world, ledger.id(), *claim);
    if (!fs::exists(file)) continue;
    if (entry.hash == version.hash || (mended != nullptr && mended->target == version.hash)) {
      own.insert(file);
      continue;
    }
    elsewhere.insert(file);
    if (spoken_of.contains(entry.hash) ||
        (mended != nullptr && spoken_of.contains(mended->target))) {
      attributed.insert(file);
    }
  }
  PrivateFiles files;
  for (const fs::path& file : own)
    (elsewhere.contains(file) ? files.others : files.own).push_back(file);
  for (const fs::path& file : attributed) {
    if (!own.contains(file)) files.others.push_back(file);
  }
  return files;
}

std::string private_note(const Claim& claim) {
  if (claim.private_fields.empty()) return {};
  const bool held = has_field(claim, claim.private_fields.front().field);
  return names_of(claim.private_fields) +
         (held ? ": held on this machine, not in the ledger" : ": private, not in the ledger");
}

}  // namespace travaux::cli
