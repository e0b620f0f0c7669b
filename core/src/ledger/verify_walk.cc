#include <algorithm>

#include "ledger/log.h"
#include "ledger/verify.h"

namespace travaux::ledger {
namespace {

constexpr std::size_t most_troubles = 100;

// Why a walk ended before the first commit.
struct Break {
  ObjectId id;
  Error error;
};

std::optional<Break> walk_back(const Store& store, const ObjectId& tip,
                               std::vector<Walk::Step>& newest_first) {
  std::optional<ObjectId> at = tip;
  while (at) {
    try {
      std::string bytes = store.read(*at, ObjectKind::commit, largest_small_file);
      Links links = parse_links(bytes);
      const std::optional<ObjectId> next =
          links.parents.empty() ? std::nullopt : std::optional(links.parents.front());
      newest_first.push_back({*at, std::move(bytes), std::move(links)});
      at = next;
    } catch (const Error& error) {
      return Break{*at, error};
    }
  }
  return {};
}

// At most `limit` envelopes: a tree that names one folder again and again could list far more than
// were ever stored.
void list_envelopes(Reader& reader, Findings& findings, const Walk::Step& newest,
                    std::uint64_t limit, Walk& walk) {
  const std::optional<Tree> tree = reader.read_tree(newest.links.tree, "newest tree of the log");
  if (!tree) return;
  const TreeItem* entries = find_item(*tree, "entries");
  if (entries == nullptr) return;
  const auto on_entry = [&](std::uint64_t index, const ObjectId& id) {
    if (walk.envelopes.size() >= limit) {
      findings.refuted("log", "log entries/", std::to_string(limit) + " entries, one a commit",
                       "more");
      return false;
    }
    walk.envelopes.emplace(index, id);
    return true;
  };
  std::size_t troubles = 0;
  const auto on_trouble = [&](const std::string& path, const Error& error) {
    findings.unreadable("log", "log " + path, "a part of the log that can be read", error);
    return ++troubles < most_troubles;
  };
  visit_entries(reader.store(), entries->id, {on_entry, on_trouble});
}

}  // namespace

const Walk::Step* Walk::step(std::uint64_t index) const {
  return index < first_index || index >= size() ? nullptr : &steps[index - first_index];
}

Walk walk_log(Reader& reader, Findings& findings, const ObjectId& tip) {
  Walk walk;
  const std::optional<Break> broken = walk_back(reader.store(), tip, walk.steps);
  walk.broken = broken.has_value();
  const std::uint64_t limit = broken ? reader.store().objects().size() : walk.steps.size();
  if (!walk.steps.empty()) list_envelopes(reader, findings, walk.steps.front(), limit, walk);
  std::reverse(walk.steps.begin(), walk.steps.end());
  for (const Walk::Step& step : walk.steps) reader.expect(step.id, "a commit of the log");
  if (!broken) return walk;
  const std::uint64_t listed = walk.envelopes.empty() ? 0 : walk.envelopes.rbegin()->first + 1;
  if (listed > walk.steps.size()) walk.first_index = listed - walk.steps.size();
  const std::string where =
      walk.steps.empty()
          ? "newest log commit"
          : "log commit " + std::to_string(std::max<std::uint64_t>(walk.first_index, 1) - 1);
  reader.report(broken->id, where, broken->error);
  return walk;
}

}  // namespace travaux::ledger
