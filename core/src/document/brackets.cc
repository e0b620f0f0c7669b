#include "document/brackets.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"

namespace travaux::document {
namespace {

constexpr std::size_t longest_number = 9;     // digits
constexpr std::size_t most_alternatives = 8;  // of numbers, one behind the other
constexpr std::size_t longest_tag = 60;       // bytes; "[Ukraine and Moldova, joint proposal: ..."

// "EU" of "[EU: shall]": begins with a capital, and a space follows the colon. A time ("[10:30]")
// or an address ("[https://...") has none.
Span tag_of(std::string_view text, Span inside) {
  const std::string_view words = text.substr(inside.start, inside.size());
  const std::size_t colon = words.substr(0, longest_tag).find(':');
  if (colon == std::string_view::npos || colon == 0) return {};
  const bool apart = colon + 1 == words.size() || words[colon + 1] == ' ';
  std::size_t at = 0;
  const bool capital = base::is_upper(base::next_code_point(words, at));
  const bool plain = words.substr(0, colon).find_first_of("[].;\"") == std::string_view::npos;
  return apart && capital && plain ? Span{inside.start, inside.start + colon} : Span{};
}

// "shall/should", "/": one slash between words; not an address, a date or "and/or" inside a
// sentence, of which a slash is a small part.
bool has_alternatives(std::string_view words) {
  const std::size_t slash = words.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 == words.size()) return false;
  if (words.find("//") != std::string_view::npos) return false;
  const bool spaced = words.find(" / ") != std::string_view::npos;
  return spaced || words.find(' ') == std::string_view::npos;
}

// "[450,000]", "[06:00]", "[2.5]": no number of a note or of a source, as "[12]" and "[1,2]" are.
bool is_figure(std::string_view words) {
  constexpr std::size_t grouped = 3;
  const auto is_digit = [&](std::size_t at) {
    return at < words.size() && words[at] >= '0' && words[at] <= '9';
  };
  if (words.find_first_not_of("0123456789.,:") != std::string_view::npos) return false;
  const std::size_t mark = words.find_first_of(".,:");
  if (mark == std::string_view::npos || mark == 0 || !is_digit(mark + 1)) return false;
  const std::size_t end = std::min(words.find_first_of(".,:", mark + 1), words.size());
  return words[mark] != ',' || end - mark - 1 == grouped;
}

// Words of a sentence, as opposed to "[12]", "[^1]", "[RFC2119]", "[...]", "[QUIC-TLS]".
bool has_words(std::string_view words) {
  if (is_figure(words)) return true;
  bool small = false;
  for (std::size_t at = 0; at < words.size();) {
    const char32_t letter = base::next_code_point(words, at);
    if (letter == U'^') return false;
    small = small || (base::is_letter(letter) && !base::is_upper(letter));
  }
  return small;
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<Bracket> find() {
    for (std::size_t at = text_.find('['); at != std::string_view::npos;
         at = text_.find_first_of("[]\n", at + 1)) {
      if (text_[at] == '[') {
        open(at);
      } else if (text_[at] == '\n') {
        open_.clear();
        deeper_ = 0;
        at = text_.find('[', at);
        if (at == std::string_view::npos) break;
        open_.push_back(at);
      } else if (deeper_ > 0) {
        --deeper_;
      } else if (!open_.empty()) {
        close(open_.back(), at + 1);
        open_.pop_back();
      }
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Bracket& one, const Bracket& other) {
      return one.span.start < other.span.start;
    });
    join_alternatives();
    return std::move(found_);
  }

 private:
  void open(std::size_t at) {
    if (open_.size() < most_nested_brackets) {
      open_.push_back(at);
    } else {
      ++deeper_;
    }
  }

  void close(std::size_t start, std::size_t end) {
    const Span inside{start + 1, end - 1};
    const std::string_view words = text_.substr(inside.start, inside.size());
    Bracket bracket{.span = {start, end}, .tag = tag_of(text_, inside)};
    if (bracket.tag.size() > 0) {
      bracket.kind = BracketKind::proposal;
    } else if (has_alternatives(words)) {
      bracket.kind = BracketKind::alternatives;
    } else if (!has_words(words) && !is_of_numbers(start, end)) {
      return;
    }
    // "[x](address)" is a link that was not read as one.
    if (end < text_.size() && text_[end] == '(') return;
    found_.push_back(bracket);
  }

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  // Where a bracket ends that holds nothing but digits and begins there; `at`: none does.
  std::size_t behind_number(std::size_t at) const {
    if (at >= text_.size() || text_[at] != '[') return at;
    std::size_t end = at + 1;
    while (end < text_.size() && end - at <= longest_number && is_digit(text_[end])) ++end;
    return end > at + 1 && end < text_.size() && text_[end] == ']' ? end + 1 : at;
  }

  // "[30] [60] days": alternatives. Numbers of notes stand alone, or before a mark.
  bool is_of_numbers(std::size_t start, std::size_t end) const {
    if (behind_number(start) != end) return false;
    const bool follows = !found_.empty() && found_.back().span.end + 1 == start &&
                         behind_number(found_.back().span.start) == found_.back().span.end;
    std::size_t last = end;
    for (std::size_t i = 0; i < most_alternatives && last < text_.size(); ++i) {
      const std::size_t next = behind_number(last + 1);
      if (text_[last] != ' ' || next == last + 1) break;
      last = next;
    }
    std::size_t at = last + 1;
    const bool before_words = last + 1 < text_.size() && text_[last] == ' ' &&
                              base::is_letter(base::next_code_point(text_, at));
    return (follows || last > end) && before_words;
  }

  // "[shall][should]", "[shall] [should]": each is one of the alternatives.
  void join_alternatives() {
    for (std::size_t i = 1; i < found_.size(); ++i) {
      Bracket& before = found_[i - 1];
      Bracket& here = found_[i];
      const std::size_t gap = here.span.start - std::min(before.span.end, here.span.start);
      const bool adjacent = here.span.start >= before.span.end &&
                            (gap == 0 || (gap == 1 && text_[before.span.end] == ' '));
      if (!adjacent) continue;
      for (Bracket* one : {&before, &here}) {
        if (one->kind == BracketKind::open) one->kind = BracketKind::alternatives;
      }
    }
  }

  std::string_view text_;
  std::vector<std::size_t> open_;
  std::size_t deeper_ = 0;  // opened inside of all those, and not yet closed
  std::vector<Bracket> found_;
};

}  // namespace

std::vector<Bracket> find_brackets(std::string_view canonical) {
  return Finder(canonical).find();
}

}  // namespace travaux::document
