#include "document/pdf_rows.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "document/numbers.h"

namespace travaux::document {
namespace {

// Parts of the size of the font.
constexpr double space_gap = 0.15;   // more than that parts words
constexpr double segment_gap = 1.0;  // more than that may part columns
constexpr double same_line = 0.35;   // base lines that differ less are one

void append_text(std::string& to, std::string_view text, PdfRemarks& remarks, std::size_t page) {
  static constexpr std::array<std::string_view, 7> ligatures{"ff",  "fi", "fl", "ffi",
                                                             "ffl", "st", "st"};
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t start = at;
    const char32_t point = base::next_code_point(text, at);
    if (point >= 0xFB00 && point <= 0xFB06) {
      to += ligatures.at(point - 0xFB00);
    } else if (point == 0xF0B7 || point == 0xF0A7) {  // the bullets of the font Symbol
      to += "•";
    } else if (point < 0x20 || point == 0x7F || (point >= 0x80 && point < 0xA0) ||
               point == 0xFFFD || (point >= 0xE000 && point <= 0xF8FF)) {
      to += "\xEF\xBF\xBD";
      if (remarks.unknown_signs++ == 0) remarks.first_unknown = page;
    } else {
      to += text.substr(start, at - start);
    }
  }
}

// Collects the words of one segment.
class Gatherer {
 public:
  Gatherer(PdfRemarks& remarks, std::size_t page) : remarks_(remarks), page_(page) {}

  bool takes(const Upright& word) const {
    return is_within(std::int64_t{word.x0} - segment_.x1, std::max(word.size, last_.size), -1e9,
                     segment_gap);
  }

  bool repeats(const Upright& word) const {  // a shadow, or bold made by printing twice
    return !last_.text.empty() && word.text == last_.text &&
           is_within(std::abs(std::int64_t{word.x0} - last_.x0), word.size, 0, 0.15);
  }

  void add(const Upright& word) {
    bool parted = false;
    if (segment_.words.empty()) {
      segment_.x0 = word.x0;
      segment_.x1 = word.x1;
      segment_.y = word.y;
    } else if (last_.space_after || is_within(std::int64_t{word.x0} - last_.x1,
                                              std::min(word.size, last_.size), space_gap, 1e9)) {
      parted = !word.raised || last_.raised;
    }
    if (parted) segment_.words += ' ';
    one_word_ = one_word_ && !parted;
    if (one_word_) segment_.first_x1 = std::max(segment_.x1, word.x1);
    append(word, parted);
    segment_.x1 = std::max(segment_.x1, word.x1);
    if (!word.raised && !word.lowered) {
      letters_ += word.text.size();
      if (word.bold) bold_ += word.text.size();
      if (word.text.size() > widest_) {
        widest_ = word.text.size();
        segment_.size = word.size;
      }
    } else if (segment_.size == 0) {
      segment_.size = word.size;
    }
    last_ = word;
  }

  PdfSegment finish() {
    segment_.bold = letters_ > 0 && bold_ == letters_;
    return std::move(segment_);
  }

 private:
  // What is raised may lead to a note, which is known later.
  void append(const Upright& word, bool parted) {
    constexpr std::string_view lowered_start = "<sub>";
    constexpr std::string_view lowered_end = "</sub>";
    std::string& words = segment_.words;
    if (word.raised) {
      mark(words, parted, {&raised_start, 1}, {&raised_end, 1}, word.text);
    } else if (word.lowered && matters_raised(word.text)) {
      mark(words, parted, lowered_start, lowered_end, word.text);
    } else {
      append_text(words, word.text, remarks_, page_);
    }
  }

  // What directly follows its like is one with it.
  void mark(std::string& words, bool parted, std::string_view start, std::string_view end,
            std::string_view text) {
    if (!parted && words.ends_with(end)) {
      words.resize(words.size() - end.size());
    } else {
      words += start;
    }
    append_text(words, text, remarks_, page_);
    words += end;
  }

  PdfRemarks& remarks_;
  std::size_t page_;
  PdfSegment segment_;
  Upright last_;
  std::size_t letters_ = 0;
  std::size_t bold_ = 0;
  std::size_t widest_ = 0;
  bool one_word_ = true;
};

PdfRow make_row(std::vector<Upright>& words, PdfRemarks& remarks, std::size_t page) {
  std::stable_sort(words.begin(), words.end(),
                   [](const Upright& one, const Upright& other) { return one.x0 < other.x0; });
  PdfRow row;
  std::optional<Gatherer> gatherer;
  for (const Upright& word : words) {
    if (gatherer && gatherer->repeats(word)) continue;
    if (gatherer && !gatherer->takes(word)) {
      row.segments.push_back(gatherer->finish());
      gatherer.reset();
    }
    if (!gatherer) gatherer.emplace(remarks, page);
    gatherer->add(word);
  }
  row.segments.push_back(gatherer->finish());
  row.y = row.segments.front().y;
  for (const PdfSegment& segment : row.segments) row.size = std::max(row.size, segment.size);
  return row;
}

}  // namespace

bool is_within(std::int64_t value, std::int64_t size, double least, double most) {
  return static_cast<double>(value) >= least * static_cast<double>(size) &&
         static_cast<double>(value) <= most * static_cast<double>(size);
}

std::vector<PdfRow> rows_of(const std::vector<Upright>& words, PdfRemarks& remarks,
                            std::size_t page) {
  std::vector<PdfRow> rows;
  std::vector<Upright> row;
  for (const Upright& word : words) {
    const bool same =
        !row.empty() && is_within(std::int64_t{word.y} - row.front().y,
                                  std::min(word.size, row.front().size), 0, same_line);
    if (!row.empty() && !same) {
      rows.push_back(make_row(row, remarks, page));
      row.clear();
    }
    row.push_back(word);
  }
  if (!row.empty()) rows.push_back(make_row(row, remarks, page));
  return rows;
}

}  // namespace travaux::document
