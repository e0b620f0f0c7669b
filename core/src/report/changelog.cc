#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "travaux/report.h"

namespace travaux {
namespace {

// A text without a word says nothing: its pictures may hold the draft.
bool has_text(const ChangelogVersion& version) {
  return version.document && version.document->readable() && !version.document->clauses().empty();
}

void add_not_compared(ChangelogStep& step, const ChangelogVersion& version) {
  if (!version.document) {
    step.not_compared.push_back(version.ref + ": " + version.trouble);
    return;
  }
  if (!version.document->readable()) {
    step.not_compared.push_back(version.ref + ": could not be read as text");
  } else if (version.document->clauses().empty()) {
    step.not_compared.push_back(version.ref + ": no word could be read in it");
  }
  for (const NotRead& item : version.document->not_read()) {
    std::string line = version.ref + ": " + item.what;
    if (const std::string place = place_of(item); !place.empty()) line += ", " + place;
    if (!item.detail.empty()) line += ": " + item.detail;
    step.not_compared.push_back(std::move(line));
  }
}

// What does not stand is said wherever it had a part: it may be why a step looks as it does.
void add_passed_over(ChangelogStep& step, const ChangelogVersion& version) {
  for (const PassedOver& passed : version.passed_over) {
    const std::string line = passed.ref + ": " + describe(passed.standing);
    if (passed.standing.erased_by.empty()) {
      step.notes.push_back(line + "; passed over");
    } else {
      step.not_compared.push_back(line);
    }
  }
  const bool told = !version.document;  // in `trouble`
  if (!version.standing.stands() && !told) {
    step.notes.push_back(version.ref + ": " + describe(version.standing));
  }
  for (const std::string& note : version.notes) step.notes.push_back(version.ref + ": " + note);
}

void add_claims(ChangelogStep& step, const std::vector<RecordedClaim>& claims) {
  for (const RecordedClaim& claim : claims) {
    if (claim.standing.stands()) {
      step.claims.push_back(claim);
    } else {
      step.notes.push_back(claim.entry + " (" + describe(claim.claim) +
                           "): " + describe(claim.standing));
    }
  }
}

bool about(const ChangelogLine& line, const std::string& eid) {
  return std::find(line.after_eids.begin(), line.after_eids.end(), eid) != line.after_eids.end();
}

void give_claims_to_lines(ChangelogStep& step) {
  for (std::size_t i = 0; i < step.claims.size(); ++i) {
    const std::string& eid = step.claims[i].clause;
    if (eid.empty()) continue;
    for (ChangelogLine& line : step.lines) {
      if (about(line, eid)) line.claims.push_back(i);
    }
  }
}

bool has_letter(std::string_view word) {
  for (std::size_t offset = 0; offset < word.size();) {
    const char32_t c = base::next_code_point(word, offset);
    if (base::is_letter(c) || base::is_digit(c)) return true;
  }
  return false;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", start), text.size());
    words += has_letter(text.substr(start, end - start)) ? 1 : 0;
    start = end + 1;
  }
  return words;
}

ChangelogStatistics statistics_of(const Comparison& comparison,
                                  const std::vector<ChangelogLine>& lines, const Document& before,
                                  const Document& after) {
  ChangelogStatistics statistics;
  statistics.clauses_before = before.clauses().size();
  statistics.clauses_after = after.clauses().size();
  statistics.unchanged = comparison.changes.size() - lines.size();
  for (const ChangelogLine& line : lines) {
    const bool added = line.section == Section::added;
    (added ? statistics.words_added : statistics.words_removed) += count_words(line.text);
    for (const ChangelogLine::Words& words : line.words) {
      statistics.words_removed += count_words(words.before);
      statistics.words_added += count_words(words.after);
    }
    const auto severity = line.severity();
    if (severity) ++statistics.changes[static_cast<std::size_t>(*severity)];
  }
  return statistics;
}

// Nothing where the words of both can be compared: also of drafts in two languages each.
std::string two_languages(const Document& before, const Document& after) {
  const Language from = sole_language_of(before.text());
  const Language to = sole_language_of(after.text());
  if (from == to || from == Language::unknown || to == Language::unknown) return {};
  return "the words: " + std::string(name_of(from)) + " and " + std::string(name_of(to)) +
         " are two languages; travaux diff compares what can be compared of them";
}

void compare_step(ChangelogStep& step, const Document& before, const Document& after,
                  const JudgeOptions& options) {
  if (std::string reason = two_languages(before, after); !reason.empty()) {
    step.not_compared.push_back(std::move(reason));
    return;
  }
  const Comparison comparison = compare(before, after);
  Judgement judgement = judge(comparison, before, after, options);
  step.compared = true;
  step.same_text = before.text() == after.text();
  step.lines = changelog_lines(comparison, judgement, before, after);
  step.statistics = statistics_of(comparison, step.lines, before, after);
  step.language = judgement.language;
  step.not_judged = std::move(judgement.not_judged);
  step.unjudged = judgement.unjudged;
}

}  // namespace

VersionDate date_of(const Entry& version) {
  const std::optional<Claim>& claim = version_of(version).claim;
  if (claim && !claim->dated.empty()) return {claim->dated, "dated"};
  if (claim && !claim->received.empty()) return {claim->received, "received"};
  return {print_time(version.statement.time), "recorded"};
}

HistoryVersion history_version(const Entries& entries, const LineageStep& step) {
  return {ref_of(*step.version), step.version->version, standing_of(entries, *step.version),
          passed_over_of(entries, step)};
}

std::vector<PassedOver> passed_over_of(const Entries& entries, const LineageStep& step) {
  std::vector<PassedOver> list;
  for (const Entry* passed : step.passed_over) {
    list.push_back({ref_of(*passed), standing_of(entries, *passed), {}});
  }
  return list;
}

ChangelogMaker::ChangelogMaker(JudgeOptions options) : options_(std::move(options)) {}

ChangelogStep ChangelogMaker::step_to(const ChangelogVersion& version) const {
  const bool across = has_text(version) && kept_.size() > 1;
  const std::size_t from = across ? 0 : kept_.size() - 1;
  const ChangelogVersion& before = kept_[from];
  ChangelogStep step;
  step.before_ref = before.ref;
  step.before_file = before.file;
  step.after_ref = version.ref;
  step.after_file = version.file;
  step.date = version.date;
  add_not_compared(step, before);
  for (std::size_t gap = from + 1; gap < kept_.size(); ++gap) {
    const ChangelogVersion& version_between = kept_[gap];
    step.not_compared.push_back(
        version_between.ref + ": stands between, " +
        (version_between.document ? "could not be read as text" : version_between.trouble));
  }
  add_not_compared(step, version);
  if (first_step_) add_passed_over(step, before);
  for (std::size_t gap = from + 1; gap < kept_.size(); ++gap) add_passed_over(step, kept_[gap]);
  add_passed_over(step, version);
  if (has_text(before) && has_text(version)) {
    compare_step(step, *before.document, *version.document, options_);
  }
  add_claims(step, version.claims);
  give_claims_to_lines(step);
  return step;
}

std::optional<ChangelogStep> ChangelogMaker::next(ChangelogVersion version) {
  std::optional<ChangelogStep> step;
  if (!kept_.empty()) {
    step = step_to(version);
    first_step_ = false;
  }
  const bool gap = !kept_.empty() && has_text(kept_.front()) && !has_text(version);
  if (!gap) kept_.clear();
  kept_.push_back(std::move(version));
  return step;
}

}  // namespace travaux
