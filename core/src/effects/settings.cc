#include <algorithm>
#include <cstddef>
#include <string>

#include "base/did_you_mean.h"
#include "travaux/effects.h"
#include "travaux/error.h"

namespace travaux {
namespace {

constexpr std::size_t longest_name = 64;  // of what is quoted in an error

std::string cut(std::string_view word) {
  return std::string(word.substr(0, longest_name)) + (word.size() > longest_name ? "..." : "");
}

[[noreturn]] void refuse(std::string_view what, std::string_view word,
                         const std::vector<std::string>& known, std::size_t line) {
  constexpr std::size_t most_listed = 5;
  std::string next;
  if (const auto hint = base::did_you_mean(word, known)) {
    next = "did you mean " + *hint + "? travaux rules lists them all";
  } else if (known.size() > most_listed) {
    next = "travaux rules lists them all";
  } else {
    for (const std::string& name : known) next.append(next.empty() ? "known: " : ", ").append(name);
  }
  throw Error(Trouble::malformed, std::string(what) + " '" + cut(word) + "' is unknown", next)
      .within("line " + std::to_string(line));
}

std::vector<std::string_view> words_of(std::string_view line) {
  line = line.substr(0, line.find('#'));
  std::vector<std::string_view> words;
  for (;;) {
    const std::size_t start = line.find_first_not_of(" \t\r");
    if (start == std::string_view::npos) return words;
    line.remove_prefix(start);
    const std::size_t end = std::min(line.find_first_of(" \t\r"), line.size());
    words.push_back(line.substr(0, end));
    line.remove_prefix(end);
  }
}

std::optional<Severity> severity_named(std::string_view word, std::size_t line) {
  if (word == "off") return std::nullopt;
  std::vector<std::string> known = {"off"};
  for (const Severity severity : all_severities) {
    if (name_of(severity) == word) return severity;
    known.emplace_back(name_of(severity));
  }
  refuse("severity", word, known, line);
}

void read_line(const std::vector<std::string_view>& words, std::size_t line,
               RuleSettings& settings) {
  if (words.size() != 2) {
    throw Error(Trouble::malformed, "a rule and a severity are expected",
                "write for example: modality-weakened critical")
        .within("line " + std::to_string(line));
  }
  if (rule_named(words[0]) == nullptr) {
    std::vector<std::string> known;
    for (const Rule& rule : all_rules()) known.emplace_back(rule.id);
    refuse("rule", words[0], known, line);
  }
  const auto added = settings.rules.emplace(words[0], severity_named(words[1], line));
  if (added.second) return;
  throw Error(Trouble::malformed, "rule '" + cut(words[0]) + "' is set twice",
              "leave one of the lines out")
      .within("line " + std::to_string(line));
}

}  // namespace

std::optional<Severity> RuleSettings::severity_of(const Rule& rule) const {
  const auto found = rules.find(rule.id);
  return found == rules.end() ? std::optional(rule.severity) : found->second;
}

RuleSettings read_rule_settings(std::string_view text) {
  RuleSettings settings;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::vector<std::string_view> words = words_of(text.substr(0, end));
    if (!words.empty()) read_line(words, line, settings);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return settings;
}

}  // namespace travaux
