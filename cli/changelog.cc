#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "base/heap.h"
#include "changelog_steps.h"
#include "command.h"
#include "judging.h"
#include "options.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux changelog plan-28                             the whole lineage\n"
    "  travaux changelog plan-28@4                           the step that led to version 4\n"
    "  travaux changelog plan-28 2..4                        some steps of it\n"
    "  travaux changelog --all --since 2025-11-01 --until 2025-11-30\n"
    "  travaux changelog monday.txt tuesday.txt friday.txt   files, oldest first, no ledger "
    "needed\n"
    "  travaux changelog plan-28 --format html -o changes.html\n"
    "  travaux changelog old.txt new.txt --format line       for a commit message\n"
    "  travaux changelog old.txt new.txt --format github     annotations, in a workflow\n";

// What the user asked for.
struct Asked {
  std::vector<std::string> words;
  std::vector<std::string> files;
  bool all = false;
  std::string since;
  std::string until;
  std::string clauses = "auto";
  std::string rules;

  void add(Parser& parser) {
    parser.words("DOC", words,
                 "a document, optionally with a range of versions; or versions and files, oldest "
                 "first");
    parser.values("--file", files, "FILE", "a file, whatever its name; oldest first");
    parser.flag("--all", all, "all documents of the ledger");
    parser.value("--since", since, "DATE",
                 "only steps to versions of this day or later: as dated, else received, else "
                 "recorded");
    parser.value("--until", until, "DATE", "only steps to versions of this day or earlier");
    parser.choice("--clauses", clauses, {"auto", "line", "json"}, "HOW",
                  "line: each line of a file is a clause; json: an array of clauses");
    parser.value("--rules", rules, "FILE", "severities of rules, or off: a line for each");
    parser.add_ledger();
    parser.add_format({"terminal", "markdown", "html", "json", "github", "line"});
    parser.add_output();
    parser.add_color();
  }

  JudgeOptions judging() const {
    JudgeOptions options;
    if (!rules.empty()) options.settings = read_rules_file(rules);
    return options;
  }

  void refuse_nonsense() const {
    const bool named = !words.empty() || !files.empty();
    if (all && named) {
      throw Error(Trouble::usage, "--all is about every document; name none",
                  "travaux changelog --all");
    }
    if (!all && !named) {
      throw Error(Trouble::usage, "a document is needed, or files",
                  "travaux changelog plan-28, or travaux changelog OLD NEW");
    }
  }
};

constexpr std::size_t worth_telling = 3;  // fewer steps are done before anyone can read it

std::function<void(std::size_t, std::size_t)> progress_on(World& world) {
  if (!world.terminal_err) return {};
  return [&world](std::size_t done, std::size_t total) {
    if (total < worth_telling) return;
    world.err << fmt::format("\rcomparing {}/{} ", done, total);
    if (done == total) world.err << "\r\033[K";
    world.err.flush();
  };
}

bool is_range(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789.") == std::string_view::npos;
}

// "DOC", "DOC@A..B" or "DOC A..B" of a document in the ledger, as one word; nothing where texts
// are listed.
std::optional<std::string> document_named(const Asked& asked, TextFinder& finder) {
  if (!asked.files.empty()) return std::nullopt;
  const auto& words = asked.words;
  if (words.size() == 2 && is_range(words[1]) && words[0].find('@') == std::string::npos &&
      finder.is_recorded(words[0])) {
    return words[0] + "@" + words[1];
  }
  if (words.size() != 1) return std::nullopt;
  if (!parse_reference(words[0])) {
    throw Error(Trouble::usage,
                fmt::format("'{}' alone has nothing to be compared with", printable(words[0])),
                "name a document (travaux log lists them), or two files, the older one first");
  }
  // Says what is wrong with a name that is a file, too, or nothing at all.
  if (!finder.is_recorded(words[0]) || words[0].find("..") == std::string::npos) {
    if (finder.find(words[0]) == nullptr) {
      throw Error(Trouble::usage, "a file alone has nothing to be compared with",
                  fmt::format("travaux changelog OLDER {}", words[0]))
          .within(printable(words[0]));
    }
  }
  return words[0];
}

Changelog of_plans(const Ledger& ledger, const std::vector<PlannedChangelog>& plans,
                   ChangelogWork& work) {
  Changelog changelog;
  for (const PlannedChangelog& plan : plans) {
    changelog.documents.push_back(work.of(ledger, plan));
  }
  return changelog;
}

std::size_t steps_in(const std::vector<PlannedChangelog>& plans) {
  std::size_t count = 0;
  for (const PlannedChangelog& plan : plans) count += plan.steps();
  return count;
}

// A changelog, and whether some version is not what was recorded.
struct Made {
  Changelog changelog;
  bool refuted = false;
};

Made of_ledger(const Ledger& ledger, const std::optional<std::string>& word, const Asked& asked,
               World& world) {
  const Period period = Period::between(asked.since, asked.until);
  std::vector<PlannedChangelog> plans;
  if (word) {
    plans.push_back(plan_changelog(ledger, *parse_reference(*word), *word, period));
  } else {
    plans = plan_all(ledger, period);
  }
  ChangelogWork work(asked.judging(), progress_on(world), steps_in(plans));
  Made made{of_plans(ledger, plans, work), work.refuted()};
  made.changelog.title = word ? plans.front().document : "all documents";
  made.changelog.period = period.words();
  return made;
}

Changelog of_texts(const Asked& asked, TextFinder& finder, World& world) {
  std::vector<std::string> names = asked.words;
  names.insert(names.end(), asked.files.begin(), asked.files.end());
  if (names.size() < 2) {
    throw Error(Trouble::usage, "a file alone has nothing to be compared with",
                "name two texts, the older one first");
  }
  std::size_t read = 0;
  ChangelogWork work(asked.judging(), progress_on(world), names.size() - 1);
  Changelog changelog;
  changelog.documents.push_back(work.of(names, [&](const std::string& name) {
    const bool must_be_file = read++ >= asked.words.size();
    Text text = must_be_file ? finder.read_file(name) : finder.read(name);
    if (text.entry != nullptr) return changelog_version(finder.ledger(), std::move(text));
    ChangelogVersion version;
    version.ref = version.file = name;
    version.document = std::move(text.document);
    return version;
  }));
  changelog.title = changelog.documents.front().document;
  return changelog;
}

std::string bytes_of(const Changelog& changelog, const Parser& parser, const World& world) {
  if (parser.format() == "markdown") return changelog_to_markdown(changelog);
  if (parser.format() == "html") return changelog_to_html(changelog);
  if (parser.format() == "json") return changelog_to_json(changelog);
  if (parser.format() == "github") return changelog_to_annotations(changelog);
  if (parser.format() == "line") return changelog_to_lines(changelog);
  return changelog_to_terminal(changelog, parser.screen(world));
}

Made make(const Asked& asked, const Parser& parser, World& world) {
  const Period period = Period::between(asked.since, asked.until);
  if (asked.all) return of_ledger(open_ledger(world, parser.ledger()), {}, asked, world);
  TextFinder finder(world, parser.ledger(), clause_kind(asked.clauses));
  const auto word = document_named(asked, finder);
  if (word) return of_ledger(finder.ledger(), word, asked, world);
  if (period.asked()) {
    throw Error(Trouble::usage, "--since and --until are about what is recorded in a ledger",
                "leave them out, or name a document");
  }
  return {of_texts(asked, finder, world), false};
}

}  // namespace

int run_changelog(const Arguments& arguments, World& world) {
  Asked asked;
  Parser parser("changelog", "changelog DOC [A..B] | changelog OLD NEW... | changelog --all",
                "write what changed from draft to draft", examples);
  asked.add(parser);
  if (!parser.parse(arguments, world)) return 0;
  asked.refuse_nonsense();
  base::grow_heap_in_large_pages();
  const Made made = make(asked, parser, world);
  parser.print(world, bytes_of(made.changelog, parser, world));
  return made.refuted ? 1 : 0;
}

}  // namespace travaux::cli
