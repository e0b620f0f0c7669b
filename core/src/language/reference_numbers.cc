#include "language/reference_numbers.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "language/decimal.h"

namespace travaux::language {
namespace {

using Kind = ReferenceToken::Kind;

constexpr std::size_t most_digits = 4;
constexpr std::size_t most_bytes = 16;

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

// What may follow the digits: one letter, "aa", "bis".
bool has_plain_ending(std::string_view number) {
  const std::size_t last = number.find_last_of("0123456789.");
  const std::string_view ending = number.substr(last + 1);
  if (ending.size() <= 2)
    return ending != "th" && ending != "nd" && ending != "st" && ending != "rd";
  constexpr std::array<std::string_view, 8> inserted = {"bis",    "ter",     "quater", "quinquies",
                                                        "sexies", "septies", "octies", "novies"};
  return std::find(inserted.begin(), inserted.end(), ending) != inserted.end();
}

// "5", "4.2.1", "12a", "5bis"; not "2016/679", and no year.
bool is_plain_number(const ReferenceToken& token) {
  if (token.kind != Kind::number || token.plain.size() > most_bytes) return false;
  if (token.plain.find('/') != std::string::npos) return false;
  const std::size_t digits =
      std::min(token.plain.find_first_not_of("0123456789"), token.plain.size());
  if (digits > most_digits) return false;
  const bool year = digits == most_digits && digits == token.plain.size() && token.plain[0] < '3';
  return !year && has_plain_ending(token.plain);
}

bool is_small_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("ivxl") == std::string_view::npos;
}

// A lone C, D, L or M is a letter.
bool is_capital_roman(std::string_view word) {
  const bool several = word.size() > 1 || word == "I" || word == "V" || word == "X";
  return several && roman_value(word).has_value();
}

// One letter, or the same one twice.
bool is_letter(std::string_view word) {
  const std::size_t size = !word.empty() && static_cast<unsigned char>(word[0]) >= 0x80 ? 2 : 1;
  return word.size() == size ||
         (word.size() == 2 * size && word.substr(size) == word.substr(0, size));
}

// What numbers a point: "a", "aa", "iv", "2", "1a".
bool may_number(const ReferenceToken& token) {
  if (token.kind == Kind::number) return is_plain_number(token) && token.plain.size() <= 5;
  return token.kind == Kind::word && (is_letter(token.plain) || is_small_roman(token.plain));
}

class NumberReader {
 public:
  NumberReader(ReferenceTokens& tokens, std::size_t& at) : tokens_(tokens), at_(at) {}

  // "(2)", "(a)", "«а»", "a)"
  std::optional<std::string> marked(bool closing_alone) {
    const bool opened = tokens_.at(at_).is_mark("(");
    const bool quoted = tokens_.at(at_).is_mark("«") || tokens_.at(at_).is_mark("\"") ||
                        tokens_.at(at_).is_mark("“");
    if (!opened && !quoted && !closing_alone) return std::nullopt;
    const std::size_t number = opened || quoted ? at_ + 1 : at_;
    const ReferenceToken& close = tokens_.at(number + 1);
    const bool closed = opened || !quoted
                            ? close.is_mark(")")
                            : close.is_mark("»") || close.is_mark("\"") || close.is_mark("”");
    if (!closed || !close.glued || !may_number(tokens_.at(number))) return std::nullopt;
    if ((opened || quoted) && !tokens_.at(number).glued) return std::nullopt;
    const std::string value = provision_number(tokens_.printed(number));
    at_ = number + 2;
    return value;
  }

  std::optional<std::string> plain(Provision provision, bool plural) {
    const ReferenceToken& token = tokens_.at(at_);
    if (is_plain_number(token)) return with_insertion(plural);
    if (token.kind != Kind::word) return std::nullopt;
    const std::string_view printed = tokens_.printed(at_);
    const bool capital_roman = token.capital && is_capital_roman(printed);
    const bool below = provision >= Provision::paragraph || provision == Provision::clause;
    const bool roman = below && printed.size() > 1 && is_small_roman(printed);
    const bool lettered = provision <= Provision::part || provision == Provision::chapter ||
                          provision == Provision::section || provision == Provision::point;
    const bool letter = lettered && is_letter(token.plain) &&
                        (token.capital || (provision == Provision::point && token.plain != "a"));
    if (!capital_roman && !roman && !letter) return std::nullopt;
    const std::string value = provision_number(printed);
    ++at_;
    return value;
  }

 private:
  // "5 bis", "12-1": something put in behind it.
  std::string with_insertion(bool plural) {
    std::string value = provision_number(tokens_.printed(at_++));
    if (tokens_.at(at_).is(ReferenceSense::inserted)) return value + tokens_.at(at_++).plain;
    const bool put_in = !plural && tokens_.at(at_).is_mark("-") && tokens_.at(at_).glued &&
                        tokens_.at(at_ + 1).glued && is_plain_number(tokens_.at(at_ + 1));
    if (!put_in) return value;
    value += '-' + tokens_.at(at_ + 1).plain;
    at_ += 2;
    return value;
  }

  ReferenceTokens& tokens_;
  std::size_t& at_;
};

enum class Style : std::uint8_t { digits, roman, letters };

Style style_of(const std::string& number) {
  if (is_digit(number[0])) return Style::digits;
  return is_small_roman(number) ? Style::roman : Style::letters;
}

// "(b)" behind "5(2)(a)" stands for the last step that is numbered as it is.
void complete(std::vector<ReferenceStep>& steps, const std::vector<ReferenceStep>& before) {
  const Style style = style_of(steps.front().number);
  std::size_t kept = before.size() - 1;
  for (std::size_t i = before.size(); i-- > 0;) {
    if (style_of(before[i].number) != style) continue;
    kept = i;
    break;
  }
  steps.front().provision = before[kept].provision;
  steps.insert(steps.begin(), before.begin(), before.begin() + static_cast<std::ptrdiff_t>(kept));
}

// "5.2a)" is a) of 5.2.
bool ends_in_letter_of_decimal(const std::string& number) {
  const bool letter = number.back() >= 'a' && number.back() <= 'z';
  return letter && number.size() > 3 && is_digit(number[number.size() - 2]) &&
         number.find('.') != std::string::npos;
}

bool takes_list_mark(ReferenceTokens& tokens, std::size_t& at, bool& through) {
  const ReferenceToken& token = tokens.at(at);
  through = token.is(ReferenceSense::range) || token.is_mark("-") || token.is_mark("–") ||
            token.is_mark("—");
  if (!through && !token.is_mark(",") && !token.is(ReferenceSense::joins)) return false;
  ++at;
  if (token.is_mark(",") && tokens.at(at).is(ReferenceSense::joins)) ++at;
  if (tokens.at(at).is_mark("/") && tokens.at(at + 1).is(ReferenceSense::joins)) at += 2;
  return true;
}

}  // namespace

std::optional<std::vector<ReferenceStep>> read_number(ReferenceTokens& tokens, std::size_t& at,
                                                      Provision provision, bool plural) {
  NumberReader reader(tokens, at);
  const bool below = provision >= Provision::paragraph || provision == Provision::clause;
  auto first = reader.marked(below && !is_plain_number(tokens.at(at)));
  if (!first) first = reader.plain(provision, plural);
  if (!first) return std::nullopt;
  std::vector<ReferenceStep> steps = {{provision, ReferenceStep::By::number, *first}};
  if (tokens.at(at).is_mark(")") && ends_in_letter_of_decimal(*first)) {
    steps.push_back({Provision::any, ReferenceStep::By::number, first->substr(first->size() - 1)});
    steps.front().number.pop_back();
    ++at;
  }
  while (tokens.at(at).is_mark("(")) {
    const auto next = reader.marked(false);
    if (!next) break;
    steps.push_back({Provision::any, ReferenceStep::By::number, *next});
  }
  return steps;
}

std::vector<Item> read_numbers(ReferenceTokens& tokens, std::size_t& at, Provision provision,
                               bool plural, const ReferenceWords& words) {
  std::vector<Item> items;
  const std::size_t start = at;
  auto first = read_number(tokens, at, provision, plural);
  if (!first) return items;
  items.push_back({{tokens.at(start).start, tokens.at(at - 1).end}, std::move(*first), false});
  for (std::size_t next = at;; next = at) {
    bool through = false;
    if (!takes_list_mark(tokens, next, through)) return items;
    const std::size_t number = next;
    const bool bracketed = tokens.at(number).is_mark("(");
    auto steps = read_number(tokens, next, provision, plural);
    if (!steps || words.is_unit(tokens.at(next).plain) || tokens.at(next).is_mark("%")) {
      return items;
    }
    // "paragraphs a) and b)" are two of their own.
    if (bracketed && items.back().steps.size() > 1) complete(*steps, items.back().steps);
    items.push_back(
        {{tokens.at(number).start, tokens.at(next - 1).end}, std::move(*steps), through});
    at = next;
  }
}

}  // namespace travaux::language
