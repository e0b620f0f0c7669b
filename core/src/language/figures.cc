#include <algorithm>
#include <optional>
#include <utility>

#include "language/dates.h"
#include "language/decimal.h"
#include "language/doubtful.h"
#include "language/figure_words.h"
#include "language/references.h"
#include "language/spelled.h"
#include "language/whole_references.h"
#include "language/words.h"
#include "travaux/language.h"

namespace travaux {

using language::FigureWord;
using language::Sense;

struct FigureReader::Lexicon {
  explicit Lexicon(Language of) : habits(language::habits_of(of)), meanings(of) {}

  language::Habits habits;
  language::Meanings meanings;
};

namespace {

// A number and where it ends; `at` is the word behind it.
struct Amount {
  std::string value;
  std::size_t at = 0;
  std::string_view tail;  // letters glued to the digits: "th", "bn"
};

class Reader {
 public:
  Reader(std::string_view text, language::Habits habits, const language::Meanings& meanings,
         bool across)
      : text_(text),
        habits_(habits),
        meanings_(meanings),
        across_(across),
        words_(figure_words(text, meanings)) {}

  AcrossLanguages run() {
    const language::WordsOf words{text_, words_, habits_};
    for (std::size_t at = 0; at < words_.size();) {
      if (const auto next = language::read_date(words, at, figures_)) {
        at = *next;
      } else if (const auto behind = read_references(words, at)) {
        at = *behind;
      } else if (const auto after = read_doubtful(words, at)) {
        at = *after;
      } else {
        at = read_money_or_number(at);
      }
    }
    return {std::move(figures_), std::move(doubtful_)};
  }

 private:
  bool has(std::size_t at, Sense sense) const {
    return at < words_.size() && words_[at].meaning != nullptr &&
           words_[at].meaning->sense == sense;
  }

  std::string_view word(std::size_t at) const {
    return at < words_.size() ? text_.substr(words_[at].start, words_[at].end - words_[at].start)
                              : std::string_view();
  }

  bool glued(std::size_t at) const { return at < words_.size() && words_[at].glued; }

  std::optional<std::size_t> read_references(const language::WordsOf& words, std::size_t at) {
    return across_ ? language::read_whole_references(words, at, figures_)
                   : language::read_references(words, at, figures_);
  }
  std::optional<std::size_t> read_doubtful(const language::WordsOf& words, std::size_t at) {
    return across_ ? language::read_doubtful(words, at, doubtful_) : std::nullopt;
  }

  std::size_t read_money_or_number(std::size_t at);
  std::optional<Amount> read_amount(std::size_t at, bool money) const;
  std::optional<Amount> read_digits(std::size_t at) const;
  std::optional<Amount> read_spelled(std::size_t at) const;
  void take_groups(Amount& amount, std::string& digits) const;
  void take_scales(Amount& amount, bool money) const;
  void take_repetition(Amount& amount) const;
  std::size_t classify(std::size_t first, const Amount& amount);
  std::size_t add(std::size_t first, std::size_t behind, FigureKind kind, std::string value,
                  std::string_view unit);
  bool is_negative(std::size_t at) const;

  std::string_view text_;
  language::Habits habits_;
  const language::Meanings& meanings_;
  bool across_;  // for two languages
  std::vector<FigureWord> words_;
  std::vector<Figure> figures_;
  std::vector<Figure> doubtful_;
};

std::size_t Reader::add(std::size_t first, std::size_t behind, FigureKind kind, std::string value,
                        std::string_view unit) {
  figures_.push_back(
      {{words_[first].start, words_[behind - 1].end}, kind, std::move(value), std::string(unit)});
  return behind;
}

// "USD 100bn", "$100 billion"; otherwise a number with what follows it.
std::size_t Reader::read_money_or_number(std::size_t at) {
  if (has(at, Sense::currency)) {
    const auto amount = read_amount(at + 1, true);
    if (!amount) return at + 1;
    // "US$": the letters are the country's.
    const bool country = at > 0 && glued(at) && word(at) == "$" && word(at - 1) == "US";
    const auto currency = static_cast<std::size_t>(words_[at].meaning->value);
    return add(country ? at - 1 : at, amount->at, FigureKind::money, amount->value,
               language::currencies[currency]);
  }
  if (const auto amount = read_amount(at, false)) return classify(at, *amount);
  // "G8" is another group than "G20".
  const bool named = word(at).find_first_of("0123456789") != std::string_view::npos;
  return named ? add(at, at + 1, FigureKind::number, language::plain_word(word(at)), "") : at + 1;
}

std::optional<Amount> Reader::read_amount(std::size_t at, bool money) const {
  if (at >= words_.size()) return std::nullopt;
  auto amount = words_[at].digits ? read_digits(at) : read_spelled(at);
  if (!amount) return std::nullopt;
  if (words_[at].digits) take_scales(*amount, money);
  take_repetition(*amount);
  if (words_[at].digits && is_negative(at)) amount->value.insert(0, "-");
  return amount;
}

std::optional<Amount> Reader::read_digits(std::size_t at) const {
  const std::string_view printed = word(at);
  std::size_t end = printed.find_first_not_of("0123456789.,");
  end = std::min(end, printed.size());
  Amount amount{"", at + 1, printed.substr(end)};
  std::string digits(printed.substr(0, end));
  if (amount.tail.empty()) take_groups(amount, digits);
  const auto value = language::decimal_of(digits, habits_.decimal_mark);
  amount.value = value ? *value : digits;
  return amount;
}

// "600 000": groups of exactly three digits, one space between.
void Reader::take_groups(Amount& amount, std::string& digits) const {
  const auto all_digits = [](std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (digits.size() > 3 || !all_digits(digits)) return;
  while (amount.at < words_.size()) {
    const std::string_view next = word(amount.at);
    const std::size_t before = words_[amount.at - 1].end;
    const std::string_view gap = text_.substr(before, words_[amount.at].start - before);
    const bool space = gap == " " || gap == "\u00A0" || gap == "\u202F" || gap == "\u2009";
    const bool last = next.size() > 4 && (next[3] == '.' || next[3] == ',');
    if (!space || next.size() < 3 || !all_digits(next.substr(0, 3))) return;
    if (next.size() > 3 && !(last && all_digits(next.substr(4)))) return;
    digits += next;
    ++amount.at;
    if (next.size() > 3) return;
  }
}

void Reader::take_scales(Amount& amount, bool money) const {
  const auto scale_of = [&](const language::Meaning* meaning) {
    const bool is_scale = meaning != nullptr && (meaning->sense == Sense::scale ||
                                                 (money && meaning->sense == Sense::money_scale));
    return is_scale ? meaning->value : 0;
  };
  if (!amount.tail.empty()) {
    const int power = scale_of(meanings_.of(language::plain_word(amount.tail)));
    if (power == 0) return;
    amount.value = language::shifted(amount.value, power);
    amount.tail = {};
    return;
  }
  while (has(amount.at, Sense::scale) || has(amount.at, Sense::hundred)) {
    const auto [sense, value] = *words_[amount.at].meaning;
    if (sense == Sense::hundred && value != 100) return;
    amount.value = language::shifted(amount.value, sense == Sense::hundred ? 2 : value);
    ++amount.at;
    if (amount.at < words_.size() && word(amount.at) == "." && glued(amount.at) &&
        habits_.short_scales && amount.at + 1 < words_.size()) {
      ++amount.at;  // "100 Mrd. Euro"
    }
  }
}

std::optional<Amount> Reader::read_spelled(std::size_t at) const {
  const auto spelled = language::read_spelled({text_, words_, habits_}, at);
  if (!spelled) return std::nullopt;
  return Amount{std::to_string(spelled->value), spelled->at, {}};
}

// "ten (10)": the same number twice is one figure; another one is another.
void Reader::take_repetition(Amount& amount) const {
  const std::size_t at = amount.at;
  if (word(at) != "(" || word(at + 2) != ")" || !words_[at + 1].digits) return;
  const auto again = read_digits(at + 1);
  if (again->at == at + 2 && again->tail.empty() && again->value == amount.value)
    amount.at = at + 3;
}

// A minus sign, not a dash between words or the hyphen of a range.
bool Reader::is_negative(std::size_t at) const {
  if (at == 0 || !glued(at) || glued(at - 1)) return false;
  const std::string_view mark = word(at - 1);
  return mark == "-" || mark == "\u2212";
}

std::size_t Reader::classify(std::size_t first, const Amount& amount) {
  if (!amount.tail.empty()) {
    const bool ordinal = language::is_ordinal_ending(amount.tail);
    if (ordinal) return add(first, amount.at, FigureKind::ordinal, amount.value, "");
    return add(first, amount.at, FigureKind::number,
               amount.value + language::plain_word(amount.tail), "");
  }
  std::size_t at = amount.at;
  const bool hyphen = word(at) == "-" && glued(at) && glued(at + 1);  // "10-year"
  if (hyphen && (has(at + 1, Sense::unit) || has(at + 1, Sense::measure))) ++at;
  if (has(at, Sense::percent)) {
    return add(first, at + 1, FigureKind::percentage, amount.value, "%");
  }
  if (has(at, Sense::currency)) {
    const auto currency = static_cast<std::size_t>(words_[at].meaning->value);
    return add(first, at + 1, FigureKind::money, amount.value, language::currencies[currency]);
  }
  if (has(at, Sense::unit)) {
    const std::string_view unit =
        language::units[static_cast<std::size_t>(words_[at].meaning->value)];
    // "2025 року" is a year, not so many of them.
    const bool calendar = unit == "year" && amount.value.size() == 4 && amount.value < "3000";
    if (!calendar) return add(first, at + 1, FigureKind::duration, amount.value, unit);
  }
  if (across_ && has(at, Sense::measure)) {
    const auto measure = static_cast<std::size_t>(words_[at].meaning->value);
    return add(first, at + 1, FigureKind::number, amount.value, language::measures[measure]);
  }
  return add(first, amount.at, FigureKind::number, amount.value, "");
}

}  // namespace

FigureReader::FigureReader(Language language)
    : lexicon_(std::make_unique<const Lexicon>(language)) {}

FigureReader::~FigureReader() = default;

std::vector<Figure> FigureReader::read(std::string_view text) const {
  return Reader(text, lexicon_->habits, lexicon_->meanings, false).run().figures;
}

AcrossLanguages FigureReader::read_across(std::string_view text) const {
  return Reader(text, lexicon_->habits, lexicon_->meanings, true).run();
}

}  // namespace travaux
