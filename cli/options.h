// options.h: the options that commands share, and how a command line is parsed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "command.h"

namespace travaux::cli {

// One command's parser: usage, options, examples.
class Parser {
 public:
  // `usage` is what follows "travaux"; `examples` is printed under the options.
  Parser(std::string_view name, std::string_view usage, std::string_view summary,
         std::string_view examples);

  ~Parser();
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  // Arguments without a name, in order; `words` takes all that are left.
  void word(const std::string& name, std::string& target, const std::string& help);
  void words(const std::string& name, std::vector<std::string>& target, const std::string& help);
  // Options. `value_name` stands for the value in the help; `values` may be given repeatedly.
  void flag(const std::string& option, bool& target, const std::string& help);
  void value(const std::string& option, std::string& target, const std::string& value_name,
             const std::string& help);
  // One whose value may be empty, which then says something; nothing when it is not given.
  void value(const std::string& option, std::optional<std::string>& target,
             const std::string& value_name, const std::string& help);
  void values(const std::string& option, std::vector<std::string>& target,
              const std::string& value_name, const std::string& help);
  // One of a closed list, which the help names; the target holds the default.
  void choice(const std::string& option, std::string& target, const std::vector<std::string>& known,
              const std::string& value_name, const std::string& help);

  void add_ledger();                                         // --ledger DIR
  void add_output();                                         // -o FILE
  void add_color();                                          // --color WHEN
  void add_format(const std::vector<std::string>& formats);  // --format F, first is the default

  // False when help was printed and the command is done. Throws Error(usage), with the nearest
  // known option, for anything that does not fit.
  bool parse(const Arguments& arguments, World& world);

  const std::string& ledger() const { return ledger_; }
  const std::string& format() const { return format_; }
  bool has_output() const { return !output_.empty(); }
  Screen screen(const World& world) const;
  // Prints to -o FILE (beside, then renamed), or through a pager on a terminal, or to `out`.
  void print(World& world, std::string_view bytes) const;

 private:
  void refuse_output(const World& world) const;

  struct Engine;  // the argument library, slow to include
  std::unique_ptr<Engine> engine_;
  std::string usage_;
  std::string examples_;
  std::string ledger_;
  std::string output_;
  std::string color_ = "auto";
  std::string format_;
};

// Names of a closed list, "a, b or c".
std::string choices(const std::vector<std::string>& names);

// Error(usage): the value is none of the known ones; with the nearest.
[[noreturn]] void refuse_choice(std::string_view what, const std::string& value,
                                const std::vector<std::string>& known);

// "a,b" and "c", as an option that may be repeated gets them: each by itself.
std::vector<std::string> split_lists(const std::vector<std::string>& lists);

// "9-18" or "9", of what is counted from 1: "line", "page". Error(usage) otherwise.
std::pair<std::size_t, std::size_t> parse_range(std::string_view text, std::string_view what);

// A decimal number without sign or spaces. Error(usage) otherwise; `what` names it.
std::uint64_t parse_number(std::string_view text, std::string_view what,
                           std::string_view next = "write it in digits, such as 3");

}  // namespace travaux::cli
