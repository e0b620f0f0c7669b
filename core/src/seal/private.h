// private.h: which fields of a claim may be kept outside of the ledger.
#pragma once

#include <string>
#include <vector>

#include "travaux/seal.h"

namespace travaux::seal_room {

const std::vector<std::string>& private_field_names();

// What stands in the place of a private chain.
std::vector<Source> withheld_chain();

}  // namespace travaux::seal_room
