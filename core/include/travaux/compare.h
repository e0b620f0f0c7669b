// compare.h: what changed between two Documents, clause by clause and word by word; and how several
// texts of one draft, or several drafts, agree and differ (COLLATION, below).
//
// The method: exact texts first, then similar ones (rarity-weighted word overlap, titles, labels),
// a heaviest increasing chain as the backbone, moves beside it, then splits and merges; then word
// edits inside each pair. Sources: patience diff (B. Cohen), weighted LIS with a Fenwick tree
// (Fredman 1975), multiset Dice with inverse document frequency (Spärck Jones 1972), word
// boundaries of UAX #29, edit scripts by dynamic programming (Wagner & Fischer 1974).
//
// LAWS, each held by a property test on random documents:
//   * every clause of either side lies in exactly one change;
//   * applying a change's edits to its before text yields its after text, byte for byte;
//   * the comparison of a document with itself is all `unchanged`;
//   * compare(b, a) pairs the same clauses as compare(a, b), for the same reasons.
//
// All functions are pure and thread-safe. compare works on several cores where there are many
// clauses.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "travaux/document.h"
#include "travaux/language.h"

namespace travaux {

enum class ChangeKind { unchanged, edited, moved, renumbered, split, merged, added, removed };

inline constexpr std::array all_change_kinds = {
    ChangeKind::unchanged, ChangeKind::edited, ChangeKind::moved, ChangeKind::renumbered,
    ChangeKind::split,     ChangeKind::merged, ChangeKind::added, ChangeKind::removed};

std::string_view name_of(ChangeKind kind);

// A word edit. Offsets count in the canonical texts of the two Documents.
//   remove: before = the words that went, after = the empty span where they would stand
//   insert: after = the words that came, before = the empty span where they go; an insert that
//           replaces something is anchored at the end of the adjoining remove
// The JSON contract calls `remove` "delete".
struct Edit {
  enum class Op { remove, insert };
  Op op = Op::insert;
  Span before;
  Span after;
  bool operator==(const Edit&) const = default;
};

// One entry of a comparison. `kinds` is never empty, in the order of the enumeration; `unchanged`
// stands alone. One clause before and one after, except: added (none before), removed (none
// after), split (one before, several after), merged (several before, one after), split and merged
// together (several to several). Splits and merges also say `edited` if more than the cut differs
// and `moved` if they stand elsewhere.
//   unchanged   same bytes, same place, same heading above it (at this level or a higher one)
//   edited      words (or markup) other than the printed label differ
//   renumbered  the printed label differs in more than case, spaces, brackets and separators
//   moved       stands elsewhere among its paired neighbours, or under another heading or article;
//               not if only the nesting level differs among clauses that kept their order
struct Change {
  std::vector<ChangeKind> kinds;
  std::vector<std::size_t> before;  // clause ids, ascending
  std::vector<std::size_t> after;   // clause ids, ascending
  std::vector<Edit> edits;          // ascending; for splits and merges the texts are read as joined
  // When a part moves as a whole, its own change says `moved`; the changes of what it contains
  // name that change here (index into Comparison::changes) and do not say `moved` themselves.
  std::optional<std::size_t> moved_with;

  bool is(ChangeKind kind) const;
};

// Who paired the clauses of a change. Each matcher knows what the ones before it found.
enum class Matcher {
  same_document,  // the two texts are one: nothing was to be found
  same_text,      // the same words, once on each side
  same_words,     // the same words, of which there are several copies
  in_place,       // much alike, and directly beside a sure pair
  same_title,     // the same title, which few clauses have
  similar,        // rare words in common, wherever the two stand
  between,        // the most alike of what lies between two pairs in order
  contents,       // what stands below the one found its partner below the other
  enclosed,       // alone between two pairs, with many common words
  piece,          // a part of a clause that was cut, or of what was joined
  nobody          // added or removed
};

inline constexpr std::array all_matchers = {
    Matcher::same_document, Matcher::same_text, Matcher::same_words, Matcher::in_place,
    Matcher::same_title,    Matcher::similar,   Matcher::between,    Matcher::contents,
    Matcher::enclosed,      Matcher::piece,     Matcher::nobody};

std::string_view name_of(Matcher matcher);  // "same-text"

// Why the clause nearest to an added or removed one is not its partner.
enum class Refusal {
  too_little,  // they have too little in common
  far_away,    // what they have in common is too common to say that a clause moved
  taken        // it has a better partner
};

std::string_view name_of(Refusal refusal);  // "too-little"

// Why a change is what it is. All shares are from 0 to 1.
struct Reason {
  struct Nearest {
    std::size_t clause = 0;  // id on the other side
    double likeness = 0;
    Refusal refusal = Refusal::too_little;
  };

  Matcher matcher = Matcher::nobody;
  double likeness = 0;  // what the choice was made by: words, their order, titles, labels, contents
  // Of the words, rare ones weighing more: how many both have. Of pieces: how many of the least
  // sure one stand in the whole and in no surer one, or how many the whole and the first two have.
  double words = 0;
  bool same_title = false;
  bool same_label = false;  // the number or letter in it
  double neighbours = 0.5;  // how well the pairs around the two say that they belong together
  bool in_order = false;    // on the backbone: the heaviest chain of pairs that kept their order
  // Added and removed clauses only. Clauses that were paired by their words alone are not asked;
  // nothing: none of the others is like it.
  std::optional<Nearest> nearest;
};

// Differences that a reader may wish to leave aside. In doubt a difference is none of these:
// nothing inside or beside a number is, nothing that joins or parts words, and of a split or merged
// clause nothing at all.
enum class Noise {
  letter_case,  // of the first letter of a word, or of all in a line of capitals; not of one letter
                // alone, nor "US" for "us"
  space,        // which white space, and how much, where some stands on both sides
  punctuation,  // , ; : . between words or at an end, double quotation marks, dashes between
                // spaces, the shape of apostrophes and hyphens; never ? ! … or brackets
  numbering     // the number or letter of the printed label, and the print around it
};

inline constexpr std::array all_noise = {Noise::letter_case, Noise::space, Noise::punctuation,
                                         Noise::numbering};

std::string_view name_of(Noise noise);  // "case", "space", "punctuation", "numbering"

class NoiseSet {
 public:
  void add(Noise noise) { bits_ |= 1U << static_cast<unsigned>(noise); }
  void add(const NoiseSet& other) { bits_ |= other.bits_; }
  bool has(Noise noise) const { return (bits_ >> static_cast<unsigned>(noise) & 1U) != 0; }
  bool empty() const { return bits_ == 0; }
  bool operator==(const NoiseSet&) const = default;

 private:
  unsigned bits_ = 0;
};

// What of a change is noise of the kinds that were to be ignored.
struct Ignored {
  NoiseSet whole;               // all edits are, in these ways; empty: at least one is not
  std::vector<NoiseSet> edits;  // one for each edit; empty: it counts
  // The kinds of the change that are left without its noise; none: nothing is left of it.
  std::vector<ChangeKind> remaining;
};

struct CompareOptions {
  bool explain = false;  // fills Comparison::reasons
  NoiseSet ignore = {};  // fills Comparison::ignored, unless empty
};

struct Comparison {
  // In the reading order of `after`; what was removed stands where it stood before.
  std::vector<Change> changes;
  // One for each change, if asked for. The changes themselves stay what they are: one whose bytes
  // differ never says `unchanged`.
  std::vector<Reason> reasons;
  std::vector<Ignored> ignored;
  NoiseSet ignoring;  // as asked

  std::size_t count(ChangeKind kind) const;
  bool all_unchanged() const;
  // Whether anything changed that was not to be ignored.
  bool nothing_remains() const;
};

// Compares two readable Documents. The Documents must outlive nothing: the result holds only
// numbers. Cost grows linearly for texts that mostly agree; inside one huge clause the edits
// become coarser above a fixed cost, never wrong. Throws Error(unsupported) for a Document that is
// not readable: it has no clauses and would seem unchanged.
Comparison compare(const Document& before, const Document& after,
                   const CompareOptions& options = {});

// 12 hex digits of a 64-bit hash (FNV-1a) of both texts of a change without labels: survives
// renumbering. A name for people and scripts to refer to a change by, never evidence.
std::string fingerprint_of(const Change& change, const Document& before, const Document& after);

// Word edits between any two texts (no clauses involved): offsets count in the texts given, plus
// `before_at` and `after_at`. The edits turn `before` into `after` byte for byte.
std::vector<Edit> word_edits(std::string_view before, std::string_view after,
                             std::size_t before_at = 0, std::size_t after_at = 0);

// Applies edits (of word_edits, or of a Change with one clause on each side) to `before`; `after`
// supplies inserted words. Offsets in `edits` count from `before_at` and `after_at`. Throws
// Error(malformed) if they do not fit the texts.
std::string apply_edits(std::string_view before, std::string_view after,
                        const std::vector<Edit>& edits, std::size_t before_at = 0,
                        std::size_t after_at = 0);

// ------------------------------------------------------------------------------- translations
// Two texts in different languages: their words cannot be compared, and are not. What can: which
// clauses there are, and the numbers, dates and references in them.
struct TranslationPair {
  enum class By { label, figures, order };

  std::vector<std::size_t> before;  // clause ids, ascending; empty: no counterpart
  std::vector<std::size_t> after;   // more than one where one language takes more clauses
  By by = By::order;                // what the two were aligned by; order alone is a guess
  // Figures that the other side lacks, spans in the canonical texts.
  std::vector<Figure> before_only;
  std::vector<Figure> after_only;
  // What could not be compared: a number that the other side has too, but whose unit is not
  // understood on one of them ("10 miles", "10 Meilen"); months alone, fractions in words.
  std::vector<Figure> before_not_compared;
  std::vector<Figure> after_not_compared;

  bool paired() const { return !before.empty() && !after.empty(); }
  bool differs() const { return paired() && !(before_only.empty() && after_only.empty()); }
  bool compared() const { return before_not_compared.empty() && after_not_compared.empty(); }
  bool agrees() const { return paired() && !differs() && compared(); }
};

std::string_view name_of(TranslationPair::By by);  // "label", "figures", "order"

struct Translation {
  Language before = Language::unknown;
  Language after = Language::unknown;
  std::vector<TranslationPair> pairs;  // both texts in reading order, each clause in one pair

  bool agrees() const;  // every clause has a counterpart, and all figures were compared and agree
};

// Aligns by labels that are unique in both texts, and between those by label, figures, kind and
// length (Gale & Church 1993), in reading order; a clause that stands elsewhere in a translation is
// said to have no counterpart. Cost is linear for texts with labels; in long stretches without any
// only counterparts near the diagonal are looked at. Throws Error(unsupported) as compare does.
Translation compare_translation(const Document& before, const Document& after, Language of_before,
                                Language of_after);

// --------------------------------------------------------------------------------- collation
// Many texts side by side: a table with a row for each clause and a column for each text.
//
// All pairs of texts are compared; the pairs of clauses that compare() finds are merged into rows,
// the least disputed by other texts and the most alike first, and never so that two clauses of one
// text share a row unless a comparison found them cut or joined there. The idea of agreement among
// witnesses is that of textual criticism (P. Maas, Textkritik, 1927).
//
// LAWS, each held by a property test on random documents:
//   * every clause of every text lies in exactly one row;
//   * the order in which texts are given changes the order of the columns, and nothing else;
//   * the rows of two texts are the changes of compare();
//   * with a base, the clauses of a text that share a row with clauses of the base do so because
//     compare(base, text) says so, and `changes` says what it says.

// 190 comparisons; nobody reads a wider table.
inline constexpr std::size_t most_collated = 20;

// Texts with the same words in one row, labels apart.
struct Wording {
  std::vector<std::size_t> texts;  // ascending
  // The one of them that stands for all. It is chosen by what the texts hold.
  std::size_t shown = 0;
  // From the clauses of the first wording's `shown` to those of this one's, as in a Change.
  std::vector<Edit> edits;
};

// What several drafts did to one clause of their base, or to one that they added.
enum class Rivals {
  none,        // at most one of them changed it
  same,        // all that changed it did the same
  compatible,  // one changed its words, for example, and another its place
  conflict     // different words, different places, or words to what another removed
};

std::string_view name_of(Rivals rivals);

// A clause of a text without one in the row, which a comparison of two texts held for the same as
// one in the row, while others held it for another.
struct Doubtful {
  std::size_t text = 0;
  std::size_t clause = 0;
  bool operator==(const Doubtful&) const = default;
};

// Texts are named by their place in the list given. Groups of them are ascending, and cover the
// texts that have the row.
struct CollationRow {
  // What one text has of the row: its place in `wordings` and `places`, counted from 1; 0: none.
  struct Treatment {
    std::size_t wording = 0;
    std::size_t place = 0;
    bool marked = false;
    bool operator==(const Treatment&) const = default;
    bool operator<(const Treatment& other) const {
      return std::tie(wording, place, marked) < std::tie(other.wording, other.place, other.marked);
    }
  };

  // For each text its clauses here: none where it lacks the row, several where it is cut.
  std::vector<std::vector<std::size_t>> clauses;
  // First the base's, or else that of most texts; then by the number of texts, then by content.
  std::vector<Wording> wordings;
  bool majority = false;  // more texts have the first wording than any other
  // Texts with the same printed labels; first those numbered as the first wording's `shown`.
  std::vector<std::vector<std::size_t>> labels;
  // Texts in which it stands in the same place; first the base's, or that of most texts.
  std::vector<std::vector<std::size_t>> places;
  bool moved = false;  // some comparison says so, of two clauses here
  // Texts whose words are those of their wording, but with another list mark, heading level, or
  // style of the label than its `shown`.
  std::vector<std::size_t> marked;
  std::vector<Doubtful> doubtful;
  // With a base: for each text, what it did; none for the base, and where both lack the row.
  std::vector<std::vector<ChangeKind>> changes;
  Rivals rivals = Rivals::none;

  Treatment treatment_by(std::size_t text) const;
  // In all texts, with the same bytes, in the same place.
  bool alike() const;
  bool missing_somewhere() const;
};

struct Collation {
  std::optional<std::size_t> base;
  // The text whose order the rows follow where texts disagree: the base, or the one that agrees
  // most with the others.
  std::size_t backbone = 0;
  std::vector<std::vector<std::size_t>> same;  // groups of texts that are the same, byte for byte
  std::vector<CollationRow> rows;              // in reading order

  bool all_alike() const;
};

// Collates at least one and at most `most_collated` readable Documents; the result holds only
// numbers. `base` is one of them. Cost: that of comparing each pair of different texts, and memory
// for their links. Throws Error(unsupported) for more texts, or for a Document that is not
// readable.
Collation collate(const std::vector<const Document*>& texts, std::optional<std::size_t> base = {});

}  // namespace travaux
