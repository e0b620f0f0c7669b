#include "compare/units.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "base/utf8.h"
#include "compare/item.h"

namespace travaux::comparing {
namespace {

using namespace std::string_view_literals;

// English, French, German and Spanish.
constexpr std::array months = {
    "abril"sv,     "agosto"sv,   "août"sv,      "april"sv,    "august"sv,    "avril"sv,
    "december"sv,  "dezember"sv, "diciembre"sv, "décembre"sv, "enero"sv,     "febrero"sv,
    "februar"sv,   "february"sv, "février"sv,   "januar"sv,   "january"sv,   "janvier"sv,
    "juillet"sv,   "juin"sv,     "juli"sv,      "julio"sv,    "july"sv,      "june"sv,
    "juni"sv,      "junio"sv,    "mai"sv,       "march"sv,    "mars"sv,      "marzo"sv,
    "may"sv,       "mayo"sv,     "märz"sv,      "november"sv, "novembre"sv,  "noviembre"sv,
    "october"sv,   "octobre"sv,  "octubre"sv,   "oktober"sv,  "september"sv, "septembre"sv,
    "septiembre"sv};
static_assert(std::is_sorted(months.begin(), months.end()));

bool equal_letters(std::string_view word, std::string_view small) {
  return std::equal(word.begin(), word.end(), small.begin(), small.end(), [](char x, char y) {
    return x == y || (x >= 'A' && x <= 'Z' && x - 'A' + 'a' == y);
  });
}

class Binder {
 public:
  Binder(std::vector<Token>& tokens, std::size_t first, std::string_view text, std::size_t shift)
      : tokens_(tokens), first_(first), text_(text), shift_(shift) {}

  void run() {
    for (std::size_t i = first_; i < tokens_.size();) i = is_number(i) ? bind_around(i) : i + 1;
  }

 private:
  std::string_view bytes(std::size_t i) const {
    if (i < first_ || i >= tokens_.size()) return {};
    return text_.substr(tokens_[i].start - shift_, tokens_[i].end - tokens_[i].start);
  }

  bool is_number(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenClass::number;
  }

  bool is(std::size_t i, std::string_view small) const { return equal_letters(bytes(i), small); }

  bool is_month(std::size_t i) const {
    const std::string_view word = bytes(i);
    if (word.size() < 3 || word.size() > 10 || tokens_[i].kind != TokenClass::content) return false;
    // "They may 30 days before": the verb is small.
    if (word == "may") return false;
    return std::binary_search(months.begin(), months.end(),
                              std::string_view(base::fold_case(word)));
  }

  // 1, 30, 1st, 1er.
  bool is_day(std::size_t i) const {
    const std::string_view word = bytes(i);
    const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
    return (digits == 1 || digits == 2) && word.size() <= digits + 2;
  }

  bool is_year(std::size_t i) const {
    const std::string_view word = bytes(i);
    return word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
  }

  // The first number of a unit is at `i`. Returns where to go on.
  std::size_t bind_around(std::size_t i) {
    if (const std::size_t end = date_at(i); end > i) return end;
    // Of several sections the word before the numbers stays.
    if (is(i - 1, "section") || is(i - 1, "sections")) {
      return bind(is(i - 1, "section") ? i - 1 : i, i + 1, after_sections(i));
    }
    if (is(i - 1, "chapter")) return bind(i - 1, i + 1, after_law(i));
    return i + 1;
  }

  std::size_t date_at(std::size_t i) {
    if (!is_day(i)) return i;
    if (is_month(i - 1)) return bind_date(i - 1, i + 1);
    std::size_t month = i + 1;
    if (bytes(month) == "." || bytes(month) == "de") ++month;
    if (!is_month(month)) return i;
    return bind_date(i, month + 1);
  }

  // A new day makes it another date; a new year is read beside the old day. The marks between may
  // come and go.
  std::size_t bind_date(std::size_t start, std::size_t end) {
    const std::uint64_t day = unit_of(start, end);
    const std::size_t year = bytes(end) == "," || bytes(end) == "de" ? end + 1 : end;
    bind(start, end, end);
    if (!is_year(year)) return end;
    mark(year, mix(day ^ tokens_[year].folded));
    return year + 1;
  }

  std::size_t after_sections(std::size_t i) const {
    std::size_t end = i + 1;
    while (is_number(end) || is(end, "through") || is(end, "to") || is(end, "and") ||
           is(end, "or") || bytes(end) == ",") {
      ++end;
    }
    const bool inside = is(end, "of") && is(end + 1, "this") && !bytes(end + 2).empty();
    return inside ? end + 3 : 0;
  }

  std::size_t after_law(std::size_t i) const {
    const bool law = bytes(i + 1) == "," && is(i + 2, "laws") && is(i + 3, "of") && is_year(i + 4);
    return law ? i + 5 : 0;
  }

  std::uint64_t unit_of(std::size_t start, std::size_t end) const {
    std::uint64_t hash = 0;
    for (std::size_t i = start; i < end; ++i) hash = mix(hash ^ tokens_[i].folded);
    return hash;
  }

  void mark(std::size_t i, std::uint64_t unit) {
    tokens_[i].text = mix(tokens_[i].text ^ unit);
    tokens_[i].folded = mix(tokens_[i].folded ^ unit);
  }

  // Without an end there is no unit, and the next token is `otherwise`.
  std::size_t bind(std::size_t start, std::size_t otherwise, std::size_t end) {
    if (end == 0) return otherwise;
    const std::uint64_t unit = unit_of(start, end);
    for (std::size_t i = start; i < end; ++i) mark(i, unit);
    return end;
  }

  std::vector<Token>& tokens_;
  std::size_t first_;
  std::string_view text_;
  std::size_t shift_;
};

}  // namespace

void bind_units(std::vector<Token>& tokens, std::size_t first, std::string_view text,
                std::size_t shift) {
  Binder(tokens, first, text, shift).run();
}

}  // namespace travaux::comparing
