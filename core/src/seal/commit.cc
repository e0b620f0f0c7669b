#include "seal/digest.h"
#include "seal/json.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using seal_room::Json;
using seal_room::view;

constexpr std::size_t largest_salts = 256;
constexpr std::size_t largest_segments = std::size_t{16} * 1024 * 1024;
constexpr std::string_view salts_format = "travaux.salts/1";
constexpr std::string_view segments_format = "travaux.segments/1";

[[noreturn]] void malformed(const std::string& what) {
  throw Error(Trouble::malformed, what);
}

bool ascending(const std::vector<std::size_t>& ends) {
  std::size_t before = 0;
  for (const std::size_t end : ends) {
    if (end <= before || end > seal_room::largest_number) {
      return false;
    }
    before = end;
  }
  return true;
}

Hash salt_of(const seal_room::Hmac& secret, std::string_view purpose) {
  return secret.of("travaux salt " + std::string(purpose));
}

Hash segment_root(const SaltSecret& secret, std::string_view text,
                  const std::vector<std::size_t>& ends) {
  const seal_room::Hmac keyed(view(secret.bytes));
  std::vector<Hash> leaves;
  leaves.reserve(ends.size());
  std::size_t start = 0;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const Hash salt = salt_of(keyed, "segment " + std::to_string(i));
    const Hash sealed = commitment(salt, text.substr(start, ends[i] - start));
    leaves.push_back(leaf_hash(view(sealed.bytes)));
    start = ends[i];
  }
  return merkle_root(leaves);
}

}  // namespace

SaltSecret new_salt_secret(const Randomness& random) {
  SaltSecret secret;
  random(secret.bytes.data(), secret.bytes.size());
  return secret;
}

Hash salt_for(const SaltSecret& secret, std::string_view purpose) {
  return salt_of(seal_room::Hmac(view(secret.bytes)), purpose);
}

Hash commitment(const Hash& salt, std::string_view bytes) {
  return seal_room::sha256_of({view(salt.bytes), bytes});
}

Commitments commit(const SaltSecret& secret, std::string_view original, std::string_view not_read) {
  Commitments result;
  result.original = commitment(salt_for(secret, "original"), original);
  result.not_read = commitment(salt_for(secret, "not-read"), not_read);
  return result;
}

Commitments commit(const SaltSecret& secret, std::string_view original, std::string_view not_read,
                   std::string_view text, const std::vector<std::size_t>& segment_ends) {
  const std::size_t tiled = segment_ends.empty() ? 0 : segment_ends.back();
  if (!ascending(segment_ends) || tiled != text.size()) {
    throw Error(Trouble::usage, "the segments do not tile the text");
  }
  Commitments result = commit(secret, original, not_read);
  result.text = commitment(salt_for(secret, "text"), text);
  result.segments = segment_root(secret, text, segment_ends);
  result.segment_count = segment_ends.size();
  return result;
}

std::string print_salts(const SaltSecret& secret) {
  return seal_room::print_json({Json::Object{{"format", {std::string(salts_format)}},
                                             {"secret", {to_hex(Hash{secret.bytes})}}}}) +
         "\n";
}

SaltSecret parse_salts(std::string_view bytes) {
  const Json json = seal_room::parse_json(bytes, largest_salts);
  const std::optional<Hash> secret = hash_from_hex(seal_room::text(field(json, "secret")));
  if (!secret) {
    malformed("the secret of salts.json is not 64 lower-case hexadecimal digits");
  }
  SaltSecret result{secret->bytes};
  if (print_salts(result) != bytes) {
    malformed("salts.json is not in its one spelling");
  }
  return result;
}

std::string print_segments(const std::vector<std::size_t>& segment_ends) {
  if (!ascending(segment_ends)) {
    throw Error(Trouble::usage, "segment ends must ascend");
  }
  Json::Array ends;
  ends.reserve(segment_ends.size());
  for (const std::size_t end : segment_ends) {
    ends.push_back({std::uint64_t{end}});
  }
  std::string text = seal_room::print_json(
      {Json::Object{{"ends", {std::move(ends)}}, {"format", {std::string(segments_format)}}}});
  text += '\n';
  if (text.size() > largest_segments) {
    throw Error(Trouble::unsupported, "too many segments");
  }
  return text;
}

std::vector<std::size_t> parse_segments(std::string_view bytes) {
  const Json json = seal_room::parse_json(bytes, largest_segments);
  std::vector<std::size_t> ends;
  for (const Json& end : seal_room::array(field(json, "ends"))) {
    ends.push_back(seal_room::number(end));
  }
  if (!ascending(ends)) {
    malformed("the ends in segments.json do not ascend");
  }
  if (print_segments(ends) != bytes) {
    malformed("segments.json is not in its one spelling");
  }
  return ends;
}

}  // namespace travaux
