#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "report/ancestry.h"
#include "report/claim_sets.h"
#include "report/clause_paths.h"
#include "report/copies.h"
#include "report/returning.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux {
namespace {

using report::Piece;
using report::TracedClause;
using report::TracedText;

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

// One text of the chain, with what its words come from.
struct Version {
  Version(Document read, std::string bytes)
      : document(std::move(read)), received(std::move(bytes)) {}

  // Of pieces of the file as received: what of the canonical text they are.
  void leave_bytes() {
    const TracedText canonical = report::canonical_text(document, claims);
    std::vector<Piece> result;
    auto clause = canonical.clauses.begin();
    std::size_t at = 0;
    for (const Piece& piece : pieces) {
      const bool last = &piece == &pieces.back();
      const std::size_t end = last ? document.text().size()
                                   : text_at(document, piece.end + document.source().start, at);
      while (clause != canonical.clauses.end()) {
        const Span own{std::max<std::size_t>(at, clause->span.start),
                       std::min<std::size_t>(end, clause->span.end)};
        if (own.start < own.end)
          result.push_back({own.start, own.end, piece.version, piece.claims});
        if (clause->span.end > end) break;
        ++clause;
      }
      at = end;
    }
    pieces = std::move(result);
    text = canonical;
    in_bytes = false;
  }

  Document document;
  std::string received;
  std::vector<std::uint32_t> claims;  // of each clause, as ClaimSets numbers them
  bool in_bytes = false;
  TracedText text;
  std::vector<Piece> pieces;  // of it
};

// Runs of the traced text, in `span`.
std::vector<Run> make_runs(const Version& version, const report::ClaimSets& sets) {
  std::vector<Run> runs;
  std::uint32_t claims = 0;
  for (const Piece& piece : version.pieces) {
    if (!runs.empty()) runs.back().span.end = piece.start;
    if (!runs.empty() && runs.back().version == piece.version && claims == piece.claims) continue;
    claims = piece.claims;
    runs.push_back({{piece.start, piece.end}, {}, piece.version, sets.claims_in(claims)});
  }
  const std::size_t size = version.text.text.size();
  if (runs.empty() && size > 0) runs.emplace_back();
  if (!runs.empty()) {
    runs.front().span.start = 0;
    runs.back().span.end = size;
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
                bool words_only, const report::ClaimSets& sets) {
  for (auto piece = pieces.first; piece != pieces.second; ++piece) {
    const std::size_t start = std::max(piece->start, part.start);
    const std::size_t end = std::min(piece->end, part.end);
    if (start >= end) continue;
    if (words_only && !has_words(text.substr(start, end - start))) continue;
    const std::size_t version = piece->version;
    origin.first_version = std::min(origin.first_version.value_or(version), version);
    origin.last_changed = std::max(origin.last_changed.value_or(version), version);
    const auto& claims = sets.claims_in(piece->claims);
    origin.claims.insert(origin.claims.end(), claims.begin(), claims.end());
  }
  return origin.first_version.has_value();
}

// The label is left out, so that a new number does not look like new words, and so are marks that
// happen to stand in both texts of a rewritten clause; unless there is nothing else.
ClauseOrigin origin_of(const TracedClause& clause, PieceRange pieces, std::string_view text,
                       const report::ClaimSets& sets) {
  ClauseOrigin origin;
  origin.clause = clause.id;
  if (!add_pieces(origin, pieces, clause.words, text, true, sets) &&
      !add_pieces(origin, pieces, clause.span, text, true, sets)) {
    add_pieces(origin, pieces, clause.span, text, false, sets);
  }
  std::sort(origin.claims.begin(), origin.claims.end());
  origin.claims.erase(std::unique(origin.claims.begin(), origin.claims.end()), origin.claims.end());
  return origin;
}

std::vector<ClauseOrigin> make_clause_origins(const Version& version, const report::ClaimSets& sets,
                                              const std::vector<report::ClausePath>& paths) {
  std::vector<ClauseOrigin> result;
  result.reserve(version.text.clauses.size());
  auto first = version.pieces.begin();
  for (const TracedClause& clause : version.text.clauses) {
    auto end = first;
    while (end != version.pieces.end() && end->start < clause.span.end) ++end;
    const report::ClausePath& path = paths[result.size()];
    result.push_back(origin_of(clause, {first, end}, version.text.text, sets));
    result.back().path = report::steps_of(path);
    result.back().path_cut = path->cut;
    first = end;
  }
  return result;
}

}  // namespace

std::string_view name_of(PathEvent event) {
  switch (event) {
    case PathEvent::began:
      return "began";
    case PathEvent::renumbered:
      return "renumbered";
    case PathEvent::moved:
      return "moved";
    case PathEvent::split:
      return "split";
    case PathEvent::merged:
      return "merged";
    case PathEvent::copied:
      return "copied";
    case PathEvent::returned:
      return "returned";
  }
  return "";
}

struct OriginTracer::State {
  explicit State(std::vector<RecordedClaim> given) : claims(std::move(given)), sets(claims) {}

  void add(std::unique_ptr<Version> next, std::uint32_t number) {
    const bool in_bytes = report::is_traced_in_bytes(next->document, next->received);
    next->in_bytes = in_bytes && (!version || version->in_bytes);
    next->text = next->in_bytes
                     ? report::received_text(next->document, next->received, next->claims)
                     : report::canonical_text(next->document, next->claims);
    if (!version) {
      next->pieces = report::all_new(next->text, number);
      paths.begin(next->text, next->document);
    } else {
      if (version->in_bytes && !next->in_bytes) version->leave_bytes();
      step_to(*next, number);
    }
    version = std::move(next);
  }

  void step_to(Version& next, std::uint32_t number) {
    report::Carried carried = report::carry_over(version->pieces, version->text, next.text, number);
    removed.add(version->text, carried.gone, paths.paths(), number);
    auto restored = removed.restore(carried.pieces, next.text.text, number);
    next.pieces = report::replace_new(carried.pieces, restored.pieces, next.text.text, number);
    const report::Ancestry ancestry{std::move(carried.stayed), std::move(carried.moved),
                                    copy_words(next, number), std::move(restored.places)};
    paths.step(version->text, next.text, next.document, ancestry, number);
  }

  std::vector<report::KeptBytes> copy_words(Version& next, std::uint32_t number) const {
    std::vector<Span> fresh;
    for (const Piece& piece : next.pieces) {
      if (piece.version == number) fresh.push_back({piece.start, piece.end});
    }
    auto copied = report::copied_words(version->text.text, next.text.text, fresh);
    std::vector<Piece> heirs;
    for (const report::KeptBytes& copy : copied) report::inherit(version->pieces, copy, heirs);
    next.pieces = report::replace_new(next.pieces, heirs, next.text.text, number);
    return copied;
  }

  std::vector<HistoryVersion> versions;
  std::vector<RecordedClaim> claims;
  report::ClaimSets sets;
  std::unique_ptr<Version> version;  // the last; its address stays, for the text is seen in it
  report::RemovedWords removed;
  report::ClausePaths paths;
};

OriginTracer::OriginTracer(std::vector<RecordedClaim> claims)
    : state_(std::make_unique<State>(std::move(claims))) {}
OriginTracer::OriginTracer(OriginTracer&&) noexcept = default;
OriginTracer& OriginTracer::operator=(OriginTracer&&) noexcept = default;
OriginTracer::~OriginTracer() = default;

void OriginTracer::next(HistoryVersion version, Document document, std::string received) {
  if (!document.readable()) {
    throw Error(Trouble::usage, version.ref + " could not be read as text",
                "leave it out, and say so, or record its text");
  }
  auto next = std::make_unique<Version>(std::move(document), std::move(received));
  next->claims = state_->sets.of_clauses(version.ref, next->document);
  state_->add(std::move(next), static_cast<std::uint32_t>(state_->versions.size()));
  state_->versions.push_back(std::move(version));
}

const Document& OriginTracer::last() const {
  if (!state_->version) throw Error(Trouble::usage, "origins need at least one version");
  return state_->version->document;
}

Origins OriginTracer::origins() const {
  const Document& document = last();
  const Version& version = *state_->version;
  Origins origins{state_->versions, state_->claims, make_runs(version, state_->sets), {}};
  if (version.in_bytes) {
    take_as_sources(origins.runs, document);
  } else {
    add_sources(origins.runs, document);
  }
  origins.clauses = make_clause_origins(version, state_->sets, state_->paths.paths());
  return origins;
}

}  // namespace travaux
