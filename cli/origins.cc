#include "command.h"
#include "options.h"
#include "texts.h"
#include "tracing.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux origins plan-28                   every clause: first draft, last change, sources\n"
    "  travaux origins plan-28@3 --words         every run of words\n"
    "  travaux origins monday.txt tuesday.txt    files, oldest first\n"
    "  travaux blame plan-28 --format json\n";

Tracing trace_texts(TextFinder& finder, const std::vector<std::string>& words) {
  Tracing tracing;
  for (std::size_t i = 0; i < words.size(); ++i) {
    Text text = finder.read(words[i]);
    HistoryVersion version{text.ref, i + 1, text.standing, {}};
    tracing.add(std::move(version), std::move(text));
  }
  return tracing;
}

Tracing trace(TextFinder& finder, const std::vector<std::string>& words) {
  const auto reference = parse_reference(words[0]);
  if (words.size() > 1 || !reference || !finder.is_recorded(words[0])) {
    return trace_texts(finder, words);
  }
  finder.find(words[0]);  // refuses a name that is a file as well
  const Ledger& ledger = finder.ledger();
  return trace_recorded(ledger, ledger.version(reference->document, reference->last));
}

}  // namespace

int run_origins(const Arguments& arguments, World& world) {
  std::vector<std::string> words;
  bool by_words = false;
  Parser parser("origins", "origins REF [--words] | origins FILE...",
                "trace each clause to the draft it first stood in", examples);
  parser.words("TEXT", words, "a version, or files from oldest to newest");
  parser.flag("--words", by_words, "every run of words, not only every clause");
  parser.add_ledger();
  parser.add_format({"terminal", "json"});
  parser.add_output();
  parser.add_color();
  if (!parser.parse(arguments, world)) return 0;
  if (words.empty()) {
    throw Error(Trouble::usage, "nothing to trace",
                "travaux origins DOC, or travaux origins FILE...");
  }

  TextFinder finder(world, parser.ledger(), InputKind::automatic);
  finder.keep_bytes();
  const Tracing tracing = trace(finder, words);
  for (const std::string& note : tracing.notes()) world.err << "NOTE      " << note << "\n";
  const OriginTracer& tracer = tracing.finish();
  const Origins origins = tracer.origins();
  parser.print(world,
               parser.format() == "json"
                   ? origins_to_json(origins, tracer.last())
                   : origins_to_terminal(origins, tracer.last(), by_words, parser.screen(world)));
  return tracing.refuted() ? 1 : 0;
}

}  // namespace travaux::cli
