#include "comparable.h"

#include <fmt/format.h>

#include "travaux/error.h"

namespace travaux::cli {

Text read_to_compare(const Ledger& ledger, const Entry& version) {
  if (version.erased_by) {
    throw Error(Trouble::missing,
                "NOT COMPARED: " + printable(describe(standing_of(ledger.entries(), version))))
        .within(ref_of(version));
  }
  return read_version(ledger, version);
}

void require_text(const Text& text) {
  if (text.document.readable()) return;
  const auto& missed = text.document.not_read();
  const std::string what = missed.empty() ? "no text" : missed.front().what;
  const std::string detail =
      missed.empty() || missed.front().detail.empty() ? "" : " (" + missed.front().detail + ")";
  throw Error(Trouble::unsupported,
              fmt::format("NOT COMPARED: could not be read as text: {}{}", what, detail),
              is_utf16(text.document)
                  ? "save it as UTF-8 and compare that"
                  : "save it as plain text or Markdown and compare that; in a ledger, record it "
                    "with --text-of N")
      .within(text.ref);
}

Error nothing_to_compare(const Text& text) {
  Error error(Trouble::unsupported, "NOT COMPARED: " + nothing_read(text.document),
              "compare the file that holds the words, as plain text, Word file or PDF");
  return error.within(text.ref);
}

}  // namespace travaux::cli
