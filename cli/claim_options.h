// claim_options.h: the options of a claim, which record, attribute and correct share.
#pragma once

#include <string>
#include <vector>

#include "options.h"
#include "travaux/ledger.h"

namespace travaux::cli {

// --from, --relation, --rating ...: the parts of a claim.
struct ClaimOptions {
  std::vector<std::string> from;
  std::string relation;
  std::string url;
  std::string archived;
  std::string quote;
  std::string prefix;
  std::string suffix;
  std::string received;
  std::string dated;
  std::string printed;
  std::string resolved_by;
  std::string rating;
  std::string note;

  void add(Parser& parser, const std::string& default_relation);
  bool given() const { return !from.empty(); }
  bool any() const;  // anything at all was given
  // Error(usage, missing) for anything outside of the tables and what does not fit together. Reads
  // the archived copy: its hash is in `archived`, to be made private, and quoted words are looked
  // for in it.
  Claim claim(const World& world, const Ledger& ledger) const;
  // The claim with what is given in the place of what it says; the rest stays.
  Claim changed(Claim claim, const World& world, const Ledger& ledger) const;
};

}  // namespace travaux::cli
