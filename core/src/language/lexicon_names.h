// lexicon_names.h: short names for the tables of the lexicon: languages, and the indexes of the
// arrays in lexicon.h.
#pragma once

#include "language/lexicon.h"

namespace travaux::language::names {

inline constexpr Language any = Language::unknown;
inline constexpr Language en = Language::english;
inline constexpr Language uk = Language::ukrainian;
inline constexpr Language ru = Language::russian;
inline constexpr Language fr = Language::french;
inline constexpr Language de = Language::german;
inline constexpr Language es = Language::spanish;
inline constexpr Language it = Language::italian;
inline constexpr Language pl = Language::polish;
inline constexpr Language nl = Language::dutch;
inline constexpr Language pt = Language::portuguese;

// Of units.
enum : int { minute, hour, day, week, month, year, second, business_day, decade };
// Of currencies.
enum : int { usd, eur, gbp, uah, rub, pln, chf, jpy, cny, cad, aud, sek };
enum : int { nok = sek + 1, dkk, czk, huf, ron, franc, tr_lira, inr, gel, mdl, kzt, xdr };
// Of provisions.
enum : int { article, section, chapter, part, title, annex, paragraph, point };
// Of measures: of each family the one that its tables begin with.
enum : int { kilometre, square_kilometre = 9, hectare = 11, tonne = 14, litre = 21 };
enum : int { cubic_metre = 23, barrel = 25, kilowatt = 26, kilobyte = 31, degree = 34 };

}  // namespace travaux::language::names
