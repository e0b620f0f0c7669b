#include <string>
#include <unordered_set>

#include "base/split_words.h"
#include "base/utf8.h"
#include "language/words.h"
#include "travaux/language.h"

namespace travaux {
namespace {

// By judgement: two drafts of one text, however reworked, share more.
constexpr std::size_t hardly = 10;
constexpr std::size_t fewest_words_to_tell = 12;

struct Words {
  std::unordered_set<std::string> different;
  std::size_t latin = 0;
  std::size_t others = 0;
};

Words words_of(std::string_view text) {
  Words words;
  for (const base::Word& piece : base::split_words(text)) {
    const std::string_view word = text.substr(piece.start, piece.end - piece.start);
    std::size_t at = 0;
    const char32_t first = base::next_code_point(word, at);
    if (!piece.is_word || !base::is_letter(first)) continue;
    ++(first < 0x0250 ? words.latin : words.others);
    words.different.insert(language::plain_word(word));
  }
  return words;
}

bool differ_in_script(const Words& a, const Words& b) {
  return (a.latin > a.others && b.others > b.latin) || (b.latin > b.others && a.others > a.latin);
}

bool hardly_share_words(const Words& a, const Words& b) {
  const Words& fewer = a.different.size() < b.different.size() ? a : b;
  const Words& more = &fewer == &a ? b : a;
  std::size_t shared = 0;
  for (const std::string& word : fewer.different) shared += more.different.count(word);
  return shared * hardly < fewer.different.size();
}

}  // namespace

bool look_like_two_languages(std::string_view before, std::string_view after) {
  const Language of_before = language_hint(before);
  const Language of_after = language_hint(after);
  if (of_before == of_after && of_before != Language::unknown) return false;
  const Words a = words_of(before);
  const Words b = words_of(after);
  const bool both = of_before != Language::unknown && of_after != Language::unknown;
  const bool one = !both && of_before != of_after && a.different.size() >= fewest_words_to_tell &&
                   b.different.size() >= fewest_words_to_tell;
  return (both || one || differ_in_script(a, b)) && hardly_share_words(a, b);
}

}  // namespace travaux
