#include "article/item_lists.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_heads = 3;

bool holds_any(const Paragraph& paragraph, const auto& words) {
  return std::any_of(paragraph.tokens.begin(), paragraph.tokens.end(), [&](const Token& token) {
    return std::find(words.begin(), words.end(), token.folded) != words.end();
  });
}

bool tells_outcome(const Paragraph& head) {
  constexpr std::array words = {"gain"sv,     "gains"sv,  "lose"sv,    "loses"sv,       "losses"sv,
                                "win"sv,      "wins"sv,   "winners"sv, "losers"sv,      "benefit"sv,
                                "benefits"sv, "winner"sv, "loser"sv,   "concessions"sv, "price"sv};
  return holds_any(head, words);
}

bool adds(const Paragraph& head) {
  constexpr std::array words = {"additional"sv, "additionally"sv, "further"sv,
                                "other"sv,      "also"sv,         "miscellaneous"sv};
  return !head.tokens.empty() &&
         std::find(words.begin(), words.end(), head.tokens.front().folded) != words.end();
}

ListPurpose purpose_of(std::span<const Paragraph> paragraphs, const ItemList& list) {
  for (const std::size_t head : list.heads) {
    if (tells_outcome(paragraphs[head])) return ListPurpose::outcome;
    if (adds(paragraphs[head])) return ListPurpose::additional;
  }
  return ListPurpose::points;
}

ItemList list_from(std::span<const Paragraph> paragraphs, std::size_t first) {
  ItemList list;
  std::size_t head = first;
  while (head > 0 && first - head < most_heads && paragraphs[head - 1].headline) --head;
  for (; head < first; ++head) list.heads.push_back(head);
  for (std::size_t at = first; at < paragraphs.size() && paragraphs[at].item; ++at) {
    list.items.push_back(at);
  }
  return list;
}

// A title of its own, text between, or another purpose begins another group.
bool continues(const ListGroup& group, const ItemList& list, ListPurpose purpose) {
  const std::size_t start = list.heads.empty() ? list.items.front() : list.heads.front();
  if (list.heads.size() > 1 || start != group.last() + 1) return false;
  return purpose == group.purpose ||
         (group.purpose == ListPurpose::outcome && purpose == ListPurpose::points);
}

}  // namespace

std::size_t ListGroup::size() const {
  std::size_t count = 0;
  for (const ItemList& list : lists) count += list.items.size();
  return count;
}

std::vector<ListGroup> lists_of(std::span<const Paragraph> paragraphs) {
  std::vector<ListGroup> groups;
  for (std::size_t at = 0; at < paragraphs.size(); ++at) {
    if (!paragraphs[at].item) continue;
    ItemList list = list_from(paragraphs, at);
    at = list.items.back();
    const ListPurpose purpose = purpose_of(paragraphs, list);
    if (groups.empty() || !continues(groups.back(), list, purpose)) {
      groups.push_back({purpose, {}});
    }
    groups.back().lists.push_back(std::move(list));
  }
  return groups;
}

}  // namespace travaux::reading
