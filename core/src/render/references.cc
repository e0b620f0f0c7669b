#include <algorithm>
#include <string>

#include "render/page.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::Fragments;
using render::Ink;
using render::Page;
using render::Table;

// A range over a whole code would fill pages.
constexpr std::size_t most_named = 6;

std::string names_of(const Document& document, const std::vector<std::size_t>& targets) {
  std::string names;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const bool last = i + 1 == targets.size();
    if (i + 1 >= most_named && !last) continue;
    const std::string_view gap = i == 0 ? "" : last && i >= most_named ? " … " : ", ";
    names += std::string(gap) + display_label(document, document.clauses()[targets[i]]);
  }
  return printable(names);
}

bool is_doubtful(ReferenceStatus status) {
  return status == ReferenceStatus::missing || status == ReferenceStatus::several ||
         status == ReferenceStatus::no_place;
}

Fragments target_of(const Document& document, const ReferenceTo& reference) {
  const std::string status(name_of(reference.status));
  if (reference.status == ReferenceStatus::found) return {{names_of(document, reference.targets)}};
  if (reference.status == ReferenceStatus::partly) {
    return {{names_of(document, reference.targets)}, {" (in it)", Ink::dim}};
  }
  return {{status, is_doubtful(reference.status) ? Ink::alarm : Ink::dim}};
}

void add_definitions(Page& page, const ReferencesView& view) {
  if (view.definitions.empty()) return;
  const Document& document = *view.document;
  const auto words = [&](Span span) {
    return printable(std::string_view(document.text()).substr(span.start, span.size()));
  };
  page.add({{"terms that it defines: ", Ink::bold}, {std::to_string(view.definitions.size())}});
  Table table;
  for (const Definition& definition : view.definitions) {
    const Clause& clause = document.clauses()[definition.clause];
    table.add({{printable(display_label(document, clause)), Ink::bold},
               words(definition.term),
               {{words(definition.meaning)}}});
  }
  table.print(page);
}

}  // namespace

std::string references_to_terminal(const ReferencesView& view, const Screen& screen) {
  Page page(screen);
  const Document& document = *view.document;
  Fragments head = {{printable(view.ref) + ": ", Ink::bold}};
  if (view.language == Language::unknown) {
    head.push_back(
        {"NOT READ: references and definitions are read in a language that is known", Ink::alarm});
    page.add(head);
    return page.take();
  }
  const auto doubtful = std::count_if(view.references.begin(), view.references.end(),
                                      [](const auto& one) { return is_doubtful(one.status); });
  head.push_back({std::to_string(view.references.size()) + " references in " +
                  std::string(name_of(view.language)) + ", " + std::to_string(doubtful) +
                  " of them without a provision that is surely meant"});
  page.add(head);
  Table table;
  std::optional<std::size_t> last;
  for (const ReferenceTo& reference : view.references) {
    const Clause& clause = document.clauses()[reference.clause];
    const bool again = last == reference.clause;
    last = reference.clause;
    table.add({{again ? "" : printable(display_label(document, clause)), Ink::bold},
               printable(reference.value),
               target_of(document, reference)});
  }
  table.print(page);
  add_definitions(page, view);
  return page.take();
}

}  // namespace travaux
