#include "article/genders.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace travaux::reading {
namespace {

struct Row {
  Gender gender;
  std::string_view words;
};

constexpr std::array role_rows = {
    Row{Gender::he,
        "mr sir lord king prince pope spokesman chairman congressman businessman councilman "
        "alderman statesman strongman frontman husband father dad son brother uncle grandfather "
        "widower man boy baron duke count emperor actor monk bishop cardinal imam striker "
        "goalkeeper groom bridegroom"},
    Row{Gender::she,
        "mrs ms miss lady dame queen princess spokeswoman chairwoman congresswoman businesswoman "
        "councilwoman wife mother mum mom daughter sister aunt grandmother widow woman girl "
        "baroness duchess countess empress actress nun bride bride-to-be"}};

// Frequent given names of the countries that English-language news are about. A name of both is in
// neither row.
constexpr std::array name_rows = {
    Row{Gender::he,
        "james john robert michael william david richard joseph thomas charles christopher daniel "
        "matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward "
        "ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin "
        "scott brandon benjamin samuel gregory frank patrick raymond jack dennis jerry tyler "
        "aaron henry adam peter nathan zachary walter kyle harold jeremy ethan carl keith roger "
        "arthur lawrence sean christian albert joe jordan jesse bryan billy bruce ralph roy "
        "eugene louis philip phillip bobby johnny bernie mike steve jim tom bill bob dan dave tim "
        "ted joel barack elon mitch chuck rudy boris keir rishi nigel simon alan ian neil graham "
        "stuart colin derek trevor barry geoffrey gordon malcolm duncan hamish angus ewan "
        "alasdair colm liam niall declan rory seamus emmanuel pierre jacques michel francois "
        "françois nicolas laurent bruno alain gilles yves luc marc guillaume thierry olaf "
        "friedrich helmut gerhard hans jürgen wolfgang klaus karl heinz uwe dieter horst ulrich "
        "matthias stefan andreas thorsten lars jens sven nils björn erik magnus anders henrik "
        "gustav johan joost wouter pieter jan piet geert dirk giuseppe giovanni luigi marco "
        "matteo luca mario paolo sergio antonio silvio enrico pedro pablo jose josé juan luis "
        "carlos miguel javier alejandro fernando diego rafael francisco manuel joao joão rui "
        "paulo vladimir volodymyr oleksandr oleksiy aleksei alexei alexander aleksandr sergei "
        "sergey serhiy dmitry dmytro dmitri mykhailo mikhail nikolai mykola ivan igor ihor oleg "
        "oleh pavel petro petr yuri yuriy viktor andriy andrei andrey anatoly valery valeriy "
        "vitaly vitali ruslan denys denis bohdan taras yevgeny yevhen kyrylo kirill nikita ilya "
        "danylo maksym maxim roman vadim konstantin leonid vyacheslav andrzej jaroslaw mateusz "
        "radoslaw lech leszek marek zbigniew tomasz krzysztof vaclav václav miloš milos péter "
        "zoltán zoltan lászló laszlo gábor recep mustafa mehmet ahmed ahmet mohammed muhammad "
        "mohamed ali hassan hussein omar ibrahim yusuf abdullah khalid tariq salman bashar yair "
        "isaac moshe ehud yoav narendra rahul amit arvind imran shehbaz kwame kofi simeon cyril "
        "nelson mathias knut stian gunnar olli sauli petteri"},
    Row{Gender::she,
        "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy "
        "betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah "
        "stephanie dorothy rebecca sharon laura cynthia amy kathleen angela shirley brenda emma "
        "anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria "
        "catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina "
        "joan evelyn judith megan cheryl hannah martha gloria teresa sara janice ann kathryn "
        "abigail sophia frances alice judy isabella julia grace amber denise danielle marilyn "
        "beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie hillary "
        "kamala condoleezza nicola priti suella yvette ursula annegret annalena sahra ségolène "
        "segolene marine anne brigitte valérie valerie ngozi giorgia elly isabel ines inés carmen "
        "dolores pilar mette helle sanna magdalena ebba jacinda penny benazir yulia yuliya olena "
        "oksana iryna irina olga olha tatiana tetyana natalia nataliya svetlana mariya elena "
        "ekaterina ksenia zuzana beata ewa agnieszka katarzyna malgorzata kaja ingrid astrid "
        "sigrid gro erna siv solveig birgit ulrike heike sabine petra silke gudrun saskia marieke "
        "femke fatima aisha leila layla noor golda tzipi indira sonia mamata smriti ellen siobhan "
        "niamh aoife maeve"}};

template <typename Rows>
std::unordered_map<std::string_view, Gender> table_of(const Rows& rows) {
  std::unordered_map<std::string_view, Gender> table;
  for (const Row& row : rows) {
    for (std::size_t at = 0; at < row.words.size();) {
      const std::size_t end = std::min(row.words.find(' ', at), row.words.size());
      table.emplace(row.words.substr(at, end - at), row.gender);
      at = end + 1;
    }
  }
  return table;
}

Gender looked_up(const std::unordered_map<std::string_view, Gender>& table, std::string_view word) {
  const auto found = table.find(word);
  return found == table.end() ? Gender::unknown : found->second;
}

}  // namespace

Gender gender_of_word(std::string_view word) {
  static const auto table = table_of(role_rows);
  return looked_up(table, word);
}

Gender gender_of_name(std::string_view name) {
  static const auto table = table_of(name_rows);
  const Gender known = looked_up(table, name);
  // Most names in -a are women’s in the languages of Europe.
  constexpr std::size_t shortest = 4;
  const bool in_a = name.size() >= shortest && name.ends_with('a');
  return known == Gender::unknown && in_a ? Gender::she : known;
}

}  // namespace travaux::reading
