#include <doctest/doctest.h>

#include <deque>
#include <sstream>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "render_fixture.h"

using namespace travaux;
using namespace travaux::shown;

namespace {

struct Set {
  explicit Set(const std::vector<std::string>& words, std::optional<std::size_t> base = {}) {
    for (const std::string& text : words) documents.push_back(read_document(text, "a.txt"));
    std::vector<const Document*> pointers;
    for (const Document& document : documents) pointers.push_back(&document);
    collation = collate(pointers, base);
  }

  CollationView view() const {
    CollationView result;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      result.texts.push_back({"plan@" + std::to_string(i + 1), &documents[i], {}});
    }
    result.collation = &collation;
    return result;
  }
  std::string page(const ComparisonDetail& detail = {}, const Screen& screen = {}) const {
    return collation_to_terminal(view(), detail, screen);
  }

  std::deque<Document> documents;
  Collation collation;
};

const std::string sovereignty = "The sovereignty of Ukraine shall be confirmed by all parties.";
const std::string forces = "The armed forces shall not exceed 600,000 persons in peace.";
const std::string more_forces = "The armed forces shall not exceed 800,000 persons in peace.";
const std::string elections = "Ukraine shall hold national elections 100 days after signature.";

std::string plan(const std::vector<std::string>& points) {
  std::string text;
  for (std::size_t i = 0; i < points.size(); ++i) {
    text += std::to_string(i + 1) + ". " + points[i] + "\n\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a collation: groups, the lone text, what is missing where") {
  const Set set({plan({sovereignty, forces, elections}),
                 plan({sovereignty, more_forces, elections}), plan({sovereignty, forces})});
  const std::string page = set.page();
  CHECK(first_line(page) ==
        "3 texts: 1 clause alike in all, 1 differ in words, 1 missing somewhere");
  CHECK(contains(page, "@1 @3: \"The armed forces shall not exceed 600,000"));
  CHECK(contains(page, "[-600,000-] {+800,000+}"));
  CHECK(contains(page, "not in @3"));
  CHECK(contains(page, "@2  plan@2: 3 clauses; alone in the wording of 1"));
  CHECK(contains(page, "   1  @1 @3 | @2"));
  CHECK(contains(page, "folded: 1 alike in all"));
  CHECK(contains(set.page({false, true}), "ALIKE"));
  CHECK(!contains(set.page({true, false}), "600,000"));
}

TEST_CASE("a collation of equal texts says so in one line, and of different bytes never") {
  const std::string text = plan({sovereignty, forces});
  CHECK(first_line(Set({text, text}).page()) == "2 texts: the same, word for word: 2 clauses");
  Set set({text, plan({sovereignty, more_forces})});
  for (CollationRow& row : set.collation.rows) row.wordings.resize(1);
  CHECK(!contains(first_line(set.page()), "the same"));
}

TEST_CASE("a collation with a base: one change, the same change, a conflict") {
  const Set set({plan({sovereignty, forces, elections}),
                 plan({sovereignty, more_forces, "Ukraine shall hold elections."}),
                 plan({sovereignty, more_forces, elections + " Observers come."})},
                0);
  const std::string page = set.page();
  CHECK(contains(set.page({}, {200, false}), "1 in conflict, 1 changed alike by several"));
  CHECK(contains(page, "@2 @3: alike: "));
  CHECK(page.find("CONFLICT") < page.find("EDITED"));
  CHECK(contains(page, "@1: \"Ukraine shall hold national elections 100 days"));
  CHECK(contains(page, "@1  plan@1: 3 clauses; the base"));
}

TEST_CASE("a collation keeps to its width and shows a hostile draft as code points") {
  const Set set({"1. " + hostile + " one.\n", "1. " + hostile + " two.\n", plan({forces})});
  for (const std::size_t width : {40U, 80U}) {
    for (const ComparisonDetail& detail :
         {ComparisonDetail{}, ComparisonDetail{false, true}, ComparisonDetail{true, false}}) {
      const std::string page = set.page(detail, {width, false});
      for (const char* bad : {"\x1b", "\x07", "\u202E", "\u200B"}) CHECK(!contains(page, bad));
    }
  }
  CHECK(contains(set.page(), "<U+202E>"));
  Set named({plan({forces}), plan({elections})});
  CollationView view = named.view();
  view.texts[0].ref = "a\x1b[2J.txt";
  view.notes = {"x\u202Ey"};
  const std::string page = collation_to_terminal(view, {}, {});
  CHECK(!contains(page, "\x1b"));
  CHECK(!contains(page, "\u202E"));
}

TEST_CASE("letters name files, numbers the versions of one document") {
  const Set set({plan({sovereignty, forces}), plan({sovereignty, more_forces})});
  CHECK(contains(set.page(), "@2: "));
  CollationView view = set.view();
  view.texts[1].ref = "other@2";
  CHECK(contains(collation_to_terminal(view, {}, {}), "B: "));
  view.texts[1].ref = "draft.txt";
  CHECK(contains(collation_to_terminal(view, {}, {}), "B  draft.txt: "));
}

TEST_CASE("what was not read of a text is said for that text, and once where all say it") {
  const std::string picture = "![map](map.png)\n";
  const std::vector<std::string> words = {forces, forces, more_forces};
  std::deque<Document> documents;
  for (std::size_t i = 0; i < words.size(); ++i) {
    documents.push_back(read_document(words[i] + "\n\n" + (i < 2 ? picture : ""), "a.md"));
  }
  const Collation collation = collate({&documents[0], &documents[1], &documents[2]});
  CollationView view;
  for (const Document& document : documents) view.texts.push_back({"a.md", &document, {}});
  view.collation = &collation;
  const std::string page = collation_to_terminal(view, {}, {});
  CHECK(contains(first_line(page), "image (2) NOT COMPARED"));
  CHECK(contains(page, "NOT COMPARED  A B, line 3: image"));
  CHECK(contains(collation_to_json(view), "\"what\": \"image\""));
}
