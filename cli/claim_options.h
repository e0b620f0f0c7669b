// claim_options.h: the options of a claim, which record, attribute and correct share.
#pragma once

#include <string>
#include <vector>

#include "options.h"
#include "travaux/seal.h"

namespace travaux::cli {

// --from, --relation, --rating ...: the parts of a claim, shared by record and attribute.
struct ClaimOptions {
  std::vector<std::string> from;
  std::string relation;
  std::string url;
  std::string received;
  std::string dated;
  std::string rating;
  std::string note;

  void add(Parser& parser, const std::string& default_relation);
  bool given() const { return !from.empty(); }
  Claim claim() const;  // Error(usage) for anything outside the tables
  bool any() const;     // anything at all was given
  // The claim with what is given in the place of what it says; the rest stays.
  Claim changed(Claim claim) const;
};

}  // namespace travaux::cli
