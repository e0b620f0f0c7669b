#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "document/label.h"

namespace travaux::document {
namespace {

using enum ClauseKind;

// A language is added by adding rows.
constexpr std::array table{
    // English
    LabelWord{"article", article, "art", article_rank, false},
    LabelWord{"art", article, "art", article_rank, false},
    LabelWord{"clause", article, "clause", article_rank, false},
    LabelWord{"rule", article, "rule", article_rank, false},
    LabelWord{"regulation", article, "reg", article_rank, false},
    LabelWord{"section", section, "sec", section_rank, false},
    LabelWord{"sec", section, "sec", section_rank, false},
    LabelWord{"part", part, "part", part_rank, false},
    LabelWord{"title", part, "title", title_rank, false},
    LabelWord{"book", part, "book", book_rank, false},
    LabelWord{"chapter", chapter, "chp", chapter_rank, false},
    LabelWord{"annex", annex, "annex", annex_rank, true},
    LabelWord{"appendix", annex, "app", annex_rank, true},
    LabelWord{"schedule", annex, "sched", annex_rank, true},
    LabelWord{"protocol", annex, "prot", annex_rank, true},
    LabelWord{"paragraph", paragraph, "para", paragraph_rank, false},
    LabelWord{"point", point, "point", point_rank, false},
    LabelWord{"recital", recital, "rec", paragraph_rank, false},
    // Ukrainian
    LabelWord{"стаття", article, "art", article_rank, false},
    LabelWord{"ст", article, "art", article_rank, false},
    LabelWord{"розділ", section, "sec", section_rank, false},
    LabelWord{"глава", chapter, "chp", chapter_rank, false},
    LabelWord{"частина", part, "part", part_rank, false},
    LabelWord{"додаток", annex, "annex", annex_rank, true},
    LabelWord{"протокол", annex, "prot", annex_rank, true},
    LabelWord{"пункт", paragraph, "para", paragraph_rank, false},
    // Russian
    LabelWord{"статья", article, "art", article_rank, false},
    LabelWord{"раздел", section, "sec", section_rank, false},
    LabelWord{"часть", part, "part", part_rank, false},
    LabelWord{"приложение", annex, "annex", annex_rank, true},
    // French (article, section, annexe as above or below)
    LabelWord{"titre", part, "title", title_rank, false},
    LabelWord{"partie", part, "part", part_rank, false},
    LabelWord{"chapitre", chapter, "chp", chapter_rank, false},
    LabelWord{"annexe", annex, "annex", annex_rank, true},
    LabelWord{"protocole", annex, "prot", annex_rank, true},
    LabelWord{"paragraphe", paragraph, "para", paragraph_rank, false},
    // German, Dutch
    LabelWord{"artikel", article, "art", article_rank, false},
    LabelWord{"abschnitt", section, "sec", section_rank, false},
    LabelWord{"kapitel", chapter, "chp", chapter_rank, false},
    LabelWord{"teil", part, "part", part_rank, false},
    LabelWord{"anlage", annex, "annex", annex_rank, true},
    LabelWord{"anhang", annex, "annex", annex_rank, true},
    LabelWord{"hoofdstuk", chapter, "chp", chapter_rank, false},
    LabelWord{"deel", part, "part", part_rank, false},
    LabelWord{"afdeling", section, "sec", section_rank, false},
    LabelWord{"regel", article, "rule", article_rank, false},
    LabelWord{"voorschrift", article, "reg", article_rank, false},
    LabelWord{"bijlage", annex, "annex", annex_rank, true},
    // Spanish
    LabelWord{"artículo", article, "art", article_rank, false},
    LabelWord{"sección", section, "sec", section_rank, false},
    LabelWord{"capítulo", chapter, "chp", chapter_rank, false},
    LabelWord{"título", part, "title", title_rank, false},
    LabelWord{"parte", part, "part", part_rank, false},
    LabelWord{"anexo", annex, "annex", annex_rank, true},
    // any language
    LabelWord{"§", section, "sec", section_rank, false},
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
