#include "document/wrapping.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "document/label.h"
#include "document/lines.h"
#include "document/phrases.h"
#include "document/vocabulary.h"

namespace travaux::document {
namespace {

constexpr std::size_t widest_wrap = 100;   // columns; longer lines are paragraphs, not wrapped text
constexpr std::size_t shortest_line = 24;  // columns; shorter ones may head what follows
constexpr std::uint32_t tab_width = 4;

bool is_blank_rule(std::string_view words) {
  return words.size() >= 3 && words.find_first_not_of("-=_*~ ") == std::string_view::npos;
}

// The bullet and the space behind it. A round bullet is one even without a space.
std::uint32_t bullet_at(std::string_view words) {
  constexpr std::array<std::string_view, 11> marks{"-", "*", "+", "–", "—", "•",
                                                   "·", "◦", "▪", "‣", "●"};
  const auto first = static_cast<unsigned char>(words.empty() ? 'a' : words[0]);
  if (first < 0x80 && first != '-' && first != '*' && first != '+') return 0;
  for (const std::string_view mark : marks) {
    if (!words.starts_with(mark) || words.size() == mark.size()) continue;
    std::size_t next = mark.size();
    const bool space = base::is_space(base::next_code_point(words, next));
    if (space) return static_cast<std::uint32_t>(next);
    if (mark == "•" || mark == "●" || mark == "▪") return static_cast<std::uint32_t>(mark.size());
  }
  return 0;
}

Line look_at(std::string_view bytes, const Source& source, Span span, std::size_t number,
             Series& series) {
  const std::string_view raw = bytes.substr(span.start, span.size());
  Line line{.words = trimmed(raw), .number = static_cast<std::uint32_t>(number)};
  if (is_blank_rule(line.words)) line.words = {};
  if (line.words.empty()) return line;
  const auto white = static_cast<std::size_t>(line.words.data() - raw.data());
  line.offset = static_cast<std::uint32_t>(source.offset + span.start + white);
  for (const char byte : raw.substr(0, white)) {
    line.indent += byte == '\t' ? tab_width - line.indent % tab_width : 1;
  }
  line.width = line.indent + static_cast<std::uint32_t>(width_of(line.words));
  line.marker = bullet_at(line.words);
  line.labelled = line.marker == 0 &&
                  (series.read(line.words, Place::running) || parse_glued_label(line.words));
  return line;
}

std::size_t first_word_width(std::string_view words) {
  return width_of(words.substr(0, std::min(words.size(), words.find(' '))));
}

// Ends of lines that editors do not count: a form feed, NEL, and the two of Unicode.
constexpr std::array<std::string_view, 4> unusual_ends{"\f", "\u0085", "\u2028", "\u2029"};

bool has_unusual_ends(std::string_view bytes) {
  return std::any_of(unusual_ends.begin(), unusual_ends.end(), [bytes](std::string_view end) {
    return bytes.find(end) != std::string_view::npos;
  });
}

bool is_blank(std::string_view bytes, Span span) {
  return trimmed(bytes.substr(span.start, span.size())).empty();
}

// The first of them inside a line.
std::optional<Span> unusual_end(std::string_view bytes, Span line) {
  const std::string_view words = bytes.substr(line.start, line.size());
  for (std::size_t at = 0; at < words.size(); ++at) {
    for (const std::string_view end : unusual_ends) {
      if (!words.substr(at).starts_with(end)) continue;
      return Span{line.start + at, line.start + at + end.size()};
    }
  }
  return std::nullopt;
}

std::string_view last_word(std::string_view words) {
  return words.substr(words.find_last_of(" \t") + 1);
}

// "in accordance with / Article 5. The" goes on; "; and / (b) the" and "stops. / (2) It" do not.
bool may_precede_label(std::string_view words) {
  if (ends_sentence(words) || words.ends_with(',')) return true;
  if (words.ends_with("–") || words.ends_with("—")) return true;
  const std::string_view last = last_word(words);
  return last.size() < words.size() && phrase_at(last, Use::joins) == last.size();
}

std::string_view without_last_word(std::string_view words) {
  return trimmed(words.substr(0, words.size() - last_word(words).size()));
}

// "comply with Article", "referred to in", "Articles 4 and": the number is still to come.
bool awaits_number(std::string_view words) {
  const std::string_view last = last_word(words);
  const std::string_view before = last_word(without_last_word(words));
  const bool number_before = !before.empty() && before.front() >= '0' && before.front() <= '9';
  if (number_before && !ends_sentence(before) && phrase_at(last, Use::joins) == last.size()) {
    return true;
  }
  if (before == "this" || before == "that" || before == "the" || before == "an") return false;
  return phrase_at(last, Use::before_number) == last.size();
}

}  // namespace

std::vector<Line> look_at_all(const Source& source) {
  std::vector<Line> lines;
  std::size_t number = source.first_line;
  Series series;
  const auto ends = std::count(source.bytes.begin(), source.bytes.end(), '\n');
  lines.reserve(static_cast<std::size_t>(ends) + 1);
  Lines spans(source.bytes);
  const bool unusual = has_unusual_ends(source.bytes);
  while (const std::optional<Span> span = spans.next()) {
    Span rest = *span;
    bool printed = false;
    const auto add = [&](Span piece) {
      lines.push_back(look_at(source.bytes, source, piece, number, series));
      printed = true;
    };
    // An editor counts no line here, so the number stays; and where a page begins in the middle of
    // a paragraph there is no empty line.
    while (const auto end = unusual ? unusual_end(source.bytes, rest) : std::nullopt) {
      if (!is_blank(source.bytes, {rest.start, end->start})) add({rest.start, end->start});
      rest.start = end->end;
    }
    if (!printed || !is_blank(source.bytes, rest)) add(rest);
    ++number;
  }
  return lines;
}

Wrapping::Wrapping(const std::vector<Line>& lines) {
  std::vector<std::uint32_t> widths;
  widths.reserve(lines.size());
  for (const Line& line : lines) {
    if (!line.words.empty()) widths.push_back(line.width);
  }
  if (widths.empty()) return;
  // A few over-long lines (addresses, tables) do not make a wrapped text another kind of text.
  const auto high = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 49 / 50);
  std::nth_element(widths.begin(), high, widths.end());
  if (*high > widest_wrap) return;
  width_ = *high;
  std::size_t full = 0;
  std::size_t unfinished = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!is_full(lines[i - 1], lines[i]) || lines[i].marker > 0 || lines[i].labelled) continue;
    ++full;
    if (!ends_sentence(lines[i - 1].words)) ++unfinished;
  }
  wrapped_ = full > 0 && unfinished * 3 >= full;
}

bool Wrapping::is_full(const Line& line, const Line& next) const {
  if (line.words.empty() || next.words.empty()) return false;
  return line.width + 1 + first_word_width(next.words) > width_;
}

bool begins_provision(const Line& line, const Line& next, bool inside, const Wrapping& wrapping) {
  const bool full = wrapping.joins(line, next);
  const bool running = full || inside || line.width >= shortest_line;
  if (running && awaits_number(line.words)) return false;
  return !full || may_precede_label(line.words) || line.words.size() <= 20;
}

bool breaks_word(const Line& line) {
  if (line.words.size() < 2 || line.words.back() != '-') return false;
  std::size_t at = line.words.size() - 2;
  while (at > 0 && (static_cast<unsigned char>(line.words[at]) & 0xC0) == 0x80) --at;
  return base::is_letter(base::next_code_point(line.words, at));
}

bool suspends(const Line& next) {
  return next.words.starts_with("and ") || next.words.starts_with("or ");
}

}  // namespace travaux::document
