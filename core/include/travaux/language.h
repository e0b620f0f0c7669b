// language.h: which language a text is in, what its words say in figures (amounts, dates,
// durations, references), which provisions it refers to, and which of its phrases bind, deny, limit
// or time a provision.
//
// Each language is rows of tables: its frequent small words (src/language/small_words.cc), number
// words, months, units, currencies and names of provisions (lexicon.cc), and its phrases
// (phrases_*.cc). No language has code of its own. A
// language that is not known is `unknown`; figures are then read from digits, marks and ISO codes
// alone, and callers say what could not be judged.
//
// All functions are pure and thread-safe; cost is linear in the text.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/document.h"

namespace travaux {

enum class Language : std::uint8_t {
  unknown,
  english,
  ukrainian,
  russian,
  french,
  german,
  spanish,
  italian,
  polish,
  dutch,
  portuguese
};

inline constexpr std::array all_languages = {
    Language::english, Language::ukrainian, Language::russian, Language::french,
    Language::german,  Language::spanish,   Language::italian, Language::polish,
    Language::dutch,   Language::portuguese};

std::string_view name_of(Language language);  // "English"; "unknown"
std::string_view code_of(Language language);  // BCP 47: "en"; "und"

// By the share of its words that are among the most frequent small words of a language (Ingle
// 1976: languages are told by their function words), and by letters that its neighbours do without.
// `unknown` for a text of a few words, and where no language leads clearly: of two like languages
// none is guessed. Long texts are sampled.
Language language_of(std::string_view text);

// The same, but `unknown` for a text of which a tenth or more is in another language: two columns,
// languages that take turns, an annex in another. Told from sentences, and within a line by script.
Language sole_language_of(std::string_view text);

// For a sentence or two: the language whose small words and letters occur, if no other language's
// do nearly as often; `unknown` if nothing tells. Where language_of() knows, the two are the same.
Language language_hint(std::string_view text);

// Whether two texts hardly share a word, and differ in script or in small words: so are
// translations, also where their languages are not known.
bool look_like_two_languages(std::string_view before, std::string_view after);

enum class FigureKind : std::uint8_t {
  number,      // value "28"
  name,        // value "2202" of "Resolution 2202", "28a", "g8": it counts nothing
  ordinal,     // value "5" of "5th" and "fifth"
  percentage,  // value "50", unit "%"
  share,       // value "2/3", in lowest terms; "1/2" of "50-50"
  quantity,    // value "30", unit "kilometre"
  money,       // value "100000000000", unit "USD" (ISO 4217)
  duration,    // value "100", unit "day", "business day": minute, hour, week, month, year
  date,        // value "2025-11-27", "--11-27", "2025-11", "2025", "--11" (ISO 8601)
  reference    // value "5(2)(a)", unit "article": section, chapter, part, annex, paragraph, point
};

std::string_view name_of(FigureKind kind);

// A figure in any dress: "$100 billion", "USD 100bn" and "ten (10) years" have one value each.
// Values are decimal numbers without grouping, or as described above.
struct Figure {
  Span span;  // bytes of the text given
  FigureKind kind = FigureKind::number;
  std::string value;
  std::string unit;

  bool means(const Figure& other) const {
    return kind == other.kind && value == other.value && unit == other.unit;
  }
};

// What can be held against another language.
struct AcrossLanguages {
  std::vector<Figure> figures;
  // What another language may print otherwise or without a number: shares, months alone, and in
  // words "one year" ("a year") and ordinals ("at first").
  std::vector<Figure> doubtful;
};

// Reads figures of one language. Which of "1.000" and "1,000" is a thousand is the language's;
// where it is unknown, a single mark before three digits groups them. "1" in words is read only
// before a unit: it is mostly an article.
class FigureReader {
 public:
  explicit FigureReader(Language language);
  ~FigureReader();
  FigureReader(const FigureReader&) = delete;
  FigureReader& operator=(const FigureReader&) = delete;

  // In the order of the text, without overlap.
  std::vector<Figure> read(std::string_view text) const;

  // The same for texts in two languages. A reference in several parts is one figure, from the
  // outermost in: "paragraph 2 of Article 5", "Article 5(2)" and "пункт 2 статті 5" are "5(2)" of
  // an article; those of one list share their span.
  AcrossLanguages read_across(std::string_view text) const;

 private:
  struct Lexicon;
  std::unique_ptr<const Lexicon> lexicon_;
};

// A word in one of its spellings: "organisation" and "organization" have one, and "recieve" that of
// "receive", by tables: what is in none may be another word ("signed", "singed"). In small letters.
std::string spelling_of(std::string_view word, Language language);

// The word in small letters without the endings of the plural and of possession: "parties" and
// "party's" are "party". It serves to compare words.
std::string base_form(std::string_view word, Language language);

// What the words of a reference, or of a printed label, call a provision.
enum class Provision : std::uint8_t {
  any,  // no word is printed: "(2)" of "Article 5(2)", the label "5."
  annex,
  appendix,
  schedule,
  protocol,
  book,
  part,
  title,
  chapter,
  section,
  subsection,
  article,
  clause,
  rule,
  regulation,
  recital,
  paragraph,
  subparagraph,
  point
};

std::string_view name_of(Provision provision);  // "article"

// One step on the way to the provision that a reference names.
struct ReferenceStep {
  enum class By : std::uint8_t {
    number,   // "Article 5"
    ordinal,  // "the first subparagraph": `number` is "1"
    own,      // "this Article"
    before,   // "the preceding paragraph"
    after,    // "the next paragraph"
    only      // "the Annex"
  };
  Provision provision = Provision::any;
  By by = By::number;
  std::string number;  // as provision_number() has it
  bool operator==(const ReferenceStep&) const = default;
};

// "5", "4.2.1", "5bis", "a", "iv": a printed number in small letters, without spaces and brackets.
// Roman numbers in capitals are written in digits: "IV" and "4" are one.
std::string provision_number(std::string_view printed);

// Words that name a provision: "Article 5(2)(a)", "paragraphs 2 and 3 of Article 5" (two), "Annex
// II", "this Article", "the first subparagraph". Of a list or a range each number is one.
struct Reference {
  // Of which text the provision is.
  enum class Text : std::uint8_t {
    unsaid,   // most probably of this one
    own,      // "of this Treaty"
    perhaps,  // "of the Treaty": of this one if that is what it is called
    other     // "of the Washington Treaty", "of Regulation (EU) 2016/679", "Article 6 TFEU"
  };

  Span span;                         // bytes of the text given
  std::vector<ReferenceStep> steps;  // from the outside in, none of them twice
  Text text = Text::unsaid;
  std::string called;    // of `perhaps`: "treaty"
  bool through = false;  // with the one before it this is a range: "7" of "Articles 5 to 7"
};

// "article 5(2)(a)", however it is printed: "paragraph 2 of this Article" is "paragraph 2".
std::string value_of(const Reference& reference);

// Reads references of one language. A decimal number alone is a reference where the words around
// say so: "set out in 5.2".
class ReferenceReader {
 public:
  explicit ReferenceReader(Language language);
  ~ReferenceReader();
  ReferenceReader(const ReferenceReader&) = delete;
  ReferenceReader& operator=(const ReferenceReader&) = delete;

  // Whether the language has the words: without them nothing is found.
  bool knows() const;

  // In the order of the text, without overlap. Cost is linear in the text, and small for a text
  // without references.
  std::vector<Reference> read(std::string_view text) const;

 private:
  struct Table;
  std::unique_ptr<const Table> table_;
};

// What a phrase does in a provision. The value of a Phrase says more, as below.
enum class PhraseKind : std::uint8_t {
  modality,          // how strongly it binds: value of a Force
  softening,         // makes an aim of a duty; 1: "as far as possible"; 2: a verb, "strive to"
  negation,          // 0: "not", "shall refrain from"; else a word with a prefix of so many bytes
  condition,         // 1: "if"; 2: only at the head of a part of a sentence: "where"; 3: "unless"
                     // 4: as 2, and behind a mark: "subject to the law"
  subordinate,       // opens a part of a sentence about what stands before it: "that", "which"
  scope,             // what a provision takes in: value of a Reach
  status,            // of which legal standing: a number for each ("de facto", "provisional")
  conjunction,       // 1: "and", 2: "or", 3: "and/or"
  trigger,           // from which event on, value of a TriggerKind: "upon", "after the", "once"
  entry_into_force,  // value of a LifeKind: "enter into force", "apply provisionally"
  renewal,           // value of a LifeKind: "renewed", "extended for"
  termination,       // value of a LifeKind: "denounce", "withdraw from", "expire"
  promptness,        // 1: "immediately", "without delay"; 2: "indefinitely"
  instrument,        // what has a life in law, value of an InstrumentKind: "treaty", "contract"
  filler,            // words near an event: value of a FillerKind
  reserved,          // "[Reserved]", "to be agreed"
  party_name,        // a state or an organisation: a number for each, whatever it is called
  party_noun,        // the nouns of those who act, and of what does not: value of a Noun
  small_word,        // 1: "the", "each"; 2: inside of names: "of"; 3: others that begin
                     // sentences; 4: "by"
  signing,           // 1: "Done at"; 2: "Signed by"; 3: before who signs: "For", "On behalf of"
                     // 4: begins a sentence about the text itself: "This"; 5: of its original
  defines            // 1: "means"; 2: before what is defined: "the term"
};

inline constexpr std::array all_phrase_kinds = {
    PhraseKind::modality,         PhraseKind::softening,   PhraseKind::negation,
    PhraseKind::condition,        PhraseKind::subordinate, PhraseKind::scope,
    PhraseKind::status,           PhraseKind::conjunction, PhraseKind::trigger,
    PhraseKind::entry_into_force, PhraseKind::renewal,     PhraseKind::termination,
    PhraseKind::promptness,       PhraseKind::instrument,  PhraseKind::filler,
    PhraseKind::reserved,         PhraseKind::party_name,  PhraseKind::party_noun,
    PhraseKind::small_word,       PhraseKind::signing,     PhraseKind::defines};

// Values of PhraseKind::modality, from weak to strong.
enum class Force : std::uint8_t {
  choice = 1,  // may, can, is entitled to
  aim,         // should, shall endeavour to, best efforts
  commitment,  // will, agrees to
  duty         // shall, must, is required to
};

// Values of PhraseKind::party_noun.
enum class Noun : std::uint8_t {
  body = 1,  // of a party where it is written with a capital: "Bank", "Force"
  role,      // of a party however it is written: "Commission", "seller"
  thing,     // of none: "Agreement", "Annex", "Member States"
  style,     // says nothing beside a name: "Republic of"
  deputy,    // makes another of somebody: "Deputy Director"
  text       // of none, nor what "of" joins to it: "Charter of the United Nations"
};

// Values of PhraseKind::scope; the sign says whether it takes in more or less.
enum class Reach : std::int8_t {
  at_most = -4,       // "up to"
  nothing_else = -3,  // "only"
  excluded = -2,      // "except"
  partly = -1,        // "significant", "certain"
  whole = 1,          // "all", "any"
  included = 2,       // "including"
  at_least = 3        // "at least"
};

// Values of PhraseKind::trigger.
enum class TriggerKind : std::uint8_t {
  before_event = 1,  // the event follows: "upon"
  before_clause,     // the same, also as a sentence of its own: "when"
  behind_duration,   // the same, right behind a duration only: "30 days from"
  with_event,        // its last word names the event: "on delivery"
  clause_alone       // a sentence of its own follows, never a noun alone: "once"
};

// Values of the phrases about the life of a text.
enum class LifeKind : std::uint8_t {
  sure = 1,      // it stands for itself: "enter into force", "expire"
  of_object,     // an instrument follows: "terminate this Agreement"
  of_subject,    // an instrument stands before it: "be terminated", "take effect"
  with_time,     // a duration or a date follows: "extend for"
  noun,          // its own effect may be timed: "withdrawal shall take effect"
  manner,        // how: "automatically"
  provisionally  // "applied provisionally"
};

// Where values from here on stand beside a LifeKind, each tells another way of ending or renewing
// something: "in writing", "at any time".
inline constexpr int first_of_manners = 50;

// Values of PhraseKind::instrument.
enum class InstrumentKind : std::uint8_t {
  named = 1,  // "treaty"
  pronoun,    // of one that is named before: "it shall"
  ends_only   // it can be ended, and enters not into force: "permit"
};

// Values of PhraseKind::filler: words near an event.
enum class FillerKind : std::uint8_t {
  passed_over = 0,  // "its"
  ends_name,        // the name of the event ends: "of"
  ends_event,       // the event ends: "and"
  stage_of_start,   // part of the name, and tells stages of the event apart: "the beginning of"
  stage_of_end
};

struct Phrase {
  Span span;  // bytes of the text given
  PhraseKind kind = PhraseKind::modality;
  int value = 0;
};

// Finds the phrases of one language. Of the phrases of one kind that begin at a word the longest
// counts, and the words in it begin no other of that kind: "shall endeavour to" is one aim. Case
// does not count, and hyphens are spaces. For an `unknown` language nothing is found.
class PhraseReader {
 public:
  explicit PhraseReader(Language language);
  ~PhraseReader();
  PhraseReader(const PhraseReader&) = delete;
  PhraseReader& operator=(const PhraseReader&) = delete;

  // Whether the language has any phrases of the kind.
  bool knows(PhraseKind kind) const;

  // In the order of the text; phrases of different kinds may overlap. Cost is linear in the text.
  std::vector<Phrase> read(std::string_view text) const;

 private:
  struct Table;
  std::unique_ptr<const Table> table_;
};

}  // namespace travaux
