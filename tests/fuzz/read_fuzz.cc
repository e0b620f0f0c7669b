// An article read for who says what and what contradicts: passages are bytes of it, or of a draft.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "travaux/article.h"
#include "travaux/document.h"
#include "travaux/error.h"

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

void check_findings(std::string_view article, const travaux::Reading& reading,
                    const travaux::Document* draft) {
  for (const auto& finding : reading.findings) {
    require(finding.evidence.size() >= 2 && !finding.message.empty());
    for (const auto& one : finding.evidence) {
      if (one.ref.empty()) {
        require(one.line > 0);
        check(article, one);
      } else {
        require(draft != nullptr && one.line == 0);
        check(draft->text(), one);
      }
    }
  }
}

// The article against another order of its words as a draft.
void check_against(std::string_view article, std::string_view head) {
  if (head.size() >= article.size()) return;
  std::string bytes(article.substr(head.size() + 1));
  bytes += '\n';
  bytes += head;
  try {
    const travaux::Document draft = travaux::read_document(bytes, "draft.txt");
    if (!draft.readable()) return;
    travaux::ReadingOptions options;
    options.drafts = {{"draft", &draft}};
    check_findings(article, travaux::read_article(article, options), &draft);
  } catch (const travaux::Error&) {
    return;  // no draft
  }
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
  check_findings(article, reading, nullptr);
  check_against(article, article.substr(0, article.find('\n')));
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
