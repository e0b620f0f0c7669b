// protection.h: how a private key's file is protected, judged before anything is derived from it.
#pragma once

#include <openssl/x509.h>

#include <cstdint>

namespace travaux::seal_room {

// Work of scrypt as N * r * p: sixteen times that of the keys made here, about a second.
inline constexpr std::uint64_t most_scrypt_work = std::uint64_t{1} << 21U;
// About two seconds; openssl writes 2,048 rounds, and 600,000 are often advised.
inline constexpr std::uint64_t most_pbkdf2_rounds = 4'000'000;

// A stranger's file could ask for hours of work. Error(unsupported) unless it is PBES2 (RFC 8018)
// with scrypt (RFC 7914) or PBKDF2, within the limits above.
void refuse_endless_derivation(const X509_SIG* key);

}  // namespace travaux::seal_room
