#include "changelog_steps.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "lineage.h"
#include "travaux/error.h"

namespace travaux::cli {
namespace {

using Steps = std::vector<LineageStep>;

[[noreturn]] void refuse_start(const Ledger& ledger, const Entry& first, const Entry& last,
                               std::string_view word) {
  const std::string fate = printable(describe(standing_of(ledger.entries(), first)));
  throw Error(Trouble::usage,
              fate.empty()
                  ? fmt::format("{} does not lead to {} by lineage", ref_of(first), ref_of(last))
                  : fmt::format("{} is passed over: {}", ref_of(first), fate),
              "travaux log shows what follows what; travaux diff compares any two")
      .within(printable(word));
}

// The steps of the lineage to the last version asked for, from the first one asked for.
Steps chosen(const Ledger& ledger, const Reference& reference, std::string_view word) {
  const Entry& last = ledger.version(reference.document, reference.last);
  Steps steps = steps_to(ledger.entries(), last);
  auto start = steps.begin();
  if (reference.first && reference.first != reference.last) {
    start = std::find_if(steps.begin(), steps.end(), [&](const LineageStep& step) {
      return step.version->version == *reference.first;
    });
    if (start == steps.end()) {
      refuse_start(ledger, ledger.version(reference.document, reference.first), last, word);
    }
  } else if (reference.last && steps.size() > 2) {
    start = steps.end() - 2;  // DOC@4: the step that led to 4
  }
  // What was passed over before the first version asked for was not asked for.
  if (start != steps.begin()) start->passed_over.clear();
  steps.erase(steps.begin(), start);
  return steps;
}

// From the last version before `first` that has a text: the step across those without one starts
// there.
std::size_t base_of(const Steps& steps, std::size_t first) {
  std::size_t base = first - 1;
  while (base > 0 && version_of(*steps[base].version).reader == "none") --base;
  return base;
}

std::vector<Steps> runs_in(const Steps& steps, const Period& period) {
  std::vector<Steps> runs;
  for (std::size_t i = 1; i < steps.size(); ++i) {
    if (!period.holds(date_of(*steps[i].version))) continue;
    const std::size_t first = i;
    while (i + 1 < steps.size() && period.holds(date_of(*steps[i + 1].version))) ++i;
    const auto begin = steps.begin() + static_cast<std::ptrdiff_t>(base_of(steps, first));
    runs.emplace_back(begin, steps.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    if (first > 1) runs.back().front().passed_over.clear();
  }
  return runs;
}

std::string why_apart(const Ledger& ledger, const Entry& entry) {
  const std::string fate = describe(standing_of(ledger.entries(), entry));
  std::string lineage = lineage_words(ledger, version_of(entry).lineage);
  const auto kind_end =
      lineage.begin() + static_cast<std::ptrdiff_t>(std::min(lineage.find(' '), lineage.size()));
  std::replace(lineage.begin(), kind_end, '-', ' ');  // "same-draft-as" is an option's name
  return ref_of(entry) + ": " + lineage + (fate.empty() ? "" : "; " + fate);
}

std::set<std::uint64_t> numbers_of(const std::vector<Steps>& runs) {
  std::set<std::uint64_t> numbers;
  for (const Steps& run : runs) {
    for (const LineageStep& step : run) {
      numbers.insert(step.version->version);
      for (const Entry* passed : step.passed_over) numbers.insert(passed->version);
    }
  }
  return numbers;
}

// Versions between those asked for, or dated in the period, that no step is about.
std::vector<std::string> notes_of(const Ledger& ledger, const PlannedChangelog& plan,
                                  const Reference& reference, const Period& period) {
  const std::set<std::uint64_t> told = numbers_of(plan.runs);
  const Entries& entries = ledger.entries();
  std::vector<std::string> notes;
  for (const std::size_t place : entries.of_document(plan.document)) {
    const Entry& entry = entries[place];
    if (entry.version == 0 || told.count(entry.version) > 0) continue;
    if (!period.holds(date_of(entry))) continue;
    // Without a bound a single step has its own: what lies between its two versions.
    const std::uint64_t least =
        reference.first && reference.first == reference.last && !told.empty()
            ? *told.begin()
            : reference.first.value_or(0);
    const bool asked = entry.version >= least && entry.version <= reference.last.value_or(~0ULL);
    if (asked) notes.push_back(why_apart(ledger, entry));
  }
  return notes;
}

}  // namespace

Period Period::between(const std::string& since, const std::string& until) {
  for (const std::string& day : {since, until}) {
    if (day.empty() || valid_date(day)) continue;
    throw Error(Trouble::usage, fmt::format("'{}' is no date", printable(day)),
                "write it as 2025-11-20");
  }
  Period period{since.substr(0, 10), until.substr(0, 10)};
  if (!since.empty() && !until.empty() && period.until < period.since) {
    throw Error(Trouble::usage,
                fmt::format("the period from {} to {} runs backwards", since, until));
  }
  return period;
}

bool Period::holds(const VersionDate& date) const {
  if (!since.empty() && date.day() < since) return false;
  return until.empty() || date.day() <= until;
}

std::string Period::words() const {
  if (!asked()) return {};
  const std::string days = until.empty()   ? "since " + since
                           : since.empty() ? "until " + until
                                           : "from " + since + " to " + until;
  return days + " by the dates in the record";
}

std::size_t PlannedChangelog::steps() const {
  std::size_t count = 0;
  for (const Steps& run : runs) count += run.size() - 1;
  return count;
}

PlannedChangelog plan_changelog(const Ledger& ledger, const Reference& reference,
                                std::string_view word, const Period& period) {
  PlannedChangelog plan{reference.document, {}, {}};
  const Steps steps = chosen(ledger, reference, word);
  if (period.asked()) {
    plan.runs = runs_in(steps, period);
  } else {
    plan.runs = {steps};
  }
  plan.notes = notes_of(ledger, plan, reference, period);
  return plan;
}

std::vector<PlannedChangelog> plan_all(const Ledger& ledger, const Period& period) {
  std::vector<PlannedChangelog> plans;
  for (const std::string& document : ledger.documents()) {
    const Reference reference{document, {}, {}};
    const auto places = ledger.entries().of_document(document);
    const bool any = std::any_of(places.begin(), places.end(), [&](std::size_t place) {
      const Entry& entry = ledger.entries()[place];
      return entry.version > 0 && stands(entry);
    });
    if (any) {
      plans.push_back(plan_changelog(ledger, reference, document, period));
      continue;
    }
    plans.push_back({document, {}, {}});
    plans.back().notes = notes_of(ledger, plans.back(), reference, period);
  }
  return plans;
}

ChangelogVersion changelog_version(const Ledger& ledger, Text text) {
  ChangelogVersion version;
  version.ref = std::move(text.ref);
  version.date = date_of(*text.entry);
  version.standing = std::move(text.standing);
  version.claims = claims_about(ledger.entries(), *text.entry);
  version.notes = std::move(text.notes);
  version.document = std::move(text.document);
  return version;
}

ChangelogVersion ChangelogWork::recorded(const Ledger& ledger, const LineageStep& step) {
  const Entry& entry = *step.version;
  ChangelogVersion version;
  try {
    version = changelog_version(ledger, read_version(ledger, entry));
  } catch (const Error& error) {
    if (error.kind() != Trouble::malformed && error.kind() != Trouble::missing) throw;
    version.ref = ref_of(entry);
    version.date = date_of(entry);
    version.standing = standing_of(ledger.entries(), entry);
    version.claims = claims_about(ledger.entries(), entry);
    const bool erased = entry.erased_by.has_value();
    version.trouble = erased ? describe(version.standing) : not_as_recorded(error, version.ref);
    refuted_ = refuted_ || !erased;
  }
  version.passed_over = passed_over_of(ledger.entries(), step);
  return version;
}

void ChangelogWork::take(ChangelogMaker& maker, ChangelogVersion version,
                         std::vector<ChangelogStep>& steps) {
  auto step = maker.next(std::move(version));
  if (!step) return;
  steps.push_back(std::move(*step));
  ++done_;
  if (progress_) progress_(done_, total_);
}

DocumentChangelog ChangelogWork::of(const Ledger& ledger, const PlannedChangelog& plan) {
  DocumentChangelog result{plan.document, {}, plan.notes};
  for (const Steps& run : plan.runs) {
    ChangelogMaker maker(judging_);
    for (const LineageStep& step : run) take(maker, recorded(ledger, step), result.steps);
    // Without a step there is no other place to say it.
    if (run.size() > 1) continue;
    for (const PassedOver& passed : passed_over_of(ledger.entries(), run.front())) {
      result.notes.push_back(passed.ref + ": " + describe(passed.standing) + "; passed over");
    }
  }
  return result;
}

DocumentChangelog ChangelogWork::of(
    const std::vector<std::string>& names,
    const std::function<ChangelogVersion(const std::string&)>& read) {
  DocumentChangelog result;
  ChangelogMaker maker(judging_);
  for (const std::string& name : names) {
    result.document += (result.document.empty() ? "" : " → ") + name;
    take(maker, read(name), result.steps);
  }
  return result;
}

}  // namespace travaux::cli
