// lexicon.h: what the words of each language mean for figures. Data only.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "travaux/language.h"

namespace travaux::language {

enum class Sense : std::uint8_t {
  number,       // value below 100; 1 counts inside of a larger number only
  hundred,      // value 100 to 900: multiplies ("hundred") or stands for itself ("двісті")
  scale,        // value is the power of ten: 3, 6, 9, 12
  money_scale,  // the same, glued to a sum of money only: "$5m"
  month,        // value 1 to 12
  unit,         // value: index of units
  currency,     // value: index of currencies
  percent,      // "per cent"
  provision,    // value: index of provisions
  connector,    // "and", "to": between the numbers of a list or of a spelled number
  of,           // "of", "de": inside a date, and between the parts of a reference
  ordinal,      // "third": value 3
  part,         // "thirds": a denominator behind a number
  whole_part,   // "half": value 2, a share by itself
  article,      // "a" of "a third of"
  measure,      // value: index of measures
  amid,         // "further": may stand between a number and its unit
  numbered,     // "resolution", "No": what follows is the number of something
  since,        // "in", "by": a year may follow
  lasting,      // "within": behind it "a month" is one month
  clock         // "p.m.": what is before it is an hour of the day
};

struct Row {
  Language language;  // unknown: in every language
  Sense sense;
  int value;  // of the forms before the first "|"; each "|" counts one on
  // Separated by spaces, folded; "_" is a space inside of a form.
  std::string_view forms;
};

// Numbers, units, money, dates, provisions.
std::span<const Row> rows();
// Shares, ordinals, measures and further units and currencies. Where both have a word, it means
// what the former say.
std::span<const Row> rows_of_measures();

inline constexpr std::array<std::string_view, 12> units = {
    "minute", "hour",         "day",    "week",          "month",       "year",
    "second", "business day", "decade", "business hour", "millisecond", "microsecond"};
// ISO 4217, but for what has no code: francs of a country that is not named.
inline constexpr std::array<std::string_view, 24> currencies = {
    "USD", "EUR", "GBP", "UAH", "RUB", "PLN",   "CHF", "JPY", "CNY", "CAD", "AUD", "SEK",
    "NOK", "DKK", "CZK", "HUF", "RON", "franc", "TRY", "INR", "GEL", "MDL", "KZT", "XDR"};
inline constexpr std::array<std::string_view, 41> measures = {"kilometre",
                                                              "metre",
                                                              "centimetre",
                                                              "millimetre",
                                                              "mile",
                                                              "nautical mile",
                                                              "foot",
                                                              "yard",
                                                              "inch",
                                                              "square kilometre",
                                                              "square metre",
                                                              "hectare",
                                                              "acre",
                                                              "square mile",
                                                              "tonne",
                                                              "kilogram",
                                                              "gram",
                                                              "milligram",
                                                              "microgram",
                                                              "ton",
                                                              "ounce",
                                                              "litre",
                                                              "millilitre",
                                                              "cubic metre",
                                                              "gallon",
                                                              "barrel",
                                                              "kilowatt",
                                                              "megawatt",
                                                              "gigawatt",
                                                              "kilowatt-hour",
                                                              "megawatt-hour",
                                                              "kilobyte",
                                                              "megabyte",
                                                              "gigabyte",
                                                              "degree",
                                                              "decibel",
                                                              "knot",
                                                              "byte",
                                                              "bit",
                                                              "degree Celsius",
                                                              "degree Fahrenheit"};
inline constexpr std::array<std::string_view, 8> provisions = {
    "article", "section", "chapter", "part", "title", "annex", "paragraph", "point"};

// How a language prints what has no words.
struct Habits {
  char decimal_mark =
      ',';  // "1.000,5" or "1,000.5"; 0: either, and a mark before three digits groups
  bool month_first = false;  // "November 27" is a day, not a month and a number
  bool short_scales = true;  // "100 Mrd. Euro": the dot ends a short form, not the sentence
  bool months_in_capitals = false;
  bool part_before_whole = false;  // "підпункт 2 пункту 3", not "Absatz 2 Nummer 3"
};

Habits habits_of(Language language);

}  // namespace travaux::language
