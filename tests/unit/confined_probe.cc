// Confines itself as travaux-read-pdf does, then attempts what its first argument names. Prints
// "done" when it could, "refused" when it was told no; mostly it is killed.
#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string_view>

#include "read_pdf/confine.h"

namespace {

bool connects() {
  const int end = ::socket(AF_INET, SOCK_STREAM, 0);
  return end >= 0;
}

bool runs_a_program() {
  char name[] = "/bin/true";
  char* const words[] = {name, nullptr};
  ::execve(name, words, nullptr);
  return false;
}

bool makes_code() {
  return ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
         MAP_FAILED;
}

bool turns_memory_into_code() {
  void* memory = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return ::mprotect(memory, 4096, PROT_READ | PROT_EXEC) == 0;
}

bool eats_memory() {
  for (int i = 0; i < 64; ++i) {
    if (::mmap(nullptr, std::size_t{64} << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
               -1, 0) == MAP_FAILED) {
      return false;
    }
  }
  return true;
}

bool spins() {
  volatile bool never = false;
  while (!never) {
  }
  return true;
}

bool lifts_limit() {
  const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
  return ::setrlimit(RLIMIT_AS, &more) == 0;
}

bool attempt(std::string_view what) {
  if (what == "nothing") return true;
  if (what == "open") return ::open("/etc/passwd", O_RDONLY) >= 0;
  if (what == "create")
    return ::open("/tmp/confined-probe-made-this", O_CREAT | O_WRONLY, 0600) >= 0;
  if (what == "stat") {
    struct stat found {};
    return ::stat("/etc/passwd", &found) == 0;
  }
  if (what == "connect") return connects();
  if (what == "fork") return ::fork() >= 0;
  if (what == "exec") return runs_a_program();
  if (what == "signal") return ::kill(::getppid(), 0) == 0;
  if (what == "trace") return ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0;
  if (what == "write elsewhere") return ::write(2, "x", 1) == 1;
  if (what == "read") return ::read(0, nullptr, 0) == 0;
  if (what == "duplicate") return ::dup(1) >= 0;
  if (what == "code") return makes_code();
  if (what == "memory as code") return turns_memory_into_code();
  if (what == "memory") return eats_memory();
  if (what == "time") return spins();
  if (what == "lift a limit") return lifts_limit();
  if (what == "unlink") return ::unlink("/tmp/confined-probe") == 0;
  if (what == "abort") std::abort();
  return false;
}

void say(std::string_view word) {
  if (::write(1, word.data(), word.size()) < 0) ::_exit(9);
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  travaux::read_pdf::Limits limits;
  limits.seconds = 1;
  if (!travaux::read_pdf::limit(limits).empty() || !travaux::read_pdf::confine().empty()) return 3;
  say(attempt(words[1]) ? "done" : "refused");
  ::_exit(0);
}
