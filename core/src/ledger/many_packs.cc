#include "ledger/many_packs.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "ledger/pack.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view file_name = "objects/pack/multi-pack-index";
constexpr std::size_t header_size = 12;
constexpr std::size_t row_size = 12;  // of the table of chunks: a name and an offset
constexpr std::size_t name_size = 20;
constexpr std::size_t slots = 256;
constexpr std::size_t place_size = 8;  // which pack, and where in it
constexpr std::uint64_t second_table = 1ULL << 31U;

[[noreturn]] void refuse(const std::string& what) {
  throw Error(Trouble::malformed, what);
}

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t width) {
  if (at > bytes.size() || width > bytes.size() - at) refuse("it is cut off");
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < width; ++i) {
    number = number << 8U | static_cast<std::uint8_t>(bytes[at + i]);
  }
  return number;
}

class ManyPacks {
 public:
  explicit ManyPacks(const fs::path& ledger)
      : folder_(ledger / "objects/pack"), file_(ledger / file_name), bytes_(file_.bytes()) {}

  void check() {
    read_tables();
    open_packs();
    check_slots();
    std::vector<ObjectId> listed;
    for (std::size_t position = 0; position < count_; ++position) {
      listed.push_back(id_at(position));
      if (position > 0 && !(listed[position - 1] < listed[position])) {
        refuse("its names do not ascend");
      }
      check_place(listed.back(), position);
    }
    if (listed != held()) refuse("it leaves out objects of its packs");
  }

 private:
  void read_tables() {
    constexpr std::string_view start("MIDX\1\1", 6);
    if (bytes_.substr(0, start.size()) != start || number_at(bytes_, 7, 1) != 0) {
      refuse("it is none of version 1");
    }
    chunks_ = number_at(bytes_, 6, 1);
    names_ = chunk("PNAM");
    slots_ = chunk("OIDF");
    ids_ = chunk("OIDL");
    places_ = chunk("OOFF");
    large_ = chunk("LOFF");
    if (slots_.size() != 4 * slots) refuse("its table is not as long as it has to be");
    count_ = number_at(slots_, 4 * (slots - 1), 4);
    if (ids_.size() != count_ * name_size || places_.size() != count_ * place_size) {
      refuse("it is not as long as it says");
    }
  }

  // Empty when it has none of this name.
  std::string_view chunk(std::string_view name) const {
    std::string_view found;
    bool once = false;
    for (std::size_t row = 0; row < chunks_; ++row) {
      const std::size_t at = header_size + row * row_size;
      const std::uint64_t from = number_at(bytes_, at + 4, 8);
      const std::uint64_t to = number_at(bytes_, at + row_size + 4, 8);
      if (from > to || to > bytes_.size()) refuse("a part of it leads outside");
      if (bytes_.substr(at, 4) != name) continue;
      if (once) refuse("a part of it is there twice");
      once = true;
      found = bytes_.substr(from, to - from);
    }
    return found;
  }

  void open_packs() {
    const std::uint64_t count = number_at(bytes_, 8, 4);
    std::string_view names = names_;
    for (std::uint64_t number = 0; number < count; ++number) {
      const std::size_t end = names.find('\0');
      const std::string name(names.substr(0, end));
      if (end == std::string_view::npos || name.find('/') != std::string::npos ||
          !name.ends_with(".idx")) {
        refuse("it names a pack that cannot be one");
      }
      names.remove_prefix(end + 1);
      packs_.push_back(std::make_unique<Pack>(folder_ / name));
    }
  }

  ObjectId id_at(std::size_t position) const {
    ObjectId id;
    std::memcpy(id.bytes.data(), ids_.data() + position * name_size, name_size);
    return id;
  }

  void check_slots() const {
    std::size_t position = 0;
    for (std::size_t slot = 0; slot < slots; ++slot) {
      while (position < count_ && id_at(position).bytes.front() <= slot) ++position;
      if (number_at(slots_, 4 * slot, 4) != position) refuse("its table does not fit its names");
    }
  }

  void check_place(const ObjectId& id, std::size_t position) const {
    const std::uint64_t number = number_at(places_, place_size * position, 4);
    std::uint64_t offset = number_at(places_, place_size * position + 4, 4);
    // Without a second table the highest bit belongs to the offset.
    if (offset >= second_table && !large_.empty()) {
      offset = number_at(large_, 8 * (offset - second_table), 8);
    }
    if (number >= packs_.size()) refuse("it names a pack that it does not list");
    const Pack& pack = *packs_[number];
    const std::optional<std::size_t> there = pack.find(id);
    if (!there || pack.offset_of(*there) != offset) {
      refuse("object " + to_hex(id) + " is elsewhere in the pack that it names");
    }
  }

  // What the packs hold: sorted, each once.
  std::vector<ObjectId> held() const {
    std::vector<ObjectId> all;
    for (const auto& pack : packs_) {
      for (std::size_t position = 0; position < pack->size(); ++position) {
        all.push_back(pack->id(position));
      }
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  fs::path folder_;
  Mapped file_;
  std::string_view bytes_;
  std::uint64_t chunks_ = 0;
  std::string_view names_;
  std::string_view slots_;
  std::string_view ids_;
  std::string_view places_;
  std::string_view large_;
  std::size_t count_ = 0;
  std::vector<std::unique_ptr<Pack>> packs_;
};

}  // namespace

std::optional<Oddity> misleading_many_packs(const fs::path& ledger) {
  std::error_code error;
  if (!fs::exists(ledger / file_name, error)) return {};
  try {
    ManyPacks(ledger).check();
  } catch (const Error& trouble) {
    // Another process may have packed everything anew, without it.
    if (!fs::exists(ledger / file_name, error)) return {};
    if (trouble.kind() == Trouble::refused) return {};  // told with all that may not be read
    return Oddity{std::string(file_name),
                  "an index over several packs that git believes, and that is not theirs (" +
                      std::string(trouble.what()) + "); git can do without it: delete it",
                  false};
  }
  return {};
}

}  // namespace travaux::ledger
