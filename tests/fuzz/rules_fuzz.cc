// Rules files and lists of reviewed changes: what is read is of known rules and can be written and
// read again, and what is refused names its line.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "travaux/effects.h"
#include "travaux/error.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// Nothing for what is refused.
template <typename Read>
auto read(const Read& reader, std::string_view text) -> std::optional<decltype(reader(text))> {
  try {
    return reader(text);
  } catch (const travaux::Error& error) {
    require(error.kind() == travaux::Trouble::malformed);
    require(std::string_view(error.what()).find("line ") != std::string_view::npos);
    return std::nullopt;
  }
}

std::string printed(const travaux::RuleSettings& settings) {
  std::string text;
  for (const auto& [rule, severity] : settings.rules) {
    text.append(rule).append(" ").append(severity ? travaux::name_of(*severity) : "off");
    text.append("\n");
  }
  return text;
}

void read_rules(std::string_view bytes) {
  const auto settings = read(travaux::read_rule_settings, bytes);
  if (!settings) return;
  for (const auto& [rule, severity] : settings->rules) {
    const travaux::Rule* known = travaux::rule_named(rule);
    require(known != nullptr && settings->severity_of(*known) == severity);
  }
  const std::string text = printed(*settings);
  require(travaux::read_rule_settings(text).rules == settings->rules);
  // No rule is set twice.
  if (!text.empty()) require(!read(travaux::read_rule_settings, text + text));
}

void read_list(std::string_view bytes) {
  const auto reviewed = read(travaux::read_reviewed, bytes);
  if (!reviewed) return;
  std::string text;
  for (const std::string& fingerprint : *reviewed) {
    require(fingerprint.size() == 12 &&
            fingerprint.find_first_not_of("0123456789abcdef") == std::string::npos);
    text.append(fingerprint).append(" a note\n");
  }
  require(travaux::read_reviewed(text) == *reviewed);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_rules(bytes);
  read_list(bytes);
  return 0;
}
