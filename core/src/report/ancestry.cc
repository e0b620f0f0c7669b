#include "report/ancestry.h"

#include <algorithm>
#include <string>

#include "travaux/error.h"

namespace travaux::report {
namespace {

// The clauses of one side of a change, read as one text with an empty line between them.
class Joined {
 public:
  Joined(const Document& document, const std::vector<std::size_t>& ids) : document_(document) {
    for (const std::size_t id : ids) {
      const Span span = document.clauses()[id].span;
      if (!segments_.empty()) size_ += separator.size();
      segments_.push_back({size_, span});
      size_ += span.size();
    }
  }

  std::size_t size() const { return size_; }

  std::string text() const {
    std::string result;
    for (const Segment& segment : segments_) {
      if (!result.empty()) result += separator;
      result += std::string_view(document_.text()).substr(segment.span.start, segment.span.size());
    }
    return result;
  }

  // Where a position of the joined text lies in the document, and for how many bytes it goes on
  // from there. A count of nothing means: `skip` bytes of separator.
  struct Place {
    std::size_t at = 0;
    std::size_t count = 0;
    std::size_t skip = 0;
  };
  Place place(std::size_t position) const {
    const auto next = std::upper_bound(
        segments_.begin(), segments_.end(), position,
        [](std::size_t value, const Segment& segment) { return value < segment.joined; });
    const Segment& segment = *std::prev(next);
    const std::size_t inside = position - segment.joined;
    if (inside < segment.span.size()) {
      return {segment.span.start + inside, segment.span.size() - inside, 0};
    }
    const std::size_t border = next == segments_.end() ? size_ : next->joined;
    return {0, 0, border - position};
  }

 private:
  struct Segment {
    std::size_t joined;
    Span span;
  };
  static constexpr std::string_view separator = "\n\n";

  const Document& document_;
  std::vector<Segment> segments_;
  std::size_t size_ = 0;
};

class Carrier {
 public:
  Carrier(const std::vector<Piece>& pieces, const Document& before, const Document& after)
      : pieces_(pieces), before_(before), after_(after) {}

  void carry(const Change& change) {
    if (change.before.empty() || change.after.empty()) return;
    const Joined before(before_, change.before);
    const Joined after(after_, change.after);
    const bool single = change.before.size() == 1 && change.after.size() == 1;
    std::vector<Edit> edits = single ? change.edits : word_edits(before.text(), after.text());
    const std::size_t before_shift = single ? before.place(0).at : 0;
    const std::size_t after_shift = single ? after.place(0).at : 0;
    std::size_t from = 0;
    std::size_t to = 0;
    for (const Edit& edit : edits) {
      const std::size_t kept = edit.before.start - before_shift - from;
      require(edit.after.start - after_shift - to == kept);
      keep(before, from, after, to, kept);
      from = edit.before.end - before_shift;
      to = edit.after.end - after_shift;
    }
    require(before.size() - from == after.size() - to);
    keep(before, from, after, to, before.size() - from);
  }

  // New bytes fill what nothing was carried into.
  std::vector<Piece> finish(std::size_t version) {
    std::sort(carried_.begin(), carried_.end(),
              [](const Piece& a, const Piece& b) { return a.start < b.start; });
    std::vector<Piece> result;
    auto next = carried_.begin();
    for (const Clause& clause : after_.clauses()) {
      std::size_t at = clause.span.start;
      for (; next != carried_.end() && next->start < clause.span.end; ++next) {
        if (at < next->start) result.push_back({at, next->start, version, clause.id});
        result.push_back(*next);
        at = next->end;
      }
      if (at < clause.span.end) result.push_back({at, clause.span.end, version, clause.id});
    }
    return result;
  }

  std::vector<Piece> gone() {
    std::sort(kept_.begin(), kept_.end(),
              [](const Span& a, const Span& b) { return a.start < b.start; });
    std::vector<Piece> result;
    auto next = kept_.begin();
    for (const Piece& piece : pieces_) {
      std::size_t at = piece.start;
      for (; next != kept_.end() && next->start < piece.end; ++next) {
        if (at < next->start) result.push_back({at, next->start, piece.version, piece.clause});
        at = next->end;
      }
      if (at < piece.end) result.push_back({at, piece.end, piece.version, piece.clause});
    }
    return result;
  }

 private:
  static void require(bool fits) {
    if (!fits) throw Error(Trouble::malformed, "the edits of a change do not fit its texts");
  }

  void keep(const Joined& before, std::size_t from, const Joined& after, std::size_t to,
            std::size_t count) {
    while (count > 0) {
      const Joined::Place source = before.place(from);
      const Joined::Place target = after.place(to);
      std::size_t step = std::min({source.count, target.count, count});
      if (step > 0) {
        inherit({source.at, source.at + step}, target.at);
      } else {
        step = std::min(std::max(source.skip, target.skip), count);
        require(step > 0);
      }
      from += step;
      to += step;
      count -= step;
    }
  }

  void inherit(Span source, std::size_t target) {
    auto piece = std::upper_bound(
        pieces_.begin(), pieces_.end(), source.start,
        [](std::size_t value, const Piece& candidate) { return value < candidate.end; });
    for (; piece != pieces_.end() && piece->start < source.end; ++piece) {
      const std::size_t start = std::max(piece->start, source.start);
      const std::size_t end = std::min(piece->end, source.end);
      kept_.push_back({start, end});
      carried_.push_back({start - source.start + target, end - source.start + target,
                          piece->version, piece->clause});
    }
  }

  const std::vector<Piece>& pieces_;
  const Document& before_;
  const Document& after_;
  std::vector<Piece> carried_;
  std::vector<Span> kept_;  // of the text before
};

}  // namespace

std::vector<Piece> all_new(const Document& document, std::size_t version) {
  std::vector<Piece> pieces;
  for (const Clause& clause : document.clauses()) {
    if (clause.span.size() > 0) {
      pieces.push_back({clause.span.start, clause.span.end, version, clause.id});
    }
  }
  return pieces;
}

Carried carry_over(const std::vector<Piece>& pieces, const Document& before, const Document& after,
                   std::size_t version) {
  Carrier carrier(pieces, before, after);
  for (const Change& change : compare(before, after).changes) carrier.carry(change);
  return {carrier.finish(version), carrier.gone()};
}

}  // namespace travaux::report
