#include "effects/provisions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <utility>

#include "base/in_parallel.h"
#include "base/utf8.h"

namespace travaux::judging {
namespace {

using By = ReferenceStep::By;
using Status = ReferenceStatus;

constexpr std::size_t labels_at_a_time = 2048;
constexpr std::size_t most_candidates = 64;
// What stands beside a clause is looked for in so many others: those that the two hold lie between.
constexpr std::size_t farthest_beside = 1000;
// A place above all clauses.
constexpr std::uint64_t everywhere = 0xFFFFFFFF;

bool is_below_articles(Provision provision) {
  return provision == Provision::subsection || provision >= Provision::paragraph;
}

bool is_division(ClauseKind kind) {
  return kind == ClauseKind::part || kind == ClauseKind::chapter || kind == ClauseKind::section ||
         kind == ClauseKind::annex || kind == ClauseKind::title || kind == ClauseKind::heading;
}

bool begins_with_digit(std::string_view number) {
  return !number.empty() && number[0] >= '0' && number[0] <= '9';
}

bool is_dotted(std::string_view number) {
  return begins_with_digit(number) && number.find('.') != std::string_view::npos;
}

}  // namespace

Provisions::Provisions(const Document& document)
    : document_(document),
      clauses_(document.clauses()),
      labels_(clauses_.size()),
      above_(clauses_.size(), none) {
  base::in_parallel(clauses_.size(), labels_at_a_time, [&](std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) labels_[i] = read_label(document, clauses_[i]);
  });
  index();
}

void Provisions::index() {
  words_used_.assign(static_cast<std::size_t>(Provision::point) + 1, false);
  for (std::size_t i = 0; i < clauses_.size(); ++i) {
    const Clause& clause = clauses_[i];
    const ProvisionLabel& label = labels_[i];
    if (clause.parent) {
      const std::size_t parent = *clause.parent;
      above_[i] = clauses_[parent].labelled() ? parent : above_[parent];
    }
    if (clause.kind == ClauseKind::title && title_.empty()) {
      title_ = base::fold_case(document_.words_of(clause));
    }
    if (!clause.labelled()) continue;
    const auto id = static_cast<std::uint32_t>(i);
    const std::uint64_t above = above_[i] == none ? everywhere : above_[i];
    const std::uint64_t parent = clause.parent ? *clause.parent : everywhere;
    below_.push_back({key(above, label.number), id});
    if (parent != above) below_.push_back({key(parent, label.number), id});
    if (is_dotted(label.number)) dotted_.push_back({key(everywhere, label.number), id});
    if (label.word == Provision::any) continue;
    words_used_[static_cast<std::size_t>(label.word)] = true;
    with_word_.push_back({key(static_cast<std::uint64_t>(label.word), label.number), id});
  }
  const auto in_order = [](const Entry& a, const Entry& b) { return a.order() < b.order(); };
  for (Entries* some : {&below_, &with_word_, &dotted_}) {
    std::sort(some->begin(), some->end(), in_order);
  }
}

std::uint64_t Provisions::key(std::uint64_t place, std::string_view number) {
  std::uint64_t hash = 0xCBF29CE484222325 ^ place;
  hash *= 0x100000001B3;
  for (const char byte : number) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
  }
  return hash;
}

// At most a few more than `most_candidates`: nobody means one of so many.
std::vector<std::size_t> Provisions::entries(const Entries& in, std::uint64_t place,
                                             std::string_view number) const {
  const std::uint64_t wanted = key(place, number);
  auto at = std::partition_point(in.begin(), in.end(),
                                 [&](const Entry& entry) { return entry.key < wanted; });
  std::vector<std::size_t> found;
  for (; at != in.end() && at->key == wanted && found.size() <= most_candidates; ++at) {
    if (labels_[at->clause].number == number) found.push_back(at->clause);
  }
  return found;
}

Destination Provisions::find(const Reference& reference, std::size_t in) const {
  if (reference.text == Reference::Text::other) return {Status::other_text, {}, 0};
  // A text calls itself by a word of its title.
  if (reference.text == Reference::Text::perhaps &&
      title_.find(reference.called) == std::string::npos) {
    return {Status::other_text, {}, 0};
  }
  const ReferenceStep& first = reference.steps.front();
  Destination from;
  if (first.by == By::number) {
    from = is_below_articles(first.provision) ? find_near(first, in) : find_named(first, in);
  } else {
    from = by_position(first, in);
  }
  return from.status == Status::found ? descend(from, reference) : from;
}

// By the word that labels have, or, where none have it, by number alone.
Destination Provisions::find_named(const ReferenceStep& step, std::size_t in) const {
  if (step.provision == Provision::any || !words_used_[static_cast<std::size_t>(step.provision)]) {
    return find_far(step, in);
  }
  const auto place = static_cast<std::uint64_t>(step.provision);
  auto candidates = entries(with_word_, place, step.number);
  if (!candidates.empty()) return nearest(candidates, in);
  // "Rule 4.1" of Rule 4.
  for (std::size_t dot = step.number.rfind('.'); dot != std::string::npos && dot > 0;
       dot = step.number.rfind('.', dot - 1)) {
    const Destination whole = nearest(entries(with_word_, place, step.number.substr(0, dot)), in);
    if (whole.status != Status::found) continue;
    const std::size_t part = child_in_parts(*whole.clause, step.number);
    if (part != none) return {Status::found, part, 1};
    return {Status::partly, whole.clause, 0};
  }
  const bool counted =
      !entries(with_word_, place, "1").empty() || follows_some(everywhere, step.number);
  return {is_dotted(step.number) || !counted ? Status::not_here : Status::missing, {}, 0};
}

// Of clauses with a number only: those around, or a decimal one that stands once.
Destination Provisions::find_far(const ReferenceStep& step, std::size_t in) const {
  if (is_dotted(step.number)) {
    auto candidates = entries(dotted_, everywhere, step.number);
    if (!candidates.empty()) return nearest(candidates, in);
    const std::size_t dot = step.number.rfind('.');
    const std::string first = step.number.substr(0, dot) + ".1";
    // Of several numberings none is known to be the one meant.
    const bool counted = entries(dotted_, everywhere, first).size() == 1;
    return {counted ? Status::missing : Status::not_here, {}, 0};
  }
  if (step.provision <= Provision::schedule) return {Status::not_here, {}, 0};
  return find_near(step, in);
}

// Around the reference, from the inside out: up to its article for a provision below articles.
Destination Provisions::find_near(const ReferenceStep& step, std::size_t in) const {
  Status status = Status::not_here;
  // What is called so has often a number alone for a label.
  const bool is_bare = is_below_articles(step.provision) || step.provision == Provision::clause ||
                       step.provision == Provision::section;
  for (std::size_t above = in;; above = parent_of(above)) {
    const std::size_t found = child(above, step, in);
    if (found != none) return {Status::found, found, 1};
    const bool counted = is_complete_without(above, step.number) ||
                         (is_bare && follows_some(above == none ? everywhere : above, step.number));
    if (status == Status::not_here && counted) {
      status = Status::missing;
    }
    if (above == none) return {status, {}, 0};
    if (is_below_articles(step.provision) && ends_search(above)) return {status, {}, 0};
  }
}

std::size_t Provisions::parent_of(std::size_t clause) const {
  const auto& parent = clauses_[clause].parent;
  return parent ? *parent : none;
}

// "this Article", "the preceding paragraph", "the first subparagraph".
Destination Provisions::by_position(const ReferenceStep& step, std::size_t in) const {
  std::size_t own = in;
  if (step.by == By::ordinal) {
    while (own != none && !clauses_[own].labelled()) own = above_[own];
    if (own == none) return {Status::no_place, {}, 0};
    const std::size_t found = nth_unlabelled(own, step.number);
    return found == none ? Destination{Status::no_place, {}, 0}
                         : Destination{Status::found, found, 1};
  }
  if (step.by == By::only) {
    const auto found = entries(with_word_, static_cast<std::uint64_t>(step.provision), "");
    if (found.size() != 1) return {Status::no_place, {}, 0};
    return {Status::found, found.front(), 1};
  }
  while (!fits(own, step.provision)) {
    if (!clauses_[own].parent) return {Status::no_place, {}, 0};
    own = *clauses_[own].parent;
  }
  return step.by == By::own ? Destination{Status::found, own, 1} : beside(own, step.by);
}

// The one before or after it below the same clause.
Destination Provisions::beside(std::size_t own, ReferenceStep::By by) const {
  for (std::size_t step = 1; step <= farthest_beside; ++step) {
    if (by == By::before ? step > own : own + step >= clauses_.size()) break;
    const std::size_t other = by == By::before ? own - step : own + step;
    const bool sibling = clauses_[other].parent == clauses_[own].parent &&
                         clauses_[other].kind == clauses_[own].kind;
    if (sibling) return {Status::found, other, 1};
  }
  return {Status::no_place, {}, 0};
}

Destination Provisions::descend(const Destination& from, const Reference& reference) const {
  Destination here = from;
  for (std::size_t i = 1; i < reference.steps.size(); ++i) {
    const ReferenceStep& step = reference.steps[i];
    const std::size_t next = step.by == By::ordinal ? nth_unlabelled(*here.clause, step.number)
                                                    : child(*here.clause, step, *here.clause);
    if (next == none) {
      // What has a word of its own may have been read as standing elsewhere.
      const auto word = static_cast<std::uint64_t>(step.provision);
      const bool missing = step.by == By::number &&
                           is_complete_without(*here.clause, step.number) &&
                           entries(with_word_, word, step.number).empty();
      here.status = missing ? Status::missing : Status::partly;
      return here;
    }
    here = {Status::found, next, here.steps + 1};
  }
  return here;
}

// The candidate that shares the most with where the reference stands.
Destination Provisions::nearest(const std::vector<std::size_t>& candidates, std::size_t in) const {
  if (candidates.empty()) return {Status::missing, {}, 0};
  if (candidates.size() > most_candidates) return {Status::several, {}, 0};
  std::size_t best = 0;
  std::size_t best_depth = 0;
  std::size_t equals = 0;
  for (const std::size_t candidate : candidates) {
    const std::size_t shared = common_depth(candidate, in) + 1;
    if (shared > best_depth) {
      best = candidate;
      best_depth = shared;
      equals = 1;
    } else if (shared == best_depth) {
      ++equals;
    }
  }
  if (equals > 1) return {Status::several, {}, 0};
  return {Status::found, best, 1};
}

std::size_t Provisions::child(std::size_t above, const ReferenceStep& step, std::size_t in) const {
  std::vector<std::size_t> candidates =
      entries(below_, above == none ? everywhere : above, step.number);
  std::erase_if(candidates, [&](std::size_t id) {
    const Provision word = labels_[id].word;
    return word != Provision::any && step.provision != Provision::any && word != step.provision;
  });
  if (!candidates.empty()) return nearest(candidates, in).clause.value_or(none);
  if (above == none || !clauses_[above].labelled()) return none;
  // "5.2" below "5".
  const std::string full = labels_[above].number + '.' + step.number;
  candidates = entries(below_, above, full);
  if (candidates.size() == 1) return candidates.front();
  return is_dotted(step.number) ? child_in_parts(above, full) : none;
}

// Below 4 the clause 4.1.2 may be labelled so, or it is 2 of 1, or of 4.1.
std::size_t Provisions::child_in_parts(std::size_t above, std::string_view number) const {
  std::size_t here = above;
  std::string_view prefix = labels_[above].number;
  while (prefix.size() < number.size()) {
    if (!number.starts_with(prefix) || number[prefix.size()] != '.') return none;
    const auto whole = entries(below_, here, number);
    if (whole.size() == 1) return whole.front();
    const std::size_t start = prefix.size() + 1;
    const std::size_t end = std::min(number.find('.', start), number.size());
    auto found = entries(below_, here, number.substr(start, end - start));
    if (found.empty()) found = entries(below_, here, number.substr(0, end));
    if (found.size() != 1) return none;
    here = found.front();
    prefix = number.substr(0, end);
  }
  return here;
}

// The first subparagraph of a numbered paragraph is what its number stands before; that of an
// article with nothing but a heading is the first paragraph below it.
std::size_t Provisions::nth_unlabelled(std::size_t above, std::string_view ordinal) const {
  std::size_t left = 0;
  for (const char digit : ordinal) left = left * 10 + static_cast<std::size_t>(digit - '0');
  const bool heads =
      is_division(clauses_[above].kind) || clauses_[above].kind == ClauseKind::article;
  if (!heads && left == 1) return above;
  if (!heads) --left;
  for (std::size_t i = above + 1; i < clauses_.size() && is_inside(i, above); ++i) {
    if (clauses_[i].parent != above || clauses_[i].kind == ClauseKind::heading) continue;
    if (clauses_[i].labelled() && labels_[i].number == ordinal) return i;
    if (clauses_[i].labelled()) return none;
    if (--left == 0) return i;
  }
  return none;
}

bool Provisions::fits(std::size_t clause, Provision provision) const {
  if (labels_[clause].word == provision) return true;
  if (labels_[clause].word != Provision::any) return false;
  switch (clauses_[clause].kind) {
    case ClauseKind::annex:
      return provision <= Provision::schedule;
    case ClauseKind::part:
      return provision == Provision::part || provision == Provision::title;
    case ClauseKind::chapter:
      return provision == Provision::chapter;
    case ClauseKind::section:
      return provision == Provision::section;
    case ClauseKind::article:
      return provision == Provision::article || provision == Provision::clause;
    case ClauseKind::point:
    case ClauseKind::bullet:
      return provision == Provision::point || provision == Provision::subparagraph;
    case ClauseKind::paragraph:
    case ClauseKind::definition:
      return provision == Provision::paragraph || provision == Provision::subparagraph ||
             provision == Provision::clause;
    default:
      return false;
  }
}

// Whether what stands there is numbered in the same way, from the first on.
bool Provisions::is_complete_without(std::size_t above, std::string_view number) const {
  const std::uint64_t place = above == none ? everywhere : above;
  const auto has = [&](std::string_view first) { return !entries(below_, place, first).empty(); };
  if (has(number)) return false;
  if (begins_with_digit(number)) {
    if (is_dotted(number)) return false;
    return has("1") ||
           (above != none && clauses_[above].labelled() && has(labels_[above].number + ".1"));
  }
  const bool roman = number.find_first_not_of("ivx") == std::string_view::npos;
  if (roman) return number.size() > 1 && has("i");
  return has("a") || has("а");
}

// Whether a numbering that begins later than with 1 (a part of a text) ends not far before it.
bool Provisions::follows_some(std::uint64_t place, std::string_view number) const {
  constexpr std::size_t farthest = 30;
  std::size_t wanted = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), wanted);
  if (read.ec != std::errc() || read.ptr != number.data() + number.size()) return false;
  const auto has = [&](std::size_t one) {
    return !entries(below_, place, std::to_string(one)).empty();
  };
  for (std::size_t one = wanted; one > 2 && one + farthest > wanted; --one) {
    if (has(one - 1)) return has(one - 2);
  }
  return false;
}

bool Provisions::ends_search(std::size_t clause) const {
  const ClauseKind kind = clauses_[clause].kind;
  return clauses_[clause].labelled() && (is_division(kind) || kind == ClauseKind::article);
}

std::size_t Provisions::depth(std::size_t clause) const {
  std::size_t depth = 0;
  for (; clauses_[clause].parent; clause = *clauses_[clause].parent) ++depth;
  return depth;
}

std::size_t Provisions::common_depth(std::size_t one, std::size_t other) const {
  std::size_t of_one = depth(one);
  std::size_t of_other = depth(other);
  const auto up = [&](std::size_t& clause, std::size_t& level) {
    clause = *clauses_[clause].parent;
    --level;
  };
  while (of_one > of_other) up(one, of_one);
  while (of_other > of_one) up(other, of_other);
  while (one != other && of_one > 0) {
    up(one, of_one);
    up(other, of_other);
  }
  return one == other ? of_one + 1 : 0;
}

bool Provisions::is_inside(std::size_t clause, std::size_t outer) const {
  while (clause > outer && clauses_[clause].parent) clause = *clauses_[clause].parent;
  return clause == outer;
}

std::optional<std::size_t> Provisions::above(std::size_t clause) const {
  const std::size_t above = above_[clause];
  return above == none ? std::nullopt : std::optional(above);
}

bool Provisions::is_relative(const Reference& reference) {
  const ReferenceStep& first = reference.steps.front();
  return first.by != By::number || is_below_articles(first.provision);
}

std::vector<std::string_view> Provisions::numbers(std::size_t clause, std::size_t steps) const {
  std::vector<std::string_view> numbers;
  for (; clause != none && numbers.size() < steps; clause = above_[clause]) {
    numbers.push_back(labels_[clause].number);
  }
  return numbers;
}

std::string Provisions::label_in_full(std::size_t clause) const {
  std::string inner;
  for (; clause != none; clause = above_[clause]) {
    const std::string_view printed = document_.label_of(clauses_[clause]);
    const std::string number(printed_number(printed));
    const bool word = labels_[clause].word != Provision::any;
    // The number of "4.2" is in "4.2.1" already.
    const bool said = inner.starts_with(number + '.');
    if (word) {
      const std::string_view shown = said ? printed.substr(0, word_size(printed)) : printed;
      return std::string(shown) + (said && !shown.ends_with(' ') ? " " : "") + inner;
    }
    if (said) continue;
    const bool outermost = above_[clause] == none || is_dotted(number);
    const bool bare = outermost && begins_with_digit(number);
    inner.insert(0, bare ? number : '(' + number + ')');
  }
  return inner;
}

}  // namespace travaux::judging
