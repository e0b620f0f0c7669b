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
});

}  // namespace

std::span<const PhraseRow> ukrainian_phrases() {
  return table;
}

}  // namespace travaux::language
