// SPDX-License-Identifier: GPL-2.0-or-later
#include "surroundings.h"

#include <Catalog.h>
#include <FileSpec.h>
#include <OptionalContent.h>
#include <Page.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace travaux::read_pdf {
namespace {

constexpr int most_items = 1000;  // of one kind in one place; the rest is counted
constexpr int deepest_field = 16;

void information(Records& records, std::string_view what, const std::string& value) {
  if (value.empty()) return;
  records.begin('I');
  records.text(what);
  records.text(value);
  records.end();
}

void tell_information(PDFDoc& document, Records& records) {
  struct Row {
    const char* key;
    const char* what;
  };
  constexpr std::array rows{
      Row{"Title", "title"},       Row{"Author", "author"},           Row{"Subject", "subject"},
      Row{"Keywords", "keywords"}, Row{"Creator", "written with"},    Row{"Producer", "producer"},
      Row{"Company", "company"},   Row{"CreationDate", "created at"}, Row{"ModDate", "changed at"}};
  for (const Row& row : rows) {
    const auto value = document.getDocInfoStringEntry(row.key);
    if (value) information(records, row.what, from_pdf_string(value->toStr()));
  }
  const auto metadata = document.getCatalog()->readMetadata();
  if (metadata && metadata->getLength() > 0) {
    information(records, "further metadata",
                std::to_string(metadata->getLength()) + " bytes of XMP");
  }
  if (document.isEncrypted()) {
    information(records, "encryption",
                document.okToCopy() ? "opened without a password"
                                    : "opened without a password; its maker forbids copying");
  }
}

void tell_files(Catalog& catalog, Records& records) {
  const int count = catalog.numEmbeddedFiles();
  for (int i = 0; i < std::min(count, most_items); ++i) {
    const auto file = catalog.embeddedFile(i);
    const GooString* name = file ? file->getFileName() : nullptr;
    records.notice(0, "attached file", name == nullptr ? "" : from_pdf_string(name->toStr()));
  }
  if (count > most_items) {
    records.notice(0, "attached file", std::to_string(count) + " in all");
  }
}

// What lies in the catalog only.
void tell_catalog(PDFDoc& document, Records& records) {
  const Object catalog = document.getXRef()->getCatalog();
  if (!catalog.isDict()) return;
  if (document.getCatalog()->numEmbeddedFiles() == 0 && !catalog.dictLookup("AF").isNull()) {
    records.notice(0, "attached file", "of the whole document");
  }
  const Object action = catalog.dictLookup("OpenAction");
  if (action.isDict() && action.dictLookup("S").isName("JavaScript")) {
    records.notice(0, "script", "runs as the document is opened");
  }
}

// Layers that other programs show or leave out as they print, export or magnify.
void tell_changing_layers(PDFDoc& document, Records& records) {
  const Object catalog = document.getXRef()->getCatalog();
  const Object layers = catalog.isDict() ? catalog.dictLookup("OCProperties") : Object(objNull);
  const Object usual = layers.isDict() ? layers.dictLookup("D") : Object(objNull);
  const Object uses = usual.isDict() ? usual.dictLookup("AS") : Object(objNull);
  if (!uses.isArray() || uses.arrayGetLength() == 0) return;
  records.notice(0, "layers", "some are shown or not as the file is viewed, printed or exported");
}

// Pages are read as far as the file counts them, and its count may be too small.
void tell_uncounted_pages(PDFDoc& document, Records& records) {
  const auto counted = static_cast<std::size_t>(document.getNumPages());
  const Object catalog = document.getXRef()->getCatalog();
  const Object root = catalog.isDict() ? catalog.dictLookup("Pages") : Object(objNull);
  Object top = root.isDict() ? root.dictLookup("Kids") : Object(objNull);
  if (!top.isArray()) return;
  std::vector<Object> waiting;
  waiting.push_back(std::move(top));
  std::set<int> met;  // a tree may contain itself
  std::size_t pages = 0;
  while (!waiting.empty()) {
    const Object kids = std::move(waiting.back());
    waiting.pop_back();
    for (int i = 0; i < kids.arrayGetLength(); ++i) {
      const Object& named = kids.arrayGetNF(i);
      if (named.isRef() && !met.insert(named.getRefNum()).second) continue;
      const Object kid = kids.arrayGet(i);
      if (!kid.isDict()) continue;
      Object further = kid.dictLookup("Kids");
      if (further.isArray()) {
        waiting.push_back(std::move(further));
      } else {
        ++pages;
      }
    }
  }
  if (pages <= counted) return;
  records.notice(0, "pages",
                 std::to_string(pages) + " are in the file, which counts " +
                     std::to_string(counted) + "; the others are not read");
}

// What was deleted is still in a file that was changed by adding to its end.
void tell_saves(PDFDoc& document, std::string_view bytes, Records& records) {
  constexpr std::string_view mark = "startxref";
  std::size_t count = 0;
  for (std::size_t at = bytes.find(mark); at != bytes.npos; at = bytes.find(mark, at + 1)) ++count;
  if (document.isLinearized() && count > 0) --count;
  if (count > 1) {
    information(records, "changed in place",
                std::to_string(count - 1) + " times; earlier states may still be in the file");
  }
}

void tell_layers(Catalog& catalog, Records& records) {
  const OCGs* layers = catalog.getOptContentConfig();
  if (layers == nullptr || !layers->hasOCGs()) return;
  std::size_t off = 0;
  std::string first;
  for (const auto& [ref, layer] : layers->getOCGs()) {
    if (layer->getState() != OptionalContentGroup::Off) continue;
    const std::string name =
        layer->getName() == nullptr ? "" : from_pdf_string(layer->getName()->toStr());
    // The table has no order of its own.
    if (off++ == 0 || name < first) first = name;
  }
  if (off > 0) {
    records.notice(0, "layer that is not shown", std::to_string(off) + ", such as '" + first + "'");
  }
}

std::string text_of(const Object& object) {
  if (object.isString()) return from_pdf_string(object.getString()->toStr());
  if (object.isName()) return from_pdf_string(object.getName());
  return {};
}

// A field's entries are inherited from the fields above it.
Object inherited(const Dict& field, const char* key) {
  Object value = field.lookup(key);
  Object above = field.lookup("Parent");
  for (int depth = 0; value.isNull() && above.isDict() && depth < deepest_field; ++depth) {
    value = above.dictLookup(key);
    above = above.dictLookup("Parent");
  }
  return value;
}

void tell_field(const Dict& field, unsigned page, Records& records) {
  const Object kind = inherited(field, "FT");
  const std::string name = text_of(inherited(field, "T"));
  if (kind.isName("Sig")) {
    records.notice(page, "electronic signature", name + "; not checked");
    return;
  }
  const Object value = inherited(field, "V");
  records.notice(page, "form field", name + ": " + text_of(value));
}

void tell_annotation(const Dict& annotation, unsigned page, Records& records) {
  const Object kind = annotation.lookup("Subtype");
  // A link or a popup has no words, unless it is drawn.
  const bool plain = kind.isName("Link") || kind.isName("Popup");
  if (!kind.isName() || (plain && !annotation.lookup("AP").isDict())) return;
  if (kind.isName("Widget")) {
    tell_field(annotation, page, records);
    return;
  }
  const std::string author = text_of(annotation.lookup("T"));
  std::string detail = text_of(kind);
  if (!author.empty()) detail += " by " + author;
  const std::string contents = text_of(annotation.lookup("Contents"));
  if (!contents.empty()) detail += ": " + contents;
  records.notice(page, "annotation", detail);
}

}  // namespace

void tell_document(PDFDoc& document, std::string_view bytes, Records& records) {
  tell_information(document, records);
  tell_saves(document, bytes, records);
  Catalog& catalog = *document.getCatalog();
  tell_files(catalog, records);
  tell_catalog(document, records);
  tell_uncounted_pages(document, records);
  tell_layers(catalog, records);
  tell_changing_layers(document, records);
  if (catalog.numJS() > 0) {
    records.notice(0, "script", std::to_string(catalog.numJS()) + " in the document");
  }
  if (catalog.getFormType() == Catalog::XfaForm) {
    records.notice(0, "form", "XFA: the shown pages may be other than these");
  }
}

void tell_annotations(PDFDoc& document, int page, Records& records) {
  Page* shown = document.getPage(page);
  if (shown == nullptr) return;
  const Object list = shown->getAnnotsObject();
  if (!list.isArray()) return;
  const int count = list.arrayGetLength();
  for (int i = 0; i < std::min(count, most_items); ++i) {
    const Object item = list.arrayGet(i);
    if (item.isDict()) tell_annotation(*item.getDict(), static_cast<unsigned>(page), records);
  }
  if (count > most_items) {
    records.notice(static_cast<unsigned>(page), "annotation", std::to_string(count) + " in all");
  }
}

}  // namespace travaux::read_pdf
