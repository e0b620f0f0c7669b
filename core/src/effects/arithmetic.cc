#include "effects/arithmetic.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <string_view>

namespace travaux::judging {
namespace {

struct Conversion {
  std::string_view unit;
  std::string_view base;
  double factor;
};

constexpr std::array conversions = {
    Conversion{"second", "second", 1},    Conversion{"minute", "second", 60},
    Conversion{"hour", "second", 3600},   Conversion{"day", "second", 86400},
    Conversion{"week", "second", 604800}, Conversion{"month", "month", 1},
    Conversion{"year", "month", 12},      Conversion{"decade", "month", 120}};

std::optional<double> number_in(std::string_view digits) {
  double value = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool all = code == std::errc() && end == digits.data() + digits.size();
  return all && !digits.empty() ? std::optional(value) : std::nullopt;
}

std::optional<double> fraction_in(std::string_view share) {
  const std::size_t slash = share.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto part = number_in(share.substr(0, slash));
  const auto whole = number_in(share.substr(slash + 1));
  return part && whole && *whole > 0 ? std::optional(*part / *whole) : std::nullopt;
}

std::optional<Measure> length_of(const Figure& figure, double value) {
  for (const Conversion& conversion : conversions) {
    if (conversion.unit == figure.unit) {
      return Measure{std::string(conversion.base), value * conversion.factor};
    }
  }
  return Measure{figure.unit, value};
}

using Day = std::chrono::sys_days;

// Only of dates that name a day and a year.
std::optional<Day> day_in(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
  const auto year = number_in(date.substr(0, 4));
  const auto month = number_in(date.substr(5, 2));
  const auto day = number_in(date.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day named(std::chrono::year(static_cast<int>(*year)),
                                          std::chrono::month(static_cast<unsigned>(*month)),
                                          std::chrono::day(static_cast<unsigned>(*day)));
  return named.ok() ? std::optional(Day(named)) : std::nullopt;
}

std::string days_between(const Figure& before, const Figure& after) {
  const auto from = day_in(before.value);
  const auto to = day_in(after.value);
  if (!from || !to || *from == *to) return {};
  const auto days = (*to - *from).count();
  std::string told = std::to_string(std::abs(days));
  told.append(std::abs(days) == 1 ? " day " : " days ").append(days > 0 ? "later" : "earlier");
  return told;
}

// With one decimal place below ten: "+2.5", "-33".
std::string signed_number(double value) {
  const bool fine = std::abs(value) < 9.95;
  const long tenths = std::lround(std::abs(value) * 10);
  std::string told(value < 0 ? "-" : "+");
  told += std::to_string(fine ? tenths / 10 : std::lround(std::abs(value)));
  if (fine && tenths % 10 != 0) told.append(".").append(std::to_string(tenths % 10));
  return told;
}

std::string times(double ratio) {
  if (ratio == 2) return "twice as long";
  if (ratio == 0.5) return "half as long";
  const bool whole = ratio > 2 && ratio < 100 && ratio == std::floor(ratio);
  return whole ? std::to_string(static_cast<int>(ratio)).append(" times as long") : std::string();
}

constexpr double most_percent = 1000;  // beyond it nobody thinks in percent

std::string in_percent(double ratio) {
  const double percent = (ratio - 1) * 100;
  if (percent <= most_percent) return signed_number(percent).append(" %");
  return ratio < 1e9 ? std::to_string(std::lround(ratio)).append(" times as much") : std::string();
}

}  // namespace

std::optional<Measure> measure_of(const Figure& figure) {
  if (figure.kind == FigureKind::share) {
    const auto fraction = fraction_in(figure.value);
    return fraction ? std::optional(Measure{"part", *fraction}) : std::nullopt;
  }
  const auto value = number_in(figure.value);
  if (!value) return std::nullopt;
  switch (figure.kind) {
    case FigureKind::percentage:
      return Measure{"part", *value / 100};
    case FigureKind::duration:
      return length_of(figure, *value);
    case FigureKind::number:
    case FigureKind::quantity:
    case FigureKind::money:
      return Measure{figure.unit, *value};
    default:
      return std::nullopt;
  }
}

std::string key_of(const Figure& figure) {
  const auto measure = measure_of(figure);
  const bool in_dress = figure.kind == FigureKind::duration ||
                        figure.kind == FigureKind::percentage || figure.kind == FigureKind::share;
  if (!measure || !in_dress) return std::string(figure.unit).append(" ").append(figure.value);
  return std::string(measure->base).append(" ").append(std::to_string(measure->value));
}

std::string difference(const Figure& before, const Figure& after) {
  if (before.kind == FigureKind::date) return days_between(before, after);
  const auto from = measure_of(before);
  const auto to = measure_of(after);
  if (!from || !to || from->base != to->base || from->value <= 0 || to->value <= 0) return {};
  const double ratio = to->value / from->value;
  if (ratio == 1) return {};
  if (from->base == "part") return signed_number((to->value - from->value) * 100).append(" points");
  const std::string told = before.kind == FigureKind::duration ? times(ratio) : std::string();
  return told.empty() ? in_percent(ratio) : told;
}

}  // namespace travaux::judging
