#include <fmt/format.h>

#include <deque>

#include "command.h"
#include "options.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux origins plan-28                   every clause: first draft, last change, sources\n"
    "  travaux origins plan-28@3 --words         every run of words\n"
    "  travaux origins monday.txt tuesday.txt    files, oldest first\n"
    "  travaux blame plan-28 --format json\n";

// Texts that could not be read cannot be traced through; that is said, and the chain goes on.
void add_version(History& history, std::deque<Text>& texts, Text text, HistoryVersion version,
                 World& world) {
  if (!text.document.readable()) {
    world.err << fmt::format("NOT READ  {}: left out of the chain; its words count for the next\n",
                             printable(text.ref));
    return;
  }
  for (const std::string& note : text.notes) {
    world.err << fmt::format("NOTE      {}: {}\n", printable(text.ref), printable(note));
  }
  texts.push_back(std::move(text));
  version.document = &texts.back().document;
  version.received = texts.back().received;
  history.versions.push_back(std::move(version));
}

void add_recorded(History& history, std::deque<Text>& texts, const Ledger& ledger,
                  const Reference& reference, World& world) {
  const Entry& version = ledger.version(reference.document, reference.last);
  const auto& entries = ledger.entries();
  std::vector<PassedOver> passed_over;  // also before a version that could not be read
  for (const LineageStep& step : steps_to(entries, version)) {
    HistoryVersion next = history_version(entries, step, nullptr);
    next.passed_over.insert(next.passed_over.begin(), passed_over.begin(), passed_over.end());
    passed_over = next.passed_over;
    const std::size_t before = history.versions.size();
    add_version(history, texts, read_version(ledger, *step.version, Bytes::kept), std::move(next),
                world);
    if (history.versions.size() > before) passed_over.clear();
  }
  if (history.versions.empty() || history.versions.back().ref != ref_of(version)) {
    throw Error(Trouble::unsupported, "could not be read as text: its words have no origins",
                "record its text with --text-of")
        .within(ref_of(version));
  }
  history.claims = claims_about(entries, reference.document);
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
  std::deque<Text> texts;  // stable addresses: the history points into it
  History history;
  const auto reference = parse_reference(words[0]);
  if (words.size() == 1 && reference && finder.is_recorded(words[0])) {
    finder.find(words[0]);  // refuses a name that is a file as well
    add_recorded(history, texts, finder.ledger(), *reference, world);
  } else {
    for (std::size_t i = 0; i < words.size(); ++i) {
      Text text = finder.read(words[i]);
      HistoryVersion version{text.ref, i + 1, nullptr, text.standing, {}};
      add_version(history, texts, std::move(text), std::move(version), world);
    }
    if (history.versions.empty() || history.versions.back().number != words.size()) {
      throw Error(Trouble::unsupported, "could not be read as text: its words have no origins")
          .within(words.back());
    }
  }
  const Origins origins = trace_origins(history);
  parser.print(world, parser.format() == "json"
                          ? origins_to_json(history, origins)
                          : origins_to_terminal(history, origins, by_words, parser.screen(world)));
  return 0;
}

}  // namespace travaux::cli
