// words.h: words as the tables write them.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace travaux::language {

// In small letters, with one kind of apostrophe.
std::string plain_word(std::string_view word);

// Calls `each` with every form of a row.
template <typename Each>
void for_each_form(std::string_view forms, const Each& each) {
  while (!forms.empty()) {
    const std::size_t end = std::min(forms.find(' '), forms.size());
    each(forms.substr(0, end));
    forms.remove_prefix(std::min(end + 1, forms.size()));
  }
}

}  // namespace travaux::language
