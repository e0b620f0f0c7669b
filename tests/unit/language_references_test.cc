// References of language.h: which words name a provision, and of which text.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "travaux/language.h"

using namespace travaux;

namespace {

std::string mark_of(Reference::Text text) {
  if (text == Reference::Text::own) return " (own)";
  if (text == Reference::Text::perhaps) return " (perhaps)";
  return text == Reference::Text::other ? " (other)" : "";
}

// "article 5(2); article 6 (other)"
std::string read(std::string_view text, Language language = Language::english) {
  std::string all;
  for (const Reference& reference : ReferenceReader(language).read(text)) {
    all += (all.empty() ? "" : "; ") + std::string(reference.through ? "to " : "");
    all += value_of(reference) + mark_of(reference.text);
  }
  return all;
}

}  // namespace

TEST_CASE("references in every dress") {
  CHECK(read("under Article 5(2)(a) the") == "article 5(2)(a)");
  CHECK(read("under Article 5 (2) (a) the") == "article 5(2)(a)");
  CHECK(read("Articles 5 to 7 and 9 apply") == "article 5; to article 7; article 9");
  CHECK(read("Articles 5–7 apply") == "article 5; to article 7");
  CHECK(read("see paragraph 3.") == "paragraph 3");
  CHECK(read("paragraph 2 of Article 5 applies") == "article 5(2)");
  CHECK(read("Article 5, paragraph 2, point (b)") == "article 5(2)(b)");
  CHECK(read("Art. 5, para. 2") == "article 5(2)");
  CHECK(read("point (b) above") == "point b");
  CHECK(read("in Section 4.2.1,") == "section 4.2.1");
  CHECK(read("listed in Annex II") == "annex 2");
  CHECK(read("§ 12 applies; §§ 3 and 4") == "section 12; section 3; section 4");
  CHECK(read("Chapter III") == "chapter 3");
  CHECK(read("in this Article") == "this article");
  CHECK(read("in the preceding paragraph") == "preceding paragraph");
  CHECK(read("point (c) of the first subparagraph of Article 4(1)") ==
        "article 4(1), subparagraph no. 1(c)");
  CHECK(read("clauses 3 and 4") == "clause 3; clause 4");
  CHECK(read("item 4(a)") == "point 4(a)");
  CHECK(read("sub-paragraphs (2) (f) and (g) above") == "paragraph 2(f); paragraph 2(g)");
  CHECK(read("items (i) to (iii) of Article 11 (1)") == "article 11(1)(i); to article 11(1)(iii)");
  CHECK(read("paragraphs a) and b)") == "paragraph a; paragraph b");
  CHECK(read("Article 4 bis") == "article 4bis");
  CHECK(read("as set out in 5.2 shall") == "5.2");
  CHECK(read("Articles 5(2), 6 and 7(1)(a)") == "article 5(2); article 6; article 7(1)(a)");
}

TEST_CASE("Ukrainian references") {
  const Language uk = Language::ukrainian;
  CHECK(read("згідно з пунктом 3 статті 5", uk) == "article 5(3)");
  CHECK(read("передбачені статтями 5 та 6", uk) == "article 5; article 6");
  CHECK(read("статтею 5, не дали", uk) == "article 5");
  CHECK(read("частина друга статті 7", uk) == "article 7, paragraph no. 2");
  CHECK(read("відповідно до статті 3 цього Договору", uk) == "article 3 (own)");
  CHECK(read("стаття 51 Статуту ООН", uk) == "article 51 (other)");
  CHECK(read("пункти 1–3", uk) == "point 1; to point 3");
  CHECK(read("у цій статті", uk) == "this article");
}

TEST_CASE("what names no provision is read as none") {
  CHECK(read("the parts of the ship, in part, and points of order") == "");
  CHECK(read("paragraph shall be; a rule for two persons; item by item") == "");
  CHECK(read("the previous articles; the following paragraph") == "");
  CHECK(read("a rise of 5.2 per cent in 3.5 tonnes, by 2.5%") == "");
  CHECK(read("Article 5 and 10 days later") == "article 5");
  CHECK(read("an article of clothing; the title A farewell") == "");
  CHECK(ReferenceReader(Language::unknown).read("Article 5").empty());
  CHECK_FALSE(ReferenceReader(Language::unknown).knows());
}

TEST_CASE("provisions of other texts are told apart") {
  CHECK(read("Article 5 of the North Atlantic Treaty") == "article 5 (other)");
  CHECK(read("Article 51 of the Charter of the United Nations") == "article 51 (other)");
  CHECK(read("Article 51 of the UN Charter") == "article 51 (other)");
  CHECK(read("Regulation (EU) 2016/679, Article 6") == "article 6 (other)");
  CHECK(read("Article 3 of that Convention") == "article 3 (other)");
  CHECK(read("Article 6 TFEU") == "article 6 (other)");
  CHECK(read("Section 12 of the Land Registration Act") == "section 12 (other)");
  CHECK(read("Section 12 Land Registration Act") == "section 12 (other)");
  CHECK(read("Section 4 of {{QUIC-TLS}}") == "section 4 (other)");
  CHECK(read("[QUIC-TLS], Section 4") == "section 4 (other)");
  CHECK(read("Section 5.1 of RFC 7540") == "section 5.1 (other)");
  CHECK(read("Articles 31 and 32 of the Vienna Convention") ==
        "article 31 (other); article 32 (other)");
  CHECK(read("Article 31 and Article 32 of the Vienna Convention") ==
        "article 31 (other); article 32 (other)");
  CHECK(read("Article 6 of the Professional Code") == "article 6 (other)");
  CHECK(read("Article 5 of this Treaty") == "article 5 (own)");
  CHECK(read("Article 5 of the present Convention") == "article 5 (own)");
  CHECK(read("Article 5 of the Treaty shall apply") == "article 5 (perhaps)");
  CHECK(read("Article 5 of the Convention on the Law of the Sea") == "article 5 (other)");
  CHECK(read("Article 5 of its members") == "article 5");
  CHECK(read("Article 5 shall apply to the Treaty") == "article 5");
  CHECK(read("Section 4 MUST be read") == "section 4");
}
