#include <doctest/doctest.h>

#include <string>

#include "document_laws.h"
#include "document_outline.h"
#include "travaux/document.h"

namespace travaux {
namespace {

Document read_text_of(std::string_view bytes) {
  Document document = read_as(bytes, InputKind::text);
  CHECK(law_broken(document) == "");
  return document;
}

// An article: one paragraph on a line, no empty lines, headings that nothing marks.
const char* const article =
    "Reporters who saw the paper say that it would bind both capitals for a decade, and that "
    "neither "
    "of them has yet agreed to the clause on inspections.\n"
    "The Wording That Was Shown to Us\n"
    "The accord sets out how the two shores of the lake are to be shared between the republics.\n"
    "It runs for twelve years and may be prolonged. A board will watch over it.\n"
    "Signatories:\n"
    "Northern Republic\n"
    "Southern Republic\n"
    "League of Coastal Towns\n"
    "What follows is the list of points, as a broadcaster published it on Monday evening of last "
    "week.\n"
    "Main Points\n"
    "Shores\n"
    "- The eastern shore stays with the north.\n"
    "- The islands are open to both.\n"
    "Ferries & Ports\n"
    "- Two ferries run daily.\n"
    "Who Wins\n"
    "North\n"
    "- Keeps the light-house.\n"
    "South’s “Prize”\n"
    "- Gets the mill.\n"
    "Further matters:\n"
    "- Fishing starts in May.\n";

TEST_CASE("an article's headings, bullets and signatories") {
  CHECK(eids(read_text_of(article)) ==
        "p_1 hdg_1 hdg_1__p_1 hdg_1__p_2 signatures signatures__sig_1 signatures__sig_2 "
        "signatures__sig_3 p_2 hdg_2 hdg_2__hdg_1 hdg_2__hdg_1__item_1 hdg_2__hdg_1__item_2 "
        "hdg_2__hdg_2 hdg_2__hdg_2__item_1 hdg_3 hdg_3__hdg_1 hdg_3__hdg_1__item_1 hdg_3__hdg_2 "
        "hdg_3__hdg_2__item_1 hdg_3__hdg_3 hdg_3__hdg_3__item_1");
}

TEST_CASE("sentences are no headings") {
  const Document document = read_text_of(
      "They met on Monday.\nThe talks go on, a spokeswoman said;\nand nobody left early\n"
      "“We will sign”\nThe ministers agreed to meet again before the end of the summer.\n");
  for (const Clause& clause : document.clauses()) CHECK(clause.kind == ClauseKind::paragraph);
  CHECK(document.clauses().size() == 5);
}

TEST_CASE("rows, sentences with a note and lines that open a list are no headings") {
  const auto read = [](std::string_view text) { return outline(read_as(text, InputKind::text)); };
  CHECK(read("3. It is paid so.\n\nMonth | Fee\n\nMay | 500\n\nThat is all.\n").find("heading") ==
        std::string::npos);
  CHECK(read("1. The Treaty is in force.\n\n2. It ends.[^1]\n\nDone so.\n") ==
        "paragraph para_1 | The Treaty is in force.\nparagraph para_2 | It ends.[^1]\n"
        "paragraph para_2__p_1 | Done so.\n");
  CHECK(read("The line follows the river on that day, namely:\n\n- north;\n\n- south.\n")
            .find("heading") == std::string::npos);
  CHECK(read("They met.\n\nGuarantees:\n\n- north;\n\n- south.\n").find("heading") !=
        std::string::npos);
  CHECK(read("Treaty on the Pass\n\nThe Parties,\n\nRecalling the past,\n")
            .starts_with("title title | Treaty on the Pass\npreamble"));
}

TEST_CASE("a plan in points") {
  const Document document = read_text_of(
      "Plan for the lake\n\n1. The lake’s unity will be confirmed.\n2. Both sides shall:\n"
      "(a) withdraw boats;\n(b) clear mines.\nThey shall do so at once.\n3. A fund is created\n"
      "- for roads\n  - and bridges\n- for schools\n4. Elections are held in 100 days.\n");
  CHECK(outline(document) ==
        "title title | Plan for the lake\n"
        "paragraph para_1 | The lake’s unity will be confirmed.\n"
        "paragraph para_2 | Both sides shall:\n"
        "point para_2__point_a | withdraw boats;\n"
        "point para_2__point_b | clear mines.\n"
        "wrap-up para_2__wrap_1 | They shall do so at once.\n"
        "paragraph para_3 | A fund is created\n"
        "bullet para_3__item_1 | for roads\n"
        "bullet para_3__item_1__item_1 | and bridges\n"
        "bullet para_3__item_2 | for schools\n"
        "paragraph para_4 | Elections are held in 100 days.\n");
  CHECK(label_at(document, 1) == "1.");
  CHECK(document.label_of(document.clauses()[3]) == "(a)");
}

TEST_CASE("parts, articles, decimals and annexes") {
  const Document document = read_text_of(
      "PART I\nGENERAL\n\nArticle 1 – Scope\n\n1.1 This applies to the lake and to its shores.\n\n"
      "1.2 It does not apply to rivers.\n\nPART II\n\nArticle 2\n\nThe Parties agree.\n\n"
      "Article 3. The Parties shall co-operate in good faith and shall inform each other of it.\n\n"
      "Annex A\n\nChapter 1\n\nWords of the annex.\n");
  CHECK(
      eids(document) ==
      "part_I part_I__hdg_1 part_I__art_1 part_I__art_1__para_1-1 part_I__art_1__para_1-2 part_II "
      "part_II__art_2 part_II__art_2__p_1 part_II__art_3 annex_A annex_A__chp_1 "
      "annex_A__chp_1__p_1");
  const Clause& third = document.clauses()[8];
  CHECK(third.kind == ClauseKind::article);
  CHECK(document.label_of(third) == "Article 3");
  CHECK(document.words_of(third).starts_with("The Parties shall"));
}

TEST_CASE("numbered headings of a contract") {
  CHECK(eids(read_text_of(
            "4. Transport\n\n4.1 Rail\n\n4.1.1 The carrier shall run trains each day.\n\n"
            "4.2 The carrier shall also keep the stations of the line in good order.\n\n"
            "5. Fees\n\nFees are due in May.\n")) ==
        "sec_4 sec_4__sec_4-1 sec_4__sec_4-1__para_4-1-1 sec_4__para_4-2 sec_5 sec_5__p_1");
}

TEST_CASE("(i) is a letter after (h), a number after an introduction or before (ii)") {
  const auto points = [](std::string_view list) {
    return eids(read_text_of("1. Each:\n" + std::string(list)));
  };
  CHECK(points("(g) x;\n(h) y;\n(i) z;\n(j) w.\n") ==
        "para_1 para_1__point_g para_1__point_h para_1__point_i para_1__point_j");
  CHECK(
      points("(a) x:\n(i) y;\n(ii) z;\n(b) w.\n") ==
      "para_1 para_1__point_a para_1__point_a__point_i para_1__point_a__point_ii para_1__point_b");
  CHECK(
      points("(h) x:\n(i) y;\n(ii) z;\n(i) w.\n") ==
      "para_1 para_1__point_h para_1__point_h__point_i para_1__point_h__point_ii para_1__point_i");
  CHECK(points("(iv) x;\n(v) y;\n(vi) z.\n") ==
        "para_1 para_1__point_iv para_1__point_v para_1__point_vi");
}

TEST_CASE("labels of items that were put in later") {
  CHECK(eids(read_text_of("6. The F:\na) x;\nb) y:\n(i) k;\n(ii) l;\nb-bis) z;\nb ter) v;\nc) w.\n"
                          "7. G:\n(c) x;\n(c-ter) y;\n(d) z.\n")) ==
        "para_6 para_6__point_a para_6__point_b para_6__point_b__point_i para_6__point_b__point_ii "
        "para_6__point_b-bis para_6__point_bter para_6__point_c para_7 para_7__point_c "
        "para_7__point_c-ter para_7__point_d");
  CHECK(
      eids(read_text_of("3. The A.\n3bis. The B.\n3-ter. The C.\n4. D.\n4 bis The E.\n5. F.\n")) ==
      "para_3 para_3bis para_3-ter para_4 para_4bis para_5");
  CHECK(eids(read_text_of("17.1 The A.\n17.1bis The B.\n17.1-ter The C.\n17.2 The D.\n")) ==
        "para_17-1 para_17-1bis para_17-1-ter para_17-2");
  CHECK(eids(read_text_of("(h) x;\n(i) y;\n(i-bis) z;\n(j) w.\n")) ==
        "point_h point_i point_i-bis point_j");
  CHECK(eids(read_text_of("1. X:\n(i) y;\n(i-bis) z;\n(ii) w.\n")) ==
        "para_1 para_1__point_i para_1__point_i-bis para_1__point_ii");
}

TEST_CASE("a label whose space was lost is still one") {
  CHECK(outline(read_text_of("4. Rule:\na) one;\nb) two;\nc)If three.\n3)The end.\n"))
            .find("point para_4__point_c | If three.") != std::string::npos);
  CHECK(label_at(read_text_of("3)The end.\n"), 0) == "3)");
  const Document document = read_text_of("3.1 The first.\n3.2An owner.\n3.3The third.\n");
  CHECK(outline(document) ==
        "paragraph para_3-1 | The first.\nparagraph para_3-2 | An owner.\n"
        "paragraph para_3-3 | The third.\n");
  CHECK(label_at(document, 1) == "3.2");
  CHECK(eids(read_text_of("3. Rules apply:\n3.1An owner.\n")) == "para_3 para_3__para_3-1");
  for (const std::string_view words :
       {"2.5GB is kept.\n", "3.1 The first.\n3.7GB is kept.\n", "3.1 The first.\n4.2GB is kept.\n",
        "2.1 The first.\n2.2mm is kept.\n", "5 bishops came.\n", "1) x.\n(b)5 is kept.\n",
        "a-bison) it is.\n"}) {
    CAPTURE(words);
    const Document plain = read_as(words, InputKind::canonical);
    const bool labelled = plain.clauses().back().labelled();
    CHECK(labelled == (words.find("(b)5") != std::string_view::npos));
  }
}

TEST_CASE("the initial of a name is no label, the first of a list is") {
  const Document name =
      read_text_of("J. Doe said that the talks were going well and would end soon.\n");
  CHECK_FALSE(name.clauses()[0].labelled());
  const Document list = read_text_of("A. The north shall pay.\nB. The south shall build.\n");
  CHECK(label_at(list, 0) == "A.");
  CHECK(label_at(list, 1) == "B.");
}

TEST_CASE("references and amounts at the start of a sentence are no labels") {
  for (const std::string_view words :
       {"Article 5 of the Treaty applies to the lake.", "Article 5(2) shall apply to the lake.",
        "2.5 million tonnes were moved.", "2025. A year of talks.", "1985 was a quiet year.",
        "article 5 is kept.", "Part of the lake is closed.", "Annexes are binding.",
        "5 boats sank.", "(EU) rules apply.", "(unless agreed) the rule holds.", "i.e. both sides.",
        "Section 3, paragraph 2, is deleted."}) {
    CAPTURE(words);
    CHECK(label_at(read_as(words, InputKind::canonical), 0).empty());
  }
}

TEST_CASE("a range in German is no number put in later") {
  CHECK(label_at(read_as("1 bis 3 gelten.", InputKind::canonical), 0).empty());
  CHECK(label_at(read_as("92 bis zum Ende.", InputKind::canonical), 0).empty());
  CHECK(label_at(read_as("4 bis Das Ende.", InputKind::canonical), 0) == "4 bis");
}

TEST_CASE("numbers above 999 are labels where they count on, and years are not") {
  CHECK(eids(read_text_of("999. One.\n1000. Two.\n1001. Three.\n")) ==
        "para_999 para_1000 para_1001");
  CHECK(eids(read_text_of("(999) A.\n(1000) One.\n")) == "para_999 para_1000");
  CHECK(eids(read_text_of("999.9 One.\n\nARTICLE 1000\n\n1000.1 Two.\n\n1000.2 Three.\n")) ==
        "para_999-9 art_1000 art_1000__para_1000-1 art_1000__para_1000-2");
  CHECK(eids(read_text_of("They met.\n2025. A year of talks.\n")) == "p_1 p_2");
  std::string many;
  for (int number = 1; number <= 10001; ++number) many += std::to_string(number) + ". One.\n";
  CHECK(eids(read_text_of(many)).ends_with("para_9999 para_10000 para_10001"));
  CHECK(eids(read_text_of("They live here.\n\n10115. Berlin has it.\n")) == "p_1 p_2");
  CHECK(eids(read_text_of("1. They met.\n\n2025. A year of talks.\n")) == "para_1 para_1__p_1");
}

TEST_CASE("a heading in a numbered heading needs no capital and no text") {
  CHECK(eids(read_text_of("8.1. States\n\nA stream has states, and they are as follows.\n\n"
                          "8.1.1. idle\n\n(to do; later)\n\nIt rests.\n")) ==
        "sec_8-1 sec_8-1__p_1 sec_8-1__sec_8-1-1 sec_8-1__sec_8-1-1__p_1 "
        "sec_8-1__sec_8-1-1__p_2");
}

TEST_CASE("numbering that restarts, skips or repeats") {
  CHECK(eids(read_text_of("1. A.\n2. B.\n1. C.\n2. D.\n")) == "para_1 para_2 para_1-2 para_2-2");
  CHECK(eids(read_text_of("1. A:\n(a) x;\n(b) y.\n2. B:\n(a) z;\n(c) w.\n(c) v.\n4. C.\n")) ==
        "para_1 para_1__point_a para_1__point_b para_2 para_2__point_a para_2__point_c "
        "para_2__point_c-2 para_4");
  CHECK(eids(read_text_of("Article 5\n\nThe lake.\n\nArticle 5\n\nThe boats.\n\nArticle 8\n\n"
                          "The nets.\n")) ==
        "art_5 art_5__p_1 art_5-2 art_5-2__p_1 art_8 art_8__p_1");
}

TEST_CASE("further paragraphs inside an item of a list") {
  CHECK(eids(read_text_of("1. The rule.\n\nIt has a second paragraph.\n\n2. The other:\n\n"
                          "(a) first;\n\n(b) second.\n\nThe end of the list.\n\n3. Last.\n")) ==
        "para_1 para_1__p_1 para_2 para_2__point_a para_2__point_b para_2__wrap_1 para_3");
}

TEST_CASE("labels as printed") {
  const auto label_of = [](std::string_view words) {
    const Document document = read_as(words, InputKind::canonical);
    return label_at(document, 0) + "|" + std::string(document.words_of(document.clauses()[0]));
  };
  CHECK(label_of("Article 5. Words") == "Article 5|Words");
  CHECK(label_of("ARTICLE V – TERRITORY") == "ARTICLE V|TERRITORY");
  CHECK(label_of("## Article 5 — Use") == "Article 5|Use");
  CHECK(label_of("Art. 12a: Words") == "Art. 12a|Words");
  CHECK(label_of("5 bis. Words") == "5 bis.|Words");
  CHECK(label_of("(1). Words") == "(1)|Words");
  CHECK(label_of("(2)“Ship” means") == "(2)|“Ship” means");
  CHECK(label_of("a) words") == "a)|words");
  CHECK(label_of("1.1.1 Words") == "1.1.1|Words");
  CHECK(label_of("§ 3 Begriffe") == "§ 3|Begriffe");
  CHECK(label_of("Стаття 7. Слова") == "Стаття 7|Слова");
  CHECK(label_of("Annex") == "Annex|");
  CHECK(label_of("Section 2. Definitions") == "Section 2|Definitions");
  CHECK(label_of("# 4.2 Transport") == "4.2|Transport");
  CHECK(label_of("- (a) words") == "(a)|words");
}

TEST_CASE("a preamble, its recitals and a signature block") {
  CHECK(eids(read_text_of("The Parties,\n\nRecalling their talks,\n\nWishing to go on,\n\n"
                          "have agreed as follows:\n\nArticle 1\n\nThe lake is shared.\n\n"
                          "IN WITNESS WHEREOF the undersigned have signed.\n\n"
                          "Done at the harbour, 1 May.\n\nFor the Government of the North\n\n"
                          "For the Government of the South\n")) ==
        "preamble preamble__rec_1 preamble__rec_2 preamble__wrap_1 art_1 art_1__p_1 signatures "
        "signatures-2 signatures-2__sig_1 signatures-2__sig_2");
}

TEST_CASE("hard-wrapped lines are joined, and only those") {
  const std::string wrapped =
      "1. The Parties shall share the waters of the lake in equal parts, and\n"
      "shall not divert any river that flows into it, in accordance with\n"
      "Article 5 and with paragraph\n(2) of Article 6 as they stand on the day of signature of "
      "it.\n"
      "(a) the first of the points, which is long enough to be wrapped, and\n    goes on here; "
      "and\n"
      "(b) the second.\n";
  const Document document = read_text_of(wrapped);
  CHECK(document.clauses().size() >= 3);
  CHECK(document.words_of(document.clauses()[0]).find("in accordance with Article 5 and") !=
        std::string_view::npos);
  const Document apart = read_text_of("Ferries run daily.\nBoats do not.\nNobody swims.\n");
  CHECK(apart.clauses().size() == 3);
}

TEST_CASE("a number that a reference was wrapped before is no label") {
  const std::string head = "4. The Parties shall take all steps that are needed to comply with ";
  const auto count = [&](const std::string& rest) {
    return read_text_of(head + rest + "\n6. The end.\n").clauses().size();
  };
  for (const std::string_view last : {"Article", "Articles 4 and", "Rule 3, 4 or", "paragraphs",
                                      "it under", "what is said in", "No."}) {
    CAPTURE(last);
    CHECK(count(std::string(last) + "\n5. The Council shall decide.") == 2);
  }
  for (const std::string_view last :
       {"it.", "it;", "the duty; and", "them and", "the Annex", "this Article", "it"}) {
    CAPTURE(last);
    CHECK(count(std::string(last) + "\n5. The Council shall decide.") == 3);
  }
  CHECK(
      read_text_of("The Parties shall comply with Article\n5. The Council shall decide by vote.\n")
          .clauses()
          .size() == 1);
  CHECK(read_text_of("ANNEX\n1. The rule.\n2. The other.\n").clauses().size() == 3);
  CHECK(count("point\n(a) and of\nArticle 7. They agree.") == 2);
}

TEST_CASE("a word broken at the end of a line is joined") {
  CHECK(read_text_of("1. The par-\nties agree.\n").text() == "1. The par-ties agree.\n");
  CHECK(read_text_of("1. Pre-\nand post-war.\n").text() == "1. Pre- and post-war.\n");
  CHECK(read_text_of("1. The caf\xC3\xA9-\nbar.\n").text() == "1. The caf\xC3\xA9-bar.\n");
  CHECK(read_text_of("1. The par-\n2. It.\n").clauses().size() == 2);
  CHECK(read_text_of("1. The par-\n- It.\n").clauses().size() == 2);
  CHECK(read_text_of("1. The par-\n\nties agree in the end.\n").clauses().size() == 2);
  const std::string file = "1. The par-\n  ties agree.\n";
  const Document document = read_text_of(file);
  CHECK(file.substr(document.source_at(document.text().find("ties")), 4) == "ties");
}

TEST_CASE("line ends, tabs, form feeds and marks of a file leave no trace in the words") {
  const char* const plain = "1. One two.\n2. Three.\n";
  const std::string text = read_text_of(plain).text();
  CHECK(read_text_of("1. One two.\r\n2. Three.\r\n").text() == text);
  CHECK(read_text_of("1. One two.\r2. Three.").text() == text);
  CHECK(read_text_of("\xEF\xBB\xBF"
                     "1.\tOne   two.  \n\f2. Three.\n-----\n")
            .text() == text);
  CHECK(read_text_of("1. One\xC2\xA0two.\n").text() == "1. One\xC2\xA0two.\n");
  CHECK(read_text_of("1. cafe\xCC\x81.\n").text() == "1. caf\xC3\xA9.\n");
}

TEST_CASE("every sort of bullet is one") {
  const Document document = read_text_of("- a\n* b\n+ c\n• d\n– e\n— f\n•g\n");
  CHECK(document.clauses().size() == 7);
  for (const Clause& clause : document.clauses()) CHECK(clause.kind == ClauseKind::bullet);
  CHECK(read_text_of("-5 degrees\n").clauses()[0].kind == ClauseKind::paragraph);
}

TEST_CASE("places lead back to the file") {
  const std::string file = "\xEF\xBB\xBFHead\r\n\r\n-  cafe\xCC\x81  au lait\r\n";
  const Document document = read_text_of(file);
  const std::size_t lait = document.text().find("lait");
  CHECK(file.substr(document.source_at(lait), 4) == "lait");
  CHECK(document.source_at(0) == 0);  // the mark is tiled too
  CHECK(document.source() == Span{0, file.size()});
  CHECK(document.source_at(document.text().size()) == file.size());
  CHECK(document.clauses()[1].line == 3);
}

TEST_CASE("a mark before a number stays as it was written") {
  const auto words = [](std::string_view line) {
    const Document document = read_text_of("Quotas:\n\n" + std::string(line) + "\n");
    REQUIRE(document.clauses().size() == 2);
    return std::string(document.text_of(document.clauses()[1]));
  };
  CHECK(words("- 5 for wheat") == "- 5 for wheat");
  CHECK(words("+ 5 for wheat") == "- + 5 for wheat");
  CHECK(words("+ 5.") == "- + 5.");
  CHECK(words("– (5)") == "- – (5)");
  CHECK(words("+ Euro 5") == "- + Euro 5");
  CHECK(words("+ Rule 5") == "- Rule 5");
  CHECK(words("– 100 million") == "- – 100 million");
  CHECK(words("* 5 %") == "- * 5 %");
  CHECK(words("• EUR 100 million") == "- • EUR 100 million");
  CHECK(words("+ € 5") == "- + € 5");
  // No amount: a word, a label.
  CHECK(words("+ wheat, 5 tonnes") == "- wheat, 5 tonnes");
  CHECK(words("– (5) Scope") == "- (5) Scope");
  CHECK(words("• Euratom 5") == "- Euratom 5");
}

TEST_CASE("line ends that no editor counts end a line of plain text") {
  for (const std::string_view end : {"\f", "\u0085", "\u2028", "\u2029"}) {
    const std::string bytes = "Article 1" + std::string(end) + "Article 2\n\nArticle 3\n";
    const Document document = read_text_of(bytes);
    REQUIRE(document.clauses().size() == 3);
    CHECK(eids(document) == "art_1 art_2 art_3");
    CHECK(document.clauses()[1].line == 1);
    CHECK(document.clauses()[1].source.start == 9 + end.size());
    CHECK(document.clauses()[2].line == 3);
  }
  // A page that begins inside of a paragraph.
  CHECK(read_text_of("The parties to this\n\faccord agree.\n").clauses().size() ==
        read_text_of("The parties to this\naccord agree.\n").clauses().size());
}

}  // namespace
}  // namespace travaux
