#include "article/relative_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;
using std::chrono::days;
using std::chrono::sys_days;

constexpr std::array weekdays = {"sunday"sv,   "monday"sv, "tuesday"sv, "wednesday"sv,
                                 "thursday"sv, "friday"sv, "saturday"sv};
constexpr std::array parts_of_days = {"night"sv, "morning"sv, "afternoon"sv, "evening"sv};
constexpr std::array seasons = {"spring"sv, "summer"sv, "autumn"sv, "fall"sv, "winter"sv};
constexpr std::array periods = {"week"sv, "weekend"sv, "month"sv, "year"sv};
// "Good Friday" is no day of this week.
constexpr std::array feasts = {"good"sv, "black"sv, "ash"sv,   "palm"sv,  "easter"sv,
                               "holy"sv, "super"sv, "cyber"sv, "bloody"sv};

template <typename Words>
bool is_one_of(std::string_view word, const Words& words) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

enum class Tense { unknown, past, future };

Tense tense_of(const Token& token) {
  static constexpr std::array ahead = {
      "will"sv,     "'ll"sv,      "would"sv,      "shall"sv,    "may"sv,      "might"sv,
      "could"sv,    "should"sv,   "plan"sv,       "plans"sv,    "planned"sv,  "expected"sv,
      "expects"sv,  "expect"sv,   "due"sv,        "intends"sv,  "intend"sv,   "wants"sv,
      "want"sv,     "hopes"sv,    "hope"sv,       "deadline"sv, "upcoming"sv, "scheduled"sv,
      "intended"sv, "promised"sv, "threatened"sv, "hoped"sv,    "wanted"sv};
  static constexpr std::array behind = {
      "said"sv, "told"sv, "was"sv,  "were"sv,   "had"sv,   "met"sv,   "wrote"sv, "gave"sv,
      "took"sv, "went"sv, "came"sv, "held"sv,   "made"sv,  "spoke"sv, "saw"sv,   "sent"sv,
      "got"sv,  "left"sv, "won"sv,  "lost"sv,   "began"sv, "broke"sv, "rose"sv,  "fell"sv,
      "fled"sv, "flew"sv, "hit"sv,  "struck"sv, "led"sv,   "drew"sv,  "showed"sv};
  if (!token.is_word()) return Tense::unknown;
  if (is_one_of(token.folded, ahead)) return Tense::future;
  const bool was = is_one_of(token.folded, behind) || (token.is(past) && !token.is(name));
  return was ? Tense::past : Tense::unknown;
}

// By the nearest word before that tells, or else behind: "said on Thursday", "on Thursday said".
Tense tense_at(const Paragraph& paragraph, const Stretch& sentence, const Stretch& day) {
  constexpr std::size_t reach_back = 8;
  constexpr std::size_t reach_on = 4;
  const std::size_t first = std::max(sentence.begin, day.begin - std::min(day.begin, reach_back));
  for (std::size_t at = day.begin; at-- > first;) {
    if (const Tense tense = tense_of(paragraph.tokens[at]); tense != Tense::unknown) return tense;
  }
  const std::size_t last = std::min(sentence.end, day.end + reach_on);
  for (std::size_t at = day.end; at < last; ++at) {
    if (const Tense tense = tense_of(paragraph.tokens[at]); tense != Tense::unknown) return tense;
  }
  return Tense::unknown;
}

std::string iso(sys_days day) {
  const std::chrono::year_month_day named(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(named.year()),
                     static_cast<unsigned>(named.month()), static_cast<unsigned>(named.day()));
}

// Monday of the week.
sys_days week_of(sys_days day) {
  return day - (std::chrono::weekday(day) - std::chrono::Monday);
}

// ISO 8601: the week that holds the year's first Thursday is its first.
std::string iso_week(sys_days day) {
  const sys_days thursday = week_of(day) + days(3);
  const auto year = std::chrono::year_month_day(thursday).year();
  const sys_days first = std::chrono::sys_days(year / std::chrono::January / 1);
  return fmt::format("{:04}-W{:02}", static_cast<int>(year), (thursday - first).count() / 7 + 1);
}

class DayReader {
 public:
  DayReader(const Paragraph& paragraph, const std::optional<std::chrono::year_month_day>& captured)
      : tokens_(paragraph.tokens), paragraph_(paragraph) {
    if (captured) today_ = sys_days(*captured);
  }

  std::vector<RelativeDate> read() {
    for (const Stretch& sentence : paragraph_.sentences) {
      sentence_ = sentence;
      for (std::size_t at = sentence.begin; at < sentence.end;) {
        const std::size_t behind = tokens_[at].is_word() ? read_at(at) : at;
        at = std::max(behind, at + 1);
      }
    }
    return std::move(found_);
  }

 private:
  std::string_view word(std::size_t at) const {
    return at < sentence_.end ? std::string_view(tokens_[at].folded) : std::string_view();
  }
  std::string_view word_before(std::size_t at) const {
    return at > sentence_.begin ? std::string_view(tokens_[at - 1].folded) : std::string_view();
  }

  // The word behind the day that begins here, or `at`.
  std::size_t read_at(std::size_t at) {
    const std::string_view first = word(at);
    if (first == "today" || first == "tonight") return add(at, at + 1, shifted(0));
    if (first == "yesterday") return add(at, behind_part_of_day(at + 1), shifted(-1));
    if (first == "tomorrow") return add(at, behind_part_of_day(at + 1), shifted(1));
    const bool points = first == "last" || first == "next" || first == "this";
    if (points && word_before(at) != "the") return read_pointed(at, first);
    return read_weekday(at, "");
  }

  // "last night", "next week", "this Friday".
  std::size_t read_pointed(std::size_t at, std::string_view points) {
    const std::string_view named = word(at + 1);
    if (is_one_of(named, parts_of_days)) {
      if (points == "next") return at;
      return add(at, at + 2, shifted(points == "last" ? -1 : 0));
    }
    if (is_one_of(named, seasons)) return add(at, at + 2, "");
    if (is_one_of(named, periods)) return add(at, at + 2, period(named, points));
    const std::size_t behind = read_weekday(at + 1, points);
    if (behind == at + 1) return at;
    found_.back().words.begin = at;
    return behind;
  }

  std::size_t read_weekday(std::size_t at, std::string_view points) {
    const auto found = std::find(weekdays.begin(), weekdays.end(), word(at));
    if (found == weekdays.end() || !tokens_[at].capital) return at;
    if (is_one_of(word_before(at), feasts)) return at;
    const std::size_t behind = behind_part_of_day(at + 1);
    // "the Sunday Times"
    const bool named = behind == at + 1 && at + 1 < sentence_.end && tokens_[at + 1].is(name) &&
                       word_before(at) == "the";
    if (named) return at;
    const std::string_view before = word_before(at);
    const bool on = before == "on";
    const auto number = static_cast<unsigned>(found - weekdays.begin());
    return add(on ? at - 1 : at, behind,
               weekday(number, points.empty() ? before : points, {at, behind}));
  }

  std::size_t behind_part_of_day(std::size_t at) const {
    return is_one_of(word(at), parts_of_days) ? at + 1 : at;
  }

  std::string shifted(int by) const { return today_ ? iso(*today_ + days(by)) : std::string(); }

  // `points`: "last", "next", "this", or the word before.
  std::string weekday(unsigned number, std::string_view points, const Stretch& words) const {
    if (!today_ || points == "next") return "";
    const std::chrono::weekday named(number);
    const days back = std::chrono::weekday(*today_) - named;
    const sys_days before = *today_ - back;
    const sys_days after = *today_ + (named - std::chrono::weekday(*today_));
    if (points == "last") return iso(back == days(0) ? before - days(7) : before);
    if (points == "this" || points == "by" || points == "until" || points == "till")
      return iso(after);
    const Tense tense = tense_at(paragraph_, sentence_, words);
    if (tense == Tense::past) return iso(before);
    return tense == Tense::future && back != days(0) ? iso(after) : "";
  }

  std::string period(std::string_view named, std::string_view points) const {
    if (!today_) return "";
    const int step = points == "last" ? -1 : points == "next" ? 1 : 0;
    const std::chrono::year_month_day date(*today_);
    if (named == "year") return fmt::format("{:04}", static_cast<int>(date.year()) + step);
    if (named == "week") return iso_week(*today_ + days(7 * step));
    if (named == "weekend") return weekend(step);
    const auto month = date.year() / date.month() + std::chrono::months(step);
    return fmt::format("{:04}-{:02}", static_cast<int>(month.year()),
                       static_cast<unsigned>(month.month()));
  }

  std::string weekend(int step) const {
    const sys_days saturday = week_of(*today_) + days(5 + 7 * step);
    return iso(saturday).append("/").append(iso(saturday + days(1)));
  }

  std::size_t add(std::size_t begin, std::size_t end, std::string value) {
    found_.push_back({{begin, end}, std::move(value)});
    return end;
  }

  const std::vector<Token>& tokens_;
  const Paragraph& paragraph_;
  Stretch sentence_;
  std::optional<sys_days> today_;
  std::vector<RelativeDate> found_;
};

}  // namespace

std::vector<RelativeDate> relative_dates_in(
    const Paragraph& paragraph, const std::optional<std::chrono::year_month_day>& captured) {
  return DayReader(paragraph, captured).read();
}

}  // namespace travaux::reading
