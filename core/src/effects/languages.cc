#include "effects/languages.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/in_parallel.h"

namespace travaux::judging {
namespace {

constexpr std::size_t changes_at_a_time = 64;
// Shorter words tell of themselves too little beside a whole text that is told.
constexpr std::size_t least_telling = 60;  // bytes

// The same, unless it is known of one alone.
Language common(Language one, Language other) {
  if (one == Language::unknown) return other;
  return other == Language::unknown || other == one ? one : Language::unknown;
}

struct Told {
  Language language = Language::unknown;
  bool mixed = false;
};

// A sentence or two tell less surely than a text does, which is enough for reading them.
Told told(const Document& document) {
  const Language sole = sole_language_of(document.text());
  if (sole != Language::unknown) return {sole, false};
  return {language_hint(document.text()), true};
}

std::string words_of(const Document& document, const std::vector<std::size_t>& clauses) {
  std::string words;
  for (const std::size_t id : clauses) {
    words.append(document.words_of(document.clauses()[id])).append("\n");
  }
  return words;
}

Language language_of_change(const Change& change, const Document& before, const Document& after,
                            Language main) {
  const std::string earlier = words_of(before, change.before);
  const std::string later = words_of(after, change.after);
  const bool tells = std::max(earlier.size(), later.size()) >= least_telling;
  if (!tells && main != Language::unknown) return main;
  const Language own = common(language_hint(earlier), language_hint(later));
  return own == Language::unknown ? main : own;
}

Language most_frequent(const std::vector<Language>& languages) {
  std::map<Language, std::size_t> counts;
  for (const Language language : languages) {
    if (language != Language::unknown) ++counts[language];
  }
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? Language::unknown : most->first;
}

}  // namespace

Languages languages_of(const Comparison& comparison, const Document& before,
                       const Document& after) {
  const Told of_before = told(before);
  const Told of_after = told(after);
  Languages languages{common(of_before.language, of_after.language)};
  const bool mixed = of_before.mixed || of_after.mixed;
  if (languages.main != Language::unknown && !mixed) return languages;
  const std::vector<Change>& changes = comparison.changes;
  languages.of_changes.resize(changes.size(), languages.main);
  base::in_parallel(changes.size(), changes_at_a_time, [&](std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
      if (changes[i].is(ChangeKind::unchanged)) continue;
      languages.of_changes[i] = language_of_change(changes[i], before, after, languages.main);
    }
  });
  if (languages.main != Language::unknown) return languages;
  languages.main = most_frequent(languages.of_changes);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (changes[i].is(ChangeKind::unchanged)) languages.of_changes[i] = languages.main;
  }
  return languages;
}

}  // namespace travaux::judging
