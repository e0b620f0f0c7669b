// words.h: words as the tables write them.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace travaux::language {

// In small letters, with one kind of apostrophe.
std::string plain_word(std::string_view word);

// Calls each(form, step) with every form of a row; `step` is the number of bars before it.
template <typename Each>
void for_each_form(std::string_view forms, const Each& each) {
  for (int step = 0; !forms.empty();) {
    const std::size_t end = std::min(forms.find_first_of(" |"), forms.size());
    if (end > 0) each(forms.substr(0, end), step);
    if (end < forms.size() && forms[end] == '|') ++step;
    forms.remove_prefix(std::min(end + 1, forms.size()));
  }
}

}  // namespace travaux::language
