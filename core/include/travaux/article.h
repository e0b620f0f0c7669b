// article.h: what an article about a draft quotes from it, and who says what in it.
//
// Two readings. check_quotations() is exact and gives verdicts. read_article() proposes: who is
// said to say, think, want or deny what; a person accepts, nothing is recorded.
//
// Finds the passages between quotation marks in an article and checks each, word by word, against
// given drafts. Nothing is guessed from memory: a quotation is `verbatim` only if its very words
// stand in the draft.
//
// QUOTATION MARKS: “ ”, " ", « », » «, „ “, ” ”, and ‘ ’, ‚ ‘ or ' ' around two words or more when
// they are not apostrophes. A paragraph of a block quotation ("> ") that opens with no such mark is
// one quotation. What is opened and not closed in its paragraph is a quotation to the paragraph's
// end; the paragraphs behind are too, up to the mark that closes it, each by itself. Pure
// functions, thread-safe. Offsets are bytes of the article as received.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/document.h"

namespace travaux {

enum class Verdict {
  verbatim,   // the very words, as they stand in the draft
  format,     // only case, spacing, quotation marks, dashes or closing punctuation differ
  elided,     // words left out, and marked as left out (… or ...)
  bracketed,  // words put in, and marked as put in ([ ])
  altered,    // words differ, were dropped or added without a mark; or, mark or not, a negation was
              // ("not", "unless"), or an omission leads from one clause into another
  brief,      // equal, but under four words: proves nothing (JSON: "short")
  not_draft,  // a name, a title, a scare quote or somebody's own words
  not_found   // no draft given has anything like it
};

std::string_view name_of(Verdict verdict);

struct Quotation {
  Span source;  // in the article, quotation marks left out
  std::size_t line = 0;
  std::string text;  // the marks of a block quotation are spaces
};

// Caps, checked before anything is read, or when the first one too many is met:
// Error(unsupported).
inline constexpr std::size_t largest_article = std::size_t{8} * 1024 * 1024;  // bytes
inline constexpr std::size_t most_quotations = 100'000;

// All quotations of an article, in reading order. `article` must be well-formed UTF-8. Linear.
std::vector<Quotation> find_quotations(std::string_view article);

// One draft to check against; the Document must outlive the call only.
struct Draft {
  std::string ref;  // "framework@1" or a file name
  const Document* document = nullptr;
};

struct WordChange {
  std::string quoted;  // empty where a word of the draft was dropped
  std::string draft;   // empty where a word was added
};

enum class QuoteKind {
  quotation,  // in quotation marks
  paraphrase  // close wording without marks
};

std::string_view name_of(QuoteKind kind);

struct CheckedQuotation {
  Quotation quotation;
  Verdict verdict = Verdict::not_found;
  // The nearest passage, for every verdict but not_draft and not_found.
  std::string ref;
  std::string clause;  // eId
  Span span;           // in the draft's canonical text
  std::string draft_text;
  std::vector<std::string> refs;  // every draft given in which the same passage stands
  // Runs of changed words. If only marks that carry meaning differ (a comma inside, a currency
  // sign), those marks.
  std::vector<WordChange> edits;  // for `altered`, `bracketed`, `elided` and `format`
  QuoteKind kind = QuoteKind::quotation;
};

// Checks every quotation of an article against drafts that need not be in memory at once: what a
// draft has in common with those before it is held, and searched, once. Not thread-safe.
class QuotationChecker {
 public:
  // `article` must be well-formed UTF-8; errors as find_quotations().
  explicit QuotationChecker(std::string article);
  ~QuotationChecker();
  QuotationChecker(QuotationChecker&& other) noexcept;
  QuotationChecker& operator=(QuotationChecker&& other) noexcept;

  // `ref` is "framework@1" or a file name. The document is not needed behind this call. Throws
  // Error(unsupported) for a draft that is not readable: nothing could be found in it.
  void add(std::string ref, const Document& document);

  // Of all drafts added; the earlier ones win ties. Quotations, in reading order.
  std::vector<CheckedQuotation> check() const;

  // Sentences, and parts of them, that say without marks what a draft says in words close to its
  // own; those that differ in punctuation only are `format`. Precision before all: seven words or
  // more in common, four of them telling, seven of ten the same. In reading order.
  std::vector<CheckedQuotation> paraphrases() const;

  // Which drafts are in another language or script than the article, where that is known: what is
  // translated is not found. One line each.
  std::vector<std::string> not_checked() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The same for drafts that are at hand.
std::vector<CheckedQuotation> check_quotations(std::string_view article,
                                               const std::vector<Draft>& drafts);

// ------------------------------------------------------------------------------ who says what
// READING. One paragraph is one line; empty lines are passed over; a list item begins with "- ",
// "* " or "• ". English only: an article in another language is not read, and `not_read` says so.
//
// PARTS are told by form (lines without a full stop, points of lists), by what headings announce
// and by who speaks. Words that a `text` part prints are the document's: none of the article's
// attributions. A paragraph in which somebody is said to say something is never `text`.
//
// FIGURES are those of FigureReader, with what they count. Days told from the day of writing
// ("on Thursday", "last weekend") have a value only with `captured`, and only where the words tell
// which day is meant.
//
// FINDINGS are places that cannot both be right. Passages are held against each other that share
// rare words; rules then judge stated numbers and what is listed, figures of one thing, lists of
// one thing, the standing of a text (signed, binding, open), what it takes in ("all", "certain"),
// conditions and other words that limit a point, and quotations against text printed beside them.
// With drafts: quotations, figures, limiting words and the number of points against those. Only
// what a rule knows is found, and rules prefer to miss: no finding says that the article is
// consistent. Sums that hold and what the article corrects itself are none.
//
// ATTRIBUTIONS are cue, holder and content (the terms of the PARC and PolNeAR corpora, Pareti 2012,
// Newell et al. 2018): the words that say so, who does, and what is said, thought, wanted or
// judged. Candidates are the words of a table of cues; each is scored by its form and its
// neighbours, and the borders of holder and content are those most probable by the marks around
// them. Nothing is learnt while reading: the same bytes give the same proposals. Only the outermost
// attribution is proposed; those inside of its content are the links of its chain.
struct Passage {
  Span source;           // bytes of the article as received
  std::size_t line = 0;  // from 1
  std::string text;      // these bytes
};

// Who it is: the name without article and title for a person, empty if nobody is named.
struct ArticleSource {
  std::string name;
  // person, outlet, institution, unnamed (one person), group (several unnamed), document, unknown
  std::string kind;
};

struct ChainLink {
  ArticleSource source;
  std::string act;        // a relation, as below
  bool inferred = false;  // "he": taken to be the last one named
};

struct ProposedAttribution {
  // One of relations() of seal.h, but "listed-as-signatory".
  std::string relation;
  std::size_t line = 0;  // of the cue
  ArticleSource source;
  bool inferred = false;  // the holder is a pronoun, or stands in a sentence before
  Passage cue;            // of several words apart ("have already been pushing"): from the first on
  Passage holder;         // empty where nobody is named
  Passage content;        // the longest piece, where the cue interrupts what is said
  std::vector<Passage> more;     // the other pieces: "C1, he said. C2"
  std::vector<ChainLink> chain;  // nearest first
  double points = 0;             // the score of the cue: at 1.5 half are right, at 4 nine of ten
};

enum class PartKind {
  heading,
  report,    // the author tells
  text,      // claims to print the words of a document as they stand
  digest,    // a document told point by point in own words
  analysis,  // the author's judgement
  furniture  // share buttons, "Read also", subscription
};

std::string_view name_of(PartKind kind);

// The parts cover every line once, in order.
struct ArticlePart {
  std::size_t first_line = 1;
  std::size_t last_line = 1;
  PartKind kind = PartKind::report;
};

struct ArticleFigure {
  std::size_t line = 0;
  std::string kind;  // money, percentage, count, duration, date, ordinal, ratio
  std::string text;
  // A decimal number; of ordinals of provisions "5" or "5(2)(a)"; of dates "2025-11-27", "--11-27",
  // "2025", "2025-W47", "2025-11-22/2025-11-23"; "P10Y"; "50:50", "2/3". Empty if it is not
  // resolved ("on Thursday" without a date to count from).
  std::string value;
  std::string unit;       // of money the ISO code, of a count the noun
  Span span;              // bytes of the article as received
  bool relative = false;  // told from the day of writing: "on Thursday"
};

// Words of the article, or of a draft: then `source` are bytes of its canonical text, and `line` is
// 0.
struct FindingEvidence : Passage {
  std::string ref;     // of the draft; empty: of the article
  std::string clause;  // eId
};

// Places of the article that cannot both be right, or that a draft given contradicts.
struct ArticleFinding {
  std::string kind;  // number, count, list, status, scope, condition, wording
  std::string message;
  std::vector<FindingEvidence> evidence;  // two or more
};

struct ReadingOptions {
  std::vector<std::string> cues;  // further words that attribute, in their base form: "flag"
  std::optional<std::chrono::year_month_day> captured;  // the day from which "yesterday" counts
  std::vector<Draft> drafts;                            // to hold the article against
};

struct Reading {
  std::vector<ProposedAttribution> attributions;  // in the order of their first words
  std::vector<ArticlePart> parts;
  std::vector<ArticleFigure> figures;
  std::vector<ArticleFinding> findings;  // the gravest first
  std::vector<std::string> not_read;     // one line each
};

// `article` must be well-formed UTF-8. Cost is linear in the article; Error(unsupported) beyond
// largest_article.
Reading read_article(std::string_view article, const ReadingOptions& options = {});

}  // namespace travaux
