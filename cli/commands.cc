#include <algorithm>

#include "command.h"

namespace travaux::cli {

const std::vector<Command>& commands() {
  static const std::vector<Command> table = {
      {"init", "", "make a ledger and its signing key", run_init},
      {"record", "", "record a draft as a signed version", run_record},
      {"log", "", "list what is recorded, newest first", run_log},
      {"show", "", "show a version or a clause, with its sources", run_show},
      {"diff", "", "compare two drafts, clause by clause", run_diff},
      {"rules", "", "list the rules by which diff judges changes", run_rules},
      {"collate", "", "set several texts side by side, clause by clause", run_collate},
      {"attribute", "", "record who said or did what to a version", run_attribute},
      {"correct", "", "mend what was said of a version, or an attribution", run_correct},
      {"withdraw", "", "take back a version or an attribution; its number stays", run_withdraw},
      {"erase", "", "remove a version's bytes from the ledger for good", run_erase},
      {"sources", "", "list who says what", run_sources},
      {"origins", "blame", "trace each clause to the draft it first stood in", run_origins},
      {"quotes", "", "check an article's quotations against drafts", run_quotes},
      {"changelog", "", "write what changed from draft to draft", run_changelog},
      {"verify", "", "check the whole ledger from its bytes", run_verify},
      {"key", "", "say who may sign: list, enrol, retire, export keys", run_key},
  };
  return table;
}

namespace {

// Edit distance with transpositions of neighbours (Damerau 1964, restricted form).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

constexpr std::size_t longest_word = 64;  // longer ones are no typing mistake

}  // namespace

std::optional<std::string> did_you_mean(std::string_view word,
                                        const std::vector<std::string>& known) {
  if (word.size() > longest_word) return std::nullopt;
  std::optional<std::string> best;
  std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string& candidate : known) {
    if (candidate.size() > longest_word) continue;
    const std::size_t d = distance(word, candidate);
    if (d < best_distance) {
      best_distance = d;
      best = candidate;
    }
  }
  return best;
}

}  // namespace travaux::cli
