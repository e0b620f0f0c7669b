#include "git_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "comparable.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/ledger.h"

namespace fs = std::filesystem;

namespace travaux::cli {
namespace {

constexpr std::size_t short_name = 12;
// Of all files together: what is read of them is held until the page is printed.
constexpr std::size_t most_bytes = std::size_t{256} * 1024 * 1024;

// The two ends of "A..B" or "A...B"; an end that is left out is HEAD.
struct Range {
  std::string before;
  std::string after;
  bool from_parting = false;
};

Range parse_range_of_commits(const std::string& text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string::npos) {
    throw Error(Trouble::usage, fmt::format("--git '{}' names one commit", printable(text)),
                "--git A..B, or --git A...B: what B changed since the two parted");
  }
  Range range;
  range.from_parting = text.substr(dots, 3) == "...";
  range.before = text.substr(0, dots);
  range.after = text.substr(dots + (range.from_parting ? 3 : 2));
  if (range.before.empty()) range.before = "HEAD";
  if (range.after.empty()) range.after = "HEAD";
  return range;
}

// Paths count from here, those of the repository from its top.
std::vector<std::string> paths_from_top(const std::vector<std::string>& words,
                                        const Repository& repository) {
  std::vector<std::string> paths;
  for (const std::string& word : words) {
    fs::path path = fs::path(word).lexically_normal();
    if (!repository.top().empty()) {
      path = (fs::current_path() / path).lexically_normal().lexically_relative(repository.top());
    }
    std::string text = path.generic_string();
    while (text.ends_with('/')) text.pop_back();
    if (text.empty() || text.starts_with("..") || text.starts_with('/')) {
      throw Error(Trouble::usage, "lies outside of the repository").within(printable(word));
    }
    if (text == ".") return {};
    paths.push_back(std::move(text));
  }
  return paths;
}

// A path in neither commit is a mistake, never "no change".
void require_paths(const Repository& repository, const std::vector<std::string>& paths,
                   const ComparisonsView& view) {
  for (const std::string& path : paths) {
    if (repository.holds(view.before_commit, path) || repository.holds(view.after_commit, path)) {
      continue;
    }
    throw Error(Trouble::missing, "no such file or folder in either commit",
                "git ls-tree -r --name-only " + printable(view.after_ref))
        .within(printable(path));
  }
}

// A text without any words, as one that may be compared.
Document nothing() {
  Document::Parts parts;
  parts.reader = {"nothing", 1};
  return Document(std::move(parts));
}

// One file of both commits, read and compared.
struct Compared {
  Document before;
  Document after;
  Comparison comparison;
  Judged judged;
};

class GitDiff {
 public:
  GitDiff(const DiffOptions& asked, Repository repository)
      : asked_(asked), repository_(std::move(repository)) {}

  const ComparisonsView& run() {
    name_commits();
    const std::vector<std::string> paths = paths_from_top(asked_.words, repository_);
    require_paths(repository_, paths, view_);
    RepositoryChanges changes = repository_.changes(view_.before_commit, view_.after_commit, paths);
    for (const RepositoryChange& change : changes.files) add(change);
    view_.other = std::move(changes.other);
    view_.gates = asked_.judging.gates_of(view_);
    return view_;
  }

  bool failed() const { return failed_; }

 private:
  void name_commits() {
    const Range range = parse_range_of_commits(asked_.git);
    view_.before_ref = range.before;
    view_.after_ref = range.after;
    view_.before_commit = repository_.resolve(range.before);
    view_.after_commit = repository_.resolve(range.after);
    if (!range.from_parting) return;
    const auto base = repository_.merge_base(view_.before_commit, view_.after_commit);
    if (!base) {
      throw Error(Trouble::missing, "the two have no commit in common",
                  fmt::format("--git {}..{} compares them all the same", printable(range.before),
                              printable(range.after)));
    }
    view_.parted = true;
    view_.before_commit = *base;
  }

  void add(const RepositoryChange& change) {
    ComparedFile file;
    if (change.before) file.before = {change.before->path, change.before->blob};
    if (change.after) file.after = {change.after->path, change.after->blob};
    try {
      auto compared = compare_file(change, file);
      if (compared) compared_.push_back(std::move(compared));
    } catch (const Error& error) {
      failed_ = failed_ || error.kind() != Trouble::usage;  // as of an empty file
      file.not_compared = error.what();
    }
    view_.files.push_back(std::move(file));
  }

  // Nothing for what has no words to compare, of which `file` then says why.
  std::unique_ptr<Compared> compare_file(const RepositoryChange& change, ComparedFile& file) {
    Document before = read(change.before);
    Document after = read(change.after);
    for (const Document* document : {&before, &after}) {
      if (document->readable()) continue;
      file.not_compared = document->warnings().empty() ? "no text" : document->warnings().front();
      return nullptr;
    }
    const bool wordless =
        (change.before && before.clauses().empty()) || (change.after && after.clauses().empty());
    if (wordless) {
      file.not_compared = "no words in it";
      return nullptr;
    }
    auto compared =
        std::make_unique<Compared>(Compared{std::move(before), std::move(after), {}, {}});
    compared->comparison = compare(compared->before, compared->after, asked_.options);
    compared->judged =
        asked_.judging.judge(compared->comparison, compared->before, compared->after);
    // What did not fire is told once, of all files.
    std::erase_if(compared->judged.gates, [](const Gate& gate) { return !gate.fired(); });
    file.comparison.before_ref = ref_of(before_name(), change.before);
    file.comparison.before = &compared->before;
    file.comparison.after_ref = ref_of(view_.after_ref, change.after);
    file.comparison.after = &compared->after;
    file.comparison.comparison = &compared->comparison;
    file.comparison.judged = &compared->judged;
    return compared;
  }

  // What is not there has no words.
  Document read(const std::optional<RepositoryFile>& file) {
    if (!file) return nothing();
    const std::string bytes = repository_.read(*file);
    bytes_ += bytes.size();
    if (bytes_ > most_bytes) {
      throw Error(Trouble::unsupported, "the files are too large to be compared together",
                  "name some: travaux diff --git A..B -- FOLDER");
    }
    return read_bytes(bytes, file->path, clause_kind(asked_.clauses), asked_.tracked,
                      asked_.pages.range())
        .document;
  }

  std::string before_name() const {
    return view_.parted ? view_.before_commit.substr(0, short_name) : view_.before_ref;
  }

  static std::string ref_of(const std::string& revision,
                            const std::optional<RepositoryFile>& file) {
    return file ? revision + ":" + file->path : "nothing";
  }

  const DiffOptions& asked_;
  Repository repository_;
  ComparisonsView view_;
  std::vector<std::unique_ptr<Compared>> compared_;
  std::size_t bytes_ = 0;
  bool failed_ = false;
};

bool differs(const ComparedFile& file) {
  return !file.compared() || file.before.path.empty() || file.after.path.empty() ||
         exit_status(*file.comparison.comparison, *file.comparison.judged) != 0;
}

int status_of(const ComparisonsView& view) {
  if (!view.gates.empty()) {
    return std::any_of(view.gates.begin(), view.gates.end(),
                       [](const Gate& gate) { return gate.fired(); });
  }
  return !view.other.empty() || std::any_of(view.files.begin(), view.files.end(), differs);
}

}  // namespace

int run_git_diff(const DiffOptions& asked, Parser& parser, World& world) {
  GitDiff diff(asked, Repository(fs::current_path()));
  const ComparisonsView& view = diff.run();
  parser.print(world, parser.format() == "json"
                          ? comparisons_to_json(view)
                          : comparisons_to_terminal(view, asked.detail, parser.screen(world)));
  if (parser.has_output()) world.err << gates_to_terminal(view, parser.screen(world));
  return diff.failed() ? 2 : status_of(view);
}

}  // namespace travaux::cli
