#include <algorithm>

#include "travaux/effects.h"

namespace travaux {
namespace {

using G = RuleGroup;
using S = Severity;

constexpr auto table = std::to_array<Rule>({
    // -------------------------------------------------------------------------------- obligations
    {"modality-strengthened", G::obligations, S::major, "Does a provision bind more than it did?",
     "1. The Parties should inform the Commission of every transfer of arms.",
     "1. The Parties shall inform the Commission of every transfer of arms."},
    {"modality-weakened", G::obligations, S::major, "Does a provision bind less than it did?",
     "1. The Parties shall inform the Commission of every transfer of arms.",
     "1. The Parties may inform the Commission of every transfer of arms."},
    {"negation-added", G::obligations, S::critical,
     "Is something denied or forbidden that was not?",
     "1. Foreign forces shall be stationed in the security zone.",
     "1. Foreign forces shall not be stationed in the security zone."},
    {"negation-removed", G::obligations, S::critical, "Is something no longer denied or forbidden?",
     "1. Foreign forces shall not be stationed in the security zone.",
     "1. Foreign forces shall be stationed in the security zone."},
    {"condition-added", G::obligations, S::major,
     "Does something hang on a condition that did not?",
     "1. Each Party shall grant inspectors access to its depots.",
     "1. Each Party shall grant inspectors access to its depots, provided that notice is given."},
    {"condition-removed", G::obligations, S::major, "Does something no longer hang on a condition?",
     "1. Each Party shall grant inspectors access to its depots, provided that notice is given.",
     "1. Each Party shall grant inspectors access to its depots."},
    {"scope-widened", G::obligations, S::major, "Does a provision take in more than it did?",
     "1. The guarantee covers significant attacks on the territory of a Party.",
     "1. The guarantee covers attacks on the territory of a Party."},
    {"scope-narrowed", G::obligations, S::major, "Does a provision take in less than it did?",
     "1. The guarantee covers attacks on the territory of a Party.",
     "1. The guarantee covers only attacks on the territory of a Party."},
    {"status-changed", G::obligations, S::major, "Has something another legal standing?",
     "1. This framework is legally binding on the States that sign it.",
     "1. This framework is non-binding on the States that sign it."},
    // ------------------------------------------------------------------------------------ figures
    {"amount-changed", G::figures, S::major, "Is a sum of money another?",
     "1. The fund shall hold $100 billion for the rebuilding of the region.",
     "1. The fund shall hold $80 billion for the rebuilding of the region."},
    {"percentage-changed", G::figures, S::major, "Is a percentage or a share another?",
     "1. The United States shall receive 50% of the profits of the venture.",
     "1. The United States shall receive 40% of the profits of the venture."},
    {"count-changed", G::figures, S::major, "Is a number of things another?",
     "1. The armed forces shall be limited to 600,000 personnel in peacetime.",
     "1. The armed forces shall be limited to 800,000 personnel in peacetime."},
    {"unit-changed", G::figures, S::major, "Is a figure counted in another unit or currency?",
     "1. Heavy weapons shall be withdrawn 30 kilometres from the line of contact.",
     "1. Heavy weapons shall be withdrawn 30 miles from the line of contact."},
    // --------------------------------------------------------------------------------------- time
    {"date-changed", G::time, S::major, "Is a date of the calendar another?",
     "1. Elections shall be held by 1 March 2026 in all districts.",
     "1. Elections shall be held by 1 June 2026 in all districts."},
    {"duration-changed", G::time, S::major, "Is a period or a deadline longer or shorter?",
     "1. The Parties shall exchange prisoners within 30 days.",
     "1. The Parties shall exchange prisoners within 60 days."},
    {"trigger-changed", G::time, S::major, "Does something apply from another event on?",
     "1. The sanctions shall be lifted upon signature of the agreement.",
     "1. The sanctions shall be lifted upon ratification of the agreement."},
    {"entry-into-force-changed", G::time, S::major, "Does the text enter into force otherwise?",
     "1. This Treaty shall enter into force on the date of signature.",
     "1. This Treaty shall enter into force thirty days after the last ratification."},
    {"renewal-changed", G::time, S::major, "Is the text or a term renewed otherwise?",
     "1. This Agreement shall be renewed automatically for periods of five years.",
     "1. This Agreement shall be renewed automatically for periods of two years."},
    {"termination-changed", G::time, S::major, "Can the text be ended otherwise?",
     "1. A Party may denounce this Convention by giving six months' notice.",
     "1. A Party may denounce this Convention by giving twelve months' notice."},
    // ---------------------------------------------------------------------------------------- who
    {"party-added", G::who, S::major, "Is somebody concerned who was not?",
     "1. Poland shall host the air patrols of the coalition.",
     "1. Poland and Romania shall host the air patrols of the coalition."},
    {"party-removed", G::who, S::major, "Is somebody no longer concerned?",
     "1. Poland and Romania shall host the air patrols of the coalition.",
     "1. Poland shall host the air patrols of the coalition."},
    {"party-replaced", G::who, S::major, "Does somebody stand in another's place?",
     "1. The Council shall appoint the head of the mission.",
     "1. The Commission shall appoint the head of the mission."},
    {"signatories-changed", G::who, S::major, "Do others sign?",
     "1. The Parties shall meet each year.\n\nDone at Geneva on 1 May 2025.\n\nFor Poland:\n\nFor "
     "Romania:",
     "1. The Parties shall meet each year.\n\nDone at Geneva on 1 May 2025.\n\nFor Poland:\n\nFor "
     "Latvia:"},
    // -------------------------------------------------------------------------------------- lists
    {"item-added", G::lists, S::minor, "Is there an item in a list that was not there?",
     "1. The embargo covers wheat and maize from the occupied ports.",
     "1. The embargo covers wheat, barley and maize from the occupied ports."},
    {"item-removed", G::lists, S::minor, "Is an item of a list no more?",
     "1. The embargo covers wheat, barley and maize from the occupied ports.",
     "1. The embargo covers wheat and maize from the occupied ports."},
    {"conjunction-changed", G::lists, S::major, "Are items joined by another word: and, or?",
     "1. The request shall be signed by the owner and the tenant.",
     "1. The request shall be signed by the owner or the tenant."},
    // -------------------------------------------------------------------------------------- terms
    {"definition-changed", G::terms, S::major, "Does a defined term mean something else?",
     "1. \"Armed attack\" means the use of force by a State.\n2. An armed attack shall be "
     "answered.",
     "1. \"Armed attack\" means the use of force by any actor.\n2. An armed attack shall be "
     "answered."},
    {"definition-ripple", G::terms, S::editorial,
     "Does an unchanged clause use a term whose definition changed?",
     "1. \"Armed attack\" means the use of force by a State.\n2. An armed attack shall be "
     "answered.",
     "1. \"Armed attack\" means the use of force by any actor.\n2. An armed attack shall be "
     "answered."},
    // --------------------------------------------------------------------------------- references
    {"reference-consequential", G::references, S::editorial,
     "Does a reference follow a provision to its new number?",
     "Article 1\nThe zone is closed to arms.\nArticle 2\nArticle 1 applies at sea.",
     "Article 1\nThis text is public.\nArticle 2\nThe zone is closed to arms.\nArticle 3\nArticle "
     "2 "
     "applies at sea."},
    {"reference-stale", G::references, S::major,
     "Does a reference still name the old number of a provision?",
     "Article 1\nThe zone is closed to arms.\nArticle 2\nArticle 1 applies at sea.",
     "Article 1\nThis text is public.\nArticle 2\nThe zone is closed to arms.\nArticle 3\nArticle "
     "1 "
     "applies at sea."},
    {"reference-retargeted", G::references, S::major, "Does a reference name another provision?",
     "Article 1\nThe zone is closed to arms.\nArticle 2\nShips may pass by day.\nArticle "
     "3\nArticle 1 "
     "applies at sea.",
     "Article 1\nThe zone is closed to arms.\nArticle 2\nShips may pass by day.\nArticle "
     "3\nArticle 2 "
     "applies at sea."},
    {"reference-dangling", G::references, S::major, "Does a reference name no provision at all?",
     "Article 1\nThe zone is closed to arms.\nArticle 2\nArticle 1 applies at sea.",
     "Article 1\nThe zone is closed to arms.\nArticle 2\nArticle 9 applies at sea."},
    // ----------------------------------------------------------------------------------- drafting
    {"bracket-opened", G::drafting, S::minor, "Are words in brackets that were not: not agreed?",
     "1. The Parties shall report within thirty days.",
     "1. The Parties shall report [within thirty days]."},
    {"bracket-resolved", G::drafting, S::minor, "Are brackets gone: is an alternative chosen?",
     "1. The Parties [shall] [should] report within thirty days.",
     "1. The Parties shall report within thirty days."},
    {"reserved", G::drafting, S::major, "Is a clause kept free, or no longer?",
     "1. The Parties shall report to the Secretariat within thirty days.", "1. [Reserved]"},
    {"reordered-only", G::drafting, S::minor, "Do the same words only stand in another place?",
     "1. The zone is closed to arms.\n2. Ships may pass by day.\n3. Reports are public.",
     "1. Ships may pass by day.\n2. Reports are public.\n3. The zone is closed to arms."},
    {"renumbered-only", G::drafting, S::editorial, "Is only the printed label another?",
     "1. The zone is closed to arms.", "4. The zone is closed to arms."},
    {"provision-added", G::drafting, S::major, "Is there a clause that was not there?",
     "1. The Parties shall meet each year.",
     "1. The Parties shall meet each year.\n2. Each meeting of the Parties shall be public."},
    {"provision-removed", G::drafting, S::major, "Is a clause no more?",
     "1. The Parties shall meet each year.\n2. Each meeting of the Parties shall be public.",
     "1. The Parties shall meet each year."},
    {"reworded", G::drafting, S::minor, "Do words differ, and no other rule says how?",
     "1. The Parties shall meet each year.", "1. The Parties shall come together each year."},
    {"editorial", G::drafting, S::editorial,
     "Do only case, spelling, punctuation or spaces differ, or the dress of a figure?",
     "1. The organisation shall meet, each year.", "1. The Organization shall meet each year."},
});

}  // namespace

std::span<const Rule> all_rules() {
  return table;
}

const Rule* rule_named(std::string_view id) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Rule& rule) { return rule.id == id; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace travaux
