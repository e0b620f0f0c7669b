#include "compare/group.h"

#include <algorithm>
#include <queue>
#include <span>
#include <unordered_map>
#include <utility>

#include "compare/residue.h"

namespace travaux::comparing {
namespace {

constexpr double least_union = 0.55;
constexpr double least_union_gain = 0.08;
constexpr double cover_anywhere = 0.60;
constexpr double cover_beside = 0.40;
constexpr double cover_beside_large = 0.25;  // if the piece fills a tenth of the host
constexpr double beside_bonus = 0.25;        // less where unpaired clauses lie between
constexpr Id reach = 3;
constexpr double cover_detach = 0.75;
constexpr double detach_gain = 0.30;
constexpr std::size_t longest_titled_piece = 12;

template <typename Terms>
Terms joined(const Terms& x, const Terms& y) {
  Terms result;
  result.reserve(x.size() + y.size());
  std::merge(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(result));
  return result;
}

// The hosts that each piece was held against, in the order of the pool.
class CandidatesOf {
 public:
  CandidatesOf(const Pool& pool, std::size_t pieces, bool hosts_are_a)
      : starts_(pieces + 1), hosts_(pool.candidates.size()) {
    const auto piece_of = [&](const Candidate& pair) { return hosts_are_a ? pair.b : pair.a; };
    for (const Candidate& pair : pool.candidates) ++starts_[piece_of(pair) + 1];
    for (std::size_t i = 0; i < pieces; ++i) starts_[i + 1] += starts_[i];
    std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
    for (const Candidate& pair : pool.candidates) {
      hosts_[next[piece_of(pair)]++] = hosts_are_a ? pair.a : pair.b;
    }
  }

  std::span<const Id> of(Id piece) const {
    return std::span(hosts_).subspan(starts_[piece], starts_[piece + 1] - starts_[piece]);
  }

 private:
  std::vector<std::size_t> starts_;  // of each piece, and the end
  std::vector<Id> hosts_;
};

// Looks for splits when `hosts` is the earlier side, for merges when it is the later one: the same
// work with the sides exchanged.
class Joiner {
 public:
  Joiner(Grouping& grouping, const Pool& pool, const Sides& sides, bool hosts_are_a)
      : grouping_(grouping),
        hosts_(hosts_are_a ? sides.a : sides.b),
        pieces_(hosts_are_a ? sides.b : sides.a),
        group_of_host_(hosts_are_a ? grouping.of_a : grouping.of_b),
        group_of_piece_(hosts_are_a ? grouping.of_b : grouping.of_a),
        rarity_(sides.rarity),
        hosts_are_a_(hosts_are_a),
        candidates_(pool, pieces_.size(), hosts_are_a) {}

  void run() {
    for (Id piece = 0; piece + 1 < pieces_.size(); ++piece) pair_up(piece);
    join_hosts();
    for (Id piece = 0; piece < pieces_.size(); ++piece) detach(piece);
  }

 private:
  std::vector<Id>& host_side(Group& group) const { return hosts_are_a_ ? group.a : group.b; }
  std::vector<Id>& piece_side(Group& group) const { return hosts_are_a_ ? group.b : group.a; }
  Group& group(Id index) const { return grouping_.groups[index]; }
  bool free(Id index) const { return !group(index).paired(); }

  bool may_be_piece(const Item& item, std::size_t least_words) const {
    if (item.heading || item.plain_words < least_words) return false;
    return item.title == 0 || item.unigrams.size() <= longest_titled_piece;
  }

  void put(Id piece, Id host, double share) {
    grouping_.joined.push_back(hosts_are_a_ ? Joined{host, piece, share}
                                            : Joined{piece, host, share});
    for (const Id former : host_side(group(group_of_piece_[piece]))) residues_.erase(former);
    std::erase(piece_side(group(group_of_piece_[piece])), piece);
    group_of_piece_[piece] = group_of_host_[host];
    auto& members = piece_side(group(group_of_host_[host]));
    members.insert(std::upper_bound(members.begin(), members.end(), piece), piece);
    const auto residue = residues_.find(host);
    if (residue != residues_.end()) residue->second.take(pieces_[piece], rarity_);
  }

  // Two free neighbours against one free host.
  void pair_up(Id first) {
    const Id second = first + 1;
    if (!free(group_of_piece_[first]) || !free(group_of_piece_[second])) return;
    const Item& x = pieces_[first];
    const Item& y = pieces_[second];
    if (!may_be_piece(x, 3) || !may_be_piece(y, 3)) return;
    Id best = none;
    double best_dice = least_union;
    for (const Id piece : {first, second}) {
      for (const Id host : candidates_.of(piece)) {
        if (!free(group_of_host_[host]) || hosts_[host].heading) continue;
        const double alike = union_dice(hosts_[host], x, y);
        if (alike > best_dice) {
          best_dice = alike;
          best = host;
        }
      }
    }
    if (best == none) return;
    put(first, best, best_dice);
    put(second, best, best_dice);
  }

  template <typename Terms>
  double shared(const Terms& x, const Terms& y) const {
    return shared_mass(x, y, rarity_);
  }

  double union_dice(const Item& host, const Item& x, const Item& y) const {
    const Words all = joined(x.unigrams, y.unigrams);
    const double both = dice(shared(host.unigrams, all), host.mass, x.mass + y.mass);
    const double alone = std::max(dice(shared(host.unigrams, x.unigrams), host.mass, x.mass),
                                  dice(shared(host.unigrams, y.unigrams), host.mass, y.mass));
    return both >= alone + least_union_gain ? both : 0;
  }

  struct Cover {
    double share = 0;    // of the piece, found in what the host's partners leave over
    Id distance = none;  // to the nearest partner of the host, if only unpaired clauses lie between
    bool beside() const { return distance != none; }
    bool enough = false;
  };

  Residue& residue_of(Id host) {
    const auto known = residues_.find(host);
    if (known != residues_.end()) return known->second;
    Residue& residue = residues_.emplace(host, Residue(hosts_[host])).first->second;
    for (const Id partner : piece_side(group(group_of_host_[host]))) {
      residue.take(pieces_[partner], rarity_);
    }
    return residue;
  }

  Id distance_to(Id host, Id piece) const {
    Id distance = none;
    for (const int direction : {-1, 1}) {
      const Id near = paired_near(piece, direction);
      if (near == none || group_of_piece_[near] != group_of_host_[host]) continue;
      distance = std::min(distance, direction < 0 ? piece - near : near - piece);
    }
    return distance;
  }

  Cover cover(Id piece, Id host) {
    Cover result;
    Group& target = group(group_of_host_[host]);
    const Item& owner = hosts_[host];
    const Item& item = pieces_[piece];
    if (host_side(target).size() != 1 || !target.paired() || owner.unigrams.empty()) return result;
    result.distance = distance_to(host, piece);
    Residue& left = residue_of(host);
    const double existing = dice(left.covered, owner.mass, left.partners);
    const double by_words =
        item.mass > 0 ? left.words.shared(item.unigrams, rarity_) / item.mass : 0;
    const double by_pairs = item.bigram_mass > 0
                                ? left.pairs.shared(item.bigrams, rarity_) / item.bigram_mass
                                : by_words;
    result.share = (by_words + by_pairs) / 2;
    const bool large = by_words * item.mass >= 0.10 * owner.mass;
    const double least = !result.beside() ? cover_anywhere
                         : large          ? cover_beside_large
                                          : cover_beside;
    result.enough = result.share >= least && by_words >= existing / 2 + 0.02;
    return result;
  }

  // The nearest paired clause within reach of a piece, with nothing but unpaired ones between.
  Id paired_near(Id piece, int direction) const {
    for (Id k = 1; k <= reach; ++k) {
      const Id near = direction < 0 ? piece - k : piece + k;
      if (near >= pieces_.size()) return none;
      if (!free(group_of_piece_[near])) return near;
    }
    return none;
  }

  // Hosts that could hold this piece: its candidates, and the hosts of what stands beside it.
  std::vector<Id> possible_hosts(Id piece) const {
    const std::span<const Id> known = candidates_.of(piece);
    std::vector<Id> hosts(known.begin(), known.end());
    for (const int direction : {-1, 1}) {
      const Id near = paired_near(piece, direction);
      if (near == none) continue;
      const auto& side = host_side(group(group_of_piece_[near]));
      hosts.insert(hosts.end(), side.begin(), side.end());
    }
    std::sort(hosts.begin(), hosts.end());
    hosts.erase(std::unique(hosts.begin(), hosts.end()), hosts.end());
    return hosts;
  }

  struct Offer {
    double share = 0;  // with what it is worth to stand beside
    Id piece = 0;
    Id host = none;
    double cover = 0;
    bool operator<(const Offer& other) const {
      return share != other.share ? share < other.share : piece > other.piece;
    }
  };

  Offer best_offer(Id piece) {
    Offer best{0, piece, none, 0};
    for (const Id host : possible_hosts(piece)) {
      if (hosts_[host].heading) continue;
      const Cover found = cover(piece, host);
      if (!may_be_piece(pieces_[piece], found.beside() ? 3 : 6)) continue;
      const double share =
          found.share + (found.beside() ? beside_bonus / static_cast<double>(found.distance) : 0);
      if (found.enough && share > best.share) best = {share, piece, host, found.share};
    }
    return best;
  }

  // The surest piece first: what it covers of a host is then no longer left to a lesser one.
  void join_hosts() {
    std::priority_queue<Offer> offers;
    const auto offer = [&](Id piece) {
      if (piece >= pieces_.size() || !free(group_of_piece_[piece])) return;
      if (const Offer best = best_offer(piece); best.host != none) offers.push(best);
    };
    for (Id piece = 0; piece < pieces_.size(); ++piece) offer(piece);
    while (!offers.empty()) {
      const Offer known = offers.top();
      offers.pop();
      if (!free(group_of_piece_[known.piece])) continue;
      const Offer now = best_offer(known.piece);
      if (now.host == none) continue;
      if (now.share < known.share) {
        offers.push(now);
        continue;
      }
      put(now.piece, now.host, now.cover);
      for (Id k = 1; k <= reach; ++k) {
        offer(now.piece - k);
        offer(now.piece + k);
      }
    }
  }

  // A piece that was paired with a poor partner although its neighbour's host holds its words.
  void detach(Id piece) {
    Group& own = group(group_of_piece_[piece]);
    if (own.a.size() != 1 || own.b.size() != 1 || !may_be_piece(pieces_[piece], 4)) return;
    const Item& item = pieces_[piece];
    const Id partner = host_side(own).front();
    if (item.unigrams.empty() || item.mass <= 0) return;
    const double now = shared(hosts_[partner].unigrams, item.unigrams) / item.mass;
    constexpr double all = 1.001;  // of the piece, and what rounding may add
    if (now + detach_gain > all) return;
    for (const Id host : possible_hosts(piece)) {
      if (host == partner || hosts_[host].heading || distance_to(host, piece) == none) continue;
      const Cover found = cover(piece, host);
      if (!found.enough) continue;
      if (found.share < cover_detach || found.share < now + detach_gain) continue;
      put(piece, host, found.share);
      return;
    }
  }

  Grouping& grouping_;
  const std::vector<Item>& hosts_;
  const std::vector<Item>& pieces_;
  std::vector<Id>& group_of_host_;
  std::vector<Id>& group_of_piece_;
  const Rarity& rarity_;
  bool hosts_are_a_;
  CandidatesOf candidates_;
  std::unordered_map<Id, Residue> residues_;  // by host
};

Grouping start(const Matching& matching) {
  Grouping grouping;
  grouping.of_a.assign(matching.of_a.size(), none);
  grouping.of_b.assign(matching.of_b.size(), none);
  const auto next = [&] { return static_cast<Id>(grouping.groups.size()); };
  for (Id a = 0; a < matching.of_a.size(); ++a) {
    grouping.of_a[a] = next();
    Group group{{a}, {}};
    if (matching.of_a[a] != none) {
      group.b.push_back(matching.of_a[a]);
      grouping.of_b[matching.of_a[a]] = next();
    }
    grouping.groups.push_back(std::move(group));
  }
  for (Id b = 0; b < matching.of_b.size(); ++b) {
    if (grouping.of_b[b] != none) continue;
    grouping.of_b[b] = next();
    grouping.groups.push_back({{}, {b}});
  }
  return grouping;
}

// Clauses freed by a detached piece get another chance with what is still free.
void refill(Grouping& grouping, const Pool& pool) {
  std::vector<const Candidate*> order;
  for (const Candidate& candidate : pool.candidates) {
    if (candidate.rank < 0.5 || !candidate.on_chain) continue;
    if (grouping.groups[grouping.of_a[candidate.a]].paired()) continue;
    if (grouping.groups[grouping.of_b[candidate.b]].paired()) continue;
    order.push_back(&candidate);
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const Candidate* x, const Candidate* y) { return x->rank > y->rank; });
  for (const Candidate* candidate : order) {
    Group& target = grouping.groups[grouping.of_a[candidate->a]];
    Group& source = grouping.groups[grouping.of_b[candidate->b]];
    if (target.paired() || source.paired()) continue;
    source.b.clear();
    target.b.push_back(candidate->b);
    grouping.of_b[candidate->b] = grouping.of_a[candidate->a];
  }
}

void drop_empty(Grouping& grouping) {
  std::vector<Group> kept;
  for (Group& group : grouping.groups) {
    if (group.a.empty() && group.b.empty()) continue;
    for (const Id a : group.a) grouping.of_a[a] = static_cast<Id>(kept.size());
    for (const Id b : group.b) grouping.of_b[b] = static_cast<Id>(kept.size());
    kept.push_back(std::move(group));
  }
  grouping.groups = std::move(kept);
}

}  // namespace

Grouping group_clauses(const Matching& matching, const Pool& pool, const Sides& sides) {
  Grouping grouping = start(matching);
  for (int pass = 0; pass < 2; ++pass) {
    for (const bool hosts_are_a : {true, false}) Joiner(grouping, pool, sides, hosts_are_a).run();
    refill(grouping, pool);
  }
  drop_empty(grouping);
  return grouping;
}

}  // namespace travaux::comparing
