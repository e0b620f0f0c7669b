#include "effects/found_references.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "base/in_parallel.h"

namespace travaux::judging {
namespace {

constexpr std::size_t clauses_at_a_time = 512;
constexpr std::size_t references_at_a_time = 512;

void read_clause(const Document& document, const ReferenceReader& reader, std::size_t id,
                 std::vector<FoundReference>& found) {
  const Clause& clause = document.clauses()[id];
  for (Reference& reference : reader.read(document.words_of(clause))) {
    reference.span.start += clause.words.start;
    reference.span.end += clause.words.start;
    found.push_back({id, std::move(reference), {}});
  }
}

constexpr std::size_t none = SIZE_MAX;

// For each clause of the text after the one before that has the same words, if there is one.
std::vector<std::size_t> twins_in(const Document& after, const Document& before,
                                  const Comparison& comparison) {
  std::vector<std::size_t> twins(after.clauses().size(), none);
  for (const Change& change : comparison.changes) {
    if (change.before.size() != 1 || change.after.size() != 1) continue;
    const std::size_t from = change.before.front();
    const std::size_t to = change.after.front();
    const bool same =
        before.words_of(before.clauses()[from]) == after.words_of(after.clauses()[to]);
    if (same) twins[to] = from;
  }
  return twins;
}

}  // namespace

FoundReferences::FoundReferences(const Document& document, const ReferenceReader& reader) {
  read_all(document.clauses().size(), [&](std::size_t first, std::size_t end, auto& found) {
    for (std::size_t id = first; id < end; ++id) read_clause(document, reader, id, found);
  });
}

FoundReferences::FoundReferences(const Document& after, const Document& before,
                                 const FoundReferences& in_before, const Comparison& comparison,
                                 const ReferenceReader& reader) {
  const std::vector<std::size_t> twin_of = twins_in(after, before, comparison);
  read_all(twin_of.size(), [&](std::size_t first, std::size_t end, auto& found) {
    for (std::size_t id = first; id < end; ++id) {
      if (twin_of[id] == none) {
        read_clause(after, reader, id, found);
        continue;
      }
      const std::size_t from = before.clauses()[twin_of[id]].words.start;
      const std::size_t to = after.clauses()[id].words.start;
      for (const FoundReference& one : in_before.of(twin_of[id])) {
        found.push_back({id, one.reference, {}});
        Span& span = found.back().reference.span;
        span = {span.start - from + to, span.end - from + to};
      }
    }
  });
}

void FoundReferences::read_all(std::size_t clauses, const Read& read) {
  std::vector<std::vector<FoundReference>> pieces(clauses / clauses_at_a_time + 1);
  base::in_parallel(clauses, clauses_at_a_time, [&](std::size_t first, std::size_t end) {
    read(first, end, pieces[first / clauses_at_a_time]);
  });
  for (auto& piece : pieces) {
    all_.insert(all_.end(), std::make_move_iterator(piece.begin()),
                std::make_move_iterator(piece.end()));
  }
}

std::span<const FoundReference> FoundReferences::of(std::size_t clause) const {
  const auto first = std::partition_point(
      all_.begin(), all_.end(), [&](const FoundReference& one) { return one.clause < clause; });
  const auto end = std::partition_point(
      first, all_.end(), [&](const FoundReference& one) { return one.clause == clause; });
  return {first, end};
}

void FoundReferences::follow(const Provisions& provisions) {
  base::in_parallel(all_.size(), references_at_a_time, [&](std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
      all_[i].destination = provisions.find(all_[i].reference, all_[i].clause);
    }
  });
}

}  // namespace travaux::judging
