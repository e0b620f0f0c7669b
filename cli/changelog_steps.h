// changelog_steps.h: which versions `changelog` compares, and the steps between them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "texts.h"
#include "travaux/ledger.h"
#include "travaux/report.h"

namespace travaux::cli {

// Days, both included; an empty one sets no bound.
struct Period {
  std::string since;
  std::string until;

  // Error(usage) for what is no date, and for a period that runs backwards.
  static Period between(const std::string& since, const std::string& until);
  bool asked() const { return !since.empty() || !until.empty(); }
  bool holds(const VersionDate& date) const;
  std::string words() const;  // for people; empty where none is asked for
};

// The versions of one document that are compared, oldest first: of each run, each with the next.
struct PlannedChangelog {
  std::string document;
  std::vector<std::vector<LineageStep>> runs;
  std::vector<std::string> notes;  // which versions are in no step and why, one line each

  std::size_t steps() const;
};

// What the reference asks for of its document's lineage; `word` is the reference as given.
PlannedChangelog plan_changelog(const Ledger& ledger, const Reference& reference,
                                std::string_view word, const Period& period);
// The same for the newest version of each document.
std::vector<PlannedChangelog> plan_all(const Ledger& ledger, const Period& period);

// Makes steps, and remembers what it could not have.
class ChangelogWork {
 public:
  // `progress` is called with (done, total); may be empty.
  ChangelogWork(JudgeOptions judging, std::function<void(std::size_t, std::size_t)> progress,
                std::size_t total)
      : judging_(std::move(judging)), progress_(std::move(progress)), total_(total) {}

  DocumentChangelog of(const Ledger& ledger, const PlannedChangelog& plan);
  // Each of the texts with the next; `read` is called once for each, in order.
  DocumentChangelog of(const std::vector<std::string>& names,
                       const std::function<ChangelogVersion(const std::string&)>& read);
  // Whether a version is not what was recorded.
  bool refuted() const { return refuted_; }

 private:
  void take(ChangelogMaker& maker, ChangelogVersion version, std::vector<ChangelogStep>& steps);
  ChangelogVersion recorded(const Ledger& ledger, const LineageStep& step);

  JudgeOptions judging_;
  std::function<void(std::size_t, std::size_t)> progress_;
  std::size_t total_ = 0;
  std::size_t done_ = 0;
  bool refuted_ = false;
};

// With what the ledger says of the version; its text is read, and is the one recorded.
ChangelogVersion changelog_version(const Ledger& ledger, Text text);

}  // namespace travaux::cli
