#include "document/eid.h"

#include <bit>
#include <functional>
#include <limits>

namespace travaux::document {
namespace {

std::string_view prefix_of(ClauseKind kind) {
  switch (kind) {
    case ClauseKind::part:
      return "part";
    case ClauseKind::chapter:
      return "chp";
    case ClauseKind::section:
      return "sec";
    case ClauseKind::article:
      return "art";
    case ClauseKind::annex:
      return "annex";
    case ClauseKind::recital:
      return "rec";
    case ClauseKind::paragraph:
      return "para";
    default:
      return "point";
  }
}

struct Counted {
  ClauseKind kind;
  std::string_view prefix;
};

constexpr std::array<Counted, 7> counted{{{ClauseKind::heading, "hdg"},
                                          {ClauseKind::paragraph, "p"},
                                          {ClauseKind::bullet, "item"},
                                          {ClauseKind::wrap_up, "wrap"},
                                          {ClauseKind::signatory, "sig"},
                                          {ClauseKind::recital, "rec"},
                                          {ClauseKind::point, "point"}}};

}  // namespace

unsigned EidMaker::next_ordinal(std::size_t parent, ClauseKind kind) {
  std::size_t row = 0;
  while (row < counted.size() && counted[row].kind != kind) ++row;
  return ++counts_[parent][row];
}

std::string EidMaker::own_name(const Clause& clause, const Label& label) {
  switch (clause.kind) {
    case ClauseKind::title:
      return "title";
    case ClauseKind::preamble:
      return "preamble";
    case ClauseKind::signatures:
      return "signatures";
    default:
      break;
  }
  const std::string number = eid_number(label);
  if (label && clause.kind != ClauseKind::heading && clause.kind != ClauseKind::signatory) {
    std::string name(label.word != nullptr ? label.word->eid : prefix_of(clause.kind));
    if (!number.empty()) name += '_' + number;
    return name;
  }
  const std::size_t parent = clause.parent.value_or(std::numeric_limits<std::size_t>::max());
  for (const Counted& row : counted) {
    if (row.kind == clause.kind) {
      return std::string(row.prefix) + '_' + std::to_string(next_ordinal(parent, clause.kind));
    }
  }
  return std::string(prefix_of(clause.kind));
}

// Whether the name of the clause was free.
bool EidMaker::take(const std::vector<Clause>& clauses, std::size_t id) {
  if (taken_.empty()) taken_.resize(std::bit_ceil(2 * clauses.size()));
  const std::size_t mask = taken_.size() - 1;
  std::size_t slot = std::hash<std::string_view>()(clauses[id].eid) & mask;
  for (; taken_[slot] != 0; slot = (slot + 1) & mask) {
    if (clauses[taken_[slot] - 1].eid == clauses[id].eid) return false;
  }
  taken_[slot] = static_cast<std::uint32_t>(id + 1);
  return true;
}

void EidMaker::name(std::vector<Clause>& clauses, std::size_t id, const Label& label) {
  Clause& clause = clauses[id];
  std::string name = own_name(clause, label);
  if (clause.parent) name = clauses[*clause.parent].eid + "__" + name;
  clause.eid = name;
  while (!take(clauses, id)) {
    unsigned& count = repeats_[name];
    count = count == 0 ? 2 : count + 1;
    clause.eid = name + '-' + std::to_string(count);
  }
}

}  // namespace travaux::document
