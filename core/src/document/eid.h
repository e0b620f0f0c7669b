// eid.h: the eIds of the clauses of one text, in the style of the Akoma Ntoso Naming Convention.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/label.h"
#include "travaux/document.h"

namespace travaux::document {

class EidMaker {
 public:
  // Parents must be named before their children, and the clauses stay where they are.
  void name(std::vector<Clause>& clauses, std::size_t id, const Label& label);

 private:
  static constexpr std::size_t ordinals = 8;
  unsigned next_ordinal(std::size_t parent, ClauseKind kind);
  std::string own_name(const Clause& clause, const Label& label);
  bool take(const std::vector<Clause>& clauses, std::size_t id);

  // Names that are taken: a table with open addressing of the ids, plus 1, that have them.
  std::vector<std::uint32_t> taken_;
  std::unordered_map<std::string, unsigned> repeats_;
  // For each clause, and at the end for the text itself: how many unnumbered children it has.
  std::unordered_map<std::size_t, std::array<unsigned, ordinals>> counts_;
};

}  // namespace travaux::document
