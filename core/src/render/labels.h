// labels.h: the label of a clause before and after, in as little room as possible.
#pragma once

#include <string>
#include <string_view>

namespace travaux::render {

// "7→8"; one label when both are equal or one is empty; a word that both begin with is said once:
// "Article 3(1)→4(1)".
std::string from_to(std::string_view from, std::string_view to, std::string_view arrow);

}  // namespace travaux::render
