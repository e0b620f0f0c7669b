#include "report/ancestry.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace travaux::report {
namespace {

std::string_view text_in(const TracedText& text, Span span) {
  return text.text.substr(span.start, span.size());
}

std::size_t behind_blanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \n", at), text.size());
}

bool is_blank(std::string_view text) {
  return behind_blanks(text, 0) == text.size();
}

bool meets(const std::vector<Span>& spans, Span span) {
  const auto next = std::partition_point(
      spans.begin(), spans.end(), [&](const Span& other) { return other.end <= span.start; });
  return next != spans.end() && next->start < span.end;
}

// Clauses without a kept word whose words stand in no other such clause, by their words.
std::unordered_map<std::string_view, const TracedClause*> single_clauses(
    const TracedText& text, const std::vector<Span>& kept) {
  std::unordered_map<std::string_view, const TracedClause*> found;
  for (const TracedClause& clause : text.clauses) {
    if (clause.words.size() == 0 || meets(kept, clause.words)) continue;
    const auto [place, first] = found.try_emplace(text_in(text, clause.words), &clause);
    if (!first) place->second = nullptr;
  }
  return found;
}

class Carrier {
 public:
  Carrier(const std::vector<Piece>& pieces, const TracedText& before, const TracedText& after)
      : pieces_(pieces), before_(before), after_(after) {}

  Carried carry(std::uint32_t version) {
    Carried carried;
    carried.stayed = kept_words(before_.text, after_.text);
    for (const KeptBytes& kept : carried.stayed) take(kept);
    carried.moved = moved_clauses();
    for (const KeptBytes& moved : carried.moved) take(moved);
    if (!carried.moved.empty()) sort();
    carried.pieces = finish(version);
    carried.gone = gone();
    return carried;
  }

 private:
  void take(const KeptBytes& kept) {
    kept_before_.push_back({kept.before, kept.before + kept.size});
    inherit(pieces_, kept, carried_);
  }

  void sort() {
    std::sort(carried_.begin(), carried_.end(),
              [](const Piece& one, const Piece& other) { return one.start < other.start; });
    std::sort(kept_before_.begin(), kept_before_.end(),
              [](const Span& one, const Span& other) { return one.end < other.end; });
  }

  // Words of a short clause are too few to be known again as a passage, but a whole clause is not.
  std::vector<KeptBytes> moved_clauses() const {
    std::vector<Span> kept;
    kept.reserve(carried_.size());
    for (const Piece& piece : carried_) kept.push_back({piece.start, piece.end});
    std::vector<KeptBytes> moved;
    const auto came = single_clauses(after_, kept);
    if (came.empty()) return moved;
    for (const auto& [words, gone] : single_clauses(before_, kept_before_)) {
      const auto found = came.find(words);
      if (gone == nullptr || found == came.end() || found->second == nullptr) continue;
      const TracedClause& clause = *found->second;
      const bool same_print = text_in(before_, gone->span) == text_in(after_, clause.span);
      const Span source = same_print ? gone->span : gone->words;
      moved.push_back(
          {source.start, same_print ? clause.span.start : clause.words.start, source.size()});
    }
    return moved;
  }

  // New bytes fill what nothing was carried into.
  std::vector<Piece> finish(std::uint32_t version) const {
    std::vector<Piece> result;
    result.reserve(carried_.size() + after_.clauses.size());
    auto next = carried_.begin();
    for (const TracedClause& clause : after_.clauses) {
      std::size_t at = clause.span.start;
      const std::size_t first = result.size();
      const Piece fresh{0, 0, version, clause.claims};
      while (next != carried_.end() && next->start < clause.span.end) {
        const Span own{std::max(next->start, at),
                       std::min<std::size_t>(next->end, clause.span.end)};
        if (own.start < own.end) {
          const std::size_t begin = fill(result, first, {at, own.start}, fresh, true);
          result.push_back({begin, own.end, next->version, next->claims});
          at = own.end;
        }
        if (next->end > clause.span.end) break;
        ++next;
      }
      fill(result, first, {at, clause.span.end}, fresh, false);
    }
    return result;
  }

  // What nothing was carried into: spaces belong to what stands before them in the clause, or else
  // behind; all else is new. Returns where the piece behind begins.
  std::size_t fill(std::vector<Piece>& result, std::size_t first_of_clause, Span hole, Piece fresh,
                   bool piece_behind) const {
    if (hole.start >= hole.end) return hole.end;
    const bool blank = is_blank(text_in(after_, hole));
    if (blank && result.size() > first_of_clause) {
      result.back().end = hole.end;
    } else if (blank && piece_behind) {
      return hole.start;
    } else {
      result.push_back({hole.start, hole.end, fresh.version, fresh.claims});
    }
    return hole.end;
  }

  std::vector<Piece> gone() const {
    std::vector<Piece> result;
    auto next = kept_before_.begin();
    for (const Piece& piece : pieces_) {
      std::size_t at = piece.start;
      while (next != kept_before_.end() && next->end <= at) ++next;
      for (auto kept = next; kept != kept_before_.end() && kept->start < piece.end; ++kept) {
        if (at < kept->start) result.push_back({at, kept->start, piece.version, piece.claims});
        at = std::max<std::size_t>(at, kept->end);
      }
      if (at < piece.end) result.push_back({at, piece.end, piece.version, piece.claims});
    }
    return result;
  }

  const std::vector<Piece>& pieces_;
  const TracedText& before_;
  const TracedText& after_;
  std::vector<Piece> carried_;
  std::vector<Span> kept_before_;
};

}  // namespace

std::vector<Piece> all_new(const TracedText& text, std::uint32_t version) {
  std::vector<Piece> pieces;
  pieces.reserve(text.clauses.size());
  for (const TracedClause& clause : text.clauses) {
    if (clause.span.size() > 0) {
      pieces.push_back({clause.span.start, clause.span.end, version, clause.claims});
    }
  }
  return pieces;
}

Carried carry_over(const std::vector<Piece>& pieces, const TracedText& before,
                   const TracedText& after, std::uint32_t version) {
  return Carrier(pieces, before, after).carry(version);
}

void inherit(const std::vector<Piece>& pieces, const KeptBytes& kept, std::vector<Piece>& heirs) {
  const std::size_t behind = kept.before + kept.size;
  auto piece = std::partition_point(pieces.begin(), pieces.end(), [&](const Piece& candidate) {
    return candidate.end <= kept.before;
  });
  for (; piece != pieces.end() && piece->start < behind; ++piece) {
    const std::size_t start = std::max(piece->start, kept.before);
    const std::size_t end = std::min(piece->end, behind);
    heirs.push_back({start - kept.before + kept.after, end - kept.before + kept.after,
                     piece->version, piece->claims});
  }
}

std::vector<Piece> replace_new(const std::vector<Piece>& pieces, const std::vector<Piece>& found,
                               std::string_view text, std::uint32_t version) {
  if (found.empty()) return pieces;
  std::vector<Piece> result;
  result.reserve(pieces.size() + 2 * found.size());
  auto next = found.begin();
  for (const Piece& piece : pieces) {
    std::size_t at = piece.start;
    while (next != found.end() && next->end <= at) ++next;
    for (; piece.version == version && next != found.end() && next->start < piece.end; ++next) {
      const std::size_t start = behind_blanks(text, at) < next->start ? next->start : at;
      if (at < start) result.push_back({at, start, piece.version, piece.claims});
      at = std::min(behind_blanks(text, std::min(next->end, piece.end)), piece.end);
      result.push_back({start, at, next->version, next->claims});
      if (next->end > piece.end) break;
    }
    if (at < piece.end) result.push_back({at, piece.end, piece.version, piece.claims});
  }
  return result;
}

}  // namespace travaux::report
