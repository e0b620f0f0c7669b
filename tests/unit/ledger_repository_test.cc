// Repositories made by stock git, read without it: git says what is right.
#include <doctest/doctest.h>
#include <stdio.h>
#include <stdlib.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "ledger_fixture.h"

using namespace ledger_test;

namespace {

// What a shell command prints, without the last line end.
std::string output_of(const std::string& command) {
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string text;
  std::array<char, 4096> buffer{};
  while (const std::size_t count = fread(buffer.data(), 1, buffer.size(), pipe)) {
    text.append(buffer.data(), count);
  }
  CAPTURE(command);
  REQUIRE(::pclose(pipe) == 0);
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

class GitRepository {
 public:
  explicit GitRepository(const std::string& init = "init -q -b main") { git(init); }

  const fs::path& path() const { return folder_.path(); }

  std::string git(const std::string& words) const {
    const std::string settings =
        "GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=a "
        "GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org ";
    const std::string date = std::to_string(1'700'000'000 + clock_) + " +0000";
    return output_of(settings + "GIT_AUTHOR_DATE='" + date + "' GIT_COMMITTER_DATE='" + date +
                     "' git -C " + path().string() + " " + words + " 2>&1");
  }

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((path() / name).parent_path());
    std::ofstream(path() / name, std::ios::binary) << text;
  }

  std::string commit(const std::string& message) {
    ++clock_;
    git("add -A");
    git("commit -q --allow-empty -m '" + message + "'");
    return git("rev-parse HEAD");
  }

  void set_clock(int time) { clock_ = time; }

 private:
  Folder folder_;
  int clock_ = 0;
};

std::string clauses(int count, const std::string& last = "") {
  std::string text;
  for (int i = 1; i <= count; ++i) {
    text += std::to_string(i) + ". The Parties shall meet in place number " + std::to_string(i) +
            " of the list.\n";
  }
  return text + last;
}

// Two branches that parted, a tag of a tag, folders, and what is no text.
void fill(GitRepository& repository) {
  repository.write("treaty.md", clauses(40));
  repository.write("annex/a.txt", clauses(5));
  repository.write("annex/old.txt", clauses(9));
  repository.write("gone.txt", "1. This goes.\n");
  repository.commit("one");
  repository.git("tag -a v1 -m v1");
  repository.git("tag -a of-a-tag -m again v1");
  repository.git("checkout -q -b draft");
  repository.write("treaty.md", clauses(40, "41. The end.\n"));
  fs::rename(repository.path() / "annex/old.txt", repository.path() / "annex/new.txt");
  repository.write("annex/new.txt", clauses(9, "10. And one more.\n"));
  fs::remove(repository.path() / "gone.txt");
  repository.write("came.txt", "1. Quite other words stand here.\n");
  fs::create_symlink("treaty.md", repository.path() / "link.md");
  repository.commit("two");
  repository.git("checkout -q main");
  repository.write("annex/a.txt", clauses(5, "6. Something else on the other side.\n"));
  repository.commit("three");
}

std::string status_of(const RepositoryChange& change) {
  if (!change.before) return "A " + change.after->path;
  if (!change.after) return "D " + change.before->path;
  if (change.before->path == change.after->path) return "M " + change.after->path;
  return "R " + change.before->path + " " + change.after->path;
}

std::vector<std::string> statuses(const Repository& repository, const std::string& before,
                                  const std::string& after,
                                  const std::vector<std::string>& paths = {}) {
  std::vector<std::string> list;
  const auto changes =
      repository.changes(repository.resolve(before), repository.resolve(after), paths);
  for (const RepositoryChange& change : changes.files) list.push_back(status_of(change));
  return list;
}

// Everything that can be asked, asked of both.
void check_against_git(const GitRepository& git, const fs::path& folder) {
  const Repository repository(folder);
  for (const char* name : {"main", "draft", "v1", "of-a-tag", "HEAD", "@", "main~1", "main~0",
                           "draft^", "refs/heads/draft", "heads/main", "tags/v1"}) {
    CAPTURE(name);
    CHECK(repository.resolve(name) == git.git("rev-parse '" + std::string(name) + "^{commit}'"));
  }
  const std::string draft = git.git("rev-parse draft");
  CHECK(repository.resolve(draft) == draft);
  CHECK(repository.resolve(draft.substr(0, 8)) == draft);
  CHECK(repository.merge_base(repository.resolve("main"), draft) ==
        git.git("merge-base main draft"));
  const auto changes = repository.changes(repository.resolve("v1"), draft, {});
  CHECK(changes.other == std::vector<std::string>{"link.md"});
  CHECK(statuses(repository, "v1", "draft") ==
        std::vector<std::string>{"R annex/old.txt annex/new.txt", "A came.txt", "D gone.txt",
                                 "M treaty.md"});
  for (const RepositoryChange& change : changes.files) {
    if (!change.after) continue;
    CHECK(repository.read(*change.after) + "#" ==
          git.git("show draft:" + change.after->path + "; printf '#'"));
  }
}

Trouble trouble_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.kind();
  }
  FAIL("no error");
  return Trouble::system;
}

}  // namespace

TEST_CASE("loose and packed objects, packed references and differences read as git reads them") {
  GitRepository git;
  fill(git);
  SUBCASE("loose") {
    check_against_git(git, git.path());
  }
  SUBCASE("from a folder inside") {
    check_against_git(git, git.path() / "annex");
  }
  SUBCASE("packed, with differences") {
    git.git("gc -q --aggressive --prune=now");
    REQUIRE(fs::exists(git.path() / ".git/packed-refs"));
    check_against_git(git, git.path());
  }
  SUBCASE("partly packed, in two packs") {
    git.git("repack -q -d");
    git.write("later.txt", "1. Later.\n");
    git.git("checkout -q --detach");
    git.commit("four");
    git.git("repack -q -d");
    git.git("checkout -q main");
    check_against_git(git, git.path());
  }
}

TEST_CASE("a linked working folder has its own HEAD and the branches of all") {
  GitRepository git;
  fill(git);
  const Folder elsewhere;
  const fs::path linked = elsewhere.path() / "linked";
  git.git("worktree add -q " + linked.string() + " draft");
  const Repository repository(linked);
  CHECK(repository.resolve("HEAD") == git.git("rev-parse draft"));
  CHECK(repository.resolve("main") == git.git("rev-parse main"));
  CHECK(repository.top() == fs::canonical(linked));
}

TEST_CASE("a bare repository and a clone with branches of a remote are read, too") {
  GitRepository git;
  fill(git);
  const Folder elsewhere;
  git.git("clone -q --bare . " + (elsewhere.path() / "bare").string());
  git.git("clone -q . " + (elsewhere.path() / "clone").string());
  CHECK(Repository(elsewhere.path() / "bare").top().empty());
  CHECK(Repository(elsewhere.path() / "bare").resolve("draft") == git.git("rev-parse draft"));
  const Repository clone(elsewhere.path() / "clone");
  CHECK(clone.resolve("origin/draft") == git.git("rev-parse draft"));
  CHECK(clone.resolve("origin") == git.git("rev-parse main"));
}

TEST_CASE("paths choose files and folders; names that only begin alike are others") {
  GitRepository git;
  fill(git);
  const Repository repository(git.path());
  CHECK(statuses(repository, "v1", "draft", {"annex"}) ==
        std::vector<std::string>{"R annex/old.txt annex/new.txt"});
  CHECK(statuses(repository, "v1", "draft", {"annex/new.txt", "gone.txt"}) ==
        std::vector<std::string>{"A annex/new.txt", "D gone.txt"});
  CHECK(statuses(repository, "v1", "draft", {"ann", "treaty"}).empty());
  CHECK(statuses(repository, "v1", "v1").empty());
  CHECK(repository.holds(repository.resolve("v1"), "annex/old.txt"));
  CHECK(repository.holds(repository.resolve("v1"), "annex"));
  CHECK(!repository.holds(repository.resolve("v1"), "annex/old.txt/x"));
  CHECK(!repository.holds(repository.resolve("v1"), "ann"));
}

TEST_CASE("a file in the place of a folder is both") {
  GitRepository git;
  git.write("a", "1. A file.\n");
  git.write("b/c", "1. In a folder.\n");
  git.commit("one");
  fs::remove(git.path() / "a");
  fs::remove_all(git.path() / "b");
  git.write("a/d", "Other words are in this one now.\n");
  git.write("b", "Nothing of all that was said.\n");
  git.commit("two");
  CHECK(statuses(Repository(git.path()), "HEAD~1", "HEAD") ==
        std::vector<std::string>{"D a", "A a/d", "A b", "D b/c"});
}

TEST_CASE("where histories with merges parted is where git says they did") {
  std::mt19937 random(7);
  for (int round = 0; round < 4; ++round) {
    GitRepository git;
    std::vector<std::string> commits = {git.commit("root")};
    const std::string tree = git.git("rev-parse HEAD^{tree}");
    for (int i = 1; i < 24; ++i) {
      git.set_clock(i + static_cast<int>(random() % 3));
      const std::string& one =
          commits[commits.size() - 1 - random() % std::min<std::size_t>(4, commits.size())];
      const std::string& other = commits[random() % commits.size()];
      const std::string second = one != other && random() % 3 == 0 ? " -p " + other : "";
      commits.push_back(
          git.git("commit-tree " + tree + " -p " + one + second + " -m " + std::to_string(i)));
    }
    const Repository repository(git.path());
    for (int pair = 0; pair < 12; ++pair) {
      const std::string& one = commits[random() % commits.size()];
      const std::string& other = commits[random() % commits.size()];
      CAPTURE(one);
      CAPTURE(other);
      const std::string all = git.git("merge-base --all " + one + " " + other);
      const auto base = repository.merge_base(one, other);
      REQUIRE(base.has_value());
      REQUIRE(all.find(*base) != std::string::npos);
    }
  }
}

TEST_CASE("commits without a common one have none, and a step of a merge goes to its parent") {
  GitRepository git;
  const std::string one = git.commit("one");
  git.git("checkout -q --orphan other");
  const std::string other = git.commit("other");
  CHECK(!Repository(git.path()).merge_base(one, other));
  git.git("merge -q --allow-unrelated-histories -m both main");
  CHECK(Repository(git.path()).resolve("HEAD^2") == one);
  CHECK(Repository(git.path()).resolve("HEAD^1~0") == other);
}

TEST_CASE("names of nothing, of several and of no such shape are refused, each by its kind") {
  GitRepository git;
  fill(git);
  const Repository repository(git.path());
  const auto trouble = [&](const std::string& name) {
    return trouble_of([&] { repository.resolve(name); });
  };
  CHECK(trouble("nowhere") == Trouble::missing);
  CHECK(trouble("fffffff") == Trouble::missing);
  CHECK(trouble("main~99") == Trouble::missing);
  CHECK(trouble("main^2") == Trouble::missing);
  CHECK(trouble("abc") == Trouble::missing);
  for (const char* bad : {"../../etc/passwd", "/etc/passwd", "main^{tree}", "main@{1}", "a b",
                          "heads/.lock", "x.lock", "main~99999999999999999999x", ":/two"}) {
    CAPTURE(bad);
    const Trouble kind = trouble(bad);
    CHECK((kind == Trouble::usage || kind == Trouble::missing));
  }
  CHECK(trouble(git.git("rev-parse main:treaty.md")) == Trouble::usage);
}

TEST_CASE("what git would follow elsewhere is not followed, and damage is told") {
  GitRepository git;
  fill(git);
  const Folder elsewhere;
  const std::string shared = (elsewhere.path() / "shared").string();
  git.git("clone -q --shared . " + shared);
  CHECK(trouble_of([&] { Repository(fs::path(shared)).resolve("main"); }) == Trouble::missing);

  git.git("replace main draft");
  CHECK(Repository(git.path()).resolve("main~1") == git.git("rev-parse v1^{commit}"));

  const std::string head = git.git("rev-parse main");
  const fs::path object = git.path() / ".git/objects" / head.substr(0, 2) / head.substr(2);
  fs::permissions(object, fs::perms::owner_all);
  std::ofstream(object, std::ios::binary) << "damaged";
  CHECK(trouble_of([&] { Repository(git.path()).resolve("main"); }) == Trouble::malformed);
}

TEST_CASE("names that lead in circles end, and so does a folder that only points at itself") {
  GitRepository git;
  git.commit("one");
  std::ofstream(git.path() / ".git/refs/heads/a") << "ref: refs/heads/b\n";
  std::ofstream(git.path() / ".git/refs/heads/b") << "ref: refs/heads/a\n";
  CHECK(trouble_of([&] { Repository(git.path()).resolve("a"); }) == Trouble::malformed);
  std::ofstream(git.path() / ".git/refs/heads/c") << "ref: ../../../../etc/passwd\n";
  CHECK(trouble_of([&] { Repository(git.path()).resolve("c"); }) == Trouble::malformed);
  const Folder pointing;
  std::ofstream(pointing.path() / ".git") << "gitdir: .git\n";
  CHECK(trouble_of([&] { Repository(pointing.path()); }) == Trouble::missing);
}

TEST_CASE("formats that would be misread are refused, and no repository is none") {
  const GitRepository git("init -q --object-format=sha256 -b main");
  CHECK(trouble_of([&] { Repository(git.path()); }) == Trouble::unsupported);
  const Folder nothing;
  CHECK(trouble_of([&] { Repository(nothing.path()); }) == Trouble::missing);
}

TEST_CASE("in a shallow clone history ends where it was cut") {
  GitRepository git;
  fill(git);
  const Folder elsewhere;
  const std::string shallow = (elsewhere.path() / "shallow").string();
  git.git("clone -q --depth 1 --no-single-branch file://" + git.path().string() + " " + shallow);
  const Repository repository{fs::path(shallow)};
  const std::string main = repository.resolve("origin/main");
  CHECK(trouble_of([&] { repository.merge_base(main, repository.resolve("origin/draft")); }) ==
        Trouble::missing);
  CHECK(trouble_of([&] { repository.resolve("origin/main~1~1"); }) == Trouble::missing);
}
