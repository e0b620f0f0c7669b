// An article against drafts: its quotations, the number of points, and figures and limiting words
// of what it tells in nearly the draft's words. What one of the drafts agrees with is no
// contradiction.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>

#include "article/counted.h"
#include "article/findings.h"
#include "article/qualifiers.h"

namespace travaux::reading {
namespace {

constexpr std::size_t fewest_words = 4;   // of a quotation
constexpr std::size_t fewest_shared = 3;  // stems of a sentence and the clause that it tells
constexpr std::size_t most_places = 12;   // of a stem that tells which clause
constexpr std::size_t fewest_points = 3;  // of a draft whose points are counted

// A draft as statements.
struct ReadDraft {
  explicit ReadDraft(const Draft& given)
      : draft(given),
        paragraphs(paragraphs_of(given.document->text())),
        statements(given.document->text(), paragraphs) {}

  const Draft& draft;
  std::vector<Paragraph> paragraphs;
  Statements statements;
};

const Clause* clause_at(const Document& document, std::size_t offset) {
  const auto& clauses = document.clauses();
  const auto behind =
      std::partition_point(clauses.begin(), clauses.end(),
                           [&](const Clause& clause) { return clause.span.start <= offset; });
  return behind == clauses.begin() ? nullptr : &*(behind - 1);
}

FindingEvidence evidence_of(const Draft& draft, const Span& span) {
  const Clause* clause = clause_at(*draft.document, span.start);
  return {{span, 0, draft.document->text().substr(span.start, span.size())},
          draft.ref,
          clause == nullptr ? std::string() : clause->eid};
}

class DraftFinder {
 public:
  DraftFinder(const Inspected& article, const std::vector<Draft>& drafts, Findings& found)
      : article_(article), drafts_(drafts), found_(found) {
    for (const Draft& draft : drafts) read_.push_back(std::make_unique<ReadDraft>(draft));
  }

  void find() {
    if (article_.has_quotations) check_quoted();
    check_count();
    for (const Statement& statement : article_.statements.all()) {
      if (found_.size() >= most_findings) return;
      if (!article_.is_furniture(statement.paragraph)) check_told(statement);
    }
  }

 private:
  void check_quoted() {
    for (const CheckedQuotation& checked : check_quotations(article_.text(), drafts_)) {
      if (checked.verdict != Verdict::altered || checked.edits.empty()) continue;
      if (found_.size() >= most_findings) return;
      const Span source = checked.quotation.source;
      const auto words = static_cast<std::size_t>(
          1 + std::count(checked.quotation.text.begin(), checked.quotation.text.end(), ' '));
      // Of words that differ in every third place nobody says that they are the draft's.
      if (words < fewest_words || 3 * changed_words(checked) > words) continue;
      const WordChange& edit = checked.edits.front();
      found_.push_back(
          {"wording",
           fmt::format("line {} quotes it with {}; {} has {}", checked.quotation.line,
                       in_marks(edit.quoted), checked.ref, in_marks(edit.draft)),
           {{{source, checked.quotation.line,
              std::string(article_.statements.text().substr(source.start, source.size()))},
             {},
             {}},
            {{checked.span, 0, checked.draft_text}, checked.ref, checked.clause}}});
    }
  }

  // Articles, and numbered clauses that stand in no other: which of the two are its points is open.
  static std::set<std::size_t> numbers_of_points(const Document& document) {
    std::size_t articles = 0;
    std::size_t outermost = 0;
    for (const Clause& clause : document.clauses()) {
      if (clause.kind == ClauseKind::article) ++articles;
      bool inside = false;
      for (auto parent = clause.parent; parent && !inside;
           parent = document.clauses()[*parent].parent) {
        inside = document.clauses()[*parent].labelled();
      }
      if (clause.labelled() && !inside) ++outermost;
    }
    std::set<std::size_t> numbers;
    for (const std::size_t number : {articles, outermost}) {
      if (number >= fewest_points) numbers.insert(number);
    }
    return numbers;
  }

  void check_count() {
    const CountMention* stated = nullptr;
    const auto mentions = counts_of(article_.statements);
    for (const CountMention& mention : mentions) {
      if (!mention.defining || mention.partial) continue;
      if (stated != nullptr && stated->number != mention.number) return;
      if (stated == nullptr) stated = &mention;
    }
    if (stated == nullptr) return;
    const Draft* other = nullptr;
    std::size_t number = 0;
    for (const Draft& draft : drafts_) {
      const auto numbers = numbers_of_points(*draft.document);
      if (numbers.contains(stated->number)) return;
      if (numbers.size() != 1 || other != nullptr) continue;
      other = &draft;
      number = *numbers.begin();
    }
    if (other == nullptr) return;
    ArticleFinding finding = article_.finding(
        "count",
        fmt::format("line {} says {} {}; {} has {}", article_.line_of(stated->place),
                    stated->number, stated->noun, other->ref, number),
        {stated->place});
    finding.evidence.push_back(evidence_of(*other, last_point(*other->document)));
    found_.push_back(std::move(finding));
  }

  static Span last_point(const Document& document) {
    Span last;
    for (const Clause& clause : document.clauses()) {
      if (clause.labelled() || clause.kind == ClauseKind::article) last = clause.span;
    }
    return last;
  }

  // The statements of a draft that a sentence of the article tells.
  static std::vector<const Statement*> told_by(const Statement& statement,
                                               const Statements& draft) {
    std::map<std::uint32_t, std::size_t> shared;
    std::set<std::string_view> stems;
    for (const Term& term : statement.terms) {
      if (!stems.insert(term.stem).second) continue;
      const auto& places = draft.places(term.stem);
      if (places.size() > most_places) continue;
      for (const std::uint32_t place : places) ++shared[place];
    }
    std::vector<const Statement*> told;
    for (const auto& [place, rare] : shared) {
      const Statement& clause = draft.all()[place];
      const std::size_t fewer = std::min(stems.size(), clause.terms.size());
      if (rare >= fewest_shared && 10 * rare >= 6 * fewer) told.push_back(&clause);
    }
    return told;
  }

  void check_told(const Statement& statement) {
    std::vector<ArticleFinding> candidates;
    for (const auto& draft : read_) {
      const auto told = told_by(statement, draft->statements);
      if (told.empty()) continue;
      auto contradictions = against(statement, *draft, told);
      if (contradictions.empty()) return;  // this one agrees
      if (candidates.empty()) candidates = std::move(contradictions);
    }
    for (ArticleFinding& finding : candidates) found_.push_back(std::move(finding));
  }

  // Nothing if one of the clauses agrees.
  std::vector<ArticleFinding> against(const Statement& statement, const ReadDraft& draft,
                                      const std::vector<const Statement*>& told) const {
    std::vector<ArticleFinding> contradictions;
    for (const Statement* clause : told) {
      auto figure = figure_against(statement, draft, *clause);
      auto qualifier = qualifier_against(statement, draft, *clause);
      if (!figure && !qualifier) return {};
      if (!contradictions.empty()) continue;
      if (figure) contradictions.push_back(std::move(*figure));
      if (qualifier) contradictions.push_back(std::move(*qualifier));
    }
    return contradictions;
  }

  // Its only figure of a kind, where the clause has one of that kind only.
  static const Figure* only(const Statement& statement, FigureKind kind, const std::string& unit) {
    const Figure* found = nullptr;
    for (const Figure& figure : statement.figures) {
      if (figure.kind != kind || figure.unit != unit) continue;
      if (found != nullptr) return nullptr;
      found = &figure;
    }
    return found;
  }

  std::optional<ArticleFinding> figure_against(const Statement& statement, const ReadDraft& draft,
                                               const Statement& clause) const {
    constexpr std::array kinds = {FigureKind::money, FigureKind::percentage, FigureKind::duration,
                                  FigureKind::quantity, FigureKind::share};
    for (const Figure& figure : statement.figures) {
      if (std::find(kinds.begin(), kinds.end(), figure.kind) == kinds.end()) continue;
      if (only(statement, figure.kind, figure.unit) == nullptr) continue;
      const Figure* theirs = only(clause, figure.kind, figure.unit);
      if (theirs == nullptr || theirs->value == figure.value) continue;
      const Excerpt place = article_.place_of(statement, figure.span);
      ArticleFinding finding = article_.finding(
          "number",
          fmt::format("line {} says {}; {} says {}", article_.line_of(place),
                      article_.text_of(place), draft.draft.ref, words_of(draft, theirs->span)),
          {place});
      finding.evidence.push_back(evidence_of(draft.draft, span_of(draft, clause)));
      return finding;
    }
    return std::nullopt;
  }

  std::optional<ArticleFinding> qualifier_against(const Statement& statement,
                                                  const ReadDraft& draft,
                                                  const Statement& clause) const {
    const Statements& text = article_.statements;
    auto difference = qualifiers_.difference(draft.statements, clause, text, statement);
    if (!difference) return std::nullopt;
    const Excerpt whole = {statement.paragraph, statement.words};
    const Span words = draft.statements.span_of(clause.paragraph, difference->words);
    auto message = fmt::format("{} says \u201C{}\u201D, line {} ", draft.draft.ref,
                               words_of(draft, words), article_.line_of(whole));
    message += difference->answer
                   ? "\u201C" + article_.text_of({whole.paragraph, *difference->answer}) + "\u201D"
                   : "does not";
    ArticleFinding finding = article_.finding(difference->kind, std::move(message), {whole});
    finding.evidence.push_back(evidence_of(draft.draft, span_of(draft, clause)));
    return finding;
  }

  static Span span_of(const ReadDraft& draft, const Statement& clause) {
    return draft.statements.span_of(clause.paragraph, clause.words);
  }

  static std::string words_of(const ReadDraft& draft, const Span& span) {
    return std::string(draft.statements.text().substr(span.start, span.size()));
  }

  const Inspected& article_;
  const std::vector<Draft>& drafts_;
  Findings& found_;
  Qualifiers qualifiers_;
  std::vector<std::unique_ptr<ReadDraft>> read_;
};

}  // namespace

void find_in_drafts(const Inspected& article, const std::vector<Draft>& drafts, Findings& found) {
  if (!drafts.empty()) DraftFinder(article, drafts, found).find();
}

}  // namespace travaux::reading
