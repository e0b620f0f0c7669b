#include "document/pdf_program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

#include "travaux/error.h"

namespace travaux::document {
namespace {

[[noreturn]] void system_failed(const std::string& what) {
  throw Error(Trouble::system, what + ": " + std::strerror(errno));
}

// Owns a descriptor.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  int get() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

class SpawnActions {
 public:
  SpawnActions() { ::posix_spawn_file_actions_init(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;
  ~SpawnActions() { ::posix_spawn_file_actions_destroy(&actions_); }
  posix_spawn_file_actions_t* get() { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

class SpawnAttributes {
 public:
  // The caller may ignore or block signals that are to end the program.
  SpawnAttributes() {
    ::posix_spawnattr_init(&attributes_);
    sigset_t all;
    sigset_t none;
    ::sigfillset(&all);
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigdefault(&attributes_, &all);
    ::posix_spawnattr_setsigmask(&attributes_, &none);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  }
  SpawnAttributes(const SpawnAttributes&) = delete;
  SpawnAttributes& operator=(const SpawnAttributes&) = delete;
  ~SpawnAttributes() { ::posix_spawnattr_destroy(&attributes_); }
  posix_spawnattr_t* get() { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

// A started program. When it goes, the program is gone.
class Child {
 public:
  explicit Child(pid_t id) : id_(id) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (id_ > 0) kill();
  }

  void kill() {
    ::kill(id_, SIGKILL);
    wait();
  }
  int wait() {
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = 0;
    return status;
  }

 private:
  pid_t id_;
};

// The bytes in memory behind a descriptor, so that nothing has to be written while reading.
int in_memory(std::string_view bytes) {
  const int file = ::memfd_create("pdf", MFD_CLOEXEC);
  if (file < 0) system_failed("no memory for the PDF");
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      ::close(file);
      system_failed("no memory for the PDF");
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  ::lseek(file, 0, SEEK_SET);
  return file;
}

std::vector<std::string> arguments(const std::string& program,
                                   const std::optional<PageRange>& pages, const PdfLimits& limits) {
  std::vector<std::string> words = {program};
  const auto add = [&](const char* name, std::size_t value) {
    words.emplace_back(name);
    words.push_back(std::to_string(value));
  };
  if (pages) {
    add("--first", pages->first);
    add("--last", pages->last);
  }
  add("--seconds", limits.seconds);
  add("--memory", limits.memory);
  add("--most-pages", limits.pages);
  add("--most-words", limits.words);
  add("--most-bytes", largest_document);
  return words;
}

pid_t start(const std::string& program, std::vector<std::string> words, int input, int output) {
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  SpawnActions actions;
  SpawnAttributes attributes;
  ::posix_spawn_file_actions_adddup2(actions.get(), input, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(actions.get(), output, STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(actions.get(), STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addclosefrom_np(actions.get(), STDERR_FILENO + 1);
  std::array<char*, 1> no_environment{nullptr};
  pid_t id = 0;
  const int failed = ::posix_spawn(&id, program.c_str(), actions.get(), attributes.get(),
                                   pointers.data(), no_environment.data());
  if (failed != 0) {
    throw Error(Trouble::missing,
                "the PDF reader " + program + " cannot be started: " + std::strerror(failed),
                "it is installed beside travaux, or in ../libexec");
  }
  return id;
}

// The kernel's timer: readable when the time is over.
int timer(std::size_t seconds) {
  const int clock = ::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
  itimerspec when{};
  when.it_value.tv_sec = static_cast<time_t>(seconds);
  if (clock < 0 || ::timerfd_settime(clock, 0, &when, nullptr) != 0) {
    if (clock >= 0) ::close(clock);
    system_failed("no timer");
  }
  return clock;
}

[[noreturn]] void too_long(std::size_t seconds) {
  throw Error(Trouble::unsupported,
              "the PDF was not read within " + std::to_string(seconds) +
                  " seconds; the reading was given up",
              "read a part of it: travaux show FILE --pages, travaux record FILE --pages; or "
              "record its bytes with --as-bytes");
}

void collect(int output, const PdfLimits& limits, const TakePart& take) {
  const Descriptor clock(timer(limits.wait));
  std::size_t size = 0;
  std::array<char, std::size_t{64} * 1024> part;
  for (;;) {
    std::array<pollfd, 2> waiting{pollfd{output, POLLIN, 0}, pollfd{clock.get(), POLLIN, 0}};
    if (::poll(waiting.data(), waiting.size(), -1) < 0) {
      if (errno == EINTR) continue;
      system_failed("waiting for the PDF reader");
    }
    if (waiting[1].revents != 0) too_long(limits.wait);
    const ssize_t got = ::read(output, part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) system_failed("listening to the PDF reader");
    if (got == 0) return;
    size += static_cast<std::size_t>(got);
    if (size > limits.answer) {
      throw Error(Trouble::unsupported,
                  "the PDF reader's answer has more than " + std::to_string(limits.answer) +
                      " bytes; the reading was given up",
                  "read a part of it: travaux show FILE --pages, travaux record FILE --pages");
    }
    take({part.data(), static_cast<std::size_t>(got)});
  }
}

void judge(int status, const PdfLimits& limits) {
  const std::string next =
      "read a part of it: travaux show FILE --pages, travaux record FILE --pages; or record its "
      "bytes with --as-bytes";
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return;
  if (WIFSIGNALED(status)) {
    const int signal = WTERMSIG(status);
    if (signal == SIGXCPU || signal == SIGALRM || signal == SIGKILL) {
      throw Error(
          Trouble::unsupported,
          "the PDF reader was stopped after " + std::to_string(limits.seconds) + " seconds of work",
          next);
    }
    if (signal == SIGSYS) {
      throw Error(Trouble::refused,
                  "the PDF made its reader attempt what it may not do, and it was stopped",
                  "handle this file as one that attacks");
    }
    throw Error(Trouble::malformed,
                "the PDF made its reader fail (signal " + std::to_string(signal) + ")", next);
  }
  if (WEXITSTATUS(status) == 1) {
    throw Error(Trouble::unsupported,
                "the PDF reader gave up, for want of memory (it may use " +
                    std::to_string(limits.memory / 1024 / 1024) + " MiB) or a part that is broken",
                next);
  }
  throw Error(Trouble::system,
              "the PDF reader failed (exit status " + std::to_string(WEXITSTATUS(status)) + ")",
              next);
}

}  // namespace

void run_pdf_program(const std::string& program, std::string_view bytes,
                     const std::optional<PageRange>& pages, const PdfLimits& limits,
                     const TakePart& take) {
  if (!program.starts_with('/')) {
    throw Error(Trouble::usage, "the PDF reader must be named by its whole path");
  }
  const Descriptor input(in_memory(bytes));
  std::array<int, 2> ends{-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) system_failed("no pipe to the PDF reader");
  const Descriptor output(ends[0]);
  // Fewer turns between the two; where that much is not allowed the usual size does.
  ::fcntl(output.get(), F_SETPIPE_SZ, 1024 * 1024);
  Descriptor far_end(ends[1]);
  Child child(start(program, arguments(program, pages, limits), input.get(), far_end.get()));
  far_end.close();
  collect(output.get(), limits, take);
  judge(child.wait(), limits);
}

std::string run_pdf_program(const std::string& program, std::string_view bytes,
                            const std::optional<PageRange>& pages, const PdfLimits& limits) {
  std::string printed;
  run_pdf_program(program, bytes, pages, limits,
                  [&printed](std::string_view part) { printed += part; });
  return printed;
}

}  // namespace travaux::document
