#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "document/label.h"

namespace travaux::document {
namespace {

using enum ClauseKind;

// A language is added by adding rows. Ranks: 0 annex, 1 part, 2 chapter, 3 section, 4 article,
// 6 paragraph, 7 point.
constexpr std::array table{
    // English
    LabelWord{"article", article, "art", 4, false},
    LabelWord{"art", article, "art", 4, false},
    LabelWord{"clause", article, "clause", 4, false},
    LabelWord{"rule", article, "rule", 4, false},
    LabelWord{"regulation", article, "reg", 4, false},
    LabelWord{"section", section, "sec", 3, false},
    LabelWord{"sec", section, "sec", 3, false},
    LabelWord{"part", part, "part", 1, false},
    LabelWord{"title", part, "title", 1, false},
    LabelWord{"book", part, "book", 1, false},
    LabelWord{"chapter", chapter, "chp", 2, false},
    LabelWord{"annex", annex, "annex", 0, true},
    LabelWord{"appendix", annex, "app", 0, true},
    LabelWord{"schedule", annex, "sched", 0, true},
    LabelWord{"protocol", annex, "prot", 0, true},
    LabelWord{"paragraph", paragraph, "para", 6, false},
    LabelWord{"point", point, "point", 7, false},
    LabelWord{"recital", recital, "rec", 6, false},
    // Ukrainian
    LabelWord{"стаття", article, "art", 4, false},
    LabelWord{"ст", article, "art", 4, false},
    LabelWord{"розділ", section, "sec", 3, false},
    LabelWord{"глава", chapter, "chp", 2, false},
    LabelWord{"частина", part, "part", 1, false},
    LabelWord{"додаток", annex, "annex", 0, true},
    LabelWord{"протокол", annex, "prot", 0, true},
    LabelWord{"пункт", paragraph, "para", 6, false},
    // Russian
    LabelWord{"статья", article, "art", 4, false},
    LabelWord{"раздел", section, "sec", 3, false},
    LabelWord{"часть", part, "part", 1, false},
    LabelWord{"приложение", annex, "annex", 0, true},
    // French (article, section, annexe as above or below)
    LabelWord{"titre", part, "title", 1, false},
    LabelWord{"partie", part, "part", 1, false},
    LabelWord{"chapitre", chapter, "chp", 2, false},
    LabelWord{"annexe", annex, "annex", 0, true},
    LabelWord{"protocole", annex, "prot", 0, true},
    LabelWord{"paragraphe", paragraph, "para", 6, false},
    // German, Dutch
    LabelWord{"artikel", article, "art", 4, false},
    LabelWord{"abschnitt", section, "sec", 3, false},
    LabelWord{"kapitel", chapter, "chp", 2, false},
    LabelWord{"teil", part, "part", 1, false},
    LabelWord{"anlage", annex, "annex", 0, true},
    LabelWord{"anhang", annex, "annex", 0, true},
    LabelWord{"hoofdstuk", chapter, "chp", 2, false},
    LabelWord{"deel", part, "part", 1, false},
    LabelWord{"afdeling", section, "sec", 3, false},
    LabelWord{"regel", article, "rule", 4, false},
    LabelWord{"voorschrift", article, "reg", 4, false},
    LabelWord{"bijlage", annex, "annex", 0, true},
    // Spanish
    LabelWord{"artículo", article, "art", 4, false},
    LabelWord{"sección", section, "sec", 3, false},
    LabelWord{"capítulo", chapter, "chp", 2, false},
    LabelWord{"título", part, "title", 1, false},
    LabelWord{"parte", part, "part", 1, false},
    LabelWord{"anexo", annex, "annex", 0, true},
    // any language
    LabelWord{"§", section, "sec", 3, false},
};

}  // namespace

const LabelWord* find_label_word(std::string_view word) {
  if (word.empty() || word.size() > 24) return nullptr;
  const std::string folded = base::fold_case(word);
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const LabelWord& row) { return row.word == folded; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace travaux::document
