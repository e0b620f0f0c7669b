// word_forms.h: forms of words looked for in the tokens of a paragraph.
//
// A form is words with a space between: "must still/ be discussed/negotiated". A slash parts the
// words of which one may stand there, one behind the last word says that none need be; a word with
// * at its end stands for all that begin so, ~ for any word. A bar parts forms.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "article/tokens.h"

namespace travaux::reading {

struct FormRow {
  int mark = 0;
  std::string_view forms;
};

struct FoundForm {
  int mark = 0;
  Stretch words;
};

class WordForms {
 public:
  explicit WordForms(std::span<const FormRow> rows);

  // In the order of the text; of those that begin at one word the longest, and none inside of one
  // found before. Quotation marks between the words are passed over.
  std::vector<FoundForm> read(const Paragraph& paragraph, const Stretch& words) const;

 private:
  using Slot = std::vector<std::string_view>;
  struct Form {
    int mark = 0;
    std::vector<Slot> slots;
  };

  void add(int mark, std::string_view form);
  void add(Form form);
  std::size_t end_of(const Form& form, const Paragraph& paragraph, const Stretch& from) const;

  std::vector<Form> forms_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_first_;
  std::vector<std::size_t> any_first_;  // forms whose first word has a *
};

}  // namespace travaux::reading
