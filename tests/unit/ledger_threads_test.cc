#include <doctest/doctest.h>

#include <atomic>

#include "ledger_forge.h"

using namespace ledger_test;

namespace {

std::vector<Finding> findings_with(const World& world, unsigned helpers, std::size_t& looked) {
  std::atomic<std::size_t> count{0};
  VerifyOptions options;
  options.helpers = helpers;
  options.look = [&](const Entry& entry, const Held& held) {
    ++count;
    return Look{std::nullopt, held.text ? ref_of(entry) : ""};
  };
  std::vector<Finding> found = world.verify(options).findings;
  looked = count;
  return found;
}

}  // namespace

TEST_CASE("many threads find what one finds, in the same order") {
  World world;
  Ledger ledger = world.create();
  for (const char* text : {"A", "B", "C", "D", "E"}) world.record(ledger, "plan-28", text);
  const auto compare = [&](bool intact) {
    std::size_t alone = 0;
    const std::vector<Finding> expected = findings_with(world, 0, alone);
    CHECK(expected.empty() == intact);
    for (const unsigned helpers : {1U, 3U, 7U}) {
      std::size_t looked = 0;
      CHECK(findings_with(world, helpers, looked) == expected);
      CHECK(looked == alone);
    }
  };
  compare(true);
  // Another draft in the place of a signed one, and a commit that nobody signed.
  const ledger::Opened opened = ledger::open_log(world.place);
  for (const std::uint64_t index : {2U, 4U}) {
    const ledger::Tree tree = ledger::document_tree(opened.store, opened.log, index);
    const std::string hex = to_hex(ledger::find_item(tree, "draft.md")->id);
    fs::remove(world.place / "objects" / hex.substr(0, 2) / hex.substr(2));
  }
  compare(false);
}
