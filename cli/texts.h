// texts.h: from what the user names (plan-28@2, ./draft.txt, e12) to what is compared.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command.h"
#include "reading.h"
#include "travaux/document.h"
#include "travaux/error.h"
#include "travaux/ledger.h"
#include "travaux/report.h"

namespace travaux::cli {

// Opens --ledger, TRAVAUX_LEDGER, or the nearest .travaux. Error(refused) when the ledger is not a
// continuation of what this user last saw of it.
Ledger open_ledger(const World& world, const std::string& given);
std::optional<std::filesystem::path> find_ledger(const World& world, const std::string& given);
// For when find_ledger() finds none: what may be here instead, and what to do.
Error no_ledger_found();

// "plan-28", "plan-28@2", "plan-28@1..3".
struct Reference {
  std::string document;
  std::optional<std::uint64_t> first;
  std::optional<std::uint64_t> last;
};
// Nothing when the text does not have the shape of a reference.
std::optional<Reference> parse_reference(std::string_view text);

// One text, read.
struct Text {
  std::string ref;  // "plan-28@2" or the file's name as given
  Document document;
  const Entry* entry = nullptr;    // in the ledger's entries; null for a plain file
  std::vector<std::string> notes;  // e.g. that today's reader reads the original differently
  Standing standing = {};          // of a recorded version
  std::string received = {};       // the file's bytes, where they were asked to be kept
};

// Whether a text is given with the bytes that it was read from.
enum class Bytes { dropped, kept };

// Of the entry and of those that mend it: which nobody can tell from forged ones, and why, one line
// each: "DOUBTED e6: signed with key ...".
std::vector<std::string> doubts_about(const Ledger& ledger, const Entry& entry);

// Whether what was recorded is what the reader of today makes of the original. An earlier version
// of the same reader may have read differently; of a reader that is not known here nothing can be
// said.
enum class FromOriginal { same, different, reader_changed, unknown_reader };
struct ReadAgain {
  FromOriginal text = FromOriginal::same;
  FromOriginal not_read = FromOriginal::same;  // looked at where the text is the same
};
ReadAgain read_again(const Held& held, const VersionRecord& version);

// Reads a recorded version. The canonical text and the list of what was not read are always the
// recorded ones; places in the original are known only where today's reader still reads the same
// text from it. Error(missing) for an erased version.
Text read_version(const Ledger& ledger, const Entry& version, Bytes bytes = Bytes::dropped);
// What to say in the place of a recorded text that an error of read_version() keeps away.
std::string not_as_recorded(const Error& error, const std::string& ref);
Text read_bytes(const std::string& bytes, const std::string& name, InputKind kind,
                const TrackedOption& tracked, const std::optional<PageRange>& pages);
Text read_plain_file(const std::string& path, InputKind kind, const TrackedOption& tracked = {},
                     const std::optional<PageRange>& pages = {});

// Resolves words of the command line to texts: references where a ledger has such a document, else
// files. A name that is both is an Error(usage). Opens the ledger only when a word may be one.
class TextFinder {
 public:
  // `tracked` is about files; a recorded version has the text that was recorded.
  TextFinder(const World& world, std::string ledger, InputKind kind, TrackedOption tracked = {});
  // Of files, these pages only.
  void only(const std::optional<PageRange>& pages) { pages_ = pages; }
  // The texts that read() gives have the bytes that they were read from.
  void keep_bytes() { bytes_ = Bytes::kept; }
  ~TextFinder();

  Text read(const std::string& word);
  // Of what find() said to be a plain file. Thread-safe.
  Text read_file(const std::string& path) const;
  // The version that the word names; null for a plain file. Errors as read().
  const Entry* find(const std::string& word);
  // True when the word names a document or version of the ledger.
  bool is_recorded(const std::string& word);
  const Ledger& ledger();  // Error(missing) when there is none

 private:
  const World& world_;
  std::string given_;
  InputKind kind_;
  TrackedOption tracked_;
  std::optional<PageRange> pages_;
  Bytes bytes_ = Bytes::dropped;
  std::optional<Ledger> ledger_;
};

// Error(missing) that says which documents there are.
void require_document(const Ledger& ledger, const std::string& document);

// Whether the word has the shape of an entry's name: "e17".
bool is_entry_id(std::string_view word);

// What "e17" or "plan-28@2" names, to be mended: a version, with its number, or an attribution.
// Error(usage, missing) otherwise; `command` is for the advice.
const Entry& entry_to_mend(const Ledger& ledger, const std::string& word, std::string_view command);

// "auto", "line" or "json" of --clauses.
InputKind clause_kind(std::string_view option);

}  // namespace travaux::cli
