// encoding.h: bytes in an old character encoding as UTF-8. Implemented with ICU.
//
// The names are those web pages use (WHATWG Encoding Standard): "latin1" is windows-1252 there, as
// in every browser. Encodings that hide markup from who looks at the bytes (UTF-7) are not known.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace travaux::base {

// Old encodings are read up to this size: a place is kept for every run of alike characters.
inline constexpr std::size_t largest_foreign = std::size_t{16} * 1024 * 1024;  // bytes

struct Decoded {
  std::string text;             // UTF-8
  std::string encoding;         // "windows-1251"
  std::size_t unmapped = 0;     // times that bytes stood for no character; U+FFFD in the text
  std::size_t unmapped_at = 0;  // the first of them, in the bytes

  // Where the character at this offset of the text stood in the bytes.
  std::size_t source_at(std::size_t offset) const;

  // Characters that take equally many bytes in the text and in the source. None: one to one.
  struct Run {
    std::size_t text;
    std::size_t source;
    std::size_t text_step;
    std::size_t source_step;
  };
  std::vector<Run> runs;
  std::size_t source_size = 0;
};

// The name by which this encoding is known here ("CP1251" is "windows-1251"); empty when it is not.
std::string_view encoding_named(std::string_view label);

// `encoding` is one that encoding_named gave. Throws Error(unsupported) beyond largest_foreign.
Decoded decode(std::string_view bytes, std::string_view encoding);

}  // namespace travaux::base
