// markdown.h: foreign text inside Markdown.
#pragma once

#include <string>
#include <string_view>

namespace travaux::render {

// One line of text that reads the same when any Markdown or GitHub renderer has shown it: no
// markup, no HTML, no link, no mention, no reference comes alive. Also printable().
std::string escape_markdown(std::string_view text);

}  // namespace travaux::render
