// html.h: the little that is known of HTML inside Markdown. It is never rendered.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace travaux::document {

// "<b>", "</SPAN>", "<a href=...>": says how words look. Any other tag may say what they mean
// (10<sup>3</sup>, <del>not</del>) or be no tag at all (<Ukraine>), and is read as words.
bool is_presentation(std::string_view tag);

// The names that are closed somewhere, "b" of "</B>".
std::set<std::string> closed_tags(std::string_view bytes);

// "<A>" in "<A> shall pay <B>": looks like a tag that nothing closes, and stands for words.
bool is_placeholder(std::string_view tag, const std::set<std::string>& closed);

// Sets words apart: "one<br>two" is two words.
bool is_break(std::string_view tag);

// "<br>" or "<br />": a break, and nothing that could be told of it.
bool is_bare_line_break(std::string_view tag);

bool is_comment(std::string_view tag);

// Nothing but tags that frame words and have none: "<meta ...>", "<hr>", "</div>".
bool is_bare_frame(std::string_view html);

struct HtmlPiece {
  std::string_view bytes;
  bool comment;
  std::size_t lines;  // ended before it
};

// Comments and what stands between them. A comment that does not end is none: it would hide all
// that follows.
std::vector<HtmlPiece> split_comments(std::string_view html);

}  // namespace travaux::document
