// A stranger's git repository: whatever its objects and references say, questions about it are
// answered or refused with a reason, and nothing outside of it is read.
//
// The input is parts between lines of "%%": a revision, a path, HEAD, packed-refs, and objects. An
// object begins with the letter of its kind (b, t, c, g); "@0" in it or in a reference stands for
// the name of the first object. A line of a tree is a mode, a name and such a number: "100644 a@0".
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "ledger/loose.h"
#include "ledger/store.h"
#include "travaux/error.h"
#include "travaux/ledger.h"

namespace {

using namespace travaux::ledger;
using travaux::Error;
using travaux::Repository;

namespace fs = std::filesystem;

constexpr std::size_t most_objects = 10;  // each has a number of one digit

void require(bool holds) {
  if (!holds) std::abort();
}

std::vector<std::string_view> parts_of(std::string_view bytes) {
  constexpr std::string_view mark = "\n%%\n";
  std::vector<std::string_view> parts;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find(mark), bytes.size());
    parts.push_back(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + mark.size(), bytes.size()));
  }
  return parts;
}

// A bare repository of this process alone.
class Stage {
 public:
  Stage() {
    std::string name = (fs::temp_directory_path() / "repository-fuzz-XXXXXX").string();
    require(mkdtemp(name.data()) != nullptr);
    folder_ = name;
    fs::create_directories(folder_ / "refs/heads");
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  ~Stage() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  const fs::path& folder() const { return folder_; }

  void fill(const std::vector<std::string_view>& parts) {
    known_.clear();
    fs::remove_all(folder_ / "objects");
    fs::create_directories(folder_ / "objects");
    constexpr std::size_t first_object = 4;
    for (std::size_t i = first_object; i < parts.size() && known_.size() < most_objects; ++i) {
      if (!parts[i].empty()) add(parts[i].front(), parts[i].substr(1));
    }
    travaux::base::write_file(folder_ / "HEAD", named(parts[2]));
    travaux::base::write_file(folder_ / "packed-refs", named(parts[3]));
  }

 private:
  const ObjectId* known(char digit) const {
    const auto at = static_cast<std::size_t>(digit - '0');
    return digit >= '0' && at < known_.size() ? &known_[at] : nullptr;
  }

  // With names in place of numbers.
  std::string named(std::string_view text) const {
    std::string full;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const ObjectId* id = text[at] == '@' && at + 1 < text.size() ? known(text[at + 1]) : nullptr;
      if (id != nullptr) {
        full += to_hex(*id);
        ++at;
      } else {
        full += text[at];
      }
    }
    return full;
  }

  std::string tree_of(std::string_view lines) const {
    std::string bytes;
    while (!lines.empty()) {
      const std::size_t end = std::min(lines.find('\n'), lines.size());
      const std::string_view line = lines.substr(0, end);
      lines.remove_prefix(std::min(end + 1, lines.size()));
      const std::size_t mark = std::min(line.find('@'), line.size());
      const ObjectId* id = mark + 1 < line.size() ? known(line[mark + 1]) : nullptr;
      const ObjectId target = id == nullptr ? ObjectId{} : *id;
      bytes.append(line.substr(0, mark)).push_back('\0');
      bytes.append(target.bytes.begin(), target.bytes.end());
    }
    return bytes;
  }

  void add(char letter, std::string_view text) {
    const ObjectKind kind = letter == 't'   ? ObjectKind::tree
                            : letter == 'c' ? ObjectKind::commit
                            : letter == 'g' ? ObjectKind::tag
                                            : ObjectKind::blob;
    const std::string bytes = kind == ObjectKind::tree ? tree_of(text) : named(text);
    const ObjectId id = object_id(kind, bytes);
    std::string whole(kind_name(kind));
    whole.append(std::to_string(bytes.size())).push_back('\0');
    whole += bytes;
    uLongf size = compressBound(whole.size());
    std::string packed(size, '\0');
    require(compress(reinterpret_cast<Bytef*>(packed.data()), &size,
                     reinterpret_cast<const Bytef*>(whole.data()), whole.size()) == Z_OK);
    packed.resize(size);
    const std::string hex = to_hex(id);
    const fs::path folder = folder_ / "objects" / hex.substr(0, 2);
    fs::create_directories(folder);
    travaux::base::write_file(folder / hex.substr(2), packed);
    known_.push_back(id);
  }

  fs::path folder_;
  std::vector<ObjectId> known_;
};

template <typename Ask>
auto answer(const Ask& ask) -> std::optional<decltype(ask())> {
  try {
    return ask();
  } catch (const Error& error) {
    require(*error.what() != '\0');
    return std::nullopt;
  }
}

void read_files(const Repository& repository, const travaux::RepositoryChanges& changes) {
  for (const auto& change : changes.files) {
    require(change.before || change.after);
    for (const auto& file : {change.before, change.after}) {
      if (file) answer([&] { return repository.read(*file); });
    }
  }
}

void ask(const Repository& repository, const std::string& revision, const std::string& path) {
  const auto commit = answer([&] { return repository.resolve(revision); });
  const auto head = answer([&] { return repository.resolve("HEAD"); });
  if (!commit) return;
  require(object_id_from_hex(*commit).has_value());
  require(repository.resolve(*commit) == *commit);
  answer([&] { return repository.holds(*commit, path); });
  if (!head) return;
  const auto base = answer([&] { return repository.merge_base(*commit, *head); });
  const auto back = answer([&] { return repository.merge_base(*head, *commit); });
  require(base.has_value() == back.has_value());
  const auto same = answer([&] { return repository.changes(*commit, *commit, {}); });
  require(!same || (same->files.empty() && same->other.empty()));
  const std::vector<std::string> paths =
      path.empty() ? std::vector<std::string>() : std::vector{path};
  const auto changes = answer([&] { return repository.changes(*commit, *head, paths); });
  if (changes) read_files(repository, *changes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Stage stage;
  auto parts = parts_of({reinterpret_cast<const char*>(data), size});
  parts.resize(std::max<std::size_t>(parts.size(), 4));
  stage.fill(parts);
  const auto repository = answer([] { return Repository(stage.folder()); });
  if (repository) ask(*repository, std::string(parts[0]), std::string(parts[1]));
  return 0;
}
