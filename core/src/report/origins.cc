#include <algorithm>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "report/ancestry.h"
#include "report/returning.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux {
namespace {

using report::Piece;
using report::TracedClause;
using report::TracedText;

void require_readable(const History& history) {
  if (history.versions.empty()) throw Error(Trouble::usage, "origins need at least one version");
  for (const HistoryVersion& version : history.versions) {
    if (version.document == nullptr || !version.document->readable()) {
      throw Error(Trouble::usage, version.ref + " could not be read as text",
                  "leave it out, and say so, or record its text");
    }
  }
}

struct Traced {
  TracedText last;
  std::vector<Piece> pieces;  // of it
};

Traced trace(const History& history, TracedText (*text_of)(const HistoryVersion&)) {
  Traced traced{text_of(history.versions.front()), {}};
  traced.pieces = report::all_new(traced.last, 0);
  report::RemovedWords removed;
  for (std::size_t i = 1; i < history.versions.size(); ++i) {
    TracedText after = text_of(history.versions[i]);
    const report::Carried carried = report::carry_over(traced.pieces, traced.last, after, i);
    removed.add(traced.last.text, carried.gone);
    traced.pieces = removed.restore(carried.pieces, after.text, i);
    traced.last = std::move(after);
  }
  return traced;
}

// Which claims cover words of a version, and of a clause of it.
class ClaimTable {
 public:
  explicit ClaimTable(const History& history) : history_(history) {
    std::map<std::string, std::size_t> index_of;
    for (std::size_t i = 0; i < history.versions.size(); ++i) {
      index_of.emplace(history.versions[i].ref, i);
    }
    for (std::size_t i = 0; i < history.claims.size(); ++i) {
      // One about a few words of a clause stands behind no more than these.
      if (!history.claims[i].standing.stands() || history.claims[i].words) continue;
      const auto version = index_of.find(history.claims[i].ref);
      if (version == index_of.end()) continue;
      claims_[{version->second, history.claims[i].clause}].push_back(i);
    }
  }

  // A claim about a container covers what stands in it, too.
  std::vector<std::size_t> covering(std::size_t version, std::size_t clause) const {
    std::vector<std::size_t> result;
    if (claims_.empty()) return result;
    append(result, version, "");
    const auto& clauses = history_.versions[version].document->clauses();
    for (std::optional<std::size_t> id = clause; id; id = clauses[*id].parent) {
      append(result, version, clauses[*id].eid);
    }
    std::sort(result.begin(), result.end());
    return result;
  }

 private:
  void append(std::vector<std::size_t>& result, std::size_t version,
              const std::string& clause) const {
    const auto found = claims_.find({version, clause});
    if (found != claims_.end()) {
      result.insert(result.end(), found->second.begin(), found->second.end());
    }
  }

  const History& history_;
  std::map<std::pair<std::size_t, std::string>, std::vector<std::size_t>> claims_;
};

// Runs of the traced text, in `span`.
std::vector<Run> make_runs(const Traced& traced, const ClaimTable& table) {
  std::vector<Run> runs;
  for (const Piece& piece : traced.pieces) {
    std::vector<std::size_t> claims = table.covering(piece.version, piece.clause);
    if (!runs.empty()) runs.back().span.end = static_cast<std::uint32_t>(piece.start);
    if (!runs.empty() && runs.back().version == piece.version && runs.back().claims == claims) {
      continue;
    }
    runs.push_back({{piece.start, piece.end}, {}, piece.version, std::move(claims)});
  }
  if (runs.empty() && !traced.last.text.empty()) runs.emplace_back();
  if (!runs.empty()) {
    runs.front().span.start = 0;
    runs.back().span.end = static_cast<std::uint32_t>(traced.last.text.size());
  }
  return runs;
}

void add_sources(std::vector<Run>& runs, const Document& last) {
  std::size_t at = last.source().start;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const bool final = i + 1 == runs.size();
    const std::size_t end = final ? last.source().end : last.source_at(runs[i].span.end);
    runs[i].source = {at, std::clamp<std::size_t>(end, at, last.source().end)};
    at = runs[i].source.end;
  }
}

// The first place in the canonical text, between characters, that comes from the place in the file
// or from behind it.
std::size_t text_at(const Document& document, std::size_t source, std::size_t from) {
  const std::string& text = document.text();
  std::size_t count = text.size() - from;
  std::size_t at = from;
  while (count > 0) {
    const std::size_t half = count / 2;
    if (document.source_at(at + half) < source) {
      at += half + 1;
      count -= half + 1;
    } else {
      count = half;
    }
  }
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

// Of runs of the file as received: what of the canonical text they are.
void take_as_sources(std::vector<Run>& runs, const Document& last) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const bool final = i + 1 == runs.size();
    const Span source{runs[i].span.start + last.source().start,
                      runs[i].span.end + last.source().start};
    const std::size_t end = final ? last.text().size() : text_at(last, source.end, at);
    runs[i].source = source;
    runs[i].span = {at, end};
    at = end;
  }
}

bool has_words(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = base::next_code_point(text, offset);
    if (base::is_letter(c) || base::is_digit(c)) return true;
  }
  return false;
}

using PieceRange =
    std::pair<std::vector<Piece>::const_iterator, std::vector<Piece>::const_iterator>;

// Oldest and newest version among the pieces that reach into `part`, and who spoke of them. Returns
// whether there are any.
bool add_pieces(ClauseOrigin& origin, PieceRange pieces, Span part, std::string_view text,
                bool words_only, const ClaimTable& table) {
  for (auto piece = pieces.first; piece != pieces.second; ++piece) {
    const std::size_t start = std::max<std::size_t>(piece->start, part.start);
    const std::size_t end = std::min<std::size_t>(piece->end, part.end);
    if (start >= end) continue;
    if (words_only && !has_words(text.substr(start, end - start))) continue;
    origin.first_version = std::min(origin.first_version.value_or(piece->version), piece->version);
    origin.last_changed = std::max(origin.last_changed.value_or(piece->version), piece->version);
    const auto claims = table.covering(piece->version, piece->clause);
    origin.claims.insert(origin.claims.end(), claims.begin(), claims.end());
  }
  return origin.first_version.has_value();
}

// The label is left out, so that a new number does not look like new words, and so are marks that
// happen to stand in both texts of a rewritten clause; unless there is nothing else.
ClauseOrigin origin_of(const TracedClause& clause, PieceRange pieces, std::string_view text,
                       const ClaimTable& table) {
  ClauseOrigin origin;
  origin.clause = clause.id;
  if (!add_pieces(origin, pieces, clause.words, text, true, table) &&
      !add_pieces(origin, pieces, clause.span, text, true, table)) {
    add_pieces(origin, pieces, clause.span, text, false, table);
  }
  std::sort(origin.claims.begin(), origin.claims.end());
  origin.claims.erase(std::unique(origin.claims.begin(), origin.claims.end()), origin.claims.end());
  return origin;
}

std::vector<ClauseOrigin> make_clause_origins(const Traced& traced, const ClaimTable& table) {
  std::vector<ClauseOrigin> result;
  result.reserve(traced.last.clauses.size());
  auto first = traced.pieces.begin();
  for (const TracedClause& clause : traced.last.clauses) {
    auto end = first;
    while (end != traced.pieces.end() && end->start < clause.span.end) ++end;
    result.push_back(origin_of(clause, {first, end}, traced.last.text, table));
    first = end;
  }
  return result;
}

}  // namespace

Origins trace_origins(const History& history) {
  require_readable(history);
  const Document& last = *history.versions.back().document;
  const bool received = report::all_received(history);
  const Traced traced = trace(history, received ? report::received_text : report::canonical_text);
  const ClaimTable table(history);
  Origins origins;
  origins.runs = make_runs(traced, table);
  if (received) {
    take_as_sources(origins.runs, last);
  } else {
    add_sources(origins.runs, last);
  }
  origins.clauses = make_clause_origins(traced, table);
  return origins;
}

}  // namespace travaux
