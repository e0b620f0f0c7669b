// Two figures for one thing: "a budget gap of 9 billion euros", "The budget gap is put at 7
// billion".
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "article/findings.h"
#include "article/word_forms.h"

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_places = 6;  // of a word that says which thing it is
constexpr std::size_t reach = 5;        // words between a figure and what it is a figure of

// A figure of something else: a part, a step, another time.
constexpr std::array other_rows = {FormRow{
    1,
    "another|additional|further|more|extra|each|per|last|previous|previously|earlier|up to|"
    "improved|from|rise|rises|rose|raise*|increas*|grow*|fall*|fell|instead|rather than|"
    "originally|initially|half|now|would|at least|at most|than|ago|first|second|third|every|"
    "a year|a month|annual*"}};
// The whole sentence is about another time.
constexpr std::array time_rows = {FormRow{
    1,
    "last/previous/next/this year/month/week/quarter/season|years/months/weeks ago|at first|"
    "originally|initially|formerly|had been|used to|a year earlier|year earlier"}};
constexpr std::array duration_rows = {
    FormRow{1,
            "last|lasts|run for/|runs for/|valid for|in force for|duration of|term of|guarantee of|"
            "concluded for|agreed for"}};
constexpr std::array contrast_rows = {FormRow{
    1, "while/but/whereas ~ puts/put/estimates the ~ at|while/but/whereas ~ ~ puts/put the ~ at"}};
constexpr std::array only_rows = {FormRow{1, "only|sole|single"}};

constexpr std::array instruments = {"agreement"sv,  "treaty"sv,   "pact"sv,      "deal"sv,
                                    "accord"sv,     "contract"sv, "framework"sv, "licence"sv,
                                    "convention"sv, "it"sv};

struct Amount {
  std::size_t statement = 0;
  const Figure* figure = nullptr;
  Excerpt place;
  std::set<std::string> label;  // stems of what it is a figure of
};

class AmountFinder {
 public:
  AmountFinder(const Inspected& article, Findings& found)
      : article_(article),
        found_(found),
        other_(other_rows),
        time_(time_rows),
        duration_(duration_rows),
        contrast_(contrast_rows),
        only_(only_rows) {}

  void find() {
    const auto& all = article_.statements.all();
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (article_.is_furniture(all[i].paragraph)) continue;
      read_contrast(all[i]);
      read_durations(all[i]);
      for (const Figure& figure : all[i].figures) read(i, figure);
    }
    for (const auto& [stem, amounts] : by_label_) judge(amounts);
    judge_durations();
  }

 private:
  static bool is_amount(const Figure& figure) {
    return figure.kind == FigureKind::money || figure.kind == FigureKind::quantity ||
           figure.kind == FigureKind::percentage;
  }

  void read(std::size_t number, const Figure& figure) {
    if (!is_amount(figure)) return;
    const Statement& statement = article_.statements.all()[number];
    const Paragraph& paragraph = article_.statements.paragraph_of(statement);
    if (!time_.read(paragraph, statement.words).empty()) return;
    Amount amount{number, &figure, article_.place_of(statement, figure.span), {}};
    if (amount.place.words.empty()) return;
    const std::size_t first = amount.place.words.begin;
    const std::size_t from = std::max(first, statement.words.begin + 4) - 4;
    const std::size_t to = std::min(amount.place.words.end + 2, statement.words.end);
    if (!other_.read(paragraph, {from, first}).empty()) return;
    if (!other_.read(paragraph, {amount.place.words.end, to}).empty()) return;
    label_before(statement, first, amount.label);
    label_behind(statement, amount.place.words.end, amount.label);
    for (const std::string& stem : amount.label) {
      auto& amounts = by_label_[stem];
      if (amounts.size() < most_places) amounts.push_back(amount);
    }
  }

  void add_label(const Statement& statement, const Stretch& words,
                 std::set<std::string>& label) const {
    for (const Term& term : statement.terms) {
      if (!words.holds(term.token)) continue;
      if (article_.statements.places(term.stem).size() <= most_places) label.insert(term.stem);
    }
  }

  // "a budget gap of" and "the budget gap is put at": before "of", or before the verb.
  void label_before(const Statement& statement, std::size_t first,
                    std::set<std::string>& label) const {
    const auto& tokens = article_.statements.paragraph_of(statement).tokens;
    constexpr std::array links = {"of"sv, "at"sv, "to"sv, "is"sv, "was"sv, "are"sv, "were"sv};
    if (first == statement.words.begin) return;
    const std::string& link = tokens[first - 1].folded;
    if (std::find(links.begin(), links.end(), link) == links.end()) return;
    std::size_t end = first - 1;
    if (link == "at" || link == "to") {
      while (end > statement.words.begin && first - end < reach && !tokens[end].is(being)) --end;
      if (!tokens[end].is(being)) return;
    }
    std::size_t begin = end;
    while (begin > statement.words.begin && end - begin < reach && tokens[begin - 1].is_word() &&
           !tokens[begin - 1].is(preposition | modal | being | subordinator | coordinator | that))
      --begin;
    add_label(statement, {begin, end}, label);
  }

  // "£62million bid for", "The £58m offer is the only bid".
  void label_behind(const Statement& statement, std::size_t from,
                    std::set<std::string>& label) const {
    const auto& tokens = article_.statements.paragraph_of(statement).tokens;
    std::size_t end = from;
    bool linked = false;
    while (end < statement.words.end && end - from < 2 * reach && tokens[end].is_word() &&
           !tokens[end].is(preposition | modal | subordinator | coordinator | that | subject)) {
      if (tokens[end].is(being)) {
        if (linked) break;
        linked = true;
      }
      ++end;
    }
    add_label(statement, {from, end}, label);
  }

  bool are_of_one_thing(const Amount& one, const Amount& other) const {
    const Statement& first = article_.statements.all()[one.statement];
    const Statement& second = article_.statements.all()[other.statement];
    if (elsewhere(first, second)) return false;
    const auto same =
        std::count_if(one.label.begin(), one.label.end(),
                      [&](const std::string& stem) { return other.label.contains(stem); });
    if (same >= 2) return true;
    const auto shared = shared_terms(first, second);
    const auto rare = std::count_if(shared.begin(), shared.end(), [&](const Term& term) {
      return article_.statements.places(term.stem).size() <= 2 * most_places;
    });
    const auto is_only = [&](const Statement& statement) {
      return !only_.read(article_.statements.paragraph_of(statement), statement.words).empty();
    };
    return same == 1 && rare >= 3 && (is_only(first) || is_only(second));
  }

  // Names behind "in" and "for", and years: of another place or time.
  std::set<std::string> where_and_when(const Statement& statement) const {
    const auto& tokens = article_.statements.paragraph_of(statement).tokens;
    std::set<std::string> names;
    constexpr std::array places = {"in"sv, "for"sv, "at"sv, "from"sv};
    for (std::size_t at = statement.words.begin + 1; at < statement.words.end; ++at) {
      const bool there =
          std::find(places.begin(), places.end(), tokens[at - 1].folded) != places.end();
      const bool year = tokens[at].folded.size() == 4 && tokens[at].is(number);
      if (there && (tokens[at].is(name) || year)) names.insert(tokens[at].folded);
    }
    return names;
  }

  bool elsewhere(const Statement& one, const Statement& other) const {
    const auto first = where_and_when(one);
    const auto second = where_and_when(other);
    return !first.empty() && !second.empty() &&
           std::none_of(first.begin(), first.end(),
                        [&](const auto& name) { return second.contains(name); });
  }

  // A statement with both values, or with what lies between them, tells them apart.
  static bool is_explained(const Statement& statement, const Figure& value) {
    return std::any_of(statement.figures.begin(), statement.figures.end(),
                       [&](const Figure& figure) { return figure.means(value); });
  }

  void judge(const std::vector<Amount>& amounts) {
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      for (std::size_t j = i + 1; j < amounts.size() && found_.size() < most_findings; ++j) {
        const Amount& one = amounts[i];
        const Amount& other = amounts[j];
        if (one.place.paragraph == other.place.paragraph) continue;
        if (article_.is_text(one.place.paragraph) && article_.is_text(other.place.paragraph))
          continue;
        if (one.figure->kind != other.figure->kind || one.figure->unit != other.figure->unit ||
            one.figure->means(*other.figure))
          continue;
        if (is_explained(article_.statements.all()[one.statement], *other.figure) ||
            is_explained(article_.statements.all()[other.statement], *one.figure))
          continue;
        if (!are_of_one_thing(one, other) || is_known(one.place, other.place)) continue;
        report(one.place, other.place);
      }
    }
  }

  bool is_known(const Excerpt& one, const Excerpt& other) {
    return !reported_.insert({one.paragraph, one.words.begin, other.paragraph, other.words.begin})
                .second;
  }

  void report(const Excerpt& one, const Excerpt& other) {
    found_.push_back(article_.finding(
        "number",
        fmt::format("line {} says {}, line {} {}", article_.line_of(one), article_.text_of(one),
                    article_.line_of(other), article_.text_of(other)),
        {one, other}));
  }

  // "would slash pensions by €4 billion, while Bild puts the cut at €6 billion".
  void read_contrast(const Statement& statement) {
    const Paragraph& paragraph = article_.statements.paragraph_of(statement);
    if (statement.figures.size() < 2) return;
    for (const FoundForm& form : contrast_.read(paragraph, statement.words)) {
      const std::size_t start = paragraph.tokens[form.words.begin].source.start;
      const Figure* before = nullptr;
      for (const Figure& figure : statement.figures) {
        if (!is_amount(figure)) continue;
        if (figure.span.start < start) {
          before = &figure;
          continue;
        }
        const bool differs = before != nullptr && before->kind == figure.kind &&
                             before->unit == figure.unit && before->value != figure.value;
        if (differs) {
          report(article_.place_of(statement, before->span),
                 article_.place_of(statement, figure.span));
        }
        break;
      }
    }
  }

  // How long the text itself lasts.
  void read_durations(const Statement& statement) {
    const Paragraph& paragraph = article_.statements.paragraph_of(statement);
    for (const FoundForm& form : duration_.read(paragraph, statement.words)) {
      for (const Figure& figure : statement.figures) {
        if (figure.kind != FigureKind::duration) continue;
        const Excerpt place = article_.place_of(statement, figure.span);
        if (place.words.empty() || place.words.begin != form.words.end) continue;
        if (durations_.size() < most_findings && is_of_text(paragraph, statement, form.words.begin))
          durations_.push_back(
              {&figure, {statement.paragraph, {form.words.begin, place.words.end}}});
      }
    }
  }

  static bool is_of_text(const Paragraph& paragraph, const Statement& statement, std::size_t end) {
    if (paragraph.item && end == statement.words.begin) return true;
    const std::size_t from = std::max(end, statement.words.begin + 4) - 4;
    for (std::size_t at = end; at > from; --at) {
      const std::string& word = paragraph.tokens[at - 1].folded;
      if (std::find(instruments.begin(), instruments.end(), word) != instruments.end()) return true;
    }
    return paragraph.item && end <= statement.words.begin + 1;
  }

  void judge_durations() {
    const auto differs = std::find_if(durations_.begin(), durations_.end(), [&](const auto& one) {
      return one.first->unit == durations_[0].first->unit &&
             one.first->value != durations_[0].first->value;
    });
    if (differs == durations_.end()) return;
    std::vector<Excerpt> places;
    for (const auto& [figure, place] : durations_) places.push_back(place);
    found_.push_back(article_.finding(
        "number",
        fmt::format("line {} says \u201C{}\u201D, line {} \u201C{}\u201D",
                    article_.line_of(places[0]), article_.text_of(places[0]),
                    article_.line_of(differs->second), article_.text_of(differs->second)),
        places));
  }

  const Inspected& article_;
  Findings& found_;
  WordForms other_;
  WordForms time_;
  WordForms duration_;
  WordForms contrast_;
  WordForms only_;
  std::map<std::string, std::vector<Amount>> by_label_;
  std::vector<std::pair<const Figure*, Excerpt>> durations_;
  std::set<std::array<std::size_t, 4>> reported_;
};

}  // namespace

void find_amounts(const Inspected& article, Findings& found) {
  AmountFinder(article, found).find();
}

}  // namespace travaux::reading
