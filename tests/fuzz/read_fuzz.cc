// An article read for who says what: passages are bytes of it, and nothing else is.
#include <chrono>
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

std::size_t lines_of(std::string_view article) {
  std::size_t lines = 0;
  for (const char c : article) lines += c == '\n' ? 1U : 0U;
  return lines + (article.empty() || article.back() == '\n' ? 0 : 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view article(reinterpret_cast<const char*>(data), size);
  if (travaux::base::first_invalid_utf8(article)) return 0;
  travaux::ReadingOptions options;
  if (size % 2 == 1) options.captured = std::chrono::year(2025) / 11 / 21;
  const travaux::Reading reading = travaux::read_article(article, options);
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
  require(line == lines_of(article) || reading.parts.empty());
  std::size_t behind = 0;
  for (const auto& figure : reading.figures) {
    check(article, {figure.span, figure.line, figure.text});
    require(figure.span.start >= behind && !figure.text.empty() &&
            figure.line <= lines_of(article));
    behind = figure.span.end;
  }
  return 0;
}
