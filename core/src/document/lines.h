// lines.h: the lines of a file. CR LF, LF and CR each end one, as in CommonMark.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "travaux/document.h"

namespace travaux::document {

// Each line without its end; a last line without an end counts, an empty one does not.
std::vector<Span> split_lines(std::string_view bytes);

}  // namespace travaux::document
