#include "language/figure_words.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/split_words.h"
#include "base/utf8.h"
#include "language/words.h"

namespace travaux::language {
namespace {

constexpr std::size_t most_joined = 3;  // words of one meaning: "special drawing rights"

bool is_blank(std::string_view text, const base::Word& piece) {
  if (piece.is_word) return false;
  if (text[piece.start] == ' ') return true;
  std::size_t at = piece.start;
  return base::is_space(base::next_code_point(text, at));
}

}  // namespace

Meanings::Meanings(Language language) {
  for (const std::span<const Row> table : {rows(), rows_of_measures()}) {
    for (const Row& row : table) {
      if (row.language != language && row.language != Language::unknown) continue;
      for_each_form(row.forms, [&](std::string_view form, int step) {
        add(form, {row.sense, row.value + step});
      });
    }
  }
}

void Meanings::add(std::string_view form, const Meaning& meaning) {
  std::string words(form);
  const std::size_t gap = words.find('_');
  if (gap != std::string::npos) {
    std::replace(words.begin(), words.end(), '_', ' ');
    first_of_several_.insert(words.substr(0, gap));
    known_looks_.set(look_of(form.substr(0, gap)));
  }
  known_looks_.set(look_of(form));
  words_.emplace(std::move(words), meaning);
}

// Two letters and the length. Case is one bit of a letter.
std::size_t Meanings::look_of(std::string_view word) {
  const auto letter = [&](std::size_t at) -> std::size_t {
    return at < word.size() ? static_cast<unsigned char>(word[at]) | 0x20U : 0U;
  };
  return ((letter(0) * 31 + letter(1)) * 31 + word.size()) % looks;
}

bool Meanings::may_know(std::string_view printed) const {
  return known_looks_.test(look_of(printed)) || !base::is_ascii(printed);
}

const Meaning* Meanings::of(const std::string& plain) const {
  const auto found = words_.find(plain);
  return found == words_.end() ? nullptr : &found->second;
}

namespace {

// The pieces of a text, some of which mean something together.
class Pieces {
 public:
  Pieces(std::string_view text, const Meanings& meanings)
      : text_(text), meanings_(meanings), pieces_(base::split_words(text)) {}

  std::vector<FigureWord> read() const {
    std::vector<FigureWord> words;
    words.reserve(pieces_.size());
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const base::Word& piece = pieces_[i];
      if (is_blank(text_, piece)) continue;
      FigureWord word;
      word.start = piece.start;
      word.end = piece.end;
      word.glued = !words.empty() && words.back().end == piece.start;
      word.digits = text_[piece.start] >= '0' && text_[piece.start] <= '9';
      if (meanings_.may_know(text_.substr(piece.start, piece.end - piece.start))) {
        i = take_meaning(word, i);
      }
      words.push_back(word);
    }
    return words;
  }

 private:
  std::string plain(std::size_t at) const {
    return plain_word(text_.substr(pieces_[at].start, pieces_[at].end - pieces_[at].start));
  }

  // The piece behind a blank, or behind a mark that it is glued to: "degrees Celsius", "°C".
  std::size_t behind(std::size_t at) const {
    if (at + 1 >= pieces_.size()) return pieces_.size();
    if (is_blank(text_, pieces_[at + 1])) return at + 2;
    return pieces_[at].is_word ? pieces_.size() : at + 1;
  }

  // The longest of what means something. Returns the last piece of it.
  std::size_t take_meaning(FigureWord& word, std::size_t first) const {
    std::string joined = plain(first);
    word.meaning = meanings_.of(joined);
    std::size_t last = first;
    if (!meanings_.begins_several(joined)) return last;
    std::size_t at = behind(first);
    for (std::size_t more = 1; more < most_joined && at < pieces_.size(); ++more) {
      joined.append(" ").append(plain(at));
      if (const Meaning* meaning = meanings_.of(joined)) {
        word.meaning = meaning;
        word.end = pieces_[at].end;
        last = at;
      }
      at = behind(at);
    }
    return last;
  }

  std::string_view text_;
  const Meanings& meanings_;
  std::vector<base::Word> pieces_;
};

}  // namespace

std::vector<FigureWord> figure_words(std::string_view text, const Meanings& meanings) {
  return Pieces(text, meanings).read();
}

}  // namespace travaux::language
