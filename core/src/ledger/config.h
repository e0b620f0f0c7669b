// config.h: git's configuration file, read strictly. Nothing in it is ever honoured; the question
// is only whether libgit2 or a git program would do something else because of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace travaux::ledger {

struct Setting {
  std::string name;  // "core.hookspath"
  std::string problem;
  bool unsafe = false;
};

// The settings that do not belong in a ledger. Spellings that this reader does not know (quotes,
// escapes, continued lines) are unsafe: git may read them as something else.
std::vector<Setting> odd_settings(std::string_view config);

}  // namespace travaux::ledger
