#include "diff_options.h"

#include <fmt/format.h>

#include "command.h"
#include "travaux/error.h"

namespace travaux::cli {
namespace {

Noise noise_named(const std::string& name) {
  std::vector<std::string> known;
  for (const Noise noise : all_noise) {
    if (name_of(noise) == name) return noise;
    known.emplace_back(name_of(noise));
  }
  const auto hint = did_you_mean(name, known);
  throw Error(Trouble::usage, fmt::format("--ignore '{}' is unknown", printable(name)),
              (hint ? fmt::format("did you mean {}? ", *hint) : std::string()) +
                  "known: case, space, punctuation and numbering");
}

NoiseSet noise_of(const std::vector<std::string>& lists) {
  NoiseSet noise;
  for (const std::string& name : split_lists(lists)) noise.add(noise_named(name));
  return noise;
}

}  // namespace

void DiffOptions::add(Parser& parser) {
  parser.words("TEXT", words, "versions or files; with --git, files or folders");
  parser.value(
      "--git", git, "A..B",
      "compare the texts TEXT... of two commits of a git repository; A...B: from where the "
      "two parted; without TEXT: all files that differ");
  parser.add_ledger();
  parser.add_format({"terminal", "json", "markdown", "csv"});
  parser.flag("--equivalences", equivalences,
              "a table of what each renumbered, moved, added or removed clause was called and is "
              "called; also as markdown or csv");
  parser.flag("--summary", detail.summary_only, "only the counts");
  parser.flag("--all", detail.all,
              "show editorial, renumbered, reviewed and unchanged clauses, too");
  parser.flag("--side-by-side", detail.side_by_side, "two columns, old and new, in reading order");
  parser.values("--ignore", ignored, "LIST",
                "leave aside what differs in case, space, punctuation or numbering only; of case "
                "the first word of a sentence or all of one: a capital inside may define a term");
  judging.add(parser);
  parser.flag("--explain", options.explain, "say of each change why its clauses were paired");
  parser.choice("--clauses", clauses, {"auto", "line", "json"}, "HOW",
                "line: each line is a clause; json: an array of clauses");
  parser.choice("--translation", translation, {"auto", "yes", "no"}, "HOW",
                "yes: the texts are translations; numbers, dates, references and clauses are "
                "compared, words not (auto: if they are in two languages)");
  tracked.add(parser, true);
  pages.add(parser);
  parser.add_output();
  parser.add_color();
}

void DiffOptions::settle(const Parser& parser) {
  if (tracked.both() && words.size() != 1) {
    throw Error(Trouble::usage, "--tracked both compares the two texts of one file",
                "travaux diff FILE --tracked both");
  }
  if (detail.side_by_side && parser.format() == "json") {
    throw Error(Trouble::usage, "--side-by-side is a way to show a comparison on a terminal",
                "leave out one of --side-by-side and --format json");
  }
  if (!git.empty() && (tracked.both() || translation == "yes")) {
    throw Error(Trouble::usage, "--git compares texts of two commits, in one language",
                "leave out --tracked both and --translation yes");
  }
  settle_format(parser.format());
  options.ignore = noise_of(ignored);
  judging.settle(parser, detail);
  if (judging.language() && translation == "auto") translation = "no";
}

std::string DiffOptions::about_words() const {
  if (equivalences) return "--equivalences";
  if (options.explain) return "--explain";
  if (detail.side_by_side) return "--side-by-side";
  return ignored.empty() ? judging.given() : "--ignore";
}

void DiffOptions::settle_format(const std::string& format) const {
  const bool table = format == "markdown" || format == "csv";
  if (table && !equivalences) {
    throw Error(Trouble::usage, fmt::format("--format {} is for --equivalences", format),
                fmt::format("travaux diff BEFORE AFTER --equivalences --format {}", format));
  }
  if (equivalences && format == "json") {
    throw Error(Trouble::usage, "--equivalences is no JSON", "known: terminal, markdown and csv");
  }
  if (equivalences && !git.empty()) {
    throw Error(Trouble::usage, "--equivalences is of two texts", "leave out --git");
  }
}

}  // namespace travaux::cli
