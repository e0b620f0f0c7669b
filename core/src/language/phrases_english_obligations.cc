#include "language/phrases.h"

namespace travaux::language {
namespace {

constexpr int choice = static_cast<int>(Force::choice);
constexpr int aim = static_cast<int>(Force::aim);
constexpr int commitment = static_cast<int>(Force::commitment);
constexpr int duty = static_cast<int>(Force::duty);

constexpr auto table = std::to_array<PhraseRow>({
    // ----------------------------------------------------------------------------------- modality
    // Where one follows on another ("shall endeavour to", "shall be entitled to") the weaker
    // counts.
    {PhraseKind::modality, duty,
     "shall|must|is/are to|has/have to|required that|has/have a/an duty/obligation/responsibility "
     "to|"
     "undertake/undertakes not/ to|covenant/covenants to|bind/binds itself/themselves to|required|"
     "is/are/be required/obliged/obligated/bound to|is/are/be under a/an/ duty/obligation to"},
    // What forbids binds as much as what orders.
    {PhraseKind::modality, duty,
     "shall/must not|may/can not/never|cannot|may in no case/event/way|may/can no longer|"
     "may/shall/must under no circumstances|no ~ may/can|no ~ ~ may/can|no ~ ~ ~ may/can|"
     "no one may/can|neither ~ may/can|neither ~ ~ may/can|neither of the ~ may/can|"
     "none of the ~ may/can|none of the ~ ~ may/can|nobody/nothing/none may/can|"
     "shall/must not be permitted/allowed/entitled/authorised/authorized/empowered/free to/|"
     "is/are not permitted/allowed/entitled/authorised/authorized/empowered/free to/|"
     "has/have no right/power/authority to|"
     "is/are/be prohibited/forbidden/barred/precluded from/to/"},
    {PhraseKind::modality, commitment,
     "will not/|agree/agrees not/ to|has/have agreed to|commit/commits to|"
     "commit/commits itself/themselves to|is/are committed to|pledge/pledges to|"
     "promise/promises to"},
    {PhraseKind::modality, aim,
     "should not/|ought not/ to|intend/intends to|stand/stands ready to|recommended|"
     "is/are not/ recommended/advised to/|is/are/be urged/expected/requested to|"
     "is/are called on/upon to|is/are prepared/willing/ready/supposed to|"
     "endeavour/endeavours/endeavor/endeavors/seek/seeks/strive/strives/aim/aims/try/tries to|"
     "shall/must/will/should attempt to|"
     "make/makes effort/efforts to|make/makes ~ effort/efforts to|make/makes ~ ~ effort/efforts to|"
     "use/uses/exert/apply ~ effort/efforts/endeavours/endeavors to|"
     "use/uses/exert/apply ~ ~ effort/efforts/endeavours/endeavors to|"
     "use/uses/exert/apply ~ ~ ~ effort/efforts/endeavours/endeavors to|exert efforts to|"
     "do/does its/their best/utmost to|do/does everything possible to|"
     "do/does everything in its/their power to|shall/must/will/should work towards/toward"},
    {PhraseKind::modality, choice,
     "may|can|might|could|optional|may choose/decide/wish to|is/are/be able to|"
     "is/are/be at liberty to|is/are/be encouraged/invited to|"
     "is/are/be permitted/allowed to/|is/are/be entitled/authorised/authorized/empowered/free to|"
     "has/have a/the right/power/option/possibility to|need not|needs not|"
     "does/do not need/have to|is/are not required/obliged/obligated/bound to|"
     "is/are/be under no obligation/duty to|is/are not under an obligation to|"
     "shall/will not be required/obliged/obligated/bound to|"
     "shall/will not be under an obligation to"},
    // A noun, or the inversion that sets a condition.
    {PhraseKind::modality, nothing,
     "as/which/that may/might be ~ from time to time|as may/might be|as may ~ "
     "be|the/at/a/free/good/ill/political/own/last will|"
     "their/his/her/its will|will of|in order to|"
     "should the/a/an/any/either/it/they/this/these/such/there/one/no|is/are required by"},
    // What makes an aim of a duty.
    {PhraseKind::softening, 1,
     "as/so far as is/ reasonably/ possible/practicable/feasible|as much as possible|"
     "as/so far as it/they can|insofar/inasmuch as possible/practicable/feasible|"
     "in so far as possible/practicable/feasible|"
     "to the full/fullest/greatest/maximum/ extent reasonably/ possible/practicable/feasible|"
     "to the best of its/their ability/abilities|within its/their means/capabilities/power|"
     "within the limits of its/their means/capabilities/resources"},
    {PhraseKind::softening, 2,
     "endeavour/endeavor/seek/strive/try to|make/use ~ effort/efforts/endeavours to|"
     "make/use ~ ~ effort/efforts/endeavours to|do its/their best/utmost to"},
    // ----------------------------------------------------------------------------------- negation
    {PhraseKind::negation, 0,
     "don't|doesn't|didn't|isn't|aren't|wasn't|weren't|won't|can't|couldn't|shouldn't|wouldn't|"
     "mustn't|hasn't|haven't|hadn't|needn't|"
     "not|no|no one|never|neither|none|nothing|nobody|nowhere|without|cannot|unable to|non|in no "
     "case/event/way|under no circumstances|by no means|no longer|"
     "nor shall/may/will/does/do/is/are/should/must/can|refrain* from|abstain* from|desist* from|"
     "prohibit*|forbid*|forbade|is/are/be precluded/barred from|is/are/be banned"},
    // Of a figure, of time, or what denies nothing.
    {PhraseKind::negation, nothing,
     "not/no later/earlier/sooner/less/fewer/more/longer/greater/lower/higher than|"
     "not exceeding|not to exceed|not below/under/over/before/until|not only/merely/just/solely|"
     "whether or not|or not|if not|no #|without prejudice to/|without due/undue/further/any/ delay|"
     "without unreasonable delay|but/ not limited to|without limitation/limiting/limit/exception|"
     "with or without|no doubt|no matter|not to be less/more than|"
     "non binding/exclusive/governmental/aligned/recognised/recognized|no legal effect|"
     "without legal/ effect|of no effect|not including|non disclosure/proliferation/compliance"},
    // The value is the length of a prefix: it denies only where the bare word stood.
    {PhraseKind::negation, 2,
     "un*|inadequate*|incomplete*|incorrect*|independent*|indirect*|ineffective*|ineligible|"
     "insufficient*|invalid*|inadmissible|inconsistent*|incompatible|inappropriate*|inaccurate*|"
     "inactive|indefinite*|inequitable|informal*|insecure|involuntary|involuntarily|intangible|"
     "inalienable|inviolable|incapable|incompetent|inapplicable|inability|inaccessible|"
     "inseparable|indivisible|inhuman*|invisible|immaterial|immovable|impartial*|impermissible|"
     "impossible|improper*|imperfect|irregular*|irrelevant|irreversibl*|irresponsibl*|"
     "irrecoverable|illegal*|illegitimate|illicit"},
    {PhraseKind::negation, 3,
     "disproportionate*|disallow*|disagree*|disapprov*|dishonest*|discontinu*|disregard*|"
     "disqualif*|dissimilar*"},
    {PhraseKind::negation, nothing, "under*|unit*|union*|until|unless|unanim*|uni*"},
    // ---------------------------------------------------------------------------------- condition
    {PhraseKind::condition, 1,
     "if|only/ if and only if|only if|provided/providing always/ that|"
     "however that|provided the/a/an/it/they/no/its/their|subject always/ to|"
     "on/upon/under the/ condition that|on condition of|on the understanding/basis that|"
     "in the/ event of|in the event that|in case/cases of/where/|in the case of/where|"
     "in a/any case where|in the/ circumstances/situations where|without prejudice to/|"
     "notwithstanding|despite|in spite of|"
     "at/on/upon a/the/its/their/his/her/ prior/written/reasoned/reasonable/duly/ request|"
     "at/on/upon a/the/its/their/his/her/ application/demand|"
     "if so requested|contingent/conditional on/upon|so/as long as|only/ to the extent that|"
     "insofar as|in so far as|only to the extent|save/except where/if/as/when|"
     "save/except to the extent|except in the event/case of|assuming that|failing|absent|"
     "in the absence of|where/wherever/whenever/when "
     "appropriate/necessary/applicable/relevant/possible/practicable/feasible/required/requested|"
     "where justified/needed/available|only/and/or/but where|"
     "should the/a/an/any/either/it/they/this/these/such/there/one/no"},
    {PhraseKind::condition, 1,
     "is/are/be/remain/remains subject to the/ prior/ "
     "approval/consent/ratification/acceptance/availability/condition/conditions/authorisation/"
     "authorization/verification/provisions/requirement/requirements/exceptions/completion/"
     "agreement/confirmation/following"},
    // Only behind a mark: "the port where" is a place.
    {PhraseKind::condition, 2, "where"},
    // Inside of a sentence, what something is exposed to.
    {PhraseKind::condition, 4, "subject to the/ law/laws/jurisdiction"},
    {PhraseKind::condition, 3, "unless|unless and until"},
    // What something is exposed to, a manner, a figure.
    {PhraseKind::condition, nothing,
     "as if/though|even if|failing which|if any|what if|is/are/be/remain/remains/being/made/not "
     "subject to|"
     "persons/nationals/goods/those/person subject to|"
     "subject to a/ tax/taxes/taxation/duty/duties/fine/penalty/penalties/sanctions/punishment|"
     "subject to the/ control/supervision|"
     "port/place/places/state/states/country/territory/area/zone/district/region/town/city/court/"
     "building/premises/site/house/room/location/point/camp/station/airport/waters/land/"
     "facility/facilities/depot/village/county/province/municipality/office/market where|subject "
     "matter|absent from|"
     "subject to extradition/prosecution/appeal/seizure/change/monitoring/inspection/customs|"
     "as long as possible|in any case|in so far as possible/practicable/feasible|"
     "insofar as possible/practicable/feasible|so/as long as # ~"},
});

}  // namespace

std::span<const PhraseRow> english_obligations() {
  return table;
}

}  // namespace travaux::language
