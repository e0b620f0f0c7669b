#include "ledger/merge_base.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <queue>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "base/file.h"
#include "ledger/store.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

constexpr std::size_t most_commits = 1'000'000;
constexpr std::size_t largest_shallow = std::size_t{16} << 20U;

// When it was committed, by its committer's clock; 0 when it does not say.
Time date_of(std::string_view commit) {
  const std::string_view headers = commit.substr(0, commit.find("\n\n"));
  const std::size_t at = headers.find("\ncommitter ");
  if (at == std::string_view::npos) return 0;
  const std::string_view rest = headers.substr(at + 1);
  const std::string_view line = rest.substr(0, rest.find('\n'));
  const std::size_t behind = line.rfind("> ");
  if (behind == std::string_view::npos) return 0;
  const std::string_view number = line.substr(behind + 2);
  Time time = 0;
  std::from_chars(number.data(), number.data() + number.size(), time);
  return time;
}

std::set<ObjectId> shallow_commits(const std::filesystem::path& folder) {
  std::set<ObjectId> found;
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(folder / "shallow", ignored)) return found;
  const std::string list = base::read_file(folder / "shallow", largest_shallow);
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find('\n', at), list.size());
    if (const auto id = object_id_from_hex(std::string_view(list).substr(at, end - at))) {
      found.insert(*id);
    }
    at = end + 1;
  }
  return found;
}

class Painter {
 public:
  Painter(const std::filesystem::path& folder, const ObjectReader& objects)
      : objects_(objects), shallow_(shallow_commits(folder)) {}

  std::optional<ObjectId> find(const ObjectId& one, const ObjectId& other) {
    paint(one, of_one);
    paint(other, of_other);
    std::vector<ObjectId> found;
    while (fresh_ > 0) {
      const ObjectId id = next();
      Seen& seen = seen_.at(id);
      unsigned marks = seen.marks;
      if ((marks & (of_one | of_other)) == (of_one | of_other) && (marks & before_answer) == 0) {
        found.push_back(id);
        marks |= before_answer;  // what it descends from is no better answer
      }
      for (const ObjectId& parent : seen.parents) paint(parent, marks);
    }
    // A clock that went wrong may have made one look older than what it descends from.
    for (const ObjectId& id : found) {
      if ((seen_.at(id).marks & before_answer) == 0) return id;
    }
    if (!found.empty()) return found.front();
    if (shallow_.empty()) return std::nullopt;
    throw Error(Trouble::missing, "where the two parted is not in this shallow clone",
                "git fetch --unshallow");
  }

 private:
  static constexpr unsigned of_one = 1;
  static constexpr unsigned of_other = 2;
  static constexpr unsigned before_answer = 4;

  struct Seen {
    Time date = 0;
    std::vector<ObjectId> parents;
    unsigned marks = 0;
    bool waiting = false;
  };

  Seen& look_at(const ObjectId& id) {
    const auto known = seen_.find(id);
    if (known != seen_.end()) return known->second;
    if (seen_.size() == most_commits) {
      throw Error(Trouble::unsupported, "more than a million commits lie between the two",
                  "name both commits: travaux diff --git A..B");
    }
    const std::string bytes = objects_.read(id, ObjectKind::commit, largest_tree);
    Seen seen;
    seen.date = date_of(bytes);
    if (!shallow_.contains(id)) seen.parents = parse_links(bytes).parents;
    return seen_.emplace(id, std::move(seen)).first->second;
  }

  void paint(const ObjectId& id, unsigned marks) {
    Seen& seen = look_at(id);
    if ((seen.marks & marks) == marks) return;
    if (seen.waiting && is_fresh(seen)) --fresh_;
    seen.marks |= marks;
    if (!seen.waiting) waiting_.emplace(seen.date, id);
    seen.waiting = true;
    if (is_fresh(seen)) ++fresh_;
  }

  static bool is_fresh(const Seen& seen) { return (seen.marks & before_answer) == 0; }

  ObjectId next() {
    const ObjectId id = waiting_.top().second;
    waiting_.pop();
    Seen& seen = seen_.at(id);
    seen.waiting = false;
    if (is_fresh(seen)) --fresh_;
    return id;
  }

  const ObjectReader& objects_;
  std::set<ObjectId> shallow_;
  std::map<ObjectId, Seen> seen_;
  std::priority_queue<std::pair<Time, ObjectId>> waiting_;  // the newest first
  std::size_t fresh_ = 0;  // of those that wait: how many may still lead to the answer
};

}  // namespace

std::optional<ObjectId> find_merge_base(const std::filesystem::path& folder,
                                        const ObjectReader& objects, const ObjectId& one,
                                        const ObjectId& other) {
  return Painter(folder, objects).find(one, other);
}

}  // namespace travaux::ledger
