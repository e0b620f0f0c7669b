// Two texts, parted by the first NUL byte, are compared; the laws of compare.h must hold.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "travaux/compare.h"
#include "travaux/error.h"

namespace {

void require(bool law) {
  if (!law) std::abort();
}

void compare_words(std::string_view before, std::string_view after) {
  const auto edits = travaux::word_edits(before, after);
  require(travaux::apply_edits(before, after, edits) == after);
}

void check_partition(const travaux::Document& before, const travaux::Document& after) {
  const travaux::Comparison comparison = travaux::compare(before, after);
  std::vector<int> seen_before(before.clauses().size(), 0);
  std::vector<int> seen_after(after.clauses().size(), 0);
  for (const travaux::Change& change : comparison.changes) {
    for (const std::size_t id : change.before) ++seen_before.at(id);
    for (const std::size_t id : change.after) ++seen_after.at(id);
    if (change.before.size() != 1 || change.after.size() != 1) continue;
    const auto& x = before.clauses()[change.before.front()];
    const auto& y = after.clauses()[change.after.front()];
    require(travaux::apply_edits(before.text_of(x), after.text_of(y), change.edits, x.span.start,
                                 y.span.start) == after.text_of(y));
  }
  for (const int count : seen_before) require(count == 1);
  for (const int count : seen_after) require(count == 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t parting = bytes.find('\0');
  if (parting == std::string_view::npos) return 0;
  const std::string_view before = bytes.substr(0, parting);
  const std::string_view after = bytes.substr(parting + 1);
  if (travaux::base::first_invalid_utf8(bytes)) return 0;
  compare_words(before, after);
  try {
    const auto x = travaux::read_document(before, "");
    const auto y = travaux::read_document(after, "");
    if (x.readable() && y.readable()) check_partition(x, y);
  } catch (const travaux::Error&) {
    return 0;  // a text the reader refuses is not compared
  }
  return 0;
}
