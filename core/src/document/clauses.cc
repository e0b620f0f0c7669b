// Files whose clauses are already told apart: one to a line, or a JSON array of strings.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "document/label.h"
#include "document/lines.h"
#include "document/readers.h"
#include "travaux/error.h"

namespace travaux::document {
namespace {

[[noreturn]] void bad_json(std::size_t at, const std::string& what) {
  throw Error(Trouble::malformed, "at byte " + std::to_string(at) + ": " + what,
              "--clauses json reads one array of strings");
}

// A clause as given: its words, and where runs of them lie in the file.
struct Given {
  std::string words;
  std::vector<Document::Anchor> anchors;
  Span source;
  std::size_t line = 0;
};

ClauseKind kind_of(const Label& label) {
  if (label.word != nullptr) return label.word->kind;
  if (!label) return ClauseKind::paragraph;
  const bool number = label.numbering == Numbering::digits || label.numbering == Numbering::decimal;
  return number ? ClauseKind::paragraph : ClauseKind::point;
}

void add_clause(Document::Parts& parts, Given given) {
  if (parts.clauses.size() >= most_clauses) {
    throw Error(Trouble::unsupported,
                "more than " + std::to_string(most_clauses) + " clauses are not read");
  }
  std::string normal = base::to_nfc(given.words);
  if (normal != given.words) {
    given.words = std::move(normal);
    given.anchors.resize(std::min<std::size_t>(given.anchors.size(), 1));
  }
  Clause clause;
  clause.id = static_cast<std::uint32_t>(parts.clauses.size());
  clause.eid = "line_" + std::to_string(clause.id);
  const std::size_t start = parts.text.size();
  clause.span = {start, start + given.words.size()};
  const std::string_view words = given.words;
  const std::size_t indent = std::min(words.size(), words.find_first_not_of(" \t"));
  const Label label = parse_label(words.substr(indent), Place::running);
  clause.label_span = {start + indent, start + indent + label.end};
  clause.words = {start + indent + label.words, clause.span.end};
  clause.kind = kind_of(label);
  clause.source = given.source;
  clause.line = static_cast<std::uint32_t>(given.line);
  parts.source_map.push_back({start, given.source.start});
  for (const auto& anchor : given.anchors) {
    parts.source_map.push_back({start + anchor.text, anchor.source});
  }
  parts.text += given.words;
  parts.text += '\n';
  parts.clauses.push_back(std::move(clause));
}

// A JSON array of strings, read strictly (RFC 8259) so that each clause keeps its place in the
// file, which a general JSON library does not tell.
class StringArray {
 public:
  explicit StringArray(const Source& source) : source_(source), bytes_(source.bytes) {}

  Document::Parts read() {
    Document::Parts parts;
    skip_white();
    expect('[');
    skip_white();
    if (!take(']')) {
      do {
        skip_white();
        add_clause(parts, string());
        skip_white();
      } while (take(','));
      expect(']');
    }
    skip_white();
    if (at_ < bytes_.size()) bad_json(place(), "something follows the array");
    return parts;
  }

 private:
  std::size_t place() const { return source_.offset + at_; }

  bool take(char byte) {
    if (at_ >= bytes_.size() || bytes_[at_] != byte) return false;
    ++at_;
    return true;
  }

  void expect(char byte) {
    if (!take(byte)) bad_json(place(), std::string("expected ") + byte);
  }

  void skip_white() {
    for (; at_ < bytes_.size(); ++at_) {
      const char byte = bytes_[at_];
      if (byte == '\n') ++line_;
      if (byte != ' ' && byte != '\t' && byte != '\r' && byte != '\n') return;
    }
  }

  Given string() {
    Given given;
    given.line = source_.first_line + line_;
    given.source.start = place();
    expect('"');
    bool run = false;
    while (!take('"')) {
      if (at_ >= bytes_.size()) bad_json(place(), "the string does not end");
      const char byte = bytes_[at_];
      if (static_cast<unsigned char>(byte) < 0x20) bad_json(place(), "a raw control character");
      if (!std::exchange(run, byte != '\\')) given.anchors.push_back({given.words.size(), place()});
      if (byte == '\\') {
        escape(given.words);
      } else {
        given.words += byte;
        ++at_;
      }
    }
    given.source.end = place();
    return given;
  }

  void escape(std::string& words) {
    ++at_;
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
    const char name = at_ < bytes_.size() ? bytes_[at_] : '\0';
    if (take('u')) {
      base::append_code_point(words, code_point());
      return;
    }
    const std::size_t which = names.find(name);
    if (name == '\0' || which == std::string_view::npos) bad_json(place(), "unknown escape");
    words += meant[which];
    ++at_;
  }

  char32_t code_point() {
    const char32_t unit = four_digits();
    if (unit == 0) bad_json(place(), "a NUL character is no text");
    if (unit < 0xD800 || unit > 0xDFFF) return unit;
    const bool pair = unit < 0xDC00 && take('\\') && take('u');
    const char32_t low = pair ? four_digits() : 0;
    if (low < 0xDC00 || low > 0xDFFF) bad_json(place(), "half of a surrogate pair");
    return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  }

  char32_t four_digits() {
    char32_t value = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      constexpr std::string_view digits = "0123456789abcdef";
      const char byte = at_ < bytes_.size() ? bytes_[at_] : ' ';
      const std::size_t digit =
          digits.find(byte >= 'A' && byte <= 'F' ? static_cast<char>(byte | 0x20) : byte);
      if (digit == std::string_view::npos) bad_json(place(), "\\u needs four digits");
      value = value * 16 + static_cast<char32_t>(digit);
    }
    return value;
  }

  const Source& source_;
  std::string_view bytes_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;
};

}  // namespace

Document::Parts read_clause_lines(const Source& source) {
  Document::Parts parts;
  std::size_t number = source.first_line;
  for (const Span line : split_lines(source.bytes)) {
    const Span place{source.offset + line.start, source.offset + line.end};
    Given given{.words = std::string(source.bytes.substr(line.start, line.size())),
                .anchors = {{0, place.start}},
                .source = place,
                .line = number++};
    add_clause(parts, std::move(given));
  }
  return parts;
}

Document::Parts read_clause_json(const Source& source) {
  return StringArray(source).read();
}

}  // namespace travaux::document
