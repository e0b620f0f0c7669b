#include <algorithm>
#include <array>
#include <charconv>

#include "seal/digest.h"
#include "seal/lines.h"
#include "seal/note.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using seal_room::view;

constexpr std::size_t largest_note = 4096;
constexpr std::size_t hint_bytes = 4;
constexpr std::string_view signature_mark = "\xE2\x80\x94 ";  // em dash, space

[[noreturn]] void malformed(const std::string& what) {
  throw Error(Trouble::malformed, "not a checkpoint: " + what);
}

std::string hint_text(std::uint32_t hint) {
  std::string bytes;
  for (unsigned shift = 32; shift > 0; shift -= 8) {
    bytes += static_cast<char>(hint >> (shift - 8) & 0xFFU);
  }
  return bytes;
}

std::string print_note(const SignedCheckpoint& note) {
  return print_checkpoint(note.checkpoint) + "\n" + std::string(signature_mark) +
         note.checkpoint.origin + " " +
         to_base64(hint_text(note.key_hint) + std::string(view(note.signature.bytes))) + "\n";
}

Hash parse_root(std::string_view line) {
  const std::optional<std::string> bytes = from_base64(line);
  Hash root;
  if (!bytes || bytes->size() != root.bytes.size()) {
    malformed("the root hash is not 32 bytes in base64");
  }
  std::copy(bytes->begin(), bytes->end(), root.bytes.begin());
  return root;
}

void parse_signature(std::string_view line, SignedCheckpoint& note) {
  const std::string prefix = std::string(signature_mark) + note.checkpoint.origin + " ";
  if (!line.starts_with(prefix)) {
    malformed("the signature line does not name the origin");
  }
  const std::optional<std::string> bytes = from_base64(line.substr(prefix.size()));
  if (!bytes || bytes->size() != hint_bytes + note.signature.bytes.size()) {
    malformed("the signature is not 68 bytes in base64");
  }
  for (std::size_t i = 0; i < hint_bytes; ++i) {
    note.key_hint = note.key_hint << 8U | static_cast<std::uint8_t>((*bytes)[i]);
  }
  std::copy(bytes->begin() + hint_bytes, bytes->end(), note.signature.bytes.begin());
}

}  // namespace

namespace seal_room {

std::uint32_t note_key_id(std::string_view name, const PublicKey& key) {
  const std::string_view type(&note_algorithm, 1);
  const Hash hash = sha256_of({name, "\n", type, view(key.bytes)});
  std::uint32_t id = 0;
  for (std::size_t i = 0; i < hint_bytes; ++i) {
    id = id << 8U | hash.bytes[i];
  }
  return id;
}

}  // namespace seal_room

std::string print_checkpoint(const Checkpoint& checkpoint) {
  if (!valid_origin(checkpoint.origin)) {
    throw Error(Trouble::usage, "not an origin: '" + checkpoint.origin + "'");
  }
  return checkpoint.origin + "\n" + std::to_string(checkpoint.size) + "\n" +
         to_base64(view(checkpoint.root.bytes)) + "\n";
}

std::string sign_checkpoint(const Checkpoint& checkpoint, const Signer& signer) {
  return print_note({checkpoint, seal_room::note_key_id(checkpoint.origin, signer.public_key()),
                     signer.sign(print_checkpoint(checkpoint))});
}

SignedCheckpoint parse_checkpoint(std::string_view bytes) {
  const std::vector<std::string_view> lines = seal_room::lines_of(bytes, largest_note);
  if (lines.size() != 5 || !lines[3].empty()) {
    malformed("expected an origin, a size, a root, an empty line and one signature");
  }
  SignedCheckpoint note;
  note.checkpoint.origin = lines[0];
  if (!valid_origin(note.checkpoint.origin)) {
    malformed("the first line is no origin");
  }
  const std::optional<std::uint64_t> size = seal_room::parse_number(lines[1]);
  if (!size) {
    malformed("the second line is no size");
  }
  note.checkpoint.size = *size;
  note.checkpoint.root = parse_root(lines[2]);
  parse_signature(lines[4], note);
  if (print_note(note) != bytes) {
    malformed("another spelling than the one that is printed");
  }
  return note;
}

bool verify(const SignedCheckpoint& note, const PublicKey& key) {
  return note.key_hint == seal_room::note_key_id(note.checkpoint.origin, key) &&
         verify(key, print_checkpoint(note.checkpoint), note.signature);
}

}  // namespace travaux
