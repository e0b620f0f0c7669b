// Any text: what is told of its language does not contradict itself; figures and references lie in
// order
// inside of it, whatever the language.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "travaux/language.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace travaux;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (base::first_invalid_utf8(text)) return 0;
  const Language known = language_of(text);
  if (known != Language::unknown && language_hint(text) != known) std::abort();
  const Language sole = sole_language_of(text);
  if (sole != Language::unknown && sole != known) std::abort();
  for (const Language language : {Language::unknown, Language::english, Language::ukrainian}) {
    std::size_t behind = 0;
    for (const Figure& figure : FigureReader(language).read(text)) {
      const bool inside = figure.span.start >= behind && figure.span.start < figure.span.end &&
                          figure.span.end <= size;
      if (!inside || figure.value.empty()) std::abort();
      behind = figure.span.end;
    }
    behind = 0;
    for (const Reference& reference : ReferenceReader(language).read(text)) {
      const bool inside = reference.span.start >= behind &&
                          reference.span.start < reference.span.end && reference.span.end <= size;
      if (!inside || reference.steps.empty() || value_of(reference).empty()) std::abort();
      behind = reference.span.end;
    }
  }
  return 0;
}
