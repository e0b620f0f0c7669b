#include <git2.h>

#include <optional>
#include <string>

#include "base/handle.h"
#include "travaux/ledger.h"

namespace travaux {
namespace {

using ConfigHandle = base::Handle<git_config, git_config_free>;

// libgit2 counts its users; each one that starts it must end it.
class LibraryUse {
 public:
  LibraryUse() { git_libgit2_init(); }
  LibraryUse(const LibraryUse&) = delete;
  LibraryUse& operator=(const LibraryUse&) = delete;
  ~LibraryUse() { git_libgit2_shutdown(); }
};

std::optional<std::string> email_in(const char* path) {
  git_config* raw = nullptr;
  if (git_config_open_ondisk(&raw, path) != 0) return std::nullopt;
  const ConfigHandle config(raw);
  git_buf value = GIT_BUF_INIT;
  if (git_config_get_string_buf(&value, config.get(), "user.email") != 0) return std::nullopt;
  std::string email(value.ptr, value.size);
  git_buf_dispose(&value);
  return email;
}

}  // namespace

std::optional<std::string> git_identity() {
  const LibraryUse use;
  for (const auto find : {git_config_find_global, git_config_find_xdg}) {
    git_buf path = GIT_BUF_INIT;
    if (find(&path) != 0) continue;
    auto email = email_in(path.ptr);
    git_buf_dispose(&path);
    if (email && valid_identity(*email)) return email;
  }
  return std::nullopt;
}

}  // namespace travaux
