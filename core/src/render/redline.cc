#include "render/redline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "render/lookalike.h"

namespace travaux::render {
namespace {

constexpr std::size_t context_words = 8;
constexpr std::size_t opening_words = 4;
constexpr std::size_t whole_below = 200;   // bytes: shorter clauses are shown whole
constexpr std::size_t longest_block = 80;  // words of one removed or added passage
constexpr std::size_t block_end = 10;

// The words of one side as one text, and where they begin in the text that the edits count in.
struct Side {
  std::string text;
  std::size_t shift = 0;
};

// A single pair has edits of its own, which count in the canonical texts; joined words are compared
// afresh, from 0.
Side words_of(const Document& document, const std::vector<std::size_t>& ids, bool single) {
  Side side;
  for (const std::size_t id : ids) {
    const Clause& clause = document.clauses()[id];
    if (id != ids.front()) side.text += '\n';
    side.text += document.words_of(clause);
    if (single) side.shift = clause.words.start;
  }
  return side;
}

// Clipped to the words: what an edit does to marker and label is not shown here.
Span clipped(Span span, const Side& side) {
  const auto inside = [&](std::size_t at) {
    return std::min(std::max(at, side.shift) - side.shift, side.text.size());
  };
  return {inside(span.start), inside(span.end)};
}

void append(std::vector<Part>& parts, Part::Kind kind, std::string_view text) {
  if (text.empty()) return;
  if (!parts.empty() && parts.back().kind == kind) {
    parts.back().text += text;
  } else {
    parts.push_back({kind, std::string(text)});
  }
}

void append_kept(std::vector<Part>& parts, std::string_view before, std::string_view after) {
  if (before.empty() && after.empty()) return;
  if (parts.empty() || parts.back().kind != Part::Kind::kept) {
    parts.push_back({Part::Kind::kept, ""});
  }
  parts.back().text += after;
  parts.back().before += before;
}

std::string_view cut(const Side& side, const Span& span) {
  return std::string_view(side.text).substr(span.start, span.size());
}

bool is_blank(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (!base::is_space(base::next_code_point(text, offset))) return false;
  }
  return true;
}

std::string with_borders(std::string_view text) {
  std::string marked;
  for (const char c : text) {
    if (c == '\n') {
      marked += " ¶ ";
    } else {
      marked += c;
    }
  }
  return marked;
}

// Where clauses were cut or joined only the border is news, not the space it replaces.
std::vector<Part> with_borders(const std::vector<Part>& parts) {
  std::vector<Part> result;
  for (const Part& part : parts) {
    const std::string text = with_borders(std::string_view(part.text));
    if (part.kind == Part::Kind::kept || part.text == " ") {
      append_kept(result, text, text);
    } else {
      append(result, part.kind, text);
    }
  }
  return result;
}

std::vector<std::string_view> split_at_spaces(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(' ', end);
  }
  return words;
}

std::string join(const std::vector<std::string_view>& words, std::size_t from, std::size_t to) {
  std::string result;
  for (std::size_t i = from; i < to; ++i) {
    if (i > from) result += ' ';
    result += words[i];
  }
  return result;
}

// The first `head` and the last `tail` words; "…" for what lies between.
std::string shortened(const std::string& text, std::size_t head, std::size_t tail) {
  const auto words = split_at_spaces(text);
  if (words.size() <= head + tail + 1) return text;
  const std::string start =
      head == 0 ? "" : text.substr(0, text.find_first_not_of(' ')) + join(words, 0, head) + " ";
  const std::string end = tail == 0 ? ""
                                    : " " + join(words, words.size() - tail, words.size()) +
                                          text.substr(text.find_last_not_of(' ') + 1);
  return start + "…" + end;
}

// White space alone would be invisible between the marks, so its characters are named.
std::string visible(std::string_view blank) {
  std::string result;
  for (std::size_t offset = 0; offset < blank.size();) {
    result +=
        fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(base::next_code_point(blank, offset)));
  }
  return result;
}

std::string block(const std::string& text) {
  const auto words = split_at_spaces(text);
  if (words.size() <= longest_block) return printable(text);
  const std::size_t head = longest_block - block_end;
  return printable(join(words, 0, head)) +
         fmt::format(" … ({} more words) … ", words.size() - longest_block) +
         printable(join(words, words.size() - block_end, words.size()));
}

std::string kept_text(const std::string& text, bool first, bool last, bool opening) {
  if (first && last) return shortened(text, context_words, context_words);
  if (first) return shortened(text, opening ? opening_words : 0, context_words);
  return shortened(text, context_words, last ? 0 : context_words);
}

// Edits that are to be ignored count as kept.
std::vector<Part> parts_of(const Side& x, const Side& y, const std::vector<Edit>& edits,
                           const Ignored* ignored) {
  std::vector<Part> parts;
  std::size_t from = 0;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    const Span gone = clipped(edits[i].before, x);
    const Span come = clipped(edits[i].after, y);
    if (gone.start > from) {
      const std::string_view same = cut(x, {from, gone.start});
      append_kept(parts, same, same);
    }
    if (ignored != nullptr && !ignored->edits[i].empty()) {
      append_kept(parts, cut(x, gone), cut(y, come));
    } else {
      append(parts, Part::Kind::removed, cut(x, gone));
      append(parts, Part::Kind::added, cut(y, come));
    }
    from = std::max(from, gone.end);
  }
  const std::string_view rest = std::string_view(x.text).substr(from);
  append_kept(parts, rest, rest);
  return parts;
}

}  // namespace

std::vector<Part> redline(const Change& change, const Document& before, const Document& after,
                          const Ignored* ignored) {
  const bool single = change.before.size() == 1 && change.after.size() == 1;
  const Side x = words_of(before, change.before, single);
  const Side y = words_of(after, change.after, single);
  if (single) return parts_of(x, y, change.edits, ignored);
  return redline(std::string_view(x.text), std::string_view(y.text));
}

std::vector<Part> redline(std::string_view before, std::string_view after) {
  const Side x{std::string(before), 0};
  const Side y{std::string(after), 0};
  return with_borders(parts_of(x, y, word_edits(x.text, y.text), nullptr));
}

bool words_differ(const std::vector<Part>& parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [](const Part& part) { return part.kind != Part::Kind::kept; });
}

void append_marked(Fragments& result, const Part& part) {
  const bool removed = part.kind == Part::Kind::removed;
  const Ink ink = removed ? Ink::removed : Ink::added;
  const auto start = part.text.find_first_not_of(' ');
  std::string inner;
  std::string_view before;
  std::string_view behind;
  if (start == std::string::npos || is_blank(part.text)) {
    inner = visible(part.text);
  } else {
    const auto last = part.text.find_last_not_of(' ');
    before = start > 0 ? " " : "";
    behind = last + 1 < part.text.size() ? " " : "";
    inner = block(part.text.substr(start, last + 1 - start));
  }
  result.push_back({std::string(before)});
  result.push_back({(removed ? "[-" : "{+") + inner + (removed ? "-]" : "+}"), ink});
  result.push_back({std::string(behind)});
}

namespace {

std::size_t size_of(const std::vector<Part>& parts) {
  std::size_t size = 0;
  for (const Part& part : parts) size += part.text.size();
  return size;
}

// What replaces something that looks the same says how it differs.
std::vector<Part> told_apart(std::vector<Part> parts) {
  for (std::size_t i = 1; i < parts.size(); ++i) {
    Part& left = parts[i - 1];
    Part& right = parts[i];
    const bool replaced = left.kind == Part::Kind::removed && right.kind == Part::Kind::added;
    if (!replaced || !look_alike(left.text, right.text)) continue;
    left.text = with_code_points(left.text);
    right.text = with_code_points(right.text);
  }
  return parts;
}

}  // namespace

Fragments excerpt(const std::vector<Part>& differences, bool opening) {
  const std::vector<Part> parts = told_apart(differences);
  const bool whole = size_of(parts) < whole_below;
  Fragments result;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (part.kind == Part::Kind::kept) {
      const std::string kept =
          whole ? part.text : kept_text(part.text, i == 0, i + 1 == parts.size(), opening);
      result.push_back({printable(kept)});
      continue;
    }
    if (i > 0 && parts[i - 1].kind != Part::Kind::kept) result.push_back({" "});
    append_marked(result, part);
  }
  return result;
}

BothSides in_columns(const std::vector<Part>& differences, bool opening) {
  const std::vector<Part> parts = told_apart(differences);
  const bool whole = size_of(parts) < whole_below;
  BothSides sides;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (part.kind != Part::Kind::kept) {
      append_marked(part.kind == Part::Kind::removed ? sides.before : sides.after, part);
      continue;
    }
    const auto shown = [&](const std::string& text) {
      return printable(whole ? text : kept_text(text, i == 0, i + 1 == parts.size(), opening));
    };
    sides.before.push_back({shown(part.before)});
    sides.after.push_back({shown(part.text)});
  }
  return sides;
}

Fragments quoted(std::string_view text, std::size_t most_words) {
  const auto words = split_at_spaces(text);
  if (words.size() <= most_words + most_words / 4) return {{"\"" + printable(text) + "\""}};
  return {{"\"" + printable(join(words, 0, most_words)) + " …\""},
          {fmt::format(" ({} more words)", words.size() - most_words), Ink::dim}};
}

std::string beginning(std::string_view text, std::size_t columns) {
  std::string all = printable(text);
  if (base::columns(all) <= columns) return all;
  std::string result;
  std::size_t used = 2;  // for the space and the ellipsis
  for (const std::string_view word : split_at_spaces(all)) {
    used += base::columns(word) + (result.empty() ? 0 : 1);
    if (used > columns) break;
    if (!result.empty()) result += ' ';
    result += word;
  }
  return result + (result.empty() ? "…" : " …");
}

}  // namespace travaux::render
