// private.h: fields of a claim that are kept on this machine and not in the ledger.
//
//   $XDG_CONFIG_HOME/travaux/private/<ledger id>/<first commitment, hex>.json   mode 0600
//
// The ledger holds salted commitments of them (seal.h). The file is the only place with the values
// and their salts: who loses it can never show what was signed.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "command.h"
#include "options.h"
#include "travaux/ledger.h"

namespace travaux::cli {

// Whether the claim says something in this field, as statements call it (archived, chain, dated,
// note, printed, quote, received, url).
bool has_field(const Claim& claim, const std::string& field);

// --private FIELD, repeatable. Only commands that make a PrivateFile of it may offer it: any other
// would write into the ledger what was to stay out.
struct PrivateOptions {
  std::vector<std::string> fields;  // from, note, url, quote, dated or received

  void add(Parser& parser);
  // Error(usage) for a field that is unknown or that the claim does not have. To be called before
  // anybody is asked for a passphrase.
  void require(const Claim& claim) const;
};

// The private values of one claim while its entry is being appended. Without keep() the file goes
// again when the object does.
class PrivateFile {
 public:
  // Moves the fields out of the claim, where only commitments stay, and writes them; an archived
  // copy's hash is always one of them. Does nothing when there are none.
  PrivateFile(const World& world, const Claimant& claimant, Claim& claim,
              const PrivateOptions& options);
  PrivateFile(const PrivateFile&) = delete;
  PrivateFile& operator=(const PrivateFile&) = delete;
  ~PrivateFile();

  void keep() { kept_ = true; }
  // "private   note, source: in FILE, not in the ledger" and a newline; empty when there are none.
  std::string line() const;

 private:
  std::filesystem::path file_;
  std::string names_;
  bool kept_ = false;
};

// What the entry claims by now, as it can be shown on this machine: what this user holds of its
// private fields is put back once it is found to be what its author (or who corrected it last)
// committed to. `private_fields` stays as it was, so that private_note() can tell. A file that
// cannot be used is named on `err`, and its values left out.
Claim with_private_values(const World& world, const Ledger& ledger, const Entry& entry,
                          const Claim& claim);
// Whose word the claim of an entry is by now.
std::string claimant_of(const Ledger& ledger, const Entry& entry);

enum class CopyState {
  none,     // the entry was recorded without a copy
  same,     // the file is that copy
  changed,  // it is not
  unknown   // this user does not hold the hash
};
struct ComparedCopy {
  CopyState state = CopyState::none;
  std::string expected;  // SHA-256, hex; empty where unknown
  std::string found;
  std::string copy_of;  // another entry whose copy it is: "e14"; mostly empty
};
// Whether the file is the archived copy that the entry's claim was made with.
ComparedCopy compare_copy(const World& world, const Ledger& ledger, const Entry& entry,
                          const std::filesystem::path& file);

// The files with private values that are on this machine, for a version that is to be erased.
struct PrivateFiles {
  // Of the version's own claim and its corrections, and of no claim about anything else.
  std::vector<std::filesystem::path> own;
  // Of attributions to it, and of whatever else carries a commitment of the version's claim.
  std::vector<std::filesystem::path> others;
};
PrivateFiles private_files_of(const World& world, const Ledger& ledger, const Entry& version);

// Of a claim as recorded: "note, source: private, not in the ledger". Of one whose values were put
// back: "note, source: held on this machine, not in the ledger". Empty when nothing is private.
std::string private_note(const Claim& claim);

}  // namespace travaux::cli
