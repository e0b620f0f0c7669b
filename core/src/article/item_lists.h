// item_lists.h: the lists of an article, and which of them together make one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "article/tokens.h"

namespace travaux::reading {

// Items one under another.
struct ItemList {
  std::vector<std::size_t> heads;  // paragraphs: the headlines right above, the outermost first
  std::vector<std::size_t> items;  // paragraphs
};

enum class ListPurpose : std::uint8_t {
  points,     // what a text provides
  outcome,    // what each side gains and loses by it
  additional  // further provisions
};

// Lists that stand under one title: "Key elements", with a list each for land, forces and money.
struct ListGroup {
  ListPurpose purpose = ListPurpose::points;
  std::vector<ItemList> lists;

  std::size_t first() const { return lists.front().items.front(); }
  std::size_t last() const { return lists.back().items.back(); }
  std::size_t head() const {
    return lists.front().heads.empty() ? first() : lists.front().heads.front();
  }
  std::size_t size() const;
};

std::vector<ListGroup> lists_of(std::span<const Paragraph> paragraphs);

}  // namespace travaux::reading
