#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "render/beside.h"
#include "render/labels.h"
#include "render/page.h"
#include "render/redline.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::Fragments;
using render::Ink;
using render::Page;
using render::Table;

constexpr std::size_t quoted_words = 12;

std::size_t count_if(const Translation& translation, bool (*is)(const TranslationPair&)) {
  return static_cast<std::size_t>(
      std::count_if(translation.pairs.begin(), translation.pairs.end(), is));
}

bool differs(const TranslationPair& pair) {
  return pair.differs();
}

bool is_in_doubt(const TranslationPair& pair) {
  return !pair.compared();
}

bool is_alone(const TranslationPair& pair) {
  return !pair.paired();
}

bool agrees(const TranslationPair& pair) {
  return pair.agrees();
}

std::string clauses(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "clause" : "clauses");
}

class Rows {
 public:
  explicit Rows(const TranslationView& view) : view_(view.texts) {}

  Table::Row row(const TranslationPair& pair) const {
    const std::string from = render::label_of(*view_.before, pair.before);
    const std::string to = render::label_of(*view_.after, pair.after);
    const std::string label = render::from_to(from, to, "→");
    if (pair.after.empty()) return missing(label, *view_.before, pair.before, view_.after_ref);
    if (pair.before.empty()) return missing(label, *view_.after, pair.after, view_.before_ref);
    if (pair.agrees()) return {{"AGREES", Ink::dim}, label, opening(pair)};
    if (!pair.differs()) return {{"NOT COMPARED", Ink::alarm}, label, in_doubt(pair)};
    Fragments text = figures(*view_.before, pair.before_only, "[-", "-]", Ink::removed);
    text.push_back({" "});
    append(text, figures(*view_.after, pair.after_only, "{+", "+}", Ink::added));
    if (!pair.compared()) {
      text.push_back({"; NOT COMPARED: ", Ink::alarm});
      append(text, values(pair));
    }
    append(text, opening(pair));
    return {{"DIFFERS", Ink::bold}, label, std::move(text)};
  }

 private:
  static Table::Row missing(const std::string& label, const Document& document,
                            const std::vector<std::size_t>& ids, const std::string& other) {
    Fragments text = {{"not in " + printable(other) + ": "}};
    const Clause& clause = document.clauses()[ids.front()];
    const Fragments words = render::quoted(document.words_of(clause), quoted_words);
    text.insert(text.end(), words.begin(), words.end());
    return {{"MISSING", Ink::bold}, label, std::move(text)};
  }

  static void append(Fragments& text, const Fragments& more) {
    text.insert(text.end(), more.begin(), more.end());
  }

  // As printed, once where several were read from the same words.
  static std::string printed(const Document& document, const std::vector<Figure>& figures) {
    std::string text;
    std::size_t behind = 0;
    for (const Figure& figure : figures) {
      if (!text.empty() && figure.span.end == behind) continue;
      const std::string words = document.text().substr(figure.span.start, figure.span.size());
      text += text.empty() ? "" : ", ";
      text += printable(words);
      behind = figure.span.end;
    }
    return text;
  }

  static Fragments figures(const Document& document, const std::vector<Figure>& figures,
                           std::string_view open, std::string_view close, Ink ink) {
    if (figures.empty()) return {{"(nothing like it)", Ink::dim}};
    return {{std::string(open) + printed(document, figures) + std::string(close), ink}};
  }

  // "[10 days] and [10 сажнів]": neither a difference nor none.
  Fragments values(const TranslationPair& pair) const {
    const std::string before = printed(*view_.before, pair.before_not_compared);
    const std::string after = printed(*view_.after, pair.after_not_compared);
    if (before.empty() || after.empty()) return {{'[' + before + after + ']'}};
    return {{'[' + before + "] and [" + after + ']'}};
  }

  Fragments in_doubt(const TranslationPair& pair) const {
    Fragments text = values(pair);
    append(text, opening(pair));
    return text;
  }

  // The words by which a reader finds the place, and how sure the pair is.
  Fragments opening(const TranslationPair& pair) const {
    const Clause& clause = view_.after->clauses()[pair.after.front()];
    Fragments text;
    if (!pair.agrees()) text.push_back({" in "});
    const Fragments words = render::quoted(view_.after->words_of(clause), quoted_words);
    text.insert(text.end(), words.begin(), words.end());
    if (pair.by == TranslationPair::By::order) {
      text.push_back({" (paired by order alone)", Ink::dim});
    }
    return text;
  }

  const ComparisonView& view_;
};

std::string verdict(const Translation& translation) {
  const std::size_t different = count_if(translation, differs);
  const std::size_t alone = count_if(translation, is_alone);
  const std::size_t in_doubt = count_if(translation, is_in_doubt);
  if (different + alone + in_doubt == 0) {
    return "same clauses, and the same numbers, dates and references";
  }
  std::string text;
  if (different > 0) {
    text = fmt::format("other numbers, dates or references in {}", clauses(different));
  }
  if (alone > 0) {
    text += (text.empty() ? "" : "; ") + fmt::format("{} without a counterpart", clauses(alone));
  }
  if (in_doubt > 0) {
    text +=
        (text.empty() ? "" : "; ") + fmt::format("values NOT COMPARED in {}", clauses(in_doubt));
  }
  return text;
}

void add_headline(Page& page, const TranslationView& view) {
  const Translation& translation = *view.translation;
  page.add({{fmt::format("{} ({}) → {} ({}): {}", printable(view.texts.before_ref),
                         name_of(translation.before), printable(view.texts.after_ref),
                         name_of(translation.after), verdict(translation)),
             Ink::bold},
            {"; words NOT COMPARED", Ink::alarm}});
  if (!view.texts.note.empty()) page.add({{printable(view.texts.note)}});
}

// What the alignment could go by, and what it could not understand.
void add_doubts(Page& page, const Translation& translation) {
  Table table;
  for (const Language language : {translation.before, translation.after}) {
    if (language != Language::unknown) continue;
    table.add({{"NOT COMPARED", Ink::alarm},
               "",
               {{"numbers, dates and references in words: the language of one text is not known; "
                 "digits were compared"}}});
    break;
  }
  table.print(page);
}

}  // namespace

std::string translation_to_terminal(const TranslationView& view, const ComparisonDetail& detail,
                                    const Screen& screen) {
  Page page(screen);
  const Translation& translation = *view.translation;
  add_headline(page, view);
  render::add_not_compared(page, view.texts);
  add_doubts(page, translation);
  if (detail.summary_only) return page.take();
  const Rows rows(view);
  Table table;
  for (const TranslationPair& pair : translation.pairs) {
    if (detail.all || !pair.agrees()) table.add(rows.row(pair));
  }
  table.print(page);
  const std::size_t same = count_if(translation, agrees);
  if (same > 0 && !detail.all) {
    page.add(
        {{fmt::format("folded: {} whose numbers, dates and references agree (--all shows them)",
                      clauses(same)),
          Ink::dim}});
  }
  render::add_in_file(page, view.texts);
  return page.take();
}

}  // namespace travaux
