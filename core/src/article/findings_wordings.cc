// One quotation or clause in two wordings: the quotations of an article held against the text that
// it prints, and "an attack on the entire community" against "an attack threatening its peace".
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "article/findings.h"
#include "article/word_forms.h"

namespace travaux::reading {
namespace {

constexpr std::size_t fewest_words = 4;  // of a quotation that is held against the text
constexpr std::size_t most_places = 6;   // of a word that says which thing it is
constexpr std::size_t longest_gap = 8;   // words between two of those

constexpr std::array whole_rows = {FormRow{1, "the/ entire|the/ whole"}};

// A paragraph that is one quotation prints words as they stand, as does printed text.
bool is_printed(const Inspected& article, std::size_t number) {
  if (article.parts[number] == PartKind::text) return true;
  const auto& tokens = article.paragraphs()[number].tokens;
  if (tokens.size() < 2 * fewest_words || tokens.front().mark != Mark::open_quote) return false;
  std::size_t end = tokens.size();
  while (end > 1 && tokens[end - 1].mark == Mark::stop) --end;
  const bool closed = tokens[end - 1].mark == Mark::close_quote;
  return closed &&
         std::all_of(tokens.begin() + 1, tokens.begin() + static_cast<std::ptrdiff_t>(end) - 1,
                     [](const Token& token) { return token.quoted; });
}

class WordingFinder {
 public:
  WordingFinder(const Inspected& article, Findings& found)
      : article_(article), found_(found), whole_(whole_rows) {
    const auto paragraphs = article.paragraphs();
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      printed_.push_back(is_printed(article, i));
      any_ = any_ || printed_.back();
    }
  }

  void find() {
    if (!any_) return;
    if (article_.has_quotations) check_quotations_in_text();
    check_paraphrases();
  }

 private:
  // The article with all but the printed text as spaces: offsets stay what they are.
  std::string printed_text() const {
    std::string text(article_.text());
    std::size_t from = 0;
    const auto blank = [&](std::size_t to) {
      for (std::size_t at = from; at < to; ++at) {
        if (text[at] != '\n') text[at] = ' ';
      }
    };
    for (std::size_t i = 0; i < printed_.size(); ++i) {
      if (!printed_[i]) continue;
      const Span source = article_.paragraphs()[i].source;
      blank(source.start);
      from = source.end;
    }
    blank(text.size());
    return text;
  }

  std::size_t paragraph_at(std::size_t offset) const {
    const auto paragraphs = article_.paragraphs();
    const auto behind =
        std::partition_point(paragraphs.begin(), paragraphs.end(),
                             [&](const Paragraph& one) { return one.source.start <= offset; });
    return static_cast<std::size_t>(behind - paragraphs.begin()) -
           (behind == paragraphs.begin() ? 0 : 1);
  }

  Excerpt place_of(std::size_t paragraph, const Span& span) const {
    const auto& tokens = article_.paragraphs()[paragraph].tokens;
    Excerpt place{paragraph, {tokens.size(), 0}};
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (tokens[at].source.start < span.start || tokens[at].source.end > span.end) continue;
      place.words.begin = std::min(place.words.begin, at);
      place.words.end = at + 1;
    }
    return place;
  }

  void check_quotations_in_text() {
    const Document document = read_document(printed_text(), "text.txt");
    if (!document.readable()) return;
    for (const CheckedQuotation& checked :
         check_quotations(article_.text(), {{"the text", &document}})) {
      if (found_.size() >= most_findings) return;
      if (checked.verdict != Verdict::altered || checked.edits.empty()) continue;
      const std::size_t paragraph = paragraph_at(checked.quotation.source.start);
      const Span there = {document.source_at(checked.span.start),
                          document.source_at(checked.span.end)};
      const std::size_t printed = paragraph_at(there.start);
      if (printed_[paragraph] || !printed_[printed]) continue;
      const Excerpt quoted = place_of(paragraph, checked.quotation.source);
      const Excerpt text = place_of(printed, there);
      if (quoted.words.size() < fewest_words || text.words.empty()) continue;
      if (3 * changed_words(checked) > quoted.words.size()) continue;
      report(quoted, text, checked.edits.front());
    }
  }

  void report(const Excerpt& quoted, const Excerpt& text, const WordChange& edit) {
    found_.push_back(
        article_.finding("wording",
                         fmt::format("line {} quotes it with {}; the text in line {} has {}",
                                     article_.line_of(quoted), in_marks(edit.quoted),
                                     article_.line_of(text), in_marks(edit.draft)),
                         {quoted, text}));
  }

  // "an attack on the entire community" where the text has "an attack ... of the community".
  void check_paraphrases() {
    for (const Statement& statement : article_.statements.all()) {
      const Paragraph& paragraph = article_.statements.paragraph_of(statement);
      if (printed_[statement.paragraph] || article_.is_furniture(statement.paragraph)) continue;
      for (const FoundForm& form : whole_.read(paragraph, statement.words)) {
        if (found_.size() >= most_findings) return;
        check_paraphrase(statement, form.words);
      }
    }
  }

  // The word before and the two behind that say which thing it is.
  void check_paraphrase(const Statement& statement, const Stretch& whole) {
    const Term* before = nullptr;
    const Term* behind = nullptr;
    const Term* second = nullptr;
    for (const Term& term : statement.terms) {
      if (term.token < whole.begin && whole.begin - term.token <= 3) before = &term;
      if (term.token >= whole.end && behind == nullptr) {
        behind = &term;
      } else if (term.token > whole.end && second == nullptr) {
        second = &term;
      }
    }
    if (before == nullptr || second == nullptr || second->token - whole.end > 3) return;
    const auto& places = article_.statements.places(behind->stem);
    if (places.size() > most_places) return;
    std::vector<Excerpt> found = {{statement.paragraph, {before->token, second->token + 1}}};
    for (const std::uint32_t number : places) {
      const Statement& other = article_.statements.all()[number];
      if (!printed_[other.paragraph]) continue;
      const Excerpt place = in_text(other, before->stem, behind->stem, second->stem);
      if (!place.words.empty()) found.push_back(place);
    }
    if (found.size() < 2) return;
    found_.push_back(article_.finding(
        "wording",
        fmt::format("line {} says \u201C{}\u201D; the text in line {} has \u201C{}\u201D",
                    article_.line_of(found[0]), article_.text_of(found[0]),
                    article_.line_of(found[1]), article_.text_of(found[1])),
        found));
  }

  // The same words in the same order, with others between the first and the second.
  Excerpt in_text(const Statement& other, const std::string& before, const std::string& behind,
                  const std::string& second) const {
    const Term* first = nullptr;
    for (std::size_t i = 0; i + 1 < other.terms.size(); ++i) {
      const Term& term = other.terms[i];
      if (term.stem == before) first = &term;
      if (first == nullptr || term.stem != behind || other.terms[i + 1].stem != second) continue;
      const Stretch words = {first->token, other.terms[i + 1].token + 1};
      if (words.size() > 2 * longest_gap) return {};
      if (!whole_.read(article_.statements.paragraph_of(other), words).empty()) return {};
      return {other.paragraph, words};
    }
    return {};
  }

  const Inspected& article_;
  Findings& found_;
  WordForms whole_;
  std::vector<bool> printed_;
  bool any_ = false;
};

}  // namespace

void find_wordings(const Inspected& article, Findings& found) {
  WordingFinder(article, found).find();
}

}  // namespace travaux::reading
