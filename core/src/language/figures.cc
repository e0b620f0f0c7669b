#include <algorithm>
#include <optional>
#include <utility>

#include "language/dates.h"
#include "language/decimal.h"
#include "language/figure_words.h"
#include "language/references.h"
#include "language/shares.h"
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

using ReadReferences = std::optional<std::size_t> (*)(const language::WordsOf&, std::size_t,
                                                      std::vector<Figure>&);

class Reader {
 public:
  Reader(std::string_view text, language::Habits habits, const language::Meanings& meanings,
         ReadReferences read_references)
      : text_(text),
        habits_(habits),
        meanings_(meanings),
        read_references_(read_references),
        words_(figure_words(text, meanings)) {}

  std::vector<Figure> run() {
    const language::WordsOf words{text_, words_, habits_};
    for (std::size_t at = 0; at < words_.size();) {
      if (begins_none(at)) {
        ++at;
      } else if (const auto next = language::read_date(words, at, figures_)) {
        at = *next;
      } else if (const auto behind = read_references_(words, at, figures_)) {
        at = *behind;
      } else if (const auto past = language::read_share(words, at, figures_)) {
        at = *past;
      } else if (const auto ordinal = language::read_ordinal(words, at)) {
        at = add(at, ordinal->at, FigureKind::ordinal, std::to_string(ordinal->value), "");
      } else {
        at = read_money_or_number(at);
      }
    }
    return std::move(figures_);
  }

 private:
  // Without a meaning and a digit no figure begins.
  bool begins_none(std::size_t at) const {
    const std::string_view printed = word(at);
    return words_[at].meaning == nullptr &&
           std::none_of(printed.begin(), printed.end(),
                        [](char c) { return c >= '0' && c <= '9'; });
  }

  bool has(std::size_t at, Sense sense) const {
    return at < words_.size() && words_[at].meaning != nullptr &&
           words_[at].meaning->sense == sense;
  }

  std::string_view word(std::size_t at) const {
    return at < words_.size() ? text_.substr(words_[at].start, words_[at].end - words_[at].start)
                              : std::string_view();
  }

  bool glued(std::size_t at) const { return at < words_.size() && words_[at].glued; }

  std::size_t read_money_or_number(std::size_t at);
  std::optional<Amount> read_amount(std::size_t at, bool money) const;
  std::optional<Amount> read_digits(std::size_t at) const;
  std::optional<Amount> read_spelled(std::size_t at) const;
  std::optional<Amount> read_one(std::size_t at) const;
  void take_groups(Amount& amount, std::string& digits) const;
  void take_scales(Amount& amount, bool money) const;
  void take_repetition(Amount& amount) const;
  std::size_t classify(std::size_t first, const Amount& amount);
  std::size_t add(std::size_t first, std::size_t behind, FigureKind kind, std::string value,
                  std::string_view unit);
  std::size_t add_number(std::size_t first, const Amount& amount);
  std::optional<std::pair<FigureKind, std::string_view>> unit_at(std::size_t at) const;
  std::optional<std::size_t> unit_behind(std::size_t at) const;
  void join_range(std::size_t first, FigureKind kind, std::string_view unit);
  bool join_split(std::size_t first, std::string_view value);
  bool is_negative(std::size_t at) const;
  bool is_name(std::size_t at) const;

  std::string_view text_;
  language::Habits habits_;
  const language::Meanings& meanings_;
  ReadReferences read_references_;
  std::vector<FigureWord> words_;
  std::vector<Figure> figures_;
  std::size_t behind_ = 0;  // the word behind the last of them that add() added
};

std::size_t Reader::add(std::size_t first, std::size_t behind, FigureKind kind, std::string value,
                        std::string_view unit) {
  figures_.push_back(
      {{words_[first].start, words_[behind - 1].end}, kind, std::move(value), std::string(unit)});
  behind_ = behind;
  return behind;
}

// "USD 100bn", "$100 billion"; otherwise a number with what follows it.
std::size_t Reader::read_money_or_number(std::size_t at) {
  if (has(at, Sense::currency)) {
    // "EUR [400,000]": not agreed yet.
    const bool open = word(at + 1) == "[";
    auto amount = read_amount(open ? at + 2 : at + 1, true);
    if (!amount) return at + 1;
    if (open && word(amount->at) == "]") ++amount->at;
    // "US$": the letters are the country's.
    const bool country = at > 0 && glued(at) && word(at) == "$" && word(at - 1) == "US";
    const auto currency = static_cast<std::size_t>(words_[at].meaning->value);
    return add(country ? at - 1 : at, amount->at, FigureKind::money, amount->value,
               language::currencies[currency]);
  }
  if (auto amount = read_amount(at, false)) {
    // "[30] days": not agreed yet. A number in brackets that measures nothing is that of a note.
    const bool open = at > 0 && word(at - 1) == "[" && word(amount->at) == "]";
    if (!open || !unit_behind(amount->at + 1)) return classify(at, *amount);
    ++amount->at;
    return classify(at - 1, *amount);
  }
  // "G8" is another group than "G20".
  const bool named = word(at).find_first_of("0123456789") != std::string_view::npos;
  return named ? add(at, at + 1, FigureKind::name, language::plain_word(word(at)), "") : at + 1;
}

std::optional<Amount> Reader::read_amount(std::size_t at, bool money) const {
  if (at >= words_.size()) return std::nullopt;
  auto amount = words_[at].digits ? read_digits(at) : read_spelled(at);
  if (!amount) return read_one(at);
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

// "one year" and "within a year" are figures, "one of the Parties" and "twice a year" are none.
std::optional<Amount> Reader::read_one(std::size_t at) const {
  const bool one = has(at, Sense::number) && words_[at].meaning->value == 1;
  const bool article = has(at, Sense::article) && at > 0 && has(at - 1, Sense::lasting);
  if (!one && !(article && has(at + 1, Sense::unit))) return std::nullopt;
  Amount amount{"1", at + 1, {}};
  take_repetition(amount);
  return unit_behind(amount.at) ? std::optional(amount) : std::nullopt;
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
    const std::string tail = language::plain_word(amount.tail);
    const language::Meaning* meaning = meanings_.of(tail);
    if (meaning != nullptr && meaning->sense == Sense::measure) {
      return add(first, amount.at, FigureKind::quantity, amount.value,
                 language::measures[static_cast<std::size_t>(meaning->value)]);
    }
    const bool ordinal = language::is_ordinal_ending(amount.tail);
    return add(first, amount.at, ordinal ? FigureKind::ordinal : FigureKind::name,
               ordinal ? amount.value : amount.value + tail, "");
  }
  if (const auto at = unit_behind(amount.at)) {
    const auto [kind, unit] = *unit_at(*at);
    // "2025 року" is a year, not so many of them.
    const bool calendar = unit == "year" && amount.value.size() == 4 && amount.value < "3000";
    if (!calendar) {
      join_range(first, kind, unit);
      return add(first, *at + 1, kind, amount.value, unit);
    }
  }
  return add_number(first, amount);
}

std::size_t Reader::add_number(std::size_t first, const Amount& amount) {
  if (is_name(first)) return add(first, amount.at, FigureKind::name, amount.value, "");
  if (join_split(first, amount.value)) {
    figures_.back().span.end = words_[amount.at - 1].end;
    behind_ = amount.at;
    return amount.at;
  }
  return add(first, amount.at, FigureKind::number, amount.value, "");
}

std::optional<std::pair<FigureKind, std::string_view>> Reader::unit_at(std::size_t at) const {
  if (at >= words_.size() || words_[at].meaning == nullptr) return std::nullopt;
  const auto [sense, value] = *words_[at].meaning;
  const auto index = static_cast<std::size_t>(value);
  if (sense == Sense::percent) return std::pair(FigureKind::percentage, std::string_view("%"));
  if (sense == Sense::currency) return std::pair(FigureKind::money, language::currencies[index]);
  if (sense == Sense::unit) return std::pair(FigureKind::duration, language::units[index]);
  if (sense == Sense::measure) return std::pair(FigureKind::quantity, language::measures[index]);
  return std::nullopt;
}

// "10-year", "ten further years".
std::optional<std::size_t> Reader::unit_behind(std::size_t at) const {
  const std::size_t next = language::behind_hyphen({text_, words_, habits_}, at);
  if (unit_at(next)) return next;
  const bool amid = has(next, Sense::amid) && has(next + 1, Sense::unit);
  return amid ? std::optional(next + 1) : std::nullopt;
}

// "10-15 days", "five to ten per cent": the unit is that of both.
void Reader::join_range(std::size_t first, FigureKind kind, std::string_view unit) {
  if (figures_.empty() || behind_ == 0 || first != behind_ + 1) return;
  Figure& figure = figures_.back();
  const std::string_view mark = word(behind_);
  const bool joined = mark == "-" || mark == "\u2013" || has(behind_, Sense::connector);
  if (!joined || figure.kind != FigureKind::number) return;
  if (figure.span.end != words_[behind_ - 1].end) return;
  figure.kind = kind;
  figure.unit = unit;
}

// "50-50", "60:40": parts of a hundred are one share, that of the first.
bool Reader::join_split(std::size_t first, std::string_view value) {
  if (figures_.empty() || behind_ == 0 || first != behind_ + 1) return false;
  Figure& figure = figures_.back();
  const std::string_view mark = word(behind_);
  const bool joined = mark == "-" || mark == "\u2013" || mark == ":" || mark == "/";
  if (!joined || !glued(behind_) || !glued(first) || figure.kind != FigureKind::number ||
      figure.span.end != words_[behind_ - 1].end || value.size() > 2 || figure.value.size() > 2 ||
      value.find('.') != std::string_view::npos) {
    return false;
  }
  const unsigned long part = std::stoul(figure.value);
  if (part + std::stoul(std::string(value)) != 100) return false;
  figure.kind = FigureKind::share;
  figure.value = language::share_of(part, 100);
  return true;
}

// "Resolution 2202", "No. 5", "F-16", "2016/679".
bool Reader::is_name(std::size_t at) const {
  if (!words_[at].digits) return false;
  if (has(at + 1, Sense::clock)) return true;
  if (at == 0) return false;
  if (has(at - 1, Sense::numbered)) return true;
  const bool dotted = at > 1 && word(at - 1) == "." && glued(at - 1);
  if (dotted && has(at - 2, Sense::numbered)) return true;
  const bool compound =
      at > 1 && glued(at) && glued(at - 1) && (word(at - 1) == "-" || word(at - 1) == "/");
  if (compound && !has(at - 2, Sense::number)) return word(at - 1) == "/" || !words_[at - 2].digits;
  return glued(at + 1) && glued(at + 2) && word(at + 1) == "/" && words_[at + 2].digits;
}

bool is_doubtful(const Figure& figure, std::string_view printed) {
  const bool month_alone =
      figure.kind == FigureKind::date && figure.value.size() == 4 && figure.value.starts_with("--");
  if (figure.kind == FigureKind::share || month_alone) return true;
  if (printed.find_first_of("0123456789") != std::string_view::npos) return false;
  return figure.kind == FigureKind::ordinal || figure.value == "1";
}

}  // namespace

FigureReader::FigureReader(Language language)
    : lexicon_(std::make_unique<const Lexicon>(language)) {}

FigureReader::~FigureReader() = default;

std::vector<Figure> FigureReader::read(std::string_view text) const {
  return Reader(text, lexicon_->habits, lexicon_->meanings, language::read_references).run();
}

AcrossLanguages FigureReader::read_across(std::string_view text) const {
  Reader reader(text, lexicon_->habits, lexicon_->meanings, language::read_whole_references);
  AcrossLanguages read;
  for (Figure& figure : reader.run()) {
    const bool doubtful = is_doubtful(figure, text.substr(figure.span.start, figure.span.size()));
    (doubtful ? read.doubtful : read.figures).push_back(std::move(figure));
  }
  return read;
}

}  // namespace travaux
