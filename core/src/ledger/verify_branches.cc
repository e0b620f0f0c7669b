#include <algorithm>

#include "ledger/heal.h"
#include "ledger/layout.h"
#include "ledger/log.h"
#include "ledger/references.h"
#include "ledger/verify.h"

namespace travaux::ledger {
namespace {

constexpr std::string_view branch_prefix = "refs/heads/";

void judge_branch(Reader& reader, Findings& findings, const std::string& document,
                  const DocumentHistory& history, const References& references,
                  const Chronicle& chronicle) {
  constexpr const char* behind =
      " (a record of any document moves it): behind; healed at the next record";
  const std::string where = "branch " + document;
  const std::string expected = to_hex(history.commits.back());
  const auto found = references.branches.find(document);
  if (found == references.branches.end()) {
    findings.incomplete("branches", where, expected, std::string("missing") + behind);
  } else if (!found->second) {
    findings.refuted("branches", where, expected, "not a plain branch");
  } else if (*found->second != history.commits.back()) {
    const bool earlier = std::find(history.commits.begin(), history.commits.end(),
                                   *found->second) != history.commits.end() ||
                         was_before_erasure(reader.store(), chronicle, document, *found->second);
    const std::string at = to_hex(*found->second);
    if (earlier) {
      findings.incomplete("branches", where, expected, at + behind);
    } else {
      findings.refuted("branches", where, expected, at + ": not a commit of this document");
    }
  }
}

}  // namespace

References read_references(const Store& store, const std::filesystem::path& folder) {
  References references;
  for (const std::string& name : reference_names(folder)) {
    if (!name.starts_with(branch_prefix)) {
      references.others.push_back(name);
      continue;
    }
    const std::string branch = name.substr(branch_prefix.size());
    try {
      // Gone by now: another process renamed its temporary file.
      const std::optional<ObjectId> at = store.branch(branch);
      if (at) references.branches.emplace(branch, at);
    } catch (const Error&) {
      references.branches.emplace(branch, std::nullopt);
    }
  }
  return references;
}

void judge_branches(Reader& reader, Findings& findings, const References& references,
                    const Histories& histories, const Chronicle& chronicle) {
  for (const auto& [document, history] : histories) {
    judge_branch(reader, findings, document, history, references, chronicle);
  }
  for (const auto& [name, at] : references.branches) {
    if (name != log_branch && !histories.contains(name)) {
      findings.refuted("branches", "branch " + name, "a document of the log", "none of this name");
    }
  }
  for (const std::string& name : references.others) {
    // Replacements are told as an oddity of the folder, a remote's branches as not checked.
    if (name.starts_with("refs/replace/") || name.starts_with("refs/remotes/")) continue;
    findings.refuted("branches", name, "no reference besides the branches", "one that git shows");
  }
}

}  // namespace travaux::ledger
