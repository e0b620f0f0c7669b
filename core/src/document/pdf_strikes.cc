#include "document/pdf_strikes.h"

#include <algorithm>
#include <cstdlib>

namespace travaux::document {
namespace {

// Parts of the size of the font. Capitals end at 0.7, small letters at 0.5.
constexpr double lowest = 0.12;  // above the base line
constexpr double highest = 0.55;
constexpr double enough = 0.4;  // of a long word; of a short one its half

constexpr std::size_t most_beside = 400;  // dashes over one word

std::int32_t middle(std::int32_t one, std::int32_t other) {
  return static_cast<std::int32_t>((std::int64_t{one} + other) / 2);
}

// How the height above the base line is counted, and from where.
struct Base {
  bool level = true;
  int up = -1;
  std::int32_t at = 0;
  std::int32_t from = 0;
  std::int32_t to = 0;
};

Base base_of(const PdfWord& word) {
  const std::int64_t run = std::int64_t{word.x1} - word.x0;
  const std::int64_t rise = std::int64_t{word.y1} - word.y0;
  if (std::abs(run) >= std::abs(rise)) {
    return {true, run >= 0 ? -1 : 1, word.y0, std::min(word.x0, word.x1),
            std::max(word.x0, word.x1)};
  }
  return {false, rise >= 0 ? 1 : -1, word.x0, std::min(word.y0, word.y1),
          std::max(word.y0, word.y1)};
}

}  // namespace

PdfStrikes::PdfStrikes(const std::vector<PdfRule>& rules) {
  for (const PdfRule& rule : rules) {
    if (std::int64_t{rule.x1} - rule.x0 > std::int64_t{rule.y1} - rule.y0) {
      level_.push_back({middle(rule.y0, rule.y1), rule.x0, rule.x1});
    } else {
      upright_.push_back({middle(rule.x0, rule.x1), rule.y0, rule.y1});
    }
  }
  for (std::vector<Line>* lines : {&level_, &upright_}) {
    std::sort(lines->begin(), lines->end(),
              [](const Line& one, const Line& other) { return one.at < other.at; });
  }
}

bool PdfStrikes::goes_through(const PdfWord& word) const {
  if (level_.empty() && upright_.empty()) return false;
  const Base base = base_of(word);
  const std::vector<Line>& lines = base.level ? level_ : upright_;
  const double one = base.at + base.up * lowest * word.size;
  const double other = base.at + base.up * highest * word.size;
  const auto first = std::lower_bound(
      lines.begin(), lines.end(), std::min(one, other),
      [](const Line& line, double at) { return static_cast<double>(line.at) < at; });
  const double length = static_cast<double>(base.to) - base.from;
  const double wanted = std::min(length / 2, enough * word.size);
  double struck = 0;
  std::size_t seen = 0;
  for (auto line = first; line != lines.end() && line->at <= std::max(one, other); ++line) {
    if (++seen > most_beside) return true;
    struck += std::max(0, std::min(line->to, base.to) - std::max(line->from, base.from));
    if (struck > wanted) return true;
  }
  return false;
}

}  // namespace travaux::document
