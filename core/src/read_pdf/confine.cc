// SPDX-License-Identifier: GPL-2.0-or-later
#include "confine.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

namespace travaux::read_pdf {
namespace {

#if defined(__x86_64__)
constexpr unsigned architecture = AUDIT_ARCH_X86_64;
constexpr unsigned foreign_calls = 0x40000000;  // the x32 numbers of the same architecture
#elif defined(__aarch64__)
constexpr unsigned architecture = AUDIT_ARCH_AARCH64;
constexpr unsigned foreign_calls = 0xFFFFFFFF;
#else
#error "the filter knows the system calls of x86_64 and aarch64 only"
#endif

using Filter = std::vector<sock_filter>;

constexpr unsigned short load_word = BPF_LD | BPF_W | BPF_ABS;
constexpr unsigned short jump_equal = BPF_JMP | BPF_JEQ | BPF_K;
constexpr unsigned short jump_set = BPF_JMP | BPF_JSET | BPF_K;
constexpr unsigned short jump_at_least = BPF_JMP | BPF_JGE | BPF_K;
constexpr unsigned short answer = BPF_RET | BPF_K;

sock_filter step(unsigned short code, unsigned value, unsigned char yes = 0, unsigned char no = 0) {
  return {code, yes, no, value};
}

unsigned argument(unsigned index) {  // its lower half; both architectures are little-endian
  return static_cast<unsigned>(offsetof(seccomp_data, args) + std::size_t{8} * index);
}

void allow(Filter& filter, unsigned call) {
  filter.push_back(step(jump_equal, call, 0, 1));
  filter.push_back(step(answer, SECCOMP_RET_ALLOW));
}

void refuse(Filter& filter, unsigned call) {
  filter.push_back(step(jump_equal, call, 0, 1));
  filter.push_back(step(answer, SECCOMP_RET_ERRNO | EACCES));
}

void allow_without(Filter& filter, unsigned call, unsigned index, unsigned forbidden_bits) {
  filter.push_back(step(jump_equal, call, 0, 4));
  filter.push_back(step(load_word, argument(index)));
  filter.push_back(step(jump_set, forbidden_bits, 0, 1));
  filter.push_back(step(answer, SECCOMP_RET_KILL_PROCESS));
  filter.push_back(step(answer, SECCOMP_RET_ALLOW));
}

void allow_only(Filter& filter, unsigned call, unsigned index, unsigned value) {
  filter.push_back(step(jump_equal, call, 0, 4));
  filter.push_back(step(load_word, argument(index)));
  filter.push_back(step(jump_equal, value, 0, 1));
  filter.push_back(step(answer, SECCOMP_RET_ALLOW));
  filter.push_back(step(answer, SECCOMP_RET_KILL_PROCESS));
}

Filter make_filter() {
  Filter filter;
  filter.push_back(step(load_word, offsetof(seccomp_data, arch)));
  filter.push_back(step(jump_equal, architecture, 1, 0));
  filter.push_back(step(answer, SECCOMP_RET_KILL_PROCESS));
  filter.push_back(step(load_word, offsetof(seccomp_data, nr)));
  filter.push_back(step(jump_at_least, foreign_calls, 0, 1));
  filter.push_back(step(answer, SECCOMP_RET_KILL_PROCESS));
  allow_only(filter, __NR_write, 0, STDOUT_FILENO);
  // A library that finds its own memory damaged signals itself, and nobody else.
  allow_only(filter, __NR_tgkill, 0, static_cast<unsigned>(::getpid()));
  allow_without(filter, __NR_mmap, 2, PROT_EXEC);
  allow_without(filter, __NR_mprotect, 2, PROT_EXEC);
  for (const int call :
       {__NR_brk, __NR_munmap, __NR_mremap, __NR_madvise, __NR_futex, __NR_clock_gettime,
        __NR_gettimeofday, __NR_getrandom, __NR_getpid, __NR_gettid, __NR_rt_sigprocmask,
        __NR_rt_sigreturn, __NR_restart_syscall, __NR_exit, __NR_exit_group}) {
    allow(filter, static_cast<unsigned>(call));
  }
  for (const int call : {__NR_openat, __NR_newfstatat, __NR_statx, __NR_faccessat, __NR_readlinkat,
                         __NR_getcwd, __NR_uname, __NR_fstat}) {
    refuse(filter, static_cast<unsigned>(call));
  }
#if defined(__x86_64__)
  for (const int call : {__NR_open, __NR_stat, __NR_lstat, __NR_access, __NR_readlink}) {
    refuse(filter, static_cast<unsigned>(call));
  }
#endif
  filter.push_back(step(answer, SECCOMP_RET_KILL_PROCESS));
  return filter;
}

std::string failed(const char* step_name) {
  return std::string(step_name) + ": " + std::strerror(errno);
}

bool set_limit(__rlimit_resource resource, std::size_t value) {
  const rlimit wanted{value, value};
  return ::setrlimit(resource, &wanted) == 0;
}

}  // namespace

std::string limit(const Limits& limits) {
  const bool set = set_limit(RLIMIT_CORE, 0) && set_limit(RLIMIT_FSIZE, 0) &&
                   set_limit(RLIMIT_NPROC, 0) && set_limit(RLIMIT_CPU, limits.seconds) &&
                   set_limit(RLIMIT_AS, limits.memory);
  if (!set) return failed("setrlimit");
  if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return failed("PR_SET_PDEATHSIG");
  if (::prctl(PR_SET_DUMPABLE, 0) != 0) return failed("PR_SET_DUMPABLE");
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return failed("PR_SET_NO_NEW_PRIVS");
  // A machine that sleeps, or is busy with others, must not keep the caller waiting for ever.
  ::alarm(static_cast<unsigned>(2 * limits.seconds + 5));
  return {};
}

std::string confine() {
  ::close(STDIN_FILENO);
  ::close(STDERR_FILENO);
  if (::syscall(__NR_close_range, 3U, ~0U, 0U) != 0) return failed("close_range");
  if (!set_limit(RLIMIT_NOFILE, 0)) return failed("setrlimit");
  Filter filter = make_filter();
  const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
  if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) return failed("seccomp");
  return {};
}

}  // namespace travaux::read_pdf
