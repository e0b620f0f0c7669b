#include <doctest/doctest.h>

#include <string>

#include "travaux/compare.h"

using namespace travaux;

namespace {

// Long enough for several threads; plain ASCII, since the thread sanitizer sees nothing of what ICU
// does to agree with itself.
Document long_text(bool later) {
  std::string text;
  for (int number = 1; number <= 3000; ++number) {
    const std::string name = std::to_string(number * 7919 % 10007);
    if (later && number % 50 == 0)
      text += "The Council may hear the depositary of file " + name + ".\n\n";
    const bool edited = later && number % 7 == 0;
    text += "The Party of file " + name + (edited ? " may" : " shall") +
            " report to the Council on file " + name + " within thirty days.\n\n";
  }
  return read_document(text, "text.txt", {});
}

}  // namespace

TEST_CASE("a comparison in many threads says what is so of each clause") {
  const Document before = long_text(false);
  const Document after = long_text(true);
  const Comparison comparison = compare(before, after);
  CHECK(comparison.count(ChangeKind::edited) == 428);
  CHECK(comparison.count(ChangeKind::added) == 60);
  CHECK(comparison.count(ChangeKind::unchanged) == 2572);
  CHECK(comparison.changes.size() == 3060);
  const Comparison back = compare(after, before);
  CHECK(back.count(ChangeKind::edited) == 428);
  CHECK(back.count(ChangeKind::removed) == 60);
}
