#include "effects/provision_label.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace travaux::judging {
namespace {

struct Prefix {
  std::string_view eid;
  Provision word;
};

constexpr auto prefixes = std::to_array<Prefix>({{"art", Provision::article},
                                                 {"clause", Provision::clause},
                                                 {"rule", Provision::rule},
                                                 {"reg", Provision::regulation},
                                                 {"sec", Provision::section},
                                                 {"subsec", Provision::subsection},
                                                 {"part", Provision::part},
                                                 {"book", Provision::book},
                                                 {"title", Provision::title},
                                                 {"chp", Provision::chapter},
                                                 {"annex", Provision::annex},
                                                 {"app", Provision::appendix},
                                                 {"sched", Provision::schedule},
                                                 {"prot", Provision::protocol},
                                                 {"para", Provision::paragraph},
                                                 {"point", Provision::point},
                                                 {"rec", Provision::recital}});

std::string_view own_eid(const Clause& clause) {
  const std::string_view eid = clause.eid;
  const std::size_t at = eid.rfind("__");
  return at == std::string_view::npos ? eid : eid.substr(at + 2);
}

Provision word_of_eid(std::string_view own) {
  const std::string_view prefix = own.substr(0, own.find('_'));
  const auto found = std::find_if(prefixes.begin(), prefixes.end(),
                                  [&](const Prefix& row) { return row.eid == prefix; });
  return found == prefixes.end() ? Provision::any : found->word;
}

}  // namespace

std::size_t word_size(std::string_view label) {
  if (label.starts_with("§")) return 2;
  std::size_t letters = 0;
  std::size_t at = 0;
  while (at < label.size()) {
    std::size_t next = at;
    if (!base::is_letter(base::next_code_point(label, next))) break;
    at = next;
    ++letters;
  }
  const bool more = at < label.size() && (label[at] == ' ' || label[at] == '.');
  const bool numbers = label.find_first_not_of("IVXLCivxlc") >= at;
  return letters > 1 && (more || at == label.size()) && !numbers ? at : 0;
}

std::string_view printed_number(std::string_view label) {
  constexpr std::string_view marks = " ().:";
  const std::size_t first = label.find_first_not_of(marks);
  if (first == std::string_view::npos) return {};
  return label.substr(first, label.find_last_not_of(marks) + 1 - first);
}

ProvisionLabel read_label(const Document& document, const Clause& clause) {
  ProvisionLabel label;
  if (!clause.labelled()) return label;
  const std::string_view printed = document.label_of(clause);
  const std::size_t size = word_size(printed);
  const std::string_view own = own_eid(clause);
  if (size > 0) label.word = word_of_eid(own);
  std::string_view number = printed.substr(size);
  number.remove_prefix(std::min(number.find_first_not_of(" .№"), number.size()));
  label.number = provision_number(number);
  // "First Part", "Part Two": the eId has it in digits.
  const std::size_t gap = own.find('_');
  const bool spelled = size > 0 && gap != std::string_view::npos &&
                       label.number.find_first_of("0123456789") == std::string::npos &&
                       own.find_first_of("0123456789", gap) == gap + 1;
  if (spelled) label.number = own.substr(gap + 1);
  return label;
}

}  // namespace travaux::judging
