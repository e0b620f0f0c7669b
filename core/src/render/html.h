// html.h: foreign text inside HTML.
#pragma once

#include <string>
#include <string_view>

namespace travaux::render {

// Reads the same in an element and in a quoted attribute: no markup comes alive. Also printable().
std::string escape_html(std::string_view text);

// A whole page. `title` is foreign text, `style` a style sheet of ours, `body` HTML. The page may
// load nothing and run nothing, and says so to the browser.
std::string html_page(std::string_view title, std::string_view style, std::string_view body);

}  // namespace travaux::render
