#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "ledger/log.h"
#include "ledger/signals.h"
#include "ledger/write.h"

namespace travaux {
namespace {

namespace fs = std::filesystem;

// Gone unless it has become the ledger.
class Scaffold {
 public:
  explicit Scaffold(const fs::path& target)
      : path_(target.parent_path() /
              ("." + target.filename().string() + "." + std::to_string(::getpid()) + ".tmp")) {}
  Scaffold(const Scaffold&) = delete;
  Scaffold& operator=(const Scaffold&) = delete;
  ~Scaffold() {
    std::error_code ignored;
    if (!kept_) fs::remove_all(path_, ignored);
  }
  void keep() { kept_ = true; }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
  bool kept_ = false;
};

struct First {
  std::string bytes;
  Founding founding;
  Entry entry;
};

First read_first(std::string_view bytes, const Author& author) {
  const Envelope envelope = parse_envelope(bytes);
  Statement statement = parse_statement(envelope.payload);
  const auto* founding = std::get_if<Founding>(&statement.body);
  if (founding == nullptr) throw Error(Trouble::usage, "the first entry must found the ledger");
  std::optional<Owner> signer;
  const ledger::Keyring keys(*founding);
  const auto found = ledger::signature_breaches(envelope, statement, keys, signer);
  if (!found.empty()) {
    throw Error(Trouble::refused,
                "the first entry needs " + found.front().expected + ", not " + found.front().found);
  }
  const std::vector<Owner> named = keys.active_named(author.identity);
  if (author.signer == nullptr || std::none_of(named.begin(), named.end(), [&](const Owner& owner) {
        return owner.key == author.signer->public_key();
      })) {
    throw Error(Trouble::refused, author.identity + " is not an owner with this key",
                "the owners are " + keys.list());
  }
  First first{std::string(bytes), *founding, {}};
  first.entry.hash = sha256(bytes);
  first.entry.statement = std::move(statement);
  return first;
}

void fill(const fs::path& folder, const First& first, const Author& author) {
  ledger::Store::make(folder);
  const ledger::Store store(folder);
  ledger::EntriesFolder entries;
  entries.add(store.write(ledger::ObjectKind::blob, first.bytes));
  Frontier frontier;
  frontier.append(leaf_hash(first.bytes));
  ledger::Commit commit = ledger::commit_for(first.entry, author.identity);
  const std::string signers = ledger::Keyring(first.founding).allowed_signers();
  commit.tree = ledger::write_log_tree(store, {first.founding, first.entry.hash, signers}, entries,
                                       frontier, *author.signer);
  const ledger::ObjectId tip = ledger::write_commit(store, commit, *author.signer);
  if (!store.move_branch(ledger::log_branch, {}, tip)) {
    throw Error(Trouble::conflict, "cannot start the log");
  }
}

void move_into_place(const fs::path& from, const fs::path& to) {
  // Without the flag an empty folder made meanwhile would be replaced silently.
  int moved = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE);
  if (moved != 0 && (errno == EINVAL || errno == ENOSYS))
    moved = ::rename(from.c_str(), to.c_str());
  if (moved != 0) {
    const int code = errno;
    throw Error(code == EEXIST || code == ENOTEMPTY ? Trouble::conflict : Trouble::system,
                std::string("cannot create the ledger: ") + std::strerror(code));
  }
  const fs::path above = to.has_parent_path() ? to.parent_path() : fs::path(".");
  const int descriptor = ::open(above.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

// Keeps `git add .` in a surrounding repository from taking the ledger in. A convenience: the
// ledger is made, whatever happens here.
void exclude_from_enclosing_repository(const fs::path& folder) {
  try {
    const std::string line = folder.filename().string() + "/";
    for (fs::path at = fs::absolute(folder).parent_path();; at = at.parent_path()) {
      if (fs::is_directory(at / ".git")) {
        const fs::path list = at / ".git/info/exclude";
        fs::create_directories(list.parent_path());
        const std::string before = fs::exists(list) ? base::read_file(list) : "";
        if (("\n" + before + "\n").find("\n" + line + "\n") != std::string::npos) return;
        std::ofstream file(list, std::ios::app | std::ios::binary);
        file << (before.empty() || before.ends_with('\n') ? "" : "\n") << line << "\n";
        return;
      }
      if (at == at.parent_path()) return;
    }
  } catch (const std::exception&) {
    return;
  }
}

fs::path without_slash(const fs::path& folder) {
  return folder.has_filename() ? folder : folder.parent_path();
}

}  // namespace

Ledger Ledger::create(const fs::path& folder, std::string_view first_envelope,
                      const Author& author) {
  const fs::path target = without_slash(folder);
  try {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(target, ignored))) {
      throw Error(Trouble::conflict, "already exists", "choose another folder with --ledger");
    }
    const First first = read_first(first_envelope, author);
    // What is made beside must not be left there by an interruption.
    const ledger::HeldSignals held;
    Scaffold scaffold(target);
    fill(scaffold.path(), first, author);
    move_into_place(scaffold.path(), target);
    scaffold.keep();
  } catch (Error& error) {
    throw error.within(target.string());
  }
  exclude_from_enclosing_repository(target);
  return open(target);
}

}  // namespace travaux
