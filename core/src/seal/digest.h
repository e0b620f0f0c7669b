// digest.h: hashing of bytes that lie in several pieces.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include "travaux/seal.h"

namespace travaux::seal_room {

// SHA-256 of the pieces, one after the other.
Hash sha256_of(std::initializer_list<std::string_view> pieces);

std::string sha512(std::string_view bytes);

// HMAC-SHA-256, RFC 2104, of many messages with one key, which takes half the work.
class Hmac {
 public:
  explicit Hmac(std::string_view key);
  Hmac(const Hmac&) = delete;
  Hmac& operator=(const Hmac&) = delete;
  ~Hmac();  // wipes what it made of the key
  Hash of(std::string_view message) const;

 private:
  struct State;
  std::unique_ptr<State> keyed_;
};

// The bytes of a hash, key, signature or seed, as text functions take them.
template <typename Array>
std::string_view view(const Array& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace travaux::seal_room
