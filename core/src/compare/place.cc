#include "compare/place.h"

#include <algorithm>
#include <map>

#include "compare/chain.h"

namespace travaux::comparing {
namespace {

// The group of the nearest ancestor that has a partner: an added heading above a clause does not
// move it.
std::vector<Id> groups_above(const Grouping& grouping, const std::vector<Item>& items,
                             const std::vector<Id>& group_of) {
  std::vector<Id> above(items.size(), none);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Id parent = items[i].parent;
    if (parent == none) continue;
    const Id group = group_of[parent];
    above[i] = grouping.groups[group].paired() ? group : above[parent];
  }
  return above;
}

// What moves if this group moves: its words and everything paired below it.
std::vector<double> group_masses(const Grouping& grouping, const Sides& sides,
                                 const std::vector<Id>& above_a) {
  std::vector<double> mass(grouping.groups.size(), 0);
  for (std::size_t a = sides.a.size(); a-- > 0;) {
    const Id group = grouping.of_a[a];
    if (!grouping.groups[group].paired()) continue;
    mass[group] += 1 + sides.a[a].mass;
    if (grouping.groups[group].a.front() == a && above_a[a] != none && above_a[a] != group) {
      mass[above_a[a]] += mass[group];
    }
  }
  return mass;
}

// Groups that keep their order among all others, whatever they stand under.
std::vector<bool> backbone_of(const Grouping& grouping, const Sides& sides) {
  std::vector<Link> links;
  std::vector<Id> ids;
  for (Id a = 0; a < sides.a.size(); ++a) {
    const Id id = grouping.of_a[a];
    const Group& group = grouping.groups[id];
    if (!group.paired() || group.a.front() != a) continue;
    double mass = 0;
    for (const Id member : group.a) mass += 1 + sides.a[member].mass;
    links.push_back({a, group.b.front(), mass, 0});
    ids.push_back(id);
  }
  std::vector<bool> result(grouping.groups.size(), false);
  for (const std::size_t link : heaviest_chain(links, sides.b.size())) result[ids[link]] = true;
  return result;
}

class PlaceFinder {
 public:
  PlaceFinder(const Grouping& grouping, const Sides& sides)
      : grouping_(grouping),
        sides_(sides),
        above_a_(groups_above(grouping, sides.a, grouping.of_a)),
        above_b_(groups_above(grouping, sides.b, grouping.of_b)),
        mass_(group_masses(grouping, sides, above_a_)),
        backbone_(backbone_of(grouping, sides)) {
    places_.moved.assign(grouping.groups.size(), false);
    places_.with.assign(grouping.groups.size(), none);
  }

  Places find() {
    std::map<Id, std::vector<Id>> siblings;
    for (Id i = 0; i < grouping_.groups.size(); ++i) {
      const Group& group = grouping_.groups[i];
      if (!group.paired()) continue;
      if (stays_under(group)) {
        siblings[above_a_[group.a.front()]].push_back(i);
      } else {
        places_.moved[i] = !only_nested_otherwise(i);
      }
    }
    for (const auto& [above, groups] : siblings) mark_off_chain(groups);
    for (const Group& group : grouping_.groups) carry(group);
    return places_;
  }

 private:
  bool stays_under(const Group& group) const {
    const Id above = above_a_[group.a.front()];
    return std::all_of(group.a.begin(), group.a.end(),
                       [&](Id a) { return above_a_[a] == above || inside(above_a_[a], group); }) &&
           std::all_of(group.b.begin(), group.b.end(),
                       [&](Id b) { return above_b_[b] == above || inside(above_b_[b], group); });
  }

  // A paragraph split into an opening and its points stands above a part of itself.
  bool inside(Id above, const Group& group) const {
    return above != none && &grouping_.groups[above] == &group;
  }

  // A parent that was read at another level (a label taken for a point, a heading for a part) moves
  // nothing: all three kept their order, and what the clause stood under is still above it.
  bool only_nested_otherwise(Id index) const {
    const Group& group = grouping_.groups[index];
    const Id before = above_a_[group.a.front()];
    const Id after = above_b_[group.b.front()];
    if (!backbone_[index] || !in_order(before) || !in_order(after)) return false;
    const auto same_a = [&](Id a) {
      return inside(above_a_[a], group) ||
             (above_a_[a] == before && parent_in_both(sides_.a[a], grouping_.of_a));
    };
    const auto same_b = [&](Id b) {
      return inside(above_b_[b], group) ||
             (above_b_[b] == after && parent_in_both(sides_.b[b], grouping_.of_b));
    };
    return std::all_of(group.a.begin(), group.a.end(), same_a) &&
           std::all_of(group.b.begin(), group.b.end(), same_b) &&
           (is_above(before, after, above_b_, false) || is_above(after, before, above_a_, true));
  }

  bool in_order(Id group) const { return group == none || backbone_[group]; }

  // At the top, or directly under a clause that both texts have.
  bool parent_in_both(const Item& item, const std::vector<Id>& group_of) const {
    return item.parent == none || grouping_.groups[group_of[item.parent]].paired();
  }

  bool is_above(Id upper, Id lower, const std::vector<Id>& above, bool in_a) const {
    while (lower != upper && lower != none) {
      const Group& group = grouping_.groups[lower];
      lower = above[in_a ? group.a.front() : group.b.front()];
    }
    return lower == upper;
  }

  void mark_off_chain(std::vector<Id> groups) {
    std::sort(groups.begin(), groups.end(), [&](Id x, Id y) {
      return grouping_.groups[x].a.front() < grouping_.groups[y].a.front();
    });
    std::vector<Link> links;
    for (const Id i : groups) {
      const Group& group = grouping_.groups[i];
      links.push_back({group.a.front(), group.b.front(), mass_[i], 0});
      places_.moved[i] = true;
    }
    for (const std::size_t link : heaviest_chain(links, sides_.b.size())) {
      places_.moved[groups[link]] = false;
    }
  }

  void carry(const Group& group) {
    if (!group.paired()) return;
    const auto index = static_cast<std::size_t>(&group - grouping_.groups.data());
    if (places_.moved[index]) return;
    for (Id above = above_a_[group.a.front()]; above != none;) {
      if (places_.moved[above]) {
        places_.with[index] = above;
        return;
      }
      above = above_a_[grouping_.groups[above].a.front()];
    }
  }

  const Grouping& grouping_;
  const Sides& sides_;
  std::vector<Id> above_a_;
  std::vector<Id> above_b_;
  std::vector<double> mass_;
  std::vector<bool> backbone_;
  Places places_;
};

}  // namespace

Places find_places(const Grouping& grouping, const Sides& sides) {
  return PlaceFinder(grouping, sides).find();
}

}  // namespace travaux::comparing
