// paraphrase.h: words of an article that stand near to a draft's, without quotation marks.
#pragma once

#include <string_view>
#include <vector>

#include "article/draft_store.h"
#include "article/verdict.h"
#include "travaux/article.h"

namespace travaux::quoting {

struct Paraphrase {
  Span source;  // in the article
  Finding finding;
};

// Close wording only: seven words or more in common with a clause, four of them telling and two of
// these no names, and seven of ten words the same. What two texts on one subject have in common
// anyway, names and turns of phrase, is less.
class ParaphraseFinder {
 public:
  ParaphraseFinder(std::string_view article, const DraftStore& store)
      : article_(article), store_(store) {}

  // Appends what is found in a sentence, in order.
  void read(Span sentence, std::vector<Paraphrase>& found) const;

 private:
  void read_words(Span sentence, const std::vector<TextWord>& words,
                  std::vector<Paraphrase>& found) const;
  bool is_close(std::string_view text, const std::vector<TextWord>& words,
                const Finding& finding) const;

  std::string_view article_;
  const DraftStore& store_;
};

}  // namespace travaux::quoting
