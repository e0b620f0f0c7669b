// trouble.h: what an error of the file system means to whoever records.
#pragma once

#include <string>

namespace travaux::ledger {

// Throws Error(system) or, where a right is lacking, Error(refused); says what to do about it.
[[noreturn]] void fail_to_write(const std::string& action, int code);

}  // namespace travaux::ledger
