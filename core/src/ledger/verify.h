// verify.h: the parts of a verification. Each adds what it finds; none throws for what is stored.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ledger/contents.h"
#include "ledger/findings.h"
#include "ledger/log.h"
#include "ledger/objects.h"
#include "ledger/rules.h"
#include "ledger/store.h"
#include "travaux/error.h"
#include "travaux/ledger.h"

namespace travaux::ledger {

// Reads objects once and remembers which could be read; each that could not is one finding, under
// the first name it was asked for.
class Reader {
 public:
  Reader(const Store& store, Findings& findings) : store_(store), findings_(findings) {}

  std::optional<std::string> read(const ObjectId& id, ObjectKind kind, std::size_t cap,
                                  const std::string& where);
  std::optional<Tree> read_tree(const ObjectId& id, const std::string& where);
  // The record needs this object, whose name was computed and not read.
  void expect(const ObjectId& id, const std::string& where);
  void report(const ObjectId& id, const std::string& where, const Error& error);
  // Reads what was expected and everything else there is, each copy of it.
  void finish(const std::filesystem::path& folder);
  const Store& store() const { return store_; }
  // What is stored, but was neither read nor expected before finish().
  const std::vector<ObjectId>& unnamed() const { return unnamed_; }

 private:
  void probe(const ObjectId& id, const std::string& where);
  void check_packed_copies(const std::filesystem::path& folder);

  const Store& store_;
  Findings& findings_;
  std::map<ObjectId, std::string> readable_;  // and under which name
  std::set<ObjectId> reported_;
  std::map<ObjectId, std::string> expected_;
  std::vector<ObjectId> unnamed_;
};

// The log's commits, oldest first, and the envelopes that its newest tree lists.
struct Walk {
  struct Step {
    ObjectId id;
    std::string bytes;
    Links links;
  };
  std::vector<Step> steps;
  std::uint64_t first_index = 0;  // of steps.front()
  bool broken = false;            // a commit could not be read: what is below it is unknown
  std::map<std::uint64_t, ObjectId> envelopes;

  std::uint64_t size() const { return first_index + steps.size(); }
  const Step* step(std::uint64_t index) const;
};
Walk walk_log(Reader& reader, Findings& findings, const ObjectId& tip);

// What is known after the entries checked so far.
struct Known {
  Chronicle chronicle;
  std::optional<Founding> founding;
  Hash id;
  Frontier frontier;
  std::map<PublicKey, std::vector<std::uint64_t>> signed_by;  // places of the entries
};

struct Judged {
  Entry entry;
  std::vector<Owner> signers;      // who may have signed its commits
  std::vector<Owner> checkpoints;  // who may have signed the checkpoint with it
};
// Judges an entry's bytes by themselves and against the ones before. Nothing when they are no
// entry at all.
std::optional<Judged> judge_entry(Findings& findings, Known& known, std::uint64_t index,
                                  std::string_view bytes);

std::string name_of(const Entry& entry);

// Compares a stored commit with what it must be, byte for byte. Needs nothing else: a Check.
void judge_commit(Findings& findings, const std::string& where, const std::string& bytes,
                  Commit expected, const std::vector<Owner>& signers);

// Adds a finding for each item that differs.
void judge_tree(Findings& findings, const std::string& check, const std::string& where,
                const Tree& expected, const Tree& found);

void judge_checkpoint(Findings& findings, const std::string& where, const std::string& note,
                      const Checkpoint& expected, const std::vector<Owner>& owners);

// A log as far as it can be held against what somebody knew of it.
struct LogSummary {
  const Hash& id;
  const std::string& origin;
  std::uint64_t size = 0;
  const Keyring& keys;
  // The root when the log had this many entries; nothing where they cannot be read.
  std::function<std::optional<Hash>(std::uint64_t size)> root_at;
};
// Holds it against the trusted id, the remembered checkpoint and the one that was given. Returns
// whether anything told how far the log reached before.
bool judge_known(const VerifyOptions& options, const LogSummary& log, Verification& result,
                 Findings& findings);

// "erased by e21 (reason)" and the like; empty for an entry that stands.
std::string fate_of(const Chronicle& chronicle, const Entry& entry);

std::string name_of_key(const SigningRight& right);
std::string why_compromised(const SigningRight& right);
// The places whose signatures are doubted, and why: made with a key from its compromise on, or with
// one that such an entry enrolled. `signed_by` names the places of each key.
std::map<std::uint64_t, std::string> doubted_entries(
    const Keyring& keys, const std::map<PublicKey, std::vector<std::uint64_t>>& signed_by);
// The same by the keys that the entries name. Whether the signatures hold is not looked at.
std::map<std::uint64_t, std::string> doubted_entries(const Log& log);

// The signed digests of a version against the files of its tree.
void judge_files(Reader& reader, Findings& findings, const Entry& entry, const Tree& tree,
                 const VerifyOptions& options);
// The words that attributions are about, against the text of that version.
void judge_words(Findings& findings, const std::string& ref, const std::string& text,
                 const std::vector<const Entry*>& attributions);

// What the branches of the documents must be, as far as the log tells.
struct DocumentHistory {
  std::vector<ObjectId> commits;  // oldest first
  std::optional<Tree> tree;       // of the newest, if it could be read
  std::uint64_t rewriter = 0;     // the last erasure of a version so far
};
using Histories = std::map<std::string, DocumentHistory, std::less<>>;

// Every reference, read before the log so that none can be ahead of it.
struct References {
  std::map<std::string, std::optional<ObjectId>> branches;  // nothing: not a plain branch
  std::vector<std::string> others;
};
References read_references(const Store& store, const std::filesystem::path& folder);
void judge_branches(Reader& reader, Findings& findings, const References& references,
                    const Histories& histories, const Chronicle& chronicle);

// An erasure whose bytes are still stored is not finished.
void judge_leftovers(Reader& reader, Findings& findings, const std::filesystem::path& folder,
                     const ObjectId& tip);
// "plan-28@3: erased by e21 (reason)", for each.
std::vector<std::string> erased_versions(const Chronicle& chronicle);

// The whole log, entry by entry.
class LogCheck {
 public:
  // The options must live until the findings are taken.
  LogCheck(Reader& reader, Findings& findings, const Walk& walk, const VerifyOptions& options);

  void run();
  const Known& known() const { return known_; }
  const Histories& histories() const { return histories_; }
  // False when an entry could not be read: what depends on it was then left unchecked.
  bool whole() const { return whole_; }
  // The root when the log had this many entries, if it ever had.
  std::optional<Hash> root_at(std::uint64_t size) const;
  // The newest checkpoint as stored; empty when it could not be read.
  const std::string& newest_note() const { return newest_note_; }

 private:
  std::optional<std::string> read_envelope(std::uint64_t index);
  std::optional<ObjectId> find_envelope(std::uint64_t index);
  std::optional<ObjectId> founding_envelope(const Walk::Step& first);
  void break_off(std::uint64_t index, const std::string& why);
  void check_document(const Walk::Step& step, const Judged& judged, const ObjectId& envelope);
  Tree expected_tree(const Judged& judged, const DocumentHistory& history, const Tree& found,
                     const ObjectId& envelope) const;
  void check_log(std::uint64_t index, const Walk::Step& step, const Judged& judged);
  // Erasures rewrite the commits of entries before them, so they have to be known beforehand.
  void find_erasures();
  void check_commit(const std::string& where, const std::string& bytes, Commit expected,
                    const Judged& judged, std::uint64_t rewriter);
  void check_rewritten(const Judged& judged);
  LogFiles expected_files(std::uint64_t index, const Tree& found);
  void check_entry(std::uint64_t index);
  void check_words();
  void tell_compromised();

  Reader& reader_;
  Findings& findings_;
  const Walk& walk_;
  Known known_;
  Histories histories_;
  EntriesFolder folder_;
  struct Rewritten {
    std::string where;
    std::string bytes;
    Commit expected;
  };
  std::map<Hash, ObjectId> drafts_;          // the texts of versions
  std::map<Hash, std::vector<Hash>> words_;  // attributions of words, by version
  std::map<Hash, std::uint64_t> erasures_;   // by what they erase
  std::uint64_t rewriter_ = 0;               // the last erasure of a version so far
  // Judged when the erasure itself has been: only then it is known who may have signed it.
  std::map<std::uint64_t, std::vector<Rewritten>> rewritten_;
  const VerifyOptions& options_;
  bool whole_ = true;
  std::vector<Hash> roots_;  // after each entry
  std::string newest_note_;
};

}  // namespace travaux::ledger
