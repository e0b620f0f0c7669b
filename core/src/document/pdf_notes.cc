#include "document/pdf_notes.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "document/numbers.h"
#include "document/phrases.h"

namespace travaux::document {
namespace {

constexpr double small_print = 0.93;  // of the size of the text

bool is_mark(std::string_view words) {
  constexpr std::size_t longest = 4;
  const bool number = !words.empty() && words.size() <= longest &&
                      words.find_first_not_of("0123456789") == std::string_view::npos;
  return number || words == "*" || words == "**" || words == "***" || words == "†" || words == "‡";
}

// Calls `found(mark, start, end)` for what is raised.
template <typename Found>
void each_raised(std::string_view words, Found found) {
  std::size_t at = 0;
  while ((at = words.find(raised_start, at)) != std::string_view::npos) {
    const std::size_t end = words.find(raised_end, at);
    if (end == std::string_view::npos) return;
    found(words.substr(at + 1, end - at - 1), at, end + 1);
    at = end + 1;
  }
}

// The mark that a line begins with, raised or not, and where its words begin.
std::pair<std::string, std::size_t> leading_mark(std::string_view words) {
  if (!words.empty() && words.front() == raised_start) {
    const std::size_t end = words.find(raised_end);
    if (end == std::string_view::npos) return {};
    const std::string_view mark = words.substr(1, end - 1);
    if (!is_mark(mark)) return {};
    return {std::string(mark), std::min(words.find_first_not_of(' ', end + 1), words.size())};
  }
  const std::size_t end = words.find(' ');
  if (end == std::string_view::npos || !is_mark(words.substr(0, end))) return {};
  return {std::string(words.substr(0, end)), end + 1};
}

// As the reader of Word files keeps it.
std::string kept_raised(std::string_view words) {
  const std::string kept(words);
  return matters_raised(words) ? "<sup>" + kept + "</sup>" : kept;
}

class Notes {
 public:
  explicit Notes(std::vector<PdfLine>& lines) : lines_(lines) {}

  std::vector<PdfNote> run() {
    std::vector<PdfLine> kept;
    std::size_t first = 0;
    while (first < lines_.size()) {
      std::size_t end = first;
      while (end < lines_.size() && lines_[end].page == lines_[first].page) ++end;
      std::size_t notes = first_note(first, end);
      const std::size_t rest = first_of_rest(first, notes);
      for (std::size_t i = rest; i < notes; ++i) notes_.back().lines.push_back(lines_[i]);
      take(notes, end);
      notes = rest;
      kept.insert(kept.end(), std::make_move_iterator(lines_.begin() + index(first)),
                  std::make_move_iterator(lines_.begin() + index(notes)));
      first = end;
    }
    lines_ = std::move(kept);
    number();
    for (PdfLine& line : lines_) line.words = with_marks(line);
    for (PdfNote& note : notes_) {
      for (PdfLine& line : note.lines) line.words = with_marks(line);
    }
    return std::move(notes_);
  }

 private:
  static std::ptrdiff_t index(std::size_t i) { return static_cast<std::ptrdiff_t>(i); }

  // The small print at the end of a page, if it begins with a mark that the page leads to.
  std::size_t first_note(std::size_t first, std::size_t end) const {
    const std::int32_t small = small_beside(first, end);
    std::size_t at = end;
    while (at > first && lines_[at - 1].size <= small) --at;
    std::set<std::string, std::less<>> raised;
    for (std::size_t i = first; i < at; ++i) {
      each_raised(lines_[i].words,
                  [&](std::string_view mark, std::size_t, std::size_t) { raised.emplace(mark); });
    }
    while (at < end && !raised.contains(leading_mark(lines_[at].words).first)) ++at;
    return at < end ? at : first_raised_note(first, end);
  }

  // In the size of the text: from the first line that begins with a raised mark which the lines
  // above lead to.
  std::size_t first_raised_note(std::size_t first, std::size_t end) const {
    std::set<std::string, std::less<>> above;
    for (std::size_t i = first; i < end; ++i) {
      const std::string_view words = lines_[i].words;
      const bool begins = !words.empty() && words.front() == raised_start;
      if (begins && above.contains(leading_mark(words).first)) return i;
      each_raised(words, [&](std::string_view mark, std::size_t start, std::size_t) {
        if (start > 0) above.emplace(mark);
      });
    }
    return end;
  }

  // Smaller than the lines that lead to notes. Where the notes are long most of a text is in them.
  std::int32_t small_beside(std::size_t first, std::size_t end) const {
    std::int32_t size = 0;
    for (std::size_t i = first; i < end; ++i) {
      each_raised(lines_[i].words, [&](std::string_view mark, std::size_t, std::size_t) {
        if (is_mark(mark)) size = std::max(size, lines_[i].size);
      });
    }
    return static_cast<std::int32_t>(small_print * size);
  }

  // The rest of the last page's note, in its size and without a mark, if something was missing
  // there.
  std::size_t first_of_rest(std::size_t first, std::size_t notes) const {
    if (notes_.empty()) return notes;
    const PdfLine& last = notes_.back().lines.back();
    if (last.page + 1 != lines_[first].page) return notes;
    std::size_t at = notes;
    while (at > first && std::abs(std::int64_t{lines_[at - 1].size} - last.size) * 20 < last.size) {
      --at;
    }
    const bool goes_on =
        at < notes && (!ends_sentence(last.words) || starts_small(lines_[at].words));
    return goes_on ? at : notes;
  }

  void take(std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
      const auto [mark, words] = leading_mark(lines_[i].words);
      const bool next = !mark.empty() && !places_.contains({lines_[i].page, mark});
      if (i == first || next) {
        places_[{lines_[i].page, mark}] = notes_.size();
        notes_.push_back({mark, {}});
        lines_[i].words.erase(0, words);
      }
      notes_.back().lines.push_back(lines_[i]);
    }
  }

  void number() {
    std::set<std::string> marks;
    for (const PdfNote& note : notes_) marks.insert(note.mark);
    const bool unique = marks.size() == notes_.size();
    for (std::size_t i = 0; i < notes_.size(); ++i) {
      notes_[i].mark = "[^" + (unique ? notes_[i].mark : std::to_string(i + 1)) + "]";
    }
  }

  std::string with_marks(const PdfLine& line) const {
    std::string words;
    std::size_t copied = 0;
    each_raised(line.words, [&](std::string_view mark, std::size_t start, std::size_t end) {
      words += line.words.substr(copied, start - copied);
      const auto note = places_.find({line.page, std::string(mark)});
      words += note == places_.end() ? kept_raised(mark) : notes_[note->second].mark;
      copied = end;
    });
    return words + line.words.substr(copied);
  }

  std::vector<PdfLine>& lines_;
  std::vector<PdfNote> notes_;
  std::map<std::pair<std::size_t, std::string>, std::size_t> places_;
};

}  // namespace

std::vector<PdfNote> take_out_notes(std::vector<PdfLine>& lines) {
  return Notes(lines).run();
}

}  // namespace travaux::document
