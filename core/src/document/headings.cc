#include "document/headings.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "base/utf8.h"
#include "document/phrases.h"

namespace travaux::document {
namespace {

constexpr std::size_t widest_heading = 80;  // columns
constexpr std::size_t most_heading_words = 14;
constexpr std::size_t most_opening_spaces = 6;  // of a heading with a colon before a list
constexpr std::size_t most_small_words = 6;     // of a heading that goes on in lower case

// Canonical heading levels.
constexpr std::uint8_t title_level = 1;
constexpr unsigned top_level = 2;    // part, annex, preamble, signatures; upper of two headings
constexpr unsigned lower_level = 3;  // the usual unnumbered heading
constexpr unsigned group_level = 4;  // a heading over articles
constexpr unsigned article_level = 5;
constexpr unsigned in_article_level = 6;  // a heading within or under an article

enum class Role { text, labelled, bullet, numbered_heading, heading, signatures, signatory };

struct Shape {
  Role role = Role::text;
  Label label;
  std::size_t width = 0;
  bool sentence = false;   // ends as one, or is too long for a heading
  bool candidate = false;  // might be an unmarked heading, if what follows fits
  bool word_heading = false;
  unsigned chain = 0;  // unmarked headings that follow one another, this one included
};

bool ends_like_text(std::string_view words) {
  const char mark = closing_mark(words);
  return mark == '.' || mark == ';' || mark == ',' || mark == '!';
}

// In a script that has capitals, which a heading would begin with.
bool lacks_capital(std::string_view words) {
  std::size_t at = 0;
  return starts_small(words) && base::next_code_point(words, at) < 0x530;
}

bool is_quoted_whole(std::string_view words) {
  return (words.starts_with("“") && words.ends_with("”")) ||
         (words.starts_with("\"") && words.ends_with("\"")) ||
         (words.starts_with("«") && words.ends_with("»"));
}

bool has_letter(std::string_view words) {
  std::size_t at = 0;
  while (at < words.size()) {
    if (base::is_letter(base::next_code_point(words, at))) return true;
  }
  return false;
}

std::size_t spaces_in(std::string_view words) {
  return static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
}

unsigned level_of(Rank rank) {
  if (rank <= book_rank) return top_level;
  if (rank <= chapter_rank) return lower_level;
  return rank <= subsection_rank ? group_level : article_level;
}

class Inference {
 public:
  explicit Inference(std::vector<Unit>& units) : units_(units), shapes_(units.size()) {}

  void run() {
    for (std::size_t i = 0; i < units_.size(); ++i) look_at(i);
    mark_numbered();
    mark_signatures();
    mark_unnumbered();
    for (std::size_t i = 0; i < units_.size(); ++i) set_level(i);
    mark_title();
  }

 private:
  void look_at(std::size_t i);
  bool stands_alone(std::size_t i) const;
  bool is_in_numbered_heading(const Label& label) const;
  void mark_numbered();
  void mark_signatures();
  void mark_unnumbered();
  void set_level(std::size_t i);
  unsigned unnumbered_level(std::size_t i) const;
  void mark_title();
  bool is_heading(std::size_t i) const {
    const Role role = shapes_[i].role;
    return role == Role::heading || role == Role::numbered_heading || role == Role::signatures;
  }
  std::string_view words(std::size_t i) const { return units_[i].words; }

  std::vector<Unit>& units_;
  std::vector<Shape> shapes_;
  Series series_;
  std::size_t blank_separated_ = 0;
  bool has_numbered_ = false;
  std::unordered_set<std::string_view> numbered_;  // headings with a number
};

// "8.1.1. idle" where "8.1" is a heading.
bool Inference::is_in_numbered_heading(const Label& label) const {
  const std::size_t dot = label.number.rfind('.');
  return dot != std::string_view::npos && numbered_.count(label.number.substr(0, dot)) > 0;
}

void Inference::look_at(std::size_t i) {
  const Unit& unit = units_[i];
  const std::string_view text = unit.words;
  Shape& shape = shapes_[i];
  if (unit.blank_before) ++blank_separated_;
  if (unit.kind == Block::Kind::bullet) {
    shape.role = Role::bullet;
    return;
  }
  shape.width = text.size() > 4 * widest_heading ? text.size() : width_of(text);
  const bool is_short = shape.width <= widest_heading;
  shape.label = series_.read(text, is_short ? Place::heading : Place::running);
  shape.sentence = !is_short || ends_sentence(text);
  const std::size_t spaces = spaces_in(text);
  if (shape.label) {
    const bool structural = shape.label.word != nullptr && shape.label.word->rank < paragraph_rank;
    const bool small = spaces > most_small_words && lacks_capital(text.substr(shape.label.words));
    const bool short_title =
        is_short && !ends_like_text(text) && spaces <= most_heading_words && !small;
    const bool titled = shape.label.words >= text.size() || short_title;
    shape.word_heading = structural && titled && unit.lines <= 2;
    shape.role = shape.word_heading ? Role::numbered_heading : Role::labelled;
    return;
  }
  shape.candidate = is_short && unit.lines == 1 && !ends_like_text(text) && !lacks_capital(text) &&
                    !is_quoted_whole(text) && text.front() != '(' && text.front() != '<' &&
                    spaces < most_heading_words && has_letter(text) &&
                    text.find(" | ") == std::string_view::npos;  // a row of a table
}

// In a text whose paragraphs are set apart by empty lines, a heading is too.
bool Inference::stands_alone(std::size_t i) const {
  const bool blank_style = blank_separated_ * 2 > units_.size();
  return i == 0 || units_[i].blank_before || !blank_style || is_heading(i - 1);
}

// "4. Transport", "4.2 Rail", "II. TERRITORY": short, no sentence, and not one of a list.
void Inference::mark_numbered() {
  for (std::size_t i = 0; i < units_.size(); ++i) {
    Shape& shape = shapes_[i];
    if (shape.word_heading || is_preamble(words(i))) {
      shape.role = Role::numbered_heading;
      has_numbered_ = has_numbered_ || shape.word_heading;
    }
    const Label& label = shape.label;
    const bool form = label.form == Form::dot || label.form == Form::bare;
    const bool big =
        label.numbering == Numbering::digits || label.numbering == Numbering::decimal ||
        label.numbering == Numbering::capital || label.numbering == Numbering::capital_roman;
    if (shape.role != Role::labelled || label.word != nullptr || !form || !big) continue;
    if (shape.sentence || ends_like_text(words(i)) || i + 1 == units_.size()) continue;
    const Shape& next = shapes_[i + 1];
    const bool of_a_list =
        next.role == Role::bullet ||
        (next.label && next.label.numbering == label.numbering && next.label.form == label.form &&
         next.label.number.size() <= label.number.size() + 1);
    const bool text_follows = next.sentence || next.label;
    const bool titled = text_follows && !lacks_capital(words(i).substr(label.words));
    if (of_a_list || !stands_alone(i) || (!titled && !is_in_numbered_heading(label))) continue;
    shape.role = Role::numbered_heading;
    has_numbered_ = true;
    numbered_.insert(label.number);
  }
}

void Inference::mark_signatures() {
  bool signing = false;
  bool airy = false;  // the lines of this block are set apart by empty lines
  for (std::size_t i = 0; i < units_.size(); ++i) {
    Shape& shape = shapes_[i];
    if (shape.candidate && opens_signatures(words(i)) && (!signing || words(i).back() == ':')) {
      shape.role = Role::signatures;
      signing = true;
      airy = i + 1 < units_.size() && units_[i + 1].blank_before;
      continue;
    }
    if (signing && !shape.label && shape.role == Role::text && may_sign(words(i)) &&
        (airy || !units_[i].blank_before)) {
      shape.role = Role::signatory;
      continue;
    }
    signing = shape.role == Role::text && opens_signatures(words(i));
    airy = signing && i + 1 < units_.size() && units_[i + 1].blank_before;
  }
}

// From the end: whether a short line is a heading depends on what it would head.
void Inference::mark_unnumbered() {
  for (std::size_t i = units_.size(); i-- > 0;) {
    Shape& shape = shapes_[i];
    if (shape.role != Role::text || !shape.candidate || i + 1 == units_.size()) continue;
    if (!stands_alone(i)) continue;
    const Shape& next = shapes_[i + 1];
    const bool list = next.role == Role::bullet || next.role == Role::labelled;
    // "The line runs as follows:" opens its list, as "Guarantees:" names one.
    if (closing_mark(words(i)) == ':' && (!list || spaces_in(words(i)) >= most_opening_spaces))
      continue;
    const bool before_heading = next.role == Role::heading && next.chain < 2;
    const bool before_text =
        next.role == Role::text && (next.sentence || opens_preamble(words(i + 1)));
    const bool before_number = next.role == Role::numbered_heading || next.role == Role::signatures;
    if (!list && !before_heading && !before_text && !before_number) continue;
    shape.role = Role::heading;
    shape.chain = before_heading ? next.chain + 1 : 1;
  }
}

unsigned Inference::unnumbered_level(std::size_t i) const {
  const bool upper = i + 1 < units_.size() && is_heading(i + 1);
  if (!has_numbered_)
    return upper && shapes_[i + 1].role == Role::heading ? top_level : lower_level;
  const bool caption = i > 0 && shapes_[i - 1].role == Role::numbered_heading &&
                       shapes_[i - 1].label && shapes_[i - 1].label.words >= words(i - 1).size();
  if (caption) return in_article_level;
  return upper ? group_level : in_article_level;
}

void Inference::set_level(std::size_t i) {
  if (!is_heading(i)) return;
  const Shape& shape = shapes_[i];
  unsigned level = top_level;
  if (shape.role == Role::heading) {
    level = unnumbered_level(i);
  } else if (shape.word_heading) {
    level = level_of(shape.label.word->rank);
  } else if (shape.label) {
    const auto dots = std::count(shape.label.number.begin(), shape.label.number.end(), '.');
    const bool capital = shape.label.numbering == Numbering::capital;
    level = std::min(top_level + static_cast<unsigned>(dots) + (capital ? 1 : 0), 6U);
  }
  units_[i].kind = Block::Kind::heading;
  units_[i].level = static_cast<std::uint8_t>(level);
}

// The first line names the text if other headings or paragraphs follow it, not a list of its own.
void Inference::mark_title() {
  if (units_.size() < 2 || shapes_[0].role != Role::heading) return;
  if (shapes_[1].role != Role::bullet) units_[0].level = title_level;
}

}  // namespace

unsigned BulletDepth::take(Block::Kind kind, std::size_t indent) {
  if (kind != Block::Kind::bullet) {
    indents_.clear();
    return 0;
  }
  while (!indents_.empty() && indent < indents_.back()) indents_.pop_back();
  if (indents_.empty() || indent > indents_.back() + 1) indents_.push_back(indent);
  return static_cast<unsigned>(std::min<std::size_t>(indents_.size() - 1, 7));
}

void infer_headings(std::vector<Unit>& units) {
  Inference(units).run();
}

}  // namespace travaux::document
