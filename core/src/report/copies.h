// copies.h: passages that appear new, and stand in the text before and in its place now, too.
#pragma once

#include <string_view>
#include <vector>

#include "report/kept_words.h"
#include "travaux/document.h"

namespace travaux::report {

// Words of `after` in the spans, which ascend, that copy a passage of `before`: byte ranges in
// order of the text after. A passage has a dozen words or more; the first copy before counts.
std::vector<KeptBytes> copied_words(std::string_view before, std::string_view after,
                                    const std::vector<Span>& fresh);

}  // namespace travaux::report
