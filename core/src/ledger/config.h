// config.h: git's configuration file, read strictly. Nothing in it is ever honoured; the question
// is only whether a git program would do something else because of it.
#pragma once

#include <optional>
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

// The last value that a section without a subsection gives to a key; nothing when there is none.
// Quotes around it and a comment after it are taken off; what it includes is not followed.
std::optional<std::string> setting_in(std::string_view config, std::string_view section,
                                      std::string_view key);

}  // namespace travaux::ledger
