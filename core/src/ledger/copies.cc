#include "ledger/copies.h"

#include <system_error>

#include "ledger/pack.h"

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

void check(const Pack& pack, std::size_t position) {
  const LooseObject object = pack.read(position, largest_original);
  if (object_id(object.kind, object.bytes) != pack.id(position)) {
    throw Error(Trouble::malformed, "its bytes are not those of its name", "travaux verify");
  }
}

void read_pack(const Store& store, const fs::path& index, const CopyTrouble& on_trouble) {
  const std::string name = "objects/pack/" + index.stem().string() + ".pack";
  const auto tell = [&](const std::optional<ObjectId>& id, const Error& error) {
    // Another process may have packed everything anew.
    std::error_code ignored;
    if (fs::exists(index, ignored)) on_trouble(name, id, error);
  };
  try {
    const Pack pack(index);
    for (std::size_t position = 0; position < pack.size(); ++position) {
      try {
        // Whoever searches by halves finds one of them, and we cannot tell which.
        if (position > 0 && !(pack.id(position - 1) < pack.id(position))) {
          throw Error(Trouble::malformed, "the index holds it twice or out of order",
                      "travaux verify");
        }
        if (!store.was_read(index, position)) check(pack, position);
      } catch (const Error& error) {
        tell(pack.id(position), error);
      }
    }
  } catch (const Error& error) {
    tell({}, error);
  }
}

}  // namespace

void read_packed_copies(const Store& store, const fs::path& ledger, const CopyTrouble& on_trouble) {
  for (const fs::path& index : pack_indexes(ledger)) read_pack(store, index, on_trouble);
}

}  // namespace travaux::ledger
