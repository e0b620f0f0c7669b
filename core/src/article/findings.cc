#include "article/findings.h"

#include <algorithm>
#include <array>
#include <set>

#include "travaux/error.h"

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

// The gravest first.
constexpr std::array finding_kinds = {"status"sv, "condition"sv, "scope"sv,  "number"sv,
                                      "count"sv,  "list"sv,      "wording"sv};

std::size_t rank_of(const ArticleFinding& finding) {
  return static_cast<std::size_t>(
      std::find(finding_kinds.begin(), finding_kinds.end(), finding.kind) - finding_kinds.begin());
}

bool overlap(const ArticleFinding& one, const ArticleFinding& other) {
  return std::any_of(one.evidence.begin(), one.evidence.end(), [&](const Passage& passage) {
    return std::any_of(other.evidence.begin(), other.evidence.end(), [&](const Passage& second) {
      return passage.line == second.line && passage.source.start < second.source.end &&
             second.source.start < passage.source.end;
    });
  });
}

std::set<std::size_t> lines_of(const ArticleFinding& finding) {
  std::set<std::size_t> lines;
  for (const Passage& passage : finding.evidence) lines.insert(passage.line);
  return lines;
}

// One contradiction may be seen twice: a condition that was dropped is another wording, too.
void merge_doubles(Findings& found) {
  Findings kept;
  for (ArticleFinding& finding : found) {
    const auto lines = lines_of(finding);
    const auto seen = std::find_if(kept.begin(), kept.end(), [&](const ArticleFinding& other) {
      return lines_of(other) == lines && overlap(finding, other) &&
             (finding.kind == other.kind || finding.kind == "wording");
    });
    if (seen == kept.end()) kept.push_back(std::move(finding));
  }
  found = std::move(kept);
}

// The article says itself that it was wrong.
bool corrects(const Paragraph& paragraph) {
  const auto& tokens = paragraph.tokens;
  if (tokens.empty()) return false;
  constexpr std::array words = {"correction"sv, "corrections"sv, "clarification"sv, "corrected"sv,
                                "erratum"sv};
  if (std::find(words.begin(), words.end(), tokens[0].folded) != words.end()) return true;
  for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
    if (tokens[at].folded == "earlier" && tokens[at + 1].folded == "version" &&
        tokens[at + 2].folded == "of")
      return true;
  }
  return false;
}

}  // namespace

std::string Inspected::text_of(const Excerpt& place) const {
  const Span span = statements.span_of(place.paragraph, place.words);
  return std::string(statements.text().substr(span.start, span.size()));
}

Excerpt Inspected::place_of(const Statement& statement, const Span& span) const {
  const auto& tokens = statements.paragraph_of(statement).tokens;
  Excerpt place{statement.paragraph, {statement.words.end, statement.words.end}};
  for (std::size_t at = statement.words.begin; at < statement.words.end; ++at) {
    if (tokens[at].source.end <= span.start) continue;
    if (tokens[at].source.start >= span.end) break;
    place.words.begin = std::min(place.words.begin, at);
    place.words.end = at + 1;
  }
  return place;
}

ArticleFinding Inspected::finding(std::string_view kind, std::string message,
                                  const std::vector<Excerpt>& places) const {
  ArticleFinding finding{std::string(kind), std::move(message), {}};
  for (const Excerpt& place : places) {
    const Span span = statements.span_of(place.paragraph, place.words);
    finding.evidence.push_back({{span, line_of(place), text_of(place)}, {}, {}});
  }
  return finding;
}

namespace {

Findings findings_of(const Inspected& article, const std::vector<Draft>& drafts) {
  Findings found;
  find_in_drafts(article, drafts, found);
  for (const auto find :
       {find_standing, find_conditions, find_duties, find_qualifiers, find_scopes, find_amounts,
        find_counts, find_signatories, find_lists, find_bodies, find_wordings}) {
    find(article, found);
  }
  std::set<std::size_t> corrected;
  for (const Paragraph& paragraph : article.paragraphs()) {
    if (corrects(paragraph)) corrected.insert(paragraph.line);
  }
  std::erase_if(found, [&](const ArticleFinding& finding) {
    return std::any_of(finding.evidence.begin(), finding.evidence.end(),
                       [&](const Passage& passage) { return corrected.contains(passage.line); });
  });
  std::stable_sort(found.begin(), found.end(), [](const auto& one, const auto& other) {
    return rank_of(one) < rank_of(other);
  });
  merge_doubles(found);
  return found;
}

}  // namespace

std::size_t changed_words(const CheckedQuotation& checked) {
  std::size_t count = 0;
  for (const WordChange& edit : checked.edits) {
    const std::string& words = edit.quoted.empty() ? edit.draft : edit.quoted;
    count += 1 + static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
  }
  return count;
}

std::string in_marks(const std::string& words) {
  return words.empty() ? "nothing" : "\u201C" + words + "\u201D";
}

namespace {

// Words are held against words of their own language only.
std::vector<Draft> english_only(const std::vector<Draft>& drafts, Reading& reading) {
  std::vector<Draft> kept;
  for (const Draft& draft : drafts) {
    const Language language = language_hint(draft.document->text());
    if (language == Language::english || language == Language::unknown) {
      kept.push_back(draft);
    } else {
      reading.not_read.push_back("contradictions with " + draft.ref + ": it is in " +
                                 std::string(name_of(language)));
    }
  }
  return kept;
}

}  // namespace

void add_findings(std::string_view article, const std::vector<Paragraph>& paragraphs,
                  const std::vector<PartKind>& kinds, const std::vector<Draft>& drafts,
                  Reading& reading) {
  const auto end = std::find_if(paragraphs.begin(), paragraphs.end(), [](const Paragraph& one) {
    return one.source.end > largest_inspected;
  });
  const std::span<const Paragraph> read(paragraphs.begin(), end);
  const Statements statements(article, read);
  Inspected inspected{
      statements, {kinds.begin(), kinds.begin() + (end - paragraphs.begin())}, lists_of(read)};
  try {
    static_cast<void>(find_quotations(inspected.text()));
  } catch (const Error&) {
    inspected.has_quotations = false;
    reading.not_read.emplace_back("quotations against text and drafts: there are too many");
  }
  reading.findings = findings_of(inspected, english_only(drafts, reading));
  if (end != paragraphs.end()) {
    reading.not_read.push_back("contradictions from line " + std::to_string(end->line) +
                               " on: the article is too long");
  }
  if (reading.findings.size() >= most_findings) {
    reading.not_read.push_back("further contradictions: the first " +
                               std::to_string(reading.findings.size()) + " are shown");
  }
}

}  // namespace travaux::reading
