#include "effects/life.h"

#include <iterator>
#include <optional>

namespace travaux::judging {
namespace {

constexpr std::size_t near_words = 60;  // bytes, about ten words
constexpr int pronoun = static_cast<int>(InstrumentKind::pronoun);
constexpr int ends_only = static_cast<int>(InstrumentKind::ends_only);
constexpr int clause_alone = static_cast<int>(TriggerKind::clause_alone);

std::vector<std::size_t> ends_of_sentences(const Side& side) {
  const std::string& text = side.document->text();
  std::vector<std::size_t> ends;
  for (const Span& words : side.words) {
    for (std::size_t at = words.start; at < words.end; ++at) {
      const bool mark = std::string_view(".;!?").find(text[at]) != std::string_view::npos;
      if (mark && at + 1 < words.end && text[at + 1] == ' ') ends.push_back(at);
    }
    ends.push_back(words.end);
  }
  return ends;
}

// The items of a list in order, looked up by place.
template <typename T>
class Places {
 public:
  explicit Places(std::span<const T> items) : items_(items) {}

  const T* last_before(std::size_t place) const {
    const auto found = from(place);
    return found == items_.begin() ? nullptr : &*(found - 1);
  }
  const T* first_from(std::size_t place) const {
    const auto found = from(place);
    return found == items_.end() ? nullptr : &*found;
  }

 private:
  auto from(std::size_t place) const {
    return std::partition_point(items_.begin(), items_.end(),
                                [&](const T& item) { return item.span.start < place; });
  }

  std::span<const T> items_;
};

template <typename T>
Places(const std::vector<T>&) -> Places<T>;

std::vector<Phrase> openers_of_clauses(const Side& side) {
  const auto triggers = side.of(PhraseKind::trigger);
  std::vector<Phrase> openers(triggers.begin(), triggers.end());
  std::erase_if(openers, [](const Phrase& phrase) {
    return phrase.value != static_cast<int>(TriggerKind::before_clause) &&
           phrase.value != clause_alone;
  });
  return openers;
}

std::vector<Figure> times_of(const Side& side) {
  std::vector<Figure> times;
  std::copy_if(side.figures().begin(), side.figures().end(), std::back_inserter(times),
               [](const Figure& figure) {
                 return figure.kind == FigureKind::duration || figure.kind == FigureKind::date;
               });
  return times;
}

std::vector<Phrase> instruments_of(const Side& side) {
  const auto all = side.of(PhraseKind::instrument);
  std::vector<Phrase> instruments(all.begin(), all.end());
  std::erase_if(instruments, [](const Phrase& phrase) { return phrase.value == ends_only; });
  return instruments;
}

std::vector<Phrase> nouns_of_ending(const Side& side) {
  const auto all = side.of(PhraseKind::termination);
  std::vector<Phrase> nouns(all.begin(), all.end());
  std::erase_if(
      nouns, [](const Phrase& phrase) { return phrase.value != static_cast<int>(LifeKind::noun); });
  return nouns;
}

// Words that stand together say what phrases alone do not: what is terminated, what takes effect.
class MarkReader {
 public:
  explicit MarkReader(const Side& side)
      : side_(side),
        instruments_(instruments_of(side)),
        ending_(side.of(PhraseKind::instrument)),
        openers_(openers_of_clauses(side)),
        times_(times_of(side)),
        nouns_(nouns_of_ending(side)),
        forces_(side.of(PhraseKind::modality)),
        denials_(side.of(PhraseKind::negation)),
        fillers_(side.of(PhraseKind::filler)) {}

  std::optional<Mark> read(const Phrase& phrase, Span sentence) const {
    Mark mark{phrase.span, topic_of(phrase, sentence)};
    if (mark.topic == Topic::none || is_subordinate(phrase, sentence)) return std::nullopt;
    mark.provisional = phrase.value == static_cast<int>(LifeKind::provisionally);
    const Phrase* force = before(forces_, phrase.span.end, sentence);
    if (force != nullptr && adjoins(force->span, phrase.span)) mark.force = force->value;
    const Phrase* denial = before(denials_, phrase.span.end, sentence);
    mark.negated = denial != nullptr && adjoins(denial->span, phrase.span);
    return mark;
  }

 private:
  static const Phrase* before(std::span<const Phrase> phrases, std::size_t place, Span sentence) {
    const Phrase* found = Places(phrases).last_before(place);
    return found != nullptr && found->span.start >= sentence.start ? found : nullptr;
  }

  // Near, with no mark between.
  bool adjoins(Span one, Span other) const {
    if (one.end >= other.start) return true;
    const Span between{one.end, other.start};
    return between.size() <= near_words &&
           side_.text(between).find_first_of(",;:(") == std::string_view::npos;
  }

  Topic topic_of(const Phrase& phrase, Span sentence) const {
    const auto kind = static_cast<LifeKind>(phrase.value);
    const bool is_manner = kind == LifeKind::manner || phrase.value >= first_of_manners;
    if (kind == LifeKind::noun || is_manner) return Topic::none;
    if (phrase.kind == PhraseKind::renewal) {
      return renews(phrase, kind, sentence) ? Topic::renewal : Topic::none;
    }
    if (phrase.kind == PhraseKind::termination) {
      return kind == LifeKind::sure || has_instrument(phrase, kind, sentence) ? Topic::termination
                                                                              : Topic::none;
    }
    if (kind != LifeKind::of_subject) return Topic::entry_into_force;
    if (before(nouns_, phrase.span.start, sentence) != nullptr) return Topic::termination;
    return has_instrument(phrase, kind, sentence) ? Topic::entry_into_force : Topic::none;
  }

  // "The extension of the railway by 1 May" and "hostilities are renewed" renew no text.
  bool renews(const Phrase& phrase, LifeKind kind, Span sentence) const {
    if (kind == LifeKind::sure) return true;
    if (kind == LifeKind::of_subject) return has_subject(phrase, sentence);
    const Phrase* behind = Places(ending_).first_from(phrase.span.end);
    const bool of_text =
        has_subject(phrase, sentence) || (behind != nullptr && behind->span.start < sentence.end);
    return of_text && has_time(phrase, sentence);
  }

  bool has_time(const Phrase& phrase, Span sentence) const {
    const Figure* time = Places(times_).first_from(phrase.span.end);
    return time != nullptr && time->span.start < sentence.end &&
           time->span.start - phrase.span.end <= near_words;
  }

  bool has_instrument(const Phrase& phrase, LifeKind kind, Span sentence) const {
    const bool subject = has_subject(phrase, sentence);
    if (kind == LifeKind::of_subject) return subject;
    const Phrase* object = Places(instruments_for(phrase)).first_from(phrase.span.end);
    if (object != nullptr && object->value != pronoun && object->span.start < sentence.end &&
        adjoins(phrase.span, object->span)) {
      return true;
    }
    return subject && ends_behind(phrase);
  }

  std::span<const Phrase> instruments_for(const Phrase& phrase) const {
    if (phrase.kind != PhraseKind::entry_into_force) return ending_;
    return instruments_;
  }

  // "it may be terminated": the instrument is named before the sentence.
  bool has_subject(const Phrase& phrase, Span sentence) const {
    const std::span<const Phrase> known = instruments_for(phrase);
    const Phrase* subject = before(known, phrase.span.start, sentence);
    if (subject == nullptr) return false;
    return subject->value != pronoun || known.front().value != pronoun;
  }

  // "shall terminate on", "shall terminate ten years after": the verb has no object.
  bool ends_behind(const Phrase& phrase) const {
    const Figure* time = Places(times_).first_from(phrase.span.end);
    if (time != nullptr && time->span.start == phrase.span.end + 1) return true;
    const Phrase* next = Places(fillers_).first_from(phrase.span.end);
    return next != nullptr && next->span.start == phrase.span.end + 1 && next->value == 1;
  }

  // "after this Agreement enters into force" tells when something else is done.
  bool is_subordinate(const Phrase& phrase, Span sentence) const {
    const Phrase* opener = before(openers_, phrase.span.start, sentence);
    if (opener == nullptr || !adjoins(opener->span, phrase.span)) return false;
    // "After the first renewal a Party may terminate": what binds or permits is the sentence
    // itself.
    const Phrase* force = before(forces_, phrase.span.start, sentence);
    return force == nullptr || force->span.start < opener->span.end;
  }

  const Side& side_;
  std::vector<Phrase> instruments_;
  std::span<const Phrase> ending_;  // these, and what can only be ended
  std::vector<Phrase> openers_;
  std::vector<Figure> times_;
  std::vector<Phrase> nouns_;
  std::span<const Phrase> forces_;
  std::span<const Phrase> denials_;
  std::span<const Phrase> fillers_;
};

bool is_about_life(const Phrase& phrase) {
  return phrase.kind == PhraseKind::entry_into_force || phrase.kind == PhraseKind::renewal ||
         phrase.kind == PhraseKind::termination;
}

}  // namespace

std::string_view rule_of(Topic topic) {
  if (topic == Topic::entry_into_force) return "entry-into-force-changed";
  return topic == Topic::renewal ? "renewal-changed" : "termination-changed";
}

Life::Life(const Side& side) {
  if (side.of(PhraseKind::entry_into_force).empty() && side.of(PhraseKind::renewal).empty() &&
      side.of(PhraseKind::termination).empty()) {
    return;
  }
  ends_ = ends_of_sentences(side);
  const MarkReader reader(side);
  for (const Phrase& phrase : side.phrases()) {
    if (!is_about_life(phrase)) continue;
    const auto mark = reader.read(phrase, sentence_of(phrase.span));
    if (mark) marks_.push_back(*mark);
  }
}

Span Life::sentence_of(Span span) const {
  const auto end = std::partition_point(ends_.begin(), ends_.end(),
                                        [&](std::size_t one) { return one < span.start; });
  return {end == ends_.begin() ? 0 : *(end - 1), end == ends_.end() ? span.end : *end};
}

Topic Life::at(Span span) const {
  if (marks_.empty()) return Topic::none;
  const Span sentence = sentence_of(span);
  const Places places(marks_);
  const Mark* before = places.last_before(span.start);
  if (before != nullptr && before->span.start >= sentence.start) return before->topic;
  const Mark* behind = places.first_from(span.start);
  const bool in = behind != nullptr && behind->span.start < sentence.end;
  return in ? behind->topic : Topic::none;
}

bool Life::is_behind(Topic topic, Span span) const {
  const Mark* before = Places(marks_).last_before(span.start);
  return before != nullptr && before->topic == topic &&
         before->span.start >= sentence_of(span).start;
}

}  // namespace travaux::judging
