#include "pdf_program.h"

#include <filesystem>
#include <system_error>

namespace fs = std::filesystem;

namespace travaux::cli {

std::string pdf_program() {
  constexpr const char* name = "travaux-read-pdf";
  std::error_code code;
  const fs::path self = fs::read_symlink("/proc/self/exe", code);
  if (code || !self.is_absolute()) return "/usr/libexec/travaux-read-pdf";
  const fs::path beside = self.parent_path() / name;
  const fs::path apart = self.parent_path().parent_path() / "libexec" / name;
  const bool only_apart = !fs::exists(beside, code) && fs::exists(apart, code);
  return (only_apart ? apart : beside).string();
}

}  // namespace travaux::cli
