#include "report/ancestry.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "base/utf8.h"
#include "report/kept_words.h"

namespace travaux::report {
namespace {

std::string_view text_in(const TracedText& text, Span span) {
  return text.text.substr(span.start, span.size());
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \n") == std::string_view::npos;
}

bool starts_earlier(const Piece& one, const Piece& other) {
  return one.start < other.start;
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

  void carry() {
    for (const KeptBytes& kept : kept_words(before_.text, after_.text)) {
      inherit({kept.before, kept.before + kept.size}, kept.after);
    }
    carry_moved_clauses();
    std::sort(carried_.begin(), carried_.end(), starts_earlier);
    std::sort(kept_before_.begin(), kept_before_.end(), ends_earlier);
  }

  // New bytes fill what nothing was carried into.
  std::vector<Piece> finish(std::size_t version) const {
    std::vector<Piece> result;
    result.reserve(carried_.size() + after_.clauses.size());
    auto next = carried_.begin();
    for (const TracedClause& clause : after_.clauses) {
      std::size_t at = clause.span.start;
      const std::size_t first = result.size();
      while (next != carried_.end() && next->start < clause.span.end) {
        const Span own{std::max(next->start, at),
                       std::min<std::size_t>(next->end, clause.span.end)};
        if (own.start < own.end) {
          const std::size_t begin = fill(result, first, {at, own.start}, version, clause.id, true);
          result.push_back({begin, own.end, next->version, next->clause});
          at = own.end;
        }
        if (next->end > clause.span.end) break;
        ++next;
      }
      fill(result, first, {at, clause.span.end}, version, clause.id, false);
    }
    return result;
  }

  std::vector<Piece> gone() const {
    std::vector<Piece> result;
    auto next = kept_before_.begin();
    for (const Piece& piece : pieces_) {
      std::size_t at = piece.start;
      for (; next != kept_before_.end() && next->start < piece.end; ++next) {
        if (at < next->start) result.push_back({at, next->start, piece.version, piece.clause});
        at = next->end;
      }
      if (at < piece.end) result.push_back({at, piece.end, piece.version, piece.clause});
    }
    return result;
  }

 private:
  static bool ends_earlier(const Span& one, const Span& other) { return one.end < other.end; }

  // What nothing was carried into: spaces belong to what stands before them in the clause, or else
  // behind; all else is new. Returns where the piece behind begins.
  std::size_t fill(std::vector<Piece>& result, std::size_t first_of_clause, Span hole,
                   std::size_t version, std::size_t clause, bool piece_behind) const {
    if (hole.start >= hole.end) return hole.end;
    const bool blank = is_blank(text_in(after_, hole));
    if (blank && result.size() > first_of_clause) {
      result.back().end = hole.end;
    } else if (blank && piece_behind) {
      return hole.start;
    } else {
      result.push_back({hole.start, hole.end, version, clause});
    }
    return hole.end;
  }

  // Words of a short clause are too few to be known again as a passage, but a whole clause is not.
  void carry_moved_clauses() {
    std::vector<Span> carried;
    carried.reserve(carried_.size());
    for (const Piece& piece : carried_) carried.push_back({piece.start, piece.end});
    const auto came = single_clauses(after_, carried);
    if (came.empty()) return;
    for (const auto& [words, gone] : single_clauses(before_, kept_before_)) {
      const auto found = came.find(words);
      if (gone == nullptr || found == came.end() || found->second == nullptr) continue;
      const TracedClause& clause = *found->second;
      const bool same_print = text_in(before_, gone->span) == text_in(after_, clause.span);
      if (same_print) {
        inherit(gone->span, clause.span.start);
      } else {
        inherit(gone->words, clause.words.start);
      }
    }
  }

  void inherit(Span source, std::size_t target) {
    auto piece = std::upper_bound(
        pieces_.begin(), pieces_.end(), source.start,
        [](std::size_t value, const Piece& candidate) { return value < candidate.end; });
    for (; piece != pieces_.end() && piece->start < source.end; ++piece) {
      const std::size_t start = std::max<std::size_t>(piece->start, source.start);
      const std::size_t end = std::min<std::size_t>(piece->end, source.end);
      kept_before_.push_back({start, end});
      carried_.push_back({start - source.start + target, end - source.start + target,
                          piece->version, piece->clause});
    }
  }

  const std::vector<Piece>& pieces_;
  const TracedText& before_;
  const TracedText& after_;
  std::vector<Piece> carried_;
  std::vector<Span> kept_before_;
};

}  // namespace

std::vector<Piece> all_new(const TracedText& text, std::size_t version) {
  std::vector<Piece> pieces;
  pieces.reserve(text.clauses.size());
  for (const TracedClause& clause : text.clauses) {
    if (clause.span.size() > 0) {
      pieces.push_back({clause.span.start, clause.span.end, version, clause.id});
    }
  }
  return pieces;
}

Carried carry_over(const std::vector<Piece>& pieces, const TracedText& before,
                   const TracedText& after, std::size_t version) {
  Carrier carrier(pieces, before, after);
  carrier.carry();
  return {carrier.finish(version), carrier.gone()};
}

}  // namespace travaux::report
