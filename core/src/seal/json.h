// json.h: the small part of JSON that travaux signs or stores, in one spelling.
//
// Objects, arrays, text and whole numbers; no null, boolean, float or negative number. Keys sorted
// by bytes, no blanks between tokens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace travaux::seal_room {

// Above this a number is no longer exact in readers that use double precision.
inline constexpr std::uint64_t largest_number = (std::uint64_t{1} << 53U) - 1;
inline constexpr std::size_t deepest_nesting = 8;

struct Json {
  using Array = std::vector<Json>;
  using Object = std::map<std::string, Json>;

  Json() = default;
  Json(std::uint64_t number) : value(number) {}
  Json(std::string text);
  Json(Array items);
  Json(Object fields);
  // Out of line: inlined moves of a variant draw false warnings from the compiler.
  Json(const Json& other);
  Json(Json&& other) noexcept;
  Json& operator=(const Json& other);
  Json& operator=(Json&& other) noexcept;
  ~Json();

  std::variant<std::uint64_t, std::string, Array, Object> value;
};

// Error(malformed) for broken JSON, trailing bytes, a repeated key, too deep nesting or a value
// that is not one of the above; nothing is built beyond the caps. Other spellings of the same value
// are read: the caller prints its record again and compares.
Json parse_json(std::string_view bytes, std::size_t cap);

// Text must be valid UTF-8.
std::string print_json(const Json& json);

// Access by name; Error(malformed) when the field is missing or of another kind.
const Json* find(const Json& object, const std::string& name);
const Json& field(const Json& object, const std::string& name);
const std::string& text(const Json& json);
std::uint64_t number(const Json& json);
const Json::Array& array(const Json& json);
std::string text_or_empty(const Json& object, const std::string& name);

}  // namespace travaux::seal_room
