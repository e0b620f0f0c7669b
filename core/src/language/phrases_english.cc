#include "language/phrases.h"

namespace travaux::language {
namespace {

constexpr int choice = static_cast<int>(Force::choice);
constexpr int aim = static_cast<int>(Force::aim);
constexpr int commitment = static_cast<int>(Force::commitment);
constexpr int duty = static_cast<int>(Force::duty);

constexpr auto table = std::to_array<PhraseRow>({
    // ----------------------------------------------------------------------------------- modality
    {PhraseKind::modality, duty,
     "shall|must|is required to|are required to|is obliged to|are obliged to"},
    {PhraseKind::modality, commitment, "will|agrees to|agree to"},
    {PhraseKind::modality, aim, "should|ought to"},
    {PhraseKind::modality, choice, "may|can|is entitled to|are entitled to"},
    {PhraseKind::modality, nothing, "# may|may #"},
});

}  // namespace

std::span<const PhraseRow> english_phrases() {
  return table;
}

}  // namespace travaux::language
