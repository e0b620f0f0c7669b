#include "language/phrases.h"

namespace travaux::language {
namespace {

constexpr int choice = static_cast<int>(Force::choice);
constexpr int aim = static_cast<int>(Force::aim);
constexpr int duty = static_cast<int>(Force::duty);

constexpr auto table = std::to_array<PhraseRow>({
    // ----------------------------------------------------------------------------------- modality
    {PhraseKind::modality, duty,
     "повинен|повинна|повинно|повинні|зобов'язан*|зобов'язу*|має|мають|мусить|мусять"},
    {PhraseKind::modality, aim, "слід|прагнут*|докладают* зусиль"},
    {PhraseKind::modality, choice, "може|можуть|має право|мають право|вправі"},

    // ------------------------------------------------------------------------------- conjunction
    {PhraseKind::conjunction, 1, "і|й|та|а також"},
    {PhraseKind::conjunction, 2, "або|чи"},
    {PhraseKind::conjunction, 3, "та або|і або|й або"},

    // ---------------------------------------------------------------------------------- reserved
    {PhraseKind::reserved, 1,
     "зарезервовано|резерв|виключено|виключена|виключений|вилучено|буде узгоджено|підлягає "
     "узгодженню|підлягає погодженню|буде погоджено|буде визначено"},

    // --------------------------------------------------------------------------- terms, signatures
    {PhraseKind::defines, 1,
     "означає|означають|вживається у значенні|вживаються у значенні|має значення|мають значення"},
    {PhraseKind::defines, 2, "термін|терміни|вираз|поняття|слово"},
    {PhraseKind::defines, 3, "включає|включають|охоплює|охоплюють"},
    {PhraseKind::signing, 1,
     "вчинено в|вчинено у|учинено в|учинено у|на посвідчення чого|підписано в|підписано у|підписи"},
    {PhraseKind::signing, 2, "підписано від імені|підписали"},
    {PhraseKind::signing, 3, "за уряд|за україну|від імені|від уряду|від україни|від"},
});

}  // namespace

std::span<const PhraseRow> ukrainian_phrases() {
  return table;
}

}  // namespace travaux::language
