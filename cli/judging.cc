#include "judging.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "travaux/error.h"

namespace travaux::cli {
namespace {

constexpr std::size_t largest_list = std::size_t{4} * 1024 * 1024;

std::vector<std::string> severity_names() {
  std::vector<std::string> names;
  for (auto at = all_severities.rbegin(); at != all_severities.rend(); ++at) {
    names.emplace_back(name_of(*at));
  }
  return names;
}

std::optional<Severity> severity_named(const std::string& name) {
  for (const Severity severity : all_severities) {
    if (name_of(severity) == name) return severity;
  }
  return std::nullopt;
}

[[noreturn]] void refuse(const std::string& option, const std::string& name,
                         const std::vector<std::string>& known, const std::string& list) {
  const auto hint = did_you_mean(name, known);
  throw Error(Trouble::usage, fmt::format("{} '{}' is unknown", option, printable(name)),
              (hint ? fmt::format("did you mean {}? ", *hint) : std::string()) + list);
}

std::vector<std::string> language_codes() {
  std::vector<std::string> codes = {"auto"};
  for (const Language language : all_languages) codes.emplace_back(code_of(language));
  return codes;
}

std::optional<Language> language_named(const std::string& code) {
  for (const Language language : all_languages) {
    if (code_of(language) == code) return language;
  }
  return std::nullopt;
}

template <typename Read>
auto read_list(const std::string& path, const Read& read) {
  const std::string bytes = base::read_file(path, largest_list);
  try {
    return read(bytes);
  } catch (Error& error) {
    throw error.within(printable(path));
  }
}

}  // namespace

RuleSettings read_rules_file(const std::string& path) {
  return read_list(path, read_rule_settings);
}

void JudgingOptions::add(Parser& parser) {
  parser.choice("--severity", severity_, severity_names(), "LEVEL",
                "show only changes of this severity and graver: critical, major, minor, editorial");
  parser.values("--only", only_, "RULES", "show only effects of these rules: a,b (travaux rules)");
  parser.values("--fail-on", fail_on_, "GATES",
                "exit 1 if a change is of this severity or graver, or not-compared: if anything "
                "was not read, or effects were not judged; else 0. Repeat it, or a,b");
  parser.value("--rules", rules_, "FILE", "severities of rules, or off: a line for each");
  parser.value("--reviewed", reviewed_, "FILE",
               "fingerprints of changes that are folded and fire no gate");
  parser.choice("--language", language_, language_codes(), "CODE",
                "judge by the words of this language: en, uk ... (auto: of the texts)");
}

void JudgingOptions::settle(const Parser& parser, ComparisonDetail& detail) {
  const bool narrowed = !severity_.empty() || !only_.empty();
  if (narrowed && parser.format() == "json") {
    throw Error(Trouble::usage, "--severity and --only choose what a terminal shows",
                "JSON holds all changes; each effect says its rule and severity");
  }
  if (narrowed && detail.all) {
    throw Error(Trouble::usage, "--all shows every change, --severity and --only do not",
                "leave one of them out");
  }
  detail.least = severity_named(severity_);
  settle_only(detail);
  settle_gates();
  if (!rules_.empty()) judging_.settings = read_rules_file(rules_);
  if (!reviewed_.empty()) fingerprints_ = read_list(reviewed_, read_reviewed);
  detail.fingerprints = !reviewed_.empty();
  judging_.language = language_named(language_);
}

void JudgingOptions::settle_only(ComparisonDetail& detail) const {
  std::vector<std::string> known;
  for (const Rule& rule : all_rules()) known.emplace_back(rule.id);
  for (const std::string& name : split_lists(only_)) {
    const Rule* rule = rule_named(name);
    if (rule == nullptr) refuse("--only", name, known, "travaux rules lists them");
    detail.only.push_back(rule->id);
  }
}

void JudgingOptions::settle_gates() {
  std::vector<std::string> known = severity_names();
  known.emplace_back("not-compared");
  for (const std::string& name : split_lists(fail_on_)) {
    const auto severity = severity_named(name);
    if (severity) {
      gates_.push_back(*severity);
    } else if (name == known.back()) {
      gate_not_compared_ = true;
    } else {
      refuse("--fail-on", name, known, "known: critical, major, minor, editorial, not-compared");
    }
  }
  // The gravest first, each once.
  std::sort(gates_.rbegin(), gates_.rend());
  gates_.erase(std::unique(gates_.begin(), gates_.end()), gates_.end());
}

std::string JudgingOptions::given() const {
  if (!severity_.empty()) return "--severity";
  if (!only_.empty()) return "--only";
  if (!fail_on_.empty()) return "--fail-on";
  if (!rules_.empty()) return "--rules";
  if (!reviewed_.empty()) return "--reviewed";
  return language_ == "auto" ? "" : "--language";
}

Judged JudgingOptions::judge(const Comparison& comparison, const Document& before,
                             const Document& after) const {
  Judged judged{travaux::judge(comparison, before, after, judging_), {}, {}};
  judged.weights = weigh(comparison, judged.judgement, before, after, fingerprints_);
  for (const Severity severity : gates_) {
    judged.gates.push_back(try_gate(severity, judged.weights));
  }
  if (gate_not_compared_) {
    judged.gates.push_back(try_not_compared(before, after, judged.judgement));
  }
  return judged;
}

std::vector<Gate> JudgingOptions::gates_of(const ComparisonsView& view) const {
  std::vector<Gate> gates;
  for (const Severity severity : gates_) {
    Gate gate{severity, {}, {}};
    for (std::size_t i = 0; i < view.files.size(); ++i) {
      const ComparisonView& file = view.files[i].comparison;
      if (view.files[i].compared() && try_gate(severity, file.judged->weights).fired()) {
        gate.changes.push_back(i);
      }
    }
    gates.push_back(std::move(gate));
  }
  if (gate_not_compared_) gates.push_back(not_compared_in(view));
  return gates;
}

Gate JudgingOptions::not_compared_in(const ComparisonsView& view) const {
  Gate gate;
  for (std::size_t i = 0; i < view.files.size(); ++i) {
    const ComparisonView& file = view.files[i].comparison;
    const bool fired = !view.files[i].compared() ||
                       try_not_compared(*file.before, *file.after, file.judged->judgement).fired();
    if (fired) gate.changes.push_back(i);
  }
  if (!view.other.empty()) gate.reasons.emplace_back("links or submodules differ");
  return gate;
}

int exit_status(const Comparison& comparison, const Judged& judged) {
  const auto& gates = judged.gates;
  if (!gates.empty()) {
    return std::any_of(gates.begin(), gates.end(), [](const Gate& gate) { return gate.fired(); });
  }
  const auto& weights = judged.weights;
  // What is ignored may still make a reference stale.
  const bool none_counts = std::none_of(weights.begin(), weights.end(), counts);
  return comparison.nothing_remains() && none_counts ? 0 : 1;
}

}  // namespace travaux::cli
