// tracing.h: the versions of a chain, one after the other, given to a tracer of origins.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "texts.h"
#include "travaux/ledger.h"
#include "travaux/report.h"

namespace travaux::cli {

// Holds one text at a time. What cannot be traced through is left out; the next version says so.
class Tracing {
 public:
  explicit Tracing(std::vector<RecordedClaim> claims = {}) : tracer_(std::move(claims)) {}

  void add(HistoryVersion version, Text text);
  // `trouble`: why it could not be had or read.
  void leave_out(HistoryVersion version, std::string trouble);

  // Error(unsupported) if the last version was left out.
  const OriginTracer& finish() const;
  // What is odd of the texts, one line each.
  const std::vector<std::string>& notes() const { return notes_; }
  // Whether a version is not what was recorded.
  bool refuted() const { return refuted_; }
  void refute() { refuted_ = true; }

 private:
  OriginTracer tracer_;
  std::vector<PassedOver> left_out_;
  std::vector<std::string> notes_;
  bool refuted_ = false;
};

// The drafts that lead to the version, itself last.
Tracing trace_recorded(const Ledger& ledger, const Entry& version);

}  // namespace travaux::cli
