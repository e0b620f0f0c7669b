// What is said about quotations, case by case.
#include "travaux/article.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "travaux/error.h"

using namespace travaux;

namespace {

using Edits = std::vector<std::pair<std::string, std::string>>;  // quoted, draft

const std::string framework =
    "Article 1\n\n"
    "1. The United States affirms that a significant, intentional and prolonged armed attack by "
    "the neighbouring State beyond the agreed line shall be regarded as a threat to the peace of "
    "the whole community.\n\n"
    "2. The Fund receives $100 billion of the frozen assets, and 50% of the returns go to the "
    "victims.\n\n"
    "Article 2\n\n"
    "1. A Peace Council shall oversee the ceasefire. Its decisions [shall] bind the Parties.\n\n"
    "2. The Parties shall:\n\n"
    "(a) withdraw their heavy weapons;\n\n"
    "(b) not fly unmanned aircraft near the line.\n";

CheckedQuotation checked(const std::string& quotation, const std::string& draft = framework) {
  const Document document = read_document(draft, "framework.txt");
  const auto result =
      check_quotations("The draft speaks of “" + quotation + "”.", {{"framework@1", &document}});
  REQUIRE(result.size() == 1);
  if (!result[0].ref.empty()) {
    const Span& span = result[0].span;
    CHECK(document.text().substr(span.start, span.size()) == result[0].draft_text);
    CHECK(result[0].refs == std::vector<std::string>{"framework@1"});
  }
  return result[0];
}

Verdict verdict(const std::string& quotation) {
  return checked(quotation).verdict;
}

Edits edits(const std::string& quotation) {
  Edits result;
  for (const WordChange& change : checked(quotation).edits) {
    result.emplace_back(change.quoted, change.draft);
  }
  return result;
}

}  // namespace

TEST_CASE("the very words") {
  const auto result = checked("a significant, intentional and prolonged armed attack");
  CHECK(result.verdict == Verdict::verbatim);
  CHECK(result.draft_text == result.quotation.text);
  CHECK(result.clause == "art_1__para_1");
  CHECK(result.edits.empty());
  CHECK(verdict("the peace of the whole community.") == Verdict::verbatim);
  CHECK(verdict("$100 billion of the frozen assets, and 50%") == Verdict::verbatim);
  CHECK(verdict("Its decisions [shall] bind the Parties.") == Verdict::verbatim);
}

TEST_CASE("a changed word is named") {
  const auto result = checked("a significant, intentional and prolonged armed assault");
  CHECK(result.verdict == Verdict::altered);
  CHECK(edits(result.quotation.text) == Edits{{"assault", "attack"}});
  CHECK(result.draft_text == "a significant, intentional and prolonged armed attack");
  CHECK(edits("shall be seen as a threat to the peace") == Edits{{"seen", "regarded"}});
}

TEST_CASE("a dropped or added word is an alteration, not a matter of format") {
  CHECK(verdict("a significant and prolonged armed attack by") == Verdict::altered);
  CHECK(edits("shall be regarded as a threat to peace of the whole community") ==
        Edits{{"", "the"}});
  CHECK(edits("shall not be regarded as a threat to the peace") == Edits{{"not", ""}});
  CHECK(edits("not fly unmanned aircraft over near the line") == Edits{{"over", ""}});
}

TEST_CASE("what a newspaper may set in its own way is format") {
  CHECK(verdict("A significant, intentional and prolonged armed attack") == Verdict::format);
  CHECK(verdict("a significant, intentional and prolonged armed attack,") == Verdict::format);
  CHECK(verdict("a significant,  intentional and\u00A0prolonged armed attack") == Verdict::format);
  CHECK(verdict("the neighbouring–State beyond the agreed line") == Verdict::format);
  CHECK(edits("A significant, intentional and prolonged armed attack") == Edits{{"A", "a"}});
}

TEST_CASE("marks that carry meaning are not format") {
  CHECK(verdict("€100 billion of the frozen assets") == Verdict::altered);
  CHECK(verdict("a significant intentional and prolonged armed attack") == Verdict::altered);
  CHECK(verdict("frozen assets, and 50 of the returns go") == Verdict::altered);
  CHECK(verdict("$200 billion of the frozen assets") == Verdict::altered);
  CHECK(verdict("Its decisions shall bind the Parties.") == Verdict::altered);
}

TEST_CASE("look-alike and composed letters") {
  CHECK(verdict("significant, intentional and prolonged armed \u0430ttack") == Verdict::altered);
  CHECK(verdict("significant, intentional and prolonged armed at\u200Btack") == Verdict::altered);
  const auto composed = checked("les délégués se réunissent chaque année",
                                "1. Les délégués se réunissent chaque année à Genève.\n");
  CHECK(composed.verdict == Verdict::format);
  const auto decomposed = checked("de\u0301le\u0301gue\u0301s se réunissent chaque année",
                                  "1. Les délégués se réunissent chaque année à Genève.\n");
  CHECK(decomposed.verdict == Verdict::verbatim);
}

TEST_CASE("marked omissions and insertions") {
  const auto left_out = checked("a significant … armed attack by the neighbouring State");
  CHECK(left_out.verdict == Verdict::elided);
  CHECK(edits(left_out.quotation.text) == Edits{{"", "intentional and prolonged"}});
  CHECK(verdict("a significant ... armed attack by the neighbouring State") == Verdict::elided);
  CHECK(verdict("armed attack by the neighbouring State…") == Verdict::elided);
  const auto put_in = checked("armed attack by the neighbouring State [Russia] beyond the line",
                              "1. An armed attack by the neighbouring State beyond the line.\n");
  CHECK(put_in.verdict == Verdict::bracketed);
  CHECK(verdict("[t]he Fund receives $100 billion") == Verdict::bracketed);
  CHECK(verdict("[It] receives $100 billion of the frozen assets") == Verdict::bracketed);
}

TEST_CASE("an omission excuses only what stands at its mark") {
  CHECK(verdict("a significant … armed assault by the neighbouring State") == Verdict::altered);
  CHECK(edits("a significant … armed assault by the neighbouring State") ==
        Edits{{"assault", "attack"}});
}

TEST_CASE("a mark excuses no change that may turn the meaning round") {
  const std::string draft =
      "1. The Parties shall not recognise the line as a border.\n\n"
      "2. Prisoners return home within ten days, unless the Council objects.\n\n"
      "3. The mission shall report to the Council every month.\n";
  const auto of = [&](const std::string& quotation) { return checked(quotation, draft).verdict; };
  CHECK(of("The Parties shall … recognise the line as a border") == Verdict::altered);
  CHECK(checked("The Parties shall … recognise the line as a border", draft).edits.at(0).draft ==
        "not");
  CHECK(of("The mission shall [not] report to the Council") == Verdict::altered);
  CHECK(of("The mission shall [never again] report to the Council") == Verdict::altered);
  CHECK(of("The Parties shall [duly] recognise the line as a border") == Verdict::altered);
  CHECK(of("Prisoners return home … the Council objects") == Verdict::altered);
  CHECK(of("recognise the line … report to the Council every month") == Verdict::altered);
  CHECK(of("The Parties shall not … the line as a border") == Verdict::elided);
  CHECK(of("Prisoners [of war] return home within ten days") == Verdict::bracketed);
}

TEST_CASE("a dropped word at the beginning is named as dropped") {
  const std::string draft = "1. The Parties shall not recognise the line as a border.\n";
  const auto dropped = checked("shall recognise the line as a border", draft);
  REQUIRE(dropped.edits.size() == 1);
  CHECK(dropped.edits[0].quoted.empty());
  CHECK(dropped.edits[0].draft == "not");
  const auto put_in = checked("[not] Parties shall not recognise the line", draft);
  REQUIRE(put_in.edits.size() == 1);
  CHECK(put_in.edits[0].draft != "1");
}

TEST_CASE("a sign before a number is no dash") {
  const std::string plain = "1. The reserve of 5 % shall remain in euros, for 10-15 years.\n";
  const std::string minus = "1. A balance of \u22125 % shall remain in euros, for 10 years.\n";
  CHECK(checked("the reserve of -5 % shall remain", plain).verdict == Verdict::altered);
  CHECK(checked("the reserve of \u22125 % shall remain", plain).verdict == Verdict::altered);
  CHECK(checked("-5 % shall remain in euros", plain).verdict == Verdict::altered);
  CHECK(checked("balance of 5 % shall remain", minus).verdict == Verdict::altered);
  CHECK(checked("5 % shall remain in euros", minus).verdict == Verdict::altered);
  CHECK(checked("balance of -5 % shall remain", minus).verdict == Verdict::format);
  CHECK(checked("-5 % shall remain in euros", minus).verdict == Verdict::format);
  CHECK(checked("in euros, for 10\u201315 years", plain).verdict == Verdict::format);
  CHECK(checked("in euros, for 10 15 years", plain).verdict == Verdict::altered);
}

TEST_CASE("under four words proves nothing") {
  CHECK(verdict("Peace Council") == Verdict::brief);
  CHECK(verdict("armed attack,") == Verdict::brief);
  CHECK(verdict("frozen") == Verdict::brief);
}

TEST_CASE("names, scare quotes and somebody's own words") {
  CHECK(verdict("blank cheque") == Verdict::not_draft);
  CHECK(verdict("Peace Board") == Verdict::not_draft);
  CHECK(verdict("We will never sign this paper as it stands today") == Verdict::not_draft);
  const Document draft = read_document(framework, "");
  const auto spoken = check_quotations(
      "“Nobody here believes the last word was spoken yet,” said a diplomat.", {{"d", &draft}});
  CHECK(spoken.at(0).verdict == Verdict::not_draft);
}

TEST_CASE("nothing alike is not found") {
  const auto result =
      checked("fishing vessels carry a transponder and report their catch to the port authority");
  CHECK(result.verdict == Verdict::not_found);
  CHECK(result.ref.empty());
  CHECK(result.draft_text.empty());
  CHECK(verdict("of the and to the by the in the of a the") == Verdict::not_found);
}

TEST_CASE("a quotation may run over clauses, with the labels or without") {
  CHECK(verdict("withdraw their heavy weapons; not fly unmanned aircraft near the line") !=
        Verdict::altered);
  CHECK(verdict("withdraw their heavy weapons; (b) not fly unmanned aircraft") != Verdict::altered);
  CHECK(verdict("withdraw their light weapons; (b) not fly unmanned aircraft") == Verdict::altered);
}

TEST_CASE("the order of the drafts decides only ties") {
  const std::string changed = "1. A significant, intentional and prolonged armed assault is war.\n";
  const Document first = read_document(framework, "");
  const Document second = read_document(changed, "");
  const std::string article = "“significant, intentional and prolonged armed assault”";
  for (const bool swapped : {false, true}) {
    std::vector<Draft> drafts = {{"one", &first}, {"two", &second}};
    if (swapped) std::swap(drafts[0], drafts[1]);
    const auto result = check_quotations(article, drafts);
    CHECK(result.at(0).verdict == Verdict::verbatim);
    CHECK(result.at(0).ref == "two");
  }
  const auto tie = check_quotations("“intentional and prolonged armed attack”",
                                    {{"one", &first}, {"again", &first}});
  CHECK(tie.at(0).ref == "one");
  CHECK(tie.at(0).refs == std::vector<std::string>{"one", "again"});
}

TEST_CASE("no draft at all") {
  const auto result = check_quotations("“five words of some text here”", {});
  CHECK(result.at(0).verdict == Verdict::not_found);
}

TEST_CASE("a part of a longer word is not the word") {
  const auto result = checked("the Parties bind themselves to act now",
                              "1. The Parties bind themselves to active nowhere.\n");
  CHECK(result.verdict == Verdict::altered);
}

TEST_CASE("a draft without text is refused, not searched in vain") {
  const Document bytes = read_document(std::string("PK\0\3", 4), "draft.docx");
  REQUIRE(!bytes.readable());
  CHECK_THROWS_AS(check_quotations("“some words of a text”", {{"d", &bytes}}), Error);
  CHECK_THROWS_AS(check_quotations("“some words of a text”", {{"d", nullptr}}), Error);
}

TEST_CASE("a sign beside an omission is compared") {
  const std::string draft =
      "1. The Fund receives at most $100 billion, and up to 50% of returns.\n";
  CHECK(checked("The Fund receives … $100 billion, and", draft).verdict == Verdict::elided);
  CHECK(checked("The Fund receives … €100 billion, and", draft).verdict == Verdict::altered);
  CHECK(checked("$100 billion, and up to 50 … returns", draft).verdict == Verdict::altered);
}

TEST_CASE("letters of another script are told in few words, too") {
  CHECK(verdict("armed \u0430ttack") == Verdict::altered);
  CHECK(verdict("Peace \u0421ouncil") == Verdict::altered);
  CHECK(edits("armed \u0430ttack") == Edits{{"\u0430ttack", "attack"}});
}

TEST_CASE("what somebody quotes in his own words is checked by itself") {
  const Document draft = read_document(framework, "");
  const std::string article =
      "First.\n\n“We read that it ‘shall be seen as a threat to the peace’ and laughed,” he "
      "said.\n";
  const auto result = check_quotations(article, {{"d", &draft}});
  REQUIRE(result.size() == 2);
  CHECK(result[0].verdict == Verdict::not_draft);
  CHECK(result[1].verdict == Verdict::altered);
  CHECK(result[1].quotation.line == 3);
  const Span& source = result[1].quotation.source;
  CHECK(article.substr(source.start, source.size()) == "shall be seen as a threat to the peace");
  CHECK(check_quotations("“We say ‘no’ and ‘no way’,” he said.", {{"d", &draft}}).size() == 1);
}

TEST_CASE("whose words they are is read beyond the sentence that says so") {
  const Document draft = read_document(framework, "");
  const auto of = [&](const std::string& article) {
    return check_quotations(article, {{"d", &draft}}).back().verdict;
  };
  const std::string words = "as bright as a coal cellar at midnight in winter";
  CHECK(of("The minister called the idea “" + words + "”.") == Verdict::not_draft);
  CHECK(of("According to the draft the idea is “" + words + "”.") == Verdict::not_found);
}

TEST_CASE("words of grammar are no passage") {
  CHECK(verdict("can only clear the United air") == Verdict::not_found);
  CHECK(verdict("not one of the whole") == Verdict::not_found);
}

TEST_CASE("drafts are added one after the other, and need not stay") {
  QuotationChecker checker("“a significant, intentional and prolonged armed assault”");
  checker.add("one", read_document(framework, ""));
  checker.add("two", read_document(framework, ""));
  const auto result = checker.check();
  REQUIRE(result.size() == 1);
  CHECK(result[0].verdict == Verdict::altered);
  CHECK(result[0].refs == std::vector<std::string>{"one", "two"});
}
