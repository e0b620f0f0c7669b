#include "effects/who.h"

#include <algorithm>

#include "base/utf8.h"
#include "effects/mentions.h"
#include "effects/signing.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

// More than these in one clause are not held against each other.
constexpr std::size_t most_mentions = 200;

// "US$ 2 million" and "Article III" name nobody.
bool is_of_figure(const Side& side, Span span) {
  const auto at =
      std::partition_point(side.figures().begin(), side.figures().end(),
                           [&](const Figure& figure) { return figure.span.end <= span.start; });
  return at != side.figures().end() && at->span.start < span.end &&
         (at->kind == FigureKind::money || at->kind == FigureKind::reference);
}

std::vector<Mention> all_mentions(const Side& side, Language language) {
  std::vector<Mention> all;
  for (const Span& words : side.words) {
    for (Mention& mention : mentions_of(tokens_of(side, words), language)) {
      if (!is_of_figure(side, mention.span)) all.push_back(std::move(mention));
    }
  }
  return all;
}

bool names(const std::vector<Mention>& mentions, const Mention& wanted) {
  return std::any_of(mentions.begin(), mentions.end(),
                     [&](const Mention& mention) { return are_same(mention, wanted); });
}

bool lies_in(const std::vector<Mention>& mentions, Span span) {
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return mention.span.start <= span.start && span.end <= mention.span.end;
  });
}

// In small letters and one spelling; as long as it was, but for rare letters.
std::string plain(std::string_view words) {
  std::string folded = base::fold_case(words);
  for (std::size_t at = folded.find("iz"); at != std::string::npos; at = folded.find("iz", at)) {
    folded[at + 1] = 's';
  }
  return folded;
}

// Whether the words stand in the text but as part of another's name: there, they were not read as
// naming somebody.
bool has_words(const Side& side, const std::vector<Mention>& mentions,
               std::string_view as_written) {
  const std::string words = plain(as_written);
  const auto is_part = [](std::string_view text, std::size_t at) {
    return at < text.size() && base::is_letter(base::next_code_point(text, at));
  };
  return std::any_of(side.words.begin(), side.words.end(), [&](const Span& own) {
    const std::string text = plain(side.text(own));
    for (std::size_t at = text.find(words); at != std::string::npos;
         at = text.find(words, at + 1)) {
      const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
      const Span place{own.start + at, own.start + at + words.size()};
      const bool whole = begins && !is_part(text, at + words.size());
      if (whole && !lies_in(mentions, place)) return true;
    }
    return false;
  });
}

// Those of one side that the other does not name, each once.
std::vector<Mention> only_in(const std::vector<Mention>& own, const Side& own_side,
                             const std::vector<Mention>& others, const Side& other_side) {
  std::vector<Mention> only;
  for (const Mention& mention : own) {
    if (!mention.sure || names(others, mention) || names(only, mention)) continue;
    if (!has_words(other_side, others, own_side.text(mention.span))) only.push_back(mention);
  }
  return only;
}

class Who {
 public:
  Who(const ClauseChange& change, Language language, Findings& findings)
      : change_(change),
        findings_(findings),
        before_(all_mentions(change.before(), language)),
        after_(all_mentions(change.after(), language)) {}

  void find(bool signs) {
    // How the text begins and ends to apply has rules of its own, which say by whom, too.
    const bool told = findings_.has("entry-into-force-changed") ||
                      findings_.has("renewal-changed") || findings_.has("termination-changed");
    if (told) leave_bound();
    if (before_.size() > most_mentions || after_.size() > most_mentions) return;
    std::vector<Mention> gone = only_in(before_, change_.before(), after_, change_.after());
    std::vector<Mention> came = only_in(after_, change_.after(), before_, change_.before());
    const auto untouched_before = [&](const Mention& m) { return !change_.touches_before(m.span); };
    const auto untouched_after = [&](const Mention& m) { return !change_.touches_after(m.span); };
    came.erase(std::remove_if(came.begin(), came.end(), untouched_after), came.end());
    // A "Director" that became a "Deputy Director" is itself untouched.
    if (came.empty()) {
      gone.erase(std::remove_if(gone.begin(), gone.end(), untouched_before), gone.end());
    }
    if (signs) {
      if (!gone.empty() || !came.empty()) add("signatories-changed", first(gone), first(came));
      return;
    }
    const std::size_t both = std::min(gone.size(), came.size());
    for (std::size_t i = 0; i < both; ++i) add("party-replaced", gone[i].span, came[i].span);
    for (std::size_t i = both; i < gone.size(); ++i) add_gone(gone[i]);
    for (std::size_t i = both; i < came.size(); ++i) add_came(came[i]);
    if (gone.empty() && came.empty()) find_swap();
  }

 private:
  void leave_bound() {
    const auto is_loose = [](const Mention& mention) { return !mention.bound; };
    before_.erase(std::remove_if(before_.begin(), before_.end(), is_loose), before_.end());
    after_.erase(std::remove_if(after_.begin(), after_.end(), is_loose), after_.end());
  }

  static Span first(const std::vector<Mention>& mentions) {
    return mentions.empty() ? Span{} : mentions.front().span;
  }

  void add(std::string_view rule, Span before, Span after) {
    findings_.add(rule, from_to(change_, before, after), before, after);
  }

  // One that is named elsewhere, too, may stand where this one stood.
  void add_gone(const Mention& mention) {
    const std::size_t block = change_.block_before(mention.span);
    const Mention* other = only_one(after_, block, &ClauseChange::block_after);
    if (other != nullptr && is_tight(block, mention.span, other->span)) {
      add("party-replaced", mention.span, other->span);
    } else {
      add("party-removed", mention.span, {});
    }
  }

  void add_came(const Mention& mention) {
    const std::size_t block = change_.block_after(mention.span);
    const Mention* other = only_one(before_, block, &ClauseChange::block_before);
    if (other != nullptr && is_tight(block, other->span, mention.span)) {
      add("party-replaced", other->span, mention.span);
    } else {
      add("party-added", {}, mention.span);
    }
  }

  // The one that the block touches; nothing for none or several.
  template <typename BlockOf>
  const Mention* only_one(const std::vector<Mention>& mentions, std::size_t block,
                          const BlockOf& block_of) const {
    const Mention* found = nullptr;
    for (const Mention& mention : mentions) {
      if ((change_.*block_of)(mention.span) != block) continue;
      if (found != nullptr) return nullptr;
      found = &mention;
    }
    return found;
  }

  // The block is hardly more than the two names.
  bool is_tight(std::size_t block, Span before, Span after) const {
    constexpr std::size_t most_beside = 8;  // bytes: " and the"
    const Block& words = change_.blocks()[block];
    const bool begin_alike = words.before.size() <= before.size() + most_beside;
    return begin_alike && words.after.size() <= after.size() + most_beside;
  }

  // "the Seller shall pay the Buyer" and the other way round.
  void find_swap() {
    std::vector<std::pair<Span, Span>> swaps;
    for (std::size_t block = 0; block < change_.blocks().size(); ++block) {
      const Mention* before = only_one(before_, block, &ClauseChange::block_before);
      const Mention* after = only_one(after_, block, &ClauseChange::block_after);
      if (before == nullptr || after == nullptr || are_same(*before, *after)) continue;
      if (!before->sure || !after->sure) continue;
      if (is_enumerated(*before) || !is_tight(block, before->span, after->span)) continue;
      swaps.emplace_back(before->span, after->span);
    }
    // Where names go round in an enumeration only their order is another.
    if (!swaps.empty()) add("party-replaced", swaps.front().first, swaps.front().second);
  }

  // Beside it stands another, behind a comma or one word: "Austria, Bulgaria and Hungary".
  bool is_enumerated(const Mention& mention) const {
    constexpr std::size_t farthest = 9;  // bytes: ", and the"
    return std::any_of(before_.begin(), before_.end(), [&](const Mention& other) {
      if (other.span == mention.span) return false;
      const std::size_t apart =
          other.span.start >= mention.span.end
              ? other.span.start - mention.span.end
              : mention.span.start - std::min(other.span.end, mention.span.start);
      return apart <= farthest;
    });
  }

  const ClauseChange& change_;
  Findings& findings_;
  std::vector<Mention> before_;
  std::vector<Mention> after_;
};

// The same words but for case and punctuation.
bool same_letters(std::string_view one, std::string_view other) {
  const auto letters = [](std::string_view words) {
    std::string kept;
    const std::string folded = base::fold_case(words);
    for (std::size_t at = 0; at < folded.size();) {
      const std::size_t start = at;
      const char32_t c = base::next_code_point(folded, at);
      if (base::is_letter(c) || base::is_digit(c)) kept.append(folded, start, at - start);
    }
    return kept;
  };
  return letters(one) == letters(other);
}

}  // namespace

void find_parties(const ClauseChange& change, const Context& context, Findings& findings) {
  if (signing_of(change.before()) != Signing::none) return;
  if (signing_of(change.after()) != Signing::none) return;
  Who(change, context.readers.language, findings).find(false);
}

void find_signatories(const ClauseChange& change, const Context& context, Findings& findings) {
  const Signing before = signing_of(change.before());
  const Signing after = signing_of(change.after());
  const auto all = [](const Side& side) {
    return side.words.empty() ? Span{} : Span{side.words.front().start, side.words.back().end};
  };
  const Span from = all(change.before());
  const Span to = all(change.after());
  if (before == Signing::line || after == Signing::line) {
    if (!change.added() && !change.removed()) {
      if (!change.words_differ()) return;
      if (same_letters(change.before().text(from), change.after().text(to))) return;
    }
    findings.add("signatories-changed", from_to(change, from, to), from, to);
  } else if (before == Signing::opening && after == Signing::opening && change.words_differ()) {
    Who(change, context.readers.language, findings).find(true);
  }
}

}  // namespace travaux::judging
