// report.h: what the record says when its versions are read together: lineage, origins, changelog,
// sources.
//
// LINEAGE decides what is compared with what, never the version numbers: the draft before a version
// is the one it `follows`; a text that is the `same draft as` another has that draft's predecessor;
// translations, excerpts and digests have none. So an outlet's misprint is never shown as a
// negotiators' change. What counts is the lineage as corrected, and a version that was withdrawn or
// erased is passed over: the draft before it takes its place.
//
// ORIGINS. For every word of a text: the version of its chain in which it first appeared. Each step
// of the chain is compared (compare.h); kept words inherit, inserted words are new, unless they are
// a passage that was removed before and comes back, or a phrase that moved in this step. The runs
// cover the canonical text once, and their source ranges tile the file as received. Idea: WikiWho
// (Flöck & Acosta, WWW 2014) and git blame, on clause pairs instead of lines.
//
// All functions are pure and thread-safe; pointers must stay valid while a result is used.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/compare.h"
#include "travaux/document.h"
#include "travaux/seal.h"

namespace travaux {

// ---------------------------------------------------------------------------------------------
// Lineage

// What later entries say of one: places in the log such as "e20", empty where nothing is said.
struct Standing {
  std::string withdrawn_by;
  std::string erased_by;
  std::string reason;  // of the erasure if there is one, else of the withdrawal
  std::vector<std::string> corrected_by;
  bool stands() const { return withdrawn_by.empty() && erased_by.empty(); }
  bool operator==(const Standing&) const = default;
};
Standing standing_of(const Entries& entries, const Entry& entry);
// "withdrawn by e20: not a draft", "erased by e21: a court's order"; empty for what stands.
std::string describe(const Standing& standing);

// The version that holds the draft before this one, as described above.
const Entry* draft_before(const Entries& entries, const Entry& version);

// What `diff DOC` compares this version with by default: the draft it follows, or the version it is
// another text of. Nothing for a first draft, a translation, an excerpt or a digest.
const Entry* default_before(const Entries& entries, const Entry& version);

// The drafts that lead to this version, oldest first, itself last: one text for each draft. A text
// that is the same draft as another comes right after that other. Only this version itself may be
// withdrawn or erased.
std::vector<const Entry*> chain_to(const Entries& entries, const Entry& version);

// The same, with what is passed over on the way.
struct LineageStep {
  const Entry* version = nullptr;
  // What does not stand between the step before and this version, oldest first.
  std::vector<const Entry*> passed_over;
};
std::vector<LineageStep> steps_to(const Entries& entries, const Entry& version);

// ---------------------------------------------------------------------------------------------
// Claims: who says what

// One claim with its place in the record.
struct RecordedClaim {
  std::string entry;   // "e12"
  std::string author;  // who recorded it
  std::string ref;     // the version it is about: "plan-28@1"
  std::string document;
  std::uint64_t version = 0;  // its number
  std::string clause;         // eId, empty: the whole version
  Claim claim;                // as corrected
  // Where a correction changed the claim: in_full() of what was signed, or "no source".
  std::string signed_as = {};
  Standing standing = {};          // of an attribution; corrected_by: of the claim, for all
  Standing version_standing = {};  // of the version it is about
  std::string kept_private = {};   // for people: which parts are not in the ledger; may be empty
  std::string doubt = {};  // for people: which entries behind it may be forged; may be empty
  bool stands() const { return standing.stands() && version_standing.stands(); }
};

// Every claim about versions of `document` (all documents when empty), in log order: those said at
// recording and those attributed later, withdrawn ones included.
std::vector<RecordedClaim> claims_about(const Entries& entries, std::string_view document);
// Those about one version.
std::vector<RecordedClaim> claims_about(const Entries& entries, const Entry& version);

// "leaked by Nexta (outlet), citing Oleksiy ... (person); not rated": one line for people.
std::string describe(const Claim& claim);
// The same with the address and the note.
std::string in_full(const Claim& claim);

// ---------------------------------------------------------------------------------------------
// Origins

// A version that was left out because it does not stand.
struct PassedOver {
  std::string ref;
  Standing standing;
};

struct HistoryVersion {
  std::string ref;           // "plan-28@1" or a file name
  std::uint64_t number = 0;  // version number, or the file's place in the list, from 1
  const Document* document = nullptr;
  Standing standing = {};
  std::vector<PassedOver> passed_over = {};  // between the version before and this one
};

// Of a recorded version, as steps_to() gives it.
HistoryVersion history_version(const Entries& entries, const LineageStep& step,
                               const Document* document);

struct History {
  std::vector<HistoryVersion> versions;  // oldest first; origins are those of the last
  std::vector<RecordedClaim> claims;     // about any of the versions
};

struct Run {
  Span span;                           // in the last version's canonical text
  Span source;                         // in its file as received
  std::optional<std::size_t> version;  // index into History::versions; nothing: unknown
  std::vector<std::size_t> claims;     // indices into History::claims: about that version, whole
                                       // or the clause the words stood in; no withdrawn ones
};

struct ClauseOrigin {
  std::size_t clause = 0;                    // id in the last version
  std::optional<std::size_t> first_version;  // where the oldest of its words appeared
  std::optional<std::size_t> last_changed;   // where the newest of its words appeared
  std::vector<std::size_t> claims;
};

struct Origins {
  std::vector<Run> runs;
  std::vector<ClauseOrigin> clauses;
};

// History must hold at least one version, and only readable ones (Error(usage) otherwise).
Origins trace_origins(const History& history);

// ---------------------------------------------------------------------------------------------
// Changelog

// Sections in the manner of Keep a Changelog 1.1.
enum class Section { added, changed, removed, moved, renumbered };
std::string_view name_of(Section section);

struct ChangelogLine {
  Section section = Section::changed;
  std::string before_label;  // printed label, or the first words where none is printed
  std::string after_label;
  // "before" and "after" words of each place that changed, in order; either may be empty. `lead`
  // and `trail` are a few kept words on either side, for reading.
  struct Words {
    std::string before;
    std::string after;
    std::string lead;
    std::string trail;
    bool adjoining = false;  // its lead goes on where the trail of the place before ended
  };
  std::vector<Words> words;
  std::string text;  // the whole clause, for added and removed ones
  std::string note;  // "split in two", "also renumbered", "with Article 5"
};

// One step of a lineage.
struct ChangelogStep {
  std::string before_ref;
  std::string after_ref;
  std::vector<ChangelogLine> lines;  // by section, then reading order
  std::size_t unchanged = 0;
  std::vector<std::string> not_compared;  // what was in an input and not compared, one line each
  std::vector<RecordedClaim> claims;      // where the after version comes from; those that stand
  // What was withdrawn, one line each: versions passed over, the after version, claims about it.
  // An erased version stands in `not_compared`.
  std::vector<std::string> notes = {};
};

// The lines of one comparison, ready for any format.
std::vector<ChangelogLine> changelog_lines(const Comparison& comparison, const Document& before,
                                           const Document& after);

// The steps between consecutive versions of the history, oldest first. A version that could not be
// read as text is said in not_compared of its step, never skipped.
std::vector<ChangelogStep> make_changelog(const History& history);

// How people call a clause: its printed label in its context ("5(2)(a)", "Article 5"), else its
// first words in quotation marks.
std::string display_label(const Document& document, const Clause& clause);

// Where a clause stands among its neighbours, for people: "after 13", "first under Article 5".
std::string place_of(const Document& document, const Clause& clause);

}  // namespace travaux
