// akoma_names.h: what the elements of Akoma Ntoso are to a reader of the law.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "document/xml.h"

namespace travaux::document {

enum class AkomaRole {
  words,      // part of a line: ref, b, date, and every name that is not known
  flow,       // holds blocks: content, intro, wrapUp, preamble
  division,   // has a heading of its own: part, chapter, article
  provision,  // begins with its number: paragraph, point, recital
  block,      // one paragraph of words
  list,
  list_item,
  table,
  note,
  note_reference,
  quoted_words,
  quoted_structure,
  change,  // del, ins
  raised,  // sup, sub
  line_end,
  image,
  metadata,
  left_out
};

AkomaRole role_of(std::string_view name);

// How an element that is left out is called: "table of contents".
std::string_view told_as(std::string_view name);

// heading, subheading.
bool is_caption(const XmlNode& node);
// The first child of that name; nullptr for none.
const XmlNode* child_named(const XmlNode& element, std::string_view name);

// Throws what XmlFile throws, with what to do next, and Error(unsupported) for XML of another kind.
XmlFile parse_law(std::string_view bytes);

// Whether the block names the law: a docTitle is in it.
bool holds_title(const XmlNode& block);

struct AkomaFact {
  std::string_view element;
  std::string_view attribute;
  std::string_view told;
};

// What the metadata tell of people, programs and dates.
inline constexpr std::array akoma_facts{AkomaFact{"FRBRauthor", "href", "author"},
                                        AkomaFact{"FRBRdate", "date", "date"},
                                        AkomaFact{"FRBReditor", "href", "editor"},
                                        AkomaFact{"FRBRtranslation", "by", "translator"},
                                        AkomaFact{"identification", "source", "source"},
                                        AkomaFact{"publication", "date", "published"},
                                        AkomaFact{"TLCPerson", "showAs", "person"},
                                        AkomaFact{"TLCOrganization", "showAs", "organisation"},
                                        AkomaFact{"eventRef", "date", "event"}};

}  // namespace travaux::document
