// pdf_hyphens.h: words that were broken at the end of a line.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/pdf_columns.h"

namespace travaux::document {

// "the cooper-": ends with a hyphen behind a letter.
bool breaks_at_end(const std::string& line);

// Whether the hyphen at a line's end is the word's own can be told only where the text has the same
// word elsewhere, in one piece or with its hyphen.
class PdfHyphens {
 public:
  explicit PdfHyphens(const std::vector<PdfLine>& lines);

  // Appends a further line of the same paragraph to its words.
  void join(std::string& words, const std::string& line);

  std::size_t joined() const { return joined_; }  // hyphens that were left out
  std::size_t unsure() const { return unsure_; }  // hyphens that were kept for want of evidence
  const std::string& first_unsure() const { return first_unsure_; }

 private:
  std::unordered_map<std::string, std::size_t> known_;
  std::size_t joined_ = 0;
  std::size_t unsure_ = 0;
  std::string first_unsure_;
};

}  // namespace travaux::document
