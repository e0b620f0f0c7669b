#include <algorithm>
#include <cstddef>
#include <string>

#include "travaux/effects.h"
#include "travaux/error.h"

namespace travaux {
namespace {

// Letters to insert, leave out or exchange (Levenshtein 1966).
std::size_t distance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < one.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < other.size(); ++j) {
      const std::size_t exchanged = diagonal + (one[i] == other[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({exchanged, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

constexpr std::size_t longest_name = 64;  // beyond it nothing is near

std::string nearest(std::string_view name, const std::vector<std::string_view>& known) {
  const auto best =
      std::min_element(known.begin(), known.end(), [&](std::string_view a, std::string_view b) {
        return distance(name.substr(0, longest_name), a) <
               distance(name.substr(0, longest_name), b);
      });
  return std::string(*best);
}

std::string cut(std::string_view word) {
  return std::string(word.substr(0, longest_name)) + (word.size() > longest_name ? "..." : "");
}

[[noreturn]] void refuse(std::string_view what, std::string_view word,
                         const std::vector<std::string_view>& known, std::size_t line) {
  throw Error(Trouble::malformed, std::string(what) + " '" + cut(word) + "' is unknown",
              "did you mean " + nearest(word, known) + "? travaux rules lists them all")
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
  std::vector<std::string_view> known = {"off"};
  for (const Severity severity : all_severities) {
    if (name_of(severity) == word) return severity;
    known.push_back(name_of(severity));
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
    std::vector<std::string_view> known;
    for (const Rule& rule : all_rules()) known.push_back(rule.id);
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
