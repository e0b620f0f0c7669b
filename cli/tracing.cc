#include "tracing.h"

#include <fmt/format.h>

#include <utility>

#include "options.h"
#include "travaux/error.h"

namespace travaux::cli {
namespace {

// Nothing where the ledger does not have what was recorded; `trouble` says why.
std::optional<Text> text_of(const Ledger& ledger, const Entry& version, std::string& trouble) {
  try {
    return read_version(ledger, version, Bytes::kept);
  } catch (const Error& error) {
    const bool damaged = error.kind() == Trouble::malformed || error.kind() == Trouble::missing;
    if (!damaged || version.erased_by) throw;
    trouble = not_as_recorded(error, ref_of(version));
    return std::nullopt;
  }
}

}  // namespace

void Tracing::add(HistoryVersion version, Text text) {
  if (!text.document.readable()) {
    leave_out(std::move(version), "could not be read as text");
    return;
  }
  for (const std::string& note : text.notes) {
    notes_.push_back(printable(text.ref) + ": " + printable(note));
  }
  version.passed_over.insert(version.passed_over.begin(), left_out_.begin(), left_out_.end());
  left_out_.clear();
  tracer_.next(std::move(version), std::move(text.document), std::move(text.received));
}

void Tracing::leave_out(HistoryVersion version, std::string trouble) {
  left_out_.insert(left_out_.end(), version.passed_over.begin(), version.passed_over.end());
  left_out_.push_back({std::move(version.ref), std::move(version.standing), std::move(trouble)});
}

const OriginTracer& Tracing::finish() const {
  if (left_out_.empty()) return tracer_;
  throw Error(Trouble::unsupported, left_out_.back().trouble + ": its words have no origins",
              "save it as plain text or Markdown and trace that; in a ledger, record it with "
              "--text-of N")
      .within(left_out_.back().ref);
}

Tracing trace_recorded(const Ledger& ledger, const Entry& version) {
  const Entries& entries = ledger.entries();
  Tracing tracing(claims_about(entries, version.statement.document));
  for (const LineageStep& step : steps_to(entries, version)) {
    HistoryVersion next = history_version(entries, step);
    std::string trouble;
    std::optional<Text> text = text_of(ledger, *step.version, trouble);
    if (text) {
      tracing.add(std::move(next), std::move(*text));
    } else {
      tracing.refute();
      tracing.leave_out(std::move(next), std::move(trouble));
    }
  }
  return tracing;
}

}  // namespace travaux::cli
