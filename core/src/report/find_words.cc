// Finding words in a text: the very words, however its lines are broken.
#include <algorithm>

#include "base/utf8.h"
#include "travaux/report.h"

namespace travaux {
namespace {

std::vector<std::string_view> split(std::string_view words) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t before = at;
    if (!base::is_space(base::next_code_point(words, at))) continue;
    if (before > start) parts.push_back(words.substr(start, before - start));
    start = at;
  }
  if (start < words.size()) parts.push_back(words.substr(start));
  return parts;
}

bool is_word(char32_t c) {
  return base::is_letter(c) || base::is_digit(c);
}

char32_t character_before(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return base::next_code_point(text, at);
}

// Whether a word goes on across this place.
bool inside_a_word(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  std::size_t next = at;
  return is_word(character_before(text, at)) && is_word(base::next_code_point(text, next));
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!base::is_space(base::next_code_point(text, next))) break;
    at = next;
  }
  return at;
}

// Where the parts end that begin here; 0 when they do not.
std::size_t end_of(std::string_view text, std::size_t start,
                   const std::vector<std::string_view>& parts) {
  std::size_t at = start;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t next = i == 0 ? at : skip_space(text, at);
    if (i > 0 && next == at) return 0;
    if (text.compare(next, parts[i].size(), parts[i]) != 0) return 0;
    at = next + parts[i].size();
  }
  return at;
}

}  // namespace

std::vector<Span> find_words(const Document& document, std::string_view words) {
  std::vector<Span> found;
  if (base::first_invalid_utf8(words)) return found;
  const std::string wanted = base::to_nfc(words);
  const std::vector<std::string_view> parts = split(wanted);
  if (parts.empty()) return found;
  const std::string_view text = document.text();
  for (std::size_t at = text.find(parts[0]); at != std::string_view::npos;
       at = text.find(parts[0], at + 1)) {
    const std::size_t end = end_of(text, at, parts);
    if (end == 0 || inside_a_word(text, at) || inside_a_word(text, end)) continue;
    found.push_back({at, end});
  }
  return found;
}

const Clause* clause_at(const Document& document, Span span) {
  const std::vector<Clause>& clauses = document.clauses();
  const auto after = std::upper_bound(
      clauses.begin(), clauses.end(), span.start,
      [](std::size_t start, const Clause& clause) { return start < clause.span.start; });
  if (after == clauses.begin()) return nullptr;
  const Clause& clause = *(after - 1);
  return span.end <= clause.span.end ? &clause : nullptr;
}

}  // namespace travaux
