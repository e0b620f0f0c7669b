#include "render/lookalike.h"

#include <fmt/format.h>

#include <cstdint>

#include "base/utf8.h"

namespace travaux::render {
namespace {

// Letters and their Latin doubles, position by position (a choice from Unicode's confusables).
constexpr std::u32string_view foreign =
    U"аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅԌԚԜ"
    U"οανΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
    U"\u2010\u2011\u2212";
constexpr std::u32string_view latin =
    U"aeopcyxijshdqwABEKMHOPCTYXIJSGQW"
    U"oavABEZHIKMNOPTYX"
    U"---";
static_assert(foreign.size() == latin.size());

// What the character looks like, if it is not what it looks like; else the character.
char32_t apparent(char32_t c) {
  if (c < 0x80) return c;
  if (base::is_space(c)) return U' ';
  const std::size_t at = foreign.find(c);
  return at == std::u32string_view::npos ? c : latin[at];
}

std::string appearance(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    base::append_code_point(result, apparent(base::next_code_point(text, at)));
  }
  return result;
}

}  // namespace

bool look_alike(std::string_view x, std::string_view y) {
  return x != y && appearance(x) == appearance(y);
}

std::string with_code_points(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = base::next_code_point(text, at);
    if (apparent(c) != c) {
      result += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c));
    } else {
      result.append(text.substr(start, at - start));
    }
  }
  return result;
}

}  // namespace travaux::render
