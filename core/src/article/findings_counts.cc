// A stated number of points, and another number listed: "28-point plan", "the seven points in
// full".
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "article/announced.h"
#include "article/counted.h"
#include "article/findings.h"
#include "article/word_forms.h"

namespace travaux::reading {
namespace {

constexpr std::array announcing_rows = {FormRow{
    1, "here are|here is|these are|are these|as follows|the following|below|in full|they are"}};

class CountFinder {
 public:
  CountFinder(const Inspected& article, Findings& found)
      : article_(article),
        found_(found),
        announcements_(article),
        announcing_(announcing_rows),
        mentions_(counts_of(article.statements)) {}

  void find() {
    for (std::size_t i = 0; i < article_.lists.size() && found_.size() < most_findings; ++i) {
      if (article_.lists[i].purpose == ListPurpose::points) judge_list(i);
    }
    for (std::size_t at = 0; at < article_.paragraphs().size() && found_.size() < most_findings;
         ++at) {
      judge_text(at);
    }
  }

 private:
  std::span<const CountMention> between(std::size_t first, std::size_t end) const {
    const auto from =
        std::partition_point(mentions_.begin(), mentions_.end(),
                             [&](const auto& one) { return one.place.paragraph < first; });
    const auto to = std::partition_point(
        from, mentions_.end(), [&](const auto& one) { return one.place.paragraph < end; });
    return {from, to};
  }

  // A head of the list, or "Here are all nine points" above it.
  bool announces(std::size_t list, std::size_t paragraph) const {
    const Paragraph& one = article_.paragraphs()[paragraph];
    return paragraph >= article_.lists[list].head() ||
           !announcing_.read(one, {0, one.tokens.size()}).empty();
  }

  // Any way to count the lists that gives the number: the whole, the first, with what is added.
  bool holds(std::size_t list, std::size_t number) const {
    const ListGroup& group = article_.lists[list];
    std::size_t sum = 0;
    for (std::size_t i = list; i < article_.lists.size(); ++i) {
      sum += article_.lists[i].size();
      if (sum == number) return true;
      if (sum > number) break;
    }
    sum = 0;
    for (const ItemList& one : group.lists) {
      sum += one.items.size();
      if (sum == number || one.items.size() == number) return true;
    }
    return group.lists.size() == number;
  }

  void judge_list(std::size_t list) {
    const Announcement announcement = announcements_.above(list);
    std::vector<CountMention> local;
    for (const CountMention& mention : between(announcement.close, article_.lists[list].first())) {
      if (!announces(list, mention.place.paragraph)) continue;
      if (mention.partial) return;
      local.push_back(mention);
    }
    const bool stated = !local.empty();
    if (!stated && !announcement.complete) return;
    const CountMention* named = nullptr;
    for (const CountMention& mention : stated ? local : mentions_) {
      if (mention.partial || (!stated && !mention.defining)) continue;
      // "In outline, its nine points are these" is about nine.
      if (announcement.partial && mention.place.paragraph != *announcement.partial) continue;
      if (holds(list, mention.number)) return;
      if (named == nullptr) named = &mention;
    }
    if (named != nullptr) report(list, *named, announcement.complete);
  }

  void report(std::size_t list, const CountMention& named, const std::optional<Excerpt>& complete) {
    const ListGroup& group = article_.lists[list];
    std::vector<Excerpt> places;
    for (const CountMention& mention : mentions_) {
      if (mention.number == named.number && (mention.defining || mention.place == named.place))
        places.push_back(mention.place);
    }
    if (complete) places.push_back(*complete);
    places.push_back(article_.whole(group.first()));
    if (group.size() > 1) places.push_back(article_.whole(group.last()));
    const auto line = [&](std::size_t at) { return article_.paragraphs()[at].line; };
    std::string message = fmt::format("line {} says {} {}; {} are listed in lines {} to {}",
                                      article_.line_of(named.place), named.number, named.noun,
                                      group.size(), line(group.first()), line(group.last()));
    if (const ListGroup* more = additional_to(list)) {
      message += fmt::format(" ({} with lines {} to {})", group.size() + more->size(),
                             line(more->first()), line(more->last()));
    }
    found_.push_back(article_.finding("count", std::move(message), places));
  }

  const ListGroup* additional_to(std::size_t list) const {
    for (std::size_t i = list + 1; i < article_.lists.size(); ++i) {
      if (article_.lists[i].purpose == ListPurpose::additional) return &article_.lists[i];
    }
    return nullptr;
  }

  // "All five clauses word for word", and paragraphs below that are no list.
  void judge_text(std::size_t head) {
    const auto paragraphs = article_.paragraphs();
    if (!paragraphs[head].headline) return;
    if (between(head, head + 1).empty() || !announcements_.calls_complete(head)) return;
    std::size_t end = head + 1;
    std::size_t sentences = 0;
    while (end < paragraphs.size() && !paragraphs[end].item && !paragraphs[end].headline) {
      sentences += paragraphs[end].sentences.size();
      ++end;
    }
    const std::size_t count = end - head - 1;
    if (count < 2 || (end < paragraphs.size() && paragraphs[end].item)) return;
    for (const CountMention& mention : between(head, head + 1)) {
      if (mention.partial) continue;
      if (mention.number == count || mention.number == sentences) return;
      found_.push_back(
          article_.finding("count",
                           fmt::format("line {} says {} {}; {} are printed in lines {} to {}",
                                       paragraphs[head].line, mention.number, mention.noun, count,
                                       paragraphs[head + 1].line, paragraphs[end - 1].line),
                           {mention.place, article_.whole(head + 1), article_.whole(end - 1)}));
    }
  }

  const Inspected& article_;
  Findings& found_;
  Announcements announcements_;
  WordForms announcing_;
  std::vector<CountMention> mentions_;
};

}  // namespace

void find_counts(const Inspected& article, Findings& found) {
  CountFinder(article, found).find();
}

}  // namespace travaux::reading
