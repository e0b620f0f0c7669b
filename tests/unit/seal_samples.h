// seal_samples.h: random but valid records, and the ways in which bytes get damaged.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "travaux/error.h"
#include "travaux/seal.h"

namespace travaux::samples {

using Random = std::mt19937;

inline std::string bytes_of_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  }
  return bytes;
}

// A fixed-size record (hash, key, signature) from its bytes.
template <typename Record>
Record record_of(std::string_view bytes) {
  Record record;
  REQUIRE(bytes.size() == record.bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    record.bytes[i] = static_cast<std::uint8_t>(bytes[i]);
  }
  return record;
}

inline SigningKey key_number(std::uint8_t number) {
  std::array<std::uint8_t, 32> seed{};
  seed.fill(number);
  return SigningKey::from_seed(seed);
}

inline std::size_t below(Random& random, std::size_t bound) {
  return random() % bound;
}
inline bool coin(Random& random) {
  return (random() & 1U) != 0;
}

inline Hash random_hash(Random& random) {
  Hash hash;
  for (std::uint8_t& byte : hash.bytes) {
    byte = static_cast<std::uint8_t>(random());
  }
  return hash;
}

// Letters, marks that JSON escapes, and several scripts; never empty.
inline std::string random_words(Random& random, std::size_t most = 12) {
  static const char* const pieces[] = {"a", "Z", "0",  " ", "\"",     "\\",       "/",  "'",
                                       "é", "ї", "中", "—", "😀",      "\xC2\xA0", "{",  "}",
                                       ":", ",", "<",  "&", "\u2028", "null",     "1e0"};
  std::string text;
  for (std::size_t i = 1 + below(random, most); i > 0; --i) {
    text += pieces[below(random, std::size(pieces))];
  }
  return text;
}

inline Source random_source(Random& random) {
  Source source{"", source_kinds()[below(random, source_kinds().size())]};
  if (source.kind != "withheld" && source.kind != "unknown") {
    source.name = random_words(random);
  }
  if (source.kind == "group" && coin(random)) source.count = 2 + below(random, 50);
  source.inferred = coin(random);
  if (coin(random)) source.same_as = {random_hash(random), 1 + below(random, 16)};
  return source;
}

inline QuotedWords random_quote(Random& random) {
  QuotedWords quote{random_words(random)};
  if (coin(random)) quote.prefix = random_words(random);
  if (coin(random)) quote.suffix = random_words(random) + "\n";
  return quote;
}

inline Claim random_claim(Random& random) {
  Claim claim;
  claim.relation = relations()[below(random, relations().size())];
  for (std::size_t i = 1 + below(random, 4); i > 0; --i) {
    claim.chain.push_back(random_source(random));
  }
  if (coin(random)) claim.reliability = std::string(1, "ABCDEF"[below(random, 6)]);
  if (coin(random)) claim.credibility = std::string(1, "123456"[below(random, 6)]);
  if (coin(random)) claim.url = "https://example.org/" + random_words(random);
  if (coin(random)) claim.dated = "2025-11-20";
  if (coin(random)) claim.received = coin(random) ? "2025-11-20T09:10Z" : "2025-11-20T09:10:59Z";
  if (coin(random)) claim.note = random_words(random) + "\n" + random_words(random);
  if (coin(random)) claim.printed = random_words(random);
  if (!claim.printed.empty() && !claim.dated.empty() && coin(random)) {
    claim.resolved_by = random_words(random);
  }
  if (coin(random)) claim.quote = random_quote(random);
  return claim;
}

inline VersionRecord random_version(Random& random) {
  VersionRecord version;
  version.lineage.kind = static_cast<LineageKind>(below(random, 7));
  if (version.lineage.kind != LineageKind::first) version.lineage.of = random_hash(random);
  if (coin(random)) version.title = random_words(random);
  version.extension = coin(random) ? "txt" : "bin";
  version.reader = "none";
  version.commitments.original = random_hash(random);
  version.commitments.not_read = random_hash(random);
  if (coin(random)) {
    version.reader = "markdown";
    version.reader_version = 1 + below(random, 9);
    version.commitments.text = random_hash(random);
    version.commitments.segments = random_hash(random);
    version.commitments.segment_count = 1 + below(random, 100);
  }
  if (coin(random)) {
    const std::uint64_t first = 1 + below(random, 50);
    (coin(random) ? version.lines : version.pages) = {first, first + below(random, 50)};
  }
  if (coin(random)) version.claim = random_claim(random);
  return version;
}

inline Founding random_founding(Random& random) {
  Founding founding;
  founding.origin = "origin-" + std::to_string(random());
  const std::size_t count = 1 + below(random, 8);
  for (std::size_t i = 0; i < count; ++i) {
    founding.owners.push_back({"owner" + std::to_string(i) + "@example.org",
                               key_number(static_cast<std::uint8_t>(i + 1)).public_key()});
  }
  return founding;
}

inline Statement random_statement(Random& random) {
  Statement statement;
  statement.author = coin(random) ? "alice@example.org" : "Ольга";
  statement.time = static_cast<Time>(random()) * static_cast<Time>(1 + below(random, 50));
  const std::size_t kind = below(random, 3);
  if (kind == 0) {
    statement.body = random_founding(random);
    statement.author = std::get<Founding>(statement.body).owners.front().identity;
    return statement;
  }
  statement.ledger = random_hash(random);
  statement.document = "plan-28";
  if (kind == 1) {
    statement.body = random_version(random);
    if (coin(random)) statement.previous = random_hash(random);
  } else {
    Attribution attribution{random_hash(random), coin(random) ? "art_5__para_2" : "",
                            random_claim(random)};
    if (!attribution.clause.empty() && coin(random)) {
      attribution.words = {random_words(random), below(random, 1000)};
    }
    statement.body = std::move(attribution);
    statement.previous = random_hash(random);
  }
  return statement;
}

// What `parse` makes of the bytes; nothing when it refuses them as malformed. Any other trouble
// would be a wrong kind of refusal and fails the test.
template <typename Parse>
auto accepted(Parse parse, const std::string& bytes) -> std::optional<decltype(parse(bytes))> {
  try {
    return parse(bytes);
  } catch (const Error& error) {
    CHECK(error.kind() == Trouble::malformed);
    return std::nullopt;
  }
}

// Calls visit(damaged) for every single-bit change, every removal of a byte, every cut and a
// blank, a digit and a newline put in at every place.
template <typename Visit>
void damage(const std::string& bytes, Visit visit) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (unsigned bit = 0; bit < 8; ++bit) {
      std::string flipped = bytes;
      flipped[at] = static_cast<char>(static_cast<unsigned char>(flipped[at]) ^ (1U << bit));
      visit(flipped);
    }
    visit(bytes.substr(0, at));
    visit(bytes.substr(0, at) + bytes.substr(at + 1));
  }
  for (std::size_t at = 0; at <= bytes.size(); ++at) {
    for (const char extra : {' ', '0', '\n'}) {
      std::string longer = bytes;
      longer.insert(at, 1, extra);
      visit(longer);
    }
  }
}

}  // namespace travaux::samples
