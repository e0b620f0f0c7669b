#include <filesystem>
#include <utility>

#include "base/file.h"
#include "ledger/config.h"
#include "travaux/error.h"
#include "travaux/ledger.h"

namespace travaux {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_settings = std::size_t{1} << 20U;

std::optional<std::string> email_in(const fs::path& file) {
  std::error_code ignored;
  if (!fs::is_regular_file(file, ignored)) return {};
  try {
    return ledger::setting_in(base::read_file(file, largest_settings), "user", "email");
  } catch (const Error&) {
    return {};  // only an offer: the user can name themselves
  }
}

}  // namespace

std::optional<std::string> git_identity(
    const std::function<std::optional<std::string>(const char* name)>& environment) {
  const std::optional<std::string> home = environment("HOME");
  const std::optional<std::string> config = environment("XDG_CONFIG_HOME");
  std::optional<std::string> found;
  // The later one has precedence, as for git.
  if (config && !config->empty()) {
    found = email_in(fs::path(*config) / "git/config");
  } else if (home) {
    found = email_in(fs::path(*home) / ".config/git/config");
  }
  if (home) {
    if (auto own = email_in(fs::path(*home) / ".gitconfig")) found = std::move(own);
  }
  if (found && !valid_identity(*found)) found.reset();
  return found;
}

}  // namespace travaux
