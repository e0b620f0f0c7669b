// findings.h: places of an article that cannot both be right. One rule a file; each looks at the
// whole article and adds what it finds. Rules prefer to miss: what is found is shown as a
// contradiction.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/item_lists.h"
#include "article/statements.h"
#include "travaux/article.h"

namespace travaux::reading {

// Words of the article.
struct Excerpt {
  std::size_t paragraph = 0;
  Stretch words;

  bool operator==(const Excerpt&) const = default;
};

// An article as the rules look at it.
struct Inspected {
  const Statements& statements;
  std::vector<PartKind> parts;  // by paragraph
  std::vector<ListGroup> lists;
  bool has_quotations = true;  // false: too many to look at

  std::span<const Paragraph> paragraphs() const { return statements.paragraphs(); }
  std::size_t line_of(const Excerpt& place) const { return paragraphs()[place.paragraph].line; }
  // The text as far as it is looked at.
  std::string_view text() const {
    return paragraphs().empty() ? std::string_view()
                                : statements.text().substr(0, paragraphs().back().source.end);
  }
  std::string text_of(const Excerpt& place) const;
  Excerpt whole(std::size_t paragraph) const {
    return {paragraph, {0, paragraphs()[paragraph].tokens.size()}};
  }
  bool is_furniture(std::size_t paragraph) const { return parts[paragraph] == PartKind::furniture; }
  bool is_text(std::size_t paragraph) const { return parts[paragraph] == PartKind::text; }
  // The words that a span of a statement's phrase or figure covers.
  Excerpt place_of(const Statement& statement, const Span& span) const;

  ArticleFinding finding(std::string_view kind, std::string message,
                         const std::vector<Excerpt>& places) const;
};

using Findings = std::vector<ArticleFinding>;

// No article has more: what goes on contradicting itself is no article.
inline constexpr std::size_t most_findings = 60;

// A stated number of points, and another number listed.
void find_counts(const Inspected& article, Findings& found);
// Who signs: two lists, or a number and a list.
void find_signatories(const Inspected& article, Findings& found);
// Signed and unsigned, binding and not, final and open to changes.
void find_standing(const Inspected& article, Findings& found);
// "All regions" and "certain regions".
void find_scopes(const Inspected& article, Findings& found);
// With a condition and without: "freely", "with the consent of both"; renewals.
void find_conditions(const Inspected& article, Findings& found);
// One point in two lists, with a word that limits it in one of them.
void find_qualifiers(const Inspected& article, Findings& found);
// Bound to act, and free to decide whether to act.
void find_duties(const Inspected& article, Findings& found);
// One quotation or clause in two wordings.
void find_wordings(const Inspected& article, Findings& found);
// Two figures for one thing.
void find_amounts(const Inspected& article, Findings& found);
// Lists of one thing that differ: points that the full list has not.
void find_lists(const Inspected& article, Findings& found);
// Two bodies for one task, one thing that goes up in one list and down in another.
void find_bodies(const Inspected& article, Findings& found);

// What a draft contradicts.
void find_in_drafts(const Inspected& article, const std::vector<Draft>& drafts, Findings& found);

// Words in which a quotation and a text differ; and words in quotation marks, or "nothing".
std::size_t changed_words(const CheckedQuotation& checked);
std::string in_marks(const std::string& words);

// Contradictions are looked for in so much of an article, in bytes: in whole paragraphs.
inline constexpr std::size_t largest_inspected = std::size_t{1024} * 1024;

// Adds the findings, and to `not_read` what was not looked at. `kinds` are those of the paragraphs.
void add_findings(std::string_view article, const std::vector<Paragraph>& paragraphs,
                  const std::vector<PartKind>& kinds, const std::vector<Draft>& drafts,
                  Reading& reading);

}  // namespace travaux::reading
