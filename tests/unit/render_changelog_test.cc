#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#include "base/handle.h"
#include "render_fixture.h"

using namespace travaux;
using namespace travaux::shown;

namespace {

struct Free {
  void operator()(char* text) const { std::free(text); }
};

// As GitHub would show it: raw HTML allowed, all extensions on.
std::string html_of(const std::string& markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  const base::Handle<cmark_parser, cmark_parser_free> parser(cmark_parser_new(CMARK_OPT_UNSAFE));
  for (const char* name : {"autolink", "strikethrough", "table", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  const base::Handle<cmark_node, cmark_node_free> root(cmark_parser_finish(parser.get()));
  const std::unique_ptr<char, Free> html(cmark_render_html(
      root.get(), CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser.get())));
  return html.get();
}

std::vector<ChangelogStep> steps_with(const std::string& words) {
  ChangelogStep step;
  step.before_ref = "plan@1";
  step.after_ref = "plan@2";
  ChangelogLine line;
  line.section = Section::changed;
  line.before_label = line.after_label = words;
  line.words = {{words, words, words, words, false}};
  line.note = words;
  step.lines.push_back(line);
  line.section = Section::added;
  line.text = words;
  step.lines.push_back(line);
  step.not_compared = {words};
  step.claims = claims();
  step.claims.front().claim.chain.front().name = words;
  step.claims.front().claim.url = words;
  return {step};
}

}  // namespace

TEST_CASE("a draft cannot put markup, HTML, links or mentions into a changelog") {
  const char* attacks[] = {"<script>alert(1)</script>",
                           "<img src=x onerror=alert(1)>",
                           "[click](https://evil.example)",
                           "![x](https://evil.example/x.png)",
                           "https://evil.example/a?b=c",
                           "www.evil.example",
                           "http://evil.example",
                           "<https://evil.example>",
                           "mail@evil.example",
                           "mailto:mail@evil.example",
                           "**bold** and _thin_ and ~~gone~~",
                           "`code` | table | cell",
                           "&lt;b&gt; &#60;b&#62;",
                           "a\n\n# heading\n\n- item",
                           "\\<b\\> \\",
                           "--> <b>out of the comment</b>",
                           "$x$ {{ template }}"};
  const std::string innocent = html_of(changelog_to_markdown("plan", steps_with("innocent")));
  const auto count = [](const std::string& html, std::string_view what) {
    std::size_t found = 0;
    for (std::size_t at = html.find(what); at != std::string::npos; at = html.find(what, at + 1)) {
      ++found;
    }
    return found;
  };
  for (const std::string attack : attacks) {
    CAPTURE(attack);
    const std::string html = html_of(changelog_to_markdown("plan", steps_with(attack)));
    CAPTURE(html);
    for (const char* tag : {"<script", "<img", "<a ", "<code", "<table", "<del", "<em", "<b>"}) {
      CAPTURE(tag);
      CHECK(count(html, tag) == 0);
    }
    for (const char* tag : {"<strong>", "<h1>", "<h2>", "<h3>", "<li>", "<p>"}) {
      CAPTURE(tag);
      CHECK(count(html, tag) == count(innocent, tag));
    }
  }
}

TEST_CASE("escaped words read as they were written") {
  const std::string words = "50 % of $100 (a_b) [sic] \"x\" <y> a*b #3 & ~c";
  const std::string html = html_of(changelog_to_markdown("plan", steps_with(words)));
  std::string shown = html;
  for (std::size_t at = shown.find("<!-- -->"); at != std::string::npos;
       at = shown.find("<!-- -->")) {
    shown.erase(at, 8);
  }
  CHECK(contains(shown, "50 % of $100 (a_b) [sic] &quot;x&quot; &lt;y&gt; a*b #3 &amp; ~c"));
}

TEST_CASE("a changelog names its steps newest first, its counts, sources and gaps") {
  const auto documents = chains::read_all({"1. Ukraine shall adopt the rules of the market.\n",
                                           "1. Ukraine may adopt the rules of the market.\n",
                                           "1. Ukraine may adopt the rules of the market.\n\n"
                                           "2. A second point about observers.\n"});
  History history = chains::history_of(documents);
  history.claims = {chains::claim_about("plan@3", "", "Nexta")};
  auto steps = make_changelog(history);
  steps.back().not_compared = {"plan@3: image, line 31"};
  const std::string page = changelog_to_markdown("plan", steps);
  CHECK(first_line(page) == "# Changelog of plan");
  CHECK(page.find("## plan@3") < page.find("## plan@2"));
  CHECK(contains(page, "**1 added; 1 unchanged; 1 item NOT COMPARED**"));
  CHECK(contains(page, "“shall” became “may” (… Ukraine may adopt the rules of …)"));
  CHECK(contains(page, "### Not compared\n\n- plan@3\\: image, line 31\n"));
  CHECK(contains(page, "leaked by Nexta (outlet); not rated"));
  CHECK(contains(page, "No source is recorded."));
  CHECK(contains(changelog_to_markdown("plan", {}), "no earlier draft"));
  const std::string terminal = changelog_to_terminal("plan", steps, {});
  CHECK(contains(terminal, "NOT COMPARED  plan@3: image, line 31"));
  CHECK(contains(terminal, "[-shall-] {+may+}"));
}

TEST_CASE("a step in which nothing could be compared does not look like one without changes") {
  ChangelogStep step;
  step.before_ref = "plan@1";
  step.after_ref = "plan@2";
  step.not_compared = {"plan@2: could not be read as text"};
  const std::string page = changelog_to_markdown("plan", {step});
  CHECK(contains(page, "**1 item NOT COMPARED**"));
  CHECK(contains(page, "could not be read as text"));
  CHECK(!contains(page, "unchanged"));
}
