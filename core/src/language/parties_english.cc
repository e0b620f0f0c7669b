#include "language/phrases.h"

namespace travaux::language {
namespace {

constexpr int body = static_cast<int>(Noun::body);
constexpr int role = static_cast<int>(Noun::role);
constexpr int thing = static_cast<int>(Noun::thing);
constexpr int style = static_cast<int>(Noun::style);
constexpr int deputy = static_cast<int>(Noun::deputy);
constexpr int text = static_cast<int>(Noun::text);

constexpr auto table = std::to_array<PhraseRow>({
    {PhraseKind::party_noun, body,
     "bank|banks|force|forces|mission|union|office|offices|service|centre|center|group|"
     "company|companies|team|panel|body|organ|chamber|institute|institution|university|"
     "alliance|league|movement|front|association|organization|organisation|organizations|"
     "organisations|corporation|house|senate|congress|duma|rada|verkhovna rada|bundestag|"
     "bundesrat|knesset|sejm|storting|riksdag|oireachtas|facility|conference|conference of "
     "the parties|meeting of the parties|summit|guard|police|navy|army|air force|command|"
     "staff|general staff|cabinet|crown|treasury|inspectorate|directorate|directorate general|"
     "department|division|unit|secretariat|task force|foundation|society|federation|"
     "confederation|club|museum|library|archive|laboratory|observatory|hospital|church|"
     "limited|ltd|inc|incorporated|llc|plc|gmbh|ag|sa|holding|holdings|partnership|consortium|"
     "cooperative|network|forum|delegation|embassy|consulate|powers|observers|administration|"
     "regulator|exchange|executive|presidency|bureau"},
    {PhraseKind::party_noun, role,
     "commission|commissions|sub commission|committee|committees|sub committee|subcommittee|"
     "council|councils|board|boards|court|courts|tribunal|tribunals|registry|ministry|"
     "ministries|parliament|parliaments|agency|agencies|authority|authorities|assembly|"
     "legislature|central bank|national bank|arbitral tribunal|arbitrator|arbitrators|"
     "registrar|registrars|secretary|secretary general|secretaries|president|presidents|vice "
     "president|minister|ministers|prime minister|chancellor|governor|governors|director|"
     "directors|director general|managing director|board of directors|commissioner|"
     "commissioners|high commissioner|chair|chairperson|chairman|chairwoman|prosecutor|"
     "prosecutors|public prosecutor|prosecutor general|attorney general|ombudsman|"
     "ombudsperson|mediator|mediators|facilitator|rapporteur|special rapporteur|envoy|special "
     "envoy|representative|special representative|high representative|representatives|"
     "commander|commander in chief|ambassador|consul|depositary|depositaries|guarantor|"
     "guarantors|coordinator|administrator|administrators|inspector|inspectors|inspector "
     "general|auditor|auditors|treasurer|comptroller|controller|processor|supervisor|head of "
     "state|head of government|mayor|judge|judges|magistrate|clerk|notary|trustee|trustees|"
     "custodian|liquidator|receiver|curator|seller|sellers|buyer|buyers|purchaser|purchasers|"
     "vendor|vendors|lessor|lessors|lessee|lessees|landlord|landlords|tenant|tenants|sub "
     "tenant|subtenant|lender|lenders|borrower|borrowers|creditor|creditors|debtor|debtors|"
     "pledgor|pledgee|mortgagor|mortgagee|licensor|licensors|licensee|licensees|sublicensee|"
     "franchisor|franchisee|supplier|suppliers|customer|customers|client|clients|consumer|"
     "consumers|contractor|contractors|subcontractor|subcontractors|employer|employers|"
     "employee|employees|worker|workers|principal|agent|agents|escrow agent|managing agent|"
     "managing agents|distributor|distributors|manufacturer|manufacturers|producer|producers|"
     "importer|importers|exporter|exporters|carrier|carriers|shipper|shippers|consignor|"
     "consignee|consignees|insurer|insurers|insured|policyholder|reinsurer|surety|beneficiary|"
     "beneficiaries|assignor|assignee|transferor|transferee|donor|donors|grantor|grantee|"
     "recipient|recipients|developer|developers|architect|architects|engineer|engineers|"
     "surveyor|surveyors|consultant|consultants|adviser|advisor|broker|brokers|bailiff|owner|"
     "owners|co owner|shipowner|charterer|charterers|operator|operators|provider|providers|"
     "service provider|service providers|user|users|subscriber|subscribers|participant|"
     "participants|shareholder|shareholders|applicant|applicants|respondent|respondents|"
     "claimant|claimants|defendant|defendants|appellant|petitioner|complainant|plaintiff|"
     "plaintiffs|taxpayer|taxpayers|concessionaire|investor|investors|issuer|issuers|"
     "underwriter|underwriters|rights holder|licence holder|holder|holders|author|publisher|"
     "publishers|editor|editors|teacher|teachers|student|students|pupil|patient|physician|"
     "nurse|pharmacist|guardian|guardians|server|sender|senders|receivers|responder|initiator|"
     "resolver|resolvers|relay|relays|peer|peers|gateway|proxy|certification authority|"
     "relying party|implementer|implementers|working group|working groups|joint committee|"
     "steering committee|high commission|multinational force|observer "
     "mission|contracting authority|competent authority|competent authorities|supervisory "
     "authority|supervisory authorities|data protection authority|general meeting|general "
     "assembly|executive board|executive committee|chief executive|chief of staff|company "
     "secretary|accountant|actuary|valuer|expert panel|arbitration panel|jury|electorate|"
     "police|coast guard|customs|fire brigade|trade union|trade unions|works council|staff "
     "council|registrants|notaries|legislative assembly|national assembly|constitutional "
     "court|supreme court|court of appeal|high court|secretary of state|foreign minister|"
     "chief executive officer|board of trustees|board of governors|governing body|governing "
     "council|executive director|editor in chief|landowner|landowners|dealer|dealers|merchant|"
     "trader|traders|carer|caretaker|trainer|trainers|mason|carpenter|builder|builders|"
     "installer|installers|lead contractor|guardianship|promoter|promoters|sponsor|sponsors|"
     "organiser|organisers|organizer|organizers|host|exhibitor|exhibitors|performer|"
     "performers|artist|artists|player|players|athlete|referee|referees|umpire|coach|captain|"
     "pilot|skipper|driver|drivers|forwarder|freight forwarder|warehouse keeper|bailee|bailor|"
     "payer|payee|drawer|drawee|endorser|bearer|noteholders|bondholders|noteholder|bondholder|"
     "security agent|facility agent|paying agent|labour inspector|data controller|data "
     "processor|data subject|data subjects|data protection officer|whistleblower|intermediary|"
     "intermediaries|hub|validator|validators|verifier|verifiers|aggregator|registries|"
     "resolver operator|keeper|keepers|ranger|grower|growers|farmer|farmers|breeder|breeders|"
     "fisherman|miner|"
     "fabricator|fabricators|installer|installers|parent company|classification society|"
     "classification societies|notified body|notified bodies|"
     "exporting/importing/coastal/flag/port/host/home/transit/sending/receiving/requesting/"
     "requested/"
     "detaining/"
     "expelling/"
     "depositary/launching/riparian/nuclear/administering/protecting/neighbouring state/states|"
     "state/states of "
     "residence/source/origin/nationality/registry/destination/transit/export/import|"
     "losing/winning/successful/unsuccessful/injured/defaulting/aggrieved/requesting/requested/"
     "notifying/complaining/responding/disclosing/receiving/inspecting/inspected/terminating/"
     "prevailing/affected party"},
    {PhraseKind::party_noun, text,
     "agreement|agreements|treaty|treaties|convention|conventions|protocol|protocols|charter|"
     "constitution|statute|act|code|law|laws|regulation|regulations|directive|decision|"
     "decisions|resolution|resolutions|order|decree|ordinance|bill|contract|deed|lease|"
     "licence|license|memorandum|declaration|communiqué|communique|covenant|pact|gulf|strait|"
     "straits|bay|sea|lake|river|cape|isle|instructions|specification|specifications|guideline|"
     "recommendation|recommendations|"
     "manual|schedule of fees"},
    {PhraseKind::party_noun, thing,
     "plan|programme|program|policy|guidelines|rules|rule|by laws|bylaws|bye laws|procedure|"
     "procedures|standard|standards|annex|annexes|appendix|appendices|schedule|schedules|"
     "article|articles|section|sections|chapter|part|title|paragraph|clause|clauses|exhibit|"
     "attachment|recital|preamble|software|goods|services|service|product|products|works|work|"
     "site|premises|property|building|equipment|materials|vessel|aircraft|vehicle|system|data|"
     "information|documents|document|report|reports|certificate|register|list|notice|invoice|"
     "price|fee|fees|rent|deposit|payment|payments|loan|facility agreement|security|shares|"
     "assets|account|fund|trust fund|budget|effective date|date|term|period|year|day|days|"
     "working day|business "
     "day|time|territory|territories|zone|area|region|ocean|line|island|islands|peninsula|"
     "mountains|city|capital|airport|port|"
     "plant|station|corridor|border|frontier|party|parties|party's|state party|states parties|"
     "state|states|member state|member states|contracting party|contracting parties|"
     "contracting state|contracting states|high contracting parties|signatory|signatories|"
     "signatory states|country|countries|people|peoples|person|persons|citizens|nationals|"
     "monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|"
     "may|june|july|august|september|october|november|december|english|french|spanish|russian|"
     "arabic|chinese|german|language|languages|court of appeal proceedings|board meeting|"
     "internet|web|members|member|association agreement|partnership agreement|clients list|"
     "reconstruction fund|courtesy|heritage|nature|sanctions|measures|obligations|rights|"
     "deliverable|deliverables|confidential information|intellectual property|trade mark|"
     "trademark|patent|know how|warranty|warranties|insurance|tender|bid|order form|statement "
     "of work|purchase order|commencement date|completion date|closing date|expiry date|"
     "closing|completion|delivery|event of default|force majeure|business days|working days|"
     "month|week|quarter|financial year|calendar year|euro|euros|dollar|dollars|website|"
     "platform|network agreement|token|key|message|frame|packet|header|request|response|"
     "session|connection|land|plot|house rules|garden|apartment|unit|common parts|room|hall|"
     "ship|ships|cargo|container|machine|facility|facilities|project|projects|campaign|event|"
     "festival|exhibition|conference room|meeting|vote|election|elections|referendum|ballot|"
     "seat|mandate|office hours|headquarters|ceasefire|truce|peace|war|conflict|hostilities|"
     "withdrawal|exchange|line of contact|contact line|line of separation|buffer zone|"
     "security zone|demilitarised zone|demilitarized zone|holy places|old city|sea area|high "
     "seas|continental shelf|airspace|outer space|moon"},
    {PhraseKind::party_noun, style,
     "republic|kingdom|state of|commonwealth|principality|grand duchy|sultanate|government|"
     "federal republic|people's republic|islamic republic|united republic|democratic republic|"
     "federative republic|plurinational state|bolivarian republic|democratic socialist republic|"
     "arab republic|hashemite kingdom|socialist republic|government of the republic|government of "
     "the kingdom"},
    {PhraseKind::party_noun, deputy, "deputy|vice|assistant|acting|former|under|associate"},
    {PhraseKind::small_word, 1,
     "the|a|an|any|each|every|all|no|this|that|these|those|such|both|either|neither|its|his|her|"
     "their|our|other|another|said|same"},
    {PhraseKind::small_word, 2, "of|for"},
    {PhraseKind::small_word, 3,
     "including|excluding|except|concerning|regarding|respecting|involving|according|depending|"
     "pending|"
     "such|namely|was|were|been|being|had|do|does|did|will|as|so|then|thereafter|"
     "in|on|at|to|from|with|within|without|into|if|where|when|whenever|upon|after|before|"
     "subject|unless|under|pursuant|during|until|till|as|notwithstanding|once|following|provided|"
     "signed|executed|witnessed|also|however|moreover|furthermore|further|therefore|accordingly|"
     "otherwise|respectively|"
     "should|and|or|but|nor|not|only|than|which|who|whose|whom|that|it|they|he|she|there|"
     "is|are|be|has|have|in accordance|whereas|recalling|recognizing|recognising|noting|"
     "considering|reaffirming|through|between|among|against|over|per|until"},
    {PhraseKind::small_word, 4, "by"},
    {PhraseKind::signing, 1,
     "done at|done in|done on|in witness whereof|in faith whereof|in witness thereof|signed at|"
     "signed in|signed on|signed in the presence of|executed as|executed at|executed in|given at|"
     "signatures|signatories"},
    {PhraseKind::signing, 2,
     "signed by|signed for|signed on behalf of|executed by|witnessed by|countersigned by|sealed "
     "by|attested by"},
    {PhraseKind::signing, 3, "for|for and on behalf of|on behalf of|in the name of"},
    {PhraseKind::signing, 4, "this|these|the present|adopted by|approved by"},
    {PhraseKind::signing, 5,
     "the original of this/the|be the depositary of|be deposited in its original|designated "
     "the/as/ depositary|act/acts as depositary|open/opened for signature"},
    {PhraseKind::signing, nothing, "for the purpose|for the purposes|for the purposes of"},
    {PhraseKind::defines, 1,
     "means|mean|shall mean|denotes|denote|shall denote|is defined as|are defined as|shall be "
     "defined as|shall be understood as|shall be understood to mean|is understood as|is understood "
     "to mean|has the meaning|have the meaning|shall have the meaning|has the same meaning|shall "
     "have the same meaning"},
    {PhraseKind::defines, 3,
     "refers to|refer to|shall refer to|stands for|stand for|signifies|designates|shall designate|"
     "includes|include|shall include|comprises|shall comprise"},
    {PhraseKind::defines, 2,
     "the term|the terms|the expression|the expressions|the word|the words|the phrase"},
});

}  // namespace

std::span<const PhraseRow> english_parties() {
  return table;
}

}  // namespace travaux::language
