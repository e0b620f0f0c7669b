// trouble.h: what an error of the file system means to whoever records.
#pragma once

#include <string>
#include <string_view>

namespace travaux::ledger {

// Throws Error(system) or, where a right is lacking, Error(refused); says what to do about it.
[[noreturn]] void fail_to_write(const std::string& action, int code);

// 0, or what stopped it: a write that is cut short says why only when it goes on.
int write_all(int file, std::string_view bytes);

}  // namespace travaux::ledger
