#include "effects/references.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "base/in_parallel.h"
#include "effects/found_references.h"
#include "effects/provisions.h"
#include "effects/reference_match.h"

namespace travaux::judging {
namespace {

using Status = ReferenceStatus;
using By = ReferenceStep::By;

constexpr std::size_t changes_at_a_time = 256;

// A text that lost more than half of its clauses is a part of it: what is not there is elsewhere.
constexpr std::size_t few_clauses = 8;

bool is_part_of(const Document& after, const Document& before, const Comparison& comparison) {
  const std::size_t removed = comparison.count(ChangeKind::removed);
  return removed > few_clauses && removed * 2 > before.clauses().size() &&
         after.clauses().size() < before.clauses().size();
}

// What became of each clause of the text before.
class Partners {
 public:
  Partners(const Comparison& comparison, std::size_t clauses) : changes_(comparison.changes) {
    change_of_.resize(clauses);
    for (std::size_t i = 0; i < changes_.size(); ++i) {
      for (const std::size_t id : changes_[i].before) change_of_[id] = i;
    }
  }

  const std::vector<std::size_t>& of(std::size_t before) const {
    return changes_[change_of_[before]].after;
  }
  bool are(std::size_t before, std::size_t after) const {
    const auto& partners = of(before);
    return std::find(partners.begin(), partners.end(), after) != partners.end();
  }

 private:
  const std::vector<Change>& changes_;
  std::vector<std::size_t> change_of_;
};

class ReferenceJudge {
 public:
  ReferenceJudge(const Context& context, const FoundReferences& before,
                 const FoundReferences& after, const Provisions& provisions_before,
                 const Provisions& provisions_after)
      : context_(context),
        before_(before),
        after_(after),
        in_before_(provisions_before),
        in_after_(provisions_after),
        partners_(context.comparison, context.before.clauses().size()),
        change_after_(context.after.clauses().size(), nullptr),
        whole_(!is_part_of(context.after, context.before, context.comparison)) {
    for (const Change& change : context.comparison.changes) {
      for (const std::size_t id : change.after) change_after_[id] = &change;
    }
    for (const FoundReference& one : before.all()) {
      if (one.destination.status == Status::missing) missed_.insert(value_of(one.reference));
    }
  }

  void judge(const Change& change, Findings& findings) const {
    const auto before = gather(before_, change.before);
    const auto after = gather(after_, change.after);
    if (after.empty()) return;
    const SameClause same = [this](std::size_t one, std::size_t other) {
      return partners_.are(one, other);
    };
    for (const ReferencePair& pair : pair_references(before, after, change, same)) {
      if (pair.after == nullptr) continue;
      if (pair.before == nullptr) {
        if (pair.after->destination.status == Status::missing) came_dangling(pair, findings);
      } else {
        compare(pair, findings);
      }
    }
  }

 private:
  static std::vector<const FoundReference*> gather(const FoundReferences& references,
                                                   const std::vector<std::size_t>& clauses) {
    std::vector<const FoundReference*> found;
    for (const std::size_t id : clauses) {
      for (const FoundReference& one : references.of(id)) found.push_back(&one);
    }
    return found;
  }

  void compare(const ReferencePair& pair, Findings& findings) const {
    if (names_itself(*pair.before) || names_itself(*pair.after)) return;
    const Destination& from = pair.before->destination;
    const Destination& to = pair.after->destination;
    const bool same_words = value_of(pair.before->reference) == value_of(pair.after->reference);
    const bool was_found = from.status == Status::found;
    if (to.status == Status::found && was_found) {
      compare_found(pair, same_words, findings);
    } else if (to.status == Status::missing && (was_found || !same_words)) {
      const bool stays = was_found && !partners_.of(*from.clause).empty();
      if (stays && same_words && is_renumbered(pair)) {
        is_stale(pair, findings);
      } else if (was_found) {
        dangles(pair, findings);
      } else {
        came_dangling(pair, findings);
      }
    } else if (to.status == Status::not_here && was_found && same_words &&
               partners_.of(*from.clause).empty()) {
      dangles(pair, findings);
    }
  }

  void compare_found(const ReferencePair& pair, bool same_words, Findings& findings) const {
    const std::size_t from = *pair.before->destination.clause;
    const std::size_t to = *pair.after->destination.clause;
    if (partners_.are(from, to)) {
      if (!same_words && numbers_before(pair) != numbers_after(pair, to)) follows(pair, findings);
      return;
    }
    const auto& partners = partners_.of(from);
    if (partners.empty() && same_words && !took_number(pair)) return;
    const bool narrower = std::any_of(partners.begin(), partners.end(), [&](std::size_t partner) {
      return in_after_.is_inside(to, partner) || in_after_.is_inside(partner, to);
    });
    if (narrower || (Provisions::is_relative(pair.after->reference) && !stays_around(from, to))) {
      return;
    }
    if (!same_words || is_by_place(pair)) {
      retargets(pair, findings);
    } else if (is_renumbered(pair)) {
      is_stale(pair, findings);
    }
  }

  // "this Article" means another one where the clause has moved, as it should.
  static bool names_itself(const FoundReference& one) {
    return one.reference.steps.back().by == By::own;
  }

  // Whether what the two stand in is the same, before and after: a "paragraph 2" that moved into
  // another article is about that one.
  bool stays_around(std::size_t from, std::size_t to) const {
    const auto before = in_before_.above(from);
    const auto after = in_after_.above(to);
    return before && after ? partners_.are(*before, *after) : before == after;
  }

  // Whether a provision that had another number has that of one that went. What came under the
  // number, or was a part of what had it, is the same provision written anew.
  bool took_number(const ReferencePair& pair) const {
    const std::size_t gone = *pair.before->destination.clause;
    const std::size_t to = *pair.after->destination.clause;
    const auto& earlier = change_after_[to]->before;
    const auto numbers = numbers_before(pair);
    return !earlier.empty() && std::none_of(earlier.begin(), earlier.end(), [&](std::size_t one) {
      return in_before_.is_inside(one, gone) || in_before_.is_inside(gone, one) ||
             in_before_.numbers(one, numbers.size()) == numbers;
    });
  }

  static bool is_by_place(const ReferencePair& pair) {
    const ReferenceStep& first = pair.after->reference.steps.front();
    return first.by == By::before || first.by == By::after;
  }

  std::vector<std::string_view> numbers_before(const ReferencePair& pair) const {
    const Destination& from = pair.before->destination;
    return in_before_.numbers(*from.clause, from.steps);
  }

  std::vector<std::string_view> numbers_after(const ReferencePair& pair, std::size_t clause) const {
    return in_after_.numbers(clause, pair.before->destination.steps);
  }

  // Whether none of what became of the provision has its number; what has gone has none.
  bool is_renumbered(const ReferencePair& pair) const {
    const auto& partners = partners_.of(*pair.before->destination.clause);
    const auto numbers = numbers_before(pair);
    return std::none_of(partners.begin(), partners.end(), [&](std::size_t partner) {
      return numbers_after(pair, partner) == numbers;
    });
  }

  void add(std::string_view rule, const ReferencePair& pair, std::string message,
           std::vector<std::size_t> elsewhere, Findings& findings) const {
    Effect effect;
    effect.message = std::move(message);
    if (pair.before != nullptr) effect.before = pair.before->reference.span;
    effect.after = pair.after->reference.span;
    effect.elsewhere = std::move(elsewhere);
    findings.add(rule, std::move(effect));
  }

  // As it is printed; "6" of "Articles 5 and 6" as it would be alone.
  static std::string said(const Document& document, const Reference& reference) {
    const Span span = reference.span;
    const std::string printed = document.text().substr(span.start, span.size());
    return printed.find(' ') == std::string::npos ? value_of(reference) : printed;
  }

  std::string said_before(const ReferencePair& pair) const {
    return said(context_.before, pair.before->reference);
  }

  std::string said_after(const ReferencePair& pair) const {
    return said(context_.after, pair.after->reference);
  }

  std::string from_to(const ReferencePair& pair) const {
    return said_before(pair) + " -> " + said_after(pair);
  }

  void follows(const ReferencePair& pair, Findings& findings) const {
    add("reference-consequential", pair, from_to(pair), {*pair.after->destination.clause},
        findings);
  }

  void retargets(const ReferencePair& pair, Findings& findings) const {
    const bool by_words = !is_by_place(pair);
    add("reference-retargeted", pair,
        by_words ? from_to(pair) : said_after(pair) + " is another one",
        {*pair.after->destination.clause}, findings);
  }

  void is_stale(const ReferencePair& pair, Findings& findings) const {
    const auto& partners = partners_.of(*pair.before->destination.clause);
    const std::string printed = said_after(pair);
    if (partners.empty()) {
      add("reference-stale", pair, printed + " is gone, and another has its number",
          {*pair.after->destination.clause}, findings);
      return;
    }
    add("reference-stale", pair, printed + " is now " + in_after_.label_in_full(partners.front()),
        partners, findings);
  }

  // Where a number was missing before, the text may have it in a place that was not read as such.
  void came_dangling(const ReferencePair& pair, Findings& findings) const {
    if (missed_.count(value_of(pair.after->reference)) == 0) dangles(pair, findings);
  }

  void dangles(const ReferencePair& pair, Findings& findings) const {
    if (!whole_) return;
    add("reference-dangling", pair, "no " + said_after(pair), {}, findings);
  }

  const Context& context_;
  const FoundReferences& before_;
  const FoundReferences& after_;
  const Provisions& in_before_;
  const Provisions& in_after_;
  Partners partners_;
  std::vector<const Change*> change_after_;  // of each clause
  std::unordered_set<std::string> missed_;   // what was not found before
  bool whole_;
};

}  // namespace

void find_references(const Context& context, std::vector<Findings>& findings) {
  FoundReferences before(context.before, context.readers.references);
  FoundReferences after(context.after, context.before, before, context.comparison,
                        context.readers.references);
  if (after.empty()) return;
  const Provisions in_before(context.before);
  const Provisions in_after(context.after);
  before.follow(in_before);
  after.follow(in_after);
  const ReferenceJudge judge(context, before, after, in_before, in_after);
  const auto& changes = context.comparison.changes;
  base::in_parallel(changes.size(), changes_at_a_time, [&](std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) judge.judge(changes[i], findings[i]);
  });
}

}  // namespace travaux::judging
