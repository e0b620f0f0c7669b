#include "document/vocabulary.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "base/utf8.h"
#include "document/label.h"
#include "document/vocabulary_table.h"

namespace travaux::document {
namespace {

// In the order of Use; the words of the table point here.
constexpr std::array kinds{
    LabelWord{ClauseKind::article, "art", article_rank, false},
    LabelWord{ClauseKind::article, "clause", article_rank, false},
    LabelWord{ClauseKind::article, "rule", article_rank, false},
    LabelWord{ClauseKind::article, "reg", article_rank, false},
    LabelWord{ClauseKind::section, "sec", section_rank, false},
    LabelWord{ClauseKind::section, "sec", title_rank, false},
    LabelWord{ClauseKind::section, "subsec", subsection_rank, false},
    LabelWord{ClauseKind::section, "sec", article_rank, false},
    LabelWord{ClauseKind::part, "part", part_rank, false},
    LabelWord{ClauseKind::part, "book", book_rank, false},
    LabelWord{ClauseKind::part, "title", title_rank, false},
    LabelWord{ClauseKind::chapter, "chp", chapter_rank, false},
    LabelWord{ClauseKind::annex, "annex", annex_rank, true},
    LabelWord{ClauseKind::annex, "app", annex_rank, true},
    LabelWord{ClauseKind::annex, "sched", annex_rank, true},
    LabelWord{ClauseKind::annex, "prot", annex_rank, true},
    LabelWord{ClauseKind::paragraph, "para", paragraph_rank, false},
    LabelWord{ClauseKind::point, "point", point_rank, false},
    LabelWord{ClauseKind::recital, "rec", paragraph_rank, false},
};
static_assert(kinds.size() == static_cast<std::size_t>(Use::ordinal));

struct Entry {
  std::string_view words;
  Use use = Use::article;
  unsigned char value = 0;  // of an ordinal or a number
};

constexpr bool before(const Entry& one, const Entry& other) {
  return one.words < other.words;
}

// Calls take(word, value) for every word of a row; forms of one number have the same value.
template <typename Take>
constexpr void each_word(const Row& row, Take take) {
  const bool forms = row.use == Use::ordinal;
  unsigned char value = 1;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= row.words.size(); ++at) {
    const bool comma = at == row.words.size() || row.words[at] == ',';
    if (!comma && !(forms && row.words[at] == ' ')) continue;
    if (at > start) take(row.words.substr(start, at - start), value);
    if (comma) {
      ++value;
      ++at;
    }
    start = at + 1;
  }
}

constexpr std::size_t count_words() {
  std::size_t count = 0;
  for (const Row& row : vocabulary_table)
    each_word(row, [&](std::string_view, unsigned char) { ++count; });
  return count;
}

constexpr auto make_index() {
  std::array<Entry, count_words()> entries;
  std::size_t count = 0;
  for (const Row& row : vocabulary_table) {
    each_word(row, [&](std::string_view words, unsigned char value) {
      entries[count++] = {words, row.use, value};
    });
  }
  std::sort(entries.begin(), entries.end(), before);
  return entries;
}

constexpr auto entries = make_index();

constexpr std::size_t longest_word = 40;    // bytes
constexpr std::size_t longest_phrase = 64;  // bytes

// The case-folded start of a text, without a memory allocation if it is ASCII.
class Folded {
 public:
  Folded(std::string_view words, std::size_t most) {
    std::size_t end = std::min(words.size(), most);
    while (end < words.size() && end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80)
      --end;
    for (std::size_t i = 0; i < end; ++i) {
      const char byte = words[i];
      if (static_cast<unsigned char>(byte) >= 0x80) {
        other_ = base::fold_case(words.substr(0, end));
        return;
      }
      ascii_[i] = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
    }
    size_ = end;
  }
  std::string_view view() const {
    return other_.empty() ? std::string_view(ascii_.data(), size_) : std::string_view(other_);
  }

 private:
  std::array<char, longest_phrase> ascii_;
  std::size_t size_ = 0;
  std::string other_;
};

bool is_label_use(Use use) {
  return use < Use::ordinal;
}

// For each first byte, the sizes of the entries that begin with it, and for each first two whether
// one does: most words of a text are none of the table and need no search.
constexpr auto make_sizes() {
  std::array<std::uint64_t, 256> sizes{};
  for (const Entry& entry : entries) {
    if (entry.words.size() < 64) {
      sizes[static_cast<unsigned char>(entry.words[0])] |= std::uint64_t{1} << entry.words.size();
    }
  }
  return sizes;
}

constexpr std::size_t pair_of(std::string_view words) {
  return static_cast<std::size_t>(static_cast<unsigned char>(words[0])) * 256 +
         (words.size() > 1 ? static_cast<unsigned char>(words[1]) : 0U);
}

constexpr auto make_pairs() {
  std::array<std::uint64_t, 1024> pairs{};
  for (const Entry& entry : entries) {
    pairs[pair_of(entry.words) / 64] |= std::uint64_t{1} << (pair_of(entry.words) % 64);
  }
  return pairs;
}

constexpr auto sizes = make_sizes();
constexpr auto pairs = make_pairs();

bool may_be_entry(std::string_view folded) {
  return folded.size() < 64 &&
         ((sizes[static_cast<unsigned char>(folded[0])] >> folded.size()) & 1) != 0;
}

bool may_begin_entry(std::string_view folded) {
  if (folded.empty()) return false;
  const std::size_t alone = pair_of(folded.substr(0, 1));
  const std::size_t pair = pair_of(folded);
  return ((pairs[pair / 64] >> (pair % 64)) & 1) != 0 ||
         ((pairs[alone / 64] >> (alone % 64)) & 1) != 0;
}

// The entries whose words are exactly these.
auto equal(std::string_view folded) {
  return std::equal_range(entries.begin(), entries.end(), Entry{folded}, before);
}

}  // namespace

const LabelWord* find_label_word(std::string_view word) {
  if (word.empty() || word.size() > longest_word) return nullptr;
  const Folded folded(word, longest_word);
  if (!may_be_entry(folded.view())) return nullptr;
  const auto [first, last] = equal(folded.view());
  const auto found =
      std::find_if(first, last, [](const Entry& entry) { return is_label_use(entry.use); });
  return found == last ? nullptr : &kinds.at(static_cast<std::size_t>(found->use));
}

unsigned find_number_word(std::string_view word) {
  if (word.empty() || word.size() > longest_word) return 0;
  const Folded folded(word, longest_word);
  if (!may_be_entry(folded.view())) return 0;
  const auto [first, last] = equal(folded.view());
  const auto found = std::find_if(first, last, [](const Entry& entry) {
    return entry.use == Use::ordinal || entry.use == Use::number;
  });
  return found == last ? 0 : found->value;
}

// Phrases end where a word does, or with a mark of their own: "no.".
bool may_end(std::string_view folded, std::size_t at) {
  if (at == folded.size()) return true;
  std::size_t next = at;
  if (!base::is_letter(base::next_code_point(folded, next))) return true;
  const char last = folded[at - 1];
  return last == '.' || last == ' ';
}

std::size_t longest_phrase_of(std::string_view folded, Use use) {
  std::size_t longest = 0;
  auto from = entries.begin();
  for (std::size_t at = 0; at < folded.size();) {
    base::next_code_point(folded, at);
    if (!may_end(folded, at)) continue;
    const std::string_view start = folded.substr(0, at);
    from = std::lower_bound(from, entries.end(), Entry{start}, before);
    if (from == entries.end() || !from->words.starts_with(start)) break;
    for (auto entry = from; entry != entries.end() && entry->words == start; ++entry) {
      if (entry->use == use) longest = at;
    }
  }
  return longest;
}

std::size_t phrase_at(std::string_view words, Use use) {
  if (words.empty()) return 0;
  const char last = words.size() > 1 ? words[1] : 'a';
  if (static_cast<unsigned char>(words[0] | last) < 0x80 &&
      !may_begin_entry(Folded(words, 2).view())) {
    return 0;
  }
  const Folded folded(words, longest_phrase);
  return longest_phrase_of(folded.view(), use);
}

bool begins_with(std::string_view words, Use use) {
  return phrase_at(words, use) > 0;
}

}  // namespace travaux::document
