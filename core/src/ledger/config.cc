#include "ledger/config.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace travaux::ledger {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trim(std::string_view text) {
  const std::size_t start = text.find_first_not_of(blanks);
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(blanks) - start + 1);
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character + ('a' - 'A'))
                                                : character;
  });
  return out;
}

bool plain_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char character) {
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') ||
           character == '-' || character == '.' || character == '_';
  });
}

// "[core]" gives "core", "[remote "origin"]" gives "remote"; nothing for other spellings.
std::string section_of(std::string_view line) {
  if (!line.ends_with(']')) return {};
  line = line.substr(1, line.size() - 2);
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos) {
    const std::string name = lower(line);
    return plain_word(name) ? name : "";
  }
  const std::string name = lower(line.substr(0, space));
  std::string_view inner = line.substr(space + 1);
  if (inner.size() < 3 || !inner.starts_with('"') || !inner.ends_with('"')) return {};
  inner = inner.substr(1, inner.size() - 2);
  const bool plain = inner.find_first_of("\"\\]") == std::string_view::npos && plain_word(name);
  return plain ? name : "";
}

bool harmless(const std::string& name, const std::string& value) {
  constexpr std::array<std::string_view, 5> core = {"core.filemode", "core.ignorecase",
                                                    "core.precomposeunicode", "core.symlinks",
                                                    "core.logallrefupdates"};
  // git refuses to work at all where one of these is neither.
  const bool decided = value == "true" || value == "false";
  if (std::find(core.begin(), core.end(), name) != core.end()) return decided;
  if (name == "core.bare") return value == "true";
  if (name == "core.repositoryformatversion") return value == "0";
  // What `git clone --mirror` and `git remote add` leave. "ext::" and the like start programs.
  if (name == "remote.url" || name == "remote.pushurl") {
    return value.find("::") == std::string::npos && !value.starts_with('-');
  }
  return name == "remote.fetch" || name == "remote.mirror" || name == "remote.tagopt";
}

Setting judge(const std::string& name) {
  const bool redirects = name.starts_with("include") || name.starts_with("extensions.") ||
                         name == "core.repositoryformatversion" || name == "core.worktree";
  if (name == "core.bare") {
    return {name,
            "the repository of a working copy, as a plain git clone makes it; a ledger is bare"};
  }
  return {name, "a setting that no ledger needs; git could run or show something else", redirects};
}

}  // namespace

std::vector<Setting> odd_settings(std::string_view config) {
  std::vector<Setting> found;
  std::string section;
  while (!config.empty()) {
    const std::size_t end = std::min(config.find('\n'), config.size());
    const std::string_view line = trim(config.substr(0, end));
    config.remove_prefix(std::min(end + 1, config.size()));
    if (line.empty() || line[0] == '#' || line[0] == ';') continue;
    if (line[0] == '[') {
      section = section_of(line);
      if (section.empty()) found.push_back({std::string(line), "an unknown spelling", true});
      continue;
    }
    const std::size_t equals = std::min(line.find('='), line.size());
    const std::string key = lower(trim(line.substr(0, equals)));
    const std::string value(trim(line.substr(std::min(equals + 1, line.size()))));
    if (section.empty() || !plain_word(key) || value.find_first_of("\"\\") != std::string::npos) {
      found.push_back({std::string(line), "an unknown spelling", true});
      continue;
    }
    std::string name = section;
    name.append(1, '.').append(key);
    if (!harmless(name, value)) found.push_back(judge(name));
  }
  return found;
}

std::optional<std::string> setting_in(std::string_view config, std::string_view section,
                                      std::string_view key) {
  std::optional<std::string> found;
  bool inside = false;
  while (!config.empty()) {
    const std::size_t end = std::min(config.find('\n'), config.size());
    const std::string_view line = trim(config.substr(0, end));
    config.remove_prefix(std::min(end + 1, config.size()));
    if (line.starts_with('[')) {
      inside = line.find(' ') == std::string_view::npos && section_of(line) == section;
      continue;
    }
    const std::size_t equals = line.find('=');
    if (!inside || equals == std::string_view::npos || lower(trim(line.substr(0, equals))) != key) {
      continue;
    }
    std::string_view value = trim(line.substr(equals + 1));
    if (value.starts_with('"')) {
      value.remove_prefix(1);
      value = value.substr(0, value.find('"'));
    } else {
      value = trim(value.substr(0, value.find_first_of("#;")));
    }
    found = std::string(value);
  }
  return found;
}

}  // namespace travaux::ledger
