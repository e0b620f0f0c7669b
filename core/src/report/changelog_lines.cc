#include <algorithm>
#include <utility>

#include "report/places.h"
#include "travaux/report.h"

namespace travaux {
namespace {

bool words_may_differ(const Change& change) {
  return change.is(ChangeKind::edited) || change.is(ChangeKind::split) ||
         change.is(ChangeKind::merged);
}

// Whether some rule says more of it than that it stands elsewhere.
bool means_something(const std::vector<Effect>& effects) {
  return std::any_of(effects.begin(), effects.end(), [](const Effect& effect) {
    return effect.rule->group != RuleGroup::drafting && effect.severity != Severity::editorial;
  });
}

Section section_of(const Change& change, const std::vector<Effect>& effects) {
  if (change.is(ChangeKind::added)) return Section::added;
  if (change.is(ChangeKind::removed)) return Section::removed;
  const bool editorial = !effects.empty() && effects.front().severity == Severity::editorial;
  if (words_may_differ(change)) return editorial ? Section::editorial : Section::changed;
  if (change.is(ChangeKind::moved)) return Section::moved;
  const bool renumbered = change.is(ChangeKind::renumbered);
  if (renumbered && !means_something(effects)) return Section::renumbered;
  return editorial ? Section::editorial : Section::changed;
}

std::string labels_of(const Document& document, const std::vector<std::size_t>& ids) {
  std::string result;
  for (const std::size_t id : ids) {
    if (!result.empty()) result += ", ";
    result += display_label(document, document.clauses()[id]);
  }
  return result;
}

std::vector<std::string> eids_of(const Document& document, const std::vector<std::size_t>& ids) {
  std::vector<std::string> eids;
  eids.reserve(ids.size());
  for (const std::size_t id : ids) eids.push_back(document.clauses()[id].eid);
  return eids;
}

void add_note(std::string& note, const std::string& more) {
  if (!note.empty()) note += "; ";
  note += more;
}

std::string number_word(std::size_t count) {
  static constexpr std::string_view words[] = {"none", "one", "two", "three", "four", "five"};
  return count < std::size(words) ? std::string(words[count]) : std::to_string(count);
}

std::string cut_or_joined(const Change& change) {
  const bool split = change.is(ChangeKind::split);
  const bool merged = change.is(ChangeKind::merged);
  const std::string before = number_word(change.before.size());
  const std::string after = number_word(change.after.size());
  if (split && merged) return before + " clauses became " + after;
  if (split) return "split in " + after;
  return merged ? "merged from " + before : "";
}

class LineMaker {
 public:
  LineMaker(const Comparison& comparison, const Document& before, const Document& after)
      : comparison_(comparison), before_(before), after_(after) {
    came_.resize(after.clauses().size());
    went_.resize(before.clauses().size());
    for (const Change& change : comparison.changes) {
      if (change.is(ChangeKind::added)) came_[change.after.front()] = true;
      if (change.is(ChangeKind::removed)) went_[change.before.front()] = true;
    }
  }

  ChangelogLine make(const Change& change, const std::vector<Effect>& effects) const {
    ChangelogLine line;
    line.section = section_of(change, effects);
    line.before_label = labels_of(before_, change.before);
    line.after_label = labels_of(after_, change.after);
    if (change.is(ChangeKind::added)) line.text = whole(after_, change.after);
    if (change.is(ChangeKind::removed)) line.text = whole(before_, change.before);
    if (words_may_differ(change)) line.words = report::changed_places(change, before_, after_);
    line.note = note_of(change, line);
    set_place(line, change);
    for (const Effect& effect : effects) {
      line.effects.push_back({effect,
                              before_.text().substr(effect.before.start, effect.before.size()),
                              after_.text().substr(effect.after.start, effect.after.size())});
    }
    return line;
  }

 private:
  static std::string whole(const Document& document, const std::vector<std::size_t>& ids) {
    const Clause& clause = document.clauses()[ids.front()];
    const std::string_view words = document.words_of(clause);
    // A label alone is told without the marks before it, which the file may not have.
    return std::string(words.empty() ? document.label_of(clause) : words);
  }

  void set_place(ChangelogLine& line, const Change& change) const {
    const bool removed = change.after.empty();
    const Clause& clause =
        removed ? before_.clauses()[change.before.front()] : after_.clauses()[change.after.front()];
    line.kind = clause.kind;
    line.source_line = clause.line;
    line.source_page = clause.page;
    line.before_eids = eids_of(before_, change.before);
    line.after_eids = eids_of(after_, change.after);
    line.fingerprint = fingerprint_of(change, before_, after_);
    const std::vector<bool>& also = removed ? went_ : came_;
    line.within = (removed || change.before.empty()) && clause.parent && also[*clause.parent];
  }

  std::string note_of(const Change& change, const ChangelogLine& line) const {
    std::string note = cut_or_joined(change);
    const bool changed = line.section == Section::changed || line.section == Section::editorial;
    if (changed && line.words.empty()) {
      add_note(note, change.is(ChangeKind::edited) ? "list mark or heading level only"
                                                   : "words unchanged");
    }
    if (change.is(ChangeKind::moved)) add_note(note, move_note(change, line));
    if (change.is(ChangeKind::added) && line.after_label.starts_with('"')) {
      add_note(note, place_of(after_, after_.clauses()[change.after.front()]));
    }
    if (change.is(ChangeKind::removed) && line.before_label.starts_with('"')) {
      add_note(note, "stood " + place_of(before_, before_.clauses()[change.before.front()]));
    }
    if (change.moved_with) add_note(note, "with " + companion(*change.moved_with));
    if (changed && change.is(ChangeKind::renumbered) && !change.is(ChangeKind::moved)) {
      add_note(note, "also renumbered");
    }
    return note;
  }

  std::string move_note(const Change& change, const ChangelogLine& line) const {
    const std::string place = place_of(after_, after_.clauses()[change.after.front()]);
    if (line.before_label == line.after_label) return "moved, now " + place;
    return "moved from " + line.before_label + " to " + line.after_label + ", now " + place;
  }

  std::string companion(std::size_t index) const {
    const Change& part = comparison_.changes[index];
    return part.after.empty() ? labels_of(before_, part.before) : labels_of(after_, part.after);
  }

  const Comparison& comparison_;
  const Document& before_;
  const Document& after_;
  std::vector<bool> came_;  // by clause id
  std::vector<bool> went_;
};

int rank(const ChangelogLine& line) {
  const auto severity = line.severity();
  return severity ? static_cast<int>(*severity) : -1;
}

}  // namespace

std::optional<Severity> ChangelogLine::severity() const {
  if (effects.empty()) return std::nullopt;
  return effects.front().effect.severity;
}

std::vector<ChangelogLine> changelog_lines(const Comparison& comparison, const Judgement& judgement,
                                           const Document& before, const Document& after) {
  const LineMaker maker(comparison, before, after);
  std::vector<ChangelogLine> lines;
  for (std::size_t i = 0; i < comparison.changes.size(); ++i) {
    const Change& change = comparison.changes[i];
    const std::vector<Effect>& effects = judgement.effects[i];
    if (change.is(ChangeKind::unchanged) && effects.empty()) continue;
    lines.push_back(maker.make(change, effects));
  }
  std::stable_sort(lines.begin(), lines.end(), [](const ChangelogLine& a, const ChangelogLine& b) {
    return a.section == b.section ? rank(a) > rank(b) : a.section < b.section;
  });
  lines.shrink_to_fit();  // those of a long lineage are all kept until they are written
  return lines;
}

}  // namespace travaux
