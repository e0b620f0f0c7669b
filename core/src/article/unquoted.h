// unquoted.h: the sentences of an article, without what stands in quotation marks.
#pragma once

#include <string_view>
#include <vector>

#include "travaux/article.h"

namespace travaux::quoting {

// Sentences and the parts of them around quotations, in order. Marked words fewer than `few` belong
// to the sentence around them: a scare quote parts nothing. Linear.
std::vector<Span> unquoted_sentences(std::string_view article,
                                     const std::vector<Quotation>& quotations, std::size_t few);

}  // namespace travaux::quoting
