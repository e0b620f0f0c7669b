#include "ledger/findings.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <utility>

#include "ledger/printable.h"
#include "ledger/workers.h"

namespace travaux::ledger {

struct Findings::Deferred {
  std::size_t place = 0;  // in the list: what it finds stands before this one
  Check check;
  Findings found;

  void run() {
    try {
      check(found);
    } catch (const std::exception& error) {
      // What could not be checked must not pass as checked.
      found.incomplete("repository", "a check", "an answer", error.what());
    }
    check = nullptr;
  }
};

Findings::Findings(unsigned helpers) {
  if (helpers > 0) workers_ = std::make_unique<Workers>(helpers);
}
Findings::~Findings() = default;

void Findings::later(Check check) {
  if (!workers_) {
    check(*this);
    return;
  }
  deferred_.push_back(std::make_unique<Deferred>());
  Deferred& made = *deferred_.back();
  made.place = list_.size();
  made.check = std::move(check);
  workers_->add([&made] { made.run(); });
}

std::vector<Finding> Findings::take() {
  if (workers_) workers_->finish();
  std::vector<Finding> all;
  std::size_t taken = 0;
  const auto take_until = [&](std::size_t place) {
    for (; taken < place; ++taken) all.push_back(std::move(list_[taken]));
  };
  for (const auto& made : deferred_) {
    take_until(made->place);
    std::vector<Finding> found = made->found.take();
    std::move(found.begin(), found.end(), std::back_inserter(all));
    std::vector<std::string> said = made->found.take_remarks();
    std::move(said.begin(), said.end(), std::back_inserter(remarks_));
  }
  take_until(list_.size());
  deferred_.clear();
  list_.clear();
  return all;
}

void Findings::refuted(const std::string& check, const std::string& where,
                       const std::string& expected, const std::string& found) {
  add(check, where, expected, found, "refuted");
}

void Findings::incomplete(const std::string& check, const std::string& where,
                          const std::string& expected, const std::string& found) {
  add(check, where, expected, found, "incomplete");
}

void Findings::add(const Finding& finding) {
  add(finding.check, finding.where, finding.expected, finding.found,
      finding.severity == "incomplete" ? "incomplete" : "refuted");
}

void Findings::unreadable(const std::string& check, const std::string& where,
                          const std::string& expected, const Error& error) {
  if (error.kind() == Trouble::refused) {
    incomplete(check, where, expected, std::string("could not be read: ") + error.what());
  } else if (error.kind() == Trouble::missing) {
    absent(check, where, expected, error.what());
  } else {
    refuted(check, where, expected, error.what());
  }
}

void Findings::absent(const std::string& check, const std::string& where,
                      const std::string& expected, const std::string& found) {
  if (some_denied_) {
    incomplete(check, where, expected, found + ", or among what could not be read");
  } else {
    refuted(check, where, expected, found);
  }
}

void Findings::add(const std::string& check, const std::string& where, const std::string& expected,
                   const std::string& found, const char* severity) {
  list_.push_back({check, printable(where), printable(expected), printable(found), severity});
}

}  // namespace travaux::ledger
