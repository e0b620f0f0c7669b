// An article and a draft, parted by the first NUL byte; what is called verbatim must stand there.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "travaux/article.h"
#include "travaux/error.h"

namespace {

void require(bool law) {
  if (!law) std::abort();
}

void check(std::string_view article, const travaux::Document& draft) {
  travaux::QuotationChecker checker{std::string(article)};
  checker.add("draft", draft);
  auto found = checker.check();
  for (auto& paraphrase : checker.paraphrases()) found.push_back(std::move(paraphrase));
  for (const auto& checked : found) {
    const auto& source = checked.quotation.source;
    require(article.substr(source.start, source.size()) == checked.quotation.text);
    require(draft.text().substr(checked.span.start, checked.span.size()) == checked.draft_text);
    if (checked.verdict != travaux::Verdict::verbatim) continue;
    // Composed and decomposed letters are the same words.
    const auto text = travaux::base::to_nfc(checked.quotation.text);
    require(text == travaux::base::to_nfc(checked.draft_text));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t parting = bytes.find('\0');
  if (parting == std::string_view::npos || travaux::base::first_invalid_utf8(bytes)) return 0;
  try {
    const auto draft = travaux::read_document(bytes.substr(parting + 1), "");
    if (draft.readable()) check(bytes.substr(0, parting), draft);
  } catch (const travaux::Error&) {
    return 0;  // a draft the reader refuses is not checked against
  }
  return 0;
}
