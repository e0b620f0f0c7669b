// ledger.h: the record itself, kept in a bare git repository and never shown as one.
//
// A ledger holds entries (seal.h) in one order, the log. Appending is the only change. It is
// ordinary git on disk (core/FORMAT.md says which branches, trees and commits), so any git host
// carries it; but git's own ids are never evidence, and no git program is ever run.
//
// A ledger from a stranger is hostile: its configuration, hooks, alternates, replace references,
// grafts and submodules are not honoured, and verify() reports them.
//
// Threads: one Ledger object per thread. Processes: any number may read and append at once; the
// compare-and-swap of the `log` branch orders them, and record() tries again when it lost.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "travaux/seal.h"

namespace travaux {

// What a version brings: bytes and, where they could be read, their text. The ledger does not look
// into either.
struct NewVersion {
  std::string document;
  std::string original;
  std::string extension;
  std::optional<std::string> text;
  std::vector<std::size_t> segment_ends;  // tile `text`
  std::string reader;
  std::uint64_t reader_version = 1;
  std::vector<Unread> not_read;  // what the reader found and left out of `text`
  std::optional<std::pair<std::uint64_t, std::uint64_t>> lines;
  std::optional<std::pair<std::uint64_t, std::uint64_t>> pages;
  Lineage lineage;
  std::string title;
  std::optional<Claim> claim;
};

struct NewAttribution {
  std::string document;
  Hash target;  // a version of it, or an attribution
  std::string clause;
  Claim claim;
  std::optional<WordsInText> words = {};
};

// What the ledger holds of one version.
struct Held {
  std::string original;
  std::optional<std::string> text;
  std::vector<std::size_t> segment_ends;
  std::vector<Unread> not_read;
};

// Who appends, and when by their clock.
struct Author {
  std::string identity;
  const Signer* signer = nullptr;
  Time time = 0;
};

// What a look at a recorded version says beyond its digests; nothing where it says nothing.
struct Look {
  std::optional<Finding> finding;
  std::string not_proven;
};

struct OpenOptions {
  // A file outside of the ledger in which this machine keeps what it read of the log, one for each
  // folder; may be empty, and need not exist yet. With it, opening reads only the entries that came
  // since, and each earlier one when it is asked for; it is then compared with the hash it had. It
  // is written where so many entries are new to it, and can be removed at any time.
  std::filesystem::path index;
  std::size_t worth_writing = 256;  // they take about as long to read as a program to start
  // Called now and then while the entries are read with (done, total); may be empty.
  std::function<void(std::uint64_t, std::uint64_t)> progress;
};

struct VerifyOptions {
  // The ledger id the user trusts, from elsewhere (--trust).
  std::optional<Hash> trusted_id;
  // The last checkpoint this user saw of the ledger with this id, kept outside of it.
  std::function<std::optional<Checkpoint>(const Hash& ledger)> remembered;
  // A checkpoint that somebody else gave (--since): the log must continue it, too.
  std::optional<SignedCheckpoint> since;
  // Signatures are checked by this many threads besides the caller's.
  unsigned helpers = 0;
  // Called for each version whose bytes are those that were signed: several at once, on any thread.
  std::function<Look(const Entry& version, const Held& held)> look;
  // Called with the newest checkpoint as the log shows it, a signed note.
  std::function<void(const std::string& note)> on_checkpoint;
  // Called now and then with (done, total); may be empty.
  std::function<void(std::uint64_t, std::uint64_t)> progress;
};

// The user's own `user.email` from git's global configuration, if it is a valid identity. To be
// offered or named on screen, never taken silently. Reads no repository's configuration.
//
// `environment` tells the value of a variable (HOME, XDG_CONFIG_HOME), or nothing.
std::optional<std::string> git_identity(
    const std::function<std::optional<std::string>(const char* name)>& environment);

class Ledger {
 public:
  // Where a ledger is: the folder itself, or ".travaux" in `start` or the nearest folder above.
  static std::optional<std::filesystem::path> find(const std::filesystem::path& start);

  // Makes a ledger at `folder` (which must not exist) from its first, sealed entry. The checkpoint
  // is signed by `author`, who must be one of the owners. Made beside and renamed: on failure
  // nothing is left. Also adds the folder to an enclosing repository's .git/info/exclude.
  static Ledger create(const std::filesystem::path& folder, std::string_view first_envelope,
                       const Author& author);

  // Error(missing) when there is none, Error(malformed) when it cannot be one, or when its entries
  // are not those that the newest checkpoint covers, signed by an owner of its founding entry. The
  // signature of each entry and the older checkpoints are verify()'s task; whether these owners are
  // the ones you mean is told by extends() or --trust.
  static Ledger open(const std::filesystem::path& folder, const OpenOptions& options = {});

  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  ~Ledger();

  const std::filesystem::path& folder() const;
  const Hash& id() const;
  const Founding& founding() const;
  const Entries& entries() const;
  // Every key that ever might sign here, in the order of their coming.
  const std::vector<SigningRight>& keys() const;
  std::string allowed_signers() const;  // as the log's branch shows them
  // Places of the entries that nobody can tell from forged ones, and why: their key was declared
  // compromised from there on, or was enrolled by such an entry. Empty in most ledgers.
  const std::map<std::uint64_t, std::string>& doubts() const;  // valid until the next append
  Checkpoint checkpoint() const;          // of the log as opened or last appended to
  std::string signed_checkpoint() const;  // the same as the log shows it, a signed note
  // True when this log begins with exactly the entries of a checkpoint seen before: neither rolled
  // back nor rewritten nor another ledger.
  bool extends(const Checkpoint& seen) const;

  std::vector<std::string> documents() const;  // ids, sorted
  // The newest version of a document that is neither withdrawn nor erased, or the one with this
  // number, whatever became of it. Error(missing) that says which exist.
  const Entry& version(std::string_view document, std::optional<std::uint64_t> number) const;
  const Entry* by_hash(const Hash& hash) const;

  // An earlier version of its document with the same bytes and the same part of them, if any.
  const Entry* same_bytes(const NewVersion& version) const;

  // Appends. Signs, writes, flushes to disk, then moves the log; when the log moved meanwhile it
  // starts again from the new one. Strong guarantee: on an exception the ledger is as before.
  // Error(conflict) when a version of the same document was recorded meanwhile that this Ledger
  // does not know of: its lineage must be looked at again, by opening the ledger again.
  Entry record(const NewVersion& version, const Author& author, const Randomness& random);
  Entry attribute(const NewAttribution& attribution, const Author& author);
  // Nothing is edited, but people err: what was said is mended by a further entry. The author of
  // what is mended may do so, and owners may for all; Error(refused) for others.
  Entry correct(const Correction& correction, const Author& author);
  Entry withdraw(const Withdrawal& withdrawal, const Author& author);
  // Owners enrol; others retire or declare their own. Error(refused) otherwise, for a key that was
  // enrolled before, and where no owner would be left.
  Entry change_key(const KeyEvent& event, const Author& author);
  // Appends the erasure and takes the version's original, text, list of what was not read,
  // segments and salts out of the
  // repository: the branches are rewritten without them (one or two signatures of `author` for each
  // entry since), what they name no more is deleted, and so is everything else that git keeps and
  // that may name it: other references, remotes' among them, reflogs, caches. Packs are written
  // anew. Copies elsewhere are out of reach, and so is what the disk keeps of deleted files.
  // An interruption leaves the ledger whole, before or after. An Error within "e21" means that the
  // erasure stands but the bytes may still be there, which verify() says, too; erase_leftovers()
  // then finishes what was begun.
  Entry erase(const Erasure& erasure, const Author& author);
  // Deletes what the ledger's branches name no more, as erase() does. Returns how many objects that
  // were.
  std::size_t erase_leftovers();
  // Other versions, of any document, that hold the same original or the same text and would keep it
  // here when this one is erased. Erased ones hold nothing. In log order; valid until the next
  // append.
  std::vector<const Entry*> versions_with_same_bytes(const Entry& version) const;

  // Bytes of a version, compared with the digests of its entry; the entry's own signature is left
  // to verify(). Error(missing) when it was erased; Error(malformed) when they are missing without
  // that or are not those that were recorded.
  Held read(const Entry& version) const;
  // The envelope as stored.
  std::string envelope(const Entry& entry) const;

  // Recomputes everything from bytes and lists what is wrong. Never throws for tampering: an
  // object that cannot be read is a finding, too.
  static Verification verify(const std::filesystem::path& folder,
                             const VerifyOptions& options = {});
  // The same for one version only, as far as it can be told alone: its entry in the log that the
  // newest checkpoint covers, its signature by a key that might sign there, its files, its commits,
  // and what later entries say of it.
  Verification verify(const Entry& version, const VerifyOptions& options) const;

 private:
  struct State;
  explicit Ledger(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// ------------------------------------------------------------------------------------ repository
// Drafts that are kept in an ordinary git repository, read by our own reader: no git program is
// run, nothing is written, and of what is in the repository only objects and references count. Its
// configuration, hooks, filters, alternates, replace references and submodules do nothing.

struct RepositoryFile {
  std::string path;  // from the top, with slashes
  std::string blob;  // git's name of its bytes, 40 hexadecimal digits
};

// A file that differs between two commits. Both sides, with other paths: it was renamed.
struct RepositoryChange {
  std::optional<RepositoryFile> before;  // nothing: it was added
  std::optional<RepositoryFile> after;   // nothing: it was deleted
};

struct RepositoryChanges {
  std::vector<RepositoryChange> files;  // by path
  std::vector<std::string> other;       // symbolic links and submodules that differ: no texts
};

class Repository {
 public:
  static constexpr std::size_t most_files = 20'000;

  // The repository that this folder is in, also a bare one or a linked working folder.
  // Error(missing) when there is none, Error(unsupported) for a format that is not read here.
  explicit Repository(const std::filesystem::path& folder);
  Repository(Repository&&) noexcept;
  Repository& operator=(Repository&&) noexcept;
  ~Repository();

  // The folder that paths count from; empty for a bare repository.
  const std::filesystem::path& top() const;

  // The commit that a branch, a tag, HEAD or at least four digits of its own name mean, with
  // "~3" and "^2" behind: 40 hexadecimal digits. Error(missing) or Error(usage) otherwise.
  std::string resolve(std::string_view revision) const;

  // Whether the commit has a file, folder, link or submodule of this path.
  bool holds(const std::string& commit, std::string_view path) const;

  // Where two commits parted; nothing when they have nothing in common. Error(missing) when a
  // shallow clone does not have it.
  std::optional<std::string> merge_base(const std::string& one, const std::string& other) const;

  // What differs between two commits in these files and folders; none: everywhere. A file that
  // went is paired with one that came if most of its words are there. Error(unsupported) for more
  // than `most_files` files, Error(malformed) for damaged objects.
  RepositoryChanges changes(const std::string& before, const std::string& after,
                            const std::vector<std::string>& paths) const;

  // The bytes of a file as they are stored, at most 64 MiB: no filter and no line end is applied.
  std::string read(const RepositoryFile& file) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace travaux
