// The log's trees and commits from a stranger: raw bytes for the parsers, and whole folders of
// trees, built from the input, for the visit of entries/.
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/log.h"
#include "ledger/objects.h"
#include "ledger/store.h"
#include "travaux/error.h"

namespace {

using namespace travaux::ledger;
using travaux::Error;
using travaux::Trouble;

// A hostile tree can name one folder again and again: the visitor ends such a visit.
constexpr std::size_t most_calls = 500;
constexpr std::size_t most_trees = 12;

void require(bool holds) {
  if (!holds) std::abort();
}

// A repository of this process alone. What is written stays in memory, as no branch is moved.
class Stage {
 public:
  Stage() : folder_(fresh()) {
    Store::make(folder_ / "log");
    store_.emplace(folder_ / "log");
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  ~Stage() {
    store_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  const Store& store() const { return *store_; }

 private:
  static std::filesystem::path fresh() {
    std::string name = (std::filesystem::temp_directory_path() / "tree-fuzz-XXXXXX").string();
    require(mkdtemp(name.data()) != nullptr);
    return name;
  }
  std::filesystem::path folder_;
  std::optional<Store> store_;
};

void parse(std::string_view bytes) {
  try {
    require(print_tree(parse_tree(bytes)) == bytes);
  } catch (const Error& error) {
    require(error.kind() == Trouble::malformed);
  }
  try {
    const Links links = parse_links(bytes);
    require(bytes.starts_with("tree " + to_hex(links.tree) + "\n"));
    require(links.armoured.size() <= bytes.size() + 1);
  } catch (const Error& error) {
    require(error.kind() == Trouble::malformed);
  }
}

// A tree of the input: each item is a byte that says what it points at, and a name up to a zero.
std::string tree_of(std::string_view part, const std::vector<ObjectId>& known) {
  std::string bytes;
  while (!part.empty()) {
    const auto choice = static_cast<unsigned char>(part.front());
    part.remove_prefix(1);
    const std::size_t end = std::min(part.find('\0'), part.size());
    const ObjectId missing{};
    const ObjectId& id = choice % 64 < known.size() ? known[choice % 64] : missing;
    static constexpr const char* modes[] = {"40000 ", "100644 ", "120000 ", "160000 "};
    bytes += modes[choice / 64];
    bytes.append(part.substr(0, end)).push_back('\0');
    bytes.append(id.bytes.begin(), id.bytes.end());
    part.remove_prefix(std::min(end + 1, part.size()));
  }
  return bytes;
}

void visit(const Store& store, const ObjectId& folder) {
  std::size_t calls = 0;
  std::optional<std::uint64_t> last;
  bool ended = false;
  const auto more = [&] {
    require(!ended);
    ended = ++calls == most_calls;
    return !ended;
  };
  visit_entries(store, folder,
                {[&](std::uint64_t index, const ObjectId& /*envelope*/) {
                   require(index < 100'000'000 && (!last || index > *last));
                   last = index;
                   return more();
                 },
                 [&](const std::string& path, const Error& error) {
                   require(path.starts_with("entries") && *error.what() != '\0');
                   return more();
                 }});
  require(calls > 0);  // no folder is silently empty
}

// The parts of the input, parted by newlines, become trees; each may name those before it, the
// first of all a blob. The last one is visited, as are raw bytes in place of a tree.
void build_and_visit(std::string_view bytes) {
  static const Stage stage;
  const Store& store = stage.store();
  std::vector<ObjectId> known = {store.write(ObjectKind::blob, "an envelope")};
  while (!bytes.empty() && known.size() < most_trees) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string tree = tree_of(bytes.substr(0, end), known);
    known.push_back(store.write(ObjectKind::tree, tree));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  visit(store, known.back());
  visit(store, store.write(ObjectKind::tree, bytes));
  store.discard();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  parse(bytes);
  build_and_visit(bytes);
  return 0;
}
