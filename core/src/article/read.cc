#include <algorithm>
#include <utility>

#include "article/attributions.h"
#include "article/cue_table.h"
#include "article/figures.h"
#include "article/findings.h"
#include "article/introductions.h"
#include "article/parts.h"
#include "article/proposals.h"
#include "article/source_names.h"
#include "travaux/article.h"
#include "travaux/error.h"
#include "travaux/language.h"

namespace travaux {
namespace {

using reading::Attribution;
using reading::Paragraph;
using reading::Stretch;

Passage passage_of(std::string_view article, const Paragraph& paragraph, const Stretch& words) {
  if (words.empty()) return {{}, paragraph.line, {}};
  const std::size_t start = paragraph.tokens[words.begin].source.start;
  const std::size_t end = paragraph.tokens[words.end - 1].source.end;
  return {{start, end}, paragraph.line, std::string(article.substr(start, end - start))};
}

class Proposer {
 public:
  Proposer(std::string_view article, const std::vector<Paragraph>& paragraphs)
      : article_(article), introductions_(article, paragraphs), names_(article, introductions_) {}

  // What a printed document says are its own words, and nobody's statement.
  std::vector<ProposedAttribution> propose(const std::vector<Paragraph>& paragraphs,
                                           const std::vector<std::vector<Attribution>>& found,
                                           const std::vector<PartKind>& kinds) {
    std::vector<ProposedAttribution> proposed;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      if (kinds[i] == PartKind::text) continue;
      const Paragraph& paragraph = paragraphs[i];
      for (const Attribution& attribution : found[i]) {
        if (paragraph.headline)
          headed_.push_back({proposed.size(), &paragraph, attribution.holder});
        proposed.push_back(proposal(paragraph, attribution));
      }
    }
    for (const Headed& headed : headed_) {
      const auto below = names_.named_below(*headed.paragraph, headed.holder);
      if (!below) continue;
      ArticleSource& source = proposed[headed.proposal].source;
      proposed[headed.proposal].inferred |= below->name != source.name;
      source = *below;
    }
    return proposed;
  }

 private:
  ProposedAttribution proposal(const Paragraph& paragraph, const Attribution& found) {
    ProposedAttribution proposed;
    const auto named = names_.resolve(paragraph, found.holder, use_of(paragraph, found, false));
    proposed.line = paragraph.line;
    proposed.source = named.source;
    proposed.inferred = named.inferred;
    proposed.relation = relation_of(paragraph, found, named.source);
    proposed.cue = passage_of(article_, paragraph, found.cue);
    proposed.holder = passage_of(article_, paragraph, found.holder);
    proposed.content = passage_of(article_, paragraph, found.content);
    for (const Stretch& piece : found.more) {
      proposed.more.push_back(passage_of(article_, paragraph, piece));
    }
    proposed.points = found.points;
    for (const Attribution& inner : found.inside)
      add_link(paragraph, inner, proposed.source, proposed.chain);
    return proposed;
  }

  static reading::HolderUse use_of(const Paragraph& paragraph, const Attribution& found,
                                   bool link) {
    reading::HolderUse use;
    use.link = link;
    use.listed = found.listed;
    use.reports = found.relation == "reported" || found.relation == "published";
    for (std::size_t at = found.cue.begin; at < found.cue.end; ++at) {
      const std::string& word = paragraph.tokens[at].folded;
      use.reports |= reading::is_done_by_outlets(word);
    }
    const std::string& first = paragraph.tokens[found.cue.begin].folded;
    use.many = first == "have" || first == "are" || first == "were" || first == "do";
    return use;
  }

  // Who is named once is a link once, and nobody of his own words.
  void add_link(const Paragraph& paragraph, const Attribution& inner, const ArticleSource& outer,
                std::vector<ChainLink>& chain) {
    const auto link = names_.resolve(paragraph, inner.holder, use_of(paragraph, inner, true));
    if (link.source.name.empty() || link.source.name == outer.name) return;
    const std::string act = relation_of(paragraph, inner, link.source);
    const bool known = std::any_of(chain.begin(), chain.end(), [&](const ChainLink& one) {
      return one.source.name == link.source.name;
    });
    if (!known) chain.push_back({link.source, act, link.inferred});
  }

  // An outlet reports what others state.
  static std::string relation_of(const Paragraph& paragraph, const Attribution& found,
                                 const ArticleSource& source) {
    const bool passive = paragraph.tokens[found.cue.end - 1].folded == "by";
    if (found.relation == "stated" && source.kind == "outlet") {
      return passive ? "published" : "reported";  // "revealed by Axios"
    }
    if (found.relation == "assessed" && source.kind == "document") return "stated";
    if (found.relation == "reported" && source.kind != "outlet" && !source.name.empty())
      return "stated";
    return std::string(found.relation);
  }

  std::string_view article_;
  // A holder in a headline: the text below says who it is.
  struct Headed {
    std::size_t proposal;
    const Paragraph* paragraph;
    Stretch holder;
  };

  reading::Introductions introductions_;
  reading::SourceNames names_;
  std::vector<Headed> headed_;
};

std::size_t lines_of(std::string_view article) {
  const auto ends = static_cast<std::size_t>(std::count(article.begin(), article.end(), '\n'));
  return ends + (article.empty() || article.back() == '\n' ? 0 : 1);
}

// Of an article in another language: its figures, but for days told from the day of writing.
void read_foreign(std::string_view article, const std::vector<Paragraph>& paragraphs,
                  Language language, const ReadingOptions& options, Reading& reading) {
  reading.not_read.push_back(
      "contradictions, attributions, parts and days such as \"yesterday\": the article is in " +
      std::string(name_of(language)) + ", and only English is read");
  reading.figures = reading::figures_of(article, paragraphs, language, options.captured);
}

void say_unresolved(const ReadingOptions& options, Reading& reading) {
  const auto dates = std::count_if(
      reading.figures.begin(), reading.figures.end(),
      [](const ArticleFigure& figure) { return figure.relative && figure.value.empty(); });
  if (dates == 0) return;
  std::string said = std::to_string(dates);
  said += dates == 1 ? " date" : " dates";
  said += " told from the day of writing not resolved: ";
  said += options.captured ? "the words do not tell which day is meant"
                           : "no day to count from is given";
  reading.not_read.push_back(std::move(said));
}

// What is not English has no kinds of paragraphs.
struct Told {
  Reading reading;
  std::vector<PartKind> kinds;
};

Told told_in(std::string_view article, const std::vector<Paragraph>& paragraphs,
             const ReadingOptions& options) {
  Told told;
  Reading& reading = told.reading;
  const Language language = language_hint(article);
  if (language != Language::unknown && language != Language::english) {
    read_foreign(article, paragraphs, language, options, reading);
    return told;
  }
  reading.not_read.emplace_back("contradictions: only those that a rule knows");
  if (language == Language::unknown)
    reading.not_read.emplace_back("the language of the article is not known: read as English");
  const reading::CueTable table(options.cues);
  std::vector<std::vector<Attribution>> found;
  found.reserve(paragraphs.size());
  for (const Paragraph& paragraph : paragraphs) found.push_back(attributions_in(paragraph, table));
  told.kinds = reading::part_kinds(paragraphs, found);
  reading.parts = reading::parts_of(paragraphs, told.kinds, lines_of(article));
  reading.figures = reading::figures_of(article, paragraphs, Language::english, options.captured);
  reading.attributions = Proposer(article, paragraphs).propose(paragraphs, found, told.kinds);
  say_unresolved(options, reading);
  return told;
}

}  // namespace

std::string_view name_of(PartKind kind) {
  switch (kind) {
    case PartKind::heading:
      return "heading";
    case PartKind::report:
      return "report";
    case PartKind::text:
      return "text";
    case PartKind::digest:
      return "digest";
    case PartKind::analysis:
      return "analysis";
    case PartKind::furniture:
      break;
  }
  return "furniture";
}

Reading read_article(std::string_view article, const ReadingOptions& options) {
  if (article.size() > largest_article) {
    throw Error(Trouble::unsupported, "is too long for an article", "give one article at a time");
  }
  const auto paragraphs = reading::paragraphs_of(article);
  Told told = told_in(article, paragraphs, options);
  if (!told.kinds.empty()) {
    reading::add_findings(article, paragraphs, told.kinds, options.drafts, told.reading);
  }
  return std::move(told.reading);
}

std::vector<ProposedAttribution> reading::proposals_of(std::string_view article) {
  return told_in(article, paragraphs_of(article), {}).reading.attributions;
}

}  // namespace travaux
