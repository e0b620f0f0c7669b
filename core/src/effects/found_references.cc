#include "effects/found_references.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/in_parallel.h"

namespace travaux::judging {
namespace {

constexpr std::size_t clauses_at_a_time = 512;
constexpr std::size_t references_at_a_time = 512;

std::vector<FoundReference> read(const Document& document, const ReferenceReader& reader,
                                 std::size_t first, std::size_t end) {
  std::vector<FoundReference> found;
  for (std::size_t i = first; i < end; ++i) {
    const Clause& clause = document.clauses()[i];
    for (Reference& reference : reader.read(document.words_of(clause))) {
      reference.span.start += clause.words.start;
      reference.span.end += clause.words.start;
      found.push_back({i, std::move(reference), {}});
    }
  }
  return found;
}

}  // namespace

FoundReferences::FoundReferences(const Document& document, const ReferenceReader& reader) {
  const std::size_t count = document.clauses().size();
  std::vector<std::vector<FoundReference>> pieces(count / clauses_at_a_time + 1);
  base::in_parallel(count, clauses_at_a_time, [&](std::size_t first, std::size_t end) {
    pieces[first / clauses_at_a_time] = read(document, reader, first, end);
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
