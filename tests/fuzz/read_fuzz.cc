// An article read for who says what: passages are bytes of it, and nothing else is.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "travaux/article.h"

namespace {

void require(bool law) {
  if (!law) std::abort();
}

void check(std::string_view article, const travaux::Passage& passage) {
  require(passage.source.start <= passage.source.end && passage.source.end <= article.size());
  require(article.substr(passage.source.start, passage.source.size()) == passage.text);
  require(!travaux::base::first_invalid_utf8(passage.text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view article(reinterpret_cast<const char*>(data), size);
  if (travaux::base::first_invalid_utf8(article)) return 0;
  const travaux::Reading reading = travaux::read_article(article);
  for (const auto& proposed : reading.attributions) {
    require(!proposed.relation.empty() && !proposed.source.kind.empty() && proposed.line > 0);
    require(!proposed.cue.text.empty() && !proposed.content.text.empty());
    for (const auto* passage : {&proposed.cue, &proposed.holder, &proposed.content}) {
      check(article, *passage);
    }
  }
  std::size_t line = 0;
  for (const auto& part : reading.parts) {
    require(part.first_line == line + 1 && part.last_line >= part.first_line);
    line = part.last_line;
  }
  for (const auto& figure : reading.figures) {
    check(article, {figure.span, figure.line, figure.text});
  }
  return 0;
}
