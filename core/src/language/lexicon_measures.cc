#include "language/lexicon_names.h"

namespace travaux::language {
namespace {

using namespace names;

constexpr auto table = std::to_array<Row>({
    // ---------------------------------------------------------------------------- every language
    {any, Sense::currency, aud, "aud|sek|nok|dkk|czk|huf|ron||try|inr|gel|mdl|kzt|xdr sdr"},
    {any, Sense::measure, kilometre, "km||cm|mm"},
    {any, Sense::measure, square_kilometre, "km2 km²|m2 m²|ha"},
    {any, Sense::measure, tonne + 1, "kg||mg|µg"},
    {any, Sense::measure, litre + 1, "ml|m3 m³"},
    {any, Sense::measure, kilowatt, "kw|mw|gw|kwh|mwh"},
    {any, Sense::measure, kilobyte, "kb|mb|gb"},
    {any, Sense::measure, degree, "° º|||||°_c º_c ℃|°_f º_f ℉"},
    {any, Sense::numbered, 0, "№ #"},
    // ------------------------------------------------------------------------------------ English
    {en, Sense::unit, second, "seconds"},
    {en, Sense::unit, business_day,
     "business_day business_days working_day working_days banking_day banking_days "
     "trading_day trading_days|decade decades|"
     "business_hour business_hours working_hour working_hours office_hours|"
     "millisecond milliseconds|microsecond microseconds"},
    {en, Sense::unit, day,
     "day's calendar_day calendar_days consecutive_days clear_days|week's|month's calendar_month "
     "calendar_months|year's calendar_year calendar_years"},
    {en, Sense::amid, 0,
     "further additional consecutive successive more full whole complete clear other extra "
     "subsequent"},
    {en, Sense::currency, gbp, "pound pounds pounds_sterling pound_sterling"},
    {en, Sense::currency, pln,
     "zloty zlotys|swiss_franc swiss_francs|yen|yuan renminbi|"
     "canadian_dollar canadian_dollars|australian_dollar "
     "australian_dollars|swedish_kronor|norwegian_kroner|danish_kroner|"
     "koruna korunas|forint forints|leu lei|franc francs|lira liras|"
     "rupee rupees|lari|moldovan_lei|tenge|special_drawing_right special_drawing_rights sdrs"},
    {en, Sense::percent, 0, "percentage_point percentage_points"},
    {en, Sense::ordinal, 1,
     "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
     "thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"},
    {en, Sense::ordinal, 30, "thirtieth"},
    {en, Sense::ordinal, 40, "fortieth"},
    {en, Sense::ordinal, 50, "fiftieth"},
    {en, Sense::ordinal, 60, "sixtieth"},
    {en, Sense::ordinal, 90, "ninetieth"},
    {en, Sense::ordinal, 100, "hundredth"},
    {en, Sense::part, 3,
     "thirds|fourths quarter quarters|fifths|sixths|sevenths|eighths|ninths|tenths||twelfths"},
    {en, Sense::whole_part, 2, "half halves"},
    {en, Sense::article, 0, "a an"},
    {en, Sense::lasting, 0, "within for least than every another"},
    {en, Sense::clock, 0, "a.m p.m am pm o'clock"},
    {en, Sense::measure, kilometre,
     "kilometre kilometres kilometer kilometers|metre metres meter meters m|centimetre centimetres "
     "centimeter centimeters|millimetre millimetres millimeter millimeters|mile miles|"
     "nautical_mile nautical_miles sea_miles nm|foot feet|yard yards|inch inches|"
     "square_kilometre square_kilometres square_kilometer square_kilometers sq_km|square_metre "
     "square_metres square_meter square_meters|hectare hectares|acre acres|square_mile "
     "square_miles|tonne tonnes metric_ton metric_tons metric_tonnes|kilogram kilograms kilogramme "
     "kilogrammes kilo kilos|gram grams gramme grammes|milligram milligrams milligrammes|"
     "microgram micrograms|ton tons short_tons long_tons|ounce ounces|litre litres liter liters|"
     "millilitre millilitres milliliter milliliters|cubic_metre cubic_metres cubic_meter "
     "cubic_meters|gallon gallons|barrel barrels|kilowatt kilowatts|megawatt megawatts|gigawatt "
     "gigawatts|kilowatt_hours|megawatt_hours|kilobyte kilobytes|megabyte megabytes|gigabyte "
     "gigabytes|degree degrees|decibel decibels|knot knots|byte bytes octet octets|bit "
     "bits|degree_celsius "
     "degrees_celsius degree_centigrade degrees_centigrade|degree_fahrenheit degrees_fahrenheit"},
    {en, Sense::unit, hour, "h"},
    {en, Sense::numbered, 0,
     "no nos number numbers resolution resolutions decision directive regulation protocol decree "
     "ordinance act table figure phase stage category class lot zone level tier type version row "
     "column code room rule bylaw exhibit step option group page footnote iso stanag port id ids"},
    {en, Sense::since, 0,
     "in by until till before after since from during throughout end_of beginning_of start_of "
     "middle_of"},
    // ---------------------------------------------------------------------------------- Ukrainian
    {uk, Sense::unit, second, "секунда секунди секунд"},
    {uk, Sense::unit, business_day,
     "робочий_день робочого_дня робочі_дні робочих_днів робочих_дня банківських_днів|десятиліття "
     "десятиліть|робоча_година робочі_години робочих_годин робочої_години|"
     "мілісекунда мілісекунди мілісекунд|мікросекунда мікросекунди мікросекунд"},
    {uk, Sense::unit, day,
     "календарний_день календарного_дня календарних_днів календарних_дні календарні_дні денного "
     "денному денним добу||календарних_місяців місяцям місячного місячному місячним|року років "
     "роками річному річним"},
    {uk, Sense::amid, 0,
     "наступних наступні додаткових додаткові подальших послідовних повних повні"},
    {uk, Sense::currency, gbp, "фунт фунта фунти фунтів фунтів_стерлінгів"},
    {uk, Sense::currency, pln,
     "злотий злотих|франк франки франків швейцарських_франків|єн|юань "
     "юанів"},
    {uk, Sense::percent, 0, "відсотками відсоткам відсоткового процентам процентами"},
    {uk, Sense::number, 2, "двоє двох|троє|четверо четвертьох|п'ятьох п'ятьма п'ятеро|шістьох"},
    {uk, Sense::ordinal, 1,
     "перший першого першому першим перша першу першої першій|другий другого другому другим друга "
     "другу другої другій|третій третього третьому третім третя третю третьої|четвертий "
     "четвертого четвертому четвертим четверта четверту четвертої четвертій|п'ятий п'ятого "
     "п'ятому п'ятим п'ята п'яту п'ятої п'ятій|шостий шостого шостому шостим шоста шосту шостої "
     "шостій|сьомий сьомого сьомому сьомим сьома сьому сьомої сьомій|восьмий восьмого восьмому "
     "восьмим восьма восьму восьмої восьмій|дев'ятий дев'ятого дев'ятому дев'ятим дев'ята дев'яту "
     "дев'ятої дев'ятій|десятий десятого десятому десятим десята десяту десятої десятій|"
     "одинадцятий одинадцятого одинадцятому одинадцятим одинадцята одинадцяту одинадцятої "
     "одинадцятій|дванадцятий дванадцятого дванадцятому дванадцятим дванадцята дванадцяту "
     "дванадцятої дванадцятій|тринадцятий тринадцятого тринадцятому тринадцятим тринадцята "
     "тринадцяту тринадцятої тринадцятій|чотирнадцятий чотирнадцятого чотирнадцятому "
     "чотирнадцятим чотирнадцята чотирнадцяту чотирнадцятої чотирнадцятій|п'ятнадцятий "
     "п'ятнадцятого п'ятнадцятому п'ятнадцятим п'ятнадцята п'ятнадцяту п'ятнадцятої п'ятнадцятій|"
     "шістнадцятий шістнадцятого шістнадцятому шістнадцятим шістнадцята шістнадцяту шістнадцятої "
     "шістнадцятій|сімнадцятий сімнадцятого сімнадцятому сімнадцятим сімнадцята сімнадцяту "
     "сімнадцятої сімнадцятій|вісімнадцятий вісімнадцятого вісімнадцятому вісімнадцятим "
     "вісімнадцята вісімнадцяту вісімнадцятої вісімнадцятій|дев'ятнадцятий дев'ятнадцятого "
     "дев'ятнадцятому дев'ятнадцятим дев'ятнадцята дев'ятнадцяту дев'ятнадцятої дев'ятнадцятій|"
     "двадцятий двадцятого двадцятому двадцятим двадцята двадцяту двадцятої двадцятій"},
    {uk, Sense::ordinal, 30,
     "тридцятий тридцятого тридцятому тридцятим тридцята тридцяту тридцятої тридцятій"},
    {uk, Sense::ordinal, 40,
     "сороковий сорокового сороковому сороковим сорокова сорокову сорокової сороковій"},
    {uk, Sense::ordinal, 50,
     "п'ятдесятий п'ятдесятого п'ятдесятому п'ятдесятим п'ятдесята п'ятдесяту п'ятдесятої "
     "п'ятдесятій"},
    {uk, Sense::ordinal, 60,
     "шістдесятий шістдесятого шістдесятому шістдесятим шістдесята шістдесяту шістдесятої "
     "шістдесятій"},
    {uk, Sense::ordinal, 90,
     "дев'яностий дев'яностого дев'яностому дев'яностим дев'яноста дев'яносту дев'яностої "
     "дев'яностій"},
    {uk, Sense::whole_part, 2,
     "половина половини половину половиною половині|третина третини третину третиною третин "
     "третинами|чверть чверті чвертю чвертей"},
    {uk, Sense::part, 3,
     "третіх|четвертих|п'яті п'ятих|шості шостих|сьомі сьомих|восьмі восьмих|дев'яті дев'ятих|"
     "десяті десятих"},
    {uk, Sense::measure, kilometre,
     "км кілометр кілометра кілометри кілометрів|м метр метра метри метрів|см сантиметр сантиметра "
     "сантиметрів|мм міліметр міліметрів|миля милі миль|морська_миля морські_милі морських_миль|"
     "фут фута фути футів|ярд ярдів|дюйм дюймів|кв_км км² квадратний_кілометр "
     "квадратних_кілометрів "
     "квадратні_кілометри|кв_м м² квадратних_метрів квадратні_метри|га гектар гектара гектари "
     "гектарів|акр акрів|квадратних_миль|т тонна тонни тонну тонн|кг кілограм кілограма кілограми "
     "кілограмів|грам грама грами грамів|мг міліграм міліграмів|мкг мікрограм мікрограмів|||л літр "
     "літра літри літрів|мл мілілітрів|м³ кубічних_метрів кубічні_метри кубометрів||барель бареля "
     "барелів|квт "
     "кіловат|мвт мегават|гвт гігават|||кілобайт кілобайтів|мегабайт мегабайтів|гігабайт "
     "гігабайтів|градус градуси градусів|децибел децибелів|вузол вузлів|байт байти байтів октет "
     "октети октетів|біт біти бітів|градус_цельсія градуси_цельсія градусів_цельсія|"
     "градус_фаренгейта градуси_фаренгейта градусів_фаренгейта"},
    {uk, Sense::numbered, 0,
     "номер номером резолюція резолюції резолюцією директива директиви регламент регламенту "
     "постанова постанови протокол протоколу наказ наказу таблиця таблиці фаза етап етапу "
     "категорія категорії клас класу зона зони рівень рівня лот форма код"},
    {uk, Sense::since, 0, "у в з із від після протягом"},
    // ------------------------------------------------------------------------- the other languages
    {ru, Sense::unit, business_day, "рабочих_дней рабочих_дня рабочий_день"},
    {ru, Sense::unit, day, "календарных_дней"},
    {fr, Sense::unit, business_day, "jours_ouvrables jours_ouvrés jour_ouvrable"},
    {de, Sense::unit, business_day,
     "arbeitstag arbeitstage arbeitstagen werktag werktage werktagen"},
    {es, Sense::unit, business_day, "días_hábiles día_hábil días_laborables"},
    {it, Sense::unit, business_day, "giorni_lavorativi giorno_lavorativo"},
    {pl, Sense::unit, business_day, "dni_roboczych dni_robocze"},
    {nl, Sense::unit, business_day, "werkdag werkdagen"},
    {pt, Sense::unit, business_day, "dias_úteis dia_útil"},
    {ru, Sense::whole_part, 2,
     "половина половины половину половиной|треть трети третей|четверть четверти четвертей"},
    {ru, Sense::part, 5, "пятая пятую пятые пятых"},
    {ru, Sense::part, 10, "десятая десятую десятые десятых"},
    {fr, Sense::whole_part, 2, "moitié|tiers"},
    {fr, Sense::part, 4, "quart quarts|cinquième cinquièmes"},
    {fr, Sense::part, 10, "dixième dixièmes"},
    {de, Sense::whole_part, 2, "hälfte|drittel dritteln"},
    {de, Sense::part, 4, "viertel vierteln|fünftel fünfteln"},
    {de, Sense::part, 10, "zehntel zehnteln"},
    {es, Sense::whole_part, 2, "mitad"},
    {es, Sense::part, 3, "tercio tercios terceras_partes tercera_parte|cuartos|quintos"},
    {it, Sense::whole_part, 2, "metà"},
    {it, Sense::part, 3, "terzo terzi|quarto quarti|quinti"},
    {pl, Sense::whole_part, 2, "połowa połowy połowę"},
    {pl, Sense::part, 3, "trzecia trzecie trzecich|czwarta czwarte czwartych|piąta piąte piątych"},
    {nl, Sense::whole_part, 2, "helft"},
    {nl, Sense::part, 3, "derde|vierde kwart|vijfde"},
    {pt, Sense::whole_part, 2, "metade"},
    {pt, Sense::part, 3, "terço terços|quartos|quintos"},
    {ru, Sense::measure, kilometre,
     "км километр километра километры километров|м метр метра метры метров|см|мм|миля мили миль|"
     "морская_миля морские_мили морских_миль"},
    {ru, Sense::measure, square_kilometre,
     "км² кв_км квадратных_километров|м² кв_м квадратных_метров|га гектар гектара гектары "
     "гектаров"},
    {ru, Sense::measure, tonne,
     "т тонна тонны тонн|кг килограмм килограмма килограммы килограммов"},
    {ru, Sense::measure, litre,
     "л литр литра литры литров||м³ кубических_метров||баррель барреля баррели баррелей"},
    {fr, Sense::measure, kilometre,
     "kilomètre kilomètres|mètre mètres|||milles|mille_marin milles_marins"},
    {fr, Sense::measure, hectare, "hectare hectares|||tonne tonnes|kilogramme kilogrammes"},
    {fr, Sense::measure, litre, "litre litres||||baril barils"},
    {de, Sense::measure, kilometre,
     "kilometer kilometern|meter metern|||meile meilen|seemeile seemeilen"},
    {de, Sense::measure, square_kilometre,
     "quadratkilometer quadratkilometern|quadratmeter quadratmetern|hektar"},
    {de, Sense::measure, tonne, "tonne tonnen|kilogramm"},
    {de, Sense::measure, litre, "liter litern||kubikmeter kubikmetern||barrel"},
    {es, Sense::measure, kilometre,
     "kilómetro kilómetros|metro metros|||milla millas|milla_náutica millas_náuticas"},
    {es, Sense::measure, hectare, "hectárea hectáreas|||tonelada toneladas|kilogramo kilogramos"},
    {es, Sense::measure, litre, "litro litros||||barril barriles"},
    {it, Sense::measure, kilometre,
     "chilometro chilometri|metro metri|||miglio miglia|miglia_marine"},
    {it, Sense::measure, hectare, "ettaro ettari|||tonnellata tonnellate|chilogrammo chilogrammi"},
    {it, Sense::measure, litre, "litro litri||||barile barili"},
    {pl, Sense::measure, kilometre,
     "kilometr kilometra kilometry kilometrów|metr metra metry metrów|||mila mile mil|"
     "mil_morskich"},
    {pl, Sense::measure, hectare,
     "hektar hektara hektary hektarów|||tona tony ton|kilogram kilograma kilogramy kilogramów"},
    {pl, Sense::measure, litre, "litr litra litry litrów||||baryłka baryłki baryłek"},
    {nl, Sense::measure, kilometre,
     "kilometer kilometers|meter meters|||mijl mijlen|zeemijl zeemijlen"},
    {nl, Sense::measure, hectare, "hectare hectares|||ton tonnen|kilogram"},
    {nl, Sense::measure, litre, "liter liters||||vat vaten"},
    {pt, Sense::measure, kilometre,
     "quilómetro quilómetros quilômetro quilômetros|metro metros|||milha milhas|milha_náutica "
     "milhas_náuticas"},
    {pt, Sense::measure, hectare, "hectare hectares|||tonelada toneladas|quilograma quilogramas"},
    {pt, Sense::measure, litre, "litro litros||||barril barris"},
});

}  // namespace

std::span<const Row> rows_of_measures() {
  return table;
}

}  // namespace travaux::language
