#include <doctest/doctest.h>

#include <string>

#include "document_laws.h"
#include "document_outline.h"
#include "travaux/document.h"

namespace travaux {
namespace {

// Label, kind and eId of each clause that has a label or is no plain paragraph.
std::string marks(std::string_view bytes) {
  const Document document = read_as(bytes, InputKind::text);
  CHECK(law_broken(document) == "");
  std::string result;
  for (const Clause& clause : document.clauses()) {
    if (!clause.labelled() && clause.kind == ClauseKind::paragraph) continue;
    result += std::string(name_of(clause.kind)) + ' ' + clause.eid + " | ";
    result += std::string(document.label_of(clause)) + '\n';
  }
  return result;
}

TEST_CASE("English") {
  CHECK(marks("PREAMBLE\n\n"
              "The High Contracting Parties,\n\n"
              "Recalling their talks,\n\n"
              "Have agreed as follows:\n\n"
              "Part One\n\n"
              "Section 1. The lake\n\n"
              "Article First\n\n"
              "The lake is shared between both shores for ever.\n\n"
              "Article 2 – Boats\n\n"
              "1. Boats pass freely.\n\n"
              "SECOND PART\n\n"
              "Rule 7\n\n"
              "Nobody swims there.\n\n"
              "Schedule A\n\n"
              "The list of the boats that may pass.\n\n"
              "Done at the harbour, 1 May.\n\n"
              "For the Government of the North\n") ==
        "preamble preamble | \n"
        "recital preamble__rec_1 | \n"
        "wrap-up preamble__wrap_1 | \n"
        "part part_1 | Part One\n"
        "section part_1__sec_1 | Section 1\n"
        "article part_1__sec_1__art_1 | Article First\n"
        "article part_1__sec_1__art_2 | Article 2\n"
        "paragraph part_1__sec_1__art_2__para_1 | 1.\n"
        "part part_2 | SECOND PART\n"
        "article part_2__rule_7 | Rule 7\n"
        "annex sched_A | Schedule A\n"
        "signatures signatures | \n"
        "signatory signatures__sig_1 | \n");
}

TEST_CASE("Ukrainian") {
  CHECK(marks("ПРЕАМБУЛА\n\n"
              "Договірні Сторони,\n\n"
              "Прагнучи миру на озері,\n\n"
              "домовилися про таке:\n\n"
              "РОЗДІЛ ІІ. ОЗЕРО\n\n"
              "Глава 1. Береги\n\n"
              "Стаття перша\n\n"
              "Озеро належить обом берегам порівну і назавжди.\n\n"
              "Стаття 2-1. Човни\n\n"
              "1. Човни, а саме:\n\n"
              "а) вітрильні;\n\n"
              "г) веслові;\n\n"
              "д) інші.\n\n"
              "Додаток А\n\n"
              "Перелік човнів, які можуть проходити озером.\n\n"
              "Вчинено в гавані 1 травня.\n\n"
              "За Уряд Півночі\n") ==
        "preamble preamble | \n"
        "recital preamble__rec_1 | \n"
        "wrap-up preamble__wrap_1 | \n"
        "section sec_II | РОЗДІЛ ІІ\n"
        "chapter sec_II__chp_1 | Глава 1\n"
        "article sec_II__chp_1__art_1 | Стаття перша\n"
        "article sec_II__chp_1__art_2-1 | Стаття 2-1\n"
        "paragraph sec_II__chp_1__art_2-1__para_1 | 1.\n"
        "point sec_II__chp_1__art_2-1__para_1__point_а | а)\n"
        "point sec_II__chp_1__art_2-1__para_1__point_г | г)\n"
        "point sec_II__chp_1__art_2-1__para_1__point_д | д)\n"
        "annex annex_А | Додаток А\n"
        "signatures signatures | \n"
        "signatory signatures__sig_1 | \n");
}

TEST_CASE("Russian") {
  CHECK(marks("ПРЕАМБУЛА\n\n"
              "Договаривающиеся Стороны,\n\n"
              "Стремясь к миру на озере,\n\n"
              "согласились о нижеследующем:\n\n"
              "Часть первая\n\n"
              "Раздел I. Озеро\n\n"
              "Глава 1. Берега\n\n"
              "Статья первая\n\n"
              "Озеро принадлежит обоим берегам поровну и навсегда.\n\n"
              "Статья 2. Лодки\n\n"
              "1. Лодки, а именно:\n\n"
              "а) парусные;\n\n"
              "б) вёсельные.\n\n"
              "Статья 3¹. Сети\n\n"
              "Сети ставят только весной.\n\n"
              "Приложение № 1\n\n"
              "Перечень лодок, которые могут проходить озером.\n\n"
              "Совершено в гавани 1 мая.\n\n"
              "За Правительство Севера\n") ==
        "preamble preamble | \n"
        "recital preamble__rec_1 | \n"
        "wrap-up preamble__wrap_1 | \n"
        "part part_1 | Часть первая\n"
        "section part_1__sec_I | Раздел I\n"
        "chapter part_1__sec_I__chp_1 | Глава 1\n"
        "article part_1__sec_I__chp_1__art_1 | Статья первая\n"
        "article part_1__sec_I__chp_1__art_2 | Статья 2\n"
        "paragraph part_1__sec_I__chp_1__art_2__para_1 | 1.\n"
        "point part_1__sec_I__chp_1__art_2__para_1__point_а | а)\n"
        "point part_1__sec_I__chp_1__art_2__para_1__point_б | б)\n"
        "article part_1__sec_I__chp_1__art_3-1 | Статья 3¹\n"
        "annex annex_1 | Приложение № 1\n"
        "signatures signatures | \n"
        "signatory signatures__sig_1 | \n");
}

TEST_CASE("French") {
  CHECK(marks("PRÉAMBULE\n\n"
              "Les Hautes Parties contractantes,\n\n"
              "Rappelant leurs entretiens,\n\n"
              "Sont convenues de ce qui suit :\n\n"
              "PREMIÈRE PARTIE\n\n"
              "Titre Ier\n\n"
              "Chapitre premier – Le lac\n\n"
              "Sous-section 2\n\n"
              "Article premier\n\n"
              "Le lac appartient aux deux rives à parts égales et pour toujours.\n\n"
              "Article 1er bis\n\n"
              "Nul ne s'y baigne.\n\n"
              "Article 2. Les bateaux\n\n"
              "1° Les voiliers ;\n\n"
              "2° Les barques.\n\n"
              "Annexe A\n\n"
              "La liste des bateaux qui peuvent passer.\n\n"
              "Fait à la capitainerie le 1er mai.\n\n"
              "Pour le Gouvernement du Nord\n") ==
        "preamble preamble | \n"
        "recital preamble__rec_1 | \n"
        "wrap-up preamble__wrap_1 | \n"
        "part part_1 | PREMIÈRE PARTIE\n"
        "part part_1__title_I | Titre Ier\n"
        "chapter part_1__title_I__chp_1 | Chapitre premier\n"
        "section part_1__title_I__chp_1__subsec_2 | Sous-section 2\n"
        "article part_1__title_I__chp_1__subsec_2__art_1 | Article premier\n"
        "article part_1__title_I__chp_1__subsec_2__art_1erbis | Article 1er bis\n"
        "article part_1__title_I__chp_1__subsec_2__art_2 | Article 2\n"
        "paragraph part_1__title_I__chp_1__subsec_2__art_2__para_1 | 1°\n"
        "paragraph part_1__title_I__chp_1__subsec_2__art_2__para_2 | 2°\n"
        "annex annex_A | Annexe A\n"
        "signatures signatures | \n"
        "signatory signatures__sig_1 | \n");
}

TEST_CASE("German") {
  CHECK(marks("PRÄAMBEL\n\n"
              "Die Vertragsparteien,\n\n"
              "In dem Wunsch nach Frieden auf dem See,\n\n"
              "sind wie folgt übereingekommen:\n\n"
              "Erstes Buch\n\n"
              "Erster Abschnitt\n\n"
              "Der See\n\n"
              "§ 1 Teilung\n\n"
              "(1) Der See gehört beiden Ufern zu gleichen Teilen.\n\n"
              "(2) § 3 Absatz 1 gilt nicht.\n\n"
              "§ 2a Boote\n\n"
              "Boote fahren frei.\n\n"
              "Zweiter Abschnitt – Fische\n\n"
              "Artikel 12\n\n"
              "Netze sind verboten.\n\n"
              "Anlage 1\n\n"
              "Die Liste der Boote, die fahren dürfen.\n\n"
              "Geschehen zu Hafen am 1. Mai.\n\n"
              "Für die Regierung des Nordens\n") ==
        "preamble preamble | \n"
        "recital preamble__rec_1 | \n"
        "wrap-up preamble__wrap_1 | \n"
        "part book_1 | Erstes Buch\n"
        "section book_1__sec_1 | Erster Abschnitt\n"
        "heading book_1__sec_1__hdg_1 | \n"
        "section book_1__sec_1__sec_1 | § 1\n"
        "paragraph book_1__sec_1__sec_1__para_1 | (1)\n"
        "paragraph book_1__sec_1__sec_1__para_2 | (2)\n"
        "section book_1__sec_1__sec_2a | § 2a\n"
        "section book_1__sec_2 | Zweiter Abschnitt\n"
        "article book_1__sec_2__art_12 | Artikel 12\n"
        "annex annex_1 | Anlage 1\n"
        "signatures signatures | \n"
        "signatory signatures__sig_1 | \n");
}

TEST_CASE("Spanish") {
  CHECK(marks("PREÁMBULO\n\n"
              "Las Altas Partes Contratantes,\n\n"
              "Recordando sus conversaciones,\n\n"
              "Han convenido en lo siguiente:\n\n"
              "TÍTULO PRIMERO\n\n"
              "Capítulo II. El lago\n\n"
              "Sección 1.ª\n\n"
              "Artículo primero\n\n"
              "El lago pertenece a las dos orillas por partes iguales y para siempre.\n\n"
              "Artículo 2.º Los barcos\n\n"
              "1. Los barcos, a saber:\n\n"
              "a) los veleros;\n\n"
              "b) los botes.\n\n"
              "Artículo único. Cláusula final\n\n"
              "Nadie se baña.\n\n"
              "Anexo I\n\n"
              "La lista de los barcos que pueden pasar.\n\n"
              "Hecho en el puerto el 1 de mayo.\n\n"
              "Por el Gobierno del Norte\n") ==
        "preamble preamble | \n"
        "recital preamble__rec_1 | \n"
        "wrap-up preamble__wrap_1 | \n"
        "part title_1 | TÍTULO PRIMERO\n"
        "chapter title_1__chp_II | Capítulo II\n"
        "section title_1__chp_II__sec_1 | Sección 1.ª\n"
        "article title_1__chp_II__sec_1__art_1 | Artículo primero\n"
        "article title_1__chp_II__sec_1__art_2 | Artículo 2.º\n"
        "paragraph title_1__chp_II__sec_1__art_2__para_1 | 1.\n"
        "point title_1__chp_II__sec_1__art_2__para_1__point_a | a)\n"
        "point title_1__chp_II__sec_1__art_2__para_1__point_b | b)\n"
        "article title_1__chp_II__sec_1__art_1-2 | Artículo único\n"
        "annex annex_I | Anexo I\n"
        "signatures signatures | \n"
        "signatory signatures__sig_1 | \n");
}

TEST_CASE("Italian") {
  CHECK(marks("PREAMBOLO\n\n"
              "Le Alte Parti contraenti,\n\n"
              "Ricordando i loro colloqui,\n\n"
              "Hanno convenuto quanto segue:\n\n"
              "TITOLO PRIMO\n\n"
              "Capo II – Il lago\n\n"
              "Sezione III\n\n"
              "Articolo 1\n\n"
              "Il lago appartiene alle due sponde in parti uguali e per sempre.\n\n"
              "Art. 2-bis. Le barche\n\n"
              "1. Le barche passano.\n\n"
              "Articolo terzo\n\n"
              "Nessuno nuota.\n\n"
              "Allegato A\n\n"
              "L'elenco delle barche che possono passare.\n\n"
              "Fatto a Porto il 1° maggio.\n\n"
              "Per il Governo del Nord\n") ==
        "preamble preamble | \n"
        "recital preamble__rec_1 | \n"
        "wrap-up preamble__wrap_1 | \n"
        "part title_1 | TITOLO PRIMO\n"
        "chapter title_1__chp_II | Capo II\n"
        "section title_1__chp_II__sec_III | Sezione III\n"
        "article title_1__chp_II__sec_III__art_1 | Articolo 1\n"
        "article title_1__chp_II__sec_III__art_2-bis | Art. 2-bis\n"
        "paragraph title_1__chp_II__sec_III__art_2-bis__para_1 | 1.\n"
        "article title_1__chp_II__sec_III__art_3 | Articolo terzo\n"
        "annex annex_A | Allegato A\n"
        "signatures signatures | \n"
        "signatory signatures__sig_1 | \n");
}

TEST_CASE("Polish") {
  CHECK(marks("PREAMBUŁA\n\n"
              "Umawiające się Strony,\n\n"
              "Pragnąc pokoju na jeziorze,\n\n"
              "uzgodniły, co następuje:\n\n"
              "DZIAŁ PIERWSZY\n\n"
              "Rozdział I. Jezioro\n\n"
              "Oddział 1\n\n"
              "Art. 1.\n\n"
              "1. Jezioro należy do obu brzegów po równo.\n\n"
              "2. Art. 5 ust. 1 nie stosuje się.\n\n"
              "Artykuł drugi\n\n"
              "§ 1. Łodzie pływają swobodnie.\n\n"
              "§ 2. Nikt się nie kąpie.\n\n"
              "Załącznik nr 1\n\n"
              "Wykaz łodzi, które mogą pływać.\n\n"
              "Sporządzono w porcie 1 maja.\n\n"
              "W imieniu Rządu Północy\n") ==
        "preamble preamble | \n"
        "recital preamble__rec_1 | \n"
        "wrap-up preamble__wrap_1 | \n"
        "section sec_1 | DZIAŁ PIERWSZY\n"
        "chapter sec_1__chp_I | Rozdział I\n"
        "section sec_1__chp_I__sec_1 | Oddział 1\n"
        "article sec_1__chp_I__sec_1__art_1 | Art. 1\n"
        "paragraph sec_1__chp_I__sec_1__art_1__para_1 | 1.\n"
        "paragraph sec_1__chp_I__sec_1__art_1__para_2 | 2.\n"
        "article sec_1__chp_I__sec_1__art_2 | Artykuł drugi\n"
        "section sec_1__chp_I__sec_1__art_2__sec_1 | § 1\n"
        "section sec_1__chp_I__sec_1__art_2__sec_2 | § 2\n"
        "annex annex_1 | Załącznik nr 1\n"
        "signatures signatures | \n"
        "signatory signatures__sig_1 | \n");
}

TEST_CASE("Dutch") {
  CHECK(marks("PREAMBULE\n\n"
              "De Verdragsluitende Partijen,\n\n"
              "Overwegende hun gesprekken,\n\n"
              "Zijn het volgende overeengekomen:\n\n"
              "Eerste Deel\n\n"
              "Hoofdstuk II. Het meer\n\n"
              "Afdeling 1\n\n"
              "Paragraaf 1\n\n"
              "Artikel 1\n\n"
              "Het meer behoort aan beide oevers in gelijke delen en voor altijd.\n\n"
              "Artikel 2bis. Boten\n\n"
              "1. Boten varen vrij.\n\n"
              "Voorschrift 3\n\n"
              "Niemand zwemt.\n\n"
              "Aanhangsel IV\n\n"
              "De lijst van de boten die mogen varen.\n\n"
              "Gedaan te Haven op 1 mei.\n\n"
              "Voor de Regering van het Noorden\n") ==
        "preamble preamble | \n"
        "recital preamble__rec_1 | \n"
        "wrap-up preamble__wrap_1 | \n"
        "part part_1 | Eerste Deel\n"
        "chapter part_1__chp_II | Hoofdstuk II\n"
        "section part_1__chp_II__sec_1 | Afdeling 1\n"
        "section part_1__chp_II__sec_1__subsec_1 | Paragraaf 1\n"
        "article part_1__chp_II__sec_1__subsec_1__art_1 | Artikel 1\n"
        "article part_1__chp_II__sec_1__subsec_1__art_2bis | Artikel 2bis\n"
        "paragraph part_1__chp_II__sec_1__subsec_1__art_2bis__para_1 | 1.\n"
        "article part_1__chp_II__sec_1__subsec_1__reg_3 | Voorschrift 3\n"
        "annex app_IV | Aanhangsel IV\n"
        "signatures signatures | \n"
        "signatory signatures__sig_1 | \n");
}

TEST_CASE("Portuguese") {
  CHECK(marks("PREÂMBULO\n\n"
              "As Altas Partes Contratantes,\n\n"
              "Recordando as suas conversações,\n\n"
              "Acordam no seguinte:\n\n"
              "TÍTULO PRIMEIRO\n\n"
              "Capítulo II. O lago\n\n"
              "Secção I\n\n"
              "Artigo 1.º\n\n"
              "O lago pertence às duas margens em partes iguais e para sempre.\n\n"
              "Artigo 2.º-A\n\n"
              "Ninguém nada.\n\n"
              "Art. 3º Os barcos passam livremente.\n\n"
              "Cláusula quarta\n\n"
              "Ninguém pesca.\n\n"
              "Anexo único\n\n"
              "A lista dos barcos que podem passar.\n\n"
              "Feito em Porto a 1 de maio.\n\n"
              "Pelo Governo do Norte\n") ==
        "preamble preamble | \n"
        "recital preamble__rec_1 | \n"
        "wrap-up preamble__wrap_1 | \n"
        "part title_1 | TÍTULO PRIMEIRO\n"
        "chapter title_1__chp_II | Capítulo II\n"
        "section title_1__chp_II__sec_I | Secção I\n"
        "article title_1__chp_II__sec_I__art_1 | Artigo 1.º\n"
        "article title_1__chp_II__sec_I__art_2-A | Artigo 2.º-A\n"
        "article title_1__chp_II__sec_I__art_3 | Art. 3º\n"
        "article title_1__chp_II__sec_I__clause_4 | Cláusula quarta\n"
        "annex annex_1 | Anexo único\n"
        "signatures signatures | \n"
        "signatory signatures__sig_1 | \n");
}

// What a first word alone would be mistaken for.
TEST_CASE("numbers spelled out in a sentence are no labels") {
  for (const std::string_view words :
       {"First part of the deal is done, the second is not.",
        "Erster Abschnitt der Strecke ist frei.", "Part one of them is done.",
        "Second, the boats pass.", "Première partie du voyage.", "§ 5 Absatz 2 gilt nicht.",
        "Art. 5 ust. 1 nie ma.", "Artikel 5 Absatz 2 gilt.", "Стаття 5 частина 2 діє."}) {
    CAPTURE(words);
    CHECK(label_at(read_as(words, InputKind::canonical), 0).empty());
  }
}

TEST_CASE("a spelled number is found by its digits") {
  const Document document =
      read_as("Erster Abschnitt\n\nArtikel Zwei\n\nWorte stehen hier.\n", InputKind::canonical);
  REQUIRE(document.find("Abschnitt 1") != nullptr);
  CHECK(document.label_of(*document.find("Abschnitt 1")) == "Erster Abschnitt");
}

}  // namespace
}  // namespace travaux
