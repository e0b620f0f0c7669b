#include "document/pdf_margins.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "document/block.h"
#include "document/label.h"

namespace travaux::document {
namespace {

constexpr std::size_t deepest = 4;           // rows from the edge
constexpr std::int32_t same_height = 4'000;  // points/1000 between pages
constexpr double margin = 0.15;              // of the height of the page, from the edge
constexpr std::size_t nearby = 2;            // left and right pages may differ
constexpr std::size_t longest = 200;         // bytes; nobody runs a paragraph along the edge

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

// The row with its numbers as '#', and the numbers.
struct Shape {
  std::string words;
  std::vector<unsigned long> numbers;
};

std::optional<unsigned long> small_roman(std::string_view words) {
  if (words.empty() || words.find_first_not_of("ivxlc") != std::string_view::npos) return {};
  const unsigned value = ordinal_of(words, Numbering::roman);
  return value == 0 ? std::nullopt : std::optional<unsigned long>(value);
}

Shape shape_of(const PdfRow& row) {
  const std::string words = words_of(row);
  Shape shape;
  if (const auto roman = small_roman(words)) return {"#", {*roman}};
  for (std::size_t at = 0; at < words.size();) {
    if (!is_digit(words[at])) {
      shape.words += words[at++];
      continue;
    }
    unsigned long value = 0;
    while (at < words.size() && is_digit(words[at])) {
      value = std::min<unsigned long>(value * 10 + static_cast<unsigned long>(words[at++] - '0'),
                                      1'000'000'000);
    }
    shape.words += '#';
    shape.numbers.push_back(value);
  }
  return shape;
}

// "Article 5", "Annex II": on a page of its own it would look like a running head that counts.
bool is_provision(const PdfRow& row) {
  const std::string words = words_of(row);
  const Label label = parse_label(words, Place::heading);
  return static_cast<bool>(label) && (label.word != nullptr || label.words < words.size());
}

// "3", "- 3 -", "Page 3 of 7", "3 / 7", in the shape of "#", "- # -" ...
bool is_page_number(const Shape& shape) {
  if (shape.numbers.empty()) return false;
  std::size_t letters = 0;
  for (const char byte : shape.words) {
    letters += (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
               static_cast<unsigned char>(byte) >= 0x80;
  }
  return letters == 0 || shape.words == "Page #" || shape.words == "Page # of #" ||
         shape.words == "page #" || shape.words == "page # of #" || shape.words == "PAGE #" ||
         shape.words == "Seite #" || shape.words == "Seite # von #" || shape.words == "– # –" ||
         shape.words == "— # —";
}

enum class Edge { top, bottom };

class Margins {
 public:
  explicit Margins(std::vector<PdfSheet>& sheets) : sheets_(sheets) {}

  std::vector<PdfNotice> run() {
    // Where all stands along the edges it is no head of anything.
    std::vector<PdfSheet> whole;
    if (may_empty_all()) whole = sheets_;
    take_out();
    const bool emptied = std::all_of(sheets_.begin(), sheets_.end(),
                                     [](const PdfSheet& sheet) { return sheet.rows.empty(); });
    if (!emptied || whole.empty()) return std::move(notices_);
    sheets_ = std::move(whole);
    return {};
  }

 private:
  bool may_empty_all() const {
    return std::all_of(sheets_.begin(), sheets_.end(),
                       [](const PdfSheet& sheet) { return sheet.rows.size() <= 2 * deepest; });
  }

  void take_out() {
    for (const Edge edge : {Edge::top, Edge::bottom}) {
      std::vector<std::size_t> taken(sheets_.size(), 0);
      for (std::size_t depth = 0; depth < deepest; ++depth) take(edge, depth, taken);
      remove(edge, taken);
    }
  }

  const PdfRow* row(Edge edge, std::size_t sheet, std::size_t depth) const {
    const auto& rows = sheets_[sheet].rows;
    if (depth >= rows.size()) return nullptr;
    const PdfRow& found = edge == Edge::top ? rows[depth] : rows[rows.size() - 1 - depth];
    const double height = sheets_[sheet].height;
    const bool near =
        edge == Edge::top ? found.y < margin * height : found.y > (1 - margin) * height;
    return near ? &found : nullptr;
  }

  // Rows in from the edge of a page are looked at only if all rows before were taken.
  void take(Edge edge, std::size_t depth, std::vector<std::size_t>& taken) {
    std::vector<bool> runs(sheets_.size(), false);
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      if (taken[i] == depth) runs[i] = is_running(edge, i, depth);
    }
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      if (!runs[i]) continue;
      ++taken[i];
      note(edge, i, *row(edge, i, depth));
    }
  }

  bool is_running(Edge edge, std::size_t i, std::size_t depth) const {
    const PdfRow* mine = row(edge, i, depth);
    if (mine == nullptr) return false;
    const Shape shape = shape_of(*mine);
    if (shape.words.size() > longest) return false;
    if (sheets_.size() == 1) return is_page_number(shape) && stands_apart(edge, i, depth);
    std::size_t alike = 0;
    const std::size_t first = i > 2 * nearby ? i - 2 * nearby : 0;
    const std::size_t last = std::min(i + 2 * nearby, sheets_.size() - 1);
    for (std::size_t j = first; j <= last; ++j) {
      if (j == i) continue;
      // A page may lack what stands outside of this row on others.
      for (std::size_t other = 0; other < deepest; ++other) {
        const PdfRow* theirs = row(edge, j, other);
        if (theirs != nullptr && runs_along(*mine, i, *theirs, j)) {
          ++alike;
          break;
        }
      }
    }
    const std::size_t wanted = std::min<std::size_t>(2, sheets_.size() - 1);
    return alike >= wanted;
  }

  bool stands_apart(Edge edge, std::size_t sheet, std::size_t depth) const {
    const auto& rows = sheets_[sheet].rows;
    if (rows.size() < depth + 2) return false;
    const std::size_t at = edge == Edge::top ? depth : rows.size() - 1 - depth;
    const std::size_t next = edge == Edge::top ? at + 1 : at - 1;
    return std::abs(rows[at].y - rows[next].y) > 2 * std::max(rows[at].size, rows[next].size);
  }

  bool runs_along(const PdfRow& one, std::size_t i, const PdfRow& other, std::size_t j) const {
    if (std::abs(one.y - other.y) > same_height) return false;
    const Shape a = shape_of(one);
    const Shape b = shape_of(other);
    if (a.words != b.words || a.numbers.size() != b.numbers.size()) return false;
    if (a.numbers == b.numbers) return true;
    if (is_provision(one) && !is_page_number(a)) return false;
    const long pages = static_cast<long>(sheets_[j].number) - static_cast<long>(sheets_[i].number);
    for (std::size_t k = 0; k < a.numbers.size(); ++k) {
      const long step = static_cast<long>(b.numbers[k]) - static_cast<long>(a.numbers[k]);
      if (step != 0 && step != pages) return false;
    }
    return true;
  }

  void note(Edge edge, std::size_t sheet, const PdfRow& row) {
    const Shape shape = shape_of(row);
    const bool number = is_page_number(shape);
    const std::string what = number              ? "page numbers"
                             : edge == Edge::top ? "running head"
                                                 : "running foot";
    const auto [known, fresh] = known_.try_emplace({what, shape.words}, notices_.size());
    if (fresh) {
      notices_.push_back({sheets_[sheet].number, what, "'" + words_of(row) + "'"});
      counts_.push_back(1);
    } else {
      ++counts_[known->second];
    }
  }

  void remove(Edge edge, const std::vector<std::size_t>& taken) {
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      auto& rows = sheets_[i].rows;
      const auto count = static_cast<std::ptrdiff_t>(taken[i]);
      if (edge == Edge::top) {
        rows.erase(rows.begin(), rows.begin() + count);
      } else {
        rows.erase(rows.end() - count, rows.end());
      }
    }
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] > 1) notices_[i].detail += ", on " + std::to_string(counts_[i]) + " pages";
      counts_[i] = 0;
    }
  }

  std::vector<PdfSheet>& sheets_;
  std::vector<PdfNotice> notices_;
  std::vector<std::size_t> counts_;
  std::map<std::pair<std::string, std::string>, std::size_t> known_;
};

}  // namespace

std::vector<PdfNotice> take_out_margins(std::vector<PdfSheet>& sheets) {
  return Margins(sheets).run();
}

}  // namespace travaux::document
