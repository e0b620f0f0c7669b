// report.h: what the record says when its versions are read together: lineage, origins, changelog,
// sources.
//
// LINEAGE decides what is compared with what, never the version numbers: the draft before a version
// is the one it `follows`; a text that is the `same draft as` another has that draft's predecessor;
// translations, excerpts and digests have none. So an outlet's misprint is never shown as a
// negotiators' change. What counts is the lineage as corrected, and a version that was withdrawn or
// erased is passed over: the draft before it takes its place.
//
// ORIGINS. For every word of a text: the version of its chain in which it first appeared. Along
// each step of the chain the words that the next draft keeps are found across the whole text,
// whatever clauses they stand in (src/report/kept_words.h: anchors and a smallest word diff, not
// the redline of compare.h, which joins changes for reading); kept words inherit, and so do a
// clause that moved whole, a phrase that moved in this step, a passage that was removed before and
// comes back, and a copy of a passage that stays. All others are new. The runs cover the canonical
// text once, and their source ranges tile the file as received. The path of a clause follows most
// of its words. Idea: WikiWho (Flöck & Acosta, WWW 2014) and git blame.
//
// All functions are pure and thread-safe; pointers must stay valid while a result is used.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/compare.h"
#include "travaux/document.h"
#include "travaux/effects.h"
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
  // What it is about: a version, "plan-28@1", or the claim that another attribution makes, "e12".
  // What is said of a claim ("denied by the Kremlin") is not said of the version.
  std::string ref;
  std::string document;
  std::uint64_t version = 0;  // the version's number; 0: it is about a claim
  std::string clause;         // eId, empty: the whole version
  Claim claim;                // as corrected
  // Where a correction changed the claim: in_full() of what was signed, or "no source".
  std::string signed_as = {};
  Standing standing = {};          // of an attribution; corrected_by: of the claim, for all
  Standing version_standing = {};  // of the version or attribution it is about
  std::string kept_private = {};   // for people: which parts are not in the ledger; may be empty
  std::string doubt = {};  // for people: which entries behind it may be forged; may be empty
  std::optional<WordsInText> words = {};  // of the clause; nothing: all of it
  // Of each source of the chain: the one that it is said to be the same as, "e12" or "e12.2"; empty
  // where nobody says so.
  std::vector<std::string> same_as = {};
  bool about_a_claim() const { return version == 0; }
  bool stands() const { return standing.stands() && version_standing.stands(); }
};

// Every claim about versions of `document` (all documents when empty), in log order: those said at
// recording and those attributed later, withdrawn ones included.
std::vector<RecordedClaim> claims_about(const Entries& entries, std::string_view document);
// Those about one version, or about what one attribution claims.
std::vector<RecordedClaim> claims_about(const Entries& entries, const Entry& entry);

// "leaked by Nexta (outlet), citing Oleksiy ... (person); not rated": one line for people.
std::string describe(const Claim& claim);
// The same with the address, the words quoted and the note.
std::string in_full(const Claim& claim);

// ---------------------------------------------------------------------------------------------
// Sources: who stands behind each clause of one version
//
// A claim about a version is one about each of its clauses, and one about a clause about those
// inside of it: they are inherited. It is none about any other version or document: whoever
// confirmed one draft did not confirm the next.
//
// A source is the last of a chain: two outlets that cite the same person are one source. Sources
// with a name are the same when name and kind are; those without are the same only where a claim
// says so. A claim that denies or disputes stands behind nothing.

// Which of the sources of a list of claims are one. Not thread-safe while being made.
class SameSources {
 public:
  explicit SameSources(const std::vector<RecordedClaim>& claims);
  // Of the source in that place of the chain, from 0. Two are one exactly when their ids are equal.
  std::size_t id(std::size_t claim, std::size_t place) const { return ids_[claim][place]; }

 private:
  std::vector<std::vector<std::size_t>> ids_;
};

// Whether the kind of source has a name by which it is known elsewhere: not unnamed, group,
// withheld or unknown.
bool is_named(const Source& source);

enum class Backing : std::uint8_t {
  none,     // nobody says where it is from
  unnamed,  // only sources without a name
  one,      // one with a name; others may have none
  several   // two or more with names
};
inline constexpr std::array all_backings = {Backing::none, Backing::unnamed, Backing::one,
                                            Backing::several};
std::string_view name_of(Backing backing);

struct ClauseSources {
  std::size_t clause = 0;              // id
  std::vector<std::size_t> own;        // claims about it or about words of it
  std::vector<std::size_t> inherited;  // about a clause that it is in; those about all of the
                                       // version are in VersionSources::whole
  Backing backing = Backing::none;
};

enum class ConflictKind : std::uint8_t {
  confirmed_and_denied,  // the same words, by two claims
  claim_denied,          // a claim, by another that is about it
  two_chains             // of one relation, for the same words, neither part of the other
};
std::string_view name_of(ConflictKind kind);

struct SourceConflict {
  ConflictKind kind = ConflictKind::confirmed_and_denied;
  std::vector<std::size_t> clauses;  // ids; none: all of the version, or a claim
  std::vector<std::size_t> one;      // claims
  std::vector<std::size_t> other;    // those against them; of chains, all others
};

struct VersionSources {
  std::string ref;
  const Document* document = nullptr;  // null where there is no text
  // About the version, and about these claims, in log order. Those that were taken back are here
  // and in no list below.
  std::vector<RecordedClaim> claims;
  std::vector<std::size_t> whole;      // about all of it: every clause inherits them
  std::vector<ClauseSources> clauses;  // every clause of the document, in reading order
  // About a clause that the document does not have: it was read by another release, or has no text.
  std::vector<std::size_t> unplaced;
  std::vector<SourceConflict> conflicts;
  std::size_t elsewhere = 0;  // claims that stand, about other versions of the document
};

// `claims` are those of one document, as claims_about() gives them. Document may be null.
VersionSources sources_of(const std::vector<RecordedClaim>& claims, const std::string& ref,
                          const Document* document);

// ---------------------------------------------------------------------------------------------
// Words

// Where these words stand in the canonical text, from first to last: whole words, the very
// characters, but white space for any other white space. An occurrence may run over clauses.
// Linear in the text for each word wanted.
std::vector<Span> find_words(const Document& document, std::string_view words);

// The clause whose span holds all of this one; null when it runs over several.
const Clause* clause_at(const Document& document, Span span);

// ---------------------------------------------------------------------------------------------
// Origins

// A version that was left out because it does not stand or could not be read.
struct PassedOver {
  std::string ref;
  Standing standing = {};
  std::string trouble = {};  // why it could not be read, one line; empty where it was not tried
};

std::vector<PassedOver> passed_over_of(const Entries& entries, const LineageStep& step);

struct HistoryVersion {
  std::string ref;           // "plan-28@1" or a file name
  std::uint64_t number = 0;  // version number, or the file's place in the list, from 1
  Standing standing = {};
  std::vector<PassedOver> passed_over = {};  // between the version before and this one
};

// Of a recorded version, as steps_to() gives it.
HistoryVersion history_version(const Entries& entries, const LineageStep& step);

struct Run {
  Span span;    // in the last version's canonical text; empty where a run is markup only
  Span source;  // in its file as received
  std::optional<std::size_t> version;  // index into Origins::versions; nothing: unknown
  std::vector<std::size_t> claims;     // indices into Origins::claims: about that version, whole
                                       // or the clause the words stood in; no withdrawn ones, and
                                       // none about a few words of a clause (see Sources)
};

// What happened to a clause when a version came; several things may at once.
enum class PathEvent : std::uint8_t {
  began,       // no clause before has most of its words
  renumbered,  // another printed label, its own or that of a clause it stands in
  moved,       // to another place among the words that stayed
  split,       // other clauses took words of the same clause
  merged,      // with clauses that ended
  copied,      // from a clause that stayed
  returned     // after it had been removed
};

inline constexpr std::array all_path_events = {
    PathEvent::began,  PathEvent::renumbered, PathEvent::moved,   PathEvent::split,
    PathEvent::merged, PathEvent::copied,     PathEvent::returned};

std::string_view name_of(PathEvent event);

struct PathStep {
  std::size_t version = 0;        // index into Origins::versions: where it came to be so
  std::vector<PathEvent> events;  // at least one, in the order of all_path_events
  std::string eid;                // in that version
  std::string label;              // as display_label(); empty where none is printed
  // Of `returned`: the version that did not have it any more.
  std::optional<std::size_t> removed = {};
  // Of `merged`: the labels that the others had in the version before; unlabelled ones by eId.
  std::vector<std::string> merged = {};
};

// Of more steps the oldest and the newest ones are told.
inline constexpr std::size_t most_path_steps = 100;

struct ClauseOrigin {
  std::size_t clause = 0;                    // id in the last version
  std::optional<std::size_t> first_version;  // where the oldest of its words appeared
  std::optional<std::size_t> last_changed;   // where the newest of its words appeared
  std::vector<std::size_t> claims;
  // Oldest first. The clause before is the one that most of its words come from. The path may begin
  // later than the first version: a clause written anew around a few old words began where it was.
  std::vector<PathStep> path = {};
  bool path_cut = false;  // steps behind the first are left out
};

struct Origins {
  std::vector<HistoryVersion> versions;  // oldest first; origins are those of the last
  std::vector<RecordedClaim> claims;     // as they were given
  std::vector<Run> runs;
  std::vector<ClauseOrigin> clauses;
};

// Follows words along a chain, one version at a time. It holds the last text and the words that
// were removed before, however many versions there are. Not thread-safe.
class OriginTracer {
 public:
  // `claims`: about any of the versions.
  explicit OriginTracer(std::vector<RecordedClaim> claims = {});
  OriginTracer(OriginTracer&&) noexcept;
  OriginTracer& operator=(OriginTracer&&) noexcept;
  ~OriginTracer();

  // Versions come oldest first. Error(usage) for a document that is not readable. `received` is the
  // file's bytes and may be empty: as long as each version has them and is plain text or Markdown
  // in UTF-8, words are traced in them, with their markup.
  void next(HistoryVersion version, Document document, std::string received = {});

  // Of the last version. Error(usage) where there is none.
  Origins origins() const;
  const Document& last() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// ---------------------------------------------------------------------------------------------
// Changelog
//
// What changed from draft to draft, and what it means: the changes of a comparison as lines in
// sections, each with its effects (effects.h). Nothing is passed over: a version that could not be
// had or read, and what was not read in one, is told in its step, and so is a version withdrawn.

// Sections in the manner of Keep a Changelog 1.1, and three more that drafts need. A clause whose
// own words stayed, but not what they mean (a term was defined anew, a reference went stale), is
// `changed`; one that has nothing but editorial effects is `editorial`.
enum class Section : std::uint8_t { added, changed, removed, moved, renumbered, editorial };

inline constexpr std::array all_sections = {Section::added,      Section::changed,
                                            Section::removed,    Section::moved,
                                            Section::renumbered, Section::editorial};

std::string_view name_of(Section section);

// An effect with the words concerned, so that it can be told when the documents are gone.
struct ChangelogEffect {
  Effect effect;
  std::string before_words;  // may be empty, and so may
  std::string after_words;
};

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
  std::string text;                           // the whole clause, for added and removed ones
  std::string note;                           // "split in two", "also renumbered", "with Article 5"
  std::vector<ChangelogEffect> effects = {};  // the gravest first
  // Of the first clause after, or before where there is none after.
  ClauseKind kind = ClauseKind::paragraph;
  bool within = false;  // came or went with a larger clause that it is a part of
  // eIds of the clauses on either side.
  std::vector<std::string> before_eids = {};
  std::vector<std::string> after_eids = {};
  // Where the first clause begins in its file as received, from 1; 0 where it is not known. Of what
  // was removed in the file before, else in the one after.
  std::uint32_t source_line = 0;
  std::uint32_t source_page = 0;
  std::string fingerprint = {};          // as fingerprint_of()
  std::vector<std::size_t> claims = {};  // indices into ChangelogStep::claims: about this clause

  // Of its gravest effect; nothing for a line without effects.
  std::optional<Severity> severity() const;
};

struct ChangelogStatistics {
  std::size_t clauses_before = 0;
  std::size_t clauses_after = 0;
  std::size_t unchanged = 0;  // changes that say so and have no effect
  std::size_t words_added = 0;
  std::size_t words_removed = 0;
  std::array<std::size_t, all_severities.size()> changes = {};  // lines, by their severity
};

// When a version is from, as its record says: dated, else received, else recorded. Whoever recorded
// it says so; nothing proves it.
struct VersionDate {
  std::string date;               // "2025-11-20", "2025-11-20T09:10:00Z"; empty: none is said
  std::string_view said_as = {};  // "dated", "received", "recorded"
  std::string_view day() const { return std::string_view(date).substr(0, 10); }
};
VersionDate date_of(const Entry& version);

// One step of a lineage.
struct ChangelogStep {
  std::string before_ref;
  std::string after_ref;
  std::string before_file = {};  // the path of a plain file; empty for a recorded version
  std::string after_file = {};
  VersionDate date = {};             // of the after version
  bool compared = false;             // false: not_compared says why
  bool same_text = false;            // compared, and the same byte for byte
  std::vector<ChangelogLine> lines;  // by section, then the gravest first, then reading order
  ChangelogStatistics statistics = {};
  Language language = Language::unknown;          // by whose words effects were judged
  std::vector<std::string_view> not_judged = {};  // ids of rules that were not applied
  std::size_t unjudged = 0;               // edited clauses in another language, without these rules
  std::vector<std::string> not_compared;  // what was in an input and not compared, one line each
  std::vector<RecordedClaim> claims;      // where the after version comes from; those that stand
  // What was withdrawn, one line each: versions passed over, the after version, claims about it;
  // and what is odd of a text. An erased version stands in `not_compared`.
  std::vector<std::string> notes = {};
};

// The steps of one document, oldest first.
struct DocumentChangelog {
  std::string document;  // its id; the names of plain files
  std::vector<ChangelogStep> steps;
  std::vector<std::string> notes = {};  // which versions are in no step and why, one line each
};

struct Changelog {
  std::string title;        // "plan-28", "all documents"
  std::string period = {};  // "from 2025-11-01 to 2025-11-30"; empty where none was asked for
  std::vector<DocumentChangelog> documents;
};

// The lines of one comparison, ready for any format.
std::vector<ChangelogLine> changelog_lines(const Comparison& comparison, const Judgement& judgement,
                                           const Document& before, const Document& after);

// One version of a lineage, handed over in its turn.
struct ChangelogVersion {
  std::string ref;                   // "plan-28@1" or a file name
  std::optional<Document> document;  // nothing: it could not be had
  std::string trouble = {};          // and why, one line
  std::string file = {};             // the path of a plain file
  VersionDate date = {};
  Standing standing = {};
  std::vector<PassedOver> passed_over = {};  // between the version before and this one
  std::vector<RecordedClaim> claims = {};    // about it
  std::vector<std::string> notes = {};       // what is odd of its text, one line each
};

// Makes the steps of a lineage one at a time. It holds the last text that can be compared, and two
// while it compares, however long the lineage is. After a version that has no text the next one is
// compared with the last that has: what changed across the gap is shown, and the gap is said. Texts
// in two languages are not compared. Not thread-safe.
class ChangelogMaker {
 public:
  explicit ChangelogMaker(JudgeOptions options = {});

  // The step that leads to this version; nothing for the first one. Versions come oldest first.
  std::optional<ChangelogStep> next(ChangelogVersion version);

 private:
  ChangelogStep step_to(const ChangelogVersion& version) const;

  JudgeOptions options_;
  // The last version with a text, and those without one since; or only the last, without a text.
  std::vector<ChangelogVersion> kept_;
  bool first_step_ = true;
};

// What a step comes to, in one line for people: "3 provisions weakened, number in 20(a) raised from
// 600,000 to 800,000 (+33 %), 1 article removed, and 12 further changes; 2 items not compared".
// Made from effects, the gravest first; it claims no more than they do.
std::string headline_of(const ChangelogStep& step);

// How people call a clause: its printed label in its context ("5(2)(a)", "Article 5"), else its
// first words in quotation marks.
std::string display_label(const Document& document, const Clause& clause);

// Where a clause stands among its neighbours, for people: "after 13", "first under Article 5".
std::string place_of(const Document& document, const Clause& clause);

}  // namespace travaux
