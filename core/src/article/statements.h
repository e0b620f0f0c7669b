// statements.h: the sentences and list items of a text, with what tells whether two of them speak
// of one thing: their content words by stem, phrases and figures.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "article/tokens.h"
#include "travaux/language.h"

namespace travaux::reading {

// A word without its commonest endings: "commits", "committed" and "commitment" have one stem.
std::string stem_of(std::string_view folded);

struct Term {
  std::string stem;
  std::size_t token = 0;  // in the paragraph
};

struct Statement {
  std::size_t paragraph = 0;
  Stretch words;                // tokens of the paragraph
  std::vector<Term> terms;      // content words, in order
  std::vector<Phrase> phrases;  // spans are bytes of the text
  std::vector<Figure> figures;  // the same
};

// One text as statements: each list item and headline is one, of other paragraphs each sentence.
class Statements {
 public:
  // Both must outlive this. `paragraphs` may be the first of the text only.
  Statements(std::string_view text, std::span<const Paragraph> paragraphs);

  std::string_view text() const { return text_; }
  std::span<const Paragraph> paragraphs() const { return paragraphs_; }
  const std::vector<Statement>& all() const { return all_; }
  const FigureReader& figures() const { return figures_; }
  const Paragraph& paragraph_of(const Statement& one) const { return paragraphs_[one.paragraph]; }
  const Token& token(const Statement& one, std::size_t at) const {
    return paragraph_of(one).tokens[at];
  }

  // The statements that hold a stem, ascending.
  const std::vector<std::uint32_t>& places(const std::string& stem) const;

  // Numbers of the statements of a paragraph: [first, second).
  std::pair<std::size_t, std::size_t> of_paragraph(std::size_t paragraph) const;

  Span span_of(std::size_t paragraph, const Stretch& words) const;

 private:
  void add(std::size_t paragraph, const Stretch& words);
  void add_phrases(std::size_t paragraph, std::size_t first);

  std::string_view text_;
  std::span<const Paragraph> paragraphs_;
  std::vector<Statement> all_;
  std::vector<std::size_t> first_of_;  // by paragraph
  std::unordered_map<std::string, std::vector<std::uint32_t>> places_;
  PhraseReader phrases_;
  FigureReader figures_;
};

// The stems that both have, each once; with the places of each in the first.
std::vector<Term> shared_terms(const Statement& one, const Statement& other);

}  // namespace travaux::reading
