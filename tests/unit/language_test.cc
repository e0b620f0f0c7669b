#include "travaux/language.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "language/decimal.h"

using namespace travaux;

namespace {

// "money 100000000000 USD; number 5".
std::string told(std::string_view text, Language language) {
  std::string list;
  for (const Figure& figure : FigureReader(language).read(text)) {
    list += list.empty() ? "" : "; ";
    list += std::string(name_of(figure.kind)) + ' ' + figure.value;
    if (!figure.unit.empty()) list += ' ' + figure.unit;
  }
  return list;
}

struct Row {
  std::string_view text;
  std::string_view figures;
};

void check_rows(Language language, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(told(row.text, language) == row.figures);
  }
}

}  // namespace

TEST_CASE("a language is told by its small words") {
  const std::vector<std::pair<Language, std::string_view>> texts = {
      {Language::english,
       "The Parties shall refrain from any act that would be contrary to the purpose of this plan "
       "and shall inform the Council within ten days of such an act."},
      {Language::ukrainian,
       "Сторони утримуються від дій, які суперечать меті цього плану, та повідомляють Раду про це "
       "у десятиденний строк, якщо інше не передбачено; вони не можуть діяти на шкоду миру."},
      {Language::russian,
       "Стороны воздерживаются от действий, которые противоречат цели этого плана, и уведомляют "
       "Совет о них в течение десяти дней, если иное не предусмотрено; они не могут быть "
       "изменены."},
      {Language::french,
       "Les Parties s’abstiennent de tout acte qui serait contraire au but du présent plan et en "
       "informent le Conseil dans les dix jours, sans que la durée ne soit prolongée par une "
       "Partie."},
      {Language::german,
       "Die Parteien unterlassen jede Handlung, die dem Zweck des Plans nicht entspricht, und "
       "unterrichten den Rat innerhalb von zehn Tagen, wenn sich eine der Lagen auch nach der "
       "Frist "
       "nicht ändert."},
      {Language::spanish,
       "Las Partes se abstendrán de todo acto que sea contrario al objeto de este plan y lo "
       "comunicarán al Consejo en los diez días, con una nota por la que se dé cuenta del acto."},
      {Language::italian,
       "Le Parti si astengono da ogni atto che sia contrario allo scopo del presente piano e ne "
       "informano il Consiglio nel termine di dieci giorni, con la nota della Parte che non è "
       "stata "
       "consultata."},
      {Language::polish,
       "Strony powstrzymują się od działań, które są sprzeczne z celem niniejszego planu, oraz "
       "informują o nich Radę w terminie dziesięciu dni, a jeśli nie jest to możliwe, przez "
       "depozytariusza."},
      {Language::dutch,
       "De Partijen onthouden zich van elke handeling die in strijd is met het doel van dit plan "
       "en "
       "stellen de Raad daarvan binnen tien dagen in kennis, tenzij een van de Partijen niet kan "
       "worden bereikt."},
      {Language::portuguese,
       "As Partes abstêm-se de atos que sejam contrários ao objetivo do presente plano e informam "
       "o "
       "Conselho no prazo de dez dias, com uma nota da Parte que não tenha sido consultada pelos "
       "outros."}};
  for (const auto& text : texts) {
    CAPTURE(text.second);
    CHECK(name_of(language_of(text.second)) == name_of(text.first));
  }
}

TEST_CASE("of a few words, of figures and of no known language nothing is guessed") {
  for (const std::string_view text :
       {"", "Article 5", "600,000", "Euskaldunek hizkuntza zaharra hitz egiten dute gaur egun ere.",
        "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor",
        "協定の締約国は、この計画の目的に反する行為を慎む。"}) {
    CAPTURE(text);
    CHECK(language_of(text) == Language::unknown);
  }
  CHECK(code_of(Language::unknown) == "und");
}

TEST_CASE("a language is told from all parts of a long text") {
  std::string text = "Préambule des États qui sont les Parties au présent accord.\n";
  for (int i = 0; i < 4000; ++i) text += "The Council shall report to the Parties on this matter. ";
  CHECK(language_of(text) == Language::english);
}

TEST_CASE(
    "Russian and Ukrainian texts of two paragraphs are told apart, their neighbours are not") {
  CHECK(language_of("1. Стороны прекращают огонь на линии соприкосновения.\n\n2. Россия выводит "
                    "войска за десять дней, наблюдатели прибывают на место.") == Language::russian);
  CHECK(language_of("1. Срок договора составляет пять лет.\n\n2. Арендатор платит за квартиру до "
                    "пятого числа и не сдаёт её другим лицам.") == Language::russian);
  CHECK(language_of("1. Сторони припиняють вогонь на лінії зіткнення.\n\n2. Росія виводить війська "
                    "за десять днів, спостерігачі прибувають на місце.") == Language::ukrainian);
  // Words that both have, and no letter that tells.
  CHECK(language_of("на за до для не на за до для не на за до для не") == Language::unknown);
  // Bulgarian, Belarusian, Serbian, Kazakh.
  for (const std::string_view text :
       {"Страните се въздържат от действия, които противоречат на целта на този план, и уведомяват "
        "Съвета за тях в срок от десет дни, освен ако не е предвидено друго; те не могат да бъдат "
        "изменени и се прилагат към всички държави.",
        "Бакі ўстрымліваюцца ад дзеянняў, якія супярэчаць мэце гэтага плана, і паведамляюць Радзе "
        "пра іх на працягу дзесяці дзён, калі іншае не прадугледжана; яны не могуць быць зменены.",
        "Стране се уздржавају од радњи које су супротне циљу овог плана и обавештавају Савет о "
        "њима у року од десет дана, осим ако није другачије предвиђено; оне се не могу мењати.",
        "Тараптар осы жоспардың мақсатына қайшы келетін әрекеттерден тартынады және олар туралы "
        "Кеңеске он күн ішінде хабарлайды, егер өзгеше көзделмесе."}) {
    CAPTURE(text);
    CHECK(language_of(text) == Language::unknown);
    CHECK(language_hint(text) == Language::unknown);
  }
}

TEST_CASE("a sentence or two give a hint, and nothing is guessed from less") {
  const std::vector<std::pair<Language, std::string_view>> texts = {
      {Language::english, "The Parties cease fire. Ukraine may keep 600,000 soldiers."},
      {Language::english, "Russia must withdraw its forces within 30 days."},
      {Language::english, "Tenants must pay."},
      {Language::ukrainian, "Орендар сплачує 100 гривень. Договір діє рік."},
      {Language::ukrainian, "Сторони припиняють вогонь на всій лінії."},
      {Language::russian, "Стороны прекращают огонь и выводят войска."},
      {Language::russian, "Россия и Украина подписывают договор."},
      {Language::french, "Les Parties cessent le feu. La frontière ne change pas."},
      {Language::german, "Die Parteien stellen das Feuer ein. Der Vertrag gilt für zehn Jahre."},
      {Language::polish, "Strony wstrzymują ogień oraz wycofują się z miasta."},
      {Language::unknown, ""},
      {Language::unknown, "Article 5"},
      {Language::unknown, "Ukraine withdraws. Russia pays."},
      {Language::unknown, "на"},
      {Language::unknown, "Сторони припиняють вогонь."},
      {Language::unknown, "Plan in Basel"},
      {Language::unknown, "Київ withdraws all forces"},
      {Language::unknown, "Tämä on uusi laki."},
      {Language::unknown, "Parterne har et år til at opfylde aftalen for alle."},
      {Language::unknown, "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod"}};
  for (const auto& text : texts) {
    CAPTURE(text.second);
    CHECK(name_of(language_hint(text.second)) == name_of(text.first));
  }
}

TEST_CASE("a text in two languages is of none of them alone") {
  const std::string english =
      "The Parties shall refrain from any act that would be contrary to the purpose of this plan.";
  const std::string ukrainian =
      "Сторони утримуються від дій, які суперечать меті цього плану, та повідомляють про це Раду.";
  const std::string french =
      "Les Parties s’abstiennent de tout acte qui serait contraire au but du présent plan.";
  const auto repeated = [](const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text + '\n';
    return all;
  };
  CHECK(sole_language_of(repeated(english, 9)) == Language::english);
  CHECK(sole_language_of(repeated(english + '\n' + ukrainian, 9)) == Language::unknown);
  CHECK(sole_language_of(repeated(english + ' ' + ukrainian, 9)) == Language::unknown);
  CHECK(sole_language_of(repeated("The Parties shall | Сторони не можуть", 9)) ==
        Language::unknown);
  CHECK(sole_language_of(repeated(english, 30) + repeated(ukrainian, 9)) == Language::unknown);
  CHECK(sole_language_of(repeated(english, 30) + repeated(french, 9)) == Language::unknown);
  CHECK(sole_language_of(repeated(english, 3000) + repeated(ukrainian, 900)) == Language::unknown);
  // A name or a title quoted is no second language.
  CHECK(sole_language_of(repeated(english, 9) + "Done at Kyiv (Київ, Україна).") ==
        Language::english);
}

TEST_CASE("the hint and the sole language never contradict the language of a text") {
  const std::vector<std::string_view> words = {"the", "of",  "shall", "та",  "і",   "що",
                                               "и",   "был", "les",   "des", "que", "der",
                                               "und", "do",  "si",    "."};
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t known = random() % words.size();
    for (std::size_t left = random() % 30; left > 0; --left) {
      text += words[random() % 2 == 0 ? known : random() % words.size()];
      text += ' ';
    }
    CAPTURE(text);
    const Language language = language_of(text);
    if (language != Language::unknown) CHECK(language_hint(text) == language);
    if (sole_language_of(text) != Language::unknown) CHECK(sole_language_of(text) == language);
  }
}

TEST_CASE("two texts look like translations only where they share hardly a word") {
  const std::string english = "The Parties cease fire on the line of contact within ten days.";
  CHECK(look_like_two_languages(english, "Сторони припиняють вогонь."));
  CHECK(look_like_two_languages(english, "協定の締約国は、この計画の目的に反する行為を慎む。"));
  CHECK(look_like_two_languages(
      english + " Nothing else is agreed here at all.",
      "Euskaldunek hizkuntza zaharra hitz egiten dute gaur egun ere, eta mundu osoan bizi dira "
      "beren familiekin."));
  CHECK_FALSE(look_like_two_languages(english, "Nothing shall be done by any other State."));
  CHECK_FALSE(look_like_two_languages(english, "soldados"));
  CHECK_FALSE(look_like_two_languages("", ""));
  const std::string both = english + "\nСторони припиняють вогонь.";
  CHECK_FALSE(look_like_two_languages(both, english));
}

TEST_CASE("English figures in any dress") {
  check_rows(Language::english,
             {{"$100 billion", "money 100000000000 USD"},
              {"USD 100bn", "money 100000000000 USD"},
              {"US$100 billion is frozen", "money 100000000000 USD"},
              {"100 billion dollars", "money 100000000000 USD"},
              {"$2.5 million and €3m", "money 2500000 USD; money 3000000 EUR"},
              {"600,000 troops", "number 600000"},
              {"600 000 troops", "number 600000"},
              {"1.5 million tonnes", "quantity 1500000 tonne"},
              {"1.000 tonnes", "quantity 1 tonne"},
              {"ten (10) years", "duration 10 year"},
              {"ten (12) years", "number 10; number 12"},
              {"a 10-year term", "duration 10 year"},
              {"a 28-point plan", "number 28"},
              {"two hundred and fifty thousand", "number 250000"},
              {"twenty-five per cent", "percentage 25 %"},
              {"50–50", "share 1/2"},
              {"50% of profits", "percentage 50 %"},
              {"within 100 days after signing", "duration 100 day"},
              {"27 November", "date --11-27"},
              {"27 November 2025", "date 2025-11-27"},
              {"November 27, 2025", "date 2025-11-27"},
              {"the 27th of November 2025", "date 2025-11-27"},
              {"27th November", "date --11-27"},
              {"by November 2025", "date 2025-11"},
              {"2025-11-27", "date 2025-11-27"},
              {"27/11/2025", "date 2025-11-27"},
              {"11/12/2025", "date 11/12/2025"},
              {"the 5th round", "ordinal 5"},
              {"Article 5", "reference 5 article"},
              {"Articles 5(2)(a), 6 and 7",
               "reference 5(2)(a) article; reference 6 article; reference 7 article"},
              {"Article 5 and 10 days later", "reference 5 article; duration 10 day"},
              {"paragraph 2 of Article 5", "reference 2 paragraph; reference 5 article"},
              {"Annex IV and Annex B", "reference 4 annex; reference b annex"},
              {"Section 4.2.1", "reference 4.2.1 section"},
              {"a change of -5 per cent", "percentage -5 %"},
              {"5-10 days", "duration 5 day; duration 10 day"},
              {"F-16 and G7", "name 16; name g7"},
              {"from 1991 to 2024", "date 1991; date 2024"}});
}

TEST_CASE("shares, measures, names and years of English and Ukrainian") {
  check_rows(Language::english,
             {{"two thirds of the seats", "share 2/3"},
              {"a two-thirds majority", "share 2/3"},
              {"one half, one third or three quarters", "share 1/2; share 1/3; share 3/4"},
              {"half of the profits", "share 1/2"},
              {"a third of the members", "share 1/3"},
              {"2/3 of the votes", "share 2/3"},
              {"split 60:40", "share 3/5"},
              {"fifty-fifty", "share 1/2"},
              {"a third party", "ordinal 3"},
              {"the first half of 2026", "ordinal 1; number 2026"},
              {"half a year", ""},
              {"30 km and 30 miles", "quantity 30 kilometre; quantity 30 mile"},
              {"ten nautical miles", "quantity 10 nautical mile"},
              {"5km wide", "quantity 5 kilometre"},
              {"thirty business days", "duration 30 business day"},
              {"ten (10) calendar days", "duration 10 day"},
              {"five further years", "duration 5 year"},
              {"three months' notice", "duration 3 month"},
              {"one year", "duration 1 year"},
              {"within a month", "duration 1 month"},
              {"twice a month", ""},
              {"by 5 p.m.", "name 5"},
              {"one arbitrator", ""},
              {"10 to 15 per cent", "percentage 10 %; percentage 15 %"},
              {"five or six members", "number 5; number 6"},
              {"the twenty-first day", "ordinal 21"},
              {"the fifth day of May 2026", "date 2026-05-05"},
              {"by 2030", "date 2030"},
              {"in November and in December", "date --11; date --12"},
              {"It meets. May it meet? It MAY", ""},
              {"the Convention of 1951", "number 1951"},
              {"Resolution 2202 (2015)", "name 2202; number 2015"},
              {"Regulation 2016/679", "name 2016; name 679"},
              {"No. 5", "name 5"},
              {"five hundred thousand francs", "money 500000 franc"}});
  check_rows(Language::ukrainian, {{"дві третини голосів", "share 2/3"},
                                   {"половина доходів", "share 1/2"},
                                   {"30 кілометрів", "quantity 30 kilometre"},
                                   {"десять робочих днів", "duration 10 business day"},
                                   {"до 2030 року", "date 2030"}});
}

TEST_CASE("words that only look like figures are none") {
  check_rows(Language::english, {{"one of the Parties", ""},
                                 {"a party to this plan", ""},
                                 {"they may march in august company", ""},
                                 {"millions of people", ""},
                                 {"per diem", ""},
                                 {"the article", ""},
                                 {"and or to", ""},
                                 {"", ""}});
}

TEST_CASE("figures of other languages have the same values") {
  check_rows(Language::ukrainian, {{"100 млрд доларів США", "money 100000000000 USD"},
                                   {"600 тисяч осіб", "number 600000"},
                                   {"десять (10) років", "duration 10 year"},
                                   {"двісті п’ятдесят днів", "duration 250 day"},
                                   {"27 листопада 2025 року", "date 2025-11-27"},
                                   {"27.11.2025", "date 2025-11-27"},
                                   {"50 відсотків", "percentage 50 %"},
                                   {"2025 року", "date 2025"},
                                   {"1,5 млн євро", "money 1500000 EUR"},
                                   {"пункт 3 статті 5", "reference 3 point; reference 5 article"},
                                   {"ст. 5", "reference 5 article"},
                                   {"Розділ ІІ", "reference 2 chapter"}});
  check_rows(Language::russian, {{"600 тыс. человек", "number 600000"},
                                 {"в течение ста дней", "duration 100 day"},
                                 {"статья 5", "reference 5 article"},
                                 {"27 ноября 2025 г.", "date 2025-11-27"}});
  check_rows(Language::french, {{"100 milliards d’euros", "money 100000000000 EUR"},
                                {"le 1er janvier 2026", "date 2026-01-01"},
                                {"50 pour cent", "percentage 50 %"},
                                {"l’article 5", "reference 5 article"},
                                {"dix ans", "duration 10 year"}});
  check_rows(Language::german,
             {{"100 Mrd. Euro", "money 100000000000 EUR"},
              {"1.000 Soldaten", "number 1000"},
              {"1,5 Prozent", "percentage 1.5 %"},
              {"27. November 2025", "date 2025-11-27"},
              {"Artikel 5 Absatz 2", "reference 5 article; reference 2 paragraph"},
              {"§ 12", "reference 12 article"},
              {"dreißig Tage", "duration 30 day"}});
  check_rows(Language::spanish, {{"27 de noviembre de 2025", "date 2025-11-27"},
                                 {"100 millones de dólares", "money 100000000 USD"},
                                 {"artículos 5 y 6", "reference 5 article; reference 6 article"}});
  check_rows(Language::italian,
             {{"dieci anni", "duration 10 year"}, {"l’articolo 5", "reference 5 article"}});
  check_rows(Language::polish, {{"art. 5 ust. 2", "reference 5 article; reference 2 paragraph"},
                                {"100 mld euro", "money 100000000000 EUR"}});
  check_rows(Language::dutch, {{"artikel 5, lid 2", "reference 5 article; reference 2 paragraph"},
                               {"tien jaar", "duration 10 year"}});
  check_rows(Language::portuguese,
             {{"27 de novembro de 2025", "date 2025-11-27"}, {"dez anos", "duration 10 year"}});
}

TEST_CASE("without a language, digits and marks speak alone") {
  check_rows(Language::unknown, {{"1.000 and 1,000", "number 1000; number 1000"},
                                 {"€ 5", "money 5 EUR"},
                                 {"ten years", ""},
                                 {"10 years", "number 10"}});
}

TEST_CASE("figures lie in order inside of the text") {
  const std::string text =
      "Article 5(1 (2) $ $5 - 10-\xC2\xA0 27. 27 November, 100 000 000. two hundred and thousand "
      "per "
      "cent 1/2/3 § § (10) ten (10";
  for (std::size_t end = 0; end <= text.size(); ++end) {
    for (const Language language : all_languages) {
      std::size_t behind = 0;
      for (const Figure& figure : FigureReader(language).read(text.substr(0, end))) {
        CHECK(figure.span.start >= behind);
        CHECK(figure.span.end > figure.span.start);
        CHECK(figure.span.end <= end);
        behind = figure.span.end;
      }
    }
    if (end > 20) end += 6;
  }
}

TEST_CASE("printed numbers are exact decimals") {
  using language::decimal_of;
  const auto english = [](std::string_view printed) {
    return decimal_of(printed, '.').value_or("none");
  };
  CHECK(english("1,234,567.890") == "1234567.89");
  CHECK(english("0.001") == "0.001");
  CHECK(english("007") == "7");
  CHECK(english("000") == "0");
  CHECK(english("1,00,0") == "none");
  CHECK(english("4.2.1") == "none");
  CHECK(english("1.2,3.4") == "none");
  CHECK(decimal_of("1.234.567,5", ',') == "1234567.5");
  CHECK(language::shifted("1.25", 3) == "1250");
  CHECK(language::shifted("0.0001", 3) == "0.1");
  CHECK(language::roman_value("XIV") == 14);
  CHECK(language::roman_value("\u0406\u0406") == 2);  // Ukrainian letters
  for (const std::string_view word : {"", "IIII", "IC", "VV", "Mix", "iv", "A"}) {
    CAPTURE(word);
    CHECK_FALSE(language::roman_value(word));
  }
}
