// docx_bound.h: content controls that are bound to data in the file (ECMA-376, part 1, 17.5.2.6
// and 22.5).
//
// When Word opens the file, it shows the words of the data, whatever stands in the control.
#pragma once

#include <optional>
#include <string>

#include "document/docx_package.h"

namespace travaux::document {

struct Bound {
  bool known = false;  // `words` is what the data says; false when its place is not understood
  std::string words;   // or where it was to be looked for
};

// Of the properties of a control; nothing when it is not bound, or to data that the file does not
// hold: then its own words are shown.
std::optional<Bound> bound_words(Package& package, const XmlFile& xml, const XmlNode* properties);

}  // namespace travaux::document
