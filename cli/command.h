// command.h: what a command of the command line is, and the world it runs in.
//
// Each command is one .cc file with its help beside it and one row in commands.cc. A command gets
// its arguments and a World; it returns the exit status (0 same / intact / done, 1 different /
// refuted, 2 trouble) or throws travaux::Error, which main() prints.
#pragma once

#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/did_you_mean.h"
#include "travaux/render.h"
#include "travaux/seal.h"

namespace travaux::cli {

// Everything a command may know of the machine, so that nothing reads it behind its back.
struct World {
  std::ostream& out;
  std::ostream& err;
  std::function<std::optional<std::string>(const char* name)> environment;
  bool terminal_in = false;
  bool terminal_out = false;
  bool terminal_err = false;
  std::size_t width = 80;
  std::size_t height = 24;
  Time now = 0;
  Randomness random;
  // Asks on the terminal without echo; nothing when there is no terminal.
  std::function<std::optional<std::string>(const std::string& prompt)> ask_secret;
  std::function<std::optional<std::string>(const std::string& prompt)> ask;
};

using Arguments = std::vector<std::string>;

struct Command {
  std::string_view name;
  std::string_view alias;    // may be empty
  std::string_view summary;  // one line, lower case, no full stop
  int (*run)(const Arguments& arguments, World& world);
};

const std::vector<Command>& commands();

using base::did_you_mean;

// "travaux" alone: where the user stands and what to do next.
int greet(World& world);

int run_attribute(const Arguments& arguments, World& world);
int run_changelog(const Arguments& arguments, World& world);
int run_collate(const Arguments& arguments, World& world);
int run_correct(const Arguments& arguments, World& world);
int run_diff(const Arguments& arguments, World& world);
int run_erase(const Arguments& arguments, World& world);
int run_export(const Arguments& arguments, World& world);
int run_init(const Arguments& arguments, World& world);
int run_key(const Arguments& arguments, World& world);
int run_log(const Arguments& arguments, World& world);
int run_origins(const Arguments& arguments, World& world);
int run_quotes(const Arguments& arguments, World& world);
int run_read(const Arguments& arguments, World& world);
int run_record(const Arguments& arguments, World& world);
int run_rules(const Arguments& arguments, World& world);
int run_show(const Arguments& arguments, World& world);
int run_sources(const Arguments& arguments, World& world);
int run_verify(const Arguments& arguments, World& world);
int run_withdraw(const Arguments& arguments, World& world);

}  // namespace travaux::cli
