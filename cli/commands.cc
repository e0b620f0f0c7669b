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
      {"sources", "", "show who stands behind each clause", run_sources},
      {"origins", "blame", "trace each clause to the draft it first stood in", run_origins},
      {"quotes", "", "check an article's quotations against drafts", run_quotes},
      {"read", "", "propose who says what in an article, and what contradicts", run_read},
      {"changelog", "", "write what changed from draft to draft", run_changelog},
      {"export", "", "write who recorded and said what, as W3C PROV-JSON", run_export},
      {"verify", "", "check the whole ledger from its bytes", run_verify},
      {"key", "", "say who may sign: list, enrol, retire, export keys", run_key},
  };
  return table;
}

}  // namespace travaux::cli
