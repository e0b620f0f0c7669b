#include "article/part_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

// Lines that begin so; a line of nothing else ends with "|".
constexpr std::array furniture = {
    "read also"sv,
    "read more"sv,
    "read next"sv,
    "read the full story"sv,
    "also read"sv,
    "see also"sv,
    "more on this"sv,
    "more from"sv,
    "more news"sv,
    "related articles"sv,
    "related stories"sv,
    "related topics"sv,
    "related:"sv,
    "related|"sv,
    "recommended:"sv,
    "recommended for you"sv,
    "recommended|"sv,
    "you may also like"sv,
    "you might also like"sv,
    "don't miss"sv,
    "most read"sv,
    "most popular"sv,
    "trending"sv,
    "editor's picks"sv,
    "continue reading"sv,
    "keep reading"sv,
    "advertisement"sv,
    "sponsored"sv,
    "promoted"sv,
    "subscribe"sv,
    "sign up"sv,
    "sign in"sv,
    "log in"sv,
    "register now"sv,
    "register for"sv,
    "join our"sv,
    "join us"sv,
    "join the conversation"sv,
    "join the discussion"sv,
    "follow us"sv,
    "follow our"sv,
    "follow me"sv,
    "like us"sv,
    "like this"sv,
    "find us"sv,
    "share|"sv,
    "share this"sv,
    "share on"sv,
    "share via"sv,
    "share:"sv,
    "share it"sv,
    "share article"sv,
    "share full"sv,
    "share story"sv,
    "share the"sv,
    "tweet|"sv,
    "tweet this"sv,
    "facebook|"sv,
    "twitter|"sv,
    "whatsapp|"sv,
    "telegram|"sv,
    "linkedin|"sv,
    "reddit|"sv,
    "email|"sv,
    "print|"sv,
    "print this"sv,
    "copy link"sv,
    "save|"sv,
    "save this"sv,
    "save article"sv,
    "bookmark"sv,
    "comments|"sv,
    "comment|"sv,
    "leave a comment"sv,
    "leave a reply"sv,
    "add a comment"sv,
    "view comments"sv,
    "show comments"sv,
    "post a comment"sv,
    "comment below"sv,
    "let us know"sv,
    "tell us what"sv,
    "what do you think"sv,
    "have your say"sv,
    "got a story"sv,
    "got a tip"sv,
    "have a tip"sv,
    "do you have a story"sv,
    "do you know more"sv,
    "ask me anything"sv,
    "ask us anything"sv,
    "explore related"sv,
    "explore more"sv,
    "discover more"sv,
    "enjoyed this"sv,
    "enjoying this"sv,
    "if you liked this"sv,
    "if you enjoyed this"sv,
    "if you like this"sv,
    "if you like what"sv,
    "liked this"sv,
    "thanks for reading"sv,
    "thank you for reading"sv,
    "forward this"sv,
    "pass this on"sv,
    "buy me a"sv,
    "support us"sv,
    "support our"sv,
    "support this"sv,
    "support independent"sv,
    "become a member"sv,
    "become a subscriber"sv,
    "become a patron"sv,
    "donate"sv,
    "get our"sv,
    "get the latest"sv,
    "get the newsletter"sv,
    "get breaking"sv,
    "get news"sv,
    "download our"sv,
    "download the app"sv,
    "listen to our"sv,
    "listen to this"sv,
    "listen:"sv,
    "watch:"sv,
    "watch now"sv,
    "video:"sv,
    "photo:"sv,
    "photos:"sv,
    "image:"sv,
    "picture:"sv,
    "gallery:"sv,
    "photo credit"sv,
    "image credit"sv,
    "all rights reserved"sv,
    "copyright"sv,
    "terms of use"sv,
    "terms and conditions"sv,
    "privacy policy"sv,
    "cookie"sv,
    "accept cookies"sv,
    "we use cookies"sv,
    "this site uses cookies"sv,
    "click here"sv,
    "tap here"sv,
    "skip to"sv,
    "back to top"sv,
    "load more"sv,
    "show more"sv,
    "next article"sv,
    "previous article"sv,
    "min read"sv,
    "our newsletter"sv,
    "newsletter"sv,
    "tags:"sv,
    "filed under"sv,
    "topics:"sv,
};

// Beginnings of sentences that judge.
constexpr std::array own_views = {"my reading"sv,
                                  "my view"sv,
                                  "my own view"sv,
                                  "my own reading"sv,
                                  "my hunch"sv,
                                  "my own hunch"sv,
                                  "my guess"sv,
                                  "my own guess"sv,
                                  "my bet"sv,
                                  "my take"sv,
                                  "my verdict"sv,
                                  "my sense"sv,
                                  "my impression"sv,
                                  "my own sense"sv,
                                  "my suspicion"sv,
                                  "my conclusion"sv,
                                  "to my eye"sv,
                                  "to my mind"sv,
                                  "to my ear"sv,
                                  "to me"sv,
                                  "for my part"sv,
                                  "for my money"sv,
                                  "for me"sv,
                                  "in my view"sv,
                                  "in my opinion"sv,
                                  "in my book"sv,
                                  "in my reading"sv,
                                  "as i see it"sv,
                                  "as i read it"sv,
                                  "the way i see it"sv,
                                  "i expect"sv,
                                  "i think"sv,
                                  "i believe"sv,
                                  "i suspect"sv,
                                  "i would"sv,
                                  "i'd"sv,
                                  "i doubt"sv,
                                  "i guess"sv,
                                  "i reckon"sv,
                                  "i fear"sv,
                                  "i find"sv,
                                  "i wonder"sv,
                                  "i am not convinced"sv,
                                  "i am convinced"sv,
                                  "i am sceptical"sv,
                                  "i am skeptical"sv,
                                  "i cannot see"sv,
                                  "i can't see"sv,
                                  "the upshot"sv,
                                  "the bottom line"sv,
                                  "bottom line"sv,
                                  "on balance"sv,
                                  "all in all"sv,
                                  "my verdict"sv,
                                  "our view"sv,
                                  "in our view"sv,
                                  "our reading"sv,
                                  "if you ask me"sv,
                                  "personally"sv,
                                  "the verdict"sv};

constexpr std::string_view treaty_verbs =
    "affirm agree undertake pledge commit recognize recognise confirm reaffirm declare request "
    "invite recall acknowledge reserve guarantee ensure establish approve adopt renounce waive "
    "refrain permit allow provide require determine authorize authorise resolve";

// Also of those who talk about a treaty: its own if those who sign it do so.
constexpr std::string_view further_verbs =
    "welcome express condemn encourage urge call consider note support emphasize emphasise stress "
    "underline respect accept intend decide propose seek oppose demand reiterate believe desire "
    "endorse regard inform notify assure appoint instruct submit aim";

constexpr std::array signing = {"parties"sv,   "party"sv,     "sides"sv,        "side"sv,
                                "ministers"sv, "states"sv,    "participants"sv, "members"sv,
                                "leaders"sv,   "heads"sv,     "signatories"sv,  "governments"sv,
                                "they"sv,      "countries"sv, "presidents"sv};

constexpr std::array rumours = {"said"sv,       "expected"sv,   "believed"sv,  "reported"sv,
                                "understood"sv, "thought"sv,    "rumoured"sv,  "rumored"sv,
                                "alleged"sv,    "reportedly"sv, "allegedly"sv, "supposedly"sv,
                                "according"sv,  "via"sv,        "per"sv,       "told"sv,
                                "tipped"sv,     "feared"sv,     "seen"sv,      "viewed"sv};

constexpr std::array gains = {
    "gain"sv,      "gains"sv,      "gained"sv,        "gets"sv,      "loses"sv,       "lose"sv,
    "losses"sv,    "loss"sv,       "losers"sv,        "loser"sv,     "winners"sv,     "winner"sv,
    "wins"sv,      "win"sv,        "benefits"sv,      "benefit"sv,   "concessions"sv, "concedes"sv,
    "advantage"sv, "advantages"sv, "disadvantages"sv, "drawbacks"sv, "pros"sv,        "cons"sv};

constexpr std::array of_analysis = {"analysis"sv, "takeaway"sv,     "takeaways"sv, "assessment"sv,
                                    "verdict"sv,  "commentary"sv,   "opinion"sv,   "means"sv,
                                    "stake"sv,    "implications"sv, "editorial"sv};

constexpr std::array of_digests = {
    "point"sv,       "points"sv,    "elements"sv, "provisions"sv, "terms"sv,       "summary"sv,
    "outline"sv,     "measures"sv,  "rules"sv,    "highlights"sv, "conditions"sv,  "clauses"sv,
    "commitments"sv, "proposals"sv, "articles"sv, "contents"sv,   "obligations"sv, "list"sv};

// "affirm" and its forms in the present.
std::unordered_set<std::string> present_forms(std::string_view verbs) {
  std::unordered_set<std::string> forms;
  for (std::size_t at = 0; at < verbs.size();) {
    const std::size_t end = std::min(verbs.find(' ', at), verbs.size());
    const std::string verb(verbs.substr(at, end - at));
    const bool hisses = verb.ends_with("s") || verb.ends_with("sh") || verb.ends_with("ch");
    forms.insert(verb);
    forms.insert(verb + (hisses ? "es" : "s"));
    if (verb.ends_with("y")) forms.insert(verb.substr(0, verb.size() - 1) + "ies");
    at = end + 1;
  }
  return forms;
}

// The first words, a space between, without the marks in front of the first.
std::string beginning_of(const Paragraph& paragraph, const Stretch& stretch) {
  constexpr std::size_t most = 6;
  std::string words;
  std::size_t taken = 0;
  for (std::size_t at = stretch.begin; at < stretch.end; ++at) {
    const Token& token = paragraph.tokens[at];
    if (token.is_word()) {
      if (token.quoted) break;  // somebody else's
      if (token.folded != "'s" && !words.empty()) words += ' ';
      words += token.folded;
      if (++taken == most) break;
    } else if (token.mark == Mark::colon && taken > 0) {
      words += ':';
    }
  }
  return words;
}

bool begins(std::string_view line, std::string_view with) {
  if (!line.starts_with(with)) return false;
  return line.size() == with.size() || with.ends_with(':') || line[with.size()] == ' ' ||
         line[with.size()] == ':';
}

}  // namespace

bool begins_furniture(const Paragraph& paragraph) {
  const std::string line = beginning_of(paragraph, {0, paragraph.tokens.size()});
  const std::string all = line + '|';
  return std::any_of(furniture.begin(), furniture.end(), [&](std::string_view one) {
    return one.ends_with('|') ? all == one : begins(line, one);
  });
}

bool begins_as_own_view(const Paragraph& paragraph, const Stretch& sentence) {
  const std::string line = beginning_of(paragraph, sentence);
  return std::any_of(own_views.begin(), own_views.end(),
                     [&](std::string_view one) { return begins(line, one); });
}

bool is_word_of_treaties(const std::string& folded) {
  static const auto forms = present_forms(treaty_verbs);
  return forms.contains(folded);
}

bool is_word_of_signers(const std::string& folded, std::string_view holder) {
  static const auto forms = present_forms(further_verbs);
  return std::find(signing.begin(), signing.end(), holder) != signing.end() &&
         forms.contains(folded);
}

bool is_word_of_rumour(std::string_view folded) {
  return std::find(rumours.begin(), rumours.end(), folded) != rumours.end();
}

bool is_word_of_gain(std::string_view folded) {
  return std::find(gains.begin(), gains.end(), folded) != gains.end();
}

std::span<const std::string_view> words_of_analysis() {
  return of_analysis;
}

std::span<const std::string_view> words_of_digests() {
  return of_digests;
}

}  // namespace travaux::reading
