#include <chrono>

#include "travaux/error.h"
#include "travaux/seal.h"

namespace travaux {
namespace {

constexpr Time seconds_a_day = 86'400;
constexpr int first_year = 1970;
constexpr Time first_time_of_year_10000 = 253'402'300'800;

// The number in two or four digits at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  int number = 0;
  for (const char digit : text.substr(at, count)) {
    if (digit < '0' || digit > '9') {
      return -1;
    }
    number = 10 * number + (digit - '0');
  }
  return number;
}

// Days since 1970-01-01 of "YYYY-MM-DD", if that day exists in the Gregorian calendar.
std::optional<Time> days_of(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') {
    return std::nullopt;
  }
  const int year = digits(date, 0, 4);
  const int month = digits(date, 5, 2);
  const int day = digits(date, 8, 2);
  if (year < 1 || month < 1 || day < 1) {
    return std::nullopt;
  }
  const std::chrono::year_month_day calendar{std::chrono::year(year),
                                             std::chrono::month(static_cast<unsigned>(month)),
                                             std::chrono::day(static_cast<unsigned>(day))};
  if (!calendar.ok()) {
    return std::nullopt;
  }
  return std::chrono::sys_days(calendar).time_since_epoch().count();
}

// Seconds of "HH:MM:SS" within a day.
std::optional<Time> seconds_of(std::string_view clock) {
  if (clock.size() != 8 || clock[2] != ':' || clock[5] != ':') {
    return std::nullopt;
  }
  const int hour = digits(clock, 0, 2);
  const int minute = digits(clock, 3, 2);
  const int second = digits(clock, 6, 2);
  const bool fits =
      hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  return fits ? std::optional<Time>(hour * 3600 + minute * 60 + second) : std::nullopt;
}

std::string padded(long long number, std::size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

}  // namespace

std::string print_time(Time time) {
  if (time < 0 || time >= first_time_of_year_10000) {
    throw Error(Trouble::usage, "a time outside the years 1970 to 9999");
  }
  const std::chrono::year_month_day date{
      std::chrono::sys_days(std::chrono::days(time / seconds_a_day))};
  const Time second = time % seconds_a_day;
  return padded(int(date.year()), 4) + "-" + padded(unsigned(date.month()), 2) + "-" +
         padded(unsigned(date.day()), 2) + "T" + padded(second / 3600, 2) + ":" +
         padded(second / 60 % 60, 2) + ":" + padded(second % 60, 2) + "Z";
}

Time parse_time(std::string_view text) {
  if (text.size() == 20 && text[10] == 'T' && text[19] == 'Z') {
    const std::optional<Time> days = days_of(text.substr(0, 10));
    const std::optional<Time> seconds = seconds_of(text.substr(11, 8));
    if (days && seconds && digits(text, 0, 4) >= first_year) {
      return *days * seconds_a_day + *seconds;
    }
  }
  throw Error(Trouble::malformed, "not a time as in 2025-11-20T09:10:00Z");
}

bool valid_date(std::string_view text) {
  if (!days_of(text.substr(0, 10))) {
    return false;
  }
  const std::string_view clock = text.substr(10);
  if (clock.empty()) {
    return true;
  }
  if (clock.front() != 'T' || clock.back() != 'Z') {
    return false;
  }
  const std::string_view hours = clock.substr(1, clock.size() - 2);
  return seconds_of(hours).has_value() ||
         (hours.size() == 5 && seconds_of(std::string(hours) + ":00").has_value());
}

}  // namespace travaux
