// foreign.h: whether an article and a draft are in one language.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace travaux::quoting {

// What to say if they are not, as far as it is known. Looks at the beginning of each.
std::optional<std::string> foreign_to(std::string_view article, std::string_view draft);

}  // namespace travaux::quoting
