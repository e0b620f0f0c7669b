// pdf_maker.h: PDFs made by hand, sound ones and others.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace travaux {

// Fonts: F1 regular, F2 bold. Lengths in points from the lower left corner, as PDF counts them.
class PdfMaker {
 public:
  // An object, numbered from 1; 1 is the catalog, 2 the page tree, 3 and 4 the fonts.
  std::size_t add(const std::string& body) {
    objects_.push_back(body);
    return objects_.size() + 4;
  }
  std::size_t add_stream(const std::string& content, const std::string& entries = "") {
    return add("<</Length " + std::to_string(content.size()) + " " + entries + ">>stream\n" +
               content + "\nendstream");
  }
  void add_page(const std::string& content, const std::string& entries = "",
                const std::string& resources = "") {
    add_page_of(add_stream(content), entries, resources);
  }
  void add_page_of(std::size_t stream, const std::string& entries = "",
                   const std::string& resources = "") {
    pages_.push_back(
        add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R"
            "/F2 4 0 R " +
            fonts + ">> " + resources + ">>/Contents " + std::to_string(stream) + " 0 R " +
            entries + ">>"));
  }

  std::string fonts;    // further ones, for the pages that are added later
  std::string catalog;  // further entries
  std::string trailer;  // further entries
  std::string count;    // in the place of the true number of pages
  std::string kids;     // in the place of the true pages
  std::string encoding = "/Encoding/WinAnsiEncoding";

  std::string build() const {
    std::string tree;
    for (const std::size_t page : pages_) tree += std::to_string(page) + " 0 R ";
    std::vector<std::string> all = {
        "<</Type/Catalog/Pages 2 0 R " + catalog + ">>",
        "<</Type/Pages/Kids[" + (kids.empty() ? tree : kids) + "]/Count " +
            (count.empty() ? std::to_string(pages_.size()) : count) + ">>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica" + encoding + ">>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold" + encoding + ">>"};
    all.insert(all.end(), objects_.begin(), objects_.end());
    std::string file = "%PDF-1.5\n";
    std::string table = "xref\n0 " + std::to_string(all.size() + 1) + "\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string offset = std::to_string(file.size());
      table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
      file += std::to_string(i + 1) + " 0 obj\n" + all[i] + "\nendobj\n";
    }
    const std::string place = std::to_string(file.size());
    return file + table + "trailer<</Size " + std::to_string(all.size() + 1) + "/Root 1 0 R " +
           trailer + ">>\nstartxref\n" + place + "\n%%EOF\n";
  }

 private:
  std::vector<std::string> objects_;
  std::vector<std::size_t> pages_;
};

// One line of text: "BT /F1 12 Tf 72 700 Td (words) Tj ET".
inline std::string pdf_line(int x, int y, const std::string& words, int size = 12, int font = 1) {
  std::string escaped;
  for (const char byte : words) {
    if (byte == '(' || byte == ')' || byte == '\\') escaped += '\\';
    escaped += byte;
  }
  return "BT /F" + std::to_string(font) + " " + std::to_string(size) + " Tf " + std::to_string(x) +
         " " + std::to_string(y) + " Td (" + escaped + ") Tj ET\n";
}

// Lines below one another.
inline std::string pdf_lines(int x, int y, const std::vector<std::string>& lines, int leading = 14,
                             int size = 12) {
  std::string content;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    content += pdf_line(x, y - leading * static_cast<int>(i), lines[i], size);
  }
  return content;
}

}  // namespace travaux
