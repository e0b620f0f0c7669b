#include "language/shares.h"

#include <charconv>
#include <numeric>
#include <string>

namespace travaux::language {
namespace {

constexpr unsigned largest_denominator = 20;  // "12/365" is no share, but a page or a file

struct Share {
  unsigned long part = 0;
  unsigned long whole = 0;
  std::size_t at = 0;  // the word behind it
};

std::optional<unsigned> small_number(std::string_view digits) {
  unsigned value = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool all = code == std::errc() && end == digits.data() + digits.size();
  return all && value > 0 && value < 100 ? std::optional(value) : std::nullopt;
}

// "2/3", not "2/3/2025".
std::optional<Share> in_digits(const WordsOf& words, std::size_t at) {
  const auto part = small_number(words.word(at));
  const auto whole = small_number(words.word(at + 2));
  const bool slash = words.word(at + 1) == "/" && words.glued(at + 1) && words.glued(at + 2);
  if (!part || !whole || !slash || *part >= *whole || *whole > largest_denominator) {
    return std::nullopt;
  }
  if (words.glued(at + 3) && words.word(at + 3) == "/") return std::nullopt;
  if (at > 0 && (words.glued(at) || words.meaning(at - 1, Sense::numbered) != nullptr)) {
    return std::nullopt;
  }
  return Share{*part, *whole, at + 3};
}

// "half" by itself; not "the first half", "half-yearly", "half a year".
std::optional<Share> by_itself(const WordsOf& words, std::size_t at) {
  const Meaning* part = words.meaning(at, Sense::whole_part);
  if (part == nullptr) return std::nullopt;
  if (at > 0 && words.meaning(at - 1, Sense::ordinal) != nullptr) return std::nullopt;
  const bool compound = words.word(at + 1) == "-" && words.glued(at + 1) && words.glued(at + 2);
  const std::size_t next =
      words.meaning(at + 1, Sense::article) != nullptr || compound ? at + 2 : at + 1;
  if (words.meaning(next, Sense::unit) != nullptr || compound) return std::nullopt;
  return Share{1, static_cast<unsigned long>(part->value), at + 1};
}

std::optional<Share> numerator(const WordsOf& words, std::size_t at) {
  if (words.words[at].digits) {
    const auto value = small_number(words.word(at));
    return value ? std::optional(Share{*value, 0, at + 1}) : std::nullopt;
  }
  const Meaning* one = words.meaning(at, Sense::number);
  if (one != nullptr && one->value == 1) return Share{1, 0, at + 1};
  const auto spelled = read_spelled(words, at);
  if (!spelled || spelled->value >= 100) return std::nullopt;
  return Share{static_cast<unsigned long>(spelled->value), 0, spelled->at};
}

// "two thirds", "one-third".
std::optional<Share> of_two_words(const WordsOf& words, std::size_t at) {
  auto share = numerator(words, at);
  if (!share) return std::nullopt;
  std::size_t named = share->at;
  if (words.word(named) == "-" && words.glued(named) && words.glued(named + 1)) ++named;
  const Meaning* denominator = words.meaning(named, Sense::part);
  if (denominator == nullptr) denominator = words.meaning(named, Sense::whole_part);
  if (denominator == nullptr && share->part == 1) {
    denominator = words.meaning(named, Sense::ordinal);
    if (denominator != nullptr && denominator->value < 3) return std::nullopt;
  }
  if (denominator == nullptr) return std::nullopt;
  share->whole = static_cast<unsigned long>(denominator->value);
  share->at = named + 1;
  return share->part < share->whole ? share : std::nullopt;
}

// "a third of the members": behind an article it needs what it is a part of.
std::optional<Share> of_something(const WordsOf& words, std::size_t at) {
  if (words.meaning(at, Sense::article) == nullptr) return std::nullopt;
  const Meaning* part = words.meaning(at + 1, Sense::part);
  if (part == nullptr) part = words.meaning(at + 1, Sense::ordinal);
  if (part == nullptr || part->value < 3) return std::nullopt;
  if (words.meaning(at + 2, Sense::of) == nullptr) return std::nullopt;
  return Share{1, static_cast<unsigned long>(part->value), at + 2};
}

}  // namespace

std::string share_of(unsigned long part, unsigned long whole) {
  const unsigned long common = std::gcd(part, whole);
  return std::to_string(part / common).append("/").append(std::to_string(whole / common));
}

std::optional<std::size_t> read_share(const WordsOf& words, std::size_t at,
                                      std::vector<Figure>& figures) {
  if (!words.words[at].digits && words.words[at].meaning == nullptr) return std::nullopt;
  auto share = in_digits(words, at);
  if (!share) share = of_two_words(words, at);
  if (!share) share = by_itself(words, at);
  if (!share) share = of_something(words, at);
  if (!share) return std::nullopt;
  const Span span{words.words[at].start, words.words[share->at - 1].end};
  figures.push_back({span, FigureKind::share, share_of(share->part, share->whole), ""});
  return share->at;
}

}  // namespace travaux::language
