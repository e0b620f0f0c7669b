// digest.h: hashing of bytes that lie in several pieces.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "travaux/seal.h"

namespace travaux::seal_room {

// SHA-256 of the pieces, one after the other.
Hash sha256_of(std::initializer_list<std::string_view> pieces);

std::string sha512(std::string_view bytes);

// HMAC-SHA-256, RFC 2104.
Hash hmac_sha256(std::string_view key, std::string_view message);

// The bytes of a hash, key, signature or seed, as text functions take them.
template <typename Array>
std::string_view view(const Array& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace travaux::seal_room
