#include "effects/definitions.h"

#include <algorithm>

#include "base/utf8.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

Span whole_of(const Definition& definition) {
  return {std::min(definition.term.start, definition.meaning.start),
          std::max(definition.term.end, definition.meaning.end)};
}

Span all_words(const Side& side) {
  return side.words.empty() ? Span{} : Span{side.words.front().start, side.words.back().end};
}

// In small letters, and these and digits only.
std::string letters_of(std::string_view words) {
  std::string kept;
  const std::string folded = base::fold_case(words);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t start = at;
    const char32_t c = base::next_code_point(folded, at);
    if (base::is_letter(c) || base::is_digit(c)) kept.append(folded, start, at - start);
  }
  return kept;
}

// The definitions above, of which one goes on in the side's first clause.
const std::vector<Definition>& definitions_above(const Side& side, const OpenDefinitions& open) {
  return open.above(side.document->clauses()[side.clauses.front()]);
}

// The definition is all that the clause says, or nearly so.
bool is_most_of(const Side& side, const Definition& definition) {
  return 2 * whole_of(definition).size() >= all_words(side).size();
}

bool lies_in(const std::vector<Definition>& definitions, Span span) {
  return std::any_of(definitions.begin(), definitions.end(), [&](const Definition& definition) {
    const Span whole = whole_of(definition);
    return whole.start <= span.start && span.end <= whole.end;
  });
}

class DefinitionChange {
 public:
  DefinitionChange(const ClauseChange& change, Findings& findings)
      : change_(change),
        findings_(findings),
        before_(change.before().definitions()),
        after_(change.after().definitions()) {}

  void find() {
    for (const Definition& definition : before_) {
      const Definition* other = twin_of(definition);
      if (other != nullptr) {
        compare(definition, *other);
      } else if (counts(change_.before(), definition) &&
                 !is_said(change_.before(), definition, change_.after())) {
        add(definition.term, whole_of(definition), {});
      }
    }
    for (const Definition& definition : after_) {
      const bool known = std::any_of(before_.begin(), before_.end(), [&](const Definition& other) {
        return term_of(other, true) == term_of(definition, false);
      });
      if (!known && counts(change_.after(), definition) &&
          !is_said(change_.after(), definition, change_.before())) {
        add_new(definition);
      }
    }
  }

 private:
  std::string term_of(const Definition& definition, bool before) const {
    const Side& side = before ? change_.before() : change_.after();
    return letters_of(side.text(definition.term));
  }

  const Definition* twin_of(const Definition& definition) const {
    const auto found = std::find_if(after_.begin(), after_.end(), [&](const Definition& other) {
      return term_of(other, false) == term_of(definition, true);
    });
    return found == after_.end() ? nullptr : &*found;
  }

  // "Special area" and Special area without quotation marks, before the same words.
  bool is_said(const Side& own, const Definition& definition, const Side& other) const {
    const std::string words = letters_of(other.text(all_words(other)));
    return words.find(letters_of(own.text(whole_of(definition)))) != std::string::npos;
  }

  // Of a clause that came or went as a whole, a definition in passing is not the point.
  bool counts(const Side& side, const Definition& definition) const {
    return !(change_.added() || change_.removed()) || is_most_of(side, definition);
  }

  void compare(const Definition& before, const Definition& after) {
    if (letters_of(change_.before().text(before.meaning)) ==
        letters_of(change_.after().text(after.meaning))) {
      return;
    }
    const bool touched =
        change_.touches_before(whole_of(before)) || change_.touches_after(whole_of(after));
    if (touched) add(before.term, before.meaning, after.meaning);
  }

  // `term` stands in the text before.
  void add(Span term, Span before, Span after) {
    const std::string name(change_.before().text(term));
    findings_.note_term(name);
    findings_.add("definition-changed", "\"" + name + "\" is defined otherwise", before, after);
  }

  void add_new(const Definition& definition) {
    const std::string name(change_.after().text(definition.term));
    findings_.note_term(name);
    findings_.add("definition-changed", "\"" + name + "\" is defined", {}, whole_of(definition));
  }

  const ClauseChange& change_;
  Findings& findings_;
  const std::vector<Definition>& before_;
  const std::vector<Definition>& after_;
};

// A point below '"Ship" means:' is part of what the term means.
void find_in_points(const ClauseChange& change, const Context& context, Findings& findings) {
  const Side& side = change.removed() ? change.before() : change.after();
  const std::vector<Definition>& above =
      definitions_above(side, change.removed() ? context.open_before : context.open_after);
  if (above.empty()) return;
  const Span before = all_words(change.before());
  const Span after = all_words(change.after());
  const bool alone = change.added() || change.removed();
  if (!alone && change.blocks().empty()) return;
  if (letters_of(change.before().text(before)) == letters_of(change.after().text(after))) return;
  for (const Definition& definition : above) {
    findings.note_term(std::string(side.text(definition.term)));
  }
  findings.add("definition-changed", from_to(change, before, after), before, after);
}

bool says_the_same_words(const ClauseChange& change) {
  return change.before().words.size() == 1 && change.after().words.size() == 1 &&
         change.before().text(change.before().words.front()) ==
             change.after().text(change.after().words.front());
}

}  // namespace

bool changes_definitions_only(const ClauseChange& change, const Context& context) {
  if (change.added() || change.removed() || change.blocks().empty()) return false;
  const std::vector<Definition>& before = change.before().definitions();
  const std::vector<Definition>& after = change.after().definitions();
  const bool inside =
      std::all_of(change.blocks().begin(), change.blocks().end(), [&](const Block& block) {
        return lies_in(before, block.before) || lies_in(after, block.after);
      });
  return inside || !definitions_above(change.after(), context.open_after).empty();
}

void find_definitions(const ClauseChange& change, const Context& context, Findings& findings) {
  // Two clauses of the same words define the same.
  if (!says_the_same_words(change)) DefinitionChange(change, findings).find();
  if (!findings.has("definition-changed")) find_in_points(change, context, findings);
}

}  // namespace travaux::judging
