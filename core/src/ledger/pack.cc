#include "ledger/pack.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <system_error>
#include <utility>

#include "ledger/store.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t name_size = 20;
constexpr std::size_t header_size = 8;
constexpr std::size_t slots = 256;
constexpr std::size_t names_at = header_size + 4 * slots;
constexpr std::size_t trailer_size = 2 * name_size;
constexpr std::uint64_t pack_header = 12;
// git's own limit of a chain (pack.depth).
constexpr std::size_t longest_chain = 4095;
constexpr std::size_t most_inflated = 4 * largest_original;
constexpr std::size_t most_remembered = std::size_t{32} << 20U;

[[noreturn]] void refuse(const std::string& what) {
  throw Error(Trouble::malformed, "a pack is damaged: " + what, "travaux verify");
}

// Numbers in git's files are big-endian.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < width; ++i) {
    number = number << 8U | static_cast<std::uint8_t>(bytes[at + i]);
  }
  return number;
}

// How many objects an index lists; its tables are inside of it when this returns.
std::size_t count_listed(std::string_view index) {
  if (index.size() < names_at + trailer_size ||
      index.substr(0, header_size) != std::string_view("\377tOc\0\0\0\2", header_size)) {
    refuse("its index is none of version 2");
  }
  std::uint64_t count = 0;
  for (std::size_t slot = 0; slot < slots; ++slot) {
    const std::uint64_t up_to = number_at(index, header_size + 4 * slot, 4);
    if (up_to < count) refuse("the table of its index does not ascend");
    count = up_to;
  }
  const std::uint64_t fixed = names_at + count * (name_size + 4 + 4) + trailer_size;
  if (index.size() < fixed || (index.size() - fixed) % 8 != 0) {
    refuse("its index is not as long as it says");
  }
  return count;
}

// The size at the start of a difference: seven bits a byte, lowest first.
std::size_t take_size(std::string_view& bytes) {
  std::uint64_t size = 0;
  for (unsigned shift = 0; shift < 63; shift += 7) {
    if (bytes.empty()) break;
    const auto byte = static_cast<std::uint8_t>(bytes.front());
    bytes.remove_prefix(1);
    size |= static_cast<std::uint64_t>(byte & 127U) << shift;
    if ((byte & 128U) == 0) return size;
  }
  refuse("a difference says no size");
}

// The operands of a copy: which of its bytes are there is told by the bits of the instruction.
std::uint64_t take_operand(std::string_view& bytes, unsigned bits, unsigned count) {
  std::uint64_t value = 0;
  for (unsigned i = 0; i < count; ++i) {
    if ((bits >> i & 1U) == 0) continue;
    if (bytes.empty()) refuse("a difference ends too early");
    value |= static_cast<std::uint64_t>(static_cast<std::uint8_t>(bytes.front())) << (8 * i);
    bytes.remove_prefix(1);
  }
  return value;
}

}  // namespace

std::string apply_difference(std::string_view base, std::string_view difference, std::size_t cap) {
  if (take_size(difference) != base.size()) refuse("a difference is to other bytes");
  const std::size_t size = take_size(difference);
  if (size > cap) {
    throw Error(Trouble::unsupported,
                std::to_string(size) + " bytes are above the limit of " + std::to_string(cap));
  }
  std::string made;
  made.reserve(size);
  while (!difference.empty()) {
    const auto instruction = static_cast<std::uint8_t>(difference.front());
    difference.remove_prefix(1);
    std::string_view part;
    if ((instruction & 128U) != 0) {
      constexpr std::uint64_t longest_copy = 0x10000;
      const std::uint64_t from = take_operand(difference, instruction & 15U, 4);
      std::uint64_t length = take_operand(difference, instruction >> 4U & 7U, 3);
      if (length == 0) length = longest_copy;
      if (from > base.size() || length > base.size() - from) refuse("a difference leads outside");
      part = base.substr(from, length);
    } else {
      if (instruction == 0 || instruction > difference.size()) refuse("a difference is cut off");
      part = difference.substr(0, instruction);
      difference.remove_prefix(instruction);
    }
    if (part.size() > size - made.size()) refuse("a difference makes more than it says");
    made += part;
  }
  if (made.size() != size) refuse("a difference makes less than it says");
  return made;
}

std::vector<fs::path> pack_indexes(const fs::path& ledger) {
  std::vector<fs::path> indexes;
  std::error_code error;
  for (fs::directory_iterator at(ledger / "objects/pack", error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().extension() == ".idx") indexes.push_back(at->path());
  }
  std::sort(indexes.begin(), indexes.end());
  return indexes;
}

Pack::Pack(const fs::path& index)
    : path_(index), index_(index), pack_(fs::path(index).replace_extension(".pack")) {
  count_ = count_listed(index_.bytes());
  const std::string_view pack = pack_.bytes();
  if (pack.size() < pack_header + name_size || pack.substr(0, 4) != "PACK" ||
      number_at(pack, 4, 4) != 2 || number_at(pack, 8, 4) != count_) {
    refuse("it does not fit its index");
  }
  sound_.resize(count_);
}

ObjectId Pack::id(std::size_t position) const {
  ObjectId id;
  std::memcpy(id.bytes.data(), index_.bytes().data() + names_at + position * name_size, name_size);
  return id;
}

std::optional<std::size_t> Pack::find(const ObjectId& wanted) const {
  const std::size_t slot = wanted.bytes.front();
  const std::string_view index = index_.bytes();
  std::size_t low = slot == 0 ? 0 : number_at(index, header_size + 4 * (slot - 1), 4);
  std::size_t high = number_at(index, header_size + 4 * slot, 4);
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const ObjectId there = id(middle);
    if (there == wanted) return middle;
    if (there < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return {};
}

std::uint64_t Pack::offset_of(std::size_t position) const {
  constexpr std::uint64_t second_table = 1ULL << 31U;
  const std::string_view index = index_.bytes();
  const std::size_t small = names_at + count_ * (name_size + 4);
  const std::size_t large = small + count_ * 4;
  std::uint64_t offset = number_at(index, small + position * 4, 4);
  if (offset >= second_table) {
    const std::uint64_t place = 8 * (offset - second_table);
    if (place + 8 > index.size() - trailer_size - large) refuse("its index leads outside of it");
    offset = number_at(index, large + place, 8);
  }
  if (offset < pack_header || offset >= pack_.bytes().size() - name_size) {
    refuse("its index leads outside of it");
  }
  return offset;
}

std::uint8_t Pack::byte_at(std::uint64_t at) const {
  if (at >= pack_.bytes().size() - name_size) refuse("an object is cut off");
  return static_cast<std::uint8_t>(pack_.bytes()[at]);
}

std::uint64_t Pack::base_by_distance(std::uint64_t offset, std::uint64_t& at) const {
  std::uint8_t byte = byte_at(at++);
  std::uint64_t distance = byte & 127U;
  while ((byte & 128U) != 0) {
    if (distance > offset) refuse("a difference is to nothing");
    byte = byte_at(at++);
    distance = (distance + 1) << 7U | (byte & 127U);
  }
  if (distance == 0 || distance > offset - pack_header) refuse("a difference is to nothing");
  return offset - distance;
}

Pack::Step Pack::step_at(std::uint64_t offset) const {
  constexpr unsigned by_distance = 6;
  constexpr unsigned by_name = 7;
  std::uint64_t at = offset;
  std::uint8_t byte = byte_at(at++);
  const unsigned kind = byte >> 4U & 7U;
  std::uint64_t size = byte & 15U;
  for (unsigned shift = 4; (byte & 128U) != 0; shift += 7) {
    if (shift > 56) refuse("an object says no size");
    byte = byte_at(at++);
    size |= static_cast<std::uint64_t>(byte & 127U) << shift;
  }
  if (size > largest_original) {
    throw Error(Trouble::unsupported, std::to_string(size) + " bytes are above the limit of " +
                                          std::to_string(largest_original));
  }
  Step step{offset, 0, size, {}, 0};
  if (kind == by_distance) {
    step.base = base_by_distance(offset, at);
  } else if (kind == by_name) {
    ObjectId base;
    for (std::uint8_t& each : base.bytes) each = byte_at(at++);
    const std::optional<std::size_t> position = find(base);
    if (!position) refuse("a difference is to an object that is not in it");
    step.base = offset_of(*position);
  } else {
    constexpr std::array<ObjectKind, 4> kinds = {ObjectKind::commit, ObjectKind::tree,
                                                 ObjectKind::blob, ObjectKind::tag};
    if (kind < 1 || kind > kinds.size()) refuse("an object is of no known kind");
    step.kind = kinds.at(kind - 1);
  }
  step.bytes_at = at;
  return step;
}

std::string Pack::inflate(const Step& step, std::size_t& budget) const {
  if (step.size > budget) refuse("its differences make too much");
  budget -= step.size;
  std::string_view compressed = pack_.bytes();
  compressed.remove_suffix(name_size);
  compressed.remove_prefix(std::min<std::size_t>(step.bytes_at, compressed.size()));
  z_stream stream{};
  // zlib's interface predates const; it does not write to its input.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(compressed.data()));
  stream.avail_in =
      static_cast<uInt>(std::min<std::size_t>(compressed.size(), std::numeric_limits<uInt>::max()));
  // One byte more than there may be: zero space would leave the end of the stream unseen.
  std::string bytes(step.size + 1, '\0');
  stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_out = static_cast<uInt>(bytes.size());
  if (inflateInit(&stream) != Z_OK) throw Error(Trouble::system, "cannot start to decompress");
  const int code = ::inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  if (code != Z_STREAM_END || stream.total_out != step.size) {
    refuse("an object is not as long as it says");
  }
  bytes.resize(step.size);
  return bytes;
}

void Pack::remember(std::uint64_t offset, const Shared& object) const {
  if (resolved_bytes_ + object->bytes.size() > most_remembered) {
    resolved_.clear();
    resolved_bytes_ = 0;
  }
  if (object->bytes.size() > most_remembered) return;
  if (resolved_.emplace(offset, object).second) resolved_bytes_ += object->bytes.size();
}

Pack::Shared Pack::resolve(std::uint64_t offset) const {
  std::vector<Step> chain;
  Shared object;
  std::size_t budget = most_inflated;
  while (!object) {
    if (const auto known = resolved_.find(offset); known != resolved_.end()) {
      object = known->second;
      break;
    }
    const Step step = step_at(offset);
    if (step.kind) {
      object = std::make_shared<LooseObject>(LooseObject{*step.kind, inflate(step, budget)});
      if (!chain.empty()) remember(offset, object);
      break;
    }
    if (chain.size() == longest_chain) refuse("a chain of differences does not end");
    chain.push_back(step);
    offset = step.base;
  }
  for (auto step = chain.rbegin(); step != chain.rend(); ++step) {
    const std::string difference = inflate(*step, budget);
    std::string bytes = apply_difference(object->bytes, difference, largest_original);
    if (bytes.size() > budget) refuse("its differences make too much");
    budget -= bytes.size();
    object = std::make_shared<LooseObject>(LooseObject{object->kind, std::move(bytes)});
    remember(step->offset, object);
  }
  return object;
}

LooseObject Pack::read(std::size_t position, std::size_t cap) const {
  const Shared object = resolve(offset_of(position));
  if (object->bytes.size() > cap) {
    throw Error(Trouble::unsupported, std::to_string(object->bytes.size()) +
                                          " bytes are above the limit of " + std::to_string(cap));
  }
  return *object;
}

void Pack::mark_sound(std::size_t position) const {
  sound_[position] = true;
}
bool Pack::is_sound(std::size_t position) const {
  return sound_[position];
}

}  // namespace travaux::ledger
