#include "ledger/loose.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "ledger/store.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

constexpr std::size_t largest_header = 32;

[[noreturn]] void refuse(const std::string& what) {
  throw Error(Trouble::malformed, what, "travaux verify");
}

class Inflater {
 public:
  explicit Inflater(const std::string& compressed) {
    // zlib's interface predates const; it does not write to its input.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(compressed.data()));
    stream_.avail_in = static_cast<uInt>(compressed.size());
    if (inflateInit(&stream_) != Z_OK) throw Error(Trouble::system, "cannot start to decompress");
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() { inflateEnd(&stream_); }

  // Fills at most `size` bytes and returns how many there were.
  std::size_t read(char* into, std::size_t size) {
    stream_.next_out = reinterpret_cast<Bytef*>(into);
    stream_.avail_out = static_cast<uInt>(size);
    const int code = inflate(&stream_, Z_SYNC_FLUSH);
    if (code == Z_STREAM_END) {
      ended_ = true;
    } else if (code != Z_OK && code != Z_BUF_ERROR) {
      refuse("its compressed bytes are damaged");
    }
    return size - stream_.avail_out;
  }
  bool ended() const { return ended_ && stream_.avail_in == 0; }

 private:
  z_stream stream_{};
  bool ended_ = false;
};

struct Header {
  ObjectKind kind = ObjectKind::blob;
  std::size_t size = 0;
};

Header parse_header(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, ObjectKind>, 4> kinds = {
      {{"blob ", ObjectKind::blob},
       {"tree ", ObjectKind::tree},
       {"commit ", ObjectKind::commit},
       {"tag ", ObjectKind::tag}}};
  for (const auto& [name, kind] : kinds) {
    if (!text.starts_with(name)) continue;
    text.remove_prefix(name.size());
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    if (whole && text == std::to_string(size)) return {kind, size};
  }
  refuse("its header is damaged");
}

LooseObject inflate_object(const std::string& compressed, std::size_t cap) {
  Inflater inflater(compressed);
  std::string header(largest_header, '\0');
  header.resize(inflater.read(header.data(), header.size()));
  const std::size_t end = header.find('\0');
  if (end == std::string::npos) refuse("its header is damaged");
  const Header parsed = parse_header(std::string_view(header).substr(0, end));
  if (parsed.size > cap) {
    throw Error(Trouble::unsupported, std::to_string(parsed.size) +
                                          " bytes are above the limit of " + std::to_string(cap));
  }
  LooseObject object{parsed.kind, header.substr(end + 1)};
  const std::size_t had = object.bytes.size();
  if (had > parsed.size) refuse("it is longer than its header says");
  // One byte more than there may be: zero space would leave the end of the stream unseen.
  object.bytes.resize(parsed.size + 1);
  const std::size_t got = inflater.read(object.bytes.data() + had, parsed.size - had + 1);
  if (had + got != parsed.size || !inflater.ended()) refuse("it is not as long as its header says");
  object.bytes.resize(parsed.size);
  return object;
}

}  // namespace

std::optional<LooseObject> read_loose(const std::filesystem::path& ledger, const ObjectId& id,
                                      std::size_t cap) {
  const std::string hex = to_hex(id);
  const std::filesystem::path path = ledger / "objects" / hex.substr(0, 2) / hex.substr(2);
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) {
    if (error != std::errc::permission_denied) return {};
    throw Error(Trouble::refused, "object " + hex + ": " + error.message());
  }
  // Compressed bytes can be a little more than the bytes themselves.
  const std::string compressed = base::read_file(path, cap + cap / 64 + (1U << 16U));
  try {
    LooseObject object = inflate_object(compressed, cap);
    if (object_id(object.kind, object.bytes) != id) refuse("its bytes are not those of its name");
    return object;
  } catch (Error& failure) {
    throw failure.within("object " + hex);
  }
}

}  // namespace travaux::ledger
