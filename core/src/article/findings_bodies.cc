// Two bodies for one task, and one thing that goes two ways: "led by European partners", "chaired
// by ..."; "fuel tax up", "fuel tax frozen".
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "article/findings.h"
#include "article/word_forms.h"

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::array body_rows = {FormRow{
    1,
    "committee|council|commission|board|panel|body|mechanism|tribunal|secretariat|authority|"
    "group|mission"}};
constexpr std::array leader_rows = {
    FormRow{1,
            "led by|chaired by|headed by|presided over by|under the chairmanship/leadership/"
            "presidency of"}};
constexpr std::array tasks = {"overse"sv, "oversight"sv, "monitor"sv, "supervis"sv};

constexpr std::array course_rows = {
    FormRow{1, "up|rise|rises|raised|higher|increase|increases|increased|doubled"},
    FormRow{2, "down|cut|slashed|reduced|lowered|lower|halved|falls|scrapped|abolished|axed"},
    FormRow{3, "frozen|unchanged|freezes"}};

struct Body {
  Excerpt place;  // who leads it
  std::set<std::string> leader;
  std::set<std::string> object;  // of what it has the oversight
};

struct Course {
  Excerpt place;
  int way = 0;
};

bool disjoint(const std::set<std::string>& one, const std::set<std::string>& other) {
  return std::none_of(one.begin(), one.end(),
                      [&](const auto& stem) { return other.contains(stem); });
}

class BodyFinder {
 public:
  BodyFinder(const Inspected& article, Findings& found)
      : article_(article), found_(found), bodies_(body_rows), leaders_(leader_rows) {}

  void find() {
    for (const Statement& statement : article_.statements.all()) {
      if (bodies_found_.size() < most_findings && !article_.is_furniture(statement.paragraph))
        read(statement);
    }
    for (std::size_t i = 0; i < bodies_found_.size(); ++i) {
      for (std::size_t j = i + 1; j < bodies_found_.size(); ++j) {
        if (judge(bodies_found_[i], bodies_found_[j])) return;
      }
    }
  }

 private:
  void read(const Statement& statement) {
    const Paragraph& paragraph = article_.statements.paragraph_of(statement);
    const auto led = leaders_.read(paragraph, statement.words);
    if (led.empty() || bodies_.read(paragraph, statement.words).empty()) return;
    const auto task =
        std::find_if(statement.terms.begin(), statement.terms.end(), [](const Term& term) {
          return std::find(tasks.begin(), tasks.end(), term.stem) != tasks.end();
        });
    if (task == statement.terms.end()) return;
    std::size_t end = led[0].words.end;
    while (end < statement.words.end && paragraph.tokens[end].is_word() &&
           !paragraph.tokens[end].is(coordinator | modal | being | that | relative))
      ++end;
    Body body{{statement.paragraph, {led[0].words.begin, end}}, {}, {}};
    for (const Term& term : statement.terms) {
      if (body.place.words.holds(term.token) && term.token >= led[0].words.end)
        body.leader.insert(term.stem);
    }
    read_object(statement, body.object);
    if (!body.leader.empty()) bodies_found_.push_back(std::move(body));
  }

  // Behind the last word for the task, as far as "of the ceasefire" and "compliance" go.
  void read_object(const Statement& statement, std::set<std::string>& object) const {
    const auto& tokens = article_.statements.paragraph_of(statement).tokens;
    for (const Term& term : statement.terms) {
      if (std::find(tasks.begin(), tasks.end(), term.stem) == tasks.end()) continue;
      std::size_t end = term.token + 1;
      while (end < statement.words.end && tokens[end].is_word() &&
             (tokens[end].folded == "of" ||
              !tokens[end].is(preposition | being | modal | coordinator)))
        ++end;
      object.clear();
      for (const Term& other : statement.terms) {
        if (other.token > term.token && other.token < end) object.insert(other.stem);
      }
    }
  }

  bool judge(const Body& one, const Body& other) {
    if (one.place.paragraph == other.place.paragraph || !disjoint(one.leader, other.leader))
      return false;
    if (!one.object.empty() && !other.object.empty() && disjoint(one.object, other.object))
      return false;
    found_.push_back(
        article_.finding("list",
                         fmt::format("oversight lies with two bodies: one \u201C{}\u201D (line "
                                     "{}), one \u201C{}\u201D (line {})",
                                     article_.text_of(one.place), article_.line_of(one.place),
                                     article_.text_of(other.place), article_.line_of(other.place)),
                         {one.place, other.place}));
    return true;
  }

  const Inspected& article_;
  Findings& found_;
  WordForms bodies_;
  WordForms leaders_;
  std::vector<Body> bodies_found_;
};

// In lists: what goes up in one, and is frozen in another.
class CourseFinder {
 public:
  CourseFinder(const Inspected& article, Findings& found)
      : article_(article), found_(found), ways_(course_rows) {}

  void find() {
    for (const ListGroup& group : article_.lists) {
      for (const ItemList& list : group.lists) {
        for (const std::size_t item : list.items) read(item);
      }
    }
    for (const auto& [subject, courses] : courses_) judge(courses);
  }

 private:
  // The two content words right before the word that says where it goes.
  void read(std::size_t item) {
    const auto range = article_.statements.of_paragraph(item);
    const Statement& statement = article_.statements.all()[range.first];
    const auto ways = ways_.read(article_.paragraphs()[item], statement.words);
    if (ways.empty()) return;
    const std::size_t end = ways[0].words.begin;
    std::string subject;
    std::size_t count = 0;
    std::size_t first = end;
    for (const Term& term : statement.terms) {
      if (term.token + 3 < end || term.token >= end) continue;
      if (count == 0) first = term.token;
      subject += term.stem + " ";
      ++count;
    }
    if (count != 2) return;
    const std::size_t last = std::min(ways[0].words.end + 3, statement.words.end);
    courses_[subject].push_back({{item, {first, last}}, ways[0].mark});
  }

  void judge(const std::vector<Course>& courses) {
    for (const Course& course : courses) {
      if (course.way == courses[0].way || found_.size() >= most_findings) continue;
      const Excerpt& one = courses[0].place;
      found_.push_back(article_.finding(
          "list",
          fmt::format("line {} says \u201C{}\u201D, line {} \u201C{}\u201D", article_.line_of(one),
                      article_.text_of(one), article_.line_of(course.place),
                      article_.text_of(course.place)),
          {one, course.place}));
      return;
    }
  }

  const Inspected& article_;
  Findings& found_;
  WordForms ways_;
  std::map<std::string, std::vector<Course>> courses_;
};

}  // namespace

void find_bodies(const Inspected& article, Findings& found) {
  BodyFinder(article, found).find();
  CourseFinder(article, found).find();
}

}  // namespace travaux::reading
