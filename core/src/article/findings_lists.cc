// Lists of one thing that differ: points that the full list has not, lists of one side, and what is
// said of one point.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "article/announced.h"
#include "article/findings.h"

namespace travaux::reading {
namespace {

constexpr std::size_t most_items = 200;  // compared with each other
constexpr std::size_t most_shown = 6;    // items in the evidence

std::set<std::string> stems_of(const Statement& statement) {
  std::set<std::string> stems;
  for (const Term& term : statement.terms) stems.insert(term.stem);
  return stems;
}

class ListFinder {
 public:
  ListFinder(const Inspected& article, Findings& found)
      : article_(article), found_(found), announcements_(article) {}

  void find() {
    const auto whole =
        std::find_if(article_.lists.begin(), article_.lists.end(),
                     [](const ListGroup& group) { return group.purpose == ListPurpose::points; });
    if (whole == article_.lists.end() || whole->size() > most_items) return;
    whole_ = &*whole;
    for (const ItemList& list : whole->lists) {
      for (const std::size_t item : list.items) points_.push_back(terms(item));
    }
    const auto announced =
        announcements_.above(static_cast<std::size_t>(whole - article_.lists.begin()));
    for (auto group = whole + 1; group != article_.lists.end(); ++group) {
      if (found_.size() >= most_findings) return;
      if (group->purpose == ListPurpose::points || group->size() > most_items) continue;
      if (announced.complete) compare_with_whole(*group, *announced.complete);
      compare_sides(*group);
    }
  }

 private:
  std::set<std::string> terms(std::size_t paragraph) const {
    const auto range = article_.statements.of_paragraph(paragraph);
    return stems_of(article_.statements.all()[range.first]);
  }

  // Words of many points tell no point.
  bool is_common(const std::string& stem) const {
    const auto holders = std::count_if(points_.begin(), points_.end(),
                                       [&](const auto& point) { return point.contains(stem); });
    return static_cast<std::size_t>(holders) * 3 > points_.size();
  }

  std::size_t shared(const std::set<std::string>& one, const std::set<std::string>& other) const {
    return static_cast<std::size_t>(std::count_if(one.begin(), one.end(), [&](const auto& stem) {
      return other.contains(stem) && !is_common(stem);
    }));
  }

  bool are_partners(const std::set<std::string>& one, const std::set<std::string>& other) const {
    return shared(one, other) >= std::min<std::size_t>({2, one.size(), other.size()});
  }

  bool has_partner(std::size_t item) const {
    const auto own = terms(item);
    return own.empty() || std::any_of(points_.begin(), points_.end(),
                                      [&](const auto& point) { return are_partners(own, point); });
  }

  // Points that the list called full has not. Where it has hardly any of them, they are no points.
  void compare_with_whole(const ListGroup& group, const Excerpt& complete) {
    std::vector<std::size_t> left;
    for (const ItemList& list : group.lists) {
      for (const std::size_t item : list.items) {
        if (!has_partner(item)) left.push_back(item);
      }
    }
    const bool additional = group.purpose == ListPurpose::additional;
    if (left.empty() || (!additional && 2 * left.size() > group.size())) return;
    std::vector<Excerpt> places = {complete};
    std::string lines;
    for (std::size_t i = 0; i < std::min(left.size(), most_shown); ++i) {
      places.push_back(article_.whole(left[i]));
      lines += fmt::format("{}{}", lines.empty() ? "" : ", ", article_.line_of(places.back()));
    }
    const auto line = [&](std::size_t paragraph) { return article_.paragraphs()[paragraph].line; };
    found_.push_back(article_.finding(
        "list",
        fmt::format(
            "line {} promises \u201C{}\u201D, but lines {} to {} have nothing like line{} {}",
            article_.line_of(complete), article_.text_of(complete), line(whole_->first()),
            line(whole_->last()), left.size() == 1 ? "" : "s", lines),
        places));
  }

  // The head of a list in stems: "Russia" of "For Russia".
  std::set<std::string> head_of(const ItemList& list) const {
    return list.heads.empty() ? std::set<std::string>() : terms(list.heads.back());
  }

  // Two lists of what one side gets.
  void compare_sides(const ListGroup& group) {
    for (const ItemList& list : group.lists) {
      const auto head = head_of(list);
      if (head.empty()) continue;
      for (const ItemList& other : whole_->lists) {
        if (head_of(other) == head) compare_lists(other, list);
      }
    }
  }

  std::vector<std::size_t> without_partner(const ItemList& list, const ItemList& in) const {
    std::vector<std::size_t> left;
    for (const std::size_t item : list.items) {
      const auto own = terms(item);
      const bool known = std::any_of(in.items.begin(), in.items.end(), [&](std::size_t other) {
        return are_partners(own, terms(other));
      });
      if (!known) left.push_back(item);
    }
    return left;
  }

  void compare_lists(const ItemList& one, const ItemList& other) {
    const auto left = without_partner(one, other);
    const auto right = without_partner(other, one);
    if (left.empty() || right.empty() || one.items.size() - left.size() < 2) return;
    std::vector<Excerpt> places;
    places.reserve(left.size() + right.size());
    for (const std::size_t item : left) places.push_back(article_.whole(item));
    for (const std::size_t item : right) places.push_back(article_.whole(item));
    found_.push_back(article_.finding(
        "list",
        fmt::format(
            "two lists for one side differ: only the first has line {}, only the second line {}",
            article_.paragraphs()[left[0]].line, article_.paragraphs()[right[0]].line),
        places));
  }

  const Inspected& article_;
  Findings& found_;
  Announcements announcements_;
  const ListGroup* whole_ = nullptr;
  std::vector<std::set<std::string>> points_;
};

}  // namespace

void find_lists(const Inspected& article, Findings& found) {
  ListFinder(article, found).find();
}

}  // namespace travaux::reading
