#include "options.h"

#include <fmt/format.h>
#include <stdio.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <memory>
#include <sstream>

#include "base/file.h"
#include "base/handle.h"
#include "texts.h"
#include "travaux/error.h"

namespace fs = std::filesystem;

namespace travaux::cli {
namespace {

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

Error unknown_arguments(const CLI::App& app, const std::vector<std::string>& extra) {
  const std::string& word = extra.front();
  const auto hint = did_you_mean(word.substr(0, word.find('=')), option_names(app));
  return Error(Trouble::usage, fmt::format("does not understand '{}'", printable(word)),
               hint ? fmt::format("did you mean {}?", *hint)
                    : fmt::format("travaux {} --help", app.get_name()));
}

// An empty value is a mistake in a script ("$unset"), never a wish.
std::string refuse_empty(const std::string& value) {
  return value.empty() ? std::string("the value is empty") : std::string();
}

// The argument library would take the next word for the value of "--note=".
void refuse_bare_equals(const Arguments& arguments) {
  for (const std::string& word : arguments) {
    if (word.size() > 3 && word.rfind("--", 0) == 0 && word.find('=') == word.size() - 1) {
      throw Error(Trouble::usage, fmt::format("'{}' has no value", printable(word)));
    }
  }
}

constexpr std::size_t help_width = 79;
constexpr std::size_t help_column = 26;  // where the descriptions begin

// Words of a description, wrapped under one another from help_column on.
std::string wrapped(const std::string& text) {
  std::string lines;
  std::size_t column = help_column;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (column > help_column && column + 1 + word.size() > help_width) {
      lines += "\n" + std::string(help_column, ' ');
      column = help_column;
    } else if (column > help_column) {
      lines += ' ';
      ++column;
    }
    lines += word;
    column += word.size();
  }
  return lines;
}

std::string help_line(const std::string& name, const std::string& description) {
  std::string head = "  " + name;
  head += head.size() + 2 <= help_column ? std::string(help_column - head.size(), ' ')
                                         : "\n" + std::string(help_column, ' ');
  return head + wrapped(description) + "\n";
}

std::string help_of(const CLI::App& app, const std::string& usage, const std::string& examples) {
  std::string text = fmt::format("travaux {}: {}\n\nusage: travaux {}\n", app.get_name(),
                                 app.get_description(), usage);
  text += "\noptions:\n";
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional() || option == app.get_help_ptr()) continue;
    std::string name = option->get_name(false, true);
    std::replace(name.begin(), name.end(), ',', ' ');
    const std::string value = option->get_type_name();
    if (!value.empty()) name += " " + value;
    text += help_line(name, option->get_description());
  }
  return text + "\nexamples:\n" + examples;
}

int close_pipe(FILE* pipe) {
  return ::pclose(pipe);
}

std::size_t count_lines(std::string_view bytes) {
  return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

// The user's own pager, never one that a ledger names.
bool page(const World& world, std::string_view bytes) {
  if (world.environment("TERM").value_or("dumb") == "dumb") return false;
  const std::string pager = world.environment("PAGER").value_or("less -FRX");
  if (pager.empty() || pager == "cat") return false;
  const base::Handle<FILE, close_pipe> pipe(::popen(pager.c_str(), "w"));
  if (!pipe) return false;
  ::fwrite(bytes.data(), 1, bytes.size(), pipe.get());
  return true;
}

}  // namespace

struct Parser::Engine {
  Engine(std::string_view name, std::string_view summary)
      : app(std::string(summary), std::string(name)) {
    app.allow_extras();
  }
  CLI::App app;
};

Parser::Parser(std::string_view name, std::string_view usage, std::string_view summary,
               std::string_view examples)
    : engine_(std::make_unique<Engine>(name, summary)), usage_(usage), examples_(examples) {}

Parser::~Parser() = default;

void Parser::word(const std::string& name, std::string& target, const std::string& help) {
  engine_->app.add_option(name, target, help)->check(refuse_empty);
}

void Parser::words(const std::string& name, std::vector<std::string>& target,
                   const std::string& help) {
  engine_->app.add_option(name, target, help)->check(refuse_empty);
}

void Parser::flag(const std::string& option, bool& target, const std::string& help) {
  engine_->app.add_flag(option, target, help);
}

void Parser::value(const std::string& option, std::string& target, const std::string& value_name,
                   const std::string& help) {
  engine_->app.add_option(option, target, help)->type_name(value_name)->check(refuse_empty);
}

void Parser::value(const std::string& option, std::optional<std::string>& target,
                   const std::string& value_name, const std::string& help) {
  engine_->app.add_option(option, target, help)->type_name(value_name);
}

void Parser::values(const std::string& option, std::vector<std::string>& target,
                    const std::string& value_name, const std::string& help) {
  engine_->app.add_option(option, target, help)
      ->type_name(value_name)
      ->take_all()
      ->allow_extra_args(false)
      ->check(refuse_empty);
}

void Parser::choice(const std::string& option, std::string& target,
                    const std::vector<std::string>& known, const std::string& value_name,
                    const std::string& help) {
  engine_->app.add_option(option, target, help)
      ->type_name(value_name)
      ->each([known, option](const std::string& value) {
        if (std::find(known.begin(), known.end(), value) == known.end()) {
          refuse_choice(option, value, known);
        }
      });
}

void Parser::add_ledger() {
  value("--ledger", ledger_, "DIR",
        "the ledger's folder (default: TRAVAUX_LEDGER, or .travaux here or above)");
}

void Parser::add_output() {
  value("-o,--output", output_, "FILE", "write to FILE instead of the screen");
}

void Parser::add_color() {
  choice("--color", color_, {"auto", "always", "never"}, "WHEN",
         "auto, always or never (NO_COLOR is honoured)");
}

void Parser::add_format(const std::vector<std::string>& formats) {
  format_ = formats.front();
  choice("--format", format_, formats, "F",
         choices(formats) + " (default: " + formats.front() + ")");
}

bool Parser::parse(const Arguments& arguments, World& world) {
  if (std::find(arguments.begin(), arguments.end(), "--help") != arguments.end() ||
      std::find(arguments.begin(), arguments.end(), "-h") != arguments.end()) {
    world.out << help_of(engine_->app, usage_, examples_);
    return false;
  }
  refuse_bare_equals(arguments);
  try {
    Arguments reversed(arguments.rbegin(), arguments.rend());
    engine_->app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    throw Error(Trouble::usage, error.what(),
                fmt::format("travaux {} --help", engine_->app.get_name()));
  }
  std::vector<std::string> extra = engine_->app.remaining();
  // What ends the options is none that is not understood.
  if (!extra.empty() && extra.front() == "--") extra.erase(extra.begin());
  if (!extra.empty()) throw unknown_arguments(engine_->app, extra);
  return true;
}

Screen Parser::screen(const World& world) const {
  Screen screen;
  screen.width = std::clamp<std::size_t>(world.width, 40, 200);
  const bool quiet = !world.environment("NO_COLOR").value_or("").empty();
  screen.color =
      color_ == "always" || (color_ == "auto" && world.terminal_out && !quiet && output_.empty());
  return screen;
}

// The result never replaces what it was made from, nor a part of a ledger.
void Parser::refuse_output(const World& world) const {
  std::error_code code;
  for (const CLI::Option* option : engine_->app.get_options()) {
    if (!option->get_positional()) continue;
    for (const std::string& word : option->results()) {
      if (fs::equivalent(word, output_, code)) {
        throw Error(Trouble::usage,
                    fmt::format("-o {} would replace what it is made from", output_),
                    "name another file");
      }
    }
  }
  const auto ledger = find_ledger(world, ledger_);
  if (!ledger) return;
  const fs::path inside = fs::weakly_canonical(*ledger, code);
  for (fs::path folder = fs::weakly_canonical(output_, code); folder.has_relative_path();
       folder = folder.parent_path()) {
    if (folder == inside) {
      throw Error(Trouble::usage, fmt::format("-o {} would write into the ledger", output_),
                  "name a file outside of it");
    }
  }
}

void Parser::print(World& world, std::string_view bytes) const {
  if (!output_.empty()) {
    refuse_output(world);
    base::write_file(output_, bytes);
    return;
  }
  const bool long_text = count_lines(bytes) >= world.height;
  if (world.terminal_out && long_text && page(world, bytes)) return;
  world.out << bytes;
  world.out.flush();
  if (!world.out) throw Error(Trouble::system, "cannot write to standard output");
}

std::string choices(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
}

void refuse_choice(std::string_view what, const std::string& value,
                   const std::vector<std::string>& known) {
  const auto hint = did_you_mean(value, known);
  throw Error(Trouble::usage, fmt::format("{} '{}' is unknown", what, printable(value)),
              hint ? fmt::format("did you mean {}? known: {}", *hint, choices(known))
                   : "known: " + choices(known));
}

std::vector<std::string> split_lists(const std::vector<std::string>& lists) {
  std::vector<std::string> parts;
  for (const std::string& list : lists) {
    for (std::size_t at = 0; at <= list.size();) {
      const std::size_t end = std::min(list.find(',', at), list.size());
      parts.push_back(list.substr(at, end - at));
      at = end + 1;
    }
  }
  return parts;
}

std::uint64_t parse_number(std::string_view text, std::string_view what, std::string_view next) {
  std::uint64_t number = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (code != std::errc() || end != text.data() + text.size()) {
    throw Error(Trouble::usage, fmt::format("{} '{}' is no number", what, printable(text)),
                std::string(next));
  }
  return number;
}

std::pair<std::size_t, std::size_t> parse_range(std::string_view text, std::string_view what) {
  const std::string next = fmt::format("{0}s count from 1: --{0}s 9-18", what);
  const auto dash = text.find('-');
  const std::size_t first = parse_number(text.substr(0, dash), what, next);
  const std::size_t last =
      dash == std::string_view::npos ? first : parse_number(text.substr(dash + 1), what, next);
  if (first == 0 || last < first) {
    throw Error(Trouble::usage, fmt::format("{} range '{}' is empty", what, printable(text)), next);
  }
  return {first, last};
}

}  // namespace travaux::cli
