#include "report/places.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"

namespace travaux::report {
namespace {

constexpr std::size_t context_words = 4;

// The words of one side, and where they begin in the text that the edits count in.
struct Side {
  std::string text;
  std::size_t shift = 0;
};

// A single pair has edits of its own, which count in the canonical texts; joined words are compared
// afresh, from 0.
Side words_of(const Document& document, const std::vector<std::size_t>& ids, bool single) {
  Side side;
  for (const std::size_t id : ids) {
    const Clause& clause = document.clauses()[id];
    if (id != ids.front()) side.text += ' ';
    side.text += document.words_of(clause);
    if (single) side.shift = clause.words.start;
  }
  return side;
}

Span clipped(Span span, const Side& side) {
  const auto inside = [&](std::size_t at) {
    return std::min(std::max(at, side.shift) - side.shift, side.text.size());
  };
  return {inside(span.start), inside(span.end)};
}

struct Place {
  Span before;
  Span after;
};

bool has_words(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = base::next_code_point(text, offset);
    if (base::is_letter(c) || base::is_digit(c)) return true;
  }
  return false;
}

std::string_view part(const Side& side, std::size_t start, std::size_t end) {
  return std::string_view(side.text).substr(start, end - start);
}

// An edit that lies in the label or marker alone is clipped to nothing.
std::vector<Place> merged_places(const std::vector<Edit>& edits, const Side& before,
                                 const Side& after) {
  std::vector<Place> places;
  for (const Edit& edit : edits) {
    const Span old_span = clipped(edit.before, before);
    const Span new_span = clipped(edit.after, after);
    if (old_span.size() == 0 && new_span.size() == 0) continue;
    if (!places.empty() && places.back().before.end <= old_span.start &&
        !has_words(part(before, places.back().before.end, old_span.start))) {
      places.back().before.end = old_span.end;
      places.back().after.end = new_span.end;
    } else {
      places.push_back({old_span, new_span});
    }
  }
  return places;
}

std::string_view last_words(std::string_view text) {
  std::size_t at = text.size();
  for (std::size_t words = 0; words < context_words && at > 0; ++words) {
    const auto end = text.find_last_not_of(' ', at - 1);
    if (end == std::string_view::npos) return text;
    const auto space = text.find_last_of(' ', end);
    at = space == std::string_view::npos ? 0 : space + 1;
  }
  return text.substr(at);
}

std::string_view first_words(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t words = 0; words < context_words && at < text.size(); ++words) {
    const auto start = text.find_first_not_of(' ', at);
    if (start == std::string_view::npos) return text;
    at = std::min(text.find(' ', start), text.size());
  }
  return text.substr(0, at);
}

}  // namespace

std::vector<ChangelogLine::Words> changed_places(const Change& change, const Document& before,
                                                 const Document& after) {
  const bool single = change.before.size() == 1 && change.after.size() == 1;
  const Side old_side = words_of(before, change.before, single);
  const Side new_side = words_of(after, change.after, single);
  const auto places = merged_places(
      single ? change.edits : word_edits(old_side.text, new_side.text), old_side, new_side);
  std::vector<ChangelogLine::Words> result;
  std::string_view kept = part(old_side, 0, places.empty() ? 0 : places.front().before.start);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Place& place = places[i];
    ChangelogLine::Words words;
    words.before = part(old_side, place.before.start, place.before.end);
    words.after = part(new_side, place.after.start, place.after.end);
    words.lead = last_words(kept);
    words.adjoining = i > 0 && words.lead.size() == kept.size();
    const bool last = i + 1 == places.size();
    kept =
        part(old_side, place.before.end, last ? old_side.text.size() : places[i + 1].before.start);
    const std::string_view trail = first_words(kept);
    words.trail = trail;
    kept.remove_prefix(trail.size());
    result.push_back(std::move(words));
  }
  return result;
}

}  // namespace travaux::report
