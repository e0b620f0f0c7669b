// document_pdf.h: reading PDFs that a test made.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document_laws.h"
#include "pdf_maker.h"
#include "travaux/document.h"

namespace travaux {

inline ReadOptions with_program() {
  ReadOptions options;
  options.pdf_program = PDF_PROGRAM;
  return options;
}

inline Document read_pdf(const std::string& bytes, const ReadOptions& options = with_program()) {
  Document document = read_document(bytes, "draft.pdf", options);
  CHECK(law_broken(document) == "");
  CHECK(document.reader().name == "pdf");
  return document;
}

inline Document read_pages(const std::vector<std::string>& pages) {
  PdfMaker maker;
  for (const std::string& page : pages) maker.add_page(page);
  return read_pdf(maker.build());
}

// What was not read, one in a line: "page 2: image".
inline std::string missed(const Document& document) {
  std::string result;
  for (const NotRead& item : document.not_read()) {
    result += (item.page > 0 ? "page " + std::to_string(item.page) + ": " : "") + item.what +
              (item.detail.empty() ? "" : ": " + item.detail) + "\n";
  }
  return result;
}

inline std::string warnings(const Document& document) {
  std::string result;
  for (const std::string& warning : document.warnings()) result += warning + "\n";
  return result;
}

inline bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace travaux
