#include "report/conflicts.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace travaux::report {
namespace {

using Claims = std::vector<std::size_t>;

// Looked at pair by pair; with more, words apart may be called a conflict, which is no false peace.
constexpr std::size_t most_pairs = 10'000;
constexpr std::size_t most_chains = 50;  // told apart for one text

bool confirms(const RecordedClaim& recorded) {
  return recorded.claim.relation.starts_with("confirmed");
}

bool denies(const RecordedClaim& recorded) {
  return recorded.claim.relation == "denied" || recorded.claim.relation == "disputed";
}

// By which way a text came, or who made it: there is one.
bool tells_a_way(const RecordedClaim& recorded) {
  static const std::set<std::string> relations = {"drafted",  "proposed", "transmitted",
                                                  "received", "leaked",   "relayed"};
  return relations.contains(recorded.claim.relation);
}

// Whether both speak of the same words, being about the same clause.
bool overlap(const RecordedClaim& one, const RecordedClaim& other) {
  if (!one.words || !other.words) return true;
  return one.words->start < other.words->start + other.words->exact.size() &&
         other.words->start < one.words->start + one.words->exact.size();
}

class Finder {
 public:
  Finder(const VersionSources& sources, const SameSources& same, const std::vector<bool>& counts)
      : sources_(sources), claims_(sources.claims), same_(same), counts_(counts) {}

  std::vector<SourceConflict> run() {
    confirmed_and_denied();
    claims_denied();
    two_chains();
    return std::move(found_);
  }

 private:
  template <typename Fits>
  Claims those(const Claims& among, Fits fits) const {
    Claims chosen;
    for (const std::size_t claim : among) {
      if (fits(claims_[claim])) chosen.push_back(claim);
    }
    return chosen;
  }

  void add(ConflictKind kind, Claims clauses, Claims one, Claims other) {
    if (one.empty() || other.empty()) return;
    found_.push_back({kind, std::move(clauses), std::move(one), std::move(other)});
  }

  void confirmed_and_denied() {
    const Claims confirmed = those(sources_.whole, confirms);
    const Claims denied = those(sources_.whole, denies);
    add(ConflictKind::confirmed_and_denied, {}, confirmed, denied);
    Side parts_confirmed;
    Side parts_denied;
    std::map<std::pair<Claims, Claims>, Claims> within;
    for (const ClauseSources& clause : sources_.clauses) {
      if (clause.own.empty() && clause.inherited.empty()) continue;
      Claims all = clause.inherited;
      all.insert(all.end(), clause.own.begin(), clause.own.end());
      Claims one = those(all, confirms);
      Claims other = those(all, denies);
      parts_confirmed.take(one, clause.clause);
      parts_denied.take(other, clause.clause);
      leave_overlapping(one, other);
      if (!one.empty()) within[{one, other}].push_back(clause.clause);
    }
    add(ConflictKind::confirmed_and_denied, parts_confirmed.clauses, parts_confirmed.list(),
        denied);
    add(ConflictKind::confirmed_and_denied, parts_denied.clauses, confirmed, parts_denied.list());
    for (const auto& [sides, clauses] : within) {
      add(ConflictKind::confirmed_and_denied, clauses, sides.first, sides.second);
    }
  }

  // What is said of parts of the version, against what is said of all of it.
  struct Side {
    std::set<std::size_t> claims;
    Claims clauses;
    void take(const Claims& some, std::size_t clause) {
      if (some.empty()) return;
      claims.insert(some.begin(), some.end());
      clauses.push_back(clause);
    }
    Claims list() const { return {claims.begin(), claims.end()}; }
  };

  void leave_overlapping(Claims& one, Claims& other) const {
    if (one.size() * other.size() > most_pairs) return;
    const auto touches = [&](const Claims& others) {
      return [&](const RecordedClaim& claim) {
        return std::any_of(others.begin(), others.end(), [&](std::size_t each) {
          return claims_[each].clause != claim.clause || overlap(claim, claims_[each]);
        });
      };
    };
    Claims kept = those(one, touches(other));
    other = those(other, touches(one));
    one = std::move(kept);
  }

  void claims_denied() {
    std::map<std::string, std::size_t> places;
    std::map<std::size_t, std::pair<Claims, Claims>> sides;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      places.emplace(claims_[i].entry, i);
      if (!counts_[i] || !claims_[i].about_a_claim()) continue;
      const auto about = places.find(claims_[i].ref);
      if (about == places.end()) continue;
      if (denies(claims_[i])) sides[about->second].second.push_back(i);
      if (confirms(claims_[i])) sides[about->second].first.push_back(i);
    }
    for (auto& [claim, both] : sides) {
      both.first.insert(both.first.begin(), claim);
      add(ConflictKind::claim_denied, {}, both.first, both.second);
    }
  }

  // The sources of the chain that can be told from others: named, or said to be one of before.
  Claims known_chain(std::size_t claim) const {
    const RecordedClaim& recorded = claims_[claim];
    Claims ids;
    for (std::size_t i = 0; i < recorded.claim.chain.size(); ++i) {
      const bool said = i < recorded.same_as.size() && !recorded.same_as[i].empty();
      if (said || is_named(recorded.claim.chain[i])) ids.push_back(same_.id(claim, i));
    }
    return ids;
  }

  static bool is_part(const Claims& part, const Claims& chain) {
    auto at = chain.begin();
    for (const std::size_t id : part) {
      at = std::find(at, chain.end(), id);
      if (at == chain.end()) return false;
      ++at;
    }
    return true;
  }

  void two_chains() {
    using Target = std::tuple<std::string, std::string, std::uint64_t, std::string>;
    std::map<Target, Claims> alike;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const RecordedClaim& recorded = claims_[i];
      if (!counts_[i] || recorded.about_a_claim() || !tells_a_way(recorded)) continue;
      const WordsInText words = recorded.words.value_or(WordsInText{});
      alike[{recorded.clause, words.exact, words.start, recorded.claim.relation}].push_back(i);
    }
    for (const auto& [target, claims] : alike) tell_apart(std::get<0>(target), claims);
  }

  // The first claim of each chain that is no part of another, nor has another as a part.
  void tell_apart(const std::string& eid, const Claims& claims) {
    Claims first;
    std::vector<Claims> chains;
    for (const std::size_t claim : claims) {
      const Claims chain = known_chain(claim);
      const bool known = std::any_of(chains.begin(), chains.end(), [&](const Claims& each) {
        return is_part(chain, each) || is_part(each, chain);
      });
      if (known || chains.size() >= most_chains) continue;
      first.push_back(claim);
      chains.push_back(chain);
    }
    if (first.size() < 2) return;
    add(ConflictKind::two_chains, clause_named(eid), {first.front()},
        {first.begin() + 1, first.end()});
  }

  Claims clause_named(const std::string& eid) const {
    if (eid.empty() || sources_.document == nullptr) return {};
    for (const Clause& clause : sources_.document->clauses()) {
      if (clause.eid == eid) return {clause.id};
    }
    return {};
  }

  const VersionSources& sources_;
  const std::vector<RecordedClaim>& claims_;
  const SameSources& same_;
  const std::vector<bool>& counts_;
  std::vector<SourceConflict> found_;
};

}  // namespace

std::vector<SourceConflict> conflicts_in(const VersionSources& sources, const SameSources& same,
                                         const std::vector<bool>& counts) {
  return Finder(sources, same, counts).run();
}

}  // namespace travaux::report
