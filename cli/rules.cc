#include "command.h"
#include "judging.h"
#include "options.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux rules                     each with its question and an example\n"
    "  travaux rules --rules rules.txt   with the severities that this file sets\n"
    "  travaux rules --format markdown -o rules.md\n"
    "\n"
    "A rules file has a line for each rule that is to weigh more or less:\n"
    "  modality-weakened  critical\n"
    "  reworded           off        # and # begins a comment\n";

}  // namespace

int run_rules(const Arguments& arguments, World& world) {
  std::string file;
  Parser parser("rules", "rules [--rules FILE]", "list the rules by which changes are judged",
                examples);
  parser.add_format({"terminal", "json", "markdown"});
  parser.value("--rules", file, "FILE", "show the severities that this file sets");
  parser.add_output();
  parser.add_color();
  if (!parser.parse(arguments, world)) return 0;
  const RuleSettings settings = file.empty() ? RuleSettings() : read_rules_file(file);
  parser.print(world, parser.format() == "json" ? rules_to_json(settings)
                      : parser.format() == "markdown"
                          ? rules_to_markdown(settings)
                          : rules_to_terminal(settings, parser.screen(world)));
  return 0;
}

}  // namespace travaux::cli
