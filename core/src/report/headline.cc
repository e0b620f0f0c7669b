#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/utf8.h"
#include "report/figure_phrase.h"
#include "travaux/report.h"

namespace travaux {
namespace {

using report::ClauseWords;

// How a headline counts what a rule found. Of some rules the clauses are counted, of others each
// effect: a clause may change two sums.
struct Noun {
  std::string_view rule;
  std::string_view one;
  std::string_view many;
  std::string_view deed;
  bool each = false;
};

constexpr auto nouns = std::to_array<Noun>({
    {"modality-strengthened", "provision", "provisions", "strengthened"},
    {"modality-weakened", "provision", "provisions", "weakened"},
    {"negation-added", "negation", "negations", "added", true},
    {"negation-removed", "negation", "negations", "removed", true},
    {"condition-added", "condition", "conditions", "added", true},
    {"condition-removed", "condition", "conditions", "removed", true},
    {"scope-widened", "provision", "provisions", "widened"},
    {"scope-narrowed", "provision", "provisions", "narrowed"},
    {"status-changed", "legal status", "legal statuses", "changed", true},
    {"amount-changed", "sum", "sums", "changed", true},
    {"percentage-changed", "share", "shares", "changed", true},
    {"count-changed", "number", "numbers", "changed", true},
    {"unit-changed", "unit", "units", "changed", true},
    {"date-changed", "date", "dates", "changed", true},
    {"duration-changed", "period", "periods", "changed", true},
    {"trigger-changed", "trigger", "triggers", "changed", true},
    {"entry-into-force-changed", "clause on entry into force", "clauses on entry into force",
     "changed"},
    {"renewal-changed", "clause on renewal", "clauses on renewal", "changed"},
    {"termination-changed", "clause on termination", "clauses on termination", "changed"},
    {"party-added", "party", "parties", "added", true},
    {"party-removed", "party", "parties", "removed", true},
    {"party-replaced", "party", "parties", "replaced", true},
    {"signatories-changed", "signature block", "signature blocks", "changed"},
    {"item-added", "list item", "list items", "added", true},
    {"item-removed", "list item", "list items", "removed", true},
    {"conjunction-changed", "conjunction", "conjunctions", "changed", true},
    {"definition-changed", "definition", "definitions", "changed"},
    {"definition-ripple", "clause", "clauses", "touched by a definition"},
    {"reference-consequential", "reference", "references", "updated", true},
    {"reference-stale", "reference", "references", "gone stale", true},
    {"reference-retargeted", "reference", "references", "redirected", true},
    {"reference-dangling", "reference", "references", "left dangling", true},
    {"bracket-opened", "bracket", "brackets", "opened", true},
    {"bracket-resolved", "bracket", "brackets", "resolved", true},
    {"reserved", "reservation of a clause", "reservations of clauses", "changed"},
    {"reordered-only", "clause", "clauses", "moved"},
    {"renumbered-only", "clause", "clauses", "renumbered"},
    {"provision-added", "clause", "clauses", "added"},
    {"provision-removed", "clause", "clauses", "removed"},
    {"reworded", "clause", "clauses", "reworded"},
    {"editorial", "clause", "clauses", "edited in form only"},
});

constexpr std::size_t most_parts = 4;
constexpr std::size_t most_places = 3;
constexpr std::size_t most_label_columns = 16;
constexpr std::size_t most_quoted_columns = 40;

ClauseWords words_of(ClauseKind kind) {
  switch (kind) {
    case ClauseKind::part:
      return {"part", "parts"};
    case ClauseKind::chapter:
      return {"chapter", "chapters"};
    case ClauseKind::section:
      return {"section", "sections"};
    case ClauseKind::article:
      return {"article", "articles"};
    case ClauseKind::annex:
      return {"annex", "annexes"};
    case ClauseKind::title:
    case ClauseKind::heading:
      return {"heading", "headings"};
    case ClauseKind::recital:
      return {"recital", "recitals"};
    case ClauseKind::table_row:
      return {"table row", "table rows"};
    default:
      return {"clause", "clauses"};
  }
}

const Noun* noun_of(std::string_view rule) {
  const auto found =
      std::find_if(nouns.begin(), nouns.end(), [&](const Noun& noun) { return noun.rule == rule; });
  return found == nouns.end() ? nullptr : &*found;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

// What one rule found, or what came or went of one kind of clause.
struct Part {
  Severity severity = Severity::editorial;
  const Rule* rule = nullptr;
  ClauseWords clause;
  std::vector<std::size_t> lines;
  std::size_t effects = 0;
  const ChangelogEffect* first = nullptr;
};

// The larger clause is counted, not what it held.
bool is_counted(const ChangelogLine& line, const Rule& rule) {
  return !line.within || (rule.id != "provision-added" && rule.id != "provision-removed");
}

bool comes_or_goes(const Rule& rule) {
  return rule.id == "provision-added" || rule.id == "provision-removed";
}

std::vector<Part> parts_of(const std::vector<ChangelogLine>& lines) {
  std::map<std::tuple<int, const Rule*, std::string_view>, Part> parts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const ChangelogEffect& told : lines[i].effects) {
      const Rule* rule = told.effect.rule;
      if (!is_counted(lines[i], *rule)) continue;
      const ClauseWords clause = comes_or_goes(*rule) ? words_of(lines[i].kind) : ClauseWords{};
      // Rules lie in one table, whose order is that of their addresses.
      Part& part = parts[{-static_cast<int>(told.effect.severity), rule, clause.one}];
      part.severity = told.effect.severity;
      part.rule = rule;
      part.clause = clause;
      ++part.effects;
      if (part.first == nullptr) part.first = &told;
      if (part.lines.empty() || part.lines.back() != i) part.lines.push_back(i);
    }
  }
  std::vector<Part> result;
  result.reserve(parts.size());
  for (auto& [key, part] : parts) result.push_back(std::move(part));
  return result;
}

const std::string& label_of(const ChangelogLine& line) {
  return line.after_label.empty() ? line.before_label : line.after_label;
}

// "clause 7 reworded", "Article 7 reworded", "negation added in 12".
std::string placed(std::string_view noun, std::string_view deed, const std::string& label) {
  std::string result;
  if (noun != "clause") return result.append(noun).append(" ").append(deed).append(" in ") + label;
  const bool names_itself = !label.empty() && base::is_upper(static_cast<unsigned char>(label[0]));
  if (!names_itself) result.append(noun).append(" ");
  return result.append(label).append(" ").append(deed);
}

// "shall → may", "+ not", "- except"; of a reference that stayed, but not what it means, its words.
std::string words_concerned(const ChangelogEffect& told) {
  if (told.before_words == told.after_words) return told.after_words;
  if (told.after_words.empty()) return "- " + told.before_words;
  if (told.before_words.empty()) return "+ " + told.after_words;
  return told.before_words + " → " + told.after_words;
}

// What one effect did, where it did it and with which words, if these are few.
std::string single(const Part& part, const Noun& noun, const ChangelogLine& line) {
  const ChangelogEffect& told = *part.first;
  std::string figure = report::figure_phrase(told, noun.one, line);
  if (!figure.empty()) return figure;
  std::string result = placed(noun.one, noun.deed, label_of(line));
  const std::string words = words_concerned(told);
  if (words.empty() || base::columns(words) > most_quoted_columns) return result;
  return result.append(" (").append(words).append(")");
}

// " (4, 7(b), 12)", where the places are few and have short labels.
std::string places_of(const std::vector<std::size_t>& at, const std::vector<ChangelogLine>& lines) {
  std::string result;
  if (at.size() > most_places) return result;
  std::set<std::string_view> named;
  for (const std::size_t i : at) {
    const std::string& label = label_of(lines[i]);
    if (label.starts_with('"') || base::columns(label) > most_label_columns) return {};
    if (named.insert(label).second) result.append(result.empty() ? " (" : ", ").append(label);
  }
  return result.append(")");
}

std::string phrase_of(const Part& part, const std::vector<ChangelogLine>& lines) {
  const Noun* noun = noun_of(part.rule->id);
  if (noun == nullptr)
    return counted(part.effects, "effect", "effects") + " of " + std::string(part.rule->id);
  const bool whole = comes_or_goes(*part.rule);
  const std::size_t count = noun->each ? part.effects : part.lines.size();
  if (!whole && count == 1) return single(part, *noun, lines[part.lines.front()]);
  return counted(count, whole ? part.clause.one : noun->one, whole ? part.clause.many : noun->many)
      .append(" ")
      .append(noun->deed)
      .append(places_of(part.lines, lines));
}

// Lines that nothing said so far is about, and how many of them are major or critical.
struct Rest {
  std::size_t lines = 0;
  std::size_t grave = 0;
};

Rest rest_of(const std::vector<Part>& told, const std::vector<ChangelogLine>& lines) {
  std::vector<bool> covered(lines.size());
  for (const Part& part : told) {
    for (const std::size_t i : part.lines) covered[i] = true;
  }
  Rest rest;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (covered[i] || lines[i].within) continue;
    ++rest.lines;
    rest.grave += lines[i].severity() >= Severity::major ? 1 : 0;
  }
  return rest;
}

std::string changes_in(const ChangelogStep& step) {
  std::vector<Part> parts = parts_of(step.lines);
  if (parts.size() > most_parts) parts.resize(most_parts);
  std::string result;
  for (const Part& part : parts) {
    if (!result.empty()) result += ", ";
    result += phrase_of(part, step.lines);
  }
  const Rest rest = rest_of(parts, step.lines);
  if (rest.lines == 0) return result;
  if (result.empty()) return counted(rest.lines, "change", "changes");
  result += ", and " + counted(rest.lines, "further change", "further changes");
  if (rest.grave > 0) result += " (" + std::to_string(rest.grave) + " of them major)";
  return result;
}

}  // namespace

std::string headline_of(const ChangelogStep& step) {
  const std::size_t missing = step.not_compared.size();
  if (!step.compared) return "nothing was compared";
  std::string result = changes_in(step);
  if (result.empty()) {
    const bool same = step.same_text && missing == 0;
    result = same ? "word for word the same" : "no change found";
  }
  if (missing > 0) result += "; " + counted(missing, "item", "items") + " not compared";
  if (step.language == Language::unknown && !step.lines.empty()) result += "; effects not judged";
  return result;
}

}  // namespace travaux
