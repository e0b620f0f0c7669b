#include "pairs.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "base/in_parallel.h"
#include "comparable.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

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

}  // namespace

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

std::string hint_of_translation(const Pair& pair) {
  if (!look_like_two_languages(pair.before.document.text(), pair.after.document.text())) return "";
  return "the texts look like translations: --translation yes compares their clauses and figures";
}

}  // namespace travaux::cli
