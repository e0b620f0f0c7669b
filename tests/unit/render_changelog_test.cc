#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <doctest/doctest.h>

#include <algorithm>
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
  line.effects = {
      {{rule_named("modality-weakened"), Severity::major, words, {}, {}}, words, words}};
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
  const std::string innocent =
      html_of(changelog_to_markdown(changelog_with(steps_with("innocent"))));
  const auto count = [](const std::string& html, std::string_view what) {
    std::size_t found = 0;
    for (std::size_t at = html.find(what); at != std::string::npos; at = html.find(what, at + 1)) {
      ++found;
    }
    return found;
  };
  for (const std::string attack : attacks) {
    CAPTURE(attack);
    const std::string html = html_of(changelog_to_markdown(changelog_with(steps_with(attack))));
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
  const std::string html = html_of(changelog_to_markdown(changelog_with(steps_with(words))));
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
  chains::History history = chains::history_of(documents);
  history.claims = {chains::claim_about("plan@3", "", "Nexta")};
  auto steps = chains::changelog_of(history);
  steps.back().not_compared = {"plan@3: image, line 31"};
  const std::string page = changelog_to_markdown(changelog_with(steps));
  CHECK(first_line(page) == "# Changelog of plan");
  CHECK(page.find("## plan@3") < page.find("## plan@2"));
  CHECK(contains(page, "**1 clause added (2); 1 item not compared"));
  CHECK(contains(page, "from 1 to 2 clauses, 1 unchanged; 5 words added, 0 removed; 1 major."));
  CHECK(contains(page, "“shall” became “may” (… Ukraine may adopt the rules of …)"));
  CHECK(contains(page, "### Not compared\n\n- plan@3\\: image, line 31\n"));
  CHECK(contains(page, "leaked by Nexta (outlet); not rated"));
  CHECK(contains(page, "No source is recorded."));
  const std::string terminal = changelog_to_terminal(changelog_with(steps), {});
  CHECK(contains(terminal, "NOT COMPARED  plan@3: image, line 31"));
  CHECK(contains(terminal, "[-shall-] {+may+}"));
}

TEST_CASE("a document without a step says so in every form") {
  const Changelog none{"all documents",
                       "since 2025-11-01",
                       {{"plan", {}, {"plan@1: a first draft"}}, {"framework", {}, {}}}};
  for (const std::string& page :
       {changelog_to_terminal(none, {}), changelog_to_markdown(none), changelog_to_html(none),
        changelog_to_annotations(none), changelog_to_lines(none)}) {
    CAPTURE(page);
    CHECK(contains(page, "framework"));
    CHECK(contains(page, "no step in this period"));
    CHECK(contains(page, "a first draft"));
  }
  CHECK(contains(changelog_to_terminal(changelog_with({}), {}), "no earlier draft"));
}

TEST_CASE("a step in which nothing could be compared does not look like one without changes") {
  ChangelogStep step;
  step.before_ref = "plan@1";
  step.after_ref = "plan@2";
  step.not_compared = {"plan@2: could not be read as text"};
  const Changelog changelog = changelog_with({step});
  for (const std::string& page :
       {changelog_to_terminal(changelog, {}), changelog_to_markdown(changelog),
        changelog_to_html(changelog), changelog_to_annotations(changelog)}) {
    CAPTURE(page);
    CHECK(contains(page, "nothing was compared"));
    CHECK(contains(page, "could not be read as text"));
    CHECK(!contains(page, "unchanged"));
  }
  CHECK(contains(changelog_to_lines(changelog), "nothing was compared"));
}

TEST_CASE("a draft cannot put markup into the page, nor leave the attribute or the title") {
  const auto shape = [](const std::string& html) {
    std::string tags;
    for (std::size_t at = 0; at < html.size(); ++at) {
      if (html[at] == '<') tags += html.substr(at, html.find('>', at) + 1 - at);
    }
    return tags;
  };
  const std::string innocent = changelog_to_html(changelog_with(steps_with("innocent")));
  for (const std::string attack :
       {"<script>alert(1)</script>", "</title><script>alert(1)</script>", "</style><b>", "x\"><b>",
        "' onmouseover='alert(1)", "<!-- ", "--><b>", "]]><b>", "&lt;b&gt;", "<\nb>",
        "</bdi></li></ul><h1>"}) {
    CAPTURE(attack);
    Changelog changelog = changelog_with(steps_with(attack));
    CHECK(shape(changelog_to_html(changelog)) == shape(innocent));
    changelog.title = attack;
    CHECK(shape(changelog_to_html(changelog)) == shape(innocent));
  }
  CHECK(!contains(innocent, "<script"));
  CHECK(!contains(innocent, "src="));
  CHECK(!contains(innocent, "href="));
  CHECK(contains(innocent, "default-src 'none'"));
}

TEST_CASE("a draft cannot write a command of a workflow, nor end one") {
  const auto lines_in = [](const std::string& page) {
    return std::count(page.begin(), page.end(), '\n');
  };
  const auto with = [](const std::string& words) {
    auto steps = steps_with(words);
    steps.front().before_file = steps.front().after_file = words;
    return changelog_to_annotations(changelog_with(steps));
  };
  const std::string innocent = with("innocent");
  for (const std::string attack : {"a\n::error::owned", "a\r\n::error::owned", "a%0A::error::owned",
                                   "a\u2028::error::owned", "a\u0085::error::owned"}) {
    CAPTURE(attack);
    const std::string page = with(attack);
    CAPTURE(page);
    CHECK(lines_in(page) == lines_in(innocent));
    CHECK(!contains(page, "\n::error::owned"));
    CHECK(!contains(page, "%0A"));
  }
  // Commas and colons would end a property.
  const std::string page = with("a,line=7::b: c");
  CHECK(contains(page, "file=a%2Cline=7%3A%3Ab%3A c,"));
  CHECK(!contains(page, "a,line=7::b: c,"));
}

TEST_CASE("annotations are as grave as what they tell, and point at the line where it stands") {
  const auto documents = chains::read_all(
      {"1. The Parties shall meet in the capital of one of them in May of every year.\n\n"
       "2. Each report of the Commission on the state of the ceasefire is to be made public.\n",
       "1. The Parties may meet in the capital of one of them in May of every year.\n"});
  auto steps = chains::changelog_of(chains::history_of(documents));
  steps.front().before_file = "old.txt";
  steps.front().after_file = "new.txt";
  steps.front().lines.front().effects.front().effect.severity = Severity::critical;
  const std::string page = changelog_to_annotations(changelog_with(steps));
  CHECK(contains(page,
                 "::error file=new.txt,line=1,title=critical changed 1::critical: shall → may: "));
  CHECK(contains(page, "::warning file=old.txt,line=3,title=major removed 2::"));
  CHECK(first_line(page).starts_with("::notice title=plan@1 → plan@2::"));
  // Of a recorded version no file is known in the working folder.
  steps.front().before_file = steps.front().after_file = "";
  CHECK(!contains(changelog_to_annotations(changelog_with(steps)), "file="));
}

TEST_CASE("a claim about a clause stands with its line, and once") {
  const auto documents =
      chains::read_all({"1. The Parties shall meet.\n\n2. Reports shall be made public.\n",
                        "1. The Parties may meet.\n\n2. Reports shall be made public.\n"});
  chains::History history = chains::history_of(documents);
  const std::string eid = documents[1].clauses()[0].eid;
  history.claims = {chains::claim_about("plan@2", eid, "Courier"),
                    chains::claim_about("plan@2", documents[1].clauses()[1].eid, "Nexta")};
  const auto steps = chains::changelog_of(history);
  REQUIRE(steps.front().lines.size() == 1);
  CHECK(steps.front().lines.front().claims == std::vector<std::size_t>{0});
  for (const std::string& page :
       {changelog_to_terminal(changelog_with(steps), {200, false}),
        changelog_to_markdown(changelog_with(steps)), changelog_to_html(changelog_with(steps))}) {
    CAPTURE(page);
    CHECK(page.find("Courier") == page.rfind("Courier"));
    CHECK(contains(page, "Nexta (outlet); not rated (about "));
  }
}
