#include "effects/events.h"

#include <optional>

#include "base/split_words.h"
#include "base/utf8.h"

namespace travaux::judging {
namespace {

constexpr std::size_t most_words_of_noun = 3;
constexpr std::size_t most_words_of_clause = 8;
constexpr std::size_t stem_letters = 4;  // "rati" of "ratification" and "ratified"

std::string stem_of(std::string_view word) {
  const std::string folded = base::fold_case(word);
  std::size_t end = 0;
  for (std::size_t i = 0; i < stem_letters && end < folded.size(); ++i) {
    base::next_code_point(folded, end);
  }
  return folded.substr(0, end);
}

// What is written large inside of a sentence is a name: who does it, not what happens.
bool is_name(std::string_view word) {
  std::size_t at = 0;
  const char32_t first = base::next_code_point(word, at);
  return (first >= U'A' && first <= U'Z') || (first >= 0x0400 && first <= 0x042F);
}

constexpr int no_filler = -1;
constexpr int ends_name = static_cast<int>(FillerKind::ends_name);
constexpr int ends_event = static_cast<int>(FillerKind::ends_event);
constexpr int first_of_stages = static_cast<int>(FillerKind::stage_of_start);

struct Word {
  Span span;
  std::string_view printed;
  int filler = no_filler;
  int stage = 0;
};

class EventReader {
 public:
  explicit EventReader(const Side& side)
      : side_(side),
        fillers_(side.of(PhraseKind::filler)),
        scopes_(side.of(PhraseKind::scope)),
        small_(side.of(PhraseKind::small_word)) {}

  std::optional<Event> read(const Phrase& trigger) {
    const auto kind = static_cast<TriggerKind>(trigger.value);
    if (kind == TriggerKind::behind_duration && !is_behind_duration(trigger)) return std::nullopt;
    std::size_t from = trigger.span.end;
    if (kind == TriggerKind::with_event) {
      from = trigger.span.start + side_.text(trigger.span).rfind(' ') + 1;
    }
    Event event;
    event.span = {trigger.span.start, from};
    const std::vector<Word> words = words_from(from);
    event.clause = kind == TriggerKind::clause_alone ||
                   (kind == TriggerKind::before_clause && !is_noun(words));
    take_words(event, words);
    return event.words.empty() ? std::nullopt : std::optional(event);
  }

 private:
  bool is_behind_duration(const Phrase& trigger) const {
    const auto behind = std::partition_point(
        side_.figures().begin(), side_.figures().end(),
        [&](const Figure& figure) { return figure.span.end < trigger.span.start; });
    // A space, or an apostrophe and a space.
    const auto found = behind == side_.figures().begin() ? side_.figures().end() : behind - 1;
    return found != side_.figures().end() && found->kind == FigureKind::duration &&
           trigger.span.start - found->span.end <= 2;
  }

  std::size_t end_of_clause(std::size_t place) const {
    for (const Span& words : side_.words) {
      if (place >= words.start && place <= words.end) return words.end;
    }
    return place;
  }

  const Figure* figure_at(std::size_t place) const {
    const auto found =
        std::partition_point(side_.figures().begin(), side_.figures().end(),
                             [&](const Figure& figure) { return figure.span.end <= place; });
    return found != side_.figures().end() && found->span.start <= place ? &*found : nullptr;
  }

  // "any significant incident" is an incident: what it is limited to is told by rules of scope.
  bool is_scope(std::size_t place) const {
    const auto found =
        std::partition_point(scopes_.begin(), scopes_.end(),
                             [&](const Phrase& phrase) { return phrase.span.end <= place; });
    return found != scopes_.end() && found->span.start <= place;
  }

  std::optional<int> filler_at(std::size_t place) const {
    const auto found =
        std::partition_point(fillers_.begin(), fillers_.end(),
                             [&](const Phrase& phrase) { return phrase.span.start < place; });
    const bool here = found != fillers_.end() && found->span.start == place;
    return here ? std::optional(found->value) : std::nullopt;
  }

  // "have been exchanged by the delegations": who does it is no part of what happens.
  bool is_by(std::size_t place) const {
    constexpr int by = 4;
    const auto found =
        std::partition_point(small_.begin(), small_.end(),
                             [&](const Phrase& phrase) { return phrase.span.start < place; });
    return found != small_.end() && found->span.start == place && found->value == by;
  }

  // Up to a mark; none where a duration or a date begins: the trigger counts from no event.
  std::vector<Word> words_from(std::size_t from) const {
    std::vector<Word> words;
    const std::size_t end = std::min(end_of_clause(from), from + longest_event);
    const std::string_view text = side_.text({from, end});
    for (const base::Word& piece : base::split_words(text)) {
      const std::string_view printed = text.substr(piece.start, piece.end - piece.start);
      if (!piece.is_word && printed.find_first_of(",;.:()[]") != std::string_view::npos) break;
      if (!piece.is_word) continue;
      const Span span{from + piece.start, from + piece.end};
      const Figure* figure = figure_at(span.start);
      const bool time = figure != nullptr &&
                        (figure->kind == FigureKind::duration || figure->kind == FigureKind::date);
      const bool first = std::all_of(words.begin(), words.end(),
                                     [](const Word& word) { return word.filler >= 0; });
      if (time && first) return {};
      if (figure != nullptr || is_scope(span.start)) continue;
      const int filler = filler_at(span.start).value_or(no_filler);
      const bool staged = filler >= first_of_stages;
      words.push_back({span, printed, staged ? no_filler : filler, staged ? filler : 0});
    }
    return words;
  }

  // "completion of": what is done, before anybody is said to do it.
  static bool is_noun(const std::vector<Word>& words) {
    std::size_t named = 0;
    for (const Word& word : words) {
      if (word.filler == no_filler && ++named > 2) return false;
      if (word.filler == ends_name && named > 0) return true;
    }
    return named == 1;
  }

  void take_words(Event& event, const std::vector<Word>& words) const {
    const std::size_t most = event.clause ? most_words_of_clause : most_words_of_noun;
    for (const bool names : {false, true}) {
      if (names && (!event.clause || !event.words.empty())) return;
      for (const Word& word : words) {
        const int end = event.clause ? ends_event : ends_name;
        if ((word.filler >= end || is_by(word.span.start)) && !event.words.empty()) break;
        if (word.filler != no_filler || (event.clause && !names && is_name(word.printed))) continue;
        // Stages are one word, however they are told: "begins", "commences".
        const std::string stage = std::string("#").append(std::to_string(word.stage));
        event.words.push_back(word.stage == 0 ? stem_of(word.printed) : stage);
        if (word.stage != 0) event.stage = word.stage;
        event.span.end = word.span.end;
        if (event.words.size() == most) break;
      }
    }
  }

  const Side& side_;
  std::span<const Phrase> fillers_;
  std::span<const Phrase> scopes_;
  std::span<const Phrase> small_;
};

}  // namespace

std::vector<Event> events_of(const Side& side) {
  std::vector<Event> events;
  EventReader reader(side);
  for (const Phrase& phrase : side.of(PhraseKind::trigger)) {
    if (!events.empty() && events.back().span.end > phrase.span.start) continue;
    if (auto event = reader.read(phrase)) events.push_back(std::move(*event));
  }
  return events;
}

std::string Event::name() const {
  std::string name;
  for (const std::string& word : words) name.append(word).append(" ");
  return name;
}

namespace {

bool has(const Event& event, const std::string& word) {
  return std::find(event.words.begin(), event.words.end(), word) != event.words.end();
}

// "has verified the closure", "has been notified of the closure": all but what is done.
bool differ_in_first(const Event& one, const Event& other) {
  return one.words.size() == other.words.size() && one.words.size() > 1 &&
         one.words.front() != other.words.front() &&
         std::equal(one.words.begin() + 1, one.words.end(), other.words.begin() + 1);
}

// More than half of the words of the shorter one.
bool share_words(const Event& one, const Event& other) {
  const Event& shorter = one.words.size() <= other.words.size() ? one : other;
  const Event& longer = &shorter == &one ? other : one;
  const auto shared = std::count_if(shorter.words.begin(), shorter.words.end(),
                                    [&](const std::string& word) { return has(longer, word); });
  return static_cast<std::size_t>(shared) * 2 > shorter.words.size();
}

}  // namespace

bool are_alike(const Event& one, const Event& other) {
  if (one.stage != 0 && other.stage != 0 && one.stage != other.stage) return false;
  if (one.clause && other.clause) return share_words(one, other) && !differ_in_first(one, other);
  const bool short_name = one.words.size() == 1 || other.words.size() == 1;
  if (!short_name && !one.clause && !other.clause) {
    return one.words.front() == other.words.front() && one.words.back() == other.words.back();
  }
  return has(one, other.words.front()) || has(one, other.words.back()) ||
         has(other, one.words.front()) || has(other, one.words.back());
}

}  // namespace travaux::judging
