// diff_options.h: what the user asked of `diff`.
#pragma once

#include <string>
#include <vector>

#include "judging.h"
#include "options.h"
#include "reading.h"
#include "travaux/compare.h"
#include "travaux/render.h"

namespace travaux::cli {

struct DiffOptions {
  std::vector<std::string> words;
  std::string git;
  std::string clauses = "auto";
  std::string translation = "auto";
  std::vector<std::string> ignored;
  bool equivalences = false;
  ComparisonDetail detail;
  CompareOptions options;
  JudgingOptions judging;
  TrackedOption tracked;
  PagesOption pages;

  void add(Parser& parser);
  // Error(usage) for what does not fit together.
  void settle(const Parser& parser);
  // An option that says how words of one language are compared; empty: none was given.
  std::string about_words() const;

 private:
  void settle_format(const std::string& format) const;
};

}  // namespace travaux::cli
