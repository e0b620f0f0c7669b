#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/heap.h"
#include "base/in_parallel.h"
#include "command.h"
#include "comparable.h"
#include "options.h"
#include "reading.h"
#include "texts.h"
#include "travaux/compare.h"
#include "travaux/error.h"
#include "travaux/language.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux diff plan-28                 the newest draft against the one it follows\n"
    "  travaux diff plan-28@1 plan-28@3     two recorded versions\n"
    "  travaux diff monday.txt tuesday.txt  two files, no ledger needed\n"
    "  travaux diff draft.docx --tracked both  what its tracked changes change\n"
    "  travaux diff plan-28@1 ./leak.txt --format json\n"
    "  travaux diff plan-en.txt plan-uk.txt  two languages: clauses, numbers, dates, references\n"
    "  travaux diff monday.txt tuesday.txt --side-by-side\n"
    "  travaux diff monday.txt tuesday.txt --ignore case,punctuation\n"
    "  travaux diff monday.txt tuesday.txt --all --explain  why each clause was paired\n";

struct Pair {
  Text before;
  Text after;
  std::string note;
};

Pair read_two(TextFinder& finder, const std::vector<std::string>& words) {
  std::array<std::optional<Text>, 2> texts;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Entry* version = finder.find(words[i]);
    if (version != nullptr) texts[i] = read_to_compare(finder.ledger(), *version);
  }
  base::in_parallel(texts.size(), 1, [&](std::size_t i, std::size_t) {
    if (!texts[i]) texts[i] = finder.read_file(words[i]);
  });
  return {std::move(*texts[0]), std::move(*texts[1]), ""};
}

std::string names_of(const Ledger& ledger, const std::vector<const Entry*>& passed_over) {
  std::string text;
  for (const Entry* entry : passed_over) {
    const Standing standing = standing_of(ledger.entries(), *entry);
    text += (text.empty() ? "" : "; ") + ref_of(*entry) + ": " +
            (standing.erased_by.empty() ? "" : "NOT COMPARED: ") + describe(standing);
  }
  return text;
}

bool is_translation_of(const Entry& version, const Entry& other) {
  const Lineage& lineage = version_of(version).lineage;
  return lineage.kind == LineageKind::translation_of && lineage.of == other.hash;
}

// A translation against the text that it translates.
std::optional<Pair> pair_of_translation(const Ledger& ledger, const Entry& after) {
  const Lineage& lineage = version_of(after).lineage;
  if (lineage.kind != LineageKind::translation_of) return std::nullopt;
  const Entry* before = ledger.entries().find(*lineage.of);
  if (before == nullptr) return std::nullopt;
  return Pair{read_to_compare(ledger, *before), read_to_compare(ledger, after), ""};
}

// What this version follows, with what does not stand passed over, and that said.
Pair pair_by_lineage(const Ledger& ledger, const Entry& after) {
  const std::vector<LineageStep> steps = steps_to(ledger.entries(), after);
  std::string note = names_of(ledger, steps.back().passed_over);
  if (steps.size() < 2) {
    throw Error(
        Trouble::usage,
        fmt::format("follows no draft{}", note.empty() ? "" : " that stands: ") + printable(note),
        "name two versions: travaux diff DOC@1 DOC@2")
        .within(ref_of(after));
  }
  const Entry& before = *steps[steps.size() - 2].version;
  const bool same_draft = version_of(after).lineage.kind == LineageKind::same_draft_as;
  if (note.empty() && same_draft) note = "two texts of one draft";
  return {read_to_compare(ledger, before), read_to_compare(ledger, after), note};
}

Pair pair_of_document(TextFinder& finder, const std::string& word) {
  const auto reference = parse_reference(word);
  if (!reference || !finder.is_recorded(word)) {
    throw Error(Trouble::usage, "a file alone has nothing to be compared with",
                fmt::format("travaux diff {} OTHER", word))
        .within(printable(word));
  }
  const Ledger& ledger = finder.ledger();
  if (reference->first != reference->last) {
    return {read_to_compare(ledger, ledger.version(reference->document, reference->first)),
            read_to_compare(ledger, ledger.version(reference->document, reference->last)), ""};
  }
  const Entry& version = ledger.version(reference->document, reference->first);
  std::optional<Pair> translation = pair_of_translation(ledger, version);
  return translation ? std::move(*translation) : pair_by_lineage(ledger, version);
}

// The two texts of one file with tracked changes.
Pair read_both(TextFinder& finder, const std::string& word, InputKind kind) {
  TrackedOption tracked;
  if (finder.find(word) != nullptr) TrackedOption{"both"}.refuse();
  tracked.which = "reject";
  Pair pair{read_plain_file(word, kind, tracked), read_plain_file(word, kind), ""};
  pair.before.ref += " (rejected)";
  pair.after.ref += " (accepted)";
  return pair;
}

Pair read_pair(TextFinder& finder, const std::vector<std::string>& words) {
  if (words.empty()) {
    throw Error(Trouble::usage, "nothing to compare",
                "travaux diff BEFORE AFTER, or travaux diff DOC");
  }
  if (words.size() == 1) return pair_of_document(finder, words[0]);
  if (words.size() > 2) {
    throw Error(Trouble::usage, "more than two texts to compare", "travaux diff BEFORE AFTER");
  }
  return read_two(finder, words);
}

// Of a file without words nothing can be said: its pictures may hold the draft. One text of tracked
// changes may be empty, as where all was inserted.
void require_words(const Pair& pair, bool both_of_one_file) {
  const bool before = !pair.before.document.clauses().empty();
  const bool after = !pair.after.document.clauses().empty();
  if ((before && after) || (both_of_one_file && (before || after))) return;
  throw nothing_to_compare(before ? pair.after : pair.before);
}

std::string notes_of(const Pair& pair) {
  std::string note = pair.note;
  for (const Text* text : {&pair.before, &pair.after}) {
    if (!text->standing.stands()) {
      note += (note.empty() ? "" : "; ") + text->ref + ": " + describe(text->standing);
    }
    for (const std::string& line : text->notes) {
      note += (note.empty() ? "" : "; ") + text->ref + ": " + line;
    }
  }
  return note;
}

// Nothing where the words of both can be compared: also of a draft in two languages, since a like
// draft has both, too.
std::optional<std::pair<Language, Language>> two_languages(const Pair& pair,
                                                           const std::string& asked) {
  if (asked == "no") return std::nullopt;
  const std::string_view earlier = pair.before.document.text();
  const std::string_view later = pair.after.document.text();
  const Entry* const from = pair.before.entry;
  const Entry* const to = pair.after.entry;
  const bool recorded = from != nullptr && to != nullptr &&
                        (is_translation_of(*from, *to) || is_translation_of(*to, *from));
  if (asked == "yes" || recorded) return std::pair(language_hint(earlier), language_hint(later));
  const Language before = sole_language_of(earlier);
  const Language after = sole_language_of(later);
  const bool told = before != after && before != Language::unknown && after != Language::unknown;
  if (told) return std::pair(before, after);
  return std::nullopt;
}

// Translations that were not told are shown as replaced from end to end: that helps nobody.
std::string hint_of_translation(const Pair& pair) {
  if (!look_like_two_languages(pair.before.document.text(), pair.after.document.text())) return "";
  return "two languages? --translation yes compares clauses, numbers, dates, references";
}

// No exit status says that two languages say the same: their words were not compared.
int print_translation(const ComparisonView& texts, std::pair<Language, Language> languages,
                      const ComparisonDetail& detail, Parser& parser, World& world) {
  const Translation translation =
      compare_translation(*texts.before, *texts.after, languages.first, languages.second);
  const TranslationView view{texts, &translation};
  parser.print(world, parser.format() == "json"
                          ? translation_to_json(view)
                          : translation_to_terminal(view, detail, parser.screen(world)));
  return 1;
}

void refuse_beside_translation(const CompareOptions& options, const ComparisonDetail& detail) {
  const bool asked = options.explain || !options.ignore.empty() || detail.side_by_side;
  if (!asked) return;
  throw Error(
      Trouble::usage,
      fmt::format("{} is about two texts in one language", options.explain       ? "--explain"
                                                           : detail.side_by_side ? "--side-by-side"
                                                                                 : "--ignore"),
      "--translation no compares the words all the same");
}

Noise noise_named(const std::string& name) {
  std::vector<std::string> known;
  for (const Noise noise : all_noise) {
    if (name_of(noise) == name) return noise;
    known.emplace_back(name_of(noise));
  }
  const auto hint = did_you_mean(name, known);
  throw Error(Trouble::usage, fmt::format("--ignore '{}' is unknown", printable(name)),
              (hint ? fmt::format("did you mean {}? ", *hint) : std::string()) +
                  "known: case, space, punctuation and numbering");
}

// --ignore case,space --ignore numbering
NoiseSet noise_of(const std::vector<std::string>& lists) {
  NoiseSet noise;
  for (const std::string& list : lists) {
    for (std::size_t at = 0; at <= list.size();) {
      const std::size_t end = std::min(list.find(',', at), list.size());
      noise.add(noise_named(list.substr(at, end - at)));
      at = end + 1;
    }
  }
  return noise;
}

// What the user asked for.
struct Asked {
  std::vector<std::string> words;
  std::string clauses = "auto";
  std::string translation = "auto";
  std::vector<std::string> ignored;
  ComparisonDetail detail;
  CompareOptions options;
  TrackedOption tracked;
  PagesOption pages;

  void add(Parser& parser) {
    parser.words("TEXT", words, "versions or files");
    parser.add_ledger();
    parser.add_format({"terminal", "json"});
    parser.flag("--summary", detail.summary_only, "only the counts");
    parser.flag("--all", detail.all, "show renumbered and unchanged clauses, too");
    parser.flag("--side-by-side", detail.side_by_side,
                "two columns, old and new, in reading order");
    parser.values(
        "--ignore", ignored, "LIST",
        "leave aside what differs in case, space, punctuation or numbering only (case: "
        "first letters and lines in capitals; a word in CAPITALS inside a sentence counts)");
    parser.flag("--explain", options.explain, "say of each change why its clauses were paired");
    parser.choice("--clauses", clauses, {"auto", "line", "json"}, "HOW",
                  "line: each line is a clause; json: an array of clauses");
    parser.choice("--translation", translation, {"auto", "yes", "no"}, "HOW",
                  "yes: the texts are translations; numbers, dates, references and clauses are "
                  "compared, words not (auto: if they are in two languages)");
    tracked.add(parser, true);
    pages.add(parser);
    parser.add_output();
    parser.add_color();
  }

  void settle(const Parser& parser) {
    if (tracked.both() && words.size() != 1) {
      throw Error(Trouble::usage, "--tracked both compares the two texts of one file",
                  "travaux diff FILE --tracked both");
    }
    if (detail.side_by_side && parser.format() == "json") {
      throw Error(Trouble::usage, "--side-by-side is a way to show a comparison on a terminal",
                  "leave out one of --side-by-side and --format json");
    }
    options.ignore = noise_of(ignored);
  }

  Pair read(TextFinder& finder) const {
    finder.only(pages.range());
    Pair pair = tracked.both() ? read_both(finder, words[0], clause_kind(clauses))
                               : read_pair(finder, words);
    const bool recorded = pair.before.entry != nullptr && pair.after.entry != nullptr;
    if (recorded) tracked.refuse();
    if (recorded) pages.refuse();
    require_text(pair.before);
    require_text(pair.after);
    require_words(pair, tracked.both());
    return pair;
  }
};

}  // namespace

int run_diff(const Arguments& arguments, World& world) {
  Asked asked;
  Parser parser("diff", "diff BEFORE AFTER | diff DOC", "compare two drafts, clause by clause",
                examples);
  asked.add(parser);
  if (!parser.parse(arguments, world)) return 0;
  asked.settle(parser);
  base::grow_heap_in_large_pages();
  TextFinder finder(world, parser.ledger(), clause_kind(asked.clauses), asked.tracked);
  const Pair pair = asked.read(finder);
  ComparisonView view{
      pair.before.ref, &pair.before.document, pair.after.ref,       &pair.after.document,
      nullptr,         notes_of(pair),        pair.before.standing, pair.after.standing};
  if (const auto languages = two_languages(pair, asked.translation)) {
    refuse_beside_translation(asked.options, asked.detail);
    return print_translation(view, *languages, asked.detail, parser, world);
  }
  const Comparison comparison = compare(pair.before.document, pair.after.document, asked.options);
  view.comparison = &comparison;
  if (asked.translation == "auto" && parser.format() != "json") {
    const std::string hint = hint_of_translation(pair);
    view.note += (view.note.empty() || hint.empty() ? "" : "; ") + hint;
  }
  parser.print(world, parser.format() == "json"
                          ? comparison_to_json(view)
                          : comparison_to_terminal(view, asked.detail, parser.screen(world)));
  return comparison.nothing_remains() ? 0 : 1;
}

}  // namespace travaux::cli
