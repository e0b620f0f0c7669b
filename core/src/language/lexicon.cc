#include <array>

#include "language/lexicon_names.h"

namespace travaux::language {
namespace {

using namespace names;

constexpr auto table = std::to_array<Row>({
    // ---------------------------------------------------------------------------- every language
    {any, Sense::percent, 0, "%"},
    {any, Sense::currency, usd, "$ usd"},
    {any, Sense::currency, eur, "€ eur"},
    {any, Sense::currency, gbp, "£ gbp"},
    {any, Sense::currency, uah, "₴ uah"},
    {any, Sense::currency, rub, "₽ rub"},
    {any, Sense::currency, pln, "pln"},
    {any, Sense::currency, chf, "chf"},
    {any, Sense::currency, jpy, "¥ jpy"},
    {any, Sense::currency, cny, "cny"},
    {any, Sense::currency, cad, "cad"},
    {any, Sense::provision, article, "§ §§"},
    // ------------------------------------------------------------------------------------ English
    {en, Sense::number, 1,
     "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
     "fifteen|sixteen|seventeen|eighteen|nineteen|twenty"},
    {en, Sense::number, 30, "thirty"},
    {en, Sense::number, 40, "forty"},
    {en, Sense::number, 50, "fifty"},
    {en, Sense::number, 60, "sixty"},
    {en, Sense::number, 70, "seventy"},
    {en, Sense::number, 80, "eighty"},
    {en, Sense::number, 90, "ninety"},
    {en, Sense::hundred, 100, "hundred"},
    {en, Sense::scale, 3, "thousand"},
    {en, Sense::scale, 6, "million mn mln"},
    {en, Sense::scale, 9, "billion bn bln"},
    {en, Sense::money_scale, 3, "k"},
    {en, Sense::money_scale, 6, "m"},
    {en, Sense::scale, 12, "trillion tn"},
    {en, Sense::month, 1,
     "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september "
     "sept sep|october oct|november nov|december dec"},
    {en, Sense::unit, minute,
     "minute minutes|hour hours|day days|week weeks|month months|year years"},
    {en, Sense::currency, usd, "dollar dollars us_dollar us_dollars"},
    {en, Sense::currency, eur, "euro euros"},
    {en, Sense::currency, uah, "hryvnia hryvnias"},
    {en, Sense::currency, rub, "ruble rubles rouble roubles"},
    {en, Sense::percent, 0, "percent per_cent"},
    {en, Sense::provision, article,
     "article articles art arts|section sections sec secs|chapter chapters|part parts|title "
     "titles|annex annexes appendix appendices schedule schedules|paragraph paragraphs para "
     "paras subparagraph subparagraphs clause clauses|point points item items"},
    {en, Sense::connector, 0, "and or to through"},
    {en, Sense::of, 0, "of"},
    // ---------------------------------------------------------------------------------- Ukrainian
    {uk, Sense::number, 1,
     "один одна одного однієї одному|два дві двох двом двома|три трьох трьом трьома|чотири "
     "чотирьох чотирьом чотирма|п'ять п'яти|шість шести|сім семи|вісім восьми|дев'ять дев'яти|"
     "десять десяти|одинадцять одинадцяти|дванадцять дванадцяти|тринадцять тринадцяти|"
     "чотирнадцять чотирнадцяти|п'ятнадцять п'ятнадцяти|шістнадцять шістнадцяти|сімнадцять "
     "сімнадцяти|вісімнадцять вісімнадцяти|дев'ятнадцять дев'ятнадцяти|двадцять двадцяти"},
    {uk, Sense::number, 30, "тридцять тридцяти"},
    {uk, Sense::number, 40, "сорок сорока"},
    {uk, Sense::number, 50, "п'ятдесят п'ятдесяти"},
    {uk, Sense::number, 60, "шістдесят шістдесяти"},
    {uk, Sense::number, 70, "сімдесят сімдесяти"},
    {uk, Sense::number, 80, "вісімдесят вісімдесяти"},
    {uk, Sense::number, 90, "дев'яносто"},
    {uk, Sense::hundred, 100, "сто ста"},
    {uk, Sense::hundred, 200, "двісті двохсот"},
    {uk, Sense::hundred, 300, "триста трьохсот"},
    {uk, Sense::hundred, 400, "чотириста чотирьохсот"},
    {uk, Sense::hundred, 500, "п'ятсот п'ятисот"},
    {uk, Sense::hundred, 600, "шістсот шестисот"},
    {uk, Sense::hundred, 700, "сімсот семисот"},
    {uk, Sense::hundred, 800, "вісімсот восьмисот"},
    {uk, Sense::hundred, 900, "дев'ятсот"},
    {uk, Sense::scale, 3, "тисяча тисячі тисяч тис"},
    {uk, Sense::scale, 6, "мільйон мільйона мільйони мільйонів млн"},
    {uk, Sense::scale, 9, "мільярд мільярда мільярди мільярдів млрд"},
    {uk, Sense::scale, 12, "трильйон трильйона трильйони трильйонів трлн"},
    {uk, Sense::month, 1,
     "січня січень січні|лютого лютий лютому|березня березень березні|квітня квітень квітні|"
     "травня травень травні|червня червень червні|липня липень липні|серпня серпень серпні|"
     "вересня вересень вересні|жовтня жовтень жовтні|листопада листопад листопаді|грудня "
     "грудень грудні"},
    {uk, Sense::unit, minute,
     "хвилина хвилини хвилин|година години годин годинний|день дня дні днів днями денний "
     "денного доба доби діб|тиждень тижня тижні тижнів|місяць "
     "місяця місяці місяців місячний|рік року роки років річний річного річної річна р рр"},
    {uk, Sense::currency, usd, "долар долара долари доларів долари_сша доларів_сша долар_сша"},
    {uk, Sense::currency, eur, "євро"},
    {uk, Sense::currency, uah, "гривня гривні гривень грн"},
    {uk, Sense::currency, rub, "рубль рубля рублі рублів"},
    {uk, Sense::percent, 0,
     "відсоток відсотка відсотки відсотків процент процента проценти процентів"},
    {uk, Sense::provision, article,
     "стаття статті статтю статтею статей статтями статтях ст|секція секції підрозділ "
     "підрозділу|глава глави главу главою главі розділ розділу розділі розділом|||додаток "
     "додатка додатку додатком додатки додатків|частина частини частину частиною частині ч "
     "абзац абзацу абзаці параграф параграфа|пункт пункту пункті пунктом пункти пунктів "
     "пунктами пунктах підпункт підпункту підпункти п пп"},
    {uk, Sense::connector, 0, "і й та або чи до"},
    // ------------------------------------------------------------------------------------ Russian
    {ru, Sense::number, 1,
     "один одна одного одной одному|два две двух двум двумя|три трех трёх трем тремя|четыре "
     "четырех четырёх четырем|пять пяти|шесть шести|семь семи|восемь восьми|девять девяти|"
     "десять десяти|одиннадцать одиннадцати|двенадцать двенадцати|||пятнадцать пятнадцати"},
    {ru, Sense::number, 20, "двадцать двадцати"},
    {ru, Sense::number, 30, "тридцать тридцати"},
    {ru, Sense::number, 40, "сорок сорока"},
    {ru, Sense::number, 50, "пятьдесят пятидесяти"},
    {ru, Sense::number, 60, "шестьдесят шестидесяти"},
    {ru, Sense::number, 70, "семьдесят семидесяти"},
    {ru, Sense::number, 80, "восемьдесят восьмидесяти"},
    {ru, Sense::number, 90, "девяносто"},
    {ru, Sense::hundred, 100, "сто ста"},
    {ru, Sense::hundred, 200, "двести двухсот"},
    {ru, Sense::hundred, 300, "триста трехсот"},
    {ru, Sense::hundred, 400, "четыреста четырехсот"},
    {ru, Sense::hundred, 500, "пятьсот пятисот"},
    {ru, Sense::hundred, 600, "шестьсот шестисот"},
    {ru, Sense::hundred, 700, "семьсот семисот"},
    {ru, Sense::hundred, 800, "восемьсот восьмисот"},
    {ru, Sense::hundred, 900, "девятьсот девятисот"},
    {ru, Sense::scale, 3, "тысяча тысячи тысяч тыс"},
    {ru, Sense::scale, 6, "миллион миллиона миллионы миллионов млн"},
    {ru, Sense::scale, 9, "миллиард миллиарда миллиарды миллиардов млрд"},
    {ru, Sense::scale, 12, "триллион триллиона триллионы триллионов трлн"},
    {ru, Sense::month, 1,
     "января январь январе|февраля февраль феврале|марта март марте|апреля апрель апреле|мая "
     "май мае|июня июнь июне|июля июль июле|августа август августе|сентября сентябрь сентябре|"
     "октября октябрь октябре|ноября ноябрь ноябре|декабря декабрь декабре"},
    {ru, Sense::unit, minute,
     "минута минуты минут|час часа часы часов|день дня дни дней сутки суток дневный "
     "календарных_дней рабочих_дней|неделя недели недель|месяц месяца месяцы месяцев|год года "
     "году годы лет летний г гг"},
    {ru, Sense::currency, usd,
     "доллар доллара доллары долларов долларов_сша доллара_сша доллар_сша"},
    {ru, Sense::currency, eur, "евро"},
    {ru, Sense::currency, uah, "гривна гривны гривен"},
    {ru, Sense::currency, rub, "рубль рубля рубли рублей руб"},
    {ru, Sense::percent, 0, "процент процента проценты процентов"},
    {ru, Sense::provision, article,
     "статья статьи статью статьей статьёй статье статей ст|раздел раздела разделе подраздел "
     "подраздела|глава главы главу главой главе|||приложение приложения приложению приложении|"
     "часть части частью ч абзац абзаца параграф параграфа|пункт пункта пункте пунктом пункты "
     "пунктов подпункт подпункта п пп"},
    {ru, Sense::connector, 0, "и или до"},
    // ------------------------------------------------------------------------------------- French
    {fr, Sense::number, 1,
     "un une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|"
     "seize||||vingt"},
    {fr, Sense::number, 30, "trente"},
    {fr, Sense::number, 40, "quarante"},
    {fr, Sense::number, 50, "cinquante"},
    {fr, Sense::number, 60, "soixante"},
    {fr, Sense::hundred, 100, "cent cents"},
    {fr, Sense::scale, 3, "mille milliers"},
    {fr, Sense::scale, 6, "million millions"},
    {fr, Sense::scale, 9, "milliard milliards"},
    {fr, Sense::month, 1,
     "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"},
    {fr, Sense::unit, minute,
     "minute minutes|heure heures|jour jours|semaine semaines|mois|an ans année années"},
    {fr, Sense::currency, usd, "dollar dollars"},
    {fr, Sense::currency, eur, "euro euros d'euros"},
    {fr, Sense::percent, 0, "pour_cent"},
    {fr, Sense::provision, article,
     "article articles l'article art|section sections|chapitre chapitres|partie parties|titre "
     "titres|annexe annexes l'annexe|paragraphe paragraphes alinéa alinéas l'alinéa|point "
     "points"},
    {fr, Sense::connector, 0, "et ou à au"},
    {fr, Sense::of, 0, "de"},
    // ------------------------------------------------------------------------------------- German
    {de, Sense::number, 1,
     "ein eins eine einen|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf||vierzehn|"
     "fünfzehn"},
    {de, Sense::number, 20, "zwanzig"},
    {de, Sense::number, 30, "dreissig"},
    {de, Sense::number, 40, "vierzig"},
    {de, Sense::number, 50, "fünfzig"},
    {de, Sense::number, 60, "sechzig"},
    {de, Sense::number, 70, "siebzig"},
    {de, Sense::number, 80, "achtzig"},
    {de, Sense::number, 90, "neunzig"},
    {de, Sense::hundred, 100, "hundert einhundert"},
    {de, Sense::scale, 3, "tausend"},
    {de, Sense::scale, 6, "million millionen mio"},
    {de, Sense::scale, 9, "milliarde milliarden mrd"},
    {de, Sense::month, 1,
     "januar jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|"
     "dezember"},
    {de, Sense::unit, minute,
     "minute minuten|stunde stunden|tag tage tagen tages|woche wochen|monat monate monaten "
     "monats|jahr jahre jahren jahres"},
    {de, Sense::currency, usd, "dollar us_dollar"},
    {de, Sense::currency, eur, "euro"},
    {de, Sense::percent, 0, "prozent vom_hundert"},
    {de, Sense::provision, article,
     "artikel artikels artikeln art|abschnitt abschnitts abschnitte abschnitten|kapitel "
     "kapitels kapiteln|teil teils teile teilen|titel titels titeln|anhang anhangs anlage "
     "anlagen|absatz absatzes absätze absätzen abs unterabsatz|nummer nummern nr buchstabe "
     "buchstaben ziffer punkt punkte"},
    {de, Sense::connector, 0, "und oder bis"},
    {de, Sense::of, 0, "des von"},
    // ------------------------------------------------------------------------------------ Spanish
    {es, Sense::number, 1,
     "uno un una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|||quince"},
    {es, Sense::number, 20, "veinte"},
    {es, Sense::number, 30, "treinta"},
    {es, Sense::number, 40, "cuarenta"},
    {es, Sense::number, 50, "cincuenta"},
    {es, Sense::number, 60, "sesenta"},
    {es, Sense::number, 70, "setenta"},
    {es, Sense::number, 80, "ochenta"},
    {es, Sense::number, 90, "noventa"},
    {es, Sense::hundred, 100, "cien ciento"},
    {es, Sense::scale, 3, "mil"},
    {es, Sense::scale, 6, "millón millones"},
    {es, Sense::month, 1,
     "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|"
     "noviembre|diciembre"},
    {es, Sense::unit, minute,
     "minuto minutos|hora horas|día días|semana semanas|mes meses|año años"},
    {es, Sense::currency, usd, "dólar dólares de_dólares"},
    {es, Sense::currency, eur, "euro euros de_euros"},
    {es, Sense::percent, 0, "por_ciento"},
    {es, Sense::provision, article,
     "artículo artículos art|sección secciones|capítulo capítulos|parte partes|título títulos|"
     "anexo anexos|párrafo párrafos apartado apartados|punto puntos inciso incisos"},
    {es, Sense::connector, 0, "y e o a"},
    {es, Sense::of, 0, "de del"},
    // ------------------------------------------------------------------------------------ Italian
    {it, Sense::number, 1,
     "uno un una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci||dodici|||quindici"},
    {it, Sense::number, 20, "venti"},
    {it, Sense::number, 30, "trenta"},
    {it, Sense::number, 40, "quaranta"},
    {it, Sense::number, 50, "cinquanta"},
    {it, Sense::number, 60, "sessanta"},
    {it, Sense::number, 90, "novanta"},
    {it, Sense::hundred, 100, "cento"},
    {it, Sense::scale, 3, "mila"},
    {it, Sense::scale, 6, "milione milioni"},
    {it, Sense::scale, 9, "miliardo miliardi"},
    {it, Sense::month, 1,
     "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|"
     "dicembre"},
    {it, Sense::unit, minute,
     "minuto minuti|ora ore|giorno giorni|settimana settimane|mese mesi|anno anni"},
    {it, Sense::currency, usd, "dollaro dollari di_dollari"},
    {it, Sense::currency, eur, "euro di_euro"},
    {it, Sense::percent, 0, "per_cento"},
    {it, Sense::provision, article,
     "articolo articoli l'articolo art|sezione sezioni|capitolo capitoli capo|parte parti|"
     "titolo titoli|allegato allegati l'allegato|paragrafo paragrafi comma commi|punto punti "
     "lettera lettere"},
    {it, Sense::connector, 0, "e o a"},
    {it, Sense::of, 0, "di del"},
    {it, Sense::provision, article, "dell'articolo|||||dell'allegato"},
    // ------------------------------------------------------------------------------------- Polish
    {pl, Sense::number, 1,
     "jeden jedna jednego|dwa dwie dwóch|trzy trzech|cztery czterech|pięć pięciu|sześć "
     "sześciu|siedem siedmiu|osiem ośmiu|dziewięć dziewięciu|dziesięć dziesięciu||dwanaście "
     "dwunastu|||piętnaście piętnastu"},
    {pl, Sense::number, 20, "dwadzieścia dwudziestu"},
    {pl, Sense::number, 30, "trzydzieści trzydziestu"},
    {pl, Sense::number, 40, "czterdzieści czterdziestu"},
    {pl, Sense::number, 50, "pięćdziesiąt pięćdziesięciu"},
    {pl, Sense::number, 60, "sześćdziesiąt sześćdziesięciu"},
    {pl, Sense::number, 90, "dziewięćdziesiąt dziewięćdziesięciu"},
    {pl, Sense::hundred, 100, "sto stu"},
    {pl, Sense::scale, 3, "tysiąc tysiące tysięcy tys"},
    {pl, Sense::scale, 6, "milion miliony milionów mln"},
    {pl, Sense::scale, 9, "miliard miliardy miliardów mld"},
    {pl, Sense::month, 1,
     "stycznia styczeń styczniu|lutego luty lutym|marca marzec marcu|kwietnia kwiecień "
     "kwietniu|maja maj maju|czerwca czerwiec czerwcu|lipca lipiec lipcu|sierpnia sierpień "
     "sierpniu|września wrzesień wrześniu|października październik październiku|listopada "
     "listopad listopadzie|grudnia grudzień grudniu"},
    {pl, Sense::unit, minute,
     "minuta minuty minut|godzina godziny godzin|dzień dnia dni|tydzień tygodnia tygodnie "
     "tygodni|miesiąc miesiąca miesiące miesięcy|rok roku lata lat r"},
    {pl, Sense::currency, usd, "dolar dolara dolary dolarów"},
    {pl, Sense::currency, eur, "euro"},
    {pl, Sense::currency, pln, "złoty złotego złote złotych zł"},
    {pl, Sense::percent, 0, "procent procenta procentu"},
    {pl, Sense::provision, article,
     "artykuł artykułu artykule artykułem artykuły artykułów art|sekcja sekcji|rozdział "
     "rozdziału rozdziale rozdziałem|część części|tytuł tytułu tytule|załącznik załącznika "
     "załączniku załącznikiem|ustęp ustępu ustępie ustępem ustępy ust|punkt punktu punkcie "
     "punkty punktów pkt litera lit"},
    {pl, Sense::connector, 0, "i oraz lub do"},
    // -------------------------------------------------------------------------------------- Dutch
    {nl, Sense::number, 1,
     "een één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|||vijftien"},
    {nl, Sense::number, 20, "twintig"},
    {nl, Sense::number, 30, "dertig"},
    {nl, Sense::number, 40, "veertig"},
    {nl, Sense::number, 50, "vijftig"},
    {nl, Sense::number, 60, "zestig"},
    {nl, Sense::number, 90, "negentig"},
    {nl, Sense::hundred, 100, "honderd"},
    {nl, Sense::scale, 3, "duizend"},
    {nl, Sense::scale, 6, "miljoen"},
    {nl, Sense::scale, 9, "miljard"},
    {nl, Sense::month, 1,
     "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"},
    {nl, Sense::unit, minute,
     "minuut minuten|uur uren|dag dagen|week weken|maand maanden|jaar jaren"},
    {nl, Sense::currency, usd, "dollar dollars"},
    {nl, Sense::currency, eur, "euro euro's"},
    {nl, Sense::percent, 0, "procent"},
    {nl, Sense::provision, article,
     "artikel artikelen art|afdeling afdelingen|hoofdstuk hoofdstukken|deel delen|titel "
     "titels|bijlage bijlagen|lid leden paragraaf paragrafen alinea|punt punten onderdeel"},
    {nl, Sense::connector, 0, "en of tot"},
    {nl, Sense::of, 0, "van"},
    // --------------------------------------------------------------------------------- Portuguese
    {pt, Sense::number, 1,
     "um uma|dois duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|||quinze"},
    {pt, Sense::number, 20, "vinte"},
    {pt, Sense::number, 30, "trinta"},
    {pt, Sense::number, 40, "quarenta"},
    {pt, Sense::number, 50, "cinquenta"},
    {pt, Sense::number, 60, "sessenta"},
    {pt, Sense::number, 90, "noventa"},
    {pt, Sense::hundred, 100, "cem cento"},
    {pt, Sense::scale, 3, "mil"},
    {pt, Sense::scale, 6, "milhão milhões"},
    {pt, Sense::scale, 9, "bilhão bilhões"},
    {pt, Sense::month, 1,
     "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro"},
    {pt, Sense::unit, minute,
     "minuto minutos|hora horas|dia dias|semana semanas|mês meses|ano anos"},
    {pt, Sense::currency, usd, "dólar dólares de_dólares"},
    {pt, Sense::currency, eur, "euro euros de_euros"},
    {pt, Sense::percent, 0, "por_cento"},
    {pt, Sense::provision, article,
     "artigo artigos art|secção secções seção seções|capítulo capítulos|parte partes|título "
     "títulos|anexo anexos|parágrafo parágrafos número números n.º|ponto pontos alínea alíneas"},
    {pt, Sense::connector, 0, "e ou a"},
    {pt, Sense::of, 0, "de do"},
});

}  // namespace

std::span<const Row> rows() {
  return table;
}

Habits habits_of(Language language) {
  Habits habits;
  if (language == Language::unknown) habits.decimal_mark = 0;
  if (language == Language::english) habits.decimal_mark = '.';
  habits.month_first = language == Language::english;
  habits.short_scales = language != Language::english && language != Language::unknown;
  habits.months_in_capitals = language == Language::english || language == Language::german;
  habits.part_before_whole = language == Language::ukrainian || language == Language::russian;
  return habits;
}

}  // namespace travaux::language
