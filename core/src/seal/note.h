// note.h: what checkpoints and verifier keys share of C2SP's signed note.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "travaux/seal.h"

namespace travaux::seal_room {

// The type byte of an Ed25519 signature in a signed note.
inline constexpr char note_algorithm = 1;

// SHA-256(name "\n" type key), the first four bytes, big-endian.
std::uint32_t note_key_id(std::string_view name, const PublicKey& key);

}  // namespace travaux::seal_room
