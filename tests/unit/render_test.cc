#include <doctest/doctest.h>

#include <string>

#include "base/utf8.h"
#include "render_fixture.h"

using namespace travaux;
using namespace travaux::shown;

namespace {

CheckedQuotation quotation(Verdict verdict) {
  CheckedQuotation quote;
  quote.quotation = {{10, 24}, 3, "armed assault"};
  quote.verdict = verdict;
  if (verdict == Verdict::not_draft || verdict == Verdict::not_found) return quote;
  quote.ref = "framework@1";
  quote.clause = "art_2";
  quote.span = {120, 132};
  quote.draft_text = "armed attack";
  quote.refs = {"framework@1", "framework@2"};
  return quote;
}

// Where no text of a document stands, names and messages of ours may hold some.
Changelog hostile_changelog(const chains::History& history) {
  auto steps = chains::changelog_of(history);
  for (ChangelogStep& step : steps) {
    step.before_file = step.after_file = hostile;
    step.date = {hostile, "dated"};
    for (ChangelogLine& line : step.lines) {
      for (ChangelogEffect& told : line.effects) {
        told.effect.rule = rule_named("count-changed");
        told.effect.message = told.before_words = told.after_words = hostile;
        told.effect.before_value = told.effect.after_value =
            Figure{{}, FigureKind::number, "1", ""};
      }
    }
  }
  return {hostile, hostile, {{hostile, std::move(steps), {hostile}}, {hostile, {}, {hostile}}}};
}

}  // namespace

TEST_CASE("printable() lets no code point through that cannot be seen") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    base::append_code_point(text, c);
    const std::string result = printable(text);
    REQUIRE(!result.empty());
    std::size_t offset = 0;
    const char32_t shown = base::next_code_point(result, offset);
    const bool same = result == text && !base::is_hidden(c);
    const bool named = shown == U'<' && result.starts_with("<U+") && base::is_hidden(c);
    const bool space = result == " " && base::is_space(c);
    if (!same && !named && !space) FAIL("wrong for U+" << std::hex << static_cast<unsigned>(c));
  }
}

TEST_CASE("printable() names what it hides and keeps what can be read") {
  CHECK(printable("\x1b[31mred") == "<U+001B>[31mred");
  CHECK(printable("a\u202Eb\u200Bc") == "a<U+202E>b<U+200B>c");
  CHECK(printable("one\ntwo\ttab\u2028line") == "one two tab line");
  CHECK(printable("\x7f\u0085\u009B") == "<U+007F> <U+009B>");
  CHECK(printable("\uE000\U000F0000") == "<U+E000><U+F0000>");
  CHECK(printable("Київ — 中文 é ½ 😀") == "Київ — 中文 é ½ 😀");
  CHECK(printable("").empty());
}

TEST_CASE("an intact ledger is called intact, and only for what was checked") {
  const Verification verification = intact();
  const std::string page = verification_to_terminal(verification, {});
  CHECK(first_line(page) == "intact: 41 entries; bytes, signatures, keys, log and branches agree");
  CHECK(contains(page, "not shown: that any draft is genuine; when: 41 entries"));
  Verification part = verification;
  part.checked = {"digests", "signature"};
  CHECK(first_line(verification_to_terminal(part, {})) ==
        "intact: 41 entries; bytes and signatures agree");
  part.checked = {};
  CHECK(contains(first_line(verification_to_terminal(part, {})), "nothing was checked"));
}

TEST_CASE("keys that nobody confirmed are said in the first line") {
  Verification verification = intact();
  verification.keys_confirmed = false;
  const std::string line = first_line(verification_to_terminal(verification, {}));
  CHECK(contains(line, "keys unconfirmed"));
  CHECK(contains(line, "the keys are the ledger's own"));
}

TEST_CASE("a finding is never called intact and shows where, expected and found") {
  const std::string page = verification_to_terminal(refuted(), {});
  CHECK(first_line(page) == "REFUTED: 1 finding in 41 entries");
  for (const char* part : {"text-digest plan@2 draft.md", "expected  sha256:aa",
                           "found     sha256:bb", "UNCHECKED branches plan"}) {
    CAPTURE(part);
    CHECK(contains(page, part));
  }
  CHECK(!contains(page, "intact"));
  Verification incomplete = refuted();
  incomplete.findings.erase(incomplete.findings.begin());
  const std::string other = verification_to_terminal(incomplete, {});
  CHECK(first_line(other).starts_with("INCOMPLETE: 1 thing"));
  CHECK(!contains(other, "intact"));
}

TEST_CASE("each verdict on a quotation comes first, in words") {
  const std::pair<Verdict, const char*> words[] = {
      {Verdict::verbatim, "VERBATIM"},   {Verdict::format, "FORMAT"},
      {Verdict::elided, "ELIDED"},       {Verdict::bracketed, "BRACKETED"},
      {Verdict::altered, "ALTERED"},     {Verdict::brief, "SHORT"},
      {Verdict::not_draft, "NOT DRAFT"}, {Verdict::not_found, "NOT FOUND"}};
  for (const auto& pair : words) {
    const Verdict verdict = pair.first;
    const std::string word = pair.second;
    CAPTURE(word);
    const std::string page = quotes_to_terminal({quotation(verdict)}, {});
    const std::string row = page.substr(page.find('\n') + 1);
    CHECK(row.starts_with(word + "  line 3"));
    CHECK(contains(page, std::string("1 quotation: 1 ") + std::string(name_of(verdict))));
    CHECK(contains(row, "framework@1") ==
          (verdict != Verdict::not_draft && verdict != Verdict::not_found));
  }
  CHECK(first_line(quotes_to_terminal({}, {})) == "no quotation found");
}

TEST_CASE("an altered quotation says what was quoted and what stands") {
  CheckedQuotation quote = quotation(Verdict::altered);
  quote.edits = {{"assault", "attack"}, {"", "armed"}, {"sudden", ""}};
  const std::string page = quotes_to_terminal({quote}, {200, false});
  CHECK(contains(page, "quoted \"assault\", the draft says \"attack\""));
  CHECK(contains(page, "left out \"armed\""));
  CHECK(contains(page, "added \"sudden\", the draft does not have it"));
  CHECK(contains(page, "(framework@1, framework@2, art_2)"));
}

TEST_CASE("paraphrases come after the quotations, and many are folded") {
  CheckedQuotation close = quotation(Verdict::verbatim);
  close.kind = QuoteKind::paraphrase;
  std::vector<CheckedQuotation> quotes = {close, quotation(Verdict::verbatim)};
  const std::string two = quotes_to_terminal(quotes, {200, false});
  CHECK(first_line(two) == "1 quotation: 1 verbatim");
  CHECK(contains(two, "words close to a draft's: 1 passage: 1 verbatim"));
  CHECK(!contains(two, "--all"));
  quotes.insert(quotes.end(), 9, close);
  close.verdict = Verdict::altered;
  close.edits = {{"in", "on"}};
  quotes.push_back(close);
  const std::string many = quotes_to_terminal(quotes, {200, false});
  CHECK(contains(many, "11 passages: 1 altered, 10 verbatim"));
  CHECK(contains(many, "10 of them not shown"));
  CHECK(contains(many, "quoted \"in\", the draft says \"on\""));
  CHECK(!contains(quotes_to_terminal(quotes, {200, false}, {true}), "not shown"));
}

TEST_CASE("of many versions that hold a passage a few are named") {
  CheckedQuotation quote = quotation(Verdict::verbatim);
  for (int i = 3; i < 40; ++i) quote.refs.push_back("framework@" + std::to_string(i));
  CHECK(contains(quotes_to_terminal({quote}, {300, false}), "framework@5 and 34 more"));
}

TEST_CASE("what could not be checked is said") {
  const std::string page = quotes_to_terminal({}, {200, false}, {false, {"d: in \x1b French"}});
  CHECK(contains(page, "NOT CHECKED d: in <U+001B> French"));
}

TEST_CASE("sources are listed, and their absence is said") {
  CHECK(contains(sources_to_terminal({}, {}), "no source is recorded"));
  const std::string page = sources_to_terminal(claims(), {200, false});
  CHECK(contains(page, "plan@1"));
  CHECK(contains(page, "leaked by Nexta (outlet), citing A. Person (person); not rated"));
  CHECK(contains(page, "https://example.org/plan"));
  CHECK(contains(page, "plan@2 para_2"));
  CHECK(contains(page, "leaked by a withheld source, dated 2025-11-20, received 2025-11-21"));
  CHECK(contains(page, "\"seen on paper\""));
}

TEST_CASE("a text is shown whole, nested, with what was not read") {
  const Document document = read_document("1. Outer words:\n\n(a) inner words.\n", "a.txt");
  const std::string page = document_to_terminal(document, {});
  CHECK(contains(page, "1. Outer words:\n"));
  CHECK(contains(page, "  (a) inner words.\n"));
  CHECK(page.find("(a)") - page.rfind('\n', page.find("(a)")) >
        page.find("1.") + 2);  // further to the right than its parent
  const Document raw = read_document(std::string("\0\1", 2), "a.bin");
  CHECK(contains(document_to_terminal(raw, {}), "NOT READ"));
}

TEST_CASE("nothing hostile reaches the terminal, by any door") {
  const auto documents = chains::read_all(
      {"1. Words " + hostile + " here.\n", "1. Words " + hostile + " are there.\n"});
  for (const Document& document : documents) REQUIRE(document.readable());
  chains::History history = chains::history_of(documents);
  history.versions.front().version.ref = "plan\x1b[1m@1";
  history.claims = {chains::claim_about(history.versions.front().version.ref, hostile, hostile)};
  history.claims.front().claim.note = hostile;
  history.claims.front().author = hostile;
  history.claims.front().signed_as = history.claims.front().kept_private = hostile;
  history.claims.front().standing.corrected_by = {hostile};
  history.claims.push_back(chains::claim_about(history.versions.back().version.ref, "", hostile));
  history.claims.back().standing.withdrawn_by = history.claims.back().standing.reason = hostile;
  const Standing withdrawn{hostile, "", hostile, {}};
  const Standing erased{"", hostile, hostile, {}};
  history.versions.back().version.standing = withdrawn;
  history.versions.back().version.passed_over = {{"plan@" + hostile, withdrawn},
                                                 {"plan@" + hostile, erased}};
  const Comparison comparison = compare(documents[0], documents[1]);
  const Judged seen = judged(comparison, documents[0], documents[1]);
  const ComparisonView view{hostile,     &documents[0], hostile, &documents[1],
                            &comparison, &seen,         hostile};
  Verification verification = refuted();
  verification.findings.front() = {hostile, hostile, hostile, hostile, "refuted"};
  verification.checked = verification.not_proven = {hostile};
  CheckedQuotation quote = quotation(Verdict::altered);
  quote.quotation.text = quote.ref = quote.clause = hostile;
  quote.edits = {{hostile, hostile}};
  const Origins origins = chains::trace_origins(history);
  const Changelog changelog = hostile_changelog(history);
  const Screen plain;
  for (const std::string& page :
       {comparison_to_terminal(view, {false, true}, plain), quotes_to_terminal({quote}, plain),
        origins_to_terminal(origins, documents.back(), true, plain),
        origins_to_terminal(origins, documents.back(), false, plain),
        sources_to_terminal(history.claims, plain), verification_to_terminal(verification, plain),
        changelog_to_terminal(changelog, plain), changelog_to_markdown(changelog),
        changelog_to_html(changelog), changelog_to_annotations(changelog),
        changelog_to_lines(changelog), document_to_terminal(documents[0], plain)}) {
    CAPTURE(page);
    for (std::size_t at = 0; at < page.size();) {
      const char32_t c = base::next_code_point(page, at);
      const bool safe = c == U'\n' || !base::is_hidden(c);
      REQUIRE(safe);
    }
    CHECK(contains(page, "U+001B"));
  }
}
