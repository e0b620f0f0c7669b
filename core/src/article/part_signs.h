// part_signs.h: what the form and the words of one paragraph say about the part it stands in.
#pragma once

#include <vector>

#include "article/attributions.h"
#include "article/tokens.h"

namespace travaux::reading {

// What a heading, or a line that ends with a colon, says will follow.
enum class Announced : std::uint8_t { nothing, text, digest, analysis };

struct PartSigns {
  bool item = false;        // of a list: a bullet or a number before it
  bool short_line = false;  // few words without a full stop, as headings are
  bool label = false;       // the same with a colon, and without a verb: "Signatories:"
  bool begins_low = false;  // with a small letter: it goes on with the line before
  bool numbered = false;    // an item with a number, and no full stop at its end
  bool genre = false;       // "Analysis: ..."
  bool byline = false;      // "By Jane Roe"
  bool colon = false;       // ends with a colon
  bool furniture = false;
  bool told = false;    // somebody speaks, or it is told from the day of writing
  bool quoted = false;  // quotation marks around all of it
  bool legal = false;   // "shall", "the Parties", "Article 5." in front
  bool judged = false;  // the author's own view
  std::size_t words = 0;
  Announced announced = Announced::nothing;
};

PartSigns signs_of(const Paragraph& paragraph, const std::vector<Attribution>& found);

}  // namespace travaux::reading
