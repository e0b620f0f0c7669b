// The small words of English, and what endings tell of the others.
#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "article/tokens.h"

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

struct Row {
  std::uint32_t classes;
  std::string_view words;
};

constexpr std::array rows = {
    Row{determiner,
        "a an the this these those some any every each no another such both all many "
        "several few most more neither either little much enough"},
    Row{owner, "my our your his her its their whose"},
    Row{subject, "i we he she they it you there who"},
    Row{object, "me us him her them it you himself herself itself themselves"},
    Row{preposition,
        "of in for with on at by from about against over under after before between through during "
        "without within among toward towards despite into onto upon since until per via regarding "
        "concerning amid as like than around across behind beyond near outside inside along "
        "alongside following including except throughout"},
    Row{preposition | to, "to"},
    Row{coordinator, "and or but nor yet"},
    Row{subordinator,
        "if because although though while whereas unless since until after before as "
        "once so when where whenever lest"},
    Row{that, "that"},
    Row{question, "who whom what how why when where whether which whose whoever whatever"},
    Row{relative, "who whom which whose that"},
    Row{being, "is are was were be been being am 're 'm isn't aren't wasn't weren't ain't"},
    Row{having, "has have had having 've hasn't haven't hadn't"},
    Row{doing, "do does did don't doesn't didn't"},
    Row{modal,
        "will would can could may might shall should must cannot 'll 'd won't wouldn't can't "
        "couldn't shouldn't mustn't mightn't"},
    Row{negation,
        "not never n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't "
        "didn't won't wouldn't can't cannot couldn't shouldn't mustn't hardly"},
    Row{adverb,
        "also now then again still just already even ever often once twice always soon later "
        "earlier yesterday today tonight tomorrow too further however instead meanwhile moreover "
        "nevertheless nonetheless thus therefore perhaps rather quite almost only far long "
        "previously himself herself themselves itself both all first together yet never not "
        "elsewhere likewise largely seldom sometimes afterwards afterward since ago"},
    Row{day,
        "monday tuesday wednesday thursday friday saturday sunday mondays january february "
        "march april may june july august september october november december jan feb aug "
        "sept oct nov dec yesterday today tonight tomorrow"},
    Row{number,
        "one two three four five six seven eight nine ten eleven twelve dozen dozens "
        "hundred hundreds thousand thousands million millions billion"},
    Row{title,
        "mr mrs ms dr sen rep gov gen lt col president minister senator secretary "
        "chancellor premier ambassador chairman chairwoman congressman congresswoman judge "
        "justice professor sir king queen prince pope mayor governor representative sens "
        "reps general admiral"},
    Row{plural, "people police women men children lawmakers media"},
    Row{past, "seen written drawn given shown sent"},
    Row{finite,
        "says goes went came took made gave got saw knew became began left kept held "
        "brought stood lost paid met ran sat led grew rose fell sent built spent won broke "
        "drew drove spoke threw bought caught chose ate flew wore rode shook fought sought "
        "taught comes takes makes gives gets sees knows becomes begins leaves keeps holds "
        "brings stands means needs remains appears includes represents involves requires "
        "exists lies works wins loses happens continues depends deserves belongs "
        "wants said told says thinks believes expects hopes plans fears feels asks calls runs "
        "opens "
        "closes falls rises hides likes loves plays starts ends moves turns uses allows "
        "need want seem remain think know go come make take get has have"}};

std::unordered_map<std::string_view, std::uint32_t> make_table() {
  std::unordered_map<std::string_view, std::uint32_t> table;
  for (const Row& row : rows) {
    for (std::size_t at = 0; at < row.words.size();) {
      const std::size_t end = std::min(row.words.find(' ', at), row.words.size());
      table[row.words.substr(at, end - at)] |= row.classes;
      at = end + 1;
    }
  }
  return table;
}

std::uint32_t by_ending(std::string_view word) {
  if (word.size() < 3) return 0;
  std::uint32_t found = 0;
  constexpr std::array no_adverbs = {
      "family"sv, "ally"sv,    "italy"sv,  "july"sv,     "reply"sv,   "rally"sv,  "only"sv,
      "daily"sv,  "monthly"sv, "supply"sv, "weekly"sv,   "early"sv,   "likely"sv, "assembly"sv,
      "apply"sv,  "rely"sv,    "comply"sv, "friendly"sv, "elderly"sv, "deadly"sv};
  if (word.size() > 4 && word.ends_with("ly") &&
      std::find(no_adverbs.begin(), no_adverbs.end(), word) == no_adverbs.end()) {
    found |= adverb;
  }
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
      !word.ends_with("is")) {
    found |= plural;
  }
  if (word.size() > 3 && word.ends_with("ed")) found |= past;
  if (word.size() > 4 && word.ends_with("ing") && word != "thing" && word != "something" &&
      word != "nothing" && word != "anything" && word != "everything" && word != "during") {
    found |= gerund;
  }
  return found;
}

const std::unordered_map<std::string_view, std::uint32_t>& table() {
  static const auto made = make_table();
  return made;
}

}  // namespace

std::uint32_t classes_of(std::string_view folded) {
  const auto found = table().find(folded);
  return found != table().end() ? found->second : by_ending(folded);
}

bool is_by_ending(std::string_view folded) {
  return !table().contains(folded);
}

}  // namespace travaux::reading
