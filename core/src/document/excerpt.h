// excerpt.h: the words of something that is left out, in one line for people.
#pragma once

#include <string>
#include <string_view>

namespace travaux::document {

// White space collapsed. What is too long is cut, and told by its size and hash, so that two
// drafts that differ behind the cut are not told alike.
std::string excerpt(std::string_view bytes);

// "(12 bytes, sha256 00112233445566778899aabbccddeeff)": the first half of the hash.
std::string fingerprint_of(std::string_view bytes);

// "sha256 00112233445566778899aabbccddeeff": of what is told by its hash alone.
std::string hash_told(std::string_view bytes);

// The words of a picture in quotation marks, to be told before its address; nothing for none.
std::string alternative_words(std::string_view words);

}  // namespace travaux::document
