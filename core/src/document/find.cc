// Finding a clause by what a person would write: "5(2)(a)", "Article 5", "art_5__para_2".
#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "document/block.h"
#include "document/label.h"
#include "travaux/document.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using document::Label;
using document::parse_label;
using document::Place;

struct Link {
  const document::LabelWord* word = nullptr;
  std::string number;
};

bool is_separator(char byte) {
  return byte == ' ' || byte == ',' || byte == '.' || byte == ')' || byte == ':' || byte == '/';
}

// "Article 5(2)(a)" is Article 5, 2, a. Nothing when it is no chain of labels.
std::vector<Link> split_chain(std::string_view query) {
  std::vector<Link> chain;
  std::size_t at = 0;
  while (at < query.size()) {
    if (is_separator(query[at]) || query[at] == '(') {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < query.size() && query[end] != '(' && query[end] != ')' && query[end] != ',') {
      ++end;
    }
    std::string_view piece = query.substr(at, end - at);
    while (!piece.empty() && is_separator(piece.back())) piece.remove_suffix(1);
    const Label label = parse_label(piece, Place::heading);
    const bool word = label && label.word != nullptr;
    chain.push_back({word ? label.word : nullptr, std::string(word ? label.number : piece)});
    at = word && label.words < piece.size() ? at + label.words : end;
  }
  return chain;
}

class Finder {
 public:
  explicit Finder(const Document& document) : document_(document), clauses_(document.clauses()) {}

  std::vector<const Clause*> all(const std::vector<Link>& chain) const {
    std::vector<const Clause*> whole;
    std::vector<const Clause*> partial;
    for (const Clause& clause : clauses_) {
      const Clause* outer = match(clause, chain);
      if (outer == nullptr) continue;
      (labelled_above(*outer, true) == nullptr ? whole : partial).push_back(&clause);
    }
    return whole.empty() ? partial : whole;
  }

 private:
  static bool is_division(ClauseKind kind) {
    return kind == ClauseKind::part || kind == ClauseKind::chapter || kind == ClauseKind::section ||
           kind == ClauseKind::annex;
  }

  // The next labelled clause outwards; divisions that a citation leaves out may be skipped.
  const Clause* labelled_above(const Clause& clause, bool skip_divisions) const {
    const Clause* above = &clause;
    while (above->parent) {
      above = &clauses_[*above->parent];
      if (above->labelled() && !(skip_divisions && is_division(above->kind))) return above;
    }
    return nullptr;
  }

  bool fits(const Clause& clause, const Link& link) const {
    if (!clause.labelled()) return false;
    const Label label = parse_label(document_.label_of(clause), Place::heading);
    return label &&
           (link.word == nullptr || (label.word != nullptr && link.word->eid == label.word->eid)) &&
           (label.number == link.number || eid_number(label) == link.number);
  }

  // The outermost clause of the chain that ends in `clause`; null when it does not fit.
  const Clause* match(const Clause& clause, const std::vector<Link>& chain) const {
    const Clause* here = &clause;
    for (std::size_t i = chain.size(); i-- > 0;) {
      if (here == nullptr || !fits(*here, chain[i])) return nullptr;
      if (i == 0) return here;
      const bool division = chain[i - 1].word != nullptr && is_division(chain[i - 1].word->kind);
      here = labelled_above(*here, !division);
    }
    return nullptr;
  }

  const Document& document_;
  const std::vector<Clause>& clauses_;
};

const Clause* only(const std::vector<const Clause*>& found, std::string_view query) {
  if (found.empty()) return nullptr;
  if (found.size() == 1) return found.front();
  constexpr std::size_t most_listed = 8;
  std::string list;
  for (std::size_t i = 0; i < std::min(found.size(), most_listed); ++i) {
    list += (i == 0 ? "" : ", ") + found[i]->eid;
  }
  if (found.size() > most_listed) list += " ...";
  throw Error(
      Trouble::usage,
      "\"" + std::string(query) + "\" fits " + std::to_string(found.size()) + " clauses: " + list,
      "name one of them by its eId");
}

}  // namespace

const Clause* Document::find(std::string_view label_or_eid) const {
  const std::string normal = base::to_nfc(document::trimmed(label_or_eid));
  if (normal.empty()) return nullptr;
  std::vector<const Clause*> printed;
  for (const Clause& clause : parts_.clauses) {
    if (clause.eid == normal) return &clause;
    if (label_of(clause) == normal) printed.push_back(&clause);
  }
  if (printed.size() == 1) return printed.front();
  const std::vector<Link> chain = split_chain(normal);
  auto found = chain.empty() ? printed : Finder(*this).all(chain);
  return only(found.empty() ? printed : found, label_or_eid);
}

}  // namespace travaux
