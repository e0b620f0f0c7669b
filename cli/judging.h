// judging.h: the options of `diff` that say how changes are judged, which of them are shown, and
// what makes a comparison fail.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "options.h"
#include "travaux/compare.h"
#include "travaux/effects.h"
#include "travaux/render.h"

namespace travaux::cli {

// --rules FILE, read. Error with the file and the line for what is no rules file.
RuleSettings read_rules_file(const std::string& path);

class JudgingOptions {
 public:
  void add(Parser& parser);
  // Reads the files and chooses what is shown. Error(usage) for what does not fit together.
  void settle(const Parser& parser, ComparisonDetail& detail);

  // As --language says; nothing: as the texts say.
  std::optional<Language> language() const { return judging_.language; }
  // One of these options that was given; empty: none.
  std::string given() const;

  Judged judge(const Comparison& comparison, const Document& before, const Document& after) const;
  // The gates of many files: fired by each file that fires its own.
  std::vector<Gate> gates_of(const ComparisonsView& view) const;

 private:
  void settle_gates();
  Gate not_compared_in(const ComparisonsView& view) const;
  void settle_only(ComparisonDetail& detail) const;

  std::string severity_;
  std::vector<std::string> only_;
  std::vector<std::string> fail_on_;
  std::string rules_;
  std::string reviewed_;
  std::string language_ = "auto";
  JudgeOptions judging_;
  Fingerprints fingerprints_;
  std::vector<Severity> gates_;
  bool gate_not_compared_ = false;
};

// 1 where a gate fired, or, without gates, where anything changed that was not to be ignored.
int exit_status(const Comparison& comparison, const Judged& judged);

}  // namespace travaux::cli
