#include "effects/brackets.h"

#include <map>
#include <string>

#include "base/utf8.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

// Brackets that open or close, and marks between alternatives inside of them.
std::ptrdiff_t count_marks(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return c == '[' || c == ']' || c == '/'; });
}

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    if (base::is_letter(c) || base::is_digit(c)) return true;
  }
  return false;
}

// Whether the words of the clause say nothing but that it is kept free.
bool is_reserved(const Document& document, std::size_t id, const Readers& readers) {
  constexpr std::size_t longest = 80;  // bytes
  const std::string_view words = document.words_of(document.clauses()[id]);
  if (words.empty() || words.size() > longest) return false;
  for (const Phrase& phrase : readers.phrases.read(words)) {
    if (phrase.kind != PhraseKind::reserved) continue;
    const bool alone = !has_letters(words.substr(0, phrase.span.start)) &&
                       !has_letters(words.substr(phrase.span.end));
    if (alone) return true;
  }
  return false;
}

bool are_reserved(const Document& document, const std::vector<std::size_t>& ids,
                  const Readers& readers) {
  return std::all_of(ids.begin(), ids.end(),
                     [&](std::size_t id) { return is_reserved(document, id, readers); });
}

class Reserved {
 public:
  Reserved(const Context& context, std::vector<Findings>& findings)
      : context_(context), findings_(findings) {}

  void find() {
    const auto& changes = context_.comparison.changes;
    for (std::size_t i = 0; i < changes.size(); ++i) {
      const Change& change = changes[i];
      if (change.is(ChangeKind::unchanged)) continue;
      if (change.before.empty()) {
        came_[context_.after.clauses()[change.after.front()].eid] = i;
      } else if (change.after.empty()) {
        went_[context_.before.clauses()[change.before.front()].eid] = i;
      } else if (reserves(i) != frees(i)) {
        add(i);
      }
    }
    for (const auto& [eid, went] : went_) {
      const auto came = came_.find(eid);
      if (came == came_.end() || frees(went) == reserves(came->second)) continue;
      add(went);
      add(came->second);
    }
  }

 private:
  bool frees(std::size_t i) const {
    return are_reserved(context_.before, context_.comparison.changes[i].before, context_.readers);
  }

  bool reserves(std::size_t i) const {
    return are_reserved(context_.after, context_.comparison.changes[i].after, context_.readers);
  }

  void add(std::size_t i) {
    const Change& change = context_.comparison.changes[i];
    Span before;
    Span after;
    std::string message;
    if (!change.before.empty()) {
      const Clause& clause = context_.before.clauses()[change.before.front()];
      before = clause.words;
      message = quoted(context_.before.words_of(clause));
    }
    if (!change.after.empty()) {
      const Clause& clause = context_.after.clauses()[change.after.front()];
      after = clause.words;
      message.append(" -> ").append(quoted(context_.after.words_of(clause)));
    } else {
      message.append(" ->");
    }
    findings_[i].add("reserved", message, before, after);
  }

  const Context& context_;
  std::vector<Findings>& findings_;
  std::map<std::string, std::size_t> came_;  // by eId, the change
  std::map<std::string, std::size_t> went_;
};

}  // namespace

void find_brackets(const ClauseChange& change, const Context&, Findings& findings) {
  const Block* opened = nullptr;
  const Block* resolved = nullptr;
  for (const Block& block : change.bracket_blocks()) {
    const std::ptrdiff_t more = count_marks(change.after().text(block.after)) -
                                count_marks(change.before().text(block.before));
    if (more > 0 && opened == nullptr) opened = &block;
    if (more < 0 && resolved == nullptr) resolved = &block;
  }
  const auto add = [&](std::string_view rule, const Block& block) {
    findings.add(rule, from_to(change, block.before, block.after), block.before, block.after);
  };
  if (opened != nullptr) add("bracket-opened", *opened);
  if (resolved != nullptr) add("bracket-resolved", *resolved);
}

void find_reserved(const Context& context, std::vector<Findings>& findings) {
  Reserved(context, findings).find();
}

}  // namespace travaux::judging
