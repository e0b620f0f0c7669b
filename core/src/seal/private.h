// private.h: which fields of a claim may be kept outside of the ledger.
#pragma once

#include <string>
#include <vector>

#include "travaux/seal.h"

namespace travaux::seal_room {

const std::vector<std::string>& private_field_names();

// The field's value as text, as it is committed to; empty when the claim has none in the open.
std::string open_value(const Claim& claim, std::string_view field);

// What stands in the place of a private chain.
std::vector<Source> withheld_chain();

}  // namespace travaux::seal_room
