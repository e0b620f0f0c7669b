// lines.h: reading the line-based formats (checkpoint, frontier).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace travaux::seal_room {

// The lines without their newlines; none at all when the last one is not ended or the bytes exceed
// the cap.
std::vector<std::string_view> lines_of(std::string_view bytes, std::size_t cap);

// Decimal digits without sign or leading zero.
std::optional<std::uint64_t> parse_number(std::string_view digits);

}  // namespace travaux::seal_room
