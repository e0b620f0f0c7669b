#include "article/parts.h"

#include <algorithm>

#include "article/part_signs.h"

namespace travaux::reading {
namespace {

constexpr std::size_t longest_label = 6;     // words of a name in a list without bullets
constexpr std::size_t longest_subhead = 18;  // words of a heading inside of the article
constexpr std::size_t longest_point = 45;    // words of a point that is a paragraph

PartKind kind_of(Announced announced) {
  if (announced == Announced::text) return PartKind::text;
  if (announced == Announced::analysis) return PartKind::analysis;
  return PartKind::digest;
}

class PartReader {
 public:
  PartReader(const std::vector<Paragraph>& paragraphs,
             const std::vector<std::vector<Attribution>>& found)
      : kinds_(paragraphs.size(), PartKind::report) {
    signs_.reserve(paragraphs.size());
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
      signs_.push_back(signs_of(paragraphs[i], found[i]));
    find_numbered_headings();
    find_lists();
    find_tail();
  }

  std::vector<PartKind> read() {
    for (std::size_t i = 0; i < signs_.size();) i = read_from(i);
    return std::move(kinds_);
  }

 private:
  bool is_line(std::size_t i) const {
    if (i >= signs_.size() || signs_[i].item || signs_[i].furniture) return false;
    const bool goes_on = i + 1 < signs_.size() && signs_[i + 1].begins_low;
    return signs_[i].short_line && !goes_on;
  }
  bool is_item(std::size_t i) const {
    return i < signs_.size() && signs_[i].item && !signs_[i].furniture;
  }

  // "1. The port stays open" between paragraphs heads what follows.
  void find_numbered_headings() {
    for (std::size_t i = 0; i + 1 < signs_.size(); ++i) {
      const bool alone = !is_item(i + 1) && (i == 0 || !is_item(i - 1));
      if (!signs_[i].numbered || !alone || signs_[i].words > longest_subhead) continue;
      signs_[i].item = false;
      signs_[i].short_line = true;
    }
  }

  // Names under a line that announces them, each a line without a bullet, are a list, too:
  // "Signatories:", "Ukraine", "NATO". Not where bullets follow: those lines are headings.
  void find_lists() {
    for (std::size_t begin = 0; begin < signs_.size();) {
      std::size_t end = begin;
      while (is_line(end) && signs_[end].words <= longest_label) ++end;
      const bool announced =
          end > begin && (signs_[begin].colon || signs_[begin].announced != Announced::nothing);
      const std::size_t fewest = announced ? 3 : 5;
      if (begin > 0 && end - begin >= fewest && !is_item(end)) {
        for (std::size_t i = begin + 1; i < end; ++i) signs_[i].item = true;
      }
      begin = std::max(end, begin + 1);
    }
  }

  // Lines at the very end that head nothing belong to the page.
  void find_tail() {
    std::size_t begin = signs_.size();
    while (begin > 0 && (is_line(begin - 1) || signs_[begin - 1].furniture)) --begin;
    if (begin == 0) return;
    for (std::size_t i = begin; i < signs_.size(); ++i) {
      if (signs_[i].words <= longest_label) signs_[i].furniture = true;
    }
  }

  // Sets the kinds from `i` on; where to go on.
  std::size_t read_from(std::size_t i) {
    const PartSigns& signs = signs_[i];
    if (signs.furniture) {
      kinds_[i] = PartKind::furniture;
    } else if (signs.item) {
      return read_list(i);
    } else if (signs.label && introduces(i)) {
      read_label(i);
    } else if (is_heading(i)) {
      read_heading(i);
    } else {
      read_paragraph(i);
    }
    return i + 1;
  }

  bool is_heading(std::size_t i) const {
    if (!is_line(i) || i + 1 >= signs_.size() || signs_[i].colon) return false;
    return !begun_ || signs_[i].words <= longest_subhead;
  }

  bool introduces(std::size_t i) const {
    return is_item(i + 1) || (open_ && i + 1 < signs_.size() && signs_[i + 1].quoted);
  }

  // "Signatories:", "In short:", "Additional provisions:": part of what they introduce.
  void read_label(std::size_t i) {
    const Announced announced = signs_[i].announced;
    if (announced != Announced::nothing) open(announced);
    if (!open_) open(Announced::digest);
    grouped_ = true;
    kinds_[i] = section_;
  }

  void read_heading(std::size_t i) {
    Announced announced = signs_[i].announced;
    // Titles tell what happened: "Rovers win".
    if (!begun_ && announced != Announced::text && !signs_[i].genre) announced = Announced::nothing;
    const bool other = announced != Announced::nothing && kind_of(announced) != section_;
    if (open_ && grouped_ && is_item(i + 1) && !other) {
      kinds_[i] = section_;
      return;
    }
    kinds_[i] = PartKind::heading;
    const bool beneath = open_ && titled_ && !begun_ && announced == Announced::nothing;
    if (signs_[i].byline || beneath) return;
    open_ = false;
    // "Key Elements", "Territorial Issues", then points: the second heads a group of them.
    grouped_ = is_line(i + 1) && !signs_[i + 1].colon && is_item(i + 2);
    if (announced != Announced::nothing || grouped_) open(announced);
    titled_ = !begun_;
  }

  void open(Announced announced) {
    section_ = kind_of(announced);
    open_ = true;
    listed_ = false;
    titled_ = false;
    interrupted_ = false;
  }

  void close() {
    open_ = false;
    grouped_ = false;
  }

  std::size_t read_list(std::size_t begin) {
    std::size_t end = begin;
    std::size_t told = 0;
    std::size_t legal = 0;
    for (; is_item(end); ++end) {
      told += signs_[end].told ? 1U : 0U;
      legal += signs_[end].legal ? 1U : 0U;
    }
    PartKind kind = open_ ? section_ : PartKind::digest;
    if (2 * legal > end - begin && kind == PartKind::digest) kind = PartKind::text;
    if (2 * told > end - begin) kind = PartKind::report;
    for (std::size_t i = begin; i < end; ++i) {
      const bool hides = kind == PartKind::text && signs_[i].told;
      kinds_[i] = hides ? PartKind::report : kind;
    }
    listed_ = true;
    begun_ = true;
    return end;
  }

  void read_paragraph(std::size_t i) {
    kinds_[i] = kind_of_paragraph(signs_[i]);
    begun_ = true;
    const bool left = open_ && kinds_[i] != section_;
    if (left && !titled_) close();
    if (left && titled_) interrupted_ = true;
    if (signs_[i].colon && (signs_[i].announced != Announced::nothing)) open(signs_[i].announced);
  }

  PartKind kind_of_paragraph(const PartSigns& signs) const {
    const bool in_text = open_ && section_ == PartKind::text;
    if (signs.quoted) {
      const bool printed = signs.legal || (in_text && !interrupted_ && !signs.judged);
      return printed ? PartKind::text : PartKind::report;
    }
    if (signs.judged) return PartKind::analysis;
    if (signs.told || signs.colon) return PartKind::report;
    if (in_text)
      return signs.legal || !(listed_ || interrupted_) ? PartKind::text : PartKind::report;
    if (!open_ || listed_) return PartKind::report;
    if (titled_) return section_ == PartKind::analysis ? section_ : PartKind::report;
    return signs.words <= longest_point ? section_ : PartKind::report;
  }

  std::vector<PartSigns> signs_;
  std::vector<PartKind> kinds_;
  PartKind section_ = PartKind::report;  // what the last heading or label announced
  bool open_ = false;                    // and it goes on
  bool listed_ = false;                  // it was a list so far
  bool grouped_ = false;                 // its points stand in groups with a heading each
  bool titled_ = false;  // announced by the title of the article: the end is not the first report
  bool interrupted_ = false;  // and there was one: only lists and laws are meant
  bool begun_ = false;        // the title is over
};

}  // namespace

std::vector<PartKind> part_kinds(const std::vector<Paragraph>& paragraphs,
                                 const std::vector<std::vector<Attribution>>& found) {
  return PartReader(paragraphs, found).read();
}

std::vector<ArticlePart> parts_of(const std::vector<Paragraph>& paragraphs,
                                  const std::vector<PartKind>& kinds, std::size_t lines) {
  std::vector<ArticlePart> parts;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (!parts.empty() && parts.back().kind == kinds[i]) continue;
    if (!parts.empty()) parts.back().last_line = paragraphs[i].line - 1;
    parts.push_back({parts.empty() ? 1 : paragraphs[i].line, lines, kinds[i]});
  }
  if (parts.empty() && lines > 0) parts.push_back({1, lines, PartKind::furniture});
  return parts;
}

}  // namespace travaux::reading
