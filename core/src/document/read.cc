// Which reader reads a file.
#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "document/brackets.h"
#include "document/characters.h"
#include "document/lines.h"
#include "document/readers.h"
#include "document/web_encoding.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using document::Source;

struct Row {
  InputKind kind;
  std::string_view name;
  unsigned version;  // raised whenever the reader would read an old file differently
  Document::Parts (*read)(const Source&);
  bool (*recognises)(std::string_view bytes) = nullptr;  // by content alone; none: never
  bool packed = false;  // the bytes are no text: no UTF-8, no lines
};

constexpr std::array readers{
    Row{InputKind::text, "text", 2, document::read_text},
    Row{InputKind::markdown, "markdown", 4, document::read_markdown},
    Row{InputKind::canonical, "canonical", 1, document::read_canonical},
    Row{InputKind::clause_lines, "clause-lines", 1, document::read_clause_lines},
    Row{InputKind::clause_json, "clause-json", 1, document::read_clause_json},
    Row{InputKind::html, "html", 3, document::read_web, document::is_web_page, true},
    Row{InputKind::akoma_ntoso, "akoma-ntoso", 3, document::read_akoma_ntoso, document::is_xml,
        true},
    Row{InputKind::docx, "docx", 2, document::read_docx, document::is_docx, true},
    // Its version comes with the answer of its program.
    Row{InputKind::pdf, "pdf", 0, document::read_pdf, document::is_pdf, true},
};

struct Magic {
  std::string_view bytes;
  std::string_view name;
  bool text;  // readable as text when the caller insists
};

using namespace std::string_view_literals;

constexpr std::array magics{
    Magic{"%PDF-", "PDF", false},
    Magic{"PK\3\4", "ZIP or DOCX", false},
    Magic{"PK\5\6", "ZIP", false},
    Magic{"\x1f\x8b", "gzip", false},
    Magic{"\xfd"
          "7zXZ\0"sv,
          "xz", false},
    Magic{"BZh91AY&SY", "bzip2", false},
    Magic{"7z\xbc\xaf", "7z", false},
    Magic{"\xd0\xcf\x11\xe0", "OLE (DOC, XLS)", false},
    Magic{"\x89PNG", "PNG image", false},
    Magic{"\xff\xd8\xff", "JPEG image", false},
    Magic{"GIF87a", "GIF image", false},
    Magic{"GIF89a", "GIF image", false},
    Magic{"II*\0"sv, "TIFF image", false},
    Magic{"MM\0*"sv, "TIFF image", false},
    Magic{"\xff\xfe", "UTF-16", false},
    Magic{"\xfe\xff", "UTF-16", false},
    Magic{"{\\rtf", "RTF", true},
    Magic{"<!doctype html", "HTML", true},
    Magic{"<html", "HTML", true},
    Magic{"<?xml", "XML", true},
};

bool starts_with_folded(std::string_view bytes, std::string_view start) {
  return bytes.size() >= start.size() &&
         std::equal(start.begin(), start.end(), bytes.begin(), [](char one, char other) {
           return one == other || (other >= 'A' && other <= 'Z' && one == (other | 0x20));
         });
}

bool ends_with_folded(std::string_view name, std::string_view end) {
  return name.size() >= end.size() &&
         starts_with_folded(name.substr(name.size() - end.size()), end);
}

bool names_markdown(std::string_view file_name) {
  return ends_with_folded(file_name, ".md") || ends_with_folded(file_name, ".markdown");
}

// "# Words" or "## Words" on a line of its own, after an empty line.
bool has_marked_heading(std::string_view bytes) {
  bool blank = true;
  for (const Span span : document::split_lines(bytes)) {
    const std::string_view line = bytes.substr(span.start, span.size());
    const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
    if (blank && hashes >= 1 && hashes <= 6 && hashes + 1 < line.size() && line[hashes] == ' ') {
      return true;
    }
    blank = document::trimmed(line).empty();
  }
  return false;
}

// The row of the kind that was asked for, or whose content this is; none for anything else.
const Row* row_of(std::string_view bytes, std::string_view file_name, InputKind asked) {
  const bool automatic = asked == InputKind::automatic;
  auto row = std::find_if(readers.begin(), readers.end(), [&](const Row& reader) {
    if (!automatic) return reader.kind == asked;
    return reader.recognises != nullptr && reader.recognises(bytes);
  });
  if (row == readers.end() && automatic && !names_markdown(file_name) &&
      document::is_web_fragment(bytes)) {
    row = std::find_if(readers.begin(), readers.end(),
                       [](const Row& reader) { return reader.kind == InputKind::html; });
  }
  return row == readers.end() ? nullptr : &*row;
}

InputKind kind_of(std::string_view bytes, std::string_view file_name, const Row* known) {
  if (known != nullptr) return known->kind;
  const bool marked = names_markdown(file_name) || has_marked_heading(bytes);
  return marked ? InputKind::markdown : InputKind::text;
}

// Why the bytes are no text, or an empty string.
std::string why_no_text(std::string_view bytes, std::string_view file_name, const Row* known) {
  const bool insists = known != nullptr || names_markdown(file_name);
  for (const Magic& magic : magics) {
    // Canonical text may begin with the words "%PDF-".
    if (known != nullptr && known->kind == InputKind::canonical) break;
    if (starts_with_folded(bytes, magic.bytes) && !(magic.text && insists)) {
      return "looks like " + std::string(magic.name);
    }
  }
  if (const auto bad = base::first_invalid_utf8(bytes)) {
    return "broken UTF-8 at byte " + std::to_string(*bad);
  }
  const std::size_t nul = bytes.find('\0');
  return nul == std::string_view::npos ? "" : "NUL byte at byte " + std::to_string(nul);
}

Document bytes_only(std::string_view bytes, const std::string& why) {
  Document::Parts parts;
  parts.reader = {"none", 1};
  parts.source = {0, bytes.size()};
  parts.not_read.push_back(
      {"raw bytes", std::nullopt, why + "; " + std::to_string(bytes.size()) + " bytes held as is"});
  parts.warnings.push_back("not read as text: " + why);
  return Document(std::move(parts));
}

Document as_bytes(std::string_view bytes, std::string_view file_name, const ReadOptions& options) {
  if (options.lines || options.pages) {
    throw Error(Trouble::usage, "of bytes that are not read no part can be named",
                "leave out --as-bytes, or the part");
  }
  const std::string why = why_no_text(bytes, file_name, nullptr);
  return bytes_only(bytes, why.empty() ? "not read, as asked" : why);
}

std::size_t mark_size(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

Source choose(std::string_view bytes, const ReadOptions& options) {
  const std::size_t mark = mark_size(bytes);
  if (!options.lines) return {bytes.substr(mark), mark, 1, bytes.substr(mark)};
  const std::vector<Span> lines = document::split_lines(bytes);
  const auto [first, last] = *options.lines;
  if (first < 1 || first > last || last > lines.size()) {
    throw Error(Trouble::usage, "lines " + std::to_string(first) + "-" + std::to_string(last) +
                                    " are not in the file, which has " +
                                    std::to_string(lines.size()));
  }
  const std::size_t start = first == 1 ? mark : lines[first - 1].start;
  const std::size_t end = last == lines.size() ? bytes.size() : lines[last].start;
  return {bytes.substr(start, end - start), start, first, bytes.substr(mark)};
}

// What is said of every text, whatever its format.
Document finished(Document::Parts parts) {
  parts.brackets = document::find_brackets(parts.text);
  document::warn_of_characters(parts);
  return Document(std::move(parts));
}

Document read_packed(std::string_view bytes, const ReadOptions& options, const Row& row) {
  if (options.lines) {
    throw Error(Trouble::usage, "a file of the kind " + std::string(row.name) + " has no lines",
                "leave out --lines");
  }
  Document::Parts parts = row.read({bytes, 0, 1, bytes, options});
  if (parts.reader.name.empty()) parts.reader = {std::string(row.name), row.version};
  const bool in_bytes = std::any_of(parts.clauses.begin(), parts.clauses.end(),
                                    [](const Clause& clause) { return clause.source.size() > 0; });
  parts.source = {0, in_bytes ? bytes.size() : 0};
  return finished(std::move(parts));
}

}  // namespace

Document read_document(std::string_view bytes, std::string_view file_name,
                       const ReadOptions& options) {
  if (bytes.size() > largest_document) {
    throw Error(Trouble::unsupported, "the text has " + std::to_string(bytes.size()) +
                                          " bytes; at most " + std::to_string(largest_document) +
                                          " are read");
  }
  if (bytes.empty())
    throw Error(Trouble::usage, "the file is empty", "name the file that holds the text");
  if (options.as_bytes) return as_bytes(bytes, file_name, options);
  const Row* known = row_of(bytes, file_name, options.kind);
  const bool is_pdf = known != nullptr && known->kind == InputKind::pdf;
  if (options.pages && !is_pdf) {
    throw Error(Trouble::usage, "it has no pages: only of a PDF some pages can be read",
                "leave out --pages");
  }
  if (is_pdf && options.pdf_program.empty()) return bytes_only(bytes, "looks like PDF");
  if (known != nullptr && known->packed) return read_packed(bytes, options, *known);
  const std::string why = why_no_text(bytes, file_name, known);
  if (!why.empty()) return bytes_only(bytes, why);
  Source source = choose(bytes, options);
  source.options = options;
  if (document::trimmed(source.bytes).empty()) {
    throw Error(Trouble::usage,
                options.lines ? "what the lines hold is empty" : "the file is empty",
                options.lines ? "name lines that hold words" : "name the file that holds the text");
  }
  const InputKind kind = kind_of(source.bytes, file_name, known);
  const auto row = std::find_if(readers.begin(), readers.end(),
                                [kind](const Row& reader) { return reader.kind == kind; });
  if (row == readers.end()) throw Error(Trouble::usage, "unknown kind of input");
  Document::Parts parts = row->read(source);
  parts.reader = {std::string(row->name), row->version};
  // A byte order mark is part of the file that was read, though it is no word of it.
  const bool whole = source.offset == mark_size(bytes);
  parts.source = {whole ? 0 : source.offset, source.offset + source.bytes.size()};
  return finished(std::move(parts));
}

}  // namespace travaux
