#include "language/spelling.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "language/words.h"

namespace travaux {
namespace language {
namespace {

constexpr auto table = std::to_array<SpellingRow>({
    {Language::english,
     "colour color|honour honor|labour labor|favour favor|harbour harbor|neighbour neighbor|"
     "behaviour behavior|endeavour endeavor|rumour rumor|vapour vapor|armour armor|humour humor|"
     "rigour rigor|vigour vigor|valour valor|ardour ardor|candour candor|demeanour demeanor|"
     "saviour savior|centre center|metre meter|kilometre kilometer|litre liter|fibre fiber|"
     "theatre theater|calibre caliber|defence defense|offence offense|licenc licens|"
     "pretence pretense|practise practice|programme program|judgement judgment|"
     "acknowledgement acknowledgment|fulfilment fulfillment|enrolment enrollment|"
     "instalment installment|travelle travele|travelli traveli|labelle labele|labelli labeli|"
     "cancelle cancele|cancelli canceli|signalle signale|signalli signali|channelle channele|"
     "channelli channeli|modelle modele|modelli modeli|marshalle marshale|catalogue catalog|"
     "dialogue dialog|analogue analog|grey gray|manoeuvr maneuver|paediatr pediatr|"
     "aeroplane airplane|aluminium aluminum|artefact artifact|adviser advisor|connexion connection|"
     "sceptic skeptic|mould mold|plough plow|ageing aging|jewellery jewelry|"
     "whilst while|amongst among|towards toward|afterwards afterward",
     "ise ize|ises izes|ised ized|ising izing|isation ization|isations izations|iser izer|"
     "isers izers|yse yze|ysed yzed|ysing yzing",
     "abscence absence|accomodate accommodate|accomodated accommodated|"
     "accomodation accommodation|accordanc accordance|accordence accordance|accross across|"
     "acheive achieve|acheived achieved|acknowlege acknowledge|acquiesence acquiescence|adn and|"
     "adress address|adressed addressed|aggreement agreement|agreeement agreement|"
     "agreemnt agreement|agrement agreement|agression aggression|alledged alleged|"
     "allready already|amendement amendment|ammended amended|ammendment amendment|anual annual|"
     "apointed appointed|apparant apparent|applicible applicable|aquire acquire|"
     "aquired acquired|arbitation arbitration|arrangment arrangement|assesment assessment|"
     "assistence assistance|atack attack|atacks attacks|attatched attached|authorites "
     "authorities|beetween between|"
     "begining beginning|borower borrower|beleive believe|benefitted benefited|benificial "
     "beneficial|"
     "buisness business|bussiness business|ceasfire ceasefire|"
     "comission commission|comittee committee|commerical commercial|commision commission|"
     "commitee committee|committe committee|committment commitment|committments commitments|"
     "compensaton compensation|competant competent|concensus consensus|concious conscious|"
     "conferrence conference|consistant consistent|consitution constitution|"
     "contraversial controversial|convinient convenient|defendent defendant|"
     "definately definitely|definitly definitely|dependancy dependency|depositry depositary|"
     "detainess detainees|detremental detrimental|developement development|diferent different|"
     "dipute dispute|dissapear disappear|enforcable enforceable|enviroment environment|"
     "enviromental environmental|equiped equipped|equivelant equivalent|excercise exercise|"
     "exeed exceed|exeeding exceeding|existance existence|expence expense|"
     "explaination explanation|finaly finally|foriegn foreign|forseen foreseen|fourty forty|"
     "fullfil fulfil|garantee guarantee|garanty guaranty|govenment government|"
     "goverment government|govermental governmental|goverments governments|guarentee guarantee|"
     "guarrantee guarantee|guidlines guidelines|harrassment harassment|hinderance hindrance|"
     "hostilites hostilities|hte the|humanitarain humanitarian|immediatley immediately|"
     "immediatly immediately|implemention implementation|independance independence|"
     "independant independent|infrastucture infrastructure|intepretation interpretation|"
     "interpretion interpretation|intrest interest|irrevocible irrevocable|"
     "jurisdication jurisdiction|knowlege knowledge|lenght length|liase liaise|liason liaison|"
     "libary library|maintainance maintenance|maintenence maintenance|managment management|"
     "mantain maintain|militry military|millenium millennium|ministery ministry|"
     "neccessary necessary|necesary necessary|necessery necessary|negociate negotiate|"
     "negociation negotiation|negociations negotiations|noticable noticeable|"
     "notifcation notification|obligaton obligation|occassion occasion|occured occurred|"
     "occurence occurrence|ocurred occurred|offical official|ommission omission|"
     "ommitted omitted|oppurtunity opportunity|orginal original|paralell parallel|"
     "parliment parliament|"
     "payement payment|payements payments|acount account|acounts accounts|fulfill fulfil|"
     "wilful willful|skilful skillful|enrol enroll|particulary particularly|peacefull "
     "peaceful|permanant permanent|"
     "permited permitted|persuant pursuant|posess possess|posession possession|"
     "preceeding preceding|prefered preferred|prevelent prevalent|prisioners prisoners|"
     "prisoniers prisoners|privelege privilege|priviledge privilege|proceedure procedure|"
     "provison provision|provisons provisions|publically publicly|questionaire questionnaire|"
     "ratificaton ratification|reasonible reasonable|reccomend recommend|reciept receipt|"
     "recievable receivable|recieve receive|recieved received|recieves receives|"
     "recomend recommend|recomendation recommendation|referal referral|refered referred|"
     "relevent relevant|repitition repetition|reponsible responsible|"
     "representitive representative|resitution restitution|responsability responsibility|"
     "responsable responsible|responsibilty responsibility|sanctons sanctions|seperate separate|"
     "seperated separated|seperately separately|seperation separation|shal shall|sieze seize|"
     "signitories signatories|signitory signatory|similiar similar|sovereignity sovereignty|"
     "soverign sovereign|strenght strength|succesful successful|succesor successor|"
     "sucess success|sufficent sufficient|supercede supersede|superceded superseded|"
     "suprise surprise|surveilance surveillance|teh the|temporarly temporarily|"
     "teritory territory|territoral territorial|territoy territory|thier their|"
     "threshhold threshold|transfered transferred|transfering transferring|tresspass trespass|"
     "truely truly|unanimus unanimous|undertakeing undertaking|unforseen unforeseen|"
     "untill until|usefull useful|vehical vehicle|verificaton verification|violaton violation|"
     "voluntery voluntary|wellfare welfare|wheter whether|whith with|wich which|"
     "withdrawl withdrawal|withold withhold|witholding withholding|writen written|"
     "writting writing",
     "'s |' |ies y|sses ss|ss ss|s "},
    // The orthography of 2019, and "е" for "є" behind a vowel.
    {Language::ukrainian,
     "проєкт проект|траєктор траектор|ін'єкц інєкц|марафон маратон|ефір етер|кафедр катедр",
     "іею ією|юеться юється|уеться ується|аеться ається|яеться яється|юе ює|уе ує|"
     "юеть юєть|уеть уєть",
     "", ""},
});

// The other spelling of a pair "one other" is replaced by the one.
bool replace_beginning(std::string& word, std::string_view pair) {
  const std::size_t gap = pair.find(' ');
  const std::string_view one = pair.substr(0, gap);
  const std::string_view other = pair.substr(gap + 1);
  if (!word.starts_with(one)) return false;
  word.replace(0, one.size(), other);
  return true;
}

bool replace_word(std::string& word, std::string_view pair) {
  const bool found =
      pair.size() > word.size() && pair[word.size()] == ' ' && pair.starts_with(word);
  if (found) word = pair.substr(word.size() + 1);
  return found;
}

bool replace_ending(std::string& word, std::string_view pair) {
  constexpr std::size_t least_before = 3;
  const std::size_t gap = pair.find(' ');
  const std::string_view one = pair.substr(0, gap);
  if (word.size() < one.size() + least_before || !word.ends_with(one)) return false;
  word.replace(word.size() - one.size(), one.size(), pair.substr(gap + 1));
  return true;
}

// Calls try_pair with each pair until one says yes.
template <typename Try>
constexpr void for_pairs(std::string_view pairs, const Try& try_pair) {
  while (!pairs.empty()) {
    const std::size_t end = std::min(pairs.find('|'), pairs.size());
    if (try_pair(pairs.substr(0, end))) return;
    pairs.remove_prefix(std::min(end + 1, pairs.size()));
  }
}

// Which words a row may say something of, by their first two letters: most are in none of its
// pairs, which need not be looked through then.
class Glance {
 public:
  constexpr explicit Glance(const SpellingRow& row) {
    for_pairs(row.misspelt, [&](std::string_view pair) {
      const std::string_view word = pair.substr(0, pair.find(' '));
      if (const std::size_t place = place_of(word); place < places) {
        misspelt_[place] |= bit_of(word.size());
      }
      return false;
    });
    for_pairs(row.beginnings, [&](std::string_view pair) {
      if (const std::size_t place = place_of(pair); place < places) beginnings_[place] = true;
      return false;
    });
  }

  constexpr bool may_be_misspelt(std::string_view word) const {
    const std::size_t place = place_of(word);
    return place >= places || (misspelt_[place] & bit_of(word.size())) != 0;
  }
  constexpr bool may_begin(std::string_view word) const {
    const std::size_t place = place_of(word);
    return place >= places || beginnings_[place];
  }

 private:
  static constexpr std::size_t letters = 26;
  static constexpr std::size_t places = letters * letters;

  // `places` of what does not begin with two small letters of ASCII.
  static constexpr std::size_t place_of(std::string_view word) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    if (word.size() < 2 || !is_letter(word[0]) || !is_letter(word[1])) return places;
    return static_cast<std::size_t>(word[0] - 'a') * letters +
           static_cast<std::size_t>(word[1] - 'a');
  }
  static constexpr std::uint32_t bit_of(std::size_t size) {
    return std::uint32_t{1} << std::min<std::size_t>(size, 31);
  }

  std::array<std::uint32_t, places> misspelt_{};  // a bit for each length
  std::array<bool, places> beginnings_{};
};

constexpr std::array<Glance, table.size()> glances = [] {
  return [&]<std::size_t... row>(std::index_sequence<row...>) {
    return std::array<Glance, table.size()>{Glance(table[row])...};
  }
  (std::make_index_sequence<table.size()>());
}();

}  // namespace

std::span<const SpellingRow> spelling_rows() {
  return table;
}

}  // namespace language

std::string spelling_of(std::string_view word, Language of) {
  std::string plain = language::plain_word(word);
  for (std::size_t i = 0; i < language::table.size(); ++i) {
    const language::SpellingRow& row = language::table[i];
    if (row.language != of) continue;
    if (language::glances[i].may_be_misspelt(plain)) {
      language::for_pairs(
          row.misspelt, [&](std::string_view pair) { return language::replace_word(plain, pair); });
    }
    if (language::glances[i].may_begin(plain)) {
      language::for_pairs(row.beginnings, [&](std::string_view pair) {
        return language::replace_beginning(plain, pair);
      });
    }
    language::for_pairs(
        row.endings, [&](std::string_view pair) { return language::replace_ending(plain, pair); });
  }
  return plain;
}

std::string base_form(std::string_view word, Language of) {
  std::string plain = language::plain_word(word);
  for (const language::SpellingRow& row : language::spelling_rows()) {
    if (row.language != of) continue;
    language::for_pairs(row.inflections, [&](std::string_view pair) {
      // Behind an ending of possession one of the plural may stand.
      return language::replace_ending(plain, pair) && pair.front() != '\'';
    });
  }
  return plain;
}

}  // namespace travaux
