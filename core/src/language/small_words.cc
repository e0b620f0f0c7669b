#include "language/small_words.h"

#include <array>

namespace travaux::language {
namespace {

constexpr auto table = std::to_array<Signs>({
    {Language::english,
     "the of and to in that for be by shall or with any on as is are its from this which at not it "
     "will under such has have may must can should no all each other their they if than into "
     "within upon between until after before would was were been these those who whose there",
     "", ""},
    {Language::ukrainian,
     "та у в і й з із зі на що щоб для від або до за цього цей ця ці не про якщо їх це буде бути "
     "які який яка якого яких якому є його її їхній відповідно щодо але при під між після через "
     "також може можуть повинен повинні повинна має мають усі всі всіх чи як так лише немає",
     "іїєґ", "ыэёъў"},
    {Language::russian,
     "и в во с со на что чтобы для от или до за из этого этот эта эти не о об обо если их это "
     "будет быть которые который которая которого которых которым его ее её по соответствии к ко "
     "но также является при под между после через может могут должен должны должна все всех как "
     "так только нет он она они",
     "ыэё", "іїєґўјљњђћџѓќѕөүңқғұһәӣӯҳҷ"},
    {Language::french,
     "le la les de des du et à en que qui dans par pour une un est au aux sur ou ce cette sont ne "
     "pas avec être",
     "", ""},
    {Language::german,
     "der die das und in zu den des von mit für auf ist im nicht ein eine dem oder werden sich als "
     "auch wird nach an durch bei",
     "", ""},
    {Language::spanish,
     "el la los las de del y en que a por para con una un se es al o su sus no como será esta este "
     "lo más",
     "", ""},
    {Language::italian,
     "il la i le di del della e in che a per con una un è al o dei delle nel si non gli da sono "
     "alla come",
     "", ""},
    {Language::polish,
     "i w z na do o się nie jest przez dla oraz lub od że po za które tym jak są ich być może "
     "niniejszego",
     "", ""},
    {Language::dutch,
     "de het een en van in te dat op voor met zijn is aan door bij niet die of wordt om deze "
     "worden als naar tot",
     "", ""},
    {Language::portuguese,
     "o a os as de do da e em que para por com uma um se é ao ou não dos das no na pela são seu "
     "sua",
     "", ""},
    // Bulgarian, Belarusian, Serbian in either script, Danish, Norwegian, Swedish, Czech, Romanian,
    // Hungarian: near enough to be mistaken. Last, letters of Cyrillic alphabets farther off.
    {Language::unknown,
     "и в на за от с до не о по се да са ще е към като със във който която които при си бъде "
     "има или",
     "ъ", "ыэёіїєґ"},
    {Language::unknown, "і у з на для да за не па ад як што гэта гэтага ці або яго іх пры аб будзе",
     "іўыэё", "ищъїєґ"},
    {Language::unknown, "и у на за од до не о по се да су је ће са који која које или као",
     "јљњђћџѓќѕ", "щыэёъїєґ"},
    {Language::unknown, "i u na za od do ne o po se da su je će sa koji koja koje ili kao iz", "",
     ""},
    {Language::unknown, "og i det som til er av af den på har ikke skal for at med en et de om fra",
     "", ""},
    {Language::unknown, "och i att det som en på är av för med till den har inte ska skall om ett",
     "", ""},
    {Language::unknown, "a v na se je že s z do o k i pro jako nebo od by jsou jeho které který",
     "", ""},
    {Language::unknown, "și în de la cu nu este din pe să care sau pentru prin a ale al lui", "",
     ""},
    {Language::unknown, "a az és hogy nem is egy ez meg vagy mint csak kell", "", ""},
    {Language::unknown, "", "өүңқғұһәӣӯҳҷ", ""},
});

}  // namespace

std::span<const Signs, signs_count> signs() {
  return table;
}

}  // namespace travaux::language
