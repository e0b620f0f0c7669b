#include "document/segment.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "document/eid.h"
#include "document/label.h"
#include "document/phrases.h"

namespace travaux::document {
namespace {

constexpr unsigned plain_level = 7;     // an article printed as a paragraph is below every heading
constexpr std::size_t look_ahead = 24;  // blocks; enough to see the next label of a list

// A clause that may still get children.
struct Scope {
  enum class Type { heading, labelled, intro };
  Type type;
  std::size_t id;
  Rank rank = unranked;
  unsigned level = plain_level;
  Label label;
  bool introduces = false;  // ends with a colon
  bool has_points = false;
  bool has_numbered = false;  // a provision with a label stands right below it
  bool has_bullets = false;
  bool bare_label = false;  // a label and no words: the next heading is its caption
};

bool introduces(std::string_view words) {
  const char mark = closing_mark(words);
  return mark == ':' || words.ends_with("—") || words.ends_with("–");
}

class Segmenter {
 public:
  Segmenter(std::string_view text, const std::vector<Marker>& markers, std::vector<Clause>& clauses)
      : text_(text), markers_(markers), clauses_(clauses) {}

  void run();

 private:
  using Kind = ClauseKind;

  void read_labels();
  void read_doubtful_labels();
  bool has_neighbour(std::size_t at, const Label& label) const;
  bool first_is_title() const;
  void settle(Label& label, std::size_t at) const;
  bool follows_open(const Label& label, Numbering numbering) const;
  bool next_is(std::size_t at, const Label& label, Numbering numbering) const;
  void use_label(std::size_t at, const Label& label);

  void heading(std::size_t at);
  bool begins_inside(const Scope& next) const;
  bool closes(const Scope& open, const Scope& next) const;
  void close_for(const Scope& next);
  void numbered(std::size_t at);
  bool leave_siblings(const Label& label);
  void open_place_for(const Label& label);
  void flush(std::size_t at);
  void flush_in_scope(std::size_t at);
  void bullet(std::size_t at);
  bool special(std::size_t at);
  void preamble_text(std::size_t at);

  std::optional<std::size_t> parent() const {
    return scopes_.empty() ? std::nullopt : std::optional(scopes_.back().id);
  }
  bool heading_on_top() const {
    return scopes_.empty() || scopes_.back().type == Scope::Type::heading;
  }
  bool in(Kind kind) const { return !scopes_.empty() && clauses_[scopes_.back().id].kind == kind; }
  void pop_to_heading() {
    while (!heading_on_top()) scopes_.pop_back();
  }
  bool is_heading(std::size_t at) const { return markers_[at].kind == Block::Kind::heading; }
  // With the label, which is empty at first and begins where the words did.
  std::string_view whole(std::size_t at) const {
    const std::size_t start = clauses_[at].label_span.start;
    return text_.substr(start, clauses_[at].span.end - start);
  }
  std::string_view words(std::size_t at) const { return whole(at).substr(labels_[at].words); }
  void refine(std::size_t at);
  void make(std::size_t at, Kind kind, std::optional<std::size_t> parent);

  std::string_view text_;
  const std::vector<Marker>& markers_;
  std::vector<Clause>& clauses_;
  std::vector<Label> labels_;
  std::vector<unsigned char> depths_;
  std::vector<Scope> scopes_;
  std::vector<std::size_t> bullets_;  // the last bullet of each depth
  bool points_at_top_ = false;        // the text itself has points and no wrap-up yet
  bool body_begun_ = false;           // an article or a numbered clause was met
  EidMaker eids_;
};

void Segmenter::run() {
  read_labels();
  depths_.resize(clauses_.size());
  std::size_t at = 0;
  if (first_is_title()) make(at++, Kind::title, std::nullopt);
  for (; at < clauses_.size(); ++at) {
    const bool listed = markers_[at].kind == Block::Kind::bullet;
    if (!listed) bullets_.clear();
    if (listed) {
      bullet(at);
    } else if (is_heading(at) || labels_[at].word != nullptr) {
      heading(at);
    } else if (labels_[at]) {
      numbered(at);
    } else {
      flush(at);
    }
  }
  for (at = 0; at < clauses_.size(); ++at) refine(at);
}

// Structure and eIds do not hang on what a clause says, so this comes last.
void Segmenter::refine(std::size_t at) {
  Kind& kind = clauses_[at].kind;
  const bool flush = kind == Kind::paragraph || kind == Kind::wrap_up;
  if (!flush && kind != Kind::point && kind != Kind::bullet) return;
  const bool row = flush && !labels_[at] && markers_[at].kind == Block::Kind::plain &&
                   (words(at).find(" | ") != std::string_view::npos || words(at).starts_with("| "));
  if (row) {
    kind = Kind::table_row;
  } else if (is_definition(words(at))) {
    kind = Kind::definition;
  }
}

void Segmenter::read_labels() {
  labels_.reserve(clauses_.size());
  for (std::size_t at = 0; at < clauses_.size(); ++at) {
    labels_.push_back(parse_label(whole(at), is_heading(at) ? Place::heading : Place::running));
  }
  read_doubtful_labels();
}

void Segmenter::read_doubtful_labels() {
  for (std::size_t at = 0; at < clauses_.size(); ++at) {
    if (labels_[at]) continue;
    Label label = parse_long_label(whole(at), is_heading(at) ? Place::heading : Place::running);
    if (!label) label = parse_glued_label(whole(at));
    if (label && has_neighbour(at, label)) labels_[at] = label;
  }
}

// Whether a label of the series stands next before or behind: 3.1 or 3.3 for 3.2, 3 for 3.1.
bool Segmenter::has_neighbour(std::size_t at, const Label& label) const {
  const std::size_t first = at - std::min(at, look_ahead);
  for (std::size_t i = at; i-- > first;) {
    if (counts_on(labels_[i], label)) return true;
  }
  const std::size_t end = std::min(clauses_.size(), at + look_ahead);
  for (std::size_t i = at + 1; i < end; ++i) {
    if (counts_on(label, labels_[i])) return true;
  }
  return false;
}

// A heading of the first level is the title even if others follow: an annex that is added at the
// end must not make it the parent of everything.
bool Segmenter::first_is_title() const {
  if (clauses_.empty() || !is_heading(0) || labels_[0]) return false;
  const std::string_view name = whole(0);
  if (is_preamble(name) || opens_signatures(name)) return false;
  if (markers_[0].level == 1) return true;
  bool others = false;
  for (std::size_t at = 1; at < clauses_.size(); ++at) {
    if (!is_heading(at)) continue;
    if (markers_[at].level <= markers_[0].level) return false;
    others = true;
  }
  return others;
}

void Segmenter::make(std::size_t at, Kind kind, std::optional<std::size_t> parent) {
  while (parent && depths_[*parent] + std::size_t{1} >= deepest_clause)
    parent = clauses_[*parent].parent;
  depths_[at] = static_cast<unsigned char>(parent ? depths_[*parent] + 1 : 0);
  clauses_[at].kind = kind;
  if (parent) clauses_[at].parent = static_cast<std::uint32_t>(*parent);
  use_label(at, labels_[at]);
  eids_.name(clauses_, at, labels_[at]);
}

void Segmenter::use_label(std::size_t at, const Label& label) {
  Clause& clause = clauses_[at];
  const std::size_t start = clause.words.start;
  clause.label_span = {start, start + label.end};
  clause.words = {start + label.words, clause.words.end};
}

// Whether the label is the next of a list that is open, if it is read in this numbering.
bool Segmenter::follows_open(const Label& label, Numbering numbering) const {
  return std::any_of(scopes_.begin(), scopes_.end(), [&](const Scope& scope) {
    return scope.label.form == label.form && scope.label.numbering == numbering &&
           counts_on(scope.label.number, label.number, numbering);
  });
}

bool Segmenter::next_is(std::size_t at, const Label& label, Numbering numbering) const {
  const std::size_t end = std::min(clauses_.size(), at + look_ahead);
  for (std::size_t next = at + 1; next < end; ++next) {
    const Label& other = labels_[next];
    if (!other || other.form != label.form || other.word != nullptr) continue;
    if (is_small(other.numbering) != is_small(numbering)) continue;
    return counts_on(label.number, other.number, numbering) && !is_inserted(other.number);
  }
  return false;
}

// Tells letters from Roman numbers, and lists of capitals from the initials of names.
void Segmenter::settle(Label& label, std::size_t at) const {
  if (label.word != nullptr) return;
  const bool small = is_small(label.numbering);
  const bool capital =
      label.numbering == Numbering::capital || label.numbering == Numbering::capital_roman;
  if (!small && !capital) return;
  const Numbering letter = small ? Numbering::letter : Numbering::capital;
  const Numbering roman = small ? Numbering::roman : Numbering::capital_roman;
  const bool is_letter = label.numbering == letter || base_of(label.number).size() == 1;
  const bool is_roman = label.numbering == roman;
  const bool opens = !scopes_.empty() && scopes_.back().introduces;
  if (is_letter && is_roman) {
    const bool as_letter = follows_open(label, letter);
    const bool as_roman = follows_open(label, roman);
    const bool first = ordinal_of(label.number, roman) == 1;
    const bool starts_roman = first && (opens || next_is(at, label, roman));
    label.numbering = (as_letter && !starts_roman) || (!as_roman && !first) ? letter : roman;
  }
  if (is_heading(at) || label.form != Form::dot || !capital) return;
  const bool starts = ordinal_of(label.number, label.numbering) == 1;
  const bool listed =
      follows_open(label, label.numbering) || (starts && next_is(at, label, label.numbering));
  if (!listed) label = Label{};
}

bool Segmenter::closes(const Scope& open, const Scope& next) const {
  const bool sections = open.rank == number_rank && next.rank == number_rank;
  if (sections) {
    if (extends(next.label.number, open.label.number)) return false;
    const bool single =
        open.label.numbering != Numbering::decimal && next.label.numbering != Numbering::decimal;
    return single ? open.level >= next.level : true;
  }
  if (open.rank != unranked && next.rank != unranked) return open.rank >= next.rank;
  return open.level >= next.level;
}

// Preamble and signatures, with or without the marker of a heading.
bool Segmenter::special(std::size_t at) {
  if (labels_[at]) return false;
  const bool heads = is_heading(at);
  const std::string_view text = whole(at);
  const bool signing = (heads || body_begun_ || at > 2) && opens_signatures(text);
  const bool another = in(Kind::signatures) && may_sign(text) && text.back() != ':';
  const bool follows = at + 1 < clauses_.size();
  const bool opening =
      !heads && !body_begun_ && follows && opens_preamble(text) && is_recital(whole(at + 1));
  const bool preamble = is_preamble(text) || (opening && !in(Kind::preamble));
  if (!preamble && (!signing || another)) return false;
  scopes_.clear();
  const Kind kind = preamble ? Kind::preamble : Kind::signatures;
  make(at, kind, std::nullopt);
  scopes_.push_back(
      {.type = Scope::Type::heading, .id = at, .rank = annex_rank, .level = 2, .label = {}});
  return true;
}

// "§ 1" in "Art. 5", "Erster Titel" in "Zweiter Abschnitt": the first of its word goes into what is
// open and has nothing numbered yet, whatever is usually above what.
bool Segmenter::begins_inside(const Scope& next) const {
  if (scopes_.empty() || next.label.word == nullptr) return false;
  const Scope& open = scopes_.back();
  const bool first = ordinal_of(next.label.number, next.label.numbering) == 1;
  if (!first || open.label.word == nullptr || open.has_numbered) return false;
  const bool divisions = next.rank >= part_rank && open.rank > next.rank &&
                         open.rank <= subsection_rank && next.level >= open.level;
  const bool paragraphs = next.rank == article_rank && open.rank == article_rank &&
                          open.label.word->kind != next.label.word->kind;
  return divisions || paragraphs;
}

// Parts of a chapter: where chapters came first, a part is inside one until the next chapter.
void Segmenter::close_for(const Scope& next) {
  const auto same = [&](const Scope& open) {
    return next.label.word != nullptr && open.label.word != nullptr &&
           open.label.word->kind == next.label.word->kind && open.rank == next.rank;
  };
  const auto sibling = std::find_if(scopes_.begin(), scopes_.end(), same);
  if (sibling != scopes_.end()) {
    scopes_.erase(sibling, scopes_.end());
    return;
  }
  if (begins_inside(next)) return;
  const bool inside = next.rank == part_rank && !scopes_.empty();
  while (!scopes_.empty() && closes(scopes_.back(), next)) {
    const Scope& open = scopes_.back();
    if (inside && open.rank == chapter_rank && next.level >= open.level) return;
    scopes_.pop_back();
  }
}

void Segmenter::heading(std::size_t at) {
  settle(labels_[at], at);
  if (special(at)) return;
  const Label& label = labels_[at];
  Scope scope{.type = Scope::Type::heading, .id = at, .label = label};
  if (is_heading(at)) scope.level = markers_[at].level;
  Kind kind = Kind::heading;
  if (label.word != nullptr) {
    kind = label.word->kind;
    scope.rank = label.word->rank;
  } else if (label) {
    kind = Kind::section;
    const bool number =
        label.numbering == Numbering::digits || label.numbering == Numbering::decimal;
    if (number) scope.rank = number_rank;
  }
  scope.introduces = introduces(whole(at));
  scope.bare_label = label && label.words >= whole(at).size();
  pop_to_heading();
  const bool caption = !label && at > 0 && !scopes_.empty() && scopes_.back().id + 1 == at &&
                       scopes_.back().bare_label && scope.level >= scopes_.back().level;
  if (caption) {
    make(at, Kind::heading, parent());
    return;
  }
  if (in(Kind::preamble) || in(Kind::signatures)) scopes_.clear();
  close_for(scope);
  body_begun_ = body_begun_ || label;
  points_at_top_ = false;
  if (label && !scopes_.empty()) scopes_.back().has_numbered = true;
  make(at, kind, parent());
  scopes_.push_back(scope);
}

// Closes the list that the label goes on with; true if there is one, or a new one inside it.
bool Segmenter::leave_siblings(const Label& label) {
  const unsigned value = ordinal_of(label.number, label.numbering);
  std::optional<std::size_t> list;
  for (std::size_t i = scopes_.size(); i-- > 0 && scopes_[i].type != Scope::Type::heading;) {
    const Scope& scope = scopes_[i];
    if (!scope.label || !same_style(scope.label, label)) continue;
    // ".4 any ship that: .1 ..." begins a list of the same style inside.
    // Where every item is printed "1." that is Markdown's counting, not nesting.
    const bool counted = label.form == Form::dot && scope.label.number == label.number;
    const bool inner = value == 1 && scope.introduces && i + 1 == scopes_.size() && !counted;
    if (inner && scopes_.size() + 1 < deepest_clause) return true;
    const bool next = counts_on(scope.label.number, label.number, label.numbering);
    if (!list || next) list = i;
    if (next) break;
  }
  if (list) scopes_.resize(*list);
  return list.has_value();
}

// Pops what the label cannot be inside of.
void Segmenter::open_place_for(const Label& label) {
  const bool decimal = label.numbering == Numbering::decimal;
  for (std::size_t i = scopes_.size(); i-- > 0;) {
    const Scope& scope = scopes_[i];
    if (decimal && extends(label.number, scope.label.number)) {
      scopes_.resize(i + 1);
      return;
    }
    const bool numbered_heading = decimal && scope.rank == number_rank;
    if (scope.type == Scope::Type::heading && !numbered_heading) break;
  }
  if (!decimal && leave_siblings(label)) return;
  const bool paragraph = label.form == Form::dot && label.numbering == Numbering::digits;
  while (!heading_on_top() || (decimal && !scopes_.empty() && scopes_.back().rank == number_rank)) {
    const Scope& top = scopes_.back();
    // "1." is below "(1)" in German laws, and above it nowhere if "(1)" is the paragraph.
    const bool outer = top.label.form == Form::brackets && clauses_[top.id].kind == Kind::paragraph;
    const bool takes = top.type == Scope::Type::labelled && (top.introduces || outer);
    if (decimal || (paragraph && !takes)) {
      scopes_.pop_back();
    } else {
      break;
    }
  }
}

void Segmenter::numbered(std::size_t at) {
  settle(labels_[at], at);
  const Label& label = labels_[at];
  if (!label) return flush(at);
  const bool digits = label.numbering == Numbering::digits;
  const bool recital = digits && (label.form == Form::brackets || is_recital(words(at)));
  if (in(Kind::signatures) || (in(Kind::preamble) && !recital)) scopes_.pop_back();
  open_place_for(label);
  const bool below = in(Kind::paragraph) || in(Kind::point) || in(Kind::wrap_up);
  Kind kind = Kind::point;
  if (in(Kind::preamble)) {
    kind = Kind::recital;
  } else if (label.numbering == Numbering::decimal || label.numbering == Numbering::capital_roman ||
             (digits && label.form != Form::front_dot &&
              (!below || scopes_.back().type == Scope::Type::intro))) {
    kind = Kind::paragraph;
  }
  if (kind == Kind::point) (scopes_.empty() ? points_at_top_ : scopes_.back().has_points) = true;
  body_begun_ = true;
  if (!scopes_.empty()) scopes_.back().has_numbered = true;
  make(at, kind, parent());
  scopes_.push_back({.type = Scope::Type::labelled,
                     .id = at,
                     .label = label,
                     .introduces = introduces(whole(at))});
  if (kind == Kind::recital) scopes_.pop_back();
}

void Segmenter::preamble_text(std::size_t at) {
  const std::string_view text = whole(at);
  if (closes_preamble(text)) {
    make(at, Kind::wrap_up, parent());
    scopes_.pop_back();
    return;
  }
  make(at, is_recital(text) ? Kind::recital : Kind::paragraph, parent());
}

void Segmenter::flush(std::size_t at) {
  const std::string_view text = whole(at);
  if (special(at)) return;
  if (in(Kind::signatures)) {
    if (may_sign(text)) return make(at, Kind::signatory, parent());
    scopes_.pop_back();
  }
  if (in(Kind::preamble)) return preamble_text(at);
  if (!body_begun_ && scopes_.empty() && text.starts_with("Whereas")) {
    return make(at, Kind::recital, std::nullopt);
  }
  flush_in_scope(at);
  if (introduces(text)) {
    scopes_.push_back({.type = Scope::Type::intro, .id = at, .label = {}, .introduces = true});
  }
}

// Text without a label: the end of a list (wrap-up), a further paragraph of a numbered one, or a
// paragraph of the nearest heading.
void Segmenter::flush_in_scope(std::size_t at) {
  while (!heading_on_top()) {
    Scope& top = scopes_.back();
    const bool paragraph =
        top.type == Scope::Type::labelled && clauses_[top.id].kind == Kind::paragraph;
    if (top.has_points || (top.has_bullets && top.type == Scope::Type::labelled)) {
      make(at, Kind::wrap_up, top.id);
      top.has_points = top.has_bullets = false;
      if (!paragraph) scopes_.pop_back();
      return;
    }
    if (paragraph) return make(at, Kind::paragraph, top.id);
    scopes_.pop_back();
  }
  bool& points = scopes_.empty() ? points_at_top_ : scopes_.back().has_points;
  make(at, points ? Kind::wrap_up : Kind::paragraph, parent());
  points = false;
}

void Segmenter::bullet(std::size_t at) {
  const std::size_t depth = markers_[at].level;
  Label& label = labels_[at];
  if (label.word != nullptr) label = Label{};  // "Article 5 is kept" in a list refers
  settle(label, at);
  bullets_.resize(std::min(bullets_.size(), depth));
  const auto above = bullets_.empty() ? parent() : std::optional(bullets_.back());
  Kind kind = label ? Kind::point : Kind::bullet;
  if (bullets_.empty()) {
    if (in(Kind::signatures)) kind = Kind::signatory;
    if (!scopes_.empty()) scopes_.back().has_bullets = true;
  }
  make(at, kind, above);
  bullets_.push_back(at);
}

}  // namespace

void segment(std::string_view text, const std::vector<Marker>& markers,
             std::vector<Clause>& clauses) {
  Segmenter(text, markers, clauses).run();
}

}  // namespace travaux::document
