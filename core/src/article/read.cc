#include <algorithm>
#include <utility>

#include "article/attributions.h"
#include "article/introductions.h"
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

bool announces_text(const Paragraph& paragraph) {
  const auto& tokens = paragraph.tokens;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    const bool text = tokens[at].folded == "text" || tokens[at].folded == "wording";
    if (text && (tokens[at + 1].folded == "of" || (at > 0 && tokens[at - 1].folded == "full"))) {
      return true;
    }
  }
  return false;
}

// Somebody speaks: no words of a treaty.
bool somebody_tells(const Paragraph& paragraph) {
  return std::any_of(
      paragraph.tokens.begin(), paragraph.tokens.end(),
      [](const reading::Token& token) { return !token.quoted && reading::tells(token.folded); });
}

// Which paragraphs print the negotiated text itself: from a headline that announces it to the next
// one of more than a few words. Its parties' words are the text's, and nobody's statement.
std::vector<bool> printed_paragraphs(const std::vector<Paragraph>& paragraphs) {
  constexpr std::size_t fewest_words = 4;
  std::vector<bool> printed(paragraphs.size(), false);
  bool inside = false;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const bool announced = paragraphs[i].headline && announces_text(paragraphs[i]);
    if (paragraphs[i].headline && paragraphs[i].tokens.size() >= fewest_words) inside = announced;
    if (somebody_tells(paragraphs[i])) inside = false;
    printed[i] = inside && !announced;
  }
  return printed;
}

class Proposer {
 public:
  Proposer(std::string_view article, const std::vector<Paragraph>& paragraphs,
           const ReadingOptions& options)
      : article_(article),
        table_(options.cues),
        introductions_(article, paragraphs),
        names_(article, introductions_) {}

  std::vector<ProposedAttribution> propose(const std::vector<Paragraph>& paragraphs) {
    std::vector<ProposedAttribution> proposed;
    const auto printed = printed_paragraphs(paragraphs);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      if (printed[i]) continue;
      const Paragraph& paragraph = paragraphs[i];
      const auto found = attributions_in(paragraph, table_);
      for (const Attribution& attribution : found) {
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
  reading::CueTable table_;
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
  reading.not_read.emplace_back("parts, figures and contradictions: not looked for yet");
  const Language language = language_hint(article);
  if (language == Language::unknown) {
    reading.not_read.emplace_back("the language of the article is not known: read as English");
  } else if (language != Language::english) {
    reading.not_read.push_back("attributions not proposed: the article is in " +
                               std::string(name_of(language)) + ", and only English is read");
    return reading;
  }
  const auto paragraphs = reading::paragraphs_of(article);
  reading.attributions = Proposer(article, paragraphs, options).propose(paragraphs);
  return reading;
}

}  // namespace travaux
