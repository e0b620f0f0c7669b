#include "ledger/object_reader.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

#include "ledger/store.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t digits_of_folder = 2;

// The first name with these digits, all others being 0.
ObjectId first_with(std::string_view digits) {
  std::string hex(digits);
  hex.resize(2 * ObjectId().bytes.size(), '0');
  return object_id_from_hex(hex).value_or(ObjectId());
}

}  // namespace

ObjectReader::ObjectReader(fs::path folder) : folder_(std::move(folder)) {
  for (const fs::path& index : pack_indexes(folder_)) {
    try {
      packs_.push_back(std::make_unique<Pack>(index));
    } catch (const Error& error) {
      throw Error(error.kind(), error.what(), "git fsck says more");
    }
  }
}

LooseObject ObjectReader::read(const ObjectId& id, std::size_t cap) const {
  std::optional<LooseObject> object;
  try {
    object = find(id, cap);
  } catch (const Error& error) {
    throw Error(error.kind(), "cannot read object " + to_hex(id) + ": " + error.what(),
                error.kind() == Trouble::malformed ? "git fsck says more" : "");
  }
  if (!object) refuse_missing(id);
  return std::move(*object);
}

std::string ObjectReader::read(const ObjectId& id, ObjectKind kind, std::size_t cap) const {
  LooseObject object = read(id, cap);
  if (object.kind != kind) {
    throw Error(Trouble::malformed, "object " + to_hex(id) + " is of another kind",
                "git fsck says more");
  }
  return std::move(object.bytes);
}

std::optional<LooseObject> ObjectReader::find(const ObjectId& id, std::size_t cap) const {
  if (std::optional<LooseObject> object = read_loose(folder_, id, cap)) return object;
  for (const auto& pack : packs_) {
    const std::optional<std::size_t> position = pack->find(id);
    if (!position) continue;
    LooseObject object = pack->read(*position, cap);
    if (object_id(object.kind, object.bytes) == id) return object;
    throw Error(Trouble::malformed, "its bytes are not those of its name");
  }
  return std::nullopt;
}

void ObjectReader::refuse_missing(const ObjectId& id) const {
  std::error_code ignored;
  const bool borrows = fs::exists(folder_ / "objects/info/alternates", ignored);
  const bool shallow = fs::exists(folder_ / "shallow", ignored);
  throw Error(Trouble::missing, "object " + to_hex(id) + " is not in this repository",
              borrows   ? "it borrows objects of another one, which is not followed: git repack -a"
              : shallow ? "it is a shallow clone: git fetch --unshallow"
                        : "git fsck says more");
}

std::vector<ObjectId> ObjectReader::beginning_with(std::string_view digits) const {
  std::vector<ObjectId> found;
  add_loose(digits, found);
  const ObjectId first = first_with(digits);
  for (const auto& pack : packs_) {
    // Names in an index ascend.
    std::size_t low = 0;
    for (std::size_t high = pack->size(); low < high;) {
      const std::size_t middle = low + (high - low) / 2;
      if (pack->id(middle) < first) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (; low < pack->size() && to_hex(pack->id(low)).starts_with(digits); ++low) {
      found.push_back(pack->id(low));
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

void ObjectReader::add_loose(std::string_view digits, std::vector<ObjectId>& found) const {
  const std::string two(digits.substr(0, digits_of_folder));
  std::error_code error;
  for (fs::directory_iterator at(folder_ / "objects" / two, error), end; !error && at != end;
       at.increment(error)) {
    const std::string name = two + at->path().filename().string();
    const std::optional<ObjectId> id = object_id_from_hex(name);
    if (id && name.starts_with(digits)) found.push_back(*id);
  }
}

}  // namespace travaux::ledger
