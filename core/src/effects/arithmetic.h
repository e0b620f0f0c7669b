// arithmetic.h: figures as quantities that can be held against each other.
#pragma once

#include <optional>
#include <string>

#include "travaux/language.h"

namespace travaux::judging {

// A number of the base unit of its measure: "day" and "hour" have one base, "month" and "year" one,
// all others their own; a percentage and a share are parts of one.
struct Measure {
  std::string base;
  double value = 0;
};

// Nothing for what is no quantity: dates, names, references.
std::optional<Measure> measure_of(const Figure& figure);

// The same for figures that mean the same in another dress: "1/2" and "50 %", "12 months" and "one
// year".
std::string key_of(const Figure& figure);

// "+33 %", "twice as long", "-10 points", "92 days later"; empty where nothing can be said.
std::string difference(const Figure& before, const Figure& after);

}  // namespace travaux::judging
