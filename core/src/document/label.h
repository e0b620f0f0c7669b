// label.h: the printed label at the start of a clause: "Article 5", "5.", "(a)", "1.1.1", "§ 3".
#pragma once

#include <cstddef>
#include <cstdint>
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
  subsection_rank,
  article_rank,
  number_rank,  // "4.2 Transport"
  paragraph_rank,
  point_rank,
  unranked  // a heading without a label: its level counts
};

// What a word that heads provisions makes of a clause.
struct LabelWord {
  ClauseKind kind;
  std::string_view eid;  // prefix of the eId
  Rank rank;
  bool stands_alone;  // needs no number: "Annex"
};

enum class Numbering : std::uint8_t {
  none,
  digits,
  decimal,
  letter,
  capital,
  roman,
  capital_roman,
  spelled
};
enum class Form : std::uint8_t {
  bare,
  dot,
  bracket,
  brackets,
  front_dot,
  degree
};  // 1  1.  1)  (1)  .1  1°

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

// "1000. Words", "2025.1 Words": as likely a year or an amount, so that only the labels around
// tell.
Label parse_long_label(std::string_view words, Place place);

// "3.2An owner": a decimal whose space was lost. Only the labels around tell it from an amount.
Label parse_glued_label(std::string_view words);

bool same_style(const Label& one, const Label& other);
bool is_small(Numbering numbering);  // (a), (i)
// "4.2.1" and "4.2": the components of the second begin the first.
bool extends(std::string_view number, std::string_view prefix);

// "b" of "b-bis", "5" of "5 bis"; "12a" is another number than 12 and stays whole.
std::string_view base_of(std::string_view number);

// "b-bis", "5 bis": was put in behind the number it begins with.
bool is_inserted(std::string_view number);

// The table's entry for a word such as "Article" or "СТАТТЯ"; null for a word that is not there.
const LabelWord* find_label_word(std::string_view word);

// The value of a number in its numbering: (c) = 3, (c-bis) = 3, (iv) = 4, 12 = 12; 0 when it has
// none.
unsigned ordinal_of(std::string_view number, Numbering numbering);

// Whether `next` is what follows `number`: 5 and 6, 5 and 5 bis, (h) and (i), г) and д).
bool counts_on(std::string_view number, std::string_view next, Numbering numbering);

// Whether one label goes on where the other is: 3.1 and 3.2, 3 and 3.1, 999 and 1000.
bool counts_on(const Label& label, const Label& next);

// A Roman number in Latin letters: "ІІ" may have been typed with Cyrillic ones.
std::string latin_roman(std::string_view number);

// As eIds have it: "4.2" is 4-2, "5 bis" is 5bis, "first" is 1.
std::string eid_number(const Label& label);

// Reads the labels of lines or blocks in their order, so that "1000." behind "999." is one.
class Series {
 public:
  Label read(std::string_view words, Place place);

 private:
  Label last_;
};

}  // namespace travaux::document
