#include "language/phrases.h"

namespace travaux::language {
namespace {

constexpr auto table = std::to_array<PhraseRow>({
    // ------------------------------------------------------------------------------- conjunction
    {PhraseKind::conjunction, 1, "and|as well as|and also"},
    {PhraseKind::conjunction, 2, "or|or else"},
    {PhraseKind::conjunction, 3, "and or|or and"},
    {PhraseKind::conjunction, nothing,
     "his or her|her or his|he or she|she or he|him or her|his or hers|himself or herself|more or "
     "less|one or more|one or several|whether or not|and so on|and the like|or the like|null and "
     "void|any and all|all and any|"
     "each and every|over and above|as and when|if and when|when and if|unless and until|by and "
     "between|by and large|terms and conditions|in whole or in part|wholly or partly|part or all|"
     "all or part|two and a half|one and a half|for and on behalf of"},

    // ---------------------------------------------------------------------------------- reserved
    {PhraseKind::reserved, 1,
     "reserved|reserved for future use|this article is reserved|article reserved|section reserved|"
     "intentionally left blank|left blank intentionally|left blank|intentionally omitted|omitted|"
     "this article is intentionally left blank|this section is intentionally left blank|this "
     "clause is intentionally left blank|this page is intentionally left blank|this page "
     "intentionally left blank|to be agreed|to be agreed upon|to be agreed by the parties|to be "
     "determined|to be completed|to be inserted|to be added|to be decided|to be confirmed|to be "
     "negotiated|to be drafted|to be supplied|to be developed|to be elaborated|to be discussed|"
     "to be specified|not used|not in use|unused|vacant|deleted|repealed|placeholder|text to be "
     "agreed|text to be inserted|text to follow|tbd|tbc|tba"},
    // --------------------------------------------------------------------------------- subordinate
    {PhraseKind::subordinate, 1,
     "that|which|who|whose|whom|where|when|while|whereas|because|since|after|before|until|"
     "although"},
});

}  // namespace

std::span<const PhraseRow> english_phrases() {
  return table;
}

}  // namespace travaux::language
