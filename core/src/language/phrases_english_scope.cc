#include "language/phrases.h"

namespace travaux::language {
namespace {

constexpr int whole = static_cast<int>(Reach::whole);
constexpr int included = static_cast<int>(Reach::included);
constexpr int at_least = static_cast<int>(Reach::at_least);
constexpr int partly = static_cast<int>(Reach::partly);
constexpr int excluded = static_cast<int>(Reach::excluded);
constexpr int nothing_else = static_cast<int>(Reach::nothing_else);
constexpr int at_most = static_cast<int>(Reach::at_most);

constexpr auto table = std::to_array<PhraseRow>({
    // -------------------------------------------------------------------------------------- scope
    {PhraseKind::scope, whole,
     "all|any|every|each|whatever|whatsoever|whichever|any and all|each and every|"
     "in whole/full|wholly|entirely|in its/their entirety|entire|whole|unrestricted|unlimited|"
     "directly or indirectly|in whole or in/ part|at any time|at all times|in all cases|in every "
     "case|everyone|"
     "anyone|everything|anything|everywhere|anywhere|throughout|whoever"},
    {PhraseKind::scope, included,
     "including|including but not limited to|including without limitation|inclusive of|"
     "irrespective of|regardless of|inter alia|among/amongst them/which/others|for "
     "example|notably|whether or not"},
    {PhraseKind::scope, at_least,
     "at least|not be less/fewer/lower than|not/no less/fewer than|or more|a minimum of|not "
     "below|or above/over/older/longer|"
     "or higher"},
    {PhraseKind::scope, partly,
     "significant|significantly|substantial|substantially|material|materially|serious|seriously|"
     "essential|relevant|pertinent|certain|some|limited|strictly/ "
     "necessary|reasonable|reasonably|directly|"
     "direct|mainly|primarily|principally|chiefly|predominantly|partly|partially|in part|grave|"
     "gross "
     "negligence/misconduct/violation/violations/breach/"
     "breaches|severe|considerable|exceptional|specific|specified|particular|selected|major|"
     "a limited number of|several|most|flagrant|manifest"},
    {PhraseKind::scope, excluded,
     "except for/in/|excepting|other than|excluding|exclusive of|not including|"
     "with/to the exception/exclusion of|save for/in/|apart/aside from"},
    {PhraseKind::scope, nothing_else,
     "only|solely|exclusively|merely|is/are/be/ limited/restricted/confined to"},
    {PhraseKind::scope, at_most,
     "up to|at most|not exceed|not be more/greater/higher than|not/no more/greater than|not "
     "exceeding|not to exceed|a maximum of|"
     "or less/fewer|a ceiling of"},
    // What qualifies nothing, or is said of something that does not lie in the provision's reach.
    {PhraseKind::scope, nothing,
     "least/most/more/less significant|significant bit/bits/digit/digits/byte/bytes/octet/octets|"
     "by including|not only|under any circumstances|in any way|without any|if only|only "
     "if/where/when/after|only to the extent|in any case/event|any "
     "longer/more|if any|"
     "each other|each other's|one another|above/at/after all|all but|as/on a/the whole|"
     "for/make/makes/is certain|some #|limited by|is/are/be/been limited|"
     "limited liability/company/partnership|is/are/be/if/where/as/when/deem/deems/deemed necessary|"
     "consider/considers/considered necessary|necessary that|is/are/be essential/material|"
     "the/nuclear/fissile/genetic/raw/printed/written/military/radioactive/this/such material|"
     "packaging/dredged/hazardous/building/construction/biological/explosive/waste material|"
     "material in/on/of/to/for/from/with/by/at/and/or/shall/must/may/is/are/was/that/which|"
     "is/are/be/where/if relevant|except/save if/where/as/when|except/save to the extent|"
     "except in the event/case of|up to date/now|in particular|in some cases|"
     "specified/selected/limited in/by/under/at/above/below/herein/therein/for|"
     "reasonable time/period/efforts/endeavours/effort|some time|in every/all respect/respects|"
     "main/principal office/place/amount|but/ not limited to|without limitation|"
     "most favoured/favored|more or less|at any rate|major general|all/every/any reasonable "
     "efforts/effort|every effort|all efforts|direct the/that"},
    // ------------------------------------------------------------------------------------- status
    {PhraseKind::status, 1, "de facto"},
    {PhraseKind::status, 2, "de jure"},
    {PhraseKind::status, 3, "legally/ binding"},
    {PhraseKind::status, 4, "legally/ non binding|not legally binding"},
    {PhraseKind::status, 5, "politically binding"},
    {PhraseKind::status, 6, "provisional|provisionally"},
    {PhraseKind::status, 7, "interim"},
    {PhraseKind::status, 8, "permanent|permanently"},
    {PhraseKind::status, 9, "temporary|temporarily"},
    {PhraseKind::status, 10,
     "internationally/ recognised/recognized as|internationally recognised/recognized|"
     "recognised/recognized border/borders/state/states/government/governments/territory|"
     "is/are/be internationally/ recognised/recognized"},
    {PhraseKind::status, 11, "unrecognised|unrecognized|non recognised/recognized"},
    {PhraseKind::status, 12, "sovereign"},
    {PhraseKind::status, 13, "permanently/ neutral|neutralised|neutralized"},
    {PhraseKind::status, 14, "demilitarised|demilitarized"},
    {PhraseKind::status, 15, "voluntary|optional|on a voluntary basis"},
    {PhraseKind::status, 16, "mandatory|compulsory|obligatory"},
    {PhraseKind::status, 17, "strictly/ confidential|secret"},
    {PhraseKind::status, 18,
     "null and void|void|null|invalid|of/ no legal/ effect|without legal/ effect|"
     "devoid of legal/ effect|of/ no force or/and effect"},
    {PhraseKind::status, 19,
     "is/are/be/become/becomes final|final and binding|definitive|"
     "the/a/ final decision/award/judgment/judgement/ruling/status/settlement"},
    {PhraseKind::status, 20, "in force"},
    {PhraseKind::status, 21, "ratified"},
    {PhraseKind::status, 22, "irrevocable|irrevocably"},
    {PhraseKind::status, 23, "revocable"},
    {PhraseKind::status, 24, "exclusive"},
    {PhraseKind::status, 25, "non exclusive"},
    {PhraseKind::status, 26,
     "independent state/states/country/countries/republic/nation/nations|"
     "sovereign and independent|independent and sovereign"},
    {PhraseKind::status, 27, "autonomous|self governing"},
    {PhraseKind::status, 28, "occupied"},
    {PhraseKind::status, 29, "annexed"},
    {PhraseKind::status, 30, "disputed|contested"},
    {PhraseKind::status, 31, "non aligned"},
    {PhraseKind::status, 32, "nuclear weapon/ free"},
    {PhraseKind::status, 33, "legally/ enforceable"},
    {PhraseKind::status, 34, "unenforceable|voidable"},
    // Adjectives of something that has no standing in law, and verbs.
    {PhraseKind::status, nothing,
     "neutral conductor/conductors/wire/wires/point/earth/gear/position/ph/colour/color|"
     "exclusive economic zone|exclusive of|of no legal/ effect on|"
     "permanent member/members/court/representative/representatives/resident/residents|"
     "permanent establishment/mission/missions/home/staff|"
     "applied/apply/applies provisionally|provisionally applied|provisional application|"
     "remain/remains/enter/enters/come/comes/entered/entry in/into force|in force until|"
     "secret ballot/key|occupied by|annexed to/hereto|annexed map/timetable|"
     "autonomous system/systems|once ratified|ratified by|has/have/had ratified|"
     "binding corporate|interim report/reports|"
     "voluntary organisation/organisations/organization/organizations/contribution/contributions|"
     "sovereign debt/debts/bond/bonds/loan/loans/wealth/borrowing/default/credit/creditors|"
     "temporary staff|disputed/contested invoice/invoices/amount/amounts/sum|void of|"
     "final instalment/installment"},
});

}  // namespace

std::span<const PhraseRow> english_scope() {
  return table;
}

}  // namespace travaux::language
