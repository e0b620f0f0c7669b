// Packs and packed-refs from a stranger. The input is an index and a pack, one after the other: its
// first four bytes, big-endian, say how long the index is.
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/file.h"
#include "ledger/pack.h"
#include "ledger/references.h"
#include "ledger/store.h"
#include "travaux/error.h"

namespace {

using namespace travaux::ledger;
using travaux::Error;

// A folder of this process alone, laid out as a ledger keeps packs.
class Stage {
 public:
  Stage() {
    std::string name = (std::filesystem::temp_directory_path() / "pack-fuzz-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) std::abort();
    folder_ = name;
    std::filesystem::create_directories(folder_ / "objects/pack");
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  ~Stage() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

void read_all(const std::filesystem::path& ledger) {
  constexpr std::size_t most_read = 64;
  for (const auto& index : pack_indexes(ledger)) {
    try {
      const Pack pack(index);
      for (std::size_t position = 0; position < pack.size() && position < most_read; ++position) {
        pack.find(pack.id(position));
        try {
          pack.read(position, largest_small_file);
        } catch (const Error&) {
        }
      }
    } catch (const Error&) {
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Stage stage;
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  travaux::base::write_file(stage.folder() / "packed-refs", bytes);
  try {
    packed_references(stage.folder());
  } catch (const Error&) {
  }
  try {
    apply_difference(bytes.substr(0, size / 2), bytes.substr(size / 2), largest_small_file);
  } catch (const Error&) {
  }
  if (size < 4) return 0;
  std::size_t length = 0;
  for (std::size_t i = 0; i < 4; ++i) length = length << 8U | data[i];
  bytes.remove_prefix(4);
  const auto pack = stage.folder() / "objects/pack/pack-1";
  travaux::base::write_file(pack.string() + ".idx", bytes.substr(0, length));
  travaux::base::write_file(pack.string() + ".pack",
                            length < bytes.size() ? bytes.substr(length) : std::string_view());
  read_all(stage.folder());
  return 0;
}
