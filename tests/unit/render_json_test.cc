#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>

#include "render/json.h"
#include "render_fixture.h"

using namespace travaux;
using namespace travaux::shown;
using Json = nlohmann::json;

namespace {

Json schema_of(const std::string& name) {
  std::ifstream file(std::string(SAMPLES) + "/../core/schema/" + name + ".schema.json");
  REQUIRE(file.good());
  return Json::parse(file);
}

// As much of JSON Schema as these schemas use, and stricter in one thing: a key that is not
// described is a failure.
class Judge {
 public:
  explicit Judge(const std::string& name) : schema_(schema_of(name)) {}

  void check(const Json& record) const { check(record, schema_, name_); }

 private:
  const Json& resolve(const Json& rule) const {
    if (!rule.contains("$ref")) return rule;
    return schema_.at(Json::json_pointer(rule["$ref"].get<std::string>().substr(1)));
  }

  static bool has_type(const Json& value, const std::string& type) {
    if (type == "integer") return value.is_number_integer() && value >= 0;
    return type == (value.is_number_integer() ? "integer" : value.type_name());
  }

  static void check_type(const Json& value, const Json& rule, const std::string& path) {
    CAPTURE(path);
    if (rule.contains("const")) REQUIRE(value == rule["const"]);
    if (rule.contains("enum")) {
      REQUIRE(std::count(rule["enum"].begin(), rule["enum"].end(), value) == 1);
    }
    if (!rule.contains("type")) return;
    bool fits = false;
    if (rule["type"].is_string()) {
      fits = has_type(value, rule["type"]);
    } else {
      for (const auto& type : rule["type"]) fits = fits || has_type(value, type);
    }
    REQUIRE(fits);
  }

  void check(const Json& value, const Json& raw_rule, const std::string& path) const {
    const Json& rule = resolve(raw_rule);
    if (rule.contains("anyOf")) {
      if (!value.is_null()) check(value, rule["anyOf"][0], path);
      return;
    }
    check_type(value, rule, path);
    if (value.is_array()) {
      for (const Json& item : value) check(item, rule.at("items"), path);
    }
    if (!value.is_object()) return;
    for (const auto& required : rule.at("required")) {
      CAPTURE(path);
      CAPTURE(required);
      REQUIRE(value.contains(required.get<std::string>()));
    }
    for (const auto& item : value.items()) {
      const std::string inner = path + "/" + item.key();
      CAPTURE(inner);
      REQUIRE(rule.at("properties").contains(item.key()));
      check(item.value(), rule["properties"][item.key()], inner);
    }
  }

  Json schema_;
  std::string name_;
};

struct Compared {
  explicit Compared(const std::vector<std::string>& texts, const char* name = "a.txt",
                    const CompareOptions& options = {})
      : before(read_document(texts.front(), name)),
        after(read_document(texts.back(), name)),
        comparison(compare(before, after, options)),
        judged(shown::judged(comparison, before, after)),
        bytes(comparison_to_json({"plan@1", &before, "plan@2", &after, &comparison, &judged})),
        json(Json::parse(bytes)) {}

  Document before;
  Document after;
  Comparison comparison;
  Judged judged;
  std::string bytes;
  Json json;
};

std::string joined(const Json& side, const Json& ids) {
  std::string text;
  for (const auto& id : ids) text += side["clauses"][id.get<std::size_t>()]["text"];
  return text;
}

// As the contract says, with nothing but the record: delete, then insert.
std::string apply(const Json& record, const Json& change) {
  const Json& before = record["before"]["clauses"][change["before"][0].get<std::size_t>()];
  const Json& after = record["after"]["clauses"][change["after"][0].get<std::size_t>()];
  const std::string old_text = before["text"];
  const std::string new_text = after["text"];
  std::string result;
  std::size_t at = before["start"];
  for (const Json& edit : change["edits"]) {
    const std::size_t from = edit["before"][0];
    result += old_text.substr(at - before["start"].get<std::size_t>(), from - at);
    at = edit["before"][1];
    if (edit["op"] == "insert") {
      const std::size_t start = edit["after"][0];
      const std::size_t end = edit["after"][1];
      result += new_text.substr(start - after["start"].get<std::size_t>(), end - start);
    }
  }
  return result + old_text.substr(at - before["start"].get<std::size_t>());
}

}  // namespace

TEST_CASE("comparison JSON is all a script needs to rebuild one text from the other") {
  std::mt19937 random(311);
  const Judge judge("comparison");
  for (int round = 0; round < 60; ++round) {
    CAPTURE(round);
    const Compared compared(chains::random_chain(random));
    judge.check(compared.json);
    std::set<std::size_t> seen;
    std::size_t listed = 0;
    for (const Json& change : compared.json["changes"]) {
      REQUIRE(!change["kinds"].empty());
      for (const auto& id : change["after"]) {
        seen.insert(id.get<std::size_t>());
        ++listed;
      }
      if (change["before"].size() == 1 && change["after"].size() == 1) {
        REQUIRE(apply(compared.json, change) == joined(compared.json["after"], change["after"]));
      }
    }
    REQUIRE(listed == compared.after.clauses().size());
    REQUIRE(seen.size() == listed);
    for (const Json& clause : compared.json["after"]["clauses"]) {
      const std::size_t start = clause["start"];
      const std::size_t end = clause["end"];
      REQUIRE(clause["text"] == compared.after.text().substr(start, end - start));
    }
  }
}

TEST_CASE("comparison JSON counts a change under each of its kinds") {
  const Compared compared({"7. Ukraine shall adopt the rules of the market.\n",
                           "8. Ukraine may adopt the rules of the market.\n"});
  CHECK(compared.json["summary"]["edited"] == 1);
  CHECK(compared.json["summary"]["renumbered"] == 1);
  CHECK(compared.json["summary"]["unchanged"] == 0);
  CHECK(compared.json["summary"].size() == all_change_kinds.size());
  CHECK(compared.json["changes"][0]["kinds"] == Json({"edited", "renumbered"}));
  CHECK(compared.json["changes"][0]["edits"][0]["op"] == "delete");
  CHECK(!compared.json["changes"][0].contains("moved_with"));
  CHECK(compared.json["changes"][0]["effects"][0]["rule"] == "modality-weakened");
  CHECK(compared.json["before"]["clauses"][0]["parent"].is_null());
}

TEST_CASE("comparison JSON says on which side something was not compared") {
  const Compared compared({"# A\n\n![x](x.png)\n\nWords.\n", "# A\n\nWords.\n"}, "a.md");
  REQUIRE(compared.json["not_compared"].size() == 1);
  const Json& item = compared.json["not_compared"][0];
  CHECK(item["where"] == "before");
  CHECK(item["line"] == 3);
  CHECK(item["what"] == compared.before.not_read().front().what);
  Judge("comparison").check(compared.json);
}

TEST_CASE("the same input gives the same bytes, and a broken file name breaks nothing") {
  const std::vector<std::string> texts = {"1. One.\n", "1. Two.\n"};
  const Compared compared(texts);
  CHECK(compared.bytes == Compared(texts).bytes);
  CHECK(compared.bytes.ends_with("\n"));
  const std::string bytes =
      comparison_to_json({"\xff\xfe", &compared.before, "b", &compared.after, &compared.comparison,
                          &compared.judged, "two texts of one draft"});
  const Json json = Json::parse(bytes);
  CHECK(json["note"] == "two texts of one draft");
  Judge("comparison").check(json);
}

TEST_CASE("reasons are in the record if they were asked for") {
  const std::vector<std::string> texts = {
      "1. The Council shall meet.\n\n2. Observers watch the line.\n\n3. Zebras graze here.\n",
      "1. The Council shall meet.\n\n2. Observers watch the long line.\n\n3. Oil is sold.\n"};
  const Json json = Compared(texts, "a.txt", {.explain = true}).json;
  Judge("comparison").check(json);
  for (const Json& change : json["changes"]) {
    const bool paired = !change["before"].empty() && !change["after"].empty();
    REQUIRE(change["reason"].contains("words") == paired);
    REQUIRE((change["reason"]["matcher"] == "nobody") != paired);
  }
  CHECK(json["changes"][0]["reason"]["matcher"] == "same-text");
  CHECK(json["changes"][0]["reason"]["words"] == 1.0);
  CHECK(!Compared(texts).json["changes"][0].contains("reason"));
}

TEST_CASE("the record says what was ignored, and counts it all the same") {
  NoiseSet noise;
  noise.add(Noise::letter_case);
  const std::vector<std::string> texts = {
      "1. The Council shall meet.\n\n2. The Parties shall watch the whole line.\n",
      "1. The council shall meet.\n\n2. The parties may watch the whole line.\n"};
  const Compared compared(texts, "a.txt", {.ignore = noise});
  const Json& json = compared.json;
  Judge("comparison").check(json);
  CHECK(json["summary"]["edited"] == 2);
  CHECK(json["summary"]["unchanged"] == 0);
  CHECK(json["ignored"] == Json({{"asked", {"case"}}, {"changes", 1}, {"edits", 2}}));
  CHECK(json["changes"][0]["kinds"] == Json({"edited"}));
  CHECK(json["changes"][0]["ignored"] == Json({"case"}));
  CHECK(!json["changes"][1].contains("ignored"));
  std::size_t marked = 0;
  for (const Json& edit : json["changes"][1]["edits"]) marked += edit.contains("ignored") ? 1 : 0;
  CHECK(marked == 2);
  CHECK(json["changes"][1]["edits"].size() == 4);
  for (const Json& change : json["changes"]) {
    CHECK(apply(json, change) == joined(json["after"], change["after"]));
  }
  CHECK(!Compared(texts).json.contains("ignored"));
}

TEST_CASE("a record about bytes that are no text has no changes and says why") {
  const Document raw = read_document(std::string("\0\1\2", 3), "a.bin");
  const Json json = Json::parse(comparison_to_json({"a", &raw, "b", &raw}));
  Judge("comparison").check(json);
  CHECK(json["changes"].empty());
  CHECK(json["not_compared"].size() == 2);
}

TEST_CASE("origins JSON tiles the text and names versions by their numbers") {
  std::mt19937 random(17);
  const Judge judge("origins");
  for (int round = 0; round < 30; ++round) {
    const auto documents = chains::read_all(chains::random_chain(random));
    chains::History history = chains::history_of(documents);
    for (std::size_t i = 0; i < history.versions.size(); ++i)
      history.versions[i].version.number = i + 11;
    history.claims = claims();
    const Json json =
        Json::parse(origins_to_json(chains::trace_origins(history), documents.back()));
    judge.check(json);
    std::size_t at = 0;
    for (const Json& run : json["runs"]) {
      REQUIRE(run["start"] == at);
      at = run["end"];
      REQUIRE(run["version"] >= 11);
      REQUIRE(run["version"] < 11 + history.versions.size());
    }
    REQUIRE(at == documents.back().text().size());
    REQUIRE(json["versions"][0]["attributions"] == Json::parse("[0]"));
    REQUIRE(json["versions"][1]["attributions"] == Json::parse("[1]"));
    REQUIRE(json["attributions"][0]["chain"] ==
            Json({{{"name", "A. Person"}, {"kind", "person"}}}));
    REQUIRE(json["attributions"][1]["source"]["name"] == "");
  }
}

TEST_CASE("an unknown origin is null, never a guess") {
  const auto documents = chains::read_all({"1. Words.\n"});
  Origins origins = chains::trace_origins(chains::history_of(documents));
  origins.runs.front().version.reset();
  origins.clauses.front().first_version.reset();
  const Json json = Json::parse(origins_to_json(origins, documents.back()));
  CHECK(json["runs"][0]["version"].is_null());
  CHECK(json["clauses"][0]["first_version"].is_null());
  Judge("origins").check(json);
  CHECK(contains(origins_to_terminal(origins, documents.back(), true, {}), "unknown"));
}

TEST_CASE("JSON names what was withdrawn, corrected and passed over, and the schemas know it") {
  const auto documents = chains::read_all({"1. One here.\n", "1. Two here.\n"});
  chains::History history = chains::history_of(documents);
  const Standing withdrawn{"e7", "", "a forgery", {"e6"}};
  history.versions.back().version.standing = withdrawn;
  history.versions.back().version.passed_over = {{"plan@9", {"e7", "e8", "an order", {}}}};
  history.claims = {chains::claim_about("plan@1", "", "Nexta"),
                    chains::claim_about("plan@1", "", "Courier")};
  history.claims.front().standing = {"e9", "", "hearsay", {}};
  history.claims.back().standing.corrected_by = {"e5"};
  const Json json = Json::parse(origins_to_json(chains::trace_origins(history), documents.back()));
  Judge("origins").check(json);
  CHECK(json["versions"][0]["attributions"] == Json({1}));
  CHECK(!json["versions"][0].contains("withdrawn_by"));
  CHECK(json["versions"][1]["withdrawn_by"] == "e7");
  CHECK(json["versions"][1]["corrected_by"] == Json({"e6"}));
  CHECK(json["attributions"][0]["withdrawn_by"] == "e9");
  CHECK(json["attributions"][0]["reason"] == "hearsay");
  CHECK(json["attributions"][1]["corrected_by"] == Json({"e5"}));
  REQUIRE(json["passed_over"].size() == 1);
  CHECK(json["passed_over"][0]["ref"] == "plan@9");
  CHECK(json["passed_over"][0]["erased_by"] == "e8");
  for (const auto& run : json["runs"]) {
    for (const auto& claim : run["attributions"]) CHECK(claim == 1);
  }

  const Comparison comparison = compare(documents[0], documents[1]);
  const Judged seen = judged(comparison, documents[0], documents[1]);
  ComparisonView view{"plan@1", &documents[0], "plan@2", &documents[1], &comparison, &seen};
  view.after_standing = withdrawn;
  const Json compared = Json::parse(comparison_to_json(view));
  Judge("comparison").check(compared);
  CHECK(!compared["before"].contains("withdrawn_by"));
  CHECK(compared["after"]["withdrawn_by"] == "e7");
}

TEST_CASE("verification JSON holds every finding and the verdict that follows from them") {
  const Judge judge("verification");
  for (const Verification& verification : {intact(), refuted(), Verification()}) {
    const Json json = Json::parse(verification_to_json(verification));
    judge.check(json);
    CHECK(json["verdict"] == std::string(name_of(verification.verdict())));
    CHECK(json["findings"].size() == verification.findings.size());
    CHECK(json["ledger"].is_null() == !verification.ledger.has_value());
  }
  const Json json = Json::parse(verification_to_json(refuted()));
  CHECK(json["verdict"] == "refuted");
  CHECK(json["findings"][0]["expected"] == "sha256:aa");
  CHECK(json["ledger"].get<std::string>().size() == 7 + 64);
}

TEST_CASE("quotes JSON has a passage exactly when there is one") {
  const Judge judge("quotes");
  for (const Verdict verdict :
       {Verdict::verbatim, Verdict::format, Verdict::elided, Verdict::bracketed, Verdict::altered,
        Verdict::brief, Verdict::not_draft, Verdict::not_found}) {
    CheckedQuotation quote;
    quote.quotation = {{3, 9}, 2, "attack"};
    quote.verdict = verdict;
    quote.ref = "framework@1";
    quote.clause = "art_2";
    quote.edits = {{"assault", "attack"}};
    const Json json = Json::parse(quotes_to_json({quote}));
    judge.check(json);
    const bool none = verdict == Verdict::not_draft || verdict == Verdict::not_found;
    CHECK(json["quotes"][0]["against"].is_null() == none);
    CHECK(json["quotes"][0]["edits"][0]["quoted"] == "assault");
  }
  CHECK(Json::parse(quotes_to_json({}))["quotes"].empty());
}

TEST_CASE("readings: what is not resolved or nobody's is null") {
  Reading reading;
  ProposedAttribution leaked;
  leaked.relation = "leaked";
  leaked.line = 2;
  leaked.source = {"", "unknown"};
  leaked.cue = {{4, 14}, 2, "was leaked"};
  leaked.content = {{0, 3}, 2, "it\x1b"};
  leaked.chain = {{{"Nexta", "outlet"}, "cited", true}};
  reading.attributions = {leaked};
  reading.figures = {{3, "money", "$1.5", "1.5", "USD", {0, 4}},
                     {4, "date", "Monday", "", "", {9, 15}},
                     {5, "duration", "ten years", "P10Y", "", {0, 9}}};
  reading.findings = {{"count",
                       "28 and 27",
                       {{{{0, 2}, 1, "28"}, {}, {}}, {{{5, 7}, 0, "27"}, "plan@1", "art_2"}}}};
  reading.parts = {{1, 9, PartKind::report}};
  const Json json = Json::parse(reading_to_json(reading));
  CHECK(json["format"] == "travaux.reading/1");
  CHECK(json["attributions"][0]["holder"].is_null());
  CHECK(json["attributions"][0]["chain"][0]["act"] == "cited");
  CHECK(json["attributions"][0]["chain"][0]["inferred"] == true);
  CHECK(json["figures"][0]["value"] == 1.5);
  CHECK(json["figures"][1]["value"].is_null());
  CHECK(json["figures"][2]["value"] == "P10Y");
  CHECK(json["findings"][0]["evidence"][0]["source"][1] == 2);
  CHECK(json["findings"][0]["evidence"][1]["clause"] == "art_2");
  CHECK(json["findings"][0]["evidence"][1]["span"][0] == 5);
  CHECK(json["parts"][0]["part"] == "report");
  const std::string page = reading_to_terminal(reading, {});
  CHECK(page.find('\x1b') == std::string::npos);
  CHECK(page.find("FINDING") < page.find("leaked"));
}

TEST_CASE("JSON holds what steers a terminal as escapes only") {
  const std::string json =
      render::without_controls("{\n \"a\": \"\x7f\u009b\u202e\u2028é\U000E0041\"\n}\n");
  CHECK(json == "{\n \"a\": \"\\u007f\\u009b\\u202e\\u2028é\\udb40\\udc41\"\n}\n");
  CHECK(render::without_controls("{\"a\": \"b\"}\n") == "{\"a\": \"b\"}\n");
}
