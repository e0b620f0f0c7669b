#include <algorithm>
#include <utility>

#include "ledger/verify.h"

namespace travaux::ledger {
namespace {

std::string line_at(std::string_view text, std::size_t position) {
  if (position >= text.size()) return "the end";
  const std::size_t before = text.substr(0, position).rfind('\n');
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  return std::string(text.substr(start, text.find('\n', start) - start));
}

std::pair<std::string, std::string> first_difference(std::string_view expected,
                                                     std::string_view found) {
  const auto [left, right] =
      std::mismatch(expected.begin(), expected.end(), found.begin(), found.end());
  return {line_at(expected, static_cast<std::size_t>(left - expected.begin())),
          line_at(found, static_cast<std::size_t>(right - found.begin()))};
}

std::string armour_of(const std::string& bytes) {
  try {
    return parse_links(bytes).armoured;
  } catch (const Error&) {
    return {};
  }
}

void compare_commit(Findings& findings, const std::string& where, const std::string& bytes,
                    Commit expected, const std::vector<Owner>& signers) {
  const std::string armoured = armour_of(bytes);
  if (armoured.empty()) {
    findings.refuted("commits", where, "a signed commit", "one without signature");
    return;
  }
  std::optional<std::pair<std::string, std::string>> difference;
  for (const Owner& signer : signers) {
    (expected.rewritten ? expected.rewritten->identity : expected.identity) = signer.identity;
    const std::string text = print_commit(expected);
    const std::string whole = add_signature(text, armoured);
    if (whole != bytes) {
      if (!difference) difference = first_difference(whole, bytes);
    } else if (verify_ssh(armoured, text, "git", signer.key)) {
      return;
    }
  }
  if (difference) {
    findings.refuted("commits", where, difference->first, difference->second);
  } else {
    findings.refuted("commits", where,
                     expected.rewritten ? "a valid signature of who erased something later"
                                        : "a valid signature of the entry's author",
                     "one that does not verify");
  }
}

}  // namespace

void judge_commit(Findings& findings, const std::string& where, const std::string& bytes,
                  Commit expected, const std::vector<Owner>& signers) {
  findings.later([where, bytes, expected = std::move(expected), signers](Findings& own) {
    compare_commit(own, where, bytes, expected, signers);
  });
}

void judge_tree(Findings& findings, const std::string& check, const std::string& where,
                const Tree& expected, const Tree& found) {
  if (print_tree(expected) == print_tree(found)) return;
  bool told = false;
  const auto tell = [&](const std::string& name, const std::string& left,
                        const std::string& right) {
    told = true;
    findings.refuted(check, where + " " + name, left, right);
  };
  for (const TreeItem& item : expected) {
    const TreeItem* same = find_item(found, item.name);
    if (same == nullptr || *same != item) {
      tell(item.name, to_hex(item.id), same == nullptr ? "missing" : to_hex(same->id));
    }
  }
  for (const TreeItem& item : found) {
    if (find_item(expected, item.name) == nullptr) tell(item.name, "no such file", to_hex(item.id));
  }
  // Names that stand twice, or in another order than git's.
  if (!told) findings.refuted(check, where + " tree", "each file once, in order", "another list");
}

}  // namespace travaux::ledger
