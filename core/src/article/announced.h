// announced.h: what the words above a list say of it.
#pragma once

#include <cstddef>
#include <optional>

#include "article/findings.h"
#include "article/word_forms.h"

namespace travaux::reading {

struct Announcement {
  std::optional<Excerpt> complete;     // "the full set of points"
  std::optional<std::size_t> partial;  // a head that says "the main points", "in short"
  std::size_t close = 0;               // the first paragraph that stands right above the list
};

class Announcements {
 public:
  explicit Announcements(const Inspected& article);

  Announcement above(std::size_t list) const;  // a number of article.lists
  bool calls_complete(std::size_t paragraph) const;

 private:
  static Stretch with_noun(const Paragraph& paragraph, Stretch words);

  const Inspected& article_;
  WordForms complete_;
  WordForms partial_;
};

}  // namespace travaux::reading
