// render.h: results to bytes. One source file for each kind of result.
//
// Everything here returns a string; nothing prints, asks for the time or looks at the environment.
// Terminal output is for people: the important change first, noise folded away and said to be
// folded, colour never the only sign ([-removed-] and {+added+} mark words). Text from documents is
// shown through printable(), so a hostile draft cannot move the cursor or reorder the line.
// JSON output is for scripts: versioned by `format`, deterministic, described in the JSON schemas
// under core/schema; names are those of the published contract.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/article.h"
#include "travaux/compare.h"
#include "travaux/document.h"
#include "travaux/effects.h"
#include "travaux/language.h"
#include "travaux/report.h"
#include "travaux/seal.h"

namespace travaux {

struct Screen {
  std::size_t width = 80;
  bool color = false;
};

// Control characters, bidi controls and invisible characters become "<U+202E>"; newlines become
// spaces.
std::string printable(std::string_view text);

// ------------------------------------------------------------------------------------- comparison
// What the changes of a comparison mean.
struct Judged {
  Judgement judgement;
  std::vector<Weight> weights;   // one for each change
  std::vector<Gate> gates = {};  // those that were asked for
};

struct ComparisonView {
  std::string before_ref;
  const Document* before = nullptr;
  std::string after_ref;
  const Document* after = nullptr;
  const Comparison* comparison = nullptr;
  const Judged* judged = nullptr;  // of the comparison, never without
  std::string note = {};           // e.g. "two texts of one draft"; may be empty
  Standing before_standing = {};
  Standing after_standing = {};
};

inline constexpr std::size_t least_side_by_side = 60;

struct ComparisonDetail {
  bool summary_only = false;
  bool all = false;  // show what is editorial or renumbered, reviewed, unchanged, too
  // In two columns and in reading order; below least_side_by_side columns in the usual way, and
  // that is said.
  bool side_by_side = false;
  // Only changes of this severity and graver; usually those that are not editorial.
  std::optional<Severity> least = {};
  // Only effects of these rules, and the changes that have some.
  std::vector<std::string_view> only = {};
  bool fingerprints = false;  // name each change as a list of reviewed ones does
};

std::string comparison_to_terminal(const ComparisonView& view, const ComparisonDetail& detail,
                                   const Screen& screen);
std::string comparison_to_json(const ComparisonView& view);  // travaux.comparison/1
// Which gates fired and why, one line each; empty where none was asked for.
std::string gates_to_terminal(const ComparisonView& view, const Screen& screen);

// ------------------------------------------------------------------------------------ many files
// A file of two commits of a git repository that differs.
struct ComparedFile {
  struct Place {
    std::string path;  // empty: it is not there
    std::string blob;
  };

  Place before;
  Place after;
  ComparisonView comparison = {};
  std::string not_compared = {};  // why not, where there is no comparison

  bool compared() const { return comparison.comparison != nullptr; }
  bool on_both_sides() const { return !before.path.empty() && !after.path.empty(); }
};

std::string_view status_of(const ComparedFile& file);  // "changed", "added", "deleted", "renamed"

struct ComparisonsView {
  std::string before_ref;  // "main"
  std::string after_ref;
  std::string before_commit;  // 40 hexadecimal digits
  std::string after_commit;
  bool parted = false;              // `before_commit` is where the two refs parted
  std::vector<ComparedFile> files;  // by path
  std::vector<std::string> other;   // paths of links and submodules that differ
  std::vector<Gate> gates;          // their `changes` are places in `files`
};

std::string comparisons_to_terminal(const ComparisonsView& view, const ComparisonDetail& detail,
                                    const Screen& screen);
std::string comparisons_to_json(const ComparisonsView& view);  // travaux.comparisons/1
std::string gates_to_terminal(const ComparisonsView& view, const Screen& screen);

// ------------------------------------------------------------------------------------------ rules
// All rules by group, with the severities that these settings give them.
std::string rules_to_terminal(const RuleSettings& settings, const Screen& screen);
std::string rules_to_markdown(const RuleSettings& settings);
std::string rules_to_json(const RuleSettings& settings);  // travaux.rules/1

// ----------------------------------------------------------------------------------- equivalences
// What each clause that came, went, was renumbered or moved was called and is called. A column is
// empty, or has a dash, for what had no label or was not there.
std::string equivalences_to_terminal(const ComparisonView& view, const Screen& screen);
std::string equivalences_to_markdown(const ComparisonView& view);
std::string equivalences_to_csv(const ComparisonView& view);  // RFC 4180, with a line of titles

// ------------------------------------------------------------------------------------- references
struct ReferencesView {
  std::string ref;
  const Document* document = nullptr;
  Language language = Language::unknown;
  std::vector<ReferenceTo> references;
  std::vector<Definition> definitions = {};
};

// What the text refers to and which clauses that is, then what it defines.
std::string references_to_terminal(const ReferencesView& view, const Screen& screen);

// ------------------------------------------------------------------------------------ translation
// `texts` without a comparison: the words were not compared, and that is said.
struct TranslationView {
  ComparisonView texts;
  const Translation* translation = nullptr;
};

std::string translation_to_terminal(const TranslationView& view, const ComparisonDetail& detail,
                                    const Screen& screen);
std::string translation_to_json(const TranslationView& view);  // travaux.translation/1

// -------------------------------------------------------------------------------------- collation
struct CollatedText {
  std::string ref;  // "plan-28@2", "draft.txt"
  const Document* document = nullptr;
  Standing standing = {};
};

struct CollationView {
  std::vector<CollatedText> texts;  // as they were given to collate()
  const Collation* collation = nullptr;
  std::vector<std::string> notes;  // one line each: what was passed over, what is odd of a text
};

// In the rows a text is called by its number ("@2") where all are versions of one document, else by
// a letter, in the order given.
std::string collation_to_terminal(const CollationView& view, const ComparisonDetail& detail,
                                  const Screen& screen);
std::string collation_to_json(const CollationView& view);  // travaux.collation/1

// Whether the texts agree to the byte, which is more than that no difference was found.
bool all_same(const CollationView& view);

// ---------------------------------------------------------------------------------------- origins
// `last`: the text whose origins they are. `words` shows every run instead of one line for each
// clause (terminal only; JSON has both).
std::string origins_to_terminal(const Origins& origins, const Document& last, bool words,
                                const Screen& screen);
std::string origins_to_json(const Origins& origins, const Document& last);  // travaux.origins/1

// What became of a clause on its way, in one line: "3 < 4 in @2 < 12 in @1, split in @3, removed in
// @4, back in @5". Each older label stands with the last version that had it. Empty where the
// clause has been what it is from its first version on.
std::string path_of(const Origins& origins, const ClauseOrigin& clause);

// ---------------------------------------------------------------------------------------- sources
// Who stands behind the clauses of one version: conflicts first, then which clauses have how many
// sources, then the claims. With `all`, each clause by itself with what it inherits.
std::string sources_to_terminal(const VersionSources& sources, bool all, const Screen& screen);
std::string sources_to_json(const VersionSources& sources);  // travaux.sources/1
// W3C PROV-JSON (2013 submission) of one document, or of all with an empty name: versions, clauses
// and words that somebody spoke of, and attributions are entities; what was done, and the recording
// of it, are activities; sources and signers are agents. Sources without a name are agents by
// themselves unless a claim joins them. Exactly what the ledger holds: a private value is in none.
std::string provenance_to_json(const Entries& entries, std::string_view document,
                               const Hash& ledger);
// The plain list of claims. What was withdrawn, or is about a version that does not stand, is
// folded and named at the end.
std::string sources_to_terminal(const std::vector<RecordedClaim>& claims, const Screen& screen);

// -------------------------------------------------------------------------------------- changelog
// Steps are told newest first, but for JSON, which has them oldest first.
std::string changelog_to_terminal(const Changelog& changelog, const Screen& screen);
std::string changelog_to_markdown(const Changelog& changelog);
// One page that needs nothing else: no script, no address is fetched, readable on a phone and on
// paper.
std::string changelog_to_html(const Changelog& changelog);
std::string changelog_to_json(const Changelog& changelog);  // travaux.changelog/1
// Workflow commands of GitHub Actions: an error for each critical change, a warning for each major
// one, a notice for each minor one, with file and line where they are known; one notice for each
// step. Editorial changes are only counted.
std::string changelog_to_annotations(const Changelog& changelog);
// One line for each step: "plan-28@1 → plan-28@2: 1 provision weakened".
std::string changelog_to_lines(const Changelog& changelog);

// ------------------------------------------------------------------------------------ verification
std::string verification_to_terminal(const Verification& verification, const Screen& screen);
std::string verification_to_json(const Verification& verification);  // travaux.verification/1

// ----------------------------------------------------------------------------------------- quotes
struct QuotesDetail {
  bool all = false;                           // show every paraphrase
  std::vector<std::string> not_checked = {};  // one line each
};

// Quotations first, then paraphrases. Of more than a few of these, those in a draft's very words
// are only counted unless `all`.
std::string quotes_to_terminal(const std::vector<CheckedQuotation>& quotes, const Screen& screen,
                               const QuotesDetail& detail = {});
std::string quotes_to_json(const std::vector<CheckedQuotation>& quotes,
                           const QuotesDetail& detail = {});  // travaux.quotes/1

// ---------------------------------------------------------------------------------------- reading
// The parts as an outline of lines, findings, who says what by line, and the figures of each kind,
// each once with its lines.
std::string reading_to_terminal(const Reading& reading, const Screen& screen);
// One of its attributions alone, by its number, from 1.
std::string proposal_to_terminal(const Reading& reading, std::size_t number, const Screen& screen);
std::string reading_to_json(const Reading& reading);  // travaux.reading/1

// ------------------------------------------------------------------------------------------- text
// The clause tree of a document: label, kind, words, indented by nesting; then what was not read.
std::string document_to_terminal(const Document& document, const Screen& screen);

}  // namespace travaux
