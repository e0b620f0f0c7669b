// ledger_pack.h: packs as git writes them, or nearly so. Source: gitformat-pack(5).
#pragma once

#include <openssl/sha.h>
#include <zlib.h>

#include <algorithm>
#include <string>
#include <vector>

#include "ledger/loose.h"
#include "ledger/pack.h"
#include "ledger_forge.h"

namespace ledger_test {

struct Packed {
  ledger::ObjectId name;  // what the index says; the bytes may be others
  ledger::LooseObject object;
  std::optional<ledger::ObjectId> base = {};  // then the bytes are the difference to it
};

inline std::string big_endian(std::size_t number) {
  std::string bytes;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) {
    bytes.push_back(static_cast<char>(number >> shift & 0xffU));
  }
  return bytes;
}

inline std::string with_checksum(std::string bytes) {
  unsigned char digest[SHA_DIGEST_LENGTH];
  SHA1(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest);
  return bytes.append(reinterpret_cast<const char*>(digest), sizeof digest);
}

inline std::string packed_bytes(const Packed& packed_object) {
  constexpr unsigned commit = 1, tree = 2, blob = 3, difference = 7;
  const ledger::LooseObject& object = packed_object.object;
  const unsigned kind = packed_object.base                          ? difference
                        : object.kind == ledger::ObjectKind::commit ? commit
                        : object.kind == ledger::ObjectKind::tree   ? tree
                                                                    : blob;
  std::size_t size = object.bytes.size();
  std::size_t head = kind << 4U | (size & 15U);
  std::string bytes;
  for (size >>= 4U; size > 0; size >>= 7U) {
    bytes.push_back(static_cast<char>(head | 128U));
    head = size & 127U;
  }
  bytes.push_back(static_cast<char>(head));
  if (packed_object.base)
    bytes.append(packed_object.base->bytes.begin(), packed_object.base->bytes.end());
  uLongf space = compressBound(object.bytes.size());
  std::string packed(space, '\0');
  compress(reinterpret_cast<Bytef*>(packed.data()), &space,
           reinterpret_cast<const Bytef*>(object.bytes.data()), object.bytes.size());
  packed.resize(space);
  return bytes + packed;
}

inline void write_pack(const fs::path& ledger, const std::string& name,
                       std::vector<Packed> objects) {
  std::stable_sort(objects.begin(), objects.end(),
                   [](const Packed& a, const Packed& b) { return a.name < b.name; });
  std::string pack = "PACK" + big_endian(2) + big_endian(objects.size());
  std::string index = "\377tOc" + big_endian(2);
  std::string names;
  std::string checks;
  std::string offsets;
  for (const Packed& each : objects) {
    const std::string bytes = packed_bytes(each);
    names.append(reinterpret_cast<const char*>(each.name.bytes.data()), each.name.bytes.size());
    checks += big_endian(
        crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
    offsets += big_endian(pack.size());
    pack += bytes;
  }
  for (std::size_t first = 0; first < 256; ++first) {
    index += big_endian(static_cast<std::size_t>(
        std::count_if(objects.begin(), objects.end(),
                      [&](const Packed& each) { return each.name.bytes[0] <= first; })));
  }
  pack = with_checksum(pack);
  index += names + checks + offsets + pack.substr(pack.size() - SHA_DIGEST_LENGTH);
  const fs::path path = ledger / "objects/pack" / ("pack-" + name);
  overwrite(path.string() + ".pack", pack);
  overwrite(path.string() + ".idx", with_checksum(index));
}

// git's index over several packs, before something in it is changed.
struct ManyPacks {
  struct Row {
    ledger::ObjectId name;
    std::size_t pack = 0;
    std::size_t offset = 0;
  };
  std::vector<std::string> packs;
  std::vector<Row> rows;
  std::size_t first_slot = 0;  // said besides what is there

  ManyPacks(const fs::path& ledger, const std::vector<std::string>& names) {
    for (std::size_t number = 0; number < names.size(); ++number) {
      packs.push_back("pack-" + names[number] + ".idx");
      const ledger::Pack pack(ledger / "objects/pack" / packs.back());
      for (std::size_t at = 0; at < pack.size(); ++at) {
        rows.push_back({pack.id(at), number, pack.offset_of(at)});
      }
    }
    const auto before = [](const Row& a, const Row& b) { return a.name < b.name; };
    std::stable_sort(rows.begin(), rows.end(), before);
    const auto same = [](const Row& a, const Row& b) { return a.name == b.name; };
    rows.erase(std::unique(rows.begin(), rows.end(), same), rows.end());
  }

  void write(const fs::path& ledger) const {
    std::string names, slots, ids, places;
    for (const std::string& each : packs) names += each + '\0';
    while (names.size() % 4 != 0) names += '\0';
    for (std::size_t first = 0; first < 256; ++first) {
      slots += big_endian(
          (first == 0 ? first_slot : 0) +
          static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const Row& each) {
            return each.name.bytes[0] <= first;
          })));
    }
    for (const Row& each : rows) {
      ids.append(reinterpret_cast<const char*>(each.name.bytes.data()), each.name.bytes.size());
      places += big_endian(each.pack) + big_endian(each.offset);
    }
    std::string table, chunks;
    std::size_t at = 12 + 5 * 12;
    for (const auto& [name, bytes] : {std::pair<std::string, std::string>{"PNAM", names},
                                      {"OIDF", slots},
                                      {"OIDL", ids},
                                      {"OOFF", places}}) {
      table += name + big_endian(0) + big_endian(at);
      chunks += bytes;
      at += bytes.size();
    }
    table += big_endian(0) + big_endian(0) + big_endian(at);
    overwrite(
        ledger / "objects/pack/multi-pack-index",
        with_checksum(std::string("MIDX\1\1\4\0", 8) + big_endian(packs.size()) + table + chunks));
  }
};

inline std::vector<Packed> all_objects(const fs::path& ledger) {
  std::vector<Packed> all;
  for (const ledger::ObjectId& id : ledger::Store(ledger).objects()) {
    all.push_back({id, *ledger::read_loose(ledger, id, ledger::largest_original)});
  }
  return all;
}

}  // namespace ledger_test
