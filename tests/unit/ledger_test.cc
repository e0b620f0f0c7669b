#include "travaux/ledger.h"

#include <doctest/doctest.h>

#include <fstream>

#include "base/file.h"
#include "ledger_fixture.h"

using namespace ledger_test;

TEST_CASE("what is recorded is read back, after opening again, too") {
  World world;
  {
    Ledger ledger = world.create();
    CHECK(ledger.entries().size() == 1);
    const Entry first = world.record(ledger, "plan-28", "Article 1\nA.\n");
    CHECK(ref_of(first) == "plan-28@1");
    CHECK(ref_of(world.record(ledger, "plan-28", "Article 1\nB.\n")) == "plan-28@2");
    CHECK(ref_of(world.record(ledger, "annex", "Annex\n")) == "annex@1");
    NewAttribution made{"plan-28", first.hash, "art_1", claim_by("Gazette")};
    CHECK(ledger.attribute(made, world.bob).version == 0);
    CHECK(ref_of(world.record(ledger, "plan-28", "Article 1\nC.\n")) == "plan-28@3");
  }
  const Ledger ledger = Ledger::open(world.place);
  CHECK(ledger.entries().size() == 6);
  CHECK(ledger.documents() == std::vector<std::string>{"annex", "plan-28"});
  CHECK(ledger.version("plan-28", {}).version == 3);
  const Held held = ledger.read(ledger.version("plan-28", 2));
  CHECK(held.original == "Article 1\nB.\n\r\n");
  CHECK(held.text == "Article 1\nB.\n");
  CHECK(held.segment_ends == std::vector<std::size_t>{1, 13});
  for (const Entry& entry : ledger.entries()) {
    CHECK(sha256(ledger.envelope(entry)) == entry.hash);
    CHECK(ledger.by_hash(entry.hash) == &entry);
  }
  CHECK(ledger.checkpoint().size == 6);
  CHECK(ledger.checkpoint().origin == "example-origin");
}

TEST_CASE("a version without a text holds its bytes only") {
  World world;
  Ledger ledger = world.create();
  NewVersion version = version_of("scan", "x");
  version.text.reset();
  version.segment_ends.clear();
  version.reader = "none";
  version.extension = "pdf";
  version.original = std::string("\0\xff", 2);
  const Held held = ledger.read(ledger.record(version, world.alice, world.random));
  CHECK(held.original == version.original);
  CHECK(!held.text);
  CHECK(held.segment_ends.empty());
}
