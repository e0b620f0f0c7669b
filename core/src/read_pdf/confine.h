// SPDX-License-Identifier: GPL-2.0-or-later
// confine.h: what this process may still do once it looks at a stranger's bytes.
//
// After confine() the process can compute, ask for memory that is not code, write to descriptor 1
// and end. It can open nothing, connect to nothing, start nothing and signal nobody; the kernel
// kills it for trying (asking for a file is answered "not permitted", since libraries ask for their
// tables and do without). Method: seccomp-bpf with an allow list, see seccomp(2); resource limits,
// see setrlimit(2). Nothing of it can be undone by the process.
#pragma once

#include <cstddef>
#include <string>

namespace travaux::read_pdf {

struct Limits {
  std::size_t seconds = 60;                   // of the processor, and a little more by the clock
  std::size_t memory = std::size_t{1} << 30;  // bytes of address space
};

// The limits that need no filter; to be called first. Empty on success, else what failed.
std::string limit(const Limits& limits);

// Closes all descriptors but 1 and forbids the rest. Empty on success, else what failed; then the
// caller must not go on.
std::string confine();

}  // namespace travaux::read_pdf
