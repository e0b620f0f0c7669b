// docx_fields.h: fields of Word, of which a reader sees the last result (ECMA-376, part 1, 17.16).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace travaux::document {

// The fields that are open at a place of a text, the innermost last.
class Fields {
 public:
  struct Field {
    std::string instruction;  // " REF _Ref1 \\r \\h "
    std::string stands_for;   // of a form field: what is seen when there is no result
    bool in_result = false;
    bool has_result = false;  // words were met in it

    std::string name() const;  // "REF", in capitals
  };

  void begin(std::string stands_for);
  void add_instruction(std::string_view text);
  void separate();
  // The innermost field, which ends here; a default one when none is open.
  Field end();

  // Words at this place are seen: all open fields are in their results.
  bool visible() const;
  // The place is in a table of contents, which repeats the headings.
  bool in_contents() const;
  void met_words();
  bool any() const { return !open_.empty(); }

 private:
  std::vector<Field> open_;
};

// Of a field without a result, what is seen: the last words of "MACROBUTTON name words".
std::string words_without_result(const Fields::Field& field);

// A field that shows nothing where it stands: an entry of an index, a value that is set.
bool shows_nothing(std::string_view name);

}  // namespace travaux::document
