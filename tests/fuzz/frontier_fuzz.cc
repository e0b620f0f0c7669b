// Frontiers: one spelling, and what is read can be appended to and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "travaux/error.h"
#include "travaux/seal.h"

namespace {

// No log comes near: beyond it the count of entries would wrap.
constexpr std::uint64_t largest_log = std::uint64_t{1} << 62U;

void require(bool holds) {
  if (!holds) std::abort();
}

std::optional<travaux::Frontier> read(std::string_view bytes) {
  try {
    return travaux::Frontier::parse(bytes);
  } catch (const travaux::Error& error) {
    require(error.kind() == travaux::Trouble::malformed);
    return std::nullopt;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto frontier = read(bytes);
  if (!frontier) return 0;
  require(frontier->print() == bytes);
  if (frontier->size() > largest_log) return 0;
  travaux::Frontier longer = *frontier;
  for (int i = 0; i < 3; ++i) longer.append(travaux::leaf_hash(bytes));
  require(longer.size() == frontier->size() + 3);
  require(longer.root() != frontier->root());
  require(travaux::Frontier::parse(longer.print()) == longer);
  return 0;
}
