// printable.h: a stranger's bytes in words for a person.
#pragma once

#include <string>
#include <string_view>

namespace travaux::ledger {

// One line of well-formed UTF-8 that can neither steer a terminal nor turn the direction of the
// words around it: other bytes are shown as \xNN, and a long text is cut.
std::string printable(std::string_view bytes);

}  // namespace travaux::ledger
