// label.h: the printed label at the start of a clause: "Article 5", "5.", "(a)", "1.1.1", "§ 3".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "travaux/document.h"

namespace travaux::document {

// A heading closes those of its rank and of higher ones.
enum Rank : unsigned {
  annex_rank,
  part_rank,
  book_rank,
  title_rank,
  chapter_rank,
  section_rank,
  article_rank,
  number_rank,  // "4.2 Transport"
  paragraph_rank,
  point_rank,
  unranked  // a heading without a label: its level counts
};

// A word that heads provisions, in one of the languages of the table.
struct LabelWord {
  std::string_view word;  // case-folded
  ClauseKind kind;
  std::string_view eid;  // prefix of the eId
  Rank rank;
  bool stands_alone;  // needs no number: "Annex"
};

enum class Numbering { none, digits, decimal, letter, capital, roman, capital_roman };
enum class Form { bare, dot, bracket, brackets, front_dot };  // 1  1.  1)  (1)  .1

struct Label {
  const LabelWord* word = nullptr;
  Numbering numbering = Numbering::none;
  Form form = Form::bare;
  std::string_view number;  // "5", "1.1.1", "a", "IV"; a view into the parsed words
  std::size_t end = 0;      // bytes of the label; 0 when there is none
  std::size_t words = 0;    // where the words after its separator begin

  explicit operator bool() const { return end > 0; }
};

// In a heading a number may stand without a mark ("4 Transport"), and a word's number before any
// word ("Article 5 on cooperation"); in running text those are references, not labels.
enum class Place { running, heading };

Label parse_label(std::string_view words, Place place);

// "3.2An owner": a decimal whose space was lost. Only the labels around tell it from an amount.
Label parse_glued_label(std::string_view words);

// "b" of "b-bis", "5" of "5 bis"; "12a" is another number than 12 and stays whole.
std::string_view base_of(std::string_view number);

// "b-bis", "5 bis": was put in behind the number it begins with.
bool is_inserted(std::string_view number);

// The table's entry for a word such as "Article" or "СТАТТЯ"; null for a word that is not there.
const LabelWord* find_label_word(std::string_view word);

// The value of a number in its numbering: (c) = 3, (c-bis) = 3, (iv) = 4, 12 = 12; 0 when it has
// none.
unsigned ordinal_of(std::string_view number, Numbering numbering);

}  // namespace travaux::document
