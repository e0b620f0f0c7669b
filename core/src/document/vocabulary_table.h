// vocabulary_table.h: the words of each language. Only vocabulary.cc includes it.
//
// A language is added by adding rows, and a test text to document_languages_test.cc. A word that
// two languages share may stand in both.
#pragma once

#include <array>
#include <string_view>

#include "document/vocabulary.h"

namespace travaux::document {

struct Row {
  Use use;
  std::string_view words;  // case-folded, set apart by ", "; an ordinal's forms by " "
};

inline constexpr std::array vocabulary_table{
    // English
    Row{Use::article, "article, art"},
    Row{Use::clause, "clause"},
    Row{Use::rule, "rule"},
    Row{Use::regulation, "regulation"},
    Row{Use::section, "section, sec"},
    Row{Use::subsection, "subsection, sub-section"},
    Row{Use::part, "part"},
    Row{Use::book, "book"},
    Row{Use::title, "title"},
    Row{Use::chapter, "chapter"},
    Row{Use::annex, "annex"},
    Row{Use::appendix, "appendix"},
    Row{Use::schedule, "schedule"},
    Row{Use::protocol, "protocol"},
    Row{Use::paragraph, "paragraph"},
    Row{Use::point, "point"},
    Row{Use::recital, "recital"},
    Row{Use::ordinal,
        "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, "
        "twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, "
        "nineteenth, twentieth"},
    Row{Use::number,
        "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, "
        "fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty"},
    Row{Use::number_sign, "no."},
    Row{Use::before_number,
        "article, articles, section, sections, paragraph, paragraphs, rule, rules, point, "
        "points, annex, annexes, clause, clauses, part, chapter, no., nos., of, to, under, "
        "in, with, by, from"},
    Row{Use::joins, "and, or"},
    Row{Use::inner_part, "paragraph, para, subparagraph"},
    Row{Use::preamble, "preamble"},
    Row{Use::parties,
        "the parties, the contracting, the high contracting, the states parties, the state "
        "parties, "
        "the party, the governments, the government"},
    Row{Use::agreed, "have agreed, hereby agree, agree as follows, have decided"},
    Row{Use::recital_opening,
        "whereas, recalling, noting, having, considering, recognizing, recognising, desiring, "
        "conscious, convinced, determined, bearing in, reaffirming, affirming, acknowledging, "
        "mindful, aware, emphasizing, emphasising, guided, stressing, taking note, taking into, "
        "welcoming, wishing, being, believing, concerned, seeking, resolved, reiterating, "
        "underlining, deeply, in view of, acting, appreciating, expressing, realizing, realising, "
        "confirming, intending, striving, respecting, further, also, proceeding from, observing, "
        "hoping"},
    Row{Use::witness, "in witness whereof, in faith whereof, done at, done in"},
    Row{Use::signature_line,
        "signatories, signatures, signed by, signed for, signed, for the government of"},
    Row{Use::means,
        "means, mean, shall mean, has the meaning, have the meaning, has the same meaning, "
        "shall have the meaning, refers to, denotes, includes"},

    // Ukrainian
    Row{Use::article, "стаття, ст"},
    Row{Use::upper_section, "розділ"},
    Row{Use::subsection, "підрозділ, параграф"},
    Row{Use::chapter, "глава"},
    Row{Use::part, "частина"},
    Row{Use::book, "книга"},
    Row{Use::annex, "додаток"},
    Row{Use::protocol, "протокол"},
    Row{Use::paragraph, "пункт"},
    Row{Use::ordinal,
        "перша перший перше, друга другий друге, третя третій третє, четверта четвертий четверте, "
        "п’ята п'ята п’ятий п'ятий п’яте п'яте, шоста шостий шосте, сьома сьомий сьоме, "
        "восьма восьмий восьме, дев’ята дев'ята дев’ятий дев'ятий дев’яте дев'яте, "
        "десята десятий десяте"},
    Row{Use::number_sign, "№"},
    Row{Use::before_number,
        "стаття, статті, статтею, статтями, статтях, статей, пункт, пункту, пункті, пунктів, "
        "частина, частини, частиною, розділ, розділу, №, з, до, від, згідно"},
    Row{Use::joins, "і, й, та, або, чи"},
    Row{Use::inner_part, "частина, пункт, абзац, ч., п."},
    Row{Use::preamble, "преамбула"},
    Row{Use::parties, "сторони, договірні сторони, високі договірні сторони, держави-учасниці"},
    Row{Use::agreed, "домовилися про, домовились про, погодилися про, погодились про"},
    Row{Use::recital_opening,
        "беручи до уваги, беручи, визнаючи, прагнучи, бажаючи, враховуючи, ураховуючи, "
        "підтверджуючи, нагадуючи, посилаючись, керуючись, відзначаючи, зазначаючи, усвідомлюючи, "
        "виходячи, оскільки, маючи"},
    Row{Use::witness, "на посвідчення чого, вчинено в, вчинено у, учинено в, учинено у"},
    Row{Use::signature_line, "підписи, підписанти, підписано, за уряд, від імені уряду"},
    Row{Use::means, "означає, означають, вживається у значенні, має значення"},

    // Russian
    Row{Use::article, "статья, ст"},
    Row{Use::upper_section, "раздел"},
    Row{Use::subsection, "подраздел, параграф"},
    Row{Use::chapter, "глава"},
    Row{Use::part, "часть"},
    Row{Use::book, "книга"},
    Row{Use::annex, "приложение"},
    Row{Use::protocol, "протокол"},
    Row{Use::paragraph, "пункт"},
    Row{Use::ordinal,
        "первая первый первое, вторая второй второе, третья третий третье, "
        "четвертая четвёртая четвертый четвёртый четвертое четвёртое, пятая пятый пятое, "
        "шестая шестой шестое, седьмая седьмой седьмое, восьмая восьмой восьмое, "
        "девятая девятый девятое, десятая десятый десятое"},
    Row{Use::before_number,
        "статья, статьи, статьей, статьёй, статье, статей, статьями, статьях, пункт, пункта, "
        "пункте, пунктом, пунктов, часть, части, частью, раздела, с, от, к"},
    Row{Use::joins, "и, или"},
    Row{Use::inner_part, "часть, пункт, абзац"},
    Row{Use::parties,
        "стороны, договаривающиеся стороны, высокие договаривающиеся стороны, "
        "государства-участники"},
    Row{Use::agreed, "согласились о, договорились о"},
    Row{Use::recital_opening,
        "принимая во внимание, принимая, признавая, стремясь, желая, учитывая, подтверждая, "
        "напоминая, ссылаясь, руководствуясь, отмечая, сознавая, исходя, поскольку, имея"},
    Row{Use::witness, "в удостоверение чего, совершено в"},
    Row{Use::signature_line, "подписи, подписано, за правительство, от имени правительства"},
    Row{Use::means, "означает, означают, имеет значение"},

    // French
    Row{Use::article, "article, art"},
    Row{Use::clause, "clause"},
    Row{Use::rule, "règle"},
    Row{Use::section, "section"},
    Row{Use::subsection, "sous-section"},
    Row{Use::part, "partie"},
    Row{Use::book, "livre"},
    Row{Use::title, "titre"},
    Row{Use::chapter, "chapitre"},
    Row{Use::annex, "annexe"},
    Row{Use::appendix, "appendice"},
    Row{Use::protocol, "protocole"},
    Row{Use::paragraph, "paragraphe"},
    Row{Use::ordinal,
        "premier première unique, deuxième second seconde, troisième, quatrième, cinquième, "
        "sixième, septième, huitième, neuvième, dixième, onzième, douzième"},
    Row{Use::number_sign, "n°, nº"},
    Row{Use::before_number,
        "article, articles, section, paragraphe, paragraphes, alinéa, point, annexe, n°, nº, "
        "de, du, des, à, aux, au"},
    Row{Use::joins, "et, ou"},
    Row{Use::inner_part, "alinéa, paragraphe"},
    Row{Use::preamble, "préambule"},
    Row{Use::parties,
        "les parties, les hautes parties, les états parties, les parties contractantes"},
    Row{Use::agreed, "sont convenus, sont convenues, conviennent de, ont décidé"},
    Row{Use::recital_opening,
        "considérant, rappelant, reconnaissant, désireux, désireuses, désirant, soucieux, "
        "soucieuses, conscients, conscientes, convaincus, convaincues, notant, vu, affirmant, "
        "réaffirmant, ayant, tenant compte, résolus, résolues, attendu"},
    Row{Use::witness, "en foi de quoi, fait à"},
    Row{Use::signature_line, "signataires, signatures, signé par, pour le gouvernement"},
    Row{Use::means, "désigne, désignent, signifie, s’entend, s'entend, on entend"},

    // German
    Row{Use::article, "artikel, art"},
    Row{Use::clause, "klausel"},
    Row{Use::rule, "regel"},
    Row{Use::section, "abschnitt"},
    Row{Use::subsection, "unterabschnitt"},
    Row{Use::part, "teil"},
    Row{Use::book, "buch"},
    Row{Use::title, "titel"},
    Row{Use::subsection, "untertitel"},
    Row{Use::chapter, "kapitel"},
    Row{Use::annex, "anlage, anhang"},
    Row{Use::protocol, "protokoll"},
    Row{Use::paragraph, "paragraph, ziffer"},
    Row{Use::point, "punkt"},
    Row{Use::ordinal,
        "erster erste erstes, zweiter zweite zweites, dritter dritte drittes, "
        "vierter vierte viertes, fünfter fünfte fünftes, sechster sechste sechstes, "
        "siebter siebte siebtes siebenter siebente siebentes, achter achte achtes, "
        "neunter neunte neuntes, zehnter zehnte zehntes, elfter elfte elftes, "
        "zwölfter zwölfte zwölftes, dreizehnter dreizehnte dreizehntes, "
        "vierzehnter vierzehnte vierzehntes, fünfzehnter fünfzehnte fünfzehntes, "
        "sechzehnter sechzehnte sechzehntes, siebzehnter siebzehnte siebzehntes, "
        "achtzehnter achtzehnte achtzehntes, neunzehnter neunzehnte neunzehntes, "
        "zwanzigster zwanzigste zwanzigstes"},
    Row{Use::number_sign, "nr."},
    Row{Use::before_number,
        "artikel, artikeln, absatz, absätze, absätzen, satz, sätze, sätzen, nummer, nummern, "
        "nr., abs., §, §§, buchstabe, anlage, nach, mit, von, vom, im, bis, den, in, zum, "
        "zur, des, der"},
    Row{Use::joins, "und, oder, sowie"},
    Row{Use::inner_part, "absatz, abs., satz, nummer, nr., buchstabe"},
    Row{Use::preamble, "präambel"},
    Row{Use::parties, "die vertragsparteien, die parteien, die hohen, die vertragsstaaten"},
    Row{Use::agreed, "sind wie folgt, haben folgendes, vereinbaren folgendes, kommen überein"},
    Row{Use::recital_opening,
        "in erwägung, in anbetracht, in der erwägung, in der erkenntnis, in dem wunsch, "
        "in dem bestreben, im bewusstsein, in bekräftigung, eingedenk, gestützt auf, unter "
        "hinweis, "
        "in würdigung, entschlossen, überzeugt"},
    Row{Use::witness, "zu urkund dessen, geschehen zu, geschehen in"},
    Row{Use::signature_line, "unterzeichner, unterschriften, unterzeichnet von, für die regierung"},
    Row{Use::means, "bedeutet, bedeuten, bezeichnet, bezeichnen, ist, sind"},

    // Spanish
    Row{Use::article, "artículo, art"},
    Row{Use::clause, "cláusula"},
    Row{Use::rule, "regla"},
    Row{Use::section, "sección"},
    Row{Use::subsection, "subsección"},
    Row{Use::part, "parte"},
    Row{Use::book, "libro"},
    Row{Use::title, "título"},
    Row{Use::chapter, "capítulo"},
    Row{Use::annex, "anexo"},
    Row{Use::appendix, "apéndice"},
    Row{Use::protocol, "protocolo"},
    Row{Use::paragraph, "párrafo, apartado"},
    Row{Use::ordinal,
        "primero primera primer único única, segundo segunda, tercero tercera tercer, "
        "cuarto cuarta, quinto quinta, sexto sexta, séptimo séptima, octavo octava, "
        "noveno novena, décimo décima, undécimo undécima, duodécimo duodécima"},
    Row{Use::number_sign, "núm., n.º"},
    Row{Use::before_number,
        "artículo, artículos, sección, apartado, apartados, párrafo, párrafos, anexo, núm., "
        "de, del, a, al, con, en"},
    Row{Use::joins, "y, e, o, u"},
    Row{Use::inner_part, "párrafo, apartado"},
    Row{Use::preamble, "preámbulo"},
    Row{Use::parties, "las partes, las altas partes, los estados partes, los estados parte"},
    Row{Use::agreed, "han convenido, han acordado, convienen en, acuerdan lo"},
    Row{Use::recital_opening,
        "considerando, recordando, reconociendo, deseando, deseosos, deseosas, conscientes, "
        "convencidos, convencidas, teniendo, tomando, reafirmando, observando, decididos, "
        "decididas, visto, vista"},
    Row{Use::witness, "en fe de lo cual, en testimonio de lo cual, hecho en"},
    Row{Use::signature_line, "firmas, firmantes, firmado por, por el gobierno"},
    Row{Use::means, "significa, significan, se entiende, se entenderá, designa"},

    // Italian
    Row{Use::article, "articolo, art"},
    Row{Use::clause, "clausola"},
    Row{Use::rule, "regola"},
    Row{Use::section, "sezione"},
    Row{Use::subsection, "sottosezione"},
    Row{Use::part, "parte"},
    Row{Use::book, "libro"},
    Row{Use::title, "titolo"},
    Row{Use::chapter, "capo, capitolo"},
    Row{Use::annex, "allegato"},
    Row{Use::appendix, "appendice"},
    Row{Use::protocol, "protocollo"},
    Row{Use::paragraph, "paragrafo"},
    Row{Use::ordinal,
        "primo prima unico unica, secondo seconda, terzo terza, quarto quarta, quinto quinta, "
        "sesto sesta, settimo settima, ottavo ottava, nono nona, decimo decima"},
    Row{Use::before_number,
        "articolo, articoli, comma, commi, paragrafo, paragrafi, lettera, allegato, n., di, "
        "del, dell, da, con, al"},
    Row{Use::joins, "e, ed, o"},
    Row{Use::inner_part, "comma, paragrafo"},
    Row{Use::preamble, "preambolo"},
    Row{Use::parties, "le parti, le alte parti, gli stati parte, gli stati parti"},
    Row{Use::agreed, "hanno convenuto, convengono quanto, hanno concordato"},
    Row{Use::recital_opening,
        "considerando, considerato, ricordando, riconoscendo, desiderando, desiderosi, "
        "desiderose, consapevoli, convinti, convinte, tenendo, visto, vista, riaffermando, "
        "premesso"},
    Row{Use::witness, "in fede di che, in fede di quanto, fatto a"},
    Row{Use::signature_line, "firme, firmatari, firmato da, per il governo"},
    Row{Use::means, "significa, indica, indicano, si intende, si intendono, designa"},

    // Polish
    Row{Use::article, "artykuł, art"},
    Row{Use::clause, "klauzula"},
    Row{Use::rule, "reguła"},
    Row{Use::upper_section, "dział"},
    Row{Use::chapter, "rozdział"},
    Row{Use::section, "oddział, sekcja"},
    Row{Use::part, "część"},
    Row{Use::book, "księga"},
    Row{Use::title, "tytuł"},
    Row{Use::annex, "załącznik, aneks"},
    Row{Use::protocol, "protokół"},
    Row{Use::paragraph, "ustęp, paragraf"},
    Row{Use::point, "punkt"},
    Row{Use::ordinal,
        "pierwszy pierwsza pierwsze, drugi druga drugie, trzeci trzecia trzecie, "
        "czwarty czwarta czwarte, piąty piąta piąte, szósty szósta szóste, siódmy siódma siódme, "
        "ósmy ósma ósme, dziewiąty dziewiąta dziewiąte, dziesiąty dziesiąta dziesiąte"},
    Row{Use::number_sign, "nr, nr."},
    Row{Use::before_number,
        "art., artykuł, artykułu, artykule, ust., ustęp, ustępu, ustępie, pkt, punkt, nr, §, "
        "w, z, do, o, na"},
    Row{Use::joins, "i, oraz, lub, albo"},
    Row{Use::inner_part, "ust., ustęp, pkt, zdanie"},
    Row{Use::preamble, "preambuła"},
    Row{Use::parties,
        "strony, umawiające się strony, wysokie umawiające się strony, państwa strony, "
        "państwa-strony"},
    Row{Use::agreed, "uzgodniły co, uzgodniły, co, postanowiły, zgodziły się"},
    Row{Use::recital_opening,
        "uznając, pragnąc, mając na uwadze, biorąc pod uwagę, uwzględniając, przypominając, "
        "potwierdzając, świadome, świadomi, zważywszy, przekonane, przekonani, dążąc"},
    Row{Use::witness, "na dowód czego, w dowód czego, sporządzono w"},
    Row{Use::signature_line, "podpisy, sygnatariusze, podpisano przez, w imieniu rządu"},
    Row{Use::means, "oznacza, oznaczają, należy rozumieć, rozumie się"},

    // Dutch
    Row{Use::article, "artikel, art"},
    Row{Use::rule, "regel"},
    Row{Use::regulation, "voorschrift"},
    Row{Use::section, "afdeling, sectie"},
    Row{Use::subsection, "paragraaf, onderafdeling"},
    Row{Use::part, "deel"},
    Row{Use::book, "boek"},
    Row{Use::title, "titel"},
    Row{Use::chapter, "hoofdstuk"},
    Row{Use::annex, "bijlage"},
    Row{Use::appendix, "aanhangsel"},
    Row{Use::protocol, "protocol"},
    Row{Use::ordinal,
        "eerste, tweede, derde, vierde, vijfde, zesde, zevende, achtste, negende, tiende, elfde, "
        "twaalfde"},
    Row{Use::number_sign, "nr."},
    Row{Use::before_number,
        "artikel, artikelen, lid, voorschrift, voorschriften, regel, bijlage, nr., van, in, "
        "met, de, onder"},
    Row{Use::joins, "en, of"},
    Row{Use::inner_part, "lid"},
    Row{Use::preamble, "preambule"},
    Row{Use::parties, "de partijen, de hoge, de verdragsluitende, de staten die"},
    Row{Use::agreed, "zijn het volgende, zijn overeengekomen, komen het volgende"},
    Row{Use::recital_opening,
        "overwegende, herinnerend, erkennend, erkennende, wensend, wensende, zich bewust, "
        "overtuigd, gelet op, vastbesloten, verlangende, indachtig"},
    Row{Use::witness, "ten blijke waarvan, gedaan te"},
    Row{Use::signature_line, "ondertekenaars, handtekeningen, ondertekend door, voor de regering"},
    Row{Use::means, "betekent, betekenen, wordt verstaan, verstaat men"},

    // Portuguese
    Row{Use::article, "artigo, art"},
    Row{Use::clause, "cláusula"},
    Row{Use::rule, "regra"},
    Row{Use::section, "secção, seção"},
    Row{Use::subsection, "subsecção, subseção"},
    Row{Use::part, "parte"},
    Row{Use::book, "livro"},
    Row{Use::title, "título"},
    Row{Use::chapter, "capítulo"},
    Row{Use::annex, "anexo"},
    Row{Use::appendix, "apêndice"},
    Row{Use::protocol, "protocolo"},
    Row{Use::paragraph, "parágrafo"},
    Row{Use::ordinal,
        "primeiro primeira único única, segundo segunda, terceiro terceira, quarto quarta, "
        "quinto quinta, sexto sexta, sétimo sétima, oitavo oitava, nono nona, décimo décima"},
    Row{Use::number_sign, "n.º, nº"},
    Row{Use::before_number,
        "artigo, artigos, parágrafo, alínea, alíneas, anexo, n.º, de, do, da, dos, das, no, "
        "na, com"},
    Row{Use::joins, "e, ou"},
    Row{Use::inner_part, "parágrafo, alínea, inciso"},
    Row{Use::preamble, "preâmbulo"},
    Row{Use::parties, "as partes, as altas partes, os estados partes"},
    Row{Use::agreed, "acordam no, acordaram no, acordaram o, convencionaram o"},
    Row{Use::recital_opening,
        "considerando, recordando, reconhecendo, desejando, desejosos, desejosas, conscientes, "
        "convencidos, convencidas, tendo em, reafirmando, tomando nota, decididos, visto"},
    Row{Use::witness, "em fé do que, em testemunho do que, feito em"},
    Row{Use::signature_line, "assinaturas, signatários, assinado por, pelo governo"},
    Row{Use::means, "significa, significam, entende-se, designa"},

    // any language
    Row{Use::paragraph_sign, "§, §§"},
};

}  // namespace travaux::document
