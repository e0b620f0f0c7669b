#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "report/conflicts.h"
#include "travaux/report.h"

namespace travaux {
namespace {

using Claims = std::vector<std::size_t>;

bool stands_behind(const RecordedClaim& recorded) {
  return recorded.claim.relation != "denied" && recorded.claim.relation != "disputed";
}

// Those about the version, and those about them: what they are about comes before them in the log.
void take_claims(VersionSources& sources, const std::vector<RecordedClaim>& claims) {
  std::set<std::string> taken;
  for (const RecordedClaim& recorded : claims) {
    if (recorded.ref == sources.ref || taken.contains(recorded.ref)) {
      sources.claims.push_back(recorded);
      taken.insert(recorded.entry);
    } else if (recorded.stands()) {
      ++sources.elsewhere;
    }
  }
}

// Whether nobody took it back, nor what it is about. A version that is asked for counts, whatever
// became of it.
std::vector<bool> counting(const VersionSources& sources) {
  std::map<std::string, bool> known;
  std::vector<bool> counts;
  for (const RecordedClaim& recorded : sources.claims) {
    const bool stands =
        recorded.standing.stands() && (recorded.ref == sources.ref || known[recorded.ref]);
    known[recorded.entry] = stands;
    counts.push_back(stands);
  }
  return counts;
}

// The named sources behind some claims, and whether there is any other.
struct Roots {
  std::set<std::size_t> named;
  bool any = false;

  void add(const VersionSources& sources, const SameSources& same, const Claims& claims) {
    for (const std::size_t claim : claims) {
      const RecordedClaim& recorded = sources.claims[claim];
      if (!stands_behind(recorded) || recorded.claim.chain.empty()) continue;
      any = true;
      const std::size_t last = recorded.claim.chain.size() - 1;
      if (is_named(recorded.claim.chain[last])) named.insert(same.id(claim, last));
    }
  }
};

Backing backing_of(const Roots& whole, const Roots& own) {
  const auto others = std::count_if(own.named.begin(), own.named.end(),
                                    [&](std::size_t id) { return !whole.named.contains(id); });
  const std::size_t named = whole.named.size() + static_cast<std::size_t>(others);
  if (named > 1) return Backing::several;
  if (named == 1) return Backing::one;
  return whole.any || own.any ? Backing::unnamed : Backing::none;
}

std::vector<ClauseSources> clauses_of(const VersionSources& sources, const SameSources& same,
                                      const std::map<std::string, Claims>& about) {
  Roots whole;
  whole.add(sources, same, sources.whole);
  const std::vector<Clause>& clauses = sources.document->clauses();
  std::vector<ClauseSources> result;
  result.reserve(clauses.size());
  for (const Clause& clause : clauses) {
    ClauseSources found{clause.id, {}, {}, Backing::none};
    for (const Clause* each = &clause; each != nullptr && !about.empty();
         each = each->parent ? &clauses[*each->parent] : nullptr) {
      const auto claims = about.find(each->eid);
      if (claims == about.end()) continue;
      Claims& list = each == &clause ? found.own : found.inherited;
      for (const std::size_t claim : claims->second) {
        // What is said of words of a heading is not said of the clauses below it.
        if (each == &clause || !sources.claims[claim].words) list.push_back(claim);
      }
    }
    std::sort(found.inherited.begin(), found.inherited.end());
    Roots own;
    own.add(sources, same, found.own);
    own.add(sources, same, found.inherited);
    found.backing = backing_of(whole, own);
    result.push_back(std::move(found));
  }
  return result;
}

}  // namespace

std::string_view name_of(Backing backing) {
  switch (backing) {
    case Backing::none:
      return "none";
    case Backing::unnamed:
      return "unnamed";
    case Backing::one:
      return "one";
    case Backing::several:
      return "several";
  }
  return "none";
}

std::string_view name_of(ConflictKind kind) {
  switch (kind) {
    case ConflictKind::confirmed_and_denied:
      return "confirmed-and-denied";
    case ConflictKind::claim_denied:
      return "claim-denied";
    case ConflictKind::two_chains:
      return "two-chains";
  }
  return "two-chains";
}

VersionSources sources_of(const std::vector<RecordedClaim>& claims, const std::string& ref,
                          const Document* document) {
  VersionSources sources;
  sources.ref = ref;
  sources.document = document;
  take_claims(sources, claims);
  const std::vector<bool> counts = counting(sources);
  std::map<std::string, Claims> about;
  for (std::size_t i = 0; i < sources.claims.size(); ++i) {
    const RecordedClaim& recorded = sources.claims[i];
    if (!counts[i] || recorded.ref != ref) continue;
    (recorded.clause.empty() ? sources.whole : about[recorded.clause]).push_back(i);
  }
  const SameSources same(sources.claims);
  std::set<std::string_view> eids;
  if (document != nullptr) {
    for (const Clause& clause : document->clauses()) eids.insert(clause.eid);
  }
  for (const auto& [eid, claims_of_it] : about) {
    if (eids.contains(eid)) continue;
    sources.unplaced.insert(sources.unplaced.end(), claims_of_it.begin(), claims_of_it.end());
  }
  std::sort(sources.unplaced.begin(), sources.unplaced.end());
  if (document != nullptr) sources.clauses = clauses_of(sources, same, about);
  sources.conflicts = report::conflicts_in(sources, same, counts);
  return sources;
}

}  // namespace travaux
