// git_diff.h: `diff --git`: texts of two commits of an ordinary git repository.
#pragma once

#include "diff_options.h"

namespace travaux::cli {

// Compares each file that differs, prints one page or record, and returns the exit status: 2 when a
// text could not be read that should be readable, else as of two texts.
int run_git_diff(const DiffOptions& asked, Parser& parser, World& world);

}  // namespace travaux::cli
