// document.h: from bytes to text, from text to clauses.
//
// A Document is what a reader of one file sees: a canonical text and its clauses in reading order.
// It is immutable once made, so any number of threads may use one.
//
// CANONICAL TEXT. UTF-8, NFC, a small subset of Markdown, so that it reads well on any git host.
// It is a sequence of blocks; each block is one line; blocks are separated by one empty line; the
// text ends with one newline (an empty document is the empty string). A block is
//
//   heading     one to six '#', a space, the words         "## Article 5 — Cooperation"
//   bullet      2n spaces (n = depth 0..7), "- ", words    "  - Crimea ..."
//   plain       the words, printed label included          "(a) any armed attack ..."
//
// A row of a table is a plain block, its cells joined by " | ". A bar that stands in a cell has a
// backslash before it, whatever the format: no other bar of a row has. The clause's words hold it.
//
// Inside a block runs of spaces are one space; NBSP and other characters are kept as received.
// A plain block whose words would read as one of the others begins with a backslash, as a
// paragraph of Markdown would be escaped.
//
// CLAUSES. A clause is the smallest addressable provision. It owns its own words only: a part or
// an article owns its label and heading, its children own theirs, and flush text that follows the
// children of a clause is a clause of its own kind (wrap_up). Each block is exactly one clause.
//
// LAWS, each held by a property test:
//   * reading the canonical text again gives the same text and the same clauses (idempotence);
//   * the clauses' spans are disjoint, in reading order, and hold every word of the text;
//   * a parent precedes its children; eIds are unique; ids are 0, 1, 2, ... in reading order.
//
// Offsets are bytes, half-open [start, end). "text" offsets count in the canonical text, "source"
// offsets in the file as received, lines from 1 in the file as received. A format without bytes
// that are its text has no source range (it is empty) and no lines (0); it has paragraphs or pages,
// counted from 1 in reading order, which are 0 where a format has none. In plain text a form feed,
// NEL, U+2028 and U+2029 end a line of words, but count none, as in editors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace travaux {

struct Span {
  std::size_t start = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - start; }
  bool operator==(const Span&) const = default;
};

// A Span in half the memory, for what a text has many of: a document is below 4 GiB.
struct Extent {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  Extent() = default;
  Extent(Span span)
      : start(static_cast<std::uint32_t>(span.start)), end(static_cast<std::uint32_t>(span.end)) {}
  Extent(std::size_t first, std::size_t behind) : Extent(Span{first, behind}) {}
  operator Span() const { return {start, end}; }

  std::size_t size() const { return end - start; }
  bool operator==(const Extent&) const = default;
  bool operator==(const Span& other) const { return Span(*this) == other; }
};

// Kinds follow the hierarchy of Akoma Ntoso (OASIS LegalDocML 1.0, part 2) where it has one.
enum class ClauseKind : std::uint8_t {
  title,       // the text's own name, a heading before everything else
  part,        // Part, Title, Book
  chapter,     // Chapter
  section,     // Section, or a decimal number that heads others ("4.2 Transport")
  article,     // Article
  annex,       // Annex, Appendix, Schedule, Protocol
  heading,     // an unnumbered heading
  preamble,    // a heading "Preamble" or the opening "The Parties,"
  recital,     // "Whereas ...", "Recalling ..." under a preamble, "(1)" in recitals
  paragraph,   // a numbered or unnumbered paragraph
  point,       // (a), (i), a), 1) below a paragraph
  bullet,      // a list item with a mark and no label
  wrap_up,     // flush text after the children of a clause
  signatures,  // the heading of a signature block, or "Done at ..."
  signatory,   // one line of a signature block
  definition,  // a paragraph, point or bullet that says what a quoted term means
  table_row    // the cells of a row, with " | " between them
};

// The word used in JSON and on screens: "article", "wrap-up", ...
std::string_view name_of(ClauseKind kind);

// A text may have hundreds of thousands of them, so they are kept small: the printed label and the
// words are asked of the Document.
struct Clause {
  std::string eid;  // Akoma Ntoso style, unique: "art_5__para_2__point_a"
  std::uint32_t id = 0;
  std::optional<std::uint32_t> parent;  // id
  Extent span;                          // in the canonical text: marker, label and own words
  Extent label_span;  // in the canonical text, inside span; empty when no label is printed
  Extent words;  // in the canonical text, inside span: what follows marker, label and its separator
  Extent source;                // in the file as received
  std::uint32_t line = 0;       // first line in the file as received
  std::uint32_t paragraph = 0;  // in the file as received
  std::uint32_t page = 0;       // the page that it begins on
  ClauseKind kind = ClauseKind::paragraph;

  bool labelled() const { return label_span.size() > 0; }
};

// What square brackets set apart in a text that is still negotiated.
enum class BracketKind {
  open,          // "[within thirty days]": not agreed
  alternatives,  // "[shall/should]", and each of "[shall][should]"
  proposal       // "[EU: within thirty days]": whose it is, and what
};

std::string_view name_of(BracketKind kind);

struct Bracket {
  Span span;  // in the canonical text, inside one clause, the brackets included
  BracketKind kind = BracketKind::open;
  Span tag = {};  // of a proposal: "EU"
};

// Something that was in the input and is in no clause: "image", "html", "raw bytes" ...
struct NotRead {
  std::string what;
  std::optional<std::size_t> line;
  std::string detail;  // one line for people, may be empty
  std::size_t paragraph = 0;
  std::size_t page = 0;
  bool operator==(const NotRead&) const = default;
};

// "line 31", "paragraph 12", "page 4", "page 4, line 7"; empty where nothing is known.
std::string place_of(const Clause& clause);
std::string place_of(const NotRead& item);

// Something that lies in the file besides its text: {"author", "..."}, {"hidden text", "..."}.
// It is told to the person who records the file, since it is stored and passed on with the file.
struct InFile {
  std::string what;
  std::string value;  // one line
  bool operator==(const InFile&) const = default;
};

// Which reader made the text and the list of what it did not read. Name and version are signed with
// each recorded version, so a later reader that reads differently is noticed instead of silently
// believed: another text or another list is another version of the reader.
struct ReaderName {
  // "text", "markdown", "canonical", "clause-lines", "clause-json", "docx", "pdf", "html",
  // "akoma-ntoso", "none"; of rejected tracked changes "docx-rejected" and so on.
  std::string name;
  unsigned version = 1;
  bool operator==(const ReaderName&) const = default;
};

// First and last line, from 1, both included.
struct LineRange {
  std::size_t first = 1;
  std::size_t last = 1;
  bool operator==(const LineRange&) const = default;
};

enum class InputKind {
  automatic,     // from the content, then the file name
  text,          // plain text
  markdown,      // CommonMark with GitHub's tables, by cmark-gfm
  canonical,     // the canonical text itself (draft.md of a ledger)
  clause_lines,  // each line is one clause (contract: --clauses line)
  clause_json,   // a JSON array of strings, each one clause (contract: --clauses json)
  docx,          // Office Open XML, the word processor's files
  pdf,           // Portable Document Format
  html,          // a web page
  akoma_ntoso    // Akoma Ntoso XML
};

// Which text of a file with tracked changes is read.
enum class Tracked {
  accept,  // as if all were accepted: what was inserted, not what was deleted
  reject   // as if all were rejected: what was deleted, not what was inserted
};

// First and last page, from 1, both included.
struct PageRange {
  std::size_t first = 1;
  std::size_t last = 1;
  bool operator==(const PageRange&) const = default;
};

struct ReadOptions {
  InputKind kind = InputKind::automatic;
  std::optional<LineRange> lines = {};  // read this part of the file only
  Tracked tracked = Tracked::accept;
  std::optional<PageRange> pages = {};  // read these pages only
  // The program travaux-read-pdf by its absolute path. Empty: a PDF is held as bytes, loudly. It is
  // never looked for: what a PATH or a working folder names is not to be trusted with a file.
  std::string pdf_program = {};
  bool as_bytes = false;  // nothing is read: a scan, a broken or an encrypted file
};

// Caps, checked before parsing. Inputs beyond them are an Error(unsupported).
inline constexpr std::size_t largest_document = std::size_t{64} * 1024 * 1024;  // bytes
inline constexpr std::size_t most_clauses = 2'000'000;  // 50 MB of one-line clauses, with room
inline constexpr std::size_t deepest_clause = 64;       // no law nests deeper than a dozen
// Brackets deeper inside of others are not told apart: each level is looked through anew.
inline constexpr std::size_t most_nested_brackets = 64;

class Document {
 public:
  // Assembled by a reader; see read_document. `source_map` lists, in order, positions where a run
  // of bytes copied one to one from the source begins.
  struct Anchor {
    std::uint32_t text = 0;
    std::uint32_t source = 0;

    Anchor() = default;
    Anchor(std::size_t in_text, std::size_t in_source)
        : text(static_cast<std::uint32_t>(in_text)),
          source(static_cast<std::uint32_t>(in_source)) {}
  };
  struct Parts {
    std::string text;
    std::vector<Clause> clauses;
    std::vector<Bracket> brackets;  // in order of their beginning
    std::vector<NotRead> not_read;
    std::vector<InFile> in_file;
    std::vector<std::string> warnings;  // one line each, e.g. "broken UTF-8 at byte 17"
    ReaderName reader;
    std::vector<Anchor> source_map;
    Span source;  // the bytes of the file that were read: all, or the chosen lines
  };
  explicit Document(Parts parts);

  const std::string& text() const { return parts_.text; }
  const std::vector<Clause>& clauses() const { return parts_.clauses; }
  const std::vector<Bracket>& brackets() const { return parts_.brackets; }
  const std::vector<NotRead>& not_read() const { return parts_.not_read; }
  const std::vector<InFile>& in_file() const { return parts_.in_file; }
  const std::vector<std::string>& warnings() const { return parts_.warnings; }
  const ReaderName& reader() const { return parts_.reader; }
  Span source() const { return parts_.source; }

  // The same with another list of what was not read: the one that was recorded with the text.
  Document with_not_read(std::vector<NotRead> list) && {
    parts_.not_read = std::move(list);
    return std::move(*this);
  }

  // False for a file that could not be read as text and is held as bytes only.
  bool readable() const { return parts_.reader.name != "none"; }

  std::string_view text_of(const Clause& clause) const;  // text[span]
  // text[label_span], as printed: "Article 5", "5.", "(a)", "1.1.1"; empty when none is printed
  std::string_view label_of(const Clause& clause) const;
  std::string_view words_of(const Clause& clause) const;  // text[words]

  // The brackets in the words of the clause.
  std::vector<Bracket> brackets_of(const Clause& clause) const;

  // The position in the file as received that an offset of the canonical text came from; monotone,
  // so that consecutive runs of the text map to consecutive runs of the file.
  std::size_t source_at(std::size_t offset) const;

  // The clause with this eId or printed label. A chain of labels is read from the outside in:
  // "5(2)(a)", "Article 5(2)(a)", "art_5__para_2__point_a". Nothing when none fits; when several
  // fit, an Error(usage) that lists their eIds.
  const Clause* find(std::string_view label_or_eid) const;

  // The ends of the byte ranges that tile the canonical text, one range for each clause with the
  // separator that follows it. This is what the ledger commits to, clause by clause.
  std::vector<std::size_t> segment_ends() const;

 private:
  Parts parts_;
};

// Reads bytes as received. `file_name` serves only to tell the kind ("plan.md" is Markdown) and
// may be empty. Bytes that are no text (NUL bytes, broken UTF-8, an image, an unknown container)
// give a Document with no clauses, reader "none", a NotRead entry and a warning: such a file is
// recorded only when asked, and never compared silently. Throws Error for a line range outside the
// file, an empty file, malformed clause JSON, a broken, encrypted or oversized container, or input
// beyond the caps.
Document read_document(std::string_view bytes, std::string_view file_name,
                       const ReadOptions& options = {});

}  // namespace travaux
