#include "language/phrases.h"

namespace travaux::language {
namespace {

constexpr int named = static_cast<int>(InstrumentKind::named);
constexpr int passed_over = static_cast<int>(FillerKind::passed_over);
constexpr int ends_name = static_cast<int>(FillerKind::ends_name);
constexpr int ends_event = static_cast<int>(FillerKind::ends_event);

constexpr int before_event = static_cast<int>(TriggerKind::before_event);
constexpr int before_clause = static_cast<int>(TriggerKind::before_clause);

constexpr int sure = static_cast<int>(LifeKind::sure);
constexpr int of_object = static_cast<int>(LifeKind::of_object);
constexpr int of_subject = static_cast<int>(LifeKind::of_subject);
constexpr int with_time = static_cast<int>(LifeKind::with_time);
constexpr int noun = static_cast<int>(LifeKind::noun);
constexpr int manner = static_cast<int>(LifeKind::manner);
constexpr int provisionally = static_cast<int>(LifeKind::provisionally);

constexpr auto table = std::to_array<PhraseRow>({
    // ----------------------------------------------------------------------------------- triggers
    {PhraseKind::trigger, before_event,
     "після|з моменту|з дня|з дати|з часу|від дня|від дати|від моменту|у день|в "
     "день|на дату|на день|у момент|в момент|починаючи з|за підсумками|з "
     "настанням|по завершенні|по закінченні|у зв'язку з"},
    {PhraseKind::trigger, before_clause, "після того як|як тільки|щойно|коли"},
    {PhraseKind::filler, passed_over,
     "його|її|їх|їхнього|цей|ця|це|ці|такого|такої|дня|дати|дату|день|моменту|того|як|було|буде|"
     "були|всіх|усіх|останнього|першого"},
    {PhraseKind::filler, ends_name,
     "цієї|цього|цим|цю|угод*|договор*|сторон*|у|в|на|для|від|до|за|про|при|між|з|"
     "із|що|які|який|яка|якого|яких|не|після|згідно|відповідно|протягом"},
    {PhraseKind::filler, ends_event, "та|і|й|або|чи|має|мають|може|можуть|якщо"},
    {PhraseKind::promptness, 1,
     "негайно|невідкладно|без зволікання|без зволікань|без затримки|без невиправданої затримки|"
     "якнайшвидше|якомога швидше|терміново|у розумний строк|в розумний строк"},
    {PhraseKind::promptness, 2,
     "безстроково|на невизначений строк|на необмежений строк|без обмеження строку"},
    // -------------------------------------------------------------------------- the life of a text
    {PhraseKind::entry_into_force, sure,
     "набирає чинності|набирають чинності|набуває чинності|набувають чинності|набере чинності|"
     "набуде чинності|вступає в силу|вступають в силу|вводиться в дію|вводяться в дію|вступає в "
     "дію"},
    {PhraseKind::entry_into_force, of_subject,
     "застосовується з|застосовуються з|застосовується починаючи|діє з|діють з"},
    {PhraseKind::entry_into_force, provisionally,
     "тимчасово застосовується|застосовується тимчасово|тимчасово застосовуються|застосовуються "
     "тимчасово|тимчасове застосування"},
    {PhraseKind::renewal, sure,
     "пролонгу*|автоматично продовж*|автоматично поновл*|автоматично подовж*|продовжується|"
     "продовжуються|поновлюється|подовжується"},
    {PhraseKind::renewal, with_time,
     "продовжити|продовжено|продовжений|продовжена|продовжує|продовжують|подовжити|подовжено|"
     "поновити|поновлено|продовження|поновлення"},
    {PhraseKind::renewal, manner, "автоматично|за мовчазною згодою"},
    {PhraseKind::termination, sure,
     "денонсу*|втрачає чинність|втрачають чинність|припиняє дію|припиняє свою дію|припиняють дію|"
     "припинити дію|діє протягом|залишається чинн*|залишається в силі|строк дії закінчується"},
    {PhraseKind::termination, of_object,
     "розірвати|розриває|розірвання|припинити|припиняє|вийти з|виходить з|відмовитися від|"
     "скасувати|анулювати"},
    {PhraseKind::termination, of_subject,
     "припиняється|припиняються|розривається|розірваний|розірвано|закінчується|анулюється"},
    {PhraseKind::termination, noun, "вихід|денонсація|припинення"},
    {PhraseKind::instrument, named,
     "угод*|договор*|договір|конвенці*|протокол*|контракт*|пакт*|закон|закону|статут*|хартії|"
     "членств*|оренд*|ліценз*|мандат*|поправк*|зміни|декларац*|меморандум*|регламент*|директив*"},
});

}  // namespace

std::span<const PhraseRow> ukrainian_times() {
  return table;
}

}  // namespace travaux::language
