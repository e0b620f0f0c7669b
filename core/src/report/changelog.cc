#include <algorithm>
#include <utility>

#include "report/places.h"
#include "travaux/report.h"

namespace travaux {
namespace {

Section section_of(const Change& change) {
  if (change.is(ChangeKind::added)) return Section::added;
  if (change.is(ChangeKind::removed)) return Section::removed;
  for (const ChangeKind kind : {ChangeKind::edited, ChangeKind::split, ChangeKind::merged}) {
    if (change.is(kind)) return Section::changed;
  }
  return change.is(ChangeKind::moved) ? Section::moved : Section::renumbered;
}

std::string labels_of(const Document& document, const std::vector<std::size_t>& ids) {
  std::string result;
  for (const std::size_t id : ids) {
    if (!result.empty()) result += ", ";
    result += display_label(document, document.clauses()[id]);
  }
  return result;
}

void add_note(std::string& note, const std::string& more) {
  if (!note.empty()) note += "; ";
  note += more;
}

std::string number_word(std::size_t count) {
  static constexpr std::string_view words[] = {"none", "one", "two", "three", "four", "five"};
  return count < std::size(words) ? std::string(words[count]) : std::to_string(count);
}

class LineMaker {
 public:
  LineMaker(const Comparison& comparison, const Document& before, const Document& after)
      : comparison_(comparison), before_(before), after_(after) {}

  ChangelogLine make(const Change& change) const {
    ChangelogLine line;
    line.section = section_of(change);
    line.before_label = labels_of(before_, change.before);
    line.after_label = labels_of(after_, change.after);
    if (line.section == Section::added) line.text = whole(after_, change.after);
    if (line.section == Section::removed) line.text = whole(before_, change.before);
    if (line.section == Section::changed) {
      line.words = report::changed_places(change, before_, after_);
    }
    line.note = note_of(change, line);
    return line;
  }

 private:
  static std::string whole(const Document& document, const std::vector<std::size_t>& ids) {
    const Clause& clause = document.clauses()[ids.front()];
    const std::string_view words = document.words_of(clause);
    return std::string(words.empty() ? document.text_of(clause) : words);
  }

  std::string note_of(const Change& change, const ChangelogLine& line) const {
    std::string note;
    if (change.is(ChangeKind::split) && change.is(ChangeKind::merged)) {
      add_note(note, number_word(change.before.size()) + " clauses became " +
                         number_word(change.after.size()));
    } else if (change.is(ChangeKind::split)) {
      add_note(note, "split in " + number_word(change.after.size()));
    } else if (change.is(ChangeKind::merged)) {
      add_note(note, "merged from " + number_word(change.before.size()));
    }
    if (line.section == Section::changed && line.words.empty()) {
      add_note(note, change.is(ChangeKind::edited) ? "list mark or heading level only"
                                                   : "words unchanged");
    }
    if (change.is(ChangeKind::moved)) add_note(note, move_note(change, line));
    if (line.section == Section::added && line.after_label.starts_with('"')) {
      add_note(note, place_of(after_, after_.clauses()[change.after.front()]));
    }
    if (line.section == Section::removed && line.before_label.starts_with('"')) {
      add_note(note, "stood " + place_of(before_, before_.clauses()[change.before.front()]));
    }
    if (change.moved_with) add_note(note, "with " + companion(*change.moved_with));
    if (line.section == Section::changed && change.is(ChangeKind::renumbered) &&
        !change.is(ChangeKind::moved)) {
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
};

void add_not_compared(ChangelogStep& step, const HistoryVersion& version) {
  if (version.document == nullptr || !version.document->readable()) {
    step.not_compared.push_back(version.ref + ": could not be read as text");
  }
  if (version.document == nullptr) return;
  for (const NotRead& item : version.document->not_read()) {
    std::string line = version.ref + ": " + item.what;
    if (const std::string place = place_of(item); !place.empty()) line += ", " + place;
    if (!item.detail.empty()) line += ": " + item.detail;
    step.not_compared.push_back(std::move(line));
  }
}

bool readable(const HistoryVersion& version) {
  return version.document != nullptr && version.document->readable();
}

// What does not stand is said wherever it had a part: it may be why a step looks as it does.
void add_passed_over(ChangelogStep& step, const HistoryVersion& version) {
  for (const PassedOver& passed : version.passed_over) {
    const std::string line = passed.ref + ": " + describe(passed.standing);
    if (passed.standing.erased_by.empty()) {
      step.notes.push_back(line + "; passed over");
    } else {
      step.not_compared.push_back(line);
    }
  }
  if (!version.standing.stands()) {
    step.notes.push_back(version.ref + ": " + describe(version.standing));
  }
}

void add_claims(ChangelogStep& step, const std::vector<RecordedClaim>& claims) {
  for (const RecordedClaim& claim : claims) {
    if (claim.ref != step.after_ref) continue;
    if (claim.standing.stands()) {
      step.claims.push_back(claim);
    } else {
      step.notes.push_back(claim.entry + " (" + describe(claim.claim) +
                           "): " + describe(claim.standing));
    }
  }
}

void compare_step(ChangelogStep& step, const Document& before, const Document& after) {
  const Comparison comparison = compare(before, after);
  step.lines = changelog_lines(comparison, before, after);
  step.unchanged = comparison.count(ChangeKind::unchanged);
}

}  // namespace

std::vector<ChangelogLine> changelog_lines(const Comparison& comparison, const Document& before,
                                           const Document& after) {
  const LineMaker maker(comparison, before, after);
  std::vector<ChangelogLine> lines;
  for (const Change& change : comparison.changes) {
    if (!change.is(ChangeKind::unchanged)) lines.push_back(maker.make(change));
  }
  std::stable_sort(lines.begin(), lines.end(), [](const ChangelogLine& a, const ChangelogLine& b) {
    return a.section < b.section;
  });
  return lines;
}

HistoryVersion history_version(const Entries& entries, const LineageStep& step,
                               const Document* document) {
  HistoryVersion version{ref_of(*step.version), step.version->version, document,
                         standing_of(entries, *step.version)};
  for (const Entry* passed : step.passed_over) {
    version.passed_over.push_back({ref_of(*passed), standing_of(entries, *passed)});
  }
  return version;
}

// After a version that could not be read, the next one is compared with the last that could: what
// changed across the gap is shown, and the gap is said.
std::vector<ChangelogStep> make_changelog(const History& history) {
  std::vector<ChangelogStep> steps;
  const auto& versions = history.versions;
  std::size_t base = 0;
  for (std::size_t i = 1; i < versions.size(); ++i) {
    ChangelogStep step;
    const bool across =
        readable(versions[i]) && !readable(versions[i - 1]) && readable(versions[base]);
    const HistoryVersion& before = across ? versions[base] : versions[i - 1];
    step.before_ref = before.ref;
    step.after_ref = versions[i].ref;
    add_not_compared(step, before);
    for (std::size_t gap = base + 1; across && gap < i; ++gap) {
      step.not_compared.push_back(versions[gap].ref +
                                  ": stands between, could not be read as text");
    }
    add_not_compared(step, versions[i]);
    if (readable(before) && readable(versions[i])) {
      compare_step(step, *before.document, *versions[i].document);
    }
    const std::size_t from = across ? base : i - 1;
    for (std::size_t at = i == 1 ? 0 : from + 1; at <= i; ++at) {
      add_passed_over(step, versions[at]);
    }
    add_claims(step, history.claims);
    if (readable(versions[i])) base = i;
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace travaux
