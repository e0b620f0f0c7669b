#include "effects/who.h"

#include <algorithm>
#include <cctype>

#include "base/utf8.h"
#include "effects/mentions.h"
#include "effects/signing.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

// More than these in one clause are not held against each other.
constexpr std::size_t most_mentions = 200;

// "US$ 2 million", "US $ 14", "Article III" and "RESET_STREAM" name nobody.
bool is_of_figure(const Side& side, Span span) {
  const std::string_view printed = side.text(span);
  if (printed.find('_') != std::string_view::npos) return true;
  std::string_view behind = std::string_view(side.document->text()).substr(span.end, 2);
  if (behind.starts_with(' ')) behind.remove_prefix(1);
  if (behind.starts_with('$')) return true;
  const auto at =
      std::partition_point(side.figures().begin(), side.figures().end(),
                           [&](const Figure& figure) { return figure.span.end <= span.start; });
  return at != side.figures().end() && at->span.start < span.end &&
         (at->kind == FigureKind::money || at->kind == FigureKind::reference);
}

enum class Which { all, bound };

// Of more than are held against each other the rest is not read.
std::vector<Mention> mentions_in(const Side& side, Language language, Which which) {
  std::vector<Mention> found;
  for (const Span& words : side.words) {
    if (found.size() > most_mentions) break;
    for (Mention& mention : mentions_of(tokens_of(side, words), language)) {
      if (is_of_figure(side, mention.span)) continue;
      if (which == Which::all || mention.bound) found.push_back(std::move(mention));
    }
  }
  return found;
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

// The words of one side in small letters and one spelling, made when first asked for.
class PlainWords {
 public:
  explicit PlainWords(const Side& side) : side_(side) {}

  // Whether the words stand in the text but as part of another's name: there, they were not read as
  // naming somebody.
  bool hold(std::string_view as_written, const std::vector<Mention>& mentions) {
    if (texts_.empty()) {
      for (const Span& own : side_.words) texts_.push_back(plain(side_.text(own)));
    }
    const std::string words = plain(as_written);
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if (stands_in(texts_[i], words, side_.words[i].start, mentions)) return true;
    }
    return false;
  }

 private:
  static bool is_part(std::string_view text, std::size_t at) {
    return at < text.size() && base::is_letter(base::next_code_point(text, at));
  }

  // "employee", "employees".
  static bool ends(std::string_view text, std::size_t at) {
    return !is_part(text, at) || (text[at] == 's' && !is_part(text, at + 1));
  }

  static bool stands_in(std::string_view text, std::string_view words, std::size_t start,
                        const std::vector<Mention>& mentions) {
    for (std::size_t at = text.find(words); at != std::string_view::npos;
         at = text.find(words, at + 1)) {
      const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
      const bool whole = begins && ends(text, at + words.size());
      if (whole && !lies_in(mentions, {start + at, start + at + words.size()})) return true;
    }
    return false;
  }

  const Side& side_;
  std::vector<std::string> texts_;
};

// "WHO" for the World Health Organization.
bool holds_initials(const Side& side, const Mention& mention) {
  constexpr std::size_t fewest = 3;
  if (mention.initials.size() < fewest) return false;
  std::string wanted = mention.initials;
  std::transform(wanted.begin(), wanted.end(), wanted.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return std::any_of(side.words.begin(), side.words.end(), [&](const Span& words) {
    const std::string_view text = side.text(words);
    const auto is_letter = [&](std::size_t at) {
      return at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0;
    };
    for (std::size_t at = text.find(wanted); at != std::string_view::npos;
         at = text.find(wanted, at + 1)) {
      if ((at == 0 || !is_letter(at - 1)) && !is_letter(at + wanted.size())) return true;
    }
    return false;
  });
}

// Those of one side that the other does not name, each once.
std::vector<Mention> only_in(const std::vector<Mention>& own, const Side& own_side,
                             const std::vector<Mention>& others, const Side& other_side) {
  std::vector<Mention> only;
  PlainWords other_words(other_side);
  for (const Mention& mention : own) {
    if (!mention.sure || names(others, mention) || names(only, mention)) continue;
    if (holds_initials(other_side, mention)) continue;
    if (!other_words.hold(own_side.text(mention.span), others)) only.push_back(mention);
  }
  return only;
}

class Who {
 public:
  Who(const ClauseChange& change, Language language, Findings& findings)
      : change_(change),
        findings_(findings),
        before_(mentions_in(change.before(), language, which(findings))),
        after_(mentions_in(change.after(), language, which(findings))) {}

  void find(bool signs) {
    if (before_.size() > most_mentions || after_.size() > most_mentions) return;
    if (!touches_any()) return;
    std::vector<Mention> gone = only_in(before_, change_.before(), after_, change_.after());
    std::vector<Mention> came = only_in(after_, change_.after(), before_, change_.before());
    const auto untouched_before = [&](const Mention& m) { return !change_.touches_before(m.span); };
    const auto untouched_after = [&](const Mention& m) { return !change_.touches_after(m.span); };
    came.erase(std::remove_if(came.begin(), came.end(), untouched_after), came.end());
    // A "Director" that became a "Deputy Director" is itself untouched.
    if (came.empty()) {
      gone.erase(std::remove_if(gone.begin(), gone.end(), untouched_before), gone.end());
    }
    std::erase_if(gone, is_nobody);
    std::erase_if(came, is_nobody);
    find_role(gone, before_, change_.before(), after_, change_.after(), came.size());
    find_role(came, after_, change_.after(), before_, change_.before(), gone.size());
    if (signs || (!gone.empty() && signs_in_prose(change_.before(), gone.front().span)) ||
        (!came.empty() && signs_in_prose(change_.after(), came.front().span))) {
      if (!gone.empty() || !came.empty()) add("signatories-changed", first(gone), first(came));
      return;
    }
    const std::size_t both = std::min(gone.size(), came.size());
    for (std::size_t i = 0; i < both; ++i) add("party-replaced", gone[i].span, came[i].span);
    for (std::size_t i = both; i < gone.size(); ++i) {
      if (!is_of_trigger(change_.before(), gone[i].span, &Effect::before)) add_gone(gone[i]);
    }
    for (std::size_t i = both; i < came.size(); ++i) {
      if (!is_of_trigger(change_.after(), came[i].span, &Effect::after)) add_came(came[i]);
    }
    if (gone.empty() && came.empty()) find_swap();
  }

 private:
  // How the text begins and ends to apply has rules of its own, which say by whom, too.
  static Which which(const Findings& findings) {
    const bool told = findings.has("entry-into-force-changed") || findings.has("renewal-changed") ||
                      findings.has("termination-changed");
    return told ? Which::bound : Which::all;
  }

  bool touches_any() const {
    const auto before = [&](const Mention& mention) {
      return change_.touches_before(mention.span);
    };
    const auto after = [&](const Mention& mention) { return change_.touches_after(mention.span); };
    return std::any_of(before_.begin(), before_.end(), before) ||
           std::any_of(after_.begin(), after_.end(), after);
  }

  // "following the election of the Assembly": of an event that came or went whole.
  bool is_of_trigger(const Side& side, Span span, Span Effect::*own) const {
    constexpr std::size_t farthest = 60;  // bytes
    const auto& effects = findings_.effects();
    return std::any_of(effects.begin(), effects.end(), [&](const Effect& effect) {
      const Span event = effect.*own;
      if (effect.rule->id != "trigger-changed" || event.size() == 0) return false;
      if (span.start < event.start || span.start > event.end + farthest) return false;
      const Span between{event.end, std::max(event.end, span.start)};
      return side.text(between).find_first_of(",.;:") == std::string_view::npos;
    });
  }

  // Nobody in particular: "under contracts with a consignee".
  static bool is_nobody(const Mention& mention) { return mention.anyone && !mention.bound; }

  // Where one side has one more, a noun that may be one is taken for what it stands for: "the board
  // elects" became "elected by the assembly".
  void find_role(std::vector<Mention>& some, const std::vector<Mention>& own, const Side& own_side,
                 const std::vector<Mention>& others, const Side& other_side, std::size_t wanted) {
    PlainWords other_words(other_side);
    for (const Mention& mention : own) {
      if (some.size() >= wanted) return;
      if (mention.sure || !mention.role || mention.anyone || names(others, mention)) continue;
      if (names(some, mention)) continue;
      if (!other_words.hold(own_side.text(mention.span), others)) some.push_back(mention);
    }
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
      const bool known = (before->sure && after->sure) ||
                         (before->role && after->role && before->head != after->head);
      if (!known) continue;
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

// "For the Swiss Confederation: Roe", "For Switzerland: Roe".
bool signs_the_same(const ClauseChange& change, Language language) {
  if (change.added() || change.removed()) return false;
  const auto before = mentions_in(change.before(), language, Which::all);
  const auto after = mentions_in(change.after(), language, Which::all);
  if (before.size() != 1 || after.size() != 1) return false;
  const auto behind = [](const Side& side, const Mention& mention) {
    return side.text({mention.span.end, std::max(mention.span.end, side.words.back().end)});
  };
  return are_same(before.front(), after.front()) &&
         same_letters(behind(change.before(), before.front()),
                      behind(change.after(), after.front()));
}

}  // namespace

void find_parties(const ClauseChange& change, const Context& context, Findings& findings) {
  if (signing_of(change.before()) != Signing::none) return;
  if (signing_of(change.after()) != Signing::none) return;
  Who(change, context.readers.language, findings).find(false);
}

void find_signatories(const ClauseChange& change, const Context& context, Findings& findings) {
  const bool alone = change.added() || change.removed();
  if (!alone && !change.words_differ()) return;
  const Signing before = signing_of(change.before());
  const Signing after = signing_of(change.after());
  const auto all = [](const Side& side) {
    return side.words.empty() ? Span{} : Span{side.words.front().start, side.words.back().end};
  };
  const Span from = all(change.before());
  const Span to = all(change.after());
  if (before == Signing::line || after == Signing::line) {
    if (!alone && same_letters(change.before().text(from), change.after().text(to))) return;
    if (signs_the_same(change, context.readers.language)) return;
    findings.add("signatories-changed", from_to(change, from, to), from, to);
  } else if (before == Signing::opening && after == Signing::opening) {
    Who(change, context.readers.language, findings).find(true);
  }
}

}  // namespace travaux::judging
