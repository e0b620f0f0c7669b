// object_reader.h: the objects of an ordinary git repository, which is nobody's ledger: read from
// loose files and packs, each held against its name, and never from elsewhere (alternates).
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/loose.h"
#include "ledger/objects.h"
#include "ledger/pack.h"

namespace travaux::ledger {

class ObjectReader {
 public:
  // `folder` holds `objects`.
  explicit ObjectReader(std::filesystem::path folder);

  // Error(missing) when it is not here, Error(malformed) for damaged bytes, Error(unsupported)
  // above the cap.
  LooseObject read(const ObjectId& id, std::size_t cap) const;
  std::string read(const ObjectId& id, ObjectKind kind, std::size_t cap) const;

  // The objects whose names begin with these hexadecimal digits, of which there are at least four.
  std::vector<ObjectId> beginning_with(std::string_view digits) const;

 private:
  std::optional<LooseObject> find(const ObjectId& id, std::size_t cap) const;
  void add_loose(std::string_view digits, std::vector<ObjectId>& found) const;
  [[noreturn]] void refuse_missing(const ObjectId& id) const;

  std::filesystem::path folder_;
  std::vector<std::unique_ptr<Pack>> packs_;
};

}  // namespace travaux::ledger
