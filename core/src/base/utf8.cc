#include "base/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "base/ascii.h"
#include "travaux/error.h"

namespace travaux::base {
namespace {

void require(UErrorCode status, const char* action) {
  if (U_FAILURE(status)) {
    throw Error(Trouble::system, std::string(action) + " failed: " + u_errorName(status));
  }
}

// Only Latin letters below U+0300, Cyrillic ones below U+0480 and marks from U+2002 to U+203F: none
// of them composes with what stands before it, or is written in another way (UAX #15).
bool is_plainly_composed(std::string_view text) {
  for (std::size_t i = next_beyond_ascii(text, 0); i < text.size();
       i = next_beyond_ascii(text, i + 1)) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    const bool pair = (byte >= 0xC2 && byte <= 0xCB) || byte == 0xD0 || byte == 0xD1;
    const bool mark = byte == 0xE2 && next == 0x80 && i + 2 < text.size() &&
                      static_cast<unsigned char>(text[i + 2]) >= 0x82;
    if (!pair && !mark) return false;
    i += pair ? 1 : 2;
  }
  return true;
}

int32_t length_of(std::string_view text) {
  if (text.size() > static_cast<std::size_t>(INT32_MAX)) {
    throw Error(Trouble::unsupported, "text is larger than 2 GiB");
  }
  return static_cast<int32_t>(text.size());
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
  const auto length = static_cast<int64_t>(bytes.size());
  int64_t i = 0;
  while (i < length) {
    if (i + 8 <= length && (eight_bytes(bytes.data() + i) & high_bits) == 0) {
      i += 8;
      continue;
    }
    if (data[i] < 0x80) {
      ++i;
      continue;
    }
    const int64_t start = i;
    UChar32 c = 0;
    U8_NEXT(data, i, length, c);
    if (c < 0) return static_cast<std::size_t>(start);
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  if (first < 0x80) {
    ++offset;
    return first;
  }
  const auto* data = reinterpret_cast<const uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT(data, offset, text.size(), c);
  return c < 0 ? U'�' : static_cast<char32_t>(c);
}

void append_code_point(std::string& text, char32_t code_point) {
  uint8_t buffer[U8_MAX_LENGTH];
  int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(code_point));
  text.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
}

bool is_nfc(std::string_view text) {
  if (is_ascii(text) || is_plainly_composed(text)) return true;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  require(status, "loading Unicode normalization");
  const bool normal =
      nfc->isNormalizedUTF8(icu::StringPiece(text.data(), length_of(text)), status) != 0;
  require(status, "normalizing text");
  return normal;
}

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  require(status, "loading Unicode normalization");
  std::string result;
  icu::StringByteSink<std::string> sink(&result, length_of(text));
  nfc->normalizeUTF8(0, icu::StringPiece(text.data(), length_of(text)), sink, nullptr, status);
  require(status, "normalizing text");
  return result;
}

std::string fold_case(std::string_view text) {
  std::string result;
  if (is_ascii(text)) {
    result.assign(text);
    for (char& c : result) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
  }
  icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), length_of(text)))
      .foldCase()
      .toUTF8String(result);
  return result;
}

std::size_t columns(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, offset));
    if (c >= ' ' && c <= '~') {
      ++width;
      continue;
    }
    const auto category = u_charType(c);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
        category == U_FORMAT_CHAR || category == U_CONTROL_CHAR) {
      continue;
    }
    const int32_t breadth = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    width += breadth == U_EA_WIDE || breadth == U_EA_FULLWIDTH ? 2U : 1U;
  }
  return width;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}
bool is_digit(char32_t c) {
  if (c < 0x80) return c >= U'0' && c <= U'9';
  return u_isdigit(static_cast<UChar32>(c)) != 0;
}
bool is_upper(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  return u_isupper(static_cast<UChar32>(c)) != 0;
}
bool is_space(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_hidden(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  switch (u_charType(code_point)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_PRIVATE_USE_CHAR:
    case U_SURROGATE:
      return true;
    default:
      return u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
  }
}

}  // namespace travaux::base
