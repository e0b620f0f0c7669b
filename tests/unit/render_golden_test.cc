#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "render_fixture.h"

using namespace travaux;

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

Document sample(const std::string& name) {
  const std::string bytes = bytes_of(std::string(SAMPLES) + "/" + name);
  REQUIRE(!bytes.empty());
  return read_document(bytes, name);
}

// Compares a page with the file of its name, or rewrites the file: a run that rewrites proves
// nothing and counts as skipped.
class Goldens {
 public:
  Goldens() : rewrite_(std::getenv("TRAVAUX_REGOLD") != nullptr) {}

  void check(const std::string& name, const std::string& page) const {
    CAPTURE(name);
    const std::string path = std::string(GOLDEN) + "/" + name;
    if (rewrite_) {
      std::ofstream(path, std::ios::binary) << page;
    } else {
      CHECK(bytes_of(path) == page);
    }
  }

  void finish() const {
    if (!rewrite_) return;
    std::cout << "golden files rewritten: read them, then run again" << std::endl;
    std::_Exit(77);
  }

 private:
  bool rewrite_;
};

void check_comparison(const Goldens& goldens, const std::string& name, const Document& before,
                      const Document& after, bool in_full) {
  const Comparison comparison = compare(before, after);
  const Judged seen = shown::judged(comparison, before, after);
  const ComparisonView view{"text@1", &before, "text@2", &after, &comparison, &seen};
  goldens.check(name + ".terminal", comparison_to_terminal(view, {}, {}));
  if (!in_full) return;
  goldens.check(name + ".all.terminal", comparison_to_terminal(view, {false, true}, {}));
  goldens.check(name + ".json", comparison_to_json(view));
}

void check_history(const Goldens& goldens, const std::string& name,
                   const std::vector<Document>& documents) {
  chains::History history = chains::history_of(documents);
  history.claims = shown::claims();
  const Origins origins = chains::trace_origins(history);
  const Document& last = documents.back();
  goldens.check(name + ".origins.terminal", origins_to_terminal(origins, last, false, {}));
  goldens.check(name + ".words.terminal", origins_to_terminal(origins, last, true, {}));
  goldens.check(name + ".origins.json", origins_to_json(origins, last));
  const Changelog changelog = shown::changelog_with(chains::changelog_of(history));
  goldens.check(name + ".changelog.terminal", changelog_to_terminal(changelog, {}));
  goldens.check(name + ".changelog.md", changelog_to_markdown(changelog));
  goldens.check(name + ".changelog.html", changelog_to_html(changelog));
  goldens.check(name + ".changelog.json", changelog_to_json(changelog));
  goldens.check(name + ".changelog.github", changelog_to_annotations(changelog));
  goldens.check(name + ".changelog.line", changelog_to_lines(changelog));
}

}  // namespace

TEST_CASE("pages are as they were when a person last read them") {
  const Goldens goldens;
  const std::vector<Document> plan = {sample("28-point-plan/draft-1.txt"),
                                      sample("28-point-plan/draft-2.txt"),
                                      sample("28-point-plan/draft-3.txt")};
  const std::vector<Document> framework = {sample("article-5-framework/draft-1.md"),
                                           sample("article-5-framework/draft-2.md")};
  check_comparison(goldens, "plan-1-2", plan[0], plan[1], true);
  check_comparison(goldens, "plan-2-3", plan[1], plan[2], false);
  check_comparison(goldens, "plan-1-1", plan[0], plan[0], false);
  check_comparison(goldens, "framework-1-2", framework[0], framework[1], true);
  check_comparison(goldens, "unrelated", framework[0], plan[0], false);
  check_history(goldens, "plan", plan);
  check_history(goldens, "framework", framework);
  goldens.check("framework-1.text.terminal", document_to_terminal(framework[0], {}));
  goldens.check("intact.verification.terminal", verification_to_terminal(shown::intact(), {}));
  goldens.check("refuted.verification.terminal", verification_to_terminal(shown::refuted(), {}));
  goldens.check("refuted.verification.json", verification_to_json(shown::refuted()));
  goldens.check("sources.terminal", sources_to_terminal(shown::claims(), {}));
  const auto quotes = check_quotations(bytes_of(std::string(SAMPLES) + "/article/article.txt"),
                                       {{"framework@1", &framework[0]}});
  goldens.check("article.quotes.terminal", quotes_to_terminal(quotes, {}));
  goldens.check("article.quotes.json", quotes_to_json(quotes));
  goldens.finish();
}
