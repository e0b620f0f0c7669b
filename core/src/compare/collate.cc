#include <algorithm>
#include <numeric>
#include <string>

#include "compare/order.h"
#include "compare/row_words.h"
#include "travaux/compare.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using comparing::Copies;

void require_collatable(const std::vector<const Document*>& texts) {
  if (texts.empty()) throw Error(Trouble::usage, "no text to collate");
  if (texts.size() > most_collated) {
    throw Error(Trouble::unsupported,
                std::to_string(texts.size()) + " texts to collate; at most " +
                    std::to_string(most_collated) + " are",
                "collate fewer at a time");
  }
  for (const Document* text : texts) comparing::require_readable(*text);
}

// The different texts in an order of their own, each with the places of its copies in the list.
Copies different_texts(const std::vector<const Document*>& texts) {
  std::vector<std::size_t> order(texts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
    return comparing::order_of(*texts[x], *texts[y]) < 0;
  });
  Copies copies;
  for (const std::size_t text : order) {
    if (copies.empty() || comparing::order_of(*texts[copies.back().front()], *texts[text]) != 0) {
      copies.emplace_back();
    }
    copies.back().push_back(text);
  }
  return copies;
}

}  // namespace

std::string_view name_of(Rivals rivals) {
  switch (rivals) {
    case Rivals::none:
      return "none";
    case Rivals::same:
      return "same";
    case Rivals::compatible:
      return "compatible";
    case Rivals::conflict:
      break;
  }
  return "conflict";
}

CollationRow::Treatment CollationRow::treatment_by(std::size_t text) const {
  const auto has = [text](const std::vector<std::size_t>& texts) {
    return std::find(texts.begin(), texts.end(), text) != texts.end();
  };
  Treatment treatment;
  for (std::size_t i = 0; i < wordings.size(); ++i) {
    if (has(wordings[i].texts)) treatment.wording = i + 1;
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (has(places[i])) treatment.place = i + 1;
  }
  treatment.marked = has(marked);
  return treatment;
}

bool CollationRow::missing_somewhere() const {
  return std::any_of(clauses.begin(), clauses.end(), [](const auto& ids) { return ids.empty(); });
}

bool CollationRow::alike() const {
  return wordings.size() == 1 && labels.size() == 1 && marked.empty() && !moved &&
         places.size() == 1 && !missing_somewhere();
}

bool Collation::all_alike() const {
  return std::all_of(rows.begin(), rows.end(), [](const CollationRow& row) { return row.alike(); });
}

Collation collate(const std::vector<const Document*>& texts, std::optional<std::size_t> base) {
  require_collatable(texts);
  const Copies copies = different_texts(texts);
  std::vector<const Document*> different;
  std::vector<std::size_t> weights;
  std::optional<std::size_t> base_copy;
  Collation collation;
  collation.base = base;
  for (const auto& same : copies) {
    if (base && std::binary_search(same.begin(), same.end(), *base)) base_copy = different.size();
    different.push_back(texts[same.front()]);
    weights.push_back(same.size());
    if (same.size() > 1) collation.same.push_back(same);
  }
  const comparing::Ties ties(different, base_copy);
  const comparing::Rows rows = comparing::merge_into_rows(ties, base_copy);
  const comparing::Layout layout = comparing::lay_out(ties, rows, weights, base_copy);
  collation.backbone = base ? *base : copies[layout.backbone].front();
  collation.rows = comparing::describe_rows(ties, rows, layout, copies, texts.size(), base);
  std::sort(collation.same.begin(), collation.same.end());
  return collation;
}

}  // namespace travaux
