// Words that say of which kind a source is.
#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "article/source_names.h"

namespace travaux::reading {
namespace {

struct Row {
  std::string_view kind;
  std::string_view words;
};

// The last word of names of papers that are common nouns besides.
constexpr std::string_view titles =
    "times post journal guardian telegraph herald tribune courier gazette chronicle "
    "observer economist monde figaro spiegel zeitung bild welt standard mail sun mirror "
    "independent press wire dispatch star bulletin globe examiner inquirer register hill "
    "salon verge wired temps slate atlantic vox onet express nation";

// The last word of a name, or a whole one, in small letters.
constexpr std::array rows = {
    Row{"outlet",
        "axios reuters bloomberg politico nexta cnn bbc nbc abc cbs msnbc npr afp ap tass "
        "interfax ukrinform daily weekly news agency newspaper newspapers magazine website "
        "outlet outlets broadcaster channel portal newsletter podcast tabloid mediazona "
        "breitbart buzzfeed newsweek ria meduza media gazeta corriere repubblica pais mundo "
        "television tv radio newsroom blog blogger jazeera presse tagblatt nachrichten "
        "dagbladet aftenposten politiken yle nrk svt ard zdf orf rts rtl err lrt rai tve nhk "
        "cbc itv heise trouw nos volkskrant telegraaf handelsblatt faz liberation libération "
        "croix parisien stampa vanguardia mediapart lwn techcrunch drudge huffpost yahoo "
        "univision telemundo c-span infowars intercept propublica"},
    Row{"institution",
        "ministry ministries department kremlin government governments administration pentagon "
        "commission council parliament congress senate house party parties committee bank office "
        "club clubs "
        "agency union nato eu un osce iaea imf who court army military navy staff force forces "
        "company firm group organisation organization association federation institute university "
        "foundation fund duma rada bundestag cabinet embassy delegation delegations coalition "
        "alliance bloc campaign team police fbi cia nsa authority authorities board bureau "
        "secretariat presidency treasury republicans democrats opposition leadership side sides "
        "country countries state states nation nations city capital city union unions church "
        "league assembly summit centre center committee mission washington moscow kyiv kiev "
        "brussels beijing london paris berlin ankara warsaw ukraine russia germany france poland "
        "finland britain china turkey italy spain hungary america us u.s u.s. uk u.k. israel iran "
        "europe kremlin gop dnc rnc downing_street vatican allies partners tehran tokyo japan "
        "rome madrid lisbon athens vienna prague bratislava bucharest sofia helsinki stockholm "
        "oslo "
        "copenhagen tallinn riga vilnius zagreb belgrade cairo damascus baghdad kabul seoul taipei "
        "pyongyang hanoi canberra ottawa brasilia jerusalem astana baku yerevan tbilisi chisinau "
        "india delhi riyadh qatar doha geneva budapest slovakia romania norway sweden denmark "
        "estonia latvia lithuania belarus minsk moldova georgia canada mexico brazil australia "
        "afghanistan albania algeria angola argentina armenia azerbaijan bahrain bangladesh "
        "belgium bolivia bosnia botswana bulgaria cambodia cameroon chad chile colombia "
        "croatia cuba cyprus czechia djibouti ecuador egypt eritrea ethiopia fiji gabon "
        "gambia ghana greece guatemala guinea guyana haiti honduras iceland indonesia iraq "
        "ireland jamaica jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos lebanon "
        "lesotho liberia libya luxembourg madagascar malawi malaysia maldives mali malta "
        "mauritania mauritius monaco mongolia montenegro morocco mozambique myanmar namibia "
        "nepal netherlands niger nigeria oman pakistan panama paraguay peru philippines "
        "portugal rwanda scotland senegal serbia singapore slovenia somalia sudan syria "
        "tajikistan tanzania thailand togo tunisia turkmenistan uganda uruguay uzbekistan "
        "venezuela vietnam wales yemen zambia zimbabwe austria switzerland zealand arabia "
        "emirates korea dublin bern ljubljana reykjavik nairobi addis ababa lagos abuja "
        "pretoria jakarta manila bangkok islamabad dhaka beirut amman muscat tripoli tunis "
        "algiers rabat dakar lima bogotá bogota caracas santiago havana edinburgh cardiff "
        "belfast lobby"},
    Row{"document",
        "plan draft document documents text framework proposal proposals report statement "
        "agreement treaty bill letter memo memorandum paper communique communiqué article annex "
        "law resolution declaration deal accord study survey poll filing indictment lawsuit "
        "complaint transcript dossier note paragraph clause provision preamble file files email "
        "emails tweet readout leak version charter constitution order protocol ruling blueprint "
        "outline summary points ad ads commercial video editorial column book series tape "
        "recording audit analysis data figures records documentary biography memoir copy copies "
        "rulebook standard standards pact contract prenup roadmap"},
    Row{"group",
        "officials sources people diplomats aides advisers advisors lawmakers experts analysts "
        "critics supporters opponents observers negotiators leaders ministers members spokesmen "
        "representatives senators deputies mps voters residents journalists reporters lawyers "
        "economists scientists researchers activists commentators others some many soldiers "
        "commanders envoys ambassadors backers insiders colleagues historians generals officers "
        "insiders pals friends neighbours neighbors teachers doctors nurses accounts users readers "
        "hardliners loyalists moderates detractors skeptics sceptics onlookers witnesses survivors "
        "families workers investigators prosecutors both two three several politicians citizens "
        "americans ukrainians russians europeans germans conservatives liberals liberals fans "
        "pundits strategists delegates persons women men students protesters rivals those they "
        "everyone everybody groups organisations organizations companies figures scholars "
        "academics judges veterans"},
    Row{"unnamed",
        "friend pal mum mom dad mother father wife husband son daughter brother sister neighbour "
        "neighbor teacher doctor nurse agent coach manager captain striker singer actor boss baron "
        "chair president-elect nominee organiser organizer farmer shopkeeper driver pensioner mp "
        "official source person diplomat aide adviser advisor lawmaker expert analyst critic "
        "supporter spokesman spokeswoman spokesperson negotiator leader minister member "
        "representative senator deputy mp voter resident journalist reporter lawyer economist "
        "scientist researcher activist commentator president secretary chancellor premier envoy "
        "ambassador insider colleague historian general officer worker investigator prosecutor "
        "candidate nominee businessman billionaire politician citizen man woman somebody someone "
        "one another chief head director chairman chairwoman governor mayor judge author editor "
        "columnist lobbyist backbencher whistleblower bride-to-be counsel "
        "star royal grandad grandma nan gran celebrity model presenter footballer player fan "
        "shopper "
        "customer reader viewer parent student priest vicar fisherman skipper pilot detective "
        "constable sheriff colonel admiral lieutenant ally rival successor predecessor counterpart "
        "cousin landlord tenant builder "
        "commissioner councillor councilor undersecretary treasurer rapporteur inspector sergeant "
        "major marshal archbishop bishop imam campaigner founder owner lecturer researcher "
        "engineer "
        "trader mep czar tsar ex-minister ex-president "
        " attorney professor "
        "scholar commander soldier veteran strategist host "
        "speaker correspondent pollster consultant manager executive delegate"}};

template <typename Visit>
void each_word(std::string_view words, const Visit& visit) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    visit(words.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

std::string_view kind_of_word(std::string_view word) {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::string_view> kinds;
    for (const Row& row : rows) {
      each_word(row.words, [&](std::string_view one) { kinds.emplace(one, row.kind); });
    }
    return kinds;
  }();
  const auto found = table.find(word);
  if (found != table.end()) return found->second;
  // "ex-minister", "mum-of-three"
  const std::size_t hyphen = word.rfind('-');
  if (hyphen == std::string_view::npos) return {};
  const auto last = table.find(word.substr(hyphen + 1));
  const auto first = table.find(word.substr(0, word.find('-')));
  if (last != table.end() && last->second == "unnamed") return last->second;
  return first != table.end() && first->second == "unnamed" ? first->second : std::string_view();
}

std::string_view kind_of(const Token& token) {
  static const auto table = [] {
    std::unordered_set<std::string_view> words;
    each_word(titles, [&](std::string_view one) { words.insert(one); });
    return words;
  }();
  if (token.capital && table.contains(token.folded)) return "outlet";
  return kind_of_word(token.folded);
}

}  // namespace travaux::reading
