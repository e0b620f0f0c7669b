#include "article/word_forms.h"

#include <algorithm>
#include <utility>

namespace travaux::reading {
namespace {

template <typename Each>
void split(std::string_view text, char mark, const Each& each) {
  for (;;) {
    const std::size_t end = text.find(mark);
    each(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

bool fits(std::string_view pattern, std::string_view word) {
  if (pattern == "~") return true;
  if (pattern.ends_with('*')) return word.starts_with(pattern.substr(0, pattern.size() - 1));
  return pattern == word;
}

bool is_quote(const Token& token) {
  return token.mark == Mark::open_quote || token.mark == Mark::close_quote;
}

}  // namespace

WordForms::WordForms(std::span<const FormRow> rows) {
  for (const FormRow& row : rows) {
    split(row.forms, '|', [&](std::string_view form) { add(row.mark, form); });
  }
}

// A word that need not stand there makes two forms of one.
void WordForms::add(int mark, std::string_view form) {
  std::vector<Form> made = {{mark, {}}};
  split(form, ' ', [&](std::string_view words) {
    const bool optional = words.ends_with('/');
    if (optional) words.remove_suffix(1);
    Slot slot;
    split(words, '/', [&](std::string_view word) { slot.push_back(word); });
    const std::size_t count = made.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (optional) made.push_back(made[i]);
      made[i].slots.push_back(slot);
    }
  });
  for (Form& one : made) add(std::move(one));
}

void WordForms::add(Form form) {
  const std::size_t number = forms_.size();
  bool anything = false;
  for (const std::string_view word : form.slots.front()) {
    anything = anything || word.ends_with('*') || word == "~";
    by_first_[word].push_back(number);
  }
  if (anything) any_first_.push_back(number);
  forms_.push_back(std::move(form));
}

// Behind the last word of the form, or 0 if it does not stand there.
std::size_t WordForms::end_of(const Form& form, const Paragraph& paragraph,
                              const Stretch& from) const {
  std::size_t at = from.begin;
  for (const Slot& slot : form.slots) {
    while (at > from.begin && at < from.end && is_quote(paragraph.tokens[at])) ++at;
    if (at >= from.end || !paragraph.tokens[at].is_word()) return 0;
    const std::string& word = paragraph.tokens[at].folded;
    const auto found = std::find_if(slot.begin(), slot.end(),
                                    [&](std::string_view one) { return fits(one, word); });
    if (found == slot.end()) return 0;
    ++at;
  }
  return at;
}

std::vector<FoundForm> WordForms::read(const Paragraph& paragraph, const Stretch& words) const {
  std::vector<FoundForm> found;
  for (std::size_t at = words.begin; at < words.end;) {
    FoundForm best;
    const auto attempt = [&](std::size_t number) {
      const std::size_t end = end_of(forms_[number], paragraph, {at, words.end});
      if (end > best.words.end) best = {forms_[number].mark, {at, end}};
    };
    if (paragraph.tokens[at].is_word()) {
      const auto first = by_first_.find(paragraph.tokens[at].folded);
      if (first != by_first_.end())
        std::for_each(first->second.begin(), first->second.end(), attempt);
      std::for_each(any_first_.begin(), any_first_.end(), attempt);
    }
    if (!best.words.empty()) found.push_back(best);
    at = best.words.empty() ? at + 1 : best.words.end;
  }
  return found;
}

}  // namespace travaux::reading
