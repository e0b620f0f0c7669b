#include "language/spelled.h"

#include <algorithm>
#include <array>

namespace travaux::language {
namespace {

constexpr std::uint64_t largest = 1'000'000'000'000'000;

class Sum {
 public:
  // False if the word does not go on with the number.
  bool take(const Meaning& word) {
    const auto value = static_cast<std::uint64_t>(word.value);
    if (word.sense == Sense::number) return take_small(value);
    if (word.sense == Sense::hundred) return take_hundred(value);
    return word.sense == Sense::scale && take_scale(word.value);
  }

  // Whether "and" or a hyphen may stand here before the word.
  bool joins(const Meaning& word) const {
    const std::uint64_t below_hundred = below_ % 100;
    if (word.sense != Sense::number) return false;
    if (below_hundred == 0) return below_ != 0 || scaled_ != 0;
    return below_hundred % 10 == 0 && below_hundred >= 20 && word.value < 10;
  }

  std::uint64_t value() const { return scaled_ + below_; }

 private:
  bool take_small(std::uint64_t value) {
    const std::uint64_t tens = below_ % 100;
    const bool fits = tens == 0 || (tens >= 20 && tens % 10 == 0 && value < 10);
    if (!fits || (began_ && below_ == 0 && scaled_ == 0)) return false;
    began_ = true;
    below_ += value;
    return true;
  }

  bool take_hundred(std::uint64_t value) {
    const bool multiplies = value == 100 && below_ >= 1 && below_ < 10;
    if (!multiplies && below_ != 0) return false;
    began_ = true;
    below_ = multiplies ? below_ * 100 : value;
    return true;
  }

  // Each scale is smaller than the one before.
  bool take_scale(int power) {
    if (below_ == 0 || power >= last_power_) return false;
    last_power_ = power;
    for (; power > 0; --power) below_ *= 10;
    if (below_ > largest) return false;
    scaled_ += below_;
    below_ = 0;
    return true;
  }

  std::uint64_t scaled_ = 0;
  std::uint64_t below_ = 0;
  int last_power_ = 100;
  bool began_ = false;
};

const Meaning* number_word(const WordsOf& words, std::size_t at) {
  for (const Sense sense : {Sense::number, Sense::hundred, Sense::scale}) {
    if (const Meaning* word = words.meaning(at, sense)) return word;
  }
  return nullptr;
}

}  // namespace

std::optional<Spelled> read_spelled(const WordsOf& words, std::size_t at) {
  const Meaning* first = number_word(words, at);
  Sum sum;
  if (first == nullptr || !sum.take(*first)) return std::nullopt;
  ++at;
  for (;;) {
    std::size_t next = at;
    const bool hyphen = words.word(next) == "-" && words.glued(next) && words.glued(next + 1);
    const bool joined = hyphen || words.meaning(next, Sense::connector) != nullptr;
    if (joined) ++next;
    const Meaning* word = number_word(words, next);
    if (word == nullptr || (joined && !sum.joins(*word)) || !sum.take(*word)) break;
    at = next + 1;
  }
  if (sum.value() == 1) return std::nullopt;
  return Spelled{sum.value(), at};
}

std::size_t behind_hyphen(const WordsOf& words, std::size_t at) {
  const bool hyphen = words.word(at) == "-" && words.glued(at) && words.glued(at + 1);
  return hyphen ? at + 1 : at;
}

std::optional<Spelled> read_ordinal(const WordsOf& words, std::size_t at) {
  const Meaning* tens = words.meaning(at, Sense::number);
  const bool joins = tens != nullptr && tens->value >= 20;
  const Meaning* ordinal = words.meaning(joins ? behind_hyphen(words, at + 1) : at, Sense::ordinal);
  if (ordinal == nullptr || (joins && ordinal->value >= 10)) return std::nullopt;
  const int value = ordinal->value + (joins ? tens->value : 0);
  return Spelled{static_cast<std::uint64_t>(value),
                 (joins ? behind_hyphen(words, at + 1) : at) + 1};
}

bool is_ordinal_ending(std::string_view letters) {
  constexpr std::array<std::string_view, 12> endings = {"st", "nd", "rd", "th", "er",  "re",
                                                        "e",  "º",  "ª",  "°",  "ème", "de"};
  return std::find(endings.begin(), endings.end(), letters) != endings.end();
}

}  // namespace travaux::language
