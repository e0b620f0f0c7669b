#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "render_fixture.h"

using namespace travaux;

namespace {

// One clause on page 4, in a file with an author and an image.
Document paged(const std::string& words, const std::string& author) {
  Document::Parts parts;
  parts.text = words + "\n";
  Clause clause;
  clause.eid = "p_1";
  clause.span = {0, words.size()};
  clause.words = clause.span;
  clause.page = 4;
  parts.clauses.push_back(clause);
  parts.not_read.push_back({"image", std::nullopt, "a map", 12, 0});
  parts.in_file = {{"author", author}, {"company", "Ministry"}};
  parts.reader = {"docx", 1};
  return Document(std::move(parts));
}

const Document before = paged("The Parties agree.", "First");
const Document after = paged("The Parties may agree.", "Second");
const Comparison comparison = compare(before, after);
const Judged seen = shown::judged(comparison, before, after);
const ComparisonView view{"a.docx", &before, "b.docx", &after, &comparison, &seen};

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("pages and paragraphs stand in the place of lines and bytes") {
  const auto json = nlohmann::json::parse(comparison_to_json(view));
  const auto& clause = json["before"]["clauses"][0];
  CHECK(clause["page"] == 4);
  CHECK_FALSE(clause.contains("paragraph"));
  CHECK_FALSE(clause.contains("source"));
  CHECK_FALSE(clause.contains("line"));
  CHECK(json["not_compared"][0]["paragraph"] == 12);
  CHECK(json["not_compared"][0]["line"] == nullptr);
  CHECK(contains(comparison_to_terminal(view, {}, {}), "both sides, paragraph 12: image; a map"));
  CHECK(contains(document_to_terminal(before, {}), "paragraph 12: image; a map"));
}

TEST_CASE("what lies in the files is told where they differ, and all of it in JSON") {
  const std::string page = comparison_to_terminal(view, {}, {});
  CHECK(contains(page, "IN FILE  a.docx: author: First"));
  CHECK(contains(page, "IN FILE  b.docx: author: Second"));
  CHECK_FALSE(contains(page, "Ministry"));
  CHECK(contains(document_to_terminal(before, {}), "IN FILE   company: Ministry"));
  const auto json = nlohmann::json::parse(comparison_to_json(view));
  CHECK(json["in_file"].size() == 4);
  CHECK(json["in_file"][2] ==
        nlohmann::json{{"what", "author"}, {"where", "after"}, {"value", "Second"}});
  ComparisonDetail summary;
  summary.summary_only = true;
  CHECK_FALSE(contains(comparison_to_terminal(view, summary, {}), "IN FILE"));
}
