#include "ledger/copies.h"

#include <git2.h>
#include <git2/sys/odb_backend.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <system_error>
#include <vector>

#include "base/handle.h"
#include "ledger/store.h"

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

void expect(int code, const std::string& action) {
  if (code >= 0) return;
  const git_error* last = git_error_last();
  const std::string detail = last != nullptr && last->message != nullptr ? last->message : "";
  const bool denied = detail.find(std::strerror(EACCES)) != std::string::npos;
  throw Error(denied ? Trouble::refused : Trouble::malformed, action + ": " + detail,
              "travaux verify");
}

class Pack {
 public:
  explicit Pack(const fs::path& index) {
    git_odb* objects = nullptr;
    expect(git_odb_new(&objects), "cannot read a pack");
    objects_.reset(objects);
    git_odb_backend* backend = nullptr;
    expect(git_odb_backend_one_pack(&backend, index.c_str()), "cannot open the pack");
    const int code = git_odb_add_backend(objects, backend, 1);
    if (code < 0) backend->free(backend);
    expect(code, "cannot open the pack");
  }

  std::vector<git_oid> names() const {
    std::vector<git_oid> all;
    const auto collect = [](const git_oid* id, void* into) {
      try {
        static_cast<std::vector<git_oid>*>(into)->push_back(*id);
        return 0;
      } catch (...) {  // must not cross C frames
        return static_cast<int>(GIT_EUSER);
      }
    };
    expect(git_odb_foreach(objects_.get(), collect, &all), "cannot list the pack");
    return all;
  }

  void check(const git_oid& name) const {
    std::size_t size = 0;
    git_object_t kind = GIT_OBJECT_INVALID;
    expect(git_odb_read_header(&size, &kind, objects_.get(), &name), "cannot read this copy");
    if (size > largest_original) {
      throw Error(Trouble::unsupported, std::to_string(size) + " bytes are above the limit of " +
                                            std::to_string(largest_original));
    }
    git_odb_object* read = nullptr;
    expect(git_odb_read(&read, objects_.get(), &name), "cannot read this copy");
    const base::Handle<git_odb_object, git_odb_object_free> object(read);
    git_oid computed;
    expect(git_odb_hash(&computed, git_odb_object_data(read), git_odb_object_size(read),
                        git_odb_object_type(read)),
           "cannot name this copy");
    if (!git_oid_equal(&computed, &name)) {
      throw Error(Trouble::malformed, "its bytes are not those of its name", "travaux verify");
    }
  }

 private:
  base::Handle<git_odb, git_odb_free> objects_;
};

ObjectId from_git(const git_oid& id) {
  ObjectId out;
  std::copy(std::begin(id.id), std::end(id.id), out.bytes.begin());
  return out;
}

void read_pack(const fs::path& index, const CopyTrouble& on_trouble) {
  const std::string name = "objects/pack/" + index.stem().string() + ".pack";
  const auto tell = [&](const std::optional<ObjectId>& id, const Error& error) {
    // Another process may have packed everything anew.
    std::error_code ignored;
    if (fs::exists(index, ignored)) on_trouble(name, id, error);
  };
  try {
    const Pack pack(index);
    std::vector<git_oid> names = pack.names();
    const auto before = [](const git_oid& a, const git_oid& b) { return git_oid_cmp(&a, &b) < 0; };
    std::sort(names.begin(), names.end(), before);
    for (auto at = names.begin(); at != names.end(); ++at) {
      try {
        // Whoever searches by halves finds one of them, and we cannot tell which.
        if (at != names.begin() && git_oid_equal(&*at, &*std::prev(at))) {
          throw Error(Trouble::malformed, "the pack holds it twice", "travaux verify");
        }
        pack.check(*at);
      } catch (const Error& error) {
        tell(from_git(*at), error);
      }
    }
  } catch (const Error& error) {
    tell({}, error);
  }
}

}  // namespace

void read_packed_copies(const fs::path& ledger, const CopyTrouble& on_trouble) {
  std::vector<fs::path> indexes;
  std::error_code error;
  for (fs::directory_iterator at(ledger / "objects/pack", error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().extension() == ".idx") indexes.push_back(at->path());
  }
  std::sort(indexes.begin(), indexes.end());
  for (const fs::path& index : indexes) read_pack(index, on_trouble);
}

}  // namespace travaux::ledger
