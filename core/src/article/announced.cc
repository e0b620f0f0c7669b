#include "article/announced.h"

#include <array>

namespace travaux::reading {
namespace {

constexpr std::size_t longest_announcement = 4;  // paragraphs above the head of a list

constexpr std::array complete_rows = {
    FormRow{1,
            "in full|the/a/its full/complete/entire set/list/text/wording of|full/complete text|"
            "full/complete set/list|word for word|"
            "all the/its/of points/articles/clauses/rules/demands/conditions|every point/article|"
            "in its/their entirety"}};
constexpr std::array partial_rows = {
    FormRow{1,
            "some|most|among|including|excerpt*|extract*|selection|selected|main|highlights|parts|"
            "most important|in short/brief/outline/essence|in a nutshell|summary|at a glance"}};

}  // namespace

Announcements::Announcements(const Inspected& article)
    : article_(article), complete_(complete_rows), partial_(partial_rows) {}

// "the full set of points"
Stretch Announcements::with_noun(const Paragraph& paragraph, Stretch words) {
  if (paragraph.tokens[words.end - 1].folded != "of") return words;
  while (words.end < paragraph.tokens.size() && paragraph.tokens[words.end].is_word()) {
    const bool noun = !paragraph.tokens[words.end].is(determiner | owner);
    ++words.end;
    if (noun) break;
  }
  return words;
}

Announcement Announcements::above(std::size_t list) const {
  const ListGroup& group = article_.lists[list];
  const std::size_t floor = list == 0 ? 0 : article_.lists[list - 1].last() + 1;
  std::size_t first = group.head();
  Announcement announcement;
  announcement.close = first > floor ? first - 1 : first;
  for (std::size_t i = 0; i < longest_announcement && first > floor; ++i) --first;
  for (std::size_t at = first; at < group.first(); ++at) {
    const Paragraph& paragraph = article_.paragraphs()[at];
    const Stretch words = {0, paragraph.tokens.size()};
    // A headline above text of its own announces that.
    if (paragraph.headline && at < group.head() && !article_.paragraphs()[at + 1].headline) {
      announcement.complete.reset();
      continue;
    }
    const auto complete = complete_.read(paragraph, words);
    if (!announcement.complete && !complete.empty())
      announcement.complete = Excerpt{at, with_noun(paragraph, complete[0].words)};
    if (at >= group.head() && !announcement.partial && !partial_.read(paragraph, words).empty())
      announcement.partial = at;
  }
  return announcement;
}

bool Announcements::calls_complete(std::size_t paragraph) const {
  const Paragraph& one = article_.paragraphs()[paragraph];
  return !complete_.read(one, {0, one.tokens.size()}).empty();
}

}  // namespace travaux::reading
