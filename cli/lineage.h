// lineage.h: --follows, --same-draft-as ...: how a version belongs to others, shared by record and
// correct.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "options.h"
#include "travaux/ledger.h"

namespace travaux::cli {

struct LineageOptions {
  std::array<std::string, 6> values;  // in the order of the table of options

  // `otherwise` is what holds when none of them is given.
  void add(Parser& parser, std::string_view otherwise);
  // The one option given, with its value; nothing when none was. Error(usage) for more than one.
  std::optional<std::pair<LineageKind, std::string>> given() const;
  // What the one option given means for a version of `document`. Error(usage, missing) when it
  // names no version, or a version of another document where it must not.
  std::optional<Lineage> chosen(const Ledger& ledger, const std::string& document) const;
};

// "follows plan-28@2", "first draft".
std::string lineage_words(const Ledger& ledger, const Lineage& lineage);

// The newest version that stands in the line of drafts: other texts, translations, excerpts and
// digests are never what a new draft follows unless it is said.
const Entry* newest_draft(const Ledger& ledger, const std::string& document);

}  // namespace travaux::cli
