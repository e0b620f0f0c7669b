// Golden clause trees: each text of golden/clauses and of the samples in all its formats. The
// formats of one text have one tree; below it stands what is said of each file.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "base/file.h"
#include "document_laws.h"
#include "document_outline.h"
#include "travaux/document.h"

namespace travaux {
namespace {

namespace fs = std::filesystem;

const std::string folder = std::string(GOLDEN) + "/clauses";

// "28-point-plan.draft-1" -> its files, the one that it was made from first.
std::map<std::string, std::vector<fs::path>> texts() {
  std::map<std::string, std::vector<fs::path>> found;
  for (const auto& entry : fs::recursive_directory_iterator(SAMPLES)) {
    const fs::path& path = entry.path();
    const bool draft = path.extension() == ".txt" || path.extension() == ".md";
    if (!draft || path.filename() == "README.md") continue;
    found[path.parent_path().filename().string() + '.' + path.stem().string()].push_back(path);
  }
  std::vector<fs::path> made;
  for (const auto& entry : fs::directory_iterator(folder)) made.push_back(entry.path());
  std::sort(made.begin(), made.end());
  for (const fs::path& path : made) {
    const std::string kind = path.extension().string();
    if (kind != ".clauses" && kind != ".py") found[path.stem().string()].push_back(path);
  }
  return found;
}

Document read(const fs::path& path) {
  ReadOptions options;
  if (path.extension() == ".pdf") options.pdf_program = PDF_PROGRAM;
  return read_document(base::read_file(path.string()), path.filename().string(), options);
}

std::string said_of(const fs::path& path, const Document& document) {
  const std::string name = path.extension().string().substr(1) + ": ";
  std::string result = name + "read by " + document.reader().name + '\n';
  for (const NotRead& entry : document.not_read()) {
    result +=
        name + "NOT READ " + place_of(entry) + ": " + entry.what + " | " + entry.detail + '\n';
  }
  for (const InFile& entry : document.in_file()) {
    result += name + "IN FILE " + entry.what + " | " + entry.value + '\n';
  }
  for (const std::string& warning : document.warnings()) result += name + warning + '\n';
  return result;
}

}  // namespace

TEST_CASE("golden clause trees: every sample in every format") {
  const bool rewrite = std::getenv("TRAVAUX_REGOLD") != nullptr;
  const auto all = texts();
  CHECK(all.size() >= 9);
  for (const auto& [name, files] : all) {
    CAPTURE(name);
    const std::string tree = outline(read(files.front()));
    std::string page = tree + '\n';
    for (const fs::path& path : files) {
      CAPTURE(path.string());
      const Document document = read(path);
      CHECK(law_broken(document) == "");
      CHECK(outline(document) == tree);
      page += said_of(path, document);
    }
    const std::string golden = folder + '/' + name + ".clauses";
    if (rewrite) {
      std::ofstream(golden, std::ios::binary) << page;
    } else {
      CHECK(page == base::read_file(golden));
    }
  }
  if (!rewrite) return;
  std::cout << "golden files rewritten: read them, then run again" << std::endl;
  std::_Exit(77);
}

}  // namespace travaux
