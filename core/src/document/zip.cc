#include "document/zip.h"

#include <zlib.h>

#include <algorithm>
#include <string>
#include <utility>

#include "travaux/document.h"
#include "travaux/error.h"

namespace travaux::document {
namespace {

constexpr std::size_t end_size = 22;
constexpr std::size_t longest_comment = 0xFFFF;
constexpr std::size_t central_size = 46;
constexpr std::size_t local_size = 30;
constexpr std::uint32_t end_mark = 0x06054b50;
constexpr std::uint32_t central_mark = 0x02014b50;
constexpr std::uint32_t local_mark = 0x04034b50;
constexpr unsigned encrypted_flags = 0x0001 | 0x0040 | 0x2000;

[[noreturn]] void broken(const std::string& what) {
  throw Error(Trouble::malformed, "the ZIP container is broken: " + what,
              "save it again, or record its bytes alone with --as-bytes");
}

[[noreturn]] void refused(const std::string& what,
                          const std::string& next = "record its bytes alone with --as-bytes") {
  throw Error(Trouble::unsupported, what, next);
}

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i-- > 0;) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

std::uint32_t half_at(std::string_view bytes, std::size_t at) {
  return number_at(bytes, at, 2);
}

std::uint32_t word_at(std::string_view bytes, std::size_t at) {
  return number_at(bytes, at, 4);
}

std::string folded(std::string_view name) {
  if (name.starts_with('/')) name.remove_prefix(1);
  std::string result(name);
  for (char& byte : result) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte | 0x20);
  }
  return result;
}

}  // namespace

ZipFile::ZipFile(std::string_view bytes) : bytes_(bytes) {
  read_directory(find_end());
}

std::vector<std::string> ZipFile::names() const {
  std::vector<std::string> names;
  for (const auto& [key, entry] : entries_) names.push_back(entry.name);
  return names;
}

bool ZipFile::has(std::string_view name) const {
  return entries_.find(folded(name)) != entries_.end();
}

// The end record stands at the end, but for a comment whose size it tells.
std::size_t ZipFile::find_end() const {
  if (bytes_.size() < end_size) broken("it is too short");
  const std::size_t last = bytes_.size() - end_size;
  const std::size_t first = last - std::min(last, longest_comment);
  for (std::size_t at = last + 1; at-- > first;) {
    if (word_at(bytes_, at) == end_mark &&
        at + end_size + half_at(bytes_, at + 20) == bytes_.size())
      return at;
  }
  broken("it has no end, as if it were cut off");
}

void ZipFile::read_directory(std::size_t end) {
  const std::size_t count = half_at(bytes_, end + 10);
  const std::size_t size = word_at(bytes_, end + 12);
  const std::size_t start = word_at(bytes_, end + 16);
  if (half_at(bytes_, end + 4) != 0 || half_at(bytes_, end + 6) != 0) {
    refused("a ZIP container in several volumes is not read");
  }
  if (start == 0xFFFFFFFF || count == 0xFFFF) refused("a ZIP64 container is not read");
  if (count > most_zip_entries) {
    refused("the ZIP container has " + std::to_string(count) + " entries; at most " +
            std::to_string(most_zip_entries) + " are read");
  }
  if (start > end || size != end - start) broken("its directory is not where it should be");
  std::size_t at = start;
  for (std::size_t i = 0; i < count; ++i) add_entry(at, end);
  if (at != end) broken("its directory has another size than it says");
  for (auto& [key, entry] : entries_) find_data(entry, start);
  check_overlap(start);
}

void ZipFile::add_entry(std::size_t& at, std::size_t end) {
  if (end - at < central_size || word_at(bytes_, at) != central_mark) {
    broken("its directory does not go on");
  }
  const std::size_t name = half_at(bytes_, at + 28);
  const std::size_t rest = name + half_at(bytes_, at + 30) + half_at(bytes_, at + 32);
  if (end - at - central_size < rest) broken("its directory does not go on");
  Entry entry;
  entry.name = bytes_.substr(at + central_size, name);
  entry.method = half_at(bytes_, at + 10);
  entry.checksum = word_at(bytes_, at + 16);
  entry.packed = word_at(bytes_, at + 20);
  entry.inflated = word_at(bytes_, at + 24);
  entry.header = word_at(bytes_, at + 42);
  if ((half_at(bytes_, at + 8) & encrypted_flags) != 0) {
    refused("the ZIP container is encrypted", "save it without a password");
  }
  if (entry.name.find('\0') != std::string::npos) broken("a name has a NUL byte");
  if (!entries_.emplace(folded(entry.name), std::move(entry)).second) {
    broken("two entries have one name");
  }
  at += central_size + rest;
}

void ZipFile::find_data(Entry& entry, std::size_t directory) const {
  if (entry.header > directory || directory - entry.header < local_size ||
      word_at(bytes_, entry.header) != local_mark) {
    broken("an entry is not where the directory says");
  }
  const std::size_t name = half_at(bytes_, entry.header + 26);
  entry.data = entry.header + local_size + name + half_at(bytes_, entry.header + 28);
  if (bytes_.substr(entry.header + local_size, name) != entry.name) {
    broken("an entry has another name than the directory says");
  }
  if (entry.data > directory || directory - entry.data < entry.packed) {
    broken("an entry is larger than the file");
  }
}

// Entries that share their bytes make a bomb out of a small file.
void ZipFile::check_overlap(std::size_t directory) const {
  std::vector<Span> places;
  for (const auto& [key, entry] : entries_) {
    places.push_back({entry.header, entry.data + entry.packed});
  }
  std::sort(places.begin(), places.end(),
            [](Span one, Span other) { return one.start < other.start; });
  std::size_t end = 0;
  for (const Span place : places) {
    if (place.start < end || place.end > directory) broken("its entries overlap");
    end = place.end;
  }
}

std::size_t ZipFile::inflated_size(std::string_view name) const {
  const auto found = entries_.find(folded(name));
  return found == entries_.end() ? 0 : found->second.inflated;
}

std::string_view ZipFile::packed(std::string_view name) const {
  const auto found = entries_.find(folded(name));
  if (found == entries_.end()) return {};
  return bytes_.substr(found->second.data, found->second.packed);
}

std::string ZipFile::read(std::string_view name) {
  const auto found = entries_.find(folded(name));
  if (found == entries_.end()) broken("it has no " + std::string(name));
  const Entry& entry = found->second;
  const bool steep = entry.inflated > small_inflation &&
                     entry.inflated / steepest_inflation > std::max<std::size_t>(entry.packed, 1);
  if (steep || entry.inflated > most_inflated - inflated_) {
    refused("the file grows beyond measure when it is unpacked");
  }
  inflated_ += entry.inflated;
  std::string bytes = inflate(entry);
  const auto size = static_cast<uInt>(bytes.size());
  if (crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), size) != entry.checksum) {
    broken(entry.name + " does not match its checksum");
  }
  return bytes;
}

std::string ZipFile::inflate(const Entry& entry) const {
  const std::string_view packed = bytes_.substr(entry.data, entry.packed);
  if (entry.method == 0) {
    if (entry.packed != entry.inflated) broken(entry.name + " has another size than it says");
    return std::string(packed);
  }
  if (entry.method != 8) refused(entry.name + " is packed in a way that is not read");
  std::string bytes(entry.inflated, '\0');
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) throw Error(Trouble::system, "zlib did not start");
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  Bytef spare = 0;  // zlib wants a place to write to, even for nothing
  stream.next_out = bytes.empty() ? &spare : reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_out = static_cast<uInt>(bytes.size());
  const int outcome = ::inflate(&stream, Z_FINISH);
  const bool whole = outcome == Z_STREAM_END && stream.avail_out == 0 && stream.avail_in == 0;
  inflateEnd(&stream);
  if (!whole) broken(entry.name + " does not unpack to the size it says");
  return bytes;
}

}  // namespace travaux::document
