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

class PlaceFinder {
 public:
  PlaceFinder(const Grouping& grouping, const Sides& sides)
      : grouping_(grouping),
        above_a_(groups_above(grouping, sides.a, grouping.of_a)),
        above_b_(groups_above(grouping, sides.b, grouping.of_b)),
        mass_(group_masses(grouping, sides, above_a_)) {
    places_.moved.assign(grouping.groups.size(), false);
    places_.with.assign(grouping.groups.size(), none);
  }

  Places find(std::size_t count_b) {
    std::map<Id, std::vector<Id>> siblings;
    for (Id i = 0; i < grouping_.groups.size(); ++i) {
      const Group& group = grouping_.groups[i];
      if (!group.paired()) continue;
      if (stays_under(group)) {
        siblings[above_a_[group.a.front()]].push_back(i);
      } else {
        places_.moved[i] = true;
      }
    }
    for (const auto& [above, groups] : siblings) mark_off_chain(groups, count_b);
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

  void mark_off_chain(std::vector<Id> groups, std::size_t count_b) {
    std::sort(groups.begin(), groups.end(), [&](Id x, Id y) {
      return grouping_.groups[x].a.front() < grouping_.groups[y].a.front();
    });
    std::vector<Link> links;
    for (const Id i : groups) {
      const Group& group = grouping_.groups[i];
      links.push_back({group.a.front(), group.b.front(), mass_[i], 0});
      places_.moved[i] = true;
    }
    for (const std::size_t link : heaviest_chain(links, count_b)) {
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
  std::vector<Id> above_a_;
  std::vector<Id> above_b_;
  std::vector<double> mass_;
  Places places_;
};

}  // namespace

Places find_places(const Grouping& grouping, const Sides& sides) {
  return PlaceFinder(grouping, sides).find(sides.b.size());
}

}  // namespace travaux::comparing
