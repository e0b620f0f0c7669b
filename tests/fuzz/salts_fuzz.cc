// salts.json, segments.json and not-read.json: one spelling each, and the segments that are read
// tile a text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/error.h"
#include "travaux/seal.h"

namespace {

constexpr std::size_t largest_text = 4096;

void require(bool holds) {
  if (!holds) std::abort();
}

template <typename Parse>
auto read(Parse parse, std::string_view bytes) -> std::optional<decltype(parse(bytes))> {
  try {
    return parse(bytes);
  } catch (const travaux::Error& error) {
    require(error.kind() == travaux::Trouble::malformed);
    return std::nullopt;
  }
}

void commit_to(const std::vector<std::size_t>& ends) {
  const travaux::SaltSecret secret;
  const std::string text(ends.empty() ? 0 : ends.back(), 'x');
  const travaux::Commitments sealed = travaux::commit(secret, text, {}, text, ends);
  require(sealed.segment_count == ends.size());
  try {
    travaux::commit(secret, text, {}, text + "x", ends);
    std::abort();  // the last byte is in no segment
  } catch (const travaux::Error& error) {
    require(error.kind() == travaux::Trouble::usage);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto secret = read(travaux::parse_salts, bytes)) {
    require(travaux::print_salts(*secret) == bytes);
  }
  if (const auto items = read(travaux::parse_not_read, bytes)) {
    require(travaux::print_not_read(*items) == bytes);
  }
  if (const auto ends = read(travaux::parse_segments, bytes)) {
    require(travaux::print_segments(*ends) == bytes);
    for (std::size_t i = 0; i < ends->size(); ++i) {
      require(ends->at(i) > (i == 0 ? 0 : ends->at(i - 1)));
    }
    if (ends->empty() || ends->back() <= largest_text) commit_to(*ends);
  }
  return 0;
}
