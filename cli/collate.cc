#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

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
    "  travaux collate nexta.txt courier.pdf axios.html   which outlets share which wording\n"
    "  travaux collate 'plan-28@*'                        every version that stands\n"
    "  travaux collate plan-28@1..3 ./leak.txt --summary\n"
    "  travaux collate east.docx west.docx --base plan-28@2   what each did to the base\n"
    "  travaux collate east.docx west.docx --base base.docx --format json\n";

// A text to collate, as it was named.
struct Named {
  std::string word;
  const Entry* version = nullptr;  // null: a file
  bool by_range = false;           // not named by itself
};

class Choice {
 public:
  explicit Choice(TextFinder& finder) : finder_(finder) {}

  void add(const std::string& word) {
    const std::optional<Reference> range = range_in(word);
    if (!range) {
      add({word, finder_.find(word), false});
      return;
    }
    const Ledger& ledger = finder_.ledger();
    require_document(ledger, range->document);
    if (range->last) ledger.version(range->document, range->last);  // it says which there are
    for (const std::size_t place : ledger.entries().of_document(range->document)) {
      const Entry& entry = ledger.entries()[place];
      const bool inside = entry.version >= range->first.value_or(1) &&
                          entry.version <= range->last.value_or(entry.version);
      if (entry.version > 0 && inside) add_standing(ledger, entry);
    }
  }

  // The place of the base, which may be among the texts already.
  std::size_t add_base(const std::string& word) {
    const std::size_t before = texts_.size();
    if (range_in(word)) throw Error(Trouble::usage, "--base is one text").within(printable(word));
    const Named base{word, finder_.find(word), false};
    const auto same = find(base);
    if (same != texts_.end()) {
      same->by_range = false;
      return static_cast<std::size_t>(same - texts_.begin());
    }
    texts_.push_back(base);
    return before;
  }

  const std::vector<Named>& texts() const { return texts_; }
  std::vector<std::string> notes;

 private:
  // "plan-28@1..3" or "plan-28@*".
  std::optional<Reference> range_in(const std::string& word) {
    constexpr std::string_view all = "@*";
    if (word.ends_with(all)) {
      const std::string document = word.substr(0, word.size() - all.size());
      if (finder_.is_recorded(document)) return Reference{document, {}, {}};
      finder_.find(document.empty() ? word : document);  // says what there is
      return std::nullopt;
    }
    auto reference = parse_reference(word);
    if (!reference || reference->first == reference->last || !finder_.is_recorded(word)) {
      return std::nullopt;
    }
    return reference;
  }

  void add_standing(const Ledger& ledger, const Entry& entry) {
    if (stands(entry)) {
      add({ref_of(entry), &entry, true});
    } else {
      notes.push_back(fmt::format("NOT COMPARED: {}: {}", ref_of(entry),
                                  describe(standing_of(ledger.entries(), entry))));
    }
  }

  std::vector<Named>::iterator find(const Named& text) {
    return std::find_if(texts_.begin(), texts_.end(), [&](const Named& other) {
      return text.version != nullptr
                 ? other.version != nullptr && other.version->index == text.version->index
                 : other.version == nullptr && other.word == text.word;
    });
  }

  // A text counts once, or it would outvote others.
  void add(const Named& text) {
    const auto same = find(text);
    if (same == texts_.end()) {
      texts_.push_back(text);
      return;
    }
    same->by_range = same->by_range && text.by_range;
    notes.push_back(text.word + ": named twice, counted once");
  }

  TextFinder& finder_;
  std::vector<Named> texts_;
};

std::vector<Text> read_all(TextFinder& finder, const std::vector<Named>& named) {
  std::vector<std::optional<Text>> read(named.size());
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (named[i].version != nullptr) read[i] = read_to_compare(finder.ledger(), *named[i].version);
  }
  base::in_parallel(named.size(), 1, [&](std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
      if (!read[i]) read[i] = finder.read_file(named[i].word);
    }
  });
  std::vector<Text> texts;
  for (std::optional<Text>& text : read) {
    require_text(*text);
    if (text->document.clauses().empty()) throw nothing_to_compare(*text);
    texts.push_back(std::move(*text));
  }
  return texts;
}

// The base's language, or else that of most texts.
Language common_language(const std::vector<Language>& languages, std::optional<std::size_t> base) {
  if (base) return languages[*base];
  std::map<Language, std::size_t> counts;
  for (const Language language : languages) {
    if (language != Language::unknown) ++counts[language];
  }
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& x, const auto& y) { return x.second < y.second; });
  return most == counts.end() ? Language::unknown : most->first;
}

// The words of two languages cannot be set side by side: all would seem missing. What was named by
// itself is refused, what a range brought in is left out, and that is said.
void keep_one_language(std::vector<Text>& texts, Choice& choice, std::optional<std::size_t>& base) {
  std::vector<Language> languages;
  languages.reserve(texts.size());
  for (const Text& text : texts) languages.push_back(sole_language_of(text.document.text()));
  const Language common = common_language(languages, base);
  if (common == Language::unknown) return;
  std::vector<Text> kept;
  std::optional<std::size_t> new_base;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (languages[i] == common || languages[i] == Language::unknown) {
      if (base == i) new_base = kept.size();
      kept.push_back(std::move(texts[i]));
      continue;
    }
    const std::string why = fmt::format("NOT COMPARED: in {}, while other texts are in {}",
                                        name_of(languages[i]), name_of(common));
    if (!choice.texts()[i].by_range) {
      throw Error(Trouble::unsupported, why,
                  "collate the texts of one language; travaux diff compares two languages")
          .within(printable(texts[i].ref));
    }
    choice.notes.push_back(texts[i].ref + ": " + why);
  }
  texts = std::move(kept);
  base = new_base;
}

void require_several(std::size_t count) {
  if (count > most_collated) {
    throw Error(Trouble::usage,
                fmt::format("{} texts to collate; at most {} are", count, most_collated),
                "name fewer: travaux collate plan-28@1..5");
  }
  if (count > 1) return;
  throw Error(Trouble::usage,
              count == 0 ? "no texts to collate" : "one text alone has nothing to be collated with",
              "travaux collate A B C, or travaux collate 'DOC@*'");
}

CollationView view_of(const std::vector<Text>& texts, const Collation& collation,
                      std::vector<std::string> notes) {
  CollationView view;
  for (const Text& text : texts) {
    view.texts.push_back({text.ref, &text.document, text.standing});
    if (!text.standing.stands()) notes.push_back(text.ref + ": " + describe(text.standing));
    for (const std::string& note : text.notes) notes.push_back(text.ref + ": " + note);
  }
  view.collation = &collation;
  view.notes = std::move(notes);
  return view;
}

void require_sense(const Choice& choice, const TrackedOption& tracked, const PagesOption& pages) {
  const bool files = std::any_of(choice.texts().begin(), choice.texts().end(),
                                 [](const Named& text) { return text.version == nullptr; });
  if (files) return;
  tracked.refuse();
  pages.refuse();
}

}  // namespace

int run_collate(const Arguments& arguments, World& world) {
  std::vector<std::string> words;
  std::string base_word;
  std::string clauses = "auto";
  ComparisonDetail detail;
  TrackedOption tracked;
  PagesOption pages;
  Parser parser("collate", "collate TEXT... [--base TEXT]",
                "set several texts side by side, clause by clause", examples);
  parser.words("TEXT", words, "versions (plan-28@2, plan-28@1..3, plan-28@*) or files");
  parser.value("--base", base_word, "TEXT", "what the others were made from: say what each did");
  parser.add_ledger();
  parser.add_format({"terminal", "json"});
  parser.flag("--summary", detail.summary_only, "only the counts and who shares a wording");
  parser.flag("--all", detail.all, "show what is alike or numbered otherwise, too");
  parser.choice("--clauses", clauses, {"auto", "line", "json"}, "HOW",
                "line: each line is a clause; json: an array of clauses");
  tracked.add(parser, false);
  pages.add(parser);
  parser.add_output();
  parser.add_color();
  if (!parser.parse(arguments, world)) return 0;

  TextFinder finder(world, parser.ledger(), clause_kind(clauses), tracked);
  finder.only(pages.range());
  Choice choice(finder);
  for (const std::string& word : words) choice.add(word);
  std::optional<std::size_t> base;
  if (!base_word.empty()) base = choice.add_base(base_word);
  require_several(choice.texts().size());
  require_sense(choice, tracked, pages);
  std::vector<Text> texts = read_all(finder, choice.texts());
  keep_one_language(texts, choice, base);
  require_several(texts.size());
  std::vector<const Document*> documents;
  documents.reserve(texts.size());
  for (const Text& text : texts) documents.push_back(&text.document);
  const Collation collation = collate(documents, base);
  const CollationView view = view_of(texts, collation, choice.notes);
  parser.print(world, parser.format() == "json"
                          ? collation_to_json(view)
                          : collation_to_terminal(view, detail, parser.screen(world)));
  return collation.all_alike() && all_same(view) ? 0 : 1;
}

}  // namespace travaux::cli
