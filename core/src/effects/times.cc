#include "effects/times.h"

#include "effects/arithmetic.h"
#include "effects/events.h"
#include "effects/figure_effects.h"
#include "effects/life.h"
#include "effects/mere_numbers.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

// A length of time, also in words without a number: "immediately".
struct Length {
  Span span;
  std::string key;
  std::optional<Figure> figure;
};

std::vector<Length> lengths_of(const Side& side) {
  std::vector<Length> lengths;
  for (const Figure& figure : side.of(FigureKind::duration)) {
    lengths.push_back({figure.span, key_of(figure), figure});
  }
  for (const Phrase& phrase : side.of(PhraseKind::promptness)) {
    lengths.push_back({phrase.span, "words " + std::to_string(phrase.value), {}});
  }
  std::sort(lengths.begin(), lengths.end(),
            [](const Length& a, const Length& b) { return a.span.start < b.span.start; });
  return lengths;
}

constexpr std::size_t most_compared = 64;  // events held against each other one by one

// Takes out of both lists what may be the same event in other words.
void cancel_alike(NetChange<Event>& net) {
  if (net.gone.size() > most_compared || net.came.size() > most_compared) return;
  std::erase_if(net.gone, [&](const Event& gone) {
    const auto twin = std::find_if(net.came.begin(), net.came.end(),
                                   [&](const Event& came) { return are_alike(gone, came); });
    if (twin == net.came.end()) return false;
    net.came.erase(twin);
    return true;
  });
}

class TimeFinder {
 public:
  TimeFinder(const ClauseChange& change, Findings& findings)
      : change_(change),
        findings_(findings),
        conditions_(change),
        defines_(is_definition(change)),
        before_(change.before()),
        after_(change.after()) {}

  void run() {
    find_dates();
    find_lengths();
    // Of a definition, what is no figure is told by its own rule.
    if (defines_) return;
    find_events();
    find_of_life_only();
    find_marks();
    find_manner();
  }

 private:
  bool is_of_life() const { return !before_.marks().empty() || !after_.marks().empty(); }

  Topic topic_of(const Span* before, const Span* after) const {
    if (defines_) return Topic::none;
    const Topic topic = before == nullptr ? Topic::none : before_.at(*before);
    return topic != Topic::none || after == nullptr ? topic : after_.at(*after);
  }

  template <typename T, typename Add>
  void for_each(Differences<T> differences, const Add& add) {
    conditions_.take_out(differences);
    tell(differences, add);
  }

  template <typename T, typename Add>
  void tell(const Differences<T>& differences, const Add& add) {
    for (const auto& [before, after] : differences.replaced) add(&before, &after);
    for (const T& item : differences.gone) add(&item, nullptr);
    for (const T& item : differences.came) add(nullptr, &item);
  }

  template <typename T>
  Topic topic_of_both(const T* before, const T* after) const {
    return topic_of(before == nullptr ? nullptr : &before->span,
                    after == nullptr ? nullptr : &after->span);
  }

  void add_words(std::string_view rule, Span before, Span after) {
    findings_.add(rule, from_to(change_, before, after), before, after);
  }

  template <typename T>
  void add_words_of(std::string_view rule, const T* before, const T* after) {
    add_words(rule, before == nullptr ? Span{} : before->span,
              after == nullptr ? Span{} : after->span);
  }

  void find_dates() {
    for_each(figure_differences(change_, {FigureKind::date}),
             [&](const Figure* before, const Figure* after) {
               const Topic topic = topic_of_both(before, after);
               findings_.add(topic == Topic::none ? "date-changed" : rule_of(topic),
                             effect_of(change_, before, after));
             });
  }

  void find_lengths() {
    const auto differences =
        net_differences(change_, lengths_of(change_.before()), lengths_of(change_.after()),
                        [](const Length& length) { return length.key; });
    for_each(differences,
             [&](const Length* before, const Length* after) { add_length(before, after); });
  }

  void add_length(const Length* before, const Length* after) {
    const Topic topic = topic_of_both(before, after);
    const auto rule = topic == Topic::none ? std::string_view("duration-changed") : rule_of(topic);
    const bool numbers =
        (before == nullptr || before->figure) && (after == nullptr || after->figure);
    if (!numbers) {
      add_words_of(rule, before, after);
      return;
    }
    const Figure* from = before == nullptr ? nullptr : &*before->figure;
    const Figure* to = after == nullptr ? nullptr : &*after->figure;
    findings_.add(rule, effect_of(change_, from, to));
    if (topic != Topic::none || from == nullptr || to == nullptr || from->unit == to->unit) return;
    findings_.add("unit-changed", effect_of(change_, from, to));
  }

  // Whether words differ where the name of an event may stand.
  bool touches_event() const {
    const auto reach = [](const Phrase& trigger) {
      return Span{trigger.span.start, trigger.span.end + longest_event};
    };
    const auto before = change_.before().of(PhraseKind::trigger);
    const auto after = change_.after().of(PhraseKind::trigger);
    return std::any_of(
               before.begin(), before.end(),
               [&](const Phrase& phrase) { return change_.touches_before(reach(phrase)); }) ||
           std::any_of(after.begin(), after.end(),
                       [&](const Phrase& phrase) { return change_.touches_after(reach(phrase)); });
  }

  void find_events() {
    if (!touches_event()) return;
    const std::vector<Event> before = events_of(change_.before());
    const std::vector<Event> after = events_of(change_.after());
    auto net = net_change(change_, before, after, [](const Event& event) { return event.name(); });
    cancel_alike(net);
    leave_longer(net.gone, &ClauseChange::touches_before, after);
    leave_longer(net.came, &ClauseChange::touches_after, before);
    for_each(paired(change_, net), [&](const Event* gone, const Event* came) {
      const Topic topic = topic_of_both(gone, came);
      add_words_of(topic == Topic::none ? "trigger-changed" : rule_of(topic), gone, came);
    });
  }

  // "When in a port of another Party", "When in a port or a terminal of another Party": the words
  // that open it stay, and what opens it in the other text, which no edit reaches, is alike.
  void leave_longer(std::vector<Event>& events, bool (ClauseChange::*touches)(Span) const,
                    const std::vector<Event>& others) {
    if (events.size() > most_compared || others.size() > most_compared) return;
    std::erase_if(events, [&](const Event& event) {
      if ((change_.*touches)({event.span.start, event.span.start + 1})) return false;
      const auto starts_alike = [&](const Event& other) {
        return other.words.front() == event.words.front() && are_alike(event, other);
      };
      return std::any_of(others.begin(), others.end(), starts_alike);
    });
  }

  // "the thirtieth day", "twenty ratifications", "two further terms": elsewhere they say nothing of
  // time.
  void find_of_life_only() {
    if (!is_of_life()) return;
    const auto of_life = [](const Side& side, const Life& life) {
      std::vector<Figure> figures = figures_of(side, {FigureKind::ordinal, FigureKind::number,
                                                      FigureKind::share, FigureKind::percentage});
      std::erase_if(figures, [&](const Figure& figure) {
        const bool part = figure.kind == FigureKind::share || figure.kind == FigureKind::percentage;
        const Topic topic = life.at(figure.span);
        const bool mere = figure.kind == FigureKind::number && counts_nothing(side, figure);
        return mere || topic == Topic::none || (part && topic != Topic::entry_into_force);
      });
      return figures;
    };
    for_each(net_differences(change_, of_life(change_.before(), before_),
                             of_life(change_.after(), after_), key_of),
             [&](const Figure* before, const Figure* after) {
               findings_.add(rule_of(topic_of_both(before, after)),
                             effect_of(change_, before, after));
             });
  }

  // A text that may be renewed and could not, or must not be denounced.
  void find_marks() {
    const auto key = [](const Mark& mark) { return std::pair(mark.topic, mark.provisional); };
    for_each(net_differences(change_, before_.marks(), after_.marks(), key),
             [&](const Mark* before, const Mark* after) {
               add_words_of(rule_of((after == nullptr ? before : after)->topic), before, after);
             });
    if (before_.marks().size() != after_.marks().size()) return;
    for (std::size_t i = 0; i < before_.marks().size(); ++i) {
      const Mark& before = before_.marks()[i];
      const Mark& after = after_.marks()[i];
      const bool same = before.force == after.force && before.negated == after.negated;
      if (same || key(before) != key(after)) continue;
      add_words(rule_of(after.topic), before.span, after.span);
    }
  }

  // On what it hangs, and in which way it is done.
  void find_manner() {
    if (!is_of_life()) return;
    const auto of_life = [&](const Side& side, const Life& life) {
      std::vector<Phrase> phrases;
      std::copy_if(side.phrases().begin(), side.phrases().end(), std::back_inserter(phrases),
                   [&](const Phrase& phrase) { return is_manner(phrase, life); });
      return phrases;
    };
    const auto key = [](const Phrase& phrase) { return std::pair(phrase.kind, phrase.value); };
    // A condition that came is told here, too: the life of the text hangs on it.
    tell(net_differences(change_, of_life(change_.before(), before_),
                         of_life(change_.after(), after_), key),
         [&](const Phrase* before, const Phrase* after) {
           add_words_of(rule_of(topic_of_both(before, after)), before, after);
         });
  }

  static bool is_way(const Phrase& phrase) {
    return phrase.value == static_cast<int>(LifeKind::manner) ||
           phrase.value > static_cast<int>(LifeKind::provisionally);
  }

  static bool is_manner(const Phrase& phrase, const Life& life) {
    switch (phrase.kind) {
      case PhraseKind::condition:
        return life.at(phrase.span) != Topic::none;
      case PhraseKind::scope:
        return life.is_behind(Topic::termination, phrase.span);
      case PhraseKind::renewal:
        return is_way(phrase) && life.at(phrase.span) == Topic::renewal;
      case PhraseKind::termination:
        return is_way(phrase) && life.at(phrase.span) == Topic::termination;
      default:
        return false;
    }
  }

  const ClauseChange& change_;
  Findings& findings_;
  Conditions conditions_;
  bool defines_;
  Life before_;
  Life after_;
};

}  // namespace

void find_times(const ClauseChange& change, const Context&, Findings& findings) {
  if (change.blocks().empty()) return;
  TimeFinder(change, findings).run();
}

}  // namespace travaux::judging
