#include <fmt/format.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <iostream>
#include <new>

#include "base/handle.h"
#include "command.h"
#include "options.h"
#include "travaux/error.h"

namespace travaux::cli {
namespace {

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

// Read byte by byte and not through std::cin, which would go on reading after an interrupt.
std::optional<std::string> read_line() {
  std::string line;
  for (char c = 0; ::read(STDIN_FILENO, &c, 1) == 1;) {
    if (c == '\n') return line;
    line += c;
  }
  return line.empty() ? std::nullopt : std::optional<std::string>(line);
}

std::optional<std::string> ask(const std::string& prompt) {
  if (::isatty(STDIN_FILENO) == 0) return std::nullopt;
  std::cerr << prompt << std::flush;
  return read_line();
}

// The one global of the program: a signal handler can speak through nothing else.
volatile std::sig_atomic_t interrupted = 0;

void note_interrupt(int signal) {
  interrupted = signal;
}

// While it lives Ctrl-C ends the reading of a line instead of the program, so that the terminal
// can be put back first; afterwards the interrupt takes its course.
class DelayedInterrupt {
 public:
  DelayedInterrupt() {
    interrupted = 0;
    struct sigaction action {};
    action.sa_handler = note_interrupt;  // without SA_RESTART: the read returns
    ::sigaction(SIGINT, &action, &before_);
  }
  DelayedInterrupt(const DelayedInterrupt&) = delete;
  DelayedInterrupt& operator=(const DelayedInterrupt&) = delete;
  ~DelayedInterrupt() {
    ::sigaction(SIGINT, &before_, nullptr);
    if (interrupted != 0) std::raise(SIGINT);
  }

 private:
  struct sigaction before_ {};
};

// Echo is off only while the secret is typed, whatever happens meanwhile.
class QuietTerminal {
 public:
  QuietTerminal() : changed_(::tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!changed_) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    changed_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
  }
  QuietTerminal(const QuietTerminal&) = delete;
  QuietTerminal& operator=(const QuietTerminal&) = delete;
  ~QuietTerminal() {
    if (changed_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }

 private:
  termios before_{};
  bool changed_;
};

std::optional<std::string> ask_secret(const std::string& prompt) {
  if (::isatty(STDIN_FILENO) == 0) return std::nullopt;
  const DelayedInterrupt delayed;  // destroyed after the terminal is put back
  const QuietTerminal quiet;
  auto answer = ask(prompt);
  std::cerr << '\n';
  return answer;
}

Time clock_now() {
  const auto pinned = environment("SOURCE_DATE_EPOCH");
  if (!pinned) return static_cast<Time>(std::time(nullptr));
  return static_cast<Time>(parse_number(*pinned, "SOURCE_DATE_EPOCH"));
}

void measure(World& world) {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    world.width = size.ws_col;
    world.height = size.ws_row;
  }
}

std::string usage() {
  std::string text =
      "travaux keeps the record of a negotiated text: what changed, who says so, and proof.\n\n"
      "usage: travaux COMMAND [ARGUMENTS]\n\n";
  for (const Command& command : commands()) {
    text += fmt::format("  {:<10}  {}\n", command.name, command.summary);
  }
  return text +
         "\ntravaux COMMAND --help   options and examples of one command\n"
         "travaux                  where you stand and what to do next\n"
         "\nexit status: 0 same, intact or done; 1 different or refuted; 2 trouble\n";
}

const Command& find_command(const std::string& name) {
  std::vector<std::string> known;
  for (const Command& command : commands()) {
    if (command.name == name || (!command.alias.empty() && command.alias == name)) return command;
    known.emplace_back(command.name);
    if (!command.alias.empty()) known.emplace_back(command.alias);
  }
  const auto hint = did_you_mean(name, known);
  throw Error(Trouble::usage, fmt::format("'{}' is no command", printable(name)),
              hint ? fmt::format("did you mean travaux {}?", *hint) : "travaux --help lists them");
}

int run(const Arguments& words, World& world) {
  if (words.empty()) return greet(world);
  if (words[0] == "--version") {
    world.out << "travaux " TRAVAUX_VERSION "\n";
    return 0;
  }
  const bool help = words[0] == "--help" || words[0] == "-h" || words[0] == "help";
  if (help && words.size() == 1) {
    world.out << usage();
    return 0;
  }
  if (help) return find_command(words[1]).run({"--help"}, world);
  return find_command(words[0]).run({words.begin() + 1, words.end()}, world);
}

constexpr int trouble = 2;

int report(const Error& error, std::ostream& err) {
  err << "travaux: " << printable(error.what()) << '\n';
  if (!error.next_step().empty()) err << "next: " << printable(error.next_step()) << '\n';
  return trouble;
}

}  // namespace
}  // namespace travaux::cli

int main(int argc, char** argv) {
  using namespace travaux;
  using namespace travaux::cli;
  std::ios::sync_with_stdio(false);
  World world{.out = std::cout,
              .err = std::cerr,
              .environment = environment,
              .random = {},
              .ask_secret = {},
              .ask = {}};
  try {
    world.terminal_in = ::isatty(STDIN_FILENO) != 0;
    world.terminal_out = ::isatty(STDOUT_FILENO) != 0;
    world.terminal_err = ::isatty(STDERR_FILENO) != 0;
    world.random = system_randomness();
    world.ask_secret = ask_secret;
    world.ask = ask;
    world.now = clock_now();
    measure(world);
    const int status = run({argv + std::min(argc, 1), argv + argc}, world);
    std::cout.flush();
    if (!std::cout) throw Error(Trouble::system, "cannot write to standard output");
    return status;
  } catch (const Error& error) {
    return report(error, std::cerr);
  } catch (const std::bad_alloc&) {
    std::cerr << "travaux: not enough memory\n";
  } catch (const std::exception& error) {
    std::cerr << "travaux: unexpected: " << error.what() << "\nnext: please report it\n";
  }
  return trouble;
}
