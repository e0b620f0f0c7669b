// A page as the web has them, with a menu, a cookie banner and a footer, and the clauses in it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string>

#include "base/file.h"
#include "document_laws.h"
#include "document_outline.h"
#include "travaux/document.h"

namespace travaux {
namespace {

std::string drawn(const Document& document) {
  std::string result = outline(document);
  for (const NotRead& entry : document.not_read()) {
    result += "NOT READ " + place_of(entry) + ": " + entry.what + " | " + entry.detail + '\n';
  }
  for (const InFile& entry : document.in_file()) {
    result += "IN FILE " + entry.what + " | " + entry.value + '\n';
  }
  return result;
}

}  // namespace

TEST_CASE("a page with menus, a cookie banner and a footer is its agreement") {
  const std::string page = base::read_file(GOLDEN "/web-agreement.html");
  const std::string golden = GOLDEN "/web-agreement.clauses";
  const Document document = read_document(page, "web-agreement.html");
  CHECK(law_broken(document) == "");
  if (std::getenv("TRAVAUX_REGOLD") != nullptr) {
    std::ofstream(golden, std::ios::binary) << drawn(document);
    FAIL("the golden file was written anew: read the difference");
  }
  CHECK(drawn(document) == base::read_file(golden));
}

}  // namespace travaux
