#include <algorithm>
#include <utility>

#include "article/attributions.h"
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
  Proposer(std::string_view article, const ReadingOptions& options)
      : article_(article), table_(options.cues), names_(article) {}

  std::vector<ProposedAttribution> propose(const std::vector<Paragraph>& paragraphs) {
    std::vector<ProposedAttribution> proposed;
    for (const Paragraph& paragraph : paragraphs) {
      const auto found = attributions_in(paragraph, table_);
      for (const Attribution& attribution : found) {
        proposed.push_back(proposal(paragraph, attribution));
      }
    }
    return proposed;
  }

 private:
  ProposedAttribution proposal(const Paragraph& paragraph, const Attribution& found) {
    ProposedAttribution proposed;
    const auto named = names_.resolve(paragraph, found.holder);
    proposed.line = paragraph.line;
    proposed.source = named.source;
    proposed.inferred = named.inferred;
    proposed.relation = relation_of(found, named.source);
    proposed.cue = passage_of(article_, paragraph, found.cue);
    proposed.holder = passage_of(article_, paragraph, found.holder);
    proposed.content = passage_of(article_, paragraph, found.content);
    proposed.points = found.points;
    for (const Attribution& inner : found.inside) {
      const auto link = names_.resolve(paragraph, inner.holder);
      proposed.chain.push_back({link.source, relation_of(inner, link.source), link.inferred});
    }
    return proposed;
  }

  // An outlet reports what others state.
  static std::string relation_of(const Attribution& found, const ArticleSource& source) {
    if (found.relation == "stated" && source.kind == "outlet") return "reported";
    if (found.relation == "reported" && source.kind != "outlet") return "stated";
    return std::string(found.relation);
  }

  std::string_view article_;
  reading::CueTable table_;
  reading::SourceNames names_;
};

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
  Reading reading;
  const Language language = language_of(article);
  if (language != Language::english && language != Language::unknown) {
    reading.not_read.push_back("attributions not proposed: the article is in " +
                               std::string(name_of(language)) + ", and only English is read");
    return reading;
  }
  const auto paragraphs = reading::paragraphs_of(article);
  reading.attributions = Proposer(article, options).propose(paragraphs);
  return reading;
}

}  // namespace travaux
