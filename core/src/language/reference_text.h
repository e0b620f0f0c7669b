// reference_text.h: of which text a provision is that was named.
#pragma once

#include <string>
#include <string_view>

#include "language/reference_words.h"
#include "travaux/language.h"

namespace travaux::language {

struct TextNamed {
  Reference::Text text = Reference::Text::unsaid;
  std::string called;
};

// What is said around a reference that begins at `start` and ends before the token `at`: "of this
// Treaty", "of the Convention on ...", "TFEU"; "Regulation (EU) 2016/679, Article 6".
TextNamed text_named(std::string_view text, std::size_t start, ReferenceTokens& tokens,
                     std::size_t at, const ReferenceWords& words);

}  // namespace travaux::language
