#include "compare/order.h"

#include <tuple>

#include "travaux/error.h"

namespace travaux::comparing {
namespace {

auto shape_of(const Clause& clause) {
  return std::tuple(clause.span.start, clause.span.end, clause.label_span.start,
                    clause.label_span.end, clause.words.start, clause.words.end, clause.kind,
                    clause.parent);
}

}  // namespace

int order_of(const Document& x, const Document& y) {
  if (const int order = x.text().compare(y.text()); order != 0) return order;
  const auto& a = x.clauses();
  const auto& b = y.clauses();
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto shape_a = shape_of(a[i]);
    const auto shape_b = shape_of(b[i]);
    if (shape_a != shape_b) return shape_a < shape_b ? -1 : 1;
  }
  return 0;
}

void require_readable(const Document& document) {
  if (document.readable()) return;
  throw Error(Trouble::unsupported, "a file that could not be read as text cannot be compared",
              "record its text with --text-of, or compare the files' bytes");
}

}  // namespace travaux::comparing
