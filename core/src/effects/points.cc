#include <algorithm>

#include "effects/definitions.h"
#include "effects/lists.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

bool ends_with_any(std::string_view words, std::string_view marks) {
  return !words.empty() && marks.find(words.back()) != std::string_view::npos;
}

bool may_be_listed(const Clause& clause) {
  return clause.kind == ClauseKind::point || clause.kind == ClauseKind::bullet;
}

// Which clauses came or went with their changes.
std::vector<bool> alone_on_its_side(const Document& document, const Comparison& comparison,
                                    std::vector<std::size_t> Change::*own,
                                    std::vector<std::size_t> Change::*other) {
  std::vector<bool> alone(document.clauses().size(), false);
  for (const Change& change : comparison.changes) {
    if (!(change.*other).empty()) continue;
    for (const std::size_t id : change.*own) alone[id] = true;
  }
  return alone;
}

class PointReader {
 public:
  PointReader(const Document& document, std::vector<bool> alone, const Readers& readers)
      : document_(document), alone_(std::move(alone)), readers_(readers) {
    // Points without a parent are introduced by what stands before them.
    std::optional<std::uint32_t> last;
    for (const Clause& clause : document.clauses()) {
      if (!may_be_listed(clause)) last = clause.id;
      introductions_.push_back(clause.parent ? clause.parent : last);
    }
  }

  // Whether the clause is an item: words introduce it that stand in both texts.
  bool is_item(std::size_t id) const {
    const Clause& clause = document_.clauses()[id];
    const auto introduced_by = introductions_[id];
    if (!may_be_listed(clause) || !introduced_by || alone_[*introduced_by]) return false;
    const Clause& parent = document_.clauses()[*introduced_by];
    const std::string_view introduction = document_.words_of(parent);
    if (ends_with_any(introduction, ":")) return true;
    // Under a heading or a whole sentence a whole sentence is a provision of its own.
    const bool sentence = ends_with_any(document_.words_of(clause), ".");
    return !sentence || (parent.kind != ClauseKind::heading && !introduction.empty() &&
                         !ends_with_any(introduction, ".;") && !is_title(parent) &&
                         !names_subject(introduction));
  }

 private:
  static bool is_title(const Clause& clause) {
    return clause.kind == ClauseKind::article || clause.kind == ClauseKind::section ||
           clause.kind == ClauseKind::chapter || clause.kind == ClauseKind::part ||
           clause.kind == ClauseKind::annex || clause.kind == ClauseKind::title;
  }

  // "66.9. Language of Amendments": says of nobody what he shall do, and introduces no list.
  bool names_subject(std::string_view introduction) const {
    constexpr std::size_t longest = 100;  // bytes
    if (introduction.size() > longest || !readers_.phrases.knows(PhraseKind::modality))
      return false;
    const std::vector<Phrase> phrases = readers_.phrases.read(introduction);
    return std::none_of(phrases.begin(), phrases.end(),
                        [](const Phrase& phrase) { return phrase.kind == PhraseKind::modality; });
  }

  const Document& document_;
  std::vector<bool> alone_;
  const Readers& readers_;
  std::vector<std::optional<std::uint32_t>> introductions_;
};

}  // namespace

void find_points(const Context& context, std::vector<Findings>& findings) {
  const auto& changes = context.comparison.changes;
  const PointReader before(
      context.before,
      alone_on_its_side(context.before, context.comparison, &Change::before, &Change::after),
      context.readers);
  const PointReader after(
      context.after,
      alone_on_its_side(context.after, context.comparison, &Change::after, &Change::before),
      context.readers);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const Change& change = changes[i];
    if (findings[i].has("reserved")) continue;
    if (change.before.empty() && after.is_item(change.after.front())) {
      const Clause& clause = context.after.clauses()[change.after.front()];
      if (!context.open_after.above(clause).empty()) continue;
      const std::string message = "+ " + quoted(context.after.words_of(clause));
      findings[i].add("item-added", message, {}, clause.words);
    } else if (change.after.empty() && before.is_item(change.before.front())) {
      const Clause& clause = context.before.clauses()[change.before.front()];
      if (!context.open_before.above(clause).empty()) continue;
      const std::string message = "- " + quoted(context.before.words_of(clause));
      findings[i].add("item-removed", message, clause.words, {});
    }
  }
}

}  // namespace travaux::judging
