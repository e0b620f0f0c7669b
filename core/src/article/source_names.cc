#include "article/source_names.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

struct Row {
  std::string_view kind;
  std::string_view words;
};

// The last word of a name, or a whole one, in small letters.
constexpr std::array rows = {
    Row{"outlet",
        "axios reuters bloomberg politico nexta cnn bbc nbc abc cbs msnbc npr afp ap tass "
        "interfax ukrinform times post journal guardian telegraph herald tribune courier gazette "
        "chronicle observer economist monde figaro spiegel zeitung bild welt standard mail sun "
        "mirror independent daily weekly news agency newspaper newspapers paper magazine website "
        "outlet outlets broadcaster channel portal press wire newsletter podcast tabloid mediazona "
        "breitbart buzzfeed vox slate salon atlantic newsweek ria meduza examiner inquirer globe "
        "dispatch star bulletin media gazeta corriere repubblica pais mundo television tv radio "
        "newsroom blog blogger"},
    Row{"institution",
        "ministry ministries department kremlin government governments administration pentagon "
        "commission council parliament congress senate house party parties committee bank office "
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
        "estonia latvia lithuania belarus minsk moldova georgia canada mexico brazil australia"},
    Row{"document",
        "plan draft document documents text framework proposal proposals report statement "
        "agreement treaty bill letter memo memorandum paper communique communiqué article annex "
        "law resolution declaration deal accord study survey poll filing indictment lawsuit "
        "complaint transcript dossier note paragraph clause provision preamble file files email "
        "emails tweet readout leak version charter constitution order protocol ruling blueprint "
        "outline summary points ad ads commercial video editorial column book series tape "
        "recording audit analysis data figures records documentary biography memoir press_release"},
    Row{"group",
        "officials sources people diplomats aides advisers advisors lawmakers experts analysts "
        "critics supporters opponents observers negotiators leaders ministers members spokesmen "
        "representatives senators deputies mps voters residents journalists reporters lawyers "
        "economists scientists researchers activists commentators others some many soldiers "
        "commanders envoys ambassadors backers insiders colleagues historians generals officers "
        "families workers investigators prosecutors both two three several politicians citizens "
        "americans ukrainians russians europeans germans conservatives liberals liberals fans "
        "pundits strategists delegates persons women men students protesters rivals those they "
        "everyone everybody groups organisations organizations companies figures scholars "
        "academics judges veterans"},
    Row{"unnamed",
        "official source person diplomat aide adviser advisor lawmaker expert analyst critic "
        "supporter spokesman spokeswoman spokesperson negotiator leader minister member "
        "representative senator deputy mp voter resident journalist reporter lawyer economist "
        "scientist researcher activist commentator president secretary chancellor premier envoy "
        "ambassador insider colleague historian general officer worker investigator prosecutor "
        "candidate nominee businessman billionaire politician citizen man woman somebody someone "
        "one another chief head director chairman chairwoman governor mayor judge author editor "
        "columnist counsel attorney professor scholar commander soldier veteran strategist host "
        "speaker correspondent pollster consultant manager executive delegate"}};

// The phrase without what follows its head: "of ...", ", the adviser".
Stretch head_of(const Paragraph& paragraph, Stretch words) {
  const auto& tokens = paragraph.tokens;
  while (words.begin < words.end &&
         (tokens[words.begin].is(determiner | owner | number) || !tokens[words.begin].is_word()) &&
         !tokens[words.begin].is(name) && words.size() > 1) {
    ++words.begin;
  }
  return words;
}

std::size_t core_end(const Paragraph& paragraph, const Stretch& words) {
  const auto& tokens = paragraph.tokens;
  for (std::size_t at = words.begin + 1; at < words.end; ++at) {
    const Token& token = tokens[at];
    if (token.mark == Mark::comma || token.mark == Mark::dash || token.mark == Mark::open_bracket)
      return at;
    if (token.is(preposition | relative)) return at;
    if (token.is(past) && !token.is(name)) return at;
  }
  return words.end;
}

// The last run of capitals in a stretch; titles before it are no part of it.
Stretch last_names(const Paragraph& paragraph, const Stretch& words) {
  const auto& tokens = paragraph.tokens;
  std::size_t end = words.end;
  while (end > words.begin && !tokens[end - 1].is(name)) --end;
  std::size_t begin = end;
  while (begin > words.begin &&
         (tokens[begin - 1].is(name) || (tokens[begin - 1].mark == Mark::stop) ||
          (begin < end && tokens[begin - 1].folded == "of" && begin >= 2 + words.begin &&
           tokens[begin - 2].is(name)))) {
    --begin;
  }
  return {begin, end};
}

bool is_role(const Token& token) {
  if (token.is(title)) return true;
  const auto kind = kind_of_word(token.folded);
  return kind == "unnamed";
}

// "Ukrainian MP Oleksiy Honcharenko": what stands behind the last role.
Stretch without_roles(const Paragraph& paragraph, const Stretch& names) {
  Stretch person = names;
  for (std::size_t at = names.begin; at + 1 < names.end; ++at) {
    if (is_role(paragraph.tokens[at])) person.begin = at + 1;
  }
  return person;
}

// Where what is set apart by a comma, a dash or a bracket begins.
std::size_t aside_begin(const Paragraph& paragraph, const Stretch& holder) {
  for (std::size_t at = holder.begin + 1; at < holder.end; ++at) {
    const Mark mark = paragraph.tokens[at].mark;
    if (mark == Mark::comma || mark == Mark::dash || mark == Mark::open_bracket) return at;
  }
  return holder.end;
}

}  // namespace

std::string_view kind_of_word(std::string_view word) {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::string_view> kinds;
    for (const Row& row : rows) {
      for (std::size_t at = 0; at < row.words.size();) {
        const std::size_t end = std::min(row.words.find(' ', at), row.words.size());
        kinds.emplace(row.words.substr(at, end - at), row.kind);
        at = end + 1;
      }
    }
    return kinds;
  }();
  const auto found = table.find(word);
  return found == table.end() ? std::string_view() : found->second;
}

std::string SourceNames::text(const Paragraph& paragraph, const Stretch& words) const {
  if (words.empty()) return {};
  const std::size_t start = paragraph.tokens[words.begin].source.start;
  return std::string(article_.substr(start, paragraph.tokens[words.end - 1].source.end - start));
}

NamedSource SourceNames::pronoun(std::string_view word) const {
  if (word == "he" || word == "she" || word == "his" || word == "her" || word == "him") {
    return {person_, true};
  }
  if (word == "they" || word == "their") return {group_.kind.empty() ? body_ : group_, true};
  if (word == "it" || word == "its") return {body_, true};
  return {{"", "unknown"}, true};
}

NamedSource SourceNames::resolve(const Paragraph& paragraph, const Stretch& holder) {
  const auto& tokens = paragraph.tokens;
  if (holder.empty()) return {{"", "unknown"}, false};
  if (holder.size() == 1 && tokens[holder.begin].is(subject | object | owner) &&
      !tokens[holder.begin].is(name)) {
    NamedSource found = pronoun(tokens[holder.begin].folded);
    if (found.source.kind.empty()) found.source.kind = "unknown";
    return found;
  }
  const Stretch head = head_of(paragraph, holder);
  const std::size_t end = core_end(paragraph, head);
  const Stretch core{head.begin, end};
  const Token& last = tokens[core.end - 1];
  std::string_view kind = kind_of_word(last.folded);
  for (std::size_t at = core.end - 1; kind.empty() && at-- > core.begin && !last.is(name);) {
    kind = kind_of_word(tokens[at].folded);
  }
  ArticleSource source{text(paragraph, core), "unknown"};
  // "the adviser, Rustem Umerov": the name behind the comma; "Umerov, the adviser": before it.
  const bool named = last.is(name);
  const std::size_t aside = aside_begin(paragraph, holder);
  if (!named && kind == "unnamed" && aside + 1 < holder.end && tokens[aside].mark == Mark::comma &&
      tokens[aside + 1].is(name)) {
    return resolve(paragraph, {aside + 1, holder.end});
  }
  if (!kind.empty() && !(named && kind == "group")) {
    source.kind = std::string(kind);
    if (kind == "group" || kind == "unnamed")
      source.name = text(paragraph, {head.begin, aside_begin(paragraph, holder)});
    if (named && kind == "unnamed") source.kind = "person";
  } else if (named) {
    const Stretch names = last_names(paragraph, core);
    source = {text(paragraph, without_roles(paragraph, names)), "person"};
  } else if (last.is(plural)) {
    source.kind = "group";
  } else if (last.folded == "reportedly") {
    source.kind = "unknown";
  }
  if (source.kind == "person") person_ = source;
  if (source.kind == "unnamed") person_ = source;
  if (source.kind == "group") group_ = source;
  if (source.kind == "institution" || source.kind == "outlet" || source.kind == "document")
    body_ = source;
  return {source, false};
}

}  // namespace travaux::reading
