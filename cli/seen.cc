#include "seen.h"

#include <fmt/format.h>

#include "base/file.h"
#include "keys.h"
#include "travaux/error.h"

namespace fs = std::filesystem;

namespace travaux::cli {
namespace {

constexpr std::size_t largest_checkpoint = std::size_t{4} * 1024;
constexpr unsigned private_file = 0600;

fs::path checkpoint_file(const World& world, const Hash& ledger) {
  return config_folder(world) / "seen" / (to_hex(ledger) + ".checkpoint");
}

// Whatever way leads to the folder, it is known by one name.
fs::path place_file(const World& world, const fs::path& folder) {
  const fs::path whole = fs::weakly_canonical(fs::absolute(folder));
  const fs::path plain = whole.has_filename() ? whole : whole.parent_path();
  return config_folder(world) / "places" / to_hex(sha256(plain.string()));
}

void refuse_another_ledger(const World& world, const Ledger& ledger) {
  const auto known = known_in(world, ledger.folder());
  if (!known || *known == ledger.id()) return;
  throw Error(Trouble::refused,
              fmt::format("ANOTHER LEDGER stands here than the one you knew in this folder: it is "
                          "{}, and was {}",
                          to_hex(ledger.id()), to_hex(*known)),
              fmt::format("if you know from elsewhere that it is right: travaux verify --trust {}; "
                          "or {}",
                          to_hex(ledger.id()), how_to_forget_place(world, ledger.folder())))
      .within(ledger.folder().string());
}

// The note as kept, once it was read as one.
std::optional<std::string> remembered_note(const World& world, const Hash& ledger) {
  const fs::path path = checkpoint_file(world, ledger);
  std::error_code code;
  const bool exists = fs::exists(path, code);
  if (code) {
    throw Error(Trouble::refused,
                "cannot be read, so a rollback cannot be noticed: " + code.message())
        .within(path.string());
  }
  if (!exists) return std::nullopt;
  std::string note = base::read_file(path, largest_checkpoint);
  try {
    parse_checkpoint(note);
  } catch (const Error&) {
    throw Error(Trouble::malformed, "is damaged: rollback of the ledger cannot be checked",
                "restore the file, or remove it if you trust the ledger as it stands")
        .within(path.string());
  }
  return note;
}

// One name for one content, so that nothing kept is ever replaced by something else.
void keep(const fs::path& folder, const std::string& note) {
  constexpr std::size_t shown = 16;
  const std::string size = std::to_string(parse_checkpoint(note).checkpoint.size);
  base::write_file(folder / (size + "-" + to_hex(sha256(note)).substr(0, shown) + ".checkpoint"),
                   note, private_file);
}

}  // namespace

std::optional<Checkpoint> remembered(const World& world, const Hash& ledger) {
  const auto note = remembered_note(world, ledger);
  return note ? std::optional(parse_checkpoint(*note).checkpoint) : std::nullopt;
}

std::optional<Hash> known_in(const World& world, const fs::path& folder) {
  constexpr std::size_t largest_id = 65;
  const fs::path path = place_file(world, folder);
  std::error_code code;
  if (!fs::exists(path, code) && !code) return std::nullopt;
  const std::string line = base::read_file(path, largest_id);
  const auto id =
      line.ends_with('\n') ? hash_from_hex(line.substr(0, line.size() - 1)) : std::optional<Hash>();
  if (!id) {
    throw Error(Trouble::malformed, "is damaged: whether this is the ledger you knew is not known",
                "restore the file, or remove it if you trust the ledger as it stands")
        .within(path.string());
  }
  return id;
}

void remember_place(const World& world, const fs::path& folder, const Hash& ledger) {
  const fs::path path = place_file(world, folder);
  const std::string line = to_hex(ledger) + "\n";
  std::error_code code;
  if (fs::exists(path, code) && base::read_file(path) == line) return;
  make_private_folder(path.parent_path());
  base::write_file(path, line, private_file);
}

std::string how_to_forget_place(const World& world, const fs::path& folder) {
  return "remove " + place_file(world, folder).string();
}

void remember(const World& world, const Hash& ledger, const std::string& note) {
  const auto before = remembered(world, ledger);
  if (before && before->size >= parse_checkpoint(note).checkpoint.size) return;
  const fs::path path = checkpoint_file(world, ledger);
  make_private_folder(path.parent_path());
  base::write_file(path, note, private_file);
}

void remember_more(const World& world, const Ledger& ledger) {
  const auto before = remembered(world, ledger.id());
  if (!before) return;
  try {
    remember_place(world, ledger.folder(), ledger.id());
    if (before->size >= ledger.checkpoint().size) return;
    remember(world, ledger.id(), ledger.signed_checkpoint());
  } catch (const Error& error) {
    world.err << fmt::format("WARNING   not remembered as seen: {}\n", printable(error.what()));
  }
}

void remember_recorded(const World& world, const Ledger& ledger, const Entry& entry) {
  try {
    remember(world, ledger.id(), ledger.signed_checkpoint());
    remember_place(world, ledger.folder(), ledger.id());
  } catch (const Error& error) {
    throw Error(
        error.kind(),
        fmt::format("e{} is recorded, but not remembered as seen: {}", entry.index, error.what()),
        "do not record it again; travaux verify");
  }
}

std::optional<fs::path> keep_fork(const World& world, const Hash& ledger, const std::string& note) {
  const auto before = remembered_note(world, ledger);
  if (!before) return std::nullopt;
  const fs::path folder = config_folder(world) / "forks" / to_hex(ledger);
  make_private_folder(folder);
  keep(folder, *before);
  keep(folder, note);
  return folder;
}

void refuse_another_history(const World& world, const Ledger& ledger) {
  refuse_another_ledger(world, ledger);
  const auto seen = remembered(world, ledger.id());
  if (!seen || ledger.extends(*seen)) return;
  // Another command of this user may have recorded since the ledger was opened.
  const Ledger now = Ledger::open(ledger.folder());
  if (now.extends(*seen)) return;
  const auto kept = keep_fork(world, ledger.id(), now.signed_checkpoint());
  const std::string proof =
      kept ? fmt::format("travaux verify; both checkpoints are kept in {}", kept->string())
           : "travaux verify";
  if (now.entries().size() < seen->size) {
    throw Error(
        Trouble::refused,
        fmt::format("this ledger holds {} entries, but you have seen {} of it: an older copy, "
                    "put back or never brought up to date",
                    now.entries().size(), seen->size),
        proof);
  }
  throw Error(
      Trouble::refused,
      "the entries that you have seen of this ledger are not those it holds: this is another "
      "history",
      proof);
}

}  // namespace travaux::cli
