#include "article/foreign.h"

#include <cstddef>

#include "base/utf8.h"
#include "travaux/language.h"

namespace travaux::quoting {
namespace {

constexpr std::size_t enough = 6'000;  // bytes
constexpr std::size_t fewest_letters = 40;

std::string_view beginning(std::string_view text) {
  if (text.size() <= enough) return text;
  std::size_t end = enough;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

enum class Letters { unknown, latin, others };

// What nine letters of ten are.
Letters letters_of(std::string_view text) {
  constexpr char32_t behind_latin = 0x250;
  std::size_t latin = 0;
  std::size_t others = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    if (!base::is_letter(c)) continue;
    ++(c < behind_latin ? latin : others);
  }
  if (latin + others < fewest_letters) return Letters::unknown;
  if (latin > 9 * others) return Letters::latin;
  return others > 9 * latin ? Letters::others : Letters::unknown;
}

}  // namespace

std::optional<std::string> foreign_to(std::string_view article, std::string_view draft) {
  article = beginning(article);
  draft = beginning(draft);
  const Language here = language_of(article);
  const Language there = language_of(draft);
  if (here != Language::unknown && there != Language::unknown) {
    if (here == there) return std::nullopt;
    return std::string("in ")
        .append(name_of(there))
        .append(", the article in ")
        .append(name_of(here))
        .append(": translated words are not found");
  }
  const Letters article_letters = letters_of(article);
  const Letters draft_letters = letters_of(draft);
  const bool known = article_letters != Letters::unknown && draft_letters != Letters::unknown;
  if (!known || article_letters == draft_letters) return std::nullopt;
  return "in another script than the article: translated words are not found";
}

}  // namespace travaux::quoting
