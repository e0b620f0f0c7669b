#include "language/phrases.h"

namespace travaux::language {
namespace {

constexpr int clause_alone = static_cast<int>(TriggerKind::clause_alone);
constexpr int named = static_cast<int>(InstrumentKind::named);
constexpr int pronoun = static_cast<int>(InstrumentKind::pronoun);
constexpr int ends_only = static_cast<int>(InstrumentKind::ends_only);
constexpr int passed_over = static_cast<int>(FillerKind::passed_over);
constexpr int ends_name = static_cast<int>(FillerKind::ends_name);
constexpr int ends_event = static_cast<int>(FillerKind::ends_event);
constexpr int stage_of_start = static_cast<int>(FillerKind::stage_of_start);
constexpr int stage_of_end = static_cast<int>(FillerKind::stage_of_end);

constexpr int before_event = static_cast<int>(TriggerKind::before_event);
constexpr int before_clause = static_cast<int>(TriggerKind::before_clause);
constexpr int behind_duration = static_cast<int>(TriggerKind::behind_duration);
constexpr int with_event = static_cast<int>(TriggerKind::with_event);

constexpr int sure = static_cast<int>(LifeKind::sure);
constexpr int of_object = static_cast<int>(LifeKind::of_object);
constexpr int of_subject = static_cast<int>(LifeKind::of_subject);
constexpr int with_time = static_cast<int>(LifeKind::with_time);
constexpr int noun = static_cast<int>(LifeKind::noun);
constexpr int manner = static_cast<int>(LifeKind::manner);
constexpr int provisionally = static_cast<int>(LifeKind::provisionally);

// Ways in which something is ended or renewed: each other number is another way.
constexpr int in_writing = first_of_manners;
constexpr int by_registered_letter = first_of_manners + 1;
constexpr int through_diplomats = first_of_manners + 2;
constexpr int at_any_time = first_of_manners + 3;
constexpr int to_end_of_year = first_of_manners + 4;
constexpr int to_end_of_quarter = first_of_manners + 5;
constexpr int to_end_of_month = first_of_manners + 6;
constexpr int for_cause = first_of_manners + 7;
constexpr int without_cause = first_of_manners + 8;
constexpr int one_time = first_of_manners + 9;
constexpr int two_times = first_of_manners + 10;
constexpr int three_times = first_of_manners + 11;
constexpr int by_consent = first_of_manners + 12;
constexpr int by_decision_of_one = first_of_manners + 13;

constexpr auto table = std::to_array<PhraseRow>({
    // ----------------------------------------------------------------------------------- triggers
    {PhraseKind::trigger, before_event,
     "upon|following|which follows|that follows|as from|as of|from the date|from the day|from the "
     "moment|from the time|with "
     "effect from|starting from|beginning with|on the date|on the day|on the occasion of|at the "
     "time of|at the moment of|at the close of|at the conclusion of|at the end of"},
    {PhraseKind::trigger, before_clause,
     "after|the date/day on which|on the date/day on which|from the date/day on which"},
    {PhraseKind::trigger, clause_alone, "once|when|as soon as"},
    {PhraseKind::trigger, behind_duration, "of|from"},
    {PhraseKind::trigger, with_event,
     "on receipt|on receiving|on delivery|on signature|on signing|on completion|on completing|on "
     "approval|on admission|on appointment|on election|on departure|on death|on retirement|"
     "on enrolment|on dismissal|on discharge|on withdrawal|on application|on registration|on "
     "return|"
     "on surrender|on transfer|on loading|on unloading|on landing|on discovery|on exchange|"
     "on first use|on activation|on cancellation|on ratification|on expiry|on expiration|on "
     "termination|on adoption|on "
     "publication|on "
     "payment|on acceptance|on arrival|on accession|on notification|on issue|on registration|on "
     "conclusion|on commencement|on entry|on the entry|on the signature|on the completion|on the "
     "expiry|on the adoption|from signature|from receipt|from ratification|from publication|from "
     "delivery|from accession|from notification|from the entry|from the start|from the beginning|"
     "from the end|from the signature|from the signing|from the ratification|from the receipt|from "
     "the publication|from the delivery|from the completion|from the conclusion|from the "
     "commencement|from the adoption|from the expiry|from the accession|from the notification|from "
     "the registration|from the approval|from the acceptance|from the deposit|from its entry|from "
     "its signature|from its ratification|from its publication|from its receipt|from its adoption|"
     "from its commencement"},
    {PhraseKind::trigger, nothing,
     "when/where/how/whether and "
     "how/when/where|identify/identifies/learn/learns/detect/detects/tell/"
     "tells/recognise/recognize/predict/estimate/understand "
     "when|explain/state/states/decide/determine/know/see/say/"
     "specify/specifies/indicate/and when|after that the|following which|following it/them|such as "
     "from|after "
     "which|upon "
     "which|binding/incumbent/"
     "dependent/reliant/conditional/contingent upon|reliance/effect/effects/attack/attacks/burden/"
     "obligations/obligation/duties/duty/limits/restrictions/pressure/impact/tax/taxes upon|"
     "levied/enforced/placed/conferred/imposed/bestowed/built/founded/enter/enters/entered upon|"
     "infring*/encroach* upon|"
     "upon proposal|upon the proposal|upon a proposal|"
     "upon recommendation|upon the recommendation|upon the advice|upon the initiative|upon "
     "application|upon the application|upon demand|upon invitation|upon the invitation|upon notice|"
     "upon written notice|upon presentation|upon the basis|upon terms|upon such terms|upon "
     "conditions|upon condition|upon the instruction|when necessary|when appropriate|when "
     "applicable|when required|when possible|when so|upon request|upon the request|upon written "
     "request|upon their request|upon its request|based "
     "upon|agreed upon|agree upon|depend* upon|call* upon|impos* upon|confer* upon|incumbent "
     "upon|decide* upon|bear* upon|rel* upon|act* upon|look* after|the following|following the "
     "procedure|following the procedures|following the rules|following the instructions|following "
     "the example|following the order|following a procedure|as soon as "
     "possible|as soon as practicable|as soon as reasonably|once a|once an|once every|once in|once "
     "per|once each|at once|more than once|only once|as of right|at the end of the day"},
    {PhraseKind::filler, passed_over,
     "the|a|an|this|that|these|those|its|their|his|her|such|each|any|all|date|day|moment|time|it|"
     "they|he|she|has|have|had|been|is|are|was|were|be|being|both|said|first|last|which|there|due|"
     "no|fewer|more|less|than|least|so|one|another|also"},
    {PhraseKind::filler, ends_name,
     "of|by|with|for|to|in|into|at|on|from|under|between|through|as|who|whose|until|before|within|"
     "pursuant|according|not|upon|after|following|when|once|during|without|against|over|among|made|"
     "held|hereto|below|above|hereunder|therein"},
    {PhraseKind::filler, stage_of_start,
     "enter|enters|entered|entering|entry|come/comes/came/coming "
     "into|begin|begins|began|begun|beginning|start|starts|started|commence|commences|commenced|"
     "opens|"
     "opened|open"},
    {PhraseKind::filler, stage_of_end,
     "complete|completes|completed|completion|end|ends|ended|finish|finishes|finished|conclude|"
     "concludes|concluded|cease|ceases|ceased|close|closes|closed|expire|expires|expired"},
    {PhraseKind::filler, ends_event, "and|or|but|where|if|unless|shall|should|may|must|will|can"},
    {PhraseKind::promptness, 1,
     "immediately|promptly|forthwith|at once|without delay|without undue delay|without further "
     "delay|without any delay|as soon as possible|as soon as practicable|as soon as reasonably "
     "practicable|as soon as reasonably possible|instantly|with immediate effect|expeditiously|as "
     "quickly as possible|as rapidly as possible|at the earliest opportunity|at the earliest "
     "possible date|within a reasonable time|within a reasonable period"},
    {PhraseKind::promptness, 2,
     "indefinitely|for an indefinite period|for an unlimited period|of unlimited duration|of "
     "indefinite duration|for an unlimited duration|without limit of time|without limitation in "
     "time|in perpetuity|perpetually"},
    {PhraseKind::promptness, nothing,
     "immediately adjacent|immediately adjoining|immediately preceding|immediately surrounding|"
     "immediately above|immediately below|immediately prior|immediately before|immediately "
     "neighbouring"},
    // -------------------------------------------------------------------------- the life of a text
    {PhraseKind::entry_into_force, sure,
     "enter into force|enters into force|enter in to force|enters in to force|come into "
     "force|comes "
     "into force|enter provisionally into force|enters provisionally into force|enter into effect|"
     "enters into effect|come into effect|comes into effect|come into operation|comes into "
     "operation|date of entry into force shall|date of entry into force is|"
     "it/they shall/ apply/applies from/as/with"},
    {PhraseKind::entry_into_force, of_subject,
     "take effect|takes effect|taking effect|become effective|becomes effective|be effective|is "
     "effective|become binding|becomes binding|apply from|applies from|apply as from|applies as "
     "from|apply as of|applies as of|apply with effect|applies with effect|applied from|applied as "
     "from|begin to apply|begins to apply|start to apply|starts to apply|be applicable from|is "
     "applicable from|have effect from|has effect from|commence on|commences on|be "
     "operative|become "
     "operative"},
    {PhraseKind::entry_into_force, provisionally,
     "applied provisionally|apply provisionally|applies provisionally|provisionally applied|"
     "provisionally apply|provisional application"},
    {PhraseKind::entry_into_force, provisionally,
     "apply/applies/applied this/the/such/its ~ provisionally|apply/applies it/them provisionally|"
     "apply/applies this/the ~ and/or ~ provisionally"},
    {PhraseKind::entry_into_force, nothing,
     "entry into force|date/day ~ enters/comes into force|date/day ~ ~ enters/comes into force|"
     "date/day ~ ~ ~ enters/comes into force"},
    {PhraseKind::renewal, sure,
     "be automatically renewed|be tacitly renewed|is "
     "automatically renewed|is tacitly renewed|automatically be renewed|renewed automatically|"
     "renewed tacitly|automatically renewed|tacitly/automatically extended/prolonged|tacitly "
     "renewed|renews|renew automatically|renew "
     "itself|automatically renew|renewable|is prolonged|are "
     "prolonged|prolong|prolongs|"
     "prolongation of|be extended automatically|be automatically extended|automatically extended|"
     "extended automatically|automatic renewal|tacit renewal|automatic extension|rolled "
     "over|notice "
     "of non renewal|be re appointed/elected|be reappointed/reelected|eligible for re "
     "election/appointment|eligible for reelection/reappointment|"
     "stand for re election|serve/hold a further/second/third term|may be extended by the"},
    {PhraseKind::renewal, of_subject,
     "be/is/are/been/being renewed|be/is/are extended|be further extended|be prolonged"},
    {PhraseKind::renewal, nothing,
     "renewable energy/energies/source/sources/resource/resources/electricity/power/fuel/fuels/"
     "heat/generation/hydrogen/gas/gases/raw/materials/material/natural/capacity"},
    {PhraseKind::renewal, one_time, "once|one time|only once|one more time|one further time"},
    {PhraseKind::renewal, two_times, "twice|two times|two further times"},
    {PhraseKind::renewal, three_times, "three times|several times|repeatedly|any number of times"},
    {PhraseKind::renewal, by_consent,
     "by mutual agreement|by mutual consent|by agreement between|by agreement of|by consent of|by "
     "written agreement|by express agreement|by common consent"},
    {PhraseKind::renewal, by_decision_of_one,
     "by a decision of|by decision of|by resolution of|by a resolution of"},
    {PhraseKind::renewal, with_time,
     "renew|extend|extends|prolonged by|prolonged for|extended by|extended for|extended "
     "until|extension|extensions|renewal|renewals|may extend"},
    {PhraseKind::renewal, manner,
     "automatically|tacitly|by tacit agreement|by tacit consent|by tacit renewal"},
    {PhraseKind::termination, sure,
     "cease to have effect|ceases to have effect|cease to be in force|ceases to be "
     "in force|cease to be a party|ceases to be a party|cease to be a member|ceases to be a member|"
     "cease to be bound|ceases to be bound|come to an end|comes to an end|remain in "
     "force|be denounced|is denounced|remains in force|continue in force|continues in force|notice "
     "of "
     "termination|termination "
     "notice|notice of withdrawal|notice of denunciation|notice to terminate|notice to quit|may "
     "withdraw by|may withdraw at|may withdraw upon|may withdraw on|may "
     "withdraw after|may withdraw if|may terminate by|may terminate at|may denounce|withdraw by "
     "giving|give "
     "notice of its intention to withdraw|right to withdraw/denounce/terminate|"
     "dismiss/dismisses the/an/any employee/employees/worker/workers/director/agent|"
     "determine this/the "
     "lease/tenancy/agreement/licence/contract"},
    {PhraseKind::termination, of_object,
     "end/ends/ending its/their/his/the participation/membership/support/involvement|end this/the|"
     "discontinue|leave/leaves "
     "the/this|terminate|terminating|denounce|denounces|denouncing|withdraw from|withdraws from|"
     "withdrawing from|cancel|cancels|rescind|rescinds|repudiate|dissolve|dissolves|withdraw its "
     "membership|resign from"},
    {PhraseKind::termination, of_subject,
     "lapse|lapses|lapsed|expire|expires|be terminated|is terminated|are terminated|be "
     "cancelled|be "
     "canceled|is cancelled|be rescinded|be dissolved|is dissolved|terminates|end "
     "on|ends on|be revoked"},
    {PhraseKind::termination, noun,
     "withdrawal|withdrawals|denunciation|denunciations|termination|cancellation|notice"},
    {PhraseKind::termination, sure,
     "bring/brings this/the/such/an/any agreement/treaty/convention/contract/protocol/arrangement/"
     "lease/tenancy/employment/partnership/licence/policy to an end|put/puts an end to this/the "
     "agreement/treaty/convention/contract/protocol/arrangement/lease/tenancy/partnership"},
    {PhraseKind::termination, in_writing,
     "in writing|notice in writing|written notice|written notification|written resignation|by "
     "written notice|by written notification|by a written notice|by a written "
     "notification|by written declaration|on written notice|upon written notice|by written "
     "resignation"},
    {PhraseKind::termination, by_registered_letter,
     "by registered letter|by registered mail|by registered post|by recorded delivery|by certified "
     "mail"},
    {PhraseKind::termination, through_diplomats,
     "through the diplomatic channel|through diplomatic channels|through the diplomatic "
     "channels|by "
     "diplomatic note|by note verbale"},
    {PhraseKind::termination, at_any_time, "at any time|at any moment"},
    {PhraseKind::termination, to_end_of_year,
     "end of the/a/any/each/that calendar/contract/financial/ year"},
    {PhraseKind::termination, to_end_of_quarter,
     "end of the/a/any/each/that calendar/ quarter|end of the/a/any/each calendar/ half year"},
    {PhraseKind::termination, to_end_of_month,
     "end of the/a/any/each/that calendar/following/ month"},
    {PhraseKind::termination, for_cause,
     "for cause|for good cause|for just cause|for an important reason|for important reasons|for "
     "compelling reasons|for serious reasons"},
    {PhraseKind::termination, without_cause,
     "without cause|without giving reasons|without giving any reason|without giving a reason|"
     "without stating reasons|for any reason|for convenience|without reason"},
    {PhraseKind::termination, nothing,
     "before/until/unless/if it/they lapse/lapses/expire/expires/end/ends|"
     "before/until/till/unless/if it/this/the/its/such/that agreement/treaty/convention/contract/"
     "protocol/arrangement/lease/tenancy/licence/policy/term/period/mandate/ "
     "expires/terminates/lapses/ends|before/until it/this/the/such agreement/treaty/convention/"
     "contract/lease/term/period/mandate/ is/would/will/shall/was due/ to/ "
     "expire/terminate/lapse|period expires|periods expire|period shall expire|deadline "
     "expires|limit expires|time "
     "expires"},
    {PhraseKind::instrument, named,
     "agreement|agreements|treaty|treaties|convention|conventions|contract|contracts|protocol|"
     "protocols|charter|compact|pact|covenant|accord|accords|memorandum|arrangement|arrangements|"
     "statute|regulation|regulations|directive|decision|act|law|code|ordinance|decree|bylaw|bylaws|"
     "rules|constitution|amendment|amendments|instrument|declaration|framework|lease|tenancy|"
     "licence|license|concession|subscription|policy|mandate|membership|appointment|employment|"
     "engagement|union|society|association|organization|organisation|league|alliance|club|scheme|"
     "programme|program|services|order|guarantee|mission|partnership|plan|understanding|annex|"
     "resolution|provisions|articles|chapter|undertaking|commitments|obligations|settlement|truce|"
     "armistice|ceasefire|deed"},
    {PhraseKind::instrument, ends_only,
     "package|booking|reservation|purchase|loan|insurance|cover|franchise|permit|permits|"
     "authorisation|authorization|approval|certificate|registration|offer|warranty|guarantees|"
     "leases|licences|licenses|measures|sanctions|embargo|moratorium|patent|right|rights|term|"
     "session|mandates|account|joint "
     "venture|company|consortium|facility|facilities|commitment|deposit|pledge|suretyship|"
     "agency|power of attorney|proxy|exemption|derogation|privilege|privileges|immunity|status|"
     "participation|preference|preferences|period|regime|regimes|state of "
     "emergency|prohibition|restrictions|suspension"},
    {PhraseKind::instrument, pronoun,
     "it may|it shall|it can|it will|it must|it expires|it lapses|it ends|it terminates|it is|it "
     "takes|it becomes|they may|they shall|they expire|they lapse"},
});

}  // namespace

std::span<const PhraseRow> english_times() {
  return table;
}

}  // namespace travaux::language
